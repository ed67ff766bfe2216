//! # What a customer's customer wants of them
//!
//! Somebody at an account tells that their customer wants another material, a mark, a paper,
//! a shorter way, by a day. They have to give it, and are glad of whoever helps: the supplier
//! who comes with a way is in before anybody has asked for offers.
//!
//! Left out: what one of us has answered since, by mail or word, and what is no longer wanted.
//!
//! - **Population, outcome**: none is measured; what became of it seldom shows in mail.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Week 10 | Hello Sam,\nthe lot arrived well. Our customer Borealis Dairies wants PFAS-free seals in all valves from September.\nAnn
//! as of 2024-03-12
//! => Borealis Dairies
//! ```

use crate::downstream::What;
use crate::downstream::signals::Signal;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::chain::passed_down::{is_ours, next_sentence, taken_up, told_by};
use crate::opportunities::lens::{freshness, part, quote_at_end};
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance, WORTH_SHOWING};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "wish-downstream",
    name: "what a customer's customer wants of them",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 30,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

/// After so many days they have found a way, or somebody else who has one.
const STALE_DAYS: f64 = 150.0;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let downstream = k.downstream();
    let wishes = (downstream.signals.iter()).filter(|signal| signal.what == What::Demand);
    wishes.filter_map(|signal| finding(k, signal)).collect()
}

fn finding(k: &Knowledge, signal: &Signal) -> Option<Finding> {
    let (account, person) = told_by(k, signal)?;
    let company = k.downstream().companies.get(signal.company);
    // What an account itself wants is an ask like any other.
    if company.account == Some(account) {
        return None;
    }
    let (house, customer) = (&k.account(account).name, &company.name);
    let age = k.as_of.days_since(signal.quote.known);
    let fresh = freshness(age, 30.0, STALE_DAYS);
    if fresh <= 0.0 || is_over(&signal.quote.says) || is_over(&next_sentence(k, signal)) {
        return None;
    }
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            k.company_anchor(signal.company),
            Anchor::Evidence(signal.quote.evidence),
        ],
        title: format!("{customer} wants something of {house}: can we help them give it?"),
        account: Some(account),
        person: Some(person),
        why: format!(
            "{} told you of it: {} Nobody of us has taken it up.",
            k.first_name(person),
            quote_at_end(&signal.quote.says)
        ),
        if_you_act: format!(
            "{house} gives {customer} what it wants, with you, before anybody is asked for offers."
        ),
        if_you_wait: format!("{house} asks around, and you are one of several."),
        who_else_knows: "Nobody outside who was not told.".to_owned(),
        rarity: 0.9,
        evidence: vec![k.quoted(&signal.quote)],
        against: Vec::new(),
        ask: Some(Ask {
            person,
            question: format!(
                "What exactly does {customer} want, by when, who checks it, and which of our parts \
                 does it touch?"
            ),
        }),
        parts: vec![
            part("how fresh it is", fresh),
            part("how surely it was read", signal.confidence),
            part(
                "whether it is about what they buy from us",
                match is_ours(k, account, signal) {
                    Some(true) => 1.0,
                    Some(false) => 0.6,
                    None => 0.8,
                },
            ),
        ],
        value: None,
        seen: taken_up(k, account, person, signal, is_over),
    })
}

/// Whether a text says that they can give it already, or that it is wanted no more.
fn is_over(text: &str) -> bool {
    const OVER: &[&str] = &[
        "already",
        "anyway",
        "passed",
        "certified",
        "done",
        "settled",
        "solved",
        "dropped",
        "have it",
        "no problem",
        "bereits",
        "ohnehin",
        "erledigt",
        "gelöst",
        "geklärt",
        "haben wir",
        "bestanden",
        "kein problem",
        "vom tisch",
    ];
    const NOT: &[&str] = &[" not ", "never", "n't", "nicht", "noch nie", "kein "];
    let text = text.to_lowercase();
    let over = OVER.iter().any(|says| text.contains(says));
    over && !NOT.iter().any(|not| text.contains(not))
}

#[cfg(test)]
mod tests {
    use super::is_over;

    #[test]
    fn what_they_can_give_already_is_told_from_what_they_cannot() {
        for text in [
            "Luckily we are certified already.",
            "We have it since May.",
            "Das ist bereits erledigt.",
        ] {
            assert!(is_over(text), "{text}");
        }
        for text in [
            "We have never done that.",
            "We are not certified.",
            "Das können wir noch nicht.",
            "They want it from March.",
        ] {
            assert!(!is_over(text), "{text}");
        }
    }
}
