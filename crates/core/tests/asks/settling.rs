//! Whose an ask is, what settles it, and how it grows old.

use super::{asks, mail, part};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::{Finding, detectors};
use bellwether_testkit::fixture;

#[test]
fn a_day_by_its_number_keeps_an_ask_fresh_and_a_number_does_not() {
    let fresh = |body: &str| {
        let found = asks(&mail(body).replace("03-06", "02-21"));
        assert_eq!(found.len(), 1, "{body}");
        part(&found[0], "still fresh")
    };
    let plain =
        fresh("Hello Sam,\\nThe old pump leaks. Could you quote 200 graphite gaskets?\\nAnn");
    let third =
        fresh("Hello Sam,\\nThe 20th pump leaks. Could you quote 200 graphite gaskets?\\nAnn");
    let dated =
        fresh("Hello Sam,\\nWe stop on the 20th. Could you quote 200 graphite gaskets?\\nAnn");
    assert!(
        plain < 1.0 && third == plain && dated == 1.0,
        "{plain} {third} {dated}"
    );
}

#[test]
fn what_is_put_to_somebody_else_is_theirs() {
    let to_me = asks(&mail("Could you check the price of the gaskets?"));
    let named = asks(&mail(
        "The price of the gaskets is wrong. Could you tell us what you find Scott?",
    ));
    let opened = asks(&mail("Scott,\\nCould you check the price of the gaskets?"));
    let addressed = |found: &[Finding]| part(&found[0], "addressed to you");
    assert_eq!(addressed(&to_me), 1.0);
    assert!(named.is_empty() && opened.is_empty());
}

#[test]
fn an_answer_that_only_a_quote_shows_settles_it() {
    let asked = mail("Could you check the price of the 40 gaskets for the boiler house?");
    let later = "2024-03-08 Ann Smith <ann@acmevalves.com> -> me: Re: Gaskets | The boiler house is in the north yard, behind the old mill.\\n\\nSam Seller <sam@northseal.com> on 03/07/2024 09:14:02 AM\\nTo: Ann Smith\\ncc:\\nSubject: Re: Gaskets\\n\\nThe price is 12 each, as it was in the spring of last year.";
    assert_eq!(asks(&asked).len(), 1);
    assert_eq!(asks(&format!("{asked}\n{later}")).len(), 0);
    // Nor does a short reply say which mail it quotes, or our own answer, which passed
    // over the ask, settle it where she comes back to it.
    let both = mail(
        "Could you send a quotation for 40 gaskets for the boiler house? And when can you visit us in April?",
    );
    let partly = "2024-03-07 me -> Ann Smith <ann@acmevalves.com>: Re: Gaskets | I come on 12 April, in the morning, if that is well with you.";
    let chased = "2024-03-08 Ann Smith <ann@acmevalves.com> -> me: Re: Gaskets | The twelfth of April is well with us here.\\n\\nSam Seller <sam@northseal.com> on 03/07/2024 09:14:02 AM\\nTo: Ann Smith\\ncc:\\nSubject: Re: Gaskets\\n\\nI come on 12 April, in the morning, if that is well with you.";
    assert_eq!(asks(&format!("{both}\n{partly}\n{chased}")).len(), 1);
    // A quote of what was written before the ask answers nothing.
    let before = "2024-03-01 me -> Ann Smith <ann@acmevalves.com>: Gaskets | The price is 12 each, as it was in the spring of last year.";
    assert_eq!(asks(&format!("{before}\n{asked}\n{later}")).len(), 1);
}

#[test]
fn what_had_its_day_is_over() {
    let open = mail("Could you send 40 gaskets to the boiler house?");
    assert_eq!(asks(&open).len(), 1);
    let gone = "2024-03-06 Ann Smith <ann@acmevalves.com> -> me: Gaskets for 03/08/2024 | Could you send 40 gaskets to the boiler house?";
    assert_eq!(asks(gone).len(), 0);
}

