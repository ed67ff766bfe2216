//! Notes as they are written: titles, days, sections, front matter.

use super::*;

fn read(name: &str, text: &str) -> Vec<Entry> {
    let notes = notes(text, &FileName::of(Path::new(name)), &Zone::default());
    notes.into_iter().map(|(note, _)| note).collect()
}

fn shown(name: &str, text: &str) -> Vec<(String, String, String)> {
    let day = |note: &Entry| {
        note.happened
            .map_or(String::new(), |at| at.day().to_string())
    };
    let notes = read(name, text);
    let shown = |n: &Entry| (n.key.clone(), n.text(field::NAME).to_owned(), day(n));
    notes.iter().map(shown).collect()
}

#[test]
fn a_text_is_one_note_with_its_title_and_day() {
    for (name, text, key, title, day) in [
        (
            "x/2024-03-04 Acme.md",
            "Called Ann.\n",
            "2024-03-04 Acme.md",
            "Called Ann.",
            "2024-03-04",
        ),
        (
            "Acme.txt",
            "# no heading in plain text\n",
            "Acme.txt",
            "no heading in plain text",
            "",
        ),
        (
            "Acme.md",
            "intro\n\n# Visit on 4 March 2024 to Ann\n",
            "Acme.md",
            "Visit on 4 March 2024 to Ann",
            "2024-03-04",
        ),
        ("a/Acme/notes.md", "# Visit\n", "Acme/notes.md", "Visit", ""),
        (
            "20240304_call.txt",
            "***\nWhat\n",
            "20240304_call.txt",
            "What",
            "2024-03-04",
        ),
        (
            "v.md",
            "---\ntitle: Valves\ndate: 2024-03-04\n---\n# Other\n",
            "v.md",
            "Valves",
            "2024-03-04",
        ),
        ("v.md", "---\n\nonly a line\n", "v.md", "only a line", ""),
        (
            "v.md",
            "# Besuchsbericht Acme, 03.10.2026\n\nalles gut\n",
            "v.md",
            "Besuchsbericht Acme, 03.10.2026",
            "2026-10-03",
        ),
        (
            "v.md",
            "# Compte rendu\n\nClient : Acme\nDate : 3 octobre 2026\n\ntout va bien\n",
            "v.md",
            "Compte rendu",
            "2026-10-03",
        ),
        (
            "v.md",
            "# Visit\n\nNext date: 3 October 2026\n",
            "v.md",
            "Visit",
            "",
        ),
        (
            "v.md",
            "# 2024-03-04 Acme\n\ntext\n## Next\nmore",
            "v.md",
            "2024-03-04 Acme",
            "2024-03-04",
        ),
    ] {
        let want = (key.to_owned(), title.to_owned(), day.to_owned());
        assert_eq!(shown(name, text), [want], "{name} {text}");
    }
}

#[test]
fn dated_headings_are_notes_of_their_own() {
    let text = "# Acme\nOur best customer.\n\n## 2024-03-04 Call, Ann Lund\nAsked for 40.\n\
                ### 2024-03-05 aside\nstays\n## 11.03.2024\nVisit.\n## Addresses\nann@acme.example\n\
                ## 11.03.2024\nAgain.\n";
    let row = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
    assert_eq!(
        shown("Acme.md", text),
        [
            row("Acme.md", "Acme", ""),
            row(
                "Acme.md#2024-03-04 Call, Ann Lund",
                "2024-03-04 Call, Ann Lund",
                "2024-03-04"
            ),
            row("Acme.md#11.03.2024", "11.03.2024", "2024-03-11"),
            row("Acme.md#11.03.2024#2", "11.03.2024", "2024-03-11"),
        ]
    );
    let notes = read("Acme.md", text);
    assert_eq!(notes[0].text(field::EMAIL), "ann@acme.example");
    assert!(notes[0].text(field::TEXT).contains("best customer"));
    assert!(notes[1].text(field::TEXT).ends_with("aside\nstays"));
    assert_eq!(notes[1].raw().collect::<Vec<_>>(), [("In", "Acme")]);
    // A file of nothing but dated sections has no note for the rest.
    assert_eq!(
        read("log.md", "# Acme\n## 2024-03-04\na\n## 2024-03-05\nb\n").len(),
        2
    );
    // In code nothing is a heading, nor in plain text.
    assert_eq!(read("x.md", "a\n```\n# 2024-03-04\n```\nb\n").len(), 1);
    assert_eq!(read("x.txt", "a\n# 2024-03-04\nb\n").len(), 1);
}

#[test]
fn front_matter_says_what_a_note_is_about() {
    let text = "---\ndate: \"2024-03-04 14:30\"\ntags: [valves, acme]\ncompany: Acme\npeople:\n  - Ann\n  - Bob\n---\nHello\n";
    let note = &read("a.md", text)[0];
    assert_eq!(note.happened, Some(Timestamp(1_709_562_600)));
    assert_eq!(
        note.all(field::LABEL).collect::<Vec<_>>(),
        ["valves", "acme"]
    );
    assert_eq!(note.text(field::COMPANY), "Acme");
    assert_eq!(
        note.raw().collect::<Vec<_>>(),
        [("people", "Ann"), ("people", "Bob")]
    );
    assert_eq!(note.text(field::TEXT), "Hello");
}

#[test]
fn days_are_read_as_they_are_written() {
    for text in [
        "2024-03-04",
        "2024_03_04 x",
        "20240304",
        "4.3.2024",
        "04.03.24",
        "04-03-2024",
        "4 March 2024",
        "4. März 2024",
        "4th of March, 2024",
        "Mar 4, 2024",
        "4 mars 2024",
        "4 de marzo de 2024",
        "Monday, 4 March 2024",
        "Acme (2024-03-04)",
        "2024/3/4: call",
    ] {
        assert!(day::at_an_end(text), "{text}");
        let found = day::find(text, &Zone::default()).map(|at| at.day().to_string());
        assert_eq!(found.as_deref(), Some("2024-03-04"), "{text}");
    }
    for text in [
        "3/4/2024",
        "2024-13-04",
        "12024-03-04",
        "120240304",
        "call 4711",
        "mar 2024",
        "",
    ] {
        assert_eq!(day::find(text, &Zone::default()), None, "{text}");
    }
    assert!(!day::at_an_end("what we said on 2024-03-04 to Ann"));
    let berlin = Zone(jiff::tz::TimeZone::fixed(jiff::tz::offset(1)));
    assert_eq!(
        day::find("2024-03-04", &berlin),
        Some(Timestamp(1_709_506_800))
    );
}
