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
mod notation;
mod one_line;
mod title;
mod totals;

use super::super::headings::plain;
use super::TOTAL;
use super::merge::Quotes;
use crate::formats::pdf::lines::Line;
use articles::Article;
use bellwether_core::evidence::KnownFrom;
use bellwether_core::evidence::entry::{Entry, EntryKind, PRINTED, QUOTES};
use bellwether_core::evidence::field;
use bellwether_core::time::Zone;
use labels::Labels;
use notation::Notation;
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

const NO_QUOTE: &str = "a PDF file that is no quote by its title: quotes are read from PDF files, anything \
                        else as a table or as text; export it as .xlsx, .csv or .txt and add that";

/// Reads the lines of a document's pages, from above.
pub(in crate::formats) fn read(pages: &[Vec<Line>], zone: &Zone) -> Result<Entry, Unread> {
    let Some(first) = pages.first() else {
        return Err(Unread::NoQuote("a PDF file without pages".to_owned()));
    };
    let lines: Vec<&Line> = pages.iter().flatten().collect();
    let labels = Labels::of(&lines);
    let titled = title::of(first);
    let is_quote = titled.unwrap_or(labels.quoted.is_some());
    if !is_quote {
        return Err(Unread::NoQuote(NO_QUOTE.to_owned()));
    }
    let number = labels.number().or_else(|| title::number(first));
    let number = number.unwrap_or_default();
    let totals = totals::of(&lines);
    let customer = labels.customer.clone().or_else(|| addressee::of(first));
    if customer.is_none() && labels.customer_no.is_none() {
        // What only sounds like a quote says neither its number nor what it comes to.
        return Err(match number.as_str() {
            "" => Unread::NoQuote(NO_QUOTE.to_owned()),
            _ if totals.is_empty() => Unread::NoQuote(NO_QUOTE.to_owned()),
            number => Unread::Quote(format!(
                "quote {number}: whom it is for cannot be told from its text; add the list of \
                 quotes as .xlsx or .csv"
            )),
        });
    }
    let articles = articles::of(pages);
    let cells = lines.iter().flat_map(|line| &line.cells);
    let texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
    let sums = totals.iter().map(|total| total.text.as_str());
    let money: Vec<&str> = articles
        .iter()
        .flat_map(Article::money)
        .chain(sums)
        .collect();
    let notation = Notation::of(&money, &texts, zone);
    let mut whole = Entry::new(EntryKind::Deal, QUOTES, &number);
    whole.put(field::ID, &number);
    whole.put(field::COMPANY, customer.as_deref().unwrap_or_default());
    whole.put(
        field::COMPANY_ID,
        labels.customer_no.as_deref().unwrap_or_default(),
    );
    whole.put(field::CURRENCY, &notation.currency);
    let created = days::created(&lines, labels.date.as_deref(), notation.order);
    if let Some(day) = created {
        notation.put(&mut whole, field::CREATED, &day.to_string());
    }
    if let Some(day) = days::valid_until(&lines, created, notation.order) {
        whole.put(field::CLOSES, &day.to_string());
    }
    let quote = joined(whole, &totals, &articles, &notation);
    let mut quote = quote.ok_or_else(|| {
        Unread::Quote(
            "a quote that says neither its number nor its day: add the list of quotes as .xlsx \
             or .csv"
                .to_owned(),
        )
    })?;
    quote.put(field::TYPE, PRINTED);
    // What is printed does not change any more: it was known on its day.
    quote.known = quote.moment(field::CREATED);
    if quote.known.is_some() {
        quote.known_from = KnownFrom::Date;
    }
    Ok(quote)
}

/// What is said of the whole, its total and its articles, joined as rows of a list are.
/// `None` where it has neither a number nor a customer's name and a day.
fn joined(
    mut whole: Entry,
    totals: &[Total],
    articles: &[Article],
    notation: &Notation<'_>,
) -> Option<Entry> {
    let total = totals.iter().min_by_key(|total| total.rank);
    if let Some(total) = total {
        notation.put(&mut whole, TOTAL, &total.text);
    }
    // A total without tax says what the lines come to, whether or not all were read.
    let is_told = total.is_some_and(|total| total.rank < Total::GROSS);
    let row = |article: &Article| {
        let mut row = Entry::new(EntryKind::Deal, QUOTES, &whole.key);
        for (name, text) in &article.cells {
            if !(is_told && *name == field::AMOUNT) {
                notation.put(&mut row, name, text);
            }
        }
        row
    };
    let rows: Vec<Entry> = articles.iter().map(row).collect();
    let (first, rest) = rows.split_first().unzip();
    for (name, value) in first.into_iter().flat_map(Entry::fields) {
        whole.put(name, value);
    }
    let mut quotes = Quotes::new(&notation.currency);
    quotes.take(whole, String::new());
    for row in rest.into_iter().flatten() {
        quotes.take(row.clone(), String::new());
    }
    quotes.finish().next().map(|(quote, _)| quote)
}
