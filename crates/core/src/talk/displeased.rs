//! Displeasure that blames nobody in words: `I am not happy with the response times`, `the
//! third time this month`, `the Wi-Fi is down again`, `two of the three pumps leak`; and its
//! end: `we are looking at other suppliers`.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// How they feel.
    Displeased,
    /// They look for somebody else, or think of leaving.
    Leaving,
    /// Something does not work.
    Down,
    /// Once more, for long, or several of them: it is no mishap.
    Often,
    /// It is not so, is over, or is of something that is no business of a seller's.
    Not,
}

const DISPLEASED: &[&str] = &[
    "i|we|my|our|everybody|everyone|boss|management .. .. not|t|never|hardly|far|anything happy|satisfied|pleased|impressed|amused with|about|by|at",
    "i|we|m|re|am|are .. unhappy|dissatisfied|disappointed|annoyed|frustrated with|about|by|at|that",
    "i|we .. fed up with",
    "i|we .. sick and|of",
    "bin|sind .. nicht|wenig|gar zufrieden|glücklich|begeistert|erfreut mit|über|von",
    "bin|sind mit .. .. nicht|wenig|gar zufrieden|glücklich",
    "bin|sind .. unzufrieden|enttäuscht|verärgert|genervt mit|über|von",
];

const LEAVING: &[&str] = &[
    "i|we|re|are|m|am|they .. looking|look at|into|for|around other|another|alternative|different option|options|supplier|suppliers|vendor|vendors|provider|providers|offer|offers|quote|quotes",
    "i|we|re|are|m|am|they .. looking|shopping around",
    "thinking of|about switching|changing|leaving|moving|going",
    "considering switching|changing|leaving|another|other|alternatives",
    "i|we|re|are .. asking|getting|inviting others|competitors|around|offers|quotes|bids",
    "asking others for",
    "i|we .. out to tender",
    "schauen|sehen|schaue|sehe .. anderweitig|woanders um",
    "schauen|sehen uns .. um",
    "überlegen|überlege|denken|denke .. .. wechseln|wechsel",
    "holen|holt|einholen .. andere|weitere|vergleichsangebote angebote|ein",
    "holen|einholen .. vergleichsangebote|gegenangebote",
    "sind|suchen .. anderen|andere|neuen|neue lieferanten|anbieter|anbietern|partner",
];

const DOWN: &[&str] = &[
    "is|are|was|were|s|been|went|goes|keeps|keep .. down|offline|dead|stuck|broken|out|leaking|dripping",
    "does|do|doesn|don not|t work|run|start|hold|close",
    "leak|leaks|leaked|drip|drips|squeals|squeal|rattles|rattle|overheats|trips",
    "stopped working|running",
    "failed|gave up|way|out",
    "steht|stehen .. still|wieder",
    "steht|stehen .. maschine|anlage|linie|pumpe|server .. still",
    "geht|gehen|läuft|laufen|funktioniert|funktionieren .. nicht|nimmer",
    "fällt|fallen|fiel .. aus",
    "ausgefallen|undicht|defekt|kaputt|leckt|lecken|tropft|tropfen",
];

const OFTEN: &[&str] = &[
    "second|third|fourth|fifth|sixth|2nd|3rd|4th|5th time|day|week|one|failure",
    "second|third|fourth|fifth|sixth|2nd|3rd|4th|5th .. .. since|within|this|in",
    "again|repeatedly|constantly|keeps|keep",
    "every|each day|week|night|morning|few",
    "since|for .. morning|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|days|hours|weeks|night",
    "two|three|four|five|six|seven|eight|half|most|all of .. two|three|four|five|six|seven|eight|ten|twelve|your|the|them|our",
    "nobody|no one can|is able .. work",
    "zweiten|dritten|vierten|fünften|zigten mal",
    "wieder|erneut|ständig|dauernd|immer",
    "seit .. heute|gestern|tagen|stunden|wochen|montag|dienstag|mittwoch|donnerstag|freitag",
    "zwei|drei|vier|fünf|sechs von|der|unserer",
    "niemand|keiner kann .. arbeiten",
];

