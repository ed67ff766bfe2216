//! Dates that somebody outside puts into a letter: days they offer for a talk or a visit,
//! a wish to meet without a day, an event of their own, a day on which something ends.

use super::appointed::last_day;
use super::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// What a date is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Dated {
    /// They name days on which they could talk or meet.
    Offered,
    /// They would like to meet, and leave the day to the reader.
    Wished,
    /// Something of theirs happens on that day.
    Event,
    /// Something ends on that day.
    Ends,
}

/// A sentence with a date that matters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Date {
    /// What for.
    pub dated: Dated,
    /// The sentence, white space folded.
    pub text: String,
    /// Days after the mail until the last day it names.
    pub days: Option<i32>,
}

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    Is(Dated),
    /// It is over, settled, or none of ours.
    Not,
}

const OFFERED: &[&str] = &[
    "week .. is|are|looks|look|works|would .. open|free|good|best|fine|available|well",
    "open|free|available|good|best|better|fine|convenient|okay|ok for|with me|us",
    "works|work|suits|suit .. me|us|fine|well|best|better",
    "i|we have|ve|got .. available|free|open",
    "available|free|open for a|an|the|us|meeting|discussion|lunch",
    "i|we am|are|m|re|ll be|will be free|available|open",
    "how|what about|s monday|tuesday|wednesday|thursday|friday|tomorrow|next|the|this|any",
    "would|does|is|will|could|can .. work|suit|possible|convenient|ok|okay|acceptable|do .. you|your|for|with",
    "can|could|shall|should|may we|i|you meet|talk|speak|schedule|set|get|visit|come|do",
    "i|we can|could|would meet|come|visit|make it|drop|stop",
    "i|we ll|will|am going to be|plan to be|expect to be in town|your|the area|office|nearby",
    "in|into|to your|the area|office|neighborhood|neighbourhood|building|town .. next|on|this|monday|tuesday|wednesday|thursday|friday",
    "like|love|want to meet|visit|come|schedule|set|see you|get together",
    "passt|passen|passte .. ihnen|dir|mir|uns|euch",
    "würde|würden .. passen",
    "hätte|hätten|habe|haben .. zeit",
    "wie wäre|wärs",
    "termin|termine vorschlagen|am|anbieten|möglich",
];

const WISHED: &[&str] = &[
    "let me|us know when you|would|is|are .. available|free|time|good|convenient|best|town|meet|visit|talk",
    "let me|us know .. convenient|good|best time|day|date",
    "when|what day|days|time would|are|is|will|do|does you .. available|free|time|meet|town|visit|convenient",
    "what|which day|days|date|dates|time|times is|are|would|work|works|suit|suits",
    "like|love|want|wants|hoping|hope to come|stop|drop by|over|in|down|up",
    "like|love|want|wants|hoping to meet|visit|sit with|you|down|your",
    "like|love|want to schedule|set|arrange|organise|organize a|up|an",
    "could|can|should we|you .. schedule|set|arrange|find a|up|an|some",
    "we|i should|need to meet|get|sit together|down|with",
    "owe you lunch|dinner|a|one",
    "take you .. lunch|dinner",
    "wann .. zeit|passt|passen",
    "würde|würden .. gerne|gern .. treffen|besuchen|vorbeikommen|kennenlernen",
];

const EVENT: &[&str] = &[
    "the|a|our|public hearing",
    "vote|votes|voting|ruling",
    "board|committee|commission|council|management|steering meeting|meets|meet|review",
    "next|our|the meeting .. on|is|to|with",
    "decision|decide|decides|decided .. on|by|in|is|will",
    "start up|date",
    "startup|commissioning|kickoff|groundbreaking|inauguration|handover|changeover|cutover",
    "go|goes|going live|online|operational",
    "in operation|service|production .. on|by|from",
    "trial|pilot|audit|inspection|shutdown|outage|turnaround|installation|launch|opening|tender|presentation .. is|on|starts|begins|scheduled|planned|will|takes",
    "scheduled|planned|slated|set for|to|on",
    "takes place",
    "has|have until|till",
    "verhandlung|abstimmung|sitzung|inbetriebnahme|eröffnung|prüfung|abnahme",
    "findet|finden .. statt",
];

