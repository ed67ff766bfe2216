//! Decisions: the evidence that a command recorded.

use super::{Hex, Time};
use bellwether_core::ledger::{Anchor, Decision};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answer of a command that writes.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Recorded {
    pub recorded: DecisionWire,
}

/// A decision, as evidence.
#[derive(JsonSchema, Serialize, Debug)]
pub struct DecisionWire {
    pub id: Hex,
    /// What was decided: `take`, `merge`, `undo` …
    pub kind: &'static str,
    pub recorded: Time,
    pub anchors: Vec<AnchorWire>,
    pub words: BTreeMap<String, String>,
}

/// What a decision hangs on: exactly one of the fields is there.
#[derive(JsonSchema, Serialize, Debug)]
#[serde(rename_all = "lowercase")]
pub enum AnchorWire {
    Address(String),
    Domain(String),
    Evidence(Hex),
    Party(String),
    Topic(String),
}

impl Recorded {
    /// The answer that tells of this decision.
    pub fn of(decision: &Decision) -> Recorded {
        Recorded {
            recorded: DecisionWire::of(decision),
        }
    }
}

impl DecisionWire {
    /// The decision as it was recorded.
    pub fn of(decision: &Decision) -> DecisionWire {
        DecisionWire {
            id: Hex(decision.id),
            kind: decision.verb.name(),
            recorded: Time(decision.recorded),
            anchors: anchors(&decision.anchors),
            words: words(&decision.words),
        }
    }
}

/// Anchors in their order, which has a meaning.
pub fn anchors(anchors: &[Anchor]) -> Vec<AnchorWire> {
    let wire = |anchor: &Anchor| match anchor {
        Anchor::Address(address) => AnchorWire::Address(address.clone()),
        Anchor::Domain(domain) => AnchorWire::Domain(domain.clone()),
        Anchor::Evidence(id) => AnchorWire::Evidence(Hex(*id)),
        Anchor::Party(party) => AnchorWire::Party(party.clone()),
        Anchor::Topic(topic) => AnchorWire::Topic(topic.clone()),
    };
    anchors.iter().map(wire).collect()
}

/// Words by their names.
pub fn words(words: &[(String, String)]) -> BTreeMap<String, String> {
    words.iter().cloned().collect()
}
