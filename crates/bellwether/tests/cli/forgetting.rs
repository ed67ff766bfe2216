//! `forget`: gone, and it stays gone.

use crate::desk::{Desk, items, mailbox, path};
use std::path::Path;

/// Whether any file under a folder holds these bytes.
fn holds(folder: &Path, needle: &[u8]) -> bool {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries.flatten().map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            return holds(&path, needle);
        }
        let bytes = std::fs::read(&path).expect("a file");
        bytes.windows(needle.len()).any(|window| window == needle)
    })
}

#[test]
fn a_person_is_gone_without_a_trace_and_does_not_come_back() {
    let desk = Desk::with_mail();
    let trace: [&[u8]; 2] = [b"yara@seastead-aqua.com", b"Yara Okafor"];
    assert!(holds(&desk.workspace(), trace[0]));
    let said = desk.run(&["forget", "yara", "--json"]).expect(0).json();
    // What she wrote goes; from what was written to her, she is cut.
    assert_eq!((&said["erased"], &said["cut"]), (&1.into(), &1.into()));
    for needle in trace {
        assert!(
            !holds(&desk.workspace(), needle),
            "{}",
            needle.escape_ascii()
        );
    }
    desk.run(&["person", "yara"]).expect(2);

    let file = desk.file("again.mbox", &mailbox());
    let report = desk.run(&["add", path(&file), "--json"]).expect(0).json();
    assert_eq!(report["totals"]["added"], 0);
    assert_ne!(report["totals"]["forgotten"], 0);
    assert!(!holds(&desk.workspace(), trace[0]));
}

#[test]
fn a_mistaken_import_is_gone() {
    let desk = Desk::with_mail();
    let said = desk
        .run(&["forget", "--source", "sent-and-received.mbox", "--json"])
        .expect(0)
        .json();
    assert_eq!(said["erased"], 7);
    assert!(items(&desk.ask(&["people"])).is_empty());
    let ran = desk
        .run(&["forget", "--source", "never-read.mbox"])
        .expect(2);
    assert!(ran.stderr.contains("doctor"), "{}", ran.stderr);
}

#[test]
fn one_item_is_gone() {
    let desk = Desk::with_mail();
    let hits = desk.ask(&["search", "caustic"]);
    let id = items(&hits)[0]["id"].as_str().expect("an id").to_owned();
    let said = desk.run(&["forget", &id, "--json"]).expect(0).json();
    assert_eq!(said["erased"], 1);
    desk.run(&["show", &id]).expect(2);
    assert!(items(&desk.ask(&["search", "caustic"])).is_empty());
}
