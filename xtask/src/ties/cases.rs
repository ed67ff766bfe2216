//! Cases for the tie model, from mailboxes on disk.

use crate::data;
use anyhow::Result;
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::known::Known;
use bellwether_core::ledger::Ledger;
use bellwether_core::ties::history::{ContactDay, histories};
use bellwether_core::ties::model::{HALF_LIFE_DAYS, HORIZON_DAYS, MEASURES, decayed, measures};
use bellwether_core::time::Day;
use std::path::Path;

/// A correspondent at a cutoff.
pub struct Case {
    /// What the model sees.
    pub measures: [f64; MEASURES],
    /// Messages either way.
    count: f64,
    /// Decayed messages: from them, to them.
    decayed: (f64, f64),
    /// Days since the last message.
    silence: f64,
    /// Whether mail went both ways within the horizon.
    pub right: bool,
}

/// A plain score to compare with.
pub type Score = fn(&Case) -> f64;

/// The plain scores.
pub const SCORES: [(&str, Score); 4] = [
    ("count", |case| case.count),
    ("decayed sum", |case| case.decayed.0 + case.decayed.1),
    ("S", |case| (case.decayed.0 * case.decayed.1).sqrt()),
    ("recency", |case| -case.silence),
];

/// A mailbox with its cases, by cutoff.
pub struct Mailbox {
    /// The folder's name.
    pub name: String,
    /// At five cutoffs in its second half.
    pub usual: Vec<Vec<Case>>,
    /// 60, 120 and 180 days before its last message.
    pub late: Vec<Vec<Case>>,
}

impl Mailbox {
    /// Every folder under `data/mail`, by name.
    pub fn all(data: &Path) -> Result<Vec<Mailbox>> {
        let paths = data::mailboxes(data)?;
        paths.iter().map(|path| Mailbox::read(path)).collect()
    }

    fn read(path: &Path) -> Result<Mailbox> {
        let ledger = data::mailbox(path)?;
        let mut days: Vec<Day> = ledger.messages.iter().map(|m| m.known.day()).collect();
        days.sort_unstable();
        let at = |share: f64| days.get((days.len() as f64 * share) as usize).copied();
        let usual = [0.5, 0.6, 0.7, 0.8, 0.9].into_iter().filter_map(at);
        let last = last_day(&days);
        let late = [60, 120, 180].map(|before| Day(last.0 - before));
        Ok(Mailbox {
            name: path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            usual: usual.map(|day| cases(&ledger, day)).collect(),
            late: late.iter().map(|day| cases(&ledger, *day)).collect(),
        })
    }

    /// The cases the model is fitted on.
    pub fn usual_cases(&self) -> impl Iterator<Item = &Case> {
        self.usual.iter().flatten()
    }
}

/// The day of the last message. What lies a year behind the rest is misdated.
fn last_day(days: &[Day]) -> Day {
    let from = days.len() / 2;
    let gap = days[from..]
        .windows(2)
        .position(|pair| pair[1].0 - pair[0].0 > 365);
    let last = gap.map_or(days.len().saturating_sub(1), |gap| from + gap);
    days.get(last).copied().unwrap_or_default()
}

/// Everybody the owner had mail with by the end of a day. People are those of
/// that day, and so is who is who.
fn cases(ledger: &Ledger, cutoff: Day) -> Vec<Case> {
    let knowledge = Knowledge::at(ledger, cutoff.end());
    let horizon = Day(cutoff.0 + HORIZON_DAYS).end();
    let known = |as_of| {
        let known = Known::by(ledger, as_of);
        histories(&known, &knowledge.people, &knowledge.person_of, &[])
    };
    let (past, future) = (known(cutoff.end()), known(horizon));
    let humans = knowledge.people.iter().map(|p| p.nature == Nature::Human);
    past.iter()
        .zip(&future)
        .zip(humans)
        .filter(|((past, _), _)| !past.is_empty())
        .map(|((past, all), human)| case(past, &all[past.len()..], cutoff, human))
        .collect()
}

fn case(past: &[ContactDay], next: &[ContactDay], cutoff: Day, human: bool) -> Case {
    let count: u32 = past.iter().map(|day| day.inbound + day.outbound).sum();
    let last = past.last().map_or(cutoff, |day| day.day);
    Case {
        measures: measures(past, cutoff, human),
        count: f64::from(count),
        decayed: decayed(past, cutoff, HALF_LIFE_DAYS),
        silence: f64::from(cutoff.0 - last.0),
        right: next.iter().any(|day| day.inbound > 0) && next.iter().any(|day| day.outbound > 0),
    }
}
