//! Chances learnt at one level of orders, told at another: a book whose frequent buyers
//! give way to rare ones.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::Ledger;
use bellwether_core::opportunities::backtest::{Record, TrackRecord, replay};
use bellwether_core::opportunities::{Detector, detectors};
use bellwether_core::time::{Day, Timestamp};
use bellwether_testkit::ledger::{add_entries, from_mails};
use bellwether_testkit::orders::{Ordered, add_orders, entries};
use std::collections::BTreeSet;

const FIRST_DAY: i32 = 19_000;
/// The frequent ones leave about this day; nobody knows before.
const TURN: i32 = FIRST_DAY + 500;
const LAST_DAY: i32 = TURN + 500;
/// What each order brings of each product that the account has, and has not, bought before.
const AGAIN: f64 = 0.8;
const NEW: f64 = 0.05;
const PRODUCTS: u64 = 12;

/// A number from 0 to 1 that hangs on these alone.
fn drawn(of: [u64; 4]) -> f64 {
    let mixed = of.iter().fold(0x9e37_79b9_7f4a_7c15_u64, |mixed, one| {
        let mixed = (mixed ^ one).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 29)).wrapping_mul(0x94d0_49bb_1331_11eb)
    });
    (mixed >> 11) as f64 / (1_u64 << 53) as f64
}

/// Orders of accounts of two sorts: each buys among the goods of its sort.
fn book() -> Vec<Ordered> {
    let mut book = Vec::new();
    for account in 0..600_u64 {
        let at = |what| drawn([account, what, 0, 0]);
        let is_frequent = account % 2 == 0;
        let (begins, ends, every) = match is_frequent {
            true => (FIRST_DAY, TURN + 40, 12.0),
            false => (TURN - 160, LAST_DAY, 40.0),
        };
        let span = if is_frequent { 420.0 } else { 500.0 };
        let mut day = f64::from(begins) + at(1) * span;
        let mut bought = BTreeSet::new();
        let mut order = 0;
        while day < f64::from(ends) {
            for product in 0..PRODUCTS {
                let of_it = if bought.contains(&product) {
                    AGAIN
                } else {
                    NEW
                };
                // The first order has half of all.
                let of_it = if order == 0 { 0.5 } else { of_it };
                if drawn([account, product, order, 1]) < of_it {
                    bought.insert(product);
                    book.push(Ordered {
                        day: Day(day as i32),
                        customer: format!("House {account}"),
                        product: format!("Article {}-{product}", account / 2 % 2),
                        quantity: 1,
                        minor: 1_000,
                        currency: *b"EUR",
                        rest: String::new(),
                    });
                }
            }
            order += 1;
            day += every * (0.5 + drawn([account, order, 0, 2]));
        }
    }
    book
}

fn ledger(as_of: Timestamp) -> Ledger {
    let book = book();
    let mut ledger = from_mails(&[], "me", as_of);
    add_entries(&mut ledger, &entries(&book));
    add_orders(&mut ledger, &book);
    ledger
}

fn of_kind(kind: &str) -> &'static Detector {
    let found = detectors::ALL.iter().find(|one| one.kind == kind);
    found.expect("a kind")
}

/// Opportunities that were new at the cutoffs of some days, and how many came true.
fn came_true(records: &[Record], from: i32) -> (u32, u32) {
    let mut seen = BTreeSet::new();
    let (mut hits, mut cases) = (0, 0);
    for record in records {
        for case in record.fired.iter().filter(|case| seen.insert(case.id)) {
            if record.cutoff >= Day(from).start() {
                hits += u32::from(case.hit);
                cases += 1;
            }
        }
    }
    (hits, cases)
}

#[test]
fn chances_follow_how_many_orders_are_to_be_expected() {
    let kind = of_kind("order-gap");
    let outcome = kind.outcome.as_ref().expect("an outcome");
    let end = Day(LAST_DAY).end();
    let ledger = ledger(end);
    let measured = TrackRecord::new(replay(&ledger, end, &[kind], &TrackRecord::default()));
    // Some weeks after the turn, before any outcome of the time since is known.
    let now = Day(TURN + 120).end();
    let k = Knowledge::at(&ledger, now);
    let chance = |level| {
        let chances = measured.chances(kind, now, level).expect("an outcome");
        chances.chance(0.7)
    };
    let (hits, cases) = came_true(measured.records(), TURN + 120);
    let rate = f64::from(hits) / f64::from(cases);
    let off = |level| (chance(level) - rate).abs();
    let (with, without) = (off(outcome.level(&k)), off(None));
    assert!(cases >= 60 && without > 0.1, "{hits} of {cases}: {without}");
    assert!(with < without / 2.0, "{hits} of {cases}: {with}, {without}");
}
