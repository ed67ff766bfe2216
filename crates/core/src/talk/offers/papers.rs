//! Papers that bring an offer without calling it one: a file named by the number of a
//! quote, a page behind a link that shows prices, a suggestion that has terms.

use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What houses put before the numbers of their quotes.
const CODES: &[&str] = &[
    "q",
    "qu",
    "qt",
    "qte",
    "quo",
    "quot",
    "quote",
    "quotation",
    "an",
    "ag",
    "ang",
    "angebot",
    "offer",
    "ofr",
    "kv",
    "kva",
    "est",
    "prop",
];

/// Whether a text names a paper by the number of a quote: `Q-1001`, `AN30517.pdf`.
pub(super) fn is_numbered(text: &str) -> bool {
    /// Fewer figures number no paper.
    const FIGURES: usize = 3;
    let is_code = |part: &str| {
        let upper = part.to_uppercase() == part || part.len() > 2;
        upper && CODES.contains(&part.to_lowercase().as_str())
    };
    let is_number = |part: &str| {
        part.len() >= FIGURES && part.bytes().all(|b| b.is_ascii_digit()) && !is_year(part)
    };
    text.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let parts: Vec<&str> = word.split(['-', '_', '/', '.']).collect();
        let joined = |part: &&str| {
            let number = part.trim_start_matches(char::is_alphabetic);
            is_code(&part[..part.len() - number.len()]) && is_number(number)
        };
        let figures = |parts: &[&str]| {
            let bytes = parts.iter().flat_map(|part| part.bytes());
            bytes.filter(u8::is_ascii_digit).count()
        };
        let apart = (1..parts.len()).any(|at| {
            let opens = parts[at].starts_with(|c: char| c.is_ascii_digit());
            is_code(parts[at - 1]) && opens && figures(&parts[at..]) >= FIGURES
        });
        apart || parts.iter().any(joined)
    })
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && (part.starts_with("19") || part.starts_with("20"))
}

/// What a phrase says of a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// It was made for its reader.
    Made,
    /// Prices are to be seen.
    Prices,
    /// Something thought out, which is an offer where it has terms.
    Draft,
    /// Terms of a sale.
    Terms,
    /// It goes to everybody.
    Circular,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let made = [
        "i|we put|built|configured|made|set|saved|laid|filled|loaded|prepared|collected|worked",
        "i|we have|ve put|built|configured|made|set|saved|laid|filled|loaded|prepared|collected|worked",
        "your basket|cart|configuration|selection|shortlist",
        "zusammengestellt|konfiguriert|hinterlegt|angelegt|durchgerechnet|vorbereitet",
        "ihr|ihren|ihrem|dein|deinen|euer warenkorb|merkzettel",
    ];
    let prices = [
        "price|prices|pricing|total|quote|offer|net|cost|costs",
        "preis|preise|preisen|angebot|gesamtsumme|summe|netto|kosten",
    ];
    let drafts = [
        "suggestion|scheme|package|breakdown|options|calculation|concept|idea|sheet|variants",
        "vorschlag|vorschläge|konzept|kalkulation|aufstellung|zusammenstellung|varianten|ausarbeitung|paket",
    ];
    let terms = [
        "validity|valid until|through|for|till",
        "lead|delivery time|times",
        "working days",
        "weeks from|after|ex|aro|delivery",
        "on the shelf",
        "in|from|ex stock",
        "ex works|factory",
        "payment|commercial|our terms",
        "prices|pricing|discount|discounts|carriage|freight|vat|incoterms|moq",
        "per|a year|piece|unit",
        "incl|excl|plus vat|tax|carriage|freight|balls|seats|delivery|fitting",
        "konditionen|preise|staffel|staffelpreise|rabatt|bindefrist|lieferzeit|lieferbar|gültig|gültigkeit|mwst|versandkosten|fracht|netto",
        "ab werk|lager",
        "frei haus",
        "prozent|günstiger unter|als",
    ];
    let circular = [
        "dear|all|our customers|customer|partners|clients|subscribers",
        "liebe|sehr|geehrte|unsere kunden|kundinnen|geschäftspartner|partner",
        "to all account|accounts|customers|holders",
        "an alle kunden",
        "do not reply",
        "nicht auf diese",
    ];
    let rows = [
        (Sign::Made, &made[..]),
        (Sign::Prices, &prices[..]),
        (Sign::Draft, &drafts[..]),
        (Sign::Terms, &terms[..]),
        (Sign::Circular, &circular[..]),
    ];
    Phrases::new(rows.into_iter().flat_map(|(sign, phrases)| {
        phrases
            .iter()
            .map(move |one| (*one, sign))
            .collect::<Vec<_>>()
    }))
});

fn has(text: &str, sign: Sign) -> bool {
    SIGNS
        .find(&Words::of(text))
        .iter()
        .any(|one| *one.meaning == sign)
}

/// Whether a letter speaks of terms of a sale.
pub(super) fn has_terms(own: &str) -> bool {
    has(own, Sign::Terms)
}

/// Whether a sentence calls something thought out for its reader.
pub(super) fn is_draft(sentence: &str) -> bool {
    has(sentence, Sign::Draft)
}

/// Whether a letter is one for everybody.
pub(super) fn is_circular(own: &str) -> bool {
    has(own, Sign::Circular)
}

/// Whether a sentence says that something was made for its reader, and the letter links to
/// a page and speaks of prices.
pub(super) fn links_to_prices(sentence: &str, own: &str) -> bool {
    let links = || own.contains("https://") || own.contains("http://") || own.contains("www.");
    has(sentence, Sign::Made) && links() && has(own, Sign::Prices)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_quotes() {
        for text in [
            "KT-Q-5528.pdf",
            "AN-30517",
            "Q1001",
            "Angebot_5512.pdf",
            "see QU-40-118",
            "ANG 4: ANG-2024-118",
        ] {
            assert!(is_numbered(text), "{text}");
        }
        for text in [
            "Q3-2024",
            "an 30517 Stellen",
            "P-317",
            "DN-100",
            "R-5528",
            "report-Q4.pdf",
            "Q-2",
        ] {
            assert!(!is_numbered(text), "{text}");
        }
    }

    #[test]
    fn pages_with_prices() {
        let own = "I put the spares for both mixers together: https://shop.example/c/1\nThe total shows at the bottom.";
        assert!(links_to_prices(
            "I put the spares for both mixers together:",
            own
        ));
        let own = "Ich habe Ihnen die Teile hinterlegt: www.shop.example/c/1. Preise sehen Sie nach dem Anmelden.";
        assert!(links_to_prices("Ich habe Ihnen die Teile hinterlegt:", own));
        let own = "I put the photos here: https://shop.example/c/1";
        assert!(!links_to_prices("I put the photos here:", own));
    }
}
