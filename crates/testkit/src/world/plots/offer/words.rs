//! What we offer, and what becomes of it.

use crate::world::cast::titles::Function::{self, *};

/// All wordings of this plot. `{about}` is what was offered.
pub(super) struct Words {
    pub(super) offers: &'static [Offer],
    /// Small matters of theirs that have nothing to do with an offer.
    pub(super) asides: &'static [&'static str],
    pub(super) aside_subject: &'static str,
    pub(super) aside_answer: &'static str,
    /// They come back to it under another subject.
    pub(super) came_back: &'static str,
    pub(super) came_back_subject: &'static str,
    /// A colleague of `{colleague}`'s does, and our answer.
    pub(super) colleague: &'static str,
    pub(super) colleague_subject: &'static str,
    pub(super) colleague_answer: &'static str,
    /// We ask after it.
    pub(super) asked_after: &'static str,
    /// They refer to a call about it.
    pub(super) phone: &'static str,
    pub(super) phone_subject: &'static str,
    /// Their order, and our answer.
    pub(super) ordered: &'static str,
    pub(super) ordered_subject: &'static str,
    pub(super) ordered_answer: &'static str,
    /// They decline, and our answer.
    pub(super) declined: &'static str,
    pub(super) declined_answer: &'static str,
    /// Our newer offer `{quote2}`, and their answer.
    pub(super) newer: &'static str,
    pub(super) newer_subject: &'static str,
    pub(super) newer_answer: &'static str,
    pub(super) papers: &'static [Paper],
    /// New prices for all customers.
    pub(super) mailing: &'static str,
    pub(super) mailing_subject: &'static str,
}

/// An offer of ours.
pub(super) struct Offer {
    /// Who would be offered that.
    pub(super) to: &'static [Function],
    pub(super) subject: &'static str,
    /// What leads to it; empty where we begin ourselves.
    pub(super) asked: &'static str,
    pub(super) offered: &'static str,
    pub(super) file: &'static str,
    /// What was offered, in a few words.
    pub(super) about: &'static str,
}

/// Something we send that is no offer.
pub(super) struct Paper {
    pub(super) subject: &'static str,
    pub(super) text: &'static str,
    pub(super) file: &'static str,
    pub(super) what: &'static str,
}

const BUYERS: &[Function] = &[Purchasing];
const TECHNICAL: &[Function] = &[Maintenance, Engineering, Production];
const LEADERS: &[Function] = &[Management, Production, Purchasing];

pub(super) static FIRST: Words = Words {
    offers: OFFERS,
    asides: &[
        "[our gate has new opening times: from Monday the drivers can come from 6:30.|a short note: goods are received from 6:30 as of Monday.]",
        "[your calendar has arrived and hangs in our office already, thank you.|thank you for the calendar, it hangs beside the coffee machine.]",
        "[the old crates are ready and your driver can take them along with the next delivery.|four of your crates stand at the ramp, for the next tour.]",
        "[from next week you reach me under the number below, the old line is dead.|our telephone numbers have changed, mine is below.]",
    ],
    aside_subject: "[Good to know|For your information|A small thing]",
    aside_answer: "[thank you, noted.|good to know, I will pass it on.]",
    came_back: "[we have gone through your papers on {about}.|your paper on {about} was on the table this week.] [The technical side likes it; the decision falls in the budget round in {month}.|So far all agree with it, and my boss wants to see it once more in {month}.]",
    came_back_subject: "[From our Monday round|News from {town}|Where we stand]",
    colleague: "[{colleague} has passed me what you sent about {about}.|I have {about} on my desk, {colleague} is busy elsewhere.] [We take it into the plan for {month}.|The price suits us, we only have to find a slot for the work.]",
    colleague_subject: "[For {colleague}|Taking over from {colleague}|Your paper]",
    colleague_answer: "[thank you, that sounds good. I am here when the time comes.|very good, thank you for the news.]",
    asked_after: "[I wanted to ask how you like our proposal.|have you found the time to look at what we sent?] [Is anything missing?|I am happy to go through it with you.]",
    phone: "[thank you for your call about {about}.|good that we talked about {about} this morning.] [As I said, it goes to the management in {month}.|I will do it the way we agreed.]",
    phone_subject: "[After our call|Your call|This morning]",
    ordered: "[please find our order {po} for {about} attached.|here is our order {po}; it covers {about} as you offered.] [Please confirm.|We wait for your confirmation.]",
    ordered_subject: "[Order {po}|Purchase order {po}]",
    ordered_answer: "[many thanks for the order! It is booked as {order}.|thank you, booked as {order} for {cw}.]",
    declined: "[thank you for the trouble you took. We have decided to leave it for this year.|many thanks for {about}. This time another supplier was a little closer to our wishes.] [I hope to ask you again.|There will be other occasions.]",
    declined_answer: "[a pity, but thank you for telling me.|thank you for the open word. Until the next time.]",
    newer: "[the works has found a better price, so {quote2} is attached and takes the place of {quote}.|please use {quote2} instead of {quote}: the quantity was wrong in the first one.]",
    newer_subject: "[{quote2}|New version {quote2}]",
    newer_answer: "[thank you, {quote2} fits better. We order in {month}.|received, and {quote2} is approved on our side. The order follows from purchasing.]",
    papers: &[
        Paper {
            subject: "Brochure",
            text: "[as promised at the fair, our new brochure is attached.|attached is the brochure you saw at our stand.] [Enjoy reading.|Page 8 might amuse you.]",
            file: "Brochure.pdf",
            what: "a brochure",
        },
        Paper {
            subject: "Drawing {code}",
            text: "[the drawing of {code} for your files is attached.|please find the drawing of {code} attached, revision D.] Nothing changes on your side.",
            file: "{code}.pdf",
            what: "a drawing",
        },
        Paper {
            subject: "Invoice {invoice}",
            text: "[attached is invoice {invoice} for the delivery of {past}.|invoice {invoice} over {total} is attached, due in 30 days as always.]",
            file: "{invoice}.pdf",
            what: "an invoice",
        },
        Paper {
            subject: "Test certificate {order}",
            text: "[the test certificate for {order} is attached and completes the papers.|with the attached certificate the papers for {order} are complete.]",
            file: "Certificate.pdf",
            what: "a certificate",
        },
    ],
    mailing: "[our prices change as of {month}. The new list is attached; on average it is {percent} % more.|from {month} on the attached list is valid for all our customers.] [We thank you for your trust.|Orders that are confirmed keep their price.]",
    mailing_subject: "[New price list from {month}|Prices from {month}]",
};

