//! How others than the one contact of a deal come up.

use crate::world::stage::Stage;

pub(super) struct Words {
    pub(super) report: &'static [&'static str],
    pub(super) report_title: &'static str,
    pub(super) call_subject: &'static str,
    pub(super) call: &'static [&'static str],
    pub(super) over: &'static [&'static str],
}

pub(super) fn of(stage: &Stage) -> &'static Words {
    stage.author.of(&FIRST, &SECOND, &THIRD)
}

static FIRST: Words = Words {
    report: &[
        "With {them} and {boss}, {title}, two hours on \"{deal}\". [{boss} wants it and has the money.|{boss} likes the plan.] No action for us before {month}.",
        "{boss} ({title}) joined us for lunch. [We went through the deal line by line.|He or she signs in the end, and is on our side.] {them} sends what is missing.",
    ],
    report_title: "[Visit {firm}|{firm}: talk about the project]",
    call_subject: "[Call with {them}|{them} on the phone]",
    call: &[
        "Talked through the deal, [the layout is fine|the price is in the range]. {them} speaks to purchasing. Nothing for us to do.",
        "{them} called back, twenty minutes. Supports us, wants to see {unit} running first.",
    ],
    over: &["Project cancelled by customer", "No suitable product"],
};

static SECOND: Words = Words {
    report: &[
        "w/ {them} + {boss} ({title}). {boss} signs, no objections. Nothing to do.",
        "{boss} sat in - {title}, the one who says yes. Liked \"{deal}\". ball is with them",
    ],
    report_title: "[{firm}|{firm} {boss}]",
    call_subject: "[tel {them}|{them}]",
    call: &[
        "ok with the deal. waits for own board.",
        "10 min. for us, no doubt",
    ],
    over: &["dead", "they stopped it"],
};

static THIRD: Words = Words {
    report: &[
        "Participants: {them}, {boss} ({title}). {boss} confirmed the interest in {deal} and will decide with the management. No tasks on our side.",
        "For the first time I discussed {deal} personally with {boss}, {title}. Very positive. They come back to us after their internal round.",
    ],
    report_title: "[Report {firm}|Meeting at {firm}]",
    call_subject: "[Telephone {them}|Call {them}]",
    call: &[
        "Explained our concept by phone. {them} agrees with it and informs the team.",
        "{them} confirmed that our solution is the preferred one. No open question.",
    ],
    over: &["Project was stopped by customer", "Requirement dropped"],
};
