//! What tales of customers' customers need of the order book: accounts of their own,
//! and what these take of a line.

use super::book::{Book, BuyerNo, Origin, Story, What};
use super::buyers::{self, DEALERS, Sector};
use super::catalogue::ArticleNo;
use crate::world::cast::firms::INDUSTRIES;
use crate::world::cast::person::FirmNo;
use crate::world::cast::trades::Line;
use crate::world::desk::crm::CompanyNo;
use crate::world::stage::Stage;
use crate::world::truths::Claim;
use bellwether_core::time::Day;

/// Somebody who adds to an order book while it is kept.
pub(in crate::world) trait Aside {
    /// After its own stories, before anything is sold.
    fn open(&mut self, _shelf: &mut Shelf) {}
    /// When all is sold and numbered.
    fn close(&mut self, _shelf: &mut Shelf) {}
}

/// Nobody.
impl Aside for () {}

/// An account of the order book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::world) struct AccountNo(BuyerNo);

/// How an account takes the parts of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::world) enum Pace {
    Steady,
    /// More, since so many days ago.
    Rising(i64),
    /// Less, since so many days ago.
    Falling(i64),
    /// None at all.
    Never,
}

/// The order book, as far as a tale sees it.
pub(in crate::world) struct Shelf<'a> {
    pub(in crate::world) stage: &'a mut Stage,
    book: &'a mut Book,
    sectors: &'a [Sector],
}

impl<'a> Shelf<'a> {
    pub(super) fn new(
        stage: &'a mut Stage,
        book: &'a mut Book,
        sectors: &'a [Sector],
    ) -> Shelf<'a> {
        Shelf {
            stage,
            book,
            sectors,
        }
    }

    /// Lines of the catalogue.
    pub(in crate::world) fn lines(&self) -> usize {
        self.book.catalogue.kits.len()
    }

    pub(in crate::world) fn line(&self, line: usize) -> &'static Line {
        self.book.catalogue.kits[line].line
    }

    /// A firm of the CRM becomes an account of that size.
    pub(in crate::world) fn account(
        &mut self,
        firm: FirmNo,
        company: CompanyNo,
        size: f64,
    ) -> AccountNo {
        let from = (firm, Some(company));
        let buyer = buyers::add(self.stage, self.book, self.sectors, from, Origin::House);
        let off = buyers::tier(size) + self.stage.rng.within(-8, 8);
        let known = self.book.buyer(buyer);
        known.sector = firm.0 % INDUSTRIES.len();
        known.size = size;
        known.taken = true;
        known.terms.off = [off; 3];
        known.rhythm = (24.0 / size.sqrt()).clamp(9.0, 62.0);
        buyers::equip_anew(self.book, buyer, self.sectors, &mut self.stage.rng);
        AccountNo(buyer)
    }

    /// How the account takes the parts of a line, and its machines.
    pub(in crate::world) fn takes(&mut self, account: AccountNo, line: usize, pace: Pace) {
        let kit = self.book.catalogue.kits[line];
        let parts = self.articles(line);
        let known = self.book.buyer(account.0);
        if pace == Pace::Never {
            known.uses.retain(|used| !parts.contains(&used.article));
            return;
        }
        if !known.uses.iter().any(|used| used.article == kit.wear[0]) {
            buyers::take_up(self.book, account.0, line, &mut self.stage.rng);
        }
        let last = self.book.last_day;
        for used in &mut self.book.buyer(account.0).uses {
            if parts.contains(&used.article) {
                used.every = used.every.min(60.0);
                used.change = match pace {
                    Pace::Rising(days) => Some((Day(last.0 - days as i32), 210)),
                    Pace::Falling(days) => Some((Day(last.0 - days as i32), 45)),
                    _ => used.change,
                };
            }
        }
    }

    fn articles(&self, line: usize) -> Vec<ArticleNo> {
        let kit = self.book.catalogue.kits[line];
        let mut all = vec![kit.machines[0], kit.machines[1], kit.wear[0], kit.wear[1]];
        all.extend([kit.service, kit.accessory]);
        all.extend(kit.heavy);
        all.extend(kit.old);
        all
    }

    /// A claim about an account, and about a line where one is given.
    pub(in crate::world) fn story(
        &mut self,
        account: AccountNo,
        line: Option<usize>,
        claim: Claim,
        day: Day,
    ) {
        let kit = line.map(|line| self.book.catalogue.kits[line]);
        self.book.stories.push(Story {
            claim,
            buyer: account.0,
            articles: kit.map_or(Vec::new(), |kit| vec![kit.wear[0], kit.wear[1]]),
            family: kit.map(|kit| self.book.catalogue.family(kit.wear[0])),
            day: Some(day),
            quotes: Vec::new(),
        });
    }

    /// Accounts of the CRM that still buy, with what they bought in the last year, the
    /// largest first. Dealers are left out.
    pub(in crate::world) fn largest(&self) -> Vec<(AccountNo, FirmNo, i64)> {
        let last = self.book.last_day;
        let mut all = Vec::new();
        for number in (0..self.book.buyers.len()).map(BuyerNo) {
            let buyer = &self.book.buyers[number.0];
            if buyer.company.is_none() || buyer.sector == DEALERS {
                continue;
            }
            let year = || {
                let sales = self.book.sales_of(number, None);
                sales.filter(|s| s.what == What::Sale && s.day.0 > last.0 - 365)
            };
            if year().any(|s| s.day.0 > last.0 - 60) {
                let cents: i64 = year().map(|s| s.price * s.pieces).sum();
                all.push((AccountNo(number), buyer.firm, cents));
            }
        }
        all.sort_by_key(|(_, firm, cents)| (-cents, *firm));
        all
    }
}
