//! Names in talk that are of a part of a house, or of no house: desks, sites, books, docks.

/// What may be a house before what may be a desk, a book or a site of it: `ACME` and
/// `North Desk` of `ACME-North Desk`.
pub(super) fn head_of(name: &str) -> Option<(&str, &str)> {
    const LETTERS: usize = 3;
    let (head, rest) = name.split_once('-')?;
    let capitals = head.len() >= LETTERS && head.chars().all(|c| c.is_ascii_uppercase());
    capitals.then_some((head, rest))
}

/// Whether the words behind a house's name are of a part of it: `CNC-Technik Weber` is no
/// part of `CNC`.
pub(super) fn is_part(rest: &str) -> bool {
    const PARTS: &[&str] = &[
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "central",
        "nord",
        "süd",
        "sued",
        "ost",
        "mitte",
        "est",
        "sud",
        "ouest",
        "desk",
        "book",
        "plant",
        "site",
        "works",
        "branch",
        "office",
        "unit",
        "werk",
        "standort",
        "filiale",
        "niederlassung",
        "usine",
    ];
    let mut words = rest.split([' ', '-', '/']).filter(|word| !word.is_empty());
    let numbered = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    words.any(|word| PARTS.contains(&word.to_lowercase().as_str()) || numbered(word))
}

/// Whether each word of a name is a few letters with a number behind them.
pub(super) fn is_numbered(name: &str) -> bool {
    const LONGEST: usize = 6;
    let numbered = |word: &str| {
        let lettered = word.starts_with(|c: char| c.is_ascii_alphabetic());
        word.len() <= LONGEST && lettered && word.ends_with(|c: char| c.is_ascii_digit())
    };
    name.split_whitespace().all(numbered)
}
