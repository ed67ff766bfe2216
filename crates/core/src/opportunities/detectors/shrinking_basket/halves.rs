//! Two half years of an account, side by side.

use crate::knowledge::Knowledge;
use crate::orders::book::ProductNo;
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::middle;
use crate::time::Day;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// A half year, in days: six steps of the backtest.
pub(super) const HALF_DAYS: i32 = 168;
/// Orders in each half.
const ORDERS: usize = 4;
/// Products bought in so many different stretches of so many days before are what it
/// orders again and again.
const REGULAR: usize = 4;
const PERIOD_DAYS: i32 = 42;
const YEAR_DAYS: i32 = 365;
/// A product is gone after at least so many days without it, unless it is missing for the
/// whole half.
const GONE_DAYS: u32 = 42;
/// From this probability on it is more likely given up than late.
const GIVEN_UP: f64 = 0.5;
/// What is missing for the whole half must be so late by its own rhythm.
const LATE: f64 = 0.85;

/// Two half years of an account, in what it orders again and again: a machine now and
/// then is no basket.
pub(super) struct Halves<'a> {
    pub buyer: &'a Buyer,
    /// Products it ordered on several days before the last half year, with the days.
    regular: BTreeMap<ProductNo, Vec<Day>>,
    /// The day after which the last half begins.
    start: Day,
    until: Day,
    /// Days on which it ordered anything, in each half.
    pub days: [usize; 2],
    /// What all its orders came to in each half, in minor units.
    pub all: [i64; 2],
    /// What the basket came to in each half, in minor units; in the first no more than what
    /// is usual for half a year.
    pub sums: [f64; 2],
    /// Whether the first half came to more than that.
    pub is_usual: bool,
    priced: bool,
}

/// The days of purchase after one day and up to another.
fn days_within(buyer: &Buyer, from: Day, to: Day) -> usize {
    let begins = buyer.purchases.partition_point(|one| one.day <= from);
    let later = &buyer.purchases[begins..];
    let within = &later[..later.partition_point(|one| one.day <= to)];
    within.chunk_by(|a, b| a.day == b.day).count()
}

/// Two half years that can be compared, where it ordered often enough in both.
pub(super) fn comparable<'a>(k: &Knowledge, buyer: &'a Buyer, until: Day) -> Option<Halves<'a>> {
    let start = Day(until.0 - HALF_DAYS);
    let often = |from, to| days_within(buyer, from, to) >= ORDERS;
    let often = often(Day(start.0 - HALF_DAYS), start) && often(start, until);
    often
        .then(|| halves(k, buyer, until))
        .filter(Halves::comparable)
}

pub(super) fn halves<'a>(k: &Knowledge, buyer: &'a Buyer, until: Day) -> Halves<'a> {
    let start = Day(until.0 - HALF_DAYS);
    let before = Day(start.0 - HALF_DAYS);
    let mut regular: BTreeMap<ProductNo, Vec<Day>> = buyer.bought_on(REGULAR).collect();
    regular.retain(|product, days| {
        if !(k.is_sold(*product) || k.orders().catalogue.successor(*product).is_some()) {
            return false;
        }
        days.retain(|day| *day <= start);
        // A project is over in a few weeks.
        let periods: BTreeSet<i32> = days
            .iter()
            .map(|day| day.0.div_euclid(PERIOD_DAYS))
            .collect();
        periods.len() >= REGULAR && days.last().is_some_and(|day| *day > before)
    });
    let within = |from: Day, to: Day| {
        let all = buyer.purchases.iter();
        all.filter(move |one| from < one.day && one.day <= to)
    };
    let mut halves = Halves {
        buyer,
        start,
        until,
        all: [(before, start), (start, until)]
            .map(|(from, to)| within(from, to).map(|one| one.amount).sum()),
        is_usual: false,
        days: [
            days_within(buyer, before, start),
            days_within(buyer, start, until),
        ],
        sums: [0.0; 2],
        priced: within(before, until).all(|one| one.amount != 0),
        regular,
    };
    // A project on top of one half is no basket either: the half before counts for no more
    // than half a year did in all the time until then.
    let first = halves
        .regular
        .values()
        .filter_map(|days| days.first())
        .min();
    let first = first.map_or(before, |first| (*first).min(before));
    let known_days = f64::from(start.0 - first.0);
    let usual = halves.basket(Day(first.0 - 1), start) * f64::from(HALF_DAYS) / known_days;
    let last = halves.basket(before, start);
    halves.is_usual = last > usual;
    halves.sums = [last.min(usual), halves.basket(start, until)];
    halves
}

