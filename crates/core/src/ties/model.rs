//! The probability of contact in both directions within the next 28 days: a
//! logistic model whose parts are shown.
//!
//! No single formula ranks every mailbox well: the geometric mean of both
//! directions is nought where sent mail was deleted, and plain sums take a
//! newsletter for a friend. So several simple measures are combined with fitted
//! weights: mail in each direction over weeks and over the year, their balance,
//! silence, and whether it is a person at all. They are few, so that the weights
//! hold on mailboxes they were not fitted on. Tried and left out, because they
//! won nothing there: usual gaps, whether both ever wrote, days of contact, length
//! of acquaintance, and weights refitted on the user's own past. `cargo run -p xtask -- train ties` makes `coefficients.txt`,
//! `cargo run -p xtask -- bench ties` checks it mailbox by mailbox.

use super::history::ContactDay;
use crate::identity::Part;
use crate::time::Day;
use std::sync::LazyLock;

/// Days after which a message counts half in a tie's strength.
pub const HALF_LIFE_DAYS: f64 = 60.0;

/// Days ahead for which the probability holds.
pub const HORIZON_DAYS: i32 = 28;

/// Half-lives of the mail of some weeks, and of the year; in days.
const WEEKS: f64 = 30.0;
const YEAR: f64 = 240.0;

/// Silence beyond which it makes no difference, in days.
const LONGEST_SILENCE: f64 = 730.0;

/// How many measures there are.
pub const MEASURES: usize = 7;

/// What each measure is called, in the order of [`measures`].
pub const NAMES: [&str; MEASURES] = [
    "their mail in these weeks",
    "your mail in these weeks",
    "their mail in the year",
    "your mail in the year",
    "both in balance",
    "silence",
    "a person, not a machine or a list",
];

/// Mail in each direction, every message counting half after so many days: from
/// them, to them.
pub fn decayed(history: &[ContactDay], today: Day, half_life_days: f64) -> (f64, f64) {
    let mut sums = (0.0, 0.0);
    for day in history {
        let age = f64::from(today.0 - day.day.0);
        let weight = (-age / half_life_days).exp2();
        sums.0 += weight * f64::from(day.inbound);
        sums.1 += weight * f64::from(day.outbound);
    }
    sums
}

/// The measures of a history that ends by `today`, all but the last `ln(1 + x)`.
pub fn measures(history: &[ContactDay], today: Day, human: bool) -> [f64; MEASURES] {
    let weeks = decayed(history, today, WEEKS);
    let year = decayed(history, today, YEAR);
    let (inbound, outbound) = decayed(history, today, HALF_LIFE_DAYS);
    let silence = history
        .last()
        .map_or(LONGEST_SILENCE, |last| f64::from(today.0 - last.day.0));
    [
        weeks.0.ln_1p(),
        weeks.1.ln_1p(),
        year.0.ln_1p(),
        year.1.ln_1p(),
        (inbound * outbound).sqrt().ln_1p(),
        silence.clamp(0.0, LONGEST_SILENCE).ln_1p(),
        f64::from(u8::from(human)),
    ]
}

/// Weights: the intercept, then one per measure.
#[derive(Clone, PartialEq, Debug)]
pub struct Coefficients {
    /// Log-odds where every measure is nought.
    pub intercept: f64,
    /// Log-odds per unit of each measure.
    pub weights: [f64; MEASURES],
}

impl Coefficients {
    /// Those that ship.
    pub fn shipped() -> &'static Coefficients {
        static SHIPPED: LazyLock<Coefficients> =
            LazyLock::new(|| Coefficients::read(include_str!("coefficients.txt")));
        &SHIPPED
    }

    /// Reads `number name` lines; `#` begins a comment. A measure that is not
    /// named weighs nothing.
    pub fn read(text: &str) -> Coefficients {
        let mut coefficients = Coefficients {
            intercept: 0.0,
            weights: [0.0; MEASURES],
        };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let Some((number, name)) = line.trim().split_once(' ') else {
                continue;
            };
            let Ok(number) = number.parse::<f64>() else {
                continue;
            };
            match NAMES.iter().position(|known| *known == name.trim()) {
                Some(at) => coefficients.weights[at] = number,
                None => coefficients.intercept = number,
            }
        }
        coefficients
    }

    /// The parts of the log-odds, which add up.
    pub fn parts(&self, measures: &[f64; MEASURES]) -> Vec<Part> {
        let part = |name: &str, value: f64| Part {
            name: name.to_owned(),
            value,
        };
        let weighed = self.weights.iter().zip(measures).zip(NAMES);
        std::iter::once(part("to begin with", self.intercept))
            .chain(weighed.map(|((weight, measure), name)| part(name, weight * measure)))
            .collect()
    }

    /// The log-odds.
    pub fn score(&self, measures: &[f64; MEASURES]) -> f64 {
        let weighed = self.weights.iter().zip(measures);
        self.intercept
            + weighed
                .map(|(weight, measure)| weight * measure)
                .sum::<f64>()
    }
}

/// The probability of some log-odds.
pub fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}
