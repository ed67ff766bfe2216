//! Of whom a sentence speaks: names, "we", "you", and words that stand for whoever
//! was named before.

use super::super::known::Known;
use super::super::names::core;
use super::super::tokens::{Kind, Token};
use super::super::told::House;
use super::acts::{Act, act, theme};
use super::called::name;
use super::function::{DETERMINERS, KINDS};
use super::lookup::Among;
use super::{Lang, german};
use std::collections::BTreeMap;
use std::ops::Range;

/// Who is meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Who {
    /// This house.
    House(House),
    /// Whoever was spoken of before.
    Same,
    /// Somebody who is no house: nobody's news.
    Nobody,
}

/// How it stands in the sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Free: it can be the subject.
    Free,
    /// It owns what follows ("Acme's orders", "our plant").
    Owner,
    /// Behind `at`, `of`, `by`: it can be the owner of what stands before.
    Within,
    /// Behind another preposition.
    Aside,
}

/// A house where the sentence speaks of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spot {
    /// Who.
    pub who: Who,
    /// How.
    pub place: Place,
    /// Its tokens.
    pub at: Range<usize>,
}

/// The names that the caller looks for, by their first word.
pub struct Book {
    names: BTreeMap<String, Vec<Vec<String>>>,
    /// Whether the text is a report or a release of a house.
    pub published: bool,
}

impl Book {
    /// Of what is known beforehand.
    pub fn new(known: Known<'_>) -> Book {
        let mut names: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        let filer = Some(known.filer).filter(|f| !f.is_empty());
        for name in known.names.iter().copied().chain(filer) {
            let words = core(name);
            if let Some(first) = words.first() {
                names.entry(first.clone()).or_default().push(words);
            }
        }
        Book {
            names,
            published: !known.filer.is_empty(),
        }
    }

    /// How many tokens from `i` are a name that the caller looks for.
    pub fn sought(&self, tokens: &[Token<'_>], i: usize, end: usize) -> Option<usize> {
        let bare = |t: &Token<'_>| {
            t.low
                .trim_end_matches("'s")
                .trim_end_matches('.')
                .to_owned()
        };
        let all = self.names.get(&bare(&tokens[i]))?;
        all.iter()
            .filter(|words| {
                i + words.len() <= end
                    && words.iter().zip(&tokens[i..]).all(|(w, t)| bare(t) == *w)
                    && tokens[i..i + words.len()].iter().any(Token::capital)
            })
            .map(Vec::len)
            .max()
    }
}

/// What a sentence is read with.
pub struct Line<'a, 't> {
    /// All that is read.
    pub whole: &'a str,
    /// The text of its paragraph.
    pub text: &'a str,
    /// The tokens of its paragraph.
    pub tokens: &'a [Token<'t>],
    /// The sentence.
    pub at: Range<usize>,
    /// Its language.
    pub lang: Lang,
    /// Whether every longer word has a capital.
    pub headline: bool,
}

impl Line<'_, '_> {
    /// The token at `i`, if the sentence has it.
    pub fn get(&self, i: usize) -> Option<&Token<'_>> {
        self.tokens.get(i).filter(|_| i < self.at.end)
    }

    /// The text of these tokens.
    pub fn written(&self, at: &Range<usize>) -> &str {
        match (self.tokens.get(at.start), self.tokens.get(at.end - 1)) {
            (Some(first), Some(last)) => &self.text[first.at..last.end()],
            _ => "",
        }
    }
}

