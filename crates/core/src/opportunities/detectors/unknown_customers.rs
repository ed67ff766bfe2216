//! # An account whose customers we know nothing about
//!
//! One of the accounts that matter most, and nobody has ever told to whom it sells. Who
//! knows that sees demand before its buyer does; the next talk is the moment to ask.
//!
//! Left out: all but the few that matter most, accounts at which nobody knows us, and those
//! that make all for their own group.
//!
//! - **Population**: the accounts that order for most.
//! - **Outcome**: within 84 days somebody tells of a customer of theirs.
//! - **Base rate**: how often that happens in the population.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-09-01 to 2024-03-10 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! ordered every 28 days from 2023-03-01 to 2024-03-05 Acme Valves: 40 x Seal ring = 180 EUR
//! as of 2024-03-12
//! => Acme Valves
//! ```

use crate::downstream::captive::is_captive;
use crate::downstream::claims::Source;
use crate::downstream::edges::{Edge, Said};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::lens::{part, titled};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::reading::titles::Function;
use crate::time::Timestamp;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "unknown-customers",
    name: "an account whose customers we know nothing about",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 10,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days somebody tells of a customer of theirs",
        population_says: "the accounts that order for most",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// What is asked.
pub const QUESTION: &str = "Who are the two or three customers that matter most to you, and what \
                            do they want from you this year that they did not want last year?";
/// So many accounts matter most.
const MOST: usize = 8;
/// So many of them are shown.
const SHOWN: usize = 5;
/// Somebody we wrote with in so many days is spoken with again soon.
const LIVELY_DAYS: f64 = 30.0;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let greatest = greatest(k);
    let unknown = greatest.iter().enumerate();
    let unknown = unknown.filter(|(_, (account, _))| !is_known(k, *account));
    unknown
        .filter_map(|(place, (account, yearly))| finding(k, place, *account, *yearly))
        .take(SHOWN)
        .collect()
}

/// The accounts that ordered for most within a year, the greatest first.
fn greatest(k: &Knowledge) -> Vec<(AccountNo, i64)> {
    const YEAR: i32 = 365;
    let from = k.orders_until().0 - YEAR;
    let mut all: Vec<(AccountNo, i64)> = (k.orders().buyers.iter())
        .map(|buyer| {
            let lately = buyer.purchases.iter().filter(|one| one.day.0 > from);
            (buyer.account, lately.map(|one| one.amount).sum())
        })
        .collect();
    all.sort_by_key(|(account, sum)| (std::cmp::Reverse(*sum), *account));
    all.truncate(MOST);
    all
}

/// Whether anybody has told to whom they sell: of a customer, though it may be doubtful or
/// past, how one fares, or that all they make is for their own group.
pub fn is_known(k: &Knowledge, account: AccountNo) -> bool {
    let downstream = k.downstream();
    let company = downstream.of_account(account);
    let own = |edge: &&Edge| Some(edge.supplier) == company;
    let mut edges = downstream.edges.iter().filter(own);
    let told = edges.any(|edge| edge.said != Some(Said::NotSo));
    let people = &k.account(account).people;
    let fares = || {
        let talk = downstream.signals.iter().filter(|signal| {
            signal.quote.source == Source::Mail && Some(signal.company) != company
        });
        talk.into_iter().any(|signal| {
            let by = |who: &PersonNo| k.person(*who).name == signal.quote.by;
            people.iter().any(by)
        })
    };
    told || fares() || makes_for_its_own(k, account)
}

/// Whether somebody there wrote that they sell to nobody outside their own group.
fn makes_for_its_own(k: &Knowledge, account: AccountNo) -> bool {
    let mut letters = k.with_account(account, Timestamp(0));
    letters.any(|(_, message)| !k.from_us(message) && is_captive(&message.own))
}

fn finding(k: &Knowledge, place: usize, account: AccountNo, yearly: i64) -> Option<Finding> {
    let lively = lively(k, account);
    let person = whom(k, account)?;
    let last = k.last_contact_with(person)?;
    let house = &k.account(account).name;
    let sum = k.orders().money(yearly).in_round_terms();
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            Anchor::Topic("whom they sell to".to_owned()),
        ],
        title: format!("To whom does {house} sell? Nobody has ever told us"),
        account: Some(account),
        person: Some(person),
        why: format!(
            "{house} ordered for {sum} within a year, and nothing we have read says who its \
             customers are: what comes to them comes to you as a surprise."
        ),
        if_you_act: "You see their demand coming, and have something to bring them.".to_owned(),
        if_you_wait: "You go on knowing only what their buyer says.".to_owned(),
        who_else_knows: "Whoever has asked them.".to_owned(),
        rarity: 0.6,
        evidence: vec![Proof {
            evidence: k.contact(person).proof?,
            says: format!("{}: in touch with {}", k.on(last), titled(k.person(person))),
        }],
        against: Vec::new(),
        ask: Some(Ask {
            person,
            question: QUESTION.to_owned(),
        }),
        parts: vec![
            part("how much the account matters", 0.65 - 0.04 * place as f64),
            part(
                "how soon you speak",
                if lively.is_some() { 1.0 } else { 0.7 },
            ),
            part(
                "how well you know whom to ask",
                0.5 + 0.5 * k.tie(person).probability,
            ),
        ],
        value: None,
        seen: false,
    })
}

/// Whom to ask to whom an account sells: who is in touch and should know, else whom we
/// know best there.
pub fn whom(k: &Knowledge, account: AccountNo) -> Option<PersonNo> {
    lively(k, account).or_else(|| k.best_known(account, None))
}

/// Somebody who sells, leads or makes there and was in touch of late.
fn lively(k: &Knowledge, account: AccountNo) -> Option<PersonNo> {
    const KNOW: &[Function] = &[Function::Sales, Function::General, Function::Operations];
    let people = k.account(account).people.iter().copied();
    let lively = people.filter(|who| {
        let lately = k.contact(*who).last();
        k.is_counterpart(*who)
            && k.contact(*who).both_ways()
            && lately.is_some_and(|last| k.as_of.days_since(last) <= LIVELY_DAYS)
    });
    lively.max_by(|a, b| {
        let fits = |who: &PersonNo| k.person(*who).function.is_some_and(|f| KNOW.contains(&f));
        (fits(a).cmp(&fits(b)))
            .then(k.tie(*a).strength.total_cmp(&k.tie(*b).strength))
            .then(k.person(*b).id.cmp(&k.person(*a).id))
    })
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let unknown = greatest(k)
        .into_iter()
        .filter(|(account, _)| !is_known(k, *account));
    unknown
        .map(|(account, _)| {
            let topic = Anchor::Topic("whom they sell to".to_owned());
            vec![k.account_anchor(account), topic]
        })
        .collect()
}

fn came_true(_: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let account = anchors
        .first()
        .and_then(|anchor| after.anchored_account(anchor));
    account.is_some_and(|account| is_known(after, account))
}
