//! A fitted model as bytes, for a store to keep.
//!
//! Little-endian numbers, each list with its length before it; the first byte is the
//! version. It is a cache: what cannot be read is fitted again.

use super::base::Base;
use super::weights::Weights;
use super::{Method, Model, Tuned};

/// Changes with the format, and with what the numbers mean.
const VERSION: u8 = 1;

impl Model {
    /// The model as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Out(vec![VERSION]);
        let (method, dense, rest) = match self.method {
            Method::Popularity => (0, 0, 0),
            Method::Regression => (1, 0, 0),
            Method::RegressionAndNeighbours { dense, rest } => (2, dense, rest),
        };
        out.numbers(&[self.day as u32, method, dense, rest, self.tuned.cases]);
        let tuned = &self.tuned;
        out.reals(&[tuned.ratio, tuned.freshness_days, tuned.trust, tuned.ndcg]);
        out.numbers(&self.weights.starts);
        out.numbers(&self.weights.product);
        out.reals(&self.weights.weight);
        out.reals(&self.base.rates);
        let families = self.base.families.iter();
        let families = families.flat_map(|family| match family {
            Some(family) => [1, *family],
            None => [0, 0],
        });
        out.numbers(&families.collect::<Vec<_>>());
        let (names, shares): (Vec<u32>, Vec<f32>) = self.base.shares.iter().copied().unzip();
        out.numbers(&names);
        out.reals(&shares);
        let sold: Vec<u32> = self.base.sold.iter().map(|sold| u32::from(*sold)).collect();
        out.numbers(&sold);
        out.0
    }

    /// The model of [`to_bytes`](Self::to_bytes); none where the bytes are of another
    /// version, cut short or do not fit together.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first()?;
        if *version != VERSION {
            return None;
        }
        let mut read = In(rest);
        let [day, method, dense, rest, cases] = read.numbers()?.try_into().ok()?;
        let [ratio, freshness_days, trust, ndcg] = read.reals()?.try_into().ok()?;
        let weights = Weights {
            starts: read.numbers()?,
            product: read.numbers()?,
            weight: read.reals()?,
        };
        let rates = read.reals()?;
        let families: Vec<Option<u32>> = (read.numbers()?.chunks_exact(2))
            .map(|family| (family[0] == 1).then_some(family[1]))
            .collect();
        let (names, shares) = (read.numbers()?, read.reals()?);
        let sold: Vec<bool> = read.numbers()?.iter().map(|sold| *sold == 1).collect();
        let all = weights.product.len();
        let fits = read.0.is_empty()
            && weights.starts.len() == rates.len() + 1
            && weights.starts.is_sorted()
            && weights
                .starts
                .last()
                .is_some_and(|end| *end as usize == all)
            && weights.weight.len() == all
            && families.len() == rates.len()
            && sold.len() == rates.len()
            && names.len() == shares.len();
        let method = match method {
            0 => Method::Popularity,
            1 => Method::Regression,
            2 => Method::RegressionAndNeighbours { dense, rest },
            _ => return None,
        };
        fits.then(|| Self {
            day: day as i32,
            method,
            tuned: Tuned {
                ratio,
                freshness_days,
                trust,
                cases,
                ndcg,
            },
            weights,
            base: Base {
                rates,
                families,
                shares: names.into_iter().zip(shares).collect(),
                sold,
            },
        })
    }
}

struct Out(Vec<u8>);

impl Out {
    fn numbers(&mut self, numbers: &[u32]) {
        self.0.extend((numbers.len() as u32).to_le_bytes());
        for number in numbers {
            self.0.extend(number.to_le_bytes());
        }
    }

    fn reals(&mut self, reals: &[f32]) {
        let bits: Vec<u32> = reals.iter().map(|real| real.to_bits()).collect();
        self.numbers(&bits);
    }
}

struct In<'a>(&'a [u8]);

impl In<'_> {
    fn number(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*number))
    }

    fn numbers(&mut self) -> Option<Vec<u32>> {
        let count = self.number()? as usize;
        if count > self.0.len() / 4 {
            return None;
        }
        (0..count).map(|_| self.number()).collect()
    }

    fn reals(&mut self) -> Option<Vec<f32>> {
        Some(self.numbers()?.into_iter().map(f32::from_bits).collect())
    }
}
