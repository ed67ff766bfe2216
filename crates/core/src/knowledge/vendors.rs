//! Which accounts sell to us. A firm that gets our purchase orders is a supplier:
//! it is no customer, and nothing of it is an opportunity.
//!
//! It shows in who gives whom order numbers, and who sends and who takes orders: customers
//! give them to us, and we give them to suppliers. Who stands in the order book or has a
//! deal is a customer, whatever they sell us besides.

use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;
use crate::talk::ordering::numbers_of;
use std::collections::{BTreeMap, BTreeSet};

/// How far back letters tell, in days.
const WINDOW_DAYS: i32 = 365;
/// Orders of ours fewer than this may be a slip of the pen, unless the other side takes one.
const ORDERS: u32 = 3;

/// What passed between us and an account.
#[derive(Clone, Default)]
struct Passed {
    /// Orders we placed there.
    placed: u32,
    /// Orders of ours that they took.
    taken: u32,
    /// Orders they placed with us, and those of theirs that we took.
    sold: u32,
    /// The numbers of orders, each with whether we gave it first.
    numbers: BTreeMap<String, bool>,
}

impl Passed {
    fn count(&mut self, message: &Message, ours: bool) {
        let says = |asked| message.gist().says(asked);
        let mut gives = false;
        if says(Asked::Orders) {
            for number in numbers_of(message) {
                gives |= *self.numbers.entry(number).or_insert(ours) == ours;
            }
        }
        // Who takes an order names its number, too, and so does who answers: `Re: Order PO 45678`.
        match (says(Asked::Sells), ours) {
            (true, true) | (false, false) => self.sold += 1,
            (true, false) => self.taken += 1,
            (false, true) if gives || says(Asked::Buys) => self.placed += 1,
            (false, true) => {}
        }
    }

    /// Whether they sell to us.
    fn is_vendor(&self) -> bool {
        let often = self.placed >= ORDERS;
        let agreed = self.placed > 0 && self.taken > 0;
        (often || agreed) && self.placed + self.taken > 2 * self.sold
    }
}

/// For each account, in their order, whether it sells to us.
pub fn measure(k: &Knowledge) -> Vec<bool> {
    let mut passed = vec![Passed::default(); k.accounts.len()];
    let from = k.as_of.plus_days(-WINDOW_DAYS);
    for message in k.messages().iter().filter(|m| m.known > from) {
        let Some(author) = message.sender().and_then(|a| k.person_at(a)) else {
            continue;
        };
        let of_orders = [Asked::Orders, Asked::Buys, Asked::Sells];
        if !(of_orders.into_iter()).any(|asked| message.gist().says(asked)) {
            continue;
        }
        if k.person(author).ours {
            let to: BTreeSet<AccountNo> = (message.recipients())
                .filter_map(|address| k.person(k.person_at(address)?).account)
                .collect();
            for account in to {
                passed[account.0 as usize].count(message, true);
            }
        } else if let Some(account) = k.person(author).account {
            passed[account.0 as usize].count(message, false);
        }
    }
    let mut vendors: Vec<bool> = passed.iter().map(Passed::is_vendor).collect();
    let deals = k.deals.iter().filter_map(|deal| deal.account);
    for customer in deals.chain(k.orders().buyers.iter().map(|buyer| buyer.account)) {
        vendors[customer.0 as usize] = false;
    }
    vendors
}
