//! Who is in contact with whom, as far as the seller's mail shows, and the best
//! ways through it.
//!
//! An edge A → B stands for A asking B for something. From the seller its
//! probability is that of the tie. Between others it is the share of B's
//! attention that A gets: B's mail to A (a mail from A to B counts half: it
//! got B's attention, but B's answer shows that it mattered) over all of B's
//! mail, plus one so that a single mail is no intimacy. B's mail to people we
//! never see is not in it, so such an edge is an estimate.

use super::paths::{Hop, Path};
use crate::id::Id;
use crate::identity::Nature;
use crate::knowledge::{Knowledge, PersonNo};
use std::collections::HashMap;

/// Days after which a message between others counts half: introductions outlast
/// the last mail by long.
const HALF_LIFE_DAYS: f64 = 180.0;

/// Weights are summed as whole numbers of this part of a message, so that the
/// order of addresses cannot show in the last digit.
const UNIT: f64 = 4_294_967_296.0;

/// What a message got counts for, against one written.
const RECEIVED: f64 = 0.5;

/// A directed edge, kept with where it leads from.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Edge {
    /// Who asks.
    pub from: PersonNo,
    /// Probability that it works.
    pub probability: f64,
    /// The last message between the two.
    pub evidence: Option<Id>,
}

/// People and the ways between them, for many questions about one picture.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// Edges by where they lead to, best first.
    into: Vec<Vec<Edge>>,
    /// The seller's own edges, by where they lead to.
    first: Vec<Option<Edge>>,
    /// Largest probability of a first hop to anybody.
    best_first: f64,
}

/// A way before it is written out: the people after the seller, in order.
type Way = (f64, Vec<PersonNo>);

impl Network {
    /// Reads the network off a picture. Only humans are in it.
    pub fn of(knowledge: &Knowledge) -> Network {
        let size = knowledge.people.len();
        let human = |n: PersonNo| knowledge.person(n).nature == Nature::Human;
        let me = |n: PersonNo| knowledge.person(n).me;
        let today = knowledge.as_of.day();
        // Attention of the first for the second, with the last message and its day.
        let mut between: HashMap<(PersonNo, PersonNo), (u64, crate::time::Day, Id)> =
            HashMap::new();
        let mut total = vec![0u64; size];
        // The seller may have been split into several by the user; here they are one.
        let own = knowledge.seller.addresses.first();
        let seller = own.and_then(|address| knowledge.person_at(*address));
        let whole = |n: PersonNo| if me(n) { seller.unwrap_or(n) } else { n };
        for traffic in &knowledge.known.traffic {
            let sender = knowledge.person_at(traffic.sender);
            let recipient = knowledge.person_at(traffic.recipient);
            let (Some(sender), Some(recipient)) = (sender, recipient) else {
                continue;
            };
            let (sender, recipient) = (whole(sender), whole(recipient));
            if sender == recipient || !human(sender) || !human(recipient) {
                continue;
            }
            let Some(last) = traffic.days().next_back() else {
                continue;
            };
            let weight: f64 = traffic
                .days()
                .map(|day| {
                    let age = f64::from(today.0 - day.day.0);
                    f64::from(day.mails) * (-age / HALF_LIFE_DAYS).exp2()
                })
                .sum();
            for (whose, whom, weight) in [
                (sender, recipient, weight),
                (recipient, sender, weight * RECEIVED),
            ] {
                let weight = (weight * UNIT) as u64;
                total[whose.0 as usize] += weight;
                let entry = between
                    .entry((whose, whom))
                    .or_insert((0, last.day, last.proof));
                entry.0 += weight;
                (entry.1, entry.2) = (entry.1, entry.2).max((last.day, last.proof));
            }
        }
        let mut network = Network::empty(size);
        for ((whose, whom), (weight, _, proof)) in between {
            let probability = if me(whom) {
                knowledge.tie(whose).probability
            } else {
                weight as f64 / (total[whose.0 as usize] as f64 + UNIT)
            };
            network.put(
                whose,
                me(whom),
                Edge {
                    from: whom,
                    probability,
                    evidence: Some(proof),
                },
            );
        }
        if let Some(seller) = seller {
            network.into[seller.0 as usize].clear();
        }
        network.settle();
        network
    }

