//! What colleagues tell of customers inside, what takes it up, and what is only chatter.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::{Finding, detectors};
use bellwether_testkit::fixture;

/// What a kind finds on 12 March, with these mails.
fn found(kind: &str, mails: &[&str]) -> Vec<Finding> {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        every 9 days from 2023-11-01 to 2024-02-20 Tom Hill <tom@northseal.com> <-> me: Stock | The stock list is attached.
        every 9 days from 2023-11-01 to 2024-02-20 Eva Lind <eva@northseal.com> <-> me: Lorries | The list of lorries is attached.
        {}
        as of 2024-03-12",
        mails.join("\n")
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == kind).expect("the kind");
    let listed = (detector.detect)(&k).into_iter();
    listed.filter(|finding| finding.strength() >= 0.2).collect()
}

fn passed(mails: &[&str]) -> usize {
    found("passed-on-word", mails).len()
}

fn handed(mails: &[&str]) -> usize {
    found("handed-on-lead", mails).len()
}

const WORD: &str = "2024-03-05 Tom Hill <tom@northseal.com> -> me: Missing pallet | Sam,\\nthe accountant at Acme Valves says that one pallet is missing, and she will not pay the January invoice.\\nCould you please speak to their buyer?\\nTom";
const LEAD: &str = "2024-03-04 me -> Tom Hill <tom@northseal.com>: Brewery | Tom,\\nplease forward this to the right person. Jane Roe with Dornby Breweries is looking to buy seals for three plants. Her number is 212-555-0187.\\nSam";

#[test]
fn what_a_colleague_tells_of_a_customer() {
    for mail in [
        WORD,
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: Call | Sam,\\nI received a call from Jane Roe with Dornby Breweries. She is asking for a price for 300 seals. Could you call her at 212-555-0187?\\nTom",
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: FW: Acme Valves | I have not received an answer from you regarding the price discrepancy on these two orders. Please let me know which price is correct.\\nTom",
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: Confirmations | Sam, Acme Valves called twice today and does not want a confirmation for every order. Could you ask the office whether we have to send them?\\nTom",
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: Vertrag | Hallo Sam,\\nder Einkäufer von Acme Valves hat gestern angerufen und sich über die Lieferzeit beschwert. Kannst du ihn bitte zurückrufen?\\nTom",
    ] {
        assert_eq!(passed(&[mail]), 1, "{mail}");
    }
}

/// Who tells one colleague alone what a customer said asks for nothing and need not; and may
/// call them as both of them do.
#[test]
fn word_that_asks_for_nothing() {
    let says = "was in for the receipt. She says their second line goes in at Easter, and the man they have for the seals only shrugs.";
    let told = |who: &str, to: &str| {
        format!(
            "2024-03-08 Tom Hill <tom@northseal.com> -> {to}: Counter | Sam,\\n{who} {says}\\nTom"
        )
    };
    assert_eq!(passed(&[&told("Ann from Acme Valves", "me")]), 1);
    assert_eq!(passed(&[&told("Ann", "me")]), 1);
    // Told to two, it is neither's.
    assert_eq!(
        passed(&[&told("Ann", "me, Eva Lind <eva@northseal.com>")]),
        0
    );
    // Nobody is called so.
    assert_eq!(passed(&[&told("Ruth", "me")]), 0);
    // Two are.
    let other = "every 9 days from 2023-11-01 to 2024-02-20 Ann Poole <ann@dornbymills.com> <-> me: Weekly list | The list is attached.";
    assert_eq!(passed(&[other, &told("Ann", "me")]), 0);
}

/// Who is named and known can be rung; of a bare house it has to be found out whom to ring.
#[test]
fn whom_we_write_with_needs_no_number() {
    let said = |who: &str, they: &str| {
        let mail = format!(
            "2024-03-10 Tom Hill <tom@northseal.com> -> me: Call | Sam,\\n{who} rang while you were out, {they} wants to know if we can do nights. Please ring back.\\nTom"
        );
        let cards = found("passed-on-word", &[&mail]);
        assert_eq!(cards.len(), 1, "{mail}");
        let parts = cards[0].parts.iter();
        let mut named = parts.filter(|part| part.name == "whom to ring is said");
        named.next().expect("a part").value
    };
    let known = said("Ann Smith from Acme Valves", "she");
    assert!(known > said("The buyer of Acme Valves", "he"));
}

