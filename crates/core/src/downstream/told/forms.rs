//! Forms and tables that name a side of a trade: "Carrier: Acme" beside "Shipper: Bolt", a
//! column of customers, a list under "Suppliers of Bolt:".

use super::super::known::Known;
use super::super::tokens::tokens;
use super::listed::{NOT, lines, name};
use super::names::{names, written};
use super::nobody::is_person;
use super::{House, Told};
use std::ops::Range;

/// How surely two sides that one form or row names trade with each other ...
const BOTH: f32 = 0.76;
/// ... and one side with whoever stands in the line above, or writes.
const ONE: f32 = 0.62;
/// A longer label or heading is a sentence, in bytes.
const LONGEST: usize = 30;
/// Lines of one form.
const FORM_LINES: usize = 14;
/// Rows of one table.
const ROWS: usize = 40;

/// A side of a trade.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Buys,
    Sells,
}

const BUYS: &[&str] = &[
    "customer",
    "customers",
    "client",
    "clients",
    "buyer",
    "purchaser",
    "shipper",
    "replacement shipper",
    "sold to",
    "end customer",
    "end user",
    "kunde",
    "kunden",
    "käufer",
    "abnehmer",
    "auftraggeber",
    "endkunde",
];
const SELLS: &[&str] = &[
    "supplier",
    "suppliers",
    "seller",
    "vendor",
    "carrier",
    "transporter",
    "haulier",
    "hauler",
    "purchased from",
    "bought from",
    "lieferant",
    "verkäufer",
    "zulieferer",
    "spediteur",
    "frachtführer",
];
/// Who is dealt with, where another line says which way.
const PARTY: &[&str] = &[
    "counterparty",
    "counter party",
    "ctpty",
    "party",
    "firm",
    "partei",
];
const WAY: &[&str] = &[
    "buy/sell",
    "purchase/sale",
    "side",
    "transaction",
    "kauf/verkauf",
];
/// Words of tables that compare offers, or tell what is wanted.
const OFFERS: &[&str] = &["offer", "quote", "bid", "target", "prospect", "angebot"];

fn side(label: &str) -> Option<Side> {
    let low = label.trim().to_lowercase();
    match (BUYS.contains(&low.as_str()), SELLS.contains(&low.as_str())) {
        (true, _) => Some(Side::Buys),
        (_, true) => Some(Side::Sells),
        _ => None,
    }
}

/// Adds what forms, tables and headed lists of a text tell; `buys` asks who supplies the
/// writer's house, else that is left out.
pub(super) fn read(text: &str, known: Known<'_>, buys: bool, out: &mut Vec<Told>) {
    if !has_label(text) {
        return;
    }
    let lines = lines(text);
    let mut found: Vec<(House, House, Range<usize>, f32)> = Vec::new();
    fields(text, &lines, known, &mut found);
    for at in 0..lines.len() {
        table(
            text,
            &lines[at.saturating_sub(1)..],
            at.min(1),
            known,
            &mut found,
        );
        headed(text, &lines[at..], known, &mut found);
    }
    let told = found
        .into_iter()
        .map(|(supplier, customer, sentence, confidence)| Told {
            supplier,
            customer,
            share: None,
            product: String::new(),
            over: false,
            way: "form",
            sentence,
            confidence,
        });
    out.extend(told.filter(|one| (one.customer == House::Writer) == buys));
}

/// Whether any line begins with a label, or ends as a heading of a list.
fn has_label(text: &str) -> bool {
    let led = |line: &str| {
        cells(line).any(|cell| side(label(cell)).is_some() || is_way(label(cell)))
            || line.ends_with(':') && ["uppliers", "ustomers"].iter().any(|w| line.contains(w))
    };
    text.lines().any(|line| led(line.trim()))
}

/// What stands before a colon.
fn label(cell: &str) -> &str {
    cell.split_once(':').map_or(cell, |(label, _)| label).trim()
}

fn is_way(label: &str) -> bool {
    WAY.contains(&label.to_lowercase().as_str())
}

/// The cells of a line, parted by tabs or several blanks.
fn cells(line: &str) -> impl Iterator<Item = &str> {
    let parts = line.split('\t').flat_map(|part| part.split("  "));
    parts.map(str::trim).filter(|cell| !cell.is_empty())
}

/// The label and the value of a line of a form.
fn field(line: &str) -> Option<(&str, &str)> {
    let (label, value) = match line.split_once(':') {
        Some(parts) => parts,
        None => {
            let mut cells = cells(line);
            let (label, value) = (cells.next()?, cells.next()?);
            if cells.next().is_some() {
                return None;
            }
            (label, value)
        }
    };
    let value = value.trim();
    (label.len() <= LONGEST && !value.is_empty()).then_some((label.trim(), value))
}

type Found = Vec<(House, House, Range<usize>, f32)>;

