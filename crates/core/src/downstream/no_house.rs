//! What stands where an order line names for whom it is, and is no house: own uses, places,
//! people, stores, carriers.

use super::told::{is_person, stands_for_nobody};
use crate::identity::company_names::is_form;
use crate::identity::names::fold;
use crate::orders::onward::Way;

fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words.filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Whether a cell says that it is the same address, or none.
fn says_same(words: &[String]) -> bool {
    const BEGIN: &[&str] = &[
        "same",
        "ditto",
        "dito",
        "idem",
        "identical",
        "identisch",
        "identique",
        "même",
        "meme",
        "wie",
        "siehe",
        "see",
        "as",
        "various",
        "diverse",
        "divers",
        "unknown",
        "unbekannt",
        "pickup",
        "pick",
        "abholung",
        "selbstabholer",
        "self",
        "none",
        "keine",
        "keiner",
        "aucun",
        "ninguno",
        "attn",
        "zhd",
        "attention",
        "herr",
        "herrn",
        "frau",
        "madame",
        "monsieur",
    ];
    let first = words.first().map_or("", String::as_str);
    BEGIN.contains(&first)
}

/// Whether it is a street or a site, not a house: `Hauptstr. 5`, `Site Hamm`.
fn is_place(words: &[String]) -> bool {
    const SITES: &[&str] = &[
        "site",
        "plant",
        "factory",
        "branch",
        "store",
        "gate",
        "dock",
        "hall",
        "building",
        "construction",
        "werk",
        "baustelle",
        "filiale",
        "niederlassung",
        "zweigstelle",
        "halle",
        "tor",
        "usine",
        "chantier",
        "succursale",
        "planta",
        "obra",
        "stabilimento",
        "po",
        "postfach",
    ];
    const STREETS: &[&str] = &[
        "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "str", "strasse", "straße",
        "weg", "platz", "allee", "gasse", "ring", "rue", "via", "calle", "laan", "straat",
    ];
    let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    let is_street = |word: &String| {
        let tails = ["str", "strasse", "straße", "weg", "straat"];
        STREETS.contains(&word.as_str()) || tails.iter().any(|tail| word.ends_with(tail))
    };
    let begins = |list: &[&str]| words.first().is_some_and(|w| list.contains(&w.as_str()));
    begins(SITES) || words.iter().any(is_number) && words.iter().any(is_street)
}

/// Whether it is a store of goods.
fn stores(words: &[String]) -> bool {
    const STORES: &[&str] = &[
        "warehouse",
        "warehousing",
        "depot",
        "hub",
        "terminal",
        "fulfilment",
        "fulfillment",
        "consolidation",
        "storage",
        "lager",
        "lagerhaus",
        "zentrallager",
        "auslieferungslager",
        "konsignationslager",
        "logistikzentrum",
        "entrepôt",
        "entrepot",
        "magazzino",
        "almacén",
        "almacen",
        "magazijn",
    ];
    words.iter().any(|word| STORES.contains(&word.as_str()))
}

/// Whether it is somebody who carries goods: he may buy, but not what is sent to him.
fn carries(words: &[String]) -> bool {
    const CARRIERS: &[&str] = &[
        "forwarder",
        "forwarding",
        "freight",
        "logistics",
        "logistic",
        "cargo",
        "shipping",
        "logistik",
        "spedition",
        "spediteur",
        "transporte",
        "fracht",
        "logistique",
        "transitaire",
        "transport",
        "transports",
        "spedizioni",
        "logística",
        "logistica",
        "expeditie",
        "dhl",
        "ups",
        "fedex",
        "dsv",
        "schenker",
        "kuehne",
        "kühne",
        "dachser",
        "gls",
        "tnt",
    ];
    words.iter().any(|word| CARRIERS.contains(&word.as_str()))
}

