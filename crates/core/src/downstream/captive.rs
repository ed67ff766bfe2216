//! Houses that make all they make for their own group: they have no customers to ask for.

use super::tokens::{Token, sentences, tokens};

/// The own group, and its parts.
const GROUP: &[&str] = &[
    "group",
    "parent",
    "holding",
    "sister",
    "sisters",
    "group's",
    "mother",
    "affiliates",
    "konzern",
    "konzerns",
    "gruppe",
    "mutter",
    "muttergesellschaft",
    "schwesterfirmen",
    "schwesterwerke",
    "unternehmensgruppe",
];
/// Words that alone say that nothing leaves it.
const WITHIN: &[&str] = &[
    "in-house",
    "captive",
    "intercompany",
    "inter-company",
    "internally",
    "eigenbedarf",
    "konzernintern",
    "gruppenintern",
    "konzernintern",
];
/// Places that are somebody's own: what they make is for themselves.
const PLACES: &[&str] = &[
    "shops",
    "plants",
    "works",
    "factories",
    "stores",
    "sites",
    "machines",
    "lines",
    "werke",
    "werken",
    "läden",
    "anlagen",
];
/// Whose group it is.
const OWN: &[&str] = &[
    "our", "own", "within", "inside", "the", "unser", "unsere", "unseren", "unserer", "eigene",
    "eigenen", "eigener", "im", "in",
];
/// Nothing else.
const ALL: &[&str] = &[
    "all",
    "everything",
    "only",
    "exclusively",
    "solely",
    "entire",
    "entirely",
    "whole",
    "100",
    "alles",
    "nur",
    "ausschließlich",
    "gesamte",
    "komplett",
    "sämtliche",
];
/// What is made, and where it goes.
const MAKES: &[&str] = &[
    "make",
    "makes",
    "made",
    "produce",
    "produces",
    "produced",
    "build",
    "builds",
    "built",
    "sell",
    "sells",
    "sold",
    "supply",
    "supplies",
    "deliver",
    "deliver",
    "delivers",
    "goes",
    "go",
    "stays",
    "stay",
    "work",
    "works",
    "output",
    "production",
    "customer",
    "customers",
    "fertigen",
    "produzieren",
    "bauen",
    "machen",
    "liefern",
    "verkaufen",
    "geht",
    "gehen",
    "bleibt",
    "kunden",
];
/// Whoever is not of it.
const OUTSIDE: &[&str] = &[
    "outside",
    "external",
    "third-party",
    "third",
    "externe",
    "externen",
    "fremde",
    "dritte",
    "außerhalb",
    "außen",
];
const NONE: &[&str] = &[
    "no", "not", "nothing", "nobody", "none", "never", "don't", "without", "keine", "keinen",
    "nicht", "nichts", "niemand",
];
/// Where it is only thought of.
const GUESS: &[&str] = &[
    "if", "would", "could", "should", "whether", "?", "wenn", "ob", "würde", "könnte",
];

/// Whether a text says that its writer's house sells to nobody outside its own group.
pub fn is_captive(text: &str) -> bool {
    let tokens = tokens(text);
    let all = sentences(&tokens);
    all.into_iter().any(|within| says(&tokens[within]))
}

fn says(sentence: &[Token<'_>]) -> bool {
    let has = |words: &[&str]| sentence.iter().any(|t| t.among(words));
    let speaks = has(&[
        "we", "our", "us", "here", "wir", "uns", "unser", "unsere", "unseren",
    ]);
    let made = has(MAKES) || has(&["for", "für", "use", "need", "brauchen", "verbrauchen"]);
    if !speaks || has(GUESS) || !made {
        return false;
    }
    let group = (0..sentence.len()).any(|at| {
        let before = &sentence[at.saturating_sub(2)..at];
        sentence[at].among(GROUP) && before.iter().any(|t| t.among(OWN))
    });
    let places = sentence
        .windows(2)
        .any(|w| w[0].among(&["own", "eigene", "eigenen"]) && w[1].among(PLACES));
    let own = group || places || has(WITHIN) || has(&["ourselves", "selbst", "selber"]);
    let nobody = has(NONE) && has(OUTSIDE);
    let unsold = has(NONE) && has(&["sell", "sold", "verkaufen", "verkauft"]);
    own && (has(ALL) || nobody || unsold) || nobody && has(&["customer", "customers", "kunden"])
}

#[cfg(test)]
mod tests {
    use super::is_captive;

    #[test]
    fn who_makes_all_for_its_own_group_says_so() {
        for text in [
            "Everything we make goes to our sister plants in the group.",
            "We produce only for our own group.",
            "We have no customers outside the group.",
            "All our output stays within the group, we do not sell.",
            "We have no external customers.",
            "Customers? None, the pumps are for our own shops only.",
            "We use all of them ourselves, nothing is sold.",
            "As a workshop of the group we sell to nobody.",
            "Wir fertigen ausschließlich für den eigenen Konzern.",
        ] {
            assert!(is_captive(text), "{text}");
        }
    }

    #[test]
    fn who_sells_outside_or_speaks_of_something_else_does_not() {
        for text in [
            "We make valves for dairies, and our group makes pumps.",
            "Would you sell only to our group?",
            "All invoices go to head office from now on.",
            "Our group has bought a mill.",
            "We sell to customers outside Europe.",
            "We make the pumps in our own works and sell them to dairies.",
            "We will carry the boxes in ourselves.",
        ] {
            assert!(!is_captive(text), "{text}");
        }
    }
}