/// The story without the years of letters: nobody of us has ever written to them.
fn from_a_stranger(body: &str) -> usize {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        2024-03-06 Trey Cole <trey@hollowplant.com> -> me: Gaskets | {body}
        as of 2024-03-12"
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let asks = all.find(|d| d.kind == "unanswered-ask").expect("the kind");
    (asks.detect)(&k).len()
}

#[test]
fn a_first_enquiry_is_an_ask() {
    let enquiry = "Hello Sam,\\nwe are building a second plant. Could you quote 200 graphite gaskets DN80 and tell me who would look after our agreement?\\nTrey Cole";
    assert_eq!(from_a_stranger(enquiry), 1);
    let misspelt = enquiry.replace("Sam", "Samm");
    assert_eq!(from_a_stranger(&misspelt), 1);
    let price = "Hallo Sam,\\nwas kostet aktuell die Flachdichtung DN80 und ab welcher Menge liefert ihr?\\nTrey Cole";
    assert_eq!(from_a_stranger(price), 1);
}

#[test]
fn a_strangers_pitch_is_none() {
    for pitch in [
        "Hello Sam,\\nwe are a leading manufacturer of gaskets. Could you tell me who signs your contracts for spare parts?\\nTrey Cole",
        "Dear customer,\\nplease confirm the price of your subscription at www.hollowplant.com.\\nTrey Cole",
        "Hello Sam,\\nare you coming to the party on Saturday? What is the price of a good bottle of wine these days, haha?\\nTrey Cole",
        "Hello Sam,\\nour offer for gaskets is attached. What price do you pay today?\\nTrey Cole",
    ] {
        assert_eq!(from_a_stranger(pitch), 0, "{pitch}");
    }
}

#[test]
fn who_is_held_off_still_waits() {
    let ask =
        mail("Hello Sam,\\nwhat would 200 graphite gaskets DN80 cost for the new line?\\nAnn");
    let held = "2024-03-07 me -> Ann Smith <ann@acmevalves.com>: RE: Gaskets | Hi Ann,\\nstill working on it, trouble getting the figures.\\nSam";
    let found = asks(&format!("{ask}\n{held}"));
    assert_eq!(found.len(), 1);
    assert!(found[0].title.contains("still waits"), "{}", found[0].title);
    let answer = "2024-03-08 me -> Ann Smith <ann@acmevalves.com>: RE: Gaskets | Hi Ann,\\nthey are 4.10 EUR each, delivered in three weeks from today.\\nSam";
    assert_eq!(asks(&format!("{ask}\n{held}\n{answer}")).len(), 0);
}

#[test]
fn asks_without_the_form_of_one() {
    for body in [
        "Hello Sam,\\nwe have paid the gaskets of May twice. This makes for a refund due us of 4,120 EUR.\\nAnn",
        "Hello Sam,\\nthe new kiln runs since Monday and the crew is proud of it. Now I really owe you lunch at the works.\\nAnn",
        "Hello Sam,\\nour north yard closes. We have forty tonnes of graphite sheet for sale from May on.\\nAnn",
        "Hello Sam,\\nattached is our latest estimate for the east hall and its two cranes.\\nAnn",
    ] {
        assert_eq!(asks(&mail(body)).len(), 1, "{body}");
    }
    let asked = "2024-03-05 me -> Ann Smith <ann@acmevalves.com>: Gaskets | Hello Ann,\\nforty of the gaskets came too many. How do you want to handle them on the account?\\nSam";
    let prefers = "2024-03-06 Ann Smith <ann@acmevalves.com> -> me: Re: Gaskets | Sam,\\nI would prefer that the forty gaskets be put on the June account.\\nAnn";
    assert_eq!(asks(&format!("{asked}\n{prefers}")).len(), 1);
    let settled = "Hello Sam,\\nthe refund due us of 4,120 EUR has been paid.\\nAnn";
    assert_eq!(asks(&mail(settled)).len(), 0);
}

