//! mbox, Maildir, single files, archives, folders.

use super::*;
use bellwether_core::evidence::Marks;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).expect("memory takes all");
    encoder.finish().expect("memory takes all")
}

pub(super) fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .expect("a member");
        writer.write_all(bytes).expect("memory takes all");
    }
    writer.finish().expect("memory takes all").into_inner()
}

fn id_of(fixture: &str) -> Id {
    read_fixture(fixture).mail().id
}

fn read_as(kind: &str, name: &str) -> Kept {
    let options = Options {
        kind: Some(kind.to_owned()),
        ..options()
    };
    let kept = read_with(&[fixture(name)], &options);
    assert_eq!(kept.bad, [], "{name} as {kind}");
    kept
}

#[test]
fn every_variant_of_mbox_gives_the_same_mails_as_single_files() {
    let plain = [id_of("plain.eml"), id_of("reply.eml")];
    let plain_o = [id_of("plain-o.eml"), id_of("reply.eml")];
    let tricky = [id_of("plain.eml"), id_of("tricky.eml")];
    for (name, ids) in [
        ("mboxo", plain_o),
        ("mboxrd", plain),
        ("mboxcl", plain_o),
        ("mboxcl2", tricky),
    ] {
        let file = format!("{name}.mbox");
        let told = read_as(name, &file);
        assert_eq!(told.kinds(), [name]);
        assert_eq!(told.ids(), ids, "{name} as the user said");
        if name == "mboxcl2" {
            // Its first mail has no bare `From ` line after a blank one, so
            // only the second shows that this writer does not quote.
            assert_eq!(read_fixture(&file).ids()[1], ids[1], "{name} on its own");
        } else {
            assert_eq!(read_fixture(&file).ids(), ids, "{name} on its own");
        }
    }
}

#[test]
fn quoted_lines_are_what_they_were() {
    let body = "Hello Bob,\n\nFrom next week on line 3 runs in two shifts.\n>From what Mats says, \
                the seals will not last.\nCan you quote forty by Friday?\n\nAnn";
    assert_eq!(read_fixture("plain.eml").mail().body, body);
    let kept = read_fixture("mboxrd.mbox");
    assert_eq!(
        kept.mails().next().map(|mail| mail.body.as_str()),
        Some(body)
    );
    assert_eq!(kept.found[0].position, "0");
    assert_eq!(kept.found[1].position, "529");
}

#[test]
fn one_mail_has_one_id_wherever_it_lies() {
    let plain = fixture_bytes("plain.eml");
    let id = id_of("plain.eml");
    assert_eq!(id_of("crlf.eml"), id);
    assert_eq!(id_of("apple.emlx"), id);
    assert_eq!(read_bytes("a.eml.gz", &gzip(&plain)).ids(), [id]);
    assert_eq!(
        read_bytes("a.zip", &zip(&[("x/a.eml", &plain)])).ids(),
        [id]
    );
    let nested = zip(&[("x/a.gz", &gzip(&plain))]);
    assert_eq!(read_bytes("nested.zip", &nested).ids(), [id]);
    let nested = gzip(&zip(&[("a.eml", &plain)]));
    assert_eq!(read_bytes("nested.zip.gz", &nested).ids(), [id]);

    let folder = tempfile::tempdir().expect("a folder");
    for part in ["cur", "new", "tmp"] {
        fs::create_dir(folder.path().join(part)).expect("a folder");
    }
    let crlf = fixture_bytes("crlf.eml");
    fs::write(folder.path().join("cur/17.mill:2,RS"), &crlf).expect("a file");
    fs::write(folder.path().join("new/18.mill"), &plain).expect("a file");
    let kept = read_path(folder.path());
    assert_eq!(kept.ids(), [id, id]);
    assert_eq!(kept.kinds(), ["maildir"]);
    let positions: Vec<&str> = kept.found.iter().map(|f| f.position.as_str()).collect();
    assert_eq!(positions, ["17.mill", "18.mill"]);
}

#[test]
fn folders_of_a_maildir_keep_their_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("Maildir");
    for (name, file) in [
        ("", "1"),
        (".Sent", "2"),
        (".Customers.Acme", "3"),
        (".Entw&APw-rfe", "4"),
    ] {
        for part in ["cur", "new", "tmp"] {
            fs::create_dir_all(root.join(name).join(part)).expect("a folder");
        }
        let path = root.join(name).join("cur").join(file);
        fs::write(path, fixture_bytes("reply.eml")).expect("a file");
    }
    fs::write(root.join("dovecot-uidlist"), "3 V1").expect("a file");
    let kept = read_path(&root);
    assert_eq!(kept.folders(), ["INBOX", "Acme", "Entwürfe", "Sent"]);
    let sent: Vec<bool> = kept
        .mails()
        .map(|mail| mail.marks.any(Marks::SENT))
        .collect();
    assert_eq!(sent, [false, false, false, true]);

    let options = Options {
        ignored_folders: vec!["acme".to_owned()],
        ..options()
    };
    let kept = read_with(&[root], &options);
    assert_eq!(kept.folders(), ["INBOX", "Entwürfe", "Sent"]);
    assert_eq!(kept.ignored, 1);
}

