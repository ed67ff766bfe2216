//! Input that is cut off, too large, hostile, or no mail.

use super::*;
use bellwether_sources::read_refined;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const ENVELOPE: &str = "From a@mill.example Tue Mar  4 09:12:41 2014\n";

fn small(subject: &str) -> String {
    format!("{ENVELOPE}From: a@mill.example\nSubject: {subject}\n\nx\n\n")
}

#[test]
fn a_cut_mbox_is_read_as_far_as_it_goes() {
    let whole = fixture_bytes("mboxrd.mbox");
    let kept = read_bytes("cut.mbox", &whole[..whole.len() - 20]);
    assert_eq!(
        kept.subjects(),
        ["Seals for line 3", "Re: Seals for line 3"]
    );
    assert_eq!(kept.bad.len(), 1, "{:?}", kept.bad);
    assert_eq!(kept.bad[0].at, "529");
    assert!(kept.bad[0].reason.starts_with("cut off"), "{:?}", kept.bad);

    // Cut between two lines, inside of a mail of several parts.
    let mut parts = ENVELOPE.as_bytes().to_vec();
    parts.extend(fixture_bytes("attachments.eml"));
    let cut = memchr::memmem::find(&parts, b"--outer\nContent-Type: Text/CSV").expect("a part");
    let kept = read_bytes("cut.mbox", &parts[..cut]);
    assert_eq!(kept.mail().body, "See the files.");
    assert!(kept.bad[0].reason.starts_with("cut off"), "{:?}", kept.bad);
}

#[test]
fn a_cut_gzip_is_read_as_far_as_it_goes() {
    let mut noise = 1u32;
    let mut mbox = String::new();
    for number in 0..2000 {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        mbox.push_str(&small(&format!("{number} {noise}")));
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder
        .write_all(mbox.as_bytes())
        .expect("memory takes all");
    let whole = encoder.finish().expect("memory takes all");
    let kept = read_bytes("cut.mbox.gz", &whole[..whole.len() / 2]);
    assert!(
        (500..1500).contains(&kept.found.len()),
        "{}",
        kept.found.len()
    );
    assert_eq!(kept.bad.len(), 1, "{:?}", kept.bad);
    assert!(kept.bad[0].reason.starts_with("cut off"), "{:?}", kept.bad);
}

#[test]
fn a_zip_without_its_list_is_read_member_by_member() {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in ["plain.eml", "reply.eml"] {
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a member");
        writer
            .write_all(&fixture_bytes(name))
            .expect("memory takes all");
    }
    let whole = writer.finish().expect("memory takes all").into_inner();
    let kept = read_bytes("cut.zip", &whole[..whole.len() - 30]);
    assert_eq!(
        kept.subjects(),
        ["Seals for line 3", "Re: Seals for line 3"]
    );
    assert!(
        kept.bad[0].reason.contains("missing or damaged"),
        "{:?}",
        kept.bad
    );
}

#[test]
fn a_bomb_is_stopped_with_words() {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let start = |writer: &mut ZipWriter<_>, name: &str| {
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a member");
    };
    start(&mut writer, "a.eml");
    writer
        .write_all(&fixture_bytes("plain.eml"))
        .expect("memory takes all");
    start(&mut writer, "bomb.mbox");
    writer
        .write_all(small("first").as_bytes())
        .expect("memory takes all");
    writer
        .write_all(ENVELOPE.as_bytes())
        .expect("memory takes all");
    writer
        .write_all(b"From: a@mill.example\nSubject: second\n\n")
        .expect("memory takes all");
    let zeros = vec![b'0'; 1 << 20];
    for _ in 0..150 {
        writer.write_all(&zeros).expect("memory takes all");
    }
    let bomb = writer.finish().expect("memory takes all").into_inner();
    let kept = read_bytes("bomb.zip", &bomb);
    assert_eq!(kept.subjects(), ["Seals for line 3", "first", "second"]);
    assert!(
        kept.bad.iter().any(|bad| bad.reason.contains("zip bomb")),
        "{:?}",
        kept.bad
    );
}

#[test]
fn a_very_long_mail_is_kept_in_part_and_hashed_whole() {
    let line = "all work and no play makes a long mail\n";
    let body = line.repeat((70 << 20) / line.len());
    let long = |end: &str| {
        format!("From: a@mill.example\nSubject: long\n\nFirst words.\n>From b\n{body}{end}")
    };
    let mbox = format!(
        "{}{ENVELOPE}{}\n{}",
        small("before"),
        long("end\n").replace(">From b", ">>From b"),
        small("after")
    );
    let kept = read_bytes("long.mbox", mbox.as_bytes());
    assert_eq!(kept.subjects(), ["before", "long", "after"]);
    let mail = kept.mails().nth(1).expect("the long one");
    assert!(mail.body.starts_with("First words.\n>From b\nall work"));
    assert!(mail.body.len() < 17 << 20);
    assert_eq!(kept.bad.len(), 1, "{:?}", kept.complaints());
    assert!(
        kept.bad[0].reason.starts_with("70 MB long"),
        "{:?}",
        kept.complaints()
    );
    // The same mail as a file of its own has the same id; another end, another.
    assert_eq!(
        read_bytes("long.eml", long("end\n").as_bytes()).ids(),
        [mail.id]
    );
    assert_ne!(
        read_bytes("long.eml", long("bend\n").as_bytes()).ids(),
        [mail.id]
    );
}

#[test]
fn a_mail_of_endless_parts_is_read_in_part() {
    let mut mail = "From: a@mill.example\nSubject: parts\n".to_owned();
    // Each would make the parser look for a boundary to the very end, or nest.
    mail.push_str(&"Content-Type: message/rfc822\n\n".repeat(200_000));
    let kept = read_bytes("parts.eml", mail.as_bytes());
    assert_eq!(kept.subjects(), ["parts"]);
    assert!(
        kept.bad[0].reason.starts_with("more than 1000 parts"),
        "{:?}",
        kept.bad
    );
}

#[test]
fn what_is_no_mail_is_said_to_be_none() {
    for (name, bytes, words) in [
        (
            "notes.log",
            &b"Subject: list\n\n- milk\n"[..],
            "text without mail headers or columns",
        ),
        ("picture", &b"\x89PNG\0\0"[..], "binary"),
        ("empty", &b""[..], "empty"),
        ("mail.7z", &b"7z\xbc\xaf\x27\x1c\0"[..], "unpack it"),
        ("store.pst", &b"!BDN\0\0"[..], "readpst"),
        ("offer.pdf", &b"%PDF-1.7\n%\xe2\xe3"[..], "damaged PDF"),
        (
            "item.msg",
            &b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..],
            "msgconvert",
        ),
    ] {
        let kept = read_bytes(name, bytes);
        assert_eq!(kept.found.len(), 0);
        assert_eq!(kept.bad.len(), 1, "{name}: {:?}", kept.bad);
        assert!(kept.bad[0].reason.contains(words), "{name}: {:?}", kept.bad);
    }
    let kept = read_path(Path::new("/nowhere/at/all"));
    assert_eq!(kept.kinds(), ["unreadable"]);
    assert_eq!(kept.bad.len(), 1);
    let options = Options {
        kind: Some("fax".to_owned()),
        ..options()
    };
    let kept = read_with(&[fixture("plain.eml")], &options);
    assert!(
        kept.bad[0].reason.contains("one of mbox,"),
        "{:?}",
        kept.bad
    );
}

