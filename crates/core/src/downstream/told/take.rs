//! From a way that fits to what is told: who, how surely, and what speaks against it.

use super::super::known::Known;
use super::super::names::same;
use super::super::percents::Share;
use super::super::said::current;
use super::super::shares::shares as concentration;
use super::super::tokens::{Kind, Token};
use super::guards::{Verdict, judge};
use super::lists::ROLES;
use super::names::{Grade, written};
use super::no_sale::are_kin;
use super::pattern::{Found, Pattern, Piece};
use super::reader::Sentence;
use super::sets::PERSONS;
use super::{House, Told};
use std::ops::Range;

impl Sentence<'_> {
    /// Adds what a way tells that was found.
    pub(super) fn take(
        &self,
        pattern: &Pattern,
        found: &Found,
        known: Known<'_>,
        out: &mut Vec<Told>,
    ) {
        let row = pattern.row;
        let subject = matches!(
            pattern.pieces.first(),
            Some(Piece::Supplier(_) | Piece::Customer(_))
        );
        if subject && !row.noun && self.led(found.at.start)
            || pattern.who == 's' && found.suppliers.is_empty()
        {
            return;
        }
        let own = |i: usize| self.names[i].is_some();
        if self.headline && !self.headed(pattern, found)
            || row.way == "goes-to"
                && found.product.is_some()
                && !row.text.starts_with("used")
                && !self.opens(found.at.start)
            || OPENING.contains(&row.way) && !self.opens(found.at.start)
            || row.way.starts_with("share")
                && found.share.is_some()
                && found.at.start == self.first(found)
                && self.goes_on(found)
        {
            return;
        }
        // "The only source for pumps at Acme": pumps are no firm.
        let behind = self.names.get(found.at.end + 1).copied().flatten();
        if row.way == "supplier-to" && self.german && self.goes_on(found) && behind.is_some() {
            return;
        }
        // What may stand without a word for the house is the writer's.
        let yours = |i: usize| {
            PERSONS
                .iter()
                .any(|(.., r)| has_word(r, &self.tokens[i].low))
        };
        if pattern.who == 'r' && row.who != "r" && !found.at.clone().any(yours) {
            return;
        }
        if pattern.who == 's' && !row.noun && self.is_noun(found) {
            return;
        }
        // "Their order confirmation" is no order.
        let paper = self.tokens[..self.within.end]
            .get(found.at.end)
            .is_some_and(|t| {
                t.among(&[
                    "confirmation",
                    "confirmations",
                    "form",
                    "forms",
                    "number",
                    "numbers",
                    "acknowledgement",
                    "manufacturer",
                ])
            });
        if paper && !row.noun {
            return;
        }
        let verdict = judge(self.tokens, &self.within, &found.at, row.noun, &own);
        if verdict == Verdict::No {
            return;
        }
        let product = found
            .product
            .clone()
            .map_or(String::new(), |p| self.said(p));
        if row.way != "built-into" && self.is_asset(found) {
            return;
        }
        let sale = self.sale(pattern, found);
        if sale == 0.0 {
            return;
        }
        let share = self.share_of(row.way, found, known);
        let suppliers = match pattern.who {
            'w' => vec![(House::Writer, 1.0)],
            'r' => vec![(House::Reader, 1.0)],
            _ => found
                .suppliers
                .iter()
                .map(|at| (House::Named(self.write(at)), self.trust(at)))
                .collect(),
        };
        for (supplier, trust) in suppliers {
            for at in &found.customers {
                let name = self.write(at);
                let filer = !known.filer.is_empty() && same(&name, known.filer);
                let itself = supplier == House::Named(name.clone());
                let twice =
                    matches!(&supplier, House::Named(s) if same(s, &name) || are_kin(s, &name));
                if WEAK.contains(&row.way) && self.plays_another(at) {
                    continue;
                }
                if name.is_empty() || filer && pattern.who == 'w' || itself || twice {
                    continue;
                }
                let time = match verdict {
                    Verdict::Soon if pattern.who != 's' => 0.7,
                    Verdict::Soon => 0.9,
                    _ => 1.0,
                };
                let one = Told {
                    supplier: supplier.clone(),
                    customer: House::Named(name),
                    share,
                    product: product.clone(),
                    // "Has stopped one line, we feel it": a line is over, no trade.
                    over: row.over || verdict == Verdict::Over && row.way != "feels-it",
                    way: row.way,
                    sentence: 0..0,
                    confidence: row.confidence * trust * self.trust(at) * time * sale,
                };
                join(out, one);
            }
        }
    }

    /// Whether a headline may be read so: its subject opens it, what is named is a firm by
    /// more than its capital.
    fn headed(&self, pattern: &Pattern, found: &Found) -> bool {
        let opens = found.at.start == self.within.start
            || self.tokens[found.at.start - 1].kind == Kind::Sign;
        let formal =
            |at: &Range<usize>| self.names[at.start].is_some_and(|n| n.grade >= Grade::Formal);
        let way = pattern.row.way;
        let direct = way == "to-supply" && found.product.is_none() || way == "their-order";
        // "To buy" houses and firms, unless so many of them.
        let counted = found
            .product
            .clone()
            .is_some_and(|p| self.tokens[p].iter().any(|t| t.kind == Kind::Number));
        IN_HEADLINES.contains(&pattern.row.way)
            && (way != "to-buy" || counted)
            && opens
            && (!direct || found.customers.iter().all(formal))
    }

    /// Whether the firm is called something else than a customer: "our forwarder Acme".
    fn plays_another(&self, at: &Range<usize>) -> bool {
        let role = |t: &Token<'_>| ROLES.has(t);
        let before = at.start > self.within.start && role(&self.tokens[at.start - 1]);
        let behind = &self.tokens[at.end.min(self.within.end)..self.within.end];
        let comma = behind.first().is_some_and(|t| t.among(&[",", "("]));
        before || comma && behind.iter().take(4).any(role)
    }

    /// Where the first customer stands.
    fn first(&self, found: &Found) -> usize {
        found.customers.first().map_or(usize::MAX, |at| at.start)
    }

    /// Whether it is somebody else of whom a share is said: "Anna: 20 % of sales with Acme".
    fn goes_on(&self, found: &Found) -> bool {
        let next = self.tokens[..self.within.end].get(found.at.end);
        next.is_some_and(|t| {
            t.among(&[
                "with", "from", "to", "goes", "go", "hangs", "comes", "mit", "bei", "an",
            ])
        })
    }

    /// The share of the one customer, where it is of today.
    fn share_of(&self, way: &str, found: &Found, known: Known<'_>) -> Option<Share> {
        let words = &self.tokens[self.within.clone()];
        let each = words
            .iter()
            .any(|t| t.among(&["each", "apiece", "jeweils", "je"]));
        let several = found.customers.len() > 1 || TOGETHER.contains(&way) || self.jointly(found);
        if several && !each || way == "orders" {
            return None;
        }
        let mut years: Vec<i16> = words.iter().filter_map(|t| t.year()).collect();
        years.sort_unstable();
        years.dedup();
        if years.len() > 1 {
            let below = found.share.filter(|share| matches!(share, Share::Below(_)));
            return below.or_else(|| self.latest(found, known));
        }
        let year = !years.is_empty();
        let then = words.iter().any(|t| t.among(PAST));
        // "Good and bad at once" is of today.
        let once =
            (0..words.len()).any(|at| words[at].among(ONCE) && !(at > 0 && words[at - 1].is("at")));
        if known.filer.is_empty() && (year && then || once) {
            // Of two, the later one is of today.
            let below = matches!(found.share, Some(Share::Below(_)));
            return found.share.filter(|_| below);
        }
        found.share.or_else(|| self.share_beside(found))
    }

    /// The share of the last of several years, as a report's sentence is read.
    fn latest(&self, found: &Found, known: Known<'_>) -> Option<Share> {
        found.share?;
        let bytes = |at: &Range<usize>| {
            let words = self.tokens.get(at.clone())?;
            self.text.get(words.first()?.at..words.last()?.end())
        };
        let name = bytes(found.customers.first()?)?;
        let said = concentration(bytes(&self.within)?, known);
        let (_, share) = current(&said, name)?;
        share.ok()
    }

    /// Whether the share is that of several, of whom one was read.
    fn jointly(&self, found: &Found) -> bool {
        let next = &self.tokens[found.at.end.min(self.within.end)..self.within.end];
        let and = next
            .first()
            .is_some_and(|t| t.among(&["and", "plus", "und", "&"]));
        let first = self.first(found);
        let listed = first > self.within.start
            && first < self.within.end
            && self.tokens[first - 1].among(&["and", "plus", "und", "&", "+"]);
        let named = (self.within.start..first.min(self.within.end))
            .any(|i| self.names[i].is_some_and(|n| n.end + 2 > first));
        if listed && named {
            return true;
        }
        and && next.iter().take(12).any(|t| {
            t.among(&[
                "together",
                "combined",
                "jointly",
                "collectively",
                "aggregate",
                "zusammen",
                "gemeinsam",
            ])
        })
    }

    /// Whether a clause begins at `at`.
    fn opens(&self, at: usize) -> bool {
        at == self.within.start
            || self.tokens[at - 1].kind == Kind::Sign
            || self.tokens[at - 1].among(&[
                "and", "but", "that", "since", "as", "so", "because", "though", "although",
                "while", "und", "aber", "dass", "denn",
            ])
    }

    /// Whether the word behind the supplier is a noun ("Acme supply is short"): one firm
    /// supplies, it does not supply.
    fn is_noun(&self, found: &Found) -> bool {
        let [supplier] = found.suppliers.as_slice() else {
            return false;
        };
        supplier.start == found.at.start
            && self.tokens[..self.within.end]
                .get(supplier.end)
                .is_some_and(|t| {
                    t.among(&[
                        "supply", "deliver", "ship", "sell", "make", "build", "order", "export",
                        "machine", "cast",
                    ])
                })
    }

    /// Whether the name at `at` is led by a word that makes it no subject.
    pub(super) fn led(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|b| *b >= self.within.start) else {
            return false;
        };
        let word = &self.tokens[before];
        word.among(&[
            "to", "for", "with", "by", "via", "than", "like", "against", "versus", "vs", "für",
            "mit", "an", "gegen", "through", "on",
        ]) || word.is("&")
    }

    /// How far a name is to be trusted.
    pub(super) fn trust(&self, at: &Range<usize>) -> f32 {
        let name = self.names[at.start];
        let first = at.start == self.within.start;
        match name.map_or(Grade::Plain, |n| n.grade) {
            Grade::Pronoun => 0.86,
            Grade::Known => 1.05,
            Grade::Formal => 1.0,
            Grade::Shaped | Grade::Plain if self.headline => 0.8,
            Grade::Plain if first || self.german => 0.85,
            Grade::Shaped => 0.95,
            Grade::Plain => 0.92,
        }
    }

    pub(super) fn write(&self, at: &Range<usize>) -> String {
        let stand = self.stands.iter().find(|stand| stand.at == at.start);
        if let Some(stand) = stand {
            return stand.name.clone();
        }
        written(self.text, self.tokens, at)
    }

    pub(super) fn said(&self, at: Range<usize>) -> String {
        let mut at = at;
        let small = &[
            "the", "a", "an", "some", "all", "our", "its", "their", "your", "these", "those",
            "die", "den", "das", "der", "unsere", "most", "more", "of",
        ];
        while at.start < at.end && self.tokens[at.start].among(small) {
            at.start += 1;
        }
        if at.start >= at.end {
            return String::new();
        }
        let text = &self.text[self.tokens[at.start].at..self.tokens[at.end - 1].end()];
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The only percentage of the sentence, where it is of the supplier's sales.
    fn share_beside(&self, found: &Found) -> Option<Share> {
        let [percent] = self.percents.as_slice() else {
            return None;
        };
        let next = &self.tokens[percent.at.end..self.within.end.min(percent.at.end + 5)];
        let of = next.iter().position(|t| {
            t.among(&[
                "of",
                "unseres",
                "unserer",
                "vom",
                "am",
                "des",
                "umsatzanteil",
            ])
        })?;
        let base = next[of..].iter().any(|t| has_word(BASES, &t.low));
        let owner = next[of..].iter().any(|t| {
            t.among(&[
                "our", "my", "your", "its", "their", "total", "unseres", "unserer",
            ]) || has_word(BASES, &t.low)
        });
        (found.customers.len() == 1 && base && owner).then_some(percent.share)
    }
}

