//! The day that the reason of a loss names itself: `Budget frozen until 1 October 2026`,
//! `contract with Hydra bis 31.12.2026`, `until autumn 2026`.

use super::Sign;
use crate::deals::Deal;
use crate::knowledge::Knowledge;
use crate::opportunities::arrived::deal_proof;
use crate::opportunities::lens::quote;
use crate::reading::words::Words;
use crate::talk::full_dates::{UNTIL, date};
use crate::time::{Day, Timestamp};

/// Words of [`UNTIL`] stand at most so many words before the year.
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
