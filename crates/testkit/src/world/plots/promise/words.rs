//! What we promise in mail.

use crate::world::cast::titles::Function::{self, *};

/// All wordings of this plot.
pub(super) struct Words {
    pub(super) promises: &'static [Promise],
    /// What customers say to a promise.
    pub(super) thanks: &'static str,
    /// Subjects under which a promise is kept in a new thread.
    pub(super) kept_subject: &'static str,
    /// They let us off, in the thread. `{about}` is what was owed.
    pub(super) let_off: &'static str,
    /// They have got it from our hands, under a new subject.
    pub(super) by_hand: &'static str,
    pub(super) by_hand_subject: &'static str,
    /// What customers promise, after a word of thanks.
    pub(super) theirs: &'static [&'static str],
    pub(super) theirs_thanks: &'static str,
    pub(super) theirs_subject: &'static str,
    pub(super) conditional: &'static [Conditional],
    /// What is asked and promised for `{late}`.
    pub(super) not_due: [&'static str; 2],
    pub(super) not_due_subject: &'static str,
}

/// A promise for a case that has not come.
pub(super) struct Conditional {
    pub(super) subject: &'static str,
    pub(super) theirs: &'static str,
    pub(super) ours: &'static str,
    /// They say that the case has not come, a few days later; or nothing.
    pub(super) outcome: &'static str,
}

/// A promise of ours.
pub(super) struct Promise {
    /// To whom one would promise that.
    pub(super) to: &'static [Function],
    pub(super) subject: &'static str,
    /// What leads to it; empty where we begin ourselves.
    pub(super) asked: &'static str,
    /// The mail that promises.
    pub(super) promised: &'static str,
    /// What is owed, in a few words.
    pub(super) about: &'static str,
    /// How it would be kept, and with which file.
    pub(super) kept: &'static str,
    pub(super) file: &'static str,
}

const TECHNICAL: &[Function] = &[Maintenance, Engineering, Production, Management];
const COMMERCIAL: &[Function] = &[Purchasing, Finance, Logistics, Management];
const OFFICE: &[Function] = &[Quality, Purchasing, Assistance, Finance];
const ANY: &[Function] = &[Purchasing, Maintenance, Engineering, Production, Management];

pub(super) static FIRST: Words = Words {
    promises: PROMISES,
    thanks: "[Perfect, thank you.|That is early enough, thanks.|Good, I will tell my people.|Thank you, looking forward to it.]",
    kept_subject: "[For your files|{firm} - attached|Document|Here it comes|For {town}]",
    let_off: "[change of plan: we do not need {about} any more.|you can spare yourself the work on {about}, it is no longer needed.] [The job has been cancelled.|My boss has decided without it.] [Sorry, and thanks anyway.|Thanks all the same.]",
    by_hand: "[thank you for dropping by yesterday|good that you came by] [and for bringing {about}.|with {about}.] [It is already on my boss's desk.|Exactly what we needed.]",
    by_hand_subject: "[Your visit|Thanks for coming|Yesterday]",
    theirs: &[
        "[I will send you the order by {soon}.|You will have our feedback on the sample by {soon}.|The signed contract comes to you this week.]",
        "[I'll talk to our engineers and let you know next week.|We will send the measured values as soon as the shift has them.]",
    ],
    theirs_thanks: "[Thank you.|Received, thanks.]",
    theirs_subject: "[{Many} for {unit}|{Order}|{Code}]",
    conditional: &[
        Conditional {
            subject: DECISION,
            theirs: DECIDED,
            ours: "[thanks for the order.|order noted.] If you should decide for the larger {one} after all, I will send you the drawings within a day.",
            outcome: "",
        },
        Conditional {
            subject: DECISION,
            theirs: DECIDED,
            ours: "[all right, let us wait for the board then.|understood, the board decides in {month}.] Once it says yes I'll get you the detailed quote at once.",
            outcome: "",
        },
    ],
    not_due: [
        "[When do the new price lists come out?|When will we get next year's catalogue?] [No hurry.|Just for planning.]",
        "they come out in the middle of {late}, not before. I'll send you yours in the second half of {late}.",
    ],
    not_due_subject: "[New lists|Catalogue]",
};

