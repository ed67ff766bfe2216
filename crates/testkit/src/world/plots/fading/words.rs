//! The last letters before somebody fell silent.

/// All wordings of this plot.
pub(super) struct Words {
    /// Last letters. None of them says why.
    pub(super) last: &'static [&'static str],
    pub(super) last_subject: &'static str,
    pub(super) last_answer: &'static str,
    /// Last letters that do: somebody is back in `{back}` only, a project is
    /// over, or orders take another way; with a note of it.
    pub(super) leave: (&'static str, &'static str),
    pub(super) project: (&'static str, &'static str),
    pub(super) portal: (&'static str, &'static str),
    /// Somebody leaves their desk, and `{new}` takes over.
    pub(super) retired: [&'static str; 2],
    pub(super) retired_subject: &'static str,
    pub(super) retired_answer: &'static str,
    /// The three mails of somebody who writes once a year.
    pub(super) yearly: [&'static str; 3],
    pub(super) yearly_subject: &'static str,
    pub(super) yearly_answer: &'static str,
}

pub(super) static FIRST: Words = Words {
    last: &[
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
    ],
    last_subject: "[This week|All in|Short report|From {town}|{town}, weekly]",
    last_answer: "[Thanks {them}, good to hear.|Thank you {them}.|Noted, thank you, and have a good week.]",
    leave: (
        "[as you may have heard, our second one is on the way.|it is official: I am going to be a parent again.] My parental leave begins now, I am back at my desk in {back} at the earliest. [Until then the others look after you.|The colleagues know everything.]",
        "on parental leave, as announced",
    ),
    project: (
        "[with yesterday's acceptance my part of the project is over.|the project is closed, and with it my job here at {unit}.] I go back to the design office and will not need {many} for a good while. [It was a pleasure to work with all of you.|Thank you for eight good months.]",
        "the project is over, as announced",
    ),
    portal: (
        "[from today all my orders run through the portal, so you will not hear from me by mail any more.|the portal is live! My call-offs now reach you without a mail.] [Do not take it personally.|Less typing for both of us.]",
        "orders through the portal now, as announced",
    ),
    retired: [
        "[on Friday I hand in my badge, after 31 years.|the garden is calling: my last day is this Friday.] {new} takes over from me and is in copy. [Be nice to {new_them}.|You will get on well.]",
        "[I am changing to our head office and will do something with contracts there.|From next month I look after buildings, no more machines.] Everything with {us} goes to {new} (in copy). [Thank you for the good years.|It was fun with you.]",
    ],
    retired_subject: "[Goodbye|Handing over|Change at {firm}]",
    retired_answer: "[thank you for everything, {them}. All the best!|we will miss you, {them}. Good luck!] [{new_first}, good to meet you, let us have a call soon.|Welcome, {new_first}!]",
    yearly: [
        "[it is that time of the year: the stop.|the yearly stop is coming.] Attached is the list of spares, please offer.",
        "[order {po} for the stop is attached.|here is the order for the stop, {po}.]",
        "[the stop is over, everything fitted.|all fitted, {unit} runs again.] [Until next year!|See you next year, same time.]",
    ],
    yearly_subject: "[Stop: spares|Yearly stop|Stop]",
    yearly_answer: "[Thank you, all noted, papers attached.|Many thanks, see attachment.]",
};

/// Rhythms of those who fade: days between conversations, and days of silence.
pub(super) const RHYTHMS: &[(f64, i64, i64)] = &[
    (7.0, 58, 74),
    (9.0, 66, 84),
    (14.0, 95, 120),
    (27.0, 165, 195),
];
