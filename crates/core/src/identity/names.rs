//! Names of people: folded, taken apart, compared.

use super::display_name::is_suffix;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A first and a last name in comparable form.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct FullName {
    /// First name, folded; a single letter where only the initial is known.
    pub first: String,
    /// Initials between first and last.
    pub middle: String,
    /// Last name, folded, without particles (`van`, `de la`).
    pub last: String,
}

/// Words before a last name that are part of it but are often left out.
const PARTICLES: &[&str] = &[
    "al", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "la", "le",
    "ten", "ter", "van", "von", "zu", "zum", "zur",
];

/// Forms of address that are no part of a name.
const TITLES: &[&str] = &[
    "dipl", "dr", "frau", "herr", "ing", "madame", "mag", "mme", "monsieur", "mr", "mrs", "ms",
    "prof", "sig", "sir", "sr", "sra",
];

/// Whether a folded word is a form of address.
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&word) || word == "herrn"
}

/// A name without the forms of address before it: `Herr Dr. Kessler` is Kessler.
pub fn untitled(name: &str) -> &str {
    let mut rest = name.trim();
    while let Some((word, behind)) = rest.split_once(char::is_whitespace) {
        if !is_title(&fold(word.trim_end_matches('.'))) {
            break;
        }
        rest = behind.trim_start();
    }
    rest
}

/// What somebody is called by: the first name, without forms of address; the whole name where
/// nothing but a form of address stands before the last.
pub fn called(name: &str) -> &str {
    let is_title = |word: &str| {
        let plain = word.to_lowercase();
        // `Dr.`, `Dipl.-Ing.`
        let mut parts = plain.split(['.', '-', ',']).filter(|part| !part.is_empty());
        parts.clone().next().is_some() && parts.all(|part| TITLES.contains(&part))
    };
    let mut titled = false;
    let mut words = name.split_whitespace().skip_while(|word| {
        let title = is_title(word);
        titled |= title;
        title
    });
    match (words.next(), words.next()) {
        (Some(first), next) if !titled || next.is_some() => first,
        _ => name.trim(),
    }
}

/// Lower case, without diacritics and their spelt-out forms: `Müller`,
/// `Mueller` and `Muller` fold to the same text. For comparing only.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        out.extend(
            text.chars()
                .filter(|c| *c != '\'')
                .map(|c| c.to_ascii_lowercase()),
        );
    } else {
        for c in text.chars().flat_map(char::to_lowercase) {
            match plain(c) {
                Some(ascii) => out.push_str(ascii),
                None => out.push(c),
            }
        }
    }
    for (spelt, folded) in [("ue", "u"), ("oe", "o"), ("ae", "a")] {
        if out.contains(spelt) {
            out = out.replace(spelt, folded);
        }
    }
    out
}

/// The ASCII form of a Latin letter with a mark.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'æ' => "a",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' | 'ĝ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ł' | 'ľ' | 'ļ' | 'ĺ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' | 'œ' => "o",
        'ř' | 'ŕ' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ű' | 'ū' | 'ů' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        '\u{300}'..='\u{36f}' | '\'' | '’' => "",
        _ => return None,
    })
}

impl FullName {
    /// Takes a display name apart. `None` for anything but two to five words of
    /// letters: one word is no full name, and six are a sentence.
    pub fn of_display(name: &str) -> Option<FullName> {
        let words: Vec<String> = name
            .split([' ', '.', ','])
            .map(fold)
            .filter(|word| !word.is_empty())
            .collect();
        FullName::of_words(&words)
    }

    /// Reads a name off a local part that spells one: `ann.smith`,
    /// `ann_b_smith`, `a.smith`.
    pub fn of_local(local: &str) -> Option<FullName> {
        let words: Vec<String> = local_words(local)?.iter().map(|w| fold(w)).collect();
        FullName::of_words(&words)
    }

    fn of_words(words: &[String]) -> Option<FullName> {
        let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
        while words.len() > 2 && words.first().is_some_and(|w| TITLES.contains(w)) {
            words.remove(0);
        }
        while words.len() > 2 && words.last().is_some_and(|w| is_suffix(w)) {
            words.pop();
        }
        let is_word = |w: &&str| w.chars().all(|c| c.is_alphabetic() || c == '-');
        if !(2..=5).contains(&words.len()) || !words.iter().all(is_word) {
            return None;
        }
        let (first, rest) = words.split_first()?;
        let (last, between) = rest.split_last()?;
        if last.chars().count() < 2 {
            return None;
        }
        let middle = between
            .iter()
            .filter(|w| !PARTICLES.contains(w))
            .filter_map(|w| w.chars().next())
            .collect();
        Some(FullName {
            first: (*first).to_owned(),
            middle,
            last: (*last).to_owned(),
        })
    }

