//! What the relation model sees of a sentence with two marked names.

use std::ops::Range;

/// Numbers of the features of one view, ascending, each once.
pub type View = Vec<u32>;

/// How many views there are: patterns, marked words, letters.
pub const VIEWS: usize = 3;

/// The views of a sentence.
pub fn views(words: &[&str], first: Range<usize>, second: Range<usize>) -> [View; VIEWS] {
    let sentence = Sentence::of(words, first, second);
    [sentence.patterns(), sentence.marked(), sentence.letters()].map(|mut view| {
        view.sort_unstable();
        view.dedup();
        view
    })
}

struct Sentence<'a> {
    first: &'a [&'a str],
    second: &'a [&'a str],
    words: &'a [&'a str],
    at: (Range<usize>, Range<usize>),
    before: Vec<String>,
    between: Vec<String>,
    after: Vec<String>,
    /// Between the names with lists collapsed, marked at both ends.
    path: Vec<String>,
    listed: bool,
}

impl<'a> Sentence<'a> {
    fn of(words: &'a [&'a str], first: Range<usize>, second: Range<usize>) -> Sentence<'a> {
        let between = mask(&words[first.end..second.start]);
        let mut path = between.clone();
        path.push("ENT".into());
        collapse(&mut path);
        let listed = path.len() < between.len() + 1;
        path.pop();
        path.push("E2".into());
        path.insert(0, "E1".into());
        Sentence {
            before: mask(&words[..first.start]),
            after: mask(&words[second.end..]),
            first: &words[first.clone()],
            second: &words[second.clone()],
            at: (first, second),
            words,
            between,
            path,
            listed,
        }
    }

    fn patterns(&self) -> View {
        let mut out = Out::default();
        let (kind1, kind2) = (kind(self.first), kind(self.second));
        let mut middle = vec!["E1".to_owned()];
        middle.extend(self.between.iter().cloned());
        middle.push("E2".into());
        out.grams("m", &middle, 3);
        out.grams("c", &self.path, 4);
        out.grams("ce", tail(&self.path, 5), 4);
        out.grams("cs", head(&self.path, 5), 4);
        let stems: Vec<String> = self.path.iter().map(|w| stem(w).to_owned()).collect();
        out.grams("st", &stems, 2);
        let mut before = vec!["BOS".to_owned()];
        before.extend(self.before.iter().cloned());
        let mut near = tail(&before, 4).to_vec();
        near.push("E1".into());
        out.grams("pe", &near, 4);
        before.push("E1".into());
        out.grams("p", &before, 3);
        let mut after = vec!["E2".to_owned()];
        after.extend(self.after.iter().cloned());
        out.grams("qs", head(&after, 4), 4);
        after.push("EOS".into());
        out.grams("q", &after, 3);
        let mut full: Vec<String> = before.iter().map(|w| stem(w).to_owned()).collect();
        full.extend(stems[1..].iter().cloned());
        full.extend(self.after.iter().map(|w| stem(w).to_owned()));
        out.grams("f", &full, 2);
        for (number, name) in [("1", self.first), ("2", self.second)] {
            for word in name {
                out.add(&["e", number, &word.to_lowercase()]);
            }
            let joined = name.join(" ");
            out.add(&[
                "L",
                number,
                &name.last().map_or(String::new(), |w| w.to_lowercase()),
            ]);
            out.add(&["x", number, &shape(&joined)]);
            out.letters(
                &format!("h{number}"),
                &format!("^{}$", joined.to_lowercase()),
                4,
            );
        }
        out.add(&["t1", kind1]);
        out.add(&["t2", kind2]);
        out.add(&["tt", kind1, kind2]);
        for (name, len) in [
            ("dl", (self.path.len() / 2).min(8)),
            ("ml", (self.between.len() / 3).min(8)),
            ("pl", (self.before.len() / 3).min(5)),
            ("ql", (self.after.len() / 4).min(5)),
        ] {
            out.add(&[name, &len.to_string()]);
        }
        out.add(&["list", if self.listed { "1" } else { "0" }]);
        self.cues(&mut out, kind1);
        out.keys
    }

    /// Verbs with the preposition in front of the second name, and pairs of words.
    fn cues(&self, out: &mut Out, kind1: &str) {
        let inner = &self.path[1..self.path.len() - 1];
        let lower = |w: &&String| w.chars().all(|c| c.is_alphabetic() && c.is_lowercase());
        for word in inner.iter().filter(lower) {
            out.add(&["v", stem(word), kind1]);
        }
        let content: Vec<&str> = inner
            .iter()
            .filter(lower)
            .filter(|w| w.len() > 3)
            .map(|w| stem(w))
            .collect();
        let links: Vec<&str> = inner
            .iter()
            .map(String::as_str)
            .filter(|w| LINKS.contains(w))
            .collect();
        if let Some(last) = links.last() {
            for word in &content {
                out.add(&["vp", word, last]);
            }
            let from = links.len().saturating_sub(3);
            out.add(&["pp", &links[from..].join(">")]);
        }
        for (i, word) in content.iter().enumerate() {
            for next in content[i + 1..].iter().take(3) {
                out.add(&["sk", word, next]);
            }
        }
        for (name, segment) in [
            ("p", &self.before),
            ("m", &self.between),
            ("q", &self.after),
        ] {
            for word in segment.iter().filter(lower).filter(|w| w.len() >= 5) {
                let end = word.char_indices().nth(5).map_or(word.len(), |(i, _)| i);
                out.add(&["s5", name, &word[..end]]);
            }
        }
        let next = self.after.first().map_or("EOS", String::as_str);
        out.add(&["po", next, inner.last().map_or("ADJ", String::as_str)]);
    }

    fn marked(&self) -> View {
        let mut all: Vec<String> = Vec::new();
        for (i, word) in self.words.iter().enumerate() {
            for (range, mark) in [(&self.at.0, "[e1]"), (&self.at.1, "[e2]")] {
                if i == range.start {
                    all.push(mark.into());
                }
            }
            all.push(word.to_lowercase());
            for (range, mark) in [(&self.at.0, "[/e1]"), (&self.at.1, "[/e2]")] {
                if i + 1 == range.end {
                    all.push(mark.into());
                }
            }
        }
        let mut out = Out::default();
        out.grams("r", &all, 3);
        out.keys
    }

    fn letters(&self) -> View {
        let mut out = Out::default();
        for (name, segment) in [
            ("cm", self.between.as_slice()),
            ("cp", tail(&self.before, 6)),
            ("cq", head(&self.after, 6)),
        ] {
            let text = format!(" {} ", segment.join(" "));
            for n in 3..=5 {
                out.letters(name, &text, n);
            }
        }
        out.keys
    }
}

