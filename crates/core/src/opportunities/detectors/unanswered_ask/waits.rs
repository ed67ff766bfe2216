//! Whose writer waits for no word: what is only to be passed on, and what was only offered
//! in case.

use crate::reading::greetings::without_greeting;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// Whether a sentence asks for no more than to be passed on, to others than its writer.
pub(super) fn asks_to_pass_on(sentence: &str) -> bool {
    const BACK: &[&str] = &["me", "us", "mir", "uns", "mich"];
    /// Before one of theirs: `to our quality department`.
    const TO: &[&str] = &["to", "an"];
    const OURS: &[&str] = &["our", "my", "unser", "unsere", "unserem", "unseren"];
    static PASSES: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let phrases = [
            "pass|forward|relay|hand .. on|along",
            "send it|this|them|these on|along",
            "send on|along",
            "pass|forward|relay|hand .. to",
            "forward|relay|distribute|circulate this|these|it|them",
            "forward|relay|distribute|circulate the|our attached|enclosed|following|below",
            "leiten|gib|geben .. weiter",
        ];
        Phrases::new(phrases.map(|phrase| (phrase, ())))
    });
    // `forward this revised list to the appropriate parties`, however long the list is called.
    static TO_WHOM: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let phrase = "to the|all appropriate|right|relevant|proper|concerned|other parties|people|persons|group|groups|department";
        Phrases::new([(phrase, ())])
    });
    const GO_ROUND: &[&str] = &["forward", "pass", "relay", "circulate", "distribute"];
    let lower = sentence.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let back = words.iter().any(|word| BACK.contains(word))
        || (words.windows(2)).any(|pair| TO.contains(&pair[0]) && OURS.contains(&pair[1]));
    let goes_round = words.iter().any(|word| GO_ROUND.contains(word));
    let read = Words::of(sentence);
    !back && (!PASSES.find(&read).is_empty() || goes_round && !TO_WHOM.find(&read).is_empty())
}

/// Whether a sentence offers something in case the reader wants it, and would hear of it
/// only then: `If you want it until December as well, just let me know.`
pub(super) fn is_in_case(sentence: &str) -> bool {
    static CASES: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let phrases = [
            "^ if you want|need|like|wish|prefer|require .. me|us",
            "^ if you d|would like|prefer",
            "^ if you are|re interested",
            "^ wenn|falls sie|du|ihr .. wollen|willst|wollt|möchten|möchtest|möchtet|brauchen|brauchst|braucht",
        ];
        Phrases::new(phrases.map(|phrase| (phrase, ())))
    });
    static SAYS: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let phrases = [
            "just|please|then let me|us know",
            "let me|us know",
            "just say|ask|call|shout",
            "gib|geben .. bescheid",
            "sag|sagen .. bescheid",
            "melde|melden sie|dich",
        ];
        Phrases::new(phrases.map(|phrase| (phrase, ())))
    });
    let words = Words::of(without_greeting(sentence));
    !CASES.find(&words).is_empty()
        && !SAYS.find(&words).is_empty()
        && !sentence.trim_end().ends_with('?')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_round() {
        for text in [
            "Would you please forward this revised list to the appropriate parties in your group?",
            "Please pass it on.",
        ] {
            assert!(asks_to_pass_on(text), "{text}");
        }
        for text in [
            "Could you forward the drawing to me?",
            "Please send the offer to our purchasing.",
            "Please send your quotation to the relevant department.",
        ] {
            assert!(!asks_to_pass_on(text), "{text}");
        }
    }

    #[test]
    fn what_is_offered_in_case() {
        for text in [
            "If you want me to quote through December, I can do it, just let me know.",
            "Wenn Sie es in Blau möchten, geben Sie Bescheid.",
        ] {
            assert!(is_in_case(text), "{text}");
        }
        for text in [
            "Let me know if you can deliver by Friday.",
            "If you can deliver by Friday, let me know.",
            "If you want the order, when can you deliver?",
        ] {
            assert!(!is_in_case(text), "{text}");
        }
    }
}