#[test]
fn what_takes_it_up_ends_it() {
    for later in [
        // Answered inside, or to the customer.
        "2024-03-06 me -> Tom Hill <tom@northseal.com>: RE: Missing pallet | The pallet was found at the haulier, they have a copy of the note and pay on Friday.\\nSam",
        "2024-03-06 me -> Ann Smith <ann@acmevalves.com>: January invoice | Hello Ann,\\nthe missing pallet of the January invoice arrives tomorrow.\\nSam",
        // The one who told it says that it is done.
        "2024-03-07 Tom Hill <tom@northseal.com> -> me: RE: Missing pallet | Sam, this has been resolved.\\nTom",
        "2024-03-07 Tom Hill <tom@northseal.com> -> me: RE: Missing pallet | Eva fixed this for me, I don't need you to look into it. Thanks anyway.\\nTom",
    ] {
        assert_eq!(passed(&[WORD, later]), 0, "{later}");
    }
}

#[test]
fn a_promise_to_look_into_it_does_not_end_it() {
    let later = "2024-03-06 me -> Tom Hill <tom@northseal.com>: RE: Missing pallet | I will look into it and let you know.\\nSam";
    let cards = found("passed-on-word", &[WORD, later]);
    assert_eq!(cards.len(), 1);
    assert!(cards[0].why.contains("look into it"), "{}", cards[0].why);
}

#[test]
fn what_is_still_not_done_stays_open() {
    for later in [
        "2024-03-07 Tom Hill <tom@northseal.com> -> me: RE: Missing pallet | Sam, this has still not been resolved. Could you please call them?\\nTom",
        "2024-03-06 me -> Tom Hill <tom@northseal.com>: RE: Missing pallet | I will call them tomorrow.\\nSam",
    ] {
        assert_eq!(passed(&[WORD, later]), 1, "{later}");
    }
}

#[test]
fn what_is_told_anew_at_length_is_a_word_of_its_own() {
    let later = "2024-03-09 Tom Hill <tom@northseal.com> -> me, Eva Lind <eva@northseal.com>: Missing pallet! | The haulier found the pallet of Acme Valves in the wrong hall, it goes out on Monday with the next lorry and the note of delivery is attached. I have asked the office to send the accountant a copy, so that she can pay the invoice as it stands, which will please all of us.\\nTom";
    assert_eq!(passed(&[WORD, later]), 0);
}

#[test]
fn the_customer_is_not_shown_what_we_say_among_us() {
    let cards = found("passed-on-word", &[WORD]);
    let ask = cards[0].ask.as_ref().expect("a question");
    assert!(!ask.question.contains("pallet"), "{}", ask.question);
    assert!(
        cards[0].if_you_act.contains("put right"),
        "{}",
        cards[0].if_you_act
    );
}

#[test]
fn a_second_reminder_and_a_notice_at_the_foot() {
    let forward = |day: &str, own: &str, theirs: &str| {
        format!(
            "2024-03-{day} Tom Hill <tom@northseal.com> -> me: FW: Seals for line 3 | {own}\\n\\n-----Original Message-----\\nFrom: Bo Berg [mailto:bo@acmevalves.com]\\nSent: Monday, March 4, 2024 9:14 AM\\nTo: Tom Hill\\nSubject: Seals for line 3\\n\\n{theirs}"
        )
    };
    let asks = "Tom,\\ncould you quote 300 seals DN80 for our new line by the end of March?\\nBo";
    let first = forward("05", "Sam, can you help?", asks);
    let second = forward("07", "Sam, have you had a look at this?", asks);
    let third = forward("09", "Sam, could you please look at this?", asks);
    assert_eq!(passed(&[&first, &second, &third]), 1);
    let notice = "Tom,\\nthe list is attached.\\nBo\\n\\nThis message is confidential. If you have received this message in error please notify the sender and delete it.";
    assert_eq!(passed(&[&forward("05", "Sam, can you help?", notice)]), 0);
}

#[test]
fn what_somebody_outside_wrote_in_a_forward() {
    let forward = "2024-03-05 Tom Hill <tom@northseal.com> -> me: FW: Seals for line 3 | Sam, can you help?\\nTom\\n\\n-----Original Message-----\\nFrom: Bo Berg [mailto:bo@acmevalves.com]\\nSent: Monday, March 4, 2024 9:14 AM\\nTo: Tom Hill\\nSubject: Seals for line 3\\n\\nTom,\\ncould you quote 300 seals DN80 for our new line by the end of March?\\nBo";
    let cards = found("passed-on-word", &[forward]);
    assert_eq!(cards.len(), 1);
    assert!(cards[0].title.contains("300 seals"), "{}", cards[0].title);
    let answered = "2024-03-06 me -> Bo Berg <bo@acmevalves.com>: Seals | Hello Bo,\\nhere is our quotation for 300 seals DN80 for the new line.\\nSam";
    assert_eq!(passed(&[forward, answered]), 0);
}

