use crate::engine::Engine;
use crate::mails::{Letter, ME, NOW, day, import, whole};
use bellwether_core::evidence::Marks;
use bellwether_store::{Arrival, Counts, Depth, Store};

const BO: &str = "bo@seller.example";

fn secret() -> Letter {
    Letter::new(
        "ann.lund@acme.example",
        &[BO],
        1,
        "Secret",
        "About the merger.",
    )
    .owner(BO)
    .source("/bo/inbox.mbox")
}

fn open() -> Letter {
    Letter::new("cy@beta.example", &[ME, BO], 0, "Open", "For both of you.")
}

pub fn nobody_sees_what_lies_in_another_mailbox<E: Engine>() {
    let alone = {
        let engine = E::fresh();
        let mut store = engine.open();
        import(&mut store, &[open()]);
        whole(&store, ME, NOW)
    };
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, &[open(), secret(), secret().copy("again")]);
    assert_eq!(whole(&store, ME, NOW), alone);
    assert_eq!(
        store.counts(ME).unwrap(),
        Counts {
            evidence: 1,
            distinct: 1
        }
    );
    assert_eq!(store.evidence_ids(ME).unwrap(), [open().sealed().mail.id]);
    assert_eq!(store.sources(ME).unwrap().len(), 1);
    let id = secret().sealed().mail.id.to_string();
    assert!(store.show(ME, &id).unwrap().is_none());
    assert!(store.show(BO, &id).unwrap().is_some());
    assert!(store.search(ME, "merger", NOW, 10).unwrap().is_empty());
    assert_eq!(store.search(BO, "merger", NOW, 10).unwrap().len(), 1);
}

pub fn a_mail_that_another_has_is_new_to_me<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let theirs = open().owner(BO);
    let copy = open().owner(BO).copy("theirs alone");
    assert_eq!(import(&mut store, &[theirs, copy]), [Arrival::Added; 2]);
    assert_eq!(import(&mut store, &[open()]), [Arrival::Added]);
    assert_eq!(import(&mut store, &[open()]), [Arrival::Known]);
    let shown = store
        .show(ME, &open().sealed().mail.id.to_string())
        .unwrap()
        .unwrap();
    assert!(shown.copies.is_empty(), "the other's copy shows");
    assert_eq!(shown.sightings.len(), 1);
}

pub fn each_knows_a_mail_since_they_had_it<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(
        &mut store,
        &[open().known(day(5)), open().owner(BO).known(day(2))],
    );
    let known = |viewer| {
        let ledger = store.ledger(viewer, NOW, NOW, Depth::All).unwrap();
        (ledger.messages[0].known, ledger.pairs[0].days[0].day)
    };
    assert_eq!(known(ME), (day(5), day(5).day()));
    assert_eq!(known(BO), (day(2), day(2).day()));
    assert!(
        store
            .ledger(ME, day(4), NOW, Depth::All)
            .unwrap()
            .addresses
            .is_empty()
    );
}

pub fn mail_was_sent_by_who_has_it_among_sent_mail<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let letter = Letter::new(BO, &[ME], 3, "Hello", "Hello there.");
    let sent = letter.clone().owner(BO).folder("sent").marks(Marks::SENT);
    import(&mut store, &[letter, sent]);
    let mine = store.ledger(ME, NOW, NOW, Depth::All).unwrap();
    let theirs = store.ledger(BO, NOW, NOW, Depth::All).unwrap();
    assert!(mine.sent.is_empty() && !mine.messages[0].marks.any(Marks::SENT));
    assert_eq!(theirs.sent[0].days, [(day(3).day(), 1)]);
    assert!(theirs.messages[0].marks.any(Marks::SENT));
}

pub fn a_folder_named_for_what_is_private_says_so<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let letter = Letter::new(BO, &[ME], 3, "Hello", "Hello there.");
    let filed = letter.clone().owner(BO).folder("Archive/Personal");
    import(&mut store, &[letter, filed]);
    let mine = store.ledger(ME, NOW, NOW, Depth::All).unwrap();
    let theirs = store.ledger(BO, NOW, NOW, Depth::All).unwrap();
    assert!(!mine.messages[0].marks.any(Marks::PRIVATE));
    assert!(theirs.messages[0].marks.any(Marks::PRIVATE));
}
