//! Accounts that make parts, and who builds them in. All of them are made up in the
//! manner of the cast.

use super::truths::Outside;
use crate::world::cast::firms::{Country, Industry};
use crate::world::cast::person::FirmNo;
use crate::world::cast::{Cast, Firm, Part, spelling};
use crate::world::rng::{Deck, Rng};
use crate::world::stage::Stage;

const HALLS: &[&str] = &[
    "the test bench",
    "assembly hall 2",
    "the wash line",
    "the paint shop",
    "the pressure test stand",
    "the machining cell",
];
const FLUIDS: &[&str] = &["test oil", "wash water", "cooling emulsion", "rinse water"];

const fn maker(words: &'static [(&'static str, &'static str)]) -> Industry {
    Industry {
        words,
        units: HALLS,
        media: FLUIDS,
    }
}

/// What accounts are, and what they make.
pub(super) static MAKERS: &[(Industry, &[&str])] = &[
    (
        maker(&[("Hydraulics", "hydraulics")]),
        &["valve blocks", "power packs", "cylinders"],
    ),
    (
        maker(&[("Castings", "castings"), ("Foundries", "foundries")]),
        &["pump housings", "gearbox housings", "brackets"],
    ),
    (
        maker(&[("Process Skids", "skids")]),
        &["dosing skids", "filter skids", "mixing skids"],
    ),
    (
        maker(&[("Heat Exchangers", "heatex"), ("Coolers", "coolers")]),
        &["plate packs", "oil coolers", "condensers"],
    ),
    (
        maker(&[("Compressors", "compressors")]),
        &["air ends", "compressor stages", "oil-free compressors"],
    ),
    (
        maker(&[("Filtration", "filtration")]),
        &["filter housings", "backwash units", "strainer baskets"],
    ),
    (
        maker(&[("Precision Tubes", "tubes")]),
        &["feed lines", "manifolds", "coolant tubes"],
    ),
    (
        maker(&[("Fluid Systems", "fluidsystems")]),
        &["lubrication units", "coolant units", "fuel modules"],
    ),
    (
        maker(&[("Vessels", "vessels"), ("Tank Works", "tanks")]),
        &["storage tanks", "pressure vessels", "expansion tanks"],
    ),
    (
        maker(&[("Machine Works", "machineworks")]),
        &["filler heads", "capping turrets", "transfer units"],
    ),
];

/// A trade of those who buy from accounts.
pub(super) struct Trade {
    industry: Industry,
    /// What they make.
    pub(super) products: &'static str,
    /// One of them.
    pub(super) product: &'static str,
}

pub(super) static TAKERS: &[Trade] = &[
    Trade {
        industry: maker(&[("Rail", "rail"), ("Rolling Stock", "rollingstock")]),
        products: "regional trains",
        product: "train",
    },
    Trade {
        industry: maker(&[("Heat Pumps", "heatpumps"), ("Climate", "climate")]),
        products: "heat pumps",
        product: "heat pump",
    },
    Trade {
        industry: maker(&[("Wind", "wind"), ("Turbines", "turbines")]),
        products: "offshore turbines",
        product: "turbine",
    },
    Trade {
        industry: maker(&[("Motors", "motors"), ("Vans", "vans")]),
        products: "electric vans",
        product: "van",
    },
    Trade {
        industry: maker(&[("Tractors", "tractors"), ("Agritec", "agritec")]),
        products: "tractors",
        product: "tractor",
    },
    Trade {
        industry: maker(&[("Appliances", "appliances"), ("Household", "household")]),
        products: "dishwashers",
        product: "dishwasher",
    },
    Trade {
        industry: maker(&[("Nutrition", "nutrition"), ("Infant Foods", "infantfoods")]),
        products: "infant formula",
        product: "tin",
    },
    Trade {
        industry: maker(&[("Shipyards", "shipyards"), ("Marine", "marine")]),
        products: "ferries",
        product: "ferry",
    },
    Trade {
        industry: maker(&[("Battery", "battery"), ("Cells", "cells")]),
        products: "battery cells",
        product: "cell",
    },
    Trade {
        industry: maker(&[("Buses", "buses"), ("Coach", "coach")]),
        products: "city buses",
        product: "bus",
    },
    Trade {
        industry: maker(&[
            ("Mining Machines", "mining"),
            ("Earthmoving", "earthmoving"),
        ]),
        products: "haul trucks",
        product: "truck",
    },
    Trade {
        industry: maker(&[("Elevators", "elevators"), ("Lifts", "lifts")]),
        products: "lifts",
        product: "lift",
    },
    Trade {
        industry: maker(&[("Hydrogen", "hydrogen"), ("Electrolysis", "electrolysis")]),
        products: "electrolysers",
        product: "electrolyser",
    },
    Trade {
        industry: maker(&[("Imaging", "imaging"), ("Medical", "medical")]),
        products: "scanners",
        product: "scanner",
    },
    Trade {
        industry: maker(&[
            ("Printing Machines", "printing"),
            ("Press Works", "pressworks"),
        ]),
        products: "printing presses",
        product: "press",
    },
    Trade {
        industry: maker(&[("Aqua", "aqua"), ("Desalination", "desalination")]),
        products: "desalination plants",
        product: "plant",
    },
];

