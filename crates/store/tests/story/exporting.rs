//! Exports: what a calendar, an address book or a CRM showed, and when.

use crate::engine::Engine;
use crate::mails::{ME, NOW};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{KnownFrom, Sighting, field};
use bellwether_core::time::Timestamp;
use bellwether_store::{Arrival, Depth, Forget, IncomingEntry, Store};

const MAY: Timestamp = Timestamp(1_714_521_600);
const JUNE: Timestamp = Timestamp(1_717_200_000);

fn ann(title: &str) -> Entry {
    let mut entry = Entry::new(EntryKind::Contact, "hubspot", "7");
    entry.put(field::NAME, "Ann Lund");
    entry.put(field::EMAIL, "ann.lund@acme.example");
    entry.put(field::TITLE, title);
    entry.put_raw("Shoe size", "38");
    entry
}

fn deal(key: &str, stage: &str) -> Entry {
    let mut entry = Entry::new(EntryKind::Deal, "hubspot", key);
    entry.put(field::NAME, &format!("Pumps {key}"));
    entry.put(field::STAGE, stage);
    entry.put(field::CONTACT, "Ann Lund");
    entry
}

fn export(owner: &str, at: Timestamp, entries: &[Entry]) -> Vec<IncomingEntry> {
    let seen = |(row, entry): (usize, &Entry)| {
        let mut entry = entry.clone();
        (entry.known, entry.known_from) = (Some(at), KnownFrom::Told);
        IncomingEntry {
            entry,
            sighting: Sighting {
                owner: owner.to_owned(),
                source: "/crm/deals.csv".to_owned(),
                position: format!("row {}", row + 2),
                folder: String::new(),
            },
        }
    };
    entries.iter().enumerate().map(seen).collect()
}

fn import<S: Store>(store: &mut S, owner: &str, at: Timestamp, entries: &[Entry]) -> Vec<Arrival> {
    let arrivals = store
        .write_entries(&export(owner, at, entries), NOW)
        .unwrap();
    store.derive(&mut |_, _| {}).unwrap();
    arrivals
}

/// The titles, stages and keys that a ledger holds at a moment.
fn holds<S: Store>(store: &S, at: Timestamp) -> Vec<String> {
    let ledger = store.ledger(ME, NOW, NOW, Depth::All).unwrap();
    let mut held: Vec<String> = ledger
        .entries
        .iter()
        .filter(|seen| seen.holds(at))
        .map(|seen| {
            let entry = &seen.entry;
            let says = entry.get(field::TITLE).or(entry.get(field::STAGE));
            format!("{} {}", entry.key, says.unwrap_or_default())
        })
        .collect();
    held.sort();
    held
}

pub fn a_later_export_adds_what_changed<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let may = [
        ann("Buyer"),
        deal("1", "offer"),
        deal("2", "talk"),
        deal("3", "talk"),
    ];
    assert_eq!(import(&mut store, ME, MAY, &may), [Arrival::Added; 4]);
    assert_eq!(import(&mut store, ME, MAY, &may), [Arrival::Known; 4]);
    let before = holds(&store, MAY);
    // The same file, one month later: one title changed, one deal gone.
    let june = [
        ann("Head of Purchasing"),
        deal("1", "offer"),
        deal("3", "talk"),
    ];
    let arrivals = import(&mut store, ME, JUNE, &june);
    assert_eq!(arrivals, [Arrival::Added, Arrival::Known, Arrival::Known]);
    assert_eq!(holds(&store, MAY), before);
    assert_eq!(
        holds(&store, MAY),
        ["1 offer", "2 talk", "3 talk", "7 Buyer"]
    );
    assert_eq!(
        holds(&store, JUNE),
        ["1 offer", "3 talk", "7 Head of Purchasing"]
    );
    let counts = store.counts(ME).unwrap();
    assert_eq!((counts.evidence, counts.distinct), (5, 5));
}

pub fn an_entry_is_shown_searched_and_rebuilt<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, MAY, &[ann("Buyer")]);
    let id = ann("Buyer").id();
    let shown = store.show(ME, &id.to_string()).unwrap().unwrap();
    assert_eq!((shown.kind.as_str(), shown.known), ("contact", MAY));
    assert!(shown.entry.unwrap().fields().eq(ann("Buyer").fields()));
    assert_eq!(shown.sightings[0].position, "row 2");
    let found = |store: &E::Store, at| store.search(ME, "buyer lund", at, 5).unwrap();
    assert_eq!(found(&store, NOW)[0].id, id);
    assert!(found(&store, Timestamp(MAY.0 - 1)).is_empty());
    let digest = store.digest().unwrap();
    store.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(store.digest().unwrap(), digest);
    assert_eq!(found(&store, NOW)[0].id, id);
    // Somebody else sees nothing of it.
    assert!(
        store
            .show("bo@seller.example", &id.to_string())
            .unwrap()
            .is_none()
    );
    assert_eq!(store.counts("bo@seller.example").unwrap().distinct, 0);
}

pub fn a_forgotten_person_leaves_exports<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, MAY, &[ann("Buyer"), deal("1", "offer")]);
    let person = Forget::Person {
        addresses: vec!["ann.lund@acme.example".to_owned()],
        names: vec!["Ann Lund".to_owned()],
    };
    let forgotten = store.forget(ME, &person, NOW).unwrap();
    assert_eq!((forgotten.erased, forgotten.cut), (1, 1));
    let arrivals = import(&mut store, ME, JUNE, &[ann("Buyer"), deal("1", "offer")]);
    assert_eq!(arrivals, [Arrival::Forgotten, Arrival::Known]);
    assert!(store.search(ME, "lund", NOW, 5).unwrap().is_empty());
    drop(store);
    for file in engine.files() {
        let bytes = std::fs::read(file).unwrap();
        for trace in [&b"ann.lund"[..], b"Ann Lund"] {
            assert!(!bytes.windows(trace.len()).any(|window| window == trace));
        }
    }
}

pub fn a_mistaken_export_is_taken_out<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, ME, MAY, &[ann("Buyer"), deal("1", "offer")]);
    let source = Forget::Source("/crm/deals.csv".to_owned());
    assert_eq!(store.forget(ME, &source, NOW).unwrap().erased, 2);
    assert!(holds(&store, NOW).is_empty());
    assert_eq!(store.evidence_ids(ME).unwrap(), []);
}
