//! The yes to a quote: `We accept your quotation`, `please go ahead with Q-1`, `wir nehmen
//! Ihr Angebot an`. Whoever says it waits for a confirmation.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// English words of it.
pub(super) const ENGLISH: &[&str] = &[
    "i|we .. accept|accepts|accepted .. your|the|this quote|quotation|offer|proposal|bid|price|prices|estimate|terms",
    "accept|accepting your|the .. quote|quotation|offer|proposal|estimate",
    "your|the quote|quotation|offer|proposal|estimate .. is|are|s accepted|approved|agreed",
    "go|going ahead with|on .. quote|quotation|offer|proposal|order|estimate",
    "go|going ahead as|per|on .. quoted|offered|proposed|quote|quotation|offer",
    "please|pls|kindly proceed with|on|as .. quote|quotation|offer|proposal|order|estimate|quoted|offered",
    "i|we .. order|buy|take|ordering|buying|taking .. .. as|per|to|against|on .. quoted|offered|proposed|quote|quotation|offer",
    "place|placing|confirm .. order .. as|per|on|against .. quote|quotation|offer|quoted|offered",
    "please|pls|kindly supply|deliver|book|enter|process .. as|per|against .. quoted|offered|quote|quotation|offer",
    "take|treat|consider|regard this .. as our order",
    "consider this our order",
    "the order is yours",
    "you have|ve .. got|won|have the order",
];

/// German words of it.
pub(super) const GERMAN: &[&str] = &[
    "nehmen|nehme .. angebot|angebote .. an",
    "angebot|angebote .. nehmen|nehme ich|wir .. an",
    "angebot|angebote .. angenommen|akzeptiert|akzeptieren|akzeptiere|freigegeben",
    "akzeptieren|akzeptiere .. angebot|angebote",
    "einverstanden .. angebot|angebote",
    "angebot|angebote .. einverstanden",
    "bestellen|bestelle|ordern|liefern .. wie angeboten",
    "bestellen|bestelle|ordern|liefern .. laut|gemäß|gemaess|nach .. angebot",
    "gemäß|gemaess|laut|nach .. angebot .. bestellen|bestelle",
    "hiermit bestellen|bestelle|beauftragen|beauftrage",
    "erteilen|erteile .. auftrag",
    "auftrag .. erteilt",
    "sie|du bekommen|bekommst|erhalten|erhältst|haben|hast den auftrag",
];

/// Words before which nothing is accepted yet.
const NOT: &[&str] = &[
    "not|t|cannot|never|unable .. accept|proceed|go|order",
    "if|when|once|before|unless|whether|should|could|may|shall we|i|you|they .. accept|go|proceed|order",
    "nicht|kein|keine|wenn|falls|ob|bevor|sobald|leider",
    "they|he|she|customer|client .. accept|accepts|accepted",
];

static ACCEPTS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let yes = ENGLISH.iter().chain(GERMAN).map(|phrase| (*phrase, true));
    Phrases::new(yes.chain(NOT.iter().map(|phrase| (*phrase, false))))
});

/// Whether a sentence says yes to a quote or an offer, or orders by it.
pub fn accepts(sentence: &str) -> bool {
    let found = ACCEPTS.find(&Words::of(sentence));
    !sentence.trim_end().ends_with('?')
        && found.iter().any(|one| *one.meaning)
        && found.iter().all(|one| *one.meaning)
}

#[cfg(test)]
mod tests {
    use super::accepts;

    #[test]
    fn who_says_yes_to_a_quote() {
        for sentence in [
            "We accept your quotation Q-1.",
            "We are pleased to accept your offer.",
            "Please go ahead with quote Q-1.",
            "Your quotation of 12 October is accepted.",
            "Q-1 is fine, we order as quoted.",
            "We will take the 6,000 tubes as quoted.",
            "Please supply as per your quotation.",
            "Please treat this as our order.",
            "Wir nehmen Ihr Angebot Q-1 an.",
            "Ihr Angebot nehmen wir gerne an.",
            "Wir bestellen wie angeboten.",
            "Wir sind mit Ihrem Angebot einverstanden.",
            "Hiermit bestellen wir 40 Filter.",
        ] {
            assert!(accepts(sentence), "{sentence}");
        }
    }

    #[test]
    fn who_does_not() {
        for sentence in [
            "We cannot accept your quotation.",
            "Could we go ahead with the order?",
            "If we accept your offer, when can you deliver?",
            "The customer accepted the offer of another house.",
            "Leider können wir Ihr Angebot nicht annehmen.",
            "Go ahead and call me.",
            "We received your quotation.",
            "Wir warten auf Ihr Angebot.",
        ] {
            assert!(!accepts(sentence), "{sentence}");
        }
    }
}
