//! Whether an account will place no order in the days ahead, as learned from what
//! accounts like it did before.
//!
//! A model of repeat buying ([`Geometric`]) knows how often an account bought and how
//! long it has been silent. What it does not know is learned beside it, on the windows
//! of past time that lie wholly before `today`: whether the account was busier of late
//! than it used to be, how long its silence is by its own gaps, and how large its orders
//! are. The log-odds are a weighted sum (logistic regression); with little history the
//! weights stay near those that say what the model of repeat buying says.
//!
//! The cases of a window are seen as they stood at its beginning. Only the four numbers
//! of the population are fitted on all that lies before `today`.

use super::{Buying, Geometric, Summary};
use crate::time::Day;

/// What a case is told by: the model's log-odds, silence, orders in the last 56 and 112
/// days, mean amount of an order, silence by the mean gap; the last five as logarithms.
const TOLD: usize = 6;

/// Days before the first window, so that there is something to see; chosen.
const FIRST_DAYS: i32 = 56;

/// Fewer cases than this of either kind, placing an order or none, teach nothing.
const FEWEST: usize = 50;

/// How strongly weights are held to those of the model alone, in cases; chosen.
const PENALTY: f64 = 1.0;

/// What an account bought on each of its days, oldest first, in any unit of money.
pub type Bought = Vec<(Day, f64)>;

/// What was learned.
#[derive(Clone, PartialEq, Debug)]
pub struct Lapse {
    model: Geometric,
    ahead_days: i32,
    /// Of each number that tells: its mean and its spread among the cases.
    scale: [(f64, f64); TOLD],
    /// Log-odds of a case of the mean, then of one spread more of each number.
    weights: [f64; TOLD + 1],
}

impl Lapse {
    /// Learns what comes of the accounts within so many days, from all that lies before
    /// and on `today`; nothing where too little did.
    pub fn fit(
        accounts: &[Bought],
        model: &Geometric,
        today: Day,
        ahead_days: i32,
    ) -> Option<Self> {
        let first = accounts
            .iter()
            .filter_map(|bought| bought.first())
            .min_by_key(|one| one.0)?;
        let mut cases = Vec::new();
        for window in 1.. {
            let then = Day(today.0 - window * ahead_days);
            if ahead_days < 1 || then.0 < first.0.0 + FIRST_DAYS {
                break;
            }
            for bought in accounts {
                let known = bought.partition_point(|(day, _)| *day <= then);
                let next = bought.get(known).map(|(day, _)| day.0);
                let none = next.is_none_or(|next| next > then.0 + ahead_days);
                if let Some(told) = told(model, &bought[..known], then, ahead_days) {
                    cases.push((told, none));
                }
            }
        }
        let lapsed = cases.iter().filter(|case| case.1).count();
        if lapsed.min(cases.len() - lapsed) < FEWEST {
            return None;
        }
        let scale = std::array::from_fn(|at| spread(cases.iter().map(|case| case.0[at])));
        // The model's own word: its log-odds count once, and nothing else does.
        let (mean, spread) = scale[0];
        let mut prior = [0.0; TOLD + 1];
        (prior[0], prior[1]) = (mean, spread);
        let mut learned = Self {
            model: *model,
            ahead_days,
            scale,
            weights: prior,
        };
        let rows: Vec<([f64; TOLD + 1], bool)> = (cases.iter())
            .map(|(told, none)| (learned.row(told), *none))
            .collect();
        learned.weights = climb(&rows, prior);
        Some(learned)
    }

    /// The probability that an account places no order in the days ahead; `bought` is what
    /// it bought until `today`, nothing where that is nothing.
    pub fn chance(&self, bought: &[(Day, f64)], today: Day) -> Option<f64> {
        let row = self.row(&told(&self.model, bought, today, self.ahead_days)?);
        Some(probability(&row, &self.weights))
    }