#[test]
fn an_item_without_headers_does_not_stop_the_others() {
    let mbox = format!("{}{ENVELOPE}\nno headers\n\n{}", small("one"), small("two"));
    let kept = read_bytes("odd.mbox", mbox.as_bytes());
    assert_eq!(kept.subjects(), ["one", "two"]);
    assert_eq!(kept.bad.len(), 1, "{:?}", kept.bad);
}

#[test]
fn an_item_that_a_reader_trips_over_is_told_and_the_others_are_read() {
    // More than fit into the queue of one worker, each in a batch of its own size.
    let subject = |number: usize| match number {
        1..=40 => "trips".to_owned(),
        number => format!("{number}"),
    };
    let long = "a long line of words\n".repeat(30_000);
    let mbox: String = (0..60)
        .map(|number| small(&subject(number)).replace("x\n", &long))
        .collect();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("many.mbox");
    fs::write(&path, mbox).expect("a file");
    let options = Options {
        threads: 1,
        ..options()
    };
    let trips = |found: Found| {
        match &found.record {
            Record::Mail(mail) => assert_ne!(mail.subject, "trips"),
            Record::Entry(_) | Record::Orders(_) => {}
        }
        found
    };
    let mut kept = Kept::default();
    assert_eq!(read_refined(&[path], &options, &trips, &mut kept), Ok(()));
    assert_eq!(kept.found.len(), 20);
    assert_eq!(kept.bad.len(), 40);
    let told = kept
        .bad
        .iter()
        .all(|bad| !bad.at.is_empty() && bad.reason.contains("reader failed"));
    assert!(told, "{:?}", kept.bad[0]);
}

#[test]
fn lengths_that_lie_are_not_believed() {
    let mut mbox = String::new();
    for number in 0..30 {
        mbox.push_str(
            &small(&number.to_string()).replace("Subject", "Content-Length: 60000000\nSubject"),
        );
    }
    let kept = read_bytes("lies.mbox", mbox.as_bytes());
    assert_eq!(kept.found.len(), 30);
    assert_eq!(kept.bad, []);
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_a_circle_are_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.eml"), fixture_bytes("plain.eml")).expect("a file");
    std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).expect("a link");
    assert_eq!(read_path(folder.path()).found.len(), 1);
}