    /// Who is in contact with somebody, the closest first: the seller too, where they are.
    pub fn around(&self, who: PersonNo) -> Vec<Edge> {
        let at = who.0 as usize;
        let own = self.first.get(at).copied().flatten();
        let others = self.into.get(at).into_iter().flatten().copied();
        own.into_iter().chain(others).collect()
    }

    fn empty(size: usize) -> Network {
        Network {
            into: vec![Vec::new(); size],
            first: vec![None; size],
            best_first: 0.0,
        }
    }

    fn put(&mut self, to: PersonNo, from_seller: bool, edge: Edge) {
        let usable = edge.probability > 0.0 && edge.from != to;
        match (usable, from_seller) {
            (false, _) => {}
            (true, true) => self.first[to.0 as usize] = Some(edge),
            (true, false) => self.into[to.0 as usize].push(edge),
        }
    }

    fn settle(&mut self) {
        for edges in &mut self.into {
            edges.sort_by(|a, b| {
                b.probability
                    .total_cmp(&a.probability)
                    .then(a.from.cmp(&b.from))
            });
        }
        let probabilities = self.first.iter().flatten().map(|edge| edge.probability);
        self.best_first = probabilities.fold(0.0, f64::max);
    }

    /// The `most` best ways from the seller to `to` over at most three hops, best
    /// first; exact. Walks back from `to`; since edges are sorted and a product
    /// only falls, a branch ends where even the best first hop cannot make it one
    /// of the best.
    pub fn paths(&self, to: PersonNo, most: usize) -> Vec<Path> {
        let mut best: Vec<Way> = Vec::new();
        if most == 0 || to.0 as usize >= self.into.len() {
            return Vec::new();
        }
        let first = |n: PersonNo| self.first[n.0 as usize];
        if let Some(edge) = first(to) {
            offer(&mut best, most, (edge.probability, vec![to]));
        }
        for last in &self.into[to.0 as usize] {
            let middle = last.from;
            if !worth(&best, most, last.probability * self.best_first) {
                break;
            }
            if let Some(edge) = first(middle) {
                let probability = edge.probability * last.probability;
                offer(&mut best, most, (probability, vec![middle, to]));
            }
            for before in &self.into[middle.0 as usize] {
                let rest = before.probability * last.probability;
                if !worth(&best, most, rest * self.best_first) {
                    break;
                }
                if let Some(edge) = first(before.from).filter(|_| before.from != to) {
                    let probability = edge.probability * rest;
                    offer(
                        &mut best,
                        most,
                        (probability, vec![before.from, middle, to]),
                    );
                }
            }
        }
        best.into_iter()
            .filter_map(|way| self.written(way))
            .collect()
    }

    /// A way as hops with their proof.
    fn written(&self, (probability, people): Way) -> Option<Path> {
        let start = self.first[people.first()?.0 as usize]?;
        let hop = |edge: &Edge, to: PersonNo, estimated: bool| Hop {
            from: edge.from,
            to,
            probability: edge.probability,
            evidence: edge.evidence,
            estimated,
        };
        let mut hops = vec![hop(&start, people[0], false)];
        for pair in people.windows(2) {
            let edges = &self.into[pair[1].0 as usize];
            let edge = edges.iter().find(|edge| edge.from == pair[0])?;
            hops.push(hop(edge, pair[1], true));
        }
        Some(Path { probability, hops })
    }
}

/// Whether a way of this probability could still be one of the best; an equal one
/// could, by its people.
fn worth(best: &[Way], most: usize, probability: f64) -> bool {
    best.len() < most || best.last().is_some_and(|worst| probability >= worst.0)
}

/// Keeps the `most` best ways: the likelier, then the shorter, then by people.
fn offer(best: &mut Vec<Way>, most: usize, way: Way) {
    let order = |a: &Way, b: &Way| {
        b.0.total_cmp(&a.0)
            .then(a.1.len().cmp(&b.1.len()))
            .then_with(|| a.1.cmp(&b.1))
    };
    let at = best.partition_point(|other| order(other, &way).is_lt());
    if at < most {
        best.insert(at, way);
        best.truncate(most);
    }
}

#[cfg(test)]
#[path = "network_tests.rs"]
mod tests;
