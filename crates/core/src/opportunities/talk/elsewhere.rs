//! Other places of the writer's house, told by what is said of them: “I was in Gdansk
//! for a week. They have a line like ours”.
//!
//! No list of towns tells a place. What is said of it does: that it is like here or
//! otherwise, that it grows, that it buys for itself, that colleagues are there. One
//! such word may stand beside anything with a capital; two or three do not.

use super::elsewhere_words::{
    ALONE, COMPARED, GROWS, HERE, HOUSE, NOTHING, SPOKE, THEY, TROUBLE, WENT, YOURS,
};
use super::mentions::sentences;
use super::places::{Site, bare, is_not_new, is_place};
use super::site_words::{DOES, IN};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase says of a place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cue {
    /// It is as here, or not as here.
    Compared,
    /// The house builds, buys or moves something there.
    Grows,
    /// It buys and decides for itself.
    Alone,
    /// Names a part of a house, or its people.
    House,
    /// Speaks of many who are not here.
    They,
    /// Sets the writer's own place beside it.
    Here,
    /// Speaks of what the reader sells.
    Yours,
    /// Names a trouble.
    Trouble,
    /// They spoke with each other.
    Spoke,
    /// The writer was there.
    Went,
    /// Leisure, travel, fairs, suppliers: no site of theirs.
    Nothing,
}

impl Cue {
    /// How much it says. Chosen: what can be said of a site only counts twice.
    fn weight(self) -> u32 {
        match self {
            Cue::Compared | Cue::Grows | Cue::Alone => 2,
            Cue::Nothing => 0,
            _ => 1,
        }
    }
}

/// The sum that makes a place after `in` or `at` a site …
const ENOUGH: u32 = 3;
/// … and one that stands otherwise: `for Gdansk`, `Gdansk has`.
const MORE: u32 = 4;

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows = [
        (Cue::Compared, COMPARED),
        (Cue::Grows, GROWS),
        (Cue::Alone, ALONE),
        (Cue::House, HOUSE),
        (Cue::They, THEY),
        (Cue::Here, HERE),
        (Cue::Yours, YOURS),
        (Cue::Trouble, TROUBLE),
        (Cue::Spoke, SPOKE),
        (Cue::Went, WENT),
        (Cue::Nothing, NOTHING),
    ];
    let phrases = rows.into_iter();
    Phrases::new(phrases.flat_map(|(cue, all)| all.iter().map(move |phrase| (*phrase, cue))))
});

/// Words that begin a sentence which goes on about the place.
const GOES_ON: &[&str] = &[
    "they",
    "their",
    "there",
    "here",
    "same",
    "new",
    "we",
    "it",
    "nobody",
    "none",
    "no",
    "not",
    "everyone",
    "what",
    "only",
    "half",
    "apparently",
    "seems",
    "sie",
    "dort",
    "die",
    "hier",
    "wir",
    "niemand",
    "alles",
    "neue",
    "everything",
    "all",
    "both",
    "different",
    "separate",
    "own",
    "i",
];

/// Words before a place that make it the writer's own: `here in Leeds`, `us in Leeds`.
const OWN: &[&str] = &[
    "here", "us", "we", "hier", "uns", "wir", "me", "home", "back",
];
/// Words before a place besides [`IN`].
const TOWARDS: &[&str] = &[
    "to", "into", "for", "with", "of", "towards", "and", "mit", "nach", "für", "aus", "von", "in",
    "visit", "visited", "visiting", "had", "called", "rang", "phoned", "whit", "wiht", "than",
    "what", "sister", "like", "but", "by", "that", "because", "while", "unlike",
];
/// Words with a capital that may begin a sentence, and are no places.
const BEGINS: &[&str] = &[
    "The",
    "This",
    "That",
    "These",
    "Those",
    "They",
    "There",
    "What",
    "Which",
    "Who",
    "It",
    "He",
    "She",
    "We",
    "You",
    "Our",
    "Your",
    "My",
    "Their",
    "His",
    "Her",
    "Its",
    "Everyone",
    "Everybody",
    "Nobody",
    "Someone",
    "Somebody",
    "Everything",
    "Nothing",
    "Something",
    "Each",
    "Every",
    "Both",
    "All",
    "Some",
    "Many",
    "Most",
    "One",
    "Production",
    "Maintenance",
    "Management",
    "Procurement",
    "Engineering",
    "Purchasing",
    "Corporate",
    "Group",
    "Packaging",
    "Logistics",
    "Operations",
    "Headquarters",
    "Quality",
    "Sales",
    "Finance",
    "Legal",
    "Night",
    "Shift",
    "Work",
    "Plant",
    "Der",
    "Die",
    "Das",
    "Es",
    "Wir",
    "Sie",
    "Er",
    "Unser",
    "Unsere",
    "Produktion",
    "Einkauf",
];

