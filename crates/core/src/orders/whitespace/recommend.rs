//! What to offer an account, and why.

use super::base::Lifts;
use super::rows::freshness;
use super::weights::strongest;
use super::{Model, Owned};

/// What an account itself has not bought for this many days says half as much of it.
const OWN_DAYS: f32 = 365.0;

/// Reasons given with a product.
const REASONS: usize = 3;

/// What a score is the sum of.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Parts {
    /// Bought by those who own the same: the regression.
    pub like: f32,
    /// Bought by many, lately.
    pub many: f32,
    /// The account is more (or less) at home in its family than others.
    pub family: f32,
}

impl Parts {
    /// The score, see [`Scored::score`].
    pub fn score(self) -> f32 {
        (self.like + self.many + self.family).clamp(0.0, 1.0)
    }
}

/// An owned product that speaks for another.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Because {
    /// The owned product.
    pub product: u32,
    /// Its share of [`Parts::like`].
    pub part: f32,
}

/// One product that an account does not own.
#[derive(Clone, PartialEq, Debug)]
pub struct Scored {
    /// Which.
    pub product: u32,
    /// The expected freshness of it at such an account, 0 to 1: 0 nobody like it ever
    /// bought it, 1 all began today. One scale for all accounts of a model (who buys
    /// more has higher scores), but not a probability yet: that takes a history.
    pub score: f32,
    /// What it is the sum of, before it is cut at 1.
    pub parts: Parts,
    /// The owned products that speak most for it, strongest first.
    pub because: Vec<Because>,
}

impl Model {
    /// The best `most` products that an account does not own and that are still sold;
    /// equal scores by product. Products without any score are left out.
    pub fn recommend(&self, account: &[Owned], most: usize) -> Vec<Scored> {
        self.ranked(account, most, |_| true).collect()
    }

    /// The same among some products, each with its reasons only when it is asked for: most
    /// are passed over.
    pub fn ranked(
        &self,
        account: &[Owned],
        most: usize,
        some: impl Fn(u32) -> bool,
    ) -> impl Iterator<Item = Scored> {
        let likes = self.likes(account);
        let lifts = self.base.lifts(account.iter().map(|owned| owned.product));
        let parts = move |product: u32| {
            let at = product as usize;
            self.parts_of(
                likes[at],
                self.base.rates[at],
                self.base.families[at],
                &lifts,
            )
        };
        // Both go by product.
        let mut owned = account.iter().map(|owned| owned.product).peekable();
        let mut owns = |product: u32| {
            while owned.next_if(|owned| *owned < product).is_some() {}
            owned.peek() == Some(&product)
        };
        let open = (0..self.products() as u32).filter(|product| {
            let owned = owns(*product);
            !owned && some(*product) && self.sold(*product)
        });
        let scored = open.map(|product| (product, parts(product).score()));
        let mut ranked = strongest(scored, most);
        ranked.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.into_iter().map(move |(product, score)| Scored {
            product,
            score,
            parts: parts(product),
            because: self.because(account, product),
        })
    }

    /// The parts of every product's score, by product; of owned ones too, where they
    /// mean nothing.
    pub fn parts(&self, account: &[Owned]) -> Vec<Parts> {
        let lifts = self.base.lifts(account.iter().map(|owned| owned.product));
        let base = self.base.rates.iter().zip(&self.base.families);
        let parts = self.likes(account).into_iter().zip(base);
        let parts = parts.map(|(like, (rate, family))| self.parts_of(like, *rate, *family, &lifts));
        parts.collect()
    }

    /// [`Parts::like`] of every product, by product.
    fn likes(&self, account: &[Owned]) -> Vec<f32> {
        let learnt = self.tuned.trust;
        let mut likes = vec![0.0; self.products()];
        for owned in account {
            let own = learnt * self.own(owned);
            for (product, weight) in self.weights.spoken_for(owned.product) {
                if let Some(like) = likes.get_mut(product as usize) {
                    *like += own * weight;
                }
            }
        }
        likes
    }

    fn parts_of(&self, like: f32, rate: f32, family: Option<u32>, lifts: &Lifts) -> Parts {
        let many = (1.0 - self.tuned.trust) * rate;
        Parts {
            like,
            many,
            family: many * (lifts.of(family) - 1.0),
        }
    }

    /// The owned products that speak most for one.
    pub fn because(&self, account: &[Owned], product: u32) -> Vec<Because> {
        let mut because: Vec<Because> = account
            .iter()
            .map(|owned| Because {
                product: owned.product,
                part: self.tuned.trust
                    * self.own(owned)
                    * self.weights.between(owned.product, product),
            })
            .filter(|because| because.part > 0.0)
            .collect();
        because.sort_by(|a, b| b.part.total_cmp(&a.part).then(a.product.cmp(&b.product)));
        because.truncate(REASONS);
        because
    }

    /// How much an owned product says of the account today.
    fn own(&self, owned: &Owned) -> f32 {
        freshness(self.day - owned.last_day, OWN_DAYS)
    }
}
