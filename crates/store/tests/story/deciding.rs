use crate::engine::Engine;
use crate::mails::{Letter, ME, NOW, day, import, whole};
use bellwether_core::ledger::{Anchor, Decision, Verb};
use bellwether_core::time::Timestamp;
use bellwether_store::{Counts, Depth, Store, Track};

fn words(words: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    words.iter().map(owned).collect()
}

fn undo(store: &mut impl Store, decision: &Decision) -> Decision {
    let of = words(&[("of", &decision.id.to_string())]);
    store.decide(ME, Verb::Undo, &[], &of, NOW).unwrap()
}

pub fn what_is_undone_is_gone<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let anchor = [
        Anchor::Address("ann@acme.example".to_owned()),
        Anchor::Topic("x".to_owned()),
    ];
    let because = words(&[("kind", "fading"), ("because", "knew")]);
    let first = store
        .decide(ME, Verb::Dismiss, &anchor, &because, day(1))
        .unwrap();
    let second = store.decide(ME, Verb::Take, &anchor, &[], day(2)).unwrap();
    assert_eq!(
        store.decide(ME, Verb::Take, &anchor, &[], day(2)).unwrap(),
        second
    );
    drop(store);
    let mut store = engine.open();
    assert_eq!(store.last_decision(ME).unwrap().as_ref(), Some(&second));
    assert!(store.last_decision("bo@seller.example").unwrap().is_none());
    undo(&mut store, &second);
    assert_eq!(store.last_decision(ME).unwrap().as_ref(), Some(&first));
    let decisions = store.ledger(ME, NOW, NOW, Depth::All).unwrap().decisions;
    assert_eq!(decisions, std::slice::from_ref(&first));
    let shown = store
        .show(ME, &second.id.to_string()[..8])
        .unwrap()
        .unwrap();
    assert_eq!(
        (shown.kind.as_str(), shown.decision),
        ("decision", Some(second.clone()))
    );
    assert_eq!(
        store.counts(ME).unwrap(),
        Counts {
            evidence: 3,
            distinct: 0
        }
    );
    undo(&mut store, &first);
    assert!(store.last_decision(ME).unwrap().is_none());
    // Taken, taken back and taken again, all in one second.
    let again = store.decide(ME, Verb::Take, &anchor, &[], day(2)).unwrap();
    assert_ne!(again.id, second.id);
    assert_eq!(store.last_decision(ME).unwrap().as_ref(), Some(&again));
    undo(&mut store, &again);
    assert!(store.last_decision(ME).unwrap().is_none());
    let third = store.decide(ME, Verb::Take, &anchor, &[], day(2)).unwrap();
    let decisions = store.ledger(ME, NOW, NOW, Depth::All).unwrap().decisions;
    assert_eq!(decisions, [third]);
}

pub fn ignoring_hides_and_undoing_brings_back<E: Engine>() {
    let letters = [
        Letter::new("ann@acme.example", &[ME], 1, "Business", "Valves please."),
        Letter::new("mum@home.example", &[ME], 2, "Sunday", "Dinner?"),
        Letter::new(ME, &["mum@home.example"], 2, "Re: Sunday", "Yes, dinner."),
        Letter::new("cy@news.example", &[ME], 3, "Weekly", "Ten valves.").folder("News/Weekly"),
        Letter::new("cy@news.example", &[ME], 4, "Daily", "One valve."),
    ];
    let ignorings = [
        (
            vec![Anchor::Address("mum@home.example".to_owned())],
            words(&[]),
        ),
        (vec![Anchor::Domain("home.example".to_owned())], words(&[])),
        (vec![], words(&[("folder", "news")])),
    ];
    for ((anchors, words), left) in ignorings.into_iter().zip([3, 3, 4]) {
        let engine = E::fresh();
        let mut store = engine.open();
        import(&mut store, &letters);
        let (before, digest) = (whole(&store, ME, NOW), store.digest().unwrap());
        let ignore = store
            .decide(ME, Verb::Ignore, &anchors, &words, NOW)
            .unwrap();
        let counts = store.counts(ME).unwrap();
        assert_eq!((counts.evidence, counts.distinct), (6, left));
        let ledger = store.ledger(ME, NOW, NOW, Depth::All).unwrap();
        assert_eq!(ledger.messages.len() as u64, left);
        assert_eq!(
            store.search(ME, "dinner", NOW, 9).unwrap().len(),
            if left == 3 { 0 } else { 2 }
        );
        let incremental = store.digest().unwrap();
        store.rebuild(&mut |_, _| {}).unwrap();
        assert_eq!(store.digest().unwrap(), incremental);

        // What arrives later is left out as well.
        let more =
            Letter::new("mum@home.example", &[ME], 9, "Monday", "Dinner again?").folder("News");
        import(&mut store, std::slice::from_ref(&more));
        assert_eq!(store.counts(ME).unwrap().distinct, left);
        undo(&mut store, &ignore);
        assert_eq!(store.counts(ME).unwrap().distinct, 6);
        let engine = E::fresh();
        let mut plain = engine.open();
        import(&mut plain, &letters);
        assert_eq!(
            (whole(&plain, ME, NOW), plain.digest().unwrap()),
            (before, digest)
        );
        import(&mut plain, &[more]);
        assert_eq!(store.digest().unwrap(), plain.digest().unwrap());
    }
}

pub fn a_replay_knows_only_earlier_decisions<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let take = store.decide(ME, Verb::Take, &[], &[], day(1)).unwrap();
    let of = words(&[("of", &take.id.to_string())]);
    store.decide(ME, Verb::Undo, &[], &of, day(5)).unwrap();
    let decisions = |by: Timestamp| {
        store
            .ledger(ME, NOW, by, Depth::All)
            .unwrap()
            .decisions
            .len()
    };
    assert_eq!(
        [day(0), day(1), day(4), day(5)].map(decisions),
        [0, 1, 1, 0]
    );
}

pub fn track_records_are_replaced<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let track = |cutoff: i32, cases: &str| Track {
        kind: "fading".to_owned(),
        cutoff: day(cutoff),
        cases: cases.to_owned(),
    };
    store
        .keep_track(ME, &[track(2, "a"), track(1, "b")])
        .unwrap();
    store.keep_track(ME, &[track(2, "c")]).unwrap();
    assert_eq!(store.track(ME).unwrap(), [track(1, "b"), track(2, "c")]);
    assert!(store.track("bo@seller.example").unwrap().is_empty());
}
