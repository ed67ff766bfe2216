//! Outlook messages, made here property by property.

use super::*;
use cfb::CompoundFile;
use std::io::{Cursor, Write};

type Made = CompoundFile<Cursor<Vec<u8>>>;

fn text(file: &mut Made, storage: &str, tag: u16, value: &str) {
    let bytes: Vec<u8> = value.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let path = format!("{storage}/__substg1.0_{tag:04X}001F");
    bytes_at(file, &path, &bytes);
}

fn bytes_at(file: &mut Made, path: &str, bytes: &[u8]) {
    let mut stream = file.create_stream(path).expect("a stream");
    stream.write_all(bytes).expect("memory takes all");
}

fn table(file: &mut Made, storage: &str, header: usize, rows: &[(u32, u64)]) {
    let mut bytes = vec![0; header];
    for (tag, value) in rows {
        bytes.extend(tag.to_le_bytes());
        bytes.extend(6u32.to_le_bytes());
        bytes.extend(value.to_le_bytes());
    }
    bytes_at(file, &format!("{storage}/__properties_version1.0"), &bytes);
}

fn recipient(file: &mut Made, number: u32, role: u64, name: &str, address: &str) {
    let storage = format!("/__recip_version1.0_#{number:08X}");
    file.create_storage(&storage).expect("a storage");
    text(file, &storage, 0x3001, name);
    text(file, &storage, 0x3003, address);
    table(file, &storage, 8, &[(0x0c15_0003, role)]);
}

/// What Outlook keeps of a mail that was sent, and so has no headers.
fn sent(class: &str) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).expect("memory takes all");
    for (tag, value) in [
        (0x001a, class),
        (0x0037, "Offer for 40 seals"),
        (0x0c1a, "Lund, Ann"),
        (0x0c1f, "/O=MILL/OU=FIRST/CN=RECIPIENTS/CN=ANN"),
        (0x5d01, "ann@mill.example"),
        (0x1000, "Hello Jürgen,\r\n\r\nhere it is.\r\n"),
        (0x1035, "<1@mill.example>"),
        (0x1042, "<0@acme.example>"),
    ] {
        text(&mut file, "", tag, value);
    }
    bytes_at(
        &mut file,
        "/__substg1.0_10130102",
        b"<p>Hello J\xfcrgen,</p><p>here it is.</p>",
    );
    // 2024-03-04T09:12:07Z.
    let ticks = (1_709_543_527 + 11_644_473_600) * 10_000_000;
    table(
        &mut file,
        "",
        32,
        &[(0x0039_0040, ticks), (0x3fde_0003, 1252)],
    );
    recipient(&mut file, 0, 1, "Jürgen Groß", "jg@acme.example");
    recipient(&mut file, 1, 2, "Copy <x>", "SMTP@acme.example");
    let storage = "/__attach_version1.0_#00000000";
    file.create_storage(storage).expect("a storage");
    text(&mut file, storage, 0x3707, "offer.pdf");
    text(&mut file, storage, 0x370e, "application/pdf");
    bytes_at(
        &mut file,
        &format!("{storage}/__substg1.0_37010102"),
        b"%PDF",
    );
    table(&mut file, storage, 8, &[]);
    let storage = "/__attach_version1.0_#00000001";
    file.create_storage(storage).expect("a storage");
    table(&mut file, storage, 8, &[]);
    let inner = format!("{storage}/__substg1.0_3701000D");
    file.create_storage(&inner).expect("a storage");
    table(&mut file, &inner, 24, &[]);
    text(&mut file, &inner, 0x0037, "The one before");
    text(&mut file, &inner, 0x1000, "Please quote.");
    file.flush().expect("memory takes all");
    file.into_inner().into_inner()
}

#[test]
fn a_message_is_read_as_the_mail_it_was() {
    let kept = read_bytes("offer.msg", &sent("IPM.Note"));
    assert_eq!(kept.bad, []);
    assert_eq!(kept.kinds(), ["outlook-msg"]);
    let mail = kept.mail();
    assert_eq!(mail.subject, "Offer for 40 seals");
    let people: Vec<(&str, &str)> = mail
        .participants
        .iter()
        .map(|p| (p.address.as_str(), p.name.as_str()))
        .collect();
    assert_eq!(
        people,
        [
            ("ann@mill.example", "Ann Lund"),
            ("jg@acme.example", "Jürgen Groß"),
            ("smtp@acme.example", "Copy x"),
        ]
    );
    assert_eq!(mail.happened, Some(Timestamp(1_709_543_527)));
    assert_eq!(mail.message_id.as_deref(), Some("1@mill.example"));
    assert_eq!(mail.in_reply_to.as_deref(), Some("0@acme.example"));
    assert!(
        mail.body.starts_with("Hello Jürgen,\n\nhere it is."),
        "{}",
        mail.body
    );
    assert_eq!(mail.attachments[0].name, "offer.pdf");
    assert_eq!(mail.attachments[0].bytes, 4);
    // The same again is the same.
    assert_eq!(read_bytes("again.msg", &sent("IPM.Note")).ids(), [mail.id]);
}

#[test]
fn what_came_with_headers_keeps_them() {
    let mut file = CompoundFile::create(Cursor::new(Vec::new())).expect("memory takes all");
    let head = "Microsoft Mail Internet Headers Version 2.0\r\nReceived: from a by b;\r\n\tMon, 4 Mar \
                2024 09:15:00 +0000\r\nFrom: Ann <ann@mill.example>\r\nTo: bob@acme.example\r\nSubject: \
                =?utf-8?Q?Gr=C3=B6=C3=9Fe?=\r\nDate: Mon, 4 Mar 2024 09:12:07 +0000\r\nContent-Type: \
                multipart/mixed;\r\n\tboundary=x\r\n\r\n";
    text(&mut file, "", 0x007d, head);
    text(&mut file, "", 0x0037, "another");
    table(&mut file, "", 32, &[]);
    bytes_at(&mut file, "/__substg1.0_10090102", b"RTF");
    file.flush().expect("memory takes all");
    let kept = read_bytes("came.msg", file.into_inner().get_ref());
    let mail = kept.mail();
    assert_eq!(mail.subject, "Größe");
    assert_eq!(mail.known, Some(Timestamp(1_709_543_700)));
    assert_eq!(mail.participants.len(), 2);
    assert!(kept.complaints()[0].contains("RTF"), "{:?}", kept.bad);
}

#[test]
fn what_is_no_mail_says_how_to_save_it() {
    for (class, words) in [
        ("IPM.Contact", ".vcf"),
        ("IPM.Appointment", ".ics"),
        ("IPM.Task", "neither"),
    ] {
        let kept = read_bytes("item.msg", &sent(class));
        assert_eq!(kept.found.len(), 0);
        assert!(kept.complaints()[0].contains(words), "{:?}", kept.bad);
    }
}

#[test]
fn damage_stops_nothing() {
    let whole = sent("IPM.Note");
    // Small numbers that walk through the file: a repeatable sort of chance.
    let mut state = 7u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for round in 0..400 {
        let mut bytes = whole.clone();
        for _ in 0..1 + round % 40 {
            // The header and the first tables are where it hurts.
            let at = if round % 2 == 0 {
                next(1_600)
            } else {
                next(bytes.len())
            };
            bytes[at] = next(256) as u8;
        }
        if round % 5 == 0 {
            bytes.truncate(next(whole.len()));
        }
        let kept = read_bytes("item.msg", &bytes);
        assert!(kept.found.len() <= 1);
        for bad in &kept.bad {
            assert!(!bad.reason.contains("reader failed"), "{bad:?}");
        }
    }
}
