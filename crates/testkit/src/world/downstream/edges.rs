//! Edges and their look-alikes while the world is being made.

use super::firms::outside;
use super::truths::{EdgeDecoy, EdgeTruth, Outside, Share, Standing, Telling};
use super::{Proof, Said, Tale};
use crate::world::cast::person::FirmNo;
use crate::world::stage::Stage;

/// Somebody sells to somebody.
#[derive(Clone, Debug)]
pub(crate) struct Edge {
    supplier: FirmNo,
    customer: FirmNo,
    told: Vec<(Share, String, Said, bool)>,
    note: &'static str,
}

/// What looks like an edge or a share.
#[derive(Clone, Debug)]
pub(crate) struct FalseEdge {
    supplier: Outside,
    named: Outside,
    percent: Option<u32>,
    looks_like: &'static str,
    because: &'static str,
    said: Said,
}

/// What is told of a share: how much, of when.
#[derive(Clone, Debug)]
pub(super) struct Told {
    pub(super) share: Share,
    pub(super) period: String,
    pub(super) ends: bool,
}

impl From<Share> for Told {
    fn from(share: Share) -> Told {
        Told {
            share,
            period: String::new(),
            ends: false,
        }
    }
}

impl Told {
    pub(super) fn of(share: Share, period: impl ToString) -> Told {
        Told {
            period: period.to_string(),
            ..share.into()
        }
    }

    pub(super) fn end() -> Told {
        Told {
            ends: true,
            ..Share::Unknown.into()
        }
    }
}

impl Tale {
    /// One more source for an edge.
    pub(super) fn edge(
        &mut self,
        supplier: FirmNo,
        customer: FirmNo,
        told: impl Into<Told>,
        said: &Said,
    ) {
        self.told_of.insert(supplier);
        let told = told.into();
        let one = (told.share, told.period, said.clone(), told.ends);
        let same = |edge: &&mut Edge| edge.supplier == supplier && edge.customer == customer;
        match self.edges.iter_mut().find(same) {
            Some(edge) => edge.told.push(one),
            None => self.edges.push(Edge {
                supplier,
                customer,
                told: vec![one],
                note: "",
            }),
        }
    }

    /// What is special about an edge.
    pub(super) fn edge_note(&mut self, supplier: FirmNo, customer: FirmNo, note: &'static str) {
        let same = |edge: &&mut Edge| edge.supplier == supplier && edge.customer == customer;
        if let Some(edge) = self.edges.iter_mut().find(same) {
            edge.note = note;
        }
    }

    /// What only looks like an edge (or like a share).
    pub(super) fn false_edge(
        &mut self,
        stage: &Stage,
        (supplier, named): (FirmNo, FirmNo),
        percent: Option<u32>,
        (looks_like, because): (&'static str, &'static str),
        said: &Said,
    ) {
        self.false_edges.push(FalseEdge {
            supplier: outside(&stage.cast, supplier),
            named: outside(&stage.cast, named),
            percent,
            looks_like,
            because,
            said: said.clone(),
        });
    }

    /// All of them as they will be handed out, oldest first.
    pub(crate) fn edges(&self, stage: &Stage) -> (Vec<EdgeTruth>, Vec<EdgeDecoy>) {
        let proof = |said: &Said| match &said.proof {
            Proof::Post(post) => stage.post(*post).id.clone(),
            Proof::Entry(entry) => entry.clone(),
        };
        let mut edges: Vec<EdgeTruth> = (self.edges.iter())
            .map(|edge| {
                let mut told: Vec<Telling> = (edge.told.iter())
                    .map(|(share, period, said, ends)| Telling {
                        share: *share,
                        period: period.clone(),
                        way: said.way,
                        proof: proof(said),
                        known: said.at,
                        ends: *ends,
                    })
                    .collect();
                told.sort_by_key(|telling| telling.known);
                let over = told.iter().any(|telling| telling.ends);
                EdgeTruth {
                    id: String::new(),
                    supplier: outside(&stage.cast, edge.supplier),
                    customer: outside(&stage.cast, edge.customer),
                    told,
                    standing: match over {
                        true => Standing::Ended,
                        false => Standing::Holds,
                    },
                    note: edge.note,
                }
            })
            .collect();
        edges.sort_by_key(EdgeTruth::known);
        for (n, edge) in edges.iter_mut().enumerate() {
            edge.id = format!("edge-{:02}", n + 1);
        }
        let mut decoys: Vec<EdgeDecoy> = (self.false_edges.iter())
            .map(|decoy| EdgeDecoy {
                id: String::new(),
                supplier: decoy.supplier.clone(),
                named: decoy.named.clone(),
                percent: decoy.percent,
                looks_like: decoy.looks_like,
                because: decoy.because,
                proof: proof(&decoy.said),
                known: decoy.said.at,
            })
            .collect();
        decoys.sort_by_key(|decoy| decoy.known);
        for (n, decoy) in decoys.iter_mut().enumerate() {
            decoy.id = format!("edge-decoy-{:02}", n + 1);
        }
        (edges, decoys)
    }
}