/// Places of the writer's house that a text tells of.
pub(super) fn elsewhere(text: &str) -> Vec<Site> {
    let sentences: Vec<String> = sentences(text).collect();
    let mut found = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let words: Vec<&str> = sentence.split(' ').collect();
        let places = named(&words);
        if places.is_empty() {
            continue;
        }
        let next = (sentences.get(at + 1)).filter(|next| {
            let first = next.split(' ').next().unwrap_or_default();
            GOES_ON.contains(
                &first
                    .split(['\'', '’'])
                    .next()
                    .unwrap_or_default()
                    .trim_end_matches(',')
                    .to_lowercase()
                    .as_str(),
            )
        });
        let sum = weight(sentence, next.map(String::as_str));
        let place = places
            .into_iter()
            .find(|(_, inside)| sum >= if *inside { ENOUGH } else { MORE });
        let Some((place, _)) = place else { continue };
        if is_not_new(&sentence.to_lowercase()) {
            continue;
        }
        found.push(Site {
            what: "site".to_owned(),
            place,
            sentence: match next {
                Some(next) => format!("{sentence} {next}"),
                None => sentence.clone(),
            },
        });
    }
    found
}

/// How much a sentence, with the one that goes on, says of a site.
fn weight(sentence: &str, next: Option<&str>) -> u32 {
    let mut cues: Vec<Cue> = (CUES.find(&Words::of(sentence)).iter())
        .map(|found| *found.meaning)
        .collect();
    if cues.contains(&Cue::Nothing) {
        return 0;
    }
    let next = next.map_or(Vec::new(), |next| CUES.find(&Words::of(next)));
    cues.extend(next.iter().map(|found| *found.meaning));
    // What the next sentence is about besides is its own affair.
    cues.retain(|cue| *cue != Cue::Nothing);
    cues.sort_unstable();
    cues.dedup();
    cues.into_iter().map(Cue::weight).sum()
}

/// Words with a capital that may be places, with whether they stand after `in` or the
/// like.
fn named(words: &[&str]) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let small = bare(words[at]).to_lowercase();
        let small = small.as_str();
        let place = place_at(words, at);
        let begins = TOWARDS.contains(&small) || IN.contains(&small) || OWN.contains(&small);
        let Some((place, length)) = place.filter(|_| !begins) else {
            at += 1;
            continue;
        };
        let word = |back: usize| {
            let word = at.checked_sub(back).map_or("", |at| words[at]);
            bare(word).to_lowercase()
        };
        let before = word(1);
        let ends = at == 0 || words[at - 1].ends_with([',', ';', ':', '–', '-', ')', '.']);
        let inside = !ends && IN.contains(&before.as_str());
        let own = inside && OWN.contains(&word(2).as_str());
        // Of `between Leeds and Gdansk`, one's own comes first.
        let first = before == "between" || before == "zwischen";
        let compared = before == "and" && matches!(word(3).as_str(), "between" | "zwischen");
        let towards = !ends && TOWARDS.contains(&before.as_str());
        let does = words.get(at + length).is_some_and(|next| {
            DOES.contains(&bare(next)) || matches!(*next, "and" | "reports" | "says" | "wants")
        });
        let starts = ends && does && !BEGINS.contains(&place.as_str());
        if !own && !first && (inside || compared || towards || starts) {
            found.push((place, inside || compared));
        }
        at += length;
    }
    found
}

/// The words with a capital that begin there, at most three, and how many they are.
fn place_at(words: &[&str], at: usize) -> Option<(String, usize)> {
    let mut place = Vec::new();
    for word in &words[at..] {
        if !is_place(bare(word)) || word.contains("'s") || word.contains("’s") {
            break;
        }
        place.push(bare(word));
        if word.ends_with(|c: char| !c.is_alphanumeric()) || place.len() == 3 {
            break;
        }
    }
    (!place.is_empty()).then(|| (place.join(" "), place.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<String> {
        elsewhere(text).into_iter().map(|site| site.place).collect()
    }

    #[test]
    fn places_by_what_is_said_of_them() {
        for text in [
            "I was sent to Gdansk for a week. They have a mill like ours and tape it together.",
            "They're moving the packing out to Gdansk next year. We stay put.",
            "Head office bought a factory in Gdansk, nobody has seen it.",
            "The lab in Gdansk buys for itself, and will replace all pumps.",
            "Purchasing for Gdansk is not my job, they spend three times what we do.",
            "In Gdansk the colleagues change it every month! Here yours lasts a year.",
            "Had Gdansk on the phone about stock. They hold 30 kinds of pumps, none of them yours.",
            "The benchmark between Leeds and Gdansk is out: they stop twice as often as we do.",
            "Gdansk has the same trouble as us, they never heard of you.",
            "The group expands the production in Gdansk by two lines.",
            "In Gdansk bauen sie eine neue Halle, wir bleiben wie wir sind.",
            "Die Kollegen in Gdansk haben das gleiche Problem wie wir.",
        ] {
            assert_eq!(places(text), ["Gdansk"], "{text}");
        }
    }

    #[test]
    fn what_is_no_site() {
        for text in [
            "Our new shelves were built in Gdansk, decent work.",
            "I was in Gdansk with the kids. They liked it there.",
            "The lorry stood in Gdansk at the border for two days.",
            "The people of our rivals in Gdansk have the same problem as us.",
            "Here in Gdansk the line has the same trouble as always.",
            "I met Mr Roe in Gdansk on Monday.",
            "Please send the drawing to Gdansk.",
        ] {
            assert!(places(text).is_empty(), "{text}");
        }
    }
}
