//! Lays the sentences of a piece of text beside the ways of saying it.

use super::super::known::Known;
use super::super::percents::Percent;
use super::super::tokens::{Kind, Token, sentences, tokens};
use super::lists::GERMAN;
use super::names::{Name, names};
use super::notices::is_notice;
use super::pattern::{BOOK, BOUGHT, Bits, Book, Pattern, find};
use super::sentence::shares;
use super::sets::CAPITAL_ONLY;
use super::stands_for::Stand;
use super::{House, Told, asked, press, stands_for, terms, unsaid};
use std::ops::Range;

/// The longest cue, in bytes.
const LONGEST: usize = 24;

/// Whether a piece of text has a word of trade.
pub(super) fn has_cue(text: &str) -> bool {
    let other = |w: &str| asked::CUES.contains(&w) || unsaid::CUES.contains(&w);
    has_word(text, &|w| BOOK.cues.contains(w) || other(w))
}

/// Whether a piece of text has a word that `known` knows, in small letters.
fn has_word(text: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let mut word = [0u8; LONGEST];
    let mut len = 0;
    for byte in text.bytes().chain([b' ']) {
        if byte.is_ascii_alphabetic() || byte >= 0x80 || byte == b'-' {
            if len < LONGEST {
                word[len] = byte.to_ascii_lowercase();
            }
            len += 1;
            continue;
        }
        let is_known = |word: &[u8]| std::str::from_utf8(word).is_ok_and(known);
        if (2..=LONGEST).contains(&len) && is_known(&word[..len]) {
            return true;
        }
        len = 0;
    }
    false
}

/// A sentence as the ways see it.
pub(super) struct Sentence<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token<'a>],
    pub within: Range<usize>,
    pub names: Vec<Option<Name>>,
    /// For whom a pronoun stands.
    pub stands: Vec<Stand>,
    /// The ways whose words it has.
    ways: Vec<&'static Pattern>,
    pub ids: Vec<Option<u16>>,
    pub percents: Vec<Percent>,
    /// Whether it is German, where every noun has a capital.
    pub german: bool,
    /// Whether nearly every word has a capital, as in headlines.
    pub headline: bool,
}

/// Reads one piece of a text.
pub(super) fn read(text: &str, part: Range<usize>, known: Known<'_>, out: &mut Vec<Told>) {
    let piece = &text[part.clone()];
    let tokens = tokens(piece);
    let mut before = 0..0;
    for within in sentences(&tokens) {
        let last = &tokens[std::mem::replace(&mut before, within.clone())];
        let tokens = &tokens[within];
        if is_notice(tokens) {
            continue;
        }
        let bytes = part.start + tokens[0].at..part.start + tokens[tokens.len() - 1].end();
        if let Some(mut one) = asked::told(piece, last, tokens, known) {
            one.sentence = part.start + last[0].at..bytes.end;
            out.push(one);
        }
        out.extend(
            without_subject(piece, last, tokens, known)
                .into_iter()
                .map(|mut one| {
                    one.sentence = part.start + last[0].at..bytes.end;
                    one
                }),
        );
        let Some(sentence) = Sentence::of(&BOOK, piece, tokens, last, known) else {
            continue;
        };
        let mut told = sentence.told(known);
        if told.is_empty() {
            told = press::told(&sentence);
        }
        for mut one in told {
            one.sentence = bytes.clone();
            out.push(one);
        }
    }
}

/// Reads one piece of a text for who supplies the house of whoever wrote it.
pub(super) fn bought(text: &str, part: Range<usize>, known: Known<'_>, out: &mut Vec<Told>) {
    let piece = &text[part.clone()];
    if !has_word(piece, &|w| BOUGHT.cues.contains(w)) {
        return;
    }
    let tokens = tokens(piece);
    let mut before = 0..0;
    for within in sentences(&tokens) {
        let last = &tokens[std::mem::replace(&mut before, within.clone())];
        let tokens = &tokens[within];
        if is_notice(tokens) {
            continue;
        }
        let bytes = part.start + tokens[0].at..part.start + tokens[tokens.len() - 1].end();
        let sentence = Sentence::of(&BOUGHT, piece, tokens, last, known);
        let told = sentence.map_or(Vec::new(), |sentence| sentence.bought());
        out.extend(told.into_iter().map(|one| Told {
            sentence: bytes.clone(),
            ..one
        }));
    }
}

