//! A quote as it is printed: one document, its customer above, its articles below.
//!
//! The lines of a printed quote are read with the words that columns of quotes have: a
//! label is a heading, what stands beside or below it a cell, and the lines of articles
//! are rows. So a quote that was printed says the same as its rows in a list of quotes,
//! and a list that is added later takes its place.
//!
//! Whether a document is a quote its title says; one that is called an order, an invoice
//! or a request is none, though it names a quote.

mod addressee;
mod articles;
mod days;
mod labels;
mod title;
mod totals;

use super::super::amounts::{self, Decimals};
use super::super::dates::Order;
use super::super::headings::plain;
use super::super::values::{self, Column};
use super::merge::Quotes;
use super::{TOTAL, orders};
use crate::formats::pdf::lines::Line;
use bellwether_core::evidence::KnownFrom;
use bellwether_core::evidence::entry::{Entry, EntryKind, QUOTES};
use bellwether_core::evidence::field;
use bellwether_core::time::Zone;
use labels::Labels;
use std::collections::HashSet;
use std::sync::LazyLock;
use totals::Total;

/// Words as they are compared.
type Words = LazyLock<HashSet<String>>;

/// Words apart by `|`, as they are compared.
fn folded(words: &str) -> HashSet<String> {
    words.split('|').map(plain).collect()
}

/// Why a printed document is not read as a quote, in words that say what to do.
#[derive(Debug)]
pub(in crate::formats) enum Unread {
    /// It is something else.
    NoQuote(String),
    /// It is a quote, but does not say what one has to.
    Quote(String),
}

/// Reads the lines of a document's pages, from above.
pub(in crate::formats) fn read(pages: &[Vec<Line>], zone: &Zone) -> Result<Entry, Unread> {
    let Some(first) = pages.first() else {
        return Err(Unread::NoQuote("a PDF file without pages".to_owned()));
    };
    let lines: Vec<&Line> = pages.iter().flatten().collect();
    let labels = Labels::of(&lines);
    let titled = title::of(first);
    if titled.is_none_or(|titled| !titled) && (titled.is_some() || labels.quoted.is_none()) {
        return Err(Unread::NoQuote(
            "a PDF file that is no quote by its title: quotes are read from PDF files, anything \
             else as a table or as text; export it as .xlsx, .csv or .txt and add that"
                .to_owned(),
        ));
    }
    let number = labels.number().or_else(|| title::number(first));
    let number = number.unwrap_or_default();
    let customer = labels.customer.clone().or_else(|| addressee::of(first));
    if customer.is_none() && labels.customer_no.is_none() {
        let called = match number.as_str() {
            "" => "a quote".to_owned(),
            number => format!("quote {number}"),
        };
        return Err(Unread::Quote(format!(
            "{called}: whom it is for cannot be told from its text; add the list of quotes as \
             .xlsx or .csv"
        )));
    }
    let totals = totals::of(&lines);
    let articles = articles::of(pages);
    let texts = || {
        lines
            .iter()
            .flat_map(|line| &line.cells)
            .map(|cell| cell.text.as_str())
    };
    let money = || {
        articles
            .iter()
            .flat_map(|row| row.money())
            .chain(totals.iter().map(|total| total.text.as_str()))
    };
    let decimals = Decimals::of(money());
    let named = || texts().find_map(orders::currency_named_in);
    let currency = money()
        .find_map(currency_by)
        .or_else(|| texts().find_map(currency_by));
    let currency = currency
        .map(str::to_owned)
        .or_else(named)
        .unwrap_or_default();
    let order = days::order(texts()).unwrap_or(match currency.as_str() {
        "USD" => Order::MonthFirst,
        _ => Order::DayFirst,
    });
    let put = |entry: &mut Entry, name: &'static str, text: &str| {
        let column = Column {
            heading: name.to_owned(),
            name,
            order,
            decimals,
            of_one: false,
            is_salesforce: false,
        };
        // What its field cannot take is kept beside it.
        values::put(entry, &column, text, zone).is_ok()
    };
    let mut whole = Entry::new(EntryKind::Deal, QUOTES, &number);
    whole.put(field::ID, &number);
    whole.put(field::COMPANY, customer.as_deref().unwrap_or_default());
    whole.put(
        field::COMPANY_ID,
        labels.customer_no.as_deref().unwrap_or_default(),
    );
    let created = days::created(&lines, labels.date.as_deref(), order);
    if let Some(day) = created {
        put(&mut whole, field::CREATED, &day.to_string());
    }
    if let Some(day) = days::valid_until(&lines, created, order) {
        whole.put(field::CLOSES, &day.to_string());
    }
    whole.put(field::CURRENCY, &currency);
    let total = totals.iter().min_by_key(|total| total.rank);
    if let Some(total) = total {
        put(&mut whole, TOTAL, &total.text);
    }
    // A total without tax says what the lines come to, whether or not all were read.
    let is_whole = total.is_some_and(|total| total.rank < Total::GROSS);
    let mut quotes = Quotes::new(&currency);
    let mut rows = articles.iter().map(|article| {
        let mut row = Entry::new(EntryKind::Deal, QUOTES, &number);
        for (name, text) in &article.cells {
            if !(is_whole && *name == field::AMOUNT) {
                put(&mut row, name, text);
            }
        }
        row
    });
    if let Some(row) = rows.next() {
        row.fields()
            .iter()
            .for_each(|(name, value)| whole.put(name, value));
    }
    quotes.take(whole, String::new());
    rows.for_each(|row| {
        quotes.take(row, String::new());
    });
    let Some((mut quote, _)) = quotes.finish().next() else {
        return Err(Unread::Quote(
            "a quote that says neither its number nor its day: add the list of quotes as .xlsx or .csv".to_owned(),
        ));
    };
    // What is printed does not change any more: it was known on its day.
    quote.known = quote.moment(field::CREATED);
    if quote.known.is_some() {
        quote.known_from = KnownFrom::Date;
    }
    Ok(quote)
}

/// The currency by the sign or code that stands at an amount.
fn currency_by(text: &str) -> Option<&'static str> {
    amounts::amount(text, Decimals::default())?.currency
}
