//! The customers of the seller's customers: who sells what to whom, how those are doing,
//! and what a salesperson would make of it.
//!
//! Everything is told where a seller would read or hear it: in annual reports, press
//! releases and saved pages (`documents/`), in the feeds of two trade papers (`feeds/`),
//! in a series of figures (`series/`), in mails, notes, a column of the CRM, and in what
//! accounts order. [`stories`] holds what is true and what only looks so, one file for
//! each situation; [`words`] how it is put; [`papers`] what the papers look like.
//!
//! The tale has accounts, people and dice of its own. It is laid when the order book is
//! kept, after all else, and leaves the rest of the world as it was.

mod edges;
mod firms;
mod house;
mod papers;
mod point;
mod slots;
mod stories;
mod teller;
mod truths;
mod words;

pub use truths::{Chain, EdgeDecoy, EdgeTruth, Outside, Share, Standing, Telling, Way, edge_file};

use super::cast::person::FirmNo;
use super::desk::Export;
use super::mail::PostNo;
use super::orders::{Aside, Shelf};
use super::rng::{Deck, Rng};
use super::stage::Stage;
use bellwether_core::time::Timestamp;
use edges::{Edge, FalseEdge};
use firms::Trades;
use papers::feed::Paper;
use std::collections::{BTreeMap, BTreeSet};
use teller::Teller;

/// What was told so far.
pub(crate) struct Tale {
    seed: u64,
    trades: Trades,
    /// A shuffled pack for each list of wordings, by where the list lies.
    packs: BTreeMap<(usize, usize), Deck>,
    exports: Vec<Export>,
    feeds: Vec<Paper>,
    edges: Vec<Edge>,
    false_edges: Vec<FalseEdge>,
    /// Accounts of whose customers something is told, or none need be.
    told_of: BTreeSet<FirmNo>,
    /// Who speaks for those who buy from accounts.
    heads: BTreeMap<FirmNo, String>,
    /// Numbers of filings and pages.
    next: u32,
}

/// Where something stands and when it could be known.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    proof: Proof,
    at: Timestamp,
    way: Way,
}

#[derive(Clone, Debug)]
enum Proof {
    Post(PostNo),
    Entry(String),
}

impl Tale {
    pub(crate) fn new(seed: u64) -> Tale {
        Tale {
            seed,
            trades: Trades::default(),
            packs: BTreeMap::new(),
            exports: Vec::new(),
            feeds: Vec::new(),
            edges: Vec::new(),
            false_edges: Vec::new(),
            told_of: BTreeSet::new(),
            heads: BTreeMap::new(),
            next: 0,
        }
    }

    /// The papers, each with the moment of its publication.
    pub(crate) fn papers(&mut self, stage: &Stage) -> Vec<Export> {
        let mut all = std::mem::take(&mut self.exports);
        for paper in &self.feeds {
            all.extend(paper.exports(stage));
        }
        all
    }

    /// The next wording of a list; none comes twice before all have come.
    fn deal<T>(&mut self, list: &'static [T], rng: &mut Rng) -> &'static T {
        let key = (list.as_ptr() as usize, list.len());
        let pack = (self.packs.entry(key)).or_insert_with(|| Deck::new(list.len(), rng));
        &list[pack.deal()]
    }
}

impl Aside for Tale {
    fn open(&mut self, shelf: &mut Shelf) {
        let before = shelf.stage.rng.clone();
        let seed = self.seed;
        stories::lay(&mut Teller { tale: self, shelf }, seed);
        shelf.stage.rng = before;
    }

    fn close(&mut self, shelf: &mut Shelf) {
        stories::close(&mut Teller { tale: self, shelf });
    }
}
