//! The pages, one file each: what it asks of the picture, and its template.

pub mod account;
pub mod accounts;
pub mod api;
pub mod card;
pub mod chain;
pub mod customers;
pub mod evidence;
pub mod network;
pub mod opportunities;
pub mod orders;
pub mod people;
pub mod person;
pub mod review;
pub mod search;
pub mod settings;
pub mod sources;
pub mod today;
pub mod track;
pub mod whitespace;

use super::reply::Trouble;
use crate::failure::{Failure, Kind};
use crate::words::thousands;
use bellwether_core::knowledge::Knowledge;

/// What a page is asked for besides its place: empty is as good as not said.
#[derive(serde::Deserialize, Clone, Default, Debug)]
#[serde(default)]
pub struct Query {
    /// Words searched for.
    pub q: String,
    /// Kind of opportunity.
    pub kind: String,
    /// Account, by id.
    pub account: String,
    /// Stance, `build` or `protect`.
    pub stance: String,
    /// Also those done, put away or seen.
    pub all: String,
    /// Order of a list.
    pub sort: String,
    /// How many steps of a picture to draw.
    #[serde(deserialize_with = "number")]
    pub show: usize,
    /// Nodes of a picture whose neighbours are shown, by the beginnings of their ids.
    pub open: String,
    /// How many to pass over.
    #[serde(deserialize_with = "number")]
    pub skip: usize,
    /// The decision that was just made.
    pub said: String,
}

/// A number; what is none counts as 0, since addresses are typed and cut off.
fn number<'de, D: serde::Deserializer<'de>>(from: D) -> Result<usize, D::Error> {
    let text: String = serde::Deserialize::deserialize(from)?;
    Ok(text.trim().parse().unwrap_or_default())
}

impl Query {
    /// A value, where there is one.
    pub fn given(value: &str) -> Option<&str> {
        Some(value.trim()).filter(|value| !value.is_empty())
    }

    /// A place in a list `page` entries further on or back, with everything else as it is.
    pub fn at(&self, path: &str, skip: usize) -> String {
        let (skip, show) = (skip.to_string(), self.show.to_string());
        let mut pairs: Vec<(&str, &str)> = [
            ("q", &self.q),
            ("kind", &self.kind),
            ("account", &self.account),
            ("stance", &self.stance),
            ("all", &self.all),
            ("sort", &self.sort),
        ]
        .into_iter()
        .map(|(name, value)| (name, value.trim()))
        .filter(|(_, value)| !value.is_empty())
        .collect();
        pairs.extend(
            [("show", &show), ("skip", &skip)]
                .map(|(name, value)| (name, value.as_str()))
                .into_iter()
                .filter(|(_, value)| *value != "0"),
        );
        let pairs: Vec<String> = (pairs.into_iter())
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        match pairs.is_empty() {
            true => path.to_owned(),
            false => format!("{path}?{}", pairs.join("&")),
        }
    }
}

/// Percent-encodes all but letters, digits and `-._~`.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// What is asked for by an id that nothing has is not here, rather than asked wrongly.
pub fn not_here(failure: Failure) -> Trouble {
    match failure.kind {
        Kind::Asked => Trouble::NotFound(failure.says),
        _ => Trouble::Failed(failure),
    }
}

/// What the amounts of the order book are in.
pub fn amounts(k: &Knowledge) -> String {
    match k.orders().money(0).unit() {
        Some(code) => format!("Amounts are in {code}."),
        None => "The order book names no currency.".to_owned(),
    }
}

/// Stretches of a long list: this one, and the way to those beside it.
#[derive(Clone, Debug, Default)]
pub struct Pager {
    /// `1 to 50 of 320`
    pub says: String,
    /// How long the list is.
    total: usize,
    /// The way back.
    pub before: Option<String>,
    /// The way on.
    pub after: Option<String>,
}

impl Pager {
    /// `1 to 50 of 320 people`, or `3 people` where the stretch is the whole list.
    pub fn counts(&self, one: &str, many: &str) -> String {
        let noun = if self.total == 1 { one } else { many };
        match self.says.is_empty() {
            true => format!("{} {noun}", thousands(self.total as u64)),
            false => format!("{} {noun}", self.says),
        }
    }

    /// The stretch of `most` after `skip` of a list of `total`.
    pub fn of(query: &Query, path: &str, total: usize, most: usize) -> Pager {
        let skip = query.skip.min(total);
        let end = total.min(skip + most);
        Pager {
            says: match total > most {
                true => {
                    let [from, end, total] = [skip + 1, end, total].map(|n| thousands(n as u64));
                    format!("{from} to {end} of {total}")
                }
                false => String::new(),
            },
            total,
            before: (skip > 0).then(|| query.at(path, skip.saturating_sub(most))),
            after: (end < total).then(|| query.at(path, end)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_knows_those_beside_it() {
        let query = Query {
            q: "pump & valve".to_owned(),
            skip: 50,
            ..Query::default()
        };
        let pager = Pager::of(&query, "/people", 120, 50);
        assert_eq!(pager.says, "51 to 100 of 120");
        assert_eq!(pager.counts("person", "people"), "51 to 100 of 120 people");
        let only = Pager::of(&Query::default(), "/people", 1, 50);
        assert_eq!(only.counts("person", "people"), "1 person");
        let before = pager.before.as_deref();
        assert_eq!(before, Some("/people?q=pump%20%26%20valve"));
        let after = pager.after.as_deref();
        assert_eq!(after, Some("/people?q=pump%20%26%20valve&skip=100"));
        assert!(
            Pager::of(&Query::default(), "/people", 3, 50)
                .says
                .is_empty()
        );
    }
}
