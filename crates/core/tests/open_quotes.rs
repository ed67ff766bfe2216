//! Quotes that nobody followed up, and those that only look so.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

const BASE: &str = "me Sam Seller <sam@northseal.com>
2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | Thank you for the tour.
2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | You are welcome, Sam.
2024-02-20 me -> Ann Smith <ann@acmevalves.com>: Quotation Q-1001 | Attached is our quotation for the bags.[Q-1001.pdf]
export 2024-03-12 deal quotes Q-1001: name=Quote Q-1001: Filter bag; company=Acme Valves; product=Filter bag; stage=open; status=open; amount=4000; currency=EUR; created=2024-02-20; closes=2024-03-31
ordered every 28 days from 2023-02-01 to 2024-02-10 Acme Valves: 2 x Gasket = 90 EUR
ordered every 9 days from 2023-02-01 to 2024-03-14 Other House: 2 x Filter bag = 90 EUR
";

/// What is seen by a kind with some more lines.
fn seen(kind: &str, base: &str, more: &str) -> Vec<String> {
    let story = format!("{base}{more}\nas of 2024-03-15\n");
    let fixture = fixture::parse(&story).expect("a fixture");
    let knowledge = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|one| one.kind == kind).expect("a kind");
    let found = (detector.detect)(&knowledge);
    found.into_iter().map(|finding| finding.title).collect()
}

fn open(more: &str) -> bool {
    !seen("open-quote", BASE, more).is_empty()
}

#[test]
fn silence_and_talk_of_other_things_leave_a_quote_open() {
    for more in [
        "",
        "2024-03-04 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The drawings of the hall are on their way.",
        "2024-02-21 Ann Smith <ann@acmevalves.com> -> me: RE: Quotation Q-1001 | Received, thank you.",
        "ordered 2024-03-01 Acme Valves: 2 x Gasket = 90 EUR",
        "ordered 2024-02-01 Acme Valves: 2 x Filter bag = 90 EUR",
        "2024-03-04 me -> Ann Smith <ann@acmevalves.com>: Quotation Q-1002 | Did you look at Q-1002?\nexport 2024-03-12 deal quotes Q-1002: name=Quote Q-1002: Pump; company=Acme Valves; product=Pump; stage=lost; status=lost; created=2024-02-25",
    ] {
        assert!(open(more), "{more}");
    }
}

#[test]
fn who_accepts_a_quote_waits_for_an_answer() {
    let yes = "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Bags | Hello Sam,\\nwe accept your quotation Q-1001.\\nAnn";
    let asked = seen("unanswered-ask", BASE, yes);
    assert!(asked.len() == 1 && asked[0].contains("accept"), "{asked:?}");
    let booked = "2024-03-05 me -> Ann Smith <ann@acmevalves.com>: RE: Bags | Hello Ann,\\nthank you, your order is booked.\\nSam";
    let answered = seen("unanswered-ask", BASE, &format!("{yes}\n{booked}"));
    assert!(answered.is_empty(), "{answered:?}");
}

#[test]
fn a_yes_by_no_name_closes_the_quote_it_answers() {
    for body in [
        "We accept it.",
        "we will go ahead with it.",
        "einverstanden, bitte bestellen.",
    ] {
        let yes = format!(
            "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: RE: Quotation Q-1001 | Hello Sam,\\n{body}\\nAnn"
        );
        assert!(!open(&yes), "{body}");
        let asked = seen("unanswered-ask", BASE, &yes);
        assert_eq!(asked.len(), 1, "{body}: {asked:?}");
    }
    let other = "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Lunch | Hello Sam,\\nwe will go ahead with it.\\nAnn";
    assert!(open(other));
}

/// A call that the seller noted after the quote.
fn call(text: &str) -> String {
    format!(
        "export 2024-03-06 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2024-03-05; text={text}"
    )
}

#[test]
fn a_call_about_it_asks_after_a_quote() {
    for text in [
        "price is fine, decides on 25 March",
        "bags are fine, she signs in April",
        "the bags must be black, will decide by 25 March",
        "Preise passen, entscheidet im April",
    ] {
        assert!(!open(&call(text)), "{text}");
    }
    for text in [
        "rang about the price, nobody picked up",
        "talked about the football",
    ] {
        assert!(open(&call(text)), "{text}");
    }
}

