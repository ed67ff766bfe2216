//! For whom customers buy, as their order lines say: counted, kept apart, forgotten.

use crate::engine::Engine;
use crate::mails::{ME, NOW};
use crate::ordering::{BO, Row, keyed, seen, take};
use bellwether_core::orders::book::Onward;
use bellwether_core::orders::onward::Way;
use bellwether_core::time::{DAY, Timestamp};
use bellwether_store::{Depth, Forget, KeyedLine, Store};

/// For whom: way, name, and by day how many.
type Whom = (Way, String, Vec<(i32, i64)>);

/// For whom customers bought, as a viewer has it.
fn whom<S: Store>(store: &S, viewer: &str, until: i64) -> Vec<Whom> {
    let at = Timestamp(until * DAY);
    let orders = store.ledger(viewer, at, NOW, Depth::All).unwrap().orders;
    let days = |one: &Onward| {
        let all = one.history.bought.iter();
        all.map(|one| (one.day().0, one.quantity_milli / 1_000))
            .collect()
    };
    (orders.onward.iter())
        .map(|one| (one.way, one.name.clone(), days(one)))
        .collect()
}

/// Lines of one customer, each with what it says beside its figures.
fn for_whom(rests: &[&str]) -> Vec<KeyedLine> {
    let rows: Vec<Row> = (1..)
        .zip(rests)
        .map(|(day, _)| (day, "c1", "valve", 5, 1_000))
        .collect();
    let mut lines = keyed(&rows, "");
    for (line, rest) in lines.iter_mut().zip(rests) {
        line.line.rest = (*rest).into();
    }
    lines
}

pub fn what_was_bought_for_others_is_counted<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let rests = [
        "End customer=Dunlin",
        "Seller=Jo\nShip-to=Eider AG",
        "End customer=Dunlin\nShip-to=Eider AG",
        "",
        "Ship-to=Eider AG",
    ];
    take(&mut store, for_whom(&rests), &seen(ME, "/a.csv"));
    let dunlin = (Way::EndCustomer, "Dunlin".to_owned(), vec![(1, 5), (3, 5)]);
    let eider = (Way::ShipTo, "Eider AG".to_owned(), vec![(2, 5), (5, 5)]);
    assert_eq!(whom(&store, ME, 20), [dunlin.clone(), eider.clone()]);
    let first = (Way::EndCustomer, "Dunlin".to_owned(), vec![(1, 5)]);
    assert_eq!(
        whom(&store, ME, 1),
        [first],
        "what came later is unknown then"
    );
    // Counted from memory or from the rows, it is the same.
    let digest = store.digest().unwrap();
    store.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(store.digest().unwrap(), digest);
    // Another owner's file says nothing of it, and later another name.
    take(&mut store, for_whom(&["", ""]), &seen(BO, "/bo.csv"));
    assert_eq!(whom(&store, BO, 20), []);
    assert_eq!(whom(&store, ME, 20), [dunlin, eider]);
    let corvo = ["End customer=Corvo Foods"];
    take(&mut store, for_whom(&corvo), &seen(BO, "/later.csv"));
    let corvo = (Way::EndCustomer, "Corvo Foods".to_owned(), vec![(1, 5)]);
    assert_eq!(whom(&store, BO, 20), [corvo]);
    // What a file that is read later names is known since then, and can be taken back.
    let mut read = |rest: &str, file: &str, day: i64| {
        let mut load = store.load(Timestamp(day * DAY)).unwrap();
        load.lines(&mut for_whom(&[rest]), &seen("cy", file))
            .unwrap();
        load.commit().unwrap();
        drop(load);
        store.derive(&mut |_, _| {}).unwrap();
        [20, 45, 60].map(|until| whom(&store, "cy", until).len())
    };
    assert_eq!(read("Seller=Jo", "/first.csv", 30), [0, 0, 0]);
    assert_eq!(read("Ship-to=Eider AG", "/then.csv", 40), [0, 1, 1]);
    assert_eq!(read("Ship-to=-", "/last.csv", 50), [0, 0, 0]);
    // With the file goes what it said.
    let source = Forget::Source("/a.csv".to_owned());
    store.forget(ME, &source, NOW).unwrap();
    assert_eq!(whom(&store, ME, 20), []);
}

pub fn who_was_forgotten_is_nobodys_end_customer<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let rests = ["End customer=Ann Lund", "End customer=Dunlin"];
    take(&mut store, for_whom(&rests), &seen(ME, "/a.csv"));
    let person = Forget::Person {
        addresses: vec!["ann.lund@acme.example".to_owned()],
        names: vec!["Ann Lund".to_owned()],
    };
    store.forget(ME, &person, NOW).unwrap();
    let named = |store: &E::Store| format!("{:?}", whom(store, ME, 20));
    assert!(!named(&store).contains("Lund"), "{}", named(&store));
    assert!(named(&store).contains("Dunlin"));
    take(
        &mut store,
        for_whom(&["End customer=Ann Lund", "", ""]),
        &seen(ME, "/b.csv"),
    );
    assert!(!named(&store).contains("Lund"), "{}", named(&store));
}
