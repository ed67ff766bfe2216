//! Edges: who supplies whom, joined from all that is claimed of it.
//!
//! The confidence that an edge is there grows with each house that says so
//! independently: `1 − Π (1 − c)`, where `c` is the surest claim of each. How far a way of
//! saying it can be trusted is learned from the doubts that the user settled
//! ([`Trust`]). Shares that contradict each other are all kept; the newest is taken.

use super::claims::{Claim, Source};
use super::companies::{Companies, CompanyNo};
use super::percents::Share;
use crate::id::Id;
use crate::known::Known;
use crate::ledger::{Anchor, Verb};
use crate::time::Day;
use std::collections::{BTreeMap, HashMap};

/// From this confidence on an edge is used without being asked about.
pub const SURE: f64 = 0.5;
/// Below this one it is not even asked about.
const WORTH_ASKING: f64 = 0.2;

/// What the user said of an edge.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Said {
    /// It is so.
    So,
    /// It is not.
    NotSo,
}

/// Who supplies whom.
#[derive(Clone, PartialEq, Debug)]
pub struct Edge {
    /// Who supplies.
    pub supplier: CompanyNo,
    /// Who buys from it.
    pub customer: CompanyNo,
    /// The share of the supplier's revenue by the newest claim that gives one.
    pub share: Option<Share>,
    /// What is supplied, by the newest claim that says it; may be empty.
    pub product: String,
    /// Since when it is known to be so.
    pub since: Day,
    /// After which day it needs to be said again, or is over.
    pub until: Option<Day>,
    /// How sure it is, 0 to 1.
    pub confidence: f64,
    /// What the user said of it.
    pub said: Option<Said>,
    /// What says so, the newest first.
    pub claims: Vec<Claim>,
    /// Two claims of one time give different shares.
    pub contradicted: bool,
}

impl Edge {
    /// Whether it stands on a day: sure enough, not rejected, not over, not too long ago.
    pub fn stands(&self, today: Day) -> bool {
        let sure = self.said == Some(Said::So) || self.confidence >= SURE;
        sure && self.said != Some(Said::NotSo) && self.until.is_none_or(|until| today <= until)
    }

    /// Whether it was sure enough, and nobody has said it again for too long; that it is over
    /// was not said.
    pub fn is_old(&self, today: Day) -> bool {
        let over = self
            .claims
            .iter()
            .any(|c| c.over && Some(c.since) == self.until);
        !over
            && self
                .until
                .is_some_and(|until| until < today && self.stands(until))
    }

    /// Whether it was doubtful until nobody asked any more.
    pub fn was_never_sure(&self, today: Day) -> bool {
        let run_out = self.until.is_some_and(|until| until < today);
        run_out && self.said.is_none() && self.confidence < SURE
    }

    /// Whether the user should say if it is so.
    pub fn is_doubtful(&self, today: Day) -> bool {
        self.said.is_none()
            && (WORTH_ASKING..SURE).contains(&self.confidence)
            && self.until.is_none_or(|until| today <= until)
    }

    /// The share as one number, 0 to 1, where one is said: of a range the middle, of a
    /// floor the floor.
    pub fn weight(&self) -> Option<f64> {
        let percent = match self.share? {
            Share::Value(value) | Share::Floor(value) => value,
            Share::Range(low, high) => (low + high) / 2.0,
            Share::Below(most) => most / 2.0,
            Share::Unknown => return None,
        };
        Some((percent / 100.0).clamp(0.0, 1.0))
    }

    /// Houses that say so, each once.
    pub fn houses(&self) -> usize {
        let mut by: Vec<&str> = self.claims.iter().map(|c| c.quote.by.as_str()).collect();
        by.sort_unstable();
        by.dedup();
        by.len()
    }

    /// Its id: a hash of the two keys.
    pub fn id(&self, companies: &Companies) -> Id {
        let [a, b] = [self.supplier, self.customer].map(|no| companies.get(no).key.as_bytes());
        Id::of("downstream", &[a, b])
    }