const LINKS: &[&str] = &[
    "by",
    "to",
    "for",
    "from",
    "with",
    "of",
    "in",
    "on",
    "as",
    "at",
    "including",
    "include",
    "includes",
    "between",
    "against",
    "than",
];

/// Words that begin a sentence or a phrase with a capital and are no names.
const PLAIN: &[&str] = &[
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "It",
    "Its",
    "They",
    "This",
    "As",
    "For",
    "From",
    "With",
    "By",
    "After",
    "Since",
    "During",
    "Other",
    "Some",
    "Among",
    "And",
    "But",
    "Through",
    "While",
    "When",
    "Both",
    "Their",
    "He",
    "She",
    "His",
    "Her",
    "Also",
    "Notable",
    "Clients",
    "Customers",
];

/// Words in small letters, numbers and other names as what they are.
fn mask(words: &[&str]) -> Vec<String> {
    let capital = |w: &str| {
        let first = w.chars().next();
        first.is_some_and(char::is_uppercase)
            || first.is_some_and(|c| c.is_ascii_digit()) && w.chars().any(char::is_uppercase)
    };
    let mut out = Vec::new();
    let mut i = 0;
    while i < words.len() {
        let word = words[i];
        let digits = word.starts_with(|c: char| c.is_ascii_digit())
            && word
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        if capital(word) && !PLAIN.contains(&word) {
            i += 1;
            while i < words.len() {
                let joins = matches!(words[i], "of" | "&" | "'s" | "-")
                    && words.get(i + 1).is_some_and(|next| capital(next));
                if !(capital(words[i]) || joins) {
                    break;
                }
                i += 1;
            }
            out.push("ENT".to_owned());
            continue;
        }
        let year = digits && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        out.push(match (year, digits) {
            (true, _) => "YEAR".into(),
            (_, true) => "NUM".into(),
            _ => word.to_lowercase(),
        });
        i += 1;
    }
    out
}

