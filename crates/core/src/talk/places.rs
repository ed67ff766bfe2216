//! Sites of the writer's own company as somebody mentions them in passing: “our
//! plant in Gdansk”, “the pilot plant next door”.

use super::elsewhere::{elsewhere, is_nothing};
use super::moves::{Who, goings};
use super::sentences;
use super::site_words::{
    BOUGHT, CENTRES, CONTRASTS, DOES, HAVE, IN, MADE, NEXT_DOOR, NOT_NEW, NOT_PLACES, OUR,
    THERE_OF_US, US, is_site, is_there,
};
use crate::calendar::is_calendar;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// A site of the writer's own company.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Site {
    /// What it is: `plant`, `warehouse` …
    pub what: String,
    /// Where, as written.
    pub place: String,
    /// The sentence.
    pub sentence: String,
}

/// Sites of the writer's own house that a text mentions with their place.
pub fn sites(text: &str) -> Vec<Site> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let words: Vec<&str> = sentence.split(' ').collect();
        if !words.iter().any(|word| is_place(bare(word))) {
            continue;
        }
        let lower = sentence.to_lowercase();
        let bought = BOUGHT.iter().any(|words| lower.contains(words));
        let before = found.len();
        let any = |is: &dyn Fn(&str) -> bool| {
            (words.iter().enumerate())
                // `US investors` are not us.
                .filter(|(_, word)| bare(word) != "US")
                .any(|(at, word)| is(&bare(word).to_lowercase()) && !is_anybodys(&words, at))
        };
        let centre = words.windows(2).any(|pair| {
            let first = bare(pair[0]).to_lowercase();
            CENTRES.contains(&first.as_str()) && matches!(bare(pair[1]), "centre" | "center")
        });
        // `Our shelves were built in Gdansk`: bought there.
        let bought_there = words.windows(3).any(|three| {
            matches!(three[0], "was" | "were" | "is" | "are" | "been")
                && MADE.contains(&three[1])
                && IN.contains(&three[2])
        });
        let plainly = any(&is_there) || bought || centre;
        let loosely = !bought_there
            && any(&|word| THERE_OF_US.contains(&word))
            && any(&|word| US.contains(&word));
        let place = (1..words.len()).find_map(|at| match (plainly, loosely) {
            (true, _) => place_after(&words, at - 1),
            (false, true) => loose_place(&words, at - 1).filter(|_| !is_nothing(&sentence)),
            (false, false) => None,
        });
        if let Some(place) = place {
            found.push(Site {
                what: "site".to_owned(),
                place,
                sentence: sentence.clone(),
            });
        }
        for (at, word) in words.iter().enumerate() {
            if !OUR.contains(&bare(word).to_lowercase().as_str()) {
                continue;
            }
            let the = bare(word).eq_ignore_ascii_case("the");
            // `our [other] [new] plant in Gdansk`, `our Gdansk plant`, `the plant in Gdansk`.
            for ahead in 1..=4 {
                let Some(what) = words.get(at + ahead).map(|w| bare(w).to_lowercase()) else {
                    break;
                };
                if !is_site(&what) {
                    continue;
                }
                let broken = words[at + 1..at + ahead]
                    .iter()
                    .any(|w| w.ends_with([',', ';', ':']));
                let inner = (at + 1..at + ahead)
                    .map(|i| bare(words[i]))
                    .find(|w| is_place(w));
                // `the Gdansk site`, but not `the Technical team`.
                let named = !the || ahead == 2 && is_there(&what);
                let after = place_after(&words, at + ahead);
                let place = after.or(inner.filter(|_| named).map(str::to_owned));
                if let Some(place) = place.filter(|_| !broken) {
                    found.push(Site {
                        what,
                        place,
                        sentence: sentence.clone(),
                    });
                }
                break;
            }
        }
        if found.len() > before && !bought && is_not_new(&sentence) {
            found.truncate(before);
        }
    }
    found.splice(0..0, elsewhere(text));
    found.extend(contrasted(text));
    let last = |place: &str| place.rsplit(' ').next().is_some_and(is_of_firms);
    found.retain(|site| !last(&site.place));
    if !found.is_empty() {
        let gone: Vec<Who> = goings(text).into_iter().map(|going| going.who).collect();
        found.retain(|site| !gone.contains(&Who::Named(site.place.clone())));
    }
    // The plainer reading of a place wins: it stands later.
    found.reverse();
    let mut places = std::collections::BTreeSet::new();
    found.retain(|site| places.insert(site.place.clone()));
    found
}

/// `Your works in Finland` is ours. `A mill in Finland` is anybody's, `we have a mill in Finland` is not; nor is `a
/// colleague in Finland`.
fn is_anybodys(words: &[&str], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| words[at]);
    let yours = |word: &str| matches!(word, "your" | "Your" | "ihr" | "Ihr" | "euer" | "Euer");
    let building = is_site(bare(words[at])) && !words[at].starts_with("colleague");
    yours(word(1))
        || yours(word(2))
        || building && matches!(word(1), "a" | "an" | "A" | "An") && !HAVE.contains(&word(2))
}

