//! The day that the reason of a loss names itself: `Budget frozen until 1 October 2026`,
//! `contract with Hydra bis 31.12.2026`, `until autumn 2026`.

use super::Sign;
use crate::calendar;
use crate::deals::Deal;
use crate::knowledge::Knowledge;
use crate::opportunities::arrived::deal_proof;
use crate::opportunities::lens::quote;
use crate::reading::words::Words;
use crate::time::{Day, Timestamp};
use jiff::civil::Date;

/// Words before the day until which, or from which on, something holds.
const UNTIL: &[&str] = &[
    "until", "till", "til", "bis", "ab", "from", "through", "to", "expires", "ends", "endet",
    "runs",
];
/// They stand at most so many words before the year.
const NEAR: usize = 5;
/// Who is bound decides before the end.
const BOUND: &[&str] = &[
    "contract",
    "agreement",
    "tied",
    "vertrag",
    "rahmenvertrag",
    "gebunden",
    "contrat",
];

/// The day that the reason of a loss names, where it has come, or a contract ends soon.
pub(super) fn come(k: &Knowledge, deal: &Deal, reason: &str, lost: Timestamp) -> Option<Sign> {
    const BEFORE_DAYS: [i32; 2] = [7, 90];
    const AFTER_DAYS: i32 = 60;
    const SURE: f64 = 0.6;
    let named = named(reason).filter(|named| named.day > lost.day())?;
    let ahead = named.day.0 - k.as_of.day().0;
    let near = -AFTER_DAYS..=BEFORE_DAYS[usize::from(named.bound)];
    near.contains(&ahead).then(|| Sign {
        at: k.as_of.min(named.day.start()),
        person: None,
        proof: deal_proof(k, deal, &quote(reason)),
        strength: SURE,
        due: Some(named.day),
    })
}

/// A day that a reason names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Named {
    /// Until when it held; of a season or a quarter its first day.
    day: Day,
    /// A contract with somebody else ends then.
    bound: bool,
}

/// The last day that a reason names as the end of itself.
fn named(reason: &str) -> Option<Named> {
    let words = Words::of(reason);
    let is = |list: &[&str]| words.iter().any(|word| list.contains(&word));
    let days = (0..words.len()).filter_map(|at| {
        let mut before = at.saturating_sub(NEAR)..at;
        let holds = before.any(|at| UNTIL.contains(&words.get(at)));
        date(&words, at).filter(|_| holds)
    });
    let day = days.max().map(Day::of)?;
    Some(Named {
        day,
        bound: is(BOUND),
    })
}

/// The date whose year is the word number `at`.
pub(in crate::opportunities::detectors) fn date(words: &Words, at: usize) -> Option<Date> {
    let year = words.get(at).parse::<i16>().ok();
    let year = year.filter(|year| (2000..2100).contains(year))?;
    let back = |by: usize| at.checked_sub(by).map_or("", |at| words.get(at));
    let month = |word: &str| calendar::month(word).map(|month| month as i8 + 1);
    let of = |month: i8, day: i8| Date::new(year, month, day).ok();
    if let Some(month) = month(back(1)) {
        return of(month, number(back(2)).unwrap_or(1));
    }
    if let (Some(day), Some(month)) = (number(back(1)), month(back(2))) {
        return of(month, day);
    }
    if let (Some(first), Some(second)) = (number(back(2)), number(back(1))) {
        return of(second, first).or_else(|| of(first, second));
    }
    if let (Some(month), Some(day)) = (number(words.get(at + 1)), number(words.get(at + 2))) {
        return of(month, day);
    }
    match back(1) {
        "spring" | "frühjahr" | "frühling" | "q2" => of(4, 1),
        "summer" | "sommer" => of(6, 1),
        "q3" => of(7, 1),
        "autumn" | "fall" | "herbst" => of(9, 1),
        "q4" => of(10, 1),
        "winter" => of(12, 1),
        "q1" => of(1, 1),
        "end" | "ende" => of(12, 31),
        "of" if back(2) == "end" => of(12, 31),
        word if UNTIL.contains(&word) => of(1, 1),
        _ => None,
    }
}

/// A number of a day or a month: `1`, `1st`.
fn number(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let behind = &word[digits.len()..];
    let number = digits.parse::<i8>().ok();
    number.filter(|_| matches!(behind, "" | "st" | "nd" | "rd" | "th"))
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn days_that_reasons_name() {
        for (reason, day, bound) in [
            ("Budget frozen until 1 October 2026", "2026-10-01", false),
            ("frozen until October 1st, 2026", "2026-10-01", false),
            ("Budget gesperrt bis Herbst 2026", "2026-09-01", false),
            ("no money until autumn 2026", "2026-09-01", false),
            ("Cleanex contract until 31.12.2026", "2026-12-31", true),
            ("Vertrag mit Hydra bis Ende 2026", "2026-12-31", true),
            ("tied to Hydra until 2026-12-31", "2026-12-31", true),
            ("capex only from Q4 2026", "2026-10-01", false),
            ("postponed to March 2027", "2027-03-01", false),
        ] {
            let named = named(reason).unwrap_or_else(|| panic!("{reason}"));
            let told = (named.day.to_string(), named.bound);
            assert_eq!(told, (day.to_owned(), bound), "{reason}");
        }
        for reason in [
            "Price, went to Hydra",
            "Lost on 1 October 2025 on price",
            "order 2026 went to Hydra",
            "until further notice",
            "",
        ] {
            assert_eq!(named(reason), None, "{reason}");
        }
    }
}
