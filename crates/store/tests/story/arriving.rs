use crate::engine::Engine;
use crate::mails::{Letter, ME, NOW, day, import};
use bellwether_core::time::Timestamp;
use bellwether_store::{Arrival, Bad, Counts, Store};

fn offer() -> Letter {
    Letter::new(
        "ann.lund@acme.example",
        &[ME],
        0,
        "Offer",
        "Please send the offer.",
    )
}

pub fn the_same_mail_twice_changes_nothing<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    assert_eq!(import(&mut store, &[offer()]), [Arrival::Added]);
    let (ids, digest) = (store.evidence_ids(ME).unwrap(), store.digest().unwrap());
    drop(store);
    let mut store = engine.open();
    assert_eq!(import(&mut store, &[offer(), offer()]), [Arrival::Known; 2]);
    assert_eq!(store.evidence_ids(ME).unwrap(), ids);
    assert_eq!(store.digest().unwrap(), digest);
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

/// The bytes are the same, the mailbox says another moment: a date in an mbox
/// separator was mended, say.
pub fn seen_at_one_place_twice_the_earlier_stands<E: Engine>() {
    let (early, late) = (offer().known(day(1)), offer().known(day(3)));
    let read = |letters: [&Letter; 2]| {
        let engine = E::fresh();
        let mut store = engine.open();
        for letter in letters {
            import(&mut store, std::slice::from_ref(letter));
        }
        let id = early.clone().sealed().mail.id.to_string();
        let shown = store.show(ME, &id).unwrap().unwrap();
        (shown.known, store.digest().unwrap())
    };
    assert_eq!(read([&early, &late]), read([&late, &early]));
    assert_eq!(read([&late, &early]).0, day(1));
}

pub fn copies_are_kept_and_counted_once<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let copies = [
        offer(),
        offer().copy("in another folder").folder("archive"),
        offer().folder("starred"),
    ];
    let arrivals = import(&mut store, &copies);
    assert_eq!(arrivals, [Arrival::Added, Arrival::Added, Arrival::Known]);
    let counts = store.counts(ME).unwrap();
    assert_eq!((counts.evidence, counts.distinct), (2, 1));
    let id = copies[0].clone().sealed().mail.id;
    let shown = store.show(ME, &id.to_string()).unwrap().unwrap();
    assert_eq!(shown.copies, [copies[1].clone().sealed().mail.id]);
    let folders: Vec<_> = shown.sightings.iter().map(|s| s.folder.as_str()).collect();
    assert_eq!(folders, ["inbox", "starred"]);
}

pub fn texts_come_back_as_they_went_in<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let mut letter = offer().attached("täble.pdf");
    letter.mail.message_id = Some("1@acme.example".to_owned());
    letter.mail.in_reply_to = Some("0@seller.example".to_owned());
    letter.mail.references = vec!["z@seller.example".to_owned(), "0@seller.example".to_owned()];
    letter.mail.invitations = vec!["BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_owned()];
    letter.mail.body = "Grüße\n> quoted\r\n\u{1f600}".to_owned();
    letter.sighting.position = "a\0b".to_owned();
    import(&mut store, std::slice::from_ref(&letter));
    let mail = letter.sealed().mail;
    let shown = store.show(ME, &mail.id.to_string()).unwrap().unwrap();
    assert_eq!(shown.mail.as_ref(), Some(&mail));
    assert_eq!(shown.known, day(0));
    assert_eq!(shown.recorded, NOW);
    assert_eq!(shown.sightings[0].position, "ab");

    let mut nul = offer();
    nul.mail.body = "with\0nul".to_owned();
    nul.mail.known = None;
    import(&mut store, std::slice::from_ref(&nul));
    let shown = store
        .show(ME, &nul.sealed().mail.id.to_string())
        .unwrap()
        .unwrap();
    assert_eq!(shown.known, NOW);
    assert_eq!(shown.mail.unwrap().body, "withnul");
}

pub fn bad_items_are_kept<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let bad = |at: &str, reason: &str| Bad {
        source: "/mail/inbox.mbox".to_owned(),
        at: at.to_owned(),
        reason: reason.to_owned(),
    };
    store
        .keep_bad(ME, &[bad("7", "cut off"), bad("3", "no headers")], NOW)
        .unwrap();
    store
        .keep_bad(ME, &[bad("7", "cut off in the middle")], NOW)
        .unwrap();
    let kept = store.bad(ME).unwrap();
    assert_eq!(
        kept,
        [bad("3", "no headers"), bad("7", "cut off in the middle")]
    );
    assert!(store.bad("other@seller.example").unwrap().is_empty());
}

pub fn sources_say_when_they_were_read<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let first = Timestamp(NOW.0 - 60);
    store.write(&[offer().sealed()], first).unwrap();
    let other = offer().owner("bo@seller.example").source("/bo/inbox.mbox");
    store.write(&[other.sealed()], NOW).unwrap();
    assert_eq!(store.owners().unwrap(), [ME, "bo@seller.example"]);
    let path = "/mail/inbox.mbox".to_owned();
    assert_eq!(store.sources(ME).unwrap(), [(path.clone(), first, 1)]);
    store.write(&[offer().sealed()], NOW).unwrap();
    assert_eq!(store.sources(ME).unwrap(), [(path, NOW, 1)]);
    // Counts do not wait for derived data.
    let counts = Counts {
        evidence: 1,
        distinct: 1,
    };
    assert_eq!(store.counts(ME).unwrap(), counts);
    store.derive(&mut |_, _| {}).unwrap();
    assert_eq!(store.counts(ME).unwrap(), counts);
}
