//! Whether what goes wrong by a sentence is the doing of somebody else who sells to its writer:
//! `Corvena missed their delivery date for the third time`. That is no complaint to us, but
//! rather an opening.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// Whoever is spoken to is the reader.
const YOU: &[&str] = &[
    "you", "your", "yours", "ihr", "ihre", "ihren", "ihrer", "ihnen", "euch", "euer", "eure",
    "eurer", "euren", "dein", "deine", "deiner", "vous", "votre", "vos",
];

/// Others who sell, by no name.
static SELLERS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "competitor*|mitbewerber*|wettbewerber*|konkurrent*",
        "our|the|my other|current|present|usual|old|existing|local supplier|vendor",
        "our|my supplier|suppliers|vendor|vendors",
        "unser|unsere|unserem|unseren lieferant|lieferanten",
        "der|dem|den|unser|unsere andere|anderer|anderen|jetzige|jetziger|jetzigen|bisherige|bisheriger|bisherigen lieferant|lieferanten",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What a house does that fails its customers.
static FAILS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "missed|misses|miss|missing .. date|dates|deadline|delivery|deliveries|slot|promise",
        "is|are|was|were|have|has|been .. late|behind|delayed|overdue|short|unreliable",
        "let|lets|letting us|me down",
        "failed|fails|fail to deliver|supply|ship|answer",
        "keep|keeps slipping|missing|delaying|postponing",
        "can|could|cannot|did|does|do|has|have not|t deliver|delivered|supply|supplied|ship|shipped",
        "raised|raises|put .. prices|price",
        "quality .. dropped|poor|bad",
        "ist|sind|war|waren .. verspätet|unzuverlässig|überfällig",
        "liefert|liefern .. nicht|spät|verspätet|schlecht",
        "lässt|lassen uns .. stich|hängen|warten",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Verbs of one house that take the form of many, as English has it of firms.
const OF_MANY: &[&str] = &["are", "have", "were", "keep", "miss", "let"];

/// Words with a capital that name nobody.
const NO_NAME: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "this",
    "that",
    "these",
    "those",
    "they",
    "there",
    "which",
    "what",
    "delivery",
    "shipment",
    "order",
    "invoice",
    "quality",
    "line",
    "production",
    "purchasing",
    "finance",
    "stock",
    "driver",
    "parcel",
];

/// Letters of a name, at least.
const NAME: usize = 4;

/// Whether what goes wrong by a sentence is the doing of another seller.
pub(super) fn is_anothers(sentence: &str) -> bool {
    let words = Words::of(sentence);
    if words.iter().any(|word| YOU.contains(&word)) {
        return false;
    }
    if !SELLERS.find(&words).is_empty() {
        return true;
    }
    let written: Vec<&str> = sentence.split_whitespace().collect();
    let bare = |word: &str| -> String {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.to_owned()
    };
    let fails = FAILS.find(&words);
    (written.windows(2).enumerate()).any(|(at, pair)| {
        let (name, next) = (bare(pair[0]), bare(pair[1]).to_lowercase());
        let called = name.chars().count() >= NAME
            && name.starts_with(char::is_uppercase)
            && name.chars().all(char::is_alphabetic)
            && pair[0].ends_with(char::is_alphanumeric)
            && !NO_NAME.contains(&name.to_lowercase().as_str());
        // The first word has its capital from the sentence.
        let first = at == 0;
        let house = !first
            || OF_MANY.contains(&next.as_str()) && !name.ends_with('s')
            || words.iter().any(|word| word == "their");
        let mut behind = fails.iter().map(|one| one.start);
        let verb = words.iter().position(|word| word == next);
        called && house && verb.is_some_and(|verb| behind.any(|start| start == verb))
    })
}

#[cfg(test)]
mod tests {
    use super::is_anothers;

    #[test]
    fn whose_fault_it_is() {
        for sentence in [
            "Sam, between us: Corvena missed their delivery date for the third time this quarter.",
            "Corvena are two months late again and nobody answers.",
            "Our current supplier is late again.",
            "Unser bisheriger Lieferant kommt schon wieder zu spät.",
        ] {
            assert!(is_anothers(sentence), "{sentence}");
        }
        for sentence in [
            "Your delivery is two weeks late again.",
            "Deliveries are late again, this is the third time.",
            "The seals are late again.",
            "Delivery DN 4711 was short by 40.",
            "Maria is very unhappy with the last delivery.",
            "You missed the delivery date for the third time.",
            "Ihre Lieferung ist schon wieder verspätet.",
            "Production are unhappy with the seals.",
        ] {
            assert!(!is_anothers(sentence), "{sentence}");
        }
    }
}
