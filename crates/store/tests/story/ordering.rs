//! Order lines: arriving, counted, shown, kept, forgotten.

use crate::engine::Engine;
use crate::mails::{ME, NOW};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{Sighting, field};
use bellwether_core::orders::line::{self, Identity, Line, ORDERS};
use bellwether_core::time::{DAY, Timestamp};
use bellwether_store::{
    Arrival, Depth, Forget, IncomingEntry, Kept, KeyedLine, LineArrivals, Store,
};
use std::collections::HashMap;

pub(super) const BO: &str = "bo@seller.example";

/// Lines as a file has them: day (or its second), customer, product, quantity, cents.
pub(super) type Row = (i64, &'static str, &'static str, i64, i64);

const FILE: &[Row] = &[
    (1, "c1", "valve", 5, 1_000),
    // Two equal lines on purpose.
    (1, "c1", "gasket", 2, 300),
    (1, "c1", "gasket", 2, 300),
    (9, "c1", "valve", -5, -1_000),
    (3, "c2", "valve", 1, 200),
    (3, "", "valve", 7, 1_400),
];

/// A time of day in [`Row`]: nobody's order is from so many days after 1970.
const SECONDS: i64 = 1_000_000;

fn moment(day: i64) -> Timestamp {
    Timestamp(if day < SECONDS {
        day * DAY
    } else {
        day - SECONDS
    })
}

pub(super) fn keyed(rows: &[Row], rest: &str) -> Vec<KeyedLine> {
    let mut equals: HashMap<u64, u32> = HashMap::new();
    let keyed = |(row, (day, customer, product, quantity, cents)): (usize, &Row)| {
        let identity = Identity {
            party: line::party(ORDERS, customer),
            product: line::product(ORDERS, product),
            invoice: "R1",
            happened: moment(*day),
            quantity_milli: quantity * 1_000,
            amount_minor: *cents,
            currency: *b"EUR",
        };
        let content = identity.content();
        let nth = equals.entry(content).or_default();
        let key = line::occurrence(content, *nth);
        *nth += 1;
        let line = Line {
            party: identity.party,
            product: identity.product,
            happened: identity.happened,
            quantity_milli: identity.quantity_milli,
            amount_minor: identity.amount_minor,
            currency: identity.currency,
            invoice: identity.invoice.into(),
            rest: rest.into(),
            row: row as u64 + 2,
            content,
        };
        KeyedLine { key, line }
    };
    rows.iter().enumerate().map(keyed).collect()
}

pub(super) fn seen(owner: &str, source: &str) -> Sighting {
    Sighting {
        owner: owner.to_owned(),
        source: source.to_owned(),
        position: String::new(),
        folder: String::new(),
    }
}

fn import<S: Store>(store: &mut S, owner: &str, source: &str, rows: &[Row]) -> LineArrivals {
    let lines = keyed(rows, &format!("Seller={owner}"));
    take(store, lines, &seen(owner, source))
}

pub(super) fn take<S: Store>(
    store: &mut S,
    mut lines: Vec<KeyedLine>,
    seen: &Sighting,
) -> LineArrivals {
    let mut load = store.load(NOW).unwrap();
    let arrivals = load.lines(&mut lines, seen).unwrap();
    load.commit().unwrap();
    drop(load);
    store.derive(&mut |_, _| {}).unwrap();
    arrivals
}

/// What an order file says of a customer.
fn customer(key: &str, name: &str, owner: &str, source: &str) -> IncomingEntry {
    let mut entry = Entry::new(EntryKind::Company, ORDERS, key);
    entry.put(field::NAME, name);
    entry.known = Some(Timestamp(3 * DAY));
    IncomingEntry {
        entry,
        sighting: seen(owner, source),
    }
}

/// Everything an export hands over.
pub(super) fn pieces<S: Store>(store: &S) -> Vec<Kept> {
    let mut kept = Vec::new();
    store
        .export(&mut |piece| {
            kept.push(piece);
            Ok(())
        })
        .unwrap();
    kept
}

