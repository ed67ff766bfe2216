//! Where firms are, as far as two systems can be compared: one writes `DE`, another
//! `Germany`, a third `Deutschland`.

use super::super::company_names::place_of;
use super::super::names::fold;
use crate::evidence::entry::Entry;
use crate::evidence::field;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Countries as they are written, in small letters: the code of two letters, the one of three,
/// then names in several languages.
const COUNTRIES: &[&[&str]] = &[
    &[
        "at",
        "aut",
        "austria",
        "osterreich",
        "autriche",
        "oostenrijk",
    ],
    &["au", "aus", "australia", "australien", "australie"],
    &["be", "bel", "belgium", "belgien", "belgique", "belgie"],
    &["br", "bra", "brazil", "brasilien", "bresil", "brasil"],
    &["ca", "can", "canada", "kanada"],
    &[
        "ch",
        "che",
        "switzerland",
        "schweiz",
        "suisse",
        "svizzera",
        "zwitserland",
    ],
    &["cn", "chn", "china", "chine", "vr china"],
    &[
        "cz",
        "cze",
        "czech republic",
        "czechia",
        "tschechien",
        "tschechische republik",
        "tchequie",
        "cesko",
    ],
    &[
        "de",
        "deu",
        "germany",
        "deutschland",
        "allemagne",
        "germania",
        "duitsland",
        "alemania",
        "d",
    ],
    &["dk", "dnk", "denmark", "danemark", "danmark"],
    &["es", "esp", "spain", "spanien", "espagne", "espana"],
    &["fi", "fin", "finland", "finnland", "finlande", "suomi"],
    &["fr", "fra", "france", "frankreich", "francia", "frankrijk"],
    &[
        "gb",
        "gbr",
        "uk",
        "united kingdom",
        "great britain",
        "grossbritannien",
        "england",
        "scotland",
        "wales",
        "vereinigtes konigreich",
        "royaume uni",
    ],
    &["hu", "hun", "hungary", "ungarn", "hongrie", "magyarorszag"],
    &["ie", "irl", "ireland", "irland", "irlande", "eire"],
    &["in", "ind", "india", "indien", "inde"],
    &["it", "ita", "italy", "italien", "italie", "italia"],
    &["jp", "jpn", "japan", "japon"],
    &[
        "kr",
        "kor",
        "south korea",
        "korea",
        "sudkorea",
        "coree du sud",
    ],
    &["lu", "lux", "luxembourg", "luxemburg"],
    &["mx", "mex", "mexico", "mexiko", "mexique"],
    &[
        "nl",
        "nld",
        "netherlands",
        "the netherlands",
        "niederlande",
        "pays bas",
        "nederland",
        "holland",
    ],
    &["no", "nor", "norway", "norwegen", "norvege", "norge"],
    &["nz", "nzl", "new zealand", "neuseeland"],
    &["pl", "pol", "poland", "polen", "pologne", "polska"],
    &["pt", "prt", "portugal"],
    &["ro", "rou", "romania", "rumanien", "roumanie"],
    &["se", "swe", "sweden", "schweden", "suede", "sverige"],
    &["sg", "sgp", "singapore", "singapur"],
    &[
        "sk",
        "svk",
        "slovakia",
        "slowakei",
        "slovaquie",
        "slovensko",
    ],
    &["tr", "tur", "turkey", "turkei", "turkiye", "turquie"],
    &[
        "us",
        "usa",
        "united states",
        "united states of america",
        "vereinigte staaten",
        "etats unis",
        "estados unidos",
    ],
    &["za", "zaf", "south africa", "sudafrika"],
];

/// The code of each form, as [`plain`] has it.
static CODES: LazyLock<HashMap<String, &str>> = LazyLock::new(|| {
    let forms = COUNTRIES.iter().flat_map(|forms| {
        let code = forms.first().copied().unwrap_or_default();
        forms.iter().map(move |form| (plain(form), code))
    });
    forms.collect()
});

/// The countries an entry names, each by its code where that is known.
pub(super) fn countries(entry: &Entry) -> Vec<String> {
    entry.all(field::COUNTRY).filter_map(country).collect()
}

/// The cities an entry names, also behind the name of the firm.
pub(super) fn cities(entry: &Entry) -> Vec<String> {
    let named = entry.all(field::NAME).filter_map(place_of);
    let cities = entry.all(field::CITY).chain(named).map(plain);
    cities.filter(|city| !city.is_empty()).collect()
}

/// Whether two lists of places have none in common, of two that say something.
pub(super) fn differ(a: &[String], b: &[String]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|place| b.contains(place))
}

/// Whether a text is the name or the code of a country.
pub fn is_country(written: &str) -> bool {
    country(written).is_some()
}

/// The code of a country; what no list knows can be compared with nothing.
fn country(written: &str) -> Option<String> {
    CODES.get(&plain(written)).map(|code| (*code).to_owned())
}

fn plain(text: &str) -> String {
    let folded = fold(&text.replace('.', ""));
    let words = folded.split(|c: char| !c.is_alphabetic());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_country_is_written_in_many_ways() {
        for written in ["DE", "Germany", "Deutschland", "allemagne", "DEU"] {
            assert_eq!(country(written).as_deref(), Some("de"), "{written}");
        }
        assert_eq!(country("Österreich"), country("Austria"));
        assert_eq!(country("U.K."), country("England"));
        assert_eq!(country("Mexique"), country("MX"));
        assert_eq!(country("Region North"), None);
    }

    #[test]
    fn only_what_both_say_can_differ() {
        let leeds = ["leeds".to_owned()];
        assert!(differ(&leeds, &["bradford".to_owned()]));
        assert!(!differ(&leeds, &[]));
        assert!(!differ(&leeds, &leeds));
    }
}
