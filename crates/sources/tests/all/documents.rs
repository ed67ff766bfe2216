//! Releases, pages and filings: what becomes of them, and since when they are known.

use super::containers::zip;
use super::*;
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::{KnownFrom, field};

pub(super) fn said<'a>(entry: &'a Entry, name: &str) -> Vec<&'a str> {
    let values = entry.fields().filter(|(n, _)| *n == name);
    values.map(|(_, value)| value).collect()
}

/// The only entry that a file becomes, a document read as `kind`.
pub(super) fn document(name: &str, text: &str, kind: &str) -> Entry {
    let kept = read_bytes(name, text.as_bytes());
    assert_eq!(kept.bad, [], "{name}");
    assert_eq!(kept.kinds(), [kind], "{name}");
    assert_eq!(kept.entries().count(), 1, "{name}");
    let entry = kept.entry(0).clone();
    assert_eq!(entry.kind, EntryKind::Document, "{name}");
    entry
}

fn day(text: &str) -> Option<Timestamp> {
    let stamp: jiff::Timestamp = text.parse().expect("a moment");
    Some(Timestamp(stamp.as_second()))
}

const RELEASE: &str = include_str!("../../../../fixtures/published/release.html");

#[test]
fn a_release_on_a_carriers_page_is_of_who_gives_it_out() {
    let entry = document("saved.html", RELEASE, "page");
    for (name, values) in [
        (field::NAME, vec!["Acme to supply Borealis with valves"]),
        (field::PUBLISHER, vec!["Acme Valves Inc."]),
        (field::TYPE, vec!["press"]),
        (
            field::URL,
            vec!["https://wire.example/acme-borealis-1.html"],
        ),
        ("#Site", vec!["PR Newswire"]),
        (field::TABLE, vec!["Year Valves 2024 3,000"]),
        (
            field::PARAGRAPH,
            vec![
                "Acme to supply Borealis with valves",
                "BERLIN, May 3, 2024 /PRNewswire/ -- Acme Valves Inc. today said that it will \
                 supply Borealis with 3 000 valves a year.",
                "About Acme Valves Inc.",
                "Acme makes valves.",
                "SOURCE Acme Valves Inc.",
            ],
        ),
    ] {
        assert_eq!(said(&entry, name), values, "{name}");
    }
    assert_eq!(entry.happened, day("2024-05-03T12:00:00Z"));
    assert_eq!(
        (entry.known, entry.known_from),
        (entry.happened, KnownFrom::Date)
    );
    assert_eq!(entry.key, "https://wire.example/acme-borealis-1.html");
}

#[test]
fn a_page_laid_out_in_a_table_is_text() {
    let entry = document(
        "old.html",
        "<html><head><meta name=date content=2024-06-28><title>Acme: Acme to build twice as many valves</title></head>\
         <body><table><tr><td><nav><a href=/news>News</a></nav></td><td><p><b>Press information</b></p>\
         <h2>Acme to build twice as many valves</h2><p>By next summer Acme Valves wants to build twice as many valves.</p>\
         <p>Machines have been ordered.</p></td></tr></table></body></html>",
        "page",
    );
    let paragraphs = said(&entry, field::PARAGRAPH);
    assert!(
        paragraphs.contains(&"By next summer Acme Valves wants to build twice as many valves."),
        "{paragraphs:?}"
    );
    assert!(said(&entry, field::TABLE).is_empty());
}

#[test]
fn a_german_page_without_a_word_to_machines() {
    let page = "<!-- saved from url=(0040)https://www.acme.example/presse/neubau -->\n<html><head>\
        <meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>\
        <title>Neubau in F\u{fc}rth | Acme</title></head><body><div id=nav><a href=a>Start</a></div>\
        <p>Pressemitteilung</p><h1>Acme baut in F\u{fc}rth</h1><p>F\u{fc}rth, den 3. Mai 2024 \u{2013} Die Acme GmbH baut.</p>\
        <p>\u{dc}ber die Acme GmbH</p><p>Acme baut Pumpen.</p><p>\u{a9} Acme. Alle Rechte vorbehalten.</p></body></html>";
    let latin: Vec<u8> = page
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'-'))
        .collect();
    for bytes in [page.replace("iso-8859-1", "utf-8").into_bytes(), latin] {
        let kept = read_bytes("neubau.html", &bytes);
        assert_eq!((kept.kinds(), &kept.bad[..]), (vec!["page"], &[][..]));
        let entry = kept.entry(0);
        assert_eq!(said(entry, field::NAME), ["Acme baut in Fürth"]);
        assert_eq!(said(entry, field::PUBLISHER), ["Acme GmbH"]);
        assert_eq!(entry.happened, day("2024-05-03T00:00:00Z"));
        assert_eq!(
            said(entry, field::URL),
            ["https://www.acme.example/presse/neubau"]
        );
        assert_eq!(said(entry, field::PARAGRAPH).len(), 5);
    }
}

