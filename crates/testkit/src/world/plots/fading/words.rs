//! The last letters before somebody fell silent. None of them says why.

pub(super) const LAST: &[&str] = &[
    "[As every week, the list is done.|The weekly list is done.] [Nothing special, two repeats, all in the system.|You know the numbers.] Have a good one.",
    "[All received and booked.|Booked.] The coffee machine is repaired, so your next visit is safe.",
    "The new boss has put up his plants and otherwise leaves us alone. [All quiet.|Nothing urgent here.]",
    "Good talk on {past}, thank you. [I took your point about the {spare} into our meeting.|Your point about the {spare} went down well.]",
    "[The {many} have run through the weekend without a murmur.|No murmur from the {many} all weekend.] That was it from {town} for this week.",
    "[My list is short today: nothing.|For once nothing on my list.] Enjoy the sun.",
    "Everything of last week is in. [I have marked the delivery notes as you wanted.|Delivery notes are marked.]",
    "You were right about the {one2}, I owe you a beer. [The shift leader does too.|It runs.]",
    "[Stock count is over, we were three parts off in all.|We counted all Saturday and were three parts off.] Could be worse.",
    "[The week was hectic, but all your parts came on time.|All your parts came on time, in a week where nothing else did.]",
    "Thanks for {past}. [The tip with the {medium} was worth it.|I tried your tip with the {medium}, it works.]",
    "[We have been promised new software, so expect odd order numbers.|Our order numbers will look odd from now on, new software.] The rest is as ever.",
    "[Until next time then, same place, same questions.|Same time next week, I suppose.] All parts are here.",
];

/// Rhythms of those who fade: days between conversations, and days of silence.
pub(super) const RHYTHMS: &[(f64, i64, i64)] = &[
    (7.0, 58, 74),
    (9.0, 66, 84),
    (14.0, 95, 120),
    (27.0, 165, 195),
];
