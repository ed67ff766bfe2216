//! Display names as headers give them, and what is left of them.

use super::directory;
use super::titles_behind::{is_clear_degree, without_titles_behind};

/// What follows a name after a comma without being a first name or a degree.
const SUFFIXES: &[&str] = &[
    "ag", "bv", "co", "corp", "gmbh", "ii", "iii", "inc", "iv", "jr", "llc", "llp", "lp", "ltd",
    "plc", "sa", "spa", "sr", "srl",
];

/// Cleans a display name: `"Smith, Ann (Acme)"` becomes `Ann Smith`, and so does `Ann
/// "Annie" Smith, MBA`. Empty where it says no more than the address, or is no name at all.
pub fn clean(name: &str, address: &str) -> String {
    let name: String = name
        .chars()
        .filter(|c| !is_picture(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(300)
        .collect();
    let name = without_bracketed(&name);
    let name = without_quoted(trim_marks(&name));
    let name = trim_marks(&name);
    let entry = directory::parse(name);
    let name = match &entry {
        Some(entry) => entry.person_name().unwrap_or(""),
        None => without_notes_domain(name),
    };
    let name = name.split(" | ").next().unwrap_or(name);
    let name = trim_marks(name);
    if name.contains('@') || name.eq_ignore_ascii_case(address) {
        return String::new();
    }
    let name = first_name_first(&without_titles_behind(name));
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 {
        return String::new();
    }
    fold_space(&name).chars().take(120).collect()
}

/// Drops `[mailto:…]`, `<…>` and `(…)`, closed or not.
fn without_bracketed(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut depth = 0u32;
    for c in name.chars() {
        match c {
            '[' | '<' | '(' => depth += 1,
            ']' | '>' | ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    // All in brackets: `<Ann Smith>` is quoted that way, not remarked upon.
    if out.trim().is_empty() {
        out = name.replace(['[', ']', '<', '>', '(', ')'], "");
    }
    out
}

/// Pictures that people put beside their names, and trade marks.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{20e3}' | '\u{2190}'..='\u{2bff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}' | '®' | '™')
}

/// Without quotation marks within: `Robert "Bob" Miller` is Robert Miller. What has no
/// first and last name beside them only loses the marks.
fn without_quoted(name: &str) -> String {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
    if !name.contains(is_mark) {
        return name.to_owned();
    }
    let parts: Vec<&str> = name.split(is_mark).collect();
    let beside = || parts.iter().step_by(2).copied();
    let words: usize = beside().map(|part| part.split_whitespace().count()).sum();
    match parts.len() % 2 == 1 && words >= 2 {
        true => beside().collect(),
        false => parts.concat(),
    }
}

/// `Ann Smith@ACME`: Notes puts its domain behind a name too.
fn without_notes_domain(name: &str) -> &str {
    match name.split_once('@') {
        Some((person, domain)) if person.trim().contains(' ') && !domain.contains('.') => person,
        _ => name,
    }
}

fn trim_marks(name: &str) -> &str {
    name.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\''
                    | '`'
                    | '´'
                    | '‘'
                    | '’'
                    | '‚'
                    | '“'
                    | '”'
                    | '„'
                    | '«'
                    | '»'
                    | '*'
                    | ','
                    | ';'
                    | ':'
                    | '='
                    | '\\'
                    | '-'
                    | '_'
                    | '<'
                    | '>'
            )
    })
}

/// `Last, First` as `First Last`; `Last Jr., First` keeps its suffix behind;
/// `Acme, Inc.` stays; a degree behind a comma goes.
fn first_name_first(name: &str) -> String {
    let Some((left, right)) = name.split_once(',') else {
        return name.to_owned();
    };
    let (left, right) = (trim_marks(left), trim_marks(right));
    let short = |side: &str| (1..=3).contains(&side.split_whitespace().count());
    if right.contains(',') || !short(left) || !short(right) {
        return name.to_owned();
    }
    if is_suffix(right) {
        return if left.contains(' ') {
            left.to_owned()
        } else {
            name.to_owned()
        };
    }
    match left.rsplit_once(' ') {
        Some((last, suffix)) if is_suffix(suffix) => {
            format!("{right} {} {suffix}", trim_marks(last))
        }
        _ => format!("{right} {left}"),
    }
}

/// Whether a word is a generation, a degree or a legal form.
pub fn is_suffix(word: &str) -> bool {
    let word: String = word
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    SUFFIXES.binary_search(&word.as_str()).is_ok() || is_clear_degree(&word)
}

fn fold_space(text: &str) -> String {
    crate::words::folded(text.trim())
}