static NO_NEWS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new(NOT_NEW.iter().map(|phrase| (*phrase, ()))));

/// Whether a sentence speaks of a site that is no news to us. Of whole words only:
/// `shut` is no part of a town's name, nor of a shutdown.
pub(super) fn is_not_new(sentence: &str) -> bool {
    !NO_NEWS.find(&Words::of(sentence)).is_empty()
}

/// Places set against the writer's own: `Gdansk is getting a new hall. Here in
/// Leeds we only get paint.`
fn contrasted(text: &str) -> Vec<Site> {
    let mut found = Vec::new();
    let sentences: Vec<String> = sentences(text).filter(|s| !s.is_empty()).collect();
    for (at, sentence) in sentences.iter().enumerate() {
        let lower = sentence.to_lowercase();
        if !CONTRASTS.iter().any(|words| lower.contains(words)) || is_not_new(sentence) {
            continue;
        }
        let around = [Some(at), at.checked_sub(1), Some(at + 1)];
        let mut around = around
            .into_iter()
            .flatten()
            .filter_map(|at| sentences.get(at));
        let place = around.clone().find_map(|other| subject(other));
        let Some(place) = place else { continue };
        let sentence = around
            .rfind(|other| other.contains(&place))
            .unwrap_or(sentence);
        found.push(Site {
            what: "site".to_owned(),
            place,
            sentence: sentence.clone(),
        });
    }
    found
}

/// A capitalised word that does something: `Gdansk needs`, `what Gdansk needs`.
fn subject(sentence: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split(' ').collect();
    words.windows(2).find_map(|pair| {
        let plain = !pair[0].contains(['\'', '’']) && is_place(bare(pair[0]));
        let does = DOES.contains(&bare(pair[1]));
        (plain && does).then(|| bare(pair[0]).to_owned())
    })
}

/// Parts of the writer's house next door: `our pilot plant in the next building`,
/// with the sentence.
pub fn neighbours(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let lower = sentence.to_lowercase();
        let Some(at) = (NEXT_DOOR.iter())
            .filter_map(|words| lower.find(words))
            .min()
        else {
            continue;
        };
        if is_not_new(&sentence) || !lower.is_char_boundary(at) {
            continue;
        }
        let before: Vec<&str> = lower[..at].split_whitespace().collect();
        // A number may stand between: `two streets away`.
        let start = before
            .iter()
            .rposition(|w| matches!(*w, "our" | "the" | "unser" | "unsere"));
        let Some(start) = start else { continue };
        let phrase: Vec<&str> = before[start + 1..]
            .iter()
            .copied()
            .filter(|w| !matches!(*w, "one" | "two" | "three" | "four" | "a" | "few" | "just"))
            .collect();
        let about_people = |word: &&str| {
            let word = bare(word);
            is_site(word) || matches!(word, "people" | "lab" | "laboratory" | "department")
        };
        if (1..=5).contains(&phrase.len()) && phrase.iter().any(about_people) {
            found.push((phrase.join(" "), sentence));
        }
    }
    found
}

/// A place with no site beside it: it must stand by itself. `From Gdansk contract
/// 12` names a contract, `Ann Roe at Gray Webb in Gdansk` a house.
fn loose_place(words: &[&str], at: usize) -> Option<String> {
    /// What may follow a place in the same breath.
    const GOES_ON: &[&str] = &[
        "and", "or", "but", "who", "which", "where", "that", "to", "for", "with", "as", "since",
        "while", "when", "because", "too", "also", "now", "next", "this", "last", "they", "we",
        "i", "our", "their", "will", "would", "can", "could", "may", "might", "must", "about",
        "on", "by", "of", "from", "the", "a", "an", "has", "have", "had", "is", "are", "was",
        "und", "oder", "hat", "ist",
    ];
    let place = place_after(words, at)?;
    let one_of_them = |at: usize| is_place(bare(words[at])) && !words[at].ends_with('.');
    let somebody_at = words[at + 1].eq_ignore_ascii_case("at") && at > 0 && one_of_them(at);
    let names = words
        .iter()
        .skip(at + 1)
        .skip_while(|word| IN.contains(&word.to_lowercase().as_str()));
    let length = place.split(' ').count();
    let mut names = names.skip(length - 1);
    let ends = names.next()?.ends_with(|c: char| !c.is_alphanumeric());
    let goes_on = names.next().is_none_or(|word| {
        let word = bare(word).to_lowercase();
        GOES_ON.contains(&word.as_str()) || DOES.contains(&word.as_str())
    });
    (!somebody_at && (ends || goes_on)).then_some(place)
}

