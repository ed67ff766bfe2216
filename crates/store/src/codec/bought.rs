//! What one customer bought, moment by moment.

use super::{Reader, Writer};
use bellwether_core::orders::book::{Bought, ProductNo};
use bellwether_core::time::Timestamp;
use std::collections::BTreeMap;

/// What was bought of one product at one moment, with its own names for product and
/// currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Purchase {
    pub(crate) happened: Timestamp,
    pub(crate) product: i64,
    pub(crate) currency: [u8; 3],
    pub(crate) quantity: i64,
    pub(crate) amount: i64,
    pub(crate) line: i64,
}

impl Purchase {
    /// What is counted together.
    pub(crate) fn of(&self) -> (Timestamp, i64, [u8; 3]) {
        (self.happened, self.product, self.currency)
    }
}

/// Packs purchases, oldest first.
pub(crate) fn pack(purchases: &[Purchase]) -> Vec<u8> {
    let mut writer = Writer::default();
    let products = numbered(purchases.iter().map(|one| one.product));
    let currencies = numbered(purchases.iter().map(|one| one.currency));
    writer.unsigned(products.len() as u64);
    for product in products.keys() {
        writer.eight(*product);
    }
    writer.unsigned(currencies.len() as u64);
    for currency in currencies.keys() {
        currency.iter().for_each(|letter| writer.byte(*letter));
    }
    let mut before = 0;
    for one in purchases {
        writer.signed(one.happened.0 - before);
        before = one.happened.0;
        writer.unsigned(products[&one.product]);
        writer.unsigned(currencies[&one.currency]);
        writer.signed(one.quantity);
        writer.signed(one.amount);
        writer.eight(one.line);
    }
    writer.into_bytes()
}

fn numbered<T: Ord>(all: impl Iterator<Item = T>) -> BTreeMap<T, u64> {
    let mut numbers: BTreeMap<T, u64> = all.map(|one| (one, 0)).collect();
    for (number, slot) in (0..).zip(numbers.values_mut()) {
        *slot = number;
    }
    numbers
}

/// Unpacks purchases up to a moment. Products and currencies get their numbers from
/// `product` and `currency`; `None` if damaged.
pub(crate) fn unpack(
    bytes: &[u8],
    as_of: Timestamp,
    mut product: impl FnMut(i64) -> ProductNo,
    mut currency: impl FnMut([u8; 3]) -> Option<u8>,
) -> Option<Vec<Bought>> {
    let mut reader = Reader::new(bytes);
    let products = reader.list(|r| r.eight())?;
    let currencies = reader.list(|r| Some([r.byte()?, r.byte()?, r.byte()?]))?;
    let mut product_numbers: Vec<Option<ProductNo>> = vec![None; products.len()];
    let mut currency_numbers: Vec<Option<u8>> = vec![None; currencies.len()];
    let mut all = Vec::new();
    let mut before = 0_i64;
    while !reader.is_empty() {
        before = before.checked_add(reader.signed()?)?;
        let at = reader.unsigned()? as usize;
        let money = reader.unsigned()? as usize;
        let (quantity_milli, amount_minor, line) =
            (reader.signed()?, reader.signed()?, reader.eight()?);
        let of_currency = *currencies.get(money)?;
        let of_product = *products.get(at)?;
        if before > as_of.0 {
            break;
        }
        all.push(Bought {
            happened: Timestamp(before),
            product: *product_numbers[at].get_or_insert_with(|| product(of_product)),
            currency: match currency_numbers[money] {
                Some(number) => number,
                None => *currency_numbers[money].insert(currency(of_currency)?),
            },
            quantity_milli,
            amount_minor,
            line,
        });
    }
    Some(all)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use bellwether_core::time::Day;

    #[test]
    fn purchases_come_back_up_to_the_moment() {
        let purchase = |happened, product, quantity| Purchase {
            happened: Timestamp(happened),
            product,
            currency: *b"EUR",
            quantity,
            amount: quantity * 7,
            line: -product,
        };
        let all = [
            purchase(-86_401, 5, 1_000),
            purchase(59, -9, -2_000),
            purchase(86_400, 5, 3_000),
        ];
        let packed = pack(&all);
        let number = |product| ProductNo(u32::from(product == 5));
        let until = |moment| unpack(&packed, Timestamp(moment), number, |_| Some(0)).unwrap();
        let found = until(i64::MAX);
        assert_eq!(found.len(), 3);
        assert_eq!(found[1].quantity_milli, -2_000);
        assert_eq!(found[1].line, 9);
        assert_eq!(found[2].product, ProductNo(1));
        assert_eq!(
            found[0].day(),
            Day(-2),
            "the last second of a day is of that day"
        );
        assert_eq!(until(59).len(), 2);
        assert_eq!(until(58).len(), 1);
        let cut = unpack(
            &packed[..packed.len() - 1],
            Timestamp(i64::MAX),
            number,
            |_| Some(0),
        );
        assert_eq!(cut, None);
    }
}
