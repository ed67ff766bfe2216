//! Who leaves, where they go and who comes after them, as letters tell it; and those who
//! turn up elsewhere under a name that is nearly theirs.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::{Finding, detectors};
use bellwether_testkit::fixture;

/// What one kind sees in March, after weekly mail with Ann and Bo of two customers and
/// with Cora, a colleague.
fn seen(kind: &str, mails: &str) -> Vec<Finding> {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 6 days from 2023-06-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        every 6 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@bergpumps.com> <-> me: Weekly order | The order for this week is attached.
        every 9 days from 2023-06-01 to 2024-02-20 Cora Lindqvist <cora.lindqvist@northseal.com> <-> me: Plan | The plan for this week is attached.
        {mails}
        as of 2024-03-12"
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == kind).expect("the kind");
    (detector.detect)(&k)
}

fn titles(kind: &str, mails: &str) -> Vec<String> {
    let found = seen(kind, mails).into_iter();
    found.map(|finding| finding.title).collect()
}

#[test]
fn where_somebody_goes_is_told_by_themselves_or_in_passing() {
    for (mails, title) in [
        // A colleague goes to a customer, and says so to everybody.
        (
            "2024-03-04 Cora Lindqvist <cora.lindqvist@northseal.com> -> me: Farewell | Hello all,\\nI have accepted a position with Berg Pumps, my last day is Friday.\\nCora",
            "Cora Lindqvist goes to bergpumps.com",
        ),
        // Another colleague tells it by the first name.
        (
            "2024-03-04 Tom Roe <tom.roe@northseal.com> -> me: Lunch | Sam,\\ndid you hear it, Cora is going to work for Bergpumps.\\nTom",
            "Cora Lindqvist goes to bergpumps.com",
        ),
        // A customer's man tells where one of ours goes.
        (
            "2024-03-04 Bo Berg <bo@bergpumps.com> -> me: Monday | Sam,\\nglad that Cora's coming to Bergpumps.\\nBo",
            "Cora Lindqvist goes to bergpumps.com",
        ),
        // An address at another house.
        (
            "2024-03-04 Tom Roe <tom.roe@northseal.com> -> me: E-mail | Ann Smith's e-mail address is asmith@deltafoods.com",
            "Ann Smith goes to deltafoods.com",
        ),
    ] {
        assert_eq!(titles("moved-contact", mails), [title], "{mails}");
        assert_eq!(titles("leaving-contact", mails), [""; 0], "{mails}");
    }
}

#[test]
fn what_is_no_move_is_none() {
    for mails in [
        // A house with a new name.
        "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Mail | Hello Sam,\\nour mail system has changed. My new email address is ann@acmevalves-group.com from now on.\\nAnn",
        // Two of ours who go with what they work on.
        "2024-03-04 Cora Lindqvist <cora.lindqvist@northseal.com> -> me: Mail | Hello Sam,\\nmy new email address is cora@sealworks.com from now on.\\nCora
        every 9 days from 2023-06-01 to 2024-02-20 Tom Roe <tom.roe@northseal.com> <-> me: Plan | The plan for this week is attached.
        2024-03-04 Tom Roe <tom.roe@northseal.com> -> me: Mail | Hello Sam,\\nmy new email address is tom@sealworks.com from now on.\\nTom",
        // A place and a meeting are no houses.
        "2024-03-04 Tom Roe <tom.roe@northseal.com> -> me: Trip | Sam,\\nCora is going to Gdansk on Friday.\\nTom",
        "2024-03-04 Tom Roe <tom.roe@northseal.com> -> me: Trip | Sam,\\nCora is coming to the meeting.\\nTom",
        // Our own house hires.
        "2024-03-04 Tom Roe <tom.roe@northseal.com> -> me: New | Sam,\\nCora has accepted a position with Northseal in Lyon.\\nTom",
        // A private address is no house.
        "2024-03-04 Cora Lindqvist <cora.lindqvist@northseal.com> -> me: Mail | Sam,\\nmy new e-mail address is cora.lindqvist@gmail.com\\nCora",
        // Nobody we know.
        "2024-03-04 Tom Roe <tom.roe@northseal.com> -> me: News | Sam,\\nEve Holt has accepted a position with Berg Pumps.\\nTom",
    ] {
        assert_eq!(titles("moved-contact", mails), [""; 0], "{mails}");
    }
}

