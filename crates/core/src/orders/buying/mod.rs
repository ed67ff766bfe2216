//! Repeat buying: who still buys, how often, for how much, and when next.
//!
//! Three models of a whole customer base ([`Geometric`] as MBG/NBD, the default, or
//! BG/NBD; [`Pareto`]) say how probable it is that an account still buys and how many
//! purchases are to be expected of it; [`Spend`] (Gamma–Gamma) what a purchase is
//! worth. They see of an account three numbers only, its [`Summary`]; equal ones are
//! counted together ([`Grouped`]) before a fit, so that a fit costs by the number of
//! different summaries, not of accounts.
//!
//! They believe that gaps between purchases are exponential. [`regularity`] tests
//! that, and an account with enough gaps of its own is better judged by its own
//! [`rhythm`].
//!
//! A purchase is a day on which something was bought: two orders on one day are one.
//! Time is in days here, though any unit does as long as it is one.
//!
//! **Fits** maximise the likelihood with one account added ([`Grouped`]), and with shapes
//! held back beyond 1/55 and 55, so that no sample, however odd, sends a parameter to
//! infinity; among thousands of accounts it is not felt. Too few accounts are
//! [`Refused`].

mod climb;
mod geometric;
pub mod lapse;
mod pareto;
mod quadrature;
pub mod regularity;
pub mod rhythm;
pub mod season;
mod special;
mod spend;
mod summary;
#[cfg(test)]
mod tests;

pub use geometric::{DropOut, Geometric};
pub use pareto::Pareto;
pub use spend::{Spend, Spent};
pub use summary::{Grouped, Summary};

/// A population is fitted on this many accounts or more; chosen.
pub const FEWEST_ACCOUNTS: usize = 10;

/// … of which this many bought again, since the others say nothing of gaps; chosen.
pub const FEWEST_REPEATERS: usize = 3;

/// Why there is no fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Refused {
    /// Too few accounts.
    #[error("{0} accounts are too few to learn from, {FEWEST_ACCOUNTS} are needed")]
    FewAccounts(usize),
    /// Too few accounts that bought more than once.
    #[error("{0} accounts bought more than once, {FEWEST_REPEATERS} are needed")]
    FewRepeaters(usize),
}

/// What every model of a customer base answers.
pub trait Buying {
    /// Probability that the account still buys at the end of what was seen of it.
    fn alive(&self, of: &Summary) -> f64;

    /// Purchases to be expected in the time `ahead` that follows what was seen, in the
    /// unit of the summary; it may have stopped buying, or stop on the way.
    fn expected(&self, of: &Summary, ahead: f64) -> f64;

    /// Natural logarithm of the likelihood of what was seen.
    fn log_likelihood(&self, seen: &Grouped) -> f64;
}
