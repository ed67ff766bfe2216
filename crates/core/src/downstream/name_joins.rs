//! What goes on inside a company's name: "Bank of America", "Acme Trading (US) Company".

use super::tokens::Token;

/// Whether `of` goes on in a name after this word.
pub fn joins_of(word: &Token<'_>) -> bool {
    word.among(&[
        "bank",
        "department",
        "ministry",
        "state",
        "city",
        "university",
        "kingdom",
        "republic",
        "government",
        "commonwealth",
        "county",
        "port",
        "board",
        "institute",
        "institutes",
        "centers",
        "center",
        "toys",
        "ministries",
        "departments",
        "court",
        "house",
        "bureau",
        "office",
        "company",
    ])
}

/// Places in brackets inside a firm's name.
pub const PLACE_IN_NAME: &[&str] = &[
    "us",
    "usa",
    "u.s.",
    "u.s.a.",
    "uk",
    "u.k.",
    "canada",
    "america",
    "europe",
    "asia",
    "china",
    "japan",
    "india",
    "germany",
    "switzerland",
    "singapore",
    "shanghai",
    "beijing",
];

/// Places that a firm is named after: "Acme of New York", "Acme of America".
pub const OF_PLACE: &[&str] = &["new", "america", "canada", "texas", "california", "florida"];

/// What an office cares for beside something else: "Department of Water and Power".
pub const AND_IN_OFFICE: &[&str] = &[
    "water",
    "health",
    "housing",
    "parks",
    "fish",
    "food",
    "education",
    "labor",
    "public",
    "medicare",
    "veterans",
];