#[test]
fn whoever_takes_over_stays_worth_a_call_until_somebody_knows_them() {
    let told = |heir: &str, more: &str| {
        titles(
            "leaving-contact",
            &format!(
                "2024-01-30 Ann Smith <ann@acmevalves.com> -> me: My last day | Hello Sam,\\nI am retiring in February. {heir}\\nAnn\n{more}"
            ),
        )
    };
    let heir = "My successor is Eve Holt.";
    assert_eq!(
        told(heir, ""),
        ["Ann Smith leaves acmevalves.com; Eve Holt takes over"]
    );
    let met = "every 5 days from 2024-02-12 to 2024-03-08 Eve Holt <eve.holt@acmevalves.com> <-> me: Weekly order | The order for this week is attached.";
    assert_eq!(told(heir, met), [""; 0]);
    assert_eq!(told("", ""), [""; 0]);
}

#[test]
fn whoever_comes_after_a_contact_is_to_be_met() {
    let mails = "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Last day | Hello Sam,\\nFriday is my last day at Acme Valves. Please contact Eve Holt from then on.\\nAnn";
    let found = seen("leaving-contact", mails);
    assert_eq!(found.len(), 1);
    assert_eq!(
        found[0].title,
        "Ann Smith leaves acmevalves.com; Eve Holt takes over"
    );
    let why = &found[0].why;
    assert!(why.contains("You know Ann ("), "{why}");
    assert!(why.contains(" mails)."), "{why}");
    let ask = found[0].ask.as_ref().expect("a question");
    assert!(ask.question.contains("Eve Holt"), "{}", ask.question);
    // Who is on leave comes back; who asks tells nothing.
    for body in [
        "I am on leave until Monday, please contact Eve Holt.",
        "I am on maternity leave until May.",
        "are you leaving the company, as people say?",
        "I left early today, please call Eve Holt.",
        // A town and a day are no houses of theirs.
        "I left Houston yesterday evening.",
        "Bo Berg left Houston yesterday evening.",
        "Bo Berg left Saturday with the samples.",
        "Bo Berg left Sonntag with the samples.",
        "Cora Lindqvist left Hamburg early this morning.",
    ] {
        let mails = format!(
            "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Seals | Hello Sam,\\n{body}\\nAnn"
        );
        assert_eq!(titles("leaving-contact", &mails), [""; 0], "{body}");
    }
    // Their own house is.
    for house in ["Bergpumps", "Berg Pumps", "Berg"] {
        let mails = format!(
            "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Seals | Hello Sam,\\nBo Berg left {house} yesterday.\\nAnn"
        );
        assert_eq!(titles("leaving-contact", &mails).len(), 1, "{house}");
    }
}

#[test]
fn whom_a_colleague_looked_after_is_taken_over() {
    let news = "2024-03-04 Cora Lindqvist <cora.lindqvist@northseal.com> -> me: Farewell | Hello all,\\nFriday is my last day here.\\nCora\n";
    let hers = "2024-01-15 Eve Holt <eve.holt@deltafoods.com> -> Cora Lindqvist <cora.lindqvist@northseal.com>; cc me: Seals | The seals came, thank you.
        2024-01-16 Cora Lindqvist <cora.lindqvist@northseal.com> -> Eve Holt <eve.holt@deltafoods.com>: Invoice | The invoice is attached.
        2024-02-05 Eve Holt <eve.holt@deltafoods.com> -> Cora Lindqvist <cora.lindqvist@northseal.com>: Pumps | We start the new pumps in May.
        2024-02-06 Cora Lindqvist <cora.lindqvist@northseal.com> -> Eve Holt <eve.holt@deltafoods.com>: Date | The date suits us.";
    assert_eq!(titles("leaving-contact", news), [""; 0]);
    let found = titles("leaving-contact", &format!("{news}{hers}"));
    assert_eq!(
        found,
        ["Cora Lindqvist leaves; who looks after Eve Holt (deltafoods.com)?"]
    );
}

