//! Whether a rhythm of contact is still alive.
//!
//! The MBG/NBD model of repeat buying (Batislam, Denizel and Filiztekin 2007) on
//! days of contact: a person is in touch at a rate of their own, and may drop out
//! after any contact. With x repeated contacts, the last at t, seen until T:
//!
//! ```text
//! P(alive) = 1 / (1 + a/(b + x) · ((α + T) / (α + t))^((r + x)/φ))
//! ```
//!
//! The model takes gaps to be exponential. Contact by mail comes in bursts: φ,
//! the dispersion of the person's own gaps against exponential ones (1 or more,
//! shrunk to 1 where gaps are few), keeps a burst from making every later pause
//! look like the end.

use crate::time::Day;

/// What is usual for rates: shape r and scale α in days.
const RATE: (f64, f64) = (0.5, 14.0);

/// What is usual for dropping out: a and b.
const DROPOUT: (f64, f64) = (0.8, 2.5);

/// For how many gaps the usual dispersion counts.
const DISPERSION_PRIOR: f64 = 4.0;

/// Probability that contact on these days (oldest first) has not ended by
/// `today`; 0 where there never was any.
pub fn probability(days: &[Day], today: Day) -> f64 {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return 0.0;
    };
    let (r, alpha) = RATE;
    let (a, b) = DROPOUT;
    let repeats = (days.len() - 1) as f64;
    let until_last = f64::from(last.0 - first.0);
    let until_now = f64::from(today.0 - first.0).max(until_last);
    let exponent = (r + repeats) / dispersion(days);
    let silence = exponent * ((alpha + until_now) / (alpha + until_last)).ln();
    1.0 / (1.0 + a / (b + repeats) * silence.exp())
}

/// Variance of the gaps over the square of their mean, which is 1 for exponential
/// gaps; at least 1.
fn dispersion(days: &[Day]) -> f64 {
    let gaps: Vec<f64> = days
        .windows(2)
        .map(|pair| f64::from(pair[1].0 - pair[0].0))
        .collect();
    let count = gaps.len() as f64;
    let mean = gaps.iter().sum::<f64>() / count.max(1.0);
    if mean <= 0.0 {
        return 1.0;
    }
    let squares: f64 = gaps.iter().map(|gap| (gap / mean - 1.0).powi(2)).sum();
    ((DISPERSION_PRIOR + squares) / (DISPERSION_PRIOR + count)).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every(gap: i32, times: i32) -> Vec<Day> {
        (0..times).map(|n| Day(n * gap)).collect()
    }

    #[test]
    fn falls_as_silence_outlasts_their_own_gaps() {
        let weekly = every(7, 30);
        let last = weekly[29];
        let after = |days: i32| probability(&weekly, Day(last.0 + days));
        assert!(after(0) > 0.95, "{}", after(0));
        assert!(after(14) > 0.85, "{}", after(14));
        assert!(after(70) < 0.1, "{}", after(70));
        assert!(after(7) > after(8));
    }

    #[test]
    fn the_slow_are_given_time() {
        let quarterly = every(90, 6);
        assert!(probability(&quarterly, Day(450 + 70)) > 0.75);
        assert!(probability(&every(7, 60), Day(413 + 70)) < 0.1);
    }

    #[test]
    fn a_burst_does_not_make_a_pause_the_end() {
        let mut bursts: Vec<Day> = Vec::new();
        for start in [0, 120, 240, 360] {
            bursts.extend((0..5).map(|n| Day(start + n)));
        }
        assert!(probability(&bursts, Day(364 + 60)) > 0.4);
    }

    #[test]
    fn without_contact_nothing_lives() {
        assert_eq!(probability(&[], Day(3)), 0.0);
    }
}
