//! What a note, a chat or a transcript says is open, and what of it was done.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::{Finding, detectors};
use bellwether_testkit::fixture;

/// What waits for an answer on 27 November of the story of Ann, who is called by a name.
fn waiting(name: &str, story: &str) -> Vec<Finding> {
    cards("unanswered-ask", name, story)
}

/// The cards of a kind on that day.
fn cards(kind: &str, name: &str, story: &str) -> Vec<Finding> {
    let text = format!(
        "me Dana Holt <dana@birchline.co.uk>
        every 9 days from 2026-06-01 to 2026-11-08 {name} <ann@acmevalves.com> <-> me: Weekly order | The list is attached as agreed.
        every 9 days from 2026-06-02 to 2026-11-09 Bo Berg <bo@otherfirm.com> <-> me: Weekly order | The list is attached as agreed.
        {story}
        as of 2026-11-27"
    );
    let fixture = fixture::parse(&text).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == kind).expect("the kind");
    (detector.detect)(&k)
}

fn call(text: &str) -> String {
    format!(
        "export 2026-11-19 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2026-11-19; text={text}"
    )
}

fn noted(text: &str) -> Vec<Finding> {
    waiting("Ann Smith", &call(text))
}

#[test]
fn each_matter_of_a_note_is_decided_by_itself() {
    let found = noted("Wants a quote for 50 chairs. Wants samples of the blue tray.");
    assert_eq!(found.len(), 2);
    assert_ne!(found[0].anchors, found[1].anchors);
}

#[test]
fn what_the_same_note_says_was_done_is_not_open() {
    assert_eq!(noted("wants the price list").len(), 1);
    for text in [
        "wants the price list. Sent it right away.",
        "wants the price list, gave it to her",
        "wanted a price list, which I handed over",
    ] {
        assert!(noted(text).is_empty(), "{text}");
    }
}

#[test]
fn a_hurried_note_is_read() {
    for (text, title) in [
        ("needs 3 laptops", "needs something, as you noted"),
        (
            "needs 3 laptops by Monday",
            "needs something by a day, as you noted",
        ),
        ("asked for a quote for MDR", "wants something, as you noted"),
        ("braucht 3 Pumpen", "needs something, as you noted"),
        ("fed up w/ wifi", "complained, as you noted"),
        ("überlegt zu wechseln", "complained, as you noted"),
    ] {
        let found = noted(text);
        assert_eq!(found.len(), 1, "{text}");
        assert!(found[0].title.contains(title), "{}", found[0].title);
    }
    for text in [
        "needs 3 more weeks",
        "fed up w/ the weather",
        "asked her for a quote",
    ] {
        assert!(noted(text).is_empty(), "{text}");
    }
    // Who only said what they need is not sent what they asked for.
    let question = |text: &str| noted(text)[0].ask.clone().expect("an ask").question;
    assert!(question("needs 3 laptops").starts_with("You told me what you need."));
    assert!(question("wants the price list").starts_with("Here is what you asked me for"));
}

#[test]
fn a_wish_to_buy_is_closed_by_a_quote_made_since() {
    let made = |day: &str| {
        let quote = format!(
            "export 2026-11-25 company crm 3: name=Acme Valves; domain=acmevalves.com; type=Customer
            export 2026-11-25 deal quotes Q-1: name=Quote Q-1: Laptops; company=Acme Valves; stage=open; status=open; created={day}"
        );
        waiting(
            "Ann Smith",
            &format!("{}\n{quote}", call("needs 3 laptops")),
        )
        .len()
    };
    assert_eq!((made("2026-11-23"), made("2026-11-02")), (0, 1));
}

#[test]
fn what_is_to_come_at_their_house_is_no_ask_of_theirs() {
    let coming = |text: &str, since: &str| {
        cards(
            "date-ahead",
            "Ann Smith",
            &format!("{}\n{since}", call(text)),
        )
    };
    for text in [
        "opening a second practice in Galway in February, needs network, phones",
        "neue Halle 2027 geplant, zwei neue Linien",
        "contract with Sentrix ends in March",
    ] {
        let found = coming(text, "");
        assert_eq!(found.len(), 1, "{text}");
        assert!(
            found[0].title.contains("told you what is to come"),
            "{}",
            found[0].title
        );
        assert!(noted(text).is_empty(), "{text}");
    }
    assert!(coming("saw their new hall, nice", "").is_empty());
    let mail = "2026-11-21 me -> Ann Smith <ann@acmevalves.com>: Galway | Hello Ann,\\nwhat will the new practice in Galway need?\\nDana";
    assert!(coming("opening a second practice in Galway in February", mail).is_empty());
}

