//! Promises: one card for one promise, and none for a way of closing mails.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

/// The mails in which open promises are seen, after so many with the same one.
fn cards(times: usize) -> usize {
    let mut story = String::from(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        ",
    );
    let mails = [
        ("2024-02-16", "Pallets"),
        ("2024-02-23", "Invoice"),
        ("2024-03-01", "Visit"),
        ("2024-03-08", "Samples"),
    ];
    for (day, subject) in mails.into_iter().take(times) {
        story.push_str(&format!(
            "{day} me -> Ann Smith <ann@acmevalves.com>: {subject} | Hello Ann,\\nI will send you the drawing of the new gland by Friday.\\nSam\n",
        ));
    }
    story.push_str("as of 2024-03-22");
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let promises = all.find(|d| d.kind == "open-promise").expect("the kind");
    (promises.detect)(&k).len()
}

#[test]
fn one_promise_is_one_card() {
    assert_eq!(cards(1), 1);
    assert_eq!(cards(2), 1);
}

#[test]
fn a_formula_is_no_promise() {
    assert_eq!(cards(4), 0);
}

/// Whether a promise of a visit is open, after what came of it.
fn is_open(promise: &str, since: &str) -> bool {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        2024-03-01 me -> Ann Smith <ann@acmevalves.com>: Seals | Hello Ann,\\n{promise}\\nSam
        {since}
        as of 2024-03-15"
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let promises = all.find(|d| d.kind == "open-promise").expect("the kind");
    !(promises.detect)(&k).is_empty()
}

#[test]
fn what_is_promised_in_everyday_words_is_kept_count_of() {
    for promise in [
        "I will pop the seal samples in the post tomorrow.",
        "Let me send you the seal samples tomorrow.",
        "The seal samples will be in the post tomorrow.",
        "Seal samples go out tomorrow.",
        "Die Muster der Dichtung schicke ich Ihnen morgen.",
        "Das Angebot folgt morgen, die Muster danach.",
        "Sie bekommen die Muster der Dichtung am Montag.",
        "Die Muster der Dichtung gehen morgen in die Post.",
        "Das Angebot für die Dichtung wird nachgereicht.",
    ] {
        assert!(is_open(promise, ""), "{promise}");
    }
    for told in [
        "The seals go out of fashion.",
        "Die Dichtung geht nicht in die Nut.",
        "Sie haben die Muster seit Montag.",
        "Die Leute bekommen am Montag frei.",
        "As I said in the mail on Monday, it is 4.10.",
        "We go out on Friday.",
        "The alarm goes off on Mondays.",
        "Ich schreibe Ihnen auf Empfehlung von Herrn Müller.",
    ] {
        assert!(!is_open(told, ""), "{told}");
    }
}

#[test]
fn who_came_has_kept_the_promise_to_come() {
    const BRING: &str = "I'll bring you the seal samples next week.";
    assert!(is_open(BRING, ""));
    for since in [
        "export 2024-03-14 meeting cal 7: name=Acme Valves; occurrence=2024-03-06 10:00/2024-03-06 11:00; attendee=me|; attendee=ann@acmevalves.com|Ann Smith|accepted",
        "export 2024-03-14 activity crm 7: type=Visit; company=Acme Valves; when=2024-03-06 10:00; contact=Ann Smith",
        "2024-03-07 Ann Smith <ann@acmevalves.com> -> me: Yesterday | Hello Sam,\\nthank you for your visit, the line runs again.\\nAnn",
        "2024-03-07 Ann Smith <ann@acmevalves.com> -> me: Gestern | Hallo Sam,\\nvielen Dank für deinen Besuch, die Anlage läuft wieder.\\nAnn",
    ] {
        assert!(!is_open(BRING, since), "{since}");
    }
    // To have met keeps no promise to send something.
    let send = "I will send you the drawing of the new gland by Friday.";
    let met = "export 2024-03-14 meeting cal 7: name=Acme Valves; occurrence=2024-03-06 10:00/2024-03-06 11:00; attendee=me|; attendee=ann@acmevalves.com|Ann Smith|accepted";
    assert!(is_open(send, met));
    for send in [
        "I will send you the visit report by Friday.",
        "I'll bring this up with our engineers by Friday.",
    ] {
        assert_eq!(is_open(send, met), is_open(send, ""), "{send}");
    }
    // Nor is what was said on the telephone a visit.
    let spoke = "2024-03-07 Ann Smith <ann@acmevalves.com> -> me: Nut | Hello Sam,\\nafter our conversation I looked it up, it is a gland nut.\\nAnn";
    assert!(is_open(BRING, spoke));
    // Nor does a meeting that she did not come to keep this one.
    assert!(is_open(BRING, &met.replace("accepted", "declined")));
}
