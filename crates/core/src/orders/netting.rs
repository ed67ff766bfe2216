//! Returns and cancellations, netted against the purchase they take back.
//!
//! Order files write what came back as a negative line, on a later day and often under a
//! number of its own. What is left of a purchase is what counts: an order that was
//! cancelled whole is none.

use super::book::{Bought, ProductNo};
use std::collections::BTreeMap;

/// What is left of one customer's purchases, in their order. A return takes from the
/// newest purchase of the same product and currency that is of its very quantity, else
/// from the newest ones, until it is used up; what there never was a purchase of is let
/// go. Amounts shrink with the quantity, so that what is left keeps its price.
pub fn net<'a>(bought: impl Iterator<Item = &'a Bought> + Clone) -> Vec<Bought> {
    // Of most products nothing ever comes back.
    let back = bought.clone().filter(|one| one.quantity_milli <= 0);
    let mut returned: Vec<(ProductNo, u8)> = back.map(|one| (one.product, one.currency)).collect();
    let mut all: Vec<Bought> = Vec::with_capacity(bought.size_hint().1.unwrap_or_default());
    if returned.is_empty() {
        all.extend(bought);
        return all;
    }
    returned.sort_unstable();
    returned.dedup();
    let mut of_product: BTreeMap<(ProductNo, u8), Vec<usize>> = BTreeMap::new();
    for one in bought {
        let of = (one.product, one.currency);
        if returned.binary_search(&of).is_err() {
            all.push(*one);
            continue;
        }
        let open = of_product.entry(of).or_default();
        if one.quantity_milli > 0 {
            open.push(all.len());
            all.push(*one);
        } else {
            take_back(&mut all, open, -one.quantity_milli);
        }
    }
    all.retain(|one| one.quantity_milli > 0);
    all
}

fn take_back(all: &mut [Bought], open: &mut Vec<usize>, mut returned: i64) {
    let whole = open
        .iter()
        .rposition(|at| all[*at].quantity_milli == returned);
    if let Some(place) = whole {
        all[open.remove(place)].quantity_milli = 0;
        return;
    }
    while returned > 0
        && let Some(at) = open.pop()
    {
        let one = &mut all[at];
        let taken = returned.min(one.quantity_milli);
        let left = one.quantity_milli - taken;
        one.amount_minor = share(one.amount_minor, left, one.quantity_milli);
        one.quantity_milli = left;
        returned -= taken;
        if left > 0 {
            open.push(at);
        }
    }
}

/// `amount · part / whole`, without losing digits on the way.
fn share(amount: i64, part: i64, whole: i64) -> i64 {
    (i128::from(amount) * i128::from(part) / i128::from(whole.max(1))) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;
    use proptest::prelude::*;

    fn bought(day: i32, quantity: i64) -> Bought {
        Bought {
            happened: Day(day).start(),
            product: ProductNo(0),
            currency: 0,
            quantity_milli: quantity * 1_000,
            amount_minor: quantity * 250,
            line: i64::from(day),
        }
    }

    fn left(all: &[Bought]) -> Vec<(i64, i64, i64)> {
        let of = |one: &Bought| (one.line, one.quantity_milli / 1_000, one.amount_minor);
        net(all.iter()).iter().map(of).collect()
    }

    #[test]
    fn a_cancelled_order_is_none_and_a_return_takes_from_the_newest() {
        assert_eq!(left(&[bought(1, 5), bought(3, -5)]), []);
        let all = [bought(1, 5), bought(2, 8), bought(3, -5)];
        assert_eq!(left(&all), [(2, 8, 2_000)], "the one of its quantity goes");
        let all = [bought(1, 5), bought(2, 8), bought(3, -10)];
        assert_eq!(left(&all), [(1, 3, 750)]);
        assert_eq!(left(&[bought(1, -3), bought(2, 2)]), [(2, 2, 500)]);
        let undone = [bought(1, 5), bought(2, 0)];
        assert_eq!(left(&undone), [(1, 5, 1_250)], "undone as soon as ordered");
    }

    proptest! {
        #[test]
        fn never_more_than_was_bought(quantities in prop::collection::vec(-9_i64..9, 0..20)) {
            let all: Vec<Bought> = (0..).zip(&quantities).map(|(day, q)| bought(day, *q)).collect();
            let left = net(all.iter());
            let sum: i64 = left.iter().map(|one| one.quantity_milli / 1_000).sum();
            let bought: i64 = quantities.iter().filter(|q| **q > 0).sum();
            let back: i64 = -quantities.iter().filter(|q| **q < 0).sum::<i64>();
            prop_assert!(sum <= bought && sum >= bought - back);
            prop_assert!(left.iter().all(|one| one.quantity_milli > 0));
        }
    }
}
