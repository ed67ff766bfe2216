//! No bytes stop an import, and every mail of an mbox comes out once.

use super::*;
use proptest::prelude::*;

/// Words that mail is made of, to get further into the readers than noise does.
fn fragment() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "From a@mill.example Tue Mar  4 09:12:41 2014\n",
        "From: a@mill.example\n",
        "Content-Type: multipart/mixed; boundary=b\n",
        "Content-Type: message/rfc822\n",
        "Content-Type: text/html; charset=utf-16\n",
        "Content-Type: text/plain; format=flowed\n",
        "Content-Transfer-Encoding: quoted-printable\n",
        "Content-Transfer-Encoding: base64\n",
        "Content-Length: 40\n",
        "Date: Tue, 4 Mar 2014 09:12:07 +0100\n",
        "Received: by x; 99 Foo 2014 99:99\n",
        "Subject: =?utf-7?B?+//?= =?x?Q?=?=\n",
        "To: \"a <b, (c:; d@e>\n",
        "X-To: Smith, Ann <x>, y\n",
        "X-Gmail-Labels: \"Chat, Sent\n",
        "--b\n",
        "--b--\n",
        "<div style='display:none'><blockquote><li><td>&nbsp;&#0;</p>",
        "=C3=\n=zz",
        "\x1b$B\x1b(B",
        "\r\n",
        "\n",
        "\n\n",
    ]);
    prop_oneof![
        4 => words.prop_map(|word| word.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..20),
    ]
}

/// Lines that cards and notes are made of.
fn line() -> impl Strategy<Value = Vec<u8>> {
    let lines = prop::sample::select(vec![
        "BEGIN:VCARD\r\n",
        "END:VCARD\n",
        "VERSION:2.1\n",
        "VERSION:4.0\n",
        "item1.EMAIL;TYPE=\"a,b:c\":ann@mill.example\n",
        "item1.X-ABLabel:_$!<Manager>!$_\n",
        "item1.X-ABRELATEDNAMES:Mats\n",
        "N;CHARSET=UTF-16;ENCODING=QUOTED-PRINTABLE:=D8=00;=\n",
        "FN;ENCODING=B:4pyF=\n",
        "ORG:a\\;b\\",
        "AGENT:\n",
        "AGENT:",
        "REV:20240304T25:61:61-9999\n",
        "REV:2024-3é\n",
        "CATEGORIES:a,b\\,c;d\n",
        " folded\n",
        "\tfolded\r",
        "# 2024-03-04 Acme\n",
        "## 4. März 2024 – \n",
        "---\n",
        "date: 2024-03-04 é\n",
        "tags: [a, b\n",
        "```\n",
        "ann@mill.example, <a@b.c>\n",
        "[19/11/2026, 08:12:05] Ann Lund: hi\n",
        "11/5/26, 8:12 p. m. - é: \u{200e}\n",
        "\u{feff}",
        "\n",
    ]);
    prop_oneof![
        6 => lines.prop_map(|line| line.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..20),
    ]
}

/// Lines that transcripts are made of.
fn spoken_line() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "WEBVTT\n",
        "WEBVTT - 2024-03-12\n\n",
        "NOTE",
        "NOTE 2024-03-é\n",
        "1\n00:00:01,000 --> 00:00:02,000\n",
        "00:01.000 --> \n",
        " --> ",
        "<v Ann Lund>Hello",
        "<v.loud.x Bo>",
        "<v>",
        "</v></v><",
        "<é>&amp;&lt;v Ann>",
        "Ann Lund: Hello\n",
        "Bo Dahl: Hello there, all of you.\n",
        "**Ann Lund:** hi\n",
        "[00:00:01] Ann Lund: and so we went on\n",
        "(0:12)\n",
        "[1:\n",
        "Ann Lund  0:12\n",
        "Bo  1:02:03  \n",
        "é  0:1\n",
        "：\n",
        "Date: 2024-03-12\n",
        "[{\"speaker_name\":\"Ann\",\"text\":\"Hello\"},",
        "{\"raw_text\":1,\"speaker_name\":null}]",
        "{\"sentences\":[],\"date\":1710255692000}",
        "---\ntitle: x\n---\n",
        "\u{feff}",
        "\n",
        "\r\n",
    ]);
    prop_oneof![
        8 => words.prop_map(|word| word.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..20),
    ]
}

