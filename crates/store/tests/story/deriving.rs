use crate::engine::Engine;
use crate::mails::{Letter, ME, NOW, START, day, prepared, whole};
use bellwether_core::evidence::Marks;
use bellwether_core::time::{DAY, Timestamp};
use bellwether_store::{Depth, Incoming, Store};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::collections::{BTreeMap, BTreeSet};

pub const BO: &str = "bo@seller.example";
const PEOPLE: &[&str] = &[
    ME,
    BO,
    "ann@acme.example",
    "cy@acme.example",
    "zoe@beta.example",
    "ed@beta.example",
];
const FOLDERS: &[&str] = &["inbox", "sent", "archive"];

/// Small mailboxes with everything that makes deriving hard: copies that are
/// known at different moments, several owners, sent mail, marks, crowds.
pub fn letters() -> impl Strategy<Value = Vec<Letter>> {
    let letter = (
        (0..3_usize, prop::collection::vec(0..PEOPLE.len(), 0..6)),
        (0..3_i64, 0..3_i64, 0..2_u8),
        (0..2_usize, 0..FOLDERS.len(), any::<bool>()),
        (0..3_u8, 0..8_u8),
    )
        .prop_map(
            |((from, to), (written, later, words), (owner, folder, same), (copy, marks))| {
                let to: Vec<&str> = to.into_iter().map(|to| PEOPLE[to]).collect();
                let body = format!("Words number {words}, by Friday please.");
                let sent = if folder == 1 { Marks::SENT } else { Marks(0) };
                let copy = if same {
                    String::new()
                } else {
                    copy.to_string()
                };
                let mut letter = Letter::new(PEOPLE[from], &to, written as i32, "Subject", &body);
                letter.mail.message_id = Some(format!("{copy}@mail.example"));
                letter
                    .known(Timestamp(day(written as i32).0 + later * DAY * 3 / 4))
                    .owner(PEOPLE[owner])
                    .folder(FOLDERS[folder])
                    .marks(Marks(marks & 3).with(sent))
                    .copy(&copy)
            },
        );
    prop::collection::vec(letter, 0..25)
}

pub fn sealed(letters: &[Letter]) -> Vec<Incoming> {
    letters.iter().cloned().map(Letter::sealed).collect()
}

pub fn run<S: Strategy>(strategy: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if let Err(error) = TestRunner::new(config).run(&strategy, test) {
        panic!("{error}");
    }
}

/// A workspace with these letters, and the place it lies in.
pub fn derived<E: Engine>(letters: &[Letter]) -> (E, E::Store) {
    let engine = E::fresh();
    let mut store = engine.open();
    store.write(&sealed(letters), NOW).unwrap();
    store.derive(&mut |_, _| {}).unwrap();
    (engine, store)
}

pub fn order_and_interruption_do_not_matter<E: Engine>() {
    let strategy = letters().prop_flat_map(|letters| {
        let shuffled = Just(letters.clone()).prop_shuffle();
        (Just(letters), shuffled, 1..9_usize, 0..25_usize)
    });
    run(strategy, |(letters, shuffled, size, cut)| {
        let (_engine, whole) = derived::<E>(&letters);
        let engine = E::fresh();
        let mut store = engine.open();
        // Interrupted after some batches: closed without deriving, and begun
        // again from the start, recorded at another time.
        for batch in sealed(&shuffled[..cut.min(shuffled.len())]).chunks(size) {
            store.write(batch, NOW).unwrap();
        }
        drop(store);
        let mut store = engine.open();
        for batch in sealed(&shuffled).chunks(size) {
            store.write(batch, Timestamp(NOW.0 + 99)).unwrap();
        }
        store.derive(&mut |_, _| {}).unwrap();
        for owner in [ME, BO] {
            prop_assert_eq!(
                store.evidence_ids(owner).unwrap(),
                whole.evidence_ids(owner).unwrap()
            );
        }
        prop_assert_eq!(store.digest().unwrap(), whole.digest().unwrap());
        Ok(())
    });
}

