//! # A complaint of a customer's customer
//!
//! Somebody at an account tells that their customer complains, of leaks, delays, papers:
//! perhaps of something that we can mend. Nobody of us has taken it up.
//!
//! Left out: what one of us has answered since, by mail or word.
//!
//! - **Population, outcome**: none is measured; what became of a complaint mail seldom shows.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Week 10 | Hello Sam,\nour customer Borealis Dairies complains that the valves leak after the cleaning.\nAnn
//! as of 2024-03-12
//! => Borealis Dairies
//! ```

use crate::downstream::What;
use crate::knowledge::Knowledge;
use crate::opportunities::chain::passed_down::{Parties, PassedOn, Words, card};
use crate::opportunities::{Detector, Finding, Serves, Stance, WORTH_SHOWING};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "complaint-downstream",
    name: "a complaint of a customer's customer",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.6,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

static PASSED_ON: PassedOn = PassedOn {
    fresh_days: 21.0,
    // An older complaint has been mended, or forgiven.
    stale_days: 120.0,
    of_others: 0.2,
    is_over: is_closed,
    words,
};

fn detect(k: &Knowledge) -> Vec<Finding> {
    let signals = k.downstream().signals.iter();
    let complaints = signals.filter(|signal| signal.what == What::Complaint);
    complaints
        .filter_map(|signal| card(k, signal, &PASSED_ON))
        .collect()
}

fn words(of: &Parties) -> Words {
    let Parties {
        house,
        customer,
        known,
    } = of;
    Words {
        // Whom we supply ourselves complains of us, through whoever passes it on.
        title: match known {
            true => format!("{customer} complains, as {house} passes on: can we mend it?"),
            false => format!("{customer} complains at {house}: can we mend it?"),
        },
        if_you_act: format!("You help {house} look good in front of {customer}."),
        if_you_wait: format!("{house} looks for somebody else who mends it."),
        question: format!(
            "What exactly does {customer} see, since when, and may we look at one of them together?"
        ),
    }
}

/// Whether a text says that a complaint is no more, and does not deny it.
fn is_closed(text: &str) -> bool {
    const CLOSED: &[&str] = &[
        "closed",
        "settled",
        "solved",
        "resolved",
        "over",
        "mended",
        "fixed",
        "repaired",
        "exchanged",
        "accepted",
        "good",
        "fine",
        "content",
        "dry",
        "withdrawn",
        "withdrew",
        "replaced",
        "erledigt",
        "behoben",
        "abgeschlossen",
        "geklärt",
        "gelöst",
    ];
    const NOT: &[&str] = &[
        "not", "never", "no", "nor", "still", "yet", "isn", "hasn", "haven", "wasn", "until",
        "nicht", "nie", "noch", "kein", "keine",
    ];
    const BEFORE: usize = 4;
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    (0..words.len()).any(|at| {
        let before = &words[at.saturating_sub(BEFORE)..at];
        // "is over", "all good": alone the two say something else.
        let leant = match words[at] {
            "over" => before.last() == Some(&"is"),
            "good" => before
                .last()
                .is_some_and(|word| ["all", "now"].contains(word)),
            "fine" => {
                let is = before.last().is_some_and(|word| {
                    ["all", "now", "are", "is", "again", "run", "work"].contains(word)
                });
                is && words.get(at + 1).is_none_or(|next| *next != "but")
            }
            "withdrawn" | "withdrew" => is_taken_back(&words, at),
            _ => true,
        };
        let more = words
            .get(at + 1)
            .is_some_and(|next| next.bytes().all(|b| b.is_ascii_digit()));
        let not = before.iter().any(|word| NOT.contains(word));
        CLOSED.contains(&words[at]) && leant && !not && !more
    }) || thanks_for_help(&words)
}

/// Whether what is withdrawn is the complaint: "withdrew its claim", "it was withdrawn", not
/// "withdrew its order".
fn is_taken_back(words: &[&str], at: usize) -> bool {
    const NEAR: usize = 4;
    const WHAT: &[&str] = &["complaint", "complaints", "claim", "claims"];
    let before = &words[at.saturating_sub(NEAR)..at];
    let behind = &words[at + 1..words.len().min(at + NEAR)];
    let was = ["was", "were", "is", "are", "been"];
    let passive = before.last().is_some_and(|word| was.contains(word));
    let (near, it) = match passive {
        true => (before, before.contains(&"it")),
        false => (behind, behind.first() == Some(&"it")),
    };
    it || near.iter().any(|word| WHAT.contains(word))
}

/// "Thank you for the quick exchange": it was mended, and fast. Thanks in advance ask for it.
fn thanks_for_help(words: &[&str]) -> bool {
    const NEAR: usize = 6;
    const FAST: &[&str] = &["quick", "fast", "prompt", "schnelle", "schnellen"];
    const HELP: &[&str] = &["exchange", "replacement", "repair", "ersatz"];
    const AHEAD: &[&str] = &["advance", "voraus", "vorab"];
    (0..words.len()).any(|at| {
        let near = &words[at + 1..words.len().min(at + NEAR)];
        let far = &words[at.saturating_sub(NEAR)..words.len().min(at + 2 * NEAR)];
        let has = |near: &[&str], of: &[&str]| near.iter().any(|word| of.contains(word));
        ["thank", "thanks", "thx", "danke"].contains(&words[at])
            && has(near, FAST)
            && has(near, HELP)
            && !has(far, AHEAD)
    })
}

#[cfg(test)]
mod tests {
    use super::is_closed;

    #[test]
    fn what_is_mended_is_told_from_what_is_asked_for() {
        for text in [
            "Thank you for the quick exchange.",
            "Danke für den schnellen Ersatz.",
            "Borealis withdrew its complaint on Friday.",
            "The claim has been withdrawn.",
        ] {
            assert!(is_closed(text), "{text}");
        }
        for text in [
            "Thanks in advance for prompt help.",
            "Thanks in advance for quick replacement.",
            "Danke im Voraus für schnellen Ersatz.",
            "Borealis sent a complaint and withdrew its order.",
        ] {
            assert!(!is_closed(text), "{text}");
        }
    }
}
