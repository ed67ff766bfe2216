//! What a forgotten person left in the words, files and folders of others.

use crate::engine::Engine;
use crate::forgetting::traces;
use crate::mails::{Letter, ME, NOW, import};
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::{Sighting, field};
use bellwether_sources::{Bad as Unread, Found, Options, Record, Sink, Size, Stop};
use bellwether_store::{Arrival, Bad, Forget, Incoming, IncomingEntry, Store};
use std::path::Path;

const KIM: &str = "kim.vasquez@delta.example";
const ANN: &str = "ann.lund@acme.example";
const BO: &str = "bo.ek@acme.example";

/// All that tells of Kim, in lower case.
const TRACES: &[&str] = &[
    "kim.vasquez@delta.example",
    "kim vasquez",
    "vasquez",
    "whistles like an angry kettle",
    "angry kettle",
    "mauve zebra",
    "sherbet lanterns",
];

const WROTE: &str = "Hello,\n\nour second turbine whistles like an angry kettle every\nsingle night since the overhaul. Please let me know if you have any questions.\n\nWe paint sherbet lanterns for the whole harbour in August.\n\nKim Vasquez\nDelta\n";

fn forget_kim() -> Forget {
    Forget::Person {
        addresses: vec![KIM.to_owned()],
        names: vec!["Kim Vasquez".to_owned()],
    }
}

fn letters() -> Vec<Letter> {
    let polite = "Please let me know if you have any questions.";
    let rewrapped = "See below.\n\n> our second turbine whistles\n> like an angry\n> kettle every single night\n> since the overhaul. Please let me\n> know if you have any questions.\n\nWill do.\n";
    let outlook = "Noted.\n\n-----Original Message-----\nFrom: Kim Vasquez\nSent: Monday, May 4, 2009 9:14 AM\nTo: Bo Ek\nSubject: Short\n\nMauve zebra.\n";
    let part = "She said it WHISTLES, like an angry kettle: every single night since!";
    vec![
        Letter::new(KIM, &[ME], 1, "Turbine", WROTE),
        Letter::new(ANN, &[ME], 2, "Vasquez and the turbine", rewrapped)
            .attached("offer_vasquez-2.pdf")
            .attached("KimVasquez.pdf")
            .folder("Clients/Vasquez")
            .source("/mail/vasquez/inbox.mbox"),
        Letter::new(BO, &[ME], 3, "Re: Short", outlook),
        Letter::new(ANN, &[BO], 4, "Fw", part),
        Letter::new(ANN, &[ME], 5, "Mine", polite),
        Letter::new(BO, &[ME], 6, "Mine too", polite),
    ]
}

/// The same words in HTML, through the ordinary door.
fn from_html() -> Vec<Incoming> {
    #[derive(Default)]
    struct Collect(Vec<Incoming>);
    impl Sink for Collect {
        fn file(&mut self, _path: &Path, _kind: &'static str, _size: Size) {}
        fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
            for found in batch {
                if let Record::Mail(mail) = found.record {
                    self.0.push(Incoming {
                        mail: *mail,
                        sighting: Sighting {
                            owner: ME.to_owned(),
                            source: "/mail/html".to_owned(),
                            position: found.position,
                            folder: found.folder,
                        },
                        reading: None,
                    });
                }
            }
            Ok(())
        }
        fn bad(&mut self, _bad: Unread) {}
        fn progress(&mut self, _bytes: u64) {}
    }
    let raw = "From: Ann Lund <ann.lund@acme.example>\r\nTo: me@seller.example\r\nDate: Mon, 4 May 2009 10:00:00 +0000\r\nMessage-ID: <h1@acme.example>\r\nSubject: Lanterns\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Nice!</p><p>On Mon, May 4, 2009 at 9:14 AM, Kim&nbsp;Vasquez &lt;kim.vasquez@delta.example&gt; wrote:</p><blockquote>We <b>paint</b> sherbet&nbsp;lanterns<br>for the whole harbour in August.</blockquote><p>and: our second turbine whistles like an <i>angry kettle</i> every single night</p>\r\n";
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.eml");
    std::fs::write(&file, raw).unwrap();
    let mut collect = Collect::default();
    bellwether_sources::read(&[file], &Options::default(), &mut collect)
        .unwrap_or_else(|_| panic!("one mail is read"));
    assert_eq!(collect.0.len(), 1);
    assert!(collect.0[0].mail.body.contains("lanterns"));
    collect.0
}

fn entries() -> Vec<IncomingEntry> {
    let mut note = Entry::new(EntryKind::Note, "crm", "n1");
    note.put(
        field::NAME,
        "Vasquez: our second turbine whistles like an angry kettle",
    );
    note.put_raw("Remark", "asked by VASQUEZ in May");
    let mut card = Entry::new(EntryKind::Contact, "crm", "vasquez-1");
    card.put(field::NAME, "Kim Vasquez");
    card.put(field::EMAIL, KIM);
    let seen = |entry: Entry| IncomingEntry {
        entry,
        sighting: Sighting {
            owner: ME.to_owned(),
            source: "/crm/Vasquez.csv".to_owned(),
            position: "vasquez row 2".to_owned(),
            folder: String::new(),
        },
    };
    vec![seen(note), seen(card)]
}

