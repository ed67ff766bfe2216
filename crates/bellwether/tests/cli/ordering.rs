//! An order file: read, looked at, replayed, shown.

use crate::desk::{Desk, items, path};
use serde_json::Value;
use std::fmt::Write;

/// Eight customers that order every four weeks for two years; the first has never bought
/// the seal kit, and the second has stopped.
fn order_file() -> String {
    let mut text = String::from("Invoice;Date;Customer;Item;Description;Quantity;Amount (EUR)\n");
    for customer in 1..=8 {
        for month in 0..24 {
            let (year, day) = (2022 + (month + 3) / 12, (month + 3) % 12 + 1);
            if customer == 2 && month > 16 {
                continue;
            }
            let mut line = |item: &str, name: &str, quantity: u32, amount: &str| {
                let invoice = customer * 100 + month;
                writeln!(
                    text,
                    "{invoice};{year}-{day:02}-0{customer};C-{customer};{item};{name};{quantity};{amount}"
                )
                .expect("text");
            };
            line("V-10", "Ball valve", 4, "180,00");
            line("P-20", "Pump", 1, "700,50");
            if customer != 1 {
                line("S-30", "Seal kit", 3, "90,00");
            }
        }
    }
    text
}

#[test]
fn an_order_file_is_read_and_looked_at() {
    let desk = Desk::new();
    let file = desk.file("orders.csv", order_file().as_bytes());
    let added = desk.ask(&["add", path(&file), "--owner", "sam@northseal.com"]);
    assert_eq!(added["totals"]["read"], 531);
    assert_eq!(added["totals"]["added"], 531);
    assert_eq!(added["totals"]["distinct"], 531);
    let again = desk.ask(&["add", path(&file), "--owner", "sam@northseal.com"]);
    assert_eq!(again["totals"]["added"], 0);
    assert_eq!(again["totals"]["known"], 531);

    let orders = desk.ask(&["orders"]);
    assert_eq!(items(&orders).len(), 8);
    let of = |customer: &str| {
        let mut all = items(&orders).iter();
        all.find(|one| one["customers"][0] == customer)
            .expect("there")
    };
    assert_eq!(of("C-1")["purchases"], 24);
    assert_eq!(of("C-2")["purchases"], 17);
    assert_eq!(of("C-1")["value"]["currency"], "EUR");
    // Eight accounts are too few for a model of all; their own rhythms tell.
    assert_eq!(of("C-1")["p_alive"], Value::Null);
    let overdue = |customer: &str| of(customer)["rhythm"]["overdue"].as_f64().expect("told");
    assert!(overdue("C-2") > 0.95 && overdue("C-1") < 0.5);

    let gaps = desk.ask(&["whitespace", "C-1"]);
    let first = &gaps["items"][0];
    assert_eq!(first["product"], "S-30", "{gaps}");
    assert_eq!(first["account"], of("C-1")["account"]);

    let all = desk.ask(&["opportunities", "--all"]);
    let lapsed = items(&all)
        .iter()
        .find(|one| one["kind"] == "lapsing-account");
    let lapsed = lapsed.expect("C-2 has stopped");
    let proof = lapsed["evidence"][0].as_str().expect("an id");
    let line = desk.ask(&["show", proof]);
    assert_eq!(line["kind"], "order");
    assert_eq!(line["customer"], "C-2");
    assert_eq!(
        line["sightings"][0]["position"].as_str().map(|at| &at[..4]),
        Some("row ")
    );

    let track = desk.ask(&["backtest", "--kind", "order-gap"]);
    assert!(track["items"][0]["cutoffs"].as_u64().expect("a number") >= 4);
}

#[test]
fn no_time_zone_moves_an_order_to_another_day() {
    let desk = Desk::new();
    let file = desk.file("orders.csv", order_file().as_bytes());
    desk.ask(&["add", path(&file), "--owner", "sam@northseal.com"]);
    let mut told = Vec::new();
    for zone in ["America/New_York", "Asia/Tokyo"] {
        desk.run(&["settings", "time_zone", zone]).expect(0);
        let as_of = ["--as-of", "2024-04-01T12:00:00Z"];
        let list = desk.run(&[&as_of[..], &["orders"]].concat()).expect(0);
        let one = desk.run(&[&as_of[..], &["account", "C-3"]].concat());
        told.push(list.stdout + &one.expect(0).stdout);
    }
    let [west, east] = &told[..] else {
        panic!("both zones")
    };
    assert!(west.contains("3 Apr 2022"), "{west}");
    assert!(west.contains("The order book ends on 8 Mar 2024"), "{west}");
    assert_eq!(west, east);
}

