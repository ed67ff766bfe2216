//! Order lines in memory: counted in plain Rust, as a store's SQL must count them.

use bellwether_core::evidence::KnownFrom;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::ledger::Ledger;
use bellwether_core::orders::book::{Bought, History, Onward, OrderBook, ProductNo};
use bellwether_core::orders::line::{self, Identity, Line, Lines, ORDERS};
use bellwether_core::orders::onward::{self, Way};
use bellwether_core::time::{Day, Timestamp};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One line, as a test writes it down.
#[derive(Clone, PartialEq, Debug)]
pub struct Ordered {
    /// When.
    pub day: Day,
    /// Number of the customer; it is their name too.
    pub customer: String,
    /// Number of the product; it is its name too.
    pub product: String,
    /// How many.
    pub quantity: i64,
    /// For how much, in minor units.
    pub minor: i64,
    /// ISO 4217 code.
    pub currency: [u8; 3],
    /// What the row says beside its figures: `heading=value`, a line each.
    pub rest: String,
}

/// The lines as a reader of order files hands them over.
pub fn lines(ordered: &[Ordered]) -> Lines {
    let line = |(row, one): (usize, &Ordered)| {
        let identity = Identity {
            party: line::party(ORDERS, &one.customer),
            product: line::product(ORDERS, &one.product),
            invoice: "",
            happened: one.day.start(),
            quantity_milli: one.quantity * 1_000,
            amount_minor: one.minor,
            currency: one.currency,
        };
        Line {
            party: identity.party,
            product: identity.product,
            happened: identity.happened,
            quantity_milli: identity.quantity_milli,
            amount_minor: identity.amount_minor,
            currency: identity.currency,
            invoice: "".into(),
            rest: one.rest.as_str().into(),
            row: row as u64 + 2,
            content: identity.content(),
        }
    };
    Lines {
        lines: ordered.iter().enumerate().map(line).collect(),
        customers: named(ordered, EntryKind::Company, |one| &one.customer),
        products: named(ordered, EntryKind::Product, |one| &one.product),
    }
}

/// What the lines say of customers or products: each once, known with its first line.
fn named(ordered: &[Ordered], kind: EntryKind, key: impl Fn(&Ordered) -> &str) -> Vec<Entry> {
    let mut first: BTreeMap<&str, Timestamp> = BTreeMap::new();
    for one in ordered.iter().filter(|one| !key(one).is_empty()) {
        let at = first.entry(key(one)).or_insert(one.day.start());
        *at = one.day.start().min(*at);
    }
    let entry = |(key, at): (&str, Timestamp)| {
        let mut entry = Entry::new(kind, ORDERS, key);
        entry.put(field::NAME, key);
        (entry.known, entry.known_from) = (Some(at), KnownFrom::Date);
        entry
    };
    first.into_iter().map(entry).collect()
}

/// What lines say of customers and products.
pub fn entries(ordered: &[Ordered]) -> Vec<Entry> {
    let read = lines(ordered);
    read.customers.into_iter().chain(read.products).collect()
}

/// Puts lines into a ledger; what they say of customers and products is for
/// [`add_entries`](crate::ledger::add_entries).
pub fn add_orders(ledger: &mut Ledger, ordered: &[Ordered]) {
    ledger.orders = Arc::new(count(&lines(ordered).lines, ledger.until));
}

/// Counts lines per customer, moment, product and currency.
pub fn count(lines: &[Line], until: Timestamp) -> OrderBook {
    let mut equals: BTreeMap<u64, u32> = BTreeMap::new();
    let mut moments = Moments::new();
    let mut others: BTreeMap<(i64, Way, String), Moments> = BTreeMap::new();
    let lines = lines.iter().filter(|one| one.happened <= until);
    for one in lines {
        let nth = equals.entry(one.content).or_default();
        let key = line::occurrence(one.content, *nth);
        *nth += 1;
        add(&mut moments, one, key);
        if let Some((way, name)) = onward::named(&one.rest) {
            let of = (one.party, way, name.to_owned());
            add(others.entry(of).or_default(), one, key);
        }
    }
    let mut products: Vec<i64> = moments.keys().map(|(_, _, product, _)| *product).collect();
    let mut currencies: Vec<[u8; 3]> = moments.keys().map(|(.., currency)| *currency).collect();
    products.sort_unstable();
    products.dedup();
    currencies.sort_unstable();
    currencies.dedup();
    let numbered = |moments: Moments| {
        let (products, currencies) = (&products, &currencies);
        moments
            .into_iter()
            .map(move |((party, _, product, currency), mut bought)| {
                let at = products.binary_search(&product).unwrap_or_default();
                bought.product = ProductNo(at as u32);
                bought.currency = currencies.binary_search(&currency).unwrap_or_default() as u8;
                (party, bought)
            })
    };
    let mut histories: Vec<History> = Vec::new();
    for (party, bought) in numbered(moments) {
        match histories.last_mut() {
            Some(history) if history.party == party => history.bought.push(bought),
            _ => histories.push(History {
                party,
                bought: vec![bought],
                revised: Vec::new(),
            }),
        }
    }
    let onward = others.into_iter().map(|((party, way, name), moments)| {
        let bought = numbered(moments).map(|(_, bought)| bought).collect();
        Onward {
            way,
            name,
            known: None,
            history: History {
                party,
                bought,
                revised: Vec::new(),
            },
        }
    });
    OrderBook {
        onward: onward.collect(),
        products,
        currencies,
        histories,
    }
}

/// What was bought, by customer, moment, product and currency.
type Moments = BTreeMap<(i64, Timestamp, i64, [u8; 3]), Bought>;

fn add(moments: &mut Moments, one: &Line, key: i64) {
    let place = (one.party, one.happened, one.product, one.currency);
    let bought = moments.entry(place).or_insert(Bought {
        happened: one.happened,
        product: ProductNo(0),
        currency: 0,
        quantity_milli: 0,
        amount_minor: 0,
        line: i64::MIN,
    });
    bought.quantity_milli += one.quantity_milli;
    bought.amount_minor += one.amount_minor;
    bought.line = bought.line.max(key);
}
