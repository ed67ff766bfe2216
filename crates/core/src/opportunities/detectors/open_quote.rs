//! # A quote that was sent and never followed up
//!
//! By the list of quotes one is open; since it went out nobody of us has asked after it,
//! by mail, by phone or in person, and what it offers was not ordered. Many quotes are
//! lost because nobody asks. One that went out by mail, with its goods named as the order
//! book names them and the paper attached, counts like one of the list.
//!
//! Left out: quotes whose articles were ordered since, that a later quote for the same
//! replaced, that were never sent, or that ran out long ago; what they declined, bought
//! elsewhere or put off by their own word.
//!
//! - **Population**: open quotes to accounts, and those that went by mail, sent 10 to 120
//!   days ago.
//! - **Outcome** (a loss): within 56 days the account orders none of its articles, and the
//!   list does not call it ordered.
//! - **Base rate**: how often that happens to any of them.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | Thank you for the tour.
//! 2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | You are welcome, Sam.
//! 2024-02-20 me -> Ann Smith <ann@acmevalves.com>: Filter bags | Attached is our quotation Q-1001.[Q-1001.pdf]
//! 2024-03-01 me -> Ann Smith <ann@acmevalves.com>: Delivery | The valves leave on Monday.
//! export 2024-03-12 deal quotes Q-1001: name=Quote Q-1001: Filter bag; company=Acme Valves; product=Filter bag; stage=open; status=open; amount=4000; currency=EUR; created=2024-02-20; closes=2024-03-31
//! export 2024-03-12 deal quotes Q-1002: name=Quote Q-1002: Ball valve; company=Acme Valves; product=Ball valve; stage=open; status=open; amount=90; currency=EUR; created=2024-02-20; closes=2024-03-31
//! ordered every 28 days from 2023-02-01 to 2024-01-03 Acme Valves: 2 x Gasket = 90 EUR
//! ordered 2024-02-28 Acme Valves: 2 x Ball valve = 90 EUR
//! as of 2024-03-15
//! => Q-1001
//! ```

mod by_mail;
mod since;

use crate::deals::{Deal, Status, of_account};
use crate::evidence::entry::PRINTED;
use crate::evidence::field;
use crate::id::Id;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::decided::{Offered, was_decided};
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::time::Day;
use crate::words::shorten;
pub(super) use since::is_quote;
use since::{Sent, Since};
use std::collections::BTreeSet;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "open-quote",
    name: "a quote that was sent and never followed up",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 10,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 56 days nothing of it is ordered",
        loss: true,
        shown_by: ShownBy::Orders,
        population_says: "open quotes to accounts and quotes sent by mail, 10 to 120 days ago",
        horizon_days: 56,
        population,
        came_true,
        prior: 0.7,
    }),
};

/// A quote younger than this may still be read, in days.
const YOUNG_DAYS: f64 = 10.0;
/// One older than this was decided without us, in days.
const OLD_DAYS: f64 = 120.0;
/// One that ran out longer ago than this is over for both sides, in days.
const RUN_OUT_DAYS: i32 = 60;
/// What was bought on so many days of the year before comes without a quote, too.
const HABIT: usize = 3;
/// A quote with this share of another's articles stands for it.
const SAME: f64 = 0.5;

fn detect(k: &Knowledge) -> Vec<Finding> {
    listed(k).chain(by_mail::detect(k)).collect()
}

/// The cards of quotes on a list.
fn listed(k: &Knowledge) -> impl Iterator<Item = Finding> {
    open(k)
        .filter(move |(_, account)| !k.is_vendor(*account))
        .filter_map(move |(deal, account)| finding(k, deal, account))
}

/// The letters that this kind tells of: those with a quote that stands on no list, whatever
/// came of it, and those that its cards cite, which brought a quote of a list. Other kinds
/// leave them to it.
pub(super) fn tells(k: &Knowledge) -> BTreeSet<Id> {
    let shown = listed(k).filter(|finding| finding.strength() >= DETECTOR.worth_showing);
    let cited = shown.flat_map(|finding| finding.evidence);
    let mut letters = by_mail::tells(k);
    letters.extend(cited.filter_map(|proof| Some(k.message_of(proof.evidence)?.id)));
    letters
}

