//! Conversations with colleagues, suppliers, friends, and in German, by the
//! third author.

use crate::world::cast::titles::Function::{
    Assistance, Engineering, Finance, Logistics, Maintenance, Management, Quality, Sales,
};
use crate::world::life::scenes::{Scene, them, us};

pub(super) const INSIDE: &[Scene] = &[
    Scene {
        weight: 5,
        functions: &[Sales, Logistics],
        light: true,
        subjects: &["{customer}, order {order}", "{order}", "Call from {customer}"],
        turns: &[
            them((0, 1), &["[{customer} asks if {order} can be sent in two parts. Is that okay for you?|The price on the order from {customer} is from last year. Shall I accept it?]", "[The truck for {customer} is late, I have already informed them.|{customer} called for you, I told them you are back tomorrow.]"]),
            us((0, 8), &["[Yes, that is fine.|Yes, please accept it this time.]", "[Thank you, I will call them.|Thanks for taking care.]"]),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Engineering, Maintenance],
        light: true,
        subjects: &["{code} at {customer}", "Question from {customer}"],
        turns: &[
            us((0, 1), &["[{customer} wants to use {code} at {temp} °C with {medium}. Is it okay?|Can you have a look at the {one} that comes back from {customer}?]"]),
            them((2, 40), &["[Yes, with the standard {spare} this is okay.|I have looked at it, there is dirt inside.]"]),
            us((1, 10), &["[Thanks!|Thank you, I will tell them.]"]).maybe(0.6),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Management, Sales],
        light: true,
        subjects: &["Sales meeting", "Forecast {month}", "Monthly report"],
        turns: &[
            them((0, 1), &["[Please put your forecast in the file before {soon}.|I still need your monthly report.]", "[The sales meeting starts at 8:30 on Monday.|Well done everybody, we reached the target.]"]),
            us((2, 26), &["[It is in the file now.|Done, see the folder.]", "[Thanks, I will be there.|Thank you!]"]).maybe(0.8),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Finance],
        light: true,
        subjects: &["Travel expenses", "Overdue invoices {customer}"],
        turns: &[
            them((0, 1), &["[The hotel receipt is missing in your travel expenses.|{customer} has two overdue invoices, can you speak with them?]"]),
            us((3, 40), &["[Receipt attached. I also called {customer}, they pay this week.|I have attached the receipt, and {customer} promised to pay by {soon}.]"]).file("Receipt.pdf"),
        ],
    },
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["Cake in the kitchen", "Pool car", "Lunch"],
        turns: &[
            them((0, 1), &["[It's my birthday, there is cake in the kitchen.|Who has the keys of the pool car?]"]),
            us((0, 5), &["[I am on my way to {customer}, keep me a piece of everything.|Not me, I am travelling.]"]).maybe(0.8),
        ],
    },
];

pub(super) const SUPPLIER: &[Scene] = &[
    Scene {
        weight: 3,
        functions: &[Assistance],
        light: true,
        subjects: &["Print proof", "Business cards"],
        turns: &[
            them((0, 1), &["[The proof of your brochure is attached, please approve it.|Can we start printing the business cards?]"]).file("Proof.pdf"),
            us((2, 40), &["[Approved, you can print.|Looks good, please go ahead.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Quality],
        light: true,
        subjects: &["Laboratory order {invoice}", "Samples"],
        turns: &[
            us((0, 1), &["[We sent you three samples of the {spare}, please do the usual tests. Our order is {po}.|Three samples for the hardness test are on the way under order {po}.]"]),
            them((48, 150), &["[The report is attached, all values are within the tolerance.|Please find the test results attached.]"]).file("Report.pdf"),
            us((2, 40), &["[Thank you for the report.|Thanks, good result.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Sales],
        light: true,
        subjects: &["Our services", "Special conditions for {us}"],
        turns: &[
            them((0, 1), &["[We have special conditions this month, are you interested?|Could I present our company to you in a short meeting?]"]),
            us((4, 90), &["[Thank you, but we have no need at the moment.|Please contact our purchasing department.]"]).maybe(0.6),
        ],
    },
];

pub(super) const PRIVATE: &[Scene] = &[
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["Saturday", "Barbecue", "Bike tour"],
        turns: &[
            them(
                (0, 40),
                &[
                    "[We have a barbecue on Saturday, are you coming?|Do you join the bike tour on Sunday?]",
                ],
            ),
            us(
                (1, 30),
                &["[Yes, we will be there and bring a salad.|Sure, I am in.]"],
            ),
        ],
    },
    Scene {
        weight: 2,
        functions: &[],
        light: true,
        subjects: &["Photos", "Holiday pictures"],
        turns: &[
            them(
                (0, 30),
                &["[Here are the photos of our holiday.|Look what the kids have built.]"],
            )
            .file("Photos.jpg"),
            us((2, 60), &["[Beautiful!|Great pictures, thanks.]"]).maybe(0.7),
        ],
    },
];

pub(super) const GERMAN: &[Scene] = &[
    Scene {
        weight: 1,
        functions: &[],
        light: true,
        subjects: &["Bestellung {po}", "Liefertermin {po}", "Nachfrage {po}"],
        turns: &[
            them((0, 1), &[
                "[könnten Sie mir bitte den aktuellen Liefertermin für {po} mitteilen?|wir warten auf die Lieferung zu {po}. Wann ist damit zu rechnen?]",
                "[im Anhang erhalten Sie unsere Bestellung {po}. Bitte senden Sie uns eine Auftragsbestätigung.|hiermit bestellen wir gemäß Anlage {qty} Stück {code}, Bestellnummer {po}. Bitte bestätigen Sie den Termin.]",
            ]),
            us((1, 20), &["[vielen Dank, wir haben {po} unter {order} erfasst. Die Lieferung erfolgt in dieser Woche.|die Ware zu {po} wurde heute versandt, unsere Auftragsnummer ist {order}.]"]),
            them((1, 20), &["[vielen Dank für die schnelle Rückmeldung.|danke für die Info, das passt.]"]).maybe(0.7),
        ],
    },
    Scene {
        weight: 1,
        functions: &[],
        light: true,
        subjects: &["Technische Frage {code}", "Datenblatt {code}"],
        turns: &[
            them((0, 1), &["[ist {code} auch für {temp} °C geeignet?|können Sie mir das Datenblatt zu {code} schicken?]"]),
            us((1, 20), &["[ja, bis {temp} °C ist das kein Problem. Das Datenblatt liegt bei.|gerne, das Datenblatt finden Sie im Anhang. Bis {temp} °C sind Sie auf der sicheren Seite.]"]).file("{code}.pdf"),
            them((1, 20), &["[super, vielen Dank.|danke, das hilft mir weiter.]"]),
        ],
    },
];