/// Without breaks of lines.
pub fn one_line(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everybody of whom the sentence speaks, in their order.
pub fn spots(line: &Line<'_, '_>, book: &Book) -> Vec<Spot> {
    let mut out = Vec::new();
    let mut i = line.at.start;
    while i < line.at.end {
        let found = pronoun(line, i, book).or_else(|| name(line, i, book));
        match found {
            Some((spot, end)) => {
                out.extend(spot.filter(|_| !is_spoken_to(line, i, end)));
                i = end;
            }
            None => i += 1,
        }
    }
    out
}

/// Whether a name opens the sentence because its bearer is spoken to: `Kim, I called …`.
fn is_spoken_to(line: &Line<'_, '_>, i: usize, end: usize) -> bool {
    let sign = line.get(end).is_some_and(|t| t.one_of(", - – :"));
    let turns = line.get(end + 1).is_some_and(|t| {
        t.one_of("i i'm i've i'll we we're you your please thanks thank can could do per ich sie")
    });
    i == line.at.start && sign && turns
}

/// `we`, `your`, `the company`.
fn pronoun(line: &Line<'_, '_>, i: usize, book: &Book) -> Option<(Option<Spot>, usize)> {
    let token = &line.tokens[i];
    let next = line.get(i + 1);
    let writer = Who::House(House::Writer);
    let reader = Who::House(House::Reader);
    let before = (i > line.at.start).then(|| line.tokens[i - 1].low.as_str());
    let (who, mut place) = match line.lang {
        Lang::English => match token.low.as_str() {
            "we" | "we're" | "we've" | "we'll" => (writer, Place::Free),
            "us" if before.is_some_and(|b| matches!(b, "at" | "with")) && token.text == "us" => {
                (writer, Place::Within)
            }
            "our" => (writer, Place::Owner),
            "you" | "you're" | "you've" | "you'll" => (reader, Place::Free),
            "your" => (reader, Place::Owner),
            "it" | "they" | "they're" | "they've" | "they'll" | "it's" => (Who::Same, Place::Free),
            "its" | "their" => (Who::Same, Place::Owner),
            "i" | "i'm" | "i've" | "i'll" | "he" | "she" | "my" | "his" | "her" | "nobody"
            | "anybody" | "somebody" => (Who::Nobody, Place::Free),
            _ => return kind(line, i, book),
        },
        Lang::German => match token.low.as_str() {
            "wir" => (writer, Place::Free),
            "uns" if before == Some("bei") => (writer, Place::Within),
            low if low.starts_with("unser") => (writer, Place::Owner),
            "euer" | "eure" | "eurem" | "euren" | "eurer" | "eures" => (reader, Place::Owner),
            "ihr"
                if next.is_some_and(|t| t.among(&["habt", "seid", "wollt", "plant", "könnt"])) =>
            {
                (reader, Place::Free)
            }
            "ihr" | "ihre" | "ihrem" | "ihren" | "ihrer" | "ihres" => {
                let who = if token.capital() { reader } else { Who::Same };
                (who, Place::Owner)
            }
            low if low.starts_with("sein") && low.len() <= 6 && !token.is("sein") => {
                (Who::Same, Place::Owner)
            }
            "sie" if token.capital() && i > line.at.start => (reader, Place::Free),
            "sie" | "es" => (Who::Same, Place::Free),
            "ich" | "er" | "man" | "du" | "niemand" => (Who::Nobody, Place::Free),
            _ => return kind(line, i, book),
        },
    };
    let mut end = i + 1;
    // "our customer Borealis" is Borealis; "our customers" are nobody's news.
    if place == Place::Owner {
        let most = (i + 4).min(line.at.end);
        let houses = (i + 1..most).find(|&n| is_kind(&line.tokens[n], line.lang));
        if let Some(noun) = houses {
            let plain = (i + 1..noun).all(|n| line.tokens[n].kind == Kind::Word);
            if let Some((spot, after)) = name(line, noun + 1, book).filter(|_| plain) {
                let whole = |spot: Spot| Spot {
                    at: i..spot.at.end,
                    ..spot
                };
                return Some((spot.map(whole), after));
            }
            if plain
                && line
                    .get(noun + 1)
                    .is_none_or(|t| theme(&t.low, line.lang).is_none())
            {
                end = noun + 1;
                place = before_place(line, i);
                return Some((
                    Some(Spot {
                        who: Who::Nobody,
                        place,
                        at: i..end,
                    }),
                    end,
                ));
            }
        }
    } else if place == Place::Free {
        place = match before_place(line, i) {
            // "I hear from you": a pronoun behind a preposition does nothing.
            Place::Free => Place::Free,
            other => other,
        };
    }
    let spot = Spot {
        who,
        place,
        at: i..end,
    };
    Some((Some(spot), end))
}

/// `the company`, `the group`: whoever was named; in a report, who publishes it.
fn kind(line: &Line<'_, '_>, i: usize, book: &Book) -> Option<(Option<Spot>, usize)> {
    let token = &line.tokens[i];
    let the = match line.lang {
        Lang::English => token.is("the"),
        Lang::German => token.among(&["der", "die", "das", "dem", "den"]),
    };
    let noun = line.get(i + 1)?;
    let german = line.lang == Lang::German && noun.capital();
    let owned = noun.low.strip_suffix("'s");
    let low = owned.unwrap_or(&noun.low);
    let house = if german {
        german::words::KINDS.iter().any(|k| low.ends_with(k))
    } else {
        matches!(
            low,
            "company"
                | "group"
                | "firm"
                | "manufacturer"
                | "maker"
                | "retailer"
                | "carmaker"
                | "supplier"
                | "chain"
                | "brewer"
                | "producer"
                | "airline"
                | "start-up"
        )
    };
    if !the || !house || name(line, i + 2, book).is_some() {
        return None;
    }
    let published = book.published && noun.capital() && matches!(low, "company" | "group");
    let who = if published {
        Who::House(House::Writer)
    } else {
        Who::Same
    };
    let place = match owned {
        Some(_) => Place::Owner,
        None => before_place(line, i),
    };
    let at = i..i + 2;
    Some((Some(Spot { who, place, at }), i + 2))
}

/// Whether the word says what kind of house follows.
pub fn is_kind(token: &Token<'_>, lang: Lang) -> bool {
    match lang {
        Lang::English => token.is_in(&KINDS) || token.low.ends_with("maker"),
        Lang::German => {
            token.capital() && german::words::KINDS.iter().any(|k| token.low.ends_with(k))
        }
    }
}

/// Whether what begins at `i` stands free or behind a preposition.
pub fn before_place(line: &Line<'_, '_>, i: usize) -> Place {
    let mut at = i;
    while at > line.at.start && i - at < 4 {
        let token = &line.tokens[at - 1];
        let skip = token.is_in(&DETERMINERS) || is_kind(token, line.lang);
        if !skip {
            break;
        }
        at -= 1;
    }
    if at == line.at.start {
        return Place::Free;
    }
    let token = &line.tokens[at - 1];
    let genitive = line.lang == Lang::German
        && at < i
        && line.tokens[at].among(&["der", "des"])
        && theme(&token.low, line.lang).is_some();
    if genitive || token.one_of("at of by from for bei von beim") {
        Place::Within
    } else if token.one_of("in to with on under against per into near than like as between about outside \
                    around across mit für an auf aus nach zu im am um gegen unter über durch ab seit \
                    als vor via ins towards through within among throughout during including beyond \
                    excluding versus regarding until despite except over") {
        Place::Aside
    } else {
        Place::Free
    }
}

/// Whether the token says that somebody says something.
pub fn says(token: &Token<'_>, lang: Lang) -> bool {
    act(&token.low, lang) == Some(Act::Say)
}
