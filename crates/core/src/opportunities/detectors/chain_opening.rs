//! # An opening that only joined proof shows
//!
//! Three sources together tell what none of them does alone: what is said of a customer's
//! customer (a report, the press, a mail), what the account orders from us, and whom we
//! know there. Their customer asks for more, and what the account buys from us for it has
//! not moved yet: whoever calls now speaks of the next months, not of the last order.
//!
//! Left out: accounts whose orders have risen since the news already, that nobody there
//! knows us at, and what one of us has spoken of with them since.
//!
//! - **Population**: accounts that order, of whose customers somebody has told.
//! - **Outcome**: within 84 days the account orders for a fifth more than in the 84 days
//!   before.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! 2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\nAnn
//! ordered every 28 days from 2023-03-01 to 2024-03-05 Acme Valves: 40 x Seal ring = 180 EUR
//! document 2024-02-20 Borealis Dairies: Borealis Dairies will double its production of oat drinks in Tarnwick and opens a second line in June.
//! as of 2024-03-12
//! => Borealis Dairies
//! ```

use super::demand_rising::{HORIZON_DAYS, against, anchors, parts, population, proofs, spent};
use crate::downstream::news::What;
use crate::downstream::ordered_for;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::chain::{Link, in_words, opener, share_in_words};
use crate::opportunities::lens::{part, quote_at_end, titled};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::picture::{Buyer, Purchase};
use crate::time::Day;
use crate::words::content_words;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "chain-opening",
    name: "an opening that only joined proof shows",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.7,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days it orders for a fifth more than in the 84 days before",
        population_says: "accounts that order, of whose customers somebody has told",
        horizon_days: HORIZON_DAYS,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.25,
    }),
};

/// An account that orders for so much more than before has heard the news itself; less
/// than that may be one order more than usual.
const RISEN: f64 = 1.6;

pub(super) fn detect(k: &Knowledge) -> Vec<Finding> {
    if !k.book_is_current() {
        return Vec::new();
    }
    k.links(1.0)
        .iter()
        .filter_map(|link| finding(k, link))
        .collect()
}

/// What an account buys from us for its customer, as far as can be told.
struct Bought<'k> {
    product: ProductNo,
    /// The last of it.
    last: &'k Purchase,
    /// For how much in a year, with what is like it, in minor units.
    yearly: f64,
    /// Whether it is named with what goes to the customer.
    for_them: bool,
    /// Whether it is named there, or in the news.
    named: bool,
}

fn finding(k: &Knowledge, link: &Link) -> Option<Finding> {
    let Link {
        account,
        edge,
        signal,
    } = *link;
    let buyer = k.orders().of(account)?;
    let bought = bought(k, buyer, link)?;
    // Where their lines say for whom they order, those tell.
    let for_them = pace(
        ordered_for(k, buyer, edge.customer).into_iter(),
        k.orders_until().0,
    );
    let named = for_them.is_some();
    let pace = for_them.or_else(|| pace(buyer.amounts(), k.orders_until().0))?;
    if pace.share > RISEN {
        return None;
    }
    let person = k.who_knows_demand(account, edge)?;
    if !k.contact(person).both_ways() {
        return None;
    }
    let (house, customer) = (&k.account(account).name, k.company_name(edge.customer));
    let goods = k.product_name(bought.product);
    let hangs = share_in_words(edge).map(|share| format!(" ({share})"));
    let moves = match named {
        true => format!("{} for it", pace.in_words()),
        false => pace.in_words(),
    };
    let mut evidence = proofs(k, link);
    evidence.push(k.bought_proof(bought.last));
    // The mail that told of the customer may be the last contact, too.
    let known = known_proof(k, person);
    evidence.extend(known.filter(|proof| !cites(&evidence, proof)));
    let worth = bought.yearly * growth(link, &bought);
    let mut parts = parts(k, link);
    parts.push(part(
        "how well the goods fit",
        if bought.named { 1.0 } else { 0.8 },
    ));
    parts.push(part(
        "how well you know whom to ask",
        0.6 + 0.4 * k.tie(person).probability,
    ));
    Some(Finding {
        anchors: anchors(k, link),
        title: format!(
            "{customer} {}; {house} still orders {moves}",
            in_words(k, signal)
        ),
        account: Some(account),
        person: Some(person),
        why: format!(
            "{house} supplies {customer}{}. Of {customer} it is said: {} What {house} buys from \
             us, {goods} above all, does not show it: over the last 90 days they ordered {moves}.",
            hangs.unwrap_or_default(),
            quote_at_end(&signal.quote.says)
        ),
        if_you_act: format!(
            "{house} can promise {customer} what it is about to need, and you have the order for \
             it before anybody is asked to quote."
        ),
        if_you_wait: format!(
            "When {customer} asks, {house} buys in a hurry from whoever can deliver."
        ),
        who_else_knows: "Nobody outside who sees their orders with us as well.".to_owned(),
        rarity: 1.0,
        evidence,
        against: against(k, link),
        ask: Some(Ask {
            person,
            question: format!(
                "{} What will they want from you, and from when? We would like to have {goods} \
                 ready for you before it gets short.",
                opener(k, link)
            ),
        }),
        parts,
        value: (worth >= 1.0).then(|| k.orders().money(worth.round() as i64)),
        seen: k
            .spoken_of(account, edge.customer, signal.quote.known)
            .is_some(),
    })
}

