//! People and the seller's ties to them.

use super::deals::PartIn;
use super::hand::Remark;
use super::preparations::Noted;
use super::{Hex, Named, Part, Time, filled, parts, rounded};
use crate::find;
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::{Knowledge, PersonNo};
use bellwether_core::reading::titles::{Function, Level};
use bellwether_core::ties;
use schemars::JsonSchema;
use serde::Serialize;

/// A person, or what writes in place of one.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Person {
    pub id: Hex,
    pub name: String,
    /// The one used last first; none of somebody who never writes.
    pub addresses: Vec<String>,
    pub account: Option<Named>,
    pub title: Option<String>,
    pub level: Option<&'static str>,
    pub function: Option<&'static str>,
    pub company: Option<String>,
    pub phone: Option<String>,
    /// The item whose signature says so.
    pub signed: Option<Hex>,
    /// `human`, `shared`, `list`, `robot` or `newsletter`.
    pub nature: &'static str,
    /// On the seller's side.
    pub ours: bool,
    pub first_seen: Time,
    pub last_seen: Time,
    pub tie: Tie,
}

/// A person with what was put in by hand.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Portrait {
    #[serde(flatten)]
    pub person: Person,
    /// What says that they decide.
    pub decides: Option<Hex>,
    /// Deals they have a part in, open ones first.
    pub deals: Vec<PartIn>,
    /// Put in by hand, the newest first.
    pub by_hand: Vec<Remark>,
    /// Tasks that a CRM shows as open, notes on their cards, and cards of another firm.
    pub notes: Vec<Noted>,
}

/// How well the seller knows somebody.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Tie {
    pub strength: f64,
    /// Of contact in both directions within the next 28 days.
    pub probability: f64,
    /// When they last wrote.
    pub last_in: Option<Time>,
    pub last_out: Option<Time>,
    /// Mails from them.
    #[serde(rename = "in")]
    pub inbound: u32,
    /// Mails to them.
    #[serde(rename = "out")]
    pub outbound: u32,
    /// Meetings, calls, visits and messages other than mail.
    pub meetings: u32,
    pub last_meeting: Option<Time>,
    /// What `probability` is made of: log-odds that add up.
    pub parts: Vec<Part>,
    /// That the rhythm of contact is still alive.
    pub alive: f64,
    /// The last message either way.
    pub evidence: Option<Hex>,
}

impl Person {
    /// The person with this number.
    pub fn of(knowledge: &Knowledge, number: PersonNo) -> Person {
        let person = knowledge.person(number);
        Person {
            id: Hex(person.id),
            name: person.name.clone(),
            addresses: find::addresses(knowledge, person),
            account: person
                .account
                .map(|account| Named::account(knowledge.account(account))),
            title: filled(&person.title),
            level: person.level.map(level),
            function: person.function.map(function),
            company: filled(&person.company),
            phone: filled(&person.phone),
            signed: person.signed.map(Hex),
            nature: nature(person.nature),
            ours: person.ours,
            first_seen: Time(person.first_seen),
            last_seen: Time(person.last_seen),
            tie: Tie::of(knowledge, knowledge.tie(number)),
        }
    }
}

impl Tie {
    fn of(knowledge: &Knowledge, tie: &ties::Tie) -> Tie {
        let exactly = |(at, proof)| Time(knowledge.exactly(at, Some(proof)));
        let [last_in, last_out] = tie.last_mails.map(|last| last.map(exactly));
        Tie {
            strength: rounded(tie.strength),
            probability: rounded(tie.probability),
            last_in,
            last_out,
            inbound: tie.mails_in,
            outbound: tie.mails_out,
            meetings: tie.encounters,
            last_meeting: tie.last_encounter.map(Time),
            parts: parts(&tie.parts),
            alive: rounded(tie.alive),
            evidence: tie.last_proof.map(Hex),
        }
    }

    /// When there was contact last, either way.
    pub fn last(&self) -> Option<Time> {
        self.last_in.max(self.last_out).max(self.last_meeting)
    }

    /// How well that is, in words.
    pub fn in_words(&self) -> &'static str {
        match (self.inbound + self.meetings, self.outbound + self.meetings) {
            (0, 0) => "not yet",
            (_, 0) => "they write, you don't",
            (0, _) => "you write, they don't",
            _ if self.probability >= 0.6 => "well",
            _ if self.probability >= 0.25 => "fairly well",
            _ if self.probability >= 0.05 => "a little",
            _ => "hardly any more",
        }
    }
}

/// A level's name.
pub fn level(level: Level) -> &'static str {
    match level {
        Level::Staff => "staff",
        Level::Manager => "manager",
        Level::Director => "director",
        Level::Executive => "executive",
        Level::Top => "top",
    }
}

/// A function's name.
pub fn function(function: Function) -> &'static str {
    match function {
        Function::Purchasing => "purchasing",
        Function::Operations => "operations",
        Function::Technical => "technical",
        Function::It => "it",
        Function::Finance => "finance",
        Function::Sales => "sales",
        Function::Legal => "legal",
        Function::Administration => "administration",
        Function::General => "general",
    }
}

fn nature(nature: Nature) -> &'static str {
    match nature {
        Nature::Human => "human",
        Nature::Shared | Nature::Desk => "shared",
        Nature::List => "list",
        Nature::Robot => "robot",
        Nature::Newsletter => "newsletter",
    }
}

/// Who the seller is taken to be.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Me {
    pub people: Vec<Person>,
    pub domains: Vec<String>,
    pub company: Option<String>,
    /// Worked out from sent mail, rather than said by the user.
    pub inferred: bool,
}

impl Me {
    /// The seller as the picture has them.
    pub fn of(knowledge: &Knowledge) -> Me {
        let seller = &knowledge.seller;
        let mut people: Vec<PersonNo> = (0..)
            .map(PersonNo)
            .zip(&knowledge.people)
            .filter(|(_, person)| person.me)
            .map(|(number, _)| number)
            .collect();
        people.sort_by_key(|number| knowledge.person(*number).id);
        Me {
            people: people
                .into_iter()
                .map(|number| Person::of(knowledge, number))
                .collect(),
            domains: seller.domains.clone(),
            company: filled(&seller.company),
            inferred: seller.inferred,
        }
    }
}
