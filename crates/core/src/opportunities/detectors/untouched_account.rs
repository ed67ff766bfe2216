//! # An account nobody has touched since it was handed over
//!
//! The CRM says that a customer is yours since somebody else had it, and since then no
//! mail, meeting, call or note of our side with anybody there is known.
//!
//! Left out: what has only just been handed over, what is said to be closed, and those
//! who never bought and never were near it.
//!
//! - **Population**: accounts in the CRM that are the seller's and have been silent for
//!   three weeks.
//! - **Outcome**: within 56 days our side is in touch with nobody there.
//! - **Base rate**: how often that happens to any account of the seller's that is as silent.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 12 days from 2023-09-01 to 2024-03-08 Ann Smith <ann@otherfirm.com> <-> me: Spare parts | The order is attached.
//! export 2023-11-30 company crm 3: name=Delta Foods; domain=deltafoods.com; owner=Rita Old; type=Customer
//! export 2023-12-31 company crm 3: name=Delta Foods; domain=deltafoods.com; owner=Sam Seller; type=Customer
//! export 2023-12-31 deal crm 9: name=Seals 2022; company=Delta Foods; status=won; stage=Won; amount=30000; currency=EUR; closes=2022-06-30
//! as of 2024-03-12
//! => Delta Foods
//! ```

use crate::deals::{Status, of_account};
use crate::evidence::entry::EntryKind;
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::identity::firms::is_user_id;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::money::Money;
use crate::opportunities::lens::{freshness, part};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "untouched-account",
    name: "an account nobody has touched since it was handed over",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    // A call is all it takes.
    chance_if_acted: 0.9,
    minutes: 30,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 56 days our side is in touch with nobody there",
        population_says: "accounts in the CRM that are the seller's, silent for three weeks",
        horizon_days: HORIZON_DAYS,
        loss: true,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.7,
    }),
};

/// How long it may take to be in touch again, in days.
const HORIZON_DAYS: i32 = 56;
/// Time to settle in, and the least silence that makes a card, in days.
const SETTLE_DAYS: f64 = 21.0;
/// Handed over longer ago than this, it is no inheritance any more, in days.
const OLD_DAYS: f64 = 550.0;
/// Without a word on who had it before, silence this long says the same, in days.
const SILENT_DAYS: f64 = 270.0;

/// An account of the seller's, by the CRM.
struct Own<'a> {
    account: AccountNo,
    card: &'a EntrySeen,
    /// When it became theirs, and who had it before; `None` where it always was.
    handed: Option<(Timestamp, String)>,
}

fn own_accounts<'a>(k: &Knowledge<'a>) -> Vec<Own<'a>> {
    let mut versions: BTreeMap<(&str, &str), Vec<&'a EntrySeen>> = BTreeMap::new();
    for seen in k.known.versions(EntryKind::Company) {
        versions
            .entry((&seen.entry.system, &seen.entry.key))
            .or_default()
            .push(seen);
    }
    let mut own = Vec::new();
    for seen in k
        .known
        .entries()
        .filter(|seen| seen.entry.kind == EntryKind::Company)
    {
        let owner = k.owner_of(&seen.entry);
        if owner.is_empty() || !k.is_seller(owner) {
            continue;
        }
        let key = k.cards.firms.of_company(&seen.entry);
        let account = key.and_then(|key| k.account_of_key(&key));
        let Some(account) = account else { continue };
        let mut handed = None;
        let mut before: Option<&str> = None;
        for version in &versions[&(seen.entry.system.as_str(), seen.entry.key.as_str())] {
            let now = k.owner_of(&version.entry);
            let theirs = |owner: &str| !owner.is_empty() && !k.is_seller(owner);
            if let Some(old) = before.filter(|old| theirs(old) && !theirs(now)) {
                handed = Some((version.known, old.to_owned()));
            }
            before = Some(now);
        }
        own.push(Own {
            account,
            card: seen,
            handed,
        });
    }
    own
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    own_accounts(k)
        .iter()
        .filter_map(|own| finding(k, own))
        .collect()
}

