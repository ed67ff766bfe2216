//! Fixed ways of saying something: phrases, in which `|` parts words that may stand
//! in one place and `*` leaves room for up to four words.

use super::super::tokens::Token;
use super::lookup::Among;
use super::phrases::{Phrase, choice, english, german};
use super::{Lang, What};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A phrase that was found.
pub struct Found {
    /// What it tells.
    pub what: What,
    /// How surely.
    pub weight: f32,
    /// Whether a negation in the clause is a part of it.
    pub negated: bool,
    /// Its tokens.
    pub at: Range<usize>,
}

/// One place in a phrase: the words that may stand there, or room for others.
enum Slot {
    Words(Vec<&'static str>),
    Room,
}

/// A phrase cut into its places, and which of all it is.
struct Cut {
    rest: Vec<Slot>,
    what: What,
    weight: f32,
    negated: bool,
}

/// Phrases by the words that can open them.
pub struct Index {
    cuts: Vec<Cut>,
    opens: BTreeMap<&'static str, Vec<usize>>,
}

impl Index {
    /// Of a list.
    pub fn new(list: &'static [Phrase]) -> Index {
        let mut index = Index {
            cuts: Vec::new(),
            opens: BTreeMap::new(),
        };
        for (n, (phrase, what, weight, negated)) in list.iter().enumerate() {
            let mut slots = phrase.split(' ');
            for word in choice(slots.next().unwrap_or_default()) {
                index.opens.entry(word).or_default().push(n);
            }
            let rest = slots.map(|slot| match slot {
                "*" => Slot::Room,
                words => Slot::Words(choice(words).collect()),
            });
            index.cuts.push(Cut {
                rest: rest.collect(),
                what: *what,
                weight: *weight,
                negated: *negated,
            });
        }
        index
    }

    /// Whether a phrase can begin with this word.
    pub fn opens(&self, low: &str) -> bool {
        self.opens.contains_key(low)
    }

    /// The phrase among the tokens that stands first in the list and where it fits.
    pub fn first(
        &self,
        tokens: &[Token<'_>],
        at: &Range<usize>,
        fits: &dyn Fn(&Range<usize>) -> bool,
    ) -> Option<Found> {
        let mut best: Option<(usize, Range<usize>)> = None;
        for i in at.clone() {
            let Some(all) = self.opens.get(tokens[i].low.as_str()) else {
                continue;
            };
            for &n in all
                .iter()
                .filter(|n| best.as_ref().is_none_or(|(b, _)| *n < b))
            {
                let end = goes_on(tokens, i + 1, at.end, &self.cuts[n].rest);
                if let Some(end) = end.filter(|end| fits(&(i..*end))) {
                    best = Some((n, i..end));
                    break;
                }
            }
        }
        let (n, at) = best?;
        let cut = &self.cuts[n];
        Some(Found {
            what: cut.what,
            weight: cut.weight,
            negated: cut.negated,
            at,
        })
    }
}

static ENGLISH_INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(english::PHRASES));
static GERMAN_INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(german::PHRASES));

impl Found {
    /// The same where the words around it say that it is over: what was bad is so no
    /// more.
    pub fn unless_over(self, tokens: &[Token<'_>], clause: &Range<usize>) -> Option<Found> {
        let over = clause.clone().filter(|n| !self.at.contains(n)).any(|n| {
            tokens[n].one_of(
                "end ends ended ending lift lifts lifted reverse reverses reversed avert averted \
                 cancel cancels cancelled eased eases emerged emerges exits exited beendet beenden \
                 beendete endet aufgehoben abgewendet behoben",
            )
        });
        if !over {
            return Some(self);
        }
        let short = tokens[self.at.clone()]
            .iter()
            .any(|t| t.among(&["short-time", "kurzarbeit"]));
        match self.what {
            What::Decline if short => Some(Found {
                what: What::Growth,
                weight: 0.55,
                ..self
            }),
            what if what.direction() < 0 || what == What::Shortage => None,
            _ => Some(self),
        }
    }
}

/// Whether a phrase can begin with this word.
pub fn opens(low: &str, lang: Lang) -> bool {
    index(lang).opens(low)
}

/// The phrase among the tokens that stands first in the list.
pub fn phrase(tokens: &[Token<'_>], at: &Range<usize>, lang: Lang) -> Option<Found> {
    index(lang).first(tokens, at, &|_| true)
}

fn index(lang: Lang) -> &'static Index {
    match lang {
        Lang::English => &ENGLISH_INDEX,
        Lang::German => &GERMAN_INDEX,
    }
}

/// Where the phrase ends, if its rest stands at `i`.
fn goes_on(tokens: &[Token<'_>], i: usize, end: usize, rest: &[Slot]) -> Option<usize> {
    match rest.split_first() {
        None => Some(i),
        Some((Slot::Room, rest)) => (i..end.min(i + 5)).find_map(|n| goes_on(tokens, n, end, rest)),
        Some((Slot::Words(words), rest)) => (i < end && tokens[i].among(words))
            .then(|| goes_on(tokens, i + 1, end, rest))
            .flatten(),
    }
}