fn spoken() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(spoken_line(), 0..40).prop_map(|parts| parts.concat())
}

fn lines() -> impl Strategy<Value = Vec<u8>> {
    let lines = prop::collection::vec(line(), 0..40).prop_map(|parts| parts.concat());
    // Half of them in UTF-16, with or without its mark.
    (lines, 0..4u8).prop_map(|(bytes, wide)| match wide {
        0 | 1 => bytes,
        _ => {
            let text = String::from_utf8_lossy(&bytes);
            let text = text.encode_utf16().flat_map(u16::to_le_bytes);
            let mark = if wide == 2 { &[0xff, 0xfe][..] } else { &[] };
            mark.iter().copied().chain(text).collect()
        }
    })
}

fn soup() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(fragment(), 0..40).prop_map(|parts| parts.concat())
}

/// Lines that calendars are made of.
fn calendar_line() -> impl Strategy<Value = Vec<u8>> {
    let words = prop::sample::select(vec![
        "BEGIN:VCALENDAR\n",
        "BEGIN:VEVENT\n",
        "BEGIN:VEVENT\r\nDTSTART:20240304T090000Z\r\n",
        "BEGIN:VEVENT\nDTSTART;TZID=X:20240331T023000\nRRULE:FREQ=DAILY\n",
        "END:VEVENT\n",
        "BEGIN:VALARM\r",
        "END:VALARM\n",
        "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nTZOFFSETTO:+9999\nTZOFFSETFROM:-0100\n",
        "DTSTART:16010101T000000\nRRULE:FREQ=YEARLY;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n",
        "UID:1\n",
        "DTSTART;VALUE=DATE:99991231\n",
        "DTSTART;TZID=\"Europe/Berlin\":00010101T000000\n",
        "DTSTART:20240229T236060\n",
        "DTEND:99991231T235959Z\n",
        "DURATION:P9999999999W\n",
        "DURATION:-PT5M\n",
        "RRULE:FREQ=SECONDLY;COUNT=4294967295\n",
        "RRULE:FREQ=YEARLY;UNTIL=99991231;BYWEEKNO=53;BYSETPOS=-366,400\n",
        "RRULE:FREQ=MONTHLY;INTERVAL=65535;BYMONTHDAY=-31,0,127;BYDAY=-9MO\n",
        "RRULE:FREQ=WEEKLY;UNTIL=20240101;BYDAY=,;WKST=XX\n",
        "EXDATE:20240304T090000Z,,x\n",
        "RDATE;VALUE=PERIOD:20240304T090000Z/P9999W,20240304/20240303\n",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20240305T090000Z\n",
        "ATTENDEE;CN=\"a;PARTSTAT=:mailto:\n",
        "ORGANIZER;;=;CN:x\n",
        "SEQUENCE:-9223372036854775808\n",
        "SUMMARY;ENCODING=QUOTED-PRINTABLE:=C3=\n =BC\\\n",
        "METHOD:REPLY\n",
        "METHOD:CANCEL\n",
        " \t\n",
    ]);
    prop_oneof![
        8 => words.prop_map(|word| word.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..20),
    ]
}

fn calendar_soup() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(calendar_line(), 0..30).prop_map(|parts| parts.concat())
}

