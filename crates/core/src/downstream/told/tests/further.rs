//! Further classes of wording: what is asked and answered, sentences without a subject, one
//! house and not the other, whose "its" is; each with what only looks like it.

pub const TELL: &[(&str, &str)] = &[
    // Asked and answered.
    (
        "Asked whom the hinges are for. Ann Smith: for Northwind.",
        "W>Northwind",
    ),
    (
        "For whom is all this? Northwind, says Ann, as ever.",
        "W>Northwind",
    ),
    (
        "Who buys so many hinges? Northwind in Leeds.",
        "W>Northwind",
    ),
    (
        "Für wen sind die Teile? Für Northwind, sagt Ann.",
        "W>Northwind",
    ),
    (
        "Where do the hinges of Northwind come from? They are delivered by Tailspin.",
        "Tailspin>Northwind",
    ),
    (
        "Who makes the doors of Northwind? Tailspin does.",
        "Tailspin>Northwind",
    ),
    // No subject: it is the house named before.
    (
        "Northwind rang twice. 20 % more hinges from May.",
        "W>Northwind",
    ),
    (
        "Northwind has written again. It is about 15% fewer hinges.",
        "W>Northwind",
    ),
    (
        "Northwind was on the phone. Angry about our hinges.",
        "W>Northwind",
    ),
    // One house and not the other.
    (
        "Our hinges do not go to Contoso but to Northwind.",
        "W>Contoso! W>Northwind",
    ),
    (
        "Our hinges are for Northwind, not for Contoso.",
        "W>Contoso! W>Northwind",
    ),
    (
        "Not Contoso: Northwind buys our hinges.",
        "W>Contoso! W>Northwind",
    ),
    (
        "Our customer for hinges is Contoso, Northwind has never bought from us.",
        "W>Contoso W>Northwind!",
    ),
    (
        "It is Northwind that orders hinges here and not Contoso.",
        "W>Contoso! W>Northwind",
    ),
    // Whose "its" and "Valves'" is.
    (
        "Northwind opens three shops. Its hinges come from Tailspin.",
        "Tailspin>Northwind",
    ),
    (
        "Northwind's hinges come from Tailspin.",
        "Tailspin>Northwind",
    ),
    (
        "Northwind accounts for 22% of Tailspin Hinges' sales.",
        "Tailspin Hinges>Northwind=22",
    ),
    // Shares.
    (
        "61 percent of our revenue is one name, Northwind.",
        "W>Northwind=61",
    ),
    ("Of our output, 28% is sold to Northwind.", "W>Northwind=28"),
    (
        "Our number one is Northwind with 26% of turnover.",
        "W>Northwind=26",
    ),
    (
        "Our dependence on Northwind has grown to 41% of net sales.",
        "W>Northwind=41",
    ),
    (
        "From 50% of revenue Northwind has fallen to under 10%.",
        "W>Northwind=Below(10.0)",
    ),
    (
        "Of every hundred euros that come in, 40 are from Northwind.",
        "W>Northwind=40",
    ),
    (
        "Von hundert Euro Umsatz kommen 40 von Northwind.",
        "W>Northwind=40",
    ),
    (
        "Für die Bank: Hauptkunde Northwind, 9 % vom Umsatz.",
        "W>Northwind=9",
    ),
    (
        "Wir verkaufen 30 % unserer Produktion an Northwind.",
        "W>Northwind=30",
    ),
    (
        "Letztes Jahr gingen 20 % unserer Erlöse auf Northwind zurück.",
        "W>Northwind=20",
    ),
    (
        "48% of what we ship goes to the pair of Northwind and Contoso.",
        "W>Contoso W>Northwind",
    ),
    (
        "Northwind, Contoso, Fabrikam: all three make 50% of sales.",
        "W>Contoso W>Fabrikam W>Northwind",
    ),
    (
        "Northwind is our customer, but no longer the 55 % of last year.",
        "W>Northwind",
    ),
    (
        "When I began here Northwind was nobody, today 17% of what we sell goes there.",
        "W>Northwind=17",
    ),
    (
        "The new order lifts Northwind to 36 percent of our turnover.",
        "W>Northwind=36",
    ),
    // What only a customer does.
    ("Northwind buys our hinges.", "W>Northwind"),
    (
        "Northwind audited us and looked at the pins in the hinges.",
        "W>Northwind",
    ),
    ("Northwind wants money back on the hinges.", "W>Northwind"),
    (
        "Northwind cannot change the pin in the hinges, keeps complaining.",
        "W>Northwind",
    ),
    (
        "Northwind complains that the pin in our hinges is loose.",
        "W>Northwind",
    ),
    (
        "Northwind has marked us down as supplier of hinges.",
        "W>Northwind",
    ),
    (
        "Northwind has approved the hinges with your pins.",
        "W>Northwind",
    ),
    (
        "Each of the hinges for Northwind carries two of your pins.",
        "W>Northwind",
    ),
    (
        "Among those who buy our hinges are Northwind and Contoso.",
        "W>Contoso W>Northwind",
    ),
    (
        "We share a customer by the way, Northwind: hinges from here, pins from you.",
        "W>Northwind",
    ),
    (
        "Talks with Northwind on next year: 30 per cent more hinges.",
        "W>Northwind",
    ),
    (
        "Tailspin equips Northwind with hinges for its vans.",
        "Tailspin>Northwind",
    ),
    (
        "We supply hinges to Northwind Inc., Contoso plc and a number of smaller firms.",
        "W>Contoso plc W>Northwind Inc.",
    ),
    // In the seller's own notes of a house: it is the reader's.
    (
        "Why they buy our pins: hinges for Northwind.",
        "R>Northwind",
    ),
    // Over.
    (
        "After the last hinges for Northwind everything stopped.",
        "W>Northwind!",
    ),
    ("Bei Northwind sind wir ausgelistet.", "W>Northwind!"),
    // Who supplies somebody is not the publisher's customer.
    (
        "Contoso has extended its agreement with Tailspin, who supplies it with hinges.",
        "Tailspin>Contoso",
    ),
];

pub const TELL_NOTHING: &[&str] = &[
    // Another question, another answer.
    "Whom do you work for? Northwind, says Ann.",
    "Asked whom the hinges are for. Ann Smith: not for Northwind.",
    "Asked whom the hinges are for. Ann did not say. Northwind called.",
    "For whom is all this? For Northwind?",
    "Where do the people of Northwind come from? From Leeds.",
    // Nobody, or two, whom it may be about.
    "All is well. 20 % more hinges from May.",
    "Northwind and Contoso rang. 20 % more hinges from May.",
    "Northwind rang. It is 20 % more than last year.",
    "Northwind rang. Angry weather outside.",
    // Whose it is stays open.
    "Northwind and Contoso opened shops. Its hinges come from Tailspin.",
    "Contoso makes doors for its customers.",
    // Percentages of something else.
    "Of every hundred parts 40 are from Northwind.",
    "From 50% of the shares Northwind has fallen to under 10%.",
    "Our number one worry is Northwind with 26% of complaints.",
    // No dealings.
    "To have Northwind as customer is a dream of our boss.",
    "Northwind buys our subsidiary.",
    "Northwind audited us for the tax office.",
    "Northwind wants its money back.",
    "Northwind cannot come on Friday, keeps calling.",
    "The new chief lifts Northwind to 36 percent of the votes.",
    "Why the rush: the hinges are late.",
];
