//! Sentences by which dealings show who is whose customer, in many hands: written before
//! the ways that read them.

pub const TELL: &[(&str, &str)] = &[
    (
        "Hi Mark, quick one: the 40 bar version goes into the dryers we make for Halvorsen, so no change in material please.",
        "W>Halvorsen",
    ),
    (
        "Our people at Tessaro (they buy all their fans through us) asked for the datasheet.",
        "W>Tessaro",
    ),
    (
        "Can you send the certificate directly to Kestrel Foods? They are the end user.",
        "W>Kestrel Foods",
    ),
    (
        "We've got Brunton Marine as a client since last autumn, small volumes so far.",
        "W>Brunton Marine",
    ),
    (
        "Most of my week went on Ellerby Glass, our second biggest account.",
        "W>Ellerby Glass",
    ),
    (
        "Just so you know who is behind it: the project is Vantor Chemie, a plant in the north.",
        "W>Vantor Chemie",
    ),
    (
        "Valmet-style rolls, 12 off, final destination Ostberg Papier.",
        "W>Ostberg Papier",
    ),
    (
        "Ostberg Papier hat bei uns zwölf Walzen bestellt, deshalb brauchen wir die Lager früher.",
        "W>Ostberg Papier",
    ),
    (
        "Die Ventile gehen bei uns in die Skids für Hartwig Chemie.",
        "W>Hartwig Chemie",
    ),
    (
        "Hartwig Chemie ist seit Jahren unser bester Abnehmer.",
        "W>Hartwig Chemie",
    ),
    (
        "Unser Endkunde, die Firma Seidl Molkerei, fragt nach dem Prüfzeugnis.",
        "W>Seidl Molkerei",
    ),
    (
        "Wir rüsten gerade die Linie bei Seidl Molkerei mit euren Gebern aus.",
        "W>Seidl Molkerei",
    ),
    (
        "Rund ein Drittel unseres Geschäfts machen wir mit Seidl Molkerei.",
        "W>Seidl Molkerei=33.3",
    ),
    (
        "Die Firma Kranz Aufzüge nimmt uns jedes Jahr etwa 300 Antriebe ab.",
        "W>Kranz Aufzüge",
    ),
    (
        "I am writing on behalf of our customer Petrosyan Dairy, who had two of the valves fail.",
        "W>Petrosyan Dairy",
    ),
    (
        "Petrosyan Dairy called us this morning: one of your valves sticks.",
        "W>Petrosyan Dairy",
    ),
    (
        "Below is what Corley Bakeries wrote to us about the ovens we delivered.",
        "W>Corley Bakeries",
    ),
    (
        "Corley Bakeries refuses to pay our invoice until the burners work.",
        "W>Corley Bakeries",
    ),
    (
        "Corley Bakeries hält unsere letzte Rechnung zurück, weil die Brenner ausfallen.",
        "W>Corley Bakeries",
    ),
    ("Leider hat Corley uns gekündigt.", "W>Corley!"),
    (
        "We are no longer the supplier of Marchetti Tractors.",
        "W>Marchetti Tractors!",
    ),
    (
        "Marchetti Tractors went to a cheaper house in spring, that business is gone for us.",
        "W>Marchetti Tractors!",
    ),
    (
        "Marchetti Tractors has given us notice for the end of the year.",
        "W>Marchetti Tractors!",
    ),
    (
        "Holt Pumps, which supplies Arden Water with boosters, has opened a shop.",
        "Holt Pumps>Arden Water",
    ),
    (
        "Arden Water has picked Holt Pumps as its partner for boosters.",
        "Holt Pumps>Arden Water",
    ),
    (
        "The boosters at Arden Water come from Holt Pumps.",
        "Holt Pumps>Arden Water",
    ),
    (
        "Arden Water orders boosters worth 4 million from Holt Pumps.",
        "Holt Pumps>Arden Water",
    ),
    (
        "Frame agreement signed yesterday with Arden Water, three years.",
        "W>Arden Water",
    ),
    ("We landed the Arden Water job!!", "W>Arden Water"),
    ("Ship-to: Arden Water, Dock 4.", "W>Arden Water"),
    (
        "The drives are needed for Norrland Crane's new series.",
        "W>Norrland Crane",
    ),
    (
        "Norrland Crane, for whom we do the hoists, wants it in stainless.",
        "W>Norrland Crane",
    ),
    (
        "Norrland Crane is waiting for the hoists, please hurry.",
        "W>Norrland Crane",
    ),
];

pub const TELL_NOTHING: &[&str] = &[
    "No customer except Lindqvist Rail is above ten per cent.",
    "Marchetti would be a nice customer for us one day.",
    "She says Arden Water buys from them every month.",
];
