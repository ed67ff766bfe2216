//! Quiet seasons: silence that an account also kept at this time of earlier years.
//!
//! Who buys every autumn is silent each summer, and not lost. So a silence is laid on
//! the same stretch of each earlier year: where nothing was bought then either, and
//! something before and after it, silence is a habit.

use crate::time::Day;

/// Days of a year, for laying one on the other.
const YEAR: i32 = 365;

/// A season may come so many days earlier or later than last year; chosen.
const SLACK: i32 = 30;

/// A stretch without so many of an account's usual gaps is not quiet, it is chance;
/// chosen.
const GAPS: f64 = 1.5;

/// Who buys more seldom than this buys by the season, if in any order; in days, chosen.
const OFTEN_DAYS: f64 = 120.0;

/// The gap in the middle, in days.
fn usual_gap(days: &[Day]) -> f64 {
    let mut gaps: Vec<i32> = days.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    gaps.sort_unstable();
    gaps.get(gaps.len() / 2).copied().map_or(0.0, f64::from)
}

/// A silence, beside the same stretch of earlier years.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Quiet {
    /// Earlier years in which nothing was bought in the same stretch, but afterwards.
    pub years: u32,
    /// Earlier years that were seen.
    pub of: u32,
    /// When it is to be back, by the last such year: a year after it was back then.
    pub back: Day,
}

impl Quiet {
    /// The silence from the last of `days` (oldest first) to `today`; nothing where it
    /// is too short to be a season, or in its first year.
    pub fn of(days: &[Day], today: Day) -> Option<Quiet> {
        let days = &days[..days.partition_point(|day| *day <= today)];
        let (first, last) = (days.first()?.0, days.last()?.0);
        // The stretch that has to be quiet, without its uncertain ends.
        let (from, to) = (last + SLACK, today.0 - SLACK);
        let usual = usual_gap(days);
        let too_short = usual < OFTEN_DAYS && f64::from(to - from) < GAPS * usual;
        if from >= to || too_short || today.0 - last > YEAR + SLACK {
            return None;
        }
        let (mut years, mut of, mut back) = (0, 0, None);
        for ago in 1.. {
            let (from, to) = (from - ago * YEAR, to - ago * YEAR);
            if first >= from {
                break;
            }
            of += 1;
            let next = days[days.partition_point(|day| day.0 <= from)..].first();
            if let Some(next) = next.filter(|next| next.0 >= to) {
                years += 1;
                back = back.or(Some(Day(next.0 + ago * YEAR)));
            }
        }
        let back = back?;
        Some(Quiet { years, of, back })
    }

    /// Whether silence is what is usual at this time of the year: in two of three
    /// earlier years.
    pub fn is_habit(&self) -> bool {
        3 * self.years >= 2 * self.of
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_buys_every_autumn_is_back_in_autumn() {
        let autumns: Vec<Day> = (0..3)
            .flat_map(|year| [280, 300, 330].map(|day| Day(year * 365 + day)))
            .collect();
        let summer = Day(3 * 365 + 200);
        let quiet = Quiet::of(&autumns, summer).expect("enough was seen");
        assert_eq!((quiet.years, quiet.of), (2, 2));
        assert_eq!(quiet.back, Day(3 * 365 + 280));
        assert!(quiet.is_habit());
        // A season late, it is a habit no longer.
        let late = Day(3 * 365 + 320);
        assert!(Quiet::of(&autumns, late).is_none_or(|quiet| !quiet.is_habit()));
    }

    #[test]
    fn who_buys_once_a_year_is_given_the_year() {
        let yearly = [Day(0), Day(370), Day(725)];
        let quiet = Quiet::of(&yearly, Day(1_020)).expect("enough was seen");
        assert!(quiet.is_habit(), "{quiet:?}");
        assert!(Quiet::of(&yearly, Day(1_400)).is_none());
    }

    #[test]
    fn who_bought_every_month_has_no_quiet_season() {
        let monthly: Vec<Day> = (0..30).map(|month| Day(month * 30)).collect();
        let silent = Day(29 * 30 + 150);
        assert!(Quiet::of(&monthly, silent).is_none());
        assert!(Quiet::of(&[Day(3)], silent).is_none());
        assert!(Quiet::of(&[], silent).is_none());
    }
}
