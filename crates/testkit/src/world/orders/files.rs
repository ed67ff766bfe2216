//! The order book as files: order lines, price lists, quotes.

use super::book::{Book, BuyerNo, Quote, Sale, What};
use super::catalogue::ArticleNo;
use super::manner::{Column, Link, Split};
use super::workbook::{Cell, workbook};
use crate::world::WorldFile;
use crate::world::desk::Export;
use crate::world::desk::csv::{Quotes, Table};
use crate::world::rng::Rng;
use bellwether_core::time::{Day, Timestamp};

/// The file in which a sale stands at the end.
pub(super) fn order_path(book: &Book, day: Day) -> String {
    let name = book.manner.names.orders;
    match book.manner.split {
        Split::Years => format!("orders/{name}-{}.csv", day.date().year()),
        _ => format!("orders/{name}.csv"),
    }
}

pub(super) fn quote_path(book: &Book) -> String {
    let ending = if book.manner.workbook { "xlsx" } else { "csv" };
    format!("orders/{}.{ending}", book.manner.names.quotes)
}

fn price_path(book: &Book, day: Day) -> String {
    let date = day.date();
    let name = book.manner.names.prices;
    format!("orders/{name}-{:04}-{:02}.csv", date.year(), date.month())
}

/// All files, each with the moment it was given out.
pub(super) fn exports(
    book: &Book,
    moment: impl Fn(Day) -> Timestamp,
    dice: &mut Rng,
) -> Vec<Export> {
    let (last, extras) = (book.last_day, Extras::draw(book, dice));
    let file = |path: String, bytes: Vec<u8>| WorldFile { path, bytes };
    let mut all = Vec::new();
    let mut lists = vec![book.first_day];
    lists.extend(book.catalogue.rises);
    for (epoch, day) in lists.into_iter().enumerate() {
        all.push(Export {
            known: moment(day),
            files: vec![file(price_path(book, day), prices(book, epoch, day))],
        });
    }
    let mut files = Vec::new();
    match book.manner.split {
        Split::Years => {
            for year in book.first_day.date().year()..=last.date().year() {
                let of_it = |day: Day| day.date().year() == year;
                let day = Day::of(jiff::civil::date(year, 6, 1));
                files.push(file(order_path(book, day), orders(book, &extras, of_it)));
            }
        }
        Split::Overlap => {
            let first = Day(last.0 - 200);
            let path = format!("orders/{}-{}.csv", book.manner.names.orders, first.date());
            all.push(Export {
                known: moment(first),
                files: vec![file(path, orders(book, &extras, |day| day <= first))],
            });
            files.push(file(
                order_path(book, last),
                orders(book, &extras, |_| true),
            ));
        }
        Split::One => files.push(file(
            order_path(book, last),
            orders(book, &extras, |_| true),
        )),
    }
    files.push(file(quote_path(book), quotes(book)));
    all.push(Export {
        known: moment(last),
        files,
    });
    all
}

/// A sale over the counter: day, article, pieces, cents a piece, number.
type Counter = (Day, ArticleNo, i64, i64, u32);

/// What stands in an order file beside the articles: freight on some invoices, and
/// sales over the counter.
struct Extras {
    /// Cents of freight for each sale that carries some.
    freight: Vec<i64>,
    counter: Vec<Counter>,
}

impl Extras {
    fn draw(book: &Book, dice: &mut Rng) -> Extras {
        let mut freight = Vec::new();
        for (n, sale) in book.sales.iter().enumerate() {
            let ends = book
                .sales
                .get(n + 1)
                .is_none_or(|next| next.invoice != sale.invoice);
            let carries = ends && sale.what == What::Sale && dice.chance(0.35);
            freight.push(if carries {
                dice.within(24, 160) * 50
            } else {
                0
            });
        }
        let mut counter: Vec<Counter> = (0..dice.within(7, 14))
            .map(|_| {
                let sale = &book.sales[dice.index(book.sales.len())];
                let list = book.catalogue.of(sale.article).list[0];
                (sale.day, sale.article, dice.within(1, 3), list, 0)
            })
            .collect();
        counter.sort();
        // They have numbers of their own, in the order of days.
        for (n, sold) in (900_001..).step_by(7).zip(&mut counter) {
            sold.4 = n;
        }
        Extras { freight, counter }
    }
}

/// A line of the order file.
struct Row<'a> {
    buyer: Option<BuyerNo>,
    sale: Option<&'a Sale>,
    invoice: u32,
    day: Day,
    article: Option<ArticleNo>,
    pieces: i64,
    price: i64,
}

impl Row<'_> {
    fn over_the_counter((day, article, pieces, price, invoice): &Counter) -> Row<'static> {
        Row {
            buyer: None,
            sale: None,
            invoice: *invoice,
            day: *day,
            article: Some(*article),
            pieces: *pieces,
            price: *price,
        }
    }
}

