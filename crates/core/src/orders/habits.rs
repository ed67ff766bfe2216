//! How accounts buy: what all of them have in common, and what each is about to do.
//!
//! The models are fitted on what was known at the moment, so a replay never sees a
//! parameter that later orders have shaped.

use super::buying::regularity::{Gaps, Regularity, recent_gaps};
use super::buying::rhythm::{FEWEST_GAPS, Rhythm};
use super::buying::{Buying, DropOut, Geometric, Grouped, Spend, Spent, Summary};
use super::picture::{Buyer, Orders};
use crate::time::Day;

/// Days of purchase that make two gaps, without which nothing is regular.
const REPEATED: usize = 3;

/// An account that is this unlikely to buy again has other troubles than what it lacks.
const ALIVE: f64 = 0.3;

/// From so many orders of its own on, or beside so many accounts, an account is told by:
/// a model of few accounts knows little of who stops after an order or two. Chosen.
const TOLD_ORDERS: usize = 4;
const TOLD_BESIDE: usize = 200;

/// How far ahead purchases are expected, in days.
pub const AHEAD_DAYS: f64 = 90.0;

/// What all accounts have in common.
#[derive(Clone, PartialEq, Debug)]
pub struct Habits {
    /// The day on which the order book ends: an account is not silent because the file
    /// is old.
    pub today: Day,
    population: Option<Geometric>,
    /// Accounts that it was learnt from.
    accounts_seen: usize,
    spend: Option<Spend>,
    /// How regularly accounts order, and products are ordered again.
    accounts: Regularity,
    products: Regularity,
    /// Odds that an account, which goes on ordering, has given a product up after any
    /// order of it.
    given_up: f64,
}

/// What an account is about to do.
#[derive(Clone, PartialEq, Debug)]
pub struct Outlook {
    /// The days on which it ordered, oldest first; never empty.
    pub days: Vec<Day>,
    /// Probability that it still buys. By its own rhythm where it has one, else by the
    /// model of all accounts; `None` where there are too few accounts for one.
    pub alive: Option<f64>,
    /// Whether that, and what is expected of it, is sure enough to be told as a figure.
    pub is_told: bool,
    /// What an order of it is expected to come to, in minor units; `None` where too little
    /// is known, or some of its orders are in money of no known worth.
    pub order_value: Option<f64>,
    /// Its own rhythm, from four orders on.
    pub rhythm: Option<Rhythm>,
    summary: Option<Summary>,
}

impl Outlook {
    /// Whether it ordered often enough to be told by, and is likely to go on.
    pub fn goes_on(&self) -> bool {
        self.days.len() >= REPEATED && self.alive.is_none_or(|alive| alive >= ALIVE)
    }
}

impl Habits {
    /// Learns the habits of all accounts that bought.
    pub fn of(orders: &Orders, as_of: Day) -> Habits {
        let today = orders.last_day.map_or(as_of, |last| last.min(as_of));
        let days: Vec<Vec<Day>> = orders.buyers.iter().map(Buyer::days).collect();
        let summaries = days.iter().filter_map(|days| Summary::of(days, today));
        let seen: Grouped = summaries.collect();
        let spent: Vec<Spent> = orders.buyers.iter().filter_map(spent).collect();
        let gaps = |days: &Vec<Day>| Gaps::of(recent_gaps(days));
        let of_accounts: Vec<Gaps> = days.iter().filter_map(gaps).collect();
        let of_products: Vec<Gaps> = (orders.buyers.iter())
            .flat_map(|buyer| buyer.bought_on(REPEATED))
            .filter_map(|(_, days)| gaps(&days))
            .collect();
        Habits {
            today,
            accounts_seen: days.len(),
            population: Geometric::fit(&seen, DropOut::AfterAny).ok(),
            spend: Spend::fit(&spent).ok(),
            accounts: Regularity::fit(&of_accounts),
            products: Regularity::fit(&of_products),
            given_up: given_up(orders),
        }
    }

    /// The model of all accounts, where there are enough for one.
    pub fn population(&self) -> Option<&Geometric> {
        self.population.as_ref()
    }

    /// What an account is about to do.
    pub fn outlook(&self, buyer: &Buyer) -> Outlook {
        let days = buyer.days();
        let rhythm = Rhythm::of(&days, &self.accounts, self.today).ok();
        let summary = Summary::of(&days, self.today);
        let by_all = self.population.as_ref().zip(summary.as_ref());
        let alive = by_all.map(|(model, summary)| {
            let odds = model.odds_after_purchase(summary.repeats);
            match (&rhythm, odds) {
                (Some(rhythm), Some(odds)) => rhythm.alive(odds),
                _ => model.alive(summary),
            }
        });
        Outlook {
            alive,
            is_told: days.len() >= TOLD_ORDERS || self.accounts_seen >= TOLD_BESIDE,
            order_value: (self.spend.as_ref())
                .filter(|_| buyer.elsewhere.is_empty())
                .and_then(|spend| spend.expected(spent(buyer))),
            rhythm,
            summary,
            days,
        }
    }

