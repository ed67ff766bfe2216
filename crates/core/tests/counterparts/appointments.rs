//! Meetings called off, and appointments of which only the title names somebody.

use super::{at, called, picture};
use bellwether_core::meetings;
use bellwether_core::time::Zone;
use bellwether_testkit::fixture::Fixture;

/// The meetings with Ann that a calendar shows on 26 November and 3 December, after a mail.
fn meetings_after(mail: &str, day: &str) -> (usize, usize) {
    let story = format!(
        "export 2026-11-18 meeting ical m1: name=Line; organiser=me||accepted; attendee=ann@acmevalves.com|Ann Smith|accepted; occurrence=2026-11-26 09:00/2026-11-26 10:00
        export 2026-11-18 meeting ical m2: name=Line; organiser=me||accepted; attendee=ann@acmevalves.com|Ann Smith|accepted; occurrence=2026-12-03 09:00/2026-12-03 10:00
        {mail}"
    );
    let fixture = at(&story, day);
    let k = picture(&fixture);
    let ann = called(&k, "Ann Smith");
    let to_come = meetings::between(&k, k.as_of, k.as_of.plus_days(30));
    (k.tie(ann).encounters as usize, to_come.len())
}

#[test]
fn a_meeting_called_off_by_mail_is_neither_to_come_nor_was() {
    assert_eq!(meetings_after("", "2026-11-25"), (0, 2));
    assert_eq!(meetings_after("", "2026-11-27"), (1, 1));
    for mail in [
        "2026-11-24 Ann Smith <ann@acmevalves.com> -> me: Thursday | Hi Dana,\\nI have to cancel our meeting on Thursday 26 November, sorry. Can we do 3 December instead?\\nAnn",
        "2026-11-24 Ann Smith <ann@acmevalves.com> -> me: Thursday | Hi Dana,\\nwe have to call off Thursday, half the team is ill.\\nAnn",
        "2026-11-24 me -> Ann Smith <ann@acmevalves.com>: Donnerstag | Hallo Ann,\\nleider muss ich unseren Termin am Donnerstag absagen.\\nDana",
    ] {
        assert_eq!(meetings_after(mail, "2026-11-25"), (0, 1), "{mail}");
        assert_eq!(meetings_after(mail, "2026-11-27"), (0, 1), "{mail}");
    }
    for mail in [
        "2026-11-24 Ann Smith <ann@acmevalves.com> -> me: Order | Hi Dana,\\nplease cancel the order for Thursday.\\nAnn",
        "2026-11-24 Bo Berg <bo@acmevalves.com> -> me: Thursday | Hi Dana,\\nwe have to call off our visit on Thursday.\\nBo",
        "2026-11-27 Ann Smith <ann@acmevalves.com> -> me: Thursday | Hi Dana,\\nI had to cancel our meeting on Thursday.\\nAnn",
    ] {
        assert_eq!(meetings_after(mail, "2026-11-25"), (0, 2), "{mail}");
    }
}

/// An evening in California is the next day in UTC.
#[test]
fn a_meeting_is_called_off_for_the_day_where_the_seller_lives() {
    let story = "export 2026-11-18 meeting ical m1: name=Line; organiser=me||accepted; attendee=ann@acmevalves.com|Ann Smith|accepted; occurrence=2026-11-27 02:00/2026-11-27 03:00
        2026-11-24 Ann Smith <ann@acmevalves.com> -> me: Thursday | Hi Dana,\\nI have to cancel our meeting on Thursday 26 November, sorry.\\nAnn";
    let mut fixture = at(story, "2026-11-28");
    let met = |fixture: &Fixture| {
        let k = picture(fixture);
        k.tie(called(&k, "Ann Smith")).encounters as usize
    };
    assert_eq!(met(&fixture), 1);
    fixture.ledger.zone = Zone(jiff::tz::TimeZone::fixed(jiff::tz::offset(-8)));
    assert_eq!(met(&fixture), 0);
}

#[test]
fn an_appointment_without_guests_is_with_whom_its_title_names() {
    let story = |title: &str| {
        format!(
            "export 2026-11-01 contact crm 1: name=Dr. Martin Kessler; company=Kessler Dental; email=m.kessler@kesslerdental.com
            export 2026-11-18 meeting ical m1: name={title}; occurrence=2026-11-26 09:00/2026-11-26 10:00"
        )
    };
    for (title, name) in [
        ("Ann Smith", "Ann Smith"),
        ("Dr. Kessler samples", "Dr. Martin Kessler"),
        ("Lunch Martin Kessler", "Dr. Martin Kessler"),
    ] {
        let fixture = at(&story(title), "2026-11-25");
        let k = picture(&fixture);
        let who = called(&k, name);
        let to_come = meetings::between(&k, k.as_of, k.as_of.plus_days(30));
        assert_eq!(to_come.len(), 1, "{title}");
        assert_eq!(to_come[0].people, [who], "{title}");
        let fixture = at(&story(title), "2026-11-27");
        assert_eq!(picture(&fixture).contact(who).encounters, 1, "{title}");
    }
    for title in [
        "Ann Smith's birthday",
        "Quote for Ann Smith",
        "Send Dr. Kessler samples",
        "Muster für Dr. Kessler",
        "Préparer Dr. Kessler",
    ] {
        let fixture = at(&story(title), "2026-11-25");
        let k = picture(&fixture);
        let to_come = meetings::between(&k, k.as_of, k.as_of.plus_days(30));
        assert!(to_come.is_empty(), "{title}");
    }
}
