//! How two companies named in one sentence stand to each other, and which way.
//!
//! A linear model over six views of the sentence: patterns around the two names
//! (lists collapsed, other names masked), marked word n-grams, letters, words, and
//! twice kinds of words: in their order, and by the part they play. A softmax fitted
//! on folds that no learner had seen makes its scores probabilities.

pub mod features;
mod kinds;
pub mod model;
mod out;
mod roles;
mod sentence;
mod skeleton;

use super::tokens::tokens;
use model::Model;
use std::ops::Range;
use std::sync::LazyLock;

/// Kinds of relation, as CORE (Borchert et al. 2023) defines them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Relation {
    /// One buys or uses what the other offers.
    ClientOf,
    /// One is a product or service of the other.
    ProductOf,
    /// They work together.
    Collaboration,
    /// One took the other over.
    AcquiredBy,
    /// One holds shares of the other.
    ShareholderOf,
    /// One belongs to the other.
    SubsidiaryOf,
    /// Shares of one are traded on the other.
    TradedOn,
    /// They compete.
    CompetitorOf,
    /// One is a brand of the other.
    BrandOf,
    /// They became one.
    MergedWith,
    /// One oversees the other.
    RegulatedBy,
    /// None of these.
    Undefined,
}

/// Their names in CORE, in the order of the model file.
pub const NAMES: &[(&str, Relation)] = &[
    ("client_of", Relation::ClientOf),
    ("product_or_service_of", Relation::ProductOf),
    ("collaboration", Relation::Collaboration),
    ("acquired_by", Relation::AcquiredBy),
    ("shareholder_of", Relation::ShareholderOf),
    ("subsidiary_of", Relation::SubsidiaryOf),
    ("traded_on", Relation::TradedOn),
    ("competitor_of", Relation::CompetitorOf),
    ("brand_of", Relation::BrandOf),
    ("merged_with", Relation::MergedWith),
    ("regulated_by", Relation::RegulatedBy),
    ("undefined", Relation::Undefined),
];

/// What is likely of two names.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Likely {
    /// The relation.
    pub relation: Relation,
    /// Whether it runs from the second name to the first: with `ClientOf`, the second
    /// is the first one's client.
    pub inverted: bool,
    /// How probable, 0 to 1.
    pub probability: f32,
}

static MODEL: LazyLock<Model> =
    LazyLock::new(|| Model::parse(include_str!("../models/relations.tsv")));

/// What is likely of the names at two ranges of words, the first before the second;
/// most probable first.
pub fn between(words: &[&str], first: Range<usize>, second: Range<usize>) -> Vec<Likely> {
    let classes = MODEL.probabilities(&features::views(words, first, second));
    let mut out: Vec<Likely> = classes
        .into_iter()
        .filter_map(|(class, probability)| {
            let (name, sign) = class.split_at(class.len().saturating_sub(1));
            let relation = NAMES.iter().find(|(n, _)| *n == name)?.1;
            Some(Likely {
                relation,
                inverted: sign == "-",
                probability,
            })
        })
        .collect();
    out.sort_by(|a, b| b.probability.total_cmp(&a.probability));
    out
}

/// The same for the names at two ranges of bytes of a sentence, in either order:
/// what it says holds from the first given name to the second.
pub fn relations(sentence: &str, first: Range<usize>, second: Range<usize>) -> Vec<Likely> {
    let swapped = second.start < first.start;
    let (left, right) = if swapped {
        (second, first)
    } else {
        (first, second)
    };
    let mut words: Vec<&str> = Vec::new();
    let mut starts: Vec<usize> = Vec::new();
    for token in tokens(sentence) {
        // The model learnt from text that parts the possessive.
        let cut = ["'s", "’s"].iter().find_map(|s| token.text.strip_suffix(s));
        let stem = cut.filter(|s| !s.is_empty()).unwrap_or(token.text);
        words.push(stem);
        starts.push(token.at);
        if stem.len() < token.text.len() {
            words.push(&token.text[stem.len()..]);
            starts.push(token.at + stem.len());
        }
    }
    let range = |bytes: &Range<usize>| {
        let from = starts.partition_point(|at| *at < bytes.start);
        let to = starts.partition_point(|at| *at < bytes.end);
        from..to.max(from)
    };
    let (left, right) = (range(&left), range(&right));
    if left.is_empty() || right.is_empty() || left.end > right.start {
        return Vec::new();
    }
    let mut out = between(&words, left, right);
    if swapped {
        out.iter_mut().for_each(|l| l.inverted = !l.inverted);
    }
    out
}

/// How probable it is that the first name is the second one's client, and that the
/// second is the first one's.
pub fn client(sentence: &str, first: Range<usize>, second: Range<usize>) -> (f32, f32) {
    let likely = relations(sentence, first, second);
    let of = |inverted: bool| {
        likely
            .iter()
            .filter(|l| l.relation == Relation::ClientOf && l.inverted == inverted)
            .map(|l| l.probability)
            .sum()
    };
    (of(false), of(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_and_their_direction() {
        let at = |text: &str, name: &str| {
            let from = text.find(name).unwrap_or_default();
            from..from + name.len()
        };
        let seller_first = "Acme Studios counts among its clients Borealis, Cormorant and Dunlin.";
        let (to, from) = client(
            seller_first,
            at(seller_first, "Acme Studios"),
            at(seller_first, "Borealis"),
        );
        assert!(from > 0.5 && from > 5.0 * to, "{to} {from}");
        // Asked the other way round it says the same.
        let (to, from) = client(
            seller_first,
            at(seller_first, "Borealis"),
            at(seller_first, "Acme Studios"),
        );
        assert!(to > 0.5 && to > 5.0 * from, "{to} {from}");
        let bought = "Acme was acquired by Borealis Holdings in 2011.";
        let best = relations(bought, at(bought, "Acme"), at(bought, "Borealis Holdings"));
        assert_eq!(
            (best[0].relation, best[0].inverted),
            (Relation::AcquiredBy, false)
        );
        let sum: f32 = best.iter().map(|l| l.probability).sum();
        assert!((sum - 1.0).abs() < 1e-3);
    }
}