/// "Shipper: Bolt" above "Carrier: Acme"; "Buy/Sell: Buy" above "Counterparty: Acme".
fn fields(text: &str, lines: &[Range<usize>], known: Known<'_>, out: &mut Found) {
    let all: Vec<Option<(&str, &str)>> = lines.iter().map(|at| field(&text[at.clone()])).collect();
    let mut at = 0;
    while at < all.len() {
        let form = all[at..]
            .iter()
            .take(FORM_LINES)
            .take_while(|one| one.is_some());
        let form: Vec<(&str, &str)> = form.copied().flatten().collect();
        let span = lines[at].start..lines[at + form.len().saturating_sub(1)].end;
        at += form.len().max(1);
        let named = |wanted: Side| -> Vec<House> {
            let of = form.iter().filter(|(label, _)| side(label) == Some(wanted));
            of.filter_map(|(_, value)| house(value, known)).collect()
        };
        match (named(Side::Sells).as_slice(), named(Side::Buys).as_slice()) {
            ([supplier], [customer]) if supplier != customer => {
                out.push((supplier.clone(), customer.clone(), span.clone(), BOTH));
            }
            _ => {}
        }
        let value = |labels: &[&str]| {
            let is = |label: &str| labels.contains(&label.to_lowercase().as_str());
            form.iter()
                .find(|(label, _)| is(label))
                .map(|(_, value)| *value)
        };
        let party = value(PARTY).and_then(|value| house(value, known));
        if let (Some(way), Some(party)) = (value(WAY).map(str::to_lowercase), party) {
            match way.as_str() {
                "buy" | "purchase" | "kauf" => out.push((party, House::Writer, span, BOTH)),
                "sell" | "sale" | "verkauf" => out.push((House::Writer, party, span, BOTH)),
                _ => {}
            }
        }
    }
}

/// A table whose headings, in `lines[at]`, name a side; the line above may name the other.
fn table(text: &str, lines: &[Range<usize>], at: usize, known: Known<'_>, out: &mut Found) {
    const COLUMNS: usize = 3;
    let Some(heading) = lines.get(at) else { return };
    let line = &text[heading.clone()];
    let titles: Vec<&str> = cells(line).collect();
    let short = |title: &&str| title.len() <= LONGEST && !title.ends_with(['.', ',']);
    let low = line.to_lowercase();
    if titles.len() < COLUMNS
        || !titles.iter().all(short)
        || OFFERS.iter().any(|word| low.contains(word))
    {
        return;
    }
    let column = |wanted: Side| {
        let mut of = (0..titles.len()).filter(|i| side(titles[*i]) == Some(wanted));
        of.next().filter(|_| of.next().is_none())
    };
    let (sells, buys) = (column(Side::Sells), column(Side::Buys));
    let above = match at {
        0 => None,
        _ => heads(&text[lines[0].clone()], known),
    };
    let rows = lines[at + 1..].iter().take(ROWS);
    for row in rows {
        let values: Vec<&str> = cells(&text[row.clone()]).collect();
        let numbered = text[row.clone()].contains(|c: char| c.is_ascii_digit());
        // "Stage 1 begins in May.  Stage 2 follows."
        let tells = |cell: &&str| cell.ends_with('.') && cell.split(' ').count() > 3;
        if !numbered || values.len() < 2 || values.iter().any(tells) {
            break;
        }
        let cell = |column: usize| match column {
            0 => house(values[0], known),
            _ if values.len() == titles.len() => house(values[column], known),
            _ => None,
        };
        let span = heading.start..row.end;
        let (supplier, customer, sure) = match (sells, buys) {
            (Some(a), Some(b)) => (cell(a), cell(b), BOTH),
            (None, Some(b)) => (Some(above.clone().unwrap_or(House::Writer)), cell(b), ONE),
            (Some(a), None) => (cell(a), Some(above.clone().unwrap_or(House::Writer)), ONE),
            (None, None) => return,
        };
        if let (Some(supplier), Some(customer)) = (supplier, customer)
            && supplier != customer
        {
            out.push((supplier, customer, span, sure));
        }
    }
}

/// "Suppliers of Bolt:", "Acme's customers:", with a house in each line below.
fn headed(text: &str, lines: &[Range<usize>], known: Known<'_>, out: &mut Found) {
    let [heading, below @ ..] = lines else { return };
    let line = &text[heading.clone()];
    if !line.ends_with(':') {
        return;
    }
    let low = line.to_lowercase();
    let sells = ["suppliers", "vendors", "lieferanten"]
        .iter()
        .any(|word| low.contains(word));
    let buys = ["customers", "clients", "kunden"]
        .iter()
        .any(|word| low.contains(word));
    let Some(other) = heads(line, known).filter(|_| sells != buys) else {
        return;
    };
    let bare = |line: &Range<usize>| {
        let text = text[line.clone()].trim_start_matches(['-', '*', '•', '–', ' ']);
        name(text, known).filter(|name| !is_person(name.split(' ')))
    };
    for (line, name) in below.iter().map_while(|line| Some((line, bare(line)?))) {
        let (supplier, customer) = match sells {
            true => (House::Named(name), other.clone()),
            false => (other.clone(), House::Named(name)),
        };
        if supplier != customer {
            out.push((supplier, customer, heading.start..line.end, ONE + 0.06));
        }
    }
}

/// The one house that a heading names, where it tells of what is.
fn heads(line: &str, known: Known<'_>) -> Option<House> {
    let all = tokens(line);
    let lists = |word: &str| line.to_lowercase().contains(word);
    let of_sides = [
        "customer", "client", "user", "shipper", "supplier", "vendor", "kunden",
    ];
    if all.iter().any(|t| t.among(NOT)) || !of_sides.iter().any(|word| lists(word)) {
        return None;
    }
    let found = names(&all, &(0..all.len()), known, &|_| false);
    let mut houses = (1..all.len()).filter_map(|at| Some(at..found[at]?.end));
    let first = found.first().copied().flatten().map(|name| 0..name.end);
    let mut one = houses.next().or(first)?;
    // "The Acme Eastlink shippers": of a project of Acme's.
    if all
        .get(one.end)
        .is_some_and(|t| t.among(&["shippers", "users"]))
    {
        one.end = one.start + 1;
    }
    (houses.next().is_none()).then(|| House::Named(written(line, &all, &one)))
}

/// The house that a cell begins with.
fn house(cell: &str, known: Known<'_>) -> Option<House> {
    let name = name(cell, known)?;
    (!is_person(name.split(' '))).then_some(House::Named(name))
}
