//! Bringing a database to the schema of this build.
//!
//! One statement per file, run in order, each once. A file that has been
//! released is never edited: its hash is kept with the database and compared.

use crate::{Result, StoreError};
use bellwether_core::id::Id;
use rusqlite::{Connection, TransactionBehavior};

macro_rules! migrations {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../migrations/", $name, ".sql")))),*]
    };
}

/// Every migration, in the order of their numbers.
const ALL: &[(&str, &str)] = migrations![
    "001_secret",
    "002_setting",
    "003_evidence",
    "004_evidence_by_message",
    "005_body",
    "006_participation",
    "007_attachment",
    "008_invitation",
    "009_place",
    "010_sighting",
    "011_decision",
    "012_decision_anchor",
    "013_decision_word",
    "014_bad",
    "015_tombstone",
    "016_track",
    "017_pending",
    "018_reading",
    "019_seen",
    "020_seen_by_message",
    "021_seen_by_sender",
    "022_dirty",
    "023_pair",
    "024_sent",
    "025_name_seen",
    "026_mark_seen",
    "027_signature_seen",
    "028_document.sqlite",
    "029_search.sqlite",
    "030_search_memory.sqlite",
    "031_entry",
    "032_gist",
    "033_order_line",
    "034_order_seen",
    "035_order_place",
    "036_order_dirty",
    "037_bought",
    "038_order_sighting",
    "039_bought_for",
    "040_order_span",
    "041_order_span_dirty",
];

/// SQLite's words for the types the migrations name. `$heap` tables keep the
/// order of arrival, `$keyed` ones lie in the order of their key.
const TYPES: &[(&str, &str)] = &[
    ("$int", "INTEGER"),
    ("$id", "BLOB"),
    ("$bytes", "BLOB"),
    ("$text", "TEXT"),
    ("$heap", "STRICT"),
    ("$keyed", "STRICT, WITHOUT ROWID"),
];

/// Runs the migrations that the database has not seen.
pub(super) fn migrate(conn: &mut Connection) -> Result<()> {
    if version(conn)? == ALL.len() as i64 {
        return Ok(());
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again: another process may have migrated in between.
    let found = version(&tx)?;
    let known = ALL.len() as i64;
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    tx.execute_batch(
        "CREATE TABLE IF NOT EXISTS schema_history (
             version INTEGER PRIMARY KEY, name TEXT NOT NULL, hash BLOB NOT NULL
         ) STRICT",
    )?;
    for (number, (name, text)) in (1_i64..).zip(ALL).skip(found as usize) {
        tx.execute_batch(&in_sqlite(text))?;
        tx.execute(
            "INSERT INTO schema_history (version, name, hash) VALUES (?1, ?2, ?3)",
            (number, name, hash(text).0),
        )?;
    }
    tx.pragma_update(None, "user_version", known)?;
    tx.commit()?;
    Ok(())
}

/// Migrations whose text is no longer the one this database was made with.
pub(super) fn edited(conn: &Connection) -> Result<Vec<String>> {
    let mut stmt =
        conn.prepare("SELECT version, name, hash FROM schema_history ORDER BY version")?;
    let rows = stmt.query_map([], |row| {
        Ok((
            row.get::<_, usize>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, [u8; 16]>(2)?,
        ))
    })?;
    let mut edited = Vec::new();
    for row in rows {
        let (version, name, found) = row?;
        let same = version
            .checked_sub(1)
            .and_then(|index| ALL.get(index))
            .is_some_and(|(_, text)| hash(text).0 == found);
        if !same {
            edited.push(name);
        }
    }
    Ok(edited)
}

fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn hash(text: &str) -> Id {
    Id::of("migration", &[text.as_bytes()])
}

fn in_sqlite(text: &str) -> String {
    TYPES.iter().fold(text.to_owned(), |text, (name, word)| {
        text.replace(name, word)
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_the_list() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let listed: Vec<String> = ALL.iter().map(|(name, _)| format!("{name}.sql")).collect();
        assert_eq!(files, listed);
        for (number, (name, text)) in (1..).zip(ALL) {
            assert!(name.starts_with(&format!("{number:03}_")), "{name}");
            assert!(
                !text.contains(';'),
                "{name}: one statement, without semicolon"
            );
        }
    }

    #[test]
    fn every_table_has_a_primary_key_that_begins_with_the_workspace() {
        for (name, text) in ALL {
            if text.contains("CREATE TABLE") && !name.ends_with(".sqlite") {
                assert!(text.contains("PRIMARY KEY (workspace_id, "), "{name}");
            }
            assert!(
                !text.contains("TRIGGER") && !text.contains("REFERENCES"),
                "{name}"
            );
        }
    }

    #[test]
    fn a_database_from_the_future_is_left_alone() {
        let mut conn = Connection::open_in_memory().unwrap();
        migrate(&mut conn).unwrap();
        migrate(&mut conn).unwrap();
        assert!(edited(&conn).unwrap().is_empty());
        conn.pragma_update(None, "user_version", 1_000).unwrap();
        let answer = migrate(&mut conn);
        assert!(matches!(
            answer,
            Err(StoreError::Newer { found: 1_000, .. })
        ));
    }
}