#[test]
fn a_question_back_is_no_answer() {
    let ask = mail("Hello Sam,\\ncould you quote 200 graphite gaskets for the boiler house?\\nAnn");
    let back = "2024-03-07 me -> Ann Smith <ann@acmevalves.com>: RE: Gaskets | Which boiler house do you mean?";
    assert_eq!(asks(&format!("{ask}\n{back}")).len(), 0);
    let told =
        "2024-03-08 Ann Smith <ann@acmevalves.com> -> me: RE: Gaskets | The one in the north yard.";
    let found = asks(&format!("{ask}\n{back}\n{told}"));
    assert_eq!(found.len(), 1);
    assert!(found[0].why.contains("our turn"), "{}", found[0].why);
}

#[test]
fn what_is_written_on_something_else_answers_nothing() {
    let ask = mail("Hello Sam,\\ncould you quote 200 graphite gaskets for the boiler house?\\nAnn");
    let routine = "2024-03-08 Ann Smith <ann@acmevalves.com> -> me: Weekly order | As I said on the phone, the lorry comes at noon.";
    assert_eq!(asks(&format!("{ask}\n{routine}")).len(), 1);
    let ours = "2024-03-08 me -> Ann Smith <ann@acmevalves.com>: Weekly order | The lorry is on its way with the pallets of the week.";
    assert_eq!(asks(&format!("{ask}\n{ours}")).len(), 1);
    let done = "2024-03-08 Ann Smith <ann@acmevalves.com> -> me: RE: Gaskets | Got it, thanks.";
    assert_eq!(asks(&format!("{ask}\n{done}")).len(), 0);
}

#[test]
fn a_name_at_the_beginning_says_whose_it_is() {
    let to_theirs = "2024-03-06 Ann Smith <ann@acmevalves.com> -> Bo Berg <bo@acmevalves.com>; cc me: Gaskets | The line stands still until Friday.\\n\\nSam - please give me a call so we can agree the price of the gaskets.";
    let found = asks(to_theirs);
    assert_eq!(found.len(), 1);
    assert_eq!(part(&found[0], "addressed to you"), 1.0);
    let unnamed = to_theirs.replace("Sam - please", "Please");
    assert_eq!(asks(&unnamed).len(), 0);
    let to_scott = "2024-03-06 Ann Smith <ann@acmevalves.com> -> Scott Reed <scott@northseal.com>; cc me: Gaskets | Scott,\\ncan you please give us a price for 200 graphite gaskets?\\nAnn";
    assert!(part(&asks(to_scott)[0], "addressed to you") >= 0.7);
}

#[test]
fn what_was_passed_on_is_in_hand_for_some_days() {
    let ask = |day: &str| {
        format!(
            "2024-03-{day} Ann Smith <ann@acmevalves.com> -> me; cc Scott Reed <scott@northseal.com>: Gaskets | Hello Sam,\\ncould you give us a price for 200 graphite gaskets?\\nAnn
            2024-03-{day} 18:00 me -> Scott Reed <scott@northseal.com>: FW: Gaskets | Scott, for you."
        )
    };
    assert_eq!(asks(&ask("10")).len(), 0);
    let found = asks(&ask("04"));
    assert_eq!(found.len(), 1);
    assert!(part(&found[0], "not in a colleague's hands") < 1.0);
}

#[test]
fn yesterday_counts_and_today_does_not() {
    let ask = |day: &str| {
        format!(
            "2024-03-{day} Ann Smith <ann@acmevalves.com> -> me: Gaskets | Could you quote 200 graphite gaskets?"
        )
    };
    assert_eq!(asks(&ask("11 15:30")).len(), 1);
    assert_eq!(asks(&ask("12 08:00")).len(), 0);
}

#[test]
fn weeks_unanswered_are_worse_until_it_is_stale() {
    let ask = |day: &str| {
        asks(&format!(
            "{day} Ann Smith <ann@acmevalves.com> -> me: Gaskets | Could you quote 200 graphite gaskets?"
        ))
    };
    assert_eq!(part(&ask("2024-02-24")[0], "still fresh"), 1.0);
    assert!(ask("2024-01-25").is_empty());
}

