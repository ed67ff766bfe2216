//! The order book while it is being made: who buys what how often, and the lines that
//! come of it.

use super::catalogue::{ArticleNo, Catalogue};
use super::manner::Manner;
use crate::world::calendar;
use crate::world::cast::person::FirmNo;
use crate::world::desk::crm::CompanyNo;
use crate::world::rng::Rng;
use crate::world::truths::Claim;
use bellwether_core::time::Day;
use std::collections::BTreeMap;

/// Index of a customer of the order book.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct BuyerNo(pub(super) usize);

/// Where an account comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// A customer of the mailbox with contacts in several functions.
    Regular,
    /// In the CRM, with a part of its own elsewhere in the world.
    Listed,
    /// Made for a story of the order book, with people.
    House,
    /// Stands in the order book alone.
    Small,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Currency {
    Eur,
    Gbp,
    Usd,
}

impl Currency {
    pub(super) fn code(self) -> &'static str {
        match self {
            Currency::Eur => "EUR",
            Currency::Gbp => "GBP",
            Currency::Usd => "USD",
        }
    }

    /// What a thousand euros are.
    fn per_thousand(self) -> i64 {
        match self {
            Currency::Eur => 1000,
            Currency::Gbp => 860,
            Currency::Usd => 1080,
        }
    }
}

/// What an account pays.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms {
    /// Off the list, in per mille, for each of the three price lists.
    pub(super) off: [i64; 3],
    /// Days until a new list reaches the account.
    pub(super) lag: i32,
    /// Always the first list.
    pub(super) held: bool,
}

/// An article that an account buys again and again.
#[derive(Clone, Debug)]
pub(super) struct Use {
    pub(super) article: ArticleNo,
    /// Days between two purchases, and how much that varies (a share of it).
    pub(super) every: f64,
    pub(super) jitter: f64,
    pub(super) pieces: f64,
    pub(super) from: Day,
    pub(super) until: Day,
    /// Days from the last purchase to `until`, where that matters.
    pub(super) lag: Option<i64>,
    /// Comes with the account's other orders rather than on days of its own.
    pub(super) joins: bool,
    /// Only in these months.
    pub(super) months: Option<&'static [i8]>,
    /// From that day on so many per cent of the pieces.
    pub(super) change: Option<(Day, i64)>,
}

#[derive(Clone, Debug)]
pub(super) struct Buyer {
    pub(super) firm: FirmNo,
    pub(super) company: Option<CompanyNo>,
    pub(super) origin: Origin,
    pub(super) number: String,
    pub(super) name: String,
    pub(super) elsewhere: String,
    pub(super) sector: usize,
    /// 1 is middling.
    pub(super) size: f64,
    pub(super) currency: Currency,
    pub(super) terms: Terms,
    /// Days between two orders.
    pub(super) rhythm: f64,
    pub(super) uses: Vec<Use>,
    /// Has a story.
    pub(super) taken: bool,
    pub(super) dice: Rng,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum What {
    Sale,
    /// Takes back what was sold on that day.
    Credit(Day),
}

/// Something bought on a day.
#[derive(Clone, Debug)]
pub(super) struct Sale {
    pub(super) day: Day,
    pub(super) buyer: BuyerNo,
    /// Which of several invoices of the day.
    pub(super) slot: u8,
    pub(super) what: What,
    pub(super) article: ArticleNo,
    pub(super) pieces: i64,
    /// Cents a piece in the account's currency.
    pub(super) price: i64,
    pub(super) invoice: u32,
    /// The invoice that a credit note takes back.
    pub(super) reverses: u32,
}

/// A quote of the quote file.
#[derive(Clone, Debug)]
pub(super) struct Quote {
    pub(super) number: String,
    pub(super) day: Day,
    pub(super) buyer: BuyerNo,
    pub(super) article: ArticleNo,
    pub(super) pieces: i64,
    pub(super) price: i64,
    /// Open, ordered, lost.
    pub(super) state: usize,
}

/// A claim with what it is about in the book.
pub(super) struct Story {
    pub(super) claim: Claim,
    pub(super) buyer: BuyerNo,
    pub(super) articles: Vec<ArticleNo>,
    pub(super) family: Option<usize>,
    pub(super) day: Option<Day>,
    pub(super) quotes: Vec<String>,
}

pub(super) struct Book {
    pub(super) manner: Manner,
    pub(super) catalogue: Catalogue,
    pub(super) buyers: Vec<Buyer>,
    pub(super) sales: Vec<Sale>,
    pub(super) quotes: Vec<Quote>,
    pub(super) stories: Vec<Story>,
    pub(super) last_day: Day,
    pub(super) first_day: Day,
}

impl Book {
    pub(super) fn buyer(&mut self, buyer: BuyerNo) -> &mut Buyer {
        &mut self.buyers[buyer.0]
    }

    pub(super) fn ago(&self, days: i64) -> Day {
        calendar::workday_before(Day(self.last_day.0 - days as i32))
    }

    /// Cents a piece for an account on a day.
    pub(super) fn price(&self, buyer: BuyerNo, article: ArticleNo, day: Day) -> i64 {
        let buyer = &self.buyers[buyer.0];
        let epoch = match buyer.terms.held {
            true => 0,
            false => self.catalogue.epoch(Day(day.0 - buyer.terms.lag)),
        };
        let list = self.catalogue.of(article).list[epoch];
        let off = 1000 - buyer.terms.off[epoch];
        (list * off / 1000 * buyer.currency.per_thousand() + 500) / 1000
    }

