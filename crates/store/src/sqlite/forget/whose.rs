//! Whose a word is: which last names, and which of the words somebody wrote,
//! are theirs and nobody else's in this workspace.

use crate::Result;
use crate::forgetting::{Recogniser, last_name, lowered, words};
use crate::sqlite::{WORKSPACE, entries, id};
use bellwether_core::evidence::field;
use bellwether_core::id::Id;
use rayon::prelude::*;
use rusqlite::{Transaction, params};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Texts looked at together, on all cores.
const CHUNK: usize = 1_000;
/// Words that so many others write as their own are nobody's.
const COMMON: u8 = 2;

/// The last names among these names that nobody else bears, that are no part
/// of an address's domain, and that are written as names: where a word is
/// written small more often than not, it is an everyday word.
pub(super) fn last_names(
    tx: &Transaction,
    forgotten: &Recogniser,
    names: &[String],
) -> Result<Vec<String>> {
    let mut last: BTreeSet<String> = names.iter().filter_map(|name| last_name(name)).collect();
    if last.is_empty() {
        return Ok(Vec::new());
    }
    for word in borne_by_others(tx, forgotten)? {
        last.remove(&word);
    }
    let mut written: BTreeMap<&str, i64> = last.iter().map(|word| (word.as_str(), 0)).collect();
    each_text(tx, |texts| {
        for (_, subject, body) in texts {
            for text in [subject, body] {
                count_capitals(text, &mut written);
            }
        }
    })?;
    let names = written.into_iter().filter(|(_, balance)| *balance >= 0);
    Ok(names.map(|(word, _)| word.to_owned()).collect())
}

/// Every word in the names and addresses of others.
fn borne_by_others(tx: &Transaction, forgotten: &Recogniser) -> Result<BTreeSet<String>> {
    let mut people: BTreeSet<(String, String)> = tx
        .prepare("SELECT DISTINCT name, address FROM participation WHERE workspace_id = ?1")?
        .query_map([WORKSPACE], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (_, entry) in entries::all(tx)? {
        if !entries::is_of(forgotten, &entry) {
            let name = entry.get(field::NAME).unwrap_or_default();
            for address in entry.all(field::EMAIL) {
                people.insert((name.to_owned(), address.to_owned()));
            }
        }
    }
    let mut borne = BTreeSet::new();
    for (name, address) in people {
        let (local, domain) = address.rsplit_once('@').unwrap_or((&address, ""));
        borne.extend(lowered(domain));
        // A name that is cut whole is the person's, whatever the address.
        let rest = forgotten.cut_name(&name);
        let theirs = forgotten.is_address(&address)
            || (rest != name
                && !rest
                    .replace(crate::forgetting::MARK, "")
                    .contains(char::is_alphanumeric));
        if !theirs {
            borne.extend(lowered(&name));
            borne.extend(lowered(local));
        }
    }
    Ok(borne)
}

/// Counts a word up where it is written with a capital, down where it is not.
/// In addresses and names of files everything is written small.
fn count_capitals(text: &str, written: &mut BTreeMap<&str, i64>) {
    for word in words(text) {
        let found = &text[word.clone()];
        let Some(balance) = written.get_mut(found.to_lowercase().as_str()) else {
            continue;
        };
        let technical = |c: char| "@/\\_.-".contains(c);
        let before = text[..word.start].chars().next_back();
        let mut after = text[word.end..].chars();
        let (next, further) = (after.next(), after.next());
        let joined = next.is_some_and(technical) && further.is_some_and(char::is_alphanumeric);
        if before.is_some_and(technical) || joined {
            continue;
        }
        let small = found.chars().next().is_some_and(char::is_lowercase);
        *balance += if small { -1 } else { 1 };
    }
}

/// Of the hashes of what somebody wrote, those that are theirs: not written by
/// several others as their own.
pub(super) fn own_words(
    tx: &Transaction,
    forgotten: &Recogniser,
    written: BTreeSet<Id>,
) -> Result<Vec<Id>> {
    let mut others: HashMap<Id, (Option<String>, u8)> =
        written.into_iter().map(|mac| (mac, (None, 0))).collect();
    each_text(tx, |texts| {
        let found: Vec<(&str, Vec<Id>)> = texts
            .par_iter()
            .map(|(sender, _, body)| {
                let mut known = forgotten.own_words(body);
                known.retain(|mac| others.contains_key(mac));
                (sender.as_str(), known)
            })
            .collect();
        for (sender, known) in found {
            for mac in known {
                if let Some((last, count)) = others.get_mut(&mac)
                    && last.as_deref() != Some(sender)
                {
                    *last = Some(sender.to_owned());
                    *count = count.saturating_add(1);
                }
            }
        }
    })?;
    let mut own: Vec<Id> = others
        .into_iter()
        .filter(|(_, (_, count))| *count < COMMON)
        .map(|(mac, _)| mac)
        .collect();
    own.sort();
    Ok(own)
}

/// What is written in the bodies of items, as hashes, names cut or not.
pub(super) fn written_in<'i>(
    tx: &Transaction,
    forgotten: &Recogniser,
    items: impl Iterator<Item = &'i Id>,
) -> Result<BTreeSet<Id>> {
    let mut stmt = tx.prepare(
        "SELECT hash, text FROM evidence
         JOIN body ON body.workspace_id = evidence.workspace_id AND body.hash = evidence.body
         WHERE evidence.workspace_id = ?1 AND evidence.id = ?2",
    )?;
    let mut seen = BTreeSet::new();
    let mut written = BTreeSet::new();
    for item in items {
        let mut rows = stmt.query(params![WORKSPACE, item.0])?;
        while let Some(row) = rows.next()? {
            if seen.insert(id(row, 0)?) {
                let body = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
                written.extend(forgotten.own_words(body));
                written.extend(forgotten.own_words_cut(body));
            }
        }
    }
    Ok(written)
}

type Text = (String, String, String);

/// Sender, subject and body of every item, some at a time.
fn each_text(tx: &Transaction, mut each: impl FnMut(&[Text])) -> Result<()> {
    let mut stmt = tx.prepare(
        "SELECT sender, subject, text FROM evidence
         JOIN body ON body.workspace_id = evidence.workspace_id AND body.hash = evidence.body
         WHERE evidence.workspace_id = ?1 ORDER BY sender",
    )?;
    let mut rows = stmt.query([WORKSPACE])?;
    let mut texts = Vec::with_capacity(CHUNK);
    while let Some(row) = rows.next()? {
        texts.push((row.get(0)?, row.get(1)?, row.get(2)?));
        if texts.len() == CHUNK {
            each(&texts);
            texts.clear();
        }
    }
    each(&texts);
    Ok(())
}