#[test]
fn a_complaint_by_word_is_open_until_it_is_taken_up() {
    let complaint = "says two of the three pumps leak, wants them replaced";
    assert_eq!(noted(complaint).len(), 1);
    assert!(noted("says their roof leaks").is_empty());
    assert!(noted(&format!("{complaint}. Sent her new ones, all settled.")).is_empty());
    let after = |since: &str| {
        let note = format!(
            "export 2026-11-19 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2026-11-19; text={complaint}\n{since}"
        );
        waiting("Ann Smith", &note).len()
    };
    assert_eq!(
        after(
            "2026-11-20 me -> Ann Smith <ann@acmevalves.com>: Pumps | Hello Ann,\\nthe new pumps are on their way, I am sorry.\\nDana"
        ),
        0
    );
    assert_eq!(
        after(
            "2026-11-20 me -> Ann Smith <ann@acmevalves.com>: Fair | Hello Ann,\\nsee you at the fair in March.\\nDana"
        ),
        1
    );
}

#[test]
fn a_talk_about_something_else_leaves_open_what_has_no_words_of_its_own() {
    let note = "export 2026-11-19 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2026-11-19; text=wants an offer";
    let talk = "export 2026-11-20 activity hand 2: type=call; from=ann@acmevalves.com|Ann Smith; when=2026-11-20; text=talked about football";
    assert_eq!(waiting("Ann Smith", &format!("{note}\n{talk}")).len(), 1);
}

/// A message of a chat of some people, the number of which is its minute.
fn message(number: u32, from: &str, people: &[&str], text: &str) -> String {
    let contacts: Vec<String> = people
        .iter()
        .map(|who| format!("contact={who}; "))
        .collect();
    format!(
        "export 2026-11-26 activity whatsapp {number}: type=message; from=|{from}; {}when=2026-11-19 08:1{number}; text={text}",
        contacts.concat()
    )
}

const TWO: &[&str] = &["Ann Smith", "Dana Holt"];
const ASKS: &str =
    "Hi Dana, what do 10 packs of prophy pads cost? Need to know by Wednesday 2 December";

#[test]
fn who_bears_a_title_wrote_their_own_messages() {
    let ask = message(1, "Ann Smith", TWO, ASKS);
    for name in ["Ann Smith", "Dr. Ann Smith"] {
        assert_eq!(waiting(name, &ask).len(), 1, "{name}");
    }
    // Her own next message answers nothing.
    let more = message(2, "Ann Smith", TWO, "They are for the new surgery.");
    let found = waiting("Dr. Ann Smith", &format!("{ask}\n{more}"));
    assert_eq!(found.len(), 1);
}

#[test]
fn what_is_asked_among_several_is_for_whom_it_names() {
    let three = ["Ann Smith", "Bo Berg", "Dana Holt"];
    let asked = |text: &str| waiting("Ann Smith", &message(1, "Ann Smith", &three, text)).len();
    assert_eq!(asked(ASKS), 1);
    assert_eq!(asked(&ASKS.replace("Dana", "Bo")), 0);
}

#[test]
fn an_answer_that_promises_more_is_one() {
    let ask = message(1, "Ann Smith", TWO, ASKS);
    let after = |text: &str| {
        let answer = message(2, "Dana Holt", TWO, text);
        waiting("Ann Smith", &format!("{ask}\n{answer}")).len()
    };
    for text in [
        "Hi Ann, 84 pounds with VAT. I'll send the list tomorrow, too.",
        "84 pounds, please check that it fits.",
    ] {
        assert_eq!(after(text), 0, "{text}");
    }
    assert_eq!(after("Hi Ann! Will look it up by 14:00"), 1);
}

#[test]
fn an_hour_of_talk_settles_what_one_of_ours_took_up() {
    const ASK: &str = "2026-11-16 Ann Smith <ann@acmevalves.com> -> me: Quote please | Hello Dana,\\ncould you send us a quotation for 200 graphite gaskets DN80 by 4 December?\\nAnn";
    let after = |text: &str| {
        let talk = format!(
            "export 2026-11-20 activity transcript t1: name=Call with Ann; type=meeting; when=2026-11-20 10:00; attendee=|Ann Smith; attendee=|Dana Holt; text={text}"
        );
        waiting("Ann Smith", &format!("{ASK}\n{talk}")).len()
    };
    for text in [
        "Ann Smith: The gaskets have come up in our audit.\\nDana Holt: That's fine.",
        "Ann Smith: I still need the quotation for the graphite gaskets.\\nDana Holt: Sorted.",
    ] {
        assert_eq!(after(text), 1, "{text}");
    }
    let told = "Dana Holt: The graphite gaskets DN80 cost 900 pounds.\\nAnn Smith: Good.";
    assert_eq!(after(told), 0);
}

