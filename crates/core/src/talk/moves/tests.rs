use super::*;
use proptest::prelude::*;

fn one(text: &str) -> Going {
    let mut goings = goings(text);
    assert_eq!(goings.len(), 1, "{text}: {goings:?}");
    goings.remove(0)
}

fn named(name: &str) -> Who {
    Who::Named(name.to_owned())
}

#[test]
fn who_leaves() {
    for (text, who) in [
        ("Ann Smith is no longer with Acme.", named("Ann Smith")),
        (
            "Hi Sam, Ann just announced her resignation too.",
            named("Ann"),
        ),
        ("FYI - Ann Smith resigned today.", named("Ann Smith")),
        ("Ann's last day is March 31st.", named("Ann")),
        (
            "At the end of March, Ann will end her employment with Acme.",
            named("Ann"),
        ),
        (
            "Since Ann has left Acme, you may get Bo to help.",
            named("Ann"),
        ),
        ("Today is my last day with Acme.", Who::Writer),
        ("I am no longer with Acme.", Who::Writer),
        ("Ann Smith ist nicht mehr bei uns.", named("Ann Smith")),
        ("Frau Smith hat gekündigt.", named("Smith")),
        ("Heute ist mein letzter Arbeitstag.", Who::Writer),
        ("Ich höre Ende März auf.", Who::Writer),
        ("Friday will be my last day as planned.", Who::Writer),
        ("Ann leaves at the end of December.", named("Ann")),
        ("Ann is leaving in January.", named("Ann")),
        ("Ann Smith hat uns verlassen.", named("Ann Smith")),
        (
            "Frau Smith ist zum 31. Oktober ausgeschieden.",
            named("Smith"),
        ),
    ] {
        let going = one(text);
        assert!(going.leaves, "{text}");
        assert_eq!(going.who, who, "{text}");
    }
}

#[test]
fn where_somebody_goes() {
    for (text, who, to) in [
        (
            "I have accepted a position with Borealis Trading Americas, my last day is Friday.",
            Who::Writer,
            "Borealis Trading Americas",
        ),
        (
            "I'm glad Ann's coming to Borealis.",
            named("Ann"),
            "Borealis",
        ),
        (
            "Ann Smith's last day is Friday. She is going to work for Borealis.",
            named("Ann Smith"),
            "Borealis",
        ),
        (
            "Ann is now with Borealis Pumps.",
            named("Ann"),
            "Borealis Pumps",
        ),
        (
            "Ann Smith has joined Borealis.",
            named("Ann Smith"),
            "Borealis",
        ),
        ("Ann wechselt zu Borealis.", named("Ann"), "Borealis"),
        (
            "Ann is leaving Acme for Borealis Foods in May.",
            named("Ann"),
            "Borealis Foods",
        ),
        (
            "Ann Smith (the tall one) is going to BG&E in Lyon.",
            named("Ann Smith"),
            "BG&E",
        ),
        (
            "Did you hear? Ann starts next week at Borealis.",
            named("Ann"),
            "Borealis",
        ),
    ] {
        let going = one(text);
        assert_eq!(going.who, who, "{text}");
        assert_eq!(going.to.as_deref(), Some(to), "{text}");
    }
}

#[test]
fn news_of_two_in_one_sentence_is_not_of_one() {
    let going = one("My last day is Friday, and Cora Lind joined Borealis in May.");
    assert_eq!((going.who, going.to), (Who::Writer, None));
    let going = one("Cora Lind joined Borealis in May, and my last day is Friday.");
    assert!(!going.leaves, "{going:?}");
    // Who is spoken of by no name is who was named.
    let going = one("Ann Smith is no longer with Acme, and she has joined Borealis.");
    assert_eq!(going.to.as_deref(), Some("Borealis"));
}

