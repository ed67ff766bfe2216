//! The ids an opportunity had before people or accounts were merged.

use super::{Opportunity, id};
use crate::id::Id;
use crate::identity::firms::Firm;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;

/// More ids than this are not tried: nobody merges so much at once.
const MOST: usize = 512;

/// Every id that an opportunity may have had while the people and accounts it
/// is about still were several: its kind on each combination of their addresses
/// and domains. Its present id is among them.
pub fn earlier_ids(knowledge: &Knowledge, opportunity: &Opportunity) -> Vec<Id> {
    let mut combinations: Vec<Vec<Anchor>> = vec![Vec::new()];
    for anchor in &opportunity.finding.anchors {
        let choices = alternatives(knowledge, anchor);
        if combinations.len() * choices.len() > MOST {
            return vec![opportunity.id];
        }
        combinations = combinations
            .iter()
            .flat_map(|begun| {
                choices.iter().map(move |choice| {
                    let mut anchors = begun.clone();
                    anchors.push(choice.clone());
                    anchors
                })
            })
            .collect();
    }
    combinations
        .iter()
        .map(|anchors| id(opportunity.kind, anchors))
        .collect()
}

/// What an anchor may have been: any address of its person, any domain of its
/// account.
fn alternatives(knowledge: &Knowledge, anchor: &Anchor) -> Vec<Anchor> {
    let found = match anchor {
        Anchor::Address(_) => knowledge.anchored(anchor).map(|number| {
            let addresses = knowledge.person(number).addresses.iter();
            addresses
                .filter_map(|no| knowledge.ledger.addresses.get(no.0 as usize))
                .map(|address| Anchor::Address(address.clone()))
                .collect()
        }),
        Anchor::Domain(_) => knowledge.anchored_account(anchor).map(|number| {
            let domains = knowledge.account(number).domains.iter();
            let by_name = |domain: &String| {
                let firm = knowledge.cards.firms.by_key.get(domain);
                firm.into_iter().flat_map(Firm::earlier_keys)
            };
            domains
                .flat_map(|domain| std::iter::once(domain.clone()).chain(by_name(domain)))
                .map(Anchor::Domain)
                .collect()
        }),
        // A new face is told apart from another by their address.
        Anchor::Topic(topic) => {
            let address = Anchor::Address(topic.clone());
            knowledge.anchored(&address).map(|_| {
                let others = alternatives(knowledge, &address).into_iter();
                let topic = |anchor| match anchor {
                    Anchor::Address(address) => Anchor::Topic(address),
                    other => other,
                };
                others.map(topic).collect()
            })
        }
        _ => None,
    };
    found
        .filter(|choices: &Vec<Anchor>| !choices.is_empty())
        .unwrap_or_else(|| vec![anchor.clone()])
}
