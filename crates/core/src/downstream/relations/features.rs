//! What the relation model sees of a sentence with two marked names.

use super::out::Out;
use super::roles::roles;
use super::sentence::{Sentence, head, kind, shape, stem, tail};
use super::skeleton::skeleton;
use std::ops::Range;

/// Numbers of the features of one view, ascending, each once.
pub type View = Vec<u32>;

/// How many views there are: patterns, marked words, letters, words, kinds of words in
/// their order, and who does what by them.
pub const VIEWS: usize = 6;

/// The views of a sentence.
pub fn views(words: &[&str], first: Range<usize>, second: Range<usize>) -> [View; VIEWS] {
    let sentence = Sentence::of(words, first, second);
    [
        sentence.patterns(),
        sentence.marked(),
        sentence.letters(),
        sentence.words(),
        skeleton(&sentence),
        roles(&sentence),
    ]
    .map(|mut view| {
        view.sort_unstable();
        view.dedup();
        view
    })
}

impl Sentence<'_> {
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

    fn words(&self) -> View {
        let mut out = Out::default();
        for word in self.words {
            out.add(&["b", stem(&word.to_lowercase())]);
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