fn finding(k: &Knowledge, own: &Own) -> Option<Finding> {
    let account = own.account;
    let entry = &own.card.entry;
    let touch = k.last_touch(account);
    let silent = touch.map(|(at, _)| k.as_of.days_since(at));
    let since = own.handed.as_ref().map(|(at, _)| *at);
    let handed = since.map(|at| k.as_of.days_since(at));
    let untouched = match (since, touch) {
        (Some(since), Some((at, _))) => at < since,
        (Some(_), None) => true,
        // Nothing tells when it came: long silence does.
        (None, _) => silent.is_none_or(|days| days > SILENT_DAYS),
    };
    if !untouched
        || handed.is_some_and(|days| !(SETTLE_DAYS..OLD_DAYS).contains(&days))
        || is_closed(entry)
    {
        return None;
    }
    let deals = of_account(k, account);
    let won = deals
        .iter()
        .filter(|deal| deal.status == Status::Won)
        .count();
    let open = deals
        .iter()
        .filter(|deal| deal.status == Status::Open)
        .count();
    let is_customer = entry.text(field::TYPE).to_lowercase().contains("customer")
        || entry.text(field::TYPE).to_lowercase().contains("kunde");
    // A name in a list is no inheritance.
    if won + open == 0 && !is_customer && since.is_none() {
        return None;
    }
    let house = &k.account(account).name;
    let wanted = deals.iter().filter(|deal| deal.status != Status::Lost);
    let weight = wanted.map(|deal| k.weight_of(deal)).fold(0.0, f64::max);
    let value = deals
        .iter()
        .filter_map(|deal| deal.amount)
        .max_by_key(|money: &Money| money.minor);
    let person = whom(k, account);
    let had = match &own.handed {
        Some((at, before)) => {
            let before = match is_user_id(before) {
                true => "Somebody else",
                false => before.as_str(),
            };
            format!("{before} had it until {} at the latest.", k.on(*at))
        }
        None => "By the CRM it is yours.".to_owned(),
    };
    let last = match touch {
        Some((at, _)) => format!(
            "The last contact of our side that is known was on {}.",
            k.on(at)
        ),
        None => "No mail, meeting or call of our side with them is known.".to_owned(),
    };
    let mut evidence = vec![Proof {
        evidence: own.card.evidence,
        says: format!("yours by the CRM, as of {}", k.on(own.card.known)),
    }];
    evidence.extend(touch.map(|(at, proof)| Proof {
        evidence: proof,
        says: format!("last contact, {}", k.on(at)),
    }));
    let best = deals
        .iter()
        .filter(|deal| deal.status != Status::Lost)
        .max_by_key(|deal| deal.created);
    evidence.extend(best.map(|deal| Proof {
        evidence: deal.seen.evidence,
        says: k.deal_named(deal),
    }));
    Some(Finding {
        anchors: vec![k.account_anchor(account)],
        title: match &own.handed {
            Some(_) => format!(
                "{house} came to you {}, and nobody has touched it since",
                k.ago(since?)
            ),
            None => format!("{house} is yours, and nobody has been in touch"),
        },
        account: Some(account),
        person,
        why: format!("{had} {last}"),
        if_you_act: "They learn who is there for them, from you and first.".to_owned(),
        if_you_wait: "They learn it from the one who calls them instead.".to_owned(),
        who_else_knows: "Whoever had it before, and them.".to_owned(),
        rarity: 0.6,
        evidence,
        ask: person.map(|person| Ask {
            person,
            question: "I look after you now. What did we promise you that is still open, what did \
                       you miss with us, and who else at your place should I know?"
                .to_owned(),
        }),
        parts: vec![
            part(
                "they have bought, or are about to",
                if won + open > 0 {
                    // One small order is hardly a customer.
                    (1.5 * weight).min(1.0)
                } else if is_customer {
                    0.8
                } else {
                    0.5
                },
            ),
            part(
                "since it came to you",
                handed.map_or(0.6, |days| freshness(days, 120.0, OLD_DAYS + 200.0)),
            ),
            part("somebody to call", if person.is_some() { 1.0 } else { 0.7 }),
        ],
        against: Vec::new(),
        value,
        seen: false,
    })
}

/// Whether the CRM says that an account is closed, or not worth a visit.
fn is_closed(entry: &crate::evidence::entry::Entry) -> bool {
    const CLOSED: &[&str] = &[
        "closed",
        "inactive",
        "dormant",
        "insolvent",
        "bankrupt",
        "former",
        "lost",
        "dead",
        "geschlossen",
        "inaktiv",
        "ehemalig",
        "ehemaliger",
        "insolvenz",
    ];
    let says = [field::STATUS, field::TYPE, field::LABEL];
    let named = says.iter().flat_map(|name| entry.all(name));
    // A column of the CRM's own that says it in a word.
    let raw = entry
        .raw()
        .map(|(_, value)| value)
        .filter(|value| !value.contains(' '));
    named.chain(raw).any(|value| {
        let value = value.to_lowercase();
        let mut words = value.split(|c: char| !c.is_alphanumeric());
        words.any(|word| CLOSED.contains(&word))
    })
}

/// Whom to call: who was in touch last, else the highest on a card.
fn whom(k: &Knowledge, account: AccountNo) -> Option<PersonNo> {
    let people = k.account(account).people.iter().copied();
    people
        .filter(|who| k.may_be_counterpart(*who))
        .max_by_key(|who| (k.contact(*who).last(), k.person(*who).level, *who))
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    // Who is in touch anyway will be again: beside them any silence would look foreseen.
    let silent = |own: &&Own| {
        let since = k.as_of.plus_days(-(SETTLE_DAYS as i32));
        k.last_touch(own.account).is_none_or(|(at, _)| at < since)
    };
    let mut all: Vec<_> = own_accounts(k)
        .iter()
        .filter(silent)
        .map(|own| vec![k.account_anchor(own.account)])
        .collect();
    all.sort();
    all.dedup();
    all
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let account = anchors
        .first()
        .and_then(|anchor| after.anchored_account(anchor));
    account.is_some_and(|account| {
        let last = after.last_touch(account);
        last.is_none_or(|(at, _)| at <= before.as_of)
    })
}
