//! What a page is made from.

use crate::answers::doubts;
use crate::failure::Failure;
use crate::sight::Sight;
use crate::workspace::Workspace;
use bellwether_core::knowledge::network::Network;
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::time::Timestamp;
use bellwether_store::{Bad, Store};
use std::cell::OnceCell;

/// What a page is made from. Lives on the picture's thread.
pub struct Desk<'p, 'l> {
    /// The picture, and what can be seen in it.
    pub sight: &'p Sight<'l>,
    /// How often each kind was right.
    pub track: &'p TrackRecord,
    /// The store it was drawn from, to be looked into: see [`Pictures::write`](super::Pictures::write).
    pub store: &'p dyn Store,
    /// Whose eyes look.
    pub viewer: &'p str,
    /// The workspace, as it was when this was drawn.
    pub workspace: &'p Workspace,
    /// Whether anything was ever imported.
    pub is_empty: bool,
    /// Whether it is looked from a moment that was named.
    pub is_past: bool,
    /// Each worked out when first asked for.
    pub(super) network: &'p OnceCell<Network>,
    pub(super) doubts: &'p OnceCell<usize>,
    pub(super) sources: &'p OnceCell<Sources>,
}

/// What was read in, as far as the picture shows it.
#[derive(Debug)]
pub struct Sources {
    /// Each source, when it was read last, and how many items it gave.
    pub rows: Vec<(String, Timestamp, u64)>,
    /// What could not be read.
    pub bad: Vec<Bad>,
    /// Distinct messages.
    pub messages: u64,
}

impl<'p> Desk<'p, '_> {
    /// Who is in contact with whom, worked out when first asked for.
    pub fn network(&self) -> &'p Network {
        self.network
            .get_or_init(|| Network::of(&self.sight.knowledge))
    }

    /// What was read in, counted when first asked for: there may be millions of rows.
    pub fn sources(&self) -> Result<&'p Sources, Failure> {
        if let Some(sources) = self.sources.get() {
            return Ok(sources);
        }
        let counted = Sources {
            rows: self.store.sources(self.viewer)?,
            bad: self.store.bad(self.viewer)?,
            messages: self.store.distinct(self.viewer)?,
        };
        Ok(self.sources.get_or_init(|| counted))
    }

    /// How many doubts wait to be settled, counted when first asked for.
    pub fn doubts(&self) -> usize {
        *self
            .doubts
            .get_or_init(|| doubts::list(&self.sight.knowledge).len())
    }
}