/// A fixture with pieces of it, or of the soup, put elsewhere.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let names: Vec<PathBuf> = ["", "../cards", "../transcripts"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(fixture(folder)).expect("the fixtures"))
        .flatten()
        .map(|entry| entry.path())
        .collect();
    let place = any::<prop::sample::Index>;
    let edits = prop::collection::vec((place(), place(), 0..80usize, fragment()), 1..8);
    (prop::sample::select(names), edits).prop_map(|(path, edits)| {
        let mut bytes = std::fs::read(path).expect("a fixture");
        for (from, to, length, word) in edits {
            let from = from.index(bytes.len() + 1);
            let piece = bytes[from..bytes.len().min(from + length)].to_vec();
            let to = to.index(bytes.len() + 1);
            let end = bytes.len().min(to + length / 2);
            bytes.splice(to..end, piece.into_iter().chain(word));
        }
        bytes
    })
}

fn check(bytes: &[u8], kind: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("soup");
    std::fs::write(&path, bytes).expect("a file");
    let options = Options {
        kind: (!kind.is_empty()).then(|| kind.to_owned()),
        threads: 1,
        ..options()
    };
    let kept = read_with(&[path], &options);
    for bad in &kept.bad {
        assert!(!bad.reason.contains("reader failed"), "{bad:?}");
    }
    for mail in kept.mails() {
        assert!(!mail.body.contains('\0') && !mail.subject.contains('\0'));
        assert!(!mail.subject.contains('\n'));
    }
    for entry in kept.entries() {
        assert!(!entry.key.is_empty(), "{entry:?}");
        for (name, value) in entry.fields() {
            assert!(!name.is_empty() && !value.contains('\0'), "{entry:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_transcript_stops_an_import(bytes in spoken(), kind in prop::sample::select(vec!["", "transcript"])) {
        check(&bytes, kind);
    }

    #[test]
    fn no_calendar_stops_an_import(bytes in calendar_soup(), by_mail in any::<bool>()) {
        if by_mail {
            let mail = [b"From: a@mill.example\nTo: b@mill.example\nContent-Type: text/calendar\n\n", bytes.as_slice()];
            check(&mail.concat(), "eml");
        } else {
            check(&bytes, "ical");
        }
    }

    #[test]
    fn no_damage_stops_an_import(bytes in damaged(), kind in prop::sample::select(vec!["", "mbox", "eml", "vcard", "note"])) {
        check(&bytes, kind);
    }

    #[test]
    fn no_card_and_no_note_stops_an_import(bytes in lines(), kind in prop::sample::select(vec!["", "vcard", "note"])) {
        check(&bytes, kind);
    }

    #[test]
    fn no_bytes_stop_an_import(bytes in soup(), kind in prop::sample::select(vec!["", "mbox", "eml", "zip", "gzip", "ical"])) {
        check(&bytes, kind);
    }

    #[test]
    fn every_mail_of_an_mbox_comes_out_once(
        bodies in prop::collection::vec(prop::collection::vec("[ -~]{0,30}|From me|>From you|", 0..6), 1..20),
        crlf in any::<bool>(),
    ) {
        let mut mbox = String::new();
        for (number, lines) in bodies.iter().enumerate() {
            mbox.push_str("From a@mill.example Tue Mar  4 09:12:41 2014\n");
            mbox.push_str(&format!("From: a@mill.example\nSubject: {number}\n\n"));
            for line in lines {
                let quoted = line.trim_start_matches('>').starts_with("From ");
                mbox.push_str(if quoted { ">" } else { "" });
                mbox.push_str(line);
                mbox.push('\n');
            }
            mbox.push('\n');
        }
        if crlf {
            mbox = mbox.replace('\n', "\r\n");
        }
        let kept = read_bytes("many.mbox", mbox.as_bytes());
        let subjects: Vec<String> = (0..bodies.len()).map(|number| number.to_string()).collect();
        prop_assert_eq!(kept.subjects(), subjects);
        prop_assert_eq!(&kept.bad, &[]);
        for (mail, lines) in kept.mails().zip(&bodies) {
            let expected = lines.join("\n");
            prop_assert_eq!(mail.body.as_str(), expected.trim_end().trim_start_matches('\n'));
        }
    }
}