/// Whether a line of a chat leaves a quote for workshop terminals open.
fn open_after(from: &str, text: &str) -> bool {
    let base = BASE.replace("Filter bag", "Workshop terminal");
    let line = format!(
        "export 2024-03-06 activity whatsapp 1: type=message; from=|{from}; contact=Ann Smith; contact=Sam Seller; when=2024-03-05 08:10; text={text}"
    );
    !seen("open-quote", &base, &line).is_empty()
}

#[test]
fn a_chat_about_the_goods_that_they_have_does_not_ask_after_a_quote() {
    for text in [
        "terminal 3 is fine again",
        "the printer is fine again",
        "Terminal 3 geht wieder",
    ] {
        assert!(open_after("Ann Smith", text), "{text}");
    }
    assert!(open_after("Sam Seller", "ok, is terminal 3 still fine?"));
    for text in [
        "the price is fine, we decide next week",
        "your quote is too expensive for us",
        "wir nehmen Ihr Angebot an",
    ] {
        assert!(!open_after("Ann Smith", text), "{text}");
    }
    for text in [
        "did you have time to look at our quote?",
        "do the workshop terminals fit?",
    ] {
        assert!(!open_after("Sam Seller", text), "{text}");
    }
}

#[test]
fn what_was_said_at_a_meeting_counts_as_what_was_noted_of_it() {
    let told = |text: &str| {
        format!(
            "export 2024-03-05 activity transcript t1: name=Call with Ann; type=meeting; when=2024-03-05 10:00; attendee=|Ann Smith; attendee=|Sam Seller; text={text}"
        )
    };
    let bags = "Sam Seller: What do you say to the price of the bags?\\nAnn Smith: I like it.";
    assert!(!open(&told(bags)));
    let museum = "Sam Seller: The museum was nice.\\nAnn Smith: It was.";
    assert!(open(&told(museum)));
}

#[test]
fn a_quote_that_was_taken_up_is_not_open() {
    for more in [
        "2024-03-04 me -> Ann Smith <ann@acmevalves.com>: Filter bags | Ann, did you have time to look at our quotation?",
        "2024-03-04 Kim Lee <kim@northseal.com> -> Ann Smith <ann@acmevalves.com>: Q-1001 | Dear Ann, may I ask where this stands?",
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: RE: Quotation Q-1001 | Sam, we have ordered the bags elsewhere this time.",
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: RE: Quotation Q-1001 | The project is postponed until next year.",
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Bags | We accept your quotation Q-1001.",
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Bags | Please go ahead with quote Q-1001.",
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Bags | Q-1001 is fine, we order as quoted.",
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Bags | We will go ahead with your quotation.",
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Bags | Wir nehmen Ihr Angebot Q-1001 an.",
        "ordered 2024-03-01 Acme Valves: 5 x Filter bag = 90 EUR",
        "export 2024-03-12 deal quotes Q-1009: name=Quote Q-1009: Filter bag; company=Acme Valves; product=Filter bag; stage=open; status=open; created=2024-03-10",
        "export 2024-03-13 deal quotes Q-1001: name=Quote Q-1001: Filter bag; company=Acme Valves; product=Filter bag; stage=ordered; status=won; created=2024-02-20",
    ] {
        assert!(!open(more), "{more}");
    }
}

#[test]
fn a_quote_is_of_the_order_books_customer_by_its_number() {
    let base = BASE.replace("Acme Valves:", "00471:");
    for company in [
        "company_id=00471; company=ACME",
        "company_id=471",
        "company_id=00471; company=Other House",
    ] {
        let base = base.replace("company=Acme Valves", company);
        assert_eq!(seen("open-quote", &base, "").len(), 1, "{company}");
        let ordered = "ordered 2024-03-01 00471: 5 x Filter bag = 90 EUR";
        assert_eq!(seen("open-quote", &base, ordered).len(), 0, "{company}");
    }
}

