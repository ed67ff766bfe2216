//! How wires write: the line of place and day, and the paragraph that says who speaks.

use super::super::notes::day;
use jiff::civil::Date;

/// Names of wires as they stand in a dateline, in lower case.
const WIRES: &[&str] = &[
    "prnewswire",
    "pr newswire",
    "business wire",
    "businesswire",
    "globe newswire",
    "globenewswire",
    "accesswire",
    "access newswire",
    "newsfile corp",
    "cision",
    "cnw",
    "marketwired",
    "news aktuell",
    "(ots)",
    "/ots/",
    "ots -",
    "(dpa)",
    "eqs-news",
    "eqs news",
    "dgap",
    "pressetext",
    "apa-ots",
    "openpr",
];

/// Sites that carry what others say.
const SITES: &[&str] = &[
    "pr newswire",
    "prnewswire",
    "business wire",
    "businesswire",
    "globenewswire",
    "globe newswire",
    "accesswire",
    "newsfile",
    "presseportal",
    "news aktuell",
    "openpr",
    "eqs",
    "pressebox",
    "firmenpresse",
    "prweb",
    "einpresswire",
    "ein presswire",
    "yahoo",
    "marketscreener",
];

/// Words above a release, in lower case.
const HEADS: &[&str] = &[
    "for immediate release",
    "press release",
    "news release",
    "media release",
    "pressemitteilung",
    "presseinformation",
    "medienmitteilung",
    "medieninformation",
    "presseaussendung",
    "zur sofortigen veröffentlichung",
    "corporate news",
    "ad-hoc",
    "communiqué de presse",
];

/// Letters of a dateline.
const DATELINE_CHARS: usize = 140;

/// Where and when a release is given out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in super::super) struct Dateline {
    pub day: Option<Date>,
    /// It names a wire.
    pub is_wire: bool,
}

/// The dateline a paragraph begins with: `BERLIN, May 3, 2025 /PRNewswire/ -- `,
/// `München, 3. Mai 2025 – `, `AUSTIN, Texas--(BUSINESS WIRE)--`.
pub(in super::super) fn dateline(paragraph: &str) -> Option<Dateline> {
    let paragraph = paragraph.trim_start_matches(['*', '_', '(', '[', ' ']);
    let paragraph = paragraph.replace('\n', " ");
    let cut = paragraph.char_indices().nth(DATELINE_CHARS);
    let head = &paragraph[..cut.map_or(paragraph.len(), |(at, _)| at)];
    if !head.chars().next()?.is_uppercase() {
        return None;
    }
    // The last dash that may end it: `Texas--(BUSINESS WIRE)--Acme`.
    let dashes = ["--", "—", "–", " - ", "/ "];
    let ends = dashes.iter().flat_map(|dash| head.match_indices(dash));
    let mut ends: Vec<(usize, &str)> = ends.map(|(at, _)| (at, &head[..at])).collect();
    ends.sort_by_key(|(at, _)| *at);
    let wired = ends.iter().find_map(|(_, begin)| {
        let lower = begin.to_lowercase();
        let at = WIRES.iter().filter_map(|wire| lower.find(wire)).min()?;
        let day = day::first(begin).map(|(day, _)| day);
        let before = lower.get(..at)?;
        let place = is_place(begin.get(..before.len())?, day.is_some());
        place.then_some(Dateline { day, is_wire: true })
    });
    wired.or_else(|| {
        ends.iter().find_map(|(_, begin)| {
            let (day, rest) = day::first(begin)?;
            let before = &begin[..begin.len() - rest.len()];
            let ended = rest.trim_matches([' ', ',', '.', ':', ')', ']', '*', '_']);
            let is_wire = is_wire(rest);
            ((ended.is_empty() || is_wire) && is_place(before, true)).then_some(Dateline {
                day: Some(day),
                is_wire,
            })
        })
    })
}