/// Open quotes of an age at which asking helps, with their accounts.
fn open<'k, 'a>(k: &'k Knowledge<'a>) -> impl Iterator<Item = (&'k Deal<'a>, AccountNo)> + 'k {
    k.open_deals()
        .filter(|deal| deal.is_quote() && deal.stage() != "draft")
        .filter_map(|deal| {
            let age = k.as_of.days_since(deal.created);
            let is_ripe = (YOUNG_DAYS..=OLD_DAYS).contains(&age);
            Some((deal, deal.account.filter(|_| is_ripe)?))
        })
}

/// The goods of a quote that the order book knows.
fn products(k: &Knowledge, deal: &Deal) -> BTreeSet<ProductNo> {
    let entry = &deal.seen.entry;
    let catalogue = &k.orders().catalogue;
    let named = entry.all(field::SKU).chain(entry.all(field::PRODUCT));
    let found = named.filter_map(|key| catalogue.of_key(key));
    found
        .filter(|one| !catalogue.product(*one).is_charge)
        .collect()
}

/// The products of a quote and those that took their places.
fn with_successors(k: &Knowledge, product: ProductNo) -> Vec<ProductNo> {
    let next = k.orders().catalogue.successor(product);
    std::iter::once(product).chain(next).collect()
}

/// Which of some products an account bought on a day or later.
fn bought(
    k: &Knowledge,
    account: AccountNo,
    of: &BTreeSet<ProductNo>,
    from: Day,
) -> Vec<ProductNo> {
    let Some(buyer) = k.orders().of(account) else {
        return Vec::new();
    };
    let is_bought = |product: &ProductNo| {
        let mut all = with_successors(k, *product).into_iter();
        all.any(|one| buyer.of(one).any(|purchase| purchase.day >= from))
    };
    of.iter().copied().filter(is_bought).collect()
}

/// Whether what a quote offers was ordered since: something that is not bought all the
/// time, or half of it.
fn was_ordered(k: &Knowledge, account: AccountNo, deal: &Deal) -> bool {
    const YEAR: i32 = 365;
    let products = products(k, deal);
    let sent = k.day(deal.created);
    let ordered = bought(k, account, &products, sent);
    let Some(buyer) = k.orders().of(account) else {
        return false;
    };
    let is_habit = |product: &ProductNo| {
        let before = buyer.of(*product).map(|one| one.day);
        let within = before.filter(|day| *day < sent && day.0 >= sent.0 - YEAR);
        within.collect::<BTreeSet<Day>>().len() >= HABIT
    };
    !ordered.is_empty() && (2 * ordered.len() >= products.len() || !ordered.iter().all(is_habit))
}

/// Whether a later quote to the account is for the same.
fn was_replaced(k: &Knowledge, account: AccountNo, deal: &Deal) -> bool {
    let articles = |deal: &Deal| -> BTreeSet<String> {
        let all = deal.seen.entry.all(field::PRODUCT);
        all.map(|article| article.to_lowercase()).collect()
    };
    let own = articles(deal);
    let later = of_account(k, account).iter();
    let mut later = later.filter(|other| other.is_quote() && other.created > deal.created);
    !own.is_empty()
        && later.any(|other| {
            let same = articles(other).intersection(&own).count();
            other.stage() != "draft" && same as f64 >= SAME * own.len() as f64
        })
}

