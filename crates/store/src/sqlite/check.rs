//! Looking for damage.

use super::{WORKSPACE, migrate, orders};
use crate::Result;
use bellwether_core::reading::VERSION;
use rusqlite::{Connection, params};

/// Evidence that contradicts itself: a count that must be zero, what it means,
/// and what to do.
const BROKEN: &[(&str, &str)] = &[
    (
        "SELECT count(*) FROM evidence WHERE workspace_id = ?1 AND NOT EXISTS (
             SELECT 1 FROM body WHERE body.workspace_id = ?1 AND body.hash = evidence.body)",
        "items have lost their text: import their sources again into a new workspace",
    ),
    (
        "SELECT count(*) FROM evidence WHERE workspace_id = ?1 AND NOT EXISTS (
             SELECT 1 FROM sighting
             WHERE sighting.workspace_id = ?1 AND sighting.evidence_id = evidence.id)",
        "items belong to nobody: import their sources again",
    ),
    (
        "SELECT count(*) FROM sighting WHERE workspace_id = ?1 AND NOT EXISTS (
             SELECT 1 FROM evidence
             WHERE evidence.workspace_id = ?1 AND evidence.id = sighting.evidence_id)
         AND NOT EXISTS (
             SELECT 1 FROM entry
             WHERE entry.workspace_id = ?1 AND entry.id = sighting.evidence_id)",
        "sightings are of items that are not there: import their sources again",
    ),
    (
        "SELECT count(*) FROM participation WHERE workspace_id = ?1 AND NOT EXISTS (
             SELECT 1 FROM evidence
             WHERE evidence.workspace_id = ?1 AND evidence.id = participation.evidence_id)",
        "participations are in items that are not there: import their sources again",
    ),
    (
        "SELECT count(*) FROM seen WHERE workspace_id = ?1 AND NOT EXISTS (
             SELECT 1 FROM sighting WHERE sighting.workspace_id = ?1
                 AND sighting.evidence_id = seen.evidence_id AND sighting.owner = seen.owner)",
        "messages are shown to somebody who does not have them: run `bellwether rebuild`",
    ),
    (
        "SELECT count(*) FROM seen WHERE workspace_id = ?1 AND NOT EXISTS (
             SELECT 1 FROM document
             WHERE document.workspace_id = ?1 AND document.message = seen.message)",
        "messages cannot be searched for: run `bellwether rebuild`",
    ),
];

pub(super) fn check(conn: &Connection) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut stmt = conn.prepare("PRAGMA integrity_check(20)")?;
    let lines = stmt.query_map([], |row| row.get::<_, String>(0))?;
    for line in lines {
        let line = line?;
        if line != "ok" {
            found.push(format!(
                "the database file is damaged ({line}): restore a backup, or import into a new workspace"
            ));
        }
    }
    for name in migrate::edited(conn)? {
        found.push(format!(
            "the schema was made by another text of migration {name}: this build should not be used here"
        ));
    }
    if conn
        .execute("INSERT INTO search (search) VALUES ('integrity-check')", [])
        .is_err()
    {
        found.push("the search index is damaged: run `bellwether rebuild`".to_owned());
    }
    for (sql, meaning) in BROKEN {
        let count: u64 = conn.query_row(sql, [WORKSPACE], |row| row.get(0))?;
        if count > 0 {
            found.push(format!("{count} {meaning}"));
        }
    }
    let lost = orders::lost(conn)?;
    if lost > 0 {
        found.push(format!(
            "{lost} order lines have lost their file: import their files again"
        ));
    }
    found.extend(behind(conn)?);
    Ok(found)
}

/// Derived data that has yet to follow the evidence.
fn behind(conn: &Connection) -> Result<Option<String>> {
    let count: u64 = conn.query_row(
        "SELECT (SELECT count(*) FROM pending WHERE workspace_id = ?1)
              + (SELECT count(*) FROM dirty WHERE workspace_id = ?1)
              + (SELECT count(*) FROM order_dirty WHERE workspace_id = ?1)
              + (SELECT count(*) FROM reading WHERE workspace_id = ?1 AND version <> ?2)",
        params![WORKSPACE, VERSION],
        |row| row.get(0),
    )?;
    Ok((count > 0).then(|| {
        format!("an import was interrupted, {count} steps are left: run `bellwether rebuild`")
    }))
}