    /// One sale at the account's price.
    pub(super) fn sell(
        &mut self,
        buyer: BuyerNo,
        article: ArticleNo,
        day: Day,
        pieces: i64,
        slot: u8,
    ) {
        let day = calendar::workday_before(day);
        let price = self.price(buyer, article, day);
        self.sell_at(buyer, article, day, pieces, slot, price);
    }

    pub(super) fn sell_at(
        &mut self,
        buyer: BuyerNo,
        article: ArticleNo,
        day: Day,
        pieces: i64,
        slot: u8,
        price: i64,
    ) {
        self.sales.push(Sale {
            day,
            buyer,
            slot,
            what: What::Sale,
            article,
            pieces: pieces.max(1),
            price,
            invoice: 0,
            reverses: 0,
        });
    }

    /// Takes back all that was sold to the account on a day in that invoice.
    pub(super) fn cancel(&mut self, buyer: BuyerNo, sold: Day, slot: u8, on: Day) {
        let back: Vec<Sale> = (self.sales.iter())
            .filter(|s| s.buyer == buyer && s.day == sold && s.slot == slot)
            .filter(|s| s.what == What::Sale)
            .map(|s| Sale {
                day: calendar::workday_from(on).min(self.last_day),
                what: What::Credit(sold),
                pieces: -s.pieces,
                ..s.clone()
            })
            .collect();
        self.sales.extend(back);
    }

    /// The sales that come of what accounts use.
    pub(super) fn go_on(&mut self) {
        for buyer in (0..self.buyers.len()).map(BuyerNo) {
            let mut dice = self.buyers[buyer.0].dice.clone();
            let uses = std::mem::take(&mut self.buyers[buyer.0].uses);
            let days = self.order_days(self.buyers[buyer.0].rhythm, &mut dice);
            for used in &uses {
                for day in self.days_of(used, &days, self.buyers[buyer.0].rhythm, &mut dice) {
                    let part = match used.change {
                        Some((from, percent)) if day >= from => percent as f64 / 100.0,
                        _ => 1.0,
                    };
                    let pieces = used.pieces * part * (0.75 + 0.5 * dice.unit());
                    self.sell(buyer, used.article, day, (pieces + 0.5) as i64, 0);
                }
            }
            self.buyers[buyer.0].uses = uses;
        }
    }

    /// Days on which an account orders, oldest first.
    fn order_days(&self, rhythm: f64, dice: &mut Rng) -> Vec<Day> {
        let mut days = Vec::new();
        let mut at = f64::from(self.last_day.0) - dice.unit() * 0.7 * rhythm;
        while at > f64::from(self.first_day.0) {
            days.push(calendar::workday_before(Day(at as i32)));
            at -= rhythm * self.spacing(0.22, dice);
        }
        days.reverse();
        days
    }

    /// The share of the usual time that passes between two purchases.
    fn spacing(&self, jitter: f64, dice: &mut Rng) -> f64 {
        let lean = match self.manner.skewed {
            false => {
                let sum: f64 = (0..12).map(|_| dice.unit()).sum();
                (sum - 6.0).clamp(-2.4, 2.4)
            }
            true => 4.0 * dice.unit() * dice.unit() - 1.0,
        };
        (1.0 + jitter * lean).max(0.12)
    }

    fn days_of(&self, used: &Use, orders: &[Day], rhythm: f64, dice: &mut Rng) -> Vec<Day> {
        let lag = match used.lag {
            Some(lag) => lag as f64,
            None => dice.unit() * 0.7 * used.every,
        };
        let mut days = Vec::new();
        let mut at = f64::from(used.until.0) - lag;
        while at >= f64::from(used.from.0) {
            let mut day = calendar::workday_before(Day(at as i32));
            if used.joins {
                let nearest = (orders.iter()).min_by_key(|order| (order.0 - day.0).abs());
                let near = |order: &&Day| f64::from((order.0 - day.0).abs()) < 0.5 * rhythm;
                day = *nearest.filter(near).unwrap_or(&day);
            }
            let fits = used.months.is_none_or(|m| m.contains(&day.date().month()));
            if fits && day >= used.from && day <= used.until && !days.contains(&day) {
                days.push(day);
            }
            at -= used.every * self.spacing(used.jitter, dice);
        }
        days
    }

    /// Numbers invoices and credit notes by day, and sorts the lines.
    pub(super) fn number(&mut self, first: u32, dice: &mut Rng) {
        (self.sales).sort_by_key(|s| (s.day, s.buyer, s.what, s.slot, s.article));
        let mut numbers = BTreeMap::new();
        let mut next = first;
        for n in 0..self.sales.len() {
            let sale = &self.sales[n];
            let key = (sale.day, sale.buyer, sale.what, sale.slot);
            let number = *numbers.entry(key).or_insert_with(|| {
                next += 1 + dice.index(3) as u32;
                next
            });
            let reverses = match sale.what {
                What::Credit(sold) => (numbers.get(&(sold, sale.buyer, What::Sale, sale.slot)))
                    .copied()
                    .unwrap_or_default(),
                What::Sale => 0,
            };
            self.sales[n].invoice = number;
            self.sales[n].reverses = reverses;
        }
    }

    /// An account's sales of an article (or of any), oldest first.
    pub(super) fn sales_of(
        &self,
        buyer: BuyerNo,
        article: Option<ArticleNo>,
    ) -> impl Iterator<Item = &Sale> {
        (self.sales.iter())
            .filter(move |s| s.buyer == buyer && article.is_none_or(|a| s.article == a))
    }
}
