//! What detectors share that tell an account of what others buy.

use super::Proof;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::orders::book::ProductNo;
use crate::orders::habits::Outlook;
use crate::orders::picture::{Buyer, Purchase};

/// Other accounts looked at for each that is shown.
const OTHERS: usize = 4;

impl Knowledge<'_> {
    /// The newest of some purchases of others, as proof: whose it was is not told.
    pub fn peers_proof<'p>(&self, theirs: impl Iterator<Item = &'p Purchase>) -> Option<Proof> {
        let newest = theirs.max_by_key(|one| (one.day, one.evidence))?;
        let mut proof = self.bought_proof(newest);
        proof.says = format!("another account, {}", proof.says);
        Some(proof)
    }

    /// What a year of it would come to at an account's size, in minor units, as the end of an
    /// argument; and what that earns the account, where it named its margin, a share of what
    /// it sells for. Empty where it comes to nothing.
    pub fn a_year_of_it(&self, yearly: f64, margin: Option<f64>) -> String {
        let money = |minor: f64| self.orders().money(minor.round() as i64).in_round_terms();
        match margin {
            _ if yearly < 1.0 => String::new(),
            None => format!(
                " At their size it would come to about {} a year.",
                money(yearly)
            ),
            Some(share) => format!(
                " At their size it would come to about {} a year, and at the margin of {:.0} % \
                 they name earn them {}.",
                money(yearly),
                share * 100.0,
                money(yearly * share / (1.0 - share))
            ),
        }
    }

    /// For each product that an account is shown, the same at a few other accounts that are
    /// asked and do not have it: what is shown is measured against these.
    pub fn others_without(
        &self,
        shown: impl Iterator<Item = (AccountNo, ProductNo)>,
        is_asked: impl Fn(&Outlook) -> bool,
        has: impl Fn(&Buyer, ProductNo) -> bool,
    ) -> Vec<Vec<Anchor>> {
        let asked = self.trade().filter(|(_, outlook)| is_asked(outlook));
        let asked: Vec<&Buyer> = asked.map(|(buyer, _)| buyer).collect();
        let mut all = Vec::new();
        for (number, (account, product)) in shown.enumerate() {
            // From another place for each, so that none is chosen by what it buys.
            let turned = asked.iter().cycle().skip(number * OTHERS).take(asked.len());
            let without = turned.filter(|other| other.account != account && !has(other, product));
            let some = without.take(OTHERS);
            all.extend(some.map(|other| self.trade_anchors(other.account, product)));
        }
        all
    }
}
