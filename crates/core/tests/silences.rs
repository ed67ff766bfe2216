//! Silences: which have a plain reason, and which are news.

use bellwether_core::evidence::entry::{Entry, EntryKind, HAND};
use bellwether_core::evidence::field;
use bellwether_core::exports::EntrySeen;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::Ledger;
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{detectors, see};
use bellwether_testkit::fixture;

/// Whether Ann is seen to write again, after these mails of the winter and these of March.
fn is_back(winter: &str, letters: &str) -> bool {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2023-01-10 to 2023-04-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        every 20 days from 2023-01-10 to 2024-03-10 Bo Berg <bo@otherfirm.com> <-> me: Weekly order | The order for this week is attached.
        every 9 days from 2023-06-01 to 2023-08-20 Tom Hill <tom@northseal.com> <-> me: Stock | The list is attached.
        {winter}
        {letters}
        as of 2024-03-12"
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all.find(|d| d.kind == "back-in-touch").expect("the kind");
    !(kind.detect)(&k).is_empty()
}

#[test]
fn who_writes_with_a_colleague_is_not_back_in_touch() {
    let again = "2024-03-05 Ann Smith <ann@acmevalves.com> -> me: Long time | Hello Sam,\\nit has been a while. I now look after the new line in Gdansk and thought of your seals this morning.\\nAnn";
    let colleague = "every 9 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> Tom Hill <tom@northseal.com>: Deliveries | The list of deliveries is attached.";
    assert!(is_back("", again));
    assert!(!is_back(colleague, again));
    // A line before it does not hide the letter.
    let line = "2024-03-03 Ann Smith <ann@acmevalves.com> -> me: Hello | Are you still there?";
    assert!(is_back("", &format!("{line}\n        {again}")));
    assert!(!is_back("", line));
}

/// Whether Ann's silence is seen in March, after weekly mail until December and then
/// these mails.
fn is_seen(mails: &str) -> bool {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 6 days from 2023-06-01 to 2023-12-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        every 6 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@otherfirm.com> <-> me: Weekly order | The order for this week is attached.
        {mails}
        as of 2024-03-12"
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all.find(|d| d.kind == "fading-tie").expect("the kind");
    !(kind.detect)(&k).is_empty()
}

fn last(body: &str) -> bool {
    is_seen(&format!(
        "2023-12-21 Ann Smith <ann@acmevalves.com> -> me: Seals | Hello Sam,\\n{body}\\nAnn"
    ))
}

#[test]
fn what_was_announced_is_no_news() {
    for body in [
        "after 12 years at the same desk I want a change, so I am moving to our office in Lyon.",
        "I am being transferred to another plant in January.",
        "the night shift gave me a party, on Friday I retire.",
        "my maternity leave begins on Monday.",
        "I have surgery next week and will not be back until the end of May.",
        "from January please write to our central purchasing instead.",
        "as of next week our orders come through the portal only.",
        "the revamp is finished and our site office is being dissolved.",
        "it was a pleasure working with you.",
        "ab Januar bin ich im Ruhestand.",
        "ab sofort laufen unsere Bestellungen über den Zentraleinkauf.",
    ] {
        assert!(!last(body), "{body}");
    }
    for body in [
        "all seals came in time, thank you.",
        "we are off until Monday, then the line starts again.",
        "the old buyer retired years ago, as you know from my stories.",
        "the new shift leader is nice, and the coffee is better.",
        "the portal was slow this morning, but the order is in.",
        "I will be back in January.",
        "are you leaving the company, as people say?",
    ] {
        assert!(last(body), "{body}");
    }
}

#[test]
fn who_should_be_back_is_missed() {
    assert!(last(
        "I will be back in the office in the middle of February, after my trip."
    ));
}

#[test]
fn a_colleague_who_writes_in_their_place_is_a_reason() {
    let brought = "2023-12-21 Ann Smith <ann@acmevalves.com> -> me; cc Eve Holt <eve@acmevalves.com>: Seals | Hello Sam,\\nthe seals came.\\nAnn\n";
    let wrote = "2024-01-09 Eve Holt <eve@acmevalves.com> -> me: Seals | Hello Sam,\\nwe need forty more seals.\\nEve";
    assert!(is_seen(brought));
    assert!(!is_seen(&format!("{brought}{wrote}")));
}

#[test]
fn our_own_farewell_tells_it_too() {
    let farewell = "2023-12-22 me -> Ann Smith <ann@acmevalves.com>: Seals | Hello Ann,\\nall the best for your retirement!\\nSam";
    assert!(!is_seen(farewell));
    let wishes = "2023-12-22 me -> Ann Smith <ann@acmevalves.com>: Seals | Hello Ann,\\nall the best for the new year!\\nSam";
    assert!(is_seen(wishes));
}

