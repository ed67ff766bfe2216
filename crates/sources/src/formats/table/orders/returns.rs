//! What came back or was cancelled: told by words of a type or status, or by letters
//! before the number of the document.

use super::super::headings::plain;
use super::money::Money;
use super::sample::Sample;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Types and states of lines that take back what they say.
const BACK: &str = "cancelled|canceled|cancellation|cancel|void|voided|refunded|refund|credit|credit note|credit memo|creditnote|creditmemo\
|credit invoice|customer credit note|sales credit note|sales credit memo|ar credit memo|sales credit|return|returns|returned|sales return|customer return|return order\
|rma|reversal|reversed|chargeback|storniert|storno|stornorechnung|stornierung|gutschrift|rechnungskorrektur|retoure|retour|rucksendung|ruckgabe\
|ruckerstattet|erstattet|erstattung|ruckgangig|avoir|annule|annulee|rembourse|remboursee|remboursement|retour client|facture d avoir|note de credit|abono|devolucion\
|devuelto|anulado|anulada|cancelado|cancelada|reembolsado|reembolso|nota de credito|factura rectificativa|rectificativa|creditnota|creditfactuur|geannuleerd|geretourneerd|terugbetaald\
|nota di credito|nota credito|reso|annullato|annullata|rimborsato|rimborso|accredito|out refund|g2|td04";

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| BACK.split('|').map(plain).collect());

/// Columns that say what sort of line it is.
#[derive(Clone, Debug)]
pub(super) struct Kinds {
    pub columns: Vec<usize>,
}

impl Kinds {
    pub(super) fn new(sample: Sample<'_>, columns: Vec<usize>) -> Kinds {
        // Where everything came back, it is the file of what came back; a column of
        // words of any sort is no type.
        let few = |column: &usize| sample.distinct(*column) <= 40;
        Kinds {
            columns: columns.into_iter().filter(few).collect(),
        }
    }

    /// Whether a cell says that the line takes back.
    pub(super) fn is_back(cell: &str) -> bool {
        const LONGEST: usize = 40;
        !cell.is_empty() && cell.len() <= LONGEST && WORDS.contains(&plain(cell))
    }

    /// Whether the column answers yes and no: `Is return`.
    pub(super) fn asks(heading: &str) -> bool {
        let heading = plain(heading);
        let bare = heading.strip_prefix("is ").unwrap_or(&heading);
        let bare = bare
            .strip_suffix(" at")
            .or(bare.strip_suffix(" am"))
            .unwrap_or(bare);
        WORDS.contains(bare)
    }
}

/// Letters before the number of a document that credits, in a file that writes its
/// numbers without a sign.
#[derive(Clone, Debug, Default)]
pub(super) struct Letters {
    credits: bool,
}

/// Credit notes as they are abbreviated.
const CREDITS: &[&str] = &["CN", "CR", "CM", "GS", "RK", "NC", "AV", "GU", "STO"];

impl Letters {
    pub(super) fn new(sample: Sample<'_>, invoice: Option<usize>, money: Money) -> Letters {
        let Some(invoice) = invoice else {
            return Letters::default();
        };
        let is_digits = |cell: &str| cell.bytes().all(|b| b.is_ascii_digit());
        let mostly_digits = sample
            .share(invoice, is_digits)
            .is_some_and(|share| share >= 0.8);
        let columns = [money.quantity, money.amount, money.price]
            .into_iter()
            .flatten();
        let signed = |cell: &str| cell.contains(['-', '\u{2212}', '(']);
        let no_signs = columns.into_iter().all(|at| !sample.cells(at).any(signed));
        Letters {
            credits: mostly_digits && no_signs,
        }
    }

    /// Whether the number of a document says that it credits.
    pub(super) fn is_back(&self, invoice: &str) -> bool {
        self.credits && {
            let end = invoice
                .find(|c: char| !c.is_ascii_alphabetic())
                .unwrap_or(0);
            let rest = invoice[end..].trim_start_matches(['-', ' ', '/']);
            end > 0
                && CREDITS.contains(&&invoice[..end])
                && !rest.is_empty()
                && rest.bytes().all(|b| b.is_ascii_digit())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_what_came_back() {
        for cell in [
            "Cancelled",
            "storniert",
            "Gutschrift",
            "Credit Note",
            "CREDIT MEMO",
            "Remboursée",
            "Nota de crédito",
            "return",
        ] {
            assert!(Kinds::is_back(cell), "{cell}");
        }
        for cell in [
            "",
            "Invoice",
            "paid",
            "Partially refunded",
            "not cancelled",
            "Rechnung",
            "shipped",
        ] {
            assert!(!Kinds::is_back(cell), "{cell}");
        }
        assert!(Kinds::asks("Is Return") && Kinds::asks("Storniert") && !Kinds::asks("Status"));
    }
}
