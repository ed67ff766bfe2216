//! What is only to be passed on: its writer waits for no word.

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
            "to the|all|any appropriate|right|relevant|proper|concerned|interested|other parties|people|persons|group|groups|department",
            "leiten|gib|geben .. weiter",
        ];
        Phrases::new(phrases.map(|phrase| (phrase, ())))
    });
    let lower = sentence.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let back = words.iter().any(|word| BACK.contains(word))
        || (words.windows(2)).any(|pair| TO.contains(&pair[0]) && OURS.contains(&pair[1]));
    !back && !PASSES.find(&Words::of(sentence)).is_empty()
}
