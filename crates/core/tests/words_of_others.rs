//! What was said otherwise than by mail: what settles an ask, and what is no contact.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{Finding, detectors, see};
use bellwether_testkit::fixture;

/// The weekly business of Ann and Bo, and the story after it.
fn cards(kind: &str, story: &str, as_of: &str) -> Vec<Finding> {
    let text = format!(
        "me Dana Holt <dana@birchline.co.uk>
        every 9 days from 2026-06-01 to 2026-11-08 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The list is attached as agreed.
        every 9 days from 2026-06-02 to 2026-11-09 Bo Berg <bo@otherfirm.com> <-> me: Weekly order | The list is attached as agreed.
        {story}
        as of {as_of}"
    );
    let fixture = fixture::parse(&text).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == kind).expect("the kind");
    (detector.detect)(&k)
}

const ASK: &str = "2026-11-16 Ann Smith <ann@acmevalves.com> -> me: Quote please | Hello Dana,\\ncould you send us a quotation for 200 graphite gaskets DN80 by 4 December?\\nAnn";

/// The ask of Ann that is open after what the seller put in.
fn open_after(since: &str) -> Option<Finding> {
    let found = cards("unanswered-ask", &format!("{ASK}\n{since}"), "2026-11-27");
    found.into_iter().next()
}

fn by_hand(what: &str, text: &str) -> String {
    format!(
        "export 2026-11-20 activity hand 1: type={what}; from=ann@acmevalves.com|Ann Smith; when=2026-11-20; text={text}"
    )
}

#[test]
fn an_ask_stays_open_until_a_word_takes_it_up() {
    assert!(open_after("").is_some());
    for (what, text) in [
        ("call", "rang, nobody picked up"),
        ("note", "must still send her the quote"),
        ("note", "wants a quotation for the gaskets by 4 December"),
        ("call", "talked about the football"),
        ("call", "Gaskets: not reached, left voicemail"),
        ("call", "Wegen der gaskets angerufen, niemand erreicht"),
        ("call", "gaskets: pas joignable, laissé un message"),
    ] {
        assert!(open_after(&by_hand(what, text)).is_some(), "{what} {text}");
    }
    for (what, text) in [
        ("call", "gave her the price for the gaskets"),
        ("note", "sent her the quote by post"),
        ("note", "she no longer needs it"),
        ("call", "all settled"),
    ] {
        assert!(open_after(&by_hand(what, text)).is_none(), "{what} {text}");
    }
}

#[test]
fn a_talk_about_something_else_lowers_it() {
    let strength = |since: &str| open_after(since).expect("open").strength();
    let alone = strength("");
    assert!(strength(&by_hand("call", "talked about the football")) < alone);
    assert!(strength(&by_hand("call", "rang, nobody picked up")) == alone);
}

fn meeting(day: &str, title: &str, answer: &str) -> String {
    format!(
        "export 2026-11-17 meeting ics m1: name={title}; organiser=me||accepted; attendee=ann@acmevalves.com|Ann|{answer}; occurrence={day} 09:00/{day} 10:00"
    )
}

#[test]
fn a_meeting_on_something_else_closes_no_written_request() {
    for (day, title, answer, open) in [
        ("2026-11-25", "Safety audit", "accepted", true),
        ("2026-11-25", "Christmas lunch gaskets", "accepted", true),
        ("2026-11-25", "Meeting Acme", "accepted", true),
        ("2026-11-25", "Gaskets", "needs-action", true),
        ("2026-12-02", "Gaskets", "accepted", true),
        ("2026-11-25", "Gaskets", "accepted", false),
    ] {
        let found = open_after(&meeting(day, title, answer));
        assert_eq!(found.is_some(), open, "{day} {title} {answer}");
    }
}

#[test]
fn nobody_says_that_you_met_who_left_the_invitation_unanswered() {
    let title = |answer: &str| {
        let story = meeting("2026-11-20", "Line project", answer);
        let found = cards("missed-followup", &story, "2026-11-27");
        found[0].title.clone()
    };
    assert!(title("accepted").starts_with("You met Ann"));
    assert!(title("needs-action").starts_with("You were to meet Ann"));
}