fn orders(book: &Book, extras: &Extras, fits: impl Fn(Day) -> bool) -> Vec<u8> {
    let manner = &book.manner;
    let linked = matches!(manner.link, Link::CrmId | Link::Domain);
    let columns: Vec<_> = (manner.columns.iter())
        .filter(|(column, _)| linked || *column != Column::Elsewhere)
        .collect();
    let heading = |(column, heading): &(Column, &'static str)| match column {
        Column::Elsewhere => manner.elsewhere[usize::from(manner.link == Link::Domain)],
        _ => heading,
    };
    let header: Vec<&str> = columns.iter().map(|column| heading(column)).collect();
    let mut table = Table::separated(';', Quotes::Needed, &header);
    let mut write = |row: &Row| {
        let cells: Vec<String> = columns.iter().map(|(c, _)| cell(book, row, *c)).collect();
        table.row(&cells);
    };
    let counter = extras.counter.iter().filter(|sold| fits(sold.0));
    let mut counter = counter.peekable();
    for (sale, freight) in book.sales.iter().zip(&extras.freight) {
        if !fits(sale.day) {
            continue;
        }
        while let Some(sold) = counter.next_if(|(day, ..)| *day < sale.day) {
            write(&Row::over_the_counter(sold));
        }
        let row = Row {
            buyer: Some(sale.buyer),
            sale: Some(sale),
            invoice: sale.invoice,
            day: sale.day,
            article: Some(sale.article),
            pieces: sale.pieces,
            price: sale.price,
        };
        write(&row);
        if *freight > 0 {
            write(&Row {
                article: None,
                pieces: 1,
                price: *freight,
                ..row
            });
        }
    }
    for sold in counter {
        write(&Row::over_the_counter(sold));
    }
    manner.bytes(&table.text())
}

fn cell(book: &Book, row: &Row, column: Column) -> String {
    let (manner, names) = (&book.manner, book.manner.names);
    let buyer = row.buyer.map(|buyer| &book.buyers[buyer.0]);
    let article = row.article.map(|article| book.catalogue.of(article));
    let takes_back = row.sale.is_some_and(|sale| sale.what != What::Sale);
    match column {
        Column::Customer => buyer.map_or(String::new(), |b| b.number.clone()),
        Column::Name => buyer.map_or(names.counter.to_owned(), |b| b.name.clone()),
        Column::Elsewhere => buyer.map_or(String::new(), |b| b.elsewhere.clone()),
        Column::Invoice => row.invoice.to_string(),
        Column::Kind if takes_back => names.credit.to_owned(),
        Column::Kind => names.invoice.to_owned(),
        Column::Reverses => match row.sale {
            Some(sale) if sale.reverses > 0 => sale.reverses.to_string(),
            _ => String::new(),
        },
        Column::Day => manner.day(row.day),
        Column::Article => article.map_or(names.freight.0.to_owned(), |a| a.number.clone()),
        Column::ArticleName => article.map_or(names.freight.1.to_owned(), |a| a.name.clone()),
        Column::Family => {
            article.map_or(String::new(), |a| book.catalogue.families[a.family].clone())
        }
        Column::Quantity => manner.quantity(row.pieces),
        Column::Price => manner.amount(row.price),
        Column::Net => manner.amount(row.price * row.pieces),
        Column::Currency => buyer.map_or("EUR", |b| b.currency.code()).to_owned(),
    }
}

/// A price list that came into force on a day.
fn prices(book: &Book, epoch: usize, day: Day) -> Vec<u8> {
    let (manner, names) = (&book.manner, book.manner.names);
    let mut table = Table::separated(';', Quotes::Needed, &names.price_headings);
    for article in &book.catalogue.articles {
        let successor = article.successor.filter(|(_, since)| *since <= day);
        let gone = article.gone.is_some_and(|gone| gone <= day);
        let list = article.list[epoch];
        // The newest cost is known to the newest list; before it was less.
        let cost = article.cost * list / article.list[2].max(1);
        table.row(&[
            article.number.clone(),
            article.name.clone(),
            book.catalogue.families[article.family].clone(),
            manner.amount(list),
            match manner.margins {
                true => manner.amount((list - cost) * 10_000 / list.max(1)),
                false => manner.amount(cost),
            },
            "EUR".to_owned(),
            successor.map_or(String::new(), |(next, _)| {
                book.catalogue.of(next).number.clone()
            }),
            match (successor, gone) {
                (Some(_), _) => names.replaced.to_owned(),
                (None, true) => names.gone.to_owned(),
                _ => String::new(),
            },
            manner.day(day),
        ]);
    }
    manner.bytes(&table.text())
}

fn quotes(book: &Book) -> Vec<u8> {
    let (manner, names) = (&book.manner, book.manner.names);
    let mut sorted: Vec<&Quote> = book.quotes.iter().collect();
    sorted.sort_by(|a, b| (a.day, &a.number).cmp(&(b.day, &b.number)));
    let texts = |quote: &Quote| {
        let (buyer, article) = (
            &book.buyers[quote.buyer.0],
            book.catalogue.of(quote.article),
        );
        [
            buyer.number.clone(),
            buyer.name.clone(),
            article.number.clone(),
            article.name.clone(),
        ]
    };
    let until = |quote: &Quote| Day(quote.day.0 + 60);
    if manner.workbook {
        let head = names.quote_headings.iter();
        let mut rows = vec![head.map(|h| Cell::Text((*h).to_owned())).collect()];
        for quote in sorted {
            let mut row = vec![Cell::Text(quote.number.clone()), Cell::Day(quote.day.0)];
            row.extend(texts(quote).map(Cell::Text));
            row.extend([
                Cell::Number(quote.pieces * 100),
                Cell::Number(quote.price),
                Cell::Number(quote.price * quote.pieces),
                Cell::Text(names.quote_states[quote.state].to_owned()),
                Cell::Day(until(quote).0),
            ]);
            rows.push(row);
        }
        return workbook(&rows);
    }
    let mut table = Table::separated(';', Quotes::Needed, &names.quote_headings);
    for quote in sorted {
        let mut row = vec![quote.number.clone(), manner.day(quote.day)];
        row.extend(texts(quote));
        row.extend([
            manner.quantity(quote.pieces),
            manner.amount(quote.price),
            manner.amount(quote.price * quote.pieces),
            names.quote_states[quote.state].to_owned(),
            manner.day(until(quote)),
        ]);
        table.row(&row);
    }
    manner.bytes(&table.text())
}
