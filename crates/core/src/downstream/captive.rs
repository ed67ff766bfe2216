//! Houses that make all they make for their own group: they have no customers to ask for.

use super::tokens::{Kind, Token, sentences, tokens};

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
    "captive",
    "intercompany",
    "inter-company",
    "eigenbedarf",
    "konzernintern",
    "gruppenintern",
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
/// Whose group it is, right before it.
const OWN: &[&str] = &[
    "our", "own", "within", "inside", "unser", "unsere", "unseren", "unserer", "eigene", "eigenen",
    "eigener", "im",
];
/// Before "the" group.
const OF: &[&str] = &["of", "within", "inside", "in"];
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
/// What is made and sold.
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
    "delivers",
    "output",
    "production",
    "fertigen",
    "produzieren",
    "bauen",
    "machen",
    "liefern",
    "verkaufen",
];
/// What is made, by its most general names.
const GOODS: &[&str] = &["goods", "products", "output", "production"];
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
    if !speaks || has(GUESS) {
        return false;
    }
    let none = has(NONE);
    let buyers = &["customer", "customers", "kunden", "sale", "buys"];
    if none && is_outside(sentence) && has(buyers) || is_one_word_for_it(sentence) {
        return true;
    }
    let unsold = none && has(&["sell", "sold", "buys", "verkaufen", "verkauft"]);
    let ends = |t: &Token<'_>| t.among(&[",", ";", ":", "and", "but", "und", "aber"]);
    let mut clauses = sentence.split(ends);
    unsold && has(&["ourselves", "selbst", "selber"]) || clauses.any(|clause| keeps(clause, unsold))
}

