//! An account's own rhythm: when it is due by its own gaps, and how late it is.
//!
//! With n gaps of the sum S and the shape k, and nothing believed of its rate before,
//! the next gap G has G / (G + S) ~ Beta(k, n k) exactly: it knows that a few gaps tell
//! little. For k = 1 that is the silence of MBG/NBD without its prior.

use super::regularity::{Gaps, Regularity, recent_gaps};
use super::season::Quiet;
use super::special::Beta;
use crate::time::Day;

/// An own rhythm takes this many gaps; chosen.
pub const FEWEST_GAPS: usize = 3;

/// Why an account has no rhythm of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0} gaps between purchases are too few for a rhythm, {FEWEST_GAPS} are needed")]
pub struct TooFewGaps(pub usize);

/// When an account buys, by its own latest gaps.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rhythm {
    /// How many gaps it is made of.
    pub gaps: u32,
    /// Their mean, in days.
    pub mean_gap_days: f64,
    /// Their regularity, k: 1 is chance, 30 a monthly order.
    pub shape: f64,
    /// The last day of purchase.
    pub last: Day,
    /// Days since the last purchase.
    pub silent_days: u32,
    /// The share of its own gaps that were shorter than this silence, as counted.
    pub longer_than: f64,
    /// Probability that a next gap is shorter than this silence: near 1 it is overdue
    /// by its own rhythm.
    pub overdue: f64,
    /// The same time of earlier years, where there was any.
    pub quiet: Option<Quiet>,
}

impl Rhythm {
    /// The rhythm of an account that bought on these different days, oldest first,
    /// where `usual` is how regular accounts are.
    pub fn of(days: &[Day], usual: &Regularity, today: Day) -> Result<Rhythm, TooFewGaps> {
        let days = &days[..days.partition_point(|day| *day <= today)];
        let gaps = recent_gaps(days).filter(|gap| *gap > 0.0);
        let count = gaps.clone().count();
        let few = TooFewGaps(count);
        let last = *days.last().ok_or(few)?;
        let evenness = Gaps::of(gaps.clone()).ok_or(few)?;
        if count < FEWEST_GAPS {
            return Err(few);
        }
        let total: f64 = gaps.clone().sum();
        let shape = usual.shape_of(&evenness);
        let silent_days = (today.0 - last.0) as u32;
        let silence = f64::from(silent_days);
        let shorter = gaps.filter(|gap| *gap < silence).count();
        let mut rhythm = Rhythm {
            gaps: count as u32,
            mean_gap_days: total / count as f64,
            shape,
            last,
            silent_days,
            longer_than: shorter as f64 / count as f64,
            overdue: 0.0,
            quiet: Quiet::of(days, today),
        };
        rhythm.overdue = rhythm.shares().below(silence / (silence + total));
        Ok(rhythm)
    }

    /// When the next purchase is due: half of such gaps are over by then.
    pub fn due(&self) -> Day {
        self.by(0.5)
    }

    /// The day by which the next purchase comes with a probability.
    pub fn by(&self, probability: f64) -> Day {
        let total = f64::from(self.gaps) * self.mean_gap_days;
        let share = self.shares().quantile(probability);
        let days = total * share / (1.0 - share).max(1e-9);
        Day(self.last.0.saturating_add(days.min(1e8).round() as i32))
    }

    /// The next gap as a share of it and all gaps so far.
    fn shares(&self) -> Beta {
        Beta::new(self.shape, f64::from(self.gaps) * self.shape)
    }

    /// Probability that a gap is at most so many days long.
    pub fn next_within(&self, days: f64) -> f64 {
        let total = f64::from(self.gaps) * self.mean_gap_days;
        self.shares().below(days / (days + total))
    }

    /// Whether it is late by its own gaps, and not only by a quiet season.
    pub fn is_overdue(&self, probability: f64) -> bool {
        self.overdue >= probability && !self.quiet.is_some_and(|quiet| quiet.is_habit())
    }

