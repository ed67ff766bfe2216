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
use crate::knowledge::Knowledge;
use crate::opportunities::chain::passed_down::{Parties, PassedOn, Words, card};
use crate::opportunities::{Detector, Finding, Serves, Stance, WORTH_SHOWING};

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

static PASSED_ON: PassedOn = PassedOn {
    fresh_days: 30.0,
    // After that they have found a way, or somebody else who has one.
    stale_days: 150.0,
    of_others: 0.6,
    is_over,
    words,
};

fn detect(k: &Knowledge) -> Vec<Finding> {
    let signals = k.downstream().signals.iter();
    let wishes = signals.filter(|signal| signal.what == What::Demand);
    wishes
        .filter_map(|signal| card(k, signal, &PASSED_ON))
        .collect()
}

fn words(of: &Parties) -> Words {
    let Parties {
        house, customer, ..
    } = of;
    Words {
        title: format!("{customer} wants something of {house}: can we help them give it?"),
        if_you_act: format!(
            "{house} gives {customer} what it wants, with you, before anybody is asked for offers."
        ),
        if_you_wait: format!("{house} asks around, and you are one of several."),
        question: format!(
            "What exactly does {customer} want, by when, who checks it, and which of our parts \
             does it touch?"
        ),
    }
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