/// Everything there is, as an import would bring it.
fn import_all<S: Store>(store: &mut S) -> Vec<Arrival> {
    let mut arrivals = import(store, &letters());
    arrivals.extend(store.write(&from_html(), NOW).unwrap());
    arrivals.extend(store.write_entries(&entries(), NOW).unwrap());
    let bad = Bad {
        source: "/mail/Vasquez/broken.eml".to_owned(),
        at: "0".to_owned(),
        reason: "no header in KimVasquez.eml".to_owned(),
    };
    store.keep_bad(ME, &[bad], NOW).unwrap();
    store.derive(&mut |_, _| {}).unwrap();
    arrivals
}

fn body<S: Store>(store: &S, letter: &Letter) -> String {
    let id = letter.clone().sealed().mail.id.to_string();
    store.show(ME, &id).unwrap().unwrap().mail.unwrap().body
}

pub fn no_word_of_a_person_remains_or_comes_back<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import_all(&mut store);
    let before = traces(&engine, TRACES);
    for trace in TRACES {
        let planted = before.iter().any(|found| found.starts_with(trace));
        assert!(planted, "{trace} was never there");
    }
    store.forget(ME, &forget_kim(), NOW).unwrap();
    assert_eq!(traces(&engine, TRACES), Vec::<String>::new());
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    let digest = store.digest().unwrap();
    drop(store);

    let mut store = engine.open();
    let arrivals = import_all(&mut store);
    assert!(!arrivals.contains(&Arrival::Added), "{arrivals:?}");
    assert_eq!(store.digest().unwrap(), digest);
    assert_eq!(traces(&engine, TRACES), Vec::<String>::new());

    // New mail that quotes them is cut on its way in, and what others say stays.
    let late = Letter::new(
        BO,
        &[ME],
        30,
        "Vasquez again",
        "Still so?\n> turbine whistles like an angry kettle every single night\n",
    );
    assert_eq!(
        import(&mut store, std::slice::from_ref(&late)),
        [Arrival::Added]
    );
    assert_eq!(body(&store, &late), "Still so?\n> [forgotten]\n");
    let all = letters();
    let polite = "Please let me know if you have any questions.";
    assert_eq!(body(&store, &all[4]), polite);
    assert_eq!(
        body(&store, &all[1]),
        "See below.\n\n> [forgotten] if you have any questions.\n\nWill do.\n"
    );
    drop(store);
    assert_eq!(traces(&engine, TRACES), Vec::<String>::new());
}

/// A last name that others bear, that a firm is called, or that is an everyday
/// word, says nothing of one person: it stays where it stands alone.
pub fn a_last_name_of_others_stays<E: Engine>() {
    let subject_after = |subject: &str, others: &[Letter]| {
        let engine = E::fresh();
        let mut store = engine.open();
        let about = Letter::new(ANN, &[ME], 2, subject, "See above.");
        let of_kim = Letter::new(KIM, &[ME], 1, "Hi", "Hello.");
        let mut letters = vec![of_kim, about.clone()];
        letters.extend_from_slice(others);
        import(&mut store, &letters);
        store.forget(ME, &forget_kim(), NOW).unwrap();
        let id = about.sealed().mail.id.to_string();
        let shown = store.show(ME, &id).unwrap().unwrap();
        shown.mail.unwrap().subject
    };
    assert_eq!(subject_after("Ask Vasquez", &[]), "Ask [forgotten]");
    let other = |from: &str, body: &str| [Letter::new(from, &[ME], 3, "Hi", body)];
    for others in [
        other("rosa.vasquez@omega.example", "Hello."),
        other("info@vasquez.example", "Hello."),
        other(BO, "one vasquez, two of them: a vasquez each"),
    ] {
        assert_eq!(subject_after("Ask Vasquez", &others), "Ask Vasquez");
    }
}

/// Somebody of the same last name who writes later keeps it in their own mail.
pub fn a_later_bearer_keeps_the_name<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    import(&mut store, &[Letter::new(KIM, &[ME], 1, "Hi", "Hello.")]);
    store.forget(ME, &forget_kim(), NOW).unwrap();
    let rosa = "rosa.vasquez@omega.example";
    let hers = Letter::new(rosa, &[ME], 2, "Vasquez calling", "Yours, Rosa Vasquez");
    import(&mut store, std::slice::from_ref(&hers));
    assert_eq!(body(&store, &hers), "Yours, Rosa Vasquez");
}

pub fn nobody_is_told_of_anothers_mail<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let other = "other@seller.example";
    let letters = [
        Letter::new(KIM, &[ME], 1, "Hi", "Hello."),
        Letter::new(KIM, &[other], 2, "Secret", "To the other.").owner(other),
        Letter::new(ANN, &[other], 3, "About Kim Vasquez", "Hush.").owner(other),
    ];
    import(&mut store, &letters);
    let done = store.forget(ME, &forget_kim(), NOW).unwrap();
    assert_eq!((done.erased, done.cut), (1, 0));
    assert_eq!(store.counts(other).unwrap().distinct, 1);
    assert_eq!(traces(&engine, &["vasquez"]), Vec::<String>::new());
}
