//! Counting what customers bought, and handing it over as an order book.

use super::onward::{For, told_by};
use super::restate::Files;
use crate::codec::bought::{self, Purchase, Span};
use crate::sqlite::ledger::blob;
use crate::sqlite::{WORKSPACE, damaged};
use crate::{KeyedLine, Result};
use bellwether_core::money::NO_CURRENCY;
use bellwether_core::orders::book::{Bought, History, Onward, OrderBook, ProductNo};
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Row, Transaction, TransactionBehavior, params};
use std::collections::{BTreeSet, HashMap};

const PURCHASES: &str = include_str!("../../../sql/purchases.sql");

/// Lines counted in one transaction, at least: all of one customer's go together.
const LINES: u64 = 1_000_000;

/// Customers looked up at once.
const AT_ONCE: usize = 1_000;

/// Counts again whatever is out of date.
pub(crate) fn settle(conn: &mut Connection) -> Result<()> {
    loop {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let owners = owners(&tx)?;
        let files: Vec<Files> = (owners.iter())
            .map(|owner| Files::of(&tx, owner))
            .collect::<Result<_>>()?;
        let mut lines = 0;
        while lines < LINES {
            let parties = out_of_date(&tx)?;
            if parties.is_empty() {
                tx.commit()?;
                return Ok(());
            }
            for party in parties {
                for (owner, files) in owners.iter().zip(&files) {
                    let twice = files.restate(&tx, owner, party)?;
                    lines += count(&tx, owner, party, twice)?;
                }
                tx.prepare_cached(
                    "DELETE FROM order_dirty WHERE workspace_id = ?1 AND party_id = ?2",
                )?
                .execute(params![WORKSPACE, party])?;
            }
        }
        tx.commit()?;
    }
}

fn owners(conn: &Connection) -> Result<Vec<String>> {
    // Of those who have no order file any more, what was counted is to go.
    let mut stmt = conn.prepare(
        "SELECT owner FROM order_place WHERE workspace_id = ?1
         UNION SELECT owner FROM bought WHERE workspace_id = ?1 ORDER BY owner",
    )?;
    let owners = stmt.query_map([WORKSPACE], |row| row.get(0))?;
    Ok(owners.collect::<rusqlite::Result<_>>()?)
}

fn out_of_date(conn: &Connection) -> Result<Vec<i64>> {
    let mut stmt = conn.prepare_cached(
        "SELECT party_id FROM order_dirty WHERE workspace_id = ?1 ORDER BY party_id LIMIT ?2",
    )?;
    let parties = stmt.query_map(params![WORKSPACE, AT_ONCE], |row| row.get(0))?;
    Ok(parties.collect::<rusqlite::Result<_>>()?)
}

/// Counts one customer's purchases for one owner; how many lines they are. So many of them
/// come `twice`, since they stood at two times.
fn count(tx: &Transaction, owner: &str, party: i64, twice: u64) -> Result<u64> {
    let mut stmt = tx.prepare_cached(PURCHASES)?;
    let mut rows = stmt.query(params![WORKSPACE, owner, party])?;
    let mut purchases = Vec::new();
    let mut lines: u64 = 0;
    let mut more = false;
    while let Some(row) = rows.next()? {
        purchases.push(purchase(row)?);
        lines += row.get::<_, u64>(8)?;
        more |= row.get::<_, bool>(9)?;
    }
    lines -= twice.min(lines);
    if purchases.iter().any(|one| !one.stands.is_all()) {
        let all = together(purchases);
        purchases = all.ok_or_else(|| damaged(format!("purchases of customer {party}")))?;
    }
    let whom = match more {
        true => For::count(tx, owner, party)?,
        false => For::default(),
    };
    if purchases.is_empty() {
        tx.prepare_cached(
            "DELETE FROM bought WHERE workspace_id = ?1 AND owner = ?2 AND party_id = ?3",
        )?
        .execute(params![WORKSPACE, owner, party])?;
        whom.put(tx, owner, party)?;
    } else {
        let packed = bought::pack(&purchases);
        let counted = Counted {
            lines,
            packed,
            whom,
        };
        counted.put(tx, owner, party)?;
    }
    Ok(lines)
}

/// What a customer bought.
pub(super) struct Counted {
    /// How many lines it is.
    lines: u64,
    /// See [`bought::pack`].
    packed: Vec<u8>,
    /// What of it was for others.
    whom: For,
}

