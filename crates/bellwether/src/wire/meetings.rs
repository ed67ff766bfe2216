//! Meetings, as calendars show them.

use super::deals::PartIn;
use super::people::Person;
use super::{Hex, Named, Time, filled};
use bellwether_core::hand::{self, Told};
use bellwether_core::knowledge::{Knowledge, PersonNo};
use bellwether_core::meetings;
use bellwether_core::words::listed;
use schemars::JsonSchema;
use serde::Serialize;

/// A meeting with the other side.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Meeting {
    pub begin: Time,
    pub end: Time,
    pub all_day: bool,
    pub title: Option<String>,
    pub place: Option<String>,
    /// Those of the other side who come.
    pub people: Vec<Named>,
    pub account: Option<Named>,
    pub evidence: Hex,
}

/// Somebody to be met.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Attendee {
    #[serde(flatten)]
    pub person: Person,
    /// The last contact either way, with what shows it.
    pub last_contact: Option<Time>,
    pub last_evidence: Option<Hex>,
    /// What says that they decide.
    pub decides: Option<Hex>,
    /// Open deals they have a part in.
    pub deals: Vec<PartIn>,
}

impl Meeting {
    /// As the picture has it.
    pub fn of(knowledge: &Knowledge, meeting: &meetings::Meeting) -> Meeting {
        let named = |who: &PersonNo| Named::person(knowledge.person(*who));
        let account = meeting
            .account
            .map(|a| Named::account(knowledge.account(a)));
        Meeting {
            begin: Time(meeting.begin),
            end: Time(meeting.end),
            all_day: meeting.all_day,
            title: filled(meeting.title),
            place: filled(meeting.place),
            people: meeting.people.iter().map(named).collect(),
            account,
            evidence: Hex(meeting.evidence),
        }
    }

    /// `Line review, with Ann Smith and Bo Berg (Acme), in Hall 2`
    pub fn in_words(&self) -> String {
        let mut says = self.title.clone().unwrap_or_else(|| "Meeting".to_owned());
        let names: Vec<&str> = self.people.iter().map(|who| who.name.as_str()).collect();
        if !names.is_empty() {
            says.push_str(&format!(", with {}", listed(&names)));
        }
        if let Some(account) = &self.account {
            says.push_str(&format!(" ({})", account.name));
        }
        if let Some(place) = &self.place {
            says.push_str(&format!(", {place}"));
        }
        says
    }
}

impl Attendee {
    /// Somebody of the other side.
    pub fn of(knowledge: &Knowledge, told: &[Told], number: PersonNo) -> Attendee {
        let contact = knowledge.contact(number);
        Attendee {
            person: Person::of(knowledge, number),
            last_contact: knowledge.last_contact_with(number).map(Time),
            last_evidence: contact.proof.map(Hex),
            decides: hand::decides(told, number).map(Hex),
            deals: {
                let mut deals = PartIn::of(knowledge, number);
                deals.retain(|part| part.status == "open");
                deals
            },
        }
    }
}
