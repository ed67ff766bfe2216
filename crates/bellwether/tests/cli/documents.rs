//! What companies publish: read, listed, shown, found, hidden before its day, erased and
//! carried along.

use crate::desk::{Desk, items, path};

const PAGE: &str = r#"<html><head><meta property="og:site_name" content="Daily Valve">
<meta property="article:published_time" content="2024-03-01T09:00:00Z">
<link rel="canonical" href="https://valve.example/seastead"></head><body><article>
<h1>Seastead opens a hatchery</h1><p>Seastead Aqua opens a hatchery in Tromso, of glasshouses.</p>LONG
</article></body></html>"#;

fn page() -> String {
    let number = |n: usize| format!("<p>Paragraph {n} {}</p>", "of a long story ".repeat(20));
    let long: Vec<String> = (0..40).map(number).collect();
    PAGE.replace("LONG", &long.concat())
}

#[test]
fn a_page_is_read_listed_shown_and_found() {
    let desk = Desk::with_mail();
    let file = desk.file("seastead.html", page().as_bytes());
    let ran = desk.run(&["add", path(&file)]).expect(0);
    assert!(
        ran.stdout.contains("1 document read: 1 new"),
        "{}",
        ran.stdout
    );
    let report = desk.run(&["add", path(&file), "--json"]).expect(0).json();
    assert_eq!(report["totals"]["documents"], 1);
    assert_eq!(
        (&report["totals"]["added"], &report["totals"]["known"]),
        (&0.into(), &1.into())
    );
    assert_eq!(report["files"][0]["as_of"], "2024-03-01T09:00:00Z");

    let hits = desk.ask(&["search", "hatchery", "glasshouses"]);
    let hit = &items(&hits)[0];
    assert_eq!(hit["from"], "Daily Valve");
    assert_eq!(hit["subject"], "Seastead opens a hatchery");
    assert_eq!(hit["happened"], "2024-03-01T09:00:00Z");
    let id = hit["id"].as_str().expect("an id");

    let shown = desk.run(&["show", id]).expect(0).stdout;
    for words in [
        "Daily Valve",
        "https://valve.example/seastead",
        "1 Mar 2024",
        "of glasshouses",
        "Paragraph 3 ",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    assert!(!shown.contains("Paragraph 39 "), "{shown}");
    assert!(shown.contains("paragraphs more;"), "{shown}");
    let whole = desk.run(&["show", id, "--json"]).expect(0);
    assert_eq!(whole.json()["kind"], "document");
    assert!(whole.stdout.contains("Paragraph 39 "));
}

#[test]
fn a_page_is_not_there_before_its_day() {
    let desk = Desk::with_mail();
    let file = desk.file("seastead.html", page().as_bytes());
    desk.run(&["add", path(&file)]).expect(0);
    let hits = |day: &str| {
        let ran = desk.run(&["--as-of", day, "--json", "search", "hatchery"]);
        items(&ran.expect(0).json()).len()
    };
    assert_eq!((hits("2024-02-28"), hits("2024-03-02")), (0, 1));
}

#[test]
fn a_page_is_carried_along_and_can_be_forgotten() {
    let desk = Desk::with_mail();
    let file = desk.file("seastead.html", page().as_bytes());
    desk.run(&["add", path(&file)]).expect(0);
    let (out, again, copy) = ("../out", "../again", "../copy/bellwether.db");
    let at = |name: &str| desk.workspace().join(name);
    desk.run(&["export", path(&at(out))]).expect(0);
    desk.run(&["--workspace", path(&at(again)), "import", path(&at(out))])
        .expect(0);
    std::fs::create_dir(at("../copy")).expect("made");
    desk.run(&["backup", path(&at(copy))]).expect(0);
    let found = |name: &str| {
        let (workspace, args) = (at(name), ["--json", "search", "glasshouses"]);
        let ran = desk.run(&[&["--workspace", path(&workspace)][..], &args].concat());
        items(&ran.expect(0).json()).clone()
    };
    let hits = found(".");
    assert_eq!(hits.len(), 1);
    assert_eq!(found(again), hits);
    assert_eq!(found("../copy"), hits);
    let id = hits[0]["id"].as_str().expect("an id");
    desk.run(&["forget", id]).expect(0);
    assert!(found(".").is_empty());
    let report = desk.run(&["add", path(&file), "--json"]).expect(0).json();
    assert_eq!(report["totals"]["forgotten"], 1);
}
