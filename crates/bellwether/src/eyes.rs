//! Whose eyes look, where the mailboxes of several lie in one workspace.

use crate::failure::Failure;
use crate::sight;
use crate::workspace::ME;
use bellwether_core::ledger::{Anchor, Verb};
use bellwether_core::time::Timestamp;
use bellwether_store::Store;

/// Whose eyes look, while no flag says it.
#[derive(PartialEq, Eq, Debug)]
pub struct Eyes {
    /// The owner whose eyes they are; `ME` while nobody owns anything.
    pub viewer: String,
    /// Whose they might be as well: nobody said, and who came first was taken.
    pub others: Vec<String>,
}

impl Eyes {
    /// Those of the owner whom `me` names; else of what was read while nobody said whose
    /// it is; else of the earliest owner.
    pub fn unsaid(store: &dyn Store, now: Timestamp) -> Result<Eyes, Failure> {
        let mut owners = store.owners()?;
        let sure = |viewer: String| Eyes {
            viewer,
            others: Vec::new(),
        };
        if owners.len() < 2 {
            return Ok(sure(owners.pop().unwrap_or_else(|| ME.to_owned())));
        }
        if let Some(named) = named(store, &owners, now)? {
            return Ok(sure(named));
        }
        if owners.iter().any(|owner| owner == ME) {
            return Ok(sure(ME.to_owned()));
        }
        let viewer = owners.remove(0);
        Ok(Eyes {
            viewer,
            others: owners,
        })
    }

    /// Whose eyes these are and how to change it, where nobody said.
    pub fn in_words(&self) -> Option<String> {
        let (viewer, others) = (&self.viewer, self.others.join(", "));
        (!self.others.is_empty()).then(|| {
            format!(
                "this is what {viewer} sees; of {others} there is mail, too. `bellwether me EMAIL` \
                 says who you are, `--viewer EMAIL` looks through another's eyes"
            )
        })
    }
}

/// The owner whom the latest word on who is who names, whoever it was said to.
pub fn named(
    store: &dyn Store,
    owners: &[String],
    now: Timestamp,
) -> Result<Option<String>, Failure> {
    let mut latest: Option<(Timestamp, String)> = None;
    for listener in owners.iter().map(String::as_str).chain([ME]) {
        let said = sight::decisions(store, listener, now)?.into_iter();
        for decision in said.filter(|decision| decision.verb == Verb::Me) {
            let owner = decision.anchors.iter().find_map(|anchor| match anchor {
                Anchor::Address(address) => owners.iter().find(|owner| *owner == address),
                _ => None,
            });
            let is_later = (latest.as_ref()).is_none_or(|(when, _)| *when <= decision.recorded);
            if let Some(owner) = owner.filter(|_| is_later) {
                latest = Some((decision.recorded, owner.clone()));
            }
        }
    }
    Ok(latest.map(|(_, owner)| owner))
}
