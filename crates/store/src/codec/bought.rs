//! What one customer bought, moment by moment, and what of it later files have corrected.

use super::{Reader, Writer};
use bellwether_core::orders::book::{Bought, ProductNo, Revised};
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
    /// When it was known to be so.
    pub(crate) stands: Span,
}

impl Purchase {
    /// What is counted together.
    pub(crate) fn of(&self) -> (Timestamp, i64, [u8; 3]) {
        (self.happened, self.product, self.currency)
    }
}

/// From when to when something stood: since it happened, and for good, where there is no
/// moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Span {
    /// Since when it was known.
    pub(crate) known: Option<Timestamp>,
    /// When it was known no longer.
    pub(crate) until: Option<Timestamp>,
}

impl Span {
    /// As it is kept, in seconds.
    pub(crate) fn of_seconds(known: i64, until: i64) -> Span {
        Span {
            known: Some(Timestamp(known)).filter(|known| known.0 > i64::MIN),
            until: Some(Timestamp(until)).filter(|until| until.0 < i64::MAX),
        }
    }

    /// The other way round.
    pub(crate) fn seconds(self) -> (i64, i64) {
        let known = self.known.map_or(i64::MIN, |known| known.0);
        (known, self.until.map_or(i64::MAX, |until| until.0))
    }

    /// Whether it stood all the time.
    pub(crate) fn is_all(self) -> bool {
        self == Span::default()
    }

    /// Whether it stood all through another, which has something in it.
    pub(crate) fn covers(self, other: Span) -> bool {
        self.known <= other.known
            && (self.until).is_none_or(|until| other.until.is_some_and(|end| end <= until))
    }

    /// The times between the moments at which any of them begins or ends.
    pub(crate) fn between(all: impl Iterator<Item = Span>) -> Vec<Span> {
        let ends = all.flat_map(|one| [one.known, one.until]).flatten();
        let mut ends: Vec<Option<Timestamp>> = ends.map(Some).collect();
        ends.push(None);
        ends.sort_unstable();
        ends.dedup();
        let until = ends.iter().skip(1).copied().chain([None]);
        let span = |(known, until): (&Option<Timestamp>, _)| Span {
            known: *known,
            until,
        };
        ends.iter().zip(until).map(span).collect()
    }
}

