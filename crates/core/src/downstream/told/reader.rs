//! Lays the sentences of a piece of text beside the ways of saying it.

use super::super::known::Known;
use super::super::names::same;
use super::super::percents::{Percent, Share, percents};
use super::super::tokens::{Kind, Token, sentences, tokens};
use super::guards::{Verdict, judge};
use super::names::{Grade, Name, names, person, written};
use super::nobody::{is_somebody_else, takes_away};
use super::pattern::{BOOK, Bits, Found, Pattern, Piece, Words, find};
use super::sets::CAPITAL_ONLY;
use super::{House, Told, press};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Words without which no way fits: pieces of text without them are left.
static CUES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "sale get gets got received receives won wins win landed secured secures customer customers client clients account buyer buyers accounts supply supplies supplied supplying supplier suppliers \
     deliver delivers delivered delivering delivery deliveries ship ships shipped shipping shipment shipments sell sells sold \
     selling sales provide provides provided providing export exports exported exporting make makes made making manufacture \
     manufactures manufactured manufacturing build builds built building produce produces produced producing machine machining \
     assemble assembles buy buys bought buying purchase purchases purchased source sources sourced sourcing order orders ordered \
     procures procured contract contracts deal agreement chose chosen choose selected selects picked picks taps tapped appointed \
     awarded awards award relies rely depends doing did do does cast casting machines mould mold turnover revenue revenues business \
     go goes destined batch goods complaint forecast consignee user vendor maker cut dropped end-customer endkunde \
     kunde kunden endkunden kundin beliefern beliefert belieferte liefern liefert lieferte lieferten geliefert verkaufen verkauft exportieren \
     fertigen fertigt bauen baut produzieren produziert machen macht stellen bestellt bestellen bestellte kauft kaufen kaufte bezieht beziehen \
     bezog gekauft bezogen auftrag aufträge großauftrag bestellung beauftragt umsatzes umsatz geht gehen auftraggeber abnehmer \
     lieferadresse lieferanschrift lieferung ware teile großkunde hauptkunde stammkunde geordert purchased commissioned names hires packing packaging"
        .split_whitespace()
        .collect()
});

/// The longest word of [`CUES`], in bytes.
const LONGEST: usize = 20;

