//! Appointments of the calendar.

use super::Office;
use crate::world::cast::person::PersonNo;
use crate::world::stage::Stage;
use bellwether_core::time::{Day, Timestamp};

/// What somebody answered to an invitation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Answer {
    Yes,
    No,
    Maybe,
    Silent,
}

/// How an appointment comes again.
#[derive(Clone, Debug)]
pub(crate) struct Repeats {
    /// `FREQ=WEEKLY;BYDAY=MO`
    pub(crate) rule: String,
    /// Occurrences that do not take place.
    pub(crate) except: Vec<Timestamp>,
    /// Occurrences that were moved, and to when.
    pub(crate) moved: Vec<(Timestamp, Timestamp)>,
}

/// An appointment.
#[derive(Clone, Debug)]
pub(crate) struct Meeting {
    pub(crate) uid: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) place: String,
    pub(crate) start: Timestamp,
    pub(crate) minutes: i64,
    /// Whole days it lasts; 0 for one with a time.
    pub(crate) days: i32,
    pub(crate) first_day: Day,
    pub(crate) organiser: PersonNo,
    pub(crate) guests: Vec<(PersonNo, Answer)>,
    pub(crate) repeats: Option<Repeats>,
    pub(crate) cancelled: bool,
    pub(crate) private: bool,
}

/// Index of an appointment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct MeetingNo(pub(crate) usize);

impl Stage {
    /// An appointment the seller called, at a moment, for an hour.
    pub(crate) fn meet(
        &mut self,
        title: impl Into<String>,
        start: Timestamp,
        guests: &[PersonNo],
    ) -> MeetingNo {
        let bits = (self.desk.dice.bits(), self.desk.dice.bits());
        let uid = match self.desk.office {
            Office::Google => format!("{:016x}{:08x}@google.com", bits.0, bits.1 as u32)
                .trim_start_matches('0')
                .to_owned(),
            Office::Outlook => format!(
                "040000008200E00074C5B7101A82E00800000000{:016X}000000000000000010000000{:016X}",
                bits.0, bits.1
            ),
        };
        let guests = guests.iter().map(|g| (*g, Answer::Yes)).collect();
        self.desk.meetings.push(Meeting {
            uid,
            title: title.into(),
            text: String::new(),
            place: String::new(),
            start,
            minutes: 60,
            days: 0,
            first_day: start.day(),
            organiser: self.cast.me,
            guests,
            repeats: None,
            cancelled: false,
            private: false,
        });
        MeetingNo(self.desk.meetings.len() - 1)
    }

    pub(crate) fn meeting(&mut self, meeting: MeetingNo) -> &mut Meeting {
        &mut self.desk.meetings[meeting.0]
    }

    /// How a truth cites an appointment.
    pub(crate) fn meeting_key(&self, meeting: MeetingNo) -> String {
        format!("calendar.ics#{}", self.desk.meetings[meeting.0].uid)
    }
}