#[test]
fn who_comes_in_their_place() {
    for (text, heir) in [
        (
            "Ann Smith is no longer with Acme but Cora Lind has been working this issue.",
            "Cora Lind",
        ),
        (
            "I am no longer with Acme. If you have a question, please call or email Cora Lind at 555.",
            "Cora Lind",
        ),
        (
            "Ann has left the company. Cora Lind will be taking over her accounts.",
            "Cora Lind",
        ),
        (
            "My last day is Friday. My replacement's name is Cora Lind at 5-3207.",
            "Cora Lind",
        ),
        (
            "Ann Smith ist ausgeschieden, Cora Lind übernimmt ihre Aufgaben.",
            "Cora Lind",
        ),
        (
            "I am leaving the company in March. Your new contact is Cora Lind.",
            "Cora Lind",
        ),
        (
            "My last day is Friday. From then on your contact here will be my colleague Cora Lind.",
            "Cora Lind",
        ),
        (
            "I have resigned. I am handing everything over to Cora Lind.",
            "Cora Lind",
        ),
        (
            "Zum 31. März verlasse ich das Unternehmen. Meine Nachfolgerin ist Frau Cora Lind.",
            "Cora Lind",
        ),
        (
            "Freitag ist mein letzter Arbeitstag. Ab April übernimmt Cora Lind meine Aufgaben.",
            "Cora Lind",
        ),
        (
            "Ich werde das Unternehmen verlassen. Ihre neue Ansprechpartnerin ist Cora Lind.",
            "Cora Lind",
        ),
        (
            "Ende März werde ich die Firma verlassen. Meine Aufgaben übernimmt Cora Lind.",
            "Cora Lind",
        ),
        (
            "I am leaving the firm in March. From 1 April Cora Lind is responsible for the orders.",
            "Cora Lind",
        ),
        (
            "I am leaving the firm in March. Cora Lind, copied here, will be your contact.",
            "Cora Lind",
        ),
        (
            "I am leaving the firm in March. Dana, Cora Lind, copied here, will be your contact.",
            "Cora Lind",
        ),
        (
            "Ich verlasse das Haus. Ab 1. April ist Cora Lind für die Bestellungen zuständig.",
            "Cora Lind",
        ),
        (
            "Ich verlasse Acme zum 30. April und meine Aufgaben werden von Cora Lind übernommen.",
            "Cora Lind",
        ),
        (
            "Ich verlasse das Haus. Meine Kunden werden ab April von Cora Lind übernommen.",
            "Cora Lind",
        ),
    ] {
        let going = one(text);
        assert!(going.leaves, "{text}");
        assert_eq!(going.heir.as_deref(), Some(heir), "{text}");
    }
}

#[test]
fn whose_work_is_taken_over_and_who_is_away_for_months() {
    for text in [
        "I have taken over purchasing from Ann Smith.",
        "Ich habe den Einkauf von Ann Smith übernommen.",
    ] {
        let going = one(text);
        assert_eq!(going.who, named("Ann Smith"), "{text}");
        assert_eq!(going.instead, Some(Instead::HandedOver), "{text}");
        assert!(going.writer_follows && !going.leaves, "{text}");
    }
    let text =
        "Frau Smith ist zum 31. Oktober ausgeschieden, ich bin ab jetzt Ihr Ansprechpartner.";
    let going = one(text);
    assert!(going.leaves && going.writer_follows);
    for (text, who) in [
        (
            "I am going on maternity leave from 1 December until June. Cora Lind (cora@acme.com) will look after your account.",
            Who::Writer,
        ),
        (
            "From Monday I am on parental leave until June 2027. Until then please contact Cora Lind.",
            Who::Writer,
        ),
        (
            "Ab 1. Dezember bin ich bis Juni in Elternzeit. Meine Vertretung ist Cora Lind.",
            Who::Writer,
        ),
        (
            "Ich gehe in Mutterschutz und komme im Juni zurück. Bis dahin vertritt mich Cora Lind.",
            Who::Writer,
        ),
        (
            "Ann Smith is on maternity leave until June; Cora Lind stands in for her.",
            named("Ann Smith"),
        ),
    ] {
        let going = one(text);
        assert_eq!(
            (going.who, going.instead),
            (who, Some(Instead::Away)),
            "{text}"
        );
        assert_eq!(going.heir.as_deref(), Some("Cora Lind"), "{text}");
    }
}

