//! A later file that has an invoice of an earlier one: corrected, continued, or cut.

use crate::engine::Engine;
use crate::mails::{ME, NOW};
use crate::ordering::{Row, keyed, pieces, seen};
use bellwether_core::evidence::Sighting;
use bellwether_core::exports;
use bellwether_core::orders::line::{self, ORDERS};
use bellwether_core::time::{DAY, Timestamp};
use bellwether_store::{Depth, Forget, LineArrivals, Store};

/// The file as it was, and as a later one has its first day: five valves were six.
const BEFORE: &[Row] = &[
    (1, "c1", "valve", 5, 1_000),
    (1, "c1", "gasket", 2, 300),
    (1, "c1", "gasket", 2, 300),
    (3, "c2", "valve", 1, 200),
];
const AFTER: &[Row] = &[
    (1, "c1", "valve", 6, 1_200),
    (1, "c1", "gasket", 2, 300),
    (1, "c1", "gasket", 2, 300),
    (3, "c2", "valve", 1, 200),
];

fn told(source: &str, day: i64) -> Sighting {
    let folder = exports::folder(Some(Timestamp(day * DAY)), "");
    let mut seen = seen(ME, source);
    seen.folder = folder;
    seen
}

fn add<S: Store>(store: &mut S, rows: &[Row], seen: &Sighting, at: Timestamp) -> LineArrivals {
    let mut load = store.load(at).unwrap();
    let arrivals = load.lines(&mut keyed(rows, ""), seen).unwrap();
    load.commit().unwrap();
    drop(load);
    store.derive(&mut |_, _| {}).unwrap();
    arrivals
}

/// Quantities of a product that c1 bought, as they were known at the end of a ledger and as a
/// replay of a day sees them in it.
fn quantities<S: Store>(store: &S, until: i64, day: i64, product: &str) -> Vec<i64> {
    let at = Timestamp(until * DAY);
    let book = store.ledger(ME, at, NOW, Depth::All).unwrap().orders;
    let party = line::party(ORDERS, "c1");
    let history = book.histories.iter().find(|one| one.party == party);
    let all = history
        .into_iter()
        .flat_map(|all| all.by(Timestamp(day * DAY)));
    let product = line::product(ORDERS, product);
    all.filter(|one| book.products[one.product.0 as usize] == product)
        .map(|one| one.quantity_milli / 1_000)
        .collect()
}

pub fn a_later_file_corrects_an_invoice<E: Engine>() {
    let (early, late) = (told("/a.csv", 10), told("/b.csv", 40));
    let engine = E::fresh();
    let mut store = engine.open();
    add(&mut store, BEFORE, &early, NOW);
    assert_eq!(store.corrected(ME).unwrap(), 0);
    let arrivals = add(&mut store, AFTER, &late, NOW);
    assert_eq!((arrivals.added, arrivals.known), (1, 3));
    assert_eq!(store.corrected(ME).unwrap(), 1);
    for (until, day, valves) in [(90, 90, 6), (90, 40, 6), (90, 39, 5), (39, 39, 5)] {
        let found = quantities(&store, until, day, "valve");
        assert_eq!(found, [valves], "{until} {day}");
        // Equal lines on one invoice are two.
        assert_eq!(quantities(&store, until, day, "gasket"), [4]);
    }
    // Both stay evidence, and say how it is.
    assert_eq!(store.evidence_ids(ME).unwrap().len(), 5);
    assert_eq!(store.counts(ME).unwrap().evidence, 5);
    let shown = |rows: &[Row]| {
        let one = &keyed(rows, "")[0];
        let id = line::evidence(one.line.party, one.key).to_string();
        let shown = store.show(ME, &id).unwrap().unwrap();
        (shown.known, shown.line.unwrap().until)
    };
    let known = Timestamp(40 * DAY);
    assert_eq!(shown(BEFORE), (Timestamp(DAY), Some(known)));
    assert_eq!(shown(AFTER), (known, None));
    // Neither file again, nor all derived anew, nor the other order changes anything.
    let digest = store.digest().unwrap();
    add(&mut store, BEFORE, &early, Timestamp(NOW.0 + 9));
    add(&mut store, AFTER, &late, Timestamp(NOW.0 + 9));
    assert_eq!(store.digest().unwrap(), digest);
    store.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(store.digest().unwrap(), digest);
    let other = E::fresh();
    let mut turned = other.open();
    add(&mut turned, AFTER, &late, NOW);
    add(&mut turned, BEFORE, &early, Timestamp(NOW.0 + 9));
    assert_eq!(turned.digest().unwrap(), digest);
    let third = E::fresh();
    let mut restored = third.open();
    let mut restore = restored.restore().unwrap();
    for piece in pieces(&store) {
        restore.take(piece).unwrap();
    }
    restore.finish().unwrap();
    restored.derive(&mut |_, _| {}).unwrap();
    assert_eq!(restored.digest().unwrap(), digest);
    // Without the correction all is as it was.
    let source = Forget::Source("/b.csv".to_owned());
    store.forget(ME, &source, NOW).unwrap();
    assert_eq!(quantities(&store, 90, 90, "valve"), [5]);
    assert_eq!(store.corrected(ME).unwrap(), 0);
}

