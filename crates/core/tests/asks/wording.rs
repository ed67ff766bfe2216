//! Which sentences are asks, and which of two an answer leaves open.

use super::{asks, mail};

#[test]
fn who_points_or_offers_does_not_ask() {
    for body in [
        "Hello Sam,\\nplease see the revised list of gaskets below.\\nAnn",
        "Hello Sam,\\nthe gaskets came. If not, then I will give you a buzz on Thursday.\\nAnn",
        "Hello Sam,\\nplease call if you have questions on the gaskets.\\nAnn",
        "Hello Sam,\\nI am away from the gaskets for a week. If you call 555 3170 the desk takes your order of gaskets.\\nAnn",
        "Hello Sam,\\nlet me know if you need quotes on other gaskets.\\nAnn",
        "Hello Sam,\\nto view the programme of gaskets please go to:\\nAnn",
        "Hello Sam,\\nplease keep in mind that the gaskets are for steam.\\nAnn",
        "Hello Sam,\\nI would talk to our credit department about the gaskets.\\nAnn",
        "Hello Sam,\\nthe gaskets were blue. Now how would you know that, Sam?\\nAnn",
    ] {
        assert_eq!(asks(&mail(body)).len(), 0, "{body}");
    }
    for body in [
        "Hello Sam,\\nplease let us know if you can deliver 40 gaskets a week.\\nAnn",
        "Hello Sam,\\nlet me know if you are able to deliver 200 gaskets in May.\\nAnn",
        "Hello Sam,\\nplease forward this to your technical department and send us a quotation for the gaskets.\\nAnn",
        "Hello Sam,\\nwe will be in trouble without gaskets, can you deliver 200 this month?\\nAnn",
        "Hello Sam,\\n1) Could you send us a quotation for 200 gaskets?\\nAnn",
        "Hello Sam,\\nCould you quote 200 gaskets for the new ferry?\\nAnn",
        "Hello Sam,\\nCould you quote 200 gaskets for 3/4 inch pipe?\\nAnn",
        "Hello Sam,\\nCould you quote 200 gaskets? And please put our new buyer on your mailing list.\\nAnn",
    ] {
        assert_eq!(asks(&mail(body)).len(), 1, "{body}");
    }
}

#[test]
fn everyday_questions_of_customers_are_asks() {
    let english = [
        "RFQ: 40 filters F7 for January.",
        "What is the lead time for 40 filters F7?",
        "How much would 40 filters be?",
        "Is the filter F7 available in stainless steel?",
        "Are the F7 filters in stock?",
        "How soon can you deliver 40 filters?",
        "When does the engineer come?",
        "Where is the drawing?",
        "Are the filters cleared for theatre use?",
        "Is the blue filter food-safe?",
        "Can the fan run on carpet?",
        "How long does the coating take to dry?",
        "Who at your place does the training?",
        "We have had an offer from Bluebird IT, 8% below yours.",
        "We accept your quotation Q-1.",
        "Please go ahead with quote Q-1.",
        "Q-1 is fine, we order as quoted.",
        "We will go ahead with your quotation.",
        "We'd like to go ahead with quote Q-1.",
    ];
    let german = [
        "Ich bräuchte ein Angebot für 40 Filter.",
        "Bitte um ein Angebot für 40 Filter bis 4. April.",
        "Was kosten 40 Filter?",
        "Sind die Filter F7 lieferbar?",
        "Gibt es den Filter auch in F9?",
        "Wann kommt der Techniker?",
        "Sind die Filter für Trinkwasser zugelassen?",
        "Wir warten noch auf die Zeichnung.",
        "Wie lange ist die Lieferzeit für 40 Filter?",
        "Habt ihr die Filter F7 da?",
        "Wo bleibt die Zeichnung?",
        "Wann ist der Filter wieder lieferbar?",
        "Wir nehmen Ihr Angebot Q-1 an.",
    ];
    for ask in english {
        let body =
            format!("Hello Sam,\\n\\nthank you for the quick delivery on Monday. {ask}\\n\\nAnn");
        assert_eq!(asks(&mail(&body)).len(), 1, "{ask}");
    }
    for ask in german {
        let body = format!(
            "Guten Tag,\\n\\nvielen Dank für die schnelle Lieferung am Montag. {ask}\\n\\nMit freundlichen Grüßen\\nAnn"
        );
        assert_eq!(asks(&mail(&body)).len(), 1, "{ask}");
    }
}