/// The firms of the tale that have been founded, by what they do.
#[derive(Clone, Debug, Default)]
pub(super) struct Trades {
    decks: Option<(Deck, Deck)>,
    /// For each firm the index in [`MAKERS`] or [`TAKERS`].
    of: Vec<(FirmNo, usize)>,
}

impl Trades {
    fn deal(&mut self, taker: bool, rng: &mut Rng) -> usize {
        let decks = self
            .decks
            .get_or_insert_with(|| (Deck::new(MAKERS.len(), rng), Deck::new(TAKERS.len(), rng)));
        if taker {
            decks.1.deal()
        } else {
            decks.0.deal()
        }
    }

    fn index(&self, firm: FirmNo) -> usize {
        let known = self.of.iter().find(|(known, _)| *known == firm);
        known.map_or(0, |(_, index)| *index)
    }

    pub(super) fn taker(&self, firm: FirmNo) -> &'static Trade {
        &TAKERS[self.index(firm) % TAKERS.len()]
    }

    pub(super) fn makes(&self, firm: FirmNo) -> &'static [&'static str] {
        MAKERS[self.index(firm) % MAKERS.len()].1
    }

    /// An account that makes parts, at home there where a country is given.
    pub(super) fn found_maker(&mut self, stage: &mut Stage, home: Option<Country>) -> FirmNo {
        let index = self.deal(false, &mut stage.rng);
        let number = stage.cast.found(Part::Reserved, &mut stage.rng);
        let industry = &MAKERS[index].0;
        let words = stage.rng.pick(industry.words);
        stage.cast.firms[number.0].industry = industry;
        rename(stage, number, words, home);
        self.of.push((number, index));
        number
    }

    /// Somebody who buys from accounts.
    pub(super) fn found_taker(&mut self, stage: &mut Stage, home: Option<Country>) -> FirmNo {
        let index = self.deal(true, &mut stage.rng);
        let number = stage.cast.found(Part::Other, &mut stage.rng);
        let industry = &TAKERS[index].industry;
        let words = stage.rng.pick(industry.words);
        stage.cast.firms[number.0].industry = industry;
        rename(stage, number, words, home);
        self.of.push((number, index));
        number
    }

    /// Another firm that makes the same.
    pub(super) fn found_rival(&mut self, stage: &mut Stage, of: FirmNo) -> FirmNo {
        let index = self.index(of);
        let number = stage.cast.found(Part::Other, &mut stage.rng);
        let industry = &TAKERS[index].industry;
        let words = stage.rng.pick(industry.words);
        stage.cast.firms[number.0].industry = industry;
        rename(stage, number, words, None);
        self.of.push((number, index));
        number
    }

    /// Another firm whose name begins with the same word.
    pub(super) fn found_namesake(&mut self, stage: &mut Stage, of: FirmNo) -> FirmNo {
        let own = self.index(of);
        let mut index = self.deal(true, &mut stage.rng);
        if index == own {
            index = (index + 5) % TAKERS.len();
        }
        let number = stage.cast.found(Part::Other, &mut stage.rng);
        stage.cast.firms[number.0].stem = stage.cast.firm(of).stem.clone();
        let industry = &TAKERS[index].industry;
        stage.cast.firms[number.0].industry = industry;
        rename(stage, number, industry.words[0], None);
        self.of.push((number, index));
        number
    }
}