#[test]
fn a_mail_to_many_counts_where_it_asks_for_a_price() {
    let others: Vec<String> = (0..14)
        .map(|n| format!("Max M{n} <max{n}@otherfirm.com>"))
        .collect();
    let to_many = |day: &str, body: &str| {
        format!(
            "2024-03-{day} Ann Smith <ann@acmevalves.com> -> me, {}: Offers | {body}",
            others.join(", ")
        )
    };
    let wants =
        "Hello everyone,\\nplease send me your offer for 200 gaskets by the end of March.\\nAnn";
    let both = format!("{}\n{}", to_many("05", wants), to_many("08", wants));
    assert_eq!(asks(&both).len(), 1);
    for idle in [
        "Hello everyone,\\nthe canteen is closed on Friday. Enjoy the sun.\\nAnn",
        "Hello everyone,\\nplease send me your name and telephone number, so that you go on getting our news.\\nAnn",
        // When all are to meet settles itself.
        "Hello everyone,\\nwould you prefer a conference call to a meeting in June?\\nAnn",
    ] {
        assert_eq!(asks(&to_many("08", idle)).len(), 0, "{idle}");
    }
    // A form that goes round among scores of houses.
    let more: Vec<String> = (0..30)
        .map(|n| format!("Mia M{n} <mia@firm{n}.com>"))
        .collect();
    let round = to_many("08", wants).replace("-> me,", &format!("-> me, {},", more.join(", ")));
    assert_eq!(asks(&round).len(), 0);
}

#[test]
fn who_names_a_price_asks_for_none() {
    let names = "Hello Sam,\\nthe price for volumes of 300 gaskets/day or less will be 45 EUR plus 350 EUR a month.\\nAnn";
    assert_eq!(asks(&mail(names)).len(), 0);
    for asked in [
        "Hello Sam,\\nplease confirm that the price for 300 gaskets will be 45 EUR.\\nAnn",
        // Sent on pumps, and on a Friday, is not passed on.
        "Hello Sam,\\nplease send the quote on the pump seals and the gaskets.\\nAnn",
    ] {
        assert_eq!(asks(&mail(asked)).len(), 1, "{asked}");
    }
}

#[test]
fn what_is_on_offer_for_a_day_is_gone_with_it() {
    let offered = |subject: &str| {
        format!(
            "2024-03-06 Ann Smith <ann@acmevalves.com> -> me: {subject} | Hello Sam,\\n200 pallets of our graphite gaskets are available from the north hall.\\nAnn"
        )
    };
    assert_eq!(asks(&offered("Gaskets to sell")).len(), 1);
    assert_eq!(asks(&offered("Gaskets for the 20th")).len(), 1);
    assert_eq!(asks(&offered("Gaskets for the 8th")).len(), 0);
    // Who has something on offer again and again means the day.
    let again: Vec<String> = (["02-20", "02-27"].iter())
        .map(|day| offered("Gaskets to sell").replace("03-06", day))
        .collect();
    let all = format!("{}\n{}", again.join("\n"), offered("Gaskets to sell"));
    assert_eq!(asks(&all).len(), 0);
}

#[test]
fn who_gives_a_call_may_have_settled_it() {
    let ask = "Hello Sam,\\nwould you like to keep the 200 gaskets a month?";
    let left = |body: &str| part(&asks(&mail(body))[0], "not left to a talk");
    assert!(left(&format!("{ask} I'll give you a call.\\nAnn")) < left(&format!("{ask}\\nAnn")));
    // On a day that is over, wherever the line breaks.
    let rang = format!("{ask}\\nI'll give you a call\\non Thursday.? Thanks,?\\nAnn");
    assert_eq!(asks(&mail(&rang)).len(), 0);
}

