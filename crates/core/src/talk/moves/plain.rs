//! Sentences without what stands beside what they say.

use crate::words::folded;

/// A sentence without what stands in brackets: `Ann (of the Texas desk) is going to …`.
pub(super) fn without_brackets(sentence: &str) -> String {
    let mut text = String::with_capacity(sentence.len());
    let mut depth = 0_u32;
    for c in sentence.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            _ if depth == 0 => text.push(c),
            _ => {}
        }
    }
    // An opening one without its end cuts nothing off.
    let text = if depth > 0 { sentence } else { &text };
    // A name and what is said of it belong together again: `Cora Lind, copied here, will be`.
    let mut whole = String::with_capacity(text.len());
    let mut joined = true;
    for clause in text.split(',') {
        if is_in_copy(clause) {
            joined = true;
            continue;
        }
        if !joined {
            whole.push(',');
        }
        whole.push_str(clause);
        joined = false;
    }
    folded(&whole)
}

/// Whether a clause between commas only says that somebody has the mail too.
fn is_in_copy(clause: &str) -> bool {
    const COPIED: &[&str] = &["copied", "cc'd", "ccd", "cc", "cced", "kopie", "copie"];
    const SHORT: usize = 5;
    let words: Vec<String> = clause.split_whitespace().map(str::to_lowercase).collect();
    let says = words.iter().any(|word| COPIED.contains(&word.as_str()));
    says && words.len() <= SHORT
}
