//! Conversations in German, for colour.

use super::{Scene, them, us};

pub(super) const SCENES: &[Scene] = &[
    Scene {
        weight: 1,
        functions: &[],
        light: true,
        subjects: &["Liefertermin {po}", "Bestellung {po}"],
        turns: &[
            them(
                (0, 1),
                &[
                    "[wann können wir|bis wann können wir] mit der Lieferung zu {po} rechnen? [Die Monteure stehen bereit.|Die Anlage steht sonst.]",
                    "anbei unsere Bestellung {po} über {qty} Stück {code}. [Bitte um kurze Bestätigung.|Mit der Bitte um Auftragsbestätigung.]",
                ],
            ),
            us(
                (1, 20),
                &[
                    "[vielen Dank|danke für die Nachricht], die Ware geht [morgen|diese Woche] raus, unsere Nummer ist {order}.",
                ],
            ),
            them((1, 20), &["[Super, danke.|Alles klar, vielen Dank.]"]),
        ],
    },
    Scene {
        weight: 1,
        functions: &[],
        light: true,
        subjects: &["Kurze Frage zu {code}", "Termin"],
        turns: &[
            them(
                (0, 1),
                &[
                    "[ist der Preis für {code} noch aktuell|gilt der Preis vom letzten Jahr noch für {code}]? [Wir brauchen wieder {qty} Stück.|Es geht um {qty} Stück.]",
                ],
            ),
            us(
                (1, 20),
                &[
                    "[ja, der Preis bleibt bei {price}|der Preis ist unverändert, {price}]. [Lieferzeit {weeks} Wochen.|Ab Lager.]",
                ],
            ),
            them(
                (1, 20),
                &["[Prima, Bestellung kommt über das System.|Danke, das passt.]"],
            ),
        ],
    },
];
