//! The probability of contact in both directions within the next 28 days: a
//! logistic model whose parts are shown.
//!
//! No single formula ranks every mailbox well: the geometric mean of both
//! directions is nought where sent mail was deleted, and plain sums take a
//! newsletter for a friend. So several simple measures are combined with fitted
//! weights. They are few, so that the weights hold on mailboxes they were not
//! fitted on. `cargo run -p xtask -- train ties` makes `coefficients.txt`,
//! `cargo run -p xtask -- bench ties` checks it mailbox by mailbox.

use super::history::ContactDay;
use crate::identity::Part;
use crate::time::Day;
use std::sync::LazyLock;

/// Days after which a message counts half.
pub const HALF_LIFE_DAYS: f64 = 60.0;

/// Days ahead for which the probability holds.
pub const HORIZON_DAYS: i32 = 28;

/// Gap assumed where there was contact on one day only, in days.
const USUAL_GAP_DAYS: f64 = 90.0;

/// How many measures there are.
pub const MEASURES: usize = 6;

/// What each measure is called, in the order of [`measures`].
pub const NAMES: [&str; MEASURES] = [
    "their mail of late",
    "your mail of late",
    "both in balance",
    "silence",
    "both have written",
    "usual gap between contacts",
];

/// Mail in each direction, every message counting half after [`HALF_LIFE_DAYS`]:
/// from them, to them.
pub fn decayed(history: &[ContactDay], today: Day) -> (f64, f64) {
    let mut sums = (0.0, 0.0);
    for day in history {
        let age = f64::from(today.0 - day.day.0);
        let weight = (-age / HALF_LIFE_DAYS).exp2();
        sums.0 += weight * f64::from(day.inbound);
        sums.1 += weight * f64::from(day.outbound);
    }
    sums
}

/// The measures of a history that ends by `today`; all but "both have written"
/// are `ln(1 + x)`.
pub fn measures(history: &[ContactDay], today: Day) -> [f64; MEASURES] {
    let (inbound, outbound) = decayed(history, today);
    let silence = history
        .last()
        .map_or(730.0, |last| f64::from(today.0 - last.day.0));
    let both =
        history.iter().any(|day| day.inbound > 0) && history.iter().any(|day| day.outbound > 0);
    [
        inbound.ln_1p(),
        outbound.ln_1p(),
        (inbound * outbound).sqrt().ln_1p(),
        silence.clamp(0.0, 730.0).ln_1p(),
        f64::from(u8::from(both)),
        usual_gap(history).ln_1p(),
    ]
}

/// Median days between two contacts.
fn usual_gap(history: &[ContactDay]) -> f64 {
    let mut gaps: Vec<i32> = history
        .windows(2)
        .map(|pair| pair[1].day.0 - pair[0].day.0)
        .collect();
    gaps.sort_unstable();
    let middle = gaps.len() / 2;
    match gaps.len() {
        0 => USUAL_GAP_DAYS,
        n if n % 2 == 1 => f64::from(gaps[middle]),
        _ => f64::from(gaps[middle - 1] + gaps[middle]) / 2.0,
    }
    .min(730.0)
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
