//! Labels of a printed quote, and what stands beside or below them.

use super::super::super::headings::plain;
use super::super::{SAID, fit, words};
use super::title::number_apart;
use super::{Words, folded, one_line};
use crate::formats::pdf::lines::{Cell, Line};
use bellwether_core::evidence::field;

/// What stands over or before whom a quote is for.
static FOR: Words = Words::new(|| {
    folded(
        "to|for|quote for|quote to|quotation for|quotation to|prepared for|submitted to|offer to|proposal for\
         |attention of|an|fur|angebot fur|angebot an|empfanger|adressat|anschrift|kundenanschrift|kundenadresse\
         |rechnungsadresse|a l attention de|destinataire|adresse a|devis pour|client facture|adresse du client|para|per\
         |spett le",
    )
});
/// A label with these is of a bank or of ourselves.
static NOT_THEIRS: Words =
    Words::new(|| folded("account|konto|bank|iban|compte|cuenta|conto|partner|company"));
/// Words of a label.
const WORDS_MAX: usize = 5;

/// What labels say.
#[derive(Default)]
pub(super) struct Labels {
    /// The number of the quote, by a label that names a quote.
    pub quoted: Option<String>,
    /// Its number, by a label that says `No.` only.
    numbered: Option<String>,
    pub date: Option<String>,
    pub customer: Option<String>,
    pub customer_no: Option<String>,
}

impl Labels {
    /// Reads the labels of lines; of several of one kind the first.
    pub(super) fn of(lines: &[&Line]) -> Labels {
        let mut labels = Labels::default();
        for (at, line) in lines.iter().enumerate() {
            for (number, cell) in line.cells.iter().enumerate() {
                let (label, inline) = apart(&cell.text);
                if plain(label).split(' ').count() > WORDS_MAX || label.is_empty() {
                    continue;
                }
                let beside = line.cells.get(number + 1);
                let below = lines
                    .get(at + 1)
                    .and_then(|next| under(next, cell, line.size));
                let is_title = fit(label) == Some((field::ID, SAID));
                let (beside, below) = (text(beside), text(below));
                let values = match cell.text.contains(':') {
                    true => [inline, beside, below],
                    // Beside and below a title stands anything, and may be its number.
                    false if is_title => [inline, word(below), word(beside)],
                    // A name over an address has the address below it.
                    false => [inline, below, beside],
                };
                labels.take(label, values);
            }
        }
        labels
    }

    /// Takes what a label says: in its cell, beside it or below it.
    fn take(&mut self, label: &str, values: [&str; 3]) {
        let said = plain(label);
        let is_not_theirs = said.split(' ').any(|word| NOT_THEIRS.contains(word));
        let is_for = FOR.contains(&said);
        let first =
            |read: &dyn Fn(&str) -> Option<String>| values.iter().find_map(|text| read(text));
        match fit(label) {
            _ if is_for => {
                let named = first(&|text| name_in(text));
                self.customer = self.customer.take().or(named);
            }
            Some((field::ID, rank)) if rank <= SAID => {
                self.quoted = self.quoted.take().or_else(|| first(&number_in));
            }
            Some((field::CREATED, _)) => {
                let day = first(&|text| {
                    text.bytes()
                        .any(|b| b.is_ascii_digit())
                        .then(|| text.to_owned())
                });
                self.date = self.date.take().or(day);
            }
            Some((field::COMPANY_ID, _)) => {
                self.customer_no = self.customer_no.take().or_else(|| first(&number_in));
            }
            Some((field::COMPANY, _)) if !is_not_theirs => {
                self.customer = self.customer.take().or_else(|| first(&name_in));
            }
            _ if ["no", "nr", "number", "nummer", "numero", "n"].contains(&said.as_str()) => {
                self.numbered = self.numbered.take().or_else(|| first(&number_in));
            }
            _ => {}
        }
    }

    /// The number of the quote.
    pub(super) fn number(&self) -> Option<String> {
        self.quoted.clone().or_else(|| self.numbered.clone())
    }
}

/// A label and what follows it in its cell: `Date: 4 March`, `Angebot Nr. 4711`.
pub(super) fn apart(text: &str) -> (&str, &str) {
    match text.split_once(':') {
        Some((label, value)) if !value.starts_with("//") => (label.trim(), value.trim()),
        _ => {
            let (label, value) = number_apart(text);
            // A number alone, or one within a word, is no value of a label.
            match fit(label).is_some() || words::known(label).is_some() {
                true => (label, value.trim()),
                false => (text, ""),
            }
        }
    }
}

/// The cell of the next line that stands under a label.
fn under<'a>(next: &'a Line, label: &Cell, size: f32) -> Option<&'a Cell> {
    next.cells
        .iter()
        .find(|cell| (cell.x - label.x).abs() < size)
}

fn text(cell: Option<&Cell>) -> &str {
    cell.map_or("", |cell| cell.text.as_str())
}

/// A text of one word; nothing of others.
fn word(text: &str) -> &str {
    if text.contains(' ') { "" } else { text }
}

/// A number of a document or a customer: the first word with a digit that is no day.
pub(super) fn number_in(text: &str) -> Option<String> {
    let mut words = text
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let first = words.next()?;
    // `Nr. 4711`, `No Q-1`.
    let number = match first.bytes().any(|b| b.is_ascii_digit()) {
        true => first,
        false => words.next()?,
    };
    let has_digit = number.bytes().any(|b| b.is_ascii_digit());
    let is_day = super::days::begins(text);
    (has_digit && !is_day && number.len() <= 40).then(|| number.to_owned())
}

/// A company's name: letters, and no label or address itself, nor one behind it.
fn name_in(text: &str) -> Option<String> {
    let text = one_line::name_of(text.trim().trim_end_matches(','));
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let is_label = text.ends_with(':') || fit(text).is_some() || text.contains('@');
    (letters >= 3 && letters * 2 >= text.chars().count() && !is_label && text.chars().count() <= 80)
        .then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_values_stand_in_one_cell_or_in_two() {
        assert_eq!(apart("Date: 4 March 2024"), ("Date", "4 March 2024"));
        assert_eq!(apart("Angebot Nr. 4711"), ("Angebot Nr.", "4711"));
        assert_eq!(apart("Filter bag 80"), ("Filter bag 80", ""));
        assert_eq!(number_in("Q-1001 of 4 March").as_deref(), Some("Q-1001"));
        assert_eq!(number_in("4711 vom 04.03.2024").as_deref(), Some("4711"));
        assert_eq!(number_in("04.03.2024"), None);
        assert_eq!(number_in("4 March 2024"), None);
        assert_eq!(number_in("without"), None);
    }
}
