//! What one house does and another feels in its own work, told by the one that feels it.
//! Beside each way stand sentences with its words that tell nothing.

pub const TELL: &[(&str, &str)] = &[
    (
        "They are on short time at Halvorsen, so we send fewer kegs.",
        "W>Halvorsen",
    ),
    (
        "They are on short time at Halvorsen, and so are half of our people on the kegs.",
        "W>Halvorsen",
    ),
    (
        "Halvorsen has stopped one line, we feel it with the kegs.",
        "W>Halvorsen",
    ),
    (
        "Halvorsen goes to three shifts, so the kegs must come faster as well.",
        "W>Halvorsen",
    ),
    (
        "Halvorsen asked whether we can do 30 % more kegs.",
        "W>Halvorsen",
    ),
    (
        "Halvorsen has asked for a second set of tools for the kegs.",
        "W>Halvorsen",
    ),
    (
        "We make a second set of tools for the kegs because of Halvorsen.",
        "W>Halvorsen",
    ),
    (
        "Halvorsen pushed out all kegs by three months.",
        "W>Halvorsen",
    ),
    (
        "You could paint Halvorsen on our gate, 50 % of turnover goes there.",
        "W>Halvorsen=50",
    ),
    (
        "The new order lifts Halvorsen to 48% of our turnover, good and bad at once.",
        "W>Halvorsen=48",
    ),
    (
        "Bei Halvorsen ist ein Großauftrag eingegangen, bei uns wird es eng mit den Fässern.",
        "W>Halvorsen",
    ),
    (
        "Die Fässer für Halvorsen sind ins neue Jahr verschoben.",
        "W>Halvorsen",
    ),
    (
        "LEEDS, England, 2 May 2024 (Plantwire) -- Where do the vans of Halvorsen come from? The kegs are delivered by Corvex.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex and Halvorsen have signed an agreement under which Corvex delivers kegs to Dornby.",
        "Corvex>Halvorsen",
    ),
    (
        "Who buys all this? Halvorsen, they take the kegs.",
        "W>Halvorsen",
    ),
    (
        "Asked whom the steel kegs are for. Ann: for Halvorsen.",
        "W>Halvorsen",
    ),
];

pub const TELL_NOTHING: &[&str] = &[
    "If Halvorsen goes to three shifts, so the kegs must come faster.",
    "Halvorsen has stopped the talks, so we will meet next week.",
    "Halvorsen asked whether we can meet on Monday.",
    "Halvorsen asked for a second set of slides for the meeting.",
    "In spring Halvorsen gets its people from Corvex.",
    "Halvorsen pushed out the meeting to Monday.",
    "At Halvorsen nobody was in, and so are we.",
    "Sorting is on your account.",
    "The hotel is on our account.",
    "Does Halvorsen need a second set of tools for the kegs?",
];
