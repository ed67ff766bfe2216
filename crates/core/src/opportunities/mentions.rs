//! People's roles and sites as somebody mentions them in passing: “our plant in
//! Gdansk”, “our technical director, Petra Falk”.

use crate::reading::titles;

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

/// Somebody in the writer's own company, by role.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoleMention {
    /// The title as written.
    pub title: String,
    /// The name, where one stands beside it.
    pub name: Option<String>,
    /// The sentence.
    pub sentence: String,
}

const SITES: &[&str] = &[
    "plant",
    "site",
    "factory",
    "facility",
    "works",
    "mill",
    "warehouse",
    "branch",
    "office",
    "subsidiary",
    "division",
    "location",
    "terminal",
    "refinery",
    "depot",
    "unit",
    "operation",
    "operations",
    "colleagues",
    "team",
    "company",
    "werk",
    "standort",
    "niederlassung",
    "tochter",
];
/// Who or what of the writer's house may be elsewhere, besides sites.
const THERE: &[&str] = &[
    "plant",
    "site",
    "factory",
    "facility",
    "works",
    "mill",
    "warehouse",
    "branch",
    "hall",
    "line",
    "colleague",
    "colleagues",
    "people",
    "counterpart",
    "counterparts",
    "number",
    "sister",
    "team",
    "group",
    "unit",
    "centre",
    "center",
    "headquarters",
    "fitters",
    "maintenance",
    "copied",
    "same",
    "too",
    "also",
    "stock",
    "built",
    "building",
    "bolt",
    "belong",
    "belongs",
    "visited",
    "standort",
    "werk",
];
/// A site that is no more, or that we are told we know.
const NOT_NEW: &[&str] = &[
    "closed",
    "closing",
    "closes",
    "shut",
    "sold",
    "demolished",
    "as you know",
    "you know them",
    "you already",
    "competitor",
    "looped in",
    "wettbewerb",
    "you supply",
    "you deliver",
    "geschlossen",
    "verkauft",
];
const IN: &[&str] = &[
    "in", "at", "near", "outside", "from", "over", "up", "down", "bei",
];
const OUR: &[&str] = &["our", "my", "unser", "unsere", "unserem", "unserer", "the"];
const NOT_PLACES: &[&str] = &[
    "I",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Q1",
    "Q2",
    "Q3",
    "Q4",
    "Christmas",
    "Easter",
];

/// Splits into sentences, roughly: at full stops, question and exclamation
/// marks and blank lines.
pub fn sentences(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split("\n\n").flat_map(|paragraph| {
        let mut sentences = Vec::new();
        let mut start = 0;
        let bytes = paragraph.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let ends = matches!(byte, b'.' | b'!' | b'?')
                && bytes
                    .get(at + 1)
                    .is_none_or(|next| next.is_ascii_whitespace());
            if ends {
                sentences.push(&paragraph[start..=at]);
                start = at + 1;
            }
        }
        sentences.push(&paragraph[start..]);
        sentences
            .into_iter()
            .map(|s| s.split_whitespace().collect::<Vec<_>>().join(" "))
    })
}

/// Sites of the writer's own house that a text mentions with their place.
pub fn sites(text: &str) -> Vec<Site> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let lower = sentence.to_lowercase();
        if NOT_NEW.iter().any(|words| lower.contains(words)) {
            continue;
        }
        let words: Vec<&str> = sentence.split(' ').collect();
        let there = words
            .iter()
            .any(|w| THERE.contains(&bare(w).to_lowercase().as_str()));
        if there && let Some(place) = (1..words.len()).find_map(|at| place_after(&words, at - 1)) {
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
            let ours = !bare(word).eq_ignore_ascii_case("the");
            // `our [other] [new] plant in Gdansk`, `our Gdansk plant`, `the plant in Gdansk`.
            for ahead in 1..=4 {
                let Some(what) = words.get(at + ahead).map(|w| bare(w).to_lowercase()) else {
                    break;
                };
                if !SITES.contains(&what.as_str()) {
                    continue;
                }
                let broken = words[at + 1..at + ahead]
                    .iter()
                    .any(|w| w.ends_with([',', ';', ':']));
                let inner = (at + 1..at + ahead)
                    .map(|i| bare(words[i]))
                    .find(|w| is_place(w));
                let after = place_after(&words, at + ahead);
                let place = after.or(inner.filter(|_| ours).map(str::to_owned));
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
    }
    // The plainer reading of a place wins: it stands later.
    found.reverse();
    let mut places = std::collections::BTreeSet::new();
    found.retain(|site| places.insert(site.place.clone()));
    found
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
        if !is_place(bare(word)) {
            break;
        }
        place.push(bare(word));
        if word.ends_with([',', '.', ';', ':', '?', '!', ')']) || place.len() == 3 {
            break;
        }
    }
    (!place.is_empty()).then(|| place.join(" "))
}

fn is_place(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && word.chars().count() >= 3
        && letters.any(char::is_lowercase)
        && !NOT_PLACES.contains(&word)
}

fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s")
        .or(word.strip_suffix("’s"))
        .unwrap_or(word)
}

/// Roles in the writer's own house that a text mentions.
pub fn roles(text: &str) -> Vec<RoleMention> {
    const OURS: &[&str] = &["our", "my", "unser", "unsere", "unserem", "unserer"];
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let words: Vec<&str> = sentence.split(' ').collect();
        for (at, word) in words.iter().enumerate() {
            if !OURS.contains(&bare(word).to_lowercase().as_str()) {
                continue;
            }
            // The longest title right after `our`, of at most four words.
            let most = (1..=4)
                .take_while(|n| at + n < words.len())
                .take_while(|n| *n == 1 || !words[at + n - 1].ends_with([',', '.', ';', ':']))
                .filter(|n| {
                    let title = title_of(&words[at + 1..=at + n]);
                    let last = title.rsplit(' ').next().unwrap_or_default();
                    titles::level(last).is_some() && titles::function(&title).is_some()
                })
                .last();
            let Some(length) = most else { continue };
            let title = title_of(&words[at + 1..=at + length]);
            let name = name_after(&words, at + length + 1).or_else(|| name_before(&words, at));
            found.push(RoleMention {
                title,
                name,
                sentence: sentence.clone(),
            });
        }
    }
    found
}

fn title_of(words: &[&str]) -> String {
    words.iter().map(|w| bare(w)).collect::<Vec<_>>().join(" ")
}

fn name_after(words: &[&str], at: usize) -> Option<String> {
    let two = words.get(at..at + 2)?;
    (two.iter().all(|w| is_place(bare(w)))).then(|| title_of(two))
}

/// `Petra Falk, our technical director`.
fn name_before(words: &[&str], our: usize) -> Option<String> {
    let two = words.get(our.checked_sub(2)?..our)?;
    let comma = two[1].ends_with([',', '(']);
    (comma && two.iter().all(|w| is_place(bare(w)))).then(|| title_of(two))
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
        assert!(places("Our plant runs well. In March we stop.").is_empty());
        assert!(places("See our site for the offer.").is_empty());
    }
}