    fn row(&self, told: &[f64; TOLD]) -> [f64; TOLD + 1] {
        let mut row = [1.0; TOLD + 1];
        for ((number, told), (mean, spread)) in row[1..].iter_mut().zip(told).zip(self.scale) {
            *number = (told - mean) / spread;
        }
        row
    }
}

/// The probability of no purchase in the days ahead by a model of repeat buying alone:
/// the account has stopped, or goes on and is slow.
pub fn by_model(model: &Geometric, of: &Summary, ahead_days: f64) -> f64 {
    let shape = model.r + f64::from(of.repeats);
    let slow = -shape * (ahead_days.max(0.0) / (model.alpha + of.age)).ln_1p();
    1.0 + model.alive(of) * slow.exp_m1()
}

/// What tells of an account that bought this until a day.
fn told(model: &Geometric, bought: &[(Day, f64)], today: Day, ahead: i32) -> Option<[f64; TOLD]> {
    let (first, last) = (bought.first()?.0, bought.last()?.0);
    let summary = Summary {
        repeats: (bought.len() - 1) as u32,
        recency: f64::from(last.0 - first.0),
        age: f64::from(today.0 - first.0),
    };
    let silence = f64::from(today.0 - last.0);
    let lately = |days: i32| {
        let before = bought.partition_point(|(day, _)| day.0 <= today.0 - days);
        ((bought.len() - before) as f64).ln_1p()
    };
    let gap = match summary.repeats {
        0 => summary.age,
        repeats => summary.recency / f64::from(repeats),
    };
    let amount = bought.iter().map(|one| one.1).sum::<f64>() / bought.len() as f64;
    let chance = by_model(model, &summary, f64::from(ahead)).clamp(1e-4, 1.0 - 1e-4);
    Some([
        (chance / (1.0 - chance)).ln(),
        silence.ln_1p(),
        lately(56),
        lately(112),
        amount.max(0.0).ln_1p(),
        (silence / gap.max(1.0)).ln_1p(),
    ])
}

/// Mean and spread; 1 where there is none.
fn spread(all: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let count = all.clone().count().max(1) as f64;
    let mean = all.clone().sum::<f64>() / count;
    let variance = all.map(|one| (one - mean).powi(2)).sum::<f64>() / count;
    (
        mean,
        if variance > 1e-12 {
            variance.sqrt()
        } else {
            1.0
        },
    )
}

fn probability(row: &[f64; TOLD + 1], weights: &[f64; TOLD + 1]) -> f64 {
    let odds: f64 = row
        .iter()
        .zip(weights)
        .map(|(number, weight)| number * weight)
        .sum();
    1.0 / (1.0 + (-odds).exp())
}

/// The weights of the greatest likelihood, held to the prior: Newton's method on a concave
/// function.
fn climb(rows: &[([f64; TOLD + 1], bool)], prior: [f64; TOLD + 1]) -> [f64; TOLD + 1] {
    let mut weights = prior;
    for _ in 0..30 {
        let mut slope = [0.0; TOLD + 1];
        let mut bend = [[0.0; TOLD + 1]; TOLD + 1];
        for at in 0..=TOLD {
            slope[at] = PENALTY * (prior[at] - weights[at]);
            bend[at][at] = PENALTY;
        }
        for (row, hit) in rows {
            let chance = probability(row, &weights);
            let (error, weight) = (f64::from(u8::from(*hit)) - chance, chance * (1.0 - chance));
            for (at, number) in row.iter().enumerate() {
                slope[at] += error * number;
                for (bend, other) in bend[at][..=at].iter_mut().zip(row) {
                    *bend += weight * number * other;
                }
            }
        }
        let step = solved(&bend, slope);
        weights
            .iter_mut()
            .zip(step)
            .for_each(|(weight, step)| *weight += step.clamp(-2.0, 2.0));
        if step.iter().all(|step| step.abs() < 1e-9) {
            break;
        }
    }
    weights
}

