//! # News of an account itself
//!
//! The press, a feed or a release tells that one of our accounts takes goods back, builds,
//! closes, lets people go, wins or loses an order: it will need more, less or something
//! else, before its buyer says so. A reason to call with a question; not a forecast.
//!
//! Left out: houses that do not buy from us, what is some weeks old, what changes nothing of
//! what they need (a new product, an outlook, growth of a few percent), what does not name
//! the house in full, and what they told us themselves or one of us has spoken of with them.
//!
//! - **Population, outcome**: none is measured; what became of the news mail seldom shows.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! export 2024-02-01 company crm 3: name=Acme Valves; domain=acmevalves.com
//! document 2024-03-05 Acme Valves: Acme Valves recalls its ball valves because of leaks.
//! as of 2024-03-12
//! => Acme Valves
//! ```

use crate::downstream::What;
use crate::downstream::claims::Source;
use crate::downstream::signals::Signal;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::chain::in_words;
use crate::opportunities::lens::{freshness, part, quote, quote_at_end};
use crate::opportunities::{Ask, Detector, Finding, Proof, Serves, Stance, WORTH_SHOWING};
use crate::words::content_words;
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "account-news",
    name: "news of an account itself",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

/// News is fresh for so many days, and none any more after so many.
const FRESH_DAYS: f64 = 14.0;
const STALE_DAYS: f64 = 60.0;
/// A house feels that it grows or shrinks by so many percent.
const FELT_PERCENT: f64 = 10.0;
/// A mail with so many words of the news speaks of it.
const WORDS: usize = 2;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let today = k.downstream().today;
    let mut strongest: BTreeMap<AccountNo, &Signal> = BTreeMap::new();
    for signal in &k.downstream().signals {
        let Some(account) = told_of(k, signal) else {
            continue;
        };
        let best = strongest.entry(account).or_insert(signal);
        if signal.strength(today).abs() > best.strength(today).abs() {
            *best = signal;
        }
    }
    let found = strongest.into_iter();
    found
        .filter_map(|(account, signal)| finding(k, account, signal))
        .collect()
}

/// The account that published news is of, where it is fresh and the account feels it.
fn told_of(k: &Knowledge, signal: &Signal) -> Option<AccountNo> {
    let account = k.downstream().companies.get(signal.company).account?;
    let moves = matches!(signal.what, What::Growth | What::Decline);
    let is_felt = !moves || signal.change.is_some_and(|by| by.abs() >= FELT_PERCENT);
    let is_fresh = k.as_of.days_since(signal.quote.known) < STALE_DAYS;
    (signal.quote.source == Source::Press
        && is_fresh
        && is_felt
        && Words::of(signal.what).is_some()
        && k.is_customer(account)
        && k.is_named_in_full(account, signal.quote.evidence))
    .then_some(account)
}

/// What a card says by what has happened.
struct Words {
    /// The end of the title.
    ends: &'static str,
    if_you_act: &'static str,
    if_you_wait: &'static str,
    /// What is asked once the news is told.
    question: &'static str,
}

impl Words {
    /// `None` of what changes nothing of what a house needs.
    fn of(what: What) -> Option<Words> {
        Some(match what {
            What::Growth | What::OrderWon | What::Opening => Words {
                ends: "what will they need for it?",
                if_you_act: "You hear what they will need for it, and from when, while it is \
                             planned.",
                if_you_wait: "Their buyer asks for it when it is urgent, and asks others too.",
                question: "What will you need for it, from when, and who plans it?",
            },
            What::Recall => Words {
                ends: "can we help?",
                if_you_act: "You learn whether anything of ours is part of it, and can help them \
                             to put it right.",
                if_you_wait: "They look for the cause, and for somebody else who mends it.",
                question: "What failed, and is anything that we supply part of it, or of what \
                           puts it right?",
            },
            What::Shortage => Words {
                ends: "can we help?",
                if_you_act: "You learn what they lack, and may have it or what stands in for it.",
                if_you_wait: "They find it elsewhere, or do without.",
                question: "What is short, for how long, and would anything of ours help?",
            },
            What::Insolvency => Words {
                ends: "what is still open with them?",
                if_you_act: "You know who decides now, and what of yours is safe.",
                if_you_wait: "You are one creditor of many.",
                question: "Who decides for you now, and what becomes of what is on order and unpaid?",
            },
            What::Decline | What::Closure | What::Layoffs | What::OrderLost => Words {
                ends: "what do they need now?",
                if_you_act: "You know before the orders tell, and hear what they need in its \
                             place.",
                if_you_wait: "You learn it from orders that do not come.",
                question: "What changes for you by it, and what will you need less of, or more?",
            },
            What::BetterOutlook
            | What::WorseOutlook
            | What::NewProduct
            | What::Complaint
            | What::Demand => {
                return None;
            }
        })
    }
}

