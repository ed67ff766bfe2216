//! Calendars as files: versions, charsets, damage, what is no calendar.

use super::calendars::{berlin, event, read_calendar, times, with};
use super::*;
use bellwether_core::evidence::field;

#[test]
fn the_same_file_gives_the_same_entries() {
    let text = format!(
        "BEGIN:VCALENDAR\n{}BEGIN:VEVENT\nSUMMARY:No uid\nDTSTART:20240304T090000Z\nEND:VEVENT\n\
         END:VCALENDAR\n",
        event("DTSTART:20240304T090000Z\nRRULE:FREQ=DAILY")
    );
    let ids = |stamp: &str| -> Vec<Id> {
        let text = text.replace("END:VEVENT", &format!("DTSTAMP:{stamp}\nEND:VEVENT"));
        let kept = read_calendar(text.as_bytes());
        kept.meetings().iter().map(|entry| entry.id()).collect()
    };
    assert_eq!(ids("20240301T000000Z").len(), 2);
    // The stamp says when the file was made, and nothing of the meeting.
    assert_eq!(ids("20240301T000000Z"), ids("20240401T000000Z"));
}

#[test]
fn the_newest_version_of_a_meeting_counts() {
    let old = "SEQUENCE:0\nSUMMARY:Old\nDTSTART:20240304T090000Z";
    let new = "SEQUENCE:2\nSUMMARY:New\nDTSTART:20240305T090000Z";
    for text in [event(old) + &event(new), event(new) + &event(old)] {
        // Two calendars in one file.
        let text = text.replacen(
            "END:VEVENT",
            "END:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR",
            1,
        );
        let kept = read_calendar(format!("BEGIN:VCALENDAR\n{text}END:VCALENDAR").as_bytes());
        assert_eq!(kept.meeting().text(field::NAME), "New");
        assert_eq!(times(kept.meeting()), ["2024-03-05T09:00 +0"]);
    }
    let kept = with("DTSTART:20240304T090000Z\nSTATUS:CANCELLED");
    assert_eq!(kept.meeting().text(field::STATUS), "cancelled");
    assert_eq!(times(kept.meeting()), ["2024-03-04T09:00 +0"]);
}

#[test]
fn no_broken_event_harms_another() {
    let good =
        |uid: &str| format!("BEGIN:VEVENT\nUID:{uid}\nDTSTART:20240304T090000Z\nSUMMARY:{uid}\n");
    let text = format!(
        "\u{feff}BEGIN:VCALENDAR\r\n\r\n{}BEGIN:VALARM\nTRIGGER:-PT5M\n{}END:VEVENT\nno line at all\n\
         BEGIN:VEVENT\nUID:3\nDTSTART:yesterday\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:4\nDTSTART:20240304T090000Z\nRRULE:FREQ=SOMETIMES\nEND:VEVENT\n\
         BEGIN:VTODO\nUID:5\nDTSTART:20240304T090000Z\nEND:VTODO\n\
         BEGIN:VFREEBUSY\nDTSTART:20240304T090000Z\nEND:VFREEBUSY\n{}",
        good("1"),
        good("2"),
        good("6")
    );
    let kept = read_calendar(text.replace('\n', "\r").as_bytes());
    let keys: Vec<&str> = kept
        .meetings()
        .iter()
        .map(|entry| entry.key.as_str())
        .collect();
    assert_eq!(keys, ["1", "2", "4", "6"]);
    let said = kept.complaints().join("\n");
    for words in [
        "(DTSTART)",
        "(RRULE)",
        "the file ends",
        "no lines of a calendar: 1",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert_eq!(kept.bad.len(), 4, "{said}");
    let complete: Vec<bool> = kept.bad.iter().map(|bad| bad.partly).collect();
    assert_eq!(complete.iter().filter(|partly| **partly).count(), 3);
}

#[test]
fn letters_of_every_charset_are_read() {
    let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20240304T090000Z\r\n\
                SUMMARY:Müller in Köln über Größen\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let wide = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    // Folded in the middle of a letter, as RFC 5545 allows.
    let at = text.find("ü").expect("the letter") + 1;
    let folded = [&text.as_bytes()[..at], b"\r\n ", &text.as_bytes()[at..]].concat();
    for bytes in [
        text.as_bytes().to_vec(),
        folded,
        text.chars().map(|c| c as u8).collect(),
        [b"\xff\xfe".to_vec(), wide(u16::to_le_bytes)].concat(),
        [b"\xfe\xff".to_vec(), wide(u16::to_be_bytes)].concat(),
        wide(u16::to_le_bytes),
    ] {
        let kept = read_calendar(&bytes);
        assert_eq!(kept.bad, []);
        assert_eq!(
            kept.meeting().text(field::NAME),
            "Müller in Köln über Größen"
        );
    }
}

#[test]
fn what_is_no_calendar_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("letter.txt");
    std::fs::write(&path, "Dear Ann,\nsee you on Monday.\n").expect("a file");
    let options = Options {
        kind: Some("ical".to_owned()),
        ..berlin()
    };
    let kept = read_with(&[path], &options);
    assert_eq!(kept.found.len(), 0);
    assert!(
        kept.bad[0].reason.starts_with("no calendar"),
        "{:?}",
        kept.bad
    );
}

#[test]
fn no_rule_takes_for_ever() {
    // Each of these would look at billions of seconds.
    for rule in [
        "FREQ=SECONDLY;BYSECOND=0;BYMINUTE=0;BYHOUR=0",
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=SECONDLY;BYMONTHDAY=31;BYMONTH=4;UNTIL=99991231T000000Z",
    ] {
        let kept = with(&format!("DTSTART:16010101T000000Z\nRRULE:{rule}"));
        assert_eq!(times(kept.meeting()), ["1601-01-01T00:00 +0"], "{rule}");
        assert!(kept.bad[0].reason.contains("(RRULE)"), "{:?}", kept.bad);
    }
}

#[test]
fn every_file_of_the_odd_ones_is_read() {
    let Some(folder) = shared("formats/ics") else {
        return;
    };
    let options = Options {
        kind: Some("ical".to_owned()),
        ..berlin()
    };
    let kept = read_with(&[folder], &options);
    assert!(kept.files.len() >= 150, "{} files", kept.files.len());
    assert!(
        kept.meetings().len() >= 100,
        "{} meetings",
        kept.meetings().len()
    );
}
