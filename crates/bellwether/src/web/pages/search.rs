//! Search from every page: people and accounts by name, and the words of what was read.

use super::{Pager, Query};
use crate::answers::search;
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble};
use crate::wire::evidence::Hit;
use crate::wire::{Hex, Named};
use crate::words::file_date;
use askama::Template;
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::field;
use bellwether_core::exports::EntrySeen;
use bellwether_core::identity::{Nature, Person};
use bellwether_core::knowledge::Knowledge;
use std::collections::BTreeMap;

/// Hits on a page.
const MOST: usize = 20;
/// People and accounts on it.
const NAMES: usize = 8;
/// Of each, below the search field.
const FEW: usize = 4;

#[derive(Template)]
#[template(path = "search.html")]
struct Page {
    frame: Frame,
    accounts: Vec<Named>,
    people: Vec<(Named, String)>,
    hits: Vec<Hit>,
    /// The snippet of each, in runs: whether a word is one of those searched for.
    runs: Vec<Vec<(String, bool)>>,
    pager: Pager,
}

#[derive(Template)]
#[template(path = "hits.html")]
struct Hits {
    frame: Frame,
    accounts: Vec<Named>,
    people: Vec<(Named, String)>,
    hits: Vec<Hit>,
}

/// The page of hits.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let words = query.q.trim();
    let (accounts, people) = match query.skip {
        0 => named(&desk.sight.knowledge, words, NAMES),
        _ => (Vec::new(), Vec::new()),
    };
    let mut hits = hits(desk, words, query.skip, MOST)?;
    let more = hits.len() > MOST;
    hits.truncate(MOST);
    let mut frame = frame.titled(match words.is_empty() {
        true => "Search".to_owned(),
        false => format!("Search: {words}"),
    });
    frame.query = words.to_owned();
    let pager = Pager {
        says: String::new(),
        before: (query.skip > 0).then(|| query.at("/search", query.skip.saturating_sub(MOST))),
        after: more.then(|| query.at("/search", query.skip + MOST)),
        ..Pager::default()
    };
    Reply::page(&Page {
        runs: (hits.iter())
            .map(|hit| marked(&hit.snippet, words))
            .collect(),
        frame,
        accounts,
        people,
        hits,
        pager,
    })
}

/// The list below the search field, as words are typed.
pub fn typed(desk: &mut Desk<'_, '_>, mut frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let words = query.q.trim();
    let (accounts, people) = named(&desk.sight.knowledge, words, FEW);
    frame.query = words.to_owned();
    let mut hits = hits(desk, words, 0, FEW)?;
    hits.truncate(FEW);
    Reply::page(&Hits {
        frame,
        accounts,
        people,
        hits,
    })
}

fn hits(desk: &Desk<'_, '_>, words: &str, skip: usize, most: usize) -> Result<Vec<Hit>, Trouble> {
    let as_of = desk.sight.knowledge.as_of;
    let mut hits = search::hits(desk.store, desk.viewer, words, as_of, (skip, most))?;
    let deals = deals_of(&desk.sight.knowledge, &hits);
    for hit in &mut hits {
        if let Some(name) = name_of(&desk.sight.knowledge, &hit.from) {
            hit.from = name;
        } else {
            hit.from = crate::answers::told::system(&hit.from).to_owned();
        }
        if let Some(deal) = deals.get(&hit.id) {
            hit.subject = format!("{deal}: {}", hit.subject);
        }
        let parts: Vec<String> = hit.snippet.split(" · ").map(file_date).collect();
        hit.snippet = parts.join(" · ");
    }
    Ok(hits)
}

/// The deals of which rows among the hits tell a stage or a part.
fn deals_of(k: &Knowledge, hits: &[Hit]) -> BTreeMap<Hex, String> {
    let found = |seen: &&EntrySeen| hits.iter().any(|hit| hit.id.0 == seen.evidence);
    let rows: Vec<&EntrySeen> = (k.ledger.entries.iter())
        .filter(found)
        .filter(|seen| seen.entry.get(field::DEAL_ID).is_some())
        .collect();
    let deal = |row: &EntrySeen| {
        let key = row.entry.get(field::DEAL_ID)?;
        let deals = (k.ledger.entries.iter().rev()).filter(|one| one.entry.kind == EntryKind::Deal);
        let mut deals = deals.filter(|one| one.entry.system == row.entry.system);
        deals.find(|one| one.entry.key == key)
    };
    let named = rows
        .into_iter()
        .filter_map(|row| Some((Hex(row.evidence), deal(row)?.entry.label())));
    named.collect()
}

/// A text in runs, the words marked that begin like one of those searched for.
fn marked(text: &str, words: &str) -> Vec<(String, bool)> {
    let words = words.to_lowercase();
    let words: Vec<&str> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut runs: Vec<(String, bool)> = Vec::new();
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_hit = words.iter().any(|one| word.to_lowercase().starts_with(one));
        let end = if is_hit { word.len() } else { 0 };
        if is_hit {
            runs.push((word.to_owned(), true));
        }
        match runs.last_mut().filter(|(_, hit)| !hit) {
            Some((last, _)) => last.push_str(&piece[end..]),
            None => runs.push((piece[end..].to_owned(), false)),
        }
    }
    runs
}

/// What the person of an address is called.
fn name_of(k: &Knowledge, address: &str) -> Option<String> {
    let person = k.person_of_address(address)?;
    Some(k.person(person).name.clone())
}

/// Accounts and people with all these words in their name, the best known first.
fn named(k: &Knowledge, words: &str, most: usize) -> (Vec<Named>, Vec<(Named, String)>) {
    let words: Vec<String> = words
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    if words.is_empty() {
        return (Vec::new(), Vec::new());
    }
    let fits = |name: &str| {
        let name = name.to_lowercase();
        words.iter().all(|word| name.contains(word.as_str()))
    };
    let mut accounts: Vec<_> = (k.accounts.iter())
        .filter(|one| fits(&one.name) || one.domains.iter().any(|domain| fits(domain)))
        .collect();
    accounts.sort_by_key(|one| (!one.relationship, one.name.to_lowercase()));
    let humans = || {
        let all = k.numbered();
        all.filter(|(_, person)| person.nature == Nature::Human && !person.me)
    };
    let mut people: Vec<_> = humans().filter(|(_, one)| fits(&one.name)).collect();
    // All names that were ever seen are many, and this is asked at each letter.
    if people.len() < most {
        let once = crate::find::once_called(k, &words.join(" "));
        let other = |(number, person): &(_, &Person)| {
            once.binary_search(number).is_ok() && !fits(&person.name)
        };
        people.extend(humans().filter(other));
    }
    people.sort_by(|a, b| {
        let strength = |number| k.tie(number).strength;
        strength(b.0).total_cmp(&strength(a.0)).then(a.0.cmp(&b.0))
    });
    let at = |account| k.account(account).name.clone();
    (
        accounts
            .into_iter()
            .take(most)
            .map(Named::account)
            .collect(),
        (people.into_iter().take(most))
            .map(|(_, one)| (Named::person(one), one.account.map_or_else(String::new, at)))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_searched_for_are_marked() {
        let runs = marked("Prices: the new price list", "price");
        let marks: Vec<&str> = (runs.iter())
            .filter(|(_, hit)| *hit)
            .map(|(word, _)| word.as_str())
            .collect();
        assert_eq!(marks, ["Prices", "price"]);
        let whole: String = runs.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(whole, "Prices: the new price list");
    }
}
