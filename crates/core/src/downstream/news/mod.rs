//! What a text tells of how a company fares: growth, orders, sites opened and closed,
//! recalls, layoffs, new products, complaints.
//!
//! A sentence is cut into clauses. In each, a verb and what it acts on (or a fixed
//! phrase) say what happens; who does it is the name, "we" or "you" beside it, or
//! whoever was named before. What is asked, feared, denied or only possible is left
//! out, and so is what is no matter of demand: costs, margins, shares.

mod acts;
mod amounts;
mod aside;
mod between;
mod called;
mod clauses;
mod complaints;
mod demands;
mod english;
mod fixed;
mod function;
mod german;
mod guards;
mod houses;
mod language;
mod lookup;
mod no_matter;
mod phrases;
mod planned;
mod scene;
mod sentence;
#[cfg(test)]
mod tests;
mod times;
mod wanted;
mod weighed;

use self::houses::{Book, Line, spots};
pub use self::no_matter::no_matter;
use self::scene::Memory;
use self::sentence::{sentence_news, silent};
use super::known::Known;
use super::tokens::{Kind, Token, sentences, tokens};
use super::told::House;
use std::ops::Range;

/// What is told of a company.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum What {
    /// It sells, makes or orders more.
    Growth,
    /// It sells, makes or orders less.
    Decline,
    /// It expects more.
    BetterOutlook,
    /// It expects less.
    WorseOutlook,
    /// It won an order, a contract, a customer.
    OrderWon,
    /// It lost one.
    OrderLost,
    /// It opens or enlarges a site, a line, a market.
    Opening,
    /// It closes or shrinks one.
    Closure,
    /// It cannot pay what it owes, or is wound up.
    Insolvency,
    /// It lets people go.
    Layoffs,
    /// It takes goods back, or stops making them.
    Recall,
    /// It brings out something new.
    NewProduct,
    /// It complains of what its supplier delivers.
    Complaint,
    /// It wants something of its supplier beyond the usual.
    Demand,
    /// It is short of something.
    Shortage,
}

impl What {
    /// In a few words.
    pub fn name(self) -> &'static str {
        match self {
            What::Growth => "grows",
            What::Decline => "shrinks",
            What::BetterOutlook => "expects more",
            What::WorseOutlook => "expects less",
            What::OrderWon => "won an order",
            What::OrderLost => "lost an order",
            What::Opening => "opens or enlarges a site",
            What::Closure => "closes or shrinks a site",
            What::Insolvency => "is insolvent",
            What::Layoffs => "lets people go",
            What::Recall => "takes goods back",
            What::NewProduct => "brings out something new",
            What::Complaint => "complains",
            What::Demand => "wants something",
            What::Shortage => "is short of something",
        }
    }

    /// Which way demand at its suppliers goes: 1 up, -1 down, 0 neither.
    pub fn direction(self) -> i8 {
        match self {
            What::Growth
            | What::BetterOutlook
            | What::OrderWon
            | What::Opening
            | What::NewProduct
            | What::Shortage => 1,
            What::Decline
            | What::WorseOutlook
            | What::OrderLost
            | What::Closure
            | What::Insolvency
            | What::Layoffs
            | What::Recall => -1,
            What::Complaint | What::Demand => 0,
        }
    }
}

/// Something told of a company.
#[derive(Clone, PartialEq, Debug)]
pub struct News {
    /// Of whom.
    pub of: House,
    /// What.
    pub what: What,
    /// By how much, in percent of what was before, where that is said. Never negative:
    /// `what` says which way.
    pub change: Option<f32>,
    /// Of which product, line or site, in the text's words; may be empty.
    pub product: String,
    /// The year it is told for, where one is said.
    pub year: Option<i16>,
    /// Bytes of the sentence in the text.
    pub sentence: Range<usize>,
    /// How surely it was read, 0 to 1: our own grading of patterns.
    pub confidence: f32,
}

/// A language that is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lang {
    /// English.
    English,
    /// German.
    German,
}