impl Counted {
    /// Whether no line names for whom it is.
    pub(super) fn is_for_nobody(&self) -> bool {
        self.whom.is_empty()
    }

    pub(super) fn put(&self, tx: &Transaction, owner: &str, party: i64) -> Result<()> {
        tx.prepare_cached(
            "INSERT INTO bought (workspace_id, owner, party_id, lines, days)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (workspace_id, owner, party_id)
             DO UPDATE SET lines = excluded.lines, days = excluded.days",
        )?
        .execute(params![WORKSPACE, owner, party, self.lines, self.packed])?;
        self.whom.put(tx, owner, party)
    }
}

/// What `purchases.sql` would find in lines of one customer, were they all of it; `None`
/// where only that can tell.
pub(super) fn counted(lines: &[KeyedLine]) -> Option<Counted> {
    let purchase = |KeyedLine { key, line }: &KeyedLine| Purchase {
        happened: line.happened,
        product: line.product,
        currency: line.currency,
        quantity: line.quantity_milli,
        amount: line.amount_minor,
        line: *key,
        stands: Span::default(),
    };
    let purchases = together(lines.iter().map(purchase).collect())?;
    let whom = lines.iter().filter(|one| !one.line.rest.is_empty());
    Some(Counted {
        lines: lines.len() as u64,
        packed: bought::pack(&purchases),
        whom: For::of(whom.map(|one| (purchase(one), &*one.line.rest)))?,
    })
}

/// Purchases in their order, those of one moment, product and currency as one, or one for
/// each time where not all of them stood all the time; `None` where a sum is too large.
pub(super) fn together(mut all: Vec<Purchase>) -> Option<Vec<Purchase>> {
    all.sort_unstable_by_key(Purchase::of);
    let mut purchases: Vec<Purchase> = Vec::with_capacity(all.len());
    for alike in all.chunk_by(|a, b| a.of() == b.of()) {
        if alike.iter().all(|one| one.stands.is_all()) {
            purchases.extend(sum(alike.iter())?);
            continue;
        }
        for stands in Span::between(alike.iter().map(|one| one.stands)) {
            let standing = alike.iter().filter(|one| one.stands.covers(stands));
            purchases.extend(sum(standing)?.map(|sum| Purchase { stands, ..sum }));
        }
    }
    Some(purchases)
}

/// Purchases as one: nothing where there are none, `None` where they come to too much.
fn sum<'p>(all: impl Iterator<Item = &'p Purchase>) -> Option<Option<Purchase>> {
    let mut sum: Option<Purchase> = None;
    for one in all {
        let so_far = sum.get_or_insert(Purchase {
            quantity: 0,
            amount: 0,
            ..*one
        });
        so_far.quantity = so_far.quantity.checked_add(one.quantity)?;
        so_far.amount = so_far.amount.checked_add(one.amount)?;
        so_far.line = so_far.line.max(one.line);
    }
    Some(sum)
}

/// Notes that every customer is to be counted again.
pub(crate) fn all_dirty(conn: &Connection) -> Result<()> {
    conn.execute(
        "INSERT INTO order_dirty (workspace_id, party_id)
         SELECT DISTINCT workspace_id, party_id FROM order_line WHERE workspace_id = ?1
         ON CONFLICT DO NOTHING",
        [WORKSPACE],
    )?;
    Ok(())
}

/// Everything a viewer's customers bought by `as_of`.
pub(crate) fn book(conn: &Connection, viewer: &str, as_of: Timestamp) -> Result<OrderBook> {
    // Who asks for what was known before there were orders wants none.
    if as_of.0 < i64::from(i32::MIN) + 1 {
        return Ok(OrderBook::default());
    }
    let mut numbers = Numbers::default();
    let mut histories = Vec::new();
    let mut stmt = conn.prepare_cached(
        "SELECT party_id, days FROM bought
         WHERE workspace_id = ?1 AND owner = ?2 ORDER BY party_id",
    )?;
    let mut rows = stmt.query(params![WORKSPACE, viewer])?;
    while let Some(row) = rows.next()? {
        let history = numbers.history(row.get(0)?, blob(row, 1)?, as_of)?;
        histories.extend(Some(history).filter(|history| history.days().is_some()));
    }
    let mut onward = Vec::new();
    let mut stmt = conn.prepare_cached(
        "SELECT party_id, days, way, name FROM bought_for
         WHERE workspace_id = ?1 AND owner = ?2 ORDER BY party_id, way, name",
    )?;
    let mut rows = stmt.query(params![WORKSPACE, viewer])?;
    while let Some(row) = rows.next()? {
        let told: String = row.get(2)?;
        let told = told_by(&told);
        let told = told.filter(|(_, known)| known.is_none_or(|known| known <= as_of));
        let Some((way, known)) = told else {
            continue;
        };
        let history = numbers.history(row.get(0)?, blob(row, 1)?, as_of)?;
        if history.days().is_some() {
            onward.push(Onward {
                way,
                name: row.get(3)?,
                known,
                history,
            });
        }
    }
    Ok(in_order(numbers, histories, onward))
}