/// The successor is exactly what is not known.
#[test]
fn whoever_tells_of_a_contact_is_none_yet() {
    for text in [
        "I am sorry, your contact Bo Berg has left us.",
        "I am afraid your contact Bo Berg has left us.",
        "Bo Berg has left us. I will ask who your new contact is.",
        "Bo Berg has left us. I will introduce your new contact in May.",
        "Bo Berg ist nicht mehr bei uns. Ich weiß nicht, wer Ihr neuer Ansprechpartner wird.",
        "Bo Berg ist nicht mehr bei uns. Ich denke Cora hat übernommen.",
    ] {
        let going = one(text);
        assert_eq!(
            (going.who, going.leaves),
            (named("Bo Berg"), true),
            "{text}"
        );
        assert_eq!((going.writer_follows, going.heir), (false, None), "{text}");
    }
    for text in [
        "Bo Berg has left us. From Monday I will be your new contact.",
        "Bo Berg has left us. I am from April on your contact.",
        "Bo Berg has left us, and I have just taken over.",
        "Bo Berg ist nicht mehr bei uns. Ab April bin ich Ihre neue Ansprechpartnerin.",
        "Bo Berg ist nicht mehr bei uns. Ich habe gestern alles übernommen.",
    ] {
        assert!(one(text).writer_follows, "{text}");
    }
}

#[test]
fn who_leaves_is_more_than_who_is_away() {
    let going = one("Ann Smith is on maternity leave, and Bo Berg has left the company.");
    assert_eq!((going.who, going.leaves), (named("Bo Berg"), true));
    let going = one("My maternity leave begins in May. Until June please contact Cora Lind.");
    assert_eq!(
        (going.who, going.instead),
        (Who::Writer, Some(Instead::Away))
    );
}

#[test]
fn where_somebody_is_to_be_reached() {
    let going = one("Ann Smith's e-mail address is asmith@borealis.com");
    assert_eq!(going.who, named("Ann Smith"));
    assert_eq!(going.address.as_deref(), Some("asmith@borealis.com"));
    let going = one("I am no longer at Acme and am available at ann@borealis.com.");
    assert_eq!((going.who, going.leaves), (Who::Writer, true));
    assert_eq!(going.address.as_deref(), Some("ann@borealis.com"));
}

#[test]
fn what_is_no_news_of_anybody() {
    for text in [
        "I have left Ann a message.",
        "I leave by end of day, so please send it before.",
        "I'm leaving by end of week.",
        "Ich höre am Freitag um 12 auf.",
        "Je quitte la maison à 8 h.",
        "Ann left early today.",
        "The last day to order is Friday.",
        "I have taken over the samples from the stand.",
        "My maternity leave begins in May.",
        "If I leave the company, who does it?",
        "Has Ann left the company?",
        "I am going to lunch.",
        "We moved to a new building.",
        "The contract is no longer with us.",
        "Ann is on maternity leave until May.",
        "I will be out of the office, please call Cora Lind.",
        "Please contact Cora Lind.",
        "Cora Lind is handling the order.",
        "Cora Lind, copied here, will be your contact.",
        "Ann may be leaving us.",
        "Ann may retire in March.",
        "Cora Lind ist für die Bestellungen zuständig.",
        "I think the last day was the best of the whole fair.",
        "Ich denke, die Fracht wird von Cora Lind übernommen.",
        "Ich hoffe dass die Betreuung von Cora Lind übernommen wird.",
        "Ich habe die Muster von Bo Berg übernommen.",
        "My colleague Dora Kuhn took over the forklift from Bo Berg, and I am glad.",
        "Bo Berg is back from parental leave. Please contact Cora Lind for the invoices.",
        "I am back from parental leave; while I was away I was covered by Bo Berg.",
        "Bo Berg ist aus der Elternzeit zurück. Cora Lind vertritt mich.",
        "Ann Smith is on parental leave. Please contact Cora Lind for the invoices.",
        "My wife is on parental leave until June; Bo Berg covers for me on Mondays.",
        "I hear our buyer is on parental leave until June; Cora Lind stands in for him.",
    ] {
        assert_eq!(goings(text), Vec::new(), "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(words in prop::collection::vec(prop_oneof![
        "[A-Z][a-z]{0,6}",
        "\\PC{0,12}",
        Just("is leaving".to_owned()),
        Just("left".to_owned()),
        Just("for".to_owned()),
        Just("has accepted a position with".to_owned()),
        Just("please contact".to_owned()),
        Just("e-mail address is ann@acme.com".to_owned()),
        Just("my last day is".to_owned()),
        Just("(".to_owned()),
        Just(".".to_owned()),
    ], 0..14)) {
        let text = words.join(" ");
        for going in goings(&text) {
            prop_assert!(going.leaves || going.instead.is_some() || going.to.is_some() || going.address.is_some());
        }
    }
}
