//! `demo`: ordinary files, imported by the ordinary door.

use crate::desk::{Desk, items, path};

#[test]
fn the_demo_is_a_workspace_like_any_other() {
    let desk = Desk::new();
    let dir = desk.workspace();
    let ran = desk.run(&["demo", "--json"]).expect(0);
    let brief = ran.json();
    let cards = brief["opportunities"].as_array().expect("a list");
    assert!(!cards.is_empty());
    assert!(dir.join("files").is_dir());

    // Its files are no news to it.
    let files = dir.join("files");
    let report = desk.run(&["add", path(&files), "--json"]).expect(0).json();
    assert_eq!(report["totals"]["added"], 0);
    let as_of = brief["as_of"].as_str().expect("a moment");
    let people = desk
        .run(&["people", "--as-of", as_of, "--json"])
        .expect(0)
        .json();
    assert!(items(&people).len() > 40);
}

#[test]
fn a_workspace_that_is_no_demo_is_not_touched() {
    let desk = Desk::with_mail();
    let ran = desk.run(&["demo"]).expect(2);
    assert!(ran.stderr.contains("--dir"), "{}", ran.stderr);
    let people = desk.ask(&["people"]);
    assert_eq!(items(&people).len(), 2);
}