fn counts(added: u64, known: u64) -> LineArrivals {
    LineArrivals {
        added,
        known,
        forgotten: 0,
    }
}

/// What a viewer's customer bought by a day: product, quantity, cents.
fn bought<S: Store>(store: &S, viewer: &str, customer: &str, day: i64) -> Vec<(i64, i64, i64)> {
    let at = Timestamp(day * DAY);
    let book = store.ledger(viewer, at, NOW, Depth::All).unwrap().orders;
    let party = line::party(ORDERS, customer);
    let history = book.histories.iter().find(|one| one.party == party);
    let all = history.map(|history| history.bought.as_slice());
    let of = |one: &bellwether_core::orders::book::Bought| {
        let product = book.products[one.product.0 as usize];
        (product, one.quantity_milli / 1_000, one.amount_minor)
    };
    all.unwrap_or_default().iter().map(of).collect()
}

pub fn equal_lines_are_two_and_known_again<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    assert_eq!(import(&mut store, ME, "/a.csv", FILE), counts(6, 0));
    assert_eq!(import(&mut store, ME, "/a.csv", FILE), counts(0, 6));
    // A file that overlaps adds what is new in it only, also of equal lines.
    let mut later = FILE[2..5].to_vec();
    later.push((12, "c2", "gasket", 4, 600));
    assert_eq!(import(&mut store, ME, "/b.csv", &later), counts(1, 3));
    let all = store.counts(ME).unwrap();
    assert_eq!((all.evidence, all.distinct), (7, 7));
    let (valve, gasket) = (
        line::product(ORDERS, "valve"),
        line::product(ORDERS, "gasket"),
    );
    let mut first = bought(&store, ME, "c1", 1);
    first.sort_unstable();
    let mut expected = vec![(valve, 5, 1_000), (gasket, 4, 600)];
    expected.sort_unstable();
    assert_eq!(first, expected);
    assert_eq!(bought(&store, ME, "c1", 9).len(), 3);
    assert_eq!(bought(&store, ME, "c1", 0), []);
    assert_eq!(bought(&store, ME, "", 12), [(valve, 7, 1_400)]);
}

pub fn a_line_is_shown_by_its_id<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, "/a.csv", FILE);
    import(&mut store, ME, "/b.csv", &FILE[4..5]);
    let incoming = customer("c2", "Acme", ME, "/a.csv");
    store.write_entries(&[incoming], NOW).unwrap();
    let one = &keyed(&FILE[4..5], "")[0];
    let id = line::evidence(one.line.party, one.key).to_string();
    for prefix in [id.as_str(), &id[..20], &id[..8]] {
        let shown = store.show(ME, prefix).unwrap().unwrap();
        assert_eq!(shown.kind, "order");
        assert_eq!(shown.known, Timestamp(3 * DAY));
        let places: Vec<&str> = shown.sightings.iter().map(|s| s.source.as_str()).collect();
        assert_eq!(places, ["/a.csv", "/b.csv"]);
        let line = shown.line.unwrap();
        assert_eq!(line.line.amount_minor, 200);
        assert_eq!(line.customer.unwrap().key, "c2");
    }
    assert!(store.show(BO, &id).unwrap().is_none());
    assert!(
        store
            .evidence_ids(ME)
            .unwrap()
            .contains(&id.parse().unwrap())
    );
    let wrong = format!("{}dead", &id[..16]);
    assert!(store.show(ME, &wrong).unwrap().is_none());
    let sources = store.sources(ME).unwrap();
    let counts: Vec<(&str, u64)> = sources.iter().map(|s| (s.0.as_str(), s.2)).collect();
    assert_eq!(counts, [("/a.csv", 6), ("/b.csv", 1)]);
}