pub fn deriving_may_be_cut_off<E: Engine>() {
    let letters: Vec<Letter> = (0..4_500)
        .map(|n| {
            let (from, to) = (PEOPLE[n % 6], PEOPLE[(n / 6 + 1) % 6]);
            Letter::new(
                from,
                &[to],
                (n / 40) as i32,
                "Subject",
                &format!("Mail {n}."),
            )
        })
        .collect();
    let (_engine, whole) = derived::<E>(&letters);
    let engine = E::fresh();
    let mut store = engine.open();
    store.write(&sealed(&letters), NOW).unwrap();
    let cut_off = std::panic::AssertUnwindSafe(|| {
        store
            .derive(&mut |done, total| panic!("cut off after {done} of {total}"))
            .unwrap();
    });
    assert!(std::panic::catch_unwind(cut_off).is_err());
    let problems = store.check().unwrap();
    assert!(
        problems.iter().any(|p| p.contains("interrupted")),
        "{problems:?}"
    );
    drop(store);
    let mut store = engine.open();
    let mut left = 0;
    store.derive(&mut |_, total| left = total).unwrap();
    assert!(0 < left && left < 4_500, "{left} were left");
    assert_eq!(store.digest().unwrap(), whole.digest().unwrap());
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

pub fn incremental_is_the_same_as_rebuilt<E: Engine>() {
    run((letters(), 1..6_usize), |(letters, size)| {
        let engine = E::fresh();
        let mut store = engine.open();
        for batch in sealed(&letters).chunks(size) {
            store.write(batch, NOW).unwrap();
            store.derive(&mut |_, _| {}).unwrap();
        }
        let incremental = store.digest().unwrap();
        let problems = store.check().unwrap();
        prop_assert!(problems.is_empty(), "{:?}", problems);
        store.rebuild(&mut |_, _| {}).unwrap();
        prop_assert_eq!(store.digest().unwrap(), incremental);
        Ok(())
    });
}

pub fn loaded_is_the_same_as_rebuilt<E: Engine>() {
    let strategy = (letters(), 1..5_usize, 1..9_usize, any::<bool>());
    run(strategy, |(letters, size, whole, settled)| {
        let engine = E::fresh();
        let mut store = engine.open();
        // Some messages come whole between two commits, some do not; some
        // senders are new, some are not.
        for part in letters.chunks(size * whole) {
            let mut load = store.load(NOW).unwrap();
            for batch in part.chunks(size) {
                load.mails(prepared(batch)).unwrap();
            }
            load.commit().unwrap();
            // Not committed: as if cut off.
            load.mails(prepared(&letters)).unwrap();
            drop(load);
            if settled {
                store.derive(&mut |_, _| {}).unwrap();
            }
        }
        store.derive(&mut |_, _| {}).unwrap();
        let loaded = store.digest().unwrap();
        let problems = store.check().unwrap();
        prop_assert!(problems.is_empty(), "{:?}", problems);
        let (_engine, written) = derived::<E>(&letters);
        prop_assert_eq!(written.digest().unwrap(), loaded);
        for owner in [ME, BO] {
            prop_assert_eq!(
                store.evidence_ids(owner).unwrap(),
                written.evidence_ids(owner).unwrap()
            );
        }
        store.rebuild(&mut |_, _| {}).unwrap();
        prop_assert_eq!(store.digest().unwrap(), loaded);
        Ok(())
    });
}

/// Copies of one message may come with another name for the sender: the words to be
/// found are those of the copy that is read, whichever came first.
pub fn what_is_found_does_not_depend_on_the_order<E: Engine>() {
    let named = |name: &str, copy: &str| {
        let mut letter = Letter::new("ann@acme.example", &[ME], 0, "Offer", "Please send it.");
        letter.mail.participants[0].name = name.to_owned();
        letter.copy(copy)
    };
    let copies = [named("Xylo Smith", "a"), named("Quartz Smith", "b")];
    let found = |store: &E::Store| {
        ["xylo", "quartz"].map(|word| store.search(ME, word, NOW, 10).unwrap().len())
    };
    let mut all = Vec::new();
    for order in [[0, 1], [1, 0]] {
        for together in [true, false] {
            let letters = order.map(|at| copies[at].clone());
            let engine = E::fresh();
            let mut store = engine.open();
            let size = if together { 2 } else { 1 };
            for batch in letters.chunks(size) {
                crate::mails::import(&mut store, batch);
            }
            let before = found(&store);
            store.rebuild(&mut |_, _| {}).unwrap();
            assert_eq!(found(&store), before);
            all.push(before);
        }
    }
    assert_eq!(all[0][0] + all[0][1], 1, "one copy is read");
    assert!(all.iter().all(|found| *found == all[0]), "{all:?}");
}

pub fn nothing_known_later_is_in_a_ledger<E: Engine>() {
    let moment = START.0..START.0 + 8 * DAY;
    run((letters(), moment), |(letters, as_of)| {
        let as_of = Timestamp(as_of);
        let mut earlier = letters.clone();
        earlier.retain(|letter| letter.mail.known.unwrap() <= as_of);
        let (_engine, all) = derived::<E>(&letters);
        let (_other, earlier) = derived::<E>(&earlier);
        for viewer in [ME, BO] {
            prop_assert_eq!(whole(&all, viewer, as_of), whole(&earlier, viewer, as_of));
        }
        Ok(())
    });
}

/// Counts mail per pair and day straight from the letters, on the copy known
/// first.
pub fn pairs_are_counted_as_a_reader_would<E: Engine>() {
    run(letters(), |letters| {
        let mut first: BTreeMap<_, Incoming> = BTreeMap::new();
        for incoming in sealed(&letters)
            .into_iter()
            .filter(|i| i.sighting.owner == ME)
        {
            let key = |i: &Incoming| (i.mail.known, i.mail.id);
            let entry = first
                .entry(incoming.mail.message())
                .or_insert_with(|| incoming.clone());
            if key(&incoming) < key(entry) {
                *entry = incoming;
            }
        }
        let mut expected: BTreeMap<(String, String, i32), (u32, u32)> = BTreeMap::new();
        for Incoming { mail, .. } in first.values() {
            let others: BTreeSet<_> = mail.participants[1..].iter().map(|p| &p.address).collect();
            for to in &others {
                let from = mail.participants[0].address.clone();
                let day = mail.known.unwrap().day().0;
                let entry = expected.entry((from, (*to).clone(), day)).or_default();
                entry.0 += 1;
                entry.1 += u32::from(others.len() <= 4);
            }
        }
        let (_engine, store) = derived::<E>(&letters);
        let ledger = store.ledger(ME, NOW, NOW, Depth::All).unwrap();
        let mut counted = BTreeMap::new();
        for pair in &ledger.pairs {
            for entry in &pair.days {
                let name = |no: bellwether_core::ledger::AddressNo| {
                    ledger.addresses[no.0 as usize].clone()
                };
                let key = (name(pair.sender), name(pair.recipient), entry.day.0);
                counted.insert(key, (entry.mails, entry.personal));
            }
        }
        prop_assert_eq!(counted, expected);
        prop_assert_eq!(ledger.messages.len(), first.len());
        Ok(())
    });
}
