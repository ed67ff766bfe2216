//! Which texts are notes, and where entries in archives lie.

use super::containers::zip;
use super::*;
use bellwether_core::evidence::{KnownFrom, field};
use std::fs;

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn keys(kept: &Kept) -> Vec<&str> {
    kept.entries().map(|entry| entry.key.as_str()).collect()
}

#[test]
fn a_walk_takes_notes_and_leaves_other_text() {
    let large = "long ".repeat(300_000);
    let folder = folder(&[
        ("2024-03-04 Acme.md", "Called."),
        (".hidden.md", "no"),
        ("Acme/notes.txt", "Ann likes tea."),
        ("Acme/binary.txt", "a\0b"),
        ("Acme/empty.txt", ""),
        ("Acme/server.log", "no"),
        ("Acme/photo.jpg", "no"),
        ("README.md", "no"),
        ("LICENSE-MIT.txt", "no"),
        ("long.txt", &large),
        ("tool/Makefile", "no"),
        ("tool/plan.md", "no"),
        ("tool/docs/plan.md", "no"),
        ("web/node_modules/x/doc.md", "no"),
        ("card.txt", "BEGIN:VCARD\nFN:Ann\nEND:VCARD\n"),
    ]);
    let kept = read_path(folder.path());
    let notes: Vec<&str> = keys(&kept);
    assert_eq!(notes, ["2024-03-04 Acme.md", "ann", "Acme/notes.txt"]);
    assert_eq!(kept.bad, []);
    // What the user names is meant.
    for (name, insisted) in [
        ("README.md", false),
        ("Acme/server.log", true),
        ("long.txt", true),
    ] {
        let kind = insisted.then(|| "note".to_owned());
        let kept = read_with(&[folder.path().join(name)], &Options { kind, ..options() });
        assert_eq!(kept.found.len(), 1, "{name}: {:?}", kept.bad);
        assert_eq!(kept.kinds(), ["note"]);
    }
    let kept = read_path(&folder.path().join("long.txt"));
    assert!(kept.complaints()[0].contains("--as note"), "{:?}", kept.bad);
}

#[test]
fn an_edited_note_keeps_its_key_wherever_it_lies() {
    let before = folder(&[(
        "a/Acme.md",
        "# Acme\n## 2024-03-04\nOne.\n## 2024-03-05\nTwo.\n",
    )]);
    let after = folder(&[(
        "b/Acme.md",
        "# Acme\n## 2024-03-04\nOne.\n## 2024-03-05\nThree.\n",
    )]);
    let (before, after) = (read_path(before.path()), read_path(after.path()));
    assert_eq!(keys(&before), keys(&after));
    assert_eq!(before.entry(0).id(), after.entry(0).id());
    assert_ne!(before.entry(1).id(), after.entry(1).id());
    assert_eq!(before.found[1].position, "line 4");
}

#[test]
fn a_note_is_read_in_its_encoding() {
    let wide: Vec<u8> = [0xfeff]
        .into_iter()
        .chain("Größe\r\nJürgen".encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for bytes in [
        &wide[..],
        b"Gr\xf6\xdfe\r\nJ\xfcrgen",
        "\u{feff}Größe\nJürgen".as_bytes(),
    ] {
        let kept = read_bytes("a.txt", bytes);
        assert_eq!(
            kept.entry(0).text(field::TEXT),
            "Größe\nJürgen",
            "{bytes:?}"
        );
    }
}

#[test]
fn members_of_an_archive_are_known_from_its_date() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEMAIL:ann@mill.example\nEND:VCARD\n";
    let bytes = zip(&[
        (
            "Takeout/Contacts/All/All.vcf",
            (card.to_owned() + &card.replace("nn", "nna")).as_bytes(),
        ),
        ("Takeout/Mail/Sent.mbox", &fixture_bytes("mboxo.mbox")),
        (
            "Takeout/Notes/Acme.md",
            b"## 2024-03-04\nOne.\n## 2024-03-05\nTwo.\n",
        ),
        ("Takeout/README.md", b"no"),
    ]);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("takeout.zip");
    fs::write(&path, bytes).expect("a file");
    let file = fs::File::options()
        .write(true)
        .open(&path)
        .expect("the file");
    let day = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_709_500_000);
    file.set_modified(day).expect("a date");
    let kept = read_path(&path);
    assert_eq!(kept.bad, []);
    let positions: Vec<&str> = kept
        .found
        .iter()
        .map(|found| found.position.as_str())
        .collect();
    assert_eq!(
        positions,
        [
            "Takeout/Contacts/All/All.vcf:line 1",
            "Takeout/Contacts/All/All.vcf:line 6",
            "Takeout/Mail/Sent.mbox:0",
            "Takeout/Mail/Sent.mbox:522",
            "Takeout/Notes/Acme.md:line 1",
            "Takeout/Notes/Acme.md:line 3",
        ]
    );
    for entry in kept.entries() {
        assert_eq!(entry.known, Some(Timestamp(1_709_500_000)));
        assert_eq!(entry.known_from, KnownFrom::File);
    }
    let told = Options {
        known: Some(Timestamp(7)),
        ..options()
    };
    let kept = read_with(&[path], &told);
    assert!(
        kept.entries()
            .all(|entry| entry.known == Some(Timestamp(7)))
    );
}

#[test]
fn a_chat_may_be_long_and_an_archive_tells_whose_it_is() {
    let line = |at: usize| {
        let (hour, minute) = (at / 60 % 24, at % 60);
        format!("[01/11/2026, {hour:02}:{minute:02}:00] Ann Lund: hi there, this is number {at}\n")
    };
    let chat: String = (0..20_000).map(line).collect();
    assert!(chat.len() > 1 << 20);
    let folder = folder(&[("WhatsApp Chat - Ann Lund.txt", &chat)]);
    let packed = zip(&[("_chat.txt", chat.as_bytes())]);
    fs::write(folder.path().join("WhatsApp Chat - Ann Lund.zip"), packed).expect("a file");
    let ids = |file: &str| -> Vec<Id> {
        let kept = read_path(&folder.path().join(file));
        assert_eq!(kept.bad, [], "{file}");
        kept.entries().map(Entry::id).collect()
    };
    let walked = read_path(folder.path());
    assert_eq!((walked.entries().count(), walked.bad.len()), (40_000, 0));
    let named = ids("WhatsApp Chat - Ann Lund.txt");
    assert_eq!(named.len(), 20_000);
    assert_eq!(
        named,
        ids("WhatsApp Chat - Ann Lund.zip"),
        "the same messages"
    );
}
