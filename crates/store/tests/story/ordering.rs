//! Order lines: arriving, counted, shown, kept, forgotten.

use crate::engine::Engine;
use crate::mails::{ME, NOW};
use bellwether_core::evidence::Sighting;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::orders::line::{self, Identity, Line, ORDERS};
use bellwether_core::time::{DAY, Timestamp};
use bellwether_store::{Depth, Forget, IncomingEntry, Kept, KeyedLine, LineArrivals, Store};
use std::collections::HashMap;

const BO: &str = "bo@seller.example";

/// Lines as a file has them: day, customer, product, quantity, cents.
type Row = (i64, &'static str, &'static str, i64, i64);

const FILE: &[Row] = &[
    (1, "c1", "valve", 5, 1_000),
    // Two equal lines on purpose.
    (1, "c1", "gasket", 2, 300),
    (1, "c1", "gasket", 2, 300),
    (9, "c1", "valve", -5, -1_000),
    (3, "c2", "valve", 1, 200),
    (3, "", "valve", 7, 1_400),
];

fn keyed(rows: &[Row]) -> Vec<KeyedLine> {
    let mut equals: HashMap<u64, u32> = HashMap::new();
    let keyed = |(row, (day, customer, product, quantity, cents)): (usize, &Row)| {
        let identity = Identity {
            party: line::party(ORDERS, customer),
            product: line::product(ORDERS, product),
            invoice: "R1",
            happened: Timestamp(day * DAY),
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
            rest: "Seller=Ann Lund".into(),
            row: row as u64 + 2,
            content,
        };
        KeyedLine { key, line }
    };
    rows.iter().enumerate().map(keyed).collect()
}

fn seen(owner: &str, source: &str) -> Sighting {
    Sighting {
        owner: owner.to_owned(),
        source: source.to_owned(),
        position: String::new(),
        folder: String::new(),
    }
}

fn import<S: Store>(store: &mut S, owner: &str, source: &str, rows: &[Row]) -> LineArrivals {
    let mut load = store.load(NOW).unwrap();
    let arrivals = load.lines(&mut keyed(rows), &seen(owner, source)).unwrap();
    load.commit().unwrap();
    drop(load);
    store.derive(&mut |_, _| {}).unwrap();
    arrivals
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
    let mut customer = Entry::new(EntryKind::Company, ORDERS, "c2");
    customer.known = Some(Timestamp(3 * DAY));
    let incoming = IncomingEntry {
        entry: customer,
        sighting: seen(ME, "/a.csv"),
    };
    store.write_entries(&[incoming], NOW).unwrap();
    let one = &keyed(&FILE[4..5])[0];
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
    let sources = store.sources(ME).unwrap();
    assert_eq!((sources[0].0.as_str(), sources[0].2), ("/a.csv", 7));
}

pub fn each_owner_has_their_own_lines<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, "/a.csv", &FILE[..5]);
    assert_eq!(import(&mut store, BO, "/bo.csv", &FILE[3..]), counts(3, 0));
    assert_eq!(store.counts(BO).unwrap().evidence, 3);
    assert_eq!(bought(&store, BO, "c1", 20).len(), 1);
    assert_eq!(bought(&store, ME, "", 20), []);
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
    // Out, and in again elsewhere.
    import(&mut store, ME, "/b.csv", &FILE[1..2]);
    let mut kept: Vec<Kept> = Vec::new();
    store
        .export(&mut |piece| {
            kept.push(piece);
            Ok(())
        })
        .unwrap();
    let third = E::fresh();
    let mut restored = third.open();
    let mut restore = restored.restore().unwrap();
    for piece in kept {
        restore.take(piece).unwrap();
    }
    restore.finish().unwrap();
    restored.derive(&mut |_, _| {}).unwrap();
    assert_eq!(restored.digest().unwrap(), digest);
    let source = Forget::Source("/a.csv".to_owned());
    assert_eq!(restored.forget(ME, &source, NOW).unwrap().erased, 5);
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

pub fn a_forgotten_person_leaves_order_rows<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, "/a.csv", FILE);
    let person = Forget::Person {
        addresses: vec!["ann.lund@acme.example".to_owned()],
        names: vec!["Ann Lund".to_owned()],
    };
    store.forget(ME, &person, NOW).unwrap();
    import(&mut store, ME, "/b.csv", &[(20, "c3", "valve", 1, 200)]);
    drop(store);
    for file in engine.files() {
        let bytes = std::fs::read(file).unwrap();
        assert!(!bytes.windows(8).any(|window| window == b"Ann Lund"));
    }
}
