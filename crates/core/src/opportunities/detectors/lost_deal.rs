//! # A lost deal worth reopening
//!
//! A deal was lost for a reason that may have gone since: the price, a budget, a thing
//! we could not do, the one who was chosen instead. And something has been said since
//! then that shows it: by somebody there in a mail, in a meeting, in a note. Or the reason
//! named the day itself, and it has come. An offer of ours that they declined by mail is a
//! lost deal, too, whether or not a CRM tells of it.
//!
//! Left out: what was lost lately, what is settled for good (the plant closed, they
//! make it themselves, they asked to be left alone), and what is open again.
//!
//! - **Population**: deals lost 45 days to three years ago at accounts we know, and offers
//!   that were declined by mail in the last year.
//! - **Outcome**: within 84 days a deal with that account is opened, or the lost one is
//!   open again; what was declined by mail is offered or ordered again.
//! - **Base rate**: how often that happens to any such lost deal.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-06-01 to 2024-04-08 Ann Smith <ann@acmevalves.com> <-> me: Spare parts | The order is attached.
//! export 2024-04-01 deal crm 17: name=Pumps for hall 3; company=Acme Valves; stage=Closed lost; status=lost; amount=40000; currency=EUR; closes=2023-09-15; lost_reason=Price, went to Hydra
//! 2024-04-10 Ann Smith <ann@acmevalves.com> -> me: Hall 3 | Hello Sam,\nwe are having trouble with the pumps in hall 3, Hydra delivers spare parts far too late.\nAnn
//! as of 2024-04-15
//! => Pumps for hall 3
//! ```

mod by_mail;
mod dated;
mod named_day;
mod words;

use crate::deals::{Deal, Status, of_account};
use crate::evidence::field;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::arrived::deal_proof;
use crate::opportunities::lens::{freshness, part, quote};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::reading::words::Words;
use crate::talk::sentences;
use crate::time::{Day, Timestamp};
use crate::words::{content_words, shorten};
use std::collections::BTreeSet;
use words::{FOR_GOOD, GIVEN, GONE_NOW, SIGNS, of_reasons};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "lost-deal",
    name: "a lost deal worth reopening",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.3,
    minutes: 30,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 84 days a deal with that account is opened, or it is offered again",
        population_says: "deals lost 45 days to three years ago at accounts we know, and offers \
                          declined by mail",
        horizon_days: 84,
        loss: false,
        shown_by: ShownBy::Anything,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// What was lost later than this is still decided, in days.
const FRESH_DAYS: f64 = 45.0;
/// What was lost longer ago is another time, in days.
const OLD_DAYS: f64 = 1_095.0;
/// A sign older than this was passed by, in days.
const SIGN_DAYS: i32 = 75;

/// Something said since the loss.
struct Sign {
    at: Timestamp,
    person: Option<PersonNo>,
    proof: Proof,
    /// How sure it speaks of this deal, 0 to 1.
    strength: f64,
    /// The day that the reason itself names.
    due: Option<Day>,
}

fn lost<'k, 'a>(k: &'k Knowledge<'a>) -> impl Iterator<Item = (&'k Deal<'a>, AccountNo)> + 'k {
    k.deals
        .iter()
        .filter(|deal| deal.status == Status::Lost && !deal.is_quote())
        .filter_map(|deal| {
            let age = k.as_of.days_since(deal.decided());
            let old_enough = (FRESH_DAYS..OLD_DAYS).contains(&age);
            Some((deal, deal.account.filter(|_| old_enough)?))
        })
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let told = lost(k).filter_map(|(deal, account)| finding(k, deal, account));
    told.chain(by_mail::detect(k)).collect()
}

fn finding(k: &Knowledge, deal: &Deal, account: AccountNo) -> Option<Finding> {
    let entry = &deal.seen.entry;
    let reason = entry.text(field::LOST_REASON);
    let gone = |text: &str| !FOR_GOOD.find(&Words::of(text)).is_empty();
    let lost = deal.decided();
    let settled = gone(reason) || gone(entry.text(field::TEXT));
    if settled || is_open_again(k, deal, account, lost) {
        return None;
    }
    let mut signs = signs(k, deal, account, lost);
    signs.extend(dated::come(k, deal, reason, lost));
    if signs.iter().any(|sign| gone(&sign.proof.says)) {
        return None;
    }
    signs.sort_by(|a, b| a.strength.total_cmp(&b.strength).then(a.at.cmp(&b.at)));
    let best = signs.pop()?;
    let person = best.person.or_else(|| k.best_known(account, None))?;
    let why_lost = match reason {
        "" => String::new(),
        reason => format!(" (“{}”)", shorten(reason, 60)),
    };
    let age = k.as_of.days_since(best.at);
    let lost_on = match deal.closes.filter(|day| day.start() == lost) {
        Some(day) => k.on(day),
        None => k.on(lost),
    };
    Some(Finding {
        anchors: vec![Anchor::Party(deal.party())],
        title: format!(
            "{} at {} was lost, and that may have changed",
            k.deal_named(deal),
            k.account(account).name
        ),
        account: Some(account),
        person: Some(person),
        why: match best.due {
            Some(day) => format!(
                "It was lost on {lost_on}{why_lost}. The day that this names is {}.",
                k.on(day)
            ),
            None => format!(
                "It was lost on {lost_on}{why_lost}. On {} this was said: {}",
                k.on(best.at),
                best.proof.says,
            ),
        },
        if_you_act: format!(
            "{} sees that you have not forgotten what they needed.",
            k.first_name(person)
        ),
        if_you_wait: "Whoever asks first now has it.".to_owned(),
        who_else_knows: "Nobody looks at lost deals.".to_owned(),
        rarity: 0.9,
        evidence: std::iter::once(best.proof)
            .chain(signs.pop().map(|sign| sign.proof))
            .chain([deal_proof(k, deal, &format!("lost on {lost_on}"))])
            .collect(),
        ask: Some(Ask {
            person,
            question: format!(
                "When “{}” was decided, it did not go our way. What would you decide today, and \
                 what would have to be different?",
                shorten(deal.name(), 60)
            ),
        }),
        parts: vec![
            part("how plainly it speaks of this", best.strength),
            part(
                "still fresh",
                freshness(age, 21.0, f64::from(SIGN_DAYS) + 30.0),
            ),
            part(
                "what it weighed among your deals",
                k.weight_of(deal).max(0.5),
            ),
            part(
                "not too long ago",
                freshness(k.as_of.days_since(lost), 500.0, OLD_DAYS + 400.0),
            ),
        ],
        against: Vec::new(),
        value: deal.amount,
        seen: false,
    })
}

