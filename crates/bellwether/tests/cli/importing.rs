//! `add`: what is read, what is known already, what is bad.

use crate::desk::{AS_OF, Desk, items, mailbox, path};

#[test]
fn a_second_import_adds_nothing() {
    let desk = Desk::new();
    let file = desk.file("box.mbox", &mailbox());
    let first = desk.run(&["add", path(&file), "--json"]).expect(0);
    let totals = &first.json()["totals"];
    assert_eq!(
        (
            &totals["read"],
            &totals["added"],
            &totals["known"],
            &totals["distinct"]
        ),
        (&7.into(), &7.into(), &0.into(), &7.into())
    );
    let files = first.json()["files"].clone();
    assert_eq!(files[0]["path"], path(&file));
    assert_eq!(files[0]["kind"], "mbox");
    assert_eq!(files[0]["bad"].as_array().map(Vec::len), Some(0));

    let digest = desk.run(&["rebuild", "--json"]).expect(0).json()["digest"].clone();
    let second = desk.run(&["add", path(&file), "--json"]).expect(0).json();
    let totals = &second["totals"];
    assert_eq!(
        (
            &totals["read"],
            &totals["added"],
            &totals["known"],
            &totals["distinct"]
        ),
        (&7.into(), &0.into(), &7.into(), &7.into())
    );
    let again = desk.run(&["rebuild", "--json"]).expect(0).json()["digest"].clone();
    assert_eq!(digest, again);
}

