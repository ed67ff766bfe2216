//! Whether a sentence says that something comes from somebody else than us.

use crate::calendar::is_calendar;
use crate::reading::phrases::{Match, Phrases};
use crate::reading::words::Words;
use std::sync::LazyLock;

/// Ways to get something from somebody who is named behind the last word.
static FROM: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "get|gets|getting|got|take|takes|taking|took|buy|buys|buying|bought|order|orders|ordering|ordered|source|sources|sourcing|sourced|purchase|purchases|purchasing|purchased .. from",
        "come|comes|coming|came|supplied|delivered .. from",
        "supplied|covered|provided by",
        "switched|switch|switching|gone|went .. to|over",
        "changed supplier|suppliers|source|over .. to",
        "framework|supply|blanket agreement|contract with",
        "supplies|delivers|provides us|them|our|their",
        "beziehen|bezieht|bezogen|kaufen|kauft|gekauft|bestellen|bestellt|holen|holt|nehmen|nimmt .. bei|von|vom",
        "kommen|kommt|geliefert|liefert .. von|vom|bei",
        "gewechselt|umgestellt|gewandert zu|auf",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Ways to say so without a name.
static NAMELESS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "another|other|different|second|new|local|cheaper supplier|source|vendor|manufacturer|dealer|wholesaler",
        "buy|buys|bought|get|gets|order|orders|ordered|source|sourced .. elsewhere|locally",
        "supplied|covered elsewhere",
        "from .. web|online shop|store",
        "anderen|anderer|anderem|neuen|neuer lieferant|lieferanten|anbieter|hersteller|händler",
        "beziehen|kaufen|bestellen|holen|nehmen .. woanders|anderswo",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words before a name.
const BEFORE: &[&str] = &[
    "from", "by", "to", "with", "over", "bei", "von", "vom", "zu", "auf", "mit",
];

/// Capital letters that begin no name of a supplier: places, programs, German nouns of fixed
/// phrases (`von Anfang an`, `bei Bedarf`), people.
const NOBODY: &[&str] = &[
    "i",
    "stock",
    "lager",
    "hall",
    "halle",
    "plant",
    "werk",
    "line",
    "linie",
    "monday",
    "sap",
    "erp",
    "anfang",
    "beginn",
    "bedarf",
    "zeit",
    "hand",
    "haus",
    "hause",
    "grund",
    "natur",
    "anfrage",
    "abruf",
    "rechnung",
    "bestellung",
    "lieferung",
    "abnahme",
    "gelegenheit",
    "interesse",
    "dauer",
    "wunsch",
    "basis",
    "herr",
    "herrn",
    "frau",
];

/// Whether a word with a capital letter begins no name of a supplier.
pub fn is_nobody(word: &str) -> bool {
    NOBODY.contains(&word.to_lowercase().as_str()) || is_calendar(word)
}

/// How the two sides call us: a customer by `yours` or behind a word that leads to a name
/// (`in case you wonder` says nothing), our own notes by `us`.
const YOU: &[&str] = &["you", "euch", "ihnen", "dir"];
const YOURS: &[&str] = &["yours", "yourselves", "ihrer", "eurer"];
const US: &[&str] = &["us", "our", "ours", "uns", "unser", "unserer"];

/// Whether a sentence says so; `theirs` where a customer writes it to us, rather than one
/// of us of them. A question says nothing.
pub fn is_said(sentence: &str, theirs: bool) -> bool {
    let words = Words::of(sentence);
    let plain = || sentence.split(|c: char| !c.is_alphanumeric());
    let says = |of: &[&str]| plain().any(|word| of.contains(&word.to_lowercase().as_str()));
    let small: Vec<String> = plain().map(str::to_lowercase).collect();
    let from_us = match theirs {
        true => {
            says(YOURS)
                || small
                    .windows(2)
                    .any(|pair| is_from(&pair[0], &pair[1], YOU))
        }
        false => says(US),
    };
    if sentence.trim_end().ends_with('?') || from_us || !WORDS_ALONE.find(&words).is_empty() {
        return false;
    }
    let (nameless, from) = (NAMELESS.find(&words), FROM.find(&words));
    // Of whom it is told stands before what they do: `we get it from Hexal, who is next door`.
    let does = nameless.iter().chain(&from).map(|one| one.start).min();
    let of_others = |found: &[Match<'_, bool>]| {
        found
            .iter()
            .any(|one| *one.meaning || does.is_none_or(|does| one.start < does))
    };
    if theirs && of_others(&ELSEWHERE.find(&words)) {
        return false;
    }
    !nameless.is_empty()
        || !from.is_empty() && names_somebody(sentence)
        || gets_from(sentence)
        || somebody_brings(sentence)
}

/// What others get, or (wherever that is said) what was got long ago, says nothing of what
/// comes from us today.
static ELSEWHERE: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let others = [
        "across|over|down|up the road|street|fence",
        "next door",
        "brother|sister|father|mother|son in law",
        "schwager|schwägerin|stammtisch",
        "neighbour|neighbours|neighbor|neighbors|gegenüber|nebenan|nachbar|nachbarn",
    ];
    let ago = [
        "years ago",
        "used to",
        "davor|damals|früher|seinerzeit",
        "rumour|rumor|gerücht",
    ];
    let others = others.map(|phrase| (phrase, false));
    Phrases::new(others.into_iter().chain(ago.map(|phrase| (phrase, true))))
});