#[test]
fn of_pages_in_folders_only_what_was_published_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let plain = "<!doctype html><html><head><title>manual</title></head><body><p>Turn left.</p></body></html>";
    let mail = plain.replace(
        "<head>",
        "<head><link href=\"chrome://messagebody/skin/x.css\">",
    );
    let report = "<!doctype html><html><head><title>Geschäftsbericht 2025 – Acme Valves AG</title></head>\
        <body><h1>Geschäftsbericht 2025</h1><p>Auf die Bolt AG entfielen 34 % unseres Umsatzes.</p>\
        <p>Bern, 20. April 2026</p></body></html>";
    for (name, text) in [
        ("a.html", RELEASE),
        ("report.html", report),
        ("manual.html", plain),
        ("mail.html", &mail),
    ] {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    let kept = read_path(folder.path());
    assert_eq!(kept.entries().count(), 2);
    assert_eq!(kept.bad, []);
    let entry = document("report.html", report, "page");
    assert_eq!(said(&entry, field::PUBLISHER), ["Acme Valves AG"]);
    let entry = document("manual.html", plain, "page");
    assert_eq!(said(&entry, field::NAME), ["manual"]);
    let kept = read_path(&folder.path().join("mail.html"));
    assert!(
        kept.complaints()[0].contains("save it as .eml"),
        "{:?}",
        kept.bad
    );
    let packed = zip(&[
        ("web/a.html", RELEASE.as_bytes()),
        ("web/manual.html", plain.as_bytes()),
    ]);
    let kept = read_bytes("web.zip", &packed);
    assert_eq!(kept.entries().count(), 1);
}

#[test]
fn a_text_that_begins_as_wires_do_is_a_document_and_other_texts_stay_notes() {
    let release = "Acme buys Bolt\n\nLUND, Sweden, May 3, 2024 (GLOBE NEWSWIRE) -- Acme AB today\nbought Bolt.\n\n\
        About Acme AB\nAcme makes valves.\n";
    let entry = document("acme.txt", release, "document");
    assert_eq!(said(&entry, field::NAME), ["Acme buys Bolt"]);
    assert_eq!(said(&entry, field::PUBLISHER), ["Acme AB"]);
    assert_eq!(said(&entry, field::TYPE), ["press"]);
    assert_eq!(entry.happened, day("2024-05-03T00:00:00Z"));
    assert_eq!(said(&entry, field::PARAGRAPH).len(), 3);
    let clipped = "---\ntitle: Bolt grows\npublisher: Daily Valve\npublished: 2024-04-02\nurl: https://valve.example/1\n---\n\n# Bolt grows\n\nBolt grew by 12%.\n";
    let entry = document("clip.md", clipped, "document");
    assert_eq!(said(&entry, field::PUBLISHER), ["Daily Valve"]);
    assert_eq!(entry.key, "https://valve.example/1");
    assert_eq!(entry.happened, day("2024-04-02T00:00:00Z"));
    assert_eq!(
        said(&entry, field::PARAGRAPH),
        ["Bolt grows", "Bolt grew by 12%."]
    );
    let german =
        "Pressemitteilung\n\nAcme wächst\n\nMünchen, 3. Mai 2024 – Die Acme GmbH wächst.\n";
    let entry = document("p.md", german, "document");
    assert_eq!(said(&entry, field::NAME), ["Acme wächst"]);
    for note in [
        "Berlin, 3. Mai 2024 – Ann getroffen, sie will zwei Pumpen.\n",
        "---\ncompany: Acme\nurl: https://crm.example/1\n---\nCalled Ann.\n",
        "# Acme\n\nAnn said: press release next week.\n",
        "---\npublished: true\n---\nAnn wants two pumps.\n",
        "---\npublisher: Valve Press\n---\nThe handbook that Ann lent me.\n",
    ] {
        let kept = read_bytes("note.md", note.as_bytes());
        assert_eq!(kept.kinds(), ["note"], "{note}");
        assert_eq!(kept.entry(0).kind, EntryKind::Note);
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("note.md");
        std::fs::write(&path, note).expect("a file");
        let kind = Some("document".to_owned());
        let kept = read_with(&[path], &Options { kind, ..options() });
        assert_eq!(kept.entry(0).kind, EntryKind::Document);
    }
}

