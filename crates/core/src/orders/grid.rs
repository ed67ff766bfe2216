//! Accounts by products: what is owned, what is on its way, what is missing, and what
//! cannot be bought.

use super::book::ProductNo;
use super::picture::Buyer;
use crate::deals::{self, Status};
use crate::evidence::field;
use crate::id::Id;
use crate::identity::names::fold;
use crate::knowledge::{AccountNo, Knowledge};

/// How a product stands at an account.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It has been bought; what for in the last year, in minor units, `None` where not then.
    Owned(Option<i64>),
    /// It stands in an open deal or quote: the entry that says so.
    Pipeline(Id),
    /// It has never been bought; what such an account spends on it in a year, in minor units.
    Gap(Option<i64>),
    /// It is no longer sold, or the account has what it replaces or is replaced by.
    NotEligible,
}

/// Accounts by products.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grid {
    /// The columns: goods that most accounts buy, the most bought first.
    pub products: Vec<ProductNo>,
    /// The rows: places among buyers, those who buy for most first.
    pub rows: Vec<usize>,
}

impl Grid {
    /// The grid of a picture, of at most so many products.
    pub fn of(k: &Knowledge, most: usize) -> Grid {
        let orders = k.orders();
        let goods = (0..orders.catalogue.products.len() as u32).map(ProductNo);
        let mut products: Vec<(usize, ProductNo)> = goods
            .filter(|product| !orders.catalogue.product(*product).is_charge)
            .map(|product| (orders.owners(product).count(), product))
            .filter(|(owners, _)| *owners > 0)
            .collect();
        products.sort_by_key(|(owners, product)| (std::cmp::Reverse(*owners), *product));
        let products: Vec<ProductNo> = (products.into_iter().take(most))
            .map(|(_, product)| product)
            .collect();
        let spent = |buyer: &Buyer| buyer.purchases.iter().map(|one| one.amount).sum::<i64>();
        let mut places: Vec<(i64, usize)> = (orders.buyers.iter().enumerate())
            .map(|(at, buyer)| (spent(buyer), at))
            .collect();
        places.sort_by_key(|(spent, at)| (std::cmp::Reverse(*spent), *at));
        Grid {
            rows: places.into_iter().map(|(_, at)| at).collect(),
            products,
        }
    }

    /// The cells of a row, one a column.
    pub fn cells(&self, k: &Knowledge, row: usize) -> Vec<Standing> {
        let cells = self.products.iter();
        cells.map(|product| standing(k, row, *product)).collect()
    }
}

fn standing(k: &Knowledge, buyer: usize, product: ProductNo) -> Standing {
    let orders = k.orders();
    let at = &orders.buyers[buyer];
    if at.has(product) {
        const YEAR: i32 = 365;
        let since = k.orders_until().0 - YEAR;
        let lately = at.of(product).filter(|one| one.day.0 > since);
        return Standing::Owned(lately.map(|one| one.amount).reduce(|sum, one| sum + one));
    }
    if let Some(evidence) = in_pipeline(k, at.account, product) {
        return Standing::Pipeline(evidence);
    }
    match k.gaps().is_eligible(orders, buyer, product) {
        true => Standing::Gap(k.gaps().expected(buyer, product)),
        false => Standing::NotEligible,
    }
}

/// The open deal or quote of an account that names a product, by its number or name.
fn in_pipeline(k: &Knowledge, account: AccountNo, product: ProductNo) -> Option<Id> {
    let product = k.orders().catalogue.product(product);
    let (key, name) = (fold(&product.key), fold(&product.name));
    let is_it = |text: &str| {
        let text = fold(text);
        !text.is_empty() && (text == key || text == name)
    };
    let mut open = deals::of_account(k, account)
        .iter()
        .filter(|deal| deal.status == Status::Open);
    let deal = open.find(|deal| {
        let entry = &deal.seen.entry;
        let mut named = entry.all(field::PRODUCT).chain(entry.all(field::SKU));
        named.any(is_it) || named_in(&fold(deal.name()), &name)
    })?;
    Some(deal.seen.evidence)
}

/// Whether a deal is called after a product: its whole name, at word borders.
fn named_in(deal: &str, product: &str) -> bool {
    const SHORT: usize = 5;
    product.len() >= SHORT && format!(" {deal} ").contains(&format!(" {product} "))
}

#[cfg(test)]
mod tests {
    use super::named_in;

    #[test]
    fn a_deal_is_called_after_a_product() {
        assert!(named_in("40 ball valves for hall 2", "ball valves"));
        assert!(!named_in("football valves", "ball valves"));
        assert!(!named_in("a box of tin", "tin"));
    }
}