fn finding(k: &Knowledge, deal: &Deal, account: AccountNo) -> Option<Finding> {
    let today = k.as_of.day();
    let run_out = deal.closes.map_or(0, |by| today.0 - by.0);
    if run_out > RUN_OUT_DAYS
        || was_ordered(k, account, deal)
        || was_replaced(k, account, deal)
        || was_decided(k, &offered(deal, account))
    {
        return None;
    }
    let since = Since::of(k, &Sent::listed(deal), account)?;
    let person = whom(k, deal, account);
    let age = k.as_of.days_since(deal.created);
    let house = &k.account(account).name;
    let is_book_current = k.book_is_current();
    let known = products(k, deal);
    let nothing = bought(k, account, &known, k.day(deal.created)).is_empty();
    let buys = k.orders().of(account);
    let not_ordered = match (buys, is_book_current && !known.is_empty() && nothing) {
        (Some(_), true) => " Nothing of it was ordered since.",
        _ => "",
    };
    let validity = match deal.closes {
        Some(by) if run_out > 0 => format!(" It ran out on {}.", k.on(by)),
        Some(by) => format!(" It holds until {}.", k.on(by)),
        None => String::new(),
    };
    // A quote that was printed says nothing of later days.
    let told = match deal.seen.entry.text(field::TYPE) == PRINTED {
        true => "by the quote itself".to_owned(),
        false => format!(
            "open by the list of quotes, as of {}",
            k.on(deal.seen.known)
        ),
    };
    let list = Proof {
        evidence: deal.seen.evidence,
        says: format!("quoted on {}: {told}", k.on(deal.created)),
    };
    let last_order = buys.and_then(|buyer| buyer.purchases.last());
    Some(Finding {
        anchors: vec![Anchor::Party(deal.party())],
        title: format!("{} to {house} was never followed up", k.deal_named(deal)),
        account: Some(account),
        person,
        why: format!(
            "It went out {}, and nobody of us has asked after it.{not_ordered}{validity}",
            k.ago(deal.created)
        ),
        if_you_act: "You learn what holds the order, or why there is none, while that can still \
                     be changed."
            .to_owned(),
        if_you_wait: "They order where somebody asks, or forget what they wanted it for."
            .to_owned(),
        who_else_knows: "Whoever lays the list of quotes beside the mail and the orders."
            .to_owned(),
        rarity: 0.6,
        evidence: std::iter::once(list)
            .chain(since.sent)
            .chain(last_order.map(|one| k.bought_proof(one)))
            .collect(),
        against: since.besides,
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "We sent you {} on {}: does it fit what you need, and what is still open before \
                 you can decide?",
                asked_about(deal),
                k.on(deal.created)
            ),
        }),
        parts: vec![
            part(
                "what it weighs among your quotes",
                k.weight_of(deal).max(0.4),
            ),
            part("still to be decided", freshness(age, 45.0, OLD_DAYS + 60.0)),
            part(
                "how long it holds",
                freshness(f64::from(run_out), 0.0, 2.0 * f64::from(RUN_OUT_DAYS)),
            ),
            part(
                "the order book would show an order",
                if is_book_current { 1.0 } else { 0.7 },
            ),
            part("they buy from us", if buys.is_some() { 1.0 } else { 0.8 }),
        ],
        value: deal.amount,
        seen: false,
    })
}

/// A quote of the list, as a deal of a CRM may be its.
fn offered<'t>(deal: &'t Deal, account: AccountNo) -> Offered<'t> {
    Offered {
        account,
        at: deal.created,
        says: &deal.called,
        amount: deal.amount,
    }
}

/// `our quote Q-1001 (Filter bag)`.
fn asked_about(deal: &Deal) -> String {
    let entry = &deal.seen.entry;
    match entry.get(field::PRODUCT) {
        Some(article) => format!("our quote {} ({})", entry.key, shorten(article, 40)),
        None => format!("our quote {}", entry.key),
    }
}

/// Whom to ask: who is named in the quote and known best, else who orders there.
fn whom(k: &Knowledge, deal: &Deal, account: AccountNo) -> Option<PersonNo> {
    let named = deal.people.iter().copied();
    named
        .filter(|who| k.may_be_counterpart(*who))
        .max_by_key(|who| (k.contact(*who).last(), *who))
        .or_else(|| k.who_orders(account))
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let listed = open(k).map(|(deal, _)| vec![Anchor::Party(deal.party())]);
    listed.chain(by_mail::population(k)).collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    if let [Anchor::Evidence(_), of @ ..] = anchors {
        return !after.bought_after(of, before.as_of.day());
    }
    let Some(Anchor::Party(party)) = anchors.first() else {
        return false;
    };
    let is_won = |deal: &Deal| deal.status == Status::Won;
    let then = before.as_of.day();
    let was_bought = |deal: &Deal| {
        let of = products(after, deal);
        let account = match after.deal(party) {
            Some(now) => now.account,
            // Gone from the list: numbers of accounts are those of one picture.
            None => (deal.account).and_then(|a| after.anchored_account(&before.account_anchor(a))),
        };
        account.is_some_and(|account| !bought(after, account, &of, Day(then.0 + 1)).is_empty())
    };
    let is_ordered = after.deal(party).is_some_and(is_won)
        || (after.deal(party).or_else(|| before.deal(party))).is_some_and(was_bought);
    !is_ordered
}
