//! Whether a house says of itself that it closes for good: its own mails do, and the line that
//! a customer list keeps on it.

use super::appointed::last_day;
use super::moments::month_ahead;
use super::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::{Day, Timestamp};
use std::sync::LazyLock;

/// What a house does that closes.
const CLOSES: &[&str] = &[
    "schließe",
    "schließen",
    "schliesse",
    "schliessen",
    "geschlossen",
    "close",
    "closes",
    "closed",
    "closing",
    "shut",
    "shutting",
    "fermons",
    "ferme",
];

/// How a house calls itself that closes whole.
const OURSELVES: &[&str] = &[
    "betrieb",
    "geschäft",
    "laden",
    "ladengeschäft",
    "firma",
    "unternehmen",
    "praxis",
    "café",
    "cafe",
    "restaurant",
    "hotel",
    "gasthof",
    "gaststätte",
    "bäckerei",
    "konditorei",
    "metzgerei",
    "werkstatt",
    "pforten",
    "türen",
    "business",
    "company",
    "firm",
    "practice",
    "bakery",
    "workshop",
    "doors",
    "entreprise",
    "boutique",
    "portes",
];

/// The day from which on, or the manner, that tells closing for good from closing for the night.
static FOR_GOOD: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "zum|per|ende",
        "endgültig|dauerhaft",
        "für immer",
        "schweren herzens",
        "for good",
        "permanently|forever",
        "at|by the end of",
        "with a heavy heart",
        "last day",
        "after .. years",
        "nach .. jahren",
        "définitivement",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Without a word for the house: `wir schließen zum Jahresende`.
static INTRANSITIVE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "wir|ich schließen|schließe zum|per|endgültig|dauerhaft|ende",
        "schließen|schließe wir|ich zum|per|endgültig|dauerhaft|ende",
        "wir|ich schließen|schließe für immer",
        "we are|re closing for good|permanently",
        "closing|shutting our doors",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// `Wir geben das Geschäft zum Jahresende auf.`
const GIVES_UP: &[&str] = &["gebe", "geben", "gegeben", "aufgegeben", "aufgeben"];

/// For a time, a part of it, on a condition, or something else that is closed.
const NOT: &[&str] = &[
    "bis",
    "until",
    "till",
    "woche",
    "wochen",
    "week",
    "weeks",
    "uhr",
    "clock",
    "früher",
    "earlier",
    "urlaub",
    "ferien",
    "betriebsferien",
    "betriebsurlaub",
    "holiday",
    "holidays",
    "vacation",
    "vorübergehend",
    "temporarily",
    "umbau",
    "renovierung",
    "renovation",
    "refurbishment",
    "heute",
    "today",
    "feiertag",
    "feiertage",
    "feiertagen",
    "weihnachten",
    "christmas",
    "ostern",
    "easter",
    "winter",
    "sommer",
    "summer",
    "nicht",
    "not",
    "never",
    "nie",
    "ob",
    "if",
    "whether",
    "wenn",
    "falls",
    "fast",
    "nearly",
    "almost",
    "kein",
    "keine",
    "filiale",
    "filialen",
    "branch",
    "site",
    "werk",
    "plant",
    "linie",
    "line",
    "standort",
    "abteilung",
    "department",
    "vertrag",
    "verträge",
    "contract",
    "deal",
    "konto",
    "account",
    "vereinbarung",
    "agreement",
    "lücke",
    "gap",
    "abschluss",
    "kasse",
    "jahr",
    "books",
];

/// What a verb goes on with at the end of its clause that makes another of it: `schließen … ab`.
const ELSE: &[&str] = &["ab", "an", "ein"];

/// Whether a text may hold such a sentence at all: a look that costs little.
pub fn may_tell(text: &str) -> bool {
    const STEMS: &[&str] = &[
        "schlie", "schloss", "clos", "shut", "geben", "gebe ", "ferm",
    ];
    let lower = text.to_lowercase();
    STEMS.iter().any(|stem| lower.contains(stem))
}

/// Whether a sentence says that the house it comes from closes for good.
pub fn closes_for_good(sentence: &str, house: &str) -> bool {
    /// So many letters of a house's name are it.
    const CALLED: usize = 4;
    let words = Words::of(sentence);
    let has = |of: &[&str]| words.iter().any(|word| of.contains(&word));
    let last = words.iter().last().unwrap_or_default();
    if has(NOT) || ELSE.contains(&last) || sentence.trim_end().ends_with('?') {
        return false;
    }
    let name = Words::of(house);
    let itself = |word: &str| {
        let long = word.chars().count() >= CALLED;
        OURSELVES.contains(&word) || long && name.iter().any(|part| part == word)
    };
    let named = || words.iter().any(itself);
    let good = || !FOR_GOOD.find(&words).is_empty();
    !INTRANSITIVE.find(&words).is_empty()
        || has(CLOSES) && named() && good()
        || has(GIVES_UP) && named() && good() && matches!(last, "auf" | "aufgegeben" | "aufgeben")
}

