//! From rows to lines: what each worker does with its batch.

use super::super::amounts::{self, Decimals};
use super::super::encoding::cell;
use super::super::records::{self, Record};
use super::currency::code;
use super::days;
use super::headings::Role;
use super::numbers::{self, Decimal};
use super::parties::{self, Parties, is_nothing};
use super::plan::Plan;
use super::returns::{self, Back};
use super::troubles::{Trouble, Troubles};
use crate::item::{Outcome, Place};
use crate::{Found, Record as Told};
use bellwether_core::money::Money;
use bellwether_core::orders::line::{self, Identity, Line, Lines, ORDERS};
use bellwether_core::time::Timestamp;
use std::sync::Arc;

/// Rows on their way to a worker.
pub(crate) struct Batch {
    pub(super) plan: Arc<Plan>,
    pub(super) place: Arc<Place>,
    /// The sheet of a workbook.
    pub(super) sheet: String,
    pub(super) rows: Rows,
}

pub(super) enum Rows {
    /// Whole records of separated text, the first of which is row `first`.
    Text {
        bytes: Vec<u8>,
        delimiter: u8,
        first: u64,
    },
    /// Records with their rows.
    Cells(Vec<(u64, Record)>),
}

impl Batch {
    /// Where the rows begin, for what is said of all of them.
    pub(crate) fn at(&self) -> String {
        let first = match &self.rows {
            Rows::Text { first, .. } => Some(*first),
            Rows::Cells(rows) => rows.first().map(|(number, _)| *number),
        };
        let sheet = sheet(&self.sheet);
        (self.place).position(&format!("{sheet}rows from {}", first.unwrap_or_default()))
    }

    /// Reads the rows.
    pub(crate) fn run(self) -> Outcome {
        let mut reader = Reader::new(&self.plan);
        let (mut first, mut last) = (u64::MAX, 0);
        let mut take = |reader: &mut Reader<'_>, number: u64, record: &Record| {
            (first, last) = (first.min(number), number);
            if let Err(trouble) = reader.row(number, record) {
                reader.troubles.add(trouble, number);
            }
        };
        match self.rows {
            Rows::Text {
                bytes,
                delimiter,
                first,
            } => {
                let mut record = Record::default();
                let mut rest = bytes.as_slice();
                let mut number = first;
                while let Some(length) = records::next_of(rest, delimiter, &mut record) {
                    take(&mut reader, number, &record);
                    rest = &rest[length..];
                    number += 1;
                }
            }
            Rows::Cells(rows) => {
                for (number, record) in &rows {
                    take(&mut reader, *number, record);
                }
            }
        }
        let sheet = sheet(&self.sheet);
        returns::sell_once(&mut reader.lines, &reader.undone);
        let lines = Lines {
            lines: reader.lines,
            customers: reader.customers.entries(&self.plan),
            products: reader.products.entries(&self.plan),
        };
        let mut outcome = Outcome {
            bad: reader.troubles.told(&self.plan, &self.place, &sheet),
            ..Outcome::default()
        };
        if !lines.lines.is_empty() {
            outcome.found.push(Found {
                record: Told::Orders(Box::new(lines)),
                position: self.place.position(&format!("{sheet}rows {first}-{last}")),
                folder: String::new(),
            });
        }
        outcome
    }
}

/// A sheet's name before what is in it.
fn sheet(name: &str) -> String {
    match name {
        "" => String::new(),
        name => format!("{name} "),
    }
}

/// A column that says what sort of line it is.
struct Kind {
    at: usize,
    /// What a yes says, where it answers yes and no.
    asks: Back,
    /// What stood in it last, and what that says.
    last: (Vec<u8>, Back),
}

/// What reads the rows of one batch.
struct Reader<'a> {
    plan: &'a Plan,
    when: usize,
    invoice: Option<usize>,
    currency: Option<usize>,
    kinds: Vec<Kind>,
    customers: Parties,
    products: Parties,
    lines: Vec<Line>,
    /// Where among them orders stand that were undone.
    undone: Vec<usize>,
    troubles: Troubles,
    nobody: i64,
    /// The date read last, which the next row mostly has too.
    date: (Vec<u8>, Timestamp),
    code: (Vec<u8>, [u8; 3]),
    places: ([u8; 3], u8),
}

