//! The fixed ways of saying something that [`super::fixed`] looks for: `|` parts words that
//! may stand in one place, `*` leaves room for up to four words, `@site` is any of [`SITE`].

pub(super) mod complaints;
pub(super) mod english;
pub(super) mod german;

use super::What;

/// A phrase, what it tells, how surely, and whether it may hold a negation.
pub(super) type Phrase = (&'static str, What, f32, bool);

/// Places where something is made or kept.
const SITE: &[&str] = &[
    "plant",
    "plants",
    "factory",
    "factories",
    "works",
    "foundry",
    "mill",
    "line",
    "lines",
    "hall",
    "halls",
    "site",
    "sites",
    "shop",
    "workshop",
    "warehouse",
    "brewery",
    "dairy",
    "bakery",
    "centre",
    "center",
    "production",
    "operations",
    "subsidiary",
    "lab",
    "laboratory",
];

/// What a phrase tells, and how surely.
const fn says(phrase: &'static str, what: What, weight: f32) -> Phrase {
    (phrase, what, weight, false)
}

/// The same of one of which a negation is a part: `nothing left to ship`.
const fn denies(phrase: &'static str, what: What, weight: f32) -> Phrase {
    (phrase, what, weight, true)
}

/// The words that may stand in one place of a phrase.
pub(super) fn choice(place: &'static str) -> impl Iterator<Item = &'static str> {
    place.split('|').flat_map(|word| match word {
        "@site" => SITE.to_vec(),
        word => vec![word],
    })
}