const OFFERS: &[Offer] = &[
    Offer {
        to: BUYERS,
        subject: "Enquiry {many}",
        asked: "please let us have a quote for {qty} {many}, type {code}, delivered to {town}.",
        offered: "thank you for the enquiry. Quote {quote} is attached: {qty} pieces at {price} each, delivery {weeks} weeks after the order.",
        file: "{quote}.pdf",
        about: "the quote for the usual type",
    },
    Offer {
        to: LEADERS,
        subject: "Frame contract",
        asked: "",
        offered: "as discussed at the table, the draft of the frame contract for the coming two years is attached. The prices in annex 1 are fixed for the whole time.",
        file: "Frame_contract_draft.docx",
        about: "the draft of the two year contract",
    },
    Offer {
        to: TECHNICAL,
        subject: "Replacing the old {many}",
        asked: "what would it cost to replace the six old {many} at {unit} during the autumn stop?",
        offered: "for the six {many} at {unit} I have put together an offer: {total} with installation, two days of work. Details in the attached {quote}.",
        file: "{quote}.pdf",
        about: "the replacement in the autumn stop",
    },
    Offer {
        to: BUYERS,
        subject: "Yearly quantity",
        asked: "can you give us a better price if we commit to {qty} pieces over the year?",
        offered: "with a commitment to {qty} pieces over the year I can offer {price} each, {percent} % below the list. The offer is valid until the end of {month}.",
        file: "{quote}.pdf",
        about: "the price for a yearly quantity",
    },
    Offer {
        to: TECHNICAL,
        subject: "Service days",
        asked: "we would like to have {service} here twice a year. What would you charge for that?",
        offered: "two service days a year with {service} come to {total}, travel included. Our proposal is attached, and we could begin in {month}.",
        file: "Proposal_service.pdf",
        about: "two service days a year",
    },
    Offer {
        to: TECHNICAL,
        subject: "{Unit}",
        asked: "",
        offered: "after the visit on {past} I have written down what we would suggest for {unit}: {qty} {many} of the newer type, {total} altogether. The proposal is attached.",
        file: "Proposal.pdf",
        about: "our proposal after the visit",
    },
    Offer {
        to: BUYERS,
        subject: "Spare part sets",
        asked: "please quote a set of spares for each {one}, {qty} sets.",
        offered: "{qty} sets of spares, each with a {spare}, cost {price} per set. Please find {quote} attached, delivery from stock.",
        file: "{quote}.pdf",
        about: "the quote for spare sets",
    },
    Offer {
        to: TECHNICAL,
        subject: "Special version",
        asked: "we need the {one} with a longer neck, 120 millimetres more. Is that possible, and for how much?",
        offered: "it is possible. The version with the longer neck costs {price}, {weeks} weeks. The offer {quote} with a sketch is attached.",
        file: "{quote}.pdf",
        about: "the version with the longer neck",
    },
    Offer {
        to: LEADERS,
        subject: "The second line",
        asked: "for the budget of the second line I need your price for all {many} and {many2}.",
        offered: "our offer for the second line is attached, {total} for everything. I have left out the installation, as you wished.",
        file: "{quote}.pdf",
        about: "the offer for the second line",
    },
    Offer {
        to: TECHNICAL,
        subject: "Trial",
        asked: "",
        offered: "I have an idea for {medium}: a trial with two {many} over three months, for {total}, which we take off the price if you keep them. The terms are in the attached proposal.",
        file: "Trial.pdf",
        about: "a trial over three months",
    },
    Offer {
        to: BUYERS,
        subject: "Stock for {town}",
        asked: "would you keep a small stock for us, and on which terms?",
        offered: "we would gladly keep {qty} {many} for you. The draft of an agreement is attached; in return you would take them within twelve months.",
        file: "Stock_agreement_draft.docx",
        about: "the draft of a stock agreement",
    },
    Offer {
        to: BUYERS,
        subject: "{Many2}",
        asked: "please offer {many2} as well, we want to compare.",
        offered: "with pleasure: {many2} at {price} each, from {qty} pieces. Quote {quote} is attached and stands until the end of {month}.",
        file: "{quote}.pdf",
        about: "the quote for the other product",
    },
    Offer {
        to: TECHNICAL,
        subject: "Overhaul",
        asked: "four {many} should be overhauled this winter. Please send us your price.",
        offered: "for the overhaul of four {many} we would charge {total}, with new {spare} and a test run. Please see the attached offer.",
        file: "{quote}.pdf",
        about: "the overhaul in winter",
    },
    Offer {
        to: LEADERS,
        subject: "Training",
        asked: "what would a day of training for ten people cost at our place?",
        offered: "a day for ten people costs {price} with all papers. I attach our offer with three dates in {month}.",
        file: "Training.pdf",
        about: "a day of training",
    },
];
