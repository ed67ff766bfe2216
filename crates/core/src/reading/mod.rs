//! Reading: what a mail says, without regard to when it is looked at.
//!
//! A reading is a pure function of one body and its sender's name. The store
//! keeps it beside the message under [`VERSION`]; raise the version when any
//! reader changes what it returns, and the store reads again.

mod headers;
mod lines;
mod moments;
mod phrases;
mod quotes;
mod title_functions;
mod title_levels;
pub mod titles;
mod words;

/// Version of all readers together.
pub const VERSION: u32 = 1;

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
    let _ = (sender_name, sender_address, subject);
    let lines = lines::split(body);
    let parts = quotes::cut(&lines);
    let own = ranges(&lines, &parts);
    let own_words = own
        .iter()
        .map(|r| words::count(&body[r.clone()]))
        .sum::<usize>();
    Reading {
        own_words: own_words as u32,
        own,
        print: quotes::print(&lines, &parts, quotes::Part::Own),
        quoted: quotes::quoted_prints(&lines, &parts),
        ..Reading::default()
    }
}

/// Byte ranges of the sender's own lines, neighbours joined.
fn ranges(lines: &[lines::Line<'_>], parts: &[quotes::Part]) -> Vec<std::ops::Range<usize>> {
    let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
    for (line, part) in lines.iter().zip(parts) {
        if *part != quotes::Part::Own {
            continue;
        }
        match ranges.last_mut() {
            Some(last) if last.end == line.start => last.end = line.end,
            _ => ranges.push(line.start..line.end),
        }
    }
    ranges
}