/// Whether what stands between a day and the dash names a wire: ` (Plantwire) `.
fn is_wire(text: &str) -> bool {
    const WORDS: usize = 3;
    let text = text.trim_matches([' ', ',']);
    let inner = (text
        .strip_prefix('(')
        .and_then(|text| text.strip_suffix(')')))
    .or_else(|| text.strip_prefix('/')?.strip_suffix('/'));
    inner.is_some_and(|name| {
        let mut words = name.split_whitespace();
        (1..=WORDS).contains(&words.clone().count())
            && words.all(|word| word.starts_with(char::is_uppercase))
    })
}

/// Whether a text before a day or a wire may name a place: `BERLIN, `, `Bad Homburg, den `.
fn is_place(before: &str, has_day: bool) -> bool {
    const WORDS: usize = 9;
    const SMALL: &[&str] = &[
        "am", "an", "auf", "bei", "de", "den", "der", "die", "im", "la", "le", "of", "on", "the",
        "upon", "und", "and", "in", "ob",
    ];
    let words: Vec<&str> = before
        .split(|c: char| c.is_whitespace() || ",/()-–—.;&".contains(c))
        .filter(|word| !word.is_empty())
        .collect();
    let fits = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            || SMALL.contains(word)
            || word.bytes().all(|b| b.is_ascii_digit())
    };
    let most = if has_day { WORDS + 4 } else { WORDS };
    let named = words.first().is_some_and(|word| {
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().count() > 1
    });
    named && words.len() <= most && words.iter().all(fits)
}

/// Whether a text says of itself that it is a release.
pub(in super::super) fn is_headed(line: &str) -> bool {
    const LONGEST: usize = 120;
    let lower = line.trim_start_matches(['#', '*', '_', ' ']).to_lowercase();
    line.len() <= LONGEST && HEADS.iter().any(|head| lower.starts_with(head))
}

/// Whether a site carries what others say.
pub(in super::super) fn is_carrier(site: &str) -> bool {
    let lower = site.to_lowercase();
    SITES.iter().any(|carrier| lower.contains(carrier))
}

/// Who speaks in a release: the source it names, else the company it says something
/// about at its end. Of several the one that the beginning names.
pub(in super::super) fn issuer(title: &str, blocks: &[&str]) -> Option<String> {
    if let Some(named) = blocks.iter().rev().find_map(|block| source(block)) {
        return Some(named);
    }
    let about: Vec<String> = blocks.iter().filter_map(|block| about(block)).collect();
    let text = blocks
        .iter()
        .take_while(|block| self::about(block).is_none());
    let beginning: Vec<&str> = text.take(4).copied().collect();
    let beginning = format!("{title} {}", beginning.join(" ")).to_lowercase();
    let is_named = |name: &&String| {
        let first = name.split_whitespace().next().unwrap_or_default();
        beginning.contains(&first.to_lowercase())
    };
    about.iter().find(is_named).or(about.first()).cloned()
}

/// `SOURCE Acme Inc.`, `Original-Content von: Acme GmbH, übermittelt durch …`.
fn source(block: &str) -> Option<String> {
    const LONGEST: usize = 100;
    let block = block.trim();
    if let Some(rest) = block.strip_prefix("Original-Content von:") {
        let name = rest.split(", übermittelt").next().unwrap_or(rest);
        return name_of(name);
    }
    let rest = [
        "SOURCE ",
        "SOURCE: ",
        "Source: ",
        "QUELLE ",
        "Quelle: ",
        "Herausgeber: ",
    ]
    .iter()
    .find_map(|word| block.strip_prefix(word))?;
    (block.len() <= LONGEST && !rest.contains("http")).then(|| name_of(rest))?
}

/// `About Acme Inc.`, `Über die Acme GmbH`, `About Acme: Acme makes …`.
fn about(block: &str) -> Option<String> {
    const LONGEST: usize = 80;
    let block = block.trim_start_matches(['#', '*', '_', ' ']);
    let rest = [
        "About ",
        "ABOUT ",
        "Über ",
        "ÜBER ",
        "Ueber ",
        "À propos de ",
        "À propos d'",
    ]
    .iter()
    .find_map(|word| block.strip_prefix(word))?;
    let name = match rest.split_once([':', '\n']) {
        Some((name, _)) => name,
        None if block.len() <= LONGEST => rest,
        None => return None,
    };
    (name.len() <= LONGEST).then(|| name_of(name))?
}