#[test]
fn quotes_are_no_deals_of_a_crm() {
    let old = BASE.replace(
        "created=2024-02-20; closes=2024-03-31",
        "created=2023-12-20; closes=2024-02-01",
    );
    assert_eq!(seen("stalled-deal", &old, "").len(), 0);
    let lively = "every 9 days from 2023-11-01 to 2024-03-08 Ann Smith <ann@acmevalves.com> <-> me: Hall 3 | The drawings are attached.";
    assert_eq!(seen("deal-on-one-person", BASE, lively).len(), 0);
    assert_eq!(
        seen(
            "deal-on-one-person",
            &BASE.replace("deal quotes", "deal crm"),
            lively
        )
        .len(),
        1
    );
}

#[test]
fn another_offer_to_the_house_is_no_question_after_this_one() {
    assert!(open(
        "2024-03-02 Ann Smith <ann@acmevalves.com> -> me: Spare pumps | What would two pumps cost?\n\
         2024-03-04 me -> Ann Smith <ann@acmevalves.com>: RE: Spare pumps | Our offer for the pumps: 900 EUR each, two weeks.\n\
         2024-03-06 Ann Smith <ann@acmevalves.com> -> me: RE: Spare pumps | Thank you for the offer, it is too expensive."
    ));
    assert!(!open(
        "2024-03-04 me -> Ann Smith <ann@acmevalves.com>: Our quotation | Attached is our revised quotation: 380 EUR each."
    ));
}

/// A quote that is in the mail alone.
const MAILED: &str = "me Sam Seller <sam@northseal.com>
2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | Thank you for the tour.
2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | You are welcome, Sam.
2024-02-20 me -> Ann Smith <ann@acmevalves.com>: Our quotation | Attached is our quotation for 40 pieces of Filter bag, 4000 EUR.[Q-1001.pdf]
ordered every 28 days from 2023-02-01 to 2024-02-10 Acme Valves: 2 x Gasket = 90 EUR
ordered every 9 days from 2023-02-01 to 2024-03-14 Other House: 2 x Filter bag = 90 EUR
";

#[test]
fn a_quote_may_be_in_the_mail_alone() {
    let by_mail = |more: &str| seen("open-quote", MAILED, more);
    assert_eq!(
        by_mail(""),
        ["Our quote for Filter bag to Acme Valves was never followed up"]
    );
    assert_eq!(seen("open-offer", MAILED, "").len(), 0, "one kind tells it");
    for more in [
        "ordered 2024-03-01 Acme Valves: 5 x Filter bag = 90 EUR",
        "2024-03-04 me -> Ann Smith <ann@acmevalves.com>: Q-1001 | Ann, may I ask where this stands?",
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: RE: Our quotation | The project is off, we will not buy.",
    ] {
        assert_eq!(by_mail(more).len(), 0, "{more}");
    }
    // One that the list knows is told by the list.
    let listed = "export 2024-03-12 deal quotes Q-1001: name=Quote Q-1001: Filter bag; company=Acme Valves; product=Filter bag; stage=open; status=open; amount=4000; currency=EUR; created=2024-02-20; closes=2024-03-31";
    assert_eq!(by_mail(listed).len(), 1);
    // … however the mail that brought it calls it.
    for says in [
        "attached is quote Q-1001 for the terrace, 4000 EUR.",
        "attached is our quotation for the terrace, 4000 EUR.",
    ] {
        let base = MAILED.replace(
            "Attached is our quotation for 40 pieces of Filter bag, 4000 EUR.[Q-1001.pdf]",
            says,
        );
        assert_eq!(seen("open-offer", &base, "").len(), 1, "{says}");
        assert_eq!(seen("open-offer", &base, listed).len(), 0, "{says}");
        assert_eq!(seen("open-quote", &base, listed).len(), 1, "{says}");
        // Another offer is told beside it.
        let other = "2024-02-28 me -> Ann Smith <ann@acmevalves.com>: Pumps | Hi Ann,\\nattached is our quotation Q-1002 for two pumps, 900 EUR.\\nSam";
        let both = format!("{listed}\n{other}");
        assert_eq!(seen("open-offer", &base, &both).len(), 1, "{says}");
    }
    // Nobody knows what goods these are.
    let unnamed = MAILED.replace("pieces of Filter bag", "pieces");
    assert_eq!(seen("open-quote", &unnamed, "").len(), 0);
}
