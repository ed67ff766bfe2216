//! What happens at the customers of customers, and what only looks so.
//!
//! What a salesperson would say of each:
//!
//! - **demand-rising**: whom they sell to needs more from now on; I should call before
//!   their buyer knows.
//! - **demand-falling**: whom they sell to needs less; better to hear it from me, and to
//!   see what else we can do.
//! - **chain-opening**: their customer doubles a line, our part is inside what they sell
//!   there, their orders do not show it yet, and I know who plans it.
//! - **shared-end-customer**: two of my accounts sell to the same house and may not know
//!   of each other.
//! - **prospect-downstream**: I have been trying to get into that house, and one of my
//!   accounts sells there: ask for the introduction.
//! - **concentration**: more than a third of that account hangs on one name.
//! - **complaint-downstream**: their customer complained of something we can mend.
//! - **unknown-customers**: one of my largest accounts, and I have no idea to whom they
//!   sell.

mod complaint;
mod concentration;
mod demand;
mod listed;
mod noise;
mod opening;
mod prospect;
mod shared;
mod told;
mod unknown;
mod unmoved;
mod ways;

use super::papers::feed;
use super::teller::Teller;
use crate::world::rng::Rng;

/// Lays all of them, each with dice of its own.
pub(super) fn lay(teller: &mut Teller, seed: u64) {
    teller.tale.feeds = feed::papers();
    let plots: [fn(&mut Teller); 11] = [
        listed::lay,
        told::lay,
        demand::lay,
        opening::lay,
        shared::lay,
        prospect::lay,
        concentration::lay,
        complaint::lay,
        unmoved::lay,
        unknown::lay,
        noise::lay,
    ];
    for (n, lay) in plots.into_iter().enumerate() {
        *teller.rng() = Rng::new(seed.rotate_left(13) ^ (0x0c4a_17c5 + 0x10001 * n as u64));
        lay(teller);
    }
}

/// What can be told only when all orders are known.
pub(super) fn close(teller: &mut Teller) {
    unknown::close(teller);
}