/// Whether the matter is being worked on: a deal with them was opened since.
fn is_open_again(k: &Knowledge, lost: &Deal, account: AccountNo, at: Timestamp) -> bool {
    let words = content_words(lost.name());
    (of_account(k, account).iter())
        .filter(|deal| deal.party() != lost.party())
        .any(|deal| {
            let alike = content_words(deal.name()).intersection(&words).count();
            deal.created > at && alike > 0 && deal.status != Status::Lost
        })
}

/// What was said since the loss, by people there or in notes about them.
fn signs(k: &Knowledge, deal: &Deal, account: AccountNo, lost: Timestamp) -> Vec<Sign> {
    let entry = &deal.seen.entry;
    let mut topic = content_words(deal.name());
    topic.extend(entry.all(field::PRODUCT).flat_map(content_words));
    let house = content_words(&k.account(account).name);
    let topic: BTreeSet<String> = topic.difference(&house).cloned().collect();
    let mut rivals = content_words(entry.text(field::COMPETITOR));
    rivals.extend(capitals(entry.text(field::LOST_REASON)));
    let reason = content_words(entry.text(field::LOST_REASON));
    let from = lost.plus_days(7).max(k.as_of.plus_days(-SIGN_DAYS));
    let mut signs = Vec::new();
    let mut weigh = |text: &str, context: &str, at: Timestamp, person, evidence| {
        let about = content_words(context);
        let given = of_reasons(&GIVEN, entry.text(field::LOST_REASON));
        let rival = rivals.iter().any(|name| about.contains(name));
        let touched = topic.intersection(&about).count();
        for sentence in sentences(text) {
            // What answers the reason itself need not name the matter.
            let answers = of_reasons(&GONE_NOW, &sentence)
                .intersection(&given)
                .count()
                > 0;
            let says = !SIGNS.find(&Words::of(&sentence)).is_empty();
            if !answers && !(says && (rival || touched > 0)) {
                continue;
            }
            let here = content_words(&sentence);
            let near = topic.intersection(&here).count()
                + usize::from(rivals.iter().any(|r| here.contains(r)));
            let recalls = reason.intersection(&here).count();
            let strength = 0.35
                + if answers { 0.25 } else { 0.0 }
                + 0.2 * f64::from(u8::from(rival))
                + 0.15 * (touched.min(2) as f64)
                + 0.15 * (near.min(2) as f64)
                + 0.1 * (recalls.min(1) as f64);
            let proof = Proof {
                evidence,
                says: quote(&sentence),
            };
            signs.push(Sign {
                at,
                person,
                proof,
                strength: strength.min(1.0),
                due: None,
            });
        }
    };
    for (_, message) in k.with_account(account, from) {
        let author = k
            .author(message)
            .filter(|who| k.person(*who).account == Some(account));
        if author.is_some_and(|who| k.is_counterpart(who)) && k.is_letter(message) {
            let context = format!("{} {}", message.subject, message.own);
            weigh(
                &message.own,
                &context,
                message.known,
                author,
                message.evidence,
            );
        }
    }
    for one in k.met_there(account, from) {
        let context = format!("{} {}", one.title, one.text);
        let text = format!("{}\n\n{}", one.title, one.text);
        let person = one
            .people
            .iter()
            .copied()
            .find(|who| k.person(*who).account == Some(account));
        weigh(&text, &context, one.at, person, one.evidence);
    }
    signs
}

/// Names in a reason: `Price, went to Hydra`; the first word is one by its place.
fn capitals(text: &str) -> BTreeSet<String> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let names = words
        .skip(1)
        .filter(|word| word.starts_with(char::is_uppercase));
    names.flat_map(content_words).collect()
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let told = lost(k).map(|(deal, _)| vec![Anchor::Party(deal.party())]);
    told.chain(by_mail::population(k)).collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let party = match anchors.first() {
        Some(Anchor::Party(party)) => party,
        Some(Anchor::Evidence(no)) => return by_mail::came_true(before, after, *no),
        _ => return false,
    };
    let Some(deal) = after.deal(party) else {
        return false;
    };
    let of_account = |account| of_account(after, account).iter();
    deal.status != Status::Lost
        || (deal.account.into_iter().flat_map(of_account)).any(|deal| deal.created > before.as_of)
}
