//! Complaints that are none of ours: over, never made, or about something else than goods.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// It is over, was a mistake, or nobody complains.
const OVER: &[&str] = &[
    "complaint|complaints|claim|claims|case|matter|issue|dispute .. closed|settled|resolved|solved|withdrawn|dropped|unfounded",
    "withdrew|withdraws|withdrawn|drops|dropped .. complaint|complaints|claim|claims",
    "has|have|is|are|was|were|been|got .. mended|fixed|solved|settled|resolved|cured|withdrawn|unfounded",
    "no|not|never|nobody|none|without|hardly .. complaint|complaints|complained|complains|complain|complaining|claims",
    "no|without|zero .. trouble|problem|problems|leak|leaks|fault|faults|defect|defects|failure|failures|issue|issues|corrosion|rust",
    "never|not .. leaked|failed|broke|broken|jammed|cracked",
    "no longer|more leaks|leaking|drips|jams|squeaks|rattles",
    "stopped leaking|dripping|jamming|squeaking|rattling",
    "handling error|mistake",
    "it was|is .. our own",
    "misunderstanding",
    "reklamation|beschwerde|sache|fall|thema .. erledigt|geklärt|behoben|gelöst|zurückgezogen|abgeschlossen",
    "ist|sind|wurde|wurden|hat|haben .. erledigt|geklärt|behoben|gelöst|zurückgezogen|abgeschlossen",
    "kein|keine|keinen|nie|niemals|nicht|ohne .. reklamation|reklamationen|beschwerde|beschwerden|klage|klagen|beanstandung|beanstandungen|mängel|probleme|reklamiert|beschwert|beanstandet|bemängelt",
];

/// It is put to others than suppliers, or about what no supplier of goods can mend.
const ELSEWHERE: &[&str] = &[
    "to|about|over|against|of|with|at|before|from .. council|court|regulator|regulators|authority|authorities|police|ombudsman|government|ministry|commission|tender|award|traffic|parking|neighbours|neighbors|newspaper|union|takeover|price|prices|hotel|lunch|dinner|coffee|food|weather|flight|ferc",
    "filed|files|brings|brought .. complaint|complaints|lawsuit|suit",
    "lawsuit",
    "too dear|expensive|pricey|costly",
    "zu teuer",
    "gegen|über|bei|beim|vor|an .. gericht|behörde|stadt|preise|preis|angebot|gewerkschaft",
];

static SIGNS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let all = OVER.iter().chain(ELSEWHERE);
    Phrases::new(all.map(|phrase| (*phrase, ())))
});

/// Whether a sentence says that a complaint is over, was none, or is one of something else
/// than goods.
pub fn no_matter(sentence: &str) -> bool {
    !SIGNS.find(&Words::of(sentence)).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_or_about_something_else() {
        for sentence in [
            "Brannock complained to the council about the noise.",
            "Tessaro has withdrawn its claim.",
            "The leak at Halvard has been fixed.",
            "Ferrolito never complained about our castings.",
            "They complain about our prices.",
            "As each spring Halvard finds our pumps too dear.",
            "Brannock sent hinges back, scratched, it was our own polishing machine.",
            "Die Reklamation von Osterby ist erledigt.",
        ] {
            assert!(no_matter(sentence), "{sentence}");
        }
    }

    #[test]
    fn what_is_a_complaint_all_the_same() {
        for sentence in [
            "Brannock complained about the noise of our fans.",
            "Halvard says that our pumps never hold their pressure.",
            "Nobody at Tessaro can explain why the hinge cracks without load.",
            "Osterby complains of an error in the coating of the second offer's samples.",
            "Lorimer ist nicht zufrieden, keine Pumpe hält die Woche.",
        ] {
            assert!(!no_matter(sentence), "{sentence}");
        }
    }
}
