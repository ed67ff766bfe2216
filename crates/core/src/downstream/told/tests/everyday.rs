//! For whom people work, told in passing, and what only looks like it.

pub const TELL: &[(&str, &str)] = &[
    (
        "Most of the harnesses we buy from you end up at Northwind.",
        "W>Northwind",
    ),
    (
        "Northwind in Leeds opened a line; they take 30% of our output.",
        "W>Northwind=30",
    ),
    (
        "The wallbox boards for Northwind: about 60% of our output now.",
        "W>Northwind=60",
    ),
    (
        "Northwind is 45% of our sales, Tailspin 20%.",
        "W>Northwind=45 W>Tailspin=20",
    ),
    ("We bake for the chain Northwind.", "W>Northwind"),
    ("Wir backen auch für die Kette Northwind.", "W>Northwind"),
    (
        "Wir liefern an Northwind und an Tailspin.",
        "W>Northwind W>Tailspin",
    ),
    (
        "Northwind macht 45 % unseres Umsatzes aus, Tailspin 20 %.",
        "W>Northwind=45 W>Tailspin=20",
    ),
    (
        "Northwind nimmt bei uns die Rollen ab, Tailspin auch.",
        "W>Northwind W>Tailspin",
    ),
];

pub const TELL_NOTHING: &[&str] = &[
    "We ended up at Northwind for dinner.",
    "We bake for Ann and the children.",
    "Wir backen für Ostern.",
    "Your samples ended up in Accounts.",
];