pub fn each_owner_has_their_own_lines<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, "/a.csv", &FILE[..5]);
    let theirs = [
        customer("c1", "Acme", BO, "/bo.csv"),
        customer("c1", "My own name for Acme", ME, "/a.csv"),
    ];
    store.write_entries(&theirs, NOW).unwrap();
    assert_eq!(import(&mut store, BO, "/bo.csv", &FILE[3..]), counts(3, 0));
    assert_eq!(store.counts(BO).unwrap().evidence, 4);
    assert_eq!(bought(&store, BO, "c1", 20).len(), 1);
    assert_eq!(bought(&store, ME, "", 20), []);
    let lines: Vec<u64> = store.sources(BO).unwrap().iter().map(|s| s.2).collect();
    assert_eq!(lines, [3], "whoever else has them");
    // What only the other's file says is told to nobody else, before or after it goes.
    let shared = &keyed(&FILE[3..4], "")[0];
    let id = line::evidence(shared.line.party, shared.key).to_string();
    let told = |store: &E::Store, viewer: &str| {
        let shown = store.show(viewer, &id).unwrap().unwrap();
        let line = shown.line.unwrap();
        let name = line.customer.unwrap().label();
        (line.line.rest.to_string(), name, shown.sightings.len())
    };
    let mine = (format!("Seller={ME}"), "My own name for Acme".to_owned(), 1);
    assert_eq!(told(&store, ME), mine);
    let bos = (format!("Seller={BO}"), "Acme".to_owned(), 1);
    assert_eq!(told(&store, BO), bos);
    let source = Forget::Source("/a.csv".to_owned());
    store.forget(ME, &source, NOW).unwrap();
    assert_eq!(told(&store, BO), bos);
    let says_mine = |piece: &Kept| format!("{piece:?}").contains(&format!("Seller={ME}"));
    assert!(!pieces(&store).iter().any(says_mine));
}

pub fn a_day_is_cut_within<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let noon = SECONDS + 20 * DAY + 43_200;
    let last_second = SECONDS + 20 * DAY + 86_399;
    let rows = [
        (noon, "c1", "valve", 5, 1_000),
        (last_second, "c1", "valve", 2, 400),
    ];
    import(&mut store, ME, "/a.csv", &rows);
    let until = |second: i64| {
        let at = Timestamp(second - SECONDS);
        let orders = store.ledger(ME, at, NOW, Depth::All).unwrap().orders;
        let all = orders.histories.iter().flat_map(|history| &history.bought);
        all.map(|one| (one.day().0, one.quantity_milli / 1_000))
            .collect::<Vec<_>>()
    };
    assert_eq!(until(noon), [(20, 5)]);
    assert_eq!(until(last_second - 1), [(20, 5)]);
    assert_eq!(until(last_second), [(20, 5), (20, 2)]);
}

pub fn the_last_reading_of_a_file_counts<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, "/a.csv", &FILE[..1]);
    // The same file, its amounts read from another column.
    let other = [(1, "c1", "valve", 5, 800)];
    let mut reading = seen(ME, "/a.csv");
    reading.folder = "read as amount=Net".to_owned();
    take(&mut store, keyed(&other, ""), &reading);
    let valve = line::product(ORDERS, "valve");
    assert_eq!(bought(&store, ME, "c1", 20), [(valve, 5, 800)]);
    let digest = store.digest().unwrap();
    store.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(store.digest().unwrap(), digest);
    // Both stay evidence.
    assert_eq!(store.evidence_ids(ME).unwrap().len(), 2);
}