#[test]
fn takeout_has_labels_and_chats() {
    let kept = read_fixture("takeout.mbox");
    assert_eq!(kept.folders(), ["Gesendet", "Chat", "Tenders"]);
    let marks: Vec<Marks> = kept.mails().map(|mail| mail.marks).collect();
    assert_eq!(marks, [Marks::SENT, Marks::CHAT, Marks::default()]);
    // Labels are the mailbox's; without them it is the same mail.
    assert_eq!(kept.ids()[0], id_of("reply.eml"));
    let options = Options {
        ignored_folders: vec!["Kunden, Nord".to_owned(), "chat".to_owned()],
        ..options()
    };
    let kept = read_with(&[fixture("takeout.mbox")], &options);
    assert_eq!((kept.folders(), kept.ignored), (vec!["Tenders"], 2));
}

#[test]
fn old_spools_are_read() {
    let kept = read_fixture("spool.mbox");
    assert_eq!(kept.subjects(), ["Line 3", "No blank line above"]);
    assert_eq!(kept.ignored, 1, "what the mail program keeps for itself");
    let mail = kept.mails().next().expect("a mail");
    assert_eq!(mail.body, "From here the line goes on\nuntil Friday.");
    assert_eq!(mail.participants[0].address, "mats@mill.example");
    assert_eq!(mail.participants[0].name, "Mats Berg");
}

#[test]
fn a_folder_is_walked_in_the_order_of_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    };
    write("b/Sent", &fixture_bytes("mboxo.mbox"));
    write("b/Sent.msf", b"// <!-- <mdb:mork:z v=\"1.4\"/> -->");
    write("a/2.eml", &fixture_bytes("reply.eml"));
    write("a/1", &fixture_bytes("plain.eml"));
    write("a/.hidden.eml", &fixture_bytes("plain.eml"));
    write("a/picture.jpg", b"\xff\xd8\xff\0\0");
    write(
        "c.zip",
        &zip(&[("Mail/Offers.mbox", &fixture_bytes("mboxo.mbox"))]),
    );
    write("d.docx", &zip(&[("[Content_Types].xml", b"<x/>")]));
    write("e.pst", b"!BDN\0\0\0\0");
    let kept = read_path(folder.path());
    let files: Vec<(String, &str)> = kept
        .files
        .iter()
        .map(|(path, kind)| {
            let name = path.strip_prefix(folder.path()).expect("inside");
            (name.to_string_lossy().into_owned(), *kind)
        })
        .collect();
    let expected = [
        ("c.zip", "zip"),
        ("d.docx", "skipped"),
        ("e.pst", "outlook-pst"),
        ("a/picture.jpg", "skipped"),
        ("a", "eml"),
        ("b/Sent", "mbox"),
        ("b/Sent.msf", "skipped"),
    ];
    assert_eq!(files, expected.map(|(name, kind)| (name.to_owned(), kind)));
    assert_eq!(
        kept.folders(),
        ["Offers", "Offers", "a", "a", "Sent", "Sent"]
    );
    assert_eq!(kept.found[0].position, "Mail/Offers.mbox:0");
    assert_eq!(kept.found[2].position, "1");
    assert_eq!(kept.bad.len(), 1, "{:?}", kept.bad);
    assert!(kept.bad[0].reason.contains("readpst"));
}

#[test]
fn a_large_mailbox_is_handed_over_in_order() {
    let mut mbox = String::new();
    for number in 0..5000 {
        mbox.push_str("From a@mill.example Tue Mar  4 09:12:41 2014\n");
        let filler = "words ".repeat(number % 97);
        mbox.push_str(&format!(
            "From: a@mill.example\nSubject: {number}\n\n{filler}\n\n"
        ));
    }
    for threads in [1, 3] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("large.gz");
        fs::write(&path, gzip(mbox.as_bytes())).expect("a file");
        let options = Options {
            threads,
            ..options()
        };
        let kept = read_with(&[path], &options);
        let expected: Vec<String> = (0..5000).map(|number| number.to_string()).collect();
        assert_eq!(kept.subjects(), expected);
        assert_eq!(kept.bad, []);
    }
}

/// Stops after the first batch.
struct Impatient(usize);

impl Sink for Impatient {
    fn file(&mut self, _: &Path, _: &'static str, _: Size) {}
    fn found(&mut self, _: Vec<Found>) -> Result<(), Stop> {
        self.0 += 1;
        Err(Stop)
    }
    fn bad(&mut self, _: Bad) {}
    fn progress(&mut self, _: u64) {}
}

#[test]
fn a_sink_that_wants_no_more_stops_everything() {
    let mail = "From a@mill.example Tue Mar  4 09:12:41 2014\nFrom: a@mill.example\n\nx\n\n";
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large");
    fs::write(&path, mail.repeat(100_000)).expect("a file");
    let mut sink = Impatient(0);
    assert_eq!(read(&[path], &options(), &mut sink), Err(Stop));
    assert_eq!(sink.0, 1);
}
