//! Until when an offer says that it holds: `valid until 30 November`, `gültig bis 30.11.2026`.

use super::appointed::last_day;
use super::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// Words by which an offer holds.
static HOLDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "valid|validity|binding|firm|open|good|holds|hold|stands .. until|till|through|to|by",
        "gültig|gültigkeit|bindend|verbindlich|gebunden|gilt|gelten .. bis|zum",
        "valable|valide jusqu",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Days after a mail of the moment `at` until the last day of what it offers, where it names
/// one that lay ahead.
pub fn held_days(text: &str, at: Timestamp) -> Option<i32> {
    let holds = |sentence: &String| !HOLDS.find(&Words::of(sentence)).is_empty();
    let said = sentences(text).filter(holds);
    let days = said.filter_map(|sentence| last_day(&sentence, at));
    days.filter(|days| *days > 0).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;

    #[test]
    fn until_when_offers_hold() {
        let at = Day::of(jiff::civil::date(2026, 10, 12)).start();
        for (text, days) in [
            (
                "Hallo,\nanbei unser Angebot über 14.200,00 EUR netto. Gültig bis 30.11.2026.",
                Some(49),
            ),
            (
                "Das Angebot ist bis zum 15.11. gültig, gültig bis 15.11.",
                Some(34),
            ),
            (
                "Please find attached our quotation: 100 sets, valid until 30 November 2026.",
                Some(49),
            ),
            ("The price holds until 30 October.", Some(18)),
            ("Please answer by 30 October.", None),
            ("The old price was valid until 30 September.", None),
        ] {
            assert_eq!(held_days(text, at), days, "{text}");
        }
    }
}