/// People change how they are called with their place.
#[test]
fn a_colleague_under_another_first_name_elsewhere_has_moved() {
    let old = "every 9 days from 2023-06-01 to 2024-02-01 Mara Vesterlund <mara.vesterlund@northseal.com> <-> me: Plan | The plan is attached.\n";
    let many: Vec<String> = (0..30).map(|n| format!("p{n}@firm{n}.com")).collect();
    let new = format!(
        "2024-03-04 Mari Vesterlund <mari.vesterlund@bergpumps.com> -> me, {}: Hello | Hello everybody,\\nI made it, my flat is right across the office.\\nMari",
        many.join(", ")
    );
    let found = titles("moved-contact", &format!("{old}{new}"));
    assert_eq!(found, ["Mara Vesterlund is now at bergpumps.com"]);
    // Whoever still writes from the old place is another.
    let still = "2024-03-10 Mara Vesterlund <mara.vesterlund@northseal.com> -> me: Plan | The plan is attached.\n";
    let early = new.replace("2024-03-04", "2024-02-10");
    let found = titles("moved-contact", &format!("{old}{still}{early}"));
    assert_eq!(found, [""; 0]);
}

#[test]
fn who_has_been_written_to_since_is_in_mind() {
    let last = "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Last day | Hello Sam,\\nFriday is my last day at Acme Valves.\\nAnn\n";
    let wished = "2024-03-05 me -> Ann Smith <ann@acmevalves.com>: RE: Last day | Hello Ann,\\nall the best!\\nSam";
    let strength = |mails: &str| seen("leaving-contact", mails)[0].strength();
    assert!(strength(&format!("{last}{wished}")) <= 0.5 * strength(last) + 1e-9);
    // A colleague who has moved, and was answered there.
    let there = "2024-03-04 Cora Lindqvist <cora.lindqvist@deltafoods.com> -> me: Hello | Hello Sam,\\nI am at Delta Foods now.\\nCora\n";
    let here = "2024-03-05 me -> Cora Lindqvist <cora.lindqvist@deltafoods.com>: RE: Hello | Hello Cora,\\ngood luck there!\\nSam";
    let shown = |mails: &str| {
        let found = seen("moved-contact", mails).into_iter();
        found.filter(|finding| !finding.seen).count()
    };
    assert_eq!(shown(there), 1);
    assert_eq!(shown(&format!("{there}{here}")), 0);
}

/// People say `Fernwood` for Fernwood Mills, whose mail we have, though `fernwood.com` stands
/// on some list.
#[test]
fn a_house_is_the_one_we_have_dealings_with() {
    let mails = "every 6 days from 2023-06-01 to 2024-02-20 Ida Roth <ida@fernwoodmills.com> <-> me: Weekly order | The order for this week is attached.
        2024-01-08 Bo Berg <bo@bergpumps.com> -> me; cc Max Fell <max@fernwood.com>: Fair | The fair begins on Monday.
        2024-03-04 Bo Berg <bo@bergpumps.com> -> me: Ann | Sam,\\nAnn Smith just left Acme Valves last week. She now works for Fernwood.\\nBo";
    assert_eq!(
        titles("moved-contact", mails),
        ["Ann Smith goes to fernwoodmills.com"]
    );
}

#[test]
fn what_the_seller_tells_the_seller_knows() {
    let told = |from: &str, to: &str| {
        format!(
            "2024-03-04 {from} -> {to}: Dinner | Ann Smith has left Acme Valves and now works for Berg Pumps."
        )
    };
    let cora = "Cora Lindqvist <cora.lindqvist@northseal.com>";
    assert_eq!(titles("moved-contact", &told(cora, "me")).len(), 1);
    assert_eq!(titles("moved-contact", &told("me", cora)).len(), 0);
}

#[test]
fn a_department_takes_nothing_over() {
    for says in [
        "I am leaving Acme Valves on Friday. Please contact our Customer Service.",
        "My last day at Acme Valves is Friday. Please contact Customer Service.",
        "zum 31. März verlasse ich Acme Valves. Meine Aufgaben übernimmt unser Vertrieb.",
        "zum 31. März verlasse ich Acme Valves. Bitte wenden Sie sich an unsere Niederlassung.",
    ] {
        let mail = format!(
            "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: News | Hello Sam,\\n{says}\\nAnn"
        );
        let found = titles("leaving-contact", &mail);
        assert_eq!(found, ["Ann Smith leaves acmevalves.com"], "{says}");
    }
}