/// What an order is for that is for no house, and what is written where nothing is known:
/// no name is made of such words alone.
const NO_HOUSE: &str = "\
stock stocks inventory store stores storage internal internally intern interne interno own use usage \
demo demos sample samples specimen test tests testing trial trials misc miscellaneous sundry sundries \
spare spares part parts service tbc tbd tba na n a not no known yet defined specified applicable \
open free blank walk walkin in customer customers client clients end user users enduser endcustomer final \
cash sale sales counter retail consignment consigned showroom exhibition fair canteen kitchen office \
workshop production maintenance repair repairs warranty return returns replacement replacements \
reserve buffer safety order orders project projects other others several multiple for our the of \
divers diverse diverser sonstige sonstiges sonstiger allgemein verschiedene verschiedenes eigen eigene eigener eigenes \
eigenbedarf eigenverbrauch eigengebrauch bedarf verbrauch lager lagerware lagerbestand \
lagerauftrag lagerbestellung bestand vorrat ware waren wareneingang warenausgang muster probe \
proben prüfung versuch versuche kantine küche büro werkstatt ausstellung messe ersatzteil \
ersatzteile ersatz reparatur wartung garantie rückware konsignation kommission barverkauf \
thekenverkauf laufkundschaft endkunde endkunden endverbraucher kunde kunden privat privatkunde \
offen unbekannt noch nicht bekannt angabe ohne für produktion fertigung \
propre divers échantillon échantillons essai client final particulier comptoir \
muestra muestras prueba cliente campione campioni prova";

/// Whether a cell names no house: nobody, a person, a place, a store, an own use; of where
/// goods go, whoever carries them either.
pub(super) fn is_nobody(name: &str, way: Way) -> bool {
    let words = words(name);
    let run = || words.iter().map(String::as_str);
    let own = || run().all(|word| NO_HOUSE.split(' ').any(|one| one == word));
    says_same(&words)
        || own()
        || stands_for_nobody(run())
        || is_person(run())
        || has_initial(name)
        || is_place(&words)
        || stores(&words)
        || way == Way::ShipTo && carries(&words)
}

/// Whether a name is a person's with an initial: `A. Lund`.
fn has_initial(name: &str) -> bool {
    const WORDS: usize = 3;
    let initial = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        first && letters.next() == Some('.') && letters.next().is_none()
    };
    let mut words = name.split_whitespace();
    words.clone().count() <= WORDS && words.any(initial) && !has_form(name)
}

/// Whether a name has a legal form.
pub(super) fn has_form(name: &str) -> bool {
    let mut words = name.split_whitespace().skip(1);
    words.any(|word| is_form(&fold(word).replace(['.', '/', ','], "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streets_sites_and_carriers_are_no_house() {
        for text in [
            "Hauptstr. 5",
            "12 Mill Lane",
            "Rue de Lille 4",
            "Werk Hamm",
            "Site 4",
        ] {
            assert!(is_place(&words(text)), "{text}");
        }
        for text in [
            "Dunlin Spedition GmbH",
            "Zentrallager Nord",
            "Eider Freight Ltd",
        ] {
            assert!(stores(&words(text)) || carries(&words(text)), "{text}");
        }
        for text in [
            "Dunlin Foods Plant 2",
            "Eider Strassenbau GmbH",
            "Corvo 1 Dairies",
        ] {
            assert!(
                !is_place(&words(text)) && !stores(&words(text)) && !carries(&words(text)),
                "{text}"
            );
        }
    }

    #[test]
    fn own_uses_gaps_and_people_are_no_house() {
        for text in [
            "Stock",
            "Own stock",
            "Misc",
            "Internal",
            "Own use",
            "Demo",
            "Sample",
            "Test",
            "Lagerware",
            "Eigenbedarf",
            "Kantine",
            "Wareneingang",
            "Showroom",
            "Spare parts",
            "tbc",
            "not known",
            "Walk-in",
            "End user",
            "Consignment",
            "A. Lund",
            "Zentrallager Nord",
            "Hauptstr. 5",
        ] {
            assert!(is_nobody(text, Way::EndCustomer), "{text}");
        }
        for text in [
            "Stock Valves",
            "Test Rite GmbH",
            "A. Lund GmbH",
            "Eider Freight Ltd",
        ] {
            assert!(!is_nobody(text, Way::EndCustomer), "{text}");
        }
    }
}
