use crate::engine::Engine;
use crate::mails::{Letter, ME, NOW, START, day, import};
use bellwether_core::evidence::{Marks, Role};
use bellwether_core::id::Id;
use bellwether_core::ledger::{Ledger, message_id_hash};
use bellwether_core::reading::{Reading, SignatureFacts};
use bellwether_core::time::{DAY, Timestamp};
use bellwether_store::{Depth, Store};

const ANN: &str = "ann.lund@acme.example";

fn ledger(store: &impl Store, as_of: Timestamp) -> Ledger {
    store.ledger(ME, as_of, NOW, Depth::All).unwrap()
}

fn sample() -> Vec<Letter> {
    vec![
        Letter::new(
            ANN,
            &[ME, "cy@beta.example"],
            9,
            "Valves",
            "We need valves.",
        ),
        Letter::new(ME, &[ANN], 2, "Hello", "Hello Ann."),
        Letter::new("zoe@acme.example", &[ME], 4, "News", "New site.").marks(Marks::LIST),
        Letter::new(ANN, &[ME], 2, "Re: Hello", "Hello."),
    ]
}

pub fn a_ledger_is_in_order<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, &sample());
    let ledger = ledger(&store, NOW);
    assert_eq!(ledger.viewer, ME);
    assert_eq!(ledger.until, NOW);
    let address = |n: bellwether_core::ledger::AddressNo| ledger.addresses[n.0 as usize].as_str();
    assert_eq!(ledger.addresses.len(), 4);
    assert!(
        ledger
            .names
            .is_sorted_by_key(|n| (n.address, n.first, &n.name))
    );
    assert!(ledger.pairs.is_sorted_by_key(|p| (p.sender, p.recipient)));
    assert!(ledger.marks.is_sorted_by_key(|m| (m.address, m.first)));
    assert!(ledger.messages.is_sorted_by_key(|m| (m.known, m.id)));
    assert_eq!(ledger.messages.len(), 4);
    let valves = &ledger.messages[3];
    assert_eq!(valves.subject, "Valves");
    let people: Vec<_> = valves
        .participants
        .iter()
        .map(|(r, a)| (*r, address(*a)))
        .collect();
    let expected = [
        (Role::From, ANN),
        (Role::To, ME),
        (Role::To, "cy@beta.example"),
    ];
    assert_eq!(people, expected);
    let ann = ledger
        .names
        .iter()
        .find(|n| address(n.address) == ANN)
        .unwrap();
    assert_eq!((ann.name.as_str(), ann.first), ("Ann Lund", day(2)));
    assert_eq!(ledger.marks.len(), 1);
    assert_eq!(address(ledger.marks[0].address), "zoe@acme.example");
}

pub fn a_ledger_counts_distinct_messages<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let mut letter = Letter::new(ANN, &[ME], 2, "Hello", "Hello.").attached("a.pdf");
    letter.mail.message_id = Some("1@a".to_owned());
    letter.mail.references = vec!["old@a".to_owned(), "new@a".to_owned()];
    let mut copy = letter.clone().copy("b").known(day(3));
    copy.mail.message_id = Some("2@a".to_owned());
    let crowd: Vec<String> = (0..60).map(|n| format!("p{n}@acme.example")).collect();
    let mut to: Vec<&str> = crowd.iter().map(String::as_str).collect();
    to.extend([ME, ME]);
    let mass = Letter::new(ANN, &to, 2, "To all", "Read this.");
    import(&mut store, &[copy, letter.clone(), mass]);
    let ledger = ledger(&store, NOW);
    let me = ledger.addresses.iter().position(|a| a == ME).unwrap() as u32;
    let pair = ledger.pairs.iter().find(|p| p.recipient.0 == me).unwrap();
    let [entry] = pair.days[..] else {
        panic!("{:?}", pair.days)
    };
    assert_eq!(
        (entry.day, entry.mails, entry.personal),
        (day(2).day(), 2, 1)
    );
    assert_eq!(ledger.pairs.len(), 61);
    let message = ledger
        .messages
        .iter()
        .find(|m| m.subject == "Hello")
        .unwrap();
    assert_eq!(message.evidence, letter.sealed().mail.id);
    assert_eq!(message.message_ids, ["1@a", "2@a"].map(message_id_hash));
    assert_eq!(message.parents, ["new@a", "old@a"].map(message_id_hash));
    assert_eq!(message.attachments, ["a.pdf"]);
}

pub fn the_day_of_the_moment_is_cut_within<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let at = |hours: i64, text: &str| {
        let mut letter = Letter::new(ANN, &[ME], 0, text, text).marks(Marks::SENT);
        letter.mail.known = Some(Timestamp(START.day().start().0 + hours * 3600));
        letter
    };
    import(&mut store, &[at(1, "one"), at(5, "five"), at(20, "twenty")]);
    for (hour, mails) in [(0, 0), (1, 1), (4, 1), (5, 2), (23, 3)] {
        let as_of = Timestamp(START.day().start().0 + hour * 3600);
        let ledger = ledger(&store, as_of);
        let counted: u32 = ledger
            .pairs
            .iter()
            .flat_map(|p| &p.days)
            .map(|d| d.mails)
            .sum();
        assert_eq!(counted, mails, "at {hour}");
        let sent: u32 = ledger.sent.iter().flat_map(|s| &s.days).map(|d| d.1).sum();
        assert_eq!(sent, mails, "at {hour}");
        if mails > 0 {
            let proof = ledger.pairs[0].days[0].proof;
            assert_eq!(proof, ledger.messages.last().unwrap().evidence);
        }
    }
}

