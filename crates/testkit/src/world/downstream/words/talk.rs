//! What stands around: subjects, thanks, titles of notes.

pub(in super::super) static SUBJECTS: &[&str] = &[
    "[Order|Our order] {po}",
    "{Many}",
    "{Acc}: [next weeks|the next weeks]",
    "Delivery of {past}",
    "[Short update|Update] from {town}",
    "{Spare} [stock|stocks]",
    "[Your visit|After your visit]",
    "Planning {cw}",
    "[Small things|This and that]",
    "Call-off {cw}",
    "{Many}, {unit}",
    "[From our side|From here]",
    "{Town}",
    "Before the weekend",
    "Yesterday on the phone",
    "Quarter end",
];

pub(in super::super) static THANKS: &[&str] = &[
    "[thank you for telling me.|thanks for the word.]",
    "[good to know, thank you.|noted, many thanks.]",
    "[thanks, that helps me to see it.|thanks, I see.]",
    "[much obliged.|I am obliged to you.] [All clear here.|Nothing open from my side.]",
    "[read it, thanks.|got it, thanks.]",
    "[thank you, always good to hear from you.|thank you, it is good to hear that.]",
    "[very kind of you to let me know.|kind of you.] [Best wishes to {town}.|My regards to the others.]",
    "[understood.|I understand.] [Thank you for the trouble.|Thanks for writing.]",
    "[ok, thanks.|fine, thanks.] [Until soon.|See you.]",
    "[thanks for keeping me in the picture.|thanks for the news.]",
    "[I have it in my notes.|I wrote it down.] [Thank you.|Thanks a lot.]",
    "[that is useful to know.|useful, thank you.]",
];

pub(in super::super) static NOTE_TITLES: &[&str] = &[
    "Visit {accname}",
    "Call with {them} ({acc})",
    "{Acc}, {town}",
    "Telephone {them}, {acc}",
    "{Accname}: talk with {them}",
    "Coffee with {them} at {acc}",
    "{Acc} plant round",
    "Visit report {accname} {town}",
    "{Them} ({accname})",
    "Phone note {acc}",
    "{Acc} - {them}",
    "Lunch {acc}",
];

pub(in super::super) static NOTE_MORE: &[&str] = &[
    "Walked past {unit}, all running.",
    "Stock of {spares} was counted, it is enough.",
    "{Them} is on leave in {month}.",
    "The {many} run without trouble.",
    "Parking at the back gate now, the front is being paved.",
    "They liked the new drawings.",
    "No wishes for the moment.",
    "Next stop in {month}.",
    "Canteen was good, as ever.",
    "Bring the new catalogue next time.",
];
