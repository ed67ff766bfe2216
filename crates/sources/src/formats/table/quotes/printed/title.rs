//! What a printed document calls itself.

use super::super::super::headings::plain;
use super::super::words;
use super::{Words, folded};
use crate::formats::pdf::lines::Line;

/// What begins the title of a document that is no quote, though it may name one.
static OTHERS: Words = Words::new(|| {
    folded(
        "invoice|proforma|pro forma|tax invoice|credit note|order|order confirmation|order acknowledgement\
         |purchase order|sales order|delivery note|packing list|packing slip|receipt|reminder|statement|request\
         |request for quotation|request for quote|request for proposal|rfq|rfp|inquiry|enquiry|contract|agreement\
         |price list|datasheet|data sheet|rechnung|gutschrift|auftrag|auftragsbestatigung|bestellung|bestellbestatigung\
         |lieferschein|anfrage|angebotsanfrage|mahnung|quittung|vertrag|preisliste|datenblatt|rechnungskopie\
         |proformarechnung|facture|avoir|commande|bon de commande|confirmation de commande|accuse de reception\
         |bon de livraison|demande de devis|demande de prix|demande d offre|contrat|appel d offres|relance|factura\
         |pedido|albaran|solicitud|fattura|ordine|conferma d ordine|richiesta|factuur|bestelling|orderbevestiging\
         |aanvraag|pakbon",
    )
});
/// Words that may stand before what a document is called.
static BEFORE: Words = Words::new(|| {
    folded(
        "our|your|sales|commercial|price|formal|revised|new|unser|ihr|das|verkaufs|notre|votre|le|the|budgetary\
         |technical|final|binding|freibleibendes|verbindliches|unverbindliches",
    )
});
/// A title has at most so many words.
const WORDS_MAX: usize = 9;
/// Lines of the first page that may hold the title.
const LINES_MAX: usize = 30;

/// Whether a page is called a quote: by the title in the largest letters, of equal ones
/// the first. `None` where nothing on it is a title.
pub(super) fn of(page: &[Line]) -> Option<bool> {
    let mut best: Option<(f32, bool)> = None;
    for line in page.iter().take(LINES_MAX) {
        let titles = line.cells.iter().filter_map(|cell| is_quote(&cell.text));
        // Letters of one size differ a little by how they were placed.
        let larger =
            |best: &Option<(f32, bool)>| best.is_none_or(|(size, _)| line.size > size * 1.05);
        for is_quote in titles {
            if larger(&best) {
                best = Some((line.size, is_quote));
            }
        }
    }
    best.map(|(_, is_quote)| is_quote)
}

/// Whether a text is the title of a quote, or that of something else.
fn is_quote(text: &str) -> Option<bool> {
    // `Angebot: 40 Filter`
    let (head, _) = number_apart(text);
    let plain = plain(head);
    let words: Vec<&str> = plain
        .split(' ')
        .skip_while(|word| BEFORE.contains(*word))
        .collect();
    if words.is_empty() || words.len() > WORDS_MAX || text.trim_end().ends_with('.') {
        return None;
    }
    let said = words.join(" ");
    let is_other = |other: &String| {
        said.strip_prefix(other.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    if OTHERS.iter().any(is_other) {
        return Some(false);
    }
    // `Quote No.`, `Angebot`, `Quotation for filter bags`.
    let first = words::known(words[0]).is_some_and(|(name, _)| name == super::field::ID);
    first.then_some(true)
}

/// The number that a title goes on with: `Angebot Nr. 4711`, `QUOTE Q-1001`.
pub(super) fn number(page: &[Line]) -> Option<String> {
    let cells = page.iter().take(LINES_MAX).flat_map(|line| &line.cells);
    let mut titles = cells.filter(|cell| is_quote(&cell.text) == Some(true));
    titles.find_map(|cell| {
        let (head, rest) = number_apart(&cell.text);
        let is_label = words::known(head).is_some_and(|(name, _)| name == super::field::ID);
        is_label.then(|| super::labels::number_in(rest)).flatten()
    })
}

/// A text up to its first word with a digit, and from there.
pub(super) fn number_apart(text: &str) -> (&str, &str) {
    let mut at = 0;
    for word in text.split_inclusive([' ', ':', '#']) {
        if word.bytes().any(|b| b.is_ascii_digit()) {
            return (text[..at].trim(), &text[at..]);
        }
        at += word.len();
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_what_a_document_is() {
        for quote in [
            "QUOTATION",
            "Quote Q-1001",
            "Sales Quote",
            "Angebot",
            "Angebot Nr. 4711 vom 03.04.2024",
            "Ihr Angebot: Filter",
            "Kostenvoranschlag",
            "Offerte 2024-77",
            "DEVIS N° D-2024-12",
            "Proposal for filter bags",
            "Angebotsnummer",
        ] {
            assert_eq!(is_quote(quote), Some(true), "{quote}");
        }
        for other in [
            "INVOICE 77",
            "Rechnung Nr. 5",
            "Auftragsbestätigung",
            "Order confirmation",
            "Purchase Order 12",
            "Request for quotation",
            "Demande de devis",
            "Bon de commande 4",
        ] {
            assert_eq!(is_quote(other), Some(false), "{other}");
        }
        for none in [
            "Filter bag DN80",
            "We thank you for your enquiry.",
            "Total",
            "12",
            "",
        ] {
            assert_eq!(is_quote(none), None, "{none}");
        }
    }
}
