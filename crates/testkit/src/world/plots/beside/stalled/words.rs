//! Words around deals that do not move.

use crate::world::stage::Stage;

pub(super) struct Words {
    pub(super) next: &'static [&'static str],
    pub(super) progress_title: &'static str,
    pub(super) hold: &'static [&'static str],
    pub(super) hold_title: &'static str,
    pub(super) hold_step: &'static [&'static str],
    pub(super) lost: &'static [&'static str],
}

pub(super) fn of(stage: &Stage) -> &'static Words {
    stage.author.of(&FIRST, &SECOND, &THIRD)
}

static FIRST: Words = Words {
    next: &[
        "Follow up on the offer",
        "Call about the decision",
        "Ask for the order",
    ],
    progress_title: "[Project meeting {deal}|{deal}: monthly meeting|Status {deal}]",
    hold: &[
        "{them} and I agreed to let \"{deal}\" rest until {later}: [their budget opens then|the line will be decided on then]. No sense in pushing before. I call in {later}.",
        "Talked to {them}. [The deal is on ice|They have put it on ice], with our consent, until {later}. [Everybody upstairs knows.|It is in their plan for next year.]",
    ],
    hold_title: "[Call {them}: {deal}|{firm}: on hold]",
    hold_step: &[
        "On hold until {later}, agreed with {them}",
        "Resting as agreed, resume in {later}",
    ],
    lost: &[
        "Project cancelled by customer",
        "Customer builds it in-house",
    ],
};

static SECOND: Words = Words {
    next: &["chase", "ring them", "PO?"],
    progress_title: "[{deal} - status|jour fixe {deal}]",
    hold: &[
        "{deal}: parked till {later}, both ok with it. Don't chase.",
        "{them}: no capex before {later}. agreed to pause, reminder set",
    ],
    hold_title: "[tel {them}|{firm} parked]",
    hold_step: &[
        "parked till {later} (agreed)",
        "pause until {later}, both sides ok",
    ],
    lost: &["dead", "they do it themselves"],
};

static THIRD: Words = Words {
    next: &[
        "Check status of decision",
        "Contact customer",
        "Wait for purchase order",
    ],
    progress_title: "[Regular meeting {deal}|{deal}, project round]",
    hold: &[
        "Together with {them} we decided to postpone {deal} to {later}, because the investment is planned for then. Until this time no activity is wanted.",
        "{them} informed me that {deal} continues in {later}. This is agreed with our management. Resubmission in {later}.",
    ],
    hold_title: "[Telephone {them}|{firm}: postponed by agreement]",
    hold_step: &[
        "Postponed to {later} in agreement with customer",
        "Agreed break until {later}",
    ],
    lost: &["Project was stopped", "Own solution of customer"],
};
