//! The yes to a quote: `We accept your quotation`, `please go ahead with Q-1`, `wir nehmen
//! Ihr Angebot an`. Whoever says it waits for a confirmation.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// English words of it.
const ENGLISH: &[&str] = &[
    "i|we .. accept|accepts|accepted .. your|the|this quote|quotation|offer|proposal|bid|price|prices|estimate|terms",
    "accept|accepting your|the .. quote|quotation|offer|proposal|estimate",
    "your|the quote|quotation|offer|proposal|estimate .. is|are|s accepted|approved|agreed",
    "has|have|ve approved|accepted|signed|agreed .. your|the quote|quotation|offer|proposal|estimate",
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
const GERMAN: &[&str] = &[
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
    "erteilen|erteile .. ihnen|dir|euch|hiermit .. auftrag",
    "erteilen|erteile .. auftrag wie|laut|gemäß|gemaess|zu",
    "ihnen|dir|euch .. auftrag .. erteilt|erteilen|geben|vergeben",
    "auftrag ihnen|dir|euch .. erteilt|erteilen|geben|vergeben",
    "sie|du bekommen|bekommst|erhalten|erhältst|haben|hast den auftrag",
];

/// Words before which nothing is accepted yet.
const NOT: &[&str] = &[
    "not|t|cannot|never|unable .. accept|proceed|go|order",
    "if|when|once|before|unless|whether|should|could|may|shall we|i|you|they .. accept|go|proceed|order",
    // It hangs on something, or is still to be.
    "if|unless|whether",
    "^ once|when|until|before|provided",
    "once|when your|the|our|we|i|it|they|he|she",
    "until|before your|our|we|i|they|he|she",
    "provided that|you|the|we|it|your",
    "can|could|may only .. order|buy|accept|go|proceed",
    "i|we may|might|could|should .. accept|go|proceed|order",
    "hope|hoping|plan|planning|expect|intend to accept|go|proceed|order|place",
    "nicht|kein|keine|keinen|wenn|falls|ob|bevor|sobald|sofern|vorbehaltlich|leider",
    // It is another's, or said to another.
    "they|he|she|customer|client .. accept|accepts|accepted",
    "they|he|she will|ll|would|can|could|may|might|should|want|wants|are|is go|going|to|proceed",
    "their|his|her quote|quotation|offer|proposal",
    "asked|told|asks .. to go|proceed",
    "thank|thanks .. for accepting|going|placing|taking",
    "auftrag .. an .. erteilt|vergeben|gegeben",
];

/// How a yes that does not say to what has to stand in its clause.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Anywhere.
    Free,
    /// At its end: what follows would be what is meant.
    Last,
    /// With nothing else: any other word would be what is meant.
    Alone,
}

/// Words of it that do not say to what: they count where a quote is answered.
const IT: &[(Stands, &str)] = &[
    (Stands::Last, "i|we .. accept|accepts|accepted it|this|them"),
    (Stands::Last, "accept it|this|them"),
    (Stands::Last, "go|going ahead with it|this|them|that"),
    (Stands::Last, "^ go ahead"),
    (Stands::Last, "please|pls|kindly go ahead|proceed"),
    (
        Stands::Free,
        "please|pls|kindly order|deliver|supply|ship it|them",
    ),
    (
        Stands::Last,
        "please|pls|kindly order|deliver|supply|ship this",
    ),
    (Stands::Last, "please|pls|kindly book it|them|this"),
    (Stands::Alone, "einverstanden"),
    (
        Stands::Alone,
        "bitte .. bestellen|liefern|ausführen|beauftragen|buchen",
    ),
    (Stands::Alone, "nehmen|nehme wir|ich .. so|es|an"),
    (Stands::Alone, "wir|ich nehmen|nehme .. es|das|so"),
    (Stands::Alone, "so .. bestellen|machen|nehmen"),
];

/// Words behind which a clause goes on without another object.
const GOES_ON: &[&str] = &[
    "and", "as", "asap", "gladly", "now", "please", "soon", "then", "today",
];

/// Words that say nothing of what is accepted.
const SMALL: &[&str] = &[
    "alles",
    "also",
    "an",
    "auch",
    "bald",
    "beide",
    "beides",
    "bin",
    "bitte",
    "damit",
    "danke",
    "dann",
    "das",
    "daher",
    "dies",
    "es",
    "ganz",
    "gern",
    "gerne",
    "gleich",
    "gut",
    "heute",
    "hiermit",
    "ich",
    "ihn",
    "ja",
    "jetzt",
    "nun",
    "ok",
    "okay",
    "sehr",
    "sie",
    "sind",
    "so",
    "sofort",
    "umgehend",
    "und",
    "voll",
    "wir",
    "würden",
    "einverstanden",
    "bestellen",
    "liefern",
    "ausführen",
    "beauftragen",
    "buchen",
    "nehmen",
    "nehme",
    "machen",
];

