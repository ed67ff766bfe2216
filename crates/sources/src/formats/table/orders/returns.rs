//! What came back or was cancelled: told by words of a type or status, or by letters
//! before the number of the document. A document takes back what another one sold; a state
//! is the row's own: its order was undone, and takes nothing from any other.
//!
//! `Returned` and `Refunded` are states, too: shops write them into the status of the order
//! that came back, under its number. Who books what comes back under a number of its own
//! calls that a return, a refund or a credit note.

use super::super::headings::plain;
use super::money::Money;
use super::sample::Sample;
use bellwether_core::orders::line::Line;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Types and states of lines that take back what they say.
const BACK: &str = "cancelled|canceled|cancellation|cancel|void|voided|refunded|refund|credit|credit note|credit memo|creditnote|creditmemo\
|credit invoice|customer credit note|sales credit note|sales credit memo|ar credit memo|sales credit|return|returns|returned|sales return|customer return|return order\
|rma|reversal|reversed|chargeback|storniert|storno|stornorechnung|stornierung|gutschrift|rechnungskorrektur|retoure|retour|rucksendung|ruckgabe\
|ruckerstattet|erstattet|erstattung|ruckgangig|avoir|annule|annulee|rembourse|remboursee|remboursement|retour client|facture d avoir|note de credit|abono|devolucion\
|devuelto|anulado|anulada|cancelado|cancelada|reembolsado|reembolso|nota de credito|factura rectificativa|rectificativa|creditnota|creditfactuur|geannuleerd|geretourneerd|terugbetaald\
|nota di credito|nota credito|reso|annullato|annullata|rimborsato|rimborso|accredito|out refund|g2|td04";

/// Those among them that say what became of the order of their row.
const STATES: &str = "cancelled|canceled|void|voided|refunded|returned|reversed|storniert|ruckerstattet|erstattet|ruckgangig|annule|annulee\
|rembourse|remboursee|devuelto|anulado|anulada|cancelado|cancelada|reembolsado|geannuleerd|geretourneerd|terugbetaald\
|annullato|annullata|rimborsato";

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| BACK.split('|').map(plain).collect());
static OF_STATES: LazyLock<HashSet<String>> =
    LazyLock::new(|| STATES.split('|').map(plain).collect());

/// What a type or status says of its row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Back {
    #[default]
    Nothing,
    /// It takes back what another row sold.
    Another,
    /// It is the order that was taken back.
    Itself,
}

/// Columns that say what sort of line it is.
#[derive(Clone, Debug)]
pub(super) struct Kinds {
    pub columns: Vec<usize>,
    /// Rows of a state stand beside the rows that sold the same under the same number: they
    /// take those back.
    mirrored: bool,
}

impl Kinds {
    /// `line` are the columns of a document's number and of the product.
    pub(super) fn new(
        sample: Sample<'_>,
        columns: Vec<usize>,
        line: (Option<usize>, Option<usize>),
    ) -> Kinds {
        // Where everything came back, it is the file of what came back; a column of
        // words of any sort is no type.
        let few = |column: &usize| sample.distinct(*column) <= 40;
        let columns: Vec<usize> = columns.into_iter().filter(few).collect();
        let mirrored = match line {
            (Some(number), Some(product)) => mirrored(sample, &columns, number, product),
            _ => false,
        };
        Kinds { columns, mirrored }
    }

    /// What a cell says of its row.
    pub(super) fn says(&self, cell: &str) -> Back {
        const LONGEST: usize = 40;
        match cell.len() <= LONGEST {
            true => self.called(&plain(cell)),
            false => Back::Nothing,
        }
    }

    /// What a yes says in a column that answers yes and no: `Is return`, `Cancelled at`.
    pub(super) fn asks(&self, heading: &str) -> Back {
        let heading = plain(heading);
        let bare = heading.strip_prefix("is ").unwrap_or(&heading);
        let bare = bare
            .strip_suffix(" at")
            .or(bare.strip_suffix(" am"))
            .unwrap_or(bare);
        self.called(bare)
    }

