//! Reading: what a mail says, without regard to when it is looked at.
//!
//! A reading is a pure function of one body and its sender's name. The store
//! keeps it beside the message under [`VERSION`], and reads again what another version
//! has read.

pub mod behind;
pub mod greetings;
pub(crate) mod hashing;
pub mod language;
pub mod lines;
pub mod logistic;
pub(crate) mod phrases;
mod quotes;
pub mod signature;
pub mod speech;
pub mod standing_in;
pub mod titles;
pub mod words;

pub use behind::Behind;
pub use quotes::blocks::{Blocks, Quoted, blocks};

use lines::Line;
use quotes::Part;
use signature::sender::Sender;
use signature::tail::Tail;
use signature::{facts, notices};
use speech::sentences::{self, Sentence};
use std::ops::Range;

/// Version of all readers together: a hash of their code.
pub const VERSION: u32 = match u32::from_str_radix(env!("READING_CODE"), 16) {
    Ok(version) => version,
    Err(_) => 0,
};

/// How much of the line that names a quoted writer is kept, in characters.
pub const ANSWERED_CHARS: usize = 120;

/// What was read in one mail.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reading {
    /// ISO 639-3 code of the language of the sender's own words; empty where
    /// there are too few to tell.
    pub language: String,
    /// Byte ranges of the body that the sender wrote themselves: without quoted
    /// text, forwarded text, signature and disclaimer.
    pub own: Vec<std::ops::Range<usize>>,
    /// Number of words in `own`.
    pub own_words: u32,
    /// Fingerprint of `own`, so that a quote of it can be recognised.
    pub print: Option<crate::id::Id>,
    /// Fingerprints of the quoted blocks, nearest first.
    pub quoted: Vec<crate::id::Id>,
    /// Who is named over the nearest quoted block, as written, at most
    /// [`ANSWERED_CHARS`] characters: whose mail this one answers; the first of
    /// `quoted` is that mail's. Empty where it quotes too little to tell which mail it
    /// was, or names nobody.
    pub answers: String,
    /// What other houses than the sender's wrote, in the mails quoted below.
    pub behind: Vec<Behind>,
    /// What the signature block says.
    pub signature: Option<SignatureFacts>,
    /// Sentences of `own` that may matter, in the order of the text.
    pub utterances: Vec<Utterance>,
}

/// What a signature block says of its owner. Empty text where it is silent.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct SignatureFacts {
    /// Name as signed.
    pub name: String,
    /// Job title.
    pub title: String,
    /// Department or team.
    pub department: String,
    /// Company.
    pub company: String,
    /// Phone numbers as written, the first is the direct one.
    pub phones: Vec<String>,
}

/// What kind of thing a sentence does.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Speech {
    /// Asks the reader to do or send something.
    Request,
    /// Asks the reader something.
    Question,
    /// The writer undertakes to do something (`I'll send it tomorrow`).
    Promise,
    /// Voices a need, a problem, a complaint or a wish without asking outright.
    Need,
    /// Tells of a change: a new site, product, job, owner, system, supplier.
    Change,
    /// The writer is leaving, has moved or has taken on another job.
    Move,
    /// Says that something asked for was done, sent or is attached.
    Fulfilled,
    /// Courtesy that closes a matter (`thanks, got it`).
    Closing,
}

/// A sentence that may matter.
#[derive(Clone, PartialEq, Debug)]
pub struct Utterance {
    /// What it does.
    pub speech: Speech,
    /// The sentence, white space folded, at most 400 characters.
    pub text: String,
    /// Where it begins in the body, in bytes.
    pub start: u32,
    /// How sure the reader is, 0 to 1.
    pub probability: f32,
    /// For requests and promises: days after the mail by which it is due, where
    /// the sentence says so (`by Friday`, `tomorrow`, `next week`).
    pub due_days: Option<i32>,
}

/// Reads one mail: the decoded `body`, the sender's display name (may be empty)
/// and address, and the subject.
pub fn read(body: &str, sender_name: &str, sender_address: &str, subject: &str) -> Reading {
    let lines = lines::split(body);
    let parts = quotes::cut(&lines);
    let print = quotes::print(&lines, &parts, Part::Own);
    let quoted = quotes::quoted_prints(&lines, &parts);
    // Without a print of the nearest block nobody could tell which mail it was.
    let answers = match quotes::print(&lines, &parts, Part::Quoted(0)) {
        Some(_) => quotes::blocks::nearest_author(body, &lines, &parts),
        None => String::new(),
    };
    let behind = behind::behind(body, &lines, &parts, sender_address);
    let mut own: Vec<Line<'_>> = lines
        .iter()
        .zip(&parts)
        .filter(|(_, p)| **p == Part::Own)
        .map(|(l, _)| *l)
        .collect();
    own.truncate(notices::begins(&own));
    let sender = Sender::of(sender_name, sender_address);
    let signature = cut_signature(&mut own, &sender);
    let sentences = sentences::split(&own);
    let language = language_of(&sentences, subject);
    let utterances = speech::read(&sentences, language);
    let own = ranges(&own);
    let own_words: usize = own.iter().map(|r| words::count(&body[r.clone()])).sum();
    Reading {
        language: language.to_owned(),
        own_words: own_words as u32,
        own,
        print,
        quoted,
        answers,
        behind,
        signature,
        utterances,
    }
}

