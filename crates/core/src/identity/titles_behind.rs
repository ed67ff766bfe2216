//! What people put behind their names on profiles: degrees, certificates, pronouns.

/// Degrees and certificates that stand behind a name, in small letters without marks.
const DEGREES: &[&str] = &[
    "aca", "acca", "ba", "bba", "beng", "bsc", "ca", "caia", "cbap", "ccim", "ceng", "cfa", "cfe",
    "cfp", "cgma", "chrp", "cia", "cima", "cipp", "cisa", "cism", "cissp", "clp", "cma", "cmrp",
    "cpa", "cpim", "cpm", "cpp", "cpsm", "cscp", "csm", "cspo", "cssbb", "cssgb", "dba", "dds",
    "dipl", "edd", "emba", "esq", "fca", "fcca", "frm", "gphr", "jd", "leed", "llb", "llm", "ma",
    "mba", "mcips", "md", "meng", "mph", "mphil", "mrics", "ms", "msc", "msw", "pe", "peng",
    "pgmp", "pharmd", "phd", "phr", "pmp", "prince2", "psm", "rn", "sphr",
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

fn without_one(name: &str) -> &str {
    if let Some((left, right)) = name.rsplit_once(',') {
        let is_one = |word: &str| is_degree(word) || is_pronouns(word);
        let mut words = right.split([' ', '&']).filter(|word| !word.is_empty());
        let full = left.contains(',') || left.trim().contains(' ');
        return match full && words.clone().next().is_some() && words.all(is_one) {
            true => left.trim_end(),
            false => name,
        };
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
    DEGREES.binary_search(&word.as_str()).is_ok()
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
        assert_eq!(without_titles_behind("Smith, Ann, MBA"), "Smith, Ann");
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
        assert!(DEGREES.is_sorted());
        assert!(
            ["jr", "sr", "ii", "iii"]
                .iter()
                .all(|word| !is_degree(word) && is_suffix(word))
        );
    }
}
