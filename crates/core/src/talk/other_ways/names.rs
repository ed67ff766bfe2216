//! Who is named that brings goods: `the Hexal bloke`, `from Jessop's`, `Hexal throw them in`.

use crate::talk::other_source::{is_nobody, names_somebody};

/// What a name says behind a word that leads to one, and a named man who brings it.
pub(super) const NAMED: u32 = 2;
pub(super) const BRINGS: u32 = 4;
/// What it says that the goods are theirs who brings them: `his seals`.
const THEIRS: u32 = 1;

/// What is said by names of somebody who brings it.
pub(super) fn names(words: &[&str], goods: &dyn Fn(&str) -> bool) -> u32 {
    const HIS: &[&str] = &[
        "his", "her", "their", "seine", "seinen", "seiner", "ihre", "ihren", "ihrer",
    ];
    let is_his =
        |three: &[&str]| HIS.contains(&three[0]) && three[1..].iter().any(|one| goods(one));
    let his = words.windows(3).any(is_his) || words.windows(2).any(is_his);
    let brings = somebodys_man(words) || somebody_throws_it_in(words) || one_from_somebody(words);
    let named = match brings {
        true => BRINGS,
        false if somebodys_place(words) || somebody_stands(words) => NAMED,
        false => 0,
    };
    named + if his { THEIRS } else { 0 }
}

/// `The Hexal bloke`, `der Herr von Hexal`: somebody of another house is there.
fn somebody_stands(words: &[&str]) -> bool {
    const GERMAN: &[&str] = &[
        "Herr",
        "Mann",
        "Vertreter",
        "Monteur",
        "Techniker",
        "Leute",
        "Kollege",
        "Fahrer",
        "der",
        "die",
        "einer",
        "jemand",
    ];
    words.windows(3).any(|three| {
        let the = matches!(three[0], "the" | "The" | "that" | "a") && is_name(three[1]);
        let of = GERMAN.contains(&three[0]) && matches!(three[1], "von" | "vom" | "bei");
        the && MAN.contains(&three[2]) || of && is_name(three[2])
    })
}

/// `From Jessop's`, `through Rotterdam`, `at Hexal`.
fn somebodys_place(words: &[&str]) -> bool {
    const LEADS: &[&str] = &["from", "by", "through", "via", "at", "off", "paid", "Fa"];
    words
        .windows(2)
        .any(|two| LEADS.contains(&two[0]) && is_name(two[1]))
        || words
            .windows(3)
            .any(|three| three[1].len() <= 3 && LEADS.contains(&three[0]) && is_name(three[2]))
}

fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().count() > 2
        && !is_nobody(word)
        && !NO_NAMES.contains(&word.to_lowercase().as_str())
}

/// Words with a capital at the head of a sentence.
const NO_NAMES: &[&str] = &[
    "the",
    "our",
    "their",
    "his",
    "her",
    "this",
    "that",
    "these",
    "they",
    "she",
    "all",
    "some",
    "every",
    "production",
    "purchasing",
    "stores",
    "maintenance",
    "die",
    "der",
    "das",
    "unser",
    "unsere",
    "wir",
    "sie",
    "den",
    "dem",
    "ein",
    "eine",
];

/// Who comes from a house.
const MAN: &[&str] = &[
    "van", "rep", "man", "lorry", "driver", "engineer", "fitter", "salesman", "people", "lads",
    "guy", "guys", "truck", "bloke", "chap", "lot", "fellow", "outfit", "boys", "firm",
];

/// `Hexal's van takes them along`, `the Hexal rep started up the pumps`.
fn somebodys_man(words: &[&str]) -> bool {
    const DOES: &[&str] = &[
        "take",
        "takes",
        "took",
        "buy",
        "buys",
        "brings",
        "bring",
        "brought",
        "drops",
        "fills",
        "commission",
        "commissioned",
        "commissioning",
        "starts",
        "fits",
        "fitted",
        "fit",
        "installed",
        "install",
        "supplies",
        "delivers",
        "delivered",
    ];
    let does = words.iter().any(|word| DOES.contains(word));
    does && words.windows(3).any(|three| {
        let man = MAN.contains(&three[2]);
        let of = three[1] == "s" && is_name(three[0]);
        let the = matches!(three[0], "the" | "The") && is_name(three[1]);
        man && (of || the)
    })
}

/// `Hexal throw them in with the bearings`.
fn somebody_throws_it_in(words: &[&str]) -> bool {
    const THROWS: &[&str] = &[
        "throw",
        "throws",
        "threw",
        "supply",
        "supplied",
        "deliver",
        "delivered",
        "flew",
        "dropped",
        "stock",
        "stocks",
    ];
    const IT: &[&str] = &["it", "them", "one", "ones", "these", "those", "us", "in"];
    words
        .windows(3)
        .any(|three| is_name(three[0]) && THROWS.contains(&three[1]) && IT.contains(&three[2]))
}

/// `We have one from Hexal`, `eine von Hexal`.
fn one_from_somebody(words: &[&str]) -> bool {
    const ONE: &[&str] = &[
        "one", "ones", "some", "two", "three", "four", "eine", "einen", "eins", "welche", "zwei",
        "drei", "vier",
    ];
    const HAVE: &[&str] = &[
        "have", "has", "had", "got", "bought", "ve", "ordered", "haben", "hat", "steht", "stehen",
        "läuft", "bestellt", "gekauft",
    ];
    let has = words.iter().any(|word| HAVE.contains(word));
    has && words.windows(3).any(|three| {
        ONE.contains(&three[0])
            && matches!(three[1], "from" | "by" | "von" | "vom")
            && names_somebody(&three[1..].join(" "))
    })
}