/// Makes one name of a list of names: whoever stands in it stands where it stands.
fn collapse(words: &mut Vec<String>) {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for word in words.drain(..) {
        out.push(word);
        loop {
            let ends: Vec<&str> = out.iter().rev().take(4).map(String::as_str).collect();
            let drop = match ends.as_slice() {
                ["ENT", "," | "and" | "&" | "/" | "or" | ";", "ENT", ..] => 2,
                ["ENT", "and" | "or" | "the", ",", "ENT"] => 3,
                _ => break,
            };
            out.truncate(out.len() - drop);
        }
    }
    *words = out;
}

/// A name, a pronoun, or a noun that stands for a name.
fn kind(name: &[&str]) -> &'static str {
    const PRONOUNS: &[&str] = &[
        "it", "its", "they", "their", "we", "our", "he", "his", "she", "her", "which", "who",
        "whose",
    ];
    let first = name.first().map(|w| w.to_lowercase()).unwrap_or_default();
    let capital = |w: &&&str| w.starts_with(char::is_uppercase);
    if PRONOUNS.contains(&first.as_str()) {
        "PRON"
    } else if matches!(first.as_str(), "the" | "this" | "an" | "a")
        && name.iter().skip(1).find(capital).is_none()
    {
        "NOMINAL"
    } else {
        "NAME"
    }
}

fn stem(word: &str) -> &str {
    if word.chars().all(|c| !c.is_lowercase()) {
        return word;
    }
    ["ing", "ed", "es", "s", "e"]
        .iter()
        .find_map(|end| word.strip_suffix(end).filter(|stem| stem.len() >= 4))
        .unwrap_or(word)
}

/// `Walmart Inc` as `Aa Aa`.
fn shape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let kind = match c {
            c if c.is_uppercase() => 'A',
            c if c.is_lowercase() => 'a',
            c if c.is_ascii_digit() => '0',
            c => c,
        };
        if !out.ends_with(kind) {
            out.push(kind);
        }
    }
    out
}

fn head(words: &[String], n: usize) -> &[String] {
    &words[..words.len().min(n)]
}

fn tail(words: &[String], n: usize) -> &[String] {
    &words[words.len().saturating_sub(n)..]
}

#[derive(Default)]
struct Out {
    keys: Vec<u32>,
}

impl Out {
    /// FNV-1a over the parts: the number of a feature.
    fn add(&mut self, parts: &[&str]) {
        let mut hash = 0x811c_9dc5u32;
        for part in parts {
            for byte in part.bytes().chain([0]) {
                hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
        }
        self.keys.push(hash);
    }

    fn grams(&mut self, name: &str, words: &[String], most: usize) {
        for n in 1..=most {
            for gram in words.windows(n) {
                self.add(&[name, &gram.join("_")]);
            }
        }
    }

    fn letters(&mut self, name: &str, text: &str, n: usize) {
        let starts: Vec<usize> = text
            .char_indices()
            .map(|(i, _)| i)
            .chain([text.len()])
            .collect();
        for ends in starts.windows(n + 1) {
            self.add(&[name, &text[ends[0]..ends[n]]]);
        }
    }
}
