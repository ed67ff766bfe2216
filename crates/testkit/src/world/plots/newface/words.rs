//! How a stranger gets into the copy line.

/// All wordings of this plot.
pub(super) struct Words {
    /// What is said of the stranger, if anything.
    pub(super) copies: &'static [&'static str],
    /// What such mails are about. Nothing in them wants an answer.
    pub(super) matters: &'static [&'static str],
    pub(super) subject: &'static str,
    pub(super) answer: &'static str,
    /// Our inside desk introduces a new colleague of ours.
    pub(super) our_own: &'static str,
    pub(super) our_own_subject: &'static str,
    /// Somebody asked long ago, and we answered.
    pub(super) before: [&'static str; 2],
    pub(super) before_subject: &'static str,
    /// The stranger is introduced, we write, and they answer.
    pub(super) greeted: [&'static str; 3],
    pub(super) greeted_subject: &'static str,
    pub(super) carrier: &'static str,
}

pub(super) static FIRST: Words = Words {
    copies: &[
        "{new} in copy is our new {new_title} and started on the first.",
        "I am adding {new} ({new_title}), who has taken charge of the matter on our side.",
        "cc: {new}, {new_title}. [{New_they} wants to see what we spend with whom.|{New_they} is getting to know the suppliers.]",
        "As {new_first} (our {new_title} since last month) asked to be kept informed, I copy {new_them}.",
        "From now on decisions of that size go over {new_formal}'s desk, [whom I copy.|in copy.]",
        "You have not met {new} yet: {new_title}, came to us from outside the industry. In copy.",
        "[The organisation has been turned around once more.|We have been reorganised again.] {new} (cc) heads the area now.",
        "{new_first} reads along, {new_they} leads the project at {unit}.",
        "",
        "",
        "With copy to {new_formal}, who will sign such things in future.",
        "I have looped in {new}: as {new_title} {new_they} has the last word on {unit}.",
        "Adding {new_first} to the thread, who looks after all the {many} in the group these days.",
        "Please note that {new} joined us as {new_title}; {new_they} is on copy so that you have the address.",
        "My new boss {new} wants to be on copy for a while, so here you go.",
    ],
    matters: &[
        "[the {many} for {unit} have been tested and accepted.|Acceptance of the {many} is done, no findings.]",
        "[we have released payment for invoice {invoice}.|Invoice {invoice} goes out with the next payment run.]",
        "[the installation at {unit} is planned for {cw}.|{cw} is fixed for the work at {unit}.]",
        "[your comments on the drawing have been taken over.|All your remarks are in the new drawing.]",
        "[order {po} is released and in your system.|{po} has been released this morning.]",
        "[the risk review of {unit} is behind us, your parts were not an issue.|{Unit} passed the risk review.]",
        "[the papers for {order} have been checked and found complete.|All papers of {order} have been checked, nothing is missing.]",
    ],
    subject: "[{Unit}|Order {po}|Work at {unit}|{Many}|Information]",
    answer: "[Thank you, noted.|Good news, thanks.|Thanks for keeping me posted.]",
    our_own: "[{new_first} (in copy) has joined our desk and will confirm your orders from {month}.|From {month} you will also hear from {new_first}, in copy.]",
    our_own_subject: "New at our desk",
    before: [
        "[could you send me the names of your visitors for {date}?|for {date} I need the car number for the gate.]",
        "[it is only me, and the car is a grey estate.|{engineer} and I, in one car.]",
    ],
    before_subject: "Your visit",
    greeted: [
        "{new} in copy is our new {new_title}.",
        "[welcome to {firm}! {them} put you in copy, so let me introduce myself:|{them} has told me that you have started, so a short hello:] I look after your plant for {us}. [May I come by on {date}?|Would {date} suit you for a first coffee?]",
        "[thank you, {date} is good, {clock}.|Gladly. {date}, {clock}, my office.]",
    ],
    greeted_subject: "Introduction",
    carrier: "{new} from the forwarder is in copy and will collect the crates.",
};