/// Adds an order file, and asks about it on a day.
fn asked(desk: &Desk, orders: &str, ask: &[&str]) -> Value {
    let file = desk.file("orders.csv", orders.as_bytes());
    desk.ask(&["add", path(&file), "--owner", "sam@northseal.com"]);
    let ask = [&["--as-of", "2024-06-03", "--json"], ask].concat();
    desk.run(&ask).expect(0).json()
}

#[test]
fn a_cancelled_order_of_a_shop_takes_nothing_from_the_others() {
    let shop = "Order ID,Status,Order date,Customer,Item,Qty,Unit price,Currency\n\
                1,Completed,2024-01-03,Acme,Seal,10,9,EUR\n\
                2,Cancelled,2024-01-17,Acme,Seal,10,9,EUR\n\
                3,Completed,2024-01-31,Acme,Seal,10,9,EUR\n";
    let desk = Desk::new();
    let orders = asked(&desk, shop, &["orders"]);
    assert_eq!(items(&orders)[0]["purchases"], 2, "{orders}");
    // An order that a later file calls cancelled is one no more.
    let orders = asked(
        &desk,
        &shop.replace("3,Completed", "3,Cancelled"),
        &["orders"],
    );
    assert_eq!(items(&orders)[0]["purchases"], 1, "{orders}");
}

#[test]
fn a_plain_list_says_whose_customer_number_it_is() {
    let desk = Desk::new();
    let list = desk.file(
        "c.csv",
        b"Name,Domain,Customer no\nAcme Valves,acmevalves.com,10042\n",
    );
    let known = ["--owner", "sam@northseal.com", "--known", "2024-01-02"];
    desk.ask(&[&["add", path(&list)], &known[..]].concat());
    let orders = "Invoice,Date,Customer no,Item,Qty,Price,Currency\n\
                  1,2024-01-03,10042,Seal,10,9,EUR\n2,2024-01-31,10042,Seal,10,9,EUR\n";
    let orders = asked(&desk, orders, &["orders"]);
    assert_eq!(
        items(&orders)[0]["account"]["name"],
        "Acme Valves",
        "{orders}"
    );
}

#[test]
fn a_column_of_customers_is_named_as_people_say() {
    let desk = Desk::new();
    let text = "Beleg;Datum;Abnehmer intern;Artikel;Menge;Betrag\n1;2024-01-03;Acme;Seal;4;80,00\n";
    let file = desk.file("orders.csv", text.as_bytes());
    let owner = ["--owner", "sam@northseal.com"];
    let map = ["add", path(&file), "--map", "customer=Abnehmer intern"];
    desk.ask(&[&map[..], &owner[..]].concat());
    let orders = desk.ask(&["orders"]);
    assert_eq!(items(&orders)[0]["account"]["name"], "Acme", "{orders}");
}

#[test]
fn an_account_that_goes_on_under_another_number_has_not_stopped() {
    let mut text = String::from("Invoice;Date;Customer No;Customer;Item;Quantity;Amount (EUR)\n");
    for month in 0..17 {
        let (year, of_year) = (2023 + month / 12, month % 12 + 1);
        let numbers = [
            (if month < 9 { "10023" } else { "HR77" }, "Acme Valves Ltd"),
            ("10044", "Oak Mills Ltd"),
            (if month < 9 { "10051" } else { "" }, "Fern Dairy Ltd"),
        ];
        for (number, name) in numbers.iter().filter(|(number, _)| !number.is_empty()) {
            writeln!(
                text,
                "{number}-{month};{year}-{of_year:02}-04;{number};{name};Seal;4;80,00"
            )
            .expect("text");
        }
    }
    let desk = Desk::new();
    let lapsed = asked(
        &desk,
        &text,
        &["opportunities", "--kind", "lapsing-account"],
    );
    let titles: Vec<&Value> = items(&lapsed).iter().map(|one| &one["title"]).collect();
    assert_eq!(titles, ["Fern Dairy Ltd has stopped ordering"]);
}

#[test]
fn what_is_no_order_file_says_so() {
    let desk = Desk::new();
    let file = desk.file("things.csv", b"Colour;Weight\nred;3\nblue;4\n");
    let add = [
        "add",
        path(&file),
        "--as",
        "orders",
        "--owner",
        "sam@northseal.com",
    ];
    let answer = desk.run(&add).expect(1);
    assert!(answer.stderr.contains("--map"), "{answer:?}");
}
