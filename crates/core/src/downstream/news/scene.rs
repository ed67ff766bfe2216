//! What is known while a sentence is read: who is there, who was named last.

use super::super::told::House;
use super::acts::Theme;
use super::amounts::Amount;
use super::clauses::Clause;
use super::function::{AUXILIARY, PLACES, TITLES};
use super::houses::{Line, Place, Spot, Who};
use super::lookup::Among;
use super::{Lang, What};
use std::ops::Range;

/// Who was spoken of before, in the same paragraph.
#[derive(Clone, Default)]
pub struct Memory {
    /// The last subject.
    pub last: Option<House>,
    /// The last one named at all.
    pub seen: Option<House>,
}

/// Something read of a clause.
#[derive(Clone, PartialEq, Debug)]
pub struct Event {
    /// What.
    pub what: What,
    /// How surely.
    pub weight: f32,
    /// Of whom, and how surely.
    pub of: (House, f32),
    /// The word that told it.
    pub trigger: usize,
    /// By how much, where the word itself says it.
    pub change: Option<f32>,
    /// The product, line or site.
    pub product: Range<usize>,
}

/// A sentence while it is read.
pub struct Scene<'a, 't> {
    /// The sentence.
    pub line: &'a Line<'a, 't>,
    /// Everybody in it.
    pub spots: &'a [Spot],
    /// The percentages in it.
    pub amounts: &'a [Amount],
    /// Whether a house publishes the text as its own.
    pub published: bool,
    /// Who was spoken of before.
    pub memory: &'a Memory,
    /// The subject so far.
    pub current: Option<House>,
    /// Who did something last: the subject, where it is no "our sales".
    pub doer: Option<House>,
    /// What the clause before spoke of.
    pub carried: Option<Theme>,
}

impl<'a, 't> Scene<'a, 't> {
    /// Who is meant, and how surely.
    pub fn resolve(&self, spot: &Spot) -> Option<(House, f32)> {
        match &spot.who {
            Who::House(house) => Some((house.clone(), 1.0)),
            Who::Nobody => None,
            Who::Same => self.same(spot.at.start),
        }
    }

    /// Who "it" is.
    fn same(&self, at: usize) -> Option<(House, f32)> {
        let within = self.current.clone().map(|h| (h, 0.9));
        let before = || self.memory.last.clone().map(|h| (h, 0.75));
        let seen = || self.memory.seen.clone().map(|h| (h, 0.65));
        let here = || {
            let named = |s: &&Spot| matches!(&s.who, Who::House(House::Named(_)));
            let mut before = self.spots.iter().filter(|s| s.at.start < at);
            let spot = before.find(|s| named(s) && self.spoken_of(s)).or_else(|| {
                let mut all = self.spots.iter();
                all.find(|s| named(s) && s.place == Place::Within)
            })?;
            match &spot.who {
                Who::House(house) => Some((house.clone(), 0.7)),
                _ => None,
            }
        };
        // "Russia says it will …": nobody who was named before.
        let place = self
            .spots
            .iter()
            .any(|s| s.who == Who::Nobody && self.line.tokens[s.at.start].is_in(&PLACES));
        let earlier = || before().or_else(seen).filter(|_| !place);
        let own = || self.published.then_some((House::Writer, 0.85));
        within.or_else(here).or_else(earlier).or_else(own)
    }

    /// Whether the name is no mere place ("in Lund").
    pub fn spoken_of(&self, spot: &Spot) -> bool {
        spot.place != Place::Aside
            || spot.at.start > self.line.at.start
                && self.line.tokens[spot.at.start - 1].among(&["to", "with", "mit", "bei"])
    }

    /// Whether the token belongs to a name.
    pub fn named(&self, i: usize) -> bool {
        self.spots.iter().any(|s| {
            s.at.contains(&i) && matches!(&s.who, Who::House(House::Named(_)) | Who::Nobody)
        })
    }