#[test]
fn a_call_noted_by_hand_is_no_silence() {
    let story = "me Sam Seller <sam@northseal.com>
        every 6 days from 2023-06-01 to 2023-12-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        every 6 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@otherfirm.com> <-> me: Weekly order | The order for this week is attached.
        as of 2024-03-12";
    let fixture = fixture::parse(story).expect("a story");
    let fading = detectors::ALL.iter().find(|d| d.kind == "fading-tie");
    let fading = fading.expect("the kind");
    let seen = |ledger: &Ledger| (fading.detect)(&Knowledge::at(ledger, fixture.as_of)).len();
    assert_eq!(seen(&fixture.ledger), 1);

    let mut call = Entry::new(EntryKind::Activity, HAND, "1");
    call.put(field::TYPE, "call");
    call.put(field::EMAIL, "ann@acmevalves.com");
    call.happened = Some(fixture.as_of.plus_days(-3));
    let mut with_call = fixture.ledger.clone();
    with_call.entries.push(EntrySeen {
        evidence: call.id(),
        known: fixture.as_of.plus_days(-3),
        until: None,
        entry: call.into(),
    });
    assert_eq!(seen(&with_call), 0);

    // What is put in tomorrow is not known today.
    with_call.entries[0].known = fixture.as_of.plus_days(1);
    assert_eq!(seen(&with_call), 1);
}

#[test]
fn a_visit_to_a_firm_touches_the_account() {
    let story = "me Sam Seller <sam@northseal.com>
        every 12 days from 2023-09-01 to 2024-03-08 Ann Smith <ann@otherfirm.com> <-> me: Spare parts | The order is attached.
        export 2023-11-30 company crm 3: name=Delta Foods; owner=Rita Old; type=Customer
        export 2023-12-31 company crm 3: name=Delta Foods; owner=Sam Seller; type=Customer
        as of 2024-03-12";
    let fixture = fixture::parse(story).expect("a story");
    let untouched = detectors::ALL
        .iter()
        .find(|d| d.kind == "untouched-account");
    let untouched = untouched.expect("the kind");
    let seen = |ledger: &Ledger| (untouched.detect)(&Knowledge::at(ledger, fixture.as_of)).len();
    assert_eq!(seen(&fixture.ledger), 1);

    let mut visit = Entry::new(EntryKind::Activity, HAND, "1");
    visit.put(field::TYPE, "visit");
    visit.put(field::COMPANY, "Delta Foods");
    let at = fixture.as_of.plus_days(-3);
    visit.happened = Some(at);
    let mut visited = fixture.ledger.clone();
    visited.entries.push(EntrySeen {
        evidence: visit.id(),
        known: at,
        until: None,
        entry: visit.into(),
    });
    assert_eq!(seen(&visited), 0);
    let picture = Knowledge::at(&visited, fixture.as_of);
    let account = picture
        .account_of_key("company:delta foods")
        .expect("an account");
    assert_eq!(picture.last_contact(account), Some(at));
    assert!(picture.account(account).people.is_empty());
}

/// Whether a card that says so is shown of Acme Valves on 27 November.
fn is_shown(says: &str, story: &str) -> bool {
    let story = format!(
        "me Dana Holt <dana@birchline.co.uk>
        every 9 days from 2026-01-02 to 2026-03-20 Ann Smith <ann@acmevalves.com> <-> me: Trays | The trays have come, thank you.
        export 2026-01-01 company crm 1: name=Acme Valves; domain=acmevalves.com
        {story}
        as of 2026-11-27"
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let all = see(&k, &TrackRecord::default());
    let mut all = all.into_iter().map(|one| one.finding);
    all.any(|one| one.title.contains(says) && !one.seen)
}

fn noted(day: &str, text: &str) -> String {
    format!(
        "export {day} activity hand 1: type=note; from=ann@acmevalves.com|Ann Smith; when={day}; text={text}"
    )
}

#[test]
fn who_orders_after_a_note_that_they_are_no_more_lives() {
    let has_stopped = |text: &str| {
        let orders =
            "ordered every 14 days from 2025-06-05 to 2026-09-15 Acme Valves: 10 x Trays = 100 EUR
            ordered every 14 days from 2025-06-05 to 2026-11-25 First House: 10 x Trays = 100 EUR
            ordered every 14 days from 2025-06-05 to 2026-11-25 Second House: 10 x Trays = 100 EUR
            ordered every 14 days from 2025-06-05 to 2026-11-25 Third House: 10 x Trays = 100 EUR";
        let note = noted("2026-04-19", text);
        is_shown("has stopped ordering", &format!("{orders}\n{note}"))
    };
    assert!(has_stopped("nice lunch"));
    assert!(has_stopped("they have closed down"));
}

#[test]
fn what_is_asked_by_who_is_no_more_waits_for_nobody() {
    let asks = "2026-11-02 Ann Smith <ann@acmevalves.com> -> me: Trays | Dear Dana,\\ncould you send me a quotation for 500 trays by 5 December?\\nAnn";
    let waits = |text: &str, mail: &str| {
        let note = noted("2026-11-10", text);
        is_shown("asked", &format!("{asks}\n{note}\n{mail}"))
    };
    let mail = |says: &str| {
        format!("2026-11-18 Ann Smith <ann@acmevalves.com> -> me: Hall | Dear Dana,\\n{says}\\nAnn")
    };
    assert!(waits("nice lunch", ""));
    assert!(!waits("they have closed down", ""));
    // They write of other things since, or of their end.
    let hall = mail("the new hall is nice, we moved in on Monday.");
    assert!(waits("they have closed down", &hall));
    let end = mail("as you know we have closed down, thank you for all.");
    assert!(!waits("they have closed down", &end));
    for text in [
        "Rival has closed down",
        "talked about the insolvency of Galeria",
        "she now works in administration",
        "Closed the deal for good money",
        "Firma hat die Bestellung aufgegeben",
    ] {
        assert!(waits(text, ""), "{text}");
    }
}