/// Whether a piece of text has a word of trade.
pub(super) fn has_cue(text: &str) -> bool {
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
        let known = |word: &[u8]| std::str::from_utf8(word).is_ok_and(|w| CUES.contains(w));
        if (2..=LONGEST).contains(&len) && known(&word[..len]) {
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
    ids: Vec<Option<u16>>,
    percents: Vec<Percent>,
    /// Whether it is German, where every noun has a capital.
    pub german: bool,
    /// Whether nearly every word has a capital, as in headlines.
    pub headline: bool,
}

/// Reads one piece of a text.
pub(super) fn read(text: &str, part: Range<usize>, known: Known<'_>, out: &mut Vec<Told>) {
    let piece = &text[part.clone()];
    let tokens = tokens(piece);
    for within in sentences(&tokens) {
        let Some(sentence) = Sentence::of(piece, &tokens, within, known) else {
            continue;
        };
        let mut told = sentence.told(known);
        let bytes = part.start + tokens[sentence.within.start].at
            ..part.start + tokens[sentence.within.end - 1].end();
        if told.is_empty() {
            told = press::told(&sentence);
        }
        for mut one in told {
            one.sentence = bytes.clone();
            out.push(one);
        }
    }
}

impl<'a> Sentence<'a> {
    fn of(
        text: &'a str,
        tokens: &'a [Token<'a>],
        within: Range<usize>,
        known: Known<'_>,
    ) -> Option<Sentence<'a>> {
        let words = within.clone().filter(|i| tokens[*i].kind == Kind::Word);
        let capitals = words.clone().filter(|i| tokens[*i].capital()).count();
        let shouted = words
            .clone()
            .filter(|i| tokens[*i].text.chars().all(|c| !c.is_lowercase()))
            .count();
        let count = words.clone().count();
        // Nobody is named, or all of it is in capitals.
        if count < 2 || count > 120 || capitals == 0 && known.names.is_empty() {
            return None;
        }
        if shouted * 2 > count && count > 5 {
            return None;
        }
        let german = within.clone().any(|i| tokens[i].among(GERMAN));
        let long = words.clone().filter(|i| tokens[*i].text.len() > 3);
        let headline = long.clone().count() >= 4
            && long.clone().filter(|i| tokens[*i].capital()).count() * 10 >= long.count() * 9;
        let headline = headline && !german;
        let trade = |low: &str| headline && low.len() > 3 && BOOK.words.contains_key(low);
        // A verb with a capital is a part of a name, but for the first words of a line.
        let form = (within.start + 1..within.end.min(within.start + 4)).any(|i| tokens[i].is(":"));
        let first = within.start..within.start + if form { 3 } else { 1 };
        let ids = (tokens.iter().enumerate())
            .map(|(i, t)| {
                let small = t.text.starts_with(char::is_lowercase);
                let other = small && CAPITAL_ONLY.contains(&t.low.as_str())
                    || t.text == "US" && t.is("us")
                    || !small
                        && !headline
                        && !german
                        && !first.contains(&i)
                        && t.kind == Kind::Word;
                BOOK.words.get(t.low.as_str()).copied().filter(|_| !other)
            })
            .collect();
        let names = names(tokens, &within, known, &trade);
        if !within.clone().any(|i| names[i].is_some()) {
            return None;
        }
        Some(Sentence {
            text,
            tokens,
            percents: shares(tokens, &within),
            within,
            names,
            ids,
            german,
            headline,
        })
    }

    /// What the ways that fit tell.
    fn told(&self, known: Known<'_>) -> Vec<Told> {
        let mut bits = Bits::default();
        self.within
            .clone()
            .filter_map(|i| self.ids[i])
            .for_each(|id| bits.add(id));
        let mut out: Vec<Told> = Vec::new();
        for pattern in &BOOK.patterns {
            if !pattern.needs.iter().all(|need| need.meets(&bits)) {
                continue;
            }
            for at in self.within.clone() {
                if let Some(found) = find(&pattern.pieces, self, at) {
                    self.take(pattern, &found, known, &mut out);
                }
            }
        }
        out
    }

    fn take(&self, pattern: &Pattern, found: &Found, known: Known<'_>, out: &mut Vec<Told>) {
        let row = pattern.row;
        let subject = matches!(
            pattern.pieces.first(),
            Some(Piece::Supplier(_) | Piece::Customer(_))
        );
        if subject && self.led(found.at.start) || pattern.who == 's' && found.suppliers.is_empty() {
            return;
        }
        let own = |i: usize| self.names[i].is_some();
        if self.headline && !self.headed(pattern, found)
            || row.way == "goes-to" && found.product.is_some() && !self.opens(found.at.start)
        {
            return;
        }
        if pattern.who == 's' && self.is_noun(found) {
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
        if self.is_asset(found) {
            return;
        }
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
                let twice = matches!(&supplier, House::Named(s) if same(s, &name));
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
                    share: found.share.or_else(|| self.share_beside(found)),
                    product: product.clone(),
                    over: row.over || verdict == Verdict::Over,
                    way: row.way,
                    sentence: 0..0,
                    confidence: row.confidence * trust * self.trust(at) * time,
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
        let direct = pattern.row.way == "to-supply" && found.product.is_none();
        IN_HEADLINES.contains(&pattern.row.way)
            && opens
            && (!direct || found.customers.iter().all(formal))
    }

    /// Whether a clause begins at `at`.
    fn opens(&self, at: usize) -> bool {
        at == self.within.start
            || self.tokens[at - 1].kind == Kind::Sign
            || self.tokens[at - 1].among(&[
                "and", "but", "that", "since", "as", "so", "because", "und", "aber", "dass", "denn",
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
    fn led(&self, at: usize) -> bool {
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
    fn trust(&self, at: &Range<usize>) -> f32 {
        let name = self.names[at.start];
        let first = at.start == self.within.start;
        match name.map_or(Grade::Plain, |n| n.grade) {
            Grade::Known => 1.05,
            Grade::Formal => 1.0,
            Grade::Shaped | Grade::Plain if self.headline => 0.8,
            Grade::Plain if first || self.german => 0.85,
            Grade::Shaped => 0.95,
            Grade::Plain => 0.92,
        }
    }

    fn write(&self, at: &Range<usize>) -> String {
        written(self.text, self.tokens, at)
    }

    fn said(&self, at: Range<usize>) -> String {
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

    /// Whether what changes hands is a house, a stake, a firm: no supply.
    fn is_asset(&self, found: &Found) -> bool {
        let Some(product) = &found.product else {
            return false;
        };
        let asset = product.clone().any(|i| self.tokens[i].among(ASSETS));
        // Money is paid, lent and given.
        let money = self.tokens[product.start].among(&["$", "€", "£"])
            && self.tokens[product.clone()].iter().all(|t| {
                t.kind != Kind::Word || t.among(&["million", "billion", "bn", "m", "usd", "eur"])
            });
        let asset = asset || money;
        let firm = self.names.get(product.start).copied().flatten();
        let only = firm.is_some_and(|n| n.end == product.end && n.grade != Grade::Plain)
            || firm.is_some_and(|n| n.end == product.end) && !self.german;
        asset || only && found.at.start < product.start && product.end < found.at.end
    }

    /// The only percentage of the sentence, where it is of the supplier's sales.
    fn share_beside(&self, found: &Found) -> Option<Share> {
        let [percent] = self.percents.as_slice() else {
            return None;
        };
        let next = &self.tokens[percent.at.end..self.within.end.min(percent.at.end + 5)];
        let of = next
            .iter()
            .position(|t| t.is("of") || t.among(&["unseres", "unserer"]))?;
        let base = next[of..].iter().any(|t| t.among(BASES));
        let owner = next[of..].iter().any(|t| {
            t.among(&[
                "our", "my", "your", "its", "their", "total", "unseres", "unserer",
            ]) || t.among(BASES)
        });
        (found.customers.len() == 1 && base && owner).then_some(percent.share)
    }
}

/// Words that German sentences have and English ones do not.
const GERMAN: &[&str] = &[
    "der",
    "die",
    "das",
    "den",
    "dem",
    "und",
    "wir",
    "unser",
    "unsere",
    "unseren",
    "unserem",
    "unserer",
    "ist",
    "nicht",
    "für",
    "mit",
    "von",
    "bei",
    "sie",
    "ihr",
    "ein",
    "eine",
    "einen",
    "zu",
    "haben",
    "uns",
    "beliefert",
    "liefert",
    "hat",
    "euer",
    "unseres",
    "eurer",
    "als",
    "auch",
    "nach",
    "seit",
    "kunde",
    "kunden",
    "macht",
    "lieferadresse",
    "lieferanschrift",
    "endkunde",
    "erhält",
    "bestellt",
    "kauft",
    "bezieht",
    "beauftragt",
    "gewinnt",
    "vergibt",
];

/// What changes hands when no goods do.
const ASSETS: &[&str] = &[
    "plant",
    "plants",
    "factory",
    "stake",
    "stakes",
    "shares",
    "share",
    "building",
    "house",
    "division",
    "business",
    "subsidiary",
    "company",
    "land",
    "property",
    "assets",
    "interest",
    "rights",
    "patent",
    "debt",
    "bonds",
    "stock",
    "bank",
    "headquarters",
    "portfolio",
    "arm",
    "majority",
    "minority",
    "ownership",
    "werk",
    "anteile",
    "beteiligung",
    "sparte",
    "gebäude",
    "grundstück",
    "information",
    "documents",
    "document",
    "copy",
    "copies",
    "letter",
    "data",
    "comments",
    "notice",
    "invoice",
    "invoices",
    "email",
    "sense",
    "reference",
    "payment",
    "payments",
    "credit",
    "money",
    "arrangements",
    "changes",
    "decision",
    "call",
    "calls",
    "sure",
    "time",
    "case",
    "point",
    "decisions",
    "room",
    "mistake",
    "adjustments",
    "adjustment",
    "access",
    "support",
    "recommendations",
    "nominations",
    "answer",
    "answers",
    "response",
    "responses",
    "feedback",
    "guidance",
    "update",
    "updates",
    "presentation",
    "unit",
    "station",
    "stations",
    "pipeline",
    "refinery",
    "terminal",
    "field",
    "mine",
    "operations",
    "appearances",
    "list",
    "names",
    "costs",
    "cost",
    "kosten",
    "money",
    "available",
];

const BASES: &[&str] = &[
    "sales",
    "revenue",
    "revenues",
    "turnover",
    "business",
    "output",
    "production",
    "umsatzes",
    "umsatz",
    "volume",
];

/// Ways that are read in headlines, where names and nouns look the same.
const IN_HEADLINES: &[&str] = &[
    "to-supply",
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

/// Percentages of a sentence, German ones too.
fn shares(tokens: &[Token<'_>], within: &Range<usize>) -> Vec<Percent> {
    let slice = &tokens[within.clone()];
    let mut out = percents(slice);
    out.iter_mut()
        .for_each(|p| p.at = p.at.start + within.start..p.at.end + within.start);
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
                "the", "die", "der", "den", "dem", "firma", "fa", "company", "messrs",
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
        let next = self.tokens[..self.within.end].get(name.end);
        let taken = next.is_some_and(|t| !t.capital() && takes_away(&t.low))
            // "John of Acme", "Anna at Acme" are people.
            || person(self.tokens, from, &self.within).is_some_and(|end| end >= name.end) && name.grade < Grade::Formal;
        // An article before one plain word makes it a noun, but for German firms.
        let noun = from > at && self.tokens[at].is("the") && name.grade == Grade::Plain;
        (!taken && !noun).then_some((from..name.end, name.owns))
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
                .is_some_and(|t| t.among(&["and", "und", "or", "sowie", "oder", "&", "/"]));
            if !comma && !and {
                break;
            }
            let Some((next, _)) = self.firm(word + usize::from(and)) else {
                break;
            };
            end = next.end;
            out.push(next);
            if and {
                closed = (out.len(), end);
            }
        }
        out.truncate(closed.0);
        Some((out, closed.1))
    }

    fn product(&self, at: usize) -> bool {
        let Some(token) = self.tokens[..self.within.end].get(at) else {
            return false;
        };
        let stops = token.kind == Kind::Sign
            && !token.among(&["-", "/", "&", "%", "\"", "$", "€", "#", "'"])
            || token.among(&[
                "we", "i", "they", "he", "she", "which", "who", "that", "what", "if", "because",
                "but", "wir", "ich", "dass", "wenn", "aber", "not", "nicht", "is", "are", "was",
                "were", "will", "would", "you", "it", "him", "us", "uns", "ihnen", "to", "by",
                "into", "than",
            ]);
        !stops
    }

    fn between(&self, at: usize) -> bool {
        let Some(token) = self.tokens[..self.within.end].get(at) else {
            return false;
        };
        (token.kind != Kind::Sign || token.among(&["$", "€", "-", "%", "£"]))
            && !token.among(&[
                "of", "for", "with", "by", "and", "or", "if", "we", "you", "i", "they", "but",
                "that", "which", "not", "und", "oder", "nicht", "wir", "für", "mit",
            ])
    }

    fn edge(&self, at: usize) -> bool {
        let Some(token) = self.tokens[..self.within.end].get(at) else {
            return true;
        };
        let owner = at > self.within.start && self.tokens[at - 1].low.ends_with("'s");
        owner && !is_somebody_else(&token.low)
            || token.kind != Kind::Word
            || token.among(&[
                "with",
                "for",
                "and",
                "since",
                "from",
                "in",
                "at",
                "on",
                "as",
                "who",
                "which",
                "but",
                "or",
                "by",
                "because",
                "every",
                "weekly",
                "weekly.",
                "monthly",
                "daily",
                "now",
                "again",
                "today",
                "yesterday",
                "last",
                "this",
                "next",
                "directly",
                "through",
                "via",
                "over",
                "until",
                "is",
                "are",
                "has",
                "have",
                "was",
                "were",
                "too",
                "also",
                "already",
                "only",
                "per",
                "each",
                "any",
                "so",
                "to",
                "under",
                "during",
                "right",
                "and",
                "when",
                "while",
                "after",
                "before",
                "year",
                "anymore",
                "that",
                "we",
                "they",
                "had",
                "will",
                "regularly",
                "about",
                "without",
                "mit",
                "seit",
                "und",
                "in",
                "an",
                "bei",
                "ab",
                "über",
                "nicht",
                "schon",
                "auch",
                "aber",
                "weil",
                "wöchentlich",
                "jede",
                "jeden",
                "jedes",
                "monatlich",
                "direkt",
                "sowie",
                "regelmäßig",
                "nach",
                "aus",
                "ein",
                "worth",
                "of",
                "early",
                "of",
                "instead",
                "if",
                "wenn",
                "falls",
                "exclusively",
                "stopped",
                "sind",
            ])
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