    /// Whoever does what the verb at `i` says.
    pub fn subject(&self, clause: &Clause, i: usize) -> Option<&'a Spot> {
        let spots = self.spots;
        spots
            .iter()
            .filter(|s| s.at.start >= clause.at.start && s.at.start < i)
            .rfind(|s| s.place == Place::Free && !self.titled(s))
    }

    /// Whether the name is a person's, as a title says.
    fn titled(&self, spot: &Spot) -> bool {
        spot.at.start > self.line.at.start
            && self.line.tokens[spot.at.start - 1].is_in(&TITLES)
            && matches!(spot.who, Who::House(House::Named(_)))
    }

    /// Whether the clause has no subject of its own before `i`.
    pub fn bare(&self, clause: &Clause, i: usize) -> bool {
        self.line.tokens[clause.at.start..i].iter().all(|t| {
            t.is_in(&AUXILIARY)
                || t.low.ends_with("ly")
                || super::acts::act(&t.low, self.line.lang).is_some()
                || t.one_of(
                    "and or also then now already still to be up down thus therefore both recently \
                    und auch zudem by an a the % percent sharp strong in set about further as well",
                )
                || t.number().is_some()
        })
    }

    /// Whether somebody else, who is no house, does what the clause says.
    pub fn other(&self, clause: &Clause) -> bool {
        let verb = clause.at.clone().find(|&i| {
            !self.named(i)
                && (self.line.tokens[i].is_in(&AUXILIARY)
                    || super::acts::act(&self.line.tokens[i].low, self.line.lang).is_some())
        });
        let relative = self.line.tokens[clause.at.start].among(&["whose", "which", "who", "where"]);
        verb.is_some_and(|v| v > clause.at.start && !self.bare(clause, v)) && !relative
    }

    /// The subject that goes on from the clause before.
    pub fn carried_on(&self) -> Option<(House, f32)> {
        self.doer.clone().map(|h| (h, 0.9))
    }

    /// Whose sales "sales" are where nobody is named beside them.
    pub fn implied(&self) -> Option<(House, f32)> {
        let here = self.line.tokens[self.line.at.clone()]
            .iter()
            .any(|t| t.is("here"));
        let writer = |sure| Some((House::Writer, sure));
        // "Output will rise, Harbour Foods said."
        let told = || {
            let spot = self.spots.iter().find(|s| {
                let next = self.line.tokens.get(s.at.end);
                s.place == Place::Free
                    && next.is_some_and(|t| super::houses::says(t, self.line.lang))
            })?;
            self.resolve(spot).map(|(h, sure)| (h, sure * 0.8))
        };
        self.current
            .clone()
            .map(|h| (h, 0.85))
            .or_else(told)
            .or_else(|| if here { writer(0.6) } else { None })
            .or_else(|| if self.published { writer(0.85) } else { None })
            .or_else(|| self.memory.last.clone().map(|h| (h, 0.7)))
    }

    /// The change said nearest to `trigger`.
    pub fn change(&self, clause: &Clause, trigger: usize) -> Option<f32> {
        let inside = |a: &&Amount| a.at.start >= clause.at.start && a.at.end <= clause.at.end;
        let after = self
            .amounts
            .iter()
            .filter(inside)
            .find(|a| a.at.start >= trigger)
            .filter(|a| {
                let between = &self.line.tokens[trigger..a.at.start];
                // "…, as pricing of 1 % was offset" is another matter.
                between.len() < 16
                    && !between.iter().any(|t| {
                        t.one_of("as driven due because offset pricing price prices reflecting")
                    })
            });
        let before = self
            .amounts
            .iter()
            .filter(inside)
            .rfind(|a| a.at.end <= trigger + 1 && trigger - a.at.end.min(trigger) < 4);
        let all = self.line.lang == Lang::German;
        let any = self.amounts.iter().find(inside).filter(|_| all);
        after.or(before).or(any).map(|a| a.percent)
    }

    /// "Congratulations on your new plant": what the reader is wished joy of.
    pub fn wished(&self, clause: &Clause) -> Option<Event> {
        let tokens = self.line.tokens;
        let wishes = tokens[clause.at.clone()]
            .iter()
            .any(|t| t.low.starts_with("congrat") || t.low.ends_with("glückwunsch"));
        let spot = self.spots.iter().find(|s| {
            clause.at.contains(&s.at.start)
                && s.place == Place::Owner
                && s.who == Who::House(House::Reader)
        });
        let spot = spot.filter(|_| wishes)?;
        (spot.at.end..clause.at.end).take(6).find_map(|n| {
            let (what, weight) = match super::acts::theme(&tokens[n].low, self.line.lang)? {
                Theme::Site | Theme::Market => (What::Opening, 0.6),
                Theme::Order | Theme::Orders | Theme::Deal => (What::OrderWon, 0.6),
                Theme::Start => (What::NewProduct, 0.6),
                _ => return None,
            };
            Some(Event {
                what,
                weight,
                of: (House::Reader, 1.0),
                trigger: n,
                change: None,
                product: n..n + 1,
            })
        })
    }

    /// Who the clause's subject is, for the clauses behind it.
    pub fn leading(&self, clause: &Clause) -> Option<(Option<House>, bool)> {
        let tokens = &self.line.tokens[clause.at.clone()];
        let inside = |s: &&Spot| s.at.start >= clause.at.start && s.at.end <= clause.at.end;
        // "chief executive of Veltro".
        if tokens.iter().any(|t| t.is_in(&TITLES)) {
            let firm = self
                .spots
                .iter()
                .filter(inside)
                .find(|s| s.place == Place::Within)
                .or_else(|| {
                    self.spots
                        .iter()
                        .filter(inside)
                        .find(|s| s.place != Place::Aside && !self.titled(s))
                })?;
            return Some((self.resolve(firm).map(|(h, _)| h), true));
        }
        let first = self
            .spots
            .iter()
            .filter(inside)
            .find(|s| matches!(s.place, Place::Free | Place::Owner | Place::Within))?;
        let verb = clause.at.clone().find(|&i| {
            !self.named(i)
                && (self.line.tokens[i].is_in(&AUXILIARY)
                    || super::acts::act(&self.line.tokens[i].low, self.line.lang).is_some())
        });
        // "Forecast of Veltro, our customer, is up": an aside changes no subject.
        if first.who == super::houses::Who::Nobody && verb.is_none() {
            return None;
        }
        let before = verb.is_none_or(|v| first.at.start <= v) || self.line.lang == Lang::German;
        if !before && first.place != Place::Within {
            return None;
        }
        if first.place == Place::Within && first.who == Who::Nobody {
            return None;
        }
        let free = first.place == Place::Free;
        Some((self.resolve(first).map(|(h, _)| h), free))
    }
}
