//! A sentence as a way of saying it sees it: where firms, goods and percentages stand.

use super::super::percents::{Percent, Share, percents};
use super::super::tokens::{Kind, Token};
use super::lists::{EDGES, NO_PRODUCT, OWNERS, PARTS};
use super::names::{Grade, person};
use super::nobody::{is_somebody_else, takes_away};
use super::pattern::Words;
use super::reader::Sentence;
use std::ops::Range;

/// Percentages of a sentence, German ones too.
pub(super) fn shares(tokens: &[Token<'_>], within: &Range<usize>) -> Vec<Percent> {
    let slice = &tokens[within.clone()];
    let mut out = percents(slice);
    out.iter_mut()
        .for_each(|p| p.at = p.at.start + within.start..p.at.end + within.start);
    let hundred = of_a_hundred(tokens, within);
    out.extend(hundred);
    for i in within.clone() {
        let low = |n: usize| {
            tokens[..within.end]
                .get(i + n)
                .map_or("", |t| t.low.as_str())
        };
        let (value, len) = match (low(0), low(1)) {
            ("ein", "drittel") => (33.3, 2),
            ("zwei", "drittel") => (66.7, 2),
            ("ein", "viertel") => (25.0, 2),
            ("drei", "viertel") => (75.0, 2),
            ("ein", "fünftel") => (20.0, 2),
            ("die", "hälfte") => (50.0, 2),
            (_, "prozent") => match tokens[i].number().filter(|n| *n <= 100.0) {
                Some(n) => (n, 2),
                None => continue,
            },
            _ => continue,
        };
        let floor = i > within.start
            && (tokens[i - 1].among(&["über", "mindestens"])
                || tokens[i - 1].is("als") && i > within.start + 1 && tokens[i - 2].is("mehr"));
        let share = if floor {
            Share::Floor(value)
        } else {
            Share::Value(value)
        };
        out.push(Percent {
            share,
            at: i..i + len,
        });
    }
    out
}

/// The plain number behind "of a hundred euros".
fn of_a_hundred(tokens: &[Token<'_>], within: &Range<usize>) -> Option<Percent> {
    const MONEY: &[&str] = &[
        "euros", "euro", "dollars", "pounds", "francs", "crowns", "franken",
    ];
    let at = within.clone().find(|i| {
        let next = tokens[..within.end].get(i + 1);
        tokens[*i].among(&["hundred", "100", "hundert"]) && next.is_some_and(|t| t.among(MONEY))
    })?;
    let from = tokens[within.start..at].iter().rev().take(2);
    if !from
        .into_iter()
        .any(|t| t.among(&["of", "out", "von", "aus"]))
    {
        return None;
    }
    let number = |i: &usize| tokens[*i].number().is_some_and(|n| n > 0.0 && n < 100.0);
    let at = (at + 2..within.end).find(number)?;
    let share = Share::Value(tokens[at].number()?);
    Some(Percent {
        share,
        at: at..at + 1,
    })
}

impl Words for Sentence<'_> {
    fn id(&self, at: usize) -> Option<u16> {
        self.ids
            .get(at)
            .copied()
            .flatten()
            .filter(|_| at < self.within.end)
    }

    fn end(&self) -> usize {
        self.within.end
    }

    fn start(&self) -> usize {
        self.within.start
    }

    fn firm(&self, at: usize) -> Option<(Range<usize>, bool)> {
        let mut from = at;
        while from < self.within.end
            && from < at + 2
            && self.names[from].is_none()
            && self.tokens[from].among(&[
                "the", "die", "der", "den", "dem", "firma", "fa", "company", "fa.", "messrs",
            ])
        {
            from += 1;
            if from < self.within.end && self.tokens[from - 1].is("fa") && self.tokens[from].is(".")
            {
                from += 1;
            }
        }
        let name = self
            .names
            .get(from)
            .copied()
            .flatten()
            .filter(|_| from < self.within.end)?;
        // "Its" is a firm only as an owner.
        if name.grade == Grade::Pronoun && name.owns {
            return None;
        }
        let next = self.tokens[..self.within.end].get(name.end);
        let taken = next.is_some_and(|t| !t.capital() && takes_away(&t.low))
            // "John of Acme", "Anna at Acme" are people.
            || person(self.tokens, from, &self.within).is_some_and(|end| end >= name.end) && name.grade < Grade::Formal;
        // An article before one plain word makes it a noun, but for German firms.
        let noun = from > at && self.tokens[at].is("the") && name.grade == Grade::Plain;
        // "Zu Ihrer Frage": German nouns have capitals.
        let owned = self.german
            && name.grade == Grade::Plain
            && from > self.within.start
            && (OWNERS.has(&self.tokens[from - 1])
                // "Acme in Minden": a place.
                || self.tokens[from - 1].among(&["in", "aus", "nach"]));
        (!taken && !noun && !owned).then_some((from..name.end, name.owns))
    }

    fn owner(&self, at: usize) -> Option<Range<usize>> {
        let pronoun = self.names.get(at).copied().flatten();
        let pronoun = pronoun.filter(|name| name.grade == Grade::Pronoun && name.owns);
        match (pronoun, self.firm(at)) {
            (Some(name), _) => Some(at..name.end),
            (None, Some((firm, true))) => Some(firm),
            // "Acme Valves' sales".
            (None, Some((firm, false))) => {
                let s = self.tokens[firm.end - 1].low.ends_with('s');
                let next = self.tokens[..self.within.end].get(firm.end);
                let mark =
                    next.filter(|t| s && t.is("'") && t.at == self.tokens[firm.end - 1].end());
                mark.map(|_| firm.start..firm.end + 1)
            }
            _ => None,
        }
    }

    fn firms(&self, at: usize) -> Option<(Vec<Range<usize>>, usize)> {
        let (first, _) = self.firm(at)?;
        let mut out = vec![first.clone()];
        let mut end = first.end;
        let mut closed = (1, end);
        while end < self.within.end {
            let comma = self.tokens[end].is(",");
            let word = end + usize::from(comma);
            let and = self.tokens[..self.within.end]
                .get(word)
                .is_some_and(|t| t.among(&["and", "und", "or", "sowie", "oder", "plus", "&", "/"]));
            if !comma && !and {
                break;
            }
            let Some((next, _)) = self.firm(word + usize::from(and)) else {
                // "Acme, Bolt and a number of others".
                let more = self.tokens[..self.within.end]
                    .get(word + 1)
                    .is_some_and(|t| {
                        t.among(&[
                            "a", "others", "other", "several", "many", "some", "more", "further",
                            "andere", "weitere", "einige", "viele",
                        ])
                    });
                if and && more {
                    closed = (out.len(), end);
                }
                break;
            };
            end = next.end;
            out.push(next);
            if and {
                closed = (out.len(), end);
            }
        }
        // "Acme, Bolt, Crane.": no "and", but nothing more.
        let ends = end >= self.within.end || self.tokens[end].among(&[".", ";", ")", ":"]);
        if closed.0 == 1 && out.len() > 2 && ends {
            closed = (out.len(), end);
        }
        out.truncate(closed.0);
        Some((out, closed.1))
    }

    fn product(&self, at: usize) -> bool {
        let Some(token) = self.tokens[..self.within.end].get(at) else {
            return false;
        };
        // Goods "end up" somewhere; an air end is one of them.
        let up = self.tokens[..self.within.end].get(at + 1);
        let air_end = token.among(&["end", "ends"]) && up.is_none_or(|t| !t.is("up"));
        let stops = token.kind == Kind::Sign
            && !token.among(&["-", "/", "&", "%", "\"", "$", "€", "#", "'"])
            || NO_PRODUCT.has(token) && !air_end;
        !stops
    }

    fn between(&self, at: usize) -> bool {
        let Some(token) = self.tokens[..self.within.end].get(at) else {
            return false;
        };
        (token.kind != Kind::Sign || token.among(&["$", "€", "-", "%", "£"])) && !PARTS.has(token)
    }

    fn edge(&self, at: usize) -> bool {
        let Some(token) = self.tokens[..self.within.end].get(at) else {
            return true;
        };
        let owner = at > self.within.start && self.tokens[at - 1].low.ends_with("'s");
        owner && !is_somebody_else(&token.low) || token.kind != Kind::Word || EDGES.has(token)
    }

    fn share(&self, at: usize) -> Option<(Share, usize)> {
        let percent = self
            .percents
            .iter()
            .find(|p| p.at.start <= at && at < p.at.end && at <= p.at.start + 2)?;
        (percent.at.start == at || self.tokens[at].number().is_some())
            .then_some((percent.share, percent.at.end))
    }
}
