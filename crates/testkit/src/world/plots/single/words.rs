//! What somebody writes through whom everything runs.

/// All wordings of this plot.
pub(super) struct Words {
    /// It shows between the lines.
    pub(super) hints: &'static [&'static str],
    pub(super) hint_subject: &'static str,
    pub(super) hint_answer: &'static str,
    /// Somebody buys once: the question, our answer, the order.
    pub(super) one_off: [&'static str; 3],
    pub(super) one_off_subject: &'static str,
    /// The works close; our answer.
    pub(super) closed: [&'static str; 2],
    pub(super) closed_subject: &'static str,
    /// What others there write to our colleagues, and the answers.
    pub(super) covered: [&'static str; 2],
    pub(super) covered_subject: &'static str,
}

pub(super) static FIRST: Words = Words {
    hints: &[
        "[As you know, everything that comes from {us} lands on my desk.|All of {us} is my desk, as ever.] The call-off for {cw} is in the system.",
        "[I was ill for a week and nothing was ordered, as you may have noticed.|Sorry for the gap, I had the flu and nobody stands in for me.] Now it goes on: {po}.",
        "I do orders, technics and complaints in one, so do not be surprised about the mix. {po} is released.",
        "[The two colleagues who used to help have not been replaced.|The second desk here stays empty.] So you have to put up with me. All received.",
        "I carry the drawings of {unit} in my head, nobody else here has ever looked at them. The order is right as it stands.",
        "You have my mobile, that is the whole emergency plan. The delivery of {past} is booked.",
        "[My boss signs what I put in front of him.|The boss signs without reading.] {po} is signed.",
        "Before Christmas I will use up my leave, and the plant had better behave. Delivery of {past} complete.",
        "Twenty years of {many}, all in one folder, mine. I have looked it up: {code} is the right one.",
        "[I retire in three years, they tell me to write things down.|They ask me to write a handbook before I retire.] So far it has two pages. Order {po} is out.",
        "I signed the delivery note, tested the {spare} and paid the invoice, all on {past}. Small jobs department.",
        "If I were hit by a bus, nobody would know which {many} we use. I look both ways. {po} is in your system.",
    ],
    hint_subject: "[Order {po}|This week|{Code}|{Many}]",
    hint_answer: "[Thank you {them}, noted.|Thanks {them}, all clear.]",
    one_off: [
        "we are a small workshop and need two {many} for a customer's job, nothing more. [Price and time please.|What do they cost?]",
        "{price} each, {days} days. [Quote attached.|Please find the quote attached.]",
        "[we take them, order {po}.|agreed, our order is {po}.] [It was a one-time job, but thank you.|We will hardly need more.]",
    ],
    one_off_subject: "Two {many}",
    closed: [
        "[the works in {town} close at the end of the month.|it is decided: {town} will be shut down this month.] [There will be no more orders from us.|So this is our last mail after many years.] [Thank you for everything.|Take care.]",
        "[I am very sorry to read that, {them}. All the best to you.|what sad news. Thank you for the good years, {them}.]",
    ],
    closed_subject: "The end of {town}",
    covered: [
        "[{unit} is fine again, thanks to you.|the {many} are in, no trouble.|report of {past} received, all correct.]",
        "[Good to hear, thank you.|Thanks for the feedback.]",
    ],
    covered_subject: "[{Unit}|{Many}|Visit {past}]",
};
