//! Promises of which mail would not show whether they were kept.

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
    let before = text[..at]
        .rsplit(['.', '?', '!', ':', '-'])
        .next()
        .unwrap_or_default();
    let first = before
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| !word.is_empty());
    first.is_some_and(|word| BIDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

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
    }
}