/// A name that two customers have is nobody's: the card says the name, and no account.
#[test]
fn a_name_of_two_houses_is_neither() {
    let both = "every 9 days from 2023-11-01 to 2024-02-20 Dora Fine <dora@borealis-dairies.com> <-> me: Weekly order | The order for this week is attached.
        every 9 days from 2023-11-01 to 2024-02-20 Max Fell <max@borealis-mills.com> <-> me: Weekly order | The order for this week is attached.
        every 9 days from 2023-11-01 to 2024-02-20 Jane Roe <jane@borealis-mills.com> <-> me: Weekly order | The order for this week is attached.";
    let namesake = "every 9 days from 2023-11-01 to 2024-02-20 Jane Roe <jroe@borealis-dairies.com> <-> me: Weekly order | The order for this week is attached.";
    for (who, mails, known) in [
        ("the accountant at Borealis", vec![both], false),
        ("the accountant at Borealis Mills", vec![both], true),
        ("Jane Roe", vec![both], true),
        ("Jane Roe", vec![both, namesake], false),
    ] {
        let told = WORD.replace("the accountant at Acme Valves", who);
        let mails: Vec<&str> = mails.into_iter().chain([told.as_str()]).collect();
        let cards = found("passed-on-word", &mails);
        assert!(
            cards.iter().all(|card| card.account.is_some() == known),
            "{who}"
        );
        assert!(cards.len() == 1 || !known, "{who}: {}", cards.len());
    }
}

#[test]
fn chatter_is_none() {
    for mail in [
        // Our own business, put to somebody else, for information, old.
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: Orders | Sam,\\nwe need to move the Acme Valves order to Friday. Please change it in the system.\\nTom",
        "2024-03-05 Tom Hill <tom@northseal.com> -> Eva Lind <eva@northseal.com>, me: Pallet | Eva,\\nthe accountant at Acme Valves says that one pallet is missing. Could you please call her?\\nTom",
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: List | Sam,\\nthe list for Acme Valves and Dornby Breweries is on the drive.\\nTom",
        "2024-02-10 Tom Hill <tom@northseal.com> -> me: Pallet | Sam,\\nthe accountant at Acme Valves says that one pallet is missing. Could you please speak to their buyer?\\nTom",
        // Supposed, or in the papers.
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: Acme Valves | Sam,\\ndo you think Acme Valves wants out of the valve business?\\nTom",
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: Acme Valves | Sam,\\nEva called me and said she heard on the radio that Acme Valves had not paid the town. Could you look at it?\\nTom",
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: Holidays | Sam,\\nI spoke with Eva about the holidays. Could you please send me your dates?\\nTom",
    ] {
        assert_eq!(passed(&[mail]), 0, "{mail}");
    }
}

#[test]
fn a_lead_without_an_echo() {
    assert_eq!(handed(&[LEAD]), 1);
    for later in [
        "2024-03-06 Tom Hill <tom@northseal.com> -> me: RE: Brewery | I rang her, she gets an offer on Monday.\\nTom",
        "2024-03-06 Tom Hill <tom@northseal.com> -> Jane Roe <jane@dornbybreweries.com>: Seals | Hello Jane,\\nSam gave me your number. Which seals do your three plants need?\\nTom",
        // The seller is in touch with them.
        "2024-03-06 me -> Jane Roe <jane@dornbybreweries.com>: Our catalogue | Hello Jane,\\nit was good to hear from you.\\nSam",
    ] {
        assert_eq!(handed(&[LEAD, later]), 0, "{later}");
    }
    // Too young; our own errand.
    for mail in [
        &LEAD.replace("03-04", "03-11"),
        "2024-03-04 me -> Tom Hill <tom@northseal.com>: Lorry | Tom,\\nplease call the garage about the lorry.\\nSam",
    ] {
        assert_eq!(handed(&[mail]), 0, "{mail}");
    }
}

#[test]
fn two_leads_at_one_house_are_two_cards() {
    let other = "2024-03-05 me -> Tom Hill <tom@northseal.com>: Invoice | Tom,\\nplease call Jane Roe with Dornby Breweries at 212-555-0187. She disputes our December invoice and has not paid the pump repair.\\nSam";
    assert_eq!(handed(&[LEAD, other]), 2);
}