fn rename(
    stage: &mut Stage,
    number: FirmNo,
    words: (&'static str, &'static str),
    home: Option<Country>,
) {
    let rng = &mut stage.rng;
    let firm = &mut stage.cast.firms[number.0];
    if let Some(country) = home {
        firm.country = country;
        firm.town = rng.pick(country.towns());
        firm.street = format!("{} {}", rng.pick(country.streets()), rng.within(2, 190));
        firm.phone = format!(
            "{} {} {}",
            country.dial(),
            rng.within(20, 98),
            rng.within(1000, 9999)
        );
    }
    firm.name = format!("{} {}", firm.stem, words.0);
    let tld = if rng.chance(0.6) {
        "com"
    } else {
        firm.country.tld()
    };
    firm.domain = format!("{}-{}.{tld}", spelling::ascii(&firm.stem), words.1);
}

/// How texts name a firm.
pub(super) fn outside(cast: &Cast, firm: FirmNo) -> Outside {
    let firm = cast.firm(firm);
    let mut aliases = vec![
        firm.legal_name(),
        listed_name(firm),
        format!("{} Group", firm.name),
        firm.stem.clone(),
    ];
    aliases.dedup();
    Outside {
        name: firm.name.clone(),
        aliases,
        domain: firm.domain.clone(),
    }
}

/// `Toledo` for `Toledo, OH`
pub(super) fn town(firm: &Firm) -> &'static str {
    firm.town.split(',').next().unwrap_or(firm.town)
}

/// As a stock exchange knows it: `Tarnwick Rail, Inc.`, `Tarnwick Rail plc`.
pub(super) fn listed_name(firm: &Firm) -> String {
    match firm.country {
        Country::America => format!("{}, Inc.", firm.name),
        Country::Britain => format!("{} plc", firm.name),
        Country::Germany => format!("{} AG", firm.name),
        Country::Netherlands => format!("{} N.V.", firm.name),
        _ => firm.legal_name(),
    }
}

/// The German word for what somebody makes.
pub(super) fn german(thing: &'static str) -> &'static str {
    const WORDS: &[(&str, &str)] = &[
        ("valve blocks", "Ventilblöcke"),
        ("power packs", "Aggregate"),
        ("cylinders", "Zylinder"),
        ("pump housings", "Pumpengehäuse"),
        ("gearbox housings", "Getriebegehäuse"),
        ("brackets", "Halter"),
        ("dosing skids", "Dosieranlagen"),
        ("filter skids", "Filteranlagen"),
        ("mixing skids", "Mischanlagen"),
        ("plate packs", "Plattenpakete"),
        ("oil coolers", "Ölkühler"),
        ("condensers", "Kondensatoren"),
        ("air ends", "Verdichterstufen"),
        ("compressor stages", "Verdichterstufen"),
        ("oil-free compressors", "ölfreien Verdichter"),
        ("filter housings", "Filtergehäuse"),
        ("backwash units", "Rückspüleinheiten"),
        ("strainer baskets", "Siebkörbe"),
        ("feed lines", "Zuleitungen"),
        ("manifolds", "Verteiler"),
        ("coolant tubes", "Kühlrohre"),
        ("lubrication units", "Schmieraggregate"),
        ("coolant units", "Kühlaggregate"),
        ("fuel modules", "Kraftstoffmodule"),
        ("storage tanks", "Lagertanks"),
        ("pressure vessels", "Druckbehälter"),
        ("expansion tanks", "Ausgleichsbehälter"),
        ("filler heads", "Füllköpfe"),
        ("capping turrets", "Verschließköpfe"),
        ("transfer units", "Übergabeeinheiten"),
        ("regional trains", "Regionalzüge"),
        ("heat pumps", "Wärmepumpen"),
        ("offshore turbines", "Turbinen"),
        ("electric vans", "Elektrotransporter"),
        ("tractors", "Traktoren"),
        ("dishwashers", "Spülmaschinen"),
        ("infant formula", "Säuglingsnahrung"),
        ("ferries", "Fähren"),
        ("battery cells", "Batteriezellen"),
        ("city buses", "Stadtbusse"),
        ("haul trucks", "Muldenkipper"),
        ("lifts", "Aufzüge"),
        ("electrolysers", "Elektrolyseure"),
        ("scanners", "Scanner"),
        ("printing presses", "Druckmaschinen"),
        ("desalination plants", "Entsalzungsanlagen"),
    ];
    let known = WORDS.iter().find(|(english, _)| *english == thing);
    known.map_or(thing, |(_, german)| german)
}
