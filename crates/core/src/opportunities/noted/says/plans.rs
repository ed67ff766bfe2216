//! What a seller notes of what is to come at a customer's: `new office in Galway in Feb, 6 ppl`,
//! `neue Halle 2027 geplant`, `contract with Sentrix ends in March`.
//!
//! Nothing is asked by it. It is news for who sells there, as long as it lies ahead: what was
//! built, seen or put off is none.

use super::WE;
use crate::calendar;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// What a phrase says of what is to come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// They go or grow somewhere.
    Moves,
    /// What binds them to somebody ends.
    Ends,
    /// It lies ahead, whatever the day.
    Ahead,
    /// It is over, is not so, or is only asked.
    Not,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 4] = [
        (
            Sign::Moves,
            &[
                "relocate|relocates|relocating|relocation",
                "move|moves|moving to|into .. office|offices|premises|building|hall",
                "opens|opening a|an|another|in",
                "ziehen|zieht .. um",
                "umzug|neubau|anbau",
                "eröffnet|eröffnen|eröffnung",
            ],
        ),
        (
            Sign::Ends,
            &[
                "contract|agreement|lease|licence|license|licences|licenses|warranty|subscription .. ends|end|expires|expire|expiring",
                "contract|agreement|lease|licence|license|licences|licenses|warranty|subscription .. runs|run|is|comes|up out|up|for",
                "vertrag|rahmenvertrag|wartungsvertrag|leasing|lizenz|lizenzen|garantie .. läuft|laufen|endet|enden",
            ],
        ),
        (
            Sign::Ahead,
            &[
                "planned|planning|plans|coming soon|upcoming",
                "will open|build|move|start|get|have",
                "going|about to open|build|move|start",
                "next|coming month|quarter|spring|summer|autumn|fall|winter|year",
                "geplant|planen|demnächst",
                "plant neue|neuen|neues|eine|einen|ein|zweite|zweites|weitere",
                "soll .. kommen|entstehen|gebaut",
                "nächsten|nächstes|nächster|kommendes|kommenden jahr|jahres|monat|frühjahr|sommer|herbst|winter",
                "prévu|prévue",
            ],
        ),
        (
            Sign::Not,
            &[
                "not|no|never|t|without|cancelled|canceled|postponed|shelved",
                "put off|on hold",
                "nicht|kein|keine|keinen|abgesagt|verschoben|gestrichen|auf eis",
                "since|ago|already|last|seit|letzten|letztes|bereits|schon",
                "saw|seen|visited|toured|showed|shown|presented|introduced|opened|moved|finished",
                "besichtigt|gesehen|gezeigt|eröffnete|gebaut|umgezogen|fertig",
                "whether|if|ob|falls",
                "our|ours|unser|unsere|unserer|unseren|notre",
            ],
        ),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

/// What makes a site one more.
const MORE: &[&str] = &[
    "new",
    "second",
    "third",
    "another",
    "additional",
    "bigger",
    "larger",
    "neue",
    "neuer",
    "neues",
    "neuen",
    "zweite",
    "zweiter",
    "zweites",
    "zweiten",
    "dritte",
    "weitere",
    "weiteres",
    "größere",
    "grössere",
    "nouveau",
    "nouvelle",
];
/// What may not stand between the two: `new trays for the office`.
const SMALL: &[&str] = &[
    "for", "of", "in", "the", "a", "to", "at", "from", "with", "für", "in", "der", "die", "das",
    "im", "mit", "von", "de", "pour",
];
const SITES: &str = "office offices plant site sites branch branches practice surgery clinic hall \
halls line lines warehouse store stores shop shops factory building premises location locations \
workshop lab laboratory bakery kitchen depot headquarters halle hallen werk linie linien standort \
standorte filiale filialen büro büros praxis lager niederlassung gebäude laden läden werkstatt \
labor produktion bürogebäude produktionshalle lagerhalle usine bureau bureaux atelier magasin \
bâtiment entrepôt agence cabinet";

/// Who or what belongs to a site and is none: `new plant manager`, `new line of soaps`.
const OF_SITES: &[&str] = &[
    "manager",
    "managers",
    "head",
    "director",
    "leader",
    "boss",
    "team",
    "staff",
    "assistant",
    "supervisor",
    "engineer",
    "operator",
    "chair",
    "chairs",
    "desk",
    "desks",
    "furniture",
    "phone",
    "phones",
    "hours",
    "rules",
    "address",
    "of",
    "von",
    "leiter",
    "leiterin",
    "chef",
    "chefin",
];

/// Whether a sentence of a note of the moment `at` says what is to come at their house.
pub(super) fn plans(sentence: &str, at: Timestamp) -> bool {
    let words = Words::of(sentence);
    let found = SIGNS.find(&words);
    let has = |sign: Sign| found.iter().any(|one| *one.meaning == sign);
    let ours = || words.iter().any(|word| WE.contains(&word));
    if has(Sign::Not) || sentence.trim_end().ends_with('?') || ours() {
        return false;
    }
    let ahead = || names_a_time_ahead(&words, at);
    let dated = has(Sign::Moves) || has(Sign::Ends);
    dated && ahead() || is_one_more_site(&words) && (has(Sign::Ahead) || ahead())
}

/// `a second dental practice`
fn is_one_more_site(words: &Words) -> bool {
    let is_site = |at: usize| {
        let site = SITES.split(' ').any(|site| site == words.get(at));
        site && !OF_SITES.contains(&words.get(at + 1))
    };
    (0..words.len()).any(|at| {
        let between = words.get(at + 1);
        let apart = SMALL.contains(&between) || OF_SITES.contains(&between);
        MORE.contains(&words.get(at)) && (is_site(at + 1) || !apart && is_site(at + 2))
    })
}

/// Whether words name a month or a year to come: `in Feb`, `2027`, `im Frühjahr`.
fn names_a_time_ahead(words: &Words, at: Timestamp) -> bool {
    const IN: &[&str] = &[
        "in", "by", "from", "until", "mid", "end", "early", "late", "of", "im", "ab", "bis",
        "ende", "anfang", "mitte", "en", "fin",
    ];
    const SEASONS: &[&str] = &[
        "spring",
        "summer",
        "autumn",
        "winter",
        "frühjahr",
        "frühling",
        "sommer",
        "herbst",
    ];
    let date = at.day().date();
    let figure = |at: usize| words.get(at).parse::<i16>().ok();
    let year = |at: usize| figure(at).filter(|year| (2000..2100).contains(year));
    let over = (0..words.len())
        .filter_map(year)
        .any(|year| year < date.year());
    !over
        && (0..words.len()).any(|at| {
            let word = words.get(at);
            let before = at.checked_sub(1).map_or("", |at| words.get(at));
            let in_it = IN.contains(&before) || figure(at.wrapping_sub(1)).is_some();
            // `March 2027`, where nothing stands before it.
            let of_year = || year(at + 1).is_some();
            let is_month = || calendar::month_begun(word).is_some();
            year(at).is_some_and(|year| year > date.year())
                || in_it && (is_month() || SEASONS.contains(&word))
                || of_year() && is_month()
        })
}

#[cfg(test)]
mod tests {
    use super::plans;
    use crate::time::Timestamp;

    #[test]
    fn what_is_to_come_at_their_house() {
        // Thursday, 19 November 2026.
        let at = Timestamp(1_795_082_400);
        for text in [
            "new office in galway in feb, 6 ppl",
            "Ann is opening a second practice in Galway in February, 6 chairs",
            "contract with Sentrix ends in March",
            "new hall planned for 2027, two new lines",
            "neue Halle 2027 geplant, zwei neue Linien",
            "Vertrag mit Sentrix läuft im März aus",
            "ziehen im Mai um",
            "sie plant eine zweite Praxis",
        ] {
            assert!(plans(text, at), "{text}");
        }
        for text in [
            "saw their new office, nice",
            "the new line runs well",
            "new office since February",
            "our new office opens in May",
            "we open a second practice in May",
            "no new hall in 2027",
            "asked whether a new hall is planned for 2027",
            "new hall of 2024 is full",
            "wants new trays for the office in May",
            "contract with Sentrix, nothing new",
            "neue Halle ist seit Mai in Betrieb",
            "Umzug verschoben auf Mai",
            "new plant manager starts in March",
            "neue Leiterin Lager ab Mai",
            "new line of soaps in May",
        ] {
            assert!(!plans(text, at), "{text}");
        }
    }
}