    /// Probability of a purchase in the `ahead` days that follow, in view of the
    /// silence so far, of an account that still buys.
    pub fn soon(&self, ahead: f64) -> f64 {
        let silence = f64::from(self.silent_days);
        let left = 1.0 - self.overdue;
        if left <= 1e-12 {
            return 0.0;
        }
        ((self.next_within(silence + ahead.max(0.0)) - self.overdue) / left).clamp(0.0, 1.0)
    }

    /// Probability that it still buys, with `odds` of a population to have stopped
    /// after its last purchase ([`super::Geometric::odds_after_purchase`]) and its own
    /// rhythm's word on the silence since: for exponential gaps that is what MBG/NBD
    /// says. A quiet season is no silence.
    pub fn alive(&self, odds: f64) -> f64 {
        if self.quiet.is_some_and(|quiet| quiet.is_habit()) {
            return 1.0 / (1.0 + odds);
        }
        let left = 1.0 - self.overdue;
        left / (left + odds.max(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every(gaps: &[i32]) -> Vec<Day> {
        let mut at = 0;
        let mut days = vec![Day(0)];
        for gap in gaps {
            at += gap;
            days.push(Day(at));
        }
        days
    }

    fn rhythm(days: &[Day], silence: i32) -> Rhythm {
        let today = Day(days.last().expect("enough was seen").0 + silence);
        Rhythm::of(days, &Regularity::default(), today).expect("enough was seen")
    }

    #[test]
    fn a_monthly_buyer_is_due_after_a_month_and_late_after_two() {
        let monthly = every(&[30, 31, 28, 33, 30, 29, 31, 30]);
        let now = rhythm(&monthly, 10);
        let due = now.due().0 - now.last.0;
        assert!((28..=32).contains(&due), "{now:?}");
        assert!(now.by(0.1) < now.due() && now.due() < now.by(0.9));
        assert!(now.overdue < 0.1 && now.soon(28.0) > 0.7, "{now:?}");
        let late = rhythm(&monthly, 62);
        assert!(late.is_overdue(0.95), "{late:?}");
        assert_eq!(late.longer_than, 1.0);
        assert!(late.alive(0.2) < now.alive(0.2));
        assert!(late.alive(0.2) < 0.35, "{}", late.alive(0.2));
    }

    #[test]
    fn the_same_silence_says_less_of_uneven_gaps() {
        let uneven = every(&[5, 70, 12, 60, 30, 8, 45, 10]);
        assert!(rhythm(&uneven, 62).overdue < 0.9);
    }

    #[test]
    fn two_gaps_are_no_rhythm() {
        let days = every(&[30, 30]);
        let open = Regularity::default();
        assert_eq!(Rhythm::of(&days, &open, Day(70)), Err(TooFewGaps(2)));
        assert_eq!(Rhythm::of(&[], &open, Day(70)), Err(TooFewGaps(0)));
        // What is bought later is not known yet.
        let days = every(&[30, 30, 30]);
        assert_eq!(Rhythm::of(&days, &open, Day(70)), Err(TooFewGaps(2)));
    }

    #[test]
    fn seasonal_buyers_do_not_look_lapsed() {
        let yearly = every(&[365, 360, 370]);
        let now = rhythm(&yearly, 300);
        assert!(now.overdue < 0.5 && now.alive(0.2) > 0.8, "{now:?}");
        // Three orders each autumn: uneven gaps, so long silence alone would be late.
        let autumns = every(&[20, 15, 330, 20, 15, 330, 20, 15, 330, 20, 15]);
        let summer = rhythm(&autumns, 290);
        assert!(summer.quiet.expect("enough was seen").is_habit() && !summer.is_overdue(0.5));
        let missed = rhythm(&autumns, 420);
        assert!(missed.is_overdue(0.8), "{missed:?}");
    }

    #[test]
    fn exponential_gaps_are_the_population_models_silence() {
        let mut rhythm = rhythm(&every(&[30, 10, 50, 22]), 80);
        rhythm.shape = 1.0;
        let (gaps, total, silence) = (4.0, 112.0, 80.0f64);
        let left = (total / (total + silence)).powf(gaps);
        assert!((1.0 - rhythm.next_within(silence) - left).abs() < 1e-12);
    }
}
