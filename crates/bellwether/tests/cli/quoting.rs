//! Quotes that were printed to PDF files, beside the orders: what was never followed up.

use crate::desk::{Desk, items, path};
use bellwether_testkit::paper::Paper;
use serde_json::Value;
use std::fmt::Write;

/// A quote of Calder Valvery as its program prints it.
fn quote(number: &str, customer: &[&str], article: &[&str]) -> Vec<u8> {
    let columns: &[f32] = &[50.0, 150.0, 330.0, 400.0, 480.0];
    Paper::new()
        .block(50.0, 40.0, &["Calder Valvery Ltd", "Tel. 01422 555 0123"])
        .block(50.0, 130.0, customer)
        .title(50.0, 230.0, &format!("Quotation {number}"))
        .put(350.0, 130.0, "Date: 20 February 2024")
        .put(350.0, 145.0, "Valid until: 31 March 2024")
        .rows(
            280.0,
            columns,
            &[
                &["Item", "Description", "Quantity", "Unit price", "Amount"],
                article,
            ],
        )
        .put(400.0, 340.0, "Net total EUR 2,000.00")
        .pdf()
}

/// Three customers that buy gaskets every month; one of them ordered what it was quoted.
fn orders() -> String {
    let mut text = "Invoice;Date;Customer;Item;Description;Quantity;Amount (EUR)\n".to_owned();
    let customers = ["Holmgren Dairy", "Seastead Aqua", "Brookhaven Mills"];
    for month in 0..13 {
        let (year, month) = (2023 + (month + 1) / 12, (month + 1) % 12 + 1);
        for (number, customer) in customers.iter().enumerate() {
            writeln!(
                text,
                "{year}{month:02}{number};{year}-{month:02}-05;{customer};G1;Gasket;4;90,00"
            )
            .expect("text");
        }
    }
    text.push_str("9001;2023-06-07;Brookhaven Mills;W40;Wash valve;2;110,00\n");
    text.push_str("9002;2023-09-07;Brookhaven Mills;C40;Check valve;2;110,00\n");
    text.push_str("9003;2024-03-01;Seastead Aqua;C40;Check valve;40;2000,00\n");
    text.push_str("9004;2024-03-12;Brookhaven Mills;G1;Gasket;4;90,00\n");
    text
}

#[test]
fn a_printed_quote_that_nobody_followed_up_is_shown() {
    let desk = Desk::with_mail();
    let orders = desk.file("orders.csv", orders().as_bytes());
    let washing = ["Holmgren Dairy", "2 Mill Road", "Leeds LS1 4AP"];
    let checking = ["Seastead Aqua", "7 Quay Street", "Hull HU1 2AB"];
    let article = ["W40", "Wash valve", "40", "50.00", "2,000.00"];
    desk.file("quotes/W-77.pdf", &quote("W-77", &washing, &article));
    let article = ["C40", "Check valve", "40", "50.00", "2,000.00"];
    desk.file("quotes/C-78.pdf", &quote("C-78", &checking, &article));
    let plan = Paper::new().title(50.0, 60.0, "Plan of hall 3").pdf();
    let plan = desk.file("quotes/plan.pdf", &plan);
    let quotes = plan.parent().expect("a folder");
    let added = desk.ask(&["add", path(quotes)]);
    assert_eq!(
        added["files"].as_array().map(Vec::len),
        Some(2),
        "{added:#}"
    );
    assert_eq!(added["totals"]["added"], 2, "{added:#}");
    desk.run(&["add", path(&orders)]).expect(0);

    let shown = desk.ask(&["opportunities", "--all"]);
    let open: Vec<&Value> = (items(&shown).iter())
        .filter(|one| one["kind"] == "open-quote")
        .collect();
    assert_eq!(open.len(), 1, "{open:#?}");
    assert_eq!(
        open[0]["title"],
        "“Quote W-77: Wash valve” (2,000 EUR) to Holmgren Dairy was never followed up"
    );
    assert_eq!(
        open[0]["proof"][0]["says"],
        "quoted on 20 February 2024: by the quote itself"
    );
    // A list says so of its rows, also one that was exported on the day of a quote.
    let list = "Quote;Date;Customer;Article;Description;Quantity;Amount (EUR);Status\n\
        L-90;2024-02-20;Holmgren Dairy;B10;Ball valve;4;400,00;open\n";
    let list = desk.file("list.csv", list.as_bytes());
    desk.run(&["add", "--known", "2024-02-20", path(&list)])
        .expect(0);
    let shown = desk.ask(&["opportunities", "--all"]);
    let listed = (items(&shown).iter())
        .find(|one| {
            one["title"]
                .as_str()
                .is_some_and(|title| title.contains("L-90"))
        })
        .expect("a quote of the list");
    assert_eq!(
        listed["proof"][0]["says"],
        "quoted on 20 February 2024: open by the list of quotes, as of 20 February 2024"
    );
    // It was known on its day, and too young then.
    let before = desk.run(&["opportunities", "--all", "--as-of", "2024-02-25", "--json"]);
    assert!(!before.expect(0).stdout.contains("W-77"));

    let ran = desk.run(&["add", path(&plan)]).expect(1);
    assert!(
        ran.stderr.contains("no quote by its title"),
        "{}",
        ran.stderr
    );
}
