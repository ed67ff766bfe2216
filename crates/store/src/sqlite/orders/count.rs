//! Counting what customers bought, and handing it over as an order book.

use crate::codec::bought::{self, Purchase};
use crate::sqlite::ledger::blob;
use crate::sqlite::{WORKSPACE, damaged};
use crate::{KeyedLine, Result};
use bellwether_core::money::NO_CURRENCY;
use bellwether_core::orders::book::{Bought, History, OrderBook, ProductNo};
use bellwether_core::time::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
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
        let mut lines = 0;
        while lines < LINES {
            let parties = out_of_date(&tx)?;
            if parties.is_empty() {
                tx.commit()?;
                return Ok(());
            }
            for party in parties {
                for owner in &owners {
                    lines += count(&tx, owner, party)?;
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

/// Counts one customer's purchases for one owner; how many lines they are.
fn count(tx: &Transaction, owner: &str, party: i64) -> Result<u64> {
    let mut stmt = tx.prepare_cached(PURCHASES)?;
    let mut rows = stmt.query(params![WORKSPACE, owner, party])?;
    let mut purchases = Vec::new();
    let mut lines: u64 = 0;
    while let Some(row) = rows.next()? {
        let currency = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
        purchases.push(Purchase {
            happened: Timestamp(row.get(0)?),
            product: row.get(1)?,
            currency: currency.as_bytes().try_into().unwrap_or(NO_CURRENCY),
            quantity: row.get(3)?,
            amount: row.get(4)?,
            line: row.get(5)?,
        });
        lines += row.get::<_, u64>(6)?;
    }
    if purchases.is_empty() {
        tx.prepare_cached(
            "DELETE FROM bought WHERE workspace_id = ?1 AND owner = ?2 AND party_id = ?3",
        )?
        .execute(params![WORKSPACE, owner, party])?;
    } else {
        let packed = bought::pack(&purchases);
        Counted { lines, packed }.put(tx, owner, party)?;
    }
    Ok(lines)
}

/// What a customer bought.
pub(super) struct Counted {
    /// How many lines it is.
    lines: u64,
    /// See [`bought::pack`].
    packed: Vec<u8>,
}

impl Counted {
    pub(super) fn put(&self, tx: &Transaction, owner: &str, party: i64) -> Result<()> {
        tx.prepare_cached(
            "INSERT INTO bought (workspace_id, owner, party_id, lines, days)
             VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (workspace_id, owner, party_id)
             DO UPDATE SET lines = excluded.lines, days = excluded.days",
        )?
        .execute(params![WORKSPACE, owner, party, self.lines, self.packed])?;
        Ok(())
    }
}

/// What `purchases.sql` would find in lines of one customer, were they all of it; `None`
/// where only that can tell.
pub(super) fn counted(lines: &[KeyedLine]) -> Option<Counted> {
    let mut all: Vec<Purchase> = (lines.iter())
        .map(|KeyedLine { key, line }| Purchase {
            happened: line.happened,
            product: line.product,
            currency: line.currency,
            quantity: line.quantity_milli,
            amount: line.amount_minor,
            line: *key,
        })
        .collect();
    all.sort_unstable_by_key(Purchase::of);
    let mut purchases: Vec<Purchase> = Vec::with_capacity(all.len());
    for one in all {
        match purchases.last_mut().filter(|last| last.of() == one.of()) {
            Some(last) => {
                last.quantity = last.quantity.checked_add(one.quantity)?;
                last.amount = last.amount.checked_add(one.amount)?;
                last.line = last.line.max(one.line);
            }
            None => purchases.push(one),
        }
    }
    Some(Counted {
        lines: lines.len() as u64,
        packed: bought::pack(&purchases),
    })
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
    let mut stmt = conn.prepare_cached(
        "SELECT party_id, days FROM bought
         WHERE workspace_id = ?1 AND owner = ?2 ORDER BY party_id",
    )?;
    let mut rows = stmt.query(params![WORKSPACE, viewer])?;
    let mut numbers: HashMap<i64, ProductNo> = HashMap::new();
    let mut products = Vec::new();
    let mut currencies: Vec<[u8; 3]> = Vec::new();
    let mut histories = Vec::new();
    while let Some(row) = rows.next()? {
        let party = row.get(0)?;
        let product = |product| {
            *numbers.entry(product).or_insert_with(|| {
                products.push(product);
                ProductNo(products.len() as u32 - 1)
            })
        };
        let currency = |code| {
            let known = currencies.iter().position(|known| *known == code);
            let at = known.unwrap_or(currencies.len());
            if known.is_none() {
                currencies.push(code);
            }
            // There are fewer currencies than a byte counts.
            u8::try_from(at).ok()
        };
        let bought = bought::unpack(blob(row, 1)?, as_of, product, currency)
            .ok_or_else(|| damaged(format!("purchases of customer {party}")))?;
        if !bought.is_empty() {
            histories.push(History { party, bought });
        }
    }
    Ok(in_order(products, currencies, histories))
}

/// Numbers products and currencies by what they are, not by who bought them first.
fn in_order(
    mut products: Vec<i64>,
    mut currencies: Vec<[u8; 3]>,
    mut histories: Vec<History>,
) -> OrderBook {
    let new_products = ranks(&products);
    let new_currencies = ranks(&currencies);
    let renumber = |bought: &mut Bought| {
        bought.product = ProductNo(new_products[bought.product.0 as usize]);
        bought.currency = new_currencies[usize::from(bought.currency)] as u8;
    };
    for history in &mut histories {
        history.bought.iter_mut().for_each(renumber);
    }
    products.sort_unstable();
    currencies.sort_unstable();
    OrderBook {
        products,
        currencies,
        histories,
    }
}

/// The place of each value among all of them, sorted.
fn ranks<T: Ord + Copy>(values: &[T]) -> Vec<u32> {
    let sorted: BTreeSet<T> = values.iter().copied().collect();
    let places: Vec<T> = sorted.into_iter().collect();
    let place = |value: &T| places.binary_search(value).unwrap_or_default() as u32;
    values.iter().map(place).collect()
}
