//! Lines of orders: layouts, oddities, and what is none.

mod catalogues;
mod layouts;
mod oddities;
mod parquet;
mod properties;
mod real;
mod refused;

use super::*;
use bellwether_core::evidence::field;
use bellwether_core::orders::line::{Line, Lines, ORDERS, party, product};

fn batches(kept: &Kept) -> impl Iterator<Item = &Lines> {
    kept.found.iter().filter_map(|found| match &found.record {
        Record::Orders(lines) => Some(&**lines),
        _ => None,
    })
}

fn lines(kept: &Kept) -> Vec<&Line> {
    batches(kept).flat_map(|lines| &lines.lines).collect()
}

fn customers(kept: &Kept) -> Vec<&Entry> {
    batches(kept).flat_map(|lines| &lines.customers).collect()
}

fn products(kept: &Kept) -> Vec<&Entry> {
    batches(kept).flat_map(|lines| &lines.products).collect()
}

/// Day, quantity in thousandths, amount and currency of each line.
fn sums(kept: &Kept) -> Vec<String> {
    let shown = |line: &&Line| {
        let currency = String::from_utf8_lossy(&line.currency).into_owned();
        let day = line.happened.day();
        format!(
            "{day} {} {} {currency}",
            line.quantity_milli, line.amount_minor
        )
    };
    lines(kept).iter().map(shown).collect()
}

/// The heading that is read as a field.
fn heading_of<'a>(kept: &'a Kept, field: &str) -> Option<&'a str> {
    let mut columns = kept.mapped.iter().flat_map(|mapping| &mapping.columns);
    let found = columns.find(|(_, known)| *known == Some(field));
    found.map(|(heading, _)| heading.as_str())
}

/// Reads order lines without any complaint.
fn read_orders(text: &str) -> Kept {
    let kept = read_bytes("file.csv", text.as_bytes());
    assert_eq!(kept.complaints(), Vec::<String>::new(), "{text}");
    assert!(
        kept.mapped
            .first()
            .is_some_and(|mapping| mapping.what.starts_with("orders")),
        "{:?}: {text}",
        kept.mapped
    );
    kept
}

fn read_told(text: &str, kind: Option<&str>, map: &[(&str, &str)]) -> Kept {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("table.csv");
    std::fs::write(&path, text).expect("a file");
    let map = map
        .iter()
        .map(|(field, column)| ((*field).to_owned(), (*column).to_owned()));
    let options = Options {
        kind: kind.map(str::to_owned),
        map: map.collect(),
        ..options()
    };
    read_with(&[path], &options)
}
