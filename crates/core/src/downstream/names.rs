//! Whether two spellings are one company: the core of a name, without legal form,
//! article and possessive.

use super::name_words::LEGAL;
use super::tokens::{Kind, tokens};

/// Words that a name may have or lack without being another company's, and that say nothing
/// of its trade.
const LOOSE: &[&str] = &[
    "the",
    "group",
    "holdings",
    "holding",
    "companies",
    "usa",
    "us",
    "u.s",
    "america",
    "international",
    "global",
    "enterprises",
    "and",
    "&",
    "affiliates",
    "subsidiaries",
    "its",
    "com",
    "north",
    "stock",
    "parent",
    "operating",
    "corporate",
    "worldwide",
    "europe",
    "canada",
    "mexico",
    "asia",
];

/// Words of trades that a name may have or lack too, those of one trade together. Names that
/// end in words of two trades are two companies'.
const TRADES: &[&[&str]] = &[
    &["stores", "store", "wholesale", "club", "retail", "pharmacy"],
    &["health", "healthcare", "pharmacy"],
    &["wireless", "communications"],
    &["technologies", "technology"],
    &["marketing", "distribution", "supply", "sales"],
    &["insurance"],
    &["brands"],
    &["products"],
    &["services"],
    &["industries"],
    &["systems"],
    &["solutions"],
    &["logistics"],
    &["trading"],
    &["electronics"],
];

/// Whether a word says nothing at the end of a name, or only a trade.
fn is_loose(word: &str) -> bool {
    LOOSE.contains(&word) || TRADES.iter().any(|trade| trade.contains(&word))
}

/// Whether two ends of names may be of one company's: one of them names no trade, or both
/// the same.
fn agree(one: &[String], other: &[String]) -> bool {
    let trades = |words: &[String]| -> Vec<usize> {
        let known = TRADES.iter().enumerate();
        let named = known.filter(|(_, trade)| words.iter().any(|w| trade.contains(&w.as_str())));
        named.map(|(at, _)| at).collect()
    };
    let (one, other) = (trades(one), trades(other));
    one.is_empty() || other.is_empty() || one.iter().any(|trade| other.contains(trade))
}

/// Words that many companies begin with: alone they are no name.
const COMMON: &[&str] = &[
    "united",
    "general",
    "american",
    "national",
    "first",
    "international",
    "north",
    "south",
    "new",
    "global",
    "advanced",
    "applied",
    "western",
    "eastern",
    "southern",
    "northern",
    "universal",
    "standard",
    "bank",
    "us",
    "u.s",
    "pacific",
    "atlantic",
    "blue",
    "cardinal-",
    "premier",
    "public",
    "royal",
    "great",
    "china",
    "japan",
    "air",
    "state",
    "best",
    "american",
    "home",
    "dollar",
    "family",
];

/// Whether many companies begin with a word.
pub fn is_common(word: &str) -> bool {
    COMMON.contains(&word)
}

/// The words that a name is known by, in small letters.
pub fn core(name: &str) -> Vec<String> {
    let mut words: Vec<String> = tokens(name)
        .iter()
        .filter(|t| t.kind != Kind::Sign)
        .map(|t| {
            let low = t.low.trim_end_matches('.').trim_end_matches(".com");
            low.strip_suffix("'s")
                .filter(|w| w.len() > 4)
                .unwrap_or(low)
                .to_owned()
        })
        .collect();
    // The register's way to write an article: "Hain Celestial Group, Inc. (The)".
    if words.last().is_some_and(|w| w == "the") {
        words.pop();
    }
    let polish = |w: &String| matches!(w.as_str(), "sp" | "z" | "o.o" | "oo");
    let legal = |w: &String| LEGAL.contains(&w.as_str()) || polish(w);
    while words.len() > 1 && words.last().is_some_and(legal) {
        words.pop();
    }
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words
}

