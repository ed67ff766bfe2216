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

#[test]
fn a_page_is_the_same_whatever_was_kept() {
    let (warm, cold) = (Desk::new(), Desk::new());
    let brief = warm.run(&["demo", "--json"]).expect(0).json();
    let as_of = brief["as_of"].as_str().expect("a moment");
    cold.run(&["demo"]).expect(0);
    let ask = |desk: &Desk| {
        let all = ["opportunities", "--all", "--as-of", as_of, "--json"];
        let ran = desk.run(&all).expect(0);
        assert!(!items(&ran.json()).is_empty());
        ran.stdout
    };
    let page = ask(&warm);
    assert_eq!(ask(&warm), page);
    // A mail from somebody it knows, and one that should have been there before.
    let mail = |name: &str, date: &str| {
        format!(
            "From: Ann Smith <ann@acme.example>\nTo: me@seller.example\nDate: {date}\n\
             Message-ID: <{name}@acme.example>\nSubject: {name}\n\nCould you quote 40 valves?\n"
        )
    };
    for (name, date) in [
        ("late.eml", "Fri, 15 Mar 2024 10:00:00 +0000"),
        ("new.eml", "Thu, 01 Aug 2024 10:00:00 +0000"),
    ] {
        for desk in [&warm, &cold] {
            let file = desk.file(name, mail(name, date).as_bytes());
            desk.run(&["add", path(&file)]).expect(0);
        }
        ask(&warm);
    }
    cold.run(&["rebuild"]).expect(0);
    assert_eq!(ask(&warm), ask(&cold));
    warm.run(&["rebuild"]).expect(0);
    assert_eq!(ask(&warm), ask(&cold));
}
