//! Sentences without a subject, which speak of the house named right before: "Acme rang.
//! 20 % more pumps from May." · "Bolt was here. Unhappy about the seals."

use super::super::tokens::{Kind, Token};

/// Words of who is cross.
pub(super) const CUES: &[&str] = &[
    "angry",
    "unhappy",
    "furious",
    "annoyed",
    "upset",
    "dissatisfied",
    "disappointed",
];

/// What stands for the house that is not said again, and the verb, for a sentence that has
/// neither; with it the sentence is read as any other.
pub(super) fn subject(sentence: &[Token<'_>]) -> Option<(&'static str, usize)> {
    const FIRST: usize = 7;
    let first = sentence.first()?;
    // "It is about 20 % more pumps."
    let it = first.among(&["it", "they"])
        && sentence
            .get(1)
            .is_some_and(|t| t.among(&["is", "are", "means"]));
    let it_is = first.among(&["it's", "that's"]);
    let from = if it { 2 } else { usize::from(it_is) };
    let rest = &sentence[from..];
    let counted = rest
        .iter()
        .take(4)
        .any(|t| t.among(&["%", "percent", "cent", "pct"]));
    let begins = rest.first().is_some_and(|t| {
        t.kind == Kind::Number || t.among(&["about", "around", "roughly", "some", "nearly"])
    });
    let more = rest
        .iter()
        .take(FIRST)
        .position(|t| t.among(&["more", "fewer", "less"]));
    let goods = more.and_then(|at| rest.get(at + 1)).is_some_and(|t| {
        t.kind == Kind::Word && !t.among(&["than", "or", "in", "of", "expensive", "money", "time"])
    });
    if counted && begins && goods {
        return Some(("They want", from));
    }
    let cross = first.among(CUES);
    let about = sentence
        .get(1)
        .is_some_and(|t| t.among(&["about", "over", "with", "at"]));
    (cross && about).then_some(("They are", 0))
}
