//! Who supplies the writer's house, and sentences with the same words that tell nothing of
//! it: questions, wishes, plans, conditions, denials, what is no ware, whose supplier it is.

pub const TELL: &[(&str, &str)] = &[
    ("We bought 1,800 tonnes from Corvex.", "Corvex>W"),
    ("I am buying pellets from Corvex this month.", "Corvex>W"),
    ("The castings we bought from Corvex are late.", "Corvex>W"),
    ("We no longer buy from Corvex.", "Corvex>W!"),
    ("Our purchase from Corvex should be at gate 12.", "Corvex>W"),
    ("We placed a large order with Corvex.", "Corvex>W"),
    ("Our valves come from Corvex.", "Corvex>W"),
    ("We are a customer of Corvex.", "Corvex>W"),
    ("Our steel supplier Corvex is late.", "Corvex>W"),
    ("Corvex, our supplier of steel, is late.", "Corvex>W"),
    ("Corvex is one of our suppliers.", "Corvex>W"),
    (
        "Our suppliers are Corvex and Halvorsen.",
        "Corvex>W Halvorsen>W",
    ),
    ("Corvex supplies us with valves.", "Corvex>W"),
    ("Corvex has agreed to sell us pellets.", "Corvex>W"),
    ("Corvex billed us for the May deliveries.", "Corvex>W"),
    ("I received an invoice from Corvex yesterday.", "Corvex>W"),
    ("We paid Corvex for 100 tonnes in May.", "Corvex>W"),
    ("We owe Corvex 200,000 for the May deliveries.", "Corvex>W"),
    ("Wir beziehen unsere Gussteile von Corvex.", "Corvex>W"),
    ("Unser Lieferant Corvex hat angerufen.", "Corvex>W"),
    ("Corvex beliefert uns mit Ventilen.", "Corvex>W"),
];

pub const TELL_NOTHING: &[&str] = &[
    "Do we buy pellets from Corvex?",
    "We could buy pellets from Corvex.",
    "We plan to buy pellets from Corvex.",
    "If we buy from Corvex the price falls.",
    "Please ask whether we bought from Corvex.",
    "We do not buy pellets from Corvex.",
    "We want to become a customer of Corvex.",
    "Corvex will supply us with valves if the price is right.",
    "Corvex offered to supply us with valves.",
    "We lost a customer at Corvex.",
    // No ware.
    "We bought the plant from Corvex.",
    "We bought Corvex from Halvorsen.",
    "We got all comments from Corvex.",
    "We paid Corvex for the damage.",
    "Corvex sold us short.",
    "Corvex supplies us with drawings.",
    // Others.
    "Our customer's supplier Corvex is late.",
    "The invoice from Corvex for Halvorsen is late.",
    "Halvorsen buys pellets from Corvex.",
    "Corvex is our customer.",
    "We sold pellets to Corvex.",
    "Wir könnten Ventile von Corvex kaufen.",
    "Kaufen wir Ventile von Corvex?",
];
