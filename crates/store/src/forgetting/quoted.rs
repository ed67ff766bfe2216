//! What a forgotten person wrote, recognised where others quote it.
//!
//! Kept are hashes of every run of five words, in lower case and without
//! whatever lies between the words: wrapping, quote marks and punctuation make
//! no difference, and a part of a sentence is recognised too.

use super::names::{Alone, words};
use super::{Kind, Recogniser, without};
use bellwether_core::id::Id;
use bellwether_core::reading;
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// Words in a run, and how many a quoted piece must have to be somebody's.
const RUN: usize = 5;
/// Letters such a piece must have.
const LETTERS: usize = 25;
/// The same where somebody writes under their own name: five words running
/// meet by chance, more were copied.
const OWN_RUN: usize = 7;

/// The words of a text: in lower case, with one space between, and where each
/// lies there and in the text.
struct Stream {
    text: String,
    words: Vec<(Range<usize>, Range<usize>)>,
}

impl Stream {
    fn of(text: &str) -> Stream {
        let mut stream = Stream {
            text: String::with_capacity(text.len()),
            words: Vec::new(),
        };
        for word in words(text) {
            let start = stream.text.len();
            let lowered = text[word.clone()].chars().flat_map(char::to_lowercase);
            stream.text.extend(lowered);
            stream.words.push((start..stream.text.len(), word));
            stream.text.push(' ');
        }
        stream
    }

    /// Every run of words, with the number of its first word.
    fn runs(&self) -> impl Iterator<Item = (usize, &str)> {
        let runs = self.words.windows(RUN).enumerate();
        runs.map(|(at, run)| (at, &self.text[run[0].0.start..run[RUN - 1].0.end]))
    }
}

impl Recogniser {
    /// Hashes of what the sender of a body wrote in it, quoted text left out.
    pub(crate) fn own_words(&self, body: &str) -> Vec<Id> {
        let own: Vec<&str> = reading::blocks(body)
            .own
            .into_iter()
            .map(|range| &body[range])
            .collect();
        let stream = Stream::of(&own.join("\n"));
        let runs = stream.runs();
        runs.map(|(_, run)| self.mac(Kind::Words, run.as_bytes()))
            .collect()
    }

    /// The same with the forgotten people cut out of it first: this is how it
    /// is met where they have been cut before.
    pub(crate) fn own_words_cut(&self, body: &str) -> Vec<Id> {
        let nobody = HashSet::new();
        let spans = self.people_in(body, Alone::LastNames(&nobody));
        match without(body, spans) {
            Cow::Owned(cut) => self.own_words(&cut),
            Cow::Borrowed(_) => Vec::new(),
        }
    }

    /// Pieces of a text that a forgotten person wrote. In the stretches `own`
    /// somebody else writes under their own name.
    pub(super) fn words_in(&self, text: &str, own: &[Range<usize>]) -> Vec<Range<usize>> {
        if !self.has(Kind::Words) {
            return Vec::new();
        }
        let stream = Stream::of(text);
        let mut spans: Vec<Range<usize>> = Vec::new();
        let mut end_of_last = 0;
        for (at, run) in stream.runs() {
            if !self.knows(Kind::Words, run.as_bytes()) {
                continue;
            }
            match spans.last_mut() {
                Some(last) if at <= end_of_last => last.end = at + RUN,
                _ => spans.push(at..at + RUN),
            }
            end_of_last = at + RUN;
        }
        let pieces = spans.into_iter().filter_map(|piece| {
            let words = &stream.words[piece];
            let letters: usize = words
                .iter()
                .map(|(word, _)| stream.text[word.clone()].chars().count())
                .sum();
            let span = words.first()?.1.start..words.last()?.1.end;
            let least = if is_within(&span, own) { OWN_RUN } else { RUN };
            (words.len() >= least && letters >= LETTERS).then_some(span)
        });
        pieces.collect()
    }

    /// Cuts forgotten people and their words out of the body of a mail: every
    /// block that is headed by one of them, and every piece that is known.
    pub(super) fn cut_body(&self, body: &mut String, spared: &HashSet<String>) {
        let blocks = reading::blocks(body);
        let mut spans = self.people_in(body, Alone::LastNames(spared));
        for block in blocks.quoted {
            let author = &body[block.author];
            if self.people_in(author, Alone::LastNames(spared)).is_empty() {
                continue;
            }
            let text = block.text.into_iter().map(|range| {
                let text = &body[range.clone()];
                range.start..range.start + text.trim_end().len()
            });
            spans.extend(text.filter(|range| !range.is_empty()));
        }
        spans.extend(self.words_in(body, &blocks.own));
        let Cow::Owned(cut) = without(body, spans) else {
            return;
        };
        // What was written is remembered with the names in it cut, too.
        let own = reading::blocks(&cut).own;
        let again = self.words_in(&cut, &own);
        *body = without(&cut, again).into_owned();
    }
}

/// Whether a span lies in one of the ranges, which are in the order of the text.
fn is_within(span: &Range<usize>, ranges: &[Range<usize>]) -> bool {
    let after = ranges.partition_point(|range| range.start <= span.start);
    after
        .checked_sub(1)
        .is_some_and(|at| span.end <= ranges[at].end)
}
