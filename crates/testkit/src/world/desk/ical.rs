//! The calendar as Google or Outlook write it.

use super::meeting::{Answer, Meeting};
use super::{Desk, Office, stamp};
use crate::world::WorldFile;
use crate::world::calendar::Zone;
use crate::world::cast::Cast;
use crate::world::cast::person::PersonNo;
use bellwether_core::time::{Day, Timestamp};

/// `calendar.ics`
pub(crate) fn file(desk: &Desk, cast: &Cast) -> WorldFile {
    let mut out = Lines {
        out: String::new(),
        office: desk.office,
        zone: cast.me().zone,
        cast,
    };
    out.head();
    let mut order: Vec<&Meeting> = desk.meetings.iter().collect();
    order.sort_by(|a, b| (b.start, &b.uid).cmp(&(a.start, &a.uid)));
    for meeting in order {
        out.event(meeting, None);
        let moved = meeting.repeats.iter().flat_map(|r| r.moved.iter());
        for (from, to) in moved {
            out.event(meeting, Some((*from, *to)));
        }
    }
    out.line("END:VCALENDAR");
    WorldFile {
        path: "calendar.ics".to_owned(),
        bytes: out.out.into_bytes(),
    }
}

struct Lines<'a> {
    out: String,
    office: Office,
    zone: Zone,
    cast: &'a Cast,
}