/// What the line below a question answers, where the two are lines of one paragraph.
pub(super) fn answered(
    text: &str,
    question: &Range<usize>,
    answer: &Range<usize>,
    known: Known<'_>,
) -> Option<Told> {
    let near = !text[question.end..answer.start].contains("\n\n");
    let asks = text[question.clone()].contains('?') || text[question.clone()].contains("sked ");
    if !near || !asks {
        return None;
    }
    let piece = &text[question.start..answer.end];
    let tokens = tokens(piece);
    let (above, below) =
        tokens.split_at(tokens.partition_point(|t| question.start + t.at < answer.start));
    let last = sentences(above).pop()?;
    let first = sentences(below).into_iter().next()?;
    let (last, first) = (&above[last], &below[first]);
    let mut one = asked::told(piece, last, first, known)?;
    one.sentence = question.start + last.first()?.at..question.start + first.last()?.end();
    Some(one)
}

/// What a sentence tells that does not say its subject again, `before` being the one
/// before it.
fn without_subject(
    piece: &str,
    before: &[Token<'_>],
    sentence: &[Token<'_>],
    known: Known<'_>,
) -> Vec<Told> {
    let (Some(first), Some(last)) = (before.first(), sentence.last()) else {
        return Vec::new();
    };
    let Some((subject, from)) = unsaid::subject(sentence) else {
        return Vec::new();
    };
    let Some(rest) = sentence.get(from) else {
        return Vec::new();
    };
    let told = &piece[first.at..before[before.len() - 1].end()];
    // What opens the sentence has its capital from there.
    let rest = piece[rest.at..last.end()].replacen(rest.text, &rest.low, 1);
    let whole = format!("{told} {subject} {rest}");
    let tokens = tokens(&whole);
    let at = tokens.partition_point(|t| t.at <= told.len());
    let (before, own) = tokens.split_at(at);
    let own = Sentence::of(&BOOK, &whole, own, before, known);
    own.map_or(Vec::new(), |own| own.told(known))
}

impl<'a> Sentence<'a> {
    /// A sentence beside the ways of a book, `before` being the one before it.
    fn of(
        book: &'static Book,
        text: &'a str,
        tokens: &'a [Token<'a>],
        before: &[Token<'_>],
        known: Known<'_>,
    ) -> Option<Sentence<'a>> {
        let within = 0..tokens.len();
        let words = within.clone().filter(|i| tokens[*i].kind == Kind::Word);
        let capitals = words.clone().filter(|i| tokens[*i].capital()).count();
        let shouted = words
            .clone()
            .filter(|i| tokens[*i].text.chars().all(|c| !c.is_lowercase()))
            .count();
        let count = words.clone().count();
        // Nobody is named, or all of it is in capitals.
        if !(2..=120).contains(&count) || capitals == 0 && known.names.is_empty() {
            return None;
        }
        if shouted * 2 > count && count > 5 {
            return None;
        }
        let german = within.clone().any(|i| GERMAN.has(&tokens[i]));
        let long = words.clone().filter(|i| tokens[*i].text.len() > 3);
        let headline = long.clone().count() >= 4
            && long.clone().filter(|i| tokens[*i].capital()).count() * 10 >= long.count() * 9;
        let headline = headline && !german;
        let trade = |low: &str| headline && low.len() > 3 && book.words.contains_key(low);
        // A verb with a capital is a part of a name, but for the first words of a line.
        let form = (within.start + 1..within.end.min(within.start + 4)).any(|i| tokens[i].is(":"));
        let first = within.start..within.start + if form { 3 } else { 1 };
        let title = terms::titles(tokens);
        let ids: Vec<Option<u16>> = (tokens.iter().enumerate())
            .map(|(i, t)| {
                let small = t.text.starts_with(char::is_lowercase);
                let other = small && CAPITAL_ONLY.contains(&t.low.as_str())
                    || t.text == "US" && t.is("us")
                    || !small
                        && !headline
                        && !german
                        && !first.contains(&i)
                        && !opens(tokens, i)
                        && !title.contains(&i)
                        && t.kind == Kind::Word;
                book.words.get(t.low.as_str()).copied().filter(|_| !other)
            })
            .collect();
        let mut bits = Bits::default();
        let numbered = within.clone().filter_map(|i| ids[i]);
        numbered.for_each(|id| bits.add(id));
        let fits = |p: &&Pattern| p.needs.iter().all(|need| need.meets(&bits));
        let ways: Vec<&'static Pattern> = book.patterns.iter().filter(fits).collect();
        if ways.is_empty() && !press::is_trade(&tokens[within.clone()]) {
            return None;
        }
        let mut names = names(tokens, &within, known, &trade);
        terms::goods_of_titles(tokens, &title, &mut names);
        let stands = match headline {
            true => Vec::new(),
            false => stands_for::fill(text, tokens, before, known, &mut names),
        };
        if !within.clone().any(|i| names[i].is_some()) {
            return None;
        }
        Some(Sentence {
            ways,
            text,
            tokens,
            stands,
            percents: shares(tokens, &within),
            within,
            names,
            ids,
            german,
            headline,
        })
    }

    /// Who supplies the writer's house, by the ways that fit.
    fn bought(&self) -> Vec<Told> {
        let mut out: Vec<Told> = Vec::new();
        for pattern in &self.ways {
            for at in self.within.clone() {
                let found = find(&pattern.pieces, self, at);
                let told = found.map_or(Vec::new(), |found| self.supplies_us(pattern, &found));
                for one in told {
                    match out.iter_mut().find(|t| t.supplier == one.supplier) {
                        Some(old) if old.confidence < one.confidence => *old = one,
                        Some(_) => {}
                        None => out.push(one),
                    }
                }
            }
        }
        out
    }

    /// What the ways that fit tell.
    fn told(&self, known: Known<'_>) -> Vec<Told> {
        let mut out: Vec<Told> = Vec::new();
        for pattern in &self.ways {
            for at in self.within.clone() {
                if let Some(found) = find(&pattern.pieces, self, at) {
                    self.take(pattern, &found, known, &mut out);
                }
            }
        }
        // "Have signed an agreement under which Acme delivers valves to Leeds": a place.
        let signed = |t: &Told| t.way == "contract-of";
        let signed: Vec<House> = (out.iter().filter(|t| signed(t)))
            .map(|t| t.supplier.clone())
            .collect();
        out.retain(|t| t.way != "we-deliver" || !signed.contains(&t.supplier));
        // Whose supplier is named is not the writer's customer by the same words.
        let named: Vec<(House, f32)> = (out.iter())
            .filter(|t| matches!(t.supplier, House::Named(_)))
            .map(|t| (t.customer.clone(), t.confidence))
            .collect();
        // Nor is a house that is named as another's supplier.
        let supplies: Vec<(House, f32)> = (out.iter())
            .filter(|t| matches!(t.supplier, House::Named(_)))
            .map(|t| (t.supplier.clone(), t.confidence))
            .collect();
        out.retain(|t| {
            let other =
                |(customer, sure): &(House, f32)| *customer == t.customer && *sure >= t.confidence;
            matches!(t.supplier, House::Named(_)) || !named.iter().chain(&supplies).any(other)
        });
        out
    }
}

/// Whether a new start is made at `at`: "By the way: We ...".
fn opens(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|i| &tokens[i]);
    before.is_some_and(|t| t.among(&[":", "\"", "“", "–", "—", "*", "•"]))
}
