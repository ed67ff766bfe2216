//! What is known of a product without its neighbours: how many have begun to buy it
//! lately, and how much the account is at home in its family.

use super::rows::Rows;

/// Products of a family that count as seen before the first.
const FAMILY_PRIOR: f32 = 2.0;

/// Silent for this many of its own gaps between days of sale (were they a Poisson
/// process, one in 150 would be) and this many days more, a product is not sold.
const GONE: (f64, i32) = (5.0, 28);

/// Popularity and families.
#[derive(Clone, PartialEq, Debug, Default)]
pub(super) struct Base {
    /// Of each product, the mean freshness over all accounts.
    pub(super) rates: Vec<f32>,
    /// Family of each product.
    pub(super) families: Vec<Option<u32>>,
    /// Families with their share of all that is owned, by family.
    pub(super) shares: Vec<(u32, f32)>,
    /// Still on sale?
    pub(super) sold: Vec<bool>,
}

impl Base {
    pub(super) fn new(rows: &Rows, fresh: &[f32], families: &[Option<u32>], day: i32) -> Self {
        let mut rates = vec![0.0; rows.products];
        for (product, fresh) in rows.product.iter().zip(fresh) {
            rates[*product as usize] += fresh;
        }
        let accounts = rows.accounts().max(1) as f32;
        rates.iter_mut().for_each(|rate| *rate /= accounts);
        let mut families = families.to_vec();
        families.resize(rows.products, None);
        let mut owned: Vec<u32> = (rows.product.iter())
            .filter_map(|product| families[*product as usize])
            .collect();
        owned.sort_unstable();
        let all = rows.product.len().max(1) as f32;
        let shares = owned
            .chunk_by(|a, b| a == b)
            .map(|family| (family[0], family.len() as f32 / all))
            .collect();
        let sold = (rows.days().iter()).map(|days| sold(days, day)).collect();
        Self {
            rates,
            families,
            shares,
            sold,
        }
    }

    /// How much more than others an account owns of each family: owned over what would
    /// be expected of so many products, both with a prior.
    pub(super) fn lifts(&self, owned: impl Iterator<Item = u32> + Clone) -> Lifts {
        let count = owned.clone().count() as f32;
        let mut families: Vec<u32> = owned
            .filter_map(|product| self.families.get(product as usize).copied().flatten())
            .collect();
        families.sort_unstable();
        let lift = |(family, share): &(u32, f32)| {
            let from = families.partition_point(|other| other < family);
            let to = families.partition_point(|other| other <= family);
            let lift = ((to - from) as f32 + FAMILY_PRIOR) / (count * share + FAMILY_PRIOR);
            (*family, lift)
        };
        Lifts(self.shares.iter().map(lift).collect())
    }
}

/// Of each family, how much more an account owns of it than others.
pub(super) struct Lifts(Vec<(u32, f32)>);

impl Lifts {
    /// 1 where nothing is known.
    pub(super) fn of(&self, family: Option<u32>) -> f32 {
        let place = family.and_then(|family| {
            self.0
                .binary_search_by_key(&family, |(family, _)| *family)
                .ok()
        });
        place.map_or(1.0, |place| self.0[place].1)
    }
}

/// Whether a product with these days of sale is still sold. One that was sold on few
/// days has shown no gap to be judged by.
fn sold(days: &[i32], day: i32) -> bool {
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return false;
    };
    if days.len() < 4 {
        return true;
    }
    let gap = f64::from(last - first) / (days.len() - 1) as f64;
    f64::from(day - last - GONE.1) <= GONE.0 * gap
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_gone_by_its_own_gaps() {
        assert!(sold(&[0, 30, 60, 90], 90 + 28 + 150));
        assert!(!sold(&[0, 30, 60, 90], 90 + 28 + 151));
        assert!(sold(&[0, 30], 3000), "too few days to tell");
        assert!(!sold(&[], 0));
    }
}