impl Lines<'_> {
    fn head(&mut self) {
        let me = self.cast.me();
        self.line("BEGIN:VCALENDAR");
        match self.office {
            Office::Google => {
                self.line("PRODID:-//Google Inc//Google Calendar 70.9054//EN");
                self.line("VERSION:2.0");
                self.line("CALSCALE:GREGORIAN");
                self.line("METHOD:PUBLISH");
                self.line(&format!("X-WR-CALNAME:{}", me.address));
                self.line(&format!("X-WR-TIMEZONE:{}", self.zone_name()));
            }
            Office::Outlook => {
                self.line("PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN");
                self.line("VERSION:2.0");
                self.line("METHOD:PUBLISH");
                self.line(&format!("X-WR-CALNAME:{} Calendar", me.full_name()));
                self.line("X-WR-RELCALID:{0000002E-6380-7FD4-FE2F-97F7D1B26F27}");
            }
        }
        let (standard, summer) = match self.zone {
            Zone::London => ("+0000", "+0100"),
            Zone::Berlin => ("+0100", "+0200"),
            Zone::NewYork => ("-0500", "-0400"),
        };
        let (to_summer, to_standard) = match self.zone {
            Zone::NewYork => ((3, "2SU"), (11, "1SU")),
            _ => ((3, "-1SU"), (10, "-1SU")),
        };
        self.line("BEGIN:VTIMEZONE");
        self.line(&format!("TZID:{}", self.zone_name()));
        for (part, from, to, (month, sunday)) in [
            ("STANDARD", summer, standard, to_standard),
            ("DAYLIGHT", standard, summer, to_summer),
        ] {
            self.line(&format!("BEGIN:{part}"));
            self.line(&format!("DTSTART:1970{month:02}01T020000"));
            self.line(&format!("TZOFFSETFROM:{from}"));
            self.line(&format!("TZOFFSETTO:{to}"));
            self.line(&format!("RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={sunday}"));
            self.line(&format!("END:{part}"));
        }
        self.line("END:VTIMEZONE");
    }

    fn zone_name(&self) -> &'static str {
        match (self.office, self.zone) {
            (Office::Google, Zone::London) => "Europe/London",
            (Office::Google, Zone::Berlin) => "Europe/Berlin",
            (Office::Google, Zone::NewYork) => "America/New_York",
            (Office::Outlook, Zone::London) => "GMT Standard Time",
            (Office::Outlook, Zone::Berlin) => "W. Europe Standard Time",
            (Office::Outlook, Zone::NewYork) => "Eastern Standard Time",
        }
    }

    fn event(&mut self, m: &Meeting, moved: Option<(Timestamp, Timestamp)>) {
        self.line("BEGIN:VEVENT");
        let start = moved.map_or(m.start, |(_, to)| to);
        let end = Timestamp(start.0 + m.minutes * 60);
        if m.days > 0 {
            let last = Day(m.first_day.0 + m.days);
            self.line(&format!("DTSTART;VALUE=DATE:{}", day(m.first_day)));
            self.line(&format!("DTEND;VALUE=DATE:{}", day(last)));
        } else {
            self.moment("DTSTART", start, m.repeats.is_some());
            self.moment("DTEND", end, m.repeats.is_some());
        }
        if let (Some(repeats), None) = (&m.repeats, moved) {
            self.line(&format!("RRULE:{}", repeats.rule));
            for except in &repeats.except {
                self.moment("EXDATE", *except, true);
            }
        }
        self.line(&format!("DTSTAMP:{}", stamp(made(self.cast), None)));
        self.people(m);
        self.line(&format!("UID:{}", m.uid));
        if let Some((from, _)) = moved {
            self.moment("RECURRENCE-ID", from, true);
        }
        self.line(&format!(
            "CREATED:{}",
            stamp(self.not_later(before(m.start, 11), 2), None)
        ));
        if !m.text.is_empty() {
            self.line(&format!("DESCRIPTION:{}", escaped(&m.text)));
        }
        self.line(&format!(
            "LAST-MODIFIED:{}",
            stamp(self.not_later(before(m.start, 4), 1), None)
        ));
        if !m.place.is_empty() {
            self.line(&format!("LOCATION:{}", escaped(&m.place)));
        }
        self.line("SEQUENCE:0");
        let status = if m.cancelled {
            "CANCELLED"
        } else {
            "CONFIRMED"
        };
        self.line(&format!("STATUS:{status}"));
        let title = escaped(&m.title);
        match self.office {
            Office::Google => self.line(&format!("SUMMARY:{title}")),
            Office::Outlook => {
                let mark = if m.cancelled { "Canceled: " } else { "" };
                self.line(&format!("SUMMARY;LANGUAGE=en-gb:{mark}{title}"));
            }
        }
        if m.private {
            self.line("CLASS:PRIVATE");
        }
        let shown = if m.days > 0 { "TRANSPARENT" } else { "OPAQUE" };
        self.line(&format!("TRANSP:{shown}"));
        if self.office == Office::Outlook {
            let busy = if m.days > 0 { "FREE" } else { "BUSY" };
            self.line(&format!("X-MICROSOFT-CDO-BUSYSTATUS:{busy}"));
        }
        self.line("END:VEVENT");
    }

    /// The moment, or some days before the export where it comes later.
    fn not_later(&self, at: Timestamp, days: i32) -> Timestamp {
        at.min(before(made(self.cast), days))
    }

    fn people(&mut self, m: &Meeting) {
        if m.guests.is_empty() {
            return;
        }
        let organiser = self.named(m.organiser);
        self.line(&format!("ORGANIZER;{organiser}"));
        let me = (self.cast.me, Answer::Yes);
        let listed = m.guests.iter().any(|(p, _)| *p == self.cast.me);
        let guests = m.guests.iter().chain((!listed).then_some(&me));
        for (person, answer) in guests.copied().collect::<Vec<_>>() {
            let answer = match answer {
                Answer::Yes => "ACCEPTED",
                Answer::No => "DECLINED",
                Answer::Maybe => "TENTATIVE",
                Answer::Silent => "NEEDS-ACTION",
            };
            let named = self.named(person);
            let office = match self.office {
                Office::Google => "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT",
                Office::Outlook => "ROLE=REQ-PARTICIPANT",
            };
            self.line(&format!(
                "ATTENDEE;{office};PARTSTAT={answer};RSVP=TRUE;{named}"
            ));
        }
    }

    /// `CN="Ann Smith":mailto:ann@acme.example`; Google often has the address only.
    fn named(&self, person: PersonNo) -> String {
        let who = self.cast.person(person);
        let (name, address) = (who.full_name(), &who.address);
        match self.office {
            Office::Google if person.0.is_multiple_of(3) => {
                format!("CN={address}:mailto:{address}")
            }
            Office::Google => format!("CN={name}:mailto:{address}"),
            Office::Outlook => format!("CN=\"{name}\":mailto:{address}"),
        }
    }

    fn moment(&mut self, name: &str, at: Timestamp, local: bool) {
        let text = if local || self.office == Office::Outlook {
            let (zone, at) = (self.zone_name(), stamp(at, Some(self.zone)));
            match self.office {
                Office::Google => format!("{name};TZID={zone}:{at}"),
                Office::Outlook => format!("{name};TZID=\"{zone}\":{at}"),
            }
        } else {
            format!("{name}:{}", stamp(at, None))
        };
        self.line(&text);
    }

    /// A line, folded after 75 octets.
    fn line(&mut self, text: &str) {
        let mut width = 0;
        for c in text.chars() {
            if width + c.len_utf8() > 74 {
                self.out.push_str("\r\n ");
                width = 1;
            }
            self.out.push(c);
            width += c.len_utf8();
        }
        self.out.push_str("\r\n");
    }
}

fn made(cast: &Cast) -> Timestamp {
    cast.me().zone.moment(cast.last_day, 19 * 60, 0)
}

fn before(at: Timestamp, days: i32) -> Timestamp {
    Timestamp(at.0 - i64::from(days) * 86_400)
}

fn day(day: Day) -> String {
    day.date().to_string().replace('-', "")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}
