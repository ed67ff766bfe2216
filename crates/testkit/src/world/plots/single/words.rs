//! What somebody writes through whom everything runs.

pub(super) const HINTS: &[&str] = &[
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
];
