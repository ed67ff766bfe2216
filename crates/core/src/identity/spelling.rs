//! Which of several spellings of a firm's name is shown: the fullest and best spelt, not
//! simply the newest. Systems write names in capitals, in small letters only, or cut off
//! at the width of a field.

use super::company_names::{core, is_short_for};

/// Letters from which a word in capitals is shouted and no abbreviation.
const SHOUTED: usize = 5;

/// The spelling to show of the name that `lead` is: `lead` itself, unless another is
/// better. Other names are passed over.
pub fn best<'a>(lead: &'a str, others: impl IntoIterator<Item = &'a str>) -> &'a str {
    let lead_core = core(lead);
    let mut alike = vec![(lead, lead_core.clone())];
    alike.extend(others.into_iter().filter_map(|other| {
        let own = core(other);
        let fits =
            own == lead_core || is_short_for(&own, &lead_core) || is_short_for(&lead_core, &own);
        fits.then_some((other, own))
    }));
    let cut = |own: &str| {
        alike
            .iter()
            .any(|(_, full)| own != full && is_short_for(own, full))
    };
    let faults = |(name, own): &(&str, String)| (is_shouted(name), is_small(name), cut(own));
    // The first of the best, and `lead` comes first.
    let best = alike.iter().min_by_key(|one| faults(one));
    best.map_or(lead, |(name, _)| *name)
}

/// A word of some length in capitals.
fn is_shouted(name: &str) -> bool {
    let mut words = name.split(|c: char| !c.is_alphabetic());
    words.any(|word| word.chars().count() >= SHOUTED && !word.chars().any(char::is_lowercase))
}

/// Without any capital.
fn is_small(name: &str) -> bool {
    !name.chars().any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_spelling_is_shown_and_not_the_newest() {
        for (lead, others, shown) in [
            (
                "BROMHOLT MINERALS LTD",
                &["Bromholt Minerals"][..],
                "Bromholt Minerals",
            ),
            (
                "Bromholt Mine.",
                &["BROMHOLT MINERALS", "Bromholt Minerals Ltd"],
                "Bromholt Minerals Ltd",
            ),
            (
                "bromholt minerals",
                &["Bromholt Minerals"],
                "Bromholt Minerals",
            ),
            // As good as any other: what the CRM says stays.
            (
                "Bromholt Minerals Ltd",
                &["Bromholt Minerals"],
                "Bromholt Minerals Ltd",
            ),
            // An abbreviation is no shouting.
            ("ABB AG", &["Abb"], "ABB AG"),
            // A new name is none of the old one's spellings.
            (
                "NEWHOLT MINERALS",
                &["Bromholt Minerals"],
                "NEWHOLT MINERALS",
            ),
            ("", &["Bromholt"], ""),
        ] {
            assert_eq!(best(lead, others.iter().copied()), shown, "{lead}");
        }
    }
}