impl Halves<'_> {
    pub fn comparable(&self) -> bool {
        // What is in another currency may have no price here.
        self.days.iter().all(|days| *days >= ORDERS) && self.priced && self.sums[0] > 0.0
    }

    pub fn ratio(&self) -> f64 {
        self.sums[1] / self.sums[0].max(1.0)
    }

    /// What the basket came to after one day and up to another, with what is new since:
    /// it may stand in for something of it.
    pub fn basket(&self, from: Day, to: Day) -> f64 {
        let counts = |one: &&Purchase| {
            let new = || {
                self.buyer
                    .of(one.product)
                    .next()
                    .is_some_and(|first| first.day > self.start)
            };
            from < one.day && one.day <= to && (self.regular.contains_key(&one.product) || new())
        };
        let bought = self.buyer.purchases.iter().filter(counts);
        bought.map(|one| one.amount as f64).sum()
    }

    /// Products of the basket that are gone, with what they came to in the half before:
    /// by their own rhythm given up, and no more a matter of season.
    pub fn gone(&self, k: &Knowledge) -> Vec<(ProductNo, i64)> {
        let is_gone = |product: &ProductNo| {
            if !k.is_sold(*product) {
                return false;
            }
            let days: BTreeSet<Day> = self.buyer.of(*product).map(|one| one.day).collect();
            let days: Vec<Day> = days.into_iter().collect();
            let missing = days.last().is_some_and(|last| *last <= self.start);
            match k.habits().rhythm_of(&days) {
                Some(rhythm) => {
                    let wait = k.habits().wait(rhythm, 1.0);
                    let given_up = wait.still_ordered < GIVEN_UP;
                    let quiet = wait.still_ordered >= 1.0;
                    given_up && rhythm.silent_days >= GONE_DAYS
                        || missing && wait.overdue() >= LATE && !quiet
                }
                None => missing,
            }
        };
        let before = Day(self.start.0 - HALF_DAYS);
        let worth = |product: ProductNo| {
            let then = self.buyer.of(product);
            let then = then.filter(|one| before < one.day && one.day <= self.start);
            (product, then.map(|one| one.amount).sum::<i64>())
        };
        let products = self.regular.keys().copied().filter(is_gone);
        let mut gone: Vec<(ProductNo, i64)> = products.map(worth).collect();
        gone.sort_by_key(|(product, sum)| (std::cmp::Reverse(*sum), *product));
        gone
    }

    /// How surely its orders came to less in the last half than in the one before: by how
    /// many standard deviations their ranks lie lower (Mann and Whitney 1947). What is bought
    /// once in a while does not count.
    pub fn lower(&self) -> f64 {
        let before = self.worth_by_day(Day(self.start.0 - HALF_DAYS), self.start);
        let after = self.worth_by_day(self.start, self.until);
        let (n, m) = (before.len() as f64, after.len() as f64);
        if n * m == 0.0 {
            return 0.0;
        }
        let pairs = (before.iter()).flat_map(|then| after.iter().map(move |now| (then, now)));
        let above: f64 = pairs
            .map(|(then, now)| match then.total_cmp(now) {
                Ordering::Greater => 1.0,
                Ordering::Equal => 0.5,
                Ordering::Less => 0.0,
            })
            .sum();
        (above - n * m / 2.0) / (n * m * (n + m + 1.0) / 12.0).sqrt()
    }

    /// What the basket of each day of orders came to.
    fn worth_by_day(&self, from: Day, to: Day) -> Vec<f64> {
        let mut days: BTreeMap<Day, f64> = BTreeMap::new();
        let bought = self.buyer.purchases.iter();
        for one in bought.filter(|one| from < one.day && one.day <= to) {
            if self.regular.contains_key(&one.product) {
                *days.entry(one.day).or_default() += one.amount as f64;
            }
        }
        days.into_values().collect()
    }

    /// What the basket came to in the same half of last year; `None` where its orders do
    /// not reach through most of it.
    pub fn a_year_before(&self) -> Option<f64> {
        let until = self.until.0 - YEAR_DAYS;
        let first = self.buyer.purchases.first()?.day.0 - 1;
        let from = first.max(until - HALF_DAYS);
        let known = until - from;
        (2 * known >= HALF_DAYS)
            .then(|| self.basket(Day(from), Day(until)) * f64::from(HALF_DAYS) / f64::from(known))
    }

    /// Products of the basket that came to less than in the half before, those first that
    /// miss most.
    pub fn smaller(&self) -> Vec<Smaller> {
        let before = Day(self.start.0 - HALF_DAYS);
        let smaller = |product: &ProductNo| {
            let of = |from: Day, to: Day| {
                let all = self.buyer.of(*product);
                let within = all.filter(|one| from < one.day && one.day <= to);
                within.copied().collect::<Vec<Purchase>>()
            };
            let (then, now) = (of(before, self.start), of(self.start, self.until));
            let sum = |all: &[Purchase]| all.iter().map(|one| one.amount).sum::<i64>();
            let usual = |all: &[Purchase]| middle(all.iter().map(|one| one.quantity));
            let missing = sum(&then) - sum(&now);
            (missing > 0).then(|| Smaller {
                product: *product,
                missing,
                times: [then.len(), now.len()],
                quantities: [usual(&then), usual(&now)],
                last: then.last().copied(),
            })
        };
        let mut all: Vec<Smaller> = self.regular.keys().filter_map(smaller).collect();
        all.sort_by_key(|one| (std::cmp::Reverse(one.missing), one.product));
        all
    }
}

/// A product that an account orders for less than before.
pub(super) struct Smaller {
    pub product: ProductNo,
    /// By how much less, in minor units.
    pub missing: i64,
    /// How many times it was ordered in each half …
    pub times: [usize; 2],
    /// … and how many of it at a time: the middle.
    pub quantities: [f64; 2],
    /// The last purchase in the half before.
    pub last: Option<Purchase>,
}