/// Products and currencies, numbered as they are met.
#[derive(Default)]
struct Numbers {
    by_product: HashMap<i64, ProductNo>,
    products: Vec<i64>,
    currencies: Vec<[u8; 3]>,
}

impl Numbers {
    /// Unpacks what a customer bought up to a moment.
    fn history(&mut self, party: i64, packed: &[u8], as_of: Timestamp) -> Result<History> {
        let product = |product| {
            *self.by_product.entry(product).or_insert_with(|| {
                self.products.push(product);
                ProductNo(self.products.len() as u32 - 1)
            })
        };
        let currency = |code| {
            let known = self.currencies.iter().position(|known| *known == code);
            let at = known.unwrap_or(self.currencies.len());
            if known.is_none() {
                self.currencies.push(code);
            }
            // There are fewer currencies than a byte counts.
            u8::try_from(at).ok()
        };
        let (bought, revised) = bought::unpack(packed, as_of, product, currency)
            .ok_or_else(|| damaged(format!("purchases of customer {party}")))?;
        Ok(History {
            party,
            bought,
            revised,
        })
    }
}

/// Numbers products and currencies by what they are, not by who bought them first.
fn in_order(numbers: Numbers, mut histories: Vec<History>, mut onward: Vec<Onward>) -> OrderBook {
    let (mut products, mut currencies) = (numbers.products, numbers.currencies);
    let new_products = ranks(&products);
    let new_currencies = ranks(&currencies);
    let renumber = |bought: &mut Bought| {
        bought.product = ProductNo(new_products[bought.product.0 as usize]);
        bought.currency = new_currencies[usize::from(bought.currency)] as u8;
    };
    let for_others = onward.iter_mut().map(|one| &mut one.history);
    for history in histories.iter_mut().chain(for_others) {
        history.bought.iter_mut().for_each(renumber);
        let revised = history.revised.iter_mut();
        revised.map(|one| &mut one.bought).for_each(renumber);
    }
    // As the ways are ordered, not as they are called.
    onward.sort_by(|a, b| {
        let of = |one: &Onward| (one.history.party, one.way);
        let named = || a.name.cmp(&b.name).then(a.known.cmp(&b.known));
        of(a).cmp(&of(b)).then_with(named)
    });
    products.sort_unstable();
    currencies.sort_unstable();
    OrderBook {
        products,
        currencies,
        histories,
        onward,
    }
}

/// The place of each value among all of them, sorted.
fn ranks<T: Ord + Copy>(values: &[T]) -> Vec<u32> {
    let sorted: BTreeSet<T> = values.iter().copied().collect();
    let places: Vec<T> = sorted.into_iter().collect();
    let place = |value: &T| places.binary_search(value).unwrap_or_default() as u32;
    values.iter().map(place).collect()
}

/// The purchase that the first eight columns of a row tell: moment, product, currency,
/// quantity, amount, line, and since when and until when it was known to be so.
pub(super) fn purchase(row: &Row) -> rusqlite::Result<Purchase> {
    let currency = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
    Ok(Purchase {
        happened: Timestamp(row.get(0)?),
        product: row.get(1)?,
        currency: currency.as_bytes().try_into().unwrap_or(NO_CURRENCY),
        quantity: row.get(3)?,
        amount: row.get(4)?,
        line: row.get(5)?,
        stands: match (row.get(6)?, row.get(7)?) {
            (Some(known), Some(until)) => Span::of_seconds(known, until),
            _ => Span::default(),
        },
    })
}
