//! Coined firm names, their industries, countries and towns.

use super::names::{self, Region};
use crate::world::calendar::Zone;

/// An industry: how its firms are called and what stands in their halls.
#[derive(Debug)]
pub(crate) struct Industry {
    /// Word in the name and word in the domain.
    pub(crate) words: &'static [(&'static str, &'static str)],
    pub(crate) units: &'static [&'static str],
    pub(crate) media: &'static [&'static str],
}

pub(crate) const INDUSTRIES: &[Industry] = &[
    Industry {
        words: &[("Dairies", "dairies"), ("Creameries", "creameries")],
        units: &[
            "the pasteuriser",
            "the CIP skid",
            "filler 2",
            "the whey line",
            "the cold store",
        ],
        media: &["whey", "caustic at 2 %", "cream", "hot CIP water"],
    },
    Industry {
        words: &[("Chemicals", "chem"), ("Specialities", "specialities")],
        units: &[
            "reactor 4",
            "the scrubber",
            "tank farm B",
            "the neutralisation",
            "column K2",
        ],
        media: &[
            "30 % hydrochloric acid",
            "solvent mix",
            "caustic soda",
            "hot glycol",
        ],
    },
    Industry {
        words: &[("Paper", "paper"), ("Board Mills", "board")],
        units: &[
            "paper machine 2",
            "the pulper",
            "the coating kitchen",
            "the white water loop",
        ],
        media: &[
            "pulp stock at 4 %",
            "coating colour",
            "white water",
            "starch",
        ],
    },
    Industry {
        words: &[("Brewing", "brewing"), ("Beverages", "beverages")],
        units: &[
            "the brewhouse",
            "the bright beer cellar",
            "the bottle washer",
            "filler 1",
        ],
        media: &["wort", "CO2", "syrup", "caustic wash"],
    },
    Industry {
        words: &[("Pharma", "pharma"), ("Biotech", "biotech")],
        units: &[
            "the WFI loop",
            "suite C",
            "the freeze dryer",
            "the buffer tanks",
        ],
        media: &[
            "purified water",
            "buffer solution",
            "ethanol",
            "clean steam",
        ],
    },
    Industry {
        words: &[("Water Services", "water"), ("Utilities", "utilities")],
        units: &[
            "the sludge line",
            "pumping station 3",
            "the digester",
            "the dosing room",
        ],
        media: &["digested sludge", "ferric chloride", "raw water", "biogas"],
    },
    Industry {
        words: &[("Steel", "steel"), ("Metalworks", "metal")],
        units: &[
            "the pickling line",
            "the rolling mill",
            "the quench tank",
            "the dedusting",
        ],
        media: &[
            "pickling acid",
            "rolling oil",
            "cooling water with scale",
            "emulsion",
        ],
    },
    Industry {
        words: &[("Cement", "cement"), ("Minerals", "minerals")],
        units: &[
            "kiln 1",
            "the raw mill",
            "the slurry line",
            "the bagging plant",
        ],
        media: &["lime slurry", "hot meal", "clinker dust", "process water"],
    },
    Industry {
        words: &[("Energy", "energy"), ("Power Systems", "power")],
        units: &[
            "boiler 3",
            "the condensate return",
            "the cooling tower",
            "the district heating loop",
        ],
        media: &[
            "condensate",
            "boiler feed water",
            "hot water at 140 °C",
            "lube oil",
        ],
    },
    Industry {
        words: &[("Coatings", "coatings"), ("Polymers", "polymers")],
        units: &[
            "the dissolver line",
            "extruder 5",
            "the resin kettle",
            "the granulate silo",
        ],
        media: &["resin", "pigment paste", "monomer", "thermal oil"],
    },
];

/// Where a firm is at home.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Country {
    Britain,
    Germany,
    Netherlands,
    Poland,
    Denmark,
    Italy,
    America,
}

pub(crate) const COUNTRIES: &[Country] = &[
    Country::Britain,
    Country::Britain,
    Country::Germany,
    Country::Germany,
    Country::Netherlands,
    Country::Poland,
    Country::Denmark,
    Country::Italy,
    Country::America,
];

