//! A sentence as the order of its kinds of words, names and prepositions; other words
//! are left out, so that many ways of saying one thing look alike.

use super::features::View;
use super::kinds;
use super::out::Out;
use super::sentence::{PRONOUNS, Sentence, tail};

/// Prepositions, and words that deny.
pub(super) const PREPOSITIONS: &[&str] = &[
    "by", "to", "for", "from", "with", "of", "in", "on", "as", "at", "between", "against", "than",
    "into", "through", "under", "via",
];

const DENIALS: &[&str] = &[
    "not", "no", "never", "without", "except", "former", "formerly", "ex-",
];

/// Forms of verbs that others lean on.
const FORMS: &[&str] = &[
    "is", "was", "were", "are", "be", "been", "being", "'s", "has", "had", "have",
];

/// A passive or a past is marked by this sign behind its kind.
const PAST: char = '~';

fn is_name(word: &str) -> bool {
    matches!(word, "E1" | "E2" | "ENT")
}

fn bones(words: &[String]) -> Vec<String> {
    let mut out = Vec::new();
    for (i, word) in words.iter().enumerate() {
        let word = word.as_str();
        if is_name(word)
            || PREPOSITIONS.contains(&word)
            || DENIALS.contains(&word)
            || matches!(word, ":" | "``" | "(" | "," | "." | ";")
        {
            out.push(word.to_owned());
        } else if matches!(word, "'s" | "’s" | "'") {
            out.push("'s".to_owned());
        } else if PRONOUNS.contains(&word) {
            out.push("PRON".to_owned());
        } else if let Some(kind) = kinds::kind(word) {
            let past = ["ed", "en", "ught"].iter().any(|end| word.ends_with(end));
            let leans = words[i.saturating_sub(3)..i]
                .iter()
                .any(|w| FORMS.contains(&w.as_str()));
            let mut bone = kind.to_owned();
            if past && leans && kinds::is_act(kind) {
                bone.push(PAST);
            }
            out.push(bone);
        } else if FORMS.contains(&word) {
            out.push("be".to_owned());
        }
    }
    out
}

/// Kinds of words among bones.
fn fleshed(bones: &[String]) -> Vec<&str> {
    bones
        .iter()
        .map(String::as_str)
        .filter(|b| b.starts_with(char::is_uppercase) && !is_name(b) && *b != "PRON")
        .collect()
}

fn pairs(out: &mut Out, name: &str, bones: &[&str]) {
    for (i, bone) in bones.iter().enumerate() {
        for next in &bones[i + 1..] {
            out.add(&[name, bone, next]);
        }
    }
}

/// The view of kinds of words in their order.
pub(super) fn skeleton(sentence: &Sentence<'_>) -> View {
    let mut out = Out::default();
    let mut before = bones(&sentence.before);
    let mut after = bones(&sentence.after);
    let mut path = bones(&sentence.path);
    path.retain(|b| !matches!(b.as_str(), "," | "(" | "``" | "." | ";"));
    for (name, segment) in [("kP", &before), ("kM", &path), ("kQ", &after)] {
        let kinds = fleshed(segment);
        for kind in &kinds {
            out.add(&[name, kind]);
            out.add(&["kA", kind.trim_end_matches(PAST)]);
        }
        if name != "kM" {
            pairs(&mut out, name, &kinds);
        }
    }
    out.grams("kc", &path, 5);
    before.retain(|b| b != ",");
    let mut near = tail(&before, 5).to_vec();
    near.push("E1".into());
    out.grams("kp", &near, 3);
    after.truncate(5);
    after.insert(0, "E2".into());
    out.grams("kq", &after, 3);
    let told: Vec<&str> = path
        .iter()
        .map(String::as_str)
        .filter(|b| !is_name(b) && !matches!(*b, "PRON" | "'s" | "be"))
        .collect();
    out.add(&["kw", &told[..told.len().min(8)].join(" ")]);
    out.add(&["kl", &told[told.len().saturating_sub(2)..].join(" ")]);
    out.add(&["kf", &told[..told.len().min(2)].join(" ")]);
    pairs(&mut out, "ks", &told);
    out.keys
}
