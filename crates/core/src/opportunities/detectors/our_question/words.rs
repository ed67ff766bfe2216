//! What a question of ours is about, by its words: something that can be answered and would
//! be missed, or a trifle.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What can be answered: the reader is to send, to say, to look.
static WANTS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "send|fax|email|mail|forward|give|get|tell|provide|show|bring|let|advise|notify|inform|remind me|us|it|them|the|a|an|your|that|this|copies|copy",
        "send|fax|email|mail|forward .. to|back|over",
        "confirm|advise|verify|clarify|explain|check|review|comment|respond|reply|sign|return|complete|approve|quote",
        "your|any thoughts|changes|comments|opinion|view|decision|approval|answer|status",
        "where|when|how|what|who|which|why|whether",
        "get|come back to|with me|us",
        "schicken|senden|geben|sagen|bestätigen|prüfen|mitteilen|klären|melden|teilen|unterschreiben",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What asks for nothing that could be missed: a hand, a courtesy, a place on a list.
static TRIFLES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "per|as your request",
        "rsvp|unsubscribe|subscribe",
        "add|remove|include|take .. list|distribution|mailing",
        "please|pls use|note|call|join|see|find|disregard|ignore|forward|pass|enjoy|accept|remember|contact",
        "print|printing .. for",
        "any|with|have questions|question|comments|concerns|problems",
        "somebody|someone needs|need|should|must|has",
        "could|can|should call|contact to",
        "lunch|dinner|beer|drink|drinks|golf|weekend|party|game|vacation|kids|baby",
        "hotel|hotels|flight|flights|restaurant|restaurants|holiday|holidays|airport",
        "how are|is|was you|your|things|everything",
        "sound|sounds good|ok|okay",
        "not|t be able|attend|make it",
        "this is .. test",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What asks for a piece of work, whoever it is put to.
static WORK: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "send|fax|email|forward|provide|confirm|advise|verify|clarify|sign|return|complete|approve|quote|convert|update|check|review|schedule|arrange",
        "let|tell me|us know|what|when|where|how|which|who",
        "look|looking at|into",
        "have you|they .. sent|received|got|had|heard|seen|made",
        "any news|info|information|word|update|updates|progress|decision|feedback",
        "schicken|senden|bestätigen|prüfen|mitteilen|klären|unterschreiben|liefern",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Asks only whether something came: who does not answer has it.
static CAME: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "did you get|receive|see|find",
        "have you got|received|seen",
        "haben sie .. bekommen|erhalten",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What tells what the writer means to do, or has done.
static TELLS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "i|we want|wanted to send|give|let|share|add|show",
        "i|we would|d like|want|wanted to send|give|let|share|add|point|remind|thank|introduce|pass|offer|show|submit|forward|inform|advise",
        "attached|enclosed|below|here is|are",
        "ich|wir möchte|möchten ihnen|euch|dir",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a sentence tells something, and asks for nothing beside it.
fn tells(words: &Words) -> bool {
    static PLEASE: LazyLock<Phrases<()>> =
        LazyLock::new(|| Phrases::new([("please|pls|bitte|kindly", ())]));
    !TELLS.find(words).is_empty() && PLEASE.find(words).is_empty()
}

/// Whether a sentence wants an answer that would be missed.
pub(super) fn wants_an_answer(text: &str) -> bool {
    let words = Words::of(text);
    TRIFLES.find(&words).is_empty()
        && (text.trim_end().ends_with('?') || !WANTS.find(&words).is_empty() && !tells(&words))
}

/// Whether a sentence asks for a piece of work of its reader.
pub(super) fn asks_for_work(text: &str) -> bool {
    !WORK.find(&Words::of(text)).is_empty()
}

/// Whether a sentence asks only whether something came.
pub(super) fn asks_whether_it_came(text: &str) -> bool {
    !CAME.find(&Words::of(text)).is_empty()
}

/// Whether a sentence, or what it points to, is a trifle.
pub(super) fn is_a_trifle(text: &str) -> bool {
    !TRIFLES.find(&Words::of(text)).is_empty()
}

/// Whether a sentence is put to its reader.
pub(super) fn is_put_to_the_reader(text: &str) -> bool {
    const YOU: &[&str] = &[
        "you", "your", "yours", "u", "sie", "ihr", "ihre", "ihren", "ihnen", "du", "dein", "euch",
    ];
    let words = text.split(|c: char| !c.is_alphanumeric());
    let mut words = words.map(str::to_lowercase);
    words.any(|word| YOU.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wants_an_answer() {
        for text in [
            "Could you send us the drawings by Friday?",
            "Have you sent the invoice yet?",
            "Please confirm the delivery date.",
            "Any news on the sample?",
            "I would like to thank you for the visit, and please confirm the date by Friday.",
        ] {
            assert!(wants_an_answer(text), "{text}");
        }
        for text in [
            "Please add me to your distribution list.",
            "Please use the revised letter.",
            "How was your weekend?",
            "I would like to send you this list twice a week.",
            "Attached are the comments, and the answer to what you wanted to know.",
            "Would you print out a copy for Tom?",
        ] {
            assert!(!wants_an_answer(text), "{text}");
        }
        assert!(asks_whether_it_came("Did you get the fax?"));
        assert!(asks_for_work("Would you please look at the dates?"));
        assert!(!is_put_to_the_reader("What kind of car should I buy?"));
    }
}