const NOT: &[&str] = &[
    "if|unless|in case|whether|once|when|whenever",
    "wenn|falls|ob|sobald",
    "are|aren|were you|they",
    "you|they|he|she .. are|re|is|s not|t happy|satisfied|pleased",
    "no longer|more",
    "up|back|working|running|online again|now",
    "works|runs again|now|fine",
    "wieder läuft|laufen|online|dicht",
    "läuft|laufen|funktioniert wieder",
    "sold out",
    "out of .. office|stock|town|time",
    "was|were|been .. fixed|solved|repaired|replaced|sorted",
    "wurde|wurden|ist|sind .. behoben|repariert|ersetzt|getauscht|gelöst",
    "no|not|t|never|nothing leak|leaks|leaking|fail|failed",
    "keine|kein|nicht|nichts undicht|defekt|kaputt",
    "weather|traffic|train|flight|team|game|match|school|wetter|verkehr|zug|bahn|flug|spiel|schule|urlaub",
    "price|prices|market|markets|volume|volumes|index|rates|kurs|kurse|preise",
    "old|former|previous|competitor*|alten|alte|bisherigen",
];

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 5] = [
        (Sign::Displeased, DISPLEASED),
        (Sign::Leaving, LEAVING),
        (Sign::Down, DOWN),
        (Sign::Often, OFTEN),
        (Sign::Not, NOT),
    ];
    let each = |(sign, phrases): (Sign, &'static [&'static str])| {
        phrases.iter().map(move |phrase| (*phrase, sign))
    };
    Phrases::new(rows.into_iter().flat_map(each))
});

/// Whether a sentence tells that somebody looks for another supplier.
pub fn is_leaving(sentence: &str) -> bool {
    let found = SIGNS.find(&Words::of(sentence));
    let has = |sign: Sign| found.iter().any(|one| *one.meaning == sign);
    has(Sign::Leaving) && !has(Sign::Not) && !sentence.trim_end().ends_with('?')
}

/// Whether a sentence tells a seller that its writer is displeased, or about to leave.
pub(super) fn is_displeased(sentence: &str) -> bool {
    if sentence.trim_end().ends_with('?') {
        return false;
    }
    let found = SIGNS.find(&Words::of(sentence));
    let has = |sign: Sign| found.iter().any(|one| *one.meaning == sign);
    !has(Sign::Not)
        && (has(Sign::Displeased) || has(Sign::Leaving) || has(Sign::Down) && has(Sign::Often))
}

#[cfg(test)]
mod tests {
    use super::is_displeased;

    #[test]
    fn displeasure_that_blames_nobody() {
        for sentence in [
            "I am not happy with the response times.",
            "We are not satisfied with the response times.",
            "My boss is not amused about the delay.",
            "The Wi-Fi is down again.",
            "Two of the three pumps leak.",
            "This is the third time this month that the Wi-Fi is down.",
            "The server has been down since this morning, nobody can work.",
            "We are looking at other options for next year.",
            "We are thinking of switching to another supplier.",
            "Our contract with you ends in March and we are asking others for an offer.",
            "Zum dritten Mal in diesem Monat steht die Maschine still.",
            "Wir sind mit der Reaktionszeit nicht zufrieden.",
            "Wir sind nicht zufrieden mit der Lieferzeit.",
            "Die Pumpe ist schon wieder undicht.",
            "Wir sehen uns nach anderen Anbietern um.",
        ] {
            assert!(is_displeased(sentence), "{sentence}");
        }
        for sentence in [
            "We are happy with the response times.",
            "If you are not happy with the seals, send them back.",
            "You are not satisfied with us, I hear.",
            "The Wi-Fi is back up again.",
            "The line runs again.",
            "Prices are down again since Monday.",
            "I am out of office since this morning.",
            "We are looking at options for the new hall.",
            "Are you looking at other suppliers?",
            "None of the three pumps leaks.",
            "The old pump failed again, so we order two new ones.",
            "The leak was fixed this morning.",
            "We have to work down the list again.",
            "I am annoyed by the traffic.",
            "Die Anlage läuft wieder.",
            "Wir sind mit den Dichtungen zufrieden.",
        ] {
            assert!(!is_displeased(sentence), "{sentence}");
        }
    }
}