    fn called(&self, word: &str) -> Back {
        if OF_STATES.contains(word) && !self.mirrored {
            Back::Itself
        } else if WORDS.contains(word) {
            Back::Another
        } else {
            Back::Nothing
        }
    }
}

/// Whether half of the rows whose column says a state have a row without one beside them,
/// of the same number and product.
fn mirrored(sample: Sample<'_>, columns: &[usize], number: usize, product: usize) -> bool {
    let undone = |row: usize| {
        let mut said = columns.iter().map(|at| plain(sample.cell(row, *at)));
        said.any(|word| OF_STATES.contains(&word))
    };
    let key = |row: usize| (sample.cell(row, number), sample.cell(row, product));
    let (undone, sold): (Vec<usize>, Vec<usize>) = (0..sample.rows()).partition(|row| undone(*row));
    let sold: HashSet<(&str, &str)> = sold.into_iter().map(key).collect();
    let beside = |row: &&usize| !key(**row).0.is_empty() && sold.contains(&key(**row));
    !undone.is_empty() && 2 * undone.iter().filter(beside).count() >= undone.len()
}

/// Takes out the orders of undone rows that another row told as well, under the same number:
/// they were sold once. `undone` is where they stand among the lines.
pub(super) fn sell_once(lines: &mut Vec<Line>, undone: &[usize]) {
    if undone.is_empty() {
        return;
    }
    let told: HashSet<usize> = undone.iter().copied().collect();
    let mut twice = HashSet::new();
    {
        let mut sold: HashMap<_, usize> = HashMap::new();
        for (at, line) in lines.iter().enumerate() {
            if line.quantity_milli > 0 && !line.invoice.is_empty() && !told.contains(&at) {
                *sold.entry(sale(line)).or_default() += 1;
            }
        }
        for at in undone {
            if let Some(left) = sold.get_mut(&sale(&lines[*at])).filter(|left| **left > 0) {
                *left -= 1;
                twice.insert(*at);
            }
        }
    }
    let mut at = 0..;
    lines.retain(|_| at.next().is_some_and(|at: usize| !twice.contains(&at)));
}

/// What makes two rows of one number the same sale, whatever day they are of.
fn sale(line: &Line) -> (&str, i64, i64, i64, i64) {
    let sums = (line.quantity_milli, line.amount_minor);
    (&line.invoice, line.party, line.product, sums.0, sums.1)
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
        let kinds = Kinds::new(Sample(&[]), Vec::new(), (None, None));
        for (cell, says) in [
            ("Cancelled", Back::Itself),
            ("storniert", Back::Itself),
            ("Remboursée", Back::Itself),
            ("Annulé", Back::Itself),
            ("Stornorechnung", Back::Another),
            ("Gutschrift", Back::Another),
            ("Credit Note", Back::Another),
            ("CREDIT MEMO", Back::Another),
            ("Nota de crédito", Back::Another),
            ("return", Back::Another),
            ("", Back::Nothing),
            ("Invoice", Back::Nothing),
            ("paid", Back::Nothing),
            ("Partially refunded", Back::Nothing),
            ("not cancelled", Back::Nothing),
            ("Rechnung", Back::Nothing),
            ("shipped", Back::Nothing),
        ] {
            assert_eq!(kinds.says(cell), says, "{cell}");
        }
        assert_eq!(kinds.asks("Is Return"), Back::Another);
        assert_eq!(kinds.asks("Storniert am"), Back::Itself);
        assert_eq!(kinds.asks("Status"), Back::Nothing);
    }

    #[test]
    fn a_state_beside_the_row_that_sold_it_takes_that_back() {
        let says = |number: &str| {
            let row =
                |number: &str, state: &str| [number, "Seal", state].map(str::to_owned).to_vec();
            let rows = [row("1", "Completed"), row(number, "Cancelled")];
            Kinds::new(Sample(&rows), vec![2], (Some(0), Some(1))).says("Cancelled")
        };
        assert_eq!((says("1"), says("2")), (Back::Another, Back::Itself));
    }
}
