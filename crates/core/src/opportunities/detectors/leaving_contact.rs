//! # Somebody leaves, and others take over
//!
//! A letter tells that a contact leaves their house, or the seller noted it: they say so
//! themselves, a machine answers in their place, a colleague mentions it in passing. Who
//! comes in their place has not met us yet; where they go is worth a question. So it is
//! where somebody has taken over their work, or stands in for them for months. When one of
//! our own people leaves, those who wrote with them hang in the air: somebody should take
//! them over before they notice.
//!
//! Who goes to a house that is named is `moved-contact`'s.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-06-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-03-04 Bo Berg <bo@acmevalves.com> -> me: Pumps | Hello Sam,\nAnn Smith is no longer with Acme Valves, but Cora Lind has been working on this. She can be reached at 555 3170.\nBo
//! as of 2024-03-12
//! => Ann Smith
//! ```

mod contact;
mod says;
mod wards;

use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::goings::News;
use crate::opportunities::{Detector, Finding, Serves, Stance, WORTH_SHOWING};
use contact::Leaver;
use std::collections::BTreeMap;
use wards::wards;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "leaving-contact",
    name: "somebody leaves, and others take over",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.5,
    minutes: 15,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: None,
};

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut found: BTreeMap<Anchor, Finding> = BTreeMap::new();
    // What names who takes over says more, whenever it was written.
    let mut told: Vec<&News> = k.goings().iter().collect();
    told.sort_by_key(|news| news.going.heir.is_none());
    for news in told {
        // Whose work has been taken over by nobody who is named goes nowhere.
        let followed = news.going.instead.is_some() && news.going.heir.is_some();
        let goes = news.going.leaves || followed;
        if !goes || news.to.is_some() {
            continue;
        }
        let ours = news.person.is_some_and(|person| k.person(person).ours);
        let finding = match ours {
            true => {
                (news.person.filter(|_| news.is_new(k))).and_then(|person| wards(k, news, person))
            }
            false => Leaver::of(k, news).map(|leaver| leaver.card()),
        };
        if let Some(finding) = finding
            && let Some(anchor) = finding.anchors.first()
        {
            found.entry(anchor.clone()).or_insert(finding);
        }
    }
    found.into_values().collect()
}