/// Whether a name that ends so is a firm's, and no place.
fn is_of_firms(word: &str) -> bool {
    const FIRMS: &[&str] = &[
        "bank",
        "chemical",
        "chemicals",
        "co",
        "company",
        "corp",
        "corporation",
        "electric",
        "energy",
        "foods",
        "gas",
        "gmbh",
        "group",
        "holdings",
        "inc",
        "industries",
        "limited",
        "llc",
        "logistics",
        "ltd",
        "marketing",
        "oil",
        "partners",
        "pipeline",
        "power",
        "resources",
        "services",
        "solutions",
        "steel",
        "supply",
        "systems",
        "technologies",
        "trading",
        "transmission",
    ];
    FIRMS.contains(&word.to_lowercase().as_str())
}

/// The capitalised words after `plant in`.
fn place_after(words: &[&str], at: usize) -> Option<String> {
    if words[at].ends_with([',', '.', ';']) {
        return None;
    }
    let mut next = at + 1;
    if !IN.contains(&words.get(next)?.to_lowercase().as_str()) {
        return None;
    }
    while IN.contains(&words.get(next)?.to_lowercase().as_str()) {
        next += 1;
    }
    let mut place = Vec::new();
    for word in &words[next..] {
        // `at Hannah's` is somebody's, or a restaurant.
        if !is_place(bare(word)) || word.contains("'s") || word.contains("’s") {
            break;
        }
        place.push(bare(word));
        if word.ends_with(|c: char| !c.is_alphanumeric()) || place.len() == 3 {
            break;
        }
    }
    (!place.is_empty()).then(|| place.join(" "))
}

/// A capitalised word that may be a place's name.
pub(super) fn is_place(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() >= 3
        && letters.any(char::is_lowercase)
        // A web address is no town, nor are two words with a dash between: `Ann--The`.
        && !word.contains('.')
        && !word.contains("--")
        // Nor is the month of a year: `March'00`.
        && !word.bytes().any(|b| b.is_ascii_digit())
        && !NOT_PLACES.contains(&word)
        && !is_calendar(word)
}

/// A word without marks around it and without a possessive.
pub fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s")
        .or(word.strip_suffix("’s"))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<String> {
        sites(text).into_iter().map(|site| site.place).collect()
    }

    #[test]
    fn sites_with_their_place() {
        assert_eq!(
            places("Our plant in Gdansk has the same issue."),
            ["Gdansk"]
        );
        assert_eq!(
            places("I spoke to our other new facility in San Marco, they agree."),
            ["San Marco"]
        );
        assert_eq!(places("Our Gdansk plant runs dry."), ["Gdansk"]);
        assert_eq!(
            places("The plant in Leeds is busy; the plant in may be too."),
            ["Leeds"]
        );
        assert_eq!(
            places("Gdansk is getting a new hall. Here in Leeds we only get paint."),
            ["Gdansk"]
        );
        assert_eq!(
            places("The Gdansk site stops twice as often as we do."),
            ["Gdansk"]
        );
        assert!(places("We go to dinner at Hannah's, our team too.").is_empty());
        let next = neighbours("Our pilot plant in the next building builds its own.");
        assert_eq!(next[0].0, "pilot plant");
        assert!(places("Our plant runs well. In March we stop.").is_empty());
        assert!(places("The needs of our plant in March'00 are attached.").is_empty());
        assert!(places("See our site for the offer.").is_empty());
    }

    #[test]
    fn sites_in_other_words() {
        for (text, place) in [
            ("My opposite number in Gdansk has six makes.", "Gdansk"),
            ("We have bought our competitor in Gdansk.", "Gdansk"),
            ("The logistics centre at Gdansk saves air.", "Gdansk"),
            (
                "I only buy for Leeds. What Gdansk needs, Gdansk orders.",
                "Gdansk",
            ),
            // `shut` stands in it, and nothing is shut.
            ("Our plant in Landshut runs dry.", "Landshut"),
            ("They have a mill in Gdansk.", "Gdansk"),
        ] {
            assert_eq!(places(text), [place], "{text}");
        }
        assert!(places("A mill in Gdansk sells it.").is_empty());
        assert!(places("Dealers buy in Gdansk, the same as US houses.").is_empty());
        assert!(places("Your colleague from Gdansk was here.").is_empty());
        assert!(places("Our new shelves were built in Gdansk.").is_empty());
        assert!(places("The convention centre in Gdansk is full.").is_empty());
        assert!(places("Our plant in Gdansk was shut in May.").is_empty());
        assert!(places("Your price is too high, we order the tubes at Borealis.").is_empty());
        assert!(places("It is too expensive for us, we buy the tubes from Borealis.").is_empty());
        assert_eq!(
            places("Ann Roe has moved to our Gdansk site and now runs purchasing there."),
            ["Gdansk"]
        );
    }
}
