//! How it shows that somebody was spoken to, or need not be.

use crate::world::stage::Stage;

pub(super) struct Words {
    /// A colleague's mail and the answer.
    pub(super) mail: [&'static str; 2],
    pub(super) mail_subject: &'static str,
    pub(super) call: (&'static str, &'static str),
    pub(super) note: &'static [&'static str],
    pub(super) note_title: &'static str,
    pub(super) left: &'static [&'static str],
    pub(super) reception: &'static [&'static str],
    pub(super) private: &'static [&'static str],
}

pub(super) fn of(stage: &Stage) -> &'static Words {
    stage.author.of(&FIRST, &SECOND, &THIRD)
}

static FIRST: Words = Words {
    mail: [
        "[the setting for {code} is {bar} bar, as you thought.|the data of {code} are as on the plate.] [Nothing to change.|You can leave it so.]",
        "[Thank you, that is what I needed.|Thanks, all clear.]",
    ],
    mail_subject: "[{code}|Setting of the {many}]",
    call: (
        "Call with {them}",
        "Long talk about {unit}, very open. Nothing to send.",
    ),
    note: &[
        "On the way out I sat with {boss} ({title}) for half an hour. [Knows our {many} from before.|A friendly talk about {medium}.] Nothing to do.",
        "{them} took me to {boss}, {title}. [We got on well.|Good first talk.] No open points.",
    ],
    note_title: "[Visit {firm}|{firm} {town}]",
    left: &[
        "Has left the company",
        "No longer there, place not filled",
        "Retired",
    ],
    reception: &["Receptionist", "Front Desk", "Canteen Manager"],
    private: &[
        "Sister-in-law. No business.",
        "Cousin, works there in payroll",
        "Husband of Aunt Mary",
    ],
};

static SECOND: Words = Words {
    mail: ["{code}: {bar} bar is right.", "[tks|ok, thank you]"],
    mail_subject: "{code}",
    call: ("tel {them}", "20 min, all about {unit}. good guy to know"),
    note: &[
        "ran into {boss} ({title}), 20 min, ok",
        "coffee w/ {boss}, {title}. nothing pending",
    ],
    note_title: "[{firm}|{town}]",
    left: &["left", "gone!", "not there any more"],
    reception: &["Reception", "Gate", "Canteen"],
    private: &["bro in law, NO business", "cousin", "neighbour's wife"],
};

static THIRD: Words = Words {
    mail: [
        "the value for {code} is {bar} bar, this is correct in your drawing.",
        "[Thank you for the confirmation.|Thanks, it is clear.]",
    ],
    mail_subject: "[Value of {code}|{code}]",
    call: (
        "Telephone with {them}",
        "Introduced our company and talked on {unit}. No task.",
    ),
    note: &[
        "During the visit I was introduced to {boss} ({title}). Pleasant conversation, no tasks.",
        "{boss}, {title}, joined the meeting spontaneously for 30 minutes. No open topics.",
    ],
    note_title: "[Report {firm}|Visit {town}]",
    left: &[
        "Not in the company any more",
        "Left end of last year",
        "In retirement",
    ],
    reception: &["Receptionist", "Reception", "Canteen"],
    private: &[
        "Brother of my wife, private",
        "Cousin, private contact",
        "Friend of the family",
    ],
};