/// A meeting of 19 November of which there is a transcript.
fn meeting(said: &str) -> String {
    format!(
        "export 2026-11-20 activity transcript t1: name=Call with Ann; type=meeting; when=2026-11-19 10:00; attendee=|Ann Smith; attendee=|Dana Holt; text=Dana Holt: Morning Ann.\\n{said}"
    )
}

#[test]
fn what_is_asked_for_in_a_meeting_is_open_until_it_went_out() {
    const ASK: &str =
        "Ann Smith: Could you send us a quote for an automatic splicer?\\nDana Holt: Sure, I see.";
    let found = waiting("Ann Smith", &meeting(ASK));
    assert_eq!(found.len(), 1);
    assert!(
        found[0].title.contains("asked when you met"),
        "{}",
        found[0].title
    );
    // The meeting is told by what was asked there.
    assert!(cards("missed-followup", "Ann Smith", &meeting(ASK)).is_empty());
    for said in [
        "Ann Smith: We lose 40 minutes a shift. We are looking for an automatic splicer.",
        "Ann Smith: Wir suchen einen automatischen Spleisser.",
    ] {
        assert_eq!(waiting("Ann Smith", &meeting(said)).len(), 1, "{said}");
    }
    for said in [
        "Ann Smith: What does the splicer cost?\\nDana Holt: About 40,000 euros.",
        "Ann Smith: Could you show me the next slide?",
        "Ann Smith: We need to leave in five minutes.",
        "Ann Smith: We do not need a second filler.",
        "Dana Holt: Could you send us a quote for the hall?",
    ] {
        assert!(waiting("Ann Smith", &meeting(said)).is_empty(), "{said}");
        assert_eq!(
            cards("missed-followup", "Ann Smith", &meeting(said)).len(),
            1,
            "{said}"
        );
    }
    let after = |mail: &str| {
        let mail = format!("2026-11-20 me -> Ann Smith <ann@acmevalves.com>: {mail}");
        waiting("Ann Smith", &format!("{}\n{mail}", meeting(ASK))).len()
    };
    assert_eq!(
        after("Splicer | Hello Ann,\\nthe splicer costs 40,000 euros.\\nDana"),
        0
    );
    assert_eq!(
        after("Your hall | Hello Ann,\\nas we discussed, here it is. [quote.pdf]"),
        0
    );
    assert_eq!(
        after("Fair | Hello Ann,\\nsee you at the fair in March.\\nDana"),
        1
    );
}

#[test]
fn what_was_noted_of_a_meeting_is_told_once() {
    let said = meeting("Ann Smith: Could you send us a quote for an automatic splicer?");
    let note = call("wants a quote for a splicer");
    assert_eq!(waiting("Ann Smith", &format!("{said}\n{note}")).len(), 1);
}

#[test]
fn another_sellers_fault_is_an_opening_that_a_call_settles() {
    let mail = "2026-11-11 Ann Smith <ann@acmevalves.com> -> me: Corvena | Dana, between us: Corvena missed their delivery date for the third time this quarter, and our kits are stuck. Do you do anything in 27500 style?
        2026-11-11 me -> Ann Smith <ann@acmevalves.com>: Re: Corvena | Hi Ann, let me look into it and come back to you on Monday.";
    let found = waiting("Ann Smith", mail);
    assert_eq!(found.len(), 1);
    assert!(!found[0].title.contains("not right"), "{}", found[0].title);
    assert!(found[0].title.contains("27500"), "{}", found[0].title);
    for text in [
        "told her all about 27500, she is happy",
        "explained everything, she is happy",
    ] {
        let called = format!("{mail}\n        {}", call(text));
        assert!(waiting("Ann Smith", &called).is_empty(), "{text}");
    }
    let besides = format!("{mail}\n        {}", call("told her about the trade fair"));
    assert_eq!(waiting("Ann Smith", &besides).len(), 1);
    // A fault of ours is one, and a call settles that as well.
    let ours = "2026-11-17 Ann Smith <ann@acmevalves.com> -> me: Short delivery | Your seals leak again, 40 of them, that is the second time.";
    let found = waiting("Ann Smith", ours);
    assert_eq!(found.len(), 1);
    assert!(found[0].title.contains("not right"), "{}", found[0].title);
    let settled = format!(
        "{ours}\n        {}",
        call("new seals went out by courier, she is happy")
    );
    assert!(waiting("Ann Smith", &settled).is_empty());
}
