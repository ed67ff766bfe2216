use crate::engine::Engine;
use crate::mails::{Letter, ME, NOW, import};
use bellwether_core::id::Id;
use bellwether_core::ledger::{Anchor, Verb};
use bellwether_core::reading::{Reading, SignatureFacts, Speech, Utterance};
use bellwether_store::{Arrival, Bad, Depth, Forget, Incoming, Store, Track};

const KIM: &str = "kim.vasquez@delta.example";
const ANN: &str = "ann.lund@acme.example";

/// What must not be found, in any case.
const TRACES: &[&str] = &[
    "kim.vasquez@delta.example",
    "kim vasquez",
    "vasquez, kim",
    "vasquez",
];

fn kim() -> Forget {
    Forget::Person {
        addresses: vec![KIM.to_owned()],
        names: vec!["Kim Vasquez".to_owned()],
    }
}

/// Kim wrote, was written to, was quoted, attached, invited, filed and signed.
fn letters() -> Vec<Letter> {
    let mut answer = Letter::new(
        ANN,
        &[ME, KIM],
        2,
        "Re: Kim Vasquez asks",
        "As KIM VASQUEZ says.\n> From: Vasquez, Kim <Kim.Vasquez@Delta.example>\n> wrote Kim\n> Vasquez\n",
    );
    answer.mail.message_id = Some("77.kim.vasquez@delta.example".to_owned());
    answer.mail.in_reply_to = Some("<1.kim.vasquez@delta.example>".to_owned());
    answer.mail.references = vec!["kim.vasquez@delta.example".to_owned()];
    answer.mail.invitations =
        vec!["ATTENDEE;CN=Kim Vasquez:mailto:kim.vasquez@delta.example".to_owned()];
    answer.sighting.position = "kim.vasquez@delta.example/7".to_owned();
    vec![
        Letter::new(
            KIM,
            &[ME],
            1,
            "A question",
            "What do 40 valves cost? Kim Vasquez",
        ),
        answer
            .attached("CV Kim Vasquez.pdf")
            .folder("Kim Vasquez")
            .source("/mail/Kim Vasquez.mbox"),
        Letter::new(ME, &[KIM], 3, "Price", "Dear Kim, 40 valves cost 10."),
        Letter::new(
            "zoe@acme.example",
            &[ME],
            4,
            "Unrelated",
            "Nothing of note.",
        ),
    ]
}

fn batch() -> Vec<Incoming> {
    let mut batch: Vec<Incoming> = letters().into_iter().map(Letter::sealed).collect();
    batch[1].reading = Some(Reading {
        utterances: vec![Utterance {
            speech: Speech::Need,
            text: "As KIM VASQUEZ says.".to_owned(),
            start: 0,
            probability: 1.0,
            due_days: None,
        }],
        signature: Some(SignatureFacts {
            name: "Kim Vasquez".to_owned(),
            ..SignatureFacts::default()
        }),
        ..Reading::default()
    });
    batch
}

fn filled<E: Engine>(engine: &E) -> E::Store {
    let mut store = engine.open();
    store.write(&batch(), NOW).unwrap();
    store.derive(&mut |_, _| {}).unwrap();
    let bad = Bad {
        source: "/mail/Kim Vasquez.mbox".to_owned(),
        at: "3".to_owned(),
        reason: "broken header of kim.vasquez@delta.example".to_owned(),
    };
    store.keep_bad(ME, &[bad], NOW).unwrap();
    let anchors = [KIM, "k.v@delta.example"].map(|a| Anchor::Address(a.to_owned()));
    store.decide(ME, Verb::Same, &anchors, &[], NOW).unwrap();
    let note = [("result".to_owned(), "Kim Vasquez bought 40".to_owned())];
    let topic = [Anchor::Topic("ask Kim Vasquez".to_owned())];
    store.decide(ME, Verb::Done, &topic, &note, NOW).unwrap();
    let track = Track {
        kind: "fading".to_owned(),
        cutoff: NOW,
        cases: KIM.to_owned(),
    };
    store.keep_track(ME, &[track]).unwrap();
    store
}

/// Traces in the files of a workspace, byte by byte.
pub fn traces<E: Engine>(engine: &E, wanted: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in engine.files() {
        let mut bytes = std::fs::read(&file).unwrap();
        bytes.make_ascii_lowercase();
        for trace in wanted {
            if bytes
                .windows(trace.len())
                .any(|window| window == trace.as_bytes())
            {
                found.push(format!("{trace} in {}", file.display()));
            }
        }
    }
    found
}

pub fn no_byte_of_a_person_remains<E: Engine>() {
    let engine = E::fresh();
    let mut store = filled(&engine);
    assert!(!traces(&engine, TRACES).is_empty());
    let done = store.forget(ME, &kim(), NOW).unwrap();
    assert_eq!((done.erased, done.cut), (1, 2));
    assert_eq!(traces(&engine, TRACES), Vec::<String>::new());
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    for word in ["vasquez", "kim.vasquez@delta.example"] {
        assert!(store.search(ME, word, NOW, 9).unwrap().is_empty());
    }

    // What others wrote stays, under its own id, with the rest of its words.
    let answer = batch()[1].mail.id;
    let shown = store.show(ME, &answer.to_string()).unwrap().unwrap();
    let mail = shown.mail.unwrap();
    assert!(
        mail.body.starts_with("As [forgotten] says."),
        "{}",
        mail.body
    );
    assert_eq!(mail.participants.len(), 2);
    assert_eq!(store.counts(ME).unwrap().distinct, 3);
    let ledger = store.ledger(ME, NOW, NOW, Depth::All).unwrap();
    assert_eq!(ledger.decisions.len(), 1);
    assert_eq!(
        ledger.decisions[0].word("result"),
        Some("[forgotten] bought 40")
    );
    assert_eq!(store.bad(ME).unwrap().len(), 1);
    assert!(store.track(ME).unwrap().is_empty());
    let digest = store.digest().unwrap();
    store.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(store.digest().unwrap(), digest);
}