const QUESTION: &str = "2026-11-10 08:00 Ann Smith <ann@acmevalves.com> -> me: Prices and the line | Hello Dana,\\nwhen do we get the new price list for the ball valves, and when will you look at the filling line?\\nAnn";

fn answered_by(answer: &str) -> String {
    format!(
        "{QUESTION}\n2026-11-10 15:00 me -> Ann Smith <ann@acmevalves.com>: RE: Prices and the line | Hi Ann,\\n{answer}\\nBest regards\\nDana"
    )
}

#[test]
fn a_promised_visit_or_call_is_a_promise_and_no_answer() {
    for (answer, due) in [
        ("I'll call you this afternoon.", "2026-11-11"),
        ("I'll come by on Thursday and measure it.", "2026-11-13"),
        ("I will visit you on 12 November.", "2026-11-13"),
        (
            "I will call you on 12 November with the prices.",
            "2026-11-13",
        ),
        ("Ich komme am Donnerstag bei Ihnen vorbei.", "2026-11-13"),
    ] {
        let story = answered_by(answer);
        let promises = |day| cards("open-promise", &story, day).len();
        assert_eq!(promises("2026-11-10"), 0, "{answer}");
        assert_eq!(promises(due), 1, "{answer}");
        assert_eq!(cards("unanswered-ask", &story, due).len(), 0, "{answer}");
        assert_eq!(
            cards("unanswered-ask", &story, "2026-11-20").len(),
            1,
            "{answer}"
        );
        let held = format!(
            "{story}\nexport 2026-11-12 activity hand 1: type=visit; from=ann@acmevalves.com|Ann Smith; when=2026-11-12; text=line measured"
        );
        assert_eq!(
            cards("open-promise", &held, "2026-11-13").len(),
            0,
            "{answer}"
        );
    }
}

#[test]
fn a_german_promise_has_its_day() {
    for answer in [
        "Das Zeugnis schicke ich Ihnen bis zum 13. November.",
        "Das Zeugnis bekommen Sie bis Freitag.",
    ] {
        let found = cards("open-promise", &answered_by(answer), "2026-11-16");
        assert_eq!(found.len(), 1, "{answer}");
    }
}

#[test]
fn plain_words_of_leaving() {
    for (words, heir) in [
        (
            "I retire at the end of November. My successor is Mo Haddad.",
            "Mo Haddad",
        ),
        (
            "I will retire on 30 November. Mo Haddad takes over from 1 December.",
            "Mo Haddad",
        ),
        (
            "I am leaving at the end of November. Please contact Jo Pike from 1 December on.",
            "Jo Pike",
        ),
        (
            "I will be leaving at the end of the month; Jo Pike will take over from me.",
            "Jo Pike",
        ),
        (
            "ich gehe Ende November in Rente. Meine Nachfolgerin ist Mia Kern.",
            "Mia Kern",
        ),
        (
            "ich verlasse die Firma zum 30. November. Meine Nachfolgerin ist Mia Kern.",
            "Mia Kern",
        ),
        (
            "je quitte l'entreprise le 30 novembre. Mon successeur est Hugo Delmas.",
            "Hugo Delmas",
        ),
        (
            "Je pars à la retraite fin novembre. Hugo Delmas me succède.",
            "Hugo Delmas",
        ),
    ] {
        let story = format!(
            "2026-11-16 Ann Smith <ann@acmevalves.com> -> me: News | Hello Dana,\\n{words}\\nBest regards\\nAnn"
        );
        let found = cards("leaving-contact", &story, "2026-11-20");
        assert_eq!(found.len(), 1, "{words}");
        assert!(found[0].title.contains(heir), "{words}: {}", found[0].title);
    }
    for words in [
        "I am leaving at the end of the day, so please send it before.",
        "I am leaving the office now.",
        "We plan to retire the old bonds.",
    ] {
        let story = format!(
            "2026-11-16 Ann Smith <ann@acmevalves.com> -> me: News | Hello Dana,\\n{words}\\nBest regards\\nAnn"
        );
        assert_eq!(
            cards("leaving-contact", &story, "2026-11-20").len(),
            0,
            "{words}"
        );
    }
}