const ENDS: &[&str] = &[
    "expire|expires|expiring|terminate|terminates|terminating|lapse|lapses .. on|at|as|in|the|effective|at|by|january|february|march|april|may|june|july|august|september|october|november|december",
    "contract|agreement|deal|lease|licence|license|warranty|subscription|offer|quote|quotation|term|arrangement|cover|policy .. ends|end|ending|expires|terminates|runs",
    "up|due|comes|coming|falls|falling for|up .. renewal|review|tender",
    "renewal .. is|date|due|falls|comes|on|by",
    "renews|renew .. on|automatically|at",
    "to be renewed|extended",
    "notice .. is|period|by|until",
    "runs|run|running out .. on|in|by|at|the",
    "valid|good|firm through|until|till|thru",
    "deadline|due date .. is|for|of|on",
    "läuft|laufen|endet|enden .. am|aus|zum|bis",
    "vertrag|wartungsvertrag|rahmenvertrag|vereinbarung|lizenz|abo .. endet|läuft|ausläuft|verlängert|kündbar",
    "verlängerung|verlängern|kündigung|kündigen|kündigungsfrist .. am|bis|zum|ist|steht",
    "gültig bis",
];

const NOT: &[&str] = &[
    "was|were|had|has|have been|held|cancelled|canceled|postponed|scheduled",
    "cancelled|canceled|postponed",
    "is|are|s over",
    "happy|merry|birthday|christmas|thanksgiving|easter|weekend|vacation|holiday|holidays|baby|wedding|party|game|concert|urlaub",
    "have|had a|an|great|good|nice",
    "see you",
    "out of the office|town",
    "if you",
    "forward to hearing",
    "hearing from|of",
    "last|past week|month|year|monday|tuesday|wednesday|thursday|friday|night",
];

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 5] = [
        (Sign::Is(Dated::Offered), OFFERED),
        (Sign::Is(Dated::Wished), WISHED),
        (Sign::Is(Dated::Event), EVENT),
        (Sign::Is(Dated::Ends), ENDS),
        (Sign::Not, NOT),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

/// A sentence longer than this is a clause of a contract, in words.
const LONG: usize = 45;

/// The date of a sentence in a mail of the moment `at`, if there is one that matters.
pub fn date(sentence: &str, at: Timestamp) -> Option<Date> {
    let words = Words::of(sentence);
    if words.len() > LONG {
        return None;
    }
    let signs = SIGNS.find(&words);
    if signs.iter().any(|found| *found.meaning == Sign::Not) {
        return None;
    }
    let of = |dated| signs.iter().any(|found| *found.meaning == Sign::Is(dated));
    let days = last_day(sentence, at);
    let with_day = [Dated::Ends, Dated::Offered, Dated::Event];
    let dated = match days.filter(|days| *days > 0) {
        Some(_) => with_day.into_iter().find(|dated| of(*dated)),
        None => (days.is_none() && of(Dated::Wished)).then_some(Dated::Wished),
    }?;
    let text = sentence.to_owned();
    Some(Date { dated, text, days })
}

/// The dates of a text, in its order.
pub fn dates(own: &str, at: Timestamp) -> impl Iterator<Item = Date> {
    sentences(own).filter_map(move |sentence| date(&sentence, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    const AT: Timestamp = Timestamp(1_709_726_400);

    #[test]
    fn dates_that_matter() {
        for (sentence, dated, days) in [
            (
                "The week of March 18 is open for me.",
                Dated::Offered,
                Some(16),
            ),
            (
                "We have the 19th and 21st available for a meeting.",
                Dated::Offered,
                Some(15),
            ),
            ("How about Friday?", Dated::Offered, Some(2)),
            ("Would Tuesday work for you?", Dated::Offered, Some(6)),
            ("Passt Ihnen Freitag?", Dated::Offered, Some(2)),
            ("Let me know when you are available.", Dated::Wished, None),
            (
                "We would like to come over and show you the new press.",
                Dated::Wished,
                None,
            ),
            ("The hearing is on 3/20.", Dated::Event, Some(14)),
            (
                "The new line goes live on March 18.",
                Dated::Event,
                Some(12),
            ),
            ("The contract expires on March 31.", Dated::Ends, Some(25)),
            (
                "Our support contract with you ends on 31 March.",
                Dated::Ends,
                Some(25),
            ),
            (
                "The contract is up for renewal on 15 March.",
                Dated::Ends,
                Some(9),
            ),
            (
                "Unser Wartungsvertrag mit Ihnen endet am 31. März.",
                Dated::Ends,
                Some(25),
            ),
        ] {
            let found = date(sentence, AT).unwrap_or_else(|| panic!("{sentence}"));
            assert_eq!((found.dated, found.days), (dated, days), "{sentence}");
        }
    }

    #[test]
    fn dates_that_do_not() {
        for sentence in [
            "Have a good weekend, see you on Monday.",
            "The meeting was cancelled.",
            "We met last Friday.",
            "The invoice of March 1 is paid.",
            "Let me know if you need more.",
            "I look forward to hearing from you by Thursday 7 March.",
            "We are hearing of changes by March 20.",
        ] {
            assert_eq!(date(sentence, AT), None, "{sentence}");
        }
    }
}