#[test]
fn who_takes_over_is_named_by_the_sentence_that_follows() {
    for says in [
        "I am leaving Acme Valves at the end of March. Your new contact is Cora Lind.",
        "My last day at Acme Valves is Friday. Please contact Cora Lind from now on.",
        "zum 31. März verlasse ich Acme Valves. Meine Nachfolgerin ist Cora Lind (c.lind@acmevalves.com).",
        "zum 31. März verlasse ich das Unternehmen. Ab April übernimmt Cora Lind meine Aufgaben.",
    ] {
        let mail = format!(
            "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: News | Hello Sam,\\n{says}\\nAnn"
        );
        let found = seen("leaving-contact", &mail);
        let [card] = found.as_slice() else {
            panic!("{says}: {found:#?}");
        };
        assert_eq!(
            card.title, "Ann Smith leaves acmevalves.com; Cora Lind takes over",
            "{says}"
        );
        assert!(
            card.if_you_act.starts_with("You write to Cora Lind"),
            "{card:#?}"
        );
    }
    // What a later mail says counts as well.
    let mails = "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: News | Hello Sam,\\nmy last day at Acme Valves is Friday.\\nAnn
        2024-03-06 Ann Smith <ann@acmevalves.com> -> me: Successor | Hello Sam,\\nmy last day is this Friday. My successor is Cora Lind.\\nAnn";
    assert_eq!(
        titles("leaving-contact", mails),
        ["Ann Smith leaves acmevalves.com; Cora Lind takes over"]
    );
}

#[test]
fn who_stands_in_for_months_and_who_has_taken_over_are_to_be_met() {
    for (from, body, title) in [
        (
            "Ann Smith <ann@acmevalves.com>",
            "I am going on maternity leave from 1 April until September. Eve Holt (eve.holt@acmevalves.com) will look after your account.",
            "Ann Smith (acmevalves.com) is away until September; Eve Holt stands in",
        ),
        (
            "Ann Smith <ann@acmevalves.com>",
            "I am on maternity leave from Monday until we may find somebody. Please contact Eve Holt until then.",
            "Ann Smith (acmevalves.com) is away for months; Eve Holt stands in",
        ),
        (
            "Ann Smith <ann@acmevalves.com>",
            "Ab 1. April bin ich bis September in Elternzeit. Meine Vertretung ist Eve Holt.",
            "Ann Smith (acmevalves.com) is away until September; Eve Holt stands in",
        ),
        (
            "Eve Holt <eve.holt@acmevalves.com>",
            "I have taken over purchasing from Ann Smith.",
            "Eve Holt has taken over from Ann Smith at acmevalves.com",
        ),
        (
            "Eve Holt <eve.holt@acmevalves.com>",
            "Ich habe den Einkauf von Ann Smith übernommen.",
            "Eve Holt has taken over from Ann Smith at acmevalves.com",
        ),
        (
            "Eve Holt <eve.holt@acmevalves.com>",
            "Frau Smith ist zum 29. Februar ausgeschieden, ich bin ab jetzt Ihr Ansprechpartner.",
            "Ann Smith has left acmevalves.com; Eve Holt takes over",
        ),
        (
            "Bo Lind <bo.lind@acmevalves.com>",
            "Ann Smith leaves Acme Valves at the end of June, Eve Holt takes over.",
            "Ann Smith leaves acmevalves.com; Eve Holt takes over",
        ),
    ] {
        let mails = format!("2024-03-04 {from} -> me: News | Hello Sam,\\n{body}\\nRegards");
        assert_eq!(titles("leaving-contact", &mails), [title], "{body}");
        assert_eq!(titles("unanswered-ask", &mails), [""; 0], "{body}");
    }
}

