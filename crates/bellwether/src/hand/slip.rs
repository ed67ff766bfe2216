//! The same said twice within a moment is a slip of the finger, and recorded once.

use crate::failure::Failure;
use bellwether_core::evidence::entry::{Entry, Fields};
use bellwether_core::evidence::field;
use bellwether_core::id::Id;
use bellwether_core::ledger::{Anchor, Decision, Verb};
use bellwether_core::time::Timestamp;
use bellwether_store::Store;

/// Within so many seconds it is one.
const SLIP_SECONDS: i64 = 60;

/// What a viewer decided last, where that was a moment ago and was not taken back.
pub fn just_now(
    store: &dyn Store,
    viewer: &str,
    now: Timestamp,
) -> Result<Option<Decision>, Failure> {
    let last = store.last_decision(viewer)?;
    Ok(last.filter(|last| (0..SLIP_SECONDS).contains(&(now.0 - last.recorded.0))))
}

/// The evidence of the same words, where they were the last that was recorded, a moment
/// ago, and were not taken back.
pub(super) fn said_just_now(
    store: &dyn Store,
    owner: &str,
    act: &Entry,
    now: Timestamp,
) -> Result<Option<Id>, Failure> {
    let last = just_now(store, owner, now)?.filter(|last| last.verb == Verb::Note);
    let Some(Anchor::Evidence(id)) = last.and_then(|last| last.anchors.first().cloned()) else {
        return Ok(None);
    };
    let says = |entry: &Entry| -> Fields {
        let fields = entry.fields();
        fields.filter(|(name, _)| *name != field::WHEN).collect()
    };
    let shown = store.show(owner, &id.to_string())?;
    let alike = (shown.and_then(|shown| shown.entry))
        .filter(|entry| entry.kind == act.kind && says(entry) == says(act));
    Ok(alike.map(|_| id))
}