#[test]
fn what_went_wrong_on_our_side_waits_for_an_answer() {
    for body in [
        "seven of the forty seals you sent have failed within three weeks. That is not acceptable.",
        "your cleaner did not turn up on Saturday.",
        "nobody came on Saturday although it was agreed.",
        "two of the three machines broke down again and nobody answered the hotline.",
        "the invoice is wrong, you charged us for 12 boxes and we got 10.",
    ] {
        let found = asks(&mail(&format!("Hello Sam,\\n\\n{body}\\n\\nAnn")));
        assert_eq!(found.len(), 1, "{body}");
    }
    for body in [
        "the seals you sent arrived safely.",
        "your cleaner did a good job on Saturday.",
        "nobody came to the open day on Saturday.",
    ] {
        let found = asks(&mail(&format!("Hello Sam,\\n\\n{body}\\n\\nAnn")));
        assert_eq!(found.len(), 0, "{body}");
    }
}

#[test]
fn what_only_looks_like_such_a_question_is_none() {
    for body in [
        "Hello Sam,\\nhow much better can it get?\\nAnn",
        "Hello Sam,\\nwhere does the time go?\\nAnn",
        "Hello Sam,\\nthe filters are in stock now, and the lead time was fine.\\nAnn",
        "Hello Sam,\\nwhat does the filter cost? 40 euros.\\nAnn",
        "Hello Sam,\\ncan you send us the price list? Forget it, I have found it.\\nAnn",
        "Hello Sam,\\ncould you send us the quotation? Thanks, it has just arrived.\\nAnn",
        "Hello Sam,\\nwe cannot accept your quotation.\\nAnn",
        "Hello Sam,\\nthanks, but your price was too high.\\nAnn",
        "Hello Sam,\\nthanks, but we bought elsewhere this time, your price was too high.\\nAnn",
        "Hello Sam,\\nare you well?\\nAnn",
        "Hello Sam,\\nhow was your weekend?\\nAnn",
        "Hello Sam,\\nis it Friday yet?\\nAnn",
        "Guten Tag,\\nbitte um Verständnis, dass wir am Freitag geschlossen haben.\\nAnn",
        "Guten Tag,\\nkönnen Sie uns die Preisliste schicken? Hat sich erledigt.\\nAnn",
        "Guten Tag,\\ndie Filter sind wieder lieferbar.\\nAnn",
        "Guten Tag,\\nwann kommt endlich der Frühling?\\nAnn",
    ] {
        assert_eq!(asks(&mail(body)).len(), 0, "{body}");
    }
}

#[test]
fn the_answer_to_one_question_leaves_the_other_open() {
    let open = |ask: &str, answer: &str| {
        let mails = format!(
            "2024-03-05 Ann Smith <ann@acmevalves.com> -> me: Gaskets | Hello Sam,\\n{ask}\\nAnn
            2024-03-06 me -> Ann Smith <ann@acmevalves.com>: RE: Gaskets | Hello Ann,\\n{answer}\\nSam"
        );
        asks(&mails).len()
    };
    let quote = "Could you send us a quotation for 200 graphite gaskets DN80?";
    let drawing = "And could you send us the drawing of the flange?";
    let hours = "What are your opening hours at Christmas?";
    for (ask, answer) in [
        (
            format!("{quote} {drawing}"),
            "the drawing of the flange is attached.",
        ),
        (
            format!("{quote} {hours}"),
            "we are closed from 24 December to 2 January.",
        ),
        (
            format!("{hours} {quote}"),
            "we are closed from 24 December to 2 January.",
        ),
        (
            format!("1. {hours}\\n2. {quote}"),
            "we are closed from 24 December to 2 January.",
        ),
    ] {
        assert_eq!(open(&ask, answer), 1, "{ask} {answer}");
    }
    for (ask, answer) in [
        (format!("{quote} {drawing}"), "both are attached."),
        (
            format!("{quote} {drawing}"),
            "the quotation and the drawing are attached.",
        ),
        (
            format!("{quote} {hours}"),
            "they are 4.10 EUR each, and we are closed until 2 January.",
        ),
    ] {
        assert_eq!(open(&ask, answer), 0, "{ask} {answer}");
    }
}
