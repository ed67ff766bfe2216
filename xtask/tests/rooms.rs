//! The rooms of the core in one order: each knows only what comes before it. What does not
//! is named here; the list may only become shorter.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// From what knows nothing to what knows all.
const ROOMS: &[&str] = &[
    "time",
    "sparse",
    "id",
    "cutoffs",
    "calendar",
    "abreast",
    "words",
    "money",
    "reading",
    "evidence",
    "exports",
    "ledger",
    "known",
    "identity",
    "deals",
    "threads",
    "topics",
    "talk",
    "gist",
    "orders",
    "encounters",
    "ties",
    "knowledge",
    "reminders",
    "meetings",
    "downstream",
    "hand",
    "opportunities",
    "preparation",
    "brief",
];

/// Who still knows what comes after, and whom.
const BACKWARDS: &[(&str, &str)] = &[
    // A message carries its gist.
    ("ledger", "gist"),
    ("ledger", "downstream"),
    ("gist", "downstream"),
    // A ledger carries the order book.
    ("ledger", "orders"),
    ("identity", "encounters"),
    ("reading", "identity"),
    // What is read off a picture beside the noun it is of.
    ("deals", "knowledge"),
    ("orders", "knowledge"),
    ("knowledge", "downstream"),
];

#[test]
fn rooms_know_only_what_comes_before_them() {
    let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/core/src");
    let mut code: BTreeMap<String, String> = BTreeMap::new();
    gather(&core, &core, &mut code);
    code.remove("lib");
    let place = |room: &str| {
        let place = ROOMS.iter().position(|one| *one == room);
        place.unwrap_or_else(|| panic!("name the room `{room}` in ROOMS, where it belongs"))
    };
    let mut backwards = BTreeSet::new();
    for (room, text) in &code {
        for part in text.split("crate::").skip(1) {
            let end = part.find(|c: char| !c.is_alphanumeric() && c != '_');
            let other = &part[..end.unwrap_or(part.len())];
            if code.contains_key(other) && place(other) > place(room) {
                backwards.insert((room.as_str(), other));
            }
        }
    }
    let allowed: BTreeSet<(&str, &str)> = BACKWARDS.iter().copied().collect();
    let new: Vec<_> = backwards.difference(&allowed).collect();
    assert!(
        new.is_empty(),
        "{new:?}: what comes first must not know what comes after"
    );
    let gone: Vec<_> = allowed.difference(&backwards).collect();
    assert!(
        gone.is_empty(),
        "{gone:?} is put right: take it off the list"
    );
}

/// The code of each room without its tests and what is said about it.
fn gather(folder: &Path, core: &Path, code: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let name = path.strip_prefix(core).expect("below").with_extension("");
        if path.is_dir() {
            gather(&path, core, code);
        } else if !name.iter().any(|part| part == "tests") {
            let room = name.iter().next().expect("a name").to_string_lossy();
            let text = fs::read_to_string(&path).expect("a source file is text");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            let said = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            let room = code.entry(room.into_owned()).or_default();
            said.for_each(|line| {
                room.push_str(line);
                room.push('\n');
            });
        }
    }
}