    /// Whether the first name is no more than an initial.
    pub fn is_initial(&self) -> bool {
        self.first.chars().count() == 1
    }

    /// Whether the two can name one person: last names equal, first names equal
    /// or short for one another, middle initials not at odds.
    pub fn agrees(&self, other: &FullName) -> bool {
        self.last == other.last
            && same_first(&self.first, &other.first)
            && self.middle_agrees(other)
    }

    /// As [`FullName::agrees`], with an initial standing for any such first name.
    pub fn may_be(&self, other: &FullName) -> bool {
        let initials = (self.is_initial() || other.is_initial())
            && self.first.chars().next() == other.first.chars().next();
        self.last == other.last
            && (initials || same_first(&self.first, &other.first))
            && self.middle_agrees(other)
    }

    /// Whether middle initials are not at odds; a missing one is at odds with none.
    pub fn middle_agrees(&self, other: &FullName) -> bool {
        let (a, b) = (self.middle.chars().next(), other.middle.chars().next());
        a.is_none() || b.is_none() || a == b
    }
}

/// Whether two folded first names are equal, or one is short for the other, or
/// both are short for a third.
pub fn same_first(a: &str, b: &str) -> bool {
    let (long_a, long_b) = (long_forms(a), long_forms(b));
    a == b
        || long_a.iter().any(|long| long == b)
        || long_b.iter().any(|long| long == a)
        || long_a.iter().any(|long| long_b.contains(long))
}

/// What a folded first name may be short for; itself not among it.
pub fn long_forms(first: &str) -> &'static [String] {
    static FORMS: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
        let mut forms: HashMap<String, Vec<String>> = HashMap::new();
        let lines = include_str!("nicknames.txt").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let mut words = line.split_whitespace().map(fold);
            if let Some(short) = words.next() {
                forms.entry(short).or_default().extend(words);
            }
        }
        forms
    });
    FORMS.get(first).map_or(&[], Vec::as_slice)
}

/// Whether a folded word is known as a first name, short or long. The list is far
/// from whole: `false` says nothing.
pub fn is_given(word: &str) -> bool {
    static LONG: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let lines = include_str!("nicknames.txt").lines();
        lines
            .filter(|line| !line.starts_with('#'))
            .flat_map(|line| line.split_whitespace().map(fold))
            .collect()
    });
    LONG.contains(word)
}

/// Whether many bear this folded last name, so that two bearers need not be one.
pub fn is_common_last(last: &str) -> bool {
    static COMMON: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let lines = include_str!("common_names.txt").lines();
        lines
            .filter(|line| !line.starts_with('#'))
            .flat_map(|line| line.split_whitespace().map(fold))
            .collect()
    });
    COMMON.contains(last)
}

/// The words of a local part that may spell a name, digits at the end left out.
/// `None` where it has no such shape.
fn local_words(local: &str) -> Option<Vec<&str>> {
    let local = local.split('+').next().unwrap_or(local);
    let local = local.trim_end_matches(|c: char| c.is_ascii_digit());
    let words: Vec<&str> = local.split(['.', '_']).filter(|w| !w.is_empty()).collect();
    if words.len() >= 2 {
        return Some(words);
    }
    let words: Vec<&str> = local.split('-').filter(|w| !w.is_empty()).collect();
    (words.len() == 2).then_some(words)
}

/// A name to show, made from a local part: `ann.smith` gives `Ann Smith`.
pub fn shown_from_local(local: &str) -> Option<String> {
    FullName::of_local(local)?;
    let words: Vec<String> = local_words(local)?.iter().map(|w| title_case(w)).collect();
    Some(words.join(" "))
}

/// A name to show, with the case of a name where it came in one case only. A
/// local part put in place of a name (`Ann.smith`) is read as one.
pub fn shown(name: &str) -> String {
    if !name.contains(' ') && FullName::of_display(name).is_some() {
        let words = name.split(['.', '_']).filter(|word| !word.is_empty());
        return words.map(title_case).collect::<Vec<_>>().join(" ");
    }
    let one_case = !name.chars().any(char::is_lowercase) || !name.chars().any(char::is_uppercase);
    if !one_case {
        return name.to_owned();
    }
    let words: Vec<String> = name.split(' ').map(title_case).collect();
    words.join(" ")
}

/// First letter of the word, and of each part after `-` or `'`, in upper case.
fn title_case(word: &str) -> String {
    let mut start = true;
    word.chars()
        .flat_map(|c| {
            let upper = start;
            start = matches!(c, '-' | '\'' | '’');
            let cased: Vec<char> = if upper {
                c.to_uppercase().collect()
            } else {
                c.to_lowercase().collect()
            };
            cased
        })
        .collect()
}