/// Whether `written` (in a text) may stand for the company called `name`.
pub fn same(written: &str, name: &str) -> bool {
    let whole = core(name);
    let says = core(written);
    if says.is_empty() || whole.is_empty() {
        return false;
    }
    if says == whole
        || joined(&says) == joined(&whole)
        || initials(&says, &whole)
        || initials(&whole, &says)
    {
        return true;
    }
    // "Wal-Mart Stores" and "Walmart".
    let short = |words: &[String]| {
        let said = words.iter().rposition(|w| !is_loose(w));
        said.map_or(0, |last| last + 1)
    };
    let ((a, said), (b, known)) = (says.split_at(short(&says)), whole.split_at(short(&whole)));
    let common = a.len() == 1 && COMMON.contains(&a[0].as_str());
    if !a.is_empty() && !common && joined(a) == joined(b) && agree(said, known) {
        return true;
    }
    // "Consolidated Edison of New York".
    if whole.len() > 1
        && says.starts_with(&whole)
        && says.get(whole.len()).is_some_and(|w| w == "of")
    {
        return true;
    }
    // "Walmart/Sam's Club": either side.
    if written.contains('/')
        && written
            .split('/')
            .any(|side| !side.is_empty() && !side.contains('/') && same(side, name))
    {
        return true;
    }
    let shared = says
        .iter()
        .zip(&whole)
        .take_while(|(a, b)| a == b || a.trim_end_matches('s') == b.trim_end_matches('s'))
        .count();
    if shared == 0 {
        return false;
    }
    let loose = |words: &[String]| {
        words
            .iter()
            .all(|w| is_loose(w) || LEGAL.contains(&w.as_str()))
    };
    let plain = shared == 1 && COMMON.contains(&says[0].as_str());
    if shared == says.len() {
        // Shorter: "Ford" for "Ford Motor Company".
        return !plain && (shared > 1 || whole.len() <= 3 || loose(&whole[shared..]));
    }
    // Longer, or ending otherwise: only by words that say nothing.
    let (said, known) = (&says[shared..], &whole[shared..]);
    !plain && loose(said) && loose(known) && agree(said, known)
}

fn joined(words: &[String]) -> String {
    words.concat().replace(['-', '\'', '.', '&'], "")
}

/// Whether the one is the initials of the other ("HP", "GM", "IBM").
fn initials(short: &[String], long: &[String]) -> bool {
    let [short] = short else { return false };
    let short = short.replace(['.', '&'], "");
    if long.len() < 2 || short.len() < 2 {
        return false;
    }
    let of = |words: &mut dyn Iterator<Item = &String>| -> String {
        words.filter_map(|w| w.chars().next()).collect()
    };
    let all = of(&mut long.iter());
    let strong = of(&mut long
        .iter()
        .filter(|w| !matches!(w.as_str(), "and" | "&" | "of" | "the")));
    short == all || short == strong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_company() {
        for (written, name) in [
            ("Walmart", "Walmart Inc."),
            ("The Home Depot", "Home Depot, Inc."),
            ("Home Depot’s", "Home Depot, Inc."),
            ("Ford", "Ford Motor Company"),
            ("PG&E", "PG&E Corporation"),
            ("Walmart/Sam’s Club", "Walmart Inc."),
            ("General Motors", "General Motors Company"),
            ("GM", "General Motors Company"),
            ("Amazon.com, Inc.", "Amazon.com, Inc."),
            ("Amazon", "Amazon.com, Inc."),
            ("Lowe’s", "Lowe's Companies, Inc."),
            ("Wal-Mart", "Walmart Inc."),
            ("Target Corporation", "Target Corp"),
            ("Wal-Mart Stores, Inc.", "Walmart Inc."),
            ("Verizon Wireless", "Verizon Communications Inc."),
            ("Orion Group", "Orion Health, Inc."),
            (
                "Consolidated Edison of New York",
                "Consolidated Edison, Inc.",
            ),
        ] {
            assert!(same(written, name), "{written} / {name}");
        }
        for (written, name) in [
            ("Delta Dental", "Delta Air Lines, Inc."),
            ("Apple Hospitality", "Apple Inc."),
            ("United", "United Rentals, Inc."),
            ("American Group", "American Stores, Inc."),
            ("Bank of America", "Bank Inc."),
            ("GE Healthcare", "GE Vernova Inc."),
            ("General Dynamics", "General Motors Company"),
            ("Ball State University", "Ball Corporation"),
            ("Orion Health", "Orion Communications, Inc."),
            ("Orion Industries", "Orion Group Logistics"),
        ] {
            assert!(!same(written, name), "{written} / {name}");
        }
    }
}