/// By which part the account's needs of what goes into it may grow: its customer's share
/// of them, grown as it is said.
fn growth(link: &Link, bought: &Bought) -> f64 {
    /// What is assumed where nobody says a share.
    const SHARE: f64 = 0.2;
    /// What is assumed of a new line or site whose size nobody says …
    const LINE: f64 = 25.0;
    /// … and of other news.
    const OTHER: f64 = 10.0;
    let share = match link.edge.weight() {
        // What is bought for this customer alone grows with it.
        _ if bought.for_them => 1.0,
        known => known.unwrap_or(SHARE),
    };
    let unsaid = match link.signal.what {
        What::Opening => LINE,
        _ => OTHER,
    };
    share * (link.signal.change.map_or(unsaid, f64::abs) / 100.0).min(1.0)
}

/// The product that goes into it: the one that is named with the chain, else the one
/// that the account spends most on.
fn bought<'k>(k: &Knowledge, buyer: &'k Buyer, link: &Link) -> Option<Bought<'k>> {
    const YEAR: i32 = 365;
    let until = k.orders_until().0;
    let mut spent: BTreeMap<ProductNo, f64> = BTreeMap::new();
    for one in buyer
        .purchases
        .iter()
        .filter(|one| one.day.0 > until - YEAR)
    {
        *spent.entry(one.product).or_default() += one.amount as f64;
    }
    spent.retain(|product, _| k.is_sold(*product));
    let told = link.edge.claims.iter().map(|claim| &claim.quote.says);
    let of_edge = told
        .chain([&link.edge.product])
        .map(|text| content_words(text));
    let of_edge: BTreeSet<String> = of_edge.flatten().collect();
    let of_news = content_words(&link.signal.quote.says);
    let of_news = &of_news | &content_words(&link.signal.product);
    let names = |product: ProductNo| {
        let name = content_words(&k.orders().catalogue.product(product).name);
        (
            name.intersection(&of_edge).count(),
            name.intersection(&of_news).count(),
        )
    };
    let (product, alone) = spent.iter().map(|(p, sum)| (*p, *sum)).max_by(|a, b| {
        (names(a.0).cmp(&names(b.0)))
            .then(a.1.total_cmp(&b.1))
            .then(b.0.cmp(&a.0))
    })?;
    let most = names(product);
    // Where nothing names the goods, everything goes into it by its customer's share.
    let same = spent.iter().filter(|(p, _)| names(**p) == most);
    let yearly = same.map(|(_, sum)| sum).sum::<f64>().max(alone);
    Some(Bought {
        product,
        last: last_of(buyer, product)?,
        yearly,
        for_them: most.0 > 0,
        named: most != (0, 0),
    })
}

fn last_of(buyer: &Buyer, product: ProductNo) -> Option<&Purchase> {
    let of = buyer.purchases.iter().rev();
    of.into_iter().find(|one| one.product == product)
}

/// How an account orders of late.
struct Pace {
    /// What it ordered for over the last 90 days, against all the year before.
    share: f64,
    /// How many orders these days saw.
    orders: usize,
}

impl Pace {
    /// It, in words. Where one order more would make up for it, which may come tomorrow, it
    /// is less only so far.
    fn in_words(&self) -> String {
        let orders = self.orders.max(1) as f64;
        let less = || format!("{:.0} % less than before", 100.0 * (1.0 - self.share));
        match self.share {
            share if share < (orders / (orders + 1.0)).min(0.9) => less(),
            share if share < 0.9 => format!("{} so far", less()),
            share if share > 1.05 => "hardly more than before".to_owned(),
            _ => "no more than before".to_owned(),
        }
    }
}

/// How an account orders of late; `None` where it has ordered too seldom to tell. An order
/// is for the days since the one before it, so that windows cut no rhythm in two; silence
/// counts once it is longer than usual, and until then the pace is what it was.
fn pace(amounts: impl Iterator<Item = (Day, i64)>, until: i32) -> Option<Pace> {
    const DAYS: i32 = 90;
    const YEAR: i32 = 360;
    const LEAST_DAYS: usize = 3;
    let all = amounts.map(|(day, minor)| (day.0, minor as f64));
    let all: Vec<(i32, f64)> = all
        .filter(|(day, _)| (until - DAYS - YEAR + 1..=until).contains(day))
        .collect();
    let (before, now) = all.split_at(all.partition_point(|one| one.0 <= until - DAYS));
    let ([first, rest @ ..], [.., newest]) = (before, before) else {
        return None;
    };
    let sum = |of: &[(i32, f64)]| of.iter().map(|one| one.1).sum::<f64>();
    let (usual, a_day) = match rest.len() {
        0 => (
            DAYS,
            first.1 / f64::from((until - DAYS - first.0).max(DAYS)),
        ),
        gaps => {
            let days = newest.0 - first.0;
            (days / gaps as i32, sum(rest) / f64::from(days))
        }
    };
    let seen = now.last().map_or(0, |last| last.0 - newest.0);
    let covered = seen.max(until - newest.0 - usual).max(1);
    let share = match now.is_empty() && until - newest.0 <= usual {
        true => 1.0,
        false => sum(now) / f64::from(covered) / a_day,
    };
    (all.len() >= LEAST_DAYS && a_day > 0.0).then_some(Pace {
        share,
        orders: now.len(),
    })
}

/// Whether a proof's item is among others already.
fn cites(proofs: &[Proof], one: &Proof) -> bool {
    proofs.iter().any(|proof| proof.evidence == one.evidence)
}

/// That we know somebody: the last contact.
fn known_proof(k: &Knowledge, person: PersonNo) -> Option<Proof> {
    let contact = k.contact(person);
    Some(Proof {
        evidence: contact.proof?,
        says: format!(
            "{}: in touch with {}",
            k.on(k.last_contact_with(person)?),
            titled(k.person(person))
        ),
    })
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let (then, now) = spent(before, after, anchors);
    now > 1.2 * then
}