#[test]
fn somebody_met_at_a_fair_who_now_sits_at_a_prospect() {
    let story = |met: &str| {
        format!(
            "export 2026-01-05 company crm 1: name=Halden Gin; domain=haldengin.com
            export 2026-01-05 company crm 2: name=Corven; domain=corven.com
            {met}
            export 2026-11-01 contact linkedin tb: name=Tomasina Brink; company=Halden Gin; title=Plant Manager"
        )
    };
    let note = "export 2026-03-10 note notes n1: name=Fair; when=2026-03-10; text=Met Tomasina Brink from Corven at our stand.";
    assert_eq!(cards("met-elsewhere", &story(""), "2026-11-20").len(), 0);
    let found = cards("met-elsewhere", &story(note), "2026-11-20");
    assert_eq!(found.len(), 1);
    assert!(
        found[0].why.contains("when they were at Corven"),
        "{}",
        found[0].why
    );
}

#[test]
fn what_the_seller_noted_that_they_want_by_a_day() {
    let noted = |more: &str| {
        let note = "export 2026-11-19 activity hand 1: type=note; from=ann@acmevalves.com|Ann Smith; when=2026-11-19; text=wants a price for 5,000 soap cartons by 4 December";
        cards("unanswered-ask", &format!("{note}\n{more}"), "2026-11-27")
    };
    let found = noted("");
    assert_eq!(found.len(), 1);
    assert!(
        found[0].title.contains("soap cartons"),
        "{}",
        found[0].title
    );
    let mail = "2026-11-23 me -> Ann Smith <ann@acmevalves.com>: Cartons | Hello Ann,\\n5,000 soap cartons cost 400 GBP.\\nDana";
    assert!(noted(mail).is_empty());
    let word = "export 2026-11-24 activity hand 2: type=call; from=ann@acmevalves.com|Ann Smith; when=2026-11-24; text=gave her the price of the soap cartons";
    assert!(noted(word).is_empty());
}

/// What a kind shows on a day of what was noted on 19 November.
fn noted(kind: &str, text: &str, more: &str, as_of: &str) -> Vec<String> {
    let note = format!(
        "export 2026-11-19 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2026-11-19; text={text}"
    );
    let found = cards(kind, &format!("{note}\n{more}"), as_of);
    found.into_iter().map(|finding| finding.title).collect()
}

const MAIL: &str = "2026-11-24 me -> Ann Smith <ann@acmevalves.com>: Samples | Hello Ann,\\nthe samples are in the post, together with the quote for 50 chairs.\\nDana";

#[test]
fn what_the_seller_noted_makes_the_card_that_a_mail_makes() {
    for (kind, text, says) in [
        (
            "unanswered-ask",
            "wants a quote for 50 chairs",
            "wants something",
        ),
        (
            "unanswered-ask",
            "unzufrieden mit der letzten Lieferung, will eine Gutschrift",
            "wants something",
        ),
        (
            "open-promise",
            "promised her the samples by Tuesday 24 November",
            "You promised Ann Smith",
        ),
        (
            "open-promise",
            "habe ihr die Muster bis 24. November versprochen",
            "You promised Ann Smith",
        ),
        (
            "date-ahead",
            "follow up on 26 November",
            "was to hear from you",
        ),
        (
            "date-ahead",
            "bittet um Rückruf am 26. November",
            "was to hear from you",
        ),
        (
            "date-ahead",
            "she will call me on 26 November",
            "meant to come back to you",
        ),
        (
            "leaving-contact",
            "retires in May, her colleague Felix Kern takes over",
            "Ann Smith leaves acmevalves.com; Felix Kern takes over",
        ),
        (
            "leaving-contact",
            "geht im Mai in Rente, ihr Kollege Felix Kern übernimmt",
            "Ann Smith leaves acmevalves.com; Felix Kern takes over",
        ),
    ] {
        let found = noted(kind, text, "", "2026-11-27");
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(says), "{text}: {found:?}");
    }
    let all = ["unanswered-ask", "open-promise", "date-ahead"];
    for text in [
        "talked about football, price is fine",
        "follow up on 15 December",
        "sent her the samples",
        "asked her for the drawing by 24 November",
    ] {
        for kind in all {
            assert_eq!(
                noted(kind, text, "", "2026-11-27"),
                [""; 0],
                "{kind} {text}"
            );
        }
    }
}

