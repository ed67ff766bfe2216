//! Reading the order book of a world for tests, whichever program wrote it.

use crate::tables::Table;
use bellwether_core::time::Day;
use bellwether_testkit::world::{Booked, World};
use std::collections::BTreeMap;

/// A line of the order file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Line {
    pub day: Day,
    pub customer: String,
    pub name: String,
    pub invoice: String,
    pub article: String,
    pub article_name: String,
    pub pieces: i64,
    /// Cents.
    pub price: i64,
    pub net: i64,
    pub currency: String,
}

/// An article of a price list.
pub struct Listed {
    pub list: i64,
    pub successor: String,
}

pub struct Book {
    pub lines: Vec<Line>,
    /// Price lists, oldest first, by article.
    pub lists: Vec<BTreeMap<String, Listed>>,
    /// All that stands in the quote file, as text.
    pub quotes: String,
}

/// The text of a file, from UTF-8 or from Latin-1.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
    }
}

/// `1.234,50-` in hundredths; `12` is 1200.
pub fn hundredths(text: &str) -> i64 {
    let negative = text.contains('-');
    let plain: String = text.chars().filter(|c| !matches!(c, '.' | '-')).collect();
    let (whole, rest) = plain.split_once(',').unwrap_or((&plain, ""));
    let rest: String = format!("{rest}00").chars().take(2).collect();
    let value = whole.parse::<i64>().expect("digits") * 100 + rest.parse::<i64>().expect("digits");
    if negative { -value } else { value }
}

fn day(text: &str) -> Day {
    let parts: Vec<i16> = match text.len() {
        8 if text.chars().all(|c| c.is_ascii_digit()) => {
            let part = |range: std::ops::Range<usize>| text[range].parse().expect("digits");
            vec![part(0..4), part(4..6), part(6..8)]
        }
        _ => (text.split(['.', '-']))
            .map(|part| part.parse().expect("digits"))
            .collect(),
    };
    let (y, m, d) = match parts[..] {
        [y, m, d] if y > 1000 => (y, m, d),
        [d, m, y] => (y, m, d),
        _ => panic!("{text} is no day"),
    };
    Day::of(jiff::civil::date(y, m as i8, d as i8))
}

const DAY: &[&str] = &[
    "Rechnungsdatum",
    "Invoice Date",
    "Belegdatum",
    "Billing Date",
];
const CUSTOMER: &[&str] = &["Kundennummer", "Customer No.", "Kd-Nr", "Sold-to Party"];
const NAME: &[&str] = &["Kunde", "Customer Name", "Firma", "Name 1"];
const INVOICE: &[&str] = &["Rechnungsnr.", "Invoice No.", "Beleg", "Billing Document"];
const ARTICLE: &[&str] = &["Artikelnr.", "Item No.", "Artikel", "Material"];
const TITLE: &[&str] = &[
    "Artikelbezeichnung",
    "Description",
    "Bezeichnung",
    "Material Description",
];
const PIECES: &[&str] = &["Menge", "Quantity", "Anzahl", "Billed Quantity"];
const PRICE: &[&str] = &["Einzelpreis", "Unit Price", "VK netto", "Net Price"];
const NET: &[&str] = &["Nettobetrag", "Net Amount", "Umsatz netto", "Net Value"];
const CURRENCY: &[&str] = &["Währung", "Currency", "Whg.", "Doc. Currency"];
const LIST: &[&str] = &["Listenpreis", "List Price", "Listen-VK"];
const SUCCESSOR: &[&str] = &["Nachfolger", "Replaced By", "Nachfolgeartikel", "Successor"];

fn lines(table: &Table) -> Vec<Line> {
    let column = |names: &[&str]| table.all(names);
    let columns = [
        DAY, CUSTOMER, NAME, INVOICE, ARTICLE, PIECES, PRICE, NET, CURRENCY, TITLE,
    ]
    .map(column);
    (0..table.rows.len())
        .map(|n| {
            let at = |column: usize| columns[column][n].clone();
            Line {
                day: day(&at(0)),
                customer: at(1),
                name: at(2),
                invoice: at(3),
                article: at(4),
                pieces: hundredths(&at(5)) / 100,
                price: hundredths(&at(6)),
                net: hundredths(&at(7)),
                currency: at(8),
                article_name: at(9),
            }
        })
        .collect()
}

impl Book {
    pub fn of(world: &World) -> Book {
        let mut book = Book {
            lines: Vec::new(),
            lists: Vec::new(),
            quotes: String::new(),
        };
        let last = world.exports.last().expect("an export").known.day();
        for export in &world.exports {
            for file in &export.files {
                let Some(name) = file.path.strip_prefix("orders/") else {
                    continue;
                };
                let content = text(&file.bytes);
                if content.starts_with("PK") || QUOTES.iter().any(|q| name.starts_with(q)) {
                    book.quotes = content;
                    continue;
                }
                let table = Table::separated(';', &content);
                let numbers = table.all(ARTICLE);
                let (list, next) = (table.all(LIST), table.all(SUCCESSOR));
                if list.is_empty() {
                    // What was given out before is in the last files once more.
                    if export.known.day() == last {
                        book.lines.extend(lines(&table));
                    }
                    continue;
                }
                let rows = numbers.into_iter().zip(list.iter().zip(next));
                book.lists.push(
                    rows.map(|(number, (list, successor))| {
                        let list = hundredths(list);
                        (number, Listed { list, successor })
                    })
                    .collect(),
                );
            }
        }
        book
    }

    /// What an account bought of an article, or of any, oldest first; without what was
    /// taken back: a credit note takes away the purchase of as many pieces before it.
    pub fn bought(&self, booked: &Booked, article: Option<&str>) -> Vec<Line> {
        let mut kept: Vec<Line> = Vec::new();
        let theirs = (self.lines.iter())
            .filter(|l| l.customer == booked.customer && l.name == booked.customer_name)
            .filter(|l| self.lists[0].contains_key(&l.article))
            .filter(|l| article.is_none_or(|a| l.article == a));
        for line in theirs {
            if line.pieces > 0 {
                kept.push(line.clone());
                continue;
            }
            let same = |l: &Line| l.article == line.article && l.pieces == -line.pieces;
            let at = kept
                .iter()
                .rposition(same)
                .expect("what is taken back was sold");
            kept.remove(at);
        }
        kept
    }
}

const QUOTES: &[&str] = &["Angebote.", "quotes.", "angebotsliste.", "quotations."];