/// Whether somebody outside is spoken of, and no country: "outside Europe".
fn is_outside(sentence: &[Token<'_>]) -> bool {
    (0..sentence.len()).any(|at| {
        let place = sentence.get(at + 1).is_some_and(Token::capital);
        sentence[at].among(OUTSIDE) && !place
    })
}

/// Whether words that stand together say it: "a captive plant", "our only taker is our
/// parent", "for internal demand only", "we build the plants we run".
fn is_one_word_for_it(sentence: &[Token<'_>]) -> bool {
    let pair = |one: &[&str], other: &[&str]| {
        let mut pairs = sentence.windows(2);
        pairs.any(|w| w[0].among(one) && w[1].among(other))
    };
    let has = |words: &[&str]| sentence.iter().any(|t| t.among(words));
    let captive = pair(&["captive"], &["plant", "works", "shop", "site", "factory"]);
    let takes = &["taker", "customer", "client", "buyer", "kunde", "abnehmer"];
    let parent = pair(&["our", "unser", "unsere"], GROUP);
    let taker = pair(&["only", "sole", "einziger"], takes) && parent;
    let needs = &["demand", "needs", "consumption"];
    let internal = pair(&["internal", "own"], needs) && has(ALL);
    let group = (1..sentence.len()).any(|at| {
        let the = sentence[at - 1].among(&["the", "our"]);
        the && sentence[at].among(&["group", "parent", "holding"]) && takes_all(&sentence[at + 1..])
    });
    captive || taker || internal || group || leaves(sentence) || runs(sentence)
}

/// Whether what is made never leaves the group: "our goods never leave the group", "nothing
/// we make leaves it"; people and words leave one, too.
fn leaves(sentence: &[Token<'_>]) -> bool {
    let Some(at) = (sentence.iter()).position(|t| t.among(&["leave", "leaves"])) else {
        return false;
    };
    let (goods, place) = (&sentence[..at], &sentence[at + 1..]);
    let made = goods.iter().any(|t| t.among(GOODS))
        || goods.windows(2).any(|w| w[0].is("we") && w[1].among(MAKES));
    let never = goods.iter().any(|t| t.among(NONE));
    let group = matches!(place, [the, group, ..]
        if the.among(&["the", "our"]) && group.among(GROUP));
    made && never && group
}

/// Whether the words behind a group say that it takes all that is made: "takes everything",
/// "buys all that we make"; not what it gets from elsewhere.
fn takes_all(behind: &[Token<'_>]) -> bool {
    let Some(at) = (behind.iter()).position(|t| t.among(&["everything", "all"])) else {
        return false;
    };
    let verb = |words: &[&str]| at > 0 && behind[at - 1].among(words);
    let mut rest = (behind[at + 1..].iter()).skip_while(|t| t.among(&["that", "of", "what"]));
    let (first, second) = (rest.next(), rest.next());
    let ours = first.is_some_and(|t| t.among(&["we", "our"]))
        && second.is_some_and(|t| t.among(MAKES) || t.among(GOODS));
    let ends = first.is_none_or(|t| t.kind == Kind::Sign);
    verb(&["takes"]) && ends || verb(&["takes", "gets", "buys"]) && ours
}

/// "We build the lines we run."
fn runs(sentence: &[Token<'_>]) -> bool {
    (3..sentence.len()).any(|at| {
        let run = sentence[at].among(&["run", "operate"]) && sentence[at - 1].is("we");
        let mut before = sentence[..at - 2].iter().rev();
        let verb = before.find(|t| !t.among(&["the", "all", "only"]));
        let ours = before.take(2).any(|t| t.is("we"));
        run && sentence[at - 2].among(PLACES) && verb.is_some_and(|t| t.among(MAKES)) && ours
    })
}

/// Whether a clause says that what is made stays in the own group.
fn keeps(clause: &[Token<'_>], unsold: bool) -> bool {
    let has = |words: &[&str]| clause.iter().any(|t| t.among(words));
    let meant = clause
        .windows(2)
        .any(|w| w[0].among(&["is", "are", "ist", "sind"]) && w[1].among(&["for", "für"]));
    let goes = has(&["go", "goes", "end", "ends"]);
    // "A plant of our own."
    let each = has(&["each", "every", "all", "everything"]);
    let of_own = clause.windows(3).any(|w| {
        w[0].among(&["plant", "plants", "works", "shops"]) && w[1].is("of") && w[2].is("our")
    });
    if goes && each && of_own {
        return true;
    }
    if !(has(MAKES) || meant || unsold && goes) {
        return false;
    }
    let group = (1..clause.len()).any(|at| {
        let of = |t: &Token<'_>| t.among(OF) || unsold && t.is("to");
        let the = at > 1 && clause[at - 1].is("the") && of(&clause[at - 2]);
        clause[at].among(GROUP) && (clause[at - 1].among(OWN) || the)
    });
    let places = clause
        .windows(2)
        .any(|w| w[0].among(&["own", "eigene", "eigenen"]) && w[1].among(PLACES));
    // "All the changes" are no goods.
    let all = clause.iter().enumerate().any(|(at, t)| {
        let some = t.is("all") && clause.get(at + 1).is_some_and(|next| next.is("the"));
        t.among(ALL) && !some
    });
    let own = group || places || has(WITHIN);
    own && (all || unsold || has(NONE) && has(OUTSIDE))
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
            "We are a captive plant.",
            "Our only customer is our parent.",
            "There is no sales office here, the group takes everything.",
            "We have internal demand only, no market.",
            "We build the lines we run.",
            "Each of our pumps ends in a plant of our own.",
            "All pumps go to the sister plant and nobody buys from us.",
            "Our goods never leave the group.",
            "There is no outside sale here.",
            "The group takes everything we make.",
            "Nothing we make leaves the group.",
            "We only build the machines we operate.",
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
            "We need to discuss all of this internally first.",
            "We made all the changes to the parent portal ourselves.",
            "We all work in the Houston group.",
            "All invoices of our customers go to our parent.",
            "We use all of them ourselves.",
            "This list is for internal use only, please do not pass it to our customers.",
            "We have no sales outside Europe.",
            "Our group takes part in the fair.",
            "Our biggest customer is the parent of Acme.",
            "We make the pumps and run the line in two shifts.",
            "All invoices go to our plant in Minden.",
            "We make sure that the machines we run are safe.",
            "They build the lines we run.",
            "Our group gets everything from one source.",
            "We do not want to leave the group.",
            "Please see to it that nothing we discuss leaves the group.",
        ] {
            assert!(!is_captive(text), "{text}");
        }
    }
}