/// A yes with one of these is one to a part.
const BUT: &[&str] = &[
    "but",
    "however",
    "though",
    "although",
    "aber",
    "jedoch",
    "allerdings",
    "nur",
    "dass",
    "daß",
];

static ACCEPTS_IT: LazyLock<Phrases<Stands>> =
    LazyLock::new(|| Phrases::new(IT.iter().map(|(stands, phrase)| (*phrase, *stands))));

/// Whether a clause says yes to what lies before them.
fn takes_it(clause: &str) -> bool {
    let words = Words::of(clause);
    let found = ACCEPTS_IT.find(&words);
    found.iter().any(|one| match one.meaning {
        Stands::Free => true,
        Stands::Last => one.end == words.len() || GOES_ON.contains(&words.get(one.end)),
        Stands::Alone => words.iter().all(|word| SMALL.contains(&word)),
    })
}

static ACCEPTS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let yes = ENGLISH.iter().chain(GERMAN).map(|phrase| (*phrase, true));
    Phrases::new(yes.chain(NOT.iter().map(|phrase| (*phrase, false))))
});

/// Whether a sentence says yes to a quote or an offer, or orders by it.
pub fn accepts(sentence: &str) -> bool {
    !sentence.trim_end().ends_with('?') && say_yes(&Words::of(sentence))
}

/// Whether a sentence of an answer to a quote says yes to it, by its name or by none: `We
/// accept it`.
pub fn accepts_it(sentence: &str) -> bool {
    let words = Words::of(sentence);
    let denied = || {
        words.iter().any(|word| BUT.contains(&word))
            || ACCEPTS.find(&words).iter().any(|one| !*one.meaning)
    };
    let says = || sentence.split([',', ';', ':']).any(takes_it) && !denied();
    !sentence.trim_end().ends_with('?') && (say_yes(&words) || says())
}

/// Whether words that are no question say yes.
pub(super) fn say_yes(words: &Words) -> bool {
    let found = ACCEPTS.find(words);
    found.iter().any(|one| *one.meaning) && found.iter().all(|one| *one.meaning)
}

#[cfg(test)]
mod tests {
    use super::{accepts, accepts_it};

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
            "We will go ahead with your quotation.",
            "We'd like to go ahead with quote Q-1.",
            "We'll go ahead as quoted.",
            "Wir haben Ihnen den Auftrag erteilt.",
            "Hiermit erteilen wir Ihnen den Auftrag.",
        ] {
            assert!(accepts(sentence), "{sentence}");
        }
    }

    #[test]
    fn who_says_yes_to_what_lies_before_them() {
        for sentence in [
            "We accept it.",
            "We'll go ahead with it.",
            "Please go ahead.",
            "Einverstanden, bitte bestellen.",
            "Damit sind wir einverstanden.",
            "Vielen Dank, wir nehmen es.",
            "Please ship it by Friday.",
            "We accept this and look forward to it.",
            "We accept your quotation Q-1.",
        ] {
            assert!(accepts_it(sentence), "{sentence}");
        }
        for sentence in [
            "We cannot accept it.",
            "Could we go ahead with it?",
            "If we accept it, when can you deliver?",
            "If we accept it, we need it by May.",
            "We accept that raw material has become dearer, but your price is far above it.",
            "We accept that raw material has become dearer.",
            "Please book this in your calendar: works holidays in May.",
            "Wir nehmen das mit in die Sitzung.",
            "Nehmen wir an, dass der Preis sinkt.",
            "Bitte liefern Sie noch das Datenblatt nach.",
            "Mit dem Liefertermin sind wir einverstanden.",
            "Mit dem Liefertermin sind wir einverstanden, aber der Preis passt noch nicht.",
            "Einverstanden, aber der Preis passt noch nicht.",
            "Leider sind wir damit nicht einverstanden.",
            "Thank you for it.",
        ] {
            assert!(!accepts_it(sentence), "{sentence}");
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
            "If we accept your offer, we will let you know.",
            "Once your quotation is approved by our board, we will let you know.",
            "We will let you know when your quotation is approved.",
            "We will order on Friday as quoted if the offer holds.",
            "We can only order to a firm quotation.",
            "They will go ahead with the order.",
            "Wir haben den Auftrag an Vortex erteilt.",
            "Leider wurde Ihr Angebot nicht freigegeben.",
        ] {
            assert!(!accepts(sentence), "{sentence}");
        }
    }
}
