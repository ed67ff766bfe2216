//! Names of months and days of the week, in English and German.

/// Months from January on.
pub const MONTHS: [(&str, &str); 12] = [
    ("January", "Januar"),
    ("February", "Februar"),
    ("March", "März"),
    ("April", "April"),
    ("May", "Mai"),
    ("June", "Juni"),
    ("July", "Juli"),
    ("August", "August"),
    ("September", "September"),
    ("October", "Oktober"),
    ("November", "November"),
    ("December", "Dezember"),
];

/// Days of the week from Monday on.
pub const DAYS: [(&str, &str); 7] = [
    ("Monday", "Montag"),
    ("Tuesday", "Dienstag"),
    ("Wednesday", "Mittwoch"),
    ("Thursday", "Donnerstag"),
    ("Friday", "Freitag"),
    ("Saturday", "Samstag"),
    ("Sunday", "Sonntag"),
];

/// Which month a word names in full, from 0, however it is written.
pub fn month(word: &str) -> Option<usize> {
    place(&MONTHS, word)
}

/// Which day of the week a word names in full, from 0, however it is written.
pub fn day(word: &str) -> Option<usize> {
    place(&DAYS, word)
}

/// Which month a word names in full or by its first letters, three or more.
pub fn month_begun(word: &str) -> Option<usize> {
    begun(&MONTHS, word, 3)
}

/// Which day of the week a word names in full or by its first letters, two or more.
pub fn day_begun(word: &str) -> Option<usize> {
    begun(&DAYS, word, 2)
}

/// Whether a word is an English month's name in full, however it is written.
pub fn english_month(word: &str) -> bool {
    MONTHS.iter().any(|(en, _)| en.eq_ignore_ascii_case(word))
}

/// Whether a word is the English name of a month or a day, in full or as its first
/// three or four letters (`Tue`, `Sept`), however it is written.
pub fn is_calendar(word: &str) -> bool {
    let mut names = MONTHS.iter().chain(&DAYS);
    names.any(|(name, _)| {
        let head = name.get(..word.len()).unwrap_or_default();
        let short = matches!(word.len(), 3 | 4) || word.len() == name.len();
        short && head.eq_ignore_ascii_case(word)
    })
}

fn place(names: &[(&str, &str)], word: &str) -> Option<usize> {
    let is = |name: &str| name.eq_ignore_ascii_case(word);
    names.iter().position(|(en, de)| is(en) || is(de))
}

fn begun(names: &[(&str, &str)], word: &str, least: usize) -> Option<usize> {
    let word = word.to_lowercase();
    let is = |name: &str| name.to_lowercase().starts_with(&word);
    let found = || names.iter().position(|(en, de)| is(en) || is(de));
    (word.chars().count() >= least).then(found).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_months_and_days() {
        for word in ["March", "may", "SEPT", "tue", "Thur", "sunday"] {
            assert!(is_calendar(word), "{word}");
        }
        for word in ["market", "decrease", "monthly", "mar-a", "ma", "", "Märc"] {
            assert!(!is_calendar(word), "{word}");
        }
        assert_eq!(
            (month("märz"), month("May"), day("dienstag")),
            (Some(2), Some(4), Some(1))
        );
        assert_eq!((month_begun("Dez"), month_begun("ma")), (Some(11), None));
        assert_eq!((day_begun("thu"), day_begun("So")), (Some(3), Some(6)));
        assert!(english_month("MAY") && !english_month("Mai"));
    }
}
