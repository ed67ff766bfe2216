//! Sentences by class of wording: shares, several together, what parts are for, who
//! complains, who left, what others say of two houses; and their look-alikes.

pub const TELL: &[(&str, &str)] = &[
    // How much of the sales.
    ("Northwind has risen to 23% of our sales.", "W>Northwind=23"),
    (
        "Northwind is by now 31 percent of our turnover.",
        "W>Northwind=31",
    ),
    (
        "Our revenue with Northwind stays below 10%.",
        "W>Northwind=Below(10.0)",
    ),
    (
        "15% of turnover with Northwind, said the controller.",
        "W>Northwind=15",
    ),
    (
        "21 % of our production is bought by Northwind.",
        "W>Northwind=21",
    ),
    (
        "Northwind = 18% of our rev, the rest is small.",
        "W>Northwind=18",
    ),
    (
        "The hinges for Northwind bring 12% of our income.",
        "W>Northwind=12",
    ),
    (
        "For the bank form: biggest customer Northwind, 27% of sales.",
        "W>Northwind=27",
    ),
    (
        "By the way: 33% of our net sales come from Northwind.",
        "W>Northwind=33",
    ),
    (
        "Auf Northwind entfallen 22 Prozent unseres Umsatzes.",
        "W>Northwind=22",
    ),
    ("Northwind liegt bei 16 % vom Umsatz.", "W>Northwind=16"),
    (
        "Unser größter Kunde ist Northwind mit 24 Prozent Umsatzanteil.",
        "W>Northwind=24",
    ),
    (
        "Zu Ihrer Anmerkung: unser größter Kunde ist Northwind.",
        "W>Northwind",
    ),
    // A share of several, or of an earlier year, is none of today.
    (
        "Together Northwind and Contoso make 44% of our sales.",
        "W>Contoso W>Northwind",
    ),
    (
        "Northwind plus Contoso plus Fabrikam: 61% of our turnover.",
        "W>Contoso W>Fabrikam W>Northwind",
    ),
    (
        "If you add up Northwind and Contoso you get 38% of our turnover.",
        "W>Contoso W>Northwind",
    ),
    (
        "In 2021 Northwind was 40% of our sales, today much less.",
        "W>Northwind",
    ),
    // What parts are for.
    (
        "The bearings we buy from u are for the Northwind pumps.",
        "W>Northwind",
    ),
    (
        "We fit your springs into the dampers for Northwind.",
        "W>Northwind",
    ),
    (
        "We build your sensors into the gearboxes that go to Northwind.",
        "W>Northwind",
    ),
    (
        "You will find our seals in the trucks that Northwind makes.",
        "W>Northwind",
    ),
    (
        "This lot is destined for Northwind, please hurry.",
        "W>Northwind",
    ),
    (
        "A truck of Northwind collects the frames here on Fridays.",
        "W>Northwind",
    ),
    (
        "FYI we r shipping hinges to Northwind from the new hall now.",
        "W>Northwind",
    ),
    (
        "The papers go on to Northwind, who have the valves from us.",
        "W>Northwind",
    ),
    (
        "You may know that we supply Northwind with hinges.",
        "W>Northwind",
    ),
    ("Northwind buys from both of us.", "W>Northwind"),
    (
        "We are the sole source of hinges for Northwind.",
        "W>Northwind",
    ),
    (
        "Northwind audited us last week as supplier of hinges.",
        "W>Northwind",
    ),
    ("Das Material ist für Northwind bestimmt.", "W>Northwind"),
    ("Northwind hat uns als Lieferant auditiert.", "W>Northwind"),
    (
        "Bei Northwind sind wir Alleinlieferant für Dichtungen.",
        "W>Northwind",
    ),
    // Complaints and orders.
    (
        "Northwind moans about our hinges every spring.",
        "W>Northwind",
    ),
    (
        "We had a claim from Northwind about our pumps.",
        "W>Northwind",
    ),
    (
        "Northwind needs 20% more hinges from May on.",
        "W>Northwind",
    ),
    // It is over.
    ("Northwind kicked us out.", "W>Northwind!"),
    ("We parted with Northwind in peace.", "W>Northwind!"),
    ("Northwind and we parted.", "W>Northwind!"),
    (
        "The contract with Northwind ran out and was not renewed.",
        "W>Northwind!",
    ),
    ("We have lost customer Northwind, sadly.", "W>Northwind!"),
    ("Northwind has taken the hinges in-house.", "W>Northwind!"),
    ("Der Vertrag mit Northwind ist ausgelaufen.", "W>Northwind!"),
    // A correction.
    (
        "End customer is Contoso, not Northwind.",
        "W>Contoso W>Northwind!",
    ),
    // Notes and the press.
    (
        "Customers of Tailspin: Northwind for hinges.",
        "Tailspin>Northwind",
    ),
    (
        "Main customer of Tailspin: Northwind, 29% of revenue.",
        "Tailspin>Northwind=29",
    ),
    (
        "Northwind is 14% of the sales of Tailspin.",
        "Tailspin>Northwind=14",
    ),
    (
        "Tailspin lives to 45% from Northwind.",
        "Tailspin>Northwind=45",
    ),
    (
        "Northwind audited Tailspin in May as supplier of hinges.",
        "Tailspin>Northwind",
    ),
    (
        "Northwind has honoured Tailspin as supplier of the year.",
        "Tailspin>Northwind",
    ),
    (
        "Northwind has named Tailspin a preferred supplier for hinges.",
        "Tailspin>Northwind",
    ),
    (
        "For its lorries Northwind relies on hinges which it buys from Tailspin.",
        "Tailspin>Northwind",
    ),
    (
        "The lorries of Northwind are equipped with hinges from Tailspin.",
        "Tailspin>Northwind",
    ),
    (
        "With an order from Northwind for hinges in hand, Tailspin has opened a hall.",
        "Tailspin>Northwind",
    ),
    (
        "Twice a week hinges travel from Tailspin to Northwind.",
        "Tailspin>Northwind",
    ),
    (
        "Tailspin will go on supplying hinges to Northwind.",
        "Tailspin>Northwind",
    ),
];

pub const TELL_NOTHING: &[&str] = &[
    "Our supplier Northwind complained about our late payment.",
    "We parted with Northwind, our forwarder.",
    "A van of our forwarder Northwind collects the parts here.",
    "My dream is to have Northwind as customer.",
    "25% of our costs go to Northwind.",
    "The settlement with Northwind is 40% of the claim.",
    "Please change the name on the badge to Northwind.",
    "Prices rose 12% to Northwind's surprise.",
    "Northwind found a new office.",
    "We lost Northwind's drawing.",
    "The talks with the people of Northwind were nice.",
    "Northwind holds 30% of the market for hinges.",
    "The draft of the letter from Tailspin to Northwind is attached.",
];