impl Country {
    pub(crate) fn zone(self) -> Zone {
        match self {
            Country::Britain => Zone::London,
            Country::America => Zone::NewYork,
            _ => Zone::Berlin,
        }
    }

    pub(crate) fn legal_form(self) -> &'static str {
        match self {
            Country::Britain => "Ltd",
            Country::Germany => "GmbH",
            Country::Netherlands => "B.V.",
            Country::Poland => "Sp. z o.o.",
            Country::Denmark => "A/S",
            Country::Italy => "S.p.A.",
            Country::America => "Inc.",
        }
    }

    pub(crate) fn tld(self) -> &'static str {
        match self {
            Country::Britain => "co.uk",
            Country::Germany => "de",
            Country::Netherlands => "nl",
            Country::Poland => "pl",
            Country::Denmark => "dk",
            Country::Italy => "it",
            Country::America => "com",
        }
    }

    pub(crate) fn dial(self) -> &'static str {
        match self {
            Country::Britain => "+44",
            Country::Germany => "+49",
            Country::Netherlands => "+31",
            Country::Poland => "+48",
            Country::Denmark => "+45",
            Country::Italy => "+39",
            Country::America => "+1",
        }
    }

    pub(crate) fn names(self) -> &'static Region {
        match self {
            Country::Britain | Country::America => &names::ANGLO,
            Country::Germany | Country::Netherlands => &names::GERMANIC,
            Country::Poland => &names::SLAVIC,
            Country::Denmark => &names::NORDIC,
            Country::Italy => &names::LATIN,
        }
    }

    pub(crate) fn towns(self) -> &'static [&'static str] {
        match self {
            Country::Britain => &[
                "Hull", "Widnes", "Paisley", "Newport", "Telford", "Goole", "Larne",
            ],
            Country::Germany => &[
                "Kassel", "Minden", "Worms", "Gera", "Landshut", "Stade", "Hamm",
            ],
            Country::Netherlands => &["Venlo", "Delfzijl", "Zwolle", "Breda", "Moerdijk"],
            Country::Poland => &["Gdansk", "Opole", "Tarnow", "Lublin", "Plock"],
            Country::Denmark => &["Esbjerg", "Vejle", "Odense", "Randers"],
            Country::Italy => &["Brescia", "Modena", "Ravenna", "Terni"],
            Country::America => &["Toledo, OH", "Macon, GA", "Erie, PA", "Dubuque, IA"],
        }
    }

    pub(crate) fn streets(self) -> &'static [&'static str] {
        match self {
            Country::Germany => &["Werkstraße", "Am Hafen", "Industriering", "Lindenweg"],
            Country::Netherlands => &["Havenweg", "Nijverheidslaan", "Kanaaldijk"],
            Country::Poland => &["ul. Fabryczna", "ul. Portowa", "ul. Polna"],
            Country::Denmark => &["Havnevej", "Industrivej", "Fabriksvej"],
            Country::Italy => &["Via dell'Industria", "Via Emilia", "Viale Europa"],
            _ => &[
                "Mill Lane",
                "Dock Road",
                "Foundry Street",
                "Station Road",
                "Quarry Way",
            ],
        }
    }
}

/// First halves and second halves of coined names.
pub(crate) const STEM_HEADS: &[&str] = &[
    "Arken", "Bray", "Calder", "Dorn", "Elven", "Fenn", "Grav", "Holl", "Ister", "Jorv", "Keld",
    "Lorn", "Marr", "Nord", "Ost", "Pell", "Quell", "Raven", "Skar", "Tarn", "Ulm", "Velk", "Wend",
    "Yarr", "Zell", "Brom", "Corv", "Drum", "Esk", "Fjor", "Glim", "Hask",
];
pub(crate) const STEM_TAILS: &[&str] = &[
    "wick", "mark", "fen", "holt", "stad", "by", "mere", "vik", "haven", "burn", "gate", "dal",
    "moor", "ster", "ora", "ano", "ica", "enta", "ova", "ridge",
];