/// Everything that `text` tells of how companies fare, in its order. A text in
/// another language than English or German tells nothing.
///
/// `known.filer` is to be the house that tells of itself: with it, sales that are
/// nobody's by name are its own, as is every "we" for the caller. Of a newspaper or a
/// page that tells of others, leave it empty. `known.names` are taken for names even
/// where they would not be.
pub fn news(text: &str, known: Known<'_>) -> Vec<News> {
    let book = Book::new(known);
    let mut out = Vec::new();
    for paragraph in paragraphs(text) {
        let part = &text[paragraph.clone()];
        let tokens = tokens(part);
        let Some(lang) = language::of(&tokens) else {
            continue;
        };
        let mut told = read(text, part, &tokens, lang, &book);
        for (one, _) in &mut told {
            one.sentence = one.sentence.start + paragraph.start..one.sentence.end + paragraph.start;
        }
        out.append(&mut told);
    }
    // What an older year brought is background where a newer one is told.
    let alike = |a: &News, b: &News| {
        let moves = |n: &News| matches!(n.what, What::Growth | What::Decline);
        a.of == b.of && (a.what == b.what || moves(a) && moves(b))
    };
    let newer = |a: &(News, bool)| {
        out.iter().any(|b| {
            alike(&a.0, &b.0) && a.0.year < b.0.year && a.0.year.is_some()
                || a.1 && !b.1 && a.0.of == b.0.of
        })
    };
    let stays: Vec<bool> = out.iter().map(|one| !newer(one)).collect();
    let kept = out.into_iter().zip(stays).filter(|(_, stays)| *stays);
    kept.map(|((news, _), _)| news).collect()
}

/// Letters of a line that is too short to have been wrapped: our choice.
const SHORT_LINE: usize = 45;

/// The bytes of each paragraph: what stands between empty lines.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut from, mut at) = (0, 0);
    let mut short = false;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        // A short line ends what it stands in, and a dot or star opens something new.
        let opens = bare.starts_with(['*', '•', '·', '>', '|'])
            || bare.starts_with("- ")
            || short && bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if opens && !bare.is_empty() && from < at {
            out.push(from..at);
            from = at;
        }
        short = bare.chars().count() < SHORT_LINE;
        if bare.is_empty() {
            out.push(from..at);
            from = at + line.len();
        }
        at += line.len();
    }
    out.push(from..text.len());
    out.retain(|r| r.start < r.end);
    out
}

/// What one paragraph tells.
fn read(
    whole: &str,
    text: &str,
    tokens: &[Token<'_>],
    lang: Lang,
    book: &Book,
) -> Vec<(News, bool)> {
    let mut memory = Memory::default();
    let mut out = Vec::new();
    for sentence in sentences(tokens) {
        let line = Line {
            whole,
            text,
            tokens,
            at: sentence.clone(),
            lang,
            headline: headline(&tokens[sentence.clone()]),
        };
        let silent = silent(&line, book.published);
        // In a report nobody is remembered but who publishes it.
        if silent && book.published {
            continue;
        }
        let before = memory.clone();
        let spots = spots(&line, book);
        let told = sentence_news(&line, &spots, silent, book, &mut memory);
        if told.is_empty() && !silent {
            let left = between::set_aside(&tokens[sentence], lang);
            out.extend(
                left.into_iter()
                    .flat_map(|left| again(&line, &left, book, &before)),
            );
        }
        out.extend(told);
    }
    out
}

/// What a sentence tells without what was set aside.
fn again<'t>(
    line: &Line<'_, 't>,
    left: &[Token<'t>],
    book: &Book,
    before: &Memory,
) -> Vec<(News, bool)> {
    let line = Line {
        tokens: left,
        at: 0..left.len(),
        ..*line
    };
    sentence_news(&line, &spots(&line, book), false, book, &mut before.clone())
}

/// Whether nearly every longer word has a capital.
fn headline(tokens: &[Token<'_>]) -> bool {
    let long = |t: &&Token<'_>| t.kind == Kind::Word && t.text.chars().count() > 3;
    let all = tokens.iter().filter(long).count();
    let capital = tokens.iter().filter(long).filter(|t| t.capital()).count();
    all >= 3 && capital * 10 >= all * 8
}
