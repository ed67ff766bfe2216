//! Invitations in mails, and what became of them.

use super::*;
use bellwether_core::evidence::field;
use bellwether_core::evidence::{KnownFrom, entry::EntryKind, entry::INVITATION};

/// A mail of 2024-03-04T08:00:00Z with a calendar in it.
fn mail(method: &str, lines: &str) -> Kept {
    let calendar = format!(
        "BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:a@mill.example\nSUMMARY:Line 3\n\
         ORGANIZER;CN=Ann Lindqvist:mailto:ann.lindqvist@mill.example\n{}\nEND:VEVENT\n\
         END:VCALENDAR\n",
        lines.trim_end()
    );
    let mail = format!(
        "From: Ann Lindqvist <ann.lindqvist@mill.example>\nTo: bob@pumps.example\n\
         Date: Mon, 4 Mar 2024 08:00:00 +0000\nSubject: Line 3\nMIME-Version: 1.0\n\
         Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n\
         You are invited.\n--b\nContent-Type: text/calendar; charset=utf-8; method={method}\n\n\
         {calendar}--b--\n"
    );
    read_bytes("invitation.eml", mail.as_bytes())
}

fn entry(kept: &Kept) -> &Entry {
    assert_eq!(kept.bad, []);
    assert_eq!(kept.mails().count(), 1);
    let entries = kept.meetings();
    assert_eq!(entries.len(), 1);
    entries[0]
}

/// 2024-03-04T08:00:00Z.
const SENT: Timestamp = Timestamp(1_709_539_200);

#[test]
fn an_invitation_is_a_meeting_known_when_the_mail_was() {
    let kept = mail(
        "REQUEST",
        "DTSTART:20240305T090000Z\nDTEND:20240305T100000Z\nSTATUS:CONFIRMED\n\
         ATTENDEE;CN=Bob Okafor;PARTSTAT=NEEDS-ACTION:mailto:bob@pumps.example",
    );
    let meeting = entry(&kept);
    assert_eq!(meeting.kind, EntryKind::Meeting);
    assert_eq!(
        (meeting.system.as_str(), meeting.key.as_str()),
        ("ical", "a@mill.example")
    );
    assert_eq!(meeting.text(field::TYPE), INVITATION);
    assert_eq!(meeting.text(field::STATUS), "confirmed");
    assert_eq!(meeting.text(field::OCCURRENCE), "1709629200/1709632800");
    assert_eq!(
        meeting.text(field::ATTENDEE),
        "bob@pumps.example|Bob Okafor|needs-action"
    );
    assert_eq!(
        (meeting.known, meeting.known_from),
        (Some(SENT), KnownFrom::Date)
    );
    assert_eq!(kept.found[0].position, kept.found[1].position);
}

#[test]
fn what_is_called_off_stays_as_called_off() {
    let kept = mail("CANCEL", "DTSTART:20240305T090000Z\nSTATUS:CONFIRMED");
    let meeting = entry(&kept);
    assert_eq!(
        meeting.all(field::STATUS).collect::<Vec<_>>(),
        ["cancelled"]
    );
    assert_eq!(meeting.text(field::OCCURRENCE), "1709629200/1709629200");
    // Who calls off need not say when it was.
    let kept = mail("CANCEL", "");
    assert_eq!(entry(&kept).text(field::STATUS), "cancelled");
    assert_eq!(entry(&kept).happened, None);
}

#[test]
fn a_message_about_one_occurrence_leaves_the_series_alone() {
    let kept = mail(
        "REQUEST",
        "RECURRENCE-ID:20240305T090000Z\nDTSTART:20240306T090000Z",
    );
    let meeting = entry(&kept);
    assert_eq!(meeting.key, "a@mill.example/2024-03-05T09:00:00Z");
    assert_eq!(meeting.text(field::OCCURRENCE), "1709715600/1709715600");
    let kept = mail("CANCEL", "RECURRENCE-ID:20240305T090000Z");
    let meeting = entry(&kept);
    assert_eq!(meeting.key, "a@mill.example/2024-03-05T09:00:00Z");
    assert_eq!(meeting.text(field::STATUS), "cancelled");
    assert_eq!(meeting.text(field::OCCURRENCE), "1709629200/1709629200");
    assert_eq!(meeting.happened, Some(Timestamp(1_709_629_200)));
}

#[test]
fn an_answer_says_nothing_of_the_meeting() {
    let kept = mail(
        "REPLY",
        "ATTENDEE;CN=Bob Okafor;PARTSTAT=DECLINED:mailto:bob@pumps.example\nCOMMENT:I am away",
    );
    let answer = entry(&kept);
    assert_eq!(answer.kind, EntryKind::Activity);
    for (name, value) in [
        (field::TYPE, "reply"),
        (field::STATUS, "declined"),
        (field::FROM, "bob@pumps.example|Bob Okafor"),
        (field::TO, "ann.lindqvist@mill.example|Ann Lindqvist"),
        (field::NAME, "Line 3"),
        (field::WHEN, "1709539200"),
    ] {
        assert_eq!(answer.text(name), value, "{name}");
    }
    assert_eq!(answer.happened, Some(SENT));
    let raw: Vec<_> = answer.raw().collect();
    assert_eq!(raw, [("UID", "a@mill.example"), ("COMMENT", "I am away")]);
}

#[test]
fn an_invitation_without_a_time_is_a_mail_and_no_more() {
    let kept = mail("REQUEST", "DESCRIPTION:some day");
    assert_eq!(kept.bad, []);
    assert_eq!((kept.mails().count(), kept.meetings().len()), (1, 0));
}

#[test]
fn an_invitation_saved_as_a_file_is_one_too() {
    let text = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:a\nDTSTART:20240305T090000Z\n\
                END:VEVENT\nEND:VCALENDAR\n";
    let kept = read_bytes("invite.ics", text.as_bytes());
    assert_eq!(kept.meetings()[0].text(field::TYPE), INVITATION);
    let published = text.replace("REQUEST", "PUBLISH");
    let kept = read_bytes("calendar.ics", published.as_bytes());
    assert_eq!(kept.meetings()[0].get(field::TYPE), None);
}