const DECISION: &str = "[Decision on {unit}|{Unit}: decision]";
const DECIDED: &str = "[We stay with the smaller {one} for now, order {po} is in the system. The rest is for the board in {month}.|For now it is the small solution; order {po} is in your system. The board meets in {month}.]";

const PROMISES: &[Promise] = &[
    Promise {
        to: TECHNICAL,
        subject: "Spare part list for {unit}",
        asked: "For the budget I need a list of all spares for the {many} at {unit}, with prices.",
        promised: "[that takes a little digging in the old orders.|I have to pull that together from three systems.] You will have the list by {soon}.",
        about: "the spare part list with prices",
        kept: "the spare part list with prices is attached, two sheets.",
        file: "Spares_{code}.xlsx",
    },
    Promise {
        to: COMMERCIAL,
        subject: "Quote {one}",
        asked: "Please quote {qty} {many} with the longer {spare}. It is for {unit}.",
        promised: "[thank you.|Thanks for the enquiry.] The longer {spare} is not in the catalogue, so works have to calculate it. I'll get the quote over to you on {soon}.",
        about: "the quote with the longer version",
        kept: "here is the quote for the longer version: {price} each, {weeks} weeks.",
        file: "Quote_{quote}.pdf",
    },
    Promise {
        to: TECHNICAL,
        subject: "Our talk at {unit}",
        asked: "",
        promised: "it was good to stand at {unit} with you on {past}. [My homework from the tour:|What I took with me:] I'll write up the three options with rough prices and let you have them this week.",
        about: "three options with rough prices after the tour",
        kept: "as discussed on the tour, the three options with rough prices are attached.",
        file: "Options.pdf",
    },
    Promise {
        to: TECHNICAL,
        subject: "Failure on {past}",
        asked: "The {one} that failed on {past} is on its way to you. We would like to know why.",
        promised: "[we will open it as soon as it is here.|it goes on the bench first thing.] The report follows within the week, photos included.",
        about: "the report on the failed unit",
        kept: "the report on the failed {one} is attached, photos on page 4.",
        file: "Report_{order}.pdf",
    },
    Promise {
        to: TECHNICAL,
        subject: "Reference",
        asked: "My boss asks whether you have done {medium} at {temp} °C elsewhere. A reference would settle the matter.",
        promised: "[we have, twice.|yes, in two plants.] I have to ask them before I pass on names, and come back to you by {soon} with somebody you can ring.",
        about: "a reference they can ring",
        kept: "the reference I mentioned has agreed: details in the attachment, ring any afternoon.",
        file: "Reference.pdf",
    },
    Promise {
        to: OFFICE,
        subject: "{Code}: material",
        asked: "Can you confirm in writing that the {spare} is free of animal fats? QA insists.",
        promised: "our chemist has to sign that. Leave it with me, the letter will be in your inbox before {soon} evening.",
        about: "the signed letter on materials",
        kept: "the signed letter on the {spare} is attached.",
        file: "Statement_{code}.pdf",
    },
    Promise {
        to: COMMERCIAL,
        subject: "Delivery plan",
        asked: "We have six orders open with you and I have lost track. One table would help me.",
        promised: "[fair enough, so have I.|understandable.] Tomorrow you get one table with all six and their dates from me.",
        about: "a table of all open orders",
        kept: "the table of all open orders with dates is attached.",
        file: "Open_orders.xlsx",
    },
    Promise {
        to: TECHNICAL,
        subject: "Comparison {one} / {one2}",
        asked: "",
        promised: "thanks for the open words yesterday about the {many2}. I am going to put both next to each other, running costs included, and mail you the page at the beginning of next week.",
        about: "the running cost comparison",
        kept: "here is the page with both next to each other, running costs included.",
        file: "Comparison.pdf",
    },
    Promise {
        to: TECHNICAL,
        subject: "Training dates",
        asked: "The {month} training would suit two of my people. When exactly is it?",
        promised: "the planner is out today. I will check with {service} and drop you the dates on {soon}.",
        about: "the training dates",
        kept: "the training dates are in the attached sheet; two places are held for you.",
        file: "Training.pdf",
    },
    Promise {
        to: COMMERCIAL,
        subject: "Credit for {po}",
        asked: "We returned two parts ({spare}, {code}) in spring and have not seen a credit yet.",
        promised: "[that is embarrassing, sorry.|you are right to ask.] I am getting accounts to issue it, you'll see the credit note by the end of the week.",
        about: "the credit note for returned parts",
        kept: "the credit note for the returned parts is attached.",
        file: "Credit_{invoice}.pdf",
    },
    Promise {
        to: TECHNICAL,
        subject: "Curve for {code}",
        asked: "The consultant wants the full characteristic of the {one}, not just the duty point.",
        promised: "understood, the full curve it is. {engineer} will run it and I'll forward it within two days.",
        about: "the full characteristic curve",
        kept: "the full curve of the {one} is attached.",
        file: "Curve_{code}.pdf",
    },
    Promise {
        to: COMMERCIAL,
        subject: "Frame contract draft",
        asked: "Legal is back from holiday, so we can go on with the contract. Is your draft ready?",
        promised: "almost: two clauses are with our lawyer. Expect the draft on {soon} at the latest.",
        about: "the draft of the frame contract",
        kept: "the draft contract is attached, the two clauses are marked.",
        file: "Contract_draft.pdf",
    },
    Promise {
        to: TECHNICAL,
        subject: "Samples of {spare}",
        asked: "Could we have a {spare} in the softer grade to try, or better two?",
        promised: "[sure.|of course.] They will go out with the parcel service on {soon} and I mail you the tracking number then.",
        about: "two samples in the softer grade, with tracking number",
        kept: "the samples in the softer grade left today, tracking number is in the attachment.",
        file: "Tracking.pdf",
    },
    Promise {
        to: TECHNICAL,
        subject: "Stop in {month}",
        asked: "For the stop in {month} I need two of your fitters for three days. Do you have them?",
        promised: "{service} is juggling names at the moment. By {soon} I'll tell you who comes and on which days.",
        about: "names and days of the fitters for the stop",
        kept: "the plan for the stop, names and days, is attached.",
        file: "Plan.pdf",
    },
    Promise {
        to: COMMERCIAL,
        subject: "Price increase explained",
        asked: "{percent} % on the {many} is a lot. My management wants to see where it comes from.",
        promised: "I understand. Give me until {soon} and you'll have the breakdown: material, energy, wages, one line each.",
        about: "the breakdown of the price increase",
        kept: "the breakdown you wanted, material, energy and wages, is attached.",
        file: "Breakdown.pdf",
    },
    Promise {
        to: TECHNICAL,
        subject: "Drawing of the frame",
        asked: "The frame for the {one2} has to fit through a 900 mm door. Does it?",
        promised: "not as it stands. We're redrawing it in two halves and I shall send you the new drawing by {soon}.",
        about: "the drawing of the split frame",
        kept: "the drawing of the split frame is attached: 860 mm at the widest point.",
        file: "Frame_{code2}.pdf",
    },
    Promise {
        to: ANY,
        subject: "After the call",
        asked: "",
        promised: "thank you for the call just now. To sum up: you stay with the {many}, we look into the faster {spare}. I'll have a price for that on your desk before the week is out.",
        about: "a price for the faster spare",
        kept: "the price for the faster {spare}, as promised in our call, is attached.",
        file: "Price_{code}.pdf",
    },
    Promise {
        to: OFFICE,
        subject: "Sister order {order}",
        asked: "We would need the test records of {order} for the insurer.",
        promised: "they lie in the archive of the works. {inside} digs them out and we get them across to you within three working days.",
        about: "the test records for the insurer",
        kept: "the test records for the insurer are attached.",
        file: "Records_{order}.pdf",
    },
];