/// Whether a local part without separators spells this name in one of the ways
/// that firms use: `asmith`, `smitha`, `annsmith`, `smithann`, `anns`, `smith`,
/// also with digits behind or cut to eight letters.
pub fn spells(local: &str, name: &FullName) -> bool {
    let local: String = fold(local).chars().filter(|c| c.is_alphabetic()).collect();
    let clean = |text: &str| -> String { text.chars().filter(|c| *c != '-').collect() };
    let (first, last) = (clean(&name.first), clean(&name.last));
    if local.chars().count() < 4 || first.is_empty() {
        return false;
    }
    let initial: String = first.chars().take(1).collect();
    let both: String = initial.clone() + &name.middle;
    let forms = [
        format!("{initial}{last}"),
        format!("{both}{last}"),
        format!("{last}{initial}"),
        format!("{last}{both}"),
        format!("{first}{last}"),
        format!("{last}{first}"),
        format!("{first}{}", last.chars().take(1).collect::<String>()),
    ];
    forms
        .iter()
        .any(|form| *form == local || (local.chars().count() >= 7 && form.starts_with(&local)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_address_are_no_names() {
        assert_eq!(untitled("Herr Dr. Kessler"), "Kessler");
        assert_eq!(untitled("Mrs Ann Smith"), "Ann Smith");
        assert_eq!(untitled("Ann Smith"), "Ann Smith");
        assert_eq!(untitled("Dr."), "Dr.");
    }

    fn full(name: &str) -> FullName {
        FullName::of_display(name).expect("a full name")
    }

    #[test]
    fn taken_apart() {
        let name = full("Dr. Ann B. van der Smith Jr.");
        assert_eq!(
            (
                name.first.as_str(),
                name.middle.as_str(),
                name.last.as_str()
            ),
            ("ann", "b", "smith")
        );
        for none in ["Ann", "Acme 24 Support", "We are very happy to be here", ""] {
            assert_eq!(FullName::of_display(none), None, "{none:?}");
        }
    }

    #[test]
    fn agreeing() {
        assert!(full("Bob Miller").agrees(&full("Robert Miller")));
        assert!(full("Jürgen Müller").agrees(&full("Juergen Mueller")));
        assert!(full("Bill Miller").agrees(&full("Will Miller")));
        assert!(full("Ann Smith").agrees(&full("Ann B. Smith")));
        assert!(!full("Ann C. Smith").agrees(&full("Ann B. Smith")));
        assert!(!full("Ann Smith").agrees(&full("Adam Smith")));
        let initial = FullName::of_local("a.smith").expect("a name");
        assert!(initial.may_be(&full("Ann Smith")) && !initial.agrees(&full("Ann Smith")));
    }

    #[test]
    fn local_parts() {
        assert_eq!(FullName::of_local("ann.smith2"), Some(full("Ann Smith")));
        assert_eq!(FullName::of_local("asmith"), None);
        assert_eq!(
            shown_from_local("ann_o'neil").as_deref(),
            Some("Ann O'Neil")
        );
        for local in ["asmith", "asmith7", "smitha", "annsmith", "anns"] {
            assert!(spells(local, &full("Ann Smith")), "{local}");
        }
        assert!(spells("aworthing", &full("Ann Worthington")));
        assert!(!spells("bsmith", &full("Ann Smith")));
    }

    #[test]
    fn shown_in_its_case() {
        assert_eq!(shown("ANN SMITH-JONES"), "Ann Smith-Jones");
        assert_eq!(shown("Ann McKay"), "Ann McKay");
        assert_eq!(shown("Ann.smith"), "Ann Smith");
        assert_eq!(shown("e-mail"), "E-Mail");
    }

    #[test]
    fn what_people_are_called_by() {
        for (name, by) in [
            ("Ann Smith", "Ann"),
            ("Dr. Hans-Peter Lüders", "Hans-Peter"),
            ("Prof. Dr. Eva Kern", "Eva"),
            ("Dr. Lüders", "Dr. Lüders"),
            ("Frau Meier", "Frau Meier"),
            ("ann", "ann"),
            ("", ""),
        ] {
            assert_eq!(called(name), by, "{name}");
        }
    }

    #[test]
    fn nicknames_are_folded() {
        for line in include_str!("nicknames.txt")
            .lines()
            .filter(|l| !l.starts_with('#'))
        {
            for word in line.split_whitespace() {
                assert!(word.chars().all(|c| c.is_ascii_lowercase()), "{line}");
            }
        }
    }
}