#[test]
fn a_receipt_for_our_reply_shows_that_we_answered() {
    let ask = mail("Hello Sam,\\ncould you quote 200 graphite gaskets?\\nAnn");
    let receipt = |subject: &str| {
        format!(
            "{ask}\n2024-03-07 Postmaster <postmaster@acmevalves.com> -> me: {subject} | Your message was delivered to the following recipient: Ann Smith"
        )
    };
    assert_eq!(asks(&receipt("Delivered: RE: Gas kets")).len(), 0);
    // A letter of ours of another matter, and no reply.
    assert_eq!(asks(&receipt("Delivered: RE: Pumps")).len(), 1);
    assert_eq!(asks(&receipt("Delivered: Gaskets")).len(), 1);
}

#[test]
fn what_was_only_to_be_passed_on_is_done_when_it_is() {
    let ask = |body: &str| {
        format!(
            "2024-03-04 Ann Smith <ann@acmevalves.com> -> me; cc Scott Reed <scott@northseal.com>: Gaskets | {body}\n\
             2024-03-04 18:00 me -> Scott Reed <scott@northseal.com>: FW: Gaskets | Scott, for you."
        )
    };
    let pass = "Please pass on to Scott that the price of the 200 gaskets is wrong.";
    let send = "Please send us the right price of the 200 gaskets.";
    assert_eq!(asks(&ask(pass)).len(), 0);
    assert_eq!(asks(&ask(send)).len(), 1);
    // Nobody has it in hand, and nobody waits.
    let round = |body: &str| mail(body).replace("2024-03-06", "2024-03-05");
    let sheet = "Please forward this new sheet of our depot (my number has changed) to the parties who order gaskets.";
    assert_eq!(asks(&round(sheet)).len(), 0);
    let theirs = "Please forward the certificate of the gaskets to our quality department.";
    assert_eq!(asks(&round(theirs)).len(), 1);
}

#[test]
fn what_lies_with_a_colleague_is_asked_of_the_colleague() {
    let to_scott = "2024-03-06 Ann Smith <ann@acmevalves.com> -> Scott Reed <scott@northseal.com>; cc me: Gaskets | Scott,\\ncan you please give us a price for 200 graphite gaskets?\\nAnn";
    let found = asks(to_scott);
    let ask = found[0].ask.as_ref().expect("a question");
    assert!(
        ask.question.contains("Have you answered?"),
        "{}",
        ask.question
    );
    let to_me = asks(&mail(
        "Sam,\\ncan you please give us a price for 200 graphite gaskets?",
    ));
    let ask = to_me[0].ask.as_ref().expect("a question");
    assert!(
        !ask.question.contains("Have you answered?"),
        "{}",
        ask.question
    );
}

#[test]
fn a_mailing_to_nobody_in_sight_that_advertises_asks_nothing() {
    let blast = |body: &str| {
        format!(
            "2024-03-06 Ann Smith <ann@acmevalves.com> -> Ann Smith <ann@acmevalves.com>: March | {body}"
        )
    };
    let want =
        blast("Hello,\\nplease send me your offer for 200 gaskets by the end of March.\\nAnn");
    assert_eq!(asks(&want).len(), 1, "{want}");
    let sells = blast(
        "Hello,\\nthe new season is here, in every colour.\\nFor more about our new line please call me to make an appointment.\\nAnn",
    );
    assert_eq!(asks(&sells).len(), 0, "{sells}");
}

#[test]
fn what_was_handed_on_after_they_came_back_is_in_hand() {
    let ask = mail(
        "Hello Sam,\\nwe need 40 gaskets DN80 for the boiler in April. Can you quote them?\\nAnn",
    );
    let ask = ask.replace("-> me:", "-> me; cc Scott Reed <scott@northseal.com>:");
    let back = "2024-03-08 Ann Smith <ann@acmevalves.com> -> me: RE: Gaskets | Sam, can you quote the gaskets DN80 for the boiler?\\nAnn";
    let on =
        "2024-03-11 me -> Scott Reed <scott@northseal.com>: FW: Gaskets | Scott, see below.\\nSam";
    assert_eq!(asks(&format!("{ask}\n{back}")).len(), 1);
    assert_eq!(asks(&format!("{ask}\n{back}\n{on}")).len(), 0);
    // Who comes back after that still waits.
    let on = on.replace("2024-03-11", "2024-03-07");
    assert_eq!(asks(&format!("{ask}\n{on}\n{back}")).len(), 1);
}