/// The language of the sender's sentences; the subject helps where they are short.
fn language_of(sentences: &[Sentence], subject: &str) -> &'static str {
    const ENOUGH: usize = 400;
    let mut text = String::with_capacity(ENOUGH * 2);
    for sentence in sentences {
        text.push_str(&sentence.text);
        text.push(' ');
        if text.len() > ENOUGH {
            break;
        }
    }
    match language::language(&text) {
        "" if !text.is_empty() => {
            text.push_str(subject);
            language::language(&text)
        }
        found => found,
    }
}

/// Takes the signature off the end of the own lines and says what is in it.
fn cut_signature(own: &mut Vec<Line<'_>>, sender: &Sender) -> Option<SignatureFacts> {
    let tail = Tail::of(own.iter().copied().enumerate());
    let signed = &tail.lines()[signature::find(&tail, sender)..];
    let first = signed.first()?.index;
    let texts: Vec<&str> = signed.iter().map(|line| line.text).collect();
    let facts = facts::read(&texts, sender);
    own.truncate(first);
    (facts != SignatureFacts::default()).then_some(facts)
}

/// Byte ranges of lines, neighbours joined, blank ends left out.
fn ranges(lines: &[Line<'_>]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut blank = 0..0;
    for line in lines {
        if line.is_blank() {
            blank = if blank.end == line.start {
                blank.start..line.end
            } else {
                line.start..line.end
            };
            continue;
        }
        match ranges.last_mut() {
            Some(last) if last.end == line.start => last.end = line.end,
            Some(last) if last.end == blank.start && blank.end == line.start => last.end = line.end,
            _ => ranges.push(line.start..line.end),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_mail_is_read() {
        let body = "Hi John,\r\n\r\nWe are looking for a second source for castings. Could you quote\r\nforty pieces by tomorrow?\r\n\r\nBest regards\r\nJane Roe\r\nHead of Procurement\r\nNorthwind Pumps Inc.\r\n212-555-0187\r\n\r\nOn Mon, Mar 5, 2012 at 9:14 AM, John Doe <john@doe.example> wrote:\r\n> Do you need anything else from our side this spring?\r\n";
        let reading = read(body, "Roe, Jane", "jane@northwind.example", "Castings");
        assert_eq!(reading.language, "eng");
        assert_eq!(reading.own_words, 18);
        assert_eq!(reading.own.len(), 1);
        assert!(body[reading.own[0].clone()].ends_with("by tomorrow?\r\n"));
        let quoted = read(
            "Do you need anything else from our side this spring?",
            "",
            "",
            "",
        );
        assert_eq!(reading.quoted, [quoted.print.expect("long enough")]);
        assert!(reading.answers.contains("John Doe <john@doe.example>"));
        let signature = reading.signature.expect("signed");
        assert_eq!(signature.title, "Head of Procurement");
        assert_eq!(signature.company, "Northwind Pumps Inc.");
        let said: Vec<_> = reading
            .utterances
            .iter()
            .map(|u| (u.speech, u.due_days))
            .collect();
        assert_eq!(said, [(Speech::Need, None), (Speech::Request, Some(1))]);
    }

    #[test]
    fn what_programs_and_lawyers_add_is_not_own() {
        for foot in [
            "Sent from my iPhone",
            "-- \nJane Roe\nNorthwind",
            "Von meinem iPhone gesendet",
            "Get Outlook for Android",
            "This message is confidential. If you are not the intended recipient,\ndelete it and tell us.",
        ] {
            let body = format!("The pumps came this morning and all of them run.\n\n{foot}\n");
            let reading = read(&body, "", "jane@northwind.example", "");
            assert_eq!(reading.own, vec![0usize..49], "{foot}");
        }
        assert!(read("", "", "", "").own.is_empty());
    }

    /// Lines as mails have them, so that chance meets the rules.
    fn line() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\PC{0,60}",
            "[> ]{0,4}[a-zäß.?!,:@ ]{0,70}",
            Just("-----Original Message-----".to_owned()),
            Just("On 5 März 2012, Jänè wrote:".to_owned()),
            Just("From: Jane".to_owned()),
            Just("Sent: 03/05/2012 09:14 AM".to_owned()),
            Just("To: Zoë".to_owned()),
            Just("Subject: ¿Qué?".to_owned()),
            Just("Jane Roe 03/05/2012 09:14 AM".to_owned()),
            Just("Könnten Sie uns bitte die Preise schicken? Ich melde mich.".to_owned()),
            Just("Tel. +49 (0)89 555-0199 – Fax".to_owned()),
            Just("--".to_owned()),
            Just(String::new()),
        ]
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic(lines in prop::collection::vec(line(), 0..30), name in "\\PC{0,20}", address in "\\PC{0,20}", end in "\r?\n|\r") {
            let body = lines.join(&end);
            let reading = read(&body, &name, &address, &name);
            let mut last = 0;
            for range in &reading.own {
                prop_assert!(range.start >= last && range.start < range.end);
                prop_assert!(body.get(range.clone()).is_some());
                last = range.end;
            }
            for utterance in &reading.utterances {
                prop_assert!(body.is_char_boundary(utterance.start as usize));
                prop_assert!(utterance.text.chars().count() <= 400);
                prop_assert!((0.0..=1.0).contains(&utterance.probability));
            }
            prop_assert_eq!(read(&body, &name, &address, &name), reading);
        }
    }
}
