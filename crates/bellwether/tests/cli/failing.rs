//! What is said when something is broken: what happened, and what to do.

use crate::desk::{Desk, path};
use std::path::PathBuf;

fn database(desk: &Desk) -> PathBuf {
    desk.workspace().join("bellwether.db")
}

/// Whatever is asked of a workspace whose database cannot be used, the answer
/// says where it lies and how to get a working one, and sends nobody in a circle.
fn says_what_to_do(desk: &Desk, what: &str) {
    for command in ["brief", "people", "rebuild", "doctor"] {
        let ran = desk.run(&[command]).expect(2);
        for words in [what, path(&database(desk)), "bellwether add"] {
            assert!(
                ran.stderr.contains(words),
                "{command}: {words}\n{}",
                ran.stderr
            );
        }
        assert!(!ran.stderr.contains("doctor"), "{}", ran.stderr);
        assert_eq!(ran.stdout, "");
    }
}

#[test]
fn a_damaged_database_says_how_to_get_a_working_one() {
    let desk = Desk::with_mail();
    let whole = std::fs::read(database(&desk)).expect("read");
    let half = &whole[..whole.len() / 2];
    std::fs::write(database(&desk), half).expect("written");
    says_what_to_do(&desk, "is damaged");

    let mut overwritten = whole.clone();
    overwritten[4_096..whole.len() / 2].fill(0x5a);
    std::fs::write(database(&desk), &overwritten).expect("written");
    says_what_to_do(&desk, "is damaged");
}

#[test]
fn a_file_that_is_no_database_is_said_to_be_none() {
    let desk = Desk::with_mail();
    std::fs::write(
        database(&desk),
        "Dear diary, this is no database.\n".repeat(9),
    )
    .expect("written");
    says_what_to_do(&desk, "not a database");
}

#[test]
fn a_database_that_cannot_be_opened_is_a_matter_of_rights() {
    let desk = Desk::new();
    std::fs::create_dir_all(database(&desk)).expect("made");
    let ran = desk.run(&["brief"]).expect(2);
    assert!(ran.stderr.contains("cannot be written"), "{}", ran.stderr);
    assert!(ran.stderr.contains("rights"), "{}", ran.stderr);
}

#[test]
fn who_only_looks_makes_no_workspace() {
    let desk = Desk::new();
    for command in ["brief", "people", "accounts", "doctor", "undo", "rebuild"] {
        let ran = desk.run(&[command]).expect(2);
        assert!(ran.stderr.contains("no workspace"), "{}", ran.stderr);
        assert!(ran.stderr.contains("bellwether add"), "{}", ran.stderr);
        assert!(!desk.workspace().exists(), "{command} made one");
    }
}

#[test]
fn a_search_for_no_word_says_so() {
    let desk = Desk::with_mail();
    for query in ["", "  ", "?!"] {
        let ran = desk.run(&["search", query]).expect(2);
        assert!(ran.stderr.contains("no word"), "{}", ran.stderr);
    }
}

#[test]
fn mails_that_were_not_told_apart_are_warned_of() {
    let desk = Desk::new();
    let mail = |number: u8| {
        format!(
            "From - x\nFrom: a{number}@seastead-aqua.com\nTo: ines@calder-valvery.com\nDate: 1{number} Jan 2024 09:00:00 +0000\nSubject: Number {number}\n\nHello {number}.\n\n"
        )
    };
    let text: String = (1..=5).map(mail).collect();
    // Without its first line it is a mail like any other, with four more in it.
    let text = text.replacen("From - x\n", "", 1);
    let file = desk.file("odd.mbox", text.as_bytes());
    let ran = desk.run(&["add", path(&file), "--json"]).expect(1);
    let report = ran.json();
    let totals = &report["totals"];
    assert_eq!((&totals["read"], &totals["bad"]), (&1.into(), &0.into()));
    assert_eq!(totals["partly"], 1);
    assert!(ran.stderr.contains("4 more mails"), "{}", ran.stderr);
}
