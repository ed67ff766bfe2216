//! Names of companies, as far as they tell which company it is: without legal forms,
//! abbreviations spelt out.

use super::names::fold;

/// Legal forms, as single words in small letters without dots.
const FORMS: &[&str] = &[
    "ab",
    "ag",
    "aps",
    "as",
    "asa",
    "bhd",
    "bv",
    "bvba",
    "co",
    "company",
    "corp",
    "corporation",
    "cv",
    "cvba",
    "doo",
    "eg",
    "eirl",
    "ek",
    "eurl",
    "ev",
    "gbr",
    "gesmbh",
    "ggmbh",
    "gmbh",
    "gmbhco",
    "group",
    "groupe",
    "grp",
    "gruppe",
    "hf",
    "holding",
    "holdings",
    "inc",
    "incorporated",
    "kft",
    "kg",
    "kgaa",
    "kk",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "ltda",
    "mbh",
    "na",
    "nv",
    "oao",
    "ohg",
    "ood",
    "oy",
    "oyj",
    "plc",
    "pte",
    "pty",
    "pvt",
    "rt",
    "sa",
    "sab",
    "sal",
    "sarl",
    "sas",
    "sasu",
    "sc",
    "sca",
    "scop",
    "se",
    "sl",
    "slu",
    "snc",
    "sp",
    "spa",
    "spk",
    "spol",
    "spzoo",
    "sprl",
    "sro",
    "srl",
    "the",
    "ug",
    "und",
    "and",
    "de",
    "zoo",
    "zrt",
];

/// Abbreviations and what they stand for.
const SHORT: &[(&str, &str)] = &[
    ("assoc", "associates"),
    ("bros", "brothers"),
    ("chem", "chemicals"),
    ("elec", "electric"),
    ("eng", "engineering"),
    ("engg", "engineering"),
    ("ind", "industries"),
    ("inds", "industries"),
    ("industrial", "industries"),
    ("industry", "industries"),
    ("intl", "international"),
    ("labs", "laboratories"),
    ("mach", "machinery"),
    ("mfg", "manufacturing"),
    ("mgmt", "management"),
    ("natl", "national"),
    ("pharma", "pharmaceuticals"),
    ("svcs", "services"),
    ("sys", "systems"),
    ("tech", "technologies"),
    ("technology", "technologies"),
    ("univ", "university"),
];

/// Whether a word, as a core has it, is a legal form and no name.
pub fn is_form(word: &str) -> bool {
    FORMS.contains(&word)
}

/// The place that a name ends with, as order books write it: `Acme Valves GmbH, Hamm`. A
/// legal form stands before the comma, and none after it (`Acme Valves Co., Ltd.`).
pub fn place_of(name: &str) -> Option<&str> {
    let (before, after) = name.split_once(',')?;
    let bare = |word: &str| fold(word).replace(['.', '/'], "");
    // `Sp. z o.o.` is one form.
    let before = bare(before).replace(" z oo", " zoo");
    let last = before.split_whitespace().next_back()?;
    // Small words are forms only among others.
    let ends = is_form(last) && !["and", "de", "the", "und"].contains(&last);
    let mut words = after.split_whitespace().map(bare);
    let named = !after.trim().is_empty() && !after.contains(|c: char| c.is_ascii_digit());
    (ends && named && !words.any(|word| is_form(word.trim_matches(',')))).then(|| after.trim())
}

/// What tells a company from others: the words of its name, folded, without legal
/// forms, marks and the place behind it. Where nothing else is left, the forms stay.
pub fn core(name: &str) -> String {
    let name = match place_of(name) {
        Some(_) => name.split(',').next().unwrap_or(name),
        None => name,
    };
    let name = name
        .split('(')
        .next()
        .filter(|n| !n.trim().is_empty())
        .unwrap_or(name);
    let folded = fold(name);
    // `s.r.o.` and `A/S` are one word, `Smith & Sons` are two.
    let joined: String = folded
        .chars()
        .filter(|c| !matches!(c, '.' | '/' | '’'))
        .collect();
    // `Sp. z o.o.` is three words of one form.
    let joined = joined.replace(" z oo", " zoo");
    let all: Vec<&str> = joined
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let telling: Vec<&str> = all
        .iter()
        .copied()
        .filter(|word| !FORMS.contains(word))
        .collect();
    let words = if telling.is_empty() { all } else { telling };
    let spelt = |word: &&str| {
        let full = SHORT.iter().find(|(short, _)| short == word);
        full.map_or(*word, |(_, full)| *full).to_owned()
    };
    words.iter().map(spelt).collect::<Vec<_>>().join(" ")
}

/// The letters of a name's core, as they might be a domain's word: `acmevalves`.
pub fn run_together(name: &str) -> String {
    core(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a name may be another cut short, word by word: `marrow water serv` and `marrow
/// water services`.
pub fn is_short_for(short: &str, full: &str) -> bool {
    const LEAST: usize = 3;
    let (short, full): (Vec<&str>, Vec<&str>) =
        (short.split(' ').collect(), full.split(' ').collect());
    let cut = |(short, full): (&&str, &&str)| {
        short == full || short.len() >= LEAST && full.starts_with(*short)
    };
    short.len() > 1 && short.len() == full.len() && short.iter().zip(&full).all(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_and_marks_do_not_count() {
        for name in [
            "Acme Valves",
            "ACME Valves GmbH & Co. KG",
            "Acme Valves, Inc.",
            "The Acme-Valves Company",
            "acme valves s.r.o.",
            "Acme Valves (Leeds)",
            "Acme Valves Inc., Toledo, OH",
            "Acme Valves Co., Ltd.",
        ] {
            assert_eq!(core(name), "acme valves", "{name}");
        }
        assert_eq!(
            core("Baltic Mach. Mfg A/S"),
            "baltic machinery manufacturing"
        );
        assert_eq!(core("AB Holding"), "ab holding");
        assert_ne!(core("Smith & Sons"), core("Smith"));
        assert_eq!(place_of("Acme Valves Sp. z o.o., Kielce"), Some("Kielce"));
        assert_eq!(place_of("Smith, Jones and Berg"), None);
        assert_eq!(place_of("Acme Valves Ltd, The Valve Company"), None);
        assert_eq!(
            run_together("Müller & Söhne"),
            run_together("Mueller Soehne")
        );
    }
}
