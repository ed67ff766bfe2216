//! How likely an account is to place no order for a while.

use super::Knowledge;
use crate::orders::buying::lapse::{Bought, Lapse};
use crate::orders::picture::Buyer;

/// Days ahead, as the kind's outcome has it.
pub const LAPSE_DAYS: i32 = 84;

/// What was learned, and what each buyer bought, in the order of buyers.
#[derive(Debug)]
pub(crate) struct Lapses {
    learned: Lapse,
    bought: Vec<Bought>,
}

impl Lapses {
    fn of(k: &Knowledge) -> Option<Self> {
        let bought = |buyer: &Buyer| -> Bought {
            let amounts = buyer.amounts();
            amounts.map(|(day, minor)| (day, minor as f64)).collect()
        };
        let bought: Vec<Bought> = k.orders().buyers.iter().map(bought).collect();
        let model = k.habits().population()?;
        let learned = Lapse::fit(&bought, model, k.habits().today, LAPSE_DAYS)?;
        Some(Self { learned, bought })
    }
}

impl Knowledge<'_> {
    /// The probability that an account places no order within [`LAPSE_DAYS`], as learned
    /// from what came of all accounts before; nothing where there is too little of that.
    pub fn stays_away(&self, buyer: &Buyer) -> Option<f64> {
        let lapses = self
            .index
            .lapses
            .get_or_init(|| Lapses::of(self))
            .as_ref()?;
        let buyers = &self.orders().buyers;
        let at = buyers.binary_search_by_key(&buyer.account, |one| one.account);
        let bought = lapses.bought.get(at.ok()?)?;
        lapses.learned.chance(bought, self.habits().today)
    }
}