/// Papers and words come from people, not from suppliers: `the specification comes from`.
static WORDS_ALONE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "specification|specifications|spec|specs|decision|idea|drawing|drawings|request|question|word|news|order|approval|wish|advice|figures|numbers .. .. come|comes|came|coming from",
        "spezifikation|vorgabe|vorgaben|entscheidung|idee|zeichnung|anfrage|frage|freigabe|bestellung|wunsch|zahlen .. .. kommt|kommen|kam|kamen von|vom|aus",
        "from|von|vom mr|mrs|ms|herr|herrn|frau|dr",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

fn is_from(before: &str, word: &str, of: &[&str]) -> bool {
    BEFORE.contains(&before) && of.contains(&word)
}

/// What a supplier does, and to whom.
const BRINGS: &[&str] = &[
    "supplies", "delivers", "sends", "ships", "brings", "provides", "liefert", "schickt", "bringt",
];
const TO_THEM: &[&str] = &[
    "us", "them", "uns", "ihnen", "our", "their", "the", "die", "unsere",
];
/// Words that may begin a sentence in the place of a name.
const PRONOUNS: &[&str] = &[
    "he",
    "she",
    "it",
    "they",
    "who",
    "this",
    "that",
    "nobody",
    "everybody",
    "er",
    "sie",
    "es",
    "wer",
    "das",
    "dies",
    "niemand",
];

/// Whether somebody who is named brings it: `Hexal sends us the seals`.
fn somebody_brings(sentence: &str) -> bool {
    let words: Vec<&str> = sentence
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(3).any(|three| {
        let (name, rest) = (three[0], [three[1].to_lowercase(), three[2].to_lowercase()]);
        BRINGS.contains(&rest[0].as_str())
            && TO_THEM.contains(&rest[1].as_str())
            && name.chars().next().is_some_and(char::is_uppercase)
            && !PRONOUNS.contains(&name.to_lowercase().as_str())
            && !is_nobody(name)
    })
}

/// Ways to get something, as they stand before what is got.
const GET: &[&str] = &[
    "get",
    "gets",
    "take",
    "takes",
    "buy",
    "buys",
    "order",
    "orders",
    "source",
    "sources",
    "purchase",
    "purchases",
    "beziehen",
    "bezieht",
    "kaufen",
    "kauft",
    "bestellen",
    "bestellt",
    "holen",
    "holt",
    "nehmen",
    "nimmt",
];

/// Whether somebody who is named is whom they get it from, whatever the goods are called:
/// `We get our fine filter bags from Hexal these days`.
fn gets_from(sentence: &str) -> bool {
    /// Words that name goods, at most.
    const GOODS: usize = 7;
    sentence.split([',', ';', ':', '(']).any(|clause| {
        let words: Vec<&str> = clause.split_whitespace().collect();
        let is_get = |word: &&str| GET.contains(&word.to_lowercase().as_str());
        let Some(at) = words.iter().position(is_get) else {
            return false;
        };
        let behind: Vec<&str> = words[at + 1..].iter().copied().take(GOODS + 2).collect();
        behind.windows(2).any(|pair| {
            matches!(pair[0], "from" | "bei" | "von" | "vom") && names_somebody(&pair.join(" "))
        })
    })
}

/// Whether a name stands behind one of the words that lead to one.
pub(super) fn names_somebody(sentence: &str) -> bool {
    let words: Vec<&str> = sentence
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(2).any(|pair| {
        let (before, name) = (pair[0].to_lowercase(), pair[1]);
        BEFORE.contains(&before.as_str())
            && name.chars().next().is_some_and(char::is_uppercase)
            && !is_nobody(name)
    })
}

#[cfg(test)]
mod tests {
    use super::is_said;

    #[test]
    fn who_gets_it_elsewhere_says_so() {
        for sentence in [
            "The filter bags we get from Hexal now.",
            "For the seals we have a new supplier since spring.",
            "We buy the gaskets locally.",
            "We get our fine filter bag sets from Hexal these days.",
            "We have switched over to Hexal for the seals.",
            "In case you wonder: the seals come from Hexal since the summer.",
            "Since a while Hexal sends us the seals.",
            "Die Dichtungen beziehen wir jetzt von Hexal.",
            "The seals we take from Hexal now, they lie on the shelf next door.",
        ] {
            assert!(is_said(sentence, true), "{sentence}");
        }
        assert!(is_said("They get the filter bags from Hexal now.", false));
    }

    #[test]
    fn ordinary_mail_about_orders_does_not() {
        for sentence in [
            "The pumps were delivered by Friday.",
            "The order was changed to 40 filter bags.",
            "We will order filter bags at the usual price.",
            "We get the filter bags from you.",
            "After Hexal we are back to yours, and get them from Berg no more.",
            "She sends us the drawing.",
            "Do you get the seals from Hexal?",
            "We took the pumps from stock.",
            "The dairy next door gets its pumps from Hexal.",
            "Years ago we bought the seals from Hexal.",
            "The specification of the seals comes from Oskar Berg in copy.",
            "The decision came from Mr Berg that the pump gets new seals.",
            "Die Vorgabe für die Dichtungen kommt von Oskar Berg.",
            "Früher haben wir die Dichtungen bei Hexal gekauft.",
            "We ordered the seals from Monday on.",
            "Wir bestellen die Dichtungen von Anfang an.",
        ] {
            assert!(!is_said(sentence, true), "{sentence}");
        }
        assert!(!is_said("They get the filter bags from us.", false));
    }
}