/// Whether what a list keeps on a customer says that the house is closed: `closed 31/08/26`,
/// `geschlossen seit August`, and not `geschlossen bis 15.7.`.
pub fn is_noted_closed(remark: &str) -> bool {
    static NOTED: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let phrases = [
            "^ geschlossen|aufgelöst|erloschen|geschl seit|zum|am|per|ab",
            "^ dauerhaft|endgültig|permanently geschlossen|closed",
            "^ closed|dissolved since|down|permanently|on",
            "^ ceased trading",
            "^ out of business",
            "^ fermé|fermée depuis|définitivement",
        ];
        Phrases::new(phrases.map(|phrase| (phrase, ())))
    });
    /// How all of them begin.
    const FIRST: &[&str] = &[
        "geschlossen",
        "geschl",
        "aufgelöst",
        "erloschen",
        "dauerhaft",
        "endgültig",
        "permanently",
        "closed",
        "dissolved",
        "ceased",
        "out",
        "fermé",
        "fermée",
    ];
    const CLOSED: &[&str] = &[
        "geschlossen",
        "closed",
        "aufgelöst",
        "erloschen",
        "dissolved",
    ];
    const WEEKDAYS: &[&str] = &[
        "montags",
        "dienstags",
        "mittwochs",
        "donnerstags",
        "freitags",
        "samstags",
        "sonntags",
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
    ];
    let first = remark.split(|c: char| !c.is_alphabetic()).next();
    if !first.is_some_and(|first| FIRST.contains(&first.to_lowercase().as_str())) {
        return false;
    }
    let words = Words::of(remark);
    let all: Vec<&str> = words.iter().collect();
    let dated = match all.as_slice() {
        [first, day, ..] => {
            CLOSED.contains(first) && day.starts_with(|first: char| first.is_ascii_digit())
        }
        [only] => matches!(*only, "erloschen" | "dissolved"),
        [] => false,
    };
    (dated || !NOTED.find(&words).is_empty())
        && !all
            .iter()
            .any(|word| NOT.contains(word) || WEEKDAYS.contains(word))
}

/// The last day that a text of the moment `at` names ahead, by a day, a month or the end of the
/// year: until then they may still order.
pub fn last_day_of(text: &str, at: Timestamp) -> Day {
    let ahead = sentences(text).filter_map(|sentence| {
        let day = last_day(&sentence, at).map(|days| at.plus_days(days).day());
        day.max(last_of_month(&sentence, at))
    });
    ahead.max().unwrap_or_default().max(at.day())
}

/// The end of the month, or the year, that a sentence names.
fn last_of_month(sentence: &str, at: Timestamp) -> Option<Day> {
    const YEAR: &[&str] = &[
        "jahresende",
        "end of the year",
        "end of this year",
        "year end",
    ];
    let lower = sentence.to_lowercase();
    let today = at.day().date();
    let months = match YEAR.iter().any(|end| lower.contains(end)) {
        true => 12 - i32::from(today.month()),
        false => month_ahead(sentence, at)?,
    };
    let first = today.first_of_month();
    let named = first.checked_add(jiff::Span::new().months(months)).ok()?;
    Some(Day::of(named.last_of_month()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_closes_for_good() {
        for text in [
            "schweren Herzens schließen wir das Café zum 31.08.",
            "Wir schließen unseren Laden Ende August nach 40 Jahren",
            "Leider schließen wir zum Jahresende",
            "Wir geben das Geschäft zum 30.06. auf",
            "we are closing the bakery at the end of August",
            "After 30 years we are closing our doors",
            "with a heavy heart we close Kern on 31 August",
        ] {
            assert!(closes_for_good(text, "Café Kern"), "{text}");
        }
        for text in [
            "Wir schließen das Café heute um 18 Uhr",
            "Wir schließen den Vertrag zum 31.08. ab",
            "Wir schließen die Filiale am Markt zum 31.08.",
            "Wir schließen vom 12.10. bis 20.11. (Betriebsferien)",
            "Wir schließen das Café zum Umbau für drei Wochen",
            "Wir schließen das Café nicht, auch nicht zum Jahresende",
            "Wenn wir das Café zum Jahresende schließen, melden wir uns",
            "Zum Abschluss schließen wir das Geschäft mit Ihnen gern ab",
            "Schließen Sie den Laden zum Jahresende?",
            "we are closing the bakery early for the holidays",
            "closing the deal at the end of August",
            "the order closes at the end of the week",
        ] {
            assert!(!closes_for_good(text, "Café Kern"), "{text}");
        }
    }

    #[test]
    fn what_a_list_keeps_on_a_house_that_is_closed() {
        for text in [
            "geschlossen 31.08.26",
            "geschlossen seit August",
            "Closed 31/08/2026",
            "closed down in May",
            "permanently closed",
            "Erloschen",
        ] {
            assert!(is_noted_closed(text), "{text}");
        }
        for text in [
            "geschlossen bis 15.07.",
            "montags geschlossen",
            "geschlossen montags",
            "closed won",
            "Closed",
            "closed on Mondays",
            "Vertrag geschlossen 31.08.26",
            "geschlossen am Sonntag nicht",
            "bestellt 20.09.",
        ] {
            assert!(!is_noted_closed(text), "{text}");
        }
    }

    #[test]
    fn until_when_they_may_still_order() {
        let at = Day::of(jiff::civil::date(2026, 8, 10)).start();
        let of = |text: &str| last_day_of(text, at).to_string();
        assert_eq!(
            of("Schweren Herzens schließen wir das Café zum 31.08. Danke!"),
            "2026-08-31"
        );
        assert_eq!(of("Wir haben endgültig geschlossen."), "2026-08-10");
        let at = Day::of(jiff::civil::date(2023, 12, 28)).start();
        let of = |text: &str| last_day_of(text, at).to_string();
        assert_eq!(of("Wir schließen zum 15.01. Danke!"), "2024-01-15");
        assert_eq!(of("We close at the end of January."), "2024-01-31");
        assert_eq!(of("Wir schließen zum Jahresende."), "2023-12-31");
    }
}