impl<'a> Reader<'a> {
    fn new(plan: &'a Plan) -> Reader<'a> {
        let kinds = plan.kinds.columns.iter();
        Reader {
            when: plan.column(Role::When).unwrap_or(usize::MAX),
            invoice: plan.column(Role::Invoice),
            currency: plan.column(Role::Currency),
            kinds: kinds
                .map(|&at| Kind {
                    at,
                    asks: plan.kinds.asks(&plan.headings[at]),
                    last: Default::default(),
                })
                .collect(),
            customers: Parties::customers(plan),
            products: Parties::products(plan),
            lines: Vec::new(),
            undone: Vec::new(),
            troubles: Troubles::default(),
            nobody: line::party(ORDERS, ""),
            date: Default::default(),
            code: (Vec::new(), plan.currency),
            places: (plan.currency, places(plan.currency)),
            plan,
        }
    }

    /// Reads a row; rows that are no lines are passed over.
    fn row(&mut self, number: u64, row: &Record) -> Result<(), Trouble> {
        let plan = self.plan;
        let width = plan.headings.len();
        if row.is_blank() || row.len() == 1 && width > 2 {
            return Ok(());
        }
        let date = row.cell(self.when).trim_ascii();
        let is_named = self.products.is_named(row);
        // What sums up other rows names no product and no day.
        if is_nothing(date) && (!is_named || sums_up(row))
            || date == plan.headings[self.when].as_bytes()
        {
            return Ok(());
        }
        if !is_named {
            return Err(Trouble::NoProduct);
        }
        let happened = self.moment(date)?;
        let sums = self.sums(row)?;
        let invoice = self.invoice.map_or(&[][..], |at| row.cell(at));
        let invoice = match is_nothing(invoice) {
            true => "".into(),
            false => cell(invoice).0,
        };
        let invoice = parties::bare(&invoice);
        let mut quantity = sums.quantity.rounded(3).ok_or(Trouble::TooLarge)?;
        let mut amount = sums.amount;
        let back = self.back(row);
        let is_undone = back == Back::Itself && quantity > 0 && amount >= 0;
        let is_back = back != Back::Nothing || plan.letters.is_back(invoice) || sums.is_credit;
        if !is_undone && is_back {
            (quantity, amount) = (-quantity.saturating_abs(), -amount.saturating_abs());
        } else if quantity < 0 {
            amount = -amount.saturating_abs();
        }
        let party = self.customers.number(row, happened).unwrap_or(self.nobody);
        let product = self
            .products
            .number(row, happened)
            .ok_or(Trouble::NoProduct)?;
        let rest = self.rest(row, &sums);
        let line = |quantity_milli: i64, amount_minor: i64| {
            let identity = Identity {
                party,
                product,
                invoice,
                happened,
                quantity_milli,
                amount_minor,
                currency: sums.currency,
            };
            Line {
                party,
                product,
                happened,
                quantity_milli,
                amount_minor,
                currency: sums.currency,
                invoice: invoice.into(),
                rest: rest.clone(),
                row: number,
                content: identity.content(),
            }
        };
        // An order that was undone is told as what was ordered and what took it back: an
        // earlier file may have told the one without the other.
        if is_undone {
            self.undone.push(self.lines.len());
        }
        self.lines.push(line(quantity, amount));
        if is_undone {
            self.lines.push(line(-quantity, -amount));
        }
        Ok(())
    }

    fn moment(&mut self, date: &[u8]) -> Result<Timestamp, Trouble> {
        if self.date.0 != date {
            let text = cell(date).0;
            let moment = days::moment(&text, self.plan.order);
            self.date = (date.to_owned(), moment.ok_or(Trouble::NoDate)?);
        }
        Ok(self.date.1)
    }

    /// What the row says of itself, by the first column that says anything.
    fn back(&mut self, row: &Record) -> Back {
        let plan = self.plan;
        let mut said = self.kinds.iter_mut().map(|kind| {
            let text = row.cell(kind.at).trim_ascii();
            if text != kind.last.0 {
                let said = cell(text).0;
                let is_answer = kind.asks != Back::Nothing
                    && (amounts::is_yes(&said) == Some(true)
                        || said.len() > 5 && days::moment(&said, plan.order).is_some());
                let back = match is_answer {
                    true => kind.asks,
                    false => plan.kinds.says(&said),
                };
                kind.last = (text.to_owned(), back);
            }
            kind.last.1
        });
        said.find(|back| *back != Back::Nothing).unwrap_or_default()
    }

    /// Quantity, price and total, as far as they are given.
    fn sums(&mut self, row: &Record) -> Result<Sums, Trouble> {
        let plan = self.plan;
        let money = plan.money;
        let read = |at: Option<usize>, decimals: Decimals| {
            let Some(at) = at else { return Ok(None) };
            let text = row.cell(at).trim_ascii();
            if is_nothing(text) {
                return Ok(None);
            }
            numbers::number(text, decimals)
                .map(Some)
                .ok_or(Trouble::NoNumber(at))
        };
        let quantity = read(money.quantity, plan.quantity_decimals)?;
        let price = read(money.price, plan.price_decimals)?;
        let amount = read(money.amount, plan.amount_decimals)?;
        let signs = [amount, price]
            .into_iter()
            .flatten()
            .find_map(|read| read.1);
        let currency = self.currency(row, signs);
        if self.places.0 != currency {
            self.places = (currency, places(currency));
        }
        let places = self.places.1;
        let [quantity, price, given] =
            [quantity, price, amount].map(|read| read.map(|(decimal, _)| decimal));
        if quantity.is_none() && price.is_none() && given.is_none() {
            return Err(Trouble::NoMeasure);
        }
        let turned = |read: Decimal| Decimal {
            mantissa: -read.mantissa,
            ..read
        };
        let quantity = match plan.leaves_negative {
            true => quantity.map(turned),
            false => quantity,
        };
        let whole = match (given, quantity) {
            (Some(total), None) => match price {
                Some(price) if price.mantissa != 0 => divided(total, price),
                _ => Decimal {
                    mantissa: if total.mantissa < 0 { -1 } else { 1 },
                    scale: 0,
                },
            },
            (_, quantity) => quantity.unwrap_or(Decimal::ONE),
        };
        let product = price.map(|price| whole.times(price, places));
        let amount = match (given, product) {
            (Some(total), _) => total.rounded(places),
            (None, Some(product)) => product,
            (None, None) => Some(0),
        };
        let amount = amount.ok_or(Trouble::TooLarge)?;
        // A price that is not the one paid is kept.
        let slack = 1 + whole.about().abs() as i64;
        let product = product.flatten();
        Ok(Sums {
            quantity: whole,
            amount,
            currency,
            // What costs less than nothing is a discount.
            is_credit: amount < 0 && price.is_none_or(|price| price.mantissa >= 0),
            price_differs: product.is_some_and(|product| {
                product.saturating_abs().abs_diff(amount.saturating_abs()) > slack.unsigned_abs()
            }),
        })
    }

    fn currency(&mut self, row: &Record, sign: Option<&'static str>) -> [u8; 3] {
        if self.plan.currency_is_told {
            return self.plan.currency;
        }
        let text = self
            .currency
            .map_or(&[][..], |at| row.cell(at).trim_ascii());
        if text.is_empty() {
            let sign = sign.and_then(code);
            return sign.unwrap_or(self.plan.currency);
        }
        if self.code.0 != text {
            let code = code(&cell(text).0).unwrap_or(self.plan.currency);
            self.code = (text.to_owned(), code);
        }
        self.code.1
    }

    /// What else the row says.
    fn rest(&self, row: &Record, sums: &Sums) -> Box<str> {
        let mut rest = String::new();
        let mut say = |at: usize, text: &[u8]| {
            let text = cell(text).0;
            if !rest.is_empty() {
                rest.push('\n');
            }
            match self.plan.said(at) {
                "" => rest.push_str(&format!("column {}", at + 1)),
                heading => rest.push_str(heading),
            }
            rest.push('=');
            let words = text.split(['\n', '\r']).map(str::trim);
            for (number, part) in words.filter(|part| !part.is_empty()).enumerate() {
                rest.push_str(if number > 0 { " " } else { "" });
                rest.push_str(part);
            }
        };
        for (at, constant) in &self.plan.rest {
            let text = row.cell(*at).trim_ascii();
            let is_usual = constant
                .as_ref()
                .is_some_and(|usual| usual.as_bytes() == text);
            if !text.is_empty() && !is_usual {
                say(*at, text);
            }
        }
        if sums.price_differs
            && let Some(at) = self.plan.money.price
        {
            say(at, row.cell(at).trim_ascii());
        }
        for at in self.plan.headings.len()..row.len() {
            let text = row.cell(at).trim_ascii();
            if !text.is_empty() {
                say(at, text);
            }
        }
        rest.into()
    }
}

/// The numbers of a line.
struct Sums {
    quantity: Decimal,
    amount: i64,
    currency: [u8; 3],
    /// Its total alone says that it is given back, whatever the sign of its quantity.
    is_credit: bool,
    price_differs: bool,
}

fn places(currency: [u8; 3]) -> u8 {
    let code = std::str::from_utf8(&currency).unwrap_or_default();
    u8::try_from(Money::decimals(code)).unwrap_or(2)
}

/// How many pieces a total is, to the thousandth.
fn divided(total: Decimal, price: Decimal) -> Decimal {
    let pieces = (total.about() / price.about() * 1000.0).round();
    Decimal {
        mantissa: pieces as i64,
        scale: 3,
    }
}

/// Whether the first words of a row say that it sums up others.
fn sums_up(row: &Record) -> bool {
    const WORDS: &str = "total|subtotal|sub-total|grand total|sum|summe|gesamt|zwischensumme|endsumme|sous-total\
        |totaux|totale|totaal|subtotaal|suma|sous total";
    let first = row.cells().find(|text| !text.trim_ascii().is_empty());
    let first = first.map(|text| cell(text).0.trim().to_lowercase());
    first.is_some_and(|text| {
        WORDS.split('|').any(|word| {
            text.strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    })
}