#[test]
fn what_was_noted_is_closed_by_a_mail_or_a_later_word() {
    let word = "export 2026-11-25 activity hand 2: type=call; from=ann@acmevalves.com|Ann Smith; when=2026-11-25; text=all settled";
    for (kind, text) in [
        ("unanswered-ask", "wants a quote for 50 chairs"),
        ("open-promise", "promised her the samples by 24 November"),
        ("date-ahead", "follow up on 25 November"),
    ] {
        for more in [MAIL, word] {
            assert_eq!(
                noted(kind, text, more, "2026-11-27"),
                [""; 0],
                "{text} {more}"
            );
        }
    }
    // The day before is in time to follow up; the week before is not.
    let early = MAIL.replace("2026-11-24", "2026-11-20");
    let found = noted(
        "date-ahead",
        "follow up on 26 November",
        &early,
        "2026-11-26",
    );
    assert!(found.len() == 1 && found[0].contains("today"), "{found:?}");
}

#[test]
fn what_somebody_asks_in_a_chat_is_an_ask() {
    let message = |number: u32, day: &str, from: &str, text: &str| {
        format!(
            "export 2026-11-26 activity whatsapp {number}: type=message; from=|{from}; contact=Ann Smith; contact=Dana Holt; when={day}; text={text}"
        )
    };
    let ask = message(
        1,
        "2026-11-19 08:12",
        "Ann Smith",
        "Hi Dana, what do 10 packs of prophy pads cost? Need to know by Wednesday 2 December",
    );
    let asked = |more: &str| {
        let found = cards("unanswered-ask", &format!("{ask}\n{more}"), "2026-11-27");
        let titles = found.into_iter().map(|finding| finding.title);
        titles.collect::<Vec<String>>()
    };
    let found = asked("");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("asked 8 days ago in a message"),
        "{found:?}"
    );
    let holds = message(2, "2026-11-19 08:14", "Dana Holt", "Hi! Will look it up");
    assert_eq!(asked(&holds).len(), 1);
    let answer = message(
        2,
        "2026-11-19 08:14",
        "Dana Holt",
        "Hi Ann, 84 pounds with VAT.",
    );
    assert_eq!(asked(&answer), [""; 0]);
    let short = message(2, "2026-11-19 08:14", "Dana", "Hi Ann, 84 pounds with VAT.");
    assert_eq!(asked(&short), [""; 0]);
    let again = message(
        2,
        "2026-11-21 08:14",
        "Ann Smith",
        "any news about the prophy pads?",
    );
    assert_eq!(asked(&again).len(), 1);
}

#[test]
fn an_account_that_is_no_more_is_asked_nothing() {
    let orders =
        "ordered every 21 days from 2025-06-05 to 2026-05-30 Acme Valves: 5 x Alginate = 250 GBP
        ordered every 21 days from 2025-06-05 to 2026-11-20 Other House: 5 x Alginate = 250 GBP";
    let seen = |text: &str| {
        let note = format!(
            "export 2026-11-20 activity hand 1: type=visit; company=Acme Valves; when=2026-11-20; text={text}"
        );
        let story = format!(
            "me Dana Holt <dana@birchline.co.uk>
            every 9 days from 2026-06-01 to 2026-11-08 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The list is attached as agreed.
            export 2026-01-01 company crm 1: name=Acme Valves; domain=acmevalves.com
            {orders}
            {note}
            as of 2026-11-27"
        );
        let fixture = fixture::parse(&story).expect("a story");
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let all = see(&k, &TrackRecord::default());
        let about = all.into_iter().map(|one| one.finding);
        let about = about.filter(|one| one.title.contains("Acme Valves"));
        about.collect::<Vec<Finding>>()
    };
    let before = seen("all is well");
    assert!(before.iter().any(|one| !one.seen), "{before:?}");
    let after = seen("they have closed down");
    assert!(!after.is_empty());
    for one in after {
        assert!(one.seen, "{}", one.title);
        let says = one
            .against
            .iter()
            .any(|proof| proof.says.contains("closed down"));
        assert!(says, "{}", one.title);
    }
}
