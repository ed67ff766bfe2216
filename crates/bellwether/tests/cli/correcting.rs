//! A corrected invoice line in a later order file.

use crate::desk::{Desk, items, path};
use serde_json::Value;

const HEAD: &str = "Invoice;Date;Customer;Item;Quantity;Amount (EUR)\n";
const BEFORE: &str = "R-1;2024-03-05;Acme;V-10;10;450,00\nR-1;2024-03-05;Acme;S-30;3;90,00\n";
const AFTER: &str = "R-1;2024-03-05;Acme;V-10;12;540,00\nR-1;2024-03-05;Acme;S-30;3;90,00\n";

fn add(desk: &Desk, name: &str, rows: &str, known: &[&str]) -> Value {
    let file = desk.file(name, format!("{HEAD}{rows}").as_bytes());
    let add = [&["add", path(&file), "--owner", "sam@northseal.com"], known].concat();
    desk.ask(&add)
}

/// What Acme has bought by a day, in cents.
fn bought(desk: &Desk, day: &str) -> i64 {
    let orders = desk
        .run(&["--as-of", day, "--json", "orders"])
        .expect(0)
        .json();
    items(&orders)[0]["value"]["minor"].as_i64().expect("a sum")
}

#[test]
fn a_later_file_corrects_a_line() {
    let desk = Desk::new();
    let early = ["--known", "2024-03-31"];
    let added = add(&desk, "march.csv", BEFORE, &early);
    assert_eq!(added["totals"]["corrected"], 0);
    assert_eq!(bought(&desk, "2024-06-01"), 54_000);
    let file = desk.file("april.csv", format!("{HEAD}{AFTER}").as_bytes());
    let late = ["add", path(&file), "--known", "2024-04-30"];
    let said = desk.run(&late).expect(0).stdout;
    assert!(said.contains("1 line corrected"), "{said}");
    assert_eq!(bought(&desk, "2024-06-01"), 63_000);
    assert_eq!(bought(&desk, "2024-04-15"), 54_000);
    // What was added is evidence still, and says that it counts no longer.
    let digest = desk.ask(&["doctor"]);
    assert_eq!(
        add(&desk, "march.csv", BEFORE, &early)["totals"]["corrected"],
        0
    );
    assert_eq!(bought(&desk, "2024-06-01"), 63_000);
    assert_eq!(desk.ask(&["doctor"])["evidence"], digest["evidence"]);

    // The other way round: the later one is read first.
    let turned = Desk::new();
    add(&turned, "april.csv", AFTER, &["--known", "2024-04-30"]);
    let added = add(&turned, "march.csv", BEFORE, &early);
    assert_eq!(added["totals"]["corrected"], 1);
    assert_eq!(bought(&turned, "2024-06-01"), 63_000);
    assert_eq!(bought(&turned, "2024-04-15"), 54_000);
}