/// Ways in which a supplier or a forwarder may be spoken of too.
const WEAK: &[&str] = &[
    "complains",
    "lost",
    "orders",
    "collects",
    "talks-with",
    "visits",
    "goes-to",
    "share-alone",
    "for-their-project",
];

/// Ways that stand for themselves: read where a clause begins.
const OPENING: &[&str] = &["share-alone", "goods-of"];

/// Ways that say how much several make together.
const TOGETHER: &[&str] = &["together"];

/// Words of a time that is over; with a year they tell no share of today.
const PAST: &[&str] = &[
    "was", "were", "until", "till", "had", "did", "fell", "fallen", "after", "before", "since",
    "war", "waren", "bis", "fiel", "lag", "today", "heute", "now",
];

/// Words of a time long over.
const ONCE: &[&str] = &["once", "formerly", "früher", "einst", "damals", "peak"];

/// Whether a list of words has one.
fn has_word(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

const BASES: &str = "sales revenue revenues turnover business output production umsatzes umsatz \
                     umsatzanteil geschäft volume";

/// Ways that are read in headlines, where names and nouns look the same.
const IN_HEADLINES: &[&str] = &[
    "to-supply",
    "to-buy",
    "their-order",
    "chose",
    "order-from",
    "awards",
    "contract-to",
    "lost",
    "line",
];

/// The same edge from two ways is told once, by the surer one.
fn join(out: &mut Vec<Told>, one: Told) {
    let same_edge = |t: &Told| t.supplier == one.supplier && t.customer == one.customer;
    let against = |t: &Told| t.supplier == one.customer && t.customer == one.supplier;
    if let Some(at) = out.iter().position(against) {
        if out[at].confidence >= one.confidence {
            return;
        }
        out.remove(at);
    }
    match out.iter_mut().find(|t| same_edge(t)) {
        Some(old) => {
            old.over |= one.over;
            old.share = old.share.or(one.share);
            if old.product.is_empty() {
                old.product = one.product;
            }
            if one.confidence > old.confidence {
                old.confidence = one.confidence;
                old.way = one.way;
            }
        }
        None => out.push(one),
    }
}