#[test]
fn the_first_import_says_whom_it_takes_you_for() {
    let desk = Desk::new();
    let file = desk.file("Sent/box.mbox", &mailbox());
    let ran = desk.run(&["add", path(&file)]).expect(0);
    assert!(ran.stdout.contains("7 mails read: 7 new"), "{}", ran.stdout);
    assert!(ran.stderr.contains("bellwether me"), "{}", ran.stderr);
    assert!(ran.stderr.contains("bellwether brief"), "{}", ran.stderr);
    // One line per file, where no bar can be drawn.
    assert!(
        ran.stderr.contains("box.mbox: 7 mails, 7 new"),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_is_not_there_is_named_and_the_rest_is_read() {
    let desk = Desk::new();
    let file = desk.file("box.mbox", &mailbox());
    let ran = desk
        .run(&["add", "no-such.mbox", path(&file), "--json"])
        .expect(2);
    assert!(ran.stderr.contains("no-such.mbox"), "{}", ran.stderr);
    assert_eq!(ran.json()["totals"]["added"], 7);
}

#[test]
fn a_bad_item_is_counted_and_the_rest_is_read() {
    let desk = Desk::new();
    let file = desk.file("box.mbox", &mailbox());
    let broken = desk.file("broken.mbox.gz", b"\x1f\x8b\x08 this is no gzip stream");
    let ran = desk
        .run(&["add", path(&broken), path(&file), "--json"])
        .expect(1);
    let report = ran.json();
    assert_eq!(report["totals"]["added"], 7);
    assert_eq!(report["totals"]["bad"], 1);
    let kept = desk.ask(&["doctor"])["bad"].clone();
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "{kept:#}");
    assert!(!kept[0]["reason"].as_str().unwrap_or_default().is_empty());
}

#[test]
fn a_folder_is_walked_and_what_is_no_mail_is_passed_over() {
    let desk = Desk::new();
    desk.file("mail/a/box.mbox", &mailbox());
    desk.file("mail/b/notes.pdf", b"%PDF-1.4");
    desk.file("mail/c/box.mbox", &mailbox());
    let ran = desk.run(&["add", "mail", "--json"]).expect(0);
    let report = ran.json();
    assert_eq!(report["files"].as_array().map(Vec::len), Some(2));
    assert_eq!(report["totals"]["read"], 14);
    assert_eq!(report["totals"]["added"], 7);
    let passed_over = report["totals"]["passed_over_files"].to_string();
    assert!(passed_over.contains("notes.pdf"), "{passed_over}");
    let said = desk.run(&["add", "mail"]).expect(0).stdout;
    assert!(said.contains("1 file (notes.pdf): passed over"), "{said}");
    let lines = ran.stderr.matches("mails").count();
    assert_eq!(lines, 2, "one line for each file: {}", ran.stderr);
}

#[test]
fn an_unknown_kind_is_refused() {
    let desk = Desk::new();
    let file = desk.file("box.mbox", &mailbox());
    let ran = desk
        .run(&["add", "--as", "parchment", path(&file)])
        .expect(2);
    assert!(ran.stderr.contains("maildir"), "{}", ran.stderr);
    desk.run(&["add", "--as", "mbox", path(&file)]).expect(0);
}

#[test]
fn what_is_ignored_stays_out() {
    let desk = Desk::new();
    desk.run(&["ignore", "seastead-aqua.com"]).expect(0);
    let file = desk.file("box.mbox", &mailbox());
    let report = desk.run(&["add", path(&file), "--json"]).expect(0).json();
    assert_eq!(report["totals"]["skipped"], 2);
    assert_eq!(report["totals"]["added"], 5);
    let ignored = desk.ask(&["ignore"]);
    assert_eq!(
        items(&ignored)[0]["anchors"][0]["domain"],
        "seastead-aqua.com"
    );
}

#[test]
fn what_is_ignored_later_goes_out_of_sight_and_comes_back() {
    let desk = Desk::with_mail();
    let people = |desk: &Desk| items(&desk.ask(&["people"])).len();
    let before = people(&desk);
    desk.run(&["ignore", "yara@seastead-aqua.com"]).expect(0);
    assert_eq!(people(&desk), before - 1);
    desk.run(&["undo"]).expect(0);
    assert_eq!(people(&desk), before);
}

#[test]
fn owners_do_not_see_each_other() {
    let desk = Desk::with_mail();
    let file = desk.file("other.mbox", &mailbox());
    let add = [
        "add",
        path(&file),
        "--owner",
        "Rik@Calder-Valvery.com",
        "--json",
    ];
    let report = desk.run(&add).expect(0).json();
    // The same mail is new to another owner: nothing is told of the first.
    assert_eq!(report["totals"]["added"], 7);
    let refused = desk.run(&["add", path(&file)]).expect(2);
    assert!(refused.stderr.contains("--owner"), "{}", refused.stderr);
    let doctor = desk.ask(&["doctor", "--viewer", "rik@calder-valvery.com"]);
    let source = doctor["sources"][0]["source"].as_str().unwrap_or_default();
    assert!(source.ends_with("other.mbox"), "{doctor:#}");
    assert_eq!(doctor["sources"].as_array().map(Vec::len), Some(1));
}

#[test]
fn who_i_said_i_am_is_whose_eyes_look() {
    let owners = ["ines@calder-valvery.com", "rik@calder-valvery.com"];
    let shown = |desk: &Desk| {
        let doctor = desk.ask(&["doctor"]);
        doctor["sources"][0]["source"].as_str().map(str::to_owned)
    };
    for said_first in [true, false] {
        let desk = Desk::new();
        if said_first {
            desk.run(&["me", owners[1]]).expect(0);
        }
        let boxes = ["hers.mbox", "his.mbox"].map(|name| desk.file(name, &mailbox()));
        for (owner, file) in owners.iter().zip(&boxes) {
            desk.run(&["add", path(file), "--owner", owner]).expect(0);
        }
        if !said_first {
            let brief = desk.run(&["brief"]).expect(0);
            let says = format!("what {} sees", owners[0]);
            assert!(brief.stderr.contains(&says), "{}", brief.stderr);
            assert!(brief.stderr.contains("--viewer"), "{}", brief.stderr);
            assert!(shown(&desk).is_some_and(|source| source.ends_with("hers.mbox")));
            desk.run(&["me", owners[1]]).expect(0);
        }
        let brief = desk.run(&["brief"]).expect(0);
        assert!(!brief.stderr.contains("--viewer"), "{}", brief.stderr);
        assert!(shown(&desk).is_some_and(|source| source.ends_with("his.mbox")));
        let me = desk.ask(&["me"]);
        assert_eq!(me["inferred"], false, "{me:#}");
    }
}

#[test]
fn known_says_since_when() {
    let desk = Desk::new();
    let file = desk.file("box.mbox", &mailbox());
    desk.run(&["add", path(&file), "--known", "2024-06-01"])
        .expect(0);
    assert!(
        items(&desk.ask(&["people"])).is_empty(),
        "not yet known on {AS_OF}"
    );
    let later = desk
        .run(&["people", "--as-of", "2024-06-02", "--json"])
        .expect(0);
    assert!(!items(&later.json()).is_empty());
}