pub fn a_forgotten_person_stays_out<E: Engine>() {
    let engine = E::fresh();
    let mut store = filled(&engine);
    store.forget(ME, &kim(), NOW).unwrap();
    let digest = store.digest().unwrap();
    let ids = store.evidence_ids(ME).unwrap();
    drop(store);

    let mut store = engine.open();
    let arrivals = store.write(&batch(), NOW).unwrap();
    let known = Arrival::Known;
    assert_eq!(arrivals, [Arrival::Forgotten, known, known, known]);
    store.derive(&mut |_, _| {}).unwrap();
    assert_eq!(store.evidence_ids(ME).unwrap(), ids);
    assert_eq!(store.digest().unwrap(), digest);

    // New mail: from Kim, and from somebody who mentions Kim.
    let new = [
        Letter::new(KIM, &[ME], 20, "Again", "It is me."),
        Letter::new(
            ANN,
            &[ME, KIM],
            21,
            "News",
            "Kim B. Vasquez left; kim.vasquez@delta.example bounces.",
        ),
    ];
    assert_eq!(
        import(&mut store, &new),
        [Arrival::Forgotten, Arrival::Added]
    );
    let hit = &store.search(ME, "bounces", NOW, 9).unwrap()[0];
    assert_eq!(hit.snippet, "[forgotten] left; [forgotten] bounces.");
    drop(store);
    assert_eq!(traces(&engine, TRACES), Vec::<String>::new());
}

pub fn a_forgotten_item_stays_out<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let letters = [
        Letter::new(ANN, &[ME], 1, "Wrong", "Sent to you by mistake: xylophone."),
        Letter::new(ANN, &[ME], 1, "Wrong", "Sent to you by mistake: xylophone.").copy("b"),
        Letter::new(ANN, &[ME], 2, "Right", "Ignore my last."),
    ];
    import(&mut store, &letters);
    let id = letters[0].clone().sealed().mail.id;
    let done = store.forget(ME, &Forget::Item(id), NOW).unwrap();
    assert_eq!((done.erased, done.cut), (2, 0));
    assert_eq!(traces(&engine, &["xylophone"]), Vec::<String>::new());
    let again = import(&mut store, &letters);
    assert_eq!(
        again,
        [Arrival::Forgotten, Arrival::Forgotten, Arrival::Known]
    );
    assert_eq!(store.counts(ME).unwrap().distinct, 1);
    assert_eq!(
        store
            .forget(ME, &Forget::Item(Id::default()), NOW)
            .unwrap()
            .erased,
        0
    );
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
}

pub fn a_mistaken_import_is_taken_out<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let theirs =
        |days, body: &str| Letter::new(ANN, &[ME], days, "Hi", body).source("/borrowed/inbox.mbox");
    let mine = theirs(1, "In both.").source("/mail/inbox.mbox");
    let letters = [
        theirs(1, "In both."),
        theirs(2, "Only borrowed: zeppelin."),
        mine,
    ];
    import(&mut store, &letters);
    let other = theirs(2, "Only borrowed: zeppelin.")
        .owner("bo@seller.example")
        .source("/bo");
    let done = store
        .forget(ME, &Forget::Source("/borrowed".to_owned()), NOW)
        .unwrap();
    assert_eq!(done.erased, 1);
    assert_eq!(
        traces(&engine, &["zeppelin", "borrowed"]),
        Vec::<String>::new()
    );
    assert_eq!(store.sources(ME).unwrap().len(), 1);
    let again = import(&mut store, &letters);
    assert_eq!(again, [Arrival::Known, Arrival::Forgotten, Arrival::Known]);
    assert_eq!(import(&mut store, &[other]), [Arrival::Added]);
    assert_eq!(store.counts(ME).unwrap().distinct, 1);
}

pub fn a_forgotten_owner_leaves_nothing<E: Engine>() {
    let engine = E::fresh();
    let mut store = engine.open();
    let letter = |owner: &str, days| {
        Letter::new(ANN, &[ME], days, "Hi", &format!("Mail of day {days}.")).owner(owner)
    };
    let letters = [letter(ME, 1), letter(KIM, 1), letter(KIM, 2)];
    import(&mut store, &letters);
    store.decide(KIM, Verb::Take, &[], &[], NOW).unwrap();
    let done = store.forget(ME, &kim(), NOW).unwrap();
    assert_eq!((done.erased, done.cut), (0, 0));
    assert_eq!(store.owners().unwrap(), [ME]);
    assert_eq!(traces(&engine, TRACES), Vec::<String>::new());
    let again = import(&mut store, &letters);
    assert_eq!(
        again,
        [Arrival::Known, Arrival::Forgotten, Arrival::Forgotten]
    );
}
