//! Conversations with colleagues, suppliers, friends, and in German, by the
//! second author.

use crate::world::cast::titles::Function::{
    Assistance, Engineering, Finance, Logistics, Maintenance, Management, Quality, Sales,
};
use crate::world::life::scenes::{Scene, them, us};

pub(super) const INSIDE: &[Scene] = &[
    Scene {
        weight: 5,
        functions: &[Sales, Logistics],
        light: true,
        subjects: &["{customer} {order}", "{order}", "{customer}!!"],
        turns: &[
            them(
                (0, 1),
                &[
                    "[{customer} wants {order} a week earlier, works says ok w/ overtime. Yes?|pallet for {customer} stuck, {soon} now. They know.]",
                    "[price on {order}: old or new?|{customer} called, wants you. I said tomorrow.]",
                ],
            ),
            us(
                (0, 8),
                &[
                    "[ok go. Old price.|yes. Will call them.]",
                    "[tks, yes, old price.|fine.]",
                ],
            ),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Engineering, Maintenance],
        light: true,
        subjects: &["{customer} {code}", "{code}?", "quick look"],
        turns: &[
            us(
                (0, 1),
                &[
                    "[{customer}, {code}, {temp} C {medium}: ok?|{customer} sends a {one} back, have a look when it's in.]",
                ],
            ),
            them(
                (2, 40),
                &[
                    "[ok.|fine w/ std {spare}.]",
                    "[looked: ran dry.|yes, inside the curve.]",
                ],
            ),
            us((1, 10), &["[tks.|told them.]"]).maybe(0.6),
        ],
    },
    Scene {
        weight: 4,
        functions: &[Management, Sales],
        light: true,
        subjects: &["forecast", "monday", "numbers"],
        turns: &[
            them(
                (0, 1),
                &[
                    "[forecast by {soon}. honest one|numbers in the sheet by {soon} pls]",
                    "[monday 9, room 3, ten minutes each.|good month. Do it again.]",
                ],
            ),
            us(
                (2, 26),
                &["[done.|it's in the sheet.]", "[will be there.|tks boss.]"],
            )
            .maybe(0.8),
        ],
    },
    Scene {
        weight: 2,
        functions: &[Finance],
        light: true,
        subjects: &["expenses", "{customer} overdue"],
        turns: &[
            them(
                (0, 1),
                &["[2 receipts missing again|{customer} is at day 58, you or me?]"],
            ),
            us(
                (3, 40),
                &["[receipts att. {customer} I do.|att. And {customer}: called, they pay {soon}.]"],
            )
            .file("receipts.pdf"),
        ],
    },
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["food", "kitchen", "keys"],
        turns: &[
            them(
                (0, 1),
                &[
                    "[cake. kitchen. now|lunch?]",
                    "[who has the van|demo {one} is gone again]",
                ],
            ),
            us(
                (0, 5),
                &["[coming.|on the road.]", "[at {customer}, tmrw.|not me.]"],
            )
            .maybe(0.8),
        ],
    },
];

pub(super) const SUPPLIER: &[Scene] = &[
    Scene {
        weight: 3,
        functions: &[Assistance],
        light: true,
        subjects: &["proof", "flyers", "print job"],
        turns: &[
            them(
                (0, 1),
                &["[proof att., release by {soon} pls|Your proof is ready, kindly approve.]"],
            )
            .file("proof.pdf"),
            us((2, 40), &["[ok print.|approved, 1,000.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Quality],
        light: true,
        subjects: &["samples", "lab {invoice}"],
        turns: &[
            us(
                (0, 1),
                &[
                    "[3 samples sent, usual test. PO {po}.|{spare} samples on the way, hardness + swelling.]",
                ],
            ),
            them(
                (48, 150),
                &["[results att.|Report attached, all within limits.]"],
            )
            .file("results.pdf"),
            us((2, 40), &["[tks.|good, tks.]"]),
        ],
    },
    Scene {
        weight: 3,
        functions: &[Sales],
        light: true,
        subjects: &["new rates", "Special offer", "let's catch up"],
        turns: &[
            them(
                (0, 1),
                &[
                    "[We have exciting news on our rates! When can we talk?|Can I have 15 minutes of your valuable time?]",
                    "[Just checking in, any demand this month?|Shall I send you our offer?]",
                ],
            ),
            us((4, 90), &["[no need, tks.|talk to purchasing pls.]"]).maybe(0.6),
        ],
    },
];

pub(super) const PRIVATE: &[Scene] = &[
    Scene {
        weight: 3,
        functions: &[],
        light: true,
        subjects: &["sat", "match", "boat"],
        turns: &[
            them(
                (0, 40),
                &[
                    "[sat 7 at ours, bring chairs?|you in for the match?]",
                    "[is my ladder at yours|need a hand with the boat sunday]",
                ],
            ),
            us(
                (1, 30),
                &["[in.|yes, will bring it.]", "[ok sunday 10.|sure.]"],
            ),
        ],
    },
    Scene {
        weight: 2,
        functions: &[],
        light: true,
        subjects: &["pics", "look at this"],
        turns: &[
            them((0, 30), &["[pics from sat|the dog, again]"]).file("IMG_0077.jpg"),
            us((2, 60), &["[ha.|great.]"]).maybe(0.7),
        ],
    },
    Scene {
        weight: 2,
        functions: &[],
        light: true,
        subjects: &["kids", "pick-up", "school thing"],
        turns: &[
            them(
                (0, 30),
                &["[can you do pick-up thursday|parents' evening, you or me?]"],
            ),
            us((1, 20), &["[me.|will do.]"]),
        ],
    },
];

pub(super) const GERMAN: &[Scene] = &[
    Scene {
        weight: 1,
        functions: &[],
        light: true,
        subjects: &["{po} Termin", "Bestellung {po} - Rückfrage"],
        turns: &[
            them(
                (0, 1),
                &[
                    "[Wo bleibt {po}? Montage wartet.|bitten wir um Mitteilung des Liefertermins zu {po}.]",
                    "[anbei {po}, bitte AB.|wie besprochen die Bestellung {po} im Anhang.]",
                ],
            ),
            us(
                (1, 20),
                &["[geht morgen raus, {order}.|ist gebucht, {order}, {cw}.]"],
            ),
            them((1, 20), &["[ok danke|Besten Dank für die rasche Antwort.]"]).maybe(0.7),
        ],
    },
    Scene {
        weight: 1,
        functions: &[],
        light: true,
        subjects: &["Preis {code}", "kurze Rückfrage"],
        turns: &[
            them(
                (0, 1),
                &[
                    "[Preis {code} noch aktuell?|Gilt der Preis für {code} aus dem Vorjahr weiterhin?]",
                ],
            ),
            us((1, 20), &["[ja, {price}.|unverändert {price}, ab Lager.]"]),
        ],
    },
];