#[test]
fn departures_that_the_seller_noted() {
    for (text, title) in [
        (
            "she is leaving Acme Valves in April, Felix Kern takes over",
            "Ann Smith leaves acmevalves.com; Felix Kern takes over",
        ),
        (
            "Ann leaves at the end of April",
            "Ann Smith leaves acmevalves.com",
        ),
        ("last day is 31 March", "Ann Smith leaves acmevalves.com"),
    ] {
        let note = format!(
            "export 2024-03-04 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2024-03-04; text={text}"
        );
        assert_eq!(titles("leaving-contact", &note), [title], "{text}");
    }
    let note = "export 2024-03-04 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2024-03-04; text=last day of the fair, she is well";
    assert_eq!(titles("leaving-contact", note), [""; 0]);
}

#[test]
fn a_house_is_no_site_of_its_own() {
    let told = |place: &str| {
        format!(
            "every 6 days from 2023-06-01 to 2024-02-20 Olive Marsh <olive@dunmorebakeries.com> <-> me: Weekly order | The order for this week is attached.
            2024-03-04 Olive Marsh <olive@dunmorebakeries.com> -> me: Floors | Hello Sam,\\nthe floors of our plant in {place} are wet in the morning.\\nOlive"
        )
    };
    assert_eq!(titles("unreached-site", &told("Dunmore")), [""; 0]);
    assert_eq!(titles("unreached-site", &told("Gdansk")).len(), 1);
}

#[test]
fn who_has_handed_over_and_stays_is_asked_nothing_of_a_new_place() {
    let mails = "2024-03-04 Eve Holt <eve.holt@acmevalves.com> -> me: News | Hello Sam,\\nI have taken over purchasing from Ann Smith.\\nEve";
    let found = seen("leaving-contact", mails);
    let [card] = found.as_slice() else {
        panic!("{found:#?}");
    };
    let ask = card.ask.as_ref().expect("a question");
    let said = [&card.if_you_act, &card.if_you_wait, &ask.question].map(String::as_str);
    let said = said.join(" ");
    for untrue in [
        "where they go",
        "has Ann gone",
        "own suppliers",
        "reach you",
    ] {
        assert!(!said.contains(untrue), "{said}");
    }
    assert!(said.contains("thank Ann for what went before"), "{said}");
}

/// Who takes over, in copy of the mail that says so, is no second card.
#[test]
fn an_heir_in_copy_is_on_the_card_of_who_leaves() {
    let mail = |says: &str| {
        format!(
            "2024-03-04 Ann Smith <ann@acmevalves.com> -> me; cc Eve Holt <eve.holt@acmevalves.com>: News | Hello Sam,\\n{says}\\nAnn"
        )
    };
    let leaves =
        mail("Friday is my last day at Acme Valves. Please contact Eve Holt from then on.");
    assert_eq!(titles("leaving-contact", &leaves).len(), 1);
    assert_eq!(titles("new-face", &leaves), [""; 0]);
    let stays = mail("the shutdown is planned for May. Eve Holt runs it this year.");
    assert_eq!(titles("new-face", &stays).len(), 1);
}

/// `Von … übernommen` is what the heir will do.
#[test]
fn who_leaves_and_whose_work_is_taken_over_by_another_leaves() {
    let mail = |says: &str| {
        format!("2024-03-04 Ann Smith <ann@acmevalves.com> -> me: News | Hello Sam,\\n{says}\\nAnn")
    };
    let says =
        "ich verlasse Acme Valves zum 30. April und meine Aufgaben werden von Eve Holt übernommen.";
    assert_eq!(
        titles("leaving-contact", &mail(says)),
        ["Ann Smith leaves acmevalves.com; Eve Holt takes over"]
    );
    let says = "ich denke, die Fracht wird von Cora Lind übernommen.";
    assert_eq!(titles("leaving-contact", &mail(says)), [""; 0]);
}

#[test]
fn what_is_asked_beside_the_name_of_an_heir_is_asked() {
    let asked = |says: &str| {
        let news =
            "I am going on maternity leave from 1 April until June, Cora Lind stands in for me.";
        let mail = format!(
            "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: News | Hello Sam,\\n{news} {says}\\nAnn"
        );
        titles("unanswered-ask", &mail).len()
    };
    assert_eq!(
        asked("Could you please send Cora Lind your price list for the seals?"),
        1
    );
    assert_eq!(asked("Could you please contact Cora Lind from then on?"), 0);
    assert_eq!(asked("Please send all further requests to Cora Lind."), 0);
}
