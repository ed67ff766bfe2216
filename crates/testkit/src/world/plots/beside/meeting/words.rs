//! What is to follow from a meeting.

use crate::world::stage::Stage;

pub(super) struct Follows {
    pub(super) about: &'static str,
    /// In the invitation.
    pub(super) agenda: &'static str,
    /// In our note of the day.
    pub(super) note: &'static str,
    /// The mail with it.
    pub(super) sent: &'static str,
}

pub(super) struct Words {
    pub(super) follows: &'static [Follows],
    pub(super) note_title: &'static str,
    pub(super) sent_subject: &'static str,
    /// It was settled in a call.
    pub(super) settled: &'static [&'static str],
    pub(super) settled_title: &'static str,
    pub(super) social: &'static [&'static str],
    /// Title and text of a meeting among us.
    pub(super) among_us: [&'static str; 2],
}

pub(super) fn of(stage: &Stage) -> &'static Words {
    stage.author.of(&FIRST, &SECOND, &THIRD)
}

static FIRST: Words = Words {
    follows: &[
        Follows {
            about: "an offer",
            agenda: "1. State of {unit}\n2. Which {many} are to be replaced\n3. [We send an offer afterwards|Afterwards: our offer]",
            note: "{them} wants to replace the {many} at {unit}. [To do: offer for {qty} pieces by {soon}.|I promised an offer for {qty} {many}.]",
            sent: "as agreed, here is the offer for the {many}. [All positions are as discussed.|Prices hold for three months.]",
        },
        Follows {
            about: "a drawing",
            agenda: "Walk through {unit}. [Measure the flanges, we then draw the layout and send it.|We take the measures and send a drawing.]",
            note: "Took the measures at {unit}. [Next step with us: layout drawing to {them}.|{them} expects our drawing.]",
            sent: "here is the layout drawing for {unit}, as discussed.",
        },
        Follows {
            about: "a list of spares",
            agenda: "Stock of {spare}s and what to keep. [Result: list of spares from {us}.|We draw up the list after the talk.]",
            note: "They have no overview of their spares. [We make a list for them (me).|I send {them} a list, said so at the table.]",
            sent: "attached is the list of spares that we talked about.",
        },
        Follows {
            about: "a reference",
            agenda: "{many} in {medium}: experience elsewhere. [{us} names a reference plant afterwards.|To follow: contact at a reference plant.]",
            note: "{them} doubts the {many} in {medium}. [To do: name a reference plant.|I want to give them a reference they can ring.]",
            sent: "the reference I mentioned: the contact there is in the attachment.",
        },
        Follows {
            about: "a trial",
            agenda: "Trial of the {one} at {unit}: [date and conditions to be proposed by {us}|we propose a date after the meeting].",
            note: "Agreed a trial of the {one}. [Open: we propose date and conditions.|Our turn: proposal with dates.]",
            sent: "for the trial I propose {date}; the conditions are in the attachment.",
        },
    ],
    note_title: "[Visit {firm}|Report {firm}|{firm} - talk with {them}]",
    sent_subject: "[As discussed|Our meeting|{unit}: documents]",
    settled: &[
        "Rang {them} after the meeting. [They no longer need it, all settled.|Went through everything on the phone, they have what they need.]",
        "{them} on the phone: [all points of the meeting are done|we closed the points of the meeting one by one].",
    ],
    settled_title: "[Call {them} {firm}|Phone {them}]",
    social: &[
        "Dinner with {them}",
        "Golf {firm}",
        "{firm}: 75 years, reception",
        "Football with {them}",
    ],
    among_us: [
        "Preparation {firm}",
        "Who does what. Offer to be sent by {inside}.",
    ],
};

static SECOND: Words = Words {
    follows: &[
        Follows {
            about: "an offer",
            agenda: "- {unit}\n- {many}\n-> offer from us",
            note: "need {qty} {many}. [offer to {them} - me|me: quote!]",
            sent: "offer att.",
        },
        Follows {
            about: "a drawing",
            agenda: "measure {unit}, drawing follows ({us})",
            note: "measured {unit}. [todo drawing|drawing by us, {soon}]",
            sent: "drawing att., as said.",
        },
        Follows {
            about: "a list of spares",
            agenda: "{spare}s: what to stock. list by {us} after",
            note: "no spares list there. [I do one.|todo: list to {them}]",
            sent: "list att.",
        },
        Follows {
            about: "a reference",
            agenda: "{many} + {medium}, references. we name one afterwards",
            note: "{them} not sure re {medium}. [owe them a reference|send reference]",
            sent: "here's the reference.",
        },
        Follows {
            about: "a trial",
            agenda: "trial {one}. next: date from {us}",
            note: "trial yes. [we propose date|action me: dates]",
            sent: "trial {date}? terms att.",
        },
    ],
    note_title: "[{firm}|{them}|mtg {firm}]",
    sent_subject: "[as said|{unit}|{town}]",
    settled: &[
        "called {them}, all done, nothing more needed",
        "tel: closed everything from the mtg",
    ],
    settled_title: "[tel {them} {firm}|{firm}]",
    social: &[
        "dinner {them}",
        "beers {firm}",
        "golf w/ {them}",
        "{firm} summer party",
    ],
    among_us: ["prep {firm}", "who does what, {inside} sends offer"],
};

static THIRD: Words = Words {
    follows: &[
        Follows {
            about: "an offer",
            agenda: "Topics: {unit}, condition of the {many}, new requirement. Result: {us} makes an offer.",
            note: "Customer has a requirement of {qty} {many}. [Task: prepare offer for {them}.|We have to quote until {soon}.]",
            sent: "please find attached the offer for the {many} from our meeting.",
        },
        Follows {
            about: "a drawing",
            agenda: "Recording of dimensions at {unit}. Afterwards {us} provides the drawing.",
            note: "Dimensions recorded. [Task for us: drawing.|{them} waits for the drawing from our side.]",
            sent: "attached you receive the drawing of {unit}.",
        },
        Follows {
            about: "a list of spares",
            agenda: "Spare parts concept ({spare}). {us} will provide a list.",
            note: "Spare parts are not documented. [Task: spare parts list to {them}.|List to be made by us.]",
            sent: "here I send the agreed list of spare parts.",
        },
        Follows {
            about: "a reference",
            agenda: "Experiences with {medium}. {us} gives a reference later.",
            note: "{them} asked who uses the {many} with {medium}. [We will name a reference.|To do: reference.]",
            sent: "as agreed, the reference with contact person is attached.",
        },
        Follows {
            about: "a trial",
            agenda: "Test of {one}. {us} proposes the date afterwards.",
            note: "Test of the {one} is wanted. [We must propose a date.|Next step on our side: date and conditions.]",
            sent: "for the test we propose {date}. The conditions are attached.",
        },
    ],
    note_title: "[Meeting {firm}|Report visit {firm}|{firm}, {them}]",
    sent_subject: "[Our meeting|Documents {unit}|As agreed]",
    settled: &[
        "Telephoned with {them}: all items of the meeting are finished.",
        "{them} confirmed by phone that nothing more is needed after the meeting.",
    ],
    settled_title: "[Telephone {them}|Call {firm}]",
    social: &[
        "Dinner {firm}",
        "Christmas market with {them}",
        "Anniversary {firm}",
        "Go-kart {firm}",
    ],
    among_us: [
        "Preparation of {firm}",
        "Distribution of tasks, offer by {inside}.",
    ],
};
