//! Names of speakers, as they stand before what was said.

/// Letters of a name.
const NAME_CHARS_MAX: usize = 60;
/// Words of a name, but for what stands in brackets behind it: `Ann Lund (Acme Valves)`.
const NAME_WORDS_MAX: usize = 6;

/// Small words within names.
const PARTICLES: &[&str] = &[
    "von", "van", "vom", "zu", "zum", "zur", "de", "der", "den", "del", "della", "di", "da", "do",
    "dos", "du", "la", "le", "bin", "ibn", "al", "el", "y", "e", "ten", "ter", "und", "and",
];

/// The speaker that a line begins with, and what they say: `Ann Lund: Good morning.`
pub(super) fn split(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(['-', '–', '>', ' ', '\t']);
    let line = line.strip_prefix("**").unwrap_or(line);
    let (name, said) = line.split_once([':', '：'])?;
    // `10:30`, `https://`; nothing parts a full-width colon from what follows.
    let parted = !line[name.len()..].starts_with(':');
    if !parted && said.starts_with(|c: char| c.is_alphanumeric() || c == '/') {
        return None;
    }
    let name = name.trim().trim_end_matches("**").trim_end();
    let said = said.trim_start().trim_start_matches("**").trim();
    is_name(name).then_some((name, said))
}

/// Whether a text may be a name: a few words, each with a capital where letters have any.
pub(super) fn is_name(text: &str) -> bool {
    let fits = (1..=NAME_WORDS_MAX).contains(&words(text))
        && text.chars().count() <= NAME_CHARS_MAX
        && text.starts_with(char::is_alphabetic)
        && !text.contains(['?', '!', ';', '"', '“', '=', '{', '\\']);
    let mut inside = false;
    fits && text.split_whitespace().all(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        inside |= word.starts_with(['(', '[', '|']);
        let within = inside;
        inside &= !word.ends_with([')', ']']);
        within
            || word.contains('@')
            || PARTICLES.contains(&bare)
            || !bare.starts_with(char::is_lowercase)
    })
}

/// How many words a name has, but for what stands in brackets behind it.
pub(super) fn words(name: &str) -> usize {
    let name = name.split(['(', '[', '|']).next().unwrap_or_default();
    name.split_whitespace().count()
}

/// Whether a name only stands in for one: `Speaker 2`, `Unknown`, `You`.
pub(super) fn stands_in(name: &str) -> bool {
    const NOBODY: &[&str] = &[
        "speaker",
        "unknown",
        "unidentified",
        "participant",
        "caller",
        "guest",
        "user",
        "host",
        "moderator",
        "interviewer",
        "operator",
        "everyone",
        "all",
        "me",
        "you",
        "sprecher",
        "sprecherin",
        "unbekannt",
        "teilnehmer",
        "gast",
        "ich",
        "intervenant",
        "inconnu",
        "orateur",
        "participante",
        "desconocido",
    ];
    let lower = name.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let first = words.find(|word| !word.is_empty());
    first.is_none_or(|word| NOBODY.contains(&word) || word.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_before_what_is_said() {
        for (line, name, said) in [
            ("Ann Lund: Good morning.", "Ann Lund", "Good morning."),
            ("- Ann Lund : Hi: you", "Ann Lund", "Hi: you"),
            ("**Ann Lund:** Hi", "Ann Lund", "Hi"),
            (
                "Dr. Otto van der Berg (Acme valves): Ja",
                "Dr. Otto van der Berg (Acme valves)",
                "Ja",
            ),
            ("ÉLISE Ó BRIAIN:", "ÉLISE Ó BRIAIN", ""),
            ("陳大文：好", "陳大文", "好"),
        ] {
            assert_eq!(split(line), Some((name, said)), "{line}");
        }
        for line in [
            "So here is the thing: we pack.",
            "At 10:30 we begin",
            "https://acme.example",
            "Is it so? Yes: it is",
            ": nothing",
            "no colon",
            "",
        ] {
            assert_eq!(split(line), None, "{line}");
        }
    }

    #[test]
    fn stand_ins_are_nobody() {
        for name in [
            "Speaker 2",
            "Unknown Speaker",
            "You",
            "",
            "12",
            "Sprecher 1",
        ] {
            assert!(stands_in(name), "{name}");
        }
        assert!(!stands_in("Ann Lund"));
    }
}