pub fn depth_cuts_messages_but_not_statistics<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, &sample());
    for days in [0, 3, 6] {
        let as_of = Timestamp(day(9).0 + 60);
        let cut = store.ledger(ME, as_of, NOW, Depth::Days(days)).unwrap();
        let all = ledger(&store, as_of);
        assert_eq!(cut.messages_since, as_of.plus_days(-days));
        assert_eq!(cut.pairs, all.pairs);
        let since = |m: &&bellwether_core::ledger::Message| m.known >= cut.messages_since;
        let expected: Vec<_> = all.messages.iter().filter(since).collect();
        assert_eq!(cut.messages.iter().collect::<Vec<_>>(), expected);
    }
}

pub fn search_finds_words_and_beginnings<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, &sample());
    let found = |query: &str, as_of| {
        let hits = store.search(ME, query, as_of, 10).unwrap();
        hits.into_iter().map(|hit| hit.subject).collect::<Vec<_>>()
    };
    assert_eq!(found("VALVES", NOW), ["Valves"]);
    assert_eq!(found("we need val", NOW), ["Valves"]);
    assert_eq!(found("val need", NOW), Vec::<String>::new());
    assert_eq!(found("valves", day(5)), Vec::<String>::new());
    assert_eq!(found("\"AND* (", NOW), Vec::<String>::new());
    assert_eq!(found("ann.lund@acme.example", NOW).len(), 2);
    assert_eq!(store.search(ME, "hello", NOW, 1).unwrap().len(), 1);
    let hit = &store.search(ME, "site", NOW, 1).unwrap()[0];
    assert_eq!(
        (hit.from.as_str(), hit.snippet.as_str()),
        ("zoe@acme.example", "New site.")
    );
}

pub fn show_takes_a_unique_beginning<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, &sample());
    let id = sample()[0].clone().sealed().mail.id;
    for digits in [4, 7, 32] {
        let shown = store.show(ME, &id.to_string()[..digits]).unwrap().unwrap();
        assert_eq!((shown.id, shown.kind.as_str()), (id, "mail"));
    }
    for prefix in [&id.to_string()[..3], "", "xyzv", "0123456789"] {
        assert!(store.show(ME, prefix).unwrap().is_none(), "{prefix}");
    }
    let message = sample()[0].mail.message();
    let shown = store.show(ME, &message.to_string()).unwrap().unwrap();
    assert_eq!(shown.id, id);
    assert!(
        store
            .show(ME, &Id::default().to_string())
            .unwrap()
            .is_none()
    );
}

pub fn signatures_show_changes_only<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let signed = |days, title: &str| {
        let body = format!("Mail of day {days}.");
        let mut incoming = Letter::new(ANN, &[ME], days, "Hi", &body).sealed();
        incoming.reading = Some(Reading {
            signature: Some(SignatureFacts {
                title: title.to_owned(),
                ..SignatureFacts::default()
            }),
            ..Reading::default()
        });
        incoming
    };
    let titles = |store: &E::Store, as_of| {
        let ledger = ledger(store, as_of);
        let titles = ledger
            .signatures
            .iter()
            .map(|s| (s.known, s.facts.title.clone()));
        titles.collect::<Vec<_>>()
    };
    let (buyer, head) = ("Buyer".to_owned(), "Head of Purchasing".to_owned());
    store
        .write(
            &[signed(5, &head), signed(1, &buyer), signed(2, &buyer)],
            NOW,
        )
        .unwrap();
    store.derive(&mut |_, _| {}).unwrap();
    assert_eq!(
        titles(&store, NOW),
        [(day(1), buyer.clone()), (day(5), head.clone())]
    );
    store
        .write(&[signed(3, &head), signed(7, &buyer)], NOW)
        .unwrap();
    store.derive(&mut |_, _| {}).unwrap();
    let expected = [(day(1), buyer.clone()), (day(3), head), (day(7), buyer)];
    assert_eq!(titles(&store, NOW), expected);
    assert_eq!(titles(&store, day(4)), expected[..2]);
}

pub fn a_fresh_workspace_is_sound_and_empty<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    assert!(ledger(&store, Timestamp(NOW.0 + DAY)).messages.is_empty());
    assert!(store.owners().unwrap().is_empty());
    assert!(store.last_decision(ME).unwrap().is_none());
    store.derive(&mut |_, _| {}).unwrap();
    let empty = store.digest().unwrap();
    store.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(store.digest().unwrap(), empty);
    store.write(&[sample()[0].clone().sealed()], NOW).unwrap();
    let problems = store.check().unwrap();
    assert!(
        problems.iter().any(|p| p.contains("rebuild")),
        "{problems:?}"
    );
}