/// `A⁻¹ b` of a positive definite matrix of which the lower half is filled, by Cholesky's
/// root.
fn solved<const N: usize>(a: &[[f64; N]; N], mut b: [f64; N]) -> [f64; N] {
    let mut root = [[0.0; N]; N];
    for row in 0..N {
        for column in 0..=row {
            let sum: f64 = (0..column).map(|k| root[row][k] * root[column][k]).sum();
            root[row][column] = match row == column {
                true => (a[row][row] - sum).max(1e-12).sqrt(),
                false => (a[row][column] - sum) / root[column][column],
            };
        }
    }
    for row in 0..N {
        let sum: f64 = (0..row).map(|k| root[row][k] * b[k]).sum();
        b[row] = (b[row] - sum) / root[row][row];
    }
    for row in (0..N).rev() {
        let sum: f64 = (row + 1..N).map(|k| root[k][row] * b[k]).sum();
        b[row] = (b[row] - sum) / root[row][row];
    }
    b
}

#[cfg(test)]
mod tests {
    use super::super::DropOut;
    use super::*;

    const MODEL: Geometric = Geometric {
        r: 0.8,
        alpha: 40.0,
        a: 0.5,
        b: 3.0,
        drop_out: DropOut::AfterAny,
    };

    /// Accounts of which every other one stops halfway.
    fn accounts() -> Vec<Bought> {
        let of = |n: i32| {
            let until = if n % 2 == 0 { 400 } else { 200 + n % 40 };
            let days = (n % 13..until).step_by(10 + (n % 7) as usize * 5);
            days.map(|day| (Day(day), 100.0 + f64::from(n))).collect()
        };
        (0..200).map(of).collect()
    }

    #[test]
    fn who_has_stopped_stays_away_and_who_goes_on_does_not() {
        let all = accounts();
        let today = Day(399);
        let learned = Lapse::fit(&all, &MODEL, today, 28).expect("enough was seen");
        let chance = |n: usize| learned.chance(&all[n], today).expect("it bought");
        let mean = |from: usize| (from..200).step_by(2).map(chance).sum::<f64>() / 100.0;
        assert!(mean(0) < 0.25 && mean(1) > 0.9, "{} {}", mean(0), mean(1));
    }

    #[test]
    fn what_comes_after_today_changes_nothing() {
        let today = Day(250);
        let cut = |bought: &Bought| {
            let known = bought.partition_point(|(day, _)| *day <= today);
            bought[..known].to_vec()
        };
        let known: Vec<Bought> = accounts().iter().map(cut).collect();
        let learned = Lapse::fit(&known, &MODEL, today, 28);
        assert!(learned.is_some());
        assert_eq!(Lapse::fit(&accounts(), &MODEL, today, 28), learned);
    }

    #[test]
    fn too_little_teaches_nothing() {
        let few = &accounts()[..5];
        assert_eq!(Lapse::fit(few, &MODEL, Day(399), 28), None);
        assert_eq!(Lapse::fit(&[], &MODEL, Day(399), 28), None);
        assert_eq!(Lapse::fit(&accounts(), &MODEL, Day(399), 0), None);
    }

    #[test]
    fn by_the_model_alone_silence_ahead_is_certain_of_no_time_at_all() {
        let of = Summary {
            repeats: 3,
            recency: 60.0,
            age: 80.0,
        };
        assert!((by_model(&MODEL, &of, 0.0) - 1.0).abs() < 1e-12);
        let (near, far) = (by_model(&MODEL, &of, 28.0), by_model(&MODEL, &of, 1e9));
        assert!(near > far && (far - (1.0 - MODEL.alive(&of))).abs() < 1e-3);
    }

    #[test]
    fn equations_are_solved() {
        let found = solved(&[[4.0, 0.0], [2.0, 3.0]], [2.0, 5.0]);
        assert!((found[0] + 0.5).abs() < 1e-12 && (found[1] - 2.0).abs() < 1e-12);
    }
}