#[test]
fn who_asks_whom_to_speak_with_is_quoted_by_that() {
    let body = "Hello Sam,\\nplease let me know who we can speak with regarding the framework agreement.\\n\\n2) The valves DN200 and DN300 of order 4711 and the pumps for Leeds came on 3 March.\\nAnn";
    let card = asks(&mail(body)).pop().expect("a card");
    assert!(!card.why.contains("4711"), "{}", card.why);
}

#[test]
fn what_is_on_offer_is_taken_back_by_the_next_mail_of_its_sender() {
    let offer = "2024-03-11 Ann Smith <ann@acmevalves.com> -> me: Notice | Hello Sam,\\n200 pallets of our graphite gaskets are available from the north hall.\\nAnn";
    let changed = "2024-03-11 11:40 Ann Smith <ann@acmevalves.com> -> me: Correction | Hello Sam,\\nthere are no gaskets left.\\nAnn";
    assert_eq!(asks(offer).len(), 1);
    assert_eq!(asks(&format!("{offer}\n{changed}")).len(), 0);
    let notice = offer.replace("north hall.", "north hall. No response is required.");
    assert_eq!(asks(&notice).len(), 0);
}

#[test]
fn a_house_that_the_address_says_is_said_once() {
    let found = asks(
        "every 9 days from 2023-11-01 to 2024-02-20 bo@ropewalk.com <-> me: Weekly order | The order for this week is attached.
        2024-03-06 bo@ropewalk.com -> me: Gaskets | Hello Sam,\\nCould you quote 200 gaskets for the new ferry?",
    );
    let title = &found.first().expect("an ask").title;
    assert!(title.starts_with("bo@ropewalk.com asked"), "{title}");
}

#[test]
fn who_asked_back_inside_is_asked_what_became_of_it() {
    let ask = "2024-03-06 Ann Smith <ann@acmevalves.com> -> me; cc Scott Reed <scott@northseal.com>: Gaskets | Hello Sam,\\ncould you quote 200 graphite gaskets for the boiler house?\\nAnn";
    let back = "2024-03-07 Scott Reed <scott@northseal.com> -> Ann Smith <ann@acmevalves.com>; cc me: RE: Gaskets | Which boiler house do you mean?";
    let told = "2024-03-08 Ann Smith <ann@acmevalves.com> -> Scott Reed <scott@northseal.com>; cc me: RE: Gaskets | The one in the north yard.";
    let found = asks(&format!("{ask}\n{back}\n{told}"));
    let card = found.first().expect("a card");
    assert!(card.title.contains("it is our turn"), "{}", card.title);
    let question = &card.ask.as_ref().expect("a question").question;
    assert!(question.contains("Have you answered?"), "{question}");
}

#[test]
fn what_is_looked_up_on_the_way_is_for_the_day() {
    let fresh = |body: &str| {
        let asked = mail(body).replace("03-06", "03-02");
        part(asks(&asked).first().expect("a card"), "still fresh")
    };
    let gaskets = "Hello Sam,\\nplease send me the price of 200 graphite gaskets DN80.\\nAnn";
    assert!(fresh("Hello Sam,\\nplease send me the price.\\nAnn") < fresh(gaskets));
}

#[test]
fn what_is_offered_in_case_waits_for_no_word() {
    let waits = |body: &str| {
        part(
            asks(&mail(body)).first().expect("a card"),
            "they wait for it",
        )
    };
    let in_case = "Hello Sam,\\nif you want me to quote the gaskets until December, please let me know by phone.\\nAnn";
    assert!(waits(in_case) < 1.0);
    assert!(waits("Hello Sam,\\nplease let me know if you can quote 200 gaskets.\\nAnn") >= 1.0);
}