#[test]
fn what_is_reported_discussed_or_taken_on_is_not_passed_on() {
    let forward = |own: &str, hello: &str| {
        format!(
            "2024-03-05 Tom Hill <tom@northseal.com> -> me: FW: Seals for line 3 | {own}\\n\\n-----Original Message-----\\nFrom: Bo Berg [mailto:bo@acmevalves.com]\\nSent: Monday, March 4, 2024 9:14 AM\\nTo: Tom Hill\\nSubject: Seals for line 3\\n\\n{hello},\\ncould you quote 300 seals DN80 for our new line by the end of March?\\nBo"
        )
    };
    assert_eq!(passed(&[&forward("Sam, can you help?", "Hello Tom")]), 1);
    for mail in [
        // It was for that afternoon.
        forward("Sam, can you help?", "Hello Tom").replace("could you quote 300 seals DN80 for our new line by the end of March?", "could you join us for a call on the seals this afternoon?"),
        // The colleague takes it on.
        forward("Sam, I would be happy to talk with them.", "Hello Tom"),
        // It is put to somebody else of us.
        forward("Sam, what kind of file is this?", "Hello Eva"),
        // It answers the seller, who had it first and asked for help with the file.
        forward("Sam, I cannot open it either. What kind of file is it?", "Hello Tom").replace("-----Original Message-----", "-----Original Message-----\\nFrom: Sam Seller\\nSent: Tuesday, March 5, 2024 8:14 AM\\nTo: Tom Hill\\nSubject: FW: Seals for line 3\\n\\nTom, can you open this?\\nSam\\n\\n-----Original Message-----"),
        // Several matters, each under its name: a report.
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: Points of the week | Acme Valves - Meet with Acme Valves about the seals for line 3. They say that the first lot is not enough and want more.\\n\\nDornby - I have a call in to Dornby about the pumps, and they will ring me next week.".to_owned(),
        // What we ourselves were to do is for us to settle.
        "2024-03-05 Tom Hill <tom@northseal.com> -> me: RE: Offer to Dornby | Looks fine to me. Acme Valves is fine with it.\\nWeren't we going to terminate that one in April too?\\nTom".to_owned(),
    ] {
        assert_eq!(passed(&[&mail]), 0, "{mail}");
    }
}

#[test]
fn a_group_of_ours_and_what_only_may_be_are_nobodys_word() {
    let rang = |who: &str| {
        format!(
            "2024-03-05 Tom Hill <tom@northseal.com> -> me: Call | Sam,\\nI received a call from {who}. They are asking for a price for 300 seals. Could you call them at 212-555-0187?\\nTom"
        )
    };
    assert_eq!(passed(&[&rang("Dornby Breweries Group")]), 1);
    assert_eq!(passed(&[&rang("our Dornby Breweries Group")]), 0);
    let may_be = "2024-03-05 Tom Hill <tom@northseal.com> -> me: Question | Sam,\\nIf it is the Acme Valves order that has not been paid, then they wait for you. Please let me know what you have.\\nTom";
    assert_eq!(passed(&[may_be]), 0);
}

#[test]
fn a_colleague_who_has_reached_them_has_settled_it() {
    let told = "2024-03-07 Tom Hill <tom@northseal.com> -> Eva Lind <eva@northseal.com>; cc me: Week 10 | Eva,\\nI spoke with Ann Smith of Acme Valves yesterday; she gets her pallet on Monday.\\nTom";
    assert_eq!(passed(&[WORD, told]), 0);
    let other = "2024-03-07 Tom Hill <tom@northseal.com> -> Eva Lind <eva@northseal.com>; cc me: Week 10 | Eva,\\nI spoke with Jane Roe of Dornby Breweries yesterday; she gets her pumps on Monday.\\nTom";
    assert_eq!(passed(&[WORD, other]), 1);
}

#[test]
fn who_has_the_answer_is_asked_for_it() {
    let word = "2024-03-05 Tom Hill <tom@northseal.com> -> me: Lists for Acme Valves | Sam,\\nI received a call from Jane Roe with Acme Valves. She does not want our daily lists any more.\\nShould we go on sending them?\\nTom";
    let asked = |mails: &[&str]| {
        let card = found("passed-on-word", mails).pop();
        let ask = card.and_then(|card| card.ask);
        ask.unwrap_or_else(|| panic!("no card: {mails:?}")).question
    };
    assert!(asked(&[word]).contains("My answer"), "{}", asked(&[word]));
    let held = "2024-03-06 me -> Tom Hill <tom@northseal.com>: RE: Lists for Acme Valves | I will check with Eva Lind and let you know.\\nSam";
    let question = asked(&[word, held]);
    assert!(question.contains("I would ask you"), "{question}");
}