/// A name of a company, where it may be one.
fn name_of(said: &str) -> Option<String> {
    const SHORT: &[&str] = &["Inc", "Corp", "Co", "Ltd", "S.A", "N.V", "S.p.A"];
    const ARTICLES: &[&str] = &[
        "the ", "The ", "die ", "Die ", "den ", "das ", "der ", "Der ",
    ];
    const NOBODY: &[&str] = &[
        "us",
        "uns",
        "this",
        "company",
        "unternehmen",
        "dieses",
        "author",
        "study",
        "studie",
        "survey",
        "report",
        "forward-looking",
    ];
    let text = said.trim_matches([' ', '*', '_', '.', ':', '#', ',', '"', '„', '“']);
    let text = ARTICLES
        .iter()
        .find_map(|article| text.strip_prefix(article))
        .unwrap_or(text)
        .trim();
    let first = text.split_whitespace().next()?;
    let is_name = first
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
        || first.chars().any(char::is_uppercase);
    let somebody = !NOBODY.contains(&first.to_lowercase().as_str());
    // A full stop belongs to `Inc.`, which was trimmed.
    let stopped = text
        .rsplit(' ')
        .next()
        .is_some_and(|last| SHORT.contains(&last));
    let stop = if stopped && said.contains(&format!("{text}.")) {
        "."
    } else {
        ""
    };
    (is_name && somebody).then(|| format!("{text}{stop}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_of_wires() {
        for (text, day, is_wire) in [
            (
                "BERLIN, May 3, 2025 /PRNewswire/ -- Acme said",
                "2025-05-03",
                true,
            ),
            (
                "BOSTON, May 03, 2025 (GLOBE NEWSWIRE) -- Acme",
                "2025-05-03",
                true,
            ),
            ("AUSTIN, Texas--(BUSINESS WIRE)--Acme today", "", true),
            (
                "LUND, Sweden, May 3, 2025 (Valvewire) – Acme",
                "2025-05-03",
                true,
            ),
            ("München (ots) - Die Acme GmbH", "", true),
            (
                "Bad Homburg, den 3. Mai 2025 – Die Acme",
                "2025-05-03",
                false,
            ),
            ("**Lund, Sweden – 3 May 2025** – Acme", "2025-05-03", false),
            ("Wien, 03.05.2025 - Acme", "2025-05-03", false),
        ] {
            let found = dateline(text);
            let found = found.map(|line| {
                let day = line.day.map_or(String::new(), |day| day.to_string());
                (day, line.is_wire)
            });
            assert_eq!(found, Some((day.to_owned(), is_wire)), "{text}");
        }
        for text in [
            "We met on May 3, 2025 – and talked",
            "Ann called, 3 May 2025 - wants two pumps",
            "The order of May 3, 2025 -- see below",
            "",
            "– – –",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }

    #[test]
    fn who_speaks() {
        for (blocks, name) in [
            (&["x", "About Acme Inc.", "Acme makes"][..], "Acme Inc."),
            (&["x", "Über die Acme GmbH", "Acme baut"], "Acme GmbH"),
            (&["x", "About Acme: Acme makes valves."], "Acme"),
            (
                &["Acme", "About Bolt Ltd", "y", "About Acme Corp.", "z"],
                "Acme Corp.",
            ),
            (&["About us", "SOURCE Acme Pumps Inc."], "Acme Pumps Inc."),
            (
                &["Original-Content von: Acme AG, übermittelt durch news aktuell"],
                "Acme AG",
            ),
        ] {
            assert_eq!(issuer("", blocks).as_deref(), Some(name));
        }
        assert_eq!(
            issuer("", &["About the company", "About us", "Über uns"]),
            None
        );
    }
}