#[test]
fn what_says_no_day_is_known_by_its_name_by_word_or_by_its_file_and_never_later_than_now() {
    let page = "<html><body><p>Acme makes valves.</p></body></html>";
    let folder = tempfile::tempdir().expect("a folder");
    let read = |name: &str, text: &str, known: Option<i64>| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        let known = known.map(Timestamp);
        let kept = read_with(&[path], &Options { known, ..options() });
        let entry = kept.entry(0);
        (entry.known.expect("a moment").0, entry.known_from)
    };
    assert_eq!(read("acme.html", page, Some(7)), (7, KnownFrom::Told));
    let named = read("acme-2024-05-03.html", page, Some(7));
    assert_eq!(named, (1_714_694_400, KnownFrom::File));
    // The file is from after this test's moment of import.
    assert_eq!(read("acme.html", page, None), (NOW.0, KnownFrom::File));
    let late = page.replace("<p>", "<p>3 May 2031</p><p>");
    assert_eq!(read("late.html", &late, None), (NOW.0, KnownFrom::File));
}

const SUBMISSION: &str = include_str!("../../../../fixtures/published/submission.txt");

#[test]
fn a_submission_is_one_document_known_when_it_was_filed() {
    let entry = document("0000000001-24-000001.txt", SUBMISSION, "filing");
    for (name, values) in [
        (field::NAME, vec!["ACME VALVES INC 10-K 2023"]),
        (field::PUBLISHER, vec!["ACME VALVES INC"]),
        (field::TYPE, vec!["10-K"]),
        (field::PERIOD_END, vec!["2023-12-31"]),
        (
            field::PARAGRAPH,
            vec!["Sales to Borealis were 14% of net sales in 2023."],
        ),
        (field::TABLE, vec!["Borealis 14%"]),
    ] {
        assert_eq!(said(&entry, name), values, "{name}");
    }
    assert_eq!(entry.key, "ACME VALVES INC|10-K|2023-12-31");
    assert_eq!(entry.known, day("2024-02-14T00:00:00Z"));
    assert_eq!(
        (entry.happened, entry.known_from),
        (entry.known, KnownFrom::Date)
    );
}

#[test]
fn a_current_report_brings_what_was_given_to_the_press() {
    let text = SUBMISSION
        .replace("10-K", "8-K")
        .replace("EX-21", "EX-99.1")
        .replace("Subsidiaries", "<html><p>Acme wins Dunlin.</p></html>");
    let entry = document("x.txt", &text, "filing");
    assert!(said(&entry, field::PARAGRAPH).contains(&"Acme wins Dunlin."));
    assert_eq!(entry.key, "ACME VALVES INC|8-K|2023-12-31|2024-02-14");
}

#[test]
fn real_reports_are_known_when_they_were_signed() {
    for (file, key, filed) in [
        ("pg-10-k-2025-08-04.html", "10-K|2025-06-30", "2025-08-04"),
        ("jnj-10-k-2025-02-13.html", "10-K|2024-12-29", "2025-02-13"),
        ("Nvidia.10-K.html", "10-K|2023-01-29", "2023-02-24"),
        ("Apple.10-K.html", "10-K|2024-09-28", "2024-11-01"),
    ] {
        let Some(path) = shared("filings").map(|folder| folder.join(file)) else {
            return;
        };
        let now = Timestamp(1_780_000_000);
        let kept = read_with(&[path], &Options { now, ..options() });
        assert_eq!((kept.kinds(), &kept.bad[..]), (vec!["filing"], &[][..]));
        let entry = kept.entry(0);
        assert!(entry.key.ends_with(key), "{}", entry.key);
        assert_eq!(entry.known, day(&format!("{filed}T00:00:00Z")), "{file}");
        assert_eq!(entry.known_from, KnownFrom::Date);
        assert!(said(entry, field::PARAGRAPH).len() > 500, "{file}");
        assert!(said(entry, field::TABLE).len() > 50, "{file}");
        assert!(!said(entry, field::FISCAL_YEAR).is_empty(), "{file}");
    }
}
