//! What is read of each oddity that calendars come in.

use super::*;
use bellwether_core::evidence::field;
use bellwether_core::evidence::{KnownFrom, entry::EntryKind};
use bellwether_core::time::Zone;

/// An export of 2024-03-01: rules are worked out to the end of 2025.
const EXPORTED: Timestamp = Timestamp(1_709_251_200);

pub(super) fn berlin() -> Options {
    let zone = jiff::tz::TimeZone::get("Europe/Berlin").expect("a time zone");
    Options {
        zone: Zone(zone),
        known: Some(EXPORTED),
        ..options()
    }
}

pub(super) fn read_calendar(bytes: &[u8]) -> Kept {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("calendar.ics");
    std::fs::write(&path, bytes).expect("a file");
    read_with(&[path], &berlin())
}

/// A calendar with one event of these lines.
pub(super) fn with(lines: &str) -> Kept {
    read_calendar(format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", event(lines)).as_bytes())
}

pub(super) fn event(lines: &str) -> String {
    format!(
        "BEGIN:VEVENT\nUID:a@mill.example\n{}\nEND:VEVENT\n",
        lines.trim_end()
    )
}

impl Kept {
    pub(super) fn meetings(&self) -> Vec<&Entry> {
        self.entries().collect()
    }

    pub(super) fn meeting(&self) -> &Entry {
        let entries = self.meetings();
        assert_eq!(entries.len(), 1, "one meeting: {:?}", self.bad);
        entries[0]
    }
}

/// `2024-03-04T09:00 +60`: begins in UTC, with their length in minutes.
pub(super) fn times(entry: &Entry) -> Vec<String> {
    let moment = |text: &str| Timestamp(text.parse().expect("seconds"));
    let times = entry.all(field::OCCURRENCE).map(|time| {
        let (begin, end) = time.split_once('/').expect("begin and end");
        let minutes = (moment(end).0 - moment(begin).0) / 60;
        let begin = moment(begin).to_string();
        format!("{} +{minutes}", begin.trim_end_matches(":00Z"))
    });
    times.collect()
}

#[test]
fn an_event_says_everything() {
    let kept = with(
        "DTSTART;TZID=Europe/Berlin:20240304T100000\nDTEND;TZID=Europe/Berlin:20240304T113000\n\
         SUMMARY:Line 3\\, seals\\; offer\nLOCATION:Hall 2\\nBremen\n\
         DESCRIPTION:Bring the drawings.\\n\\nAnd a long line\n  that goes on.\n\
         ORGANIZER;CN=\"Lindqvist, Ann\":mailto:Ann@Mill.example\n\
         ATTENDEE;CN=Bob Okafor;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:MAILTO:bob@pumps.example\n\
         ATTENDEE;PARTSTAT=DECLINED;X-NUM-GUESTS=0:mailto:eve@pumps.example\n\
         ATTENDEE;CUTYPE=ROOM;CN=Hall 2:mailto:hall2@mill.example\n\
         ATTENDEE;PARTSTAT=X-MAYBE;CN=Nobody:invalid:nomail\n\
         CATEGORIES:Customer,Red\nSTATUS:TENTATIVE\nCREATED:20240101T000000Z\n\
         LAST-MODIFIED:20240201T000000Z\nDTSTAMP:20240301T000000Z\nCLASS:PRIVATE\n\
         X-GOOGLE-CONFERENCE:https://meet.example/abc\nATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA",
    );
    assert_eq!(kept.kinds(), ["ical"]);
    assert_eq!(kept.bad, []);
    let meeting = kept.meeting();
    assert_eq!(
        (meeting.kind, meeting.key.as_str()),
        (EntryKind::Meeting, "a@mill.example")
    );
    assert_eq!(meeting.system, "ical");
    assert_eq!(
        (meeting.known, meeting.known_from),
        (Some(EXPORTED), KnownFrom::Told)
    );
    assert_eq!(times(meeting), ["2024-03-04T09:00 +90"]);
    assert_eq!(
        meeting.happened.map(|t| t.to_string()).as_deref(),
        Some("2024-03-04T09:00:00Z")
    );
    for (name, values) in [
        (field::NAME, vec!["Line 3, seals; offer"]),
        (field::CITY, vec!["Hall 2 Bremen"]),
        (
            field::TEXT,
            vec!["Bring the drawings.\n\nAnd a long line that goes on."],
        ),
        (field::ORGANISER, vec!["ann@mill.example|Ann Lindqvist"]),
        (
            field::ATTENDEE,
            vec![
                "bob@pumps.example|Bob Okafor|accepted",
                "eve@pumps.example||declined",
                "|Nobody",
            ],
        ),
        (field::LABEL, vec!["Customer", "Red"]),
        (field::STATUS, vec!["tentative"]),
        (field::CREATED, vec!["1704067200"]),
        (field::CHANGED, vec!["1706745600"]),
        (field::URL, vec!["https://meet.example/abc"]),
        (field::TYPE, vec![]),
        (field::ALL_DAY, vec![]),
    ] {
        assert_eq!(meeting.all(name).collect::<Vec<_>>(), values, "{name}");
    }
    let raw: Vec<_> = meeting.raw().collect();
    assert_eq!(
        raw,
        [("ROOM", "hall2@mill.example|Hall 2"), ("CLASS", "PRIVATE")]
    );
}

#[test]
fn when_an_event_is() {
    for (lines, expected) in [
        // Time zones: IANA, Windows, Windows as shown, Mozilla, Notes, offsets.
        (
            "DTSTART;TZID=America/New_York:20240704T090000",
            "2024-07-04T13:00 +0",
        ),
        (
            "DTSTART;TZID=W. Europe Standard Time:20240704T090000",
            "2024-07-04T07:00 +0",
        ),
        (
            "DTSTART;TZID=\"Eastern Standard Time\":20240704T090000",
            "2024-07-04T13:00 +0",
        ),
        (
            "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20240704T090000",
            "2024-07-04T07:00 +0",
        ),
        (
            "DTSTART;TZID=/mozilla.org/20050126_1/Asia/Tokyo:20240704T090000",
            "2024-07-04T00:00 +0",
        ),
        (
            "DTSTART;TZID=Western/Central Europe:20240704T090000",
            "2024-07-04T07:00 +0",
        ),
        // The seller's clock, UTC, a whole day there and several of them.
        (
            "DTSTART:20240704T090000\nDURATION:PT1H30M",
            "2024-07-04T07:00 +90",
        ),
        (
            "DTSTART:20240704T090000Z\nDTEND:20240704T093000Z",
            "2024-07-04T09:00 +30",
        ),
        ("DTSTART;VALUE=DATE:20240704", "2024-07-03T22:00 +1440"),
        (
            "DTSTART;VALUE=DATE:20240330\nDTEND;VALUE=DATE:20240401",
            "2024-03-29T23:00 +2820",
        ),
        (
            "DTSTART;VALUE=DATE:20240704\nDTEND;VALUE=DATE:20240704",
            "2024-07-03T22:00 +1440",
        ),
        // A day without saying so, an end before the begin, end in another zone.
        ("DTSTART:20240704", "2024-07-03T22:00 +1440"),
        (
            "DTSTART:20240704T090000Z\nDTEND:20240704T080000Z",
            "2024-07-04T09:00 +0",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20240704T090000\nDTEND;TZID=Europe/London:20240704T090000",
            "2024-07-04T07:00 +60",
        ),
        // Clocks that skip an hour, and that show one twice.
        (
            "DTSTART;TZID=Europe/Berlin:20240331T023000",
            "2024-03-31T01:30 +0",
        ),
        (
            "DTSTART;TZID=Europe/Berlin:20241027T023000",
            "2024-10-27T00:30 +0",
        ),
    ] {
        let kept = with(lines);
        assert_eq!(kept.bad, [], "{lines}");
        assert_eq!(times(kept.meeting()), [expected], "{lines}");
    }
    assert_eq!(
        with("DTSTART;VALUE=DATE:20240704")
            .meeting()
            .text(field::ALL_DAY),
        "yes"
    );
}

#[test]
fn a_time_zone_may_be_defined_by_the_file_even_further_below() {
    let zone = "BEGIN:VTIMEZONE\nTZID:Customized\nBEGIN:STANDARD\nDTSTART:16010101T030000\n\
                TZOFFSETFROM:+0300\nTZOFFSETTO:+0200\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n\
                END:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0200\n\
                TZOFFSETTO:+0300\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:DAYLIGHT\n\
                END:VTIMEZONE\n";
    let events =
        event("DTSTART;TZID=Customized:20240115T090000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=15;COUNT=4");
    for text in [format!("{zone}{events}"), format!("{events}{zone}")] {
        let kept = read_calendar(format!("BEGIN:VCALENDAR\n{text}END:VCALENDAR").as_bytes());
        assert_eq!(kept.bad, []);
        assert_eq!(
            times(kept.meeting()),
            [
                "2024-01-15T07:00 +0",
                "2024-02-15T07:00 +0",
                "2024-03-15T07:00 +0",
                "2024-04-15T06:00 +0"
            ]
        );
    }
    let kept = with("DTSTART;TZID=Nowhere:20240115T090000");
    assert_eq!(times(kept.meeting()), ["2024-01-15T08:00 +0"]);
    assert!(
        kept.bad[0].partly && kept.bad[0].reason.contains("`Nowhere`"),
        "{:?}",
        kept.bad
    );
}

#[test]
fn occurrences_are_added_taken_out_moved_and_called_off() {
    let master = "DTSTART;TZID=Europe/Berlin:20240304T090000\nDURATION:PT1H\nSUMMARY:Weekly\n\
                  RRULE:FREQ=WEEKLY;UNTIL=20240407T215959Z\n\
                  RDATE;TZID=Europe/Berlin:20240306T090000\n\
                  EXDATE;TZID=Europe/Berlin:20240311T090000\nATTENDEE:mailto:bob@pumps.example";
    let moved = "RECURRENCE-ID;TZID=Europe/Berlin:20240318T090000\n\
                 DTSTART;TZID=Europe/Berlin:20240319T140000\nDURATION:PT30M\nSUMMARY:Weekly moved\n\
                 ATTENDEE:mailto:bob@pumps.example\nATTENDEE:mailto:eve@pumps.example";
    let off = "RECURRENCE-ID:20240325T080000Z\nDTSTART;TZID=Europe/Berlin:20240325T090000\nSTATUS:CANCELLED";
    // In any order.
    let text = [event(moved), event(off), event(master)].concat();
    let kept = read_calendar(format!("BEGIN:VCALENDAR\n{text}END:VCALENDAR").as_bytes());
    assert_eq!(kept.bad, []);
    let meeting = kept.meeting();
    assert_eq!(
        times(meeting),
        [
            "2024-03-04T08:00 +60",
            "2024-03-06T08:00 +60",
            "2024-03-19T13:00 +30",
            // Summer time in between; the rule goes by the clock.
            "2024-04-01T07:00 +60",
        ]
    );
    assert_eq!(meeting.text(field::NAME), "Weekly");
    let invited: Vec<&str> = meeting.all(field::ATTENDEE).collect();
    assert_eq!(invited, ["bob@pumps.example", "eve@pumps.example"]);
    let raw: Vec<_> = meeting.raw().collect();
    assert_eq!(
        raw,
        [
            ("RRULE", "FREQ=WEEKLY;UNTIL=20240407T215959Z"),
            ("SUMMARY", "Weekly moved")
        ]
    );
}

#[test]
fn a_change_to_all_that_follow_moves_them() {
    let master = "DTSTART:20240304T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4";
    let later = "RECURRENCE-ID;RANGE=THISANDFUTURE:20240318T090000Z\nDTSTART:20240319T100000Z\nDURATION:PT2H";
    let text = event(master) + &event(later);
    let kept = read_calendar(text.as_bytes());
    assert_eq!(
        times(kept.meeting()),
        [
            "2024-03-04T09:00 +60",
            "2024-03-11T09:00 +60",
            "2024-03-19T10:00 +120",
            "2024-03-26T10:00 +120"
        ]
    );
}

#[test]
fn days_take_out_what_happens_on_them() {
    for lines in [
        "DTSTART;TZID=Europe/Berlin:20240304T003000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20240305",
        "DTSTART;VALUE=DATE:20240304\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20240305T000000",
        "DTSTART;TZID=Europe/Berlin:20240304T003000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20240304T233000Z",
        "DTSTART;TZID=Europe/Berlin:20240304T003000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20240305T003000",
    ] {
        let kept = with(lines);
        let days: Vec<String> = times(kept.meeting())
            .iter()
            .map(|t| t[..10].to_owned())
            .collect();
        assert_eq!(days, ["2024-03-03", "2024-03-05"], "{lines}");
    }
}

#[test]
fn rules_without_an_end_are_worked_out_to_the_end_of_next_year() {
    let kept = with("DTSTART:20240304T090000Z\nRRULE:FREQ=MONTHLY");
    assert_eq!(kept.bad, []);
    assert_eq!(times(kept.meeting()).len(), 22);
    assert_eq!(
        times(kept.meeting()).last().map(String::as_str),
        Some("2025-12-04T09:00 +0")
    );
    // The first is there even so.
    let kept = with("DTSTART:20400304T090000Z\nRRULE:FREQ=MONTHLY");
    assert_eq!(times(kept.meeting()), ["2040-03-04T09:00 +0"]);
    // What ends, but not soon, too; what comes very often is cut, and said.
    let kept = with("DTSTART:20240304T090000Z\nRRULE:FREQ=HOURLY;UNTIL=20991231T000000Z");
    let times = times(kept.meeting());
    assert_eq!(times.len(), 3000);
    assert_eq!(
        times.last().map(String::as_str),
        Some("2025-12-31T23:00 +0")
    );
    assert_eq!(kept.meeting().happened, Some(Timestamp(1_709_542_800)));
    assert!(
        kept.bad[0].partly && kept.bad[0].reason.contains("very often"),
        "{:?}",
        kept.bad
    );
}
