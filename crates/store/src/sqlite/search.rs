//! Full-text search, and the words around a match.

use super::{WORKSPACE, decisions, entries, id};
use crate::{Hit, Result};
use bellwether_core::evidence::entry::{Entry, somebody};
use bellwether_core::evidence::field;
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, params};

/// A snippet shows this many characters before the match, and in all.
const BEFORE_CHARS: usize = 50;
const SNIPPET_CHARS: usize = 180;

pub(super) fn search(
    conn: &Connection,
    viewer: &str,
    query: &str,
    as_of: Timestamp,
    most: usize,
) -> Result<Vec<Hit>> {
    let words = words(query);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut stmt = conn.prepare_cached(
        // First which, then what they say: a common word is in thousands of texts, of which
        // only those that are shown are read.
        "WITH found AS MATERIALIZED (
             SELECT document.message AS item, bm25(search, 4.0, 2.0, 1.0) AS score
             FROM search
             JOIN document ON document.no = search.rowid
             WHERE search MATCH ?4
         ),
         best AS MATERIALIZED (
             SELECT seen.evidence_id AS id, seen.known AS known, seen.sender AS who,
                 NULL AS kind, found.score AS score
             FROM found
             JOIN seen ON seen.workspace_id = ?1 AND seen.owner = ?2 AND seen.message = found.item
             WHERE seen.known <= ?3
             UNION ALL
             SELECT entry.id, min(sighting.known), entry.system, entry.kind, found.score
             FROM found
             JOIN entry ON entry.workspace_id = ?1 AND entry.id = found.item
             JOIN sighting ON sighting.workspace_id = ?1 AND sighting.evidence_id = entry.id
             WHERE sighting.owner = ?2 AND sighting.known <= ?3
             GROUP BY entry.id
             ORDER BY score, known DESC, id
             LIMIT ?5
         )
         SELECT best.id, best.known, best.who, coalesce(best.kind, evidence.subject), body.text,
             evidence.happened
         FROM best
         LEFT JOIN evidence ON best.kind IS NULL
             AND evidence.workspace_id = ?1 AND evidence.id = best.id
         LEFT JOIN body ON body.workspace_id = ?1 AND body.hash = evidence.body
         ORDER BY best.score, best.known DESC, best.id",
    )?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut rows = stmt.query(params![
        WORKSPACE,
        viewer,
        as_of.0,
        expression(&words),
        most
    ])?;
    let taken_back = decisions::taken_back(conn, viewer, Timestamp(i64::MAX))?;
    let mut hits = Vec::new();
    while let Some(row) = rows.next()? {
        let item = id(row, 0)?;
        if taken_back.contains(&item) {
            continue;
        }
        let mut hit = Hit {
            id: item,
            known: Timestamp(row.get(1)?),
            happened: row.get::<_, Option<i64>>(5)?.map(Timestamp),
            from: row.get(2)?,
            subject: row.get(3)?,
            snippet: String::new(),
        };
        match row
            .get_ref(4)?
            .as_str_or_null()
            .map_err(rusqlite::Error::from)?
        {
            Some(text) => hit.snippet = snippet(text, &words),
            None => {
                if let Some((entry, _)) = entries::entry(conn, item)? {
                    hit.subject = entry.label();
                    // Who says it matters more than how it came.
                    if let Some(publisher) = entry.get(field::PUBLISHER) {
                        hit.from = publisher.to_owned();
                    }
                    hit.happened = entry.happened.filter(|_| entry.kind.happens());
                    hit.snippet = snippet(&told(&entry), &words);
                }
            }
        }
        hits.push(hit);
    }
    Ok(hits)
}

/// What an entry says to who reads it: not its name, which stands above it, nor the keys
/// and columns that are for programs.
fn told(entry: &Entry) -> String {
    const LEFT_OUT: &[&str] = &[
        field::ID,
        field::NAME,
        field::COMPANY_ID,
        field::CONTACT_ID,
        field::DEAL_ID,
        field::PARENT_ID,
        field::OWNER,
        field::URL,
        field::PUBLISHER,
        field::WHEN,
        field::CREATED,
        field::CHANGED,
        field::LAST_ACTIVITY,
        field::OCCURRENCE,
        field::DECLINED,
        field::ALL_DAY,
        field::DELETED,
        field::PROBABILITY,
        field::CURRENCY,
    ];
    let told = entry.named().filter(|(name, _)| !LEFT_OUT.contains(name));
    let values: Vec<String> = told
        .map(|(name, value)| match name {
            field::AMOUNT => format!("{value} {}", entry.text(field::CURRENCY)),
            field::ORGANISER | field::ATTENDEE | field::FROM | field::TO => somebody(value),
            _ => value.replace('|', " "),
        })
        .collect();
    values.join(" · ")
}

/// What the user typed, as words. The index cuts them further where it must
/// (`e-mail` becomes a phrase of two).
fn words(query: &str) -> Vec<String> {
    query
        .split_whitespace()
        .map(|word| word.replace(['"', '\0'], ""))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect()
}

/// All words must occur; the last may be the beginning of one. Everything is
/// quoted: nothing a user types is syntax.
fn expression(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("{}*", quoted.join(" "))
}

/// The text around the first place where a word occurs, on one line.
fn snippet(text: &str, words: &[String]) -> String {
    let wanted: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let at = occurrence(text, &wanted).unwrap_or(0);
    let before = text[..at].char_indices().rev().nth(BEFORE_CHARS - 1);
    // Begin with a whole word.
    let start = match before {
        Some((start, _)) => text[start..at]
            .find(char::is_whitespace)
            .map_or(at, |space| start + space),
        None => 0,
    };
    let mut out = String::new();
    for word in text[start..].split_whitespace() {
        if out.chars().count() + word.chars().count() > SNIPPET_CHARS {
            out.push_str(" …");
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    if start > 0 {
        out.insert_str(0, "… ");
    }
    out
}

/// Where the first of the words begins, compared letter by letter so that a
/// letter that changes its length in lower case does not shift anything.
fn occurrence(text: &str, wanted: &[String]) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let begins = c.is_alphanumeric() && !before.is_alphanumeric();
        if begins && wanted.iter().any(|word| begins_with(&text[at..], word)) {
            return Some(at);
        }
        before = c;
    }
    None
}

fn begins_with(text: &str, lowered: &str) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase);
    lowered.chars().all(|c| letters.next() == Some(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_syntax() {
        let words = words("NOT (\"offer OR *");
        assert_eq!(expression(&words), "\"NOT\" \"(offer\" \"OR\"*");
        assert!(super::words("\" * - ()").is_empty());
    }

    #[test]
    fn a_snippet_surrounds_the_match_on_one_line() {
        let text = format!(
            "{}the new\n VALVES arrive\ton Monday{}",
            "left ".repeat(60),
            " right".repeat(60)
        );
        let snippet = snippet(&text, &["valve".to_owned()]);
        assert!(snippet.starts_with("… left"), "{snippet}");
        assert!(
            snippet.contains("the new VALVES arrive on Monday"),
            "{snippet}"
        );
        assert!(snippet.ends_with("right …"), "{snippet}");
        assert_eq!(super::snippet("Short.", &["x".to_owned()]), "Short.");
    }
}