    /// What decisions about it hang on.
    pub fn anchors(&self, companies: &Companies) -> Vec<Anchor> {
        let key = |no| companies.get(no).key.clone();
        vec![
            Anchor::Topic(TOPIC.to_owned()),
            Anchor::Domain(key(self.supplier)),
            Anchor::Topic(key(self.customer)),
        ]
    }
}

/// The first anchor of a decision about an edge.
pub const TOPIC: &str = "downstream";

/// The supplier's and the customer's key of a decision about an edge.
fn keys(anchors: &[Anchor]) -> Option<(&str, &str)> {
    match anchors {
        [Anchor::Topic(topic), Anchor::Domain(a), Anchor::Topic(b)] if topic == TOPIC => {
            Some((a, b))
        }
        _ => None,
    }
}

/// What the user said of edges, and how far each way of saying can be trusted.
#[derive(Clone, Debug, Default)]
pub struct Trust<'a> {
    said: HashMap<(&'a str, &'a str), Said>,
    /// Settled as so, and as not so, by way.
    ways: BTreeMap<&'a str, (u32, u32)>,
}

/// Settled doubts that a way's own grading counts for.
const GRADED: f64 = 4.0;

impl<'a> Trust<'a> {
    /// From the decisions made by the picture's moment.
    pub fn of(known: &Known<'a>) -> Trust<'a> {
        let mut trust = Trust::default();
        for decision in known.decisions() {
            let said = match decision.verb {
                Verb::Same => Said::So,
                Verb::Different => Said::NotSo,
                _ => continue,
            };
            let Some(keys) = keys(&decision.anchors) else {
                continue;
            };
            trust.said.insert(keys, said);
            for way in decision
                .word("ways")
                .into_iter()
                .flat_map(|ways| ways.split(','))
            {
                let count = trust.ways.entry(way).or_default();
                match said {
                    Said::So => count.0 += 1,
                    Said::NotSo => count.1 += 1,
                }
            }
        }
        trust
    }

    /// How sure a claim is with what was learned: its grade counts for a few answers
    /// (the mean of a Beta distribution).
    pub fn confidence(&self, claim: &Claim) -> f64 {
        let (so, not_so) = self.ways.get(claim.way).copied().unwrap_or_default();
        let all = GRADED + f64::from(so) + f64::from(not_so);
        (GRADED * claim.confidence + f64::from(so)) / all
    }
}

/// Joins claims into edges, by supplier, then customer.
pub fn join(claims: Vec<Claim>, trust: &Trust, companies: &Companies) -> Vec<Edge> {
    let mut grouped: BTreeMap<(CompanyNo, CompanyNo), Vec<Claim>> = BTreeMap::new();
    for claim in claims {
        let pair = (claim.supplier, claim.customer);
        grouped.entry(pair).or_default().push(claim);
    }
    // A company may have been known by another key when it was decided.
    let said = trust
        .said
        .iter()
        .filter_map(|((supplier, customer), said)| {
            let pair = (companies.of_key(supplier)?, companies.of_key(customer)?);
            Some((pair, *said))
        });
    let said: BTreeMap<(CompanyNo, CompanyNo), Said> = said.collect();
    let edges = grouped.into_iter().map(|((supplier, customer), claims)| {
        let said = said.get(&(supplier, customer)).copied();
        edge(supplier, customer, claims, said, trust)
    });
    edges.collect()
}

fn edge(
    supplier: CompanyNo,
    customer: CompanyNo,
    mut claims: Vec<Claim>,
    said: Option<Said>,
    trust: &Trust,
) -> Edge {
    // What is of the latest time first; of one time the seller's own word, then reports.
    claims.sort_by_key(|claim| {
        let rank = (claim.since, claim.quote.source, claim.quote.known);
        (std::cmp::Reverse(rank), claim.quote.evidence)
    });
    // What was read too unsurely ends nothing.
    let ends = |claim: &&Claim| claim.over && trust.confidence(claim) >= SURE;
    let ended = claims.iter().find(ends).map(|claim| claim.since);
    let lasting = claims.iter().filter(|claim| !claim.over);
    let lasting = lasting.filter(|claim| ended.is_none_or(|ended| claim.since > ended));
    let until = match lasting.clone().next() {
        Some(_) => latest(lasting.clone().map(|claim| claim.until)),
        None => ended,
    };
    // What is over, or has run out, says nothing of today; with nothing else it is shown.
    let newest = lasting.clone().map(|claim| claim.since).max();
    let in_date = |claim: &&Claim| {
        newest.is_none_or(|newest| claim.until.is_none_or(|until| until >= newest))
    };
    let mut today: Vec<&Claim> = lasting.clone().filter(in_date).collect();
    if today.is_empty() {
        today = claims.iter().collect();
    }
    let mut houses: BTreeMap<&str, f64> = BTreeMap::new();
    for claim in &today {
        let surest = houses.entry(&claim.quote.by).or_default();
        *surest = surest.max(trust.confidence(claim));
    }
    let doubt: f64 = houses.values().map(|sure| 1.0 - sure).product();
    let with_share = |claim: &&Claim| claim.share.is_some() && claim.of.is_revenue();
    let share = today.iter().copied().find(with_share).and_then(|c| c.share);
    let product = claims.iter().map(|claim| &claim.product);
    let product = product
        .filter(|product| !product.is_empty())
        .max_by_key(|p| p.len());
    Edge {
        supplier,
        customer,
        share,
        product: product.cloned().unwrap_or_default(),
        since: claims
            .iter()
            .map(|claim| claim.since)
            .min()
            .unwrap_or(Day(0)),
        until,
        confidence: 1.0 - doubt,
        said,
        contradicted: contradicted(&claims),
        claims,
    }
}

/// The latest of some last days; none where one of them is open.
fn latest(days: impl Iterator<Item = Option<Day>>) -> Option<Day> {
    let mut latest = Day(i32::MIN);
    for day in days {
        latest = latest.max(day?);
    }
    Some(latest)
}

/// Whether two claims of about one time give shares that cannot both be.
fn contradicted(claims: &[Claim]) -> bool {
    /// Claims further apart speak of different years.
    const APART_DAYS: i32 = 300;
    /// What is rounded, or put loosely, may differ by so many points …
    const POINTS: f64 = 4.0;
    /// … or by this part of the greater.
    const PART: f64 = 0.25;
    let bounds = |share: &Share| match *share {
        Share::Value(value) => Some((value, value)),
        Share::Floor(least) => Some((least, 100.0)),
        Share::Below(most) => Some((0.0, most)),
        Share::Range(low, high) => Some((low, high)),
        Share::Unknown => None,
    };
    let shares: Vec<(Day, (f64, f64))> = claims
        .iter()
        .filter(|claim| !claim.over)
        .filter_map(|claim| Some((claim.since, bounds(claim.share.as_ref()?)?)))
        .collect();
    shares.iter().enumerate().any(|(at, (day, one))| {
        shares[at + 1..].iter().any(|(then, other)| {
            let gap = (one.0 - other.1).max(other.0 - one.1);
            let slack = POINTS.max(PART * one.1.max(other.1).min(100.0));
            (day.0 - then.0).abs() < APART_DAYS && gap > slack
        })
    })
}

/// Whether several sources of different kinds say so.
pub fn is_corroborated(edge: &Edge) -> bool {
    let first = edge.claims.first().map(|claim| claim.quote.source);
    let differs = |claim: &Claim| Some(claim.quote.source) != first;
    edge.said == Some(Said::So) || edge.claims.iter().any(differs) || edge.houses() > 1
}

/// Whether the seller says it, or a filing.
pub fn is_authoritative(claim: &Claim) -> bool {
    matches!(claim.quote.source, Source::Hand | Source::Report)
}
