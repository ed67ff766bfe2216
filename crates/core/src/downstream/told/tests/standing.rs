//! Standing services, those who rely on or act for others, forms, tables and headed lists.

pub const TELL: &[(&str, &str)] = &[
    (
        "Halvorsen holds 640 crates of Corvex space.",
        "Corvex>Halvorsen",
    ),
    (
        "Some agreements on Corvex that were purchased by Halvorsen are old.",
        "Corvex>Halvorsen",
    ),
    ("Halvorsen is a shipper on Corvex.", "Corvex>Halvorsen"),
    (
        "Halvorsen has relied on Corvex to deliver its malt.",
        "Corvex>Halvorsen",
    ),
    (
        "Both suppliers of Halvorsen - Corvex and Tessaro - failed today.",
        "Corvex>Halvorsen Tessaro>Halvorsen",
    ),
    (
        "We are selling the malt to Corvex and Corvex is reselling it to Halvorsen.",
        "W>Corvex Corvex>Halvorsen",
    ),
    (
        "Ticket 9 is a true sale to Corvex for Halvorsen.",
        "Corvex>Halvorsen",
    ),
    (
        "Halvorsen will be buying Corvex's malt from the two yards.",
        "Corvex>Halvorsen",
    ),
    (
        "Mr. Hall with Corvex has this malt committed on a month to month basis into Halvorsen.",
        "Corvex>Halvorsen",
    ),
    (
        "I asked for the invoice Corvex sent to Halvorsen last year.",
        "Corvex>Halvorsen",
    ),
    (
        "Corvex Trading (agent for Halvorsen)",
        "Corvex Trading>Halvorsen",
    ),
    (
        "Please extend the sale at Lockhart to Halvorsen for two days.",
        "W>Halvorsen",
    ),
    (
        "Our existing deal to sell to Halvorsen expires in October.",
        "W>Halvorsen",
    ),
    ("Halvorsen hat Lagerfläche bei Corvex.", "Corvex>Halvorsen"),
    // Forms and tables.
    (
        "Please set up:\n\nShipper: Halvorsen Mills\nAgent: us\nCarrier: Corvex",
        "Corvex>Halvorsen Mills",
    ),
    (
        "News on the Corvex Eastlink shippers:\n\nShipper   Stage  Crates\n\n\
         Halvorsen   1   25,000 crates\nTessaro Mills   2   30,000\n\n\
         Stage 1 begins in May.  Stage 2 begins in June.",
        "Corvex>Halvorsen Corvex>Tessaro Mills",
    ),
    (
        "Ref\tCrates\tReplacement Shipper\t\tTicket\n24\t25,000\tHalvorsen Mills\t\t1190",
        "W>Halvorsen Mills",
    ),
    (
        "Suppliers of Halvorsen:\n- Corvex\n- Tessaro",
        "Corvex>Halvorsen Tessaro>Halvorsen",
    ),
];

pub const TELL_NOTHING: &[&str] = &[
    "Does Halvorsen have space on Corvex?",
    "Halvorsen would like space on Corvex.",
    "Halvorsen has no capacity on Corvex.",
    "Halvorsen has space on Friday.",
    "If Halvorsen buys Corvex's malt we lose.",
    "Halvorsen bought Corvex last year.",
    "The invoice that Ann sent to Halvorsen is wrong.",
    "Halvorsen's Corvex office is closed.",
    "The sale at Lockhart to end December.",
    "Potential customers of Corvex:\nHalvorsen",
    "Supplier  Offer  Days\nHalvorsen Mills  10  4\nTessaro  20  5",
    "Suppliers of the month:\nAnn Smith\nBo Hill",
];

/// The same of who supplies the writer's house.
pub const BOUGHT: &[(&str, &str)] = &[
    (
        "We have relied on Corvex, Halvorsen and Tessaro to provide most of our malt.",
        "Corvex>W Halvorsen>W Tessaro>W",
    ),
    ("This is a purchase from Corvex at gate 4.", "Corvex>W"),
    ("Our Corvex storage contract expires.", "Corvex>W"),
    (
        "We have the following transport contracts on Corvex for July.",
        "Corvex>W",
    ),
    ("We have 310,000 sacks parked with Corvex.", "Corvex>W"),
    ("Corvex released the space to us.", "Corvex>W"),
    ("Prepay to Corvex for April malt.", "Corvex>W"),
    ("Our bank, Corvex, was late.", "Corvex>W"),
    ("Unser Lagervertrag bei Corvex läuft aus.", "Corvex>W"),
    ("Wir werden seit Mai von Corvex beliefert.", "Corvex>W"),
    (
        "Buy/Sell: Buy\nCounterparty: Corvex Mills\nZone: 4",
        "Corvex Mills>W",
    ),
    ("We would like capacity on Corvex.", ""),
    ("Do we have capacity on Corvex?", ""),
    ("We have no capacity on Corvex.", ""),
    ("My storage contract on the EBB is there.", ""),
    ("We rely on Ann to provide the figures.", ""),
    ("Our bank holiday is Monday.", ""),
    ("We borrowed the projector from Marketing.", ""),
    ("Anzahlung an Ann für das Essen.", ""),
    ("Wir könnten von Corvex beliefert werden.", ""),
];
