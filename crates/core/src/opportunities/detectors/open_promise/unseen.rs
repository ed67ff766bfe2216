//! Promises of which mail would not show whether they were kept, and what is none.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// Whether mail would not show that it was kept, or it hangs on what they do first.
pub(super) fn unseen(text: &str) -> bool {
    const UNSEEN: &[&str] = &[
        "fax",
        " call",
        "phone",
        "if you",
        "let me know",
        "let us know",
        "would you",
        "could you",
        "can you",
        "once you",
        "when you",
        "unless",
        "as soon as you",
        "keep you posted",
        "keep you informed",
        "keep you updated",
        "as we hear",
        "give him",
        "give her",
        "give them",
        "let him know",
        "let her know",
        "let them know",
        "talk to",
        "try to",
        "look for",
        "come over",
        "come by",
        "stop by",
        "meet you",
        "visit you",
        "be there",
        "see you",
        "walk you",
        "will be check",
        "ll be check",
        "will be look",
        "will be watch",
        "send it through",
        "put it through",
        "get it through",
        "ll schedule",
        "will schedule",
        "it left",
        "it leaves",
        "will be with you",
        "should be with you",
        "dispatch",
        // On paper, behind a copy that has gone by mail.
        "an original",
        "the original",
        "originals",
        "hard cop",
        " interview",
    ];
    let text = text.to_lowercase();
    UNSEEN.iter().any(|words| text.contains(words))
}

/// Whether it hangs on what they do first: `Call me before noon and I will tell you.`
pub(super) fn hangs_on_them(text: &str) -> bool {
    const BIDS: &[&str] = &[
        "call", "send", "give", "let", "tell", "fax", "email", "mail", "bring", "come", "drop",
        "ring", "forward", "get", "just", "please", "sign", "return",
    ];
    const AND_I: &[&str] = &[
        "and i'll",
        "and i will",
        "and we'll",
        "and we will",
        "then i'll",
        "then i will",
    ];
    let text = text.to_lowercase().replace('’', "'");
    let Some(at) = AND_I.iter().filter_map(|words| text.find(words)).min() else {
        return false;
    };
    // The part that bids may have run into the sentence before it.
    let before = text[..at].rsplit(['?', '!']).next().unwrap_or_default();
    let before = before.rsplit(". ").next().unwrap_or_default();
    let first = before
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty());
    first.is_some_and(|word| BIDS.contains(&word))
}

/// Words that tell how things are, were or will be, and hand nothing over.
static STATES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "will|ll .. unable|attending|away|absent|missing",
        "will|ll be here|there|out|off|gone|late|around|happy|glad|present|joining",
        "won t|not be able|attend|make it",
        "is|are|stays|stay|remain|remains fixed|valid|firm|included|unchanged",
        "will|ll not be|attend|make",
        "haven|hasn|hadn|didn|couldn t",
        "have|has|had not|never",
        "wanted|planned|hoped|meant|tried to",
        "was|were going|hoping|planning|trying to",
        "look|looking forward to",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What hands something over, whatever else the sentence says.
static HANDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "will|ll send|forward|get|let|provide|prepare|check|find|look|email|fax|call|give|tell|bring|update|confirm|see|make|follow|come|do|try|put|add|deliver|quote|revise|return",
        "you have|get|receive|hear|find",
        "send|sending|forward you|it|them|the|a",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What comes with the mail that says so, whatever else it says of it.
static COMES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "attached|enclosed as|is|are|for|please",
        "find|see .. below|attached|enclosed",
        "find|see it|all|everything .. in|list .. below|attached|enclosed",
        "anbei|beiliegend|beigefügt",
        "im anhang",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What comes later than the mail that says so.
static REST: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "rest|other|others|remaining|missing|follow|follows|later|tomorrow",
        "will|ll send|forward|get|let|prepare|check|look|call|email|mail|follow|come",
        "rest|übrige|übrigen|folgt|folgen|nach|morgen|später|schicke|sende|reiche",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a sentence hands over what it speaks of: `The drawing is attached as you wanted.`
pub(super) fn comes_with(text: &str) -> bool {
    let words = Words::of(text);
    !COMES.find(&words).is_empty() && REST.find(&words).is_empty()
}

/// Whether a sentence only tells how things are: `I will be unable to attend.`
pub(super) fn only_tells(text: &str) -> bool {
    let words = Words::of(text);
    !STATES.find(&words).is_empty() && HANDS.find(&words).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_tells() {
        assert!(only_tells("Thank you, but I will be unable to attend."));
        assert!(only_tells(
            "Whether we will have changes I don't know, I wanted to set it up."
        ));
        assert!(only_tells("I haven't seen so many mails from you."));
        assert!(only_tells(
            "We will be here for Saturday but not for Tuesday."
        ));
        assert!(!only_tells(
            "I haven't found it, but I will send it to you."
        ));
        assert!(!only_tells("You will have the list on Tuesday."));
    }

    #[test]
    fn what_comes_with_the_mail() {
        assert!(comes_with("The drawing is attached as you wanted."));
        assert!(comes_with("You'll find it all in the list below."));
        assert!(comes_with("Das Datenblatt bekommen Sie anbei."));
        assert!(!comes_with(
            "The first part is attached, I will send the rest."
        ));
        assert!(!comes_with("I will send you the drawing."));
    }

    #[test]
    fn promises_that_hang_on_them() {
        assert!(hangs_on_them("Call me before noon and I'll tell you."));
        assert!(hangs_on_them(
            "Have you seen it?Send me a copy and I will look."
        ));
        assert!(!hangs_on_them(
            "I will call him and I'll send you the list."
        ));
        assert!(!hangs_on_them(
            "Let us update the prices, we will send them."
        ));
        assert!(unseen("I will fax it to you."));
        assert!(unseen(
            "We have an original that will be placed in the mail today."
        ));
        assert!(!unseen("I will put the samples in the post tomorrow."));
    }
}
