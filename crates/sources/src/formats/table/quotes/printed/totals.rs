//! What a printed quote comes to.

use super::super::super::amounts::{self, Decimals};
use super::super::super::headings::plain;
use super::{Words, folded};
use crate::formats::pdf::lines::Line;

/// What says a total by itself.
static SUMS: Words = Words::new(|| {
    folded(
        "total|totals|summe|gesamt|gesamtsumme|gesamtbetrag|gesamtpreis|gesamtwert|endbetrag|endsumme|endpreis\
         |angebotssumme|angebotswert|subtotal|zwischensumme|nettobetrag|nettosumme|nettopreis|nettowert|warenwert\
         |bruttobetrag|bruttosumme|totale|totaal|totaalbedrag|importe|sum|auftragswert|montant|imponibile",
    )
});
/// Without tax.
static NET: Words = Words::new(|| {
    folded(
        "net|netto|ht|hors|excl|excluding|ohne|zzgl|nettobetrag|nettosumme|nettopreis|nettowert|subtotal|zwischensumme\
         |sous|sub|warenwert|imponibile|untaxed|neto|before",
    )
});
/// With tax.
static GROSS: Words = Words::new(|| {
    folded(
        "brutto|gross|ttc|incl|including|inkl|inklusive|bruttobetrag|bruttosumme|grand|endbetrag|endsumme|toutes|bruto\
         |comprises|lordo",
    )
});
/// What else may stand in a label of a total.
static BESIDE: Words = Words::new(|| {
    folded(
        "price|amount|value|quote|quotation|offer|angebot|general|of|the|de|du|in|vat|mwst|ust|tva|tax|taxes|taxe|tva\
         |btw|iva|eur|usd|gbp|chf|preis|betrag|wert|positionen|items|der|all|for|due|amounts|prix|euro|gesetzl\
         |exclusive|inclusive|ex|gesamt",
    )
});

/// A total as it is printed.
pub(super) struct Total {
    /// 0 without tax, 1 where nothing is said of tax, [`Total::GROSS`] with it.
    pub rank: u8,
    pub text: String,
}

impl Total {
    /// The rank of what includes tax: the customer's price, but not ours.
    pub(super) const GROSS: u8 = 2;
}

/// All totals.
pub(super) fn of(lines: &[&Line]) -> Vec<Total> {
    lines.iter().filter_map(|line| total(line)).collect()
}

/// The total that a line says.
pub(super) fn total(line: &Line) -> Option<Total> {
    let label_at = line
        .cells
        .iter()
        .position(|cell| rank(label(&cell.text)).is_some())?;
    let said = &line.cells[label_at].text;
    let rank = rank(label(said))?;
    let inline = said[label(said).len()..].trim_matches([':', ' ']);
    let is_amount = |text: &str| {
        let has_digit = text.bytes().any(|b| b.is_ascii_digit());
        has_digit && amounts::amount(text, Decimals::default()).is_some()
    };
    let beside: Vec<&str> = line.cells[label_at + 1..]
        .iter()
        .map(|cell| cell.text.as_str())
        .collect();
    // `EUR` may stand in a cell of its own before the amount or behind it.
    let joined = beside.join(" ");
    let last = beside.iter().rev().copied().find(|text| is_amount(text));
    let text = match (is_amount(inline), is_amount(&joined)) {
        (true, _) => inline,
        (_, true) => &joined,
        _ => last?,
    };
    Some(Total {
        rank,
        text: text.to_owned(),
    })
}

/// A text up to its amount: `Total EUR 1,234.00`.
fn label(text: &str) -> &str {
    let digit = text.find(|c: char| c.is_ascii_digit() || "€£$".contains(c));
    let up_to = &text[..digit.unwrap_or(text.len())];
    let codes = ["EUR", "USD", "GBP", "CHF"];
    let up_to = up_to.trim_end();
    codes
        .iter()
        .find_map(|code| up_to.strip_suffix(code))
        .unwrap_or(up_to)
        .trim_end()
}

/// How a label of a total stands to tax; `None` where it is none.
fn rank(label: &str) -> Option<u8> {
    let plain = plain(label);
    let has = |list: &Words| plain.split(' ').any(|word| list.contains(word));
    let is_known = |word: &str| {
        [&SUMS, &NET, &GROSS, &BESIDE]
            .iter()
            .any(|list| list.contains(word))
            || word.parse::<u32>().is_ok()
    };
    let is_total = has(&SUMS) || plain == "netto" || plain == "net";
    if plain.is_empty() || !is_total || !plain.split(' ').all(is_known) {
        return None;
    }
    Some(match (has(&NET), has(&GROSS)) {
        (true, false) => 0,
        (_, true) => Total::GROSS,
        (false, false) => 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_totals_say_whether_tax_is_in_them() {
        for (label, is) in [
            ("Net total", Some(0)),
            ("Gesamtsumme netto", Some(0)),
            ("Total HT", Some(0)),
            ("Subtotal", Some(0)),
            ("Total", Some(1)),
            ("Gesamtbetrag", Some(1)),
            ("Total TTC", Some(2)),
            ("Grand total incl. VAT", Some(2)),
            ("Gesamtbetrag inkl. MwSt.", Some(2)),
            ("Total station", None),
            ("VAT 19", None),
            ("Filter bag", None),
            ("", None),
        ] {
            assert_eq!(rank(label), is, "{label}");
        }
        assert_eq!(label("Total EUR 1,234.00"), "Total");
    }
}