/// Packs purchases, oldest first. Those that did not stand all the time come before the
/// others, after a purchase of a product that there is none of.
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
    let put = |writer: &mut Writer, one: &Purchase, before: i64| {
        writer.signed(one.happened.0 - before);
        writer.unsigned(products[&one.product]);
        writer.unsigned(currencies[&one.currency]);
        writer.signed(one.quantity);
        writer.signed(one.amount);
        writer.eight(one.line);
    };
    let revised = || purchases.iter().filter(|one| !one.stands.is_all());
    let number = revised().count() as u64;
    if number > 0 {
        writer.signed(0);
        writer.unsigned(products.len() as u64);
        writer.unsigned(number);
    }
    for one in revised() {
        put(&mut writer, one, 0);
        let (known, until) = one.stands.seconds();
        writer.eight(known);
        writer.eight(until);
    }
    let mut before = 0;
    for one in purchases.iter().filter(|one| one.stands.is_all()) {
        put(&mut writer, one, before);
        before = one.happened.0;
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

/// Unpacks purchases up to a moment, and apart what of them did not stand all the time until
/// then. Products and currencies get their numbers from `product` and `currency`; `None` if
/// damaged.
pub(crate) fn unpack(
    bytes: &[u8],
    as_of: Timestamp,
    mut product: impl FnMut(i64) -> ProductNo,
    mut currency: impl FnMut([u8; 3]) -> Option<u8>,
) -> Option<(Vec<Bought>, Vec<Revised>)> {
    let mut reader = Reader::new(bytes);
    let products = reader.list(|r| r.eight())?;
    let currencies = reader.list(|r| Some([r.byte()?, r.byte()?, r.byte()?]))?;
    let mut product_numbers: Vec<Option<ProductNo>> = vec![None; products.len()];
    let mut currency_numbers: Vec<Option<u8>> = vec![None; currencies.len()];
    let mut read = |reader: &mut Reader, happened: Timestamp, at: usize| {
        let money = reader.unsigned()? as usize;
        let (quantity_milli, amount_minor, line) =
            (reader.signed()?, reader.signed()?, reader.eight()?);
        let of_currency = *currencies.get(money)?;
        let of_product = *products.get(at)?;
        if happened > as_of {
            return Some(None);
        }
        Some(Some(Bought {
            happened,
            product: *product_numbers[at].get_or_insert_with(|| product(of_product)),
            currency: match currency_numbers[money] {
                Some(number) => number,
                None => *currency_numbers[money].insert(currency(of_currency)?),
            },
            quantity_milli,
            amount_minor,
            line,
        }))
    };
    let (mut all, mut revised) = (Vec::new(), Vec::new());
    let mut before = 0_i64;
    while !reader.is_empty() {
        before = before.checked_add(reader.signed()?)?;
        let at = reader.unsigned()? as usize;
        if at < products.len() {
            match read(&mut reader, Timestamp(before), at)? {
                Some(one) => all.push(one),
                None => break,
            }
            continue;
        }
        for _ in 0..reader.unsigned()? {
            let happened = Timestamp(reader.signed()?);
            let at = reader.unsigned()? as usize;
            let bought = read(&mut reader, happened, at)?;
            let stood = Span::of_seconds(reader.eight()?, reader.eight()?);
            let one = bought.map(|bought| Revised {
                bought,
                known: stood.known,
                until: stood.until.filter(|until| *until <= as_of),
            });
            revised.extend(one.filter(|one| one.since() <= as_of));
        }
    }
    Some((all, revised))
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
            stands: Span::default(),
        };
        let all = [
            purchase(-86_401, 5, 1_000),
            purchase(59, -9, -2_000),
            purchase(86_400, 5, 3_000),
        ];
        let packed = pack(&all);
        let number = |product| ProductNo(u32::from(product == 5));
        let until = |moment| {
            unpack(&packed, Timestamp(moment), number, |_| Some(0))
                .unwrap()
                .0
        };
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
    #[test]
    fn what_was_corrected_comes_back_as_it_was_known() {
        let purchase = |quantity, known: Option<i64>, until: Option<i64>| Purchase {
            happened: Timestamp(50),
            product: 5,
            currency: *b"EUR",
            quantity,
            amount: 0,
            line: quantity,
            stands: Span {
                known: known.map(Timestamp),
                until: until.map(Timestamp),
            },
        };
        let all = [
            purchase(1, None, None),
            purchase(2, None, Some(70)),
            purchase(3, Some(70), None),
        ];
        let packed = pack(&all);
        let until = |moment| {
            let number = |_| ProductNo(0);
            unpack(&packed, Timestamp(moment), number, |_| Some(0)).unwrap()
        };
        let (bought, revised) = until(70);
        assert_eq!(bought[0].quantity_milli, 1);
        let told = |all: &[Revised]| -> Vec<(i64, Option<Timestamp>)> {
            let told = all.iter().map(|one| (one.bought.line, one.until));
            told.collect()
        };
        assert_eq!(told(&revised), [(2, Some(Timestamp(70))), (3, None)]);
        // What is corrected later is not known to be.
        assert_eq!(told(&until(69).1), [(2, None)]);
        assert_eq!(until(49), (vec![], vec![]));
    }

    #[test]
    fn time_is_cut_where_anything_begins_or_ends() {
        let span = |known: Option<i64>, until: Option<i64>| Span {
            known: known.map(Timestamp),
            until: until.map(Timestamp),
        };
        let all = [
            span(None, Some(3)),
            span(Some(3), None),
            span(Some(5), None),
        ];
        let parts = Span::between(all.into_iter());
        assert_eq!(
            parts,
            [
                span(None, Some(3)),
                span(Some(3), Some(5)),
                span(Some(5), None)
            ]
        );
        let covered = |one: Span| {
            parts
                .iter()
                .map(|part| one.covers(*part))
                .collect::<Vec<_>>()
        };
        assert_eq!(covered(all[0]), [true, false, false]);
        assert_eq!(covered(all[1]), [false, true, true]);
        assert_eq!(covered(span(Some(3), Some(3))), [false; 3]);
        assert_eq!(covered(Span::default()), [true; 3]);
    }
}