pub fn orders_come_out_the_same_however_they_came_in<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, "/a.csv", FILE);
    let digest = store.digest().unwrap();
    store.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(store.digest().unwrap(), digest);
    // In two halves, the second first.
    let other = E::fresh();
    let mut halves = other.open();
    import(&mut halves, ME, "/a.csv", &FILE[3..]);
    import(&mut halves, ME, "/a.csv", FILE);
    assert_eq!(halves.digest().unwrap(), digest);
    assert_eq!(
        halves.evidence_ids(ME).unwrap(),
        store.evidence_ids(ME).unwrap()
    );
    // Out, and in again elsewhere: all of it, to the letter.
    import(&mut store, ME, "/b.csv", &FILE[1..2]);
    import(&mut store, BO, "/bo.csv", &FILE[..2]);
    let digest = store.digest().unwrap();
    let kept = pieces(&store);
    let third = E::fresh();
    let mut restored = third.open();
    let mut restore = restored.restore().unwrap();
    for piece in &kept {
        restore.take(piece.clone()).unwrap();
    }
    restore.finish().unwrap();
    restored.derive(&mut |_, _| {}).unwrap();
    assert_eq!(restored.digest().unwrap(), digest);
    let text = |kept: &[Kept]| format!("{kept:#?}");
    assert_eq!(text(&pieces(&restored)), text(&kept));
    // A line without its file is no export.
    let fourth = E::fresh();
    let mut broken = fourth.open();
    let mut restore = broken.restore().unwrap();
    for piece in kept {
        if !matches!(piece, Kept::Place { .. }) {
            restore.take(piece).unwrap();
        }
    }
    assert!(restore.finish().is_err());
}

pub fn a_mistaken_order_file_is_taken_out<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, "/a.csv", FILE);
    import(&mut store, ME, "/b.csv", &FILE[..1]);
    let source = Forget::Source("/a.csv".to_owned());
    assert_eq!(store.forget(ME, &source, NOW).unwrap().erased, 5);
    let valve = line::product(ORDERS, "valve");
    assert_eq!(bought(&store, ME, "c1", 20), [(valve, 5, 1_000)]);
    assert_eq!(store.counts(ME).unwrap().evidence, 1);
    // It stays out; what the other file has stays in.
    let again = import(&mut store, ME, "/a.csv", FILE);
    assert_eq!((again.forgotten, again.known), (5, 1));
}

pub fn a_line_is_forgotten_by_its_id<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, "/a.csv", FILE);
    let one = &keyed(&FILE[4..5], "")[0];
    let id = line::evidence(one.line.party, one.key);
    let forgotten = store.forget(ME, &Forget::Item(id), NOW).unwrap();
    assert_eq!(forgotten.erased, 1);
    assert!(store.show(ME, &id.to_string()).unwrap().is_none());
    assert_eq!(bought(&store, ME, "c2", 20), []);
    assert_eq!(import(&mut store, ME, "/a.csv", FILE).forgotten, 1);
}

pub fn a_forgotten_person_leaves_order_rows<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let mut lines = keyed(FILE, "Seller=Ann Lund");
    lines[0].line.invoice = "Ann Lund-1".into();
    take(&mut store, lines, &seen(ME, "/a.csv"));
    // She has bought herself, too.
    let hers = [(2, "ann.lund@acme.example", "valve", 1, 200)];
    import(&mut store, ME, "/shop.csv", &hers);
    let card = customer("ann.lund@acme.example", "Ann Lund", ME, "/shop.csv");
    store
        .write_entries(std::slice::from_ref(&card), NOW)
        .unwrap();
    let person = Forget::Person {
        addresses: vec!["ann.lund@acme.example".to_owned()],
        names: vec!["Ann Lund".to_owned()],
    };
    let forgotten = store.forget(ME, &person, NOW).unwrap();
    assert_eq!(forgotten.erased, 2, "her card and her order");
    let others = [(20, "c3", "valve", 1, 200)];
    take(
        &mut store,
        keyed(&others, "Seller=Ann Lund"),
        &seen(ME, "/b.csv"),
    );
    assert_eq!(import(&mut store, ME, "/shop.csv", &hers).forgotten, 1);
    let again = store.write_entries(&[card], NOW).unwrap();
    assert_eq!(again, [Arrival::Forgotten]);
    drop(store);
    for file in engine.files() {
        let bytes = std::fs::read(file).unwrap();
        for trace in [&b"Ann Lund"[..], b"ann.lund"] {
            assert!(!bytes.windows(trace.len()).any(|window| window == trace));
        }
    }
}
