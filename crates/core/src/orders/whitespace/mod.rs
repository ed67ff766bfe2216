//! What an account has never bought though its like do.
//!
//! EASE (Steck 2019, *Embarrassingly Shallow Autoencoders*) learns from who owns what
//! one weight for each pair of products, so that what an account owns tells what else
//! it will own. Here it is taught dates as well: it predicts not whether an account
//! owns a product, but how *freshly it began* to. With `X` accounts × products (1 where
//! owned), `F` the same with `s / (s + days since the first purchase)` in place of 1:
//!
//! ```text
//! P = (XᵀX + λI)⁻¹      M = P·XᵀF − P·diag(γ),   γ_p = (P·XᵀF)_pp / P_pp
//! ```
//!
//! so that M has a zero diagonal: no product speaks for itself. With all `F` = `X` it is
//! EASE to the letter. What rises just now among accounts of one kind is what the next
//! of that kind begins to buy, and what nobody begins to buy any more fades by itself.
//! λ and s are tuned on the workspace (`tune`). Of each product only the strongest
//! positive weights are kept: they are the reasons shown, and the rest was noise.

mod base;
mod dense;
mod fit;
mod recommend;
mod rows;
mod spending;
mod tune;
mod weights;

#[cfg(test)]
mod tests;

pub use recommend::{Because, Parts, Scored};
pub use spending::{Expected, Likeness, Purse, Spending};
pub use tune::Tuned;

use base::Base;
use std::sync::{Mutex, MutexGuard, PoisonError};
use weights::Weights;

/// One product that an account has bought, all its purchases together.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Owned {
    /// Which: a number below the number of products.
    pub product: u32,
    /// Day of the first purchase, in days since any fixed day.
    pub first_day: i32,
    /// Day of the last purchase.
    pub last_day: i32,
    /// Days with a purchase.
    pub days: u32,
    /// How many were bought in all.
    pub quantity: f64,
    /// What they came to, in any one unit of money; in all, or in any one stretch of time.
    pub amount: f64,
}

/// What a model is fitted with; most is only for tests and very large catalogues.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The days ahead that tuning looks at; shorter where the history is.
    pub horizon_days: i32,
    /// Threads to use; the result is the same for any number.
    pub threads: usize,
    /// Most products that go into the inverse, whose memory is 4 · n² bytes. The rest
    /// is left to neighbours.
    pub dense_products: usize,
    /// Weights kept of a product.
    pub kept: usize,
    /// λ and s if they are known already, instead of tuning.
    pub tuned: Option<Tuned>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            horizon_days: 91,
            threads: 1,
            dense_products: 12_000,
            kept: 200,
            tuned: None,
        }
    }
}

/// How a model came about, to be said aloud.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Method {
    /// Too little to learn pairs from: what many buy, and the account's families.
    Popularity,
    /// All products with two buyers or more in one regression.
    Regression,
    /// The most bought products in the regression, the rest by their neighbours.
    RegressionAndNeighbours {
        /// Products in the regression.
        dense: u32,
        /// Products left to neighbours.
        rest: u32,
    },
}

/// Waits until nobody else holds a matrix of all products. Models of several moments are
/// fitted beside each other: each uses all cores, so two matrices would be no faster and
/// take twice the memory. Nothing that is found hangs on who waits.
fn alone() -> MutexGuard<'static, ()> {
    static MATRIX: Mutex<()> = Mutex::new(());
    // Nothing is in it that could be half done.
    MATRIX.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A fitted model of who buys what.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    /// The day of the picture.
    day: i32,
    method: Method,
    tuned: Tuned,
    weights: Weights,
    base: Base,
}

impl Model {
    /// Learns from all accounts. Each is sorted by product, a product once; `families`
    /// has a family for some products (it may be shorter than `products`). What was
    /// first bought on `day` or later is not looked at.
    pub fn fit<A: AsRef<[Owned]>>(
        accounts: &[A],
        products: usize,
        families: &[Option<u32>],
        day: i32,
        settings: &Settings,
    ) -> Self {
        let rows = rows::Rows::until(accounts, products, day);
        let tuned = (settings.tuned)
            .unwrap_or_else(|| Tuned::on(accounts, products, families, day, settings));
        let fresh = rows.fresh(day, tuned.freshness_days);
        let (weights, method) = {
            let _alone = alone();
            fit::fit(&rows, &fresh, tuned.ratio, settings)
        };
        let base = Base::new(&rows, &fresh, families, day);
        Self {
            day,
            method,
            tuned,
            weights,
            base,
        }
    }

    /// How it came about.
    pub fn method(&self) -> Method {
        self.method
    }

    /// What was tuned, and how well it ranked.
    pub fn tuned(&self) -> Tuned {
        self.tuned
    }

    /// Number of products.
    pub fn products(&self) -> usize {
        self.base.rates.len()
    }

    /// False where a product is not sold any more: silent for far longer than its own
    /// gaps between days of sale.
    pub fn sold(&self, product: u32) -> bool {
        self.base
            .sold
            .get(product as usize)
            .copied()
            .unwrap_or(false)
    }
}
