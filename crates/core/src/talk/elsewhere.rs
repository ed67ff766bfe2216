//! Other places of the writer's house, told by what is said of them: “I was in Gdansk
//! for a week. They have a line like ours”.
//!
//! No list of towns tells a place. What is said of it does: that it is like here or
//! otherwise, that it grows, that it buys for itself, that colleagues are there. One
//! such word may stand beside anything with a capital; two or three do not.

use super::elsewhere_words::{
    ALONE, COMPARED, GROWS, HERE, HOUSE, NOTHING, SPOKE, THEY, TROUBLE, WENT, YOURS,
};
use super::places::{Site, bare, is_not_new, is_place};
use super::sentences;
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
/// Words before a place that names people or a building: `the Gdansk crew`.
const ARTICLES: &[&str] = &["the", "our", "their", "die", "das", "unsere", "unser"];
/// What a place before it names.
const PEOPLE: &[&str] = &[
    "people",
    "crew",
    "lads",
    "guys",
    "folks",
    "boys",
    "team",
    "engineers",
    "operators",
    "fitters",
    "colleagues",
    "buyers",
    "shift",
    "lab",
    "laboratory",
    "workshop",
    "line",
    "lines",
    "hall",
    "plant",
    "site",
    "works",
    "factory",
    "mill",
    "unit",
    "warehouse",
    "facility",
    "branch",
    "operation",
    "operations",
    "side",
    "end",
];
/// What a place after it names, in German.
const WERKE: &[&str] = &[
    "werk",
    "standort",
    "niederlassung",
    "zweigwerk",
    "schwesterwerk",
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
        let cues = cues(sentence, next.map(String::as_str));
        let sum: u32 = cues.iter().map(|cue| cue.weight()).sum();
        let says = cues.iter().any(|cue| cue.weight() > 1);
        let theirs = cues.contains(&Cue::House) || cues.contains(&Cue::They);
        let enough = |(_, stands): &(String, Stands)| match stands {
            Stands::Inside => sum >= ENOUGH,
            Stands::Towards => sum >= MORE && says && theirs,
            Stands::Does => sum >= MORE && says,
        };
        // `Ann Roe has moved to our Gdansk site`: what stands more plainly is the place.
        let place = places.into_iter().filter(enough);
        let place = place.min_by_key(|(_, stands)| *stands);
        let Some((place, _)) = place else { continue };
        if is_not_new(sentence) {
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

/// Whether a sentence is about leisure, travel, fairs or suppliers.
pub(super) fn is_nothing(sentence: &str) -> bool {
    let found = CUES.find(&Words::of(sentence));
    found.iter().any(|found| *found.meaning == Cue::Nothing)
}

/// What a sentence, with the one that goes on, says of a site; each cue once.
fn cues(sentence: &str, next: Option<&str>) -> Vec<Cue> {
    let mut cues: Vec<Cue> = (CUES.find(&Words::of(sentence)).iter())
        .map(|found| *found.meaning)
        .collect();
    if cues.contains(&Cue::Nothing) {
        return Vec::new();
    }
    let next = next.map_or(Vec::new(), |next| CUES.find(&Words::of(next)));
    cues.extend(next.iter().map(|found| *found.meaning));
    // What the next sentence is about besides is its own affair.
    cues.retain(|cue| *cue != Cue::Nothing);
    cues.sort_unstable();
    cues.dedup();
    cues
}

/// How a word with a capital stands in its sentence, the plainest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Stands {
    /// `in Gdansk`, `the Gdansk people`.
    Inside,
    /// `to Gdansk`, `for Gdansk`.
    Towards,
    /// `Gdansk needs`.
    Does,
}

/// Words with a capital that may be places.
fn named(words: &[&str]) -> Vec<(String, Stands)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let small = bare(words[at]).to_lowercase();
        let small = small.as_str();
        let place = place_at(words, at);
        let begins = TOWARDS.contains(&small)
            || IN.contains(&small)
            || OWN.contains(&small)
            || BEGINS.contains(&bare(words[at]))
            || WERKE.contains(&small);
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
        let after = words.get(at + length).copied().unwrap_or_default();
        // `Gdansk needs`, `Gdansk ordered`: anything that may be a verb.
        let does = DOES.contains(&bare(after))
            || after.len() >= 4
                && after.ends_with(['s', 'd', 't'])
                && after.chars().all(char::is_lowercase);
        // `the Gdansk people`, `Werk Gdansk`.
        let theirs = !ends
            && (ARTICLES.contains(&before.as_str()) && PEOPLE.contains(&bare(after))
                || WERKE.contains(&before.as_str()));
        let starts = ends && does;
        let stands = if inside || compared || theirs {
            Some(Stands::Inside)
        } else if towards {
            Some(Stands::Towards)
        } else {
            starts.then_some(Stands::Does)
        };
        found.extend(
            stands
                .filter(|_| !own && !first)
                .map(|stands| (place, stands)),
        );
        at += length;
    }
    found
}

/// The words with a capital that begin there, at most three, and how many they are.
fn place_at(words: &[&str], at: usize) -> Option<(String, usize)> {
    let mut place = Vec::new();
    for word in &words[at..] {
        // `Acme's` is a house, `They'd` nothing at all.
        if !is_place(bare(word)) || word.trim_end_matches(['\'', '’']).contains(['\'', '’']) {
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
            "Gdansk starts up in March, same process as ours.",
            "The Gdansk crew has asked for our drawing, theirs leak.",
            "We operate two more units, one in Gdansk.",
            "Das Werk Gdansk bestellt seine Pumpen selbst.",
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
            "I spoke with Jenkins about the line, they will call you.",
            "Our IT has moved to Windows, the same mess as always.",
        ] {
            assert!(places(text).is_empty(), "{text}");
        }
    }
}
