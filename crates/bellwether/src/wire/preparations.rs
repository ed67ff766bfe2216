//! What to know before a meeting.

use super::accounts::Decider;
use super::deals::Deal;
use super::hand::{Fact, Remark};
use super::meetings::{Attendee, Meeting};
use super::{Hex, Named, Time, filled};
use bellwether_core::encounters::{Encounter, Sort};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::reminders::{Kept, Reminder};
use bellwether_core::words::{listed, shorten};
use schemars::JsonSchema;
use serde::Serialize;

/// What to know before meeting an account.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Preparation {
    /// Null where nobody who comes belongs to one.
    pub account: Option<Named>,
    /// The next meeting; null where no calendar shows one.
    pub meeting: Option<Meeting>,
    /// The meetings after that, in their order.
    pub later: Vec<Meeting>,
    /// Those who come; where no meeting is known, whom you know there.
    pub people: Vec<Attendee>,
    /// Opportunities there: what is asked, promised, offered and not done.
    pub open: Vec<Open>,
    /// When you last met, or else talked.
    pub last_met: Option<Time>,
    pub last_met_evidence: Option<Hex>,
    /// From when on `changed` tells.
    pub since: Time,
    /// The newest first.
    pub changed: Vec<Changed>,
    /// How many more changes there are.
    pub more_changes: usize,
    /// Open deals.
    pub deals: Vec<Deal>,
    /// Put in by hand, the newest first.
    pub by_hand: Vec<Remark>,
    pub competitors: Vec<Fact>,
    /// Our share there, 0 to 100.
    pub share: Option<Fact>,
    /// Those there who decide, by what was put in by hand.
    pub decide: Vec<Decider>,
    /// What notes, calls, visits and messages that are no mail say of them, the newest
    /// first; what was put in by hand stands in `by_hand`.
    pub notes: Vec<Noted>,
    /// Levels above the highest known, at which nobody has been reached.
    pub missing_levels: Vec<&'static str>,
    /// Functions in which nobody has been reached.
    pub missing_functions: Vec<&'static str>,
}

/// Something open at an account.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Open {
    /// The opportunity.
    pub id: Hex,
    pub kind: &'static str,
    pub title: String,
    pub status: &'static str,
    pub person: Option<Named>,
    pub evidence: Vec<Hex>,
}

/// What somebody wrote down, or wrote by another way than mail.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Noted {
    pub at: Time,
    /// `visit`, `call`, `attempt`, `message`, `note`, `card`, `open task` or `overdue task`.
    pub what: &'static str,
    pub people: Vec<Named>,
    /// What it is called; null where it has no title.
    pub title: Option<String>,
    /// Its beginning.
    pub text: String,
    pub evidence: Hex,
}

/// Something that changed.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Changed {
    pub at: Time,
    /// `new`, `moved`, `deal`, `contact` or `mail`.
    pub sort: &'static str,
    pub says: String,
    pub evidence: Hex,
}

/// Letters of a text that are quoted.
const QUOTED_CHARS: usize = 240;

impl Noted {
    /// As the picture has it.
    pub fn of(knowledge: &Knowledge, one: &Encounter) -> Noted {
        Noted {
            at: Time(one.at),
            what: match one.sort {
                Sort::Meeting | Sort::Visit => "visit",
                Sort::Call => "call",
                Sort::Message => "message",
                Sort::Note => "note",
                Sort::Attempt => "attempt",
            },
            people: (one.people.iter())
                .map(|who| Named::person(knowledge.person(*who)))
                .collect(),
            title: filled(one.title),
            text: shorten(one.text, QUOTED_CHARS),
            evidence: Hex(one.evidence),
        }
    }

    /// What an address book or a CRM keeps for later.
    pub fn reminded(knowledge: &Knowledge, one: &Reminder) -> Noted {
        Noted {
            at: Time(one.at),
            what: match one.sort {
                Kept::Note => "note",
                Kept::Elsewhere => "card",
                Kept::Overdue => "overdue task",
                Kept::Task => "open task",
            },
            people: (one.people.iter())
                .map(|who| Named::person(knowledge.person(*who)))
                .collect(),
            title: filled(one.title),
            text: shorten(&one.text, QUOTED_CHARS),
            evidence: Hex(one.evidence),
        }
    }

    /// In a line, without its day: `note on Ann Smith, Line 2: “…”`.
    pub fn in_words(&self) -> String {
        let names: Vec<&str> = self.people.iter().map(|who| who.name.as_str()).collect();
        let mut says = self.what.to_owned();
        if !names.is_empty() {
            let is_kept = matches!(self.what, "note" | "card") || self.what.ends_with("task");
            let with = match self.what {
                "attempt" => "to reach",
                _ if is_kept => "on",
                _ => "with",
            };
            says.push_str(&format!(" {with} {}", listed(&names)));
        }
        if let Some(title) = &self.title {
            says.push_str(&format!(", {title}"));
        }
        match self.text.as_str() {
            "" => says,
            text => format!("{says}: “{text}”"),
        }
    }
}
