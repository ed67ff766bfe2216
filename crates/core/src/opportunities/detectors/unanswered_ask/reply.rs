//! What to write to somebody who still waits: what they asked for, and one question
//! that belongs to it.

use crate::opportunities::talk::mentions::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::content_words;
use std::sync::LazyLock;

/// How a reply goes on, and what it replies to; where several fit, the first.
const REPLIES: &[(&str, &[&str])] = &[
    (
        "Yes, we take you up on it: … What do you need from us to hold it, and until when?",
        &[
            "want|like|need me|us to quote|offer|bid|price",
            "i|we can|could|will|would quote|offer|price|bid",
        ],
    ),
    (
        "When today does a call suit you, and what should we have settled by its end?",
        &[
            "call|ring|phone me|us",
            "give me|us .. call|ring|shout",
            "meet|visit|talk|discuss|speak",
        ],
    ),
    (
        "Here is what we do about it: … What does it cost you while it lasts?",
        &[
            "problem|trouble|issue|leak|leaks|fails|failed|failing|broken|broke|wrong|damaged",
            "complaint|mistake|error|defective|missing",
        ],
    ),
    (
        "Here is the price: … For which quantity and until when should it hold for you?",
        &[
            "quote|quotation|offer|discount",
            "price|prices|pricing|cost|costs|rate|rates for|of|on|per",
            "how much would|will|is|are|do|does",
        ],
    ),
    (
        "Here is the date: … Which day can you not do without it?",
        &["when|deliver|delivery|deliveries|date|dates|ship|shipment|arrive"],
    ),
    (
        "Here it is: … Who else on your side works with it?",
        &[
            "send|forward|provide|email|fax|attach|share",
            "copy|copies|list|sheet|drawing|certificate|report|file|document|invoice",
        ],
    ),
    (
        "Here is how we see it: … Which way would suit you best, and why?",
        &["think|recommend|suggest|agree|prefer|better|best|advise|opinion|view"],
    ),
];

/// The place of a call among them.
const CALL: usize = 1;

/// The same, by words; each means its place in the list.
static SAID: LazyLock<Phrases<usize>> = LazyLock::new(|| {
    let rows = REPLIES.iter().enumerate();
    Phrases::new(rows.flat_map(|(at, (_, said))| said.iter().map(move |words| (*words, at))))
});

/// How a reply goes on where nothing tells what is asked for.
const ANSWER: &str = "The answer: … By when did you need it?";

/// A reply to what was `said` on a day, `asked` being the sentence that asks.
pub(super) fn to(day: &str, said: &str, asked: &str) -> String {
    let found = SAID.find(&Words::of(asked));
    let first = found.iter().map(|found| *found.meaning).min();
    let reply = first.map_or(ANSWER, |at| REPLIES[at].0);
    format!("You wrote on {day}: {said} {reply}")
}

/// Whether a sentence asks to be called: that does not say about what.
pub(super) fn is_a_call(asked: &str) -> bool {
    SAID.find(&Words::of(asked))
        .iter()
        .any(|found| *found.meaning == CALL)
}

/// The sentence of a mail that says most: in words that carry something, and figures.
pub(super) fn weightiest(own: &str) -> Option<String> {
    const WORDS: usize = 40;
    let weigh = |sentence: &String| {
        let figures = sentence.bytes().any(|b| b.is_ascii_digit());
        content_words(sentence).len() + if figures { 4 } else { 0 }
    };
    sentences(own)
        .filter(|sentence| sentence.split(' ').count() <= WORDS)
        .max_by_key(weigh)
}

/// What is quoted above a card: `Call me to discuss` does not say of what.
pub(super) fn telling<'a>(ask: &'a str, matter: &'a str) -> &'a str {
    const WORDS: usize = 2;
    if content_words(ask).len() < WORDS {
        matter
    } else {
        ask
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reply_belongs_to_what_is_asked() {
        let reply = |asked: &str| to("4 March 2024", "“…”", asked);
        assert!(reply("Please call me to discuss.").contains("does a call suit you"));
        assert!(reply("Could you quote 200 gaskets?").contains("the price"));
        let theirs = reply("If you want us to quote the second lot, we can do it.");
        assert!(theirs.contains("take you up"));
        assert!(reply("Please send me the drawing.").contains("Who else"));
        assert!(reply("Is the lid green?").contains(ANSWER));
    }
}
