//! What is put in by hand: the answer that tells of it, and what it says of accounts
//! and people.

use super::evidence::Evidence;
use super::{Hex, Named, Time, filled};
use bellwether_core::hand;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::words::listed;
use schemars::JsonSchema;
use serde::Serialize;

/// What was put in by hand, as evidence.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Told {
    #[serde(flatten)]
    pub evidence: Evidence,
    /// Whom it is about.
    pub people: Vec<Named>,
    pub account: Option<Named>,
    /// What was recorded with it: people and firms not known before.
    pub also: Vec<Evidence>,
    /// The same words were recorded a moment ago: nothing new.
    pub again: bool,
}

/// Something put in by hand, in a line.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Remark {
    pub at: Time,
    /// `call`, `visit`, `meeting` or `note`.
    pub what: String,
    pub people: Vec<Named>,
    pub text: Option<String>,
    pub competitors: Vec<String>,
    /// Our share, 0 to 100.
    pub share: Option<String>,
    /// They decide.
    pub decides: bool,
    pub evidence: Hex,
}

/// Something said, with what says so.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Fact {
    pub says: String,
    pub evidence: Hex,
}

impl Remark {
    /// As the picture has it.
    pub fn of(knowledge: &Knowledge, told: &hand::Told) -> Remark {
        let named = |who: &_| Named::person(knowledge.person(*who));
        Remark {
            at: Time(told.at),
            what: told.what.to_owned(),
            people: told.people.iter().map(named).collect(),
            text: filled(told.text),
            competitors: told
                .competitors
                .iter()
                .map(|&says| says.to_owned())
                .collect(),
            share: told.share.map(str::to_owned),
            decides: told.decides,
            evidence: Hex(told.evidence),
        }
    }

    /// In a line, without its day: what, with whom, in which words.
    pub fn in_words(&self) -> String {
        let names: Vec<&str> = self.people.iter().map(|who| who.name.as_str()).collect();
        let mut says = self.what.clone();
        if !names.is_empty() {
            let with = match self.what.as_str() {
                "note" => "on",
                _ => "with",
            };
            says.push_str(&format!(" {with} {}", listed(&names)));
        }
        let mut facts: Vec<String> = self.text.iter().cloned().collect();
        if self.decides {
            facts.push("decides".to_owned());
        }
        let competitors = self.competitors.iter();
        facts.extend(competitors.map(|name| format!("competitor {name}")));
        facts.extend(
            self.share
                .iter()
                .map(|share| format!("our share {share} %")),
        );
        match facts.is_empty() {
            true => says,
            false => format!("{says}: {}", facts.join("; ")),
        }
    }
}

impl Fact {
    /// As the picture has it.
    pub fn of(fact: &hand::Fact) -> Fact {
        Fact {
            says: fact.says.to_owned(),
            evidence: Hex(fact.evidence),
        }
    }
}
