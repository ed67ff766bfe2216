//! What the models see of an account: three numbers, and equal ones counted together.

use super::{FEWEST_ACCOUNTS, FEWEST_REPEATERS, Refused};
use crate::time::Day;

/// An account as the models of repeat buying see it.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Summary {
    /// x, repeat purchases: days of purchase but the first.
    pub repeats: u32,
    /// t_x, from the first purchase to the last; 0 where there is only one.
    pub recency: f64,
    /// T, from the first purchase to the end of what was seen.
    pub age: f64,
}

impl Summary {
    /// A summary in days, of the different days of purchase, oldest first, up to
    /// `today`; nothing where nothing was bought by then.
    pub fn of(days: &[Day], today: Day) -> Option<Summary> {
        let days = &days[..days.partition_point(|day| *day <= today)];
        let (first, last) = (days.first()?, days.last()?);
        Some(Summary {
            repeats: (days.len() - 1) as u32,
            recency: f64::from(last.0 - first.0),
            age: f64::from(today.0 - first.0),
        })
    }

    /// Makes sense of impossible numbers: 0 ≤ t_x ≤ T, and t_x = 0 without a repeat.
    fn sane(self) -> Summary {
        let age = if self.age.is_finite() {
            self.age.max(0.0)
        } else {
            0.0
        };
        let recency = if self.repeats == 0 || self.recency.is_nan() {
            0.0
        } else {
            self.recency.clamp(0.0, age)
        };
        Summary {
            recency,
            age,
            ..self
        }
    }
}

/// Summaries with how many accounts have each: all that a fit needs.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Grouped {
    /// Different summaries with their number of accounts.
    pub(super) rows: Vec<(Summary, f64)>,
    /// At i, how many accounts have i repeat purchases or more; at 0 all of them.
    pub(super) at_least: Vec<f64>,
}

/// The account that is added in a fit, in parts: repeats, recency and age as shares of
/// the mean age, weight. Half of it bought once, a part kept on buying, a part
/// stopped, which holds every parameter of every model in a finite place.
const PRIOR: [(u32, f64, f64, f64); 5] = [
    (0, 0.0, 1.0, 0.5),
    (1, 0.3, 1.0, 0.15),
    (2, 0.8, 1.0, 0.15),
    (4, 0.4, 1.0, 0.1),
    (8, 0.9, 1.0, 0.1),
];

impl FromIterator<Summary> for Grouped {
    fn from_iter<I: IntoIterator<Item = Summary>>(all: I) -> Grouped {
        let mut sane: Vec<Summary> = all.into_iter().map(Summary::sane).collect();
        sane.sort_unstable_by(|a, b| {
            (a.repeats.cmp(&b.repeats))
                .then(a.age.total_cmp(&b.age))
                .then(a.recency.total_cmp(&b.recency))
        });
        let groups = sane.chunk_by(|a, b| a == b);
        Grouped::counted(groups.map(|group| (group[0], group.len() as f64)).collect())
    }
}

impl Grouped {
    fn counted(rows: Vec<(Summary, f64)>) -> Grouped {
        let most = rows.iter().map(|(s, _)| s.repeats).max().unwrap_or(0);
        let mut at_least = vec![0.0; most as usize + 1];
        for (summary, count) in &rows {
            at_least[summary.repeats as usize] += count;
        }
        for i in (1..at_least.len()).rev() {
            at_least[i - 1] += at_least[i];
        }
        Grouped { rows, at_least }
    }

    /// How many accounts there are.
    pub fn accounts(&self) -> usize {
        self.at_least.first().copied().unwrap_or_default() as usize
    }

    /// How many of them bought more than once.
    pub fn repeaters(&self) -> usize {
        self.at_least.get(1).copied().unwrap_or_default() as usize
    }

    /// How many different summaries there are: what a fit costs by.
    pub fn groups(&self) -> usize {
        self.rows.len()
    }

    /// The mean time that accounts were seen, 1 where there is none.
    pub(super) fn mean_age(&self) -> f64 {
        let total: f64 = (self.rows.iter()).map(|(s, count)| s.age * count).sum();
        let mean = total / self.accounts().max(1) as f64;
        if mean > 0.0 { mean } else { 1.0 }
    }

    /// What a fit maximises the likelihood of: what was seen, and one account of a
    /// usual kind. Refused where too little was seen.
    pub(super) fn with_prior(&self) -> Result<Grouped, Refused> {
        if self.accounts() < FEWEST_ACCOUNTS {
            return Err(Refused::FewAccounts(self.accounts()));
        }
        if self.repeaters() < FEWEST_REPEATERS {
            return Err(Refused::FewRepeaters(self.repeaters()));
        }
        let unit = self.mean_age();
        let prior = PRIOR.map(|(repeats, recency, age, weight)| {
            let summary = Summary {
                repeats,
                recency: recency * unit,
                age: age * unit,
            };
            (summary, weight)
        });
        let mut rows = self.rows.clone();
        rows.extend(prior);
        Ok(Grouped::counted(rows))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_a_summary() {
        let days = [Day(10), Day(13), Day(20), Day(40)];
        let summary = Summary::of(&days, Day(30)).expect("enough was seen");
        assert_eq!(
            (summary.repeats, summary.recency, summary.age),
            (2, 10.0, 20.0)
        );
        assert_eq!(Summary::of(&days, Day(9)), None);
    }

    #[test]
    fn equal_ones_are_counted_together() {
        let one = Summary {
            repeats: 2,
            recency: 3.0,
            age: 9.0,
        };
        let odd = Summary {
            repeats: 0,
            recency: f64::NAN,
            age: f64::INFINITY,
        };
        let grouped: Grouped = [one, odd, one].into_iter().collect();
        assert_eq!((grouped.accounts(), grouped.groups()), (3, 2));
        assert_eq!(grouped.at_least, [3.0, 2.0, 2.0]);
        assert_eq!(
            grouped.with_prior().map(|_| ()),
            Err(Refused::FewAccounts(3))
        );
    }
}