pub fn what_goes_on_with_an_invoice_corrects_nothing<E: Engine>() {
    let of = |rows: &[Row]| {
        let engine = E::fresh();
        let mut store = engine.open();
        add(&mut store, BEFORE, &told("/a.csv", 10), NOW);
        add(&mut store, rows, &told("/b.csv", 40), NOW);
        let found = quantities(&store, 90, 90, "valve");
        (store.corrected(ME).unwrap(), found)
    };
    // Another article of the same invoice; what is known of one is known since it happened.
    assert_eq!(of(&[(1, "c1", "seal", 9, 90)]), (0, vec![5]));
    // The end of it, cut within.
    assert_eq!(of(&BEFORE[2..]), (0, vec![5]));
    // One article of it otherwise: not all of it is there.
    assert_eq!(of(&AFTER[..1]), (0, vec![11]));
    // All of it and an article more, nothing corrected.
    let more = [BEFORE, &[(1, "c1", "seal", 9, 90)]].concat();
    assert_eq!(of(&more), (0, vec![5]));
    // Another day, another customer.
    let later: Vec<Row> = (AFTER.iter())
        .map(|(_, customer, product, quantity, cents)| (5, *customer, *product, *quantity, *cents))
        .collect();
    assert_eq!(of(&later), (0, vec![5, 6]));
    // One of two equal lines is no more.
    assert_eq!(of(&BEFORE[..2]), (1, vec![5]));
}

pub fn a_file_that_has_changed_corrects_itself<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let day = |day: i64| Timestamp(day * DAY);
    let file = seen(ME, "/a.csv");
    add(&mut store, BEFORE, &file, day(10));
    add(&mut store, BEFORE, &file, day(20));
    let grown = [AFTER, &[(45, "c1", "valve", 7, 1_400)]].concat();
    add(&mut store, &grown, &file, day(50));
    assert_eq!(store.corrected(ME).unwrap(), 1);
    assert_eq!(quantities(&store, 90, 49, "valve"), [5, 7]);
    assert_eq!(quantities(&store, 90, 50, "valve"), [6, 7]);
    let digest = store.digest().unwrap();
    add(&mut store, BEFORE, &file, day(60));
    add(&mut store, &grown, &file, day(70));
    assert_eq!(store.digest().unwrap(), digest);
    // Read from other columns, it is all of the new reading.
    let mut reading = file.clone();
    reading.folder = exports::folder(None, "read as quantity=Pieces");
    add(&mut store, &BEFORE[..1], &reading, day(80));
    assert_eq!(quantities(&store, 90, 90, "valve"), [5]);
    assert_eq!(quantities(&store, 90, 90, "gasket"), [] as [i64; 0]);
}

pub fn what_went_may_come_back<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    add(&mut store, BEFORE, &told("/a.csv", 10), NOW);
    add(&mut store, AFTER, &told("/b.csv", 40), NOW);
    add(&mut store, BEFORE, &told("/c.csv", 60), NOW);
    for (day, valves) in [(39, 5), (59, 6), (60, 5)] {
        assert_eq!(quantities(&store, 90, day, "valve"), [valves], "{day}");
    }
    assert_eq!(store.corrected(ME).unwrap(), 1);
    assert_eq!(store.counts(ME).unwrap().evidence, 5);
}
