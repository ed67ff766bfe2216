//! What people put behind their names on profiles: degrees, certificates, pronouns.

/// Degrees that are no names, in small letters without marks.
const CLEAR: &[&str] = &[
    "cfa", "cpa", "dds", "esq", "jd", "mba", "md", "pe", "phd", "pmp", "rn",
];

/// Degrees and certificates that are names, too, where they are not in capitals.
const DEGREES: &[&str] = &[
    "aca", "acca", "ba", "bba", "beng", "bsc", "ca", "caia", "cbap", "ccim", "ceng", "cfe", "cfp",
    "cgma", "chrp", "cia", "cima", "cipp", "cisa", "cism", "cissp", "clp", "cma", "cmrp", "cpim",
    "cpm", "cpp", "cpsm", "cscp", "csm", "cspo", "cssbb", "cssgb", "dba", "dipl", "edd", "emba",
    "fca", "fcca", "frm", "gphr", "leed", "llb", "llm", "ma", "mcips", "meng", "mph", "mphil",
    "mrics", "ms", "msc", "msw", "peng", "pgmp", "pharmd", "phr", "prince2", "psm", "sphr",
];

/// Pronouns, of which some write two or three: `she/her`.
const PRONOUNS: &[&str] = &[
    "all", "any", "elle", "er", "ella", "he", "her", "hers", "him", "his", "ihm", "ihn", "ihr",
    "il", "lui", "she", "sie", "their", "theirs", "them", "they", "xe", "xem", "ze", "zir",
];

/// `Ann Smith, MBA, PhD`, `Ann Smith MBA` and `Ann Smith she/her` as `Ann Smith`. A legal
/// form, or what may be a first name (`Smith, Ann`), stays.
pub(super) fn without_titles_behind(name: &str) -> String {
    let mut name = name.trim();
    loop {
        let before = name;
        name = without_one(name);
        if name == before {
            return name.to_owned();
        }
    }
}

/// A first or a last name by itself without degrees: `Ann, PMP` as `Ann`.
pub(super) fn part_without_titles(part: &str) -> &str {
    let mut part = part.trim();
    while let Some((left, right)) = part.rsplit_once(',') {
        let mut words = right.split([' ', '&']).filter(|word| !word.is_empty());
        if left.trim().is_empty() || !words.all(|word| is_degree(word) || is_pronouns(word)) {
            break;
        }
        part = left.trim_end();
    }
    part
}

fn without_one(name: &str) -> &str {
    if let Some((left, right)) = name.rsplit_once(',') {
        let is_one = |word: &str| is_degree(word) || is_pronouns(word);
        let mut words = right.split([' ', '&']).filter(|word| !word.is_empty());
        let full = left.contains(',') || left.trim().contains(' ');
        if full && words.clone().next().is_some() && words.all(is_one) {
            return left.trim_end();
        }
    }
    let Some((left, last)) = name.rsplit_once(' ') else {
        return name;
    };
    // In small letters, or where everything is in capitals, it may be a last name.
    let capitals = last.chars().filter(|c| c.is_uppercase()).count();
    let marked = capitals >= 2 && left.chars().any(char::is_lowercase);
    let full = left.trim().contains(' ');
    match full && (marked && is_degree(last) || is_pronouns(last)) {
        true => left.trim_end_matches([' ', '-', '–', '|', '·']),
        false => name,
    }
}

/// Two letters are one in capitals only: else they may be a name.
fn is_degree(word: &str) -> bool {
    let letters = || word.chars().filter(|c| c.is_alphanumeric());
    if letters().count() <= 2 && letters().any(char::is_lowercase) {
        return false;
    }
    let word: String = letters().flat_map(char::to_lowercase).collect();
    is_clear_degree(&word) || DEGREES.binary_search(&word.as_str()).is_ok()
}

/// Whether a word in small letters without marks is a degree that is no name.
pub(super) fn is_clear_degree(word: &str) -> bool {
    CLEAR.binary_search(&word).is_ok()
}

/// Two or more pronouns with strokes between them.
fn is_pronouns(word: &str) -> bool {
    let mut parts = word.split('/').map(str::to_lowercase);
    word.contains('/') && parts.all(|part| PRONOUNS.contains(&part.as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::display_name::is_suffix;
    use super::*;

    #[test]
    fn what_stands_behind_a_name_goes() {
        for name in [
            "Ann Smith, MBA",
            "Ann Smith, MBA, Ph.D.",
            "Ann Smith, CPA & CFE",
            "Ann Smith MBA",
            "Ann Smith PhD, PMP",
            "Ann Smith she/her",
            "Ann Smith - PMP",
            "Ann Smith, she/her/hers",
        ] {
            assert_eq!(without_titles_behind(name), "Ann Smith", "{name}");
        }
        for name in ["Smith, Ann, MBA", "Smith, Ann MBA", "Smith, Ann she/her"] {
            assert_eq!(without_titles_behind(name), "Smith, Ann", "{name}");
        }
    }

    #[test]
    fn parts_of_names_have_titles_too() {
        assert_eq!(part_without_titles("Ann, PMP"), "Ann");
        assert_eq!(part_without_titles("Smith, MBA, PhD"), "Smith");
        assert_eq!(part_without_titles("Ann, Lee"), "Ann, Lee");
        assert_eq!(part_without_titles("Ann"), "Ann");
    }

    #[test]
    fn names_stay() {
        for name in [
            "Smith, Ann",
            "Acme, Inc.",
            "Yo-Yo Ma",
            "Jack Ma",
            "ANN LEE MA",
            "Smith, Ma",
            "Lopez Garcia, Ma",
            "Ann Smith Jr.",
            "Ann Smith III",
        ] {
            assert_eq!(without_titles_behind(name), name);
        }
    }

    #[test]
    fn degrees_are_in_order_and_no_generations() {
        assert!(CLEAR.is_sorted() && DEGREES.is_sorted());
        assert!(!DEGREES.iter().any(|word| is_suffix(word)));
        assert!(
            ["jr", "sr", "ii", "iii"]
                .iter()
                .all(|word| !is_degree(word) && is_suffix(word))
        );
    }
}