    /// Orders to be expected of an account in the days ahead, by the model of all
    /// accounts; its own word on whether the account still buys gives way to that of the
    /// account's rhythm. `None` where there are too few accounts for a model.
    pub fn expected_orders(&self, outlook: &Outlook, days: f64) -> Option<f64> {
        let (model, summary) = (self.population.as_ref()?, outlook.summary.as_ref()?);
        let expected = model.expected(summary, days);
        Some(match (outlook.alive, model.alive(summary)) {
            (Some(alive), by_model) if by_model > 1e-9 => expected * alive / by_model,
            _ => expected,
        })
    }

    /// The same in the mean of all accounts that go on: how much will be ordered at all,
    /// which is known at once.
    pub fn orders_ahead(&self, outlooks: &[Outlook], days: f64) -> Option<f64> {
        let on = outlooks.iter().filter(|one| one.goes_on());
        let all: Vec<f64> = on
            .filter_map(|one| self.expected_orders(one, days))
            .collect();
        (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
    }

    /// The rhythm in which an account orders one product, from four orders of it on.
    pub fn rhythm_of(&self, days: &[Day]) -> Option<Rhythm> {
        Rhythm::of(days, &self.products, self.today).ok()
    }

    /// How it stands with a product that an account orders in a rhythm, where the last
    /// order lasts so many times as long as a usual one.
    pub fn wait(&self, rhythm: Rhythm, lasts: f64) -> Wait {
        let lasts = lasts.max(1.0);
        let silence = f64::from(rhythm.silent_days) / lasts;
        let left = 1.0 - rhythm.next_within(silence);
        let quiet = rhythm.quiet.is_some_and(|quiet| quiet.is_habit());
        Wait {
            rhythm,
            silence,
            lasts,
            still_ordered: if quiet {
                1.0
            } else {
                left / (left + self.given_up)
            },
        }
    }
}

/// A product that an account orders in a rhythm, in view of the silence since.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Wait {
    /// In which rhythm.
    pub rhythm: Rhythm,
    /// Days since the last order, as of a usual one: half of them where that was twice
    /// as large.
    pub silence: f64,
    /// How many usual orders the last one was, at least one.
    pub lasts: f64,
    /// Probability that it is only late, and not given up: its silence by its own rhythm,
    /// against how often any product is given up.
    pub still_ordered: f64,
}

impl Wait {
    /// Probability that a gap is shorter than this silence.
    pub fn overdue(&self) -> f64 {
        self.rhythm.next_within(self.silence)
    }

    /// Probability that no order of it comes within the days ahead, if nobody asks.
    pub fn stays_away(&self, ahead_days: f64) -> f64 {
        let by = |silence: f64| self.rhythm.next_within(silence);
        let left = 1.0 - by(self.silence);
        let soon = match left > 1e-9 {
            true => (by(self.silence + ahead_days / self.lasts) - by(self.silence)) / left,
            false => 0.0,
        };
        1.0 - self.still_ordered * soon.clamp(0.0, 1.0)
    }
}

/// A product is given up for certain after so many of its gaps without it; chosen.
const GIVEN_UP_GAPS: f64 = 4.0;
/// Believed before anything was seen: one product given up to thirty orders; weighs as
/// much as these.
const GIVEN_UP: (f64, f64) = (1.0, 30.0);

/// Products given up, to one gap after which an account ordered again: of those it had
/// ordered four times, as long as it ordered other things.
fn given_up(orders: &Orders) -> f64 {
    let (mut stopped, mut went_on) = GIVEN_UP;
    for buyer in &orders.buyers {
        let until = buyer.purchases.last().map_or(0, |one| one.day.0);
        for (_, days) in buyer.bought_on(FEWEST_GAPS + 1) {
            let gaps = days.len() - 1;
            if let [first, .., last] = days.as_slice() {
                let mean = f64::from(last.0 - first.0) / gaps as f64;
                went_on += gaps as f64;
                stopped += f64::from(u8::from(f64::from(until - last.0) > GIVEN_UP_GAPS * mean));
            }
        }
    }
    stopped / went_on
}

/// What an account's repeat orders came to, as far as that is known.
fn spent(buyer: &Buyer) -> Option<Spent> {
    let repeats = buyer.amounts().skip(1).map(|(_, minor)| minor as f64);
    let repeats: Vec<f64> = repeats.filter(|minor| *minor > 0.0).collect();
    Spent::of(&repeats)
}