fn finding(k: &Knowledge, account: AccountNo, signal: &Signal) -> Option<Finding> {
    let words = Words::of(signal.what)?;
    let person = (k.who_plans(account, None)).or_else(|| k.who_orders(account))?;
    let house = &k.account(account).name;
    let last_order = k
        .orders()
        .of(account)
        .and_then(|buyer| buyer.purchases.last());
    let bought = last_order.map(|one| k.bought_proof(one));
    let fresh = freshness(
        k.as_of.days_since(signal.quote.known),
        FRESH_DAYS,
        STALE_DAYS,
    );
    let strength = signal.strength(k.downstream().today).abs();
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            Anchor::Evidence(signal.quote.evidence),
        ],
        title: format!("{house} {}: {}", in_words(k, signal), words.ends),
        account: Some(account),
        person: Some(person),
        why: format!(
            "Of {house} it is said: {} Nobody of us has spoken of it with them.",
            quote_at_end(&signal.quote.says)
        ),
        if_you_act: words.if_you_act.to_owned(),
        if_you_wait: words.if_you_wait.to_owned(),
        who_else_knows: "Anybody can read it; what it means for what they buy from us only we \
                         can tell."
            .to_owned(),
        rarity: 0.5,
        parts: vec![
            part("how strong the news is", (0.5 + strength).min(1.0)),
            part("how fresh it is", fresh),
            part("they buy from us", if bought.is_some() { 1.0 } else { 0.8 }),
            part(
                "how well you know whom to ask",
                0.6 + 0.4 * k.tie(person).probability,
            ),
        ],
        evidence: std::iter::once(k.quoted(&signal.quote))
            .chain(bought)
            .collect(),
        against: against(k, signal).into_iter().collect(),
        ask: Some(Ask {
            person,
            question: format!("We read: {} {}", quote(&signal.quote.says), words.question),
        }),
        value: None,
        seen: is_known(k, account, signal),
    })
}

/// News of the same house that points the other way.
fn against(k: &Knowledge, signal: &Signal) -> Option<Proof> {
    const LEAST: f64 = 0.05;
    let downstream = k.downstream();
    let way = signal.what.direction();
    let mut others = downstream.signals_of(signal.company);
    let other = others.find(|one| {
        one.what.direction() * way < 0 && one.strength(downstream.today).abs() > LEAST
    })?;
    Some(k.quoted(&other.quote))
}

/// Whether they told it themselves, in a mail or a talk, or one of us has spoken of it with
/// them since.
fn is_known(k: &Knowledge, account: AccountNo, signal: &Signal) -> bool {
    let own = |one: &Signal| matches!(one.quote.source, Source::Mail | Source::Note);
    let mut others = k.downstream().signals_of(signal.company);
    if others.any(|one| one.what == signal.what && own(one)) {
        return true;
    }
    let since = signal.quote.known;
    let house = content_words(&k.account(account).name);
    let mut about = content_words(&signal.quote.says);
    about.retain(|word| !house.contains(word));
    let speaks = |text: &str| content_words(text).intersection(&about).count() >= WORDS;
    let mut met = k.met_there(account, since).filter(|one| one.is_touch());
    let mut mails = k.with_account(account, since).map(|(_, message)| message);
    met.any(|one| k.says_nothing(one) || speaks(&one.said()))
        || mails.any(|message| {
            let between = k.from_us(message) || k.is_from(message, account);
            between && speaks(&format!("{} {}", message.subject, message.own))
        })
}
