//! People, accounts, proof: what the program knows, and its shapes.

use crate::desk::{Desk, items, one};
use serde_json::Value;

fn fields(value: &Value, names: &[&str]) {
    let object = value.as_object().expect("an object");
    for name in names {
        assert!(object.contains_key(*name), "{name} in {value:#}");
    }
}

#[test]
fn people_have_the_fields_of_the_contract() {
    let desk = Desk::with_mail();
    let people = desk.ask(&["people"]);
    fields(&people, &["as_of", "items", "next"]);
    let tomas = one(&people, "name", "Tomas Brink");
    fields(
        tomas,
        &[
            "id",
            "name",
            "addresses",
            "account",
            "title",
            "level",
            "function",
            "tie",
        ],
    );
    let tie = &tomas["tie"];
    fields(
        tie,
        &[
            "strength",
            "probability",
            "last_in",
            "last_out",
            "in",
            "out",
            "meetings",
            "parts",
        ],
    );
    assert_eq!(
        (&tie["in"], &tie["out"], &tie["meetings"]),
        (&3.into(), &2.into(), &0.into())
    );
    // Ties are counted by whole days.
    let last_in = tie["last_in"].as_str().expect("a moment");
    assert!(last_in.starts_with("2024-03-12T"), "{last_in}");
    assert_eq!(tomas["addresses"][0], "tomas.brink@holmgren-dairy.com");

    let account = tomas["account"]["id"].as_str().expect("an account");
    let there = desk.ask(&["people", "--account", account]);
    assert_eq!(items(&there).len(), 1);
    // One person is shown as in the list, and what was put in by hand besides.
    for named in ["tomas", "Tomas.Brink@holmgren-dairy.com"] {
        let person = desk.ask(&["person", named]);
        for (field, value) in tomas.as_object().expect("an object") {
            assert_eq!(&person[field], value, "{field}");
        }
    }
}

#[test]
fn accounts_have_the_fields_of_the_contract() {
    let desk = Desk::with_mail();
    let accounts = desk.ask(&["accounts"]);
    for account in items(&accounts) {
        fields(
            account,
            &[
                "id",
                "name",
                "domains",
                "people",
                "last_contact",
                "reach",
                "value",
            ],
        );
        assert!(account["value"].is_null());
    }
    let id = |list: &Value, domain: &str| {
        let has = |a: &&Value| a["domains"][0] == domain;
        let found = items(list).iter().find(has).expect(domain);
        found["id"].as_str().expect("an id").to_owned()
    };
    let dairy = id(&accounts, "holmgren-dairy.com");
    for name in [
        dairy.as_str(),
        &dairy[..6],
        "holmgren-dairy.com",
        "holmgren",
    ] {
        let account = desk.ask(&["account", name]);
        assert_eq!(account["id"], dairy, "{name}");
        assert_eq!(account["contacts"][0]["name"], "Tomas Brink");
    }
    let own = items(&accounts)
        .iter()
        .any(|a| a["domains"][0] == "calder-valvery.com");
    assert!(!own, "the seller's own firm is no account");
}

#[test]
fn nobody_is_guessed() {
    let desk = Desk::with_mail();
    let ran = desk.run(&["merge", "yara", "holmgren-dairy.com"]).expect(2);
    assert!(
        ran.stderr.contains("two people, or two accounts"),
        "{}",
        ran.stderr
    );
    let ran = desk.run(&["merge", "yara", "yara"]).expect(2);
    assert!(ran.stderr.contains("one already"), "{}", ran.stderr);
}

#[test]
fn search_finds_and_show_shows() {
    let desk = Desk::with_mail();
    let hits = desk.ask(&["search", "caustic"]);
    assert_eq!(items(&hits).len(), 1);
    let hit = &items(&hits)[0];
    fields(hit, &["id", "known", "from", "subject", "snippet"]);
    assert_eq!(hit["from"], "tomas.brink@holmgren-dairy.com");

    let id = hit["id"].as_str().expect("an id");
    let shown = desk.ask(&["show", id]);
    assert_eq!(shown, desk.ask(&["show", &id[..8]]));
    fields(
        &shown,
        &[
            "id",
            "kind",
            "happened",
            "known",
            "recorded",
            "sightings",
            "from",
            "to",
            "cc",
            "subject",
            "body",
            "attachments",
        ],
    );
    assert_eq!(shown["kind"], "mail");
    assert_eq!(shown["happened"], "2024-03-12T09:00:00Z");
    assert_eq!(shown["from"]["address"], "tomas.brink@holmgren-dairy.com");
    let seen = &shown["sightings"][0];
    fields(seen, &["owner", "source", "position"]);
    assert!(
        seen["source"]
            .as_str()
            .unwrap_or_default()
            .ends_with("sent-and-received.mbox")
    );

    // Looked at from before it came, it is not there.
    let before = desk.run(&["search", "caustic", "--as-of", "2024-03-01", "--json"]);
    assert!(items(&before.expect(0).json()).is_empty());
}

#[test]
fn lists_are_read_on_where_they_were_left() {
    let desk = Desk::with_mail();
    let all = desk.ask(&["people"]);
    let first = desk.ask(&["people", "--top", "1"]);
    assert_eq!(first["next"], 1);
    let rest = desk.ask(&["people", "--skip", "1"]);
    let mut joined = items(&first).clone();
    joined.extend(items(&rest).iter().cloned());
    assert_eq!(&joined, items(&all));
}

#[test]
fn paths_begin_with_the_seller() {
    let desk = Desk::with_mail();
    let paths = desk.ask(&["path", "tomas"]);
    for path in items(&paths) {
        fields(path, &["probability", "hops"]);
        for hop in path["hops"].as_array().expect("hops") {
            fields(hop, &["from", "to", "probability", "evidence"]);
        }
    }
}

#[test]
fn pages_are_text_for_people() {
    let desk = Desk::with_mail();
    let page = |args: &[&str]| {
        let args = [&["--as-of", "2024-03-15", "--quiet"], args].concat();
        desk.run(&args).expect(0).stdout
    };
    let person = page(&["person", "tomas"]);
    assert!(person.contains("How well you know them"), "{person}");
    assert!(person.contains("3 days ago"), "{person}");
    let account = page(&["account", "holmgren"]);
    assert!(account.contains("Whom you know there"), "{account}");
    for args in [
        &["people"][..],
        &["accounts"],
        &["me"],
        &["brief"],
        &["backtest"],
        &["doubts"],
    ] {
        let page = page(args);
        assert!(!page.is_empty(), "{args:?}");
        assert!(
            page.lines().all(|line| line.chars().count() <= 100),
            "{page}"
        );
        assert!(!page.contains('\u{1b}'), "no colour in a pipe: {page}");
    }
}

#[test]
fn backtests_have_the_fields_of_the_contract() {
    let desk = Desk::with_mail();
    let track = desk.ask(&["backtest"]);
    assert!(!items(&track).is_empty());
    for kind in items(&track) {
        fields(
            kind,
            &[
                "kind",
                "cutoffs",
                "fired",
                "hits",
                "precision",
                "base_rate",
                "lift",
                "brier",
                "cases",
            ],
        );
    }
}
