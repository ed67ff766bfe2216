//! Sight: the way from the store to opportunities, with the track record that
//! says how far each kind can be trusted.

pub mod track;

use crate::failure::Failure;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::known::{REACH_DAYS, backdate_corrections};
use bellwether_core::ledger::{Decision, Ledger};
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{self, Opportunity, Seen, detectors};
use bellwether_core::time::Timestamp;
use bellwether_store::{Depth, Store};
use std::mem::ManuallyDrop;
use std::panic::resume_unwind;
use track::{Kinds, Replay};

/// How far back whole messages are loaded for today's page.
const DEPTH: Depth = Depth::Days(REACH_DAYS);

/// What a viewer could know at `as_of`, with today's corrections (who we are,
/// merges, what is ignored) applied, and decisions made until `now`. A view, not
/// a replay.
pub fn view(
    store: &dyn Store,
    viewer: &str,
    as_of: Timestamp,
    now: Timestamp,
    depth: Depth,
) -> Result<Ledger, Failure> {
    let mut ledger = store.ledger(viewer, as_of, now, depth)?;
    backdate_corrections(&mut ledger.decisions, as_of);
    Ok(ledger)
}

/// What an owner decided until a moment, what was taken back by then left out.
pub fn decisions(
    store: &dyn Store,
    owner: &str,
    until: Timestamp,
) -> Result<Vec<Decision>, Failure> {
    // A ledger that ends before the first mail holds decisions alone.
    let before_all = Timestamp(i64::from(i32::MIN));
    let ledger = store.ledger(owner, before_all, until, Depth::Days(0))?;
    Ok(ledger.decisions)
}

/// What opportunities are seen in.
pub struct Scenery {
    /// The evidence. Never given back: a hundred thousand letters are not tidied up
    /// one by one for a program that ends with its page.
    pub ledger: ManuallyDrop<Ledger>,
}

impl Scenery {
    /// Loads what is needed to look from `as_of`, with corrections made until `now`.
    pub fn load(
        store: &mut dyn Store,
        viewer: &str,
        as_of: Timestamp,
        now: Timestamp,
    ) -> Result<Scenery, Failure> {
        let ledger = view(store, viewer, as_of, now, DEPTH)?;
        store.keep_gists(&ledger)?;
        let ledger = ManuallyDrop::new(ledger);
        Ok(Scenery { ledger })
    }

    /// The picture, what `look` finds in it, and how often some kinds were right. Where that
    /// has to be measured, the picture is drawn beside it: much of either is one thing after
    /// the other.
    pub fn with_track<T: Send>(
        &self,
        store: &mut dyn Store,
        as_of: Timestamp,
        kinds: Kinds,
        look: impl FnOnce(&Knowledge) -> T + Send,
    ) -> Result<(Knowledge<'_>, T, TrackRecord), Failure> {
        let (measured, knowledge, seen) = std::thread::scope(|scope| {
            let today = scope.spawn(|| {
                let knowledge = Knowledge::at(&self.ledger, as_of);
                let seen = look(&knowledge);
                (knowledge, seen)
            });
            let measured = Replay::of(store, &self.ledger, kinds)?.measured();
            let (knowledge, seen) = today.join().unwrap_or_else(|panic| resume_unwind(panic));
            Ok::<_, Failure>((measured, knowledge, seen))
        })?;
        Ok((knowledge, seen, measured.keep(store)?))
    }

    /// Sees what there is to see.
    pub fn see(&self, store: &mut dyn Store, as_of: Timestamp) -> Result<Sight<'_>, Failure> {
        let (knowledge, seen, track) = self.with_track(store, as_of, detectors::ALL, Seen::by)?;
        let opportunities = opportunities::ranked(&knowledge, seen, &track);
        Ok(Sight {
            knowledge,
            opportunities,
            track,
        })
    }
}

/// A picture with what can be seen in it.
pub struct Sight<'a> {
    /// The picture.
    pub knowledge: Knowledge<'a>,
    /// Everything seen, best first, whatever was decided about it.
    pub opportunities: Vec<Opportunity>,
    /// How often each kind was right.
    pub track: TrackRecord,
}
