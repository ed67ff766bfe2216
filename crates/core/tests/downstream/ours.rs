//! What is said of our own house, apart from the chains behind accounts.

use crate::read;
use bellwether_core::downstream::edges::Edge;
use bellwether_core::downstream::picture::Role;
use bellwether_core::knowledge::Knowledge;

const TO_ANN: &str = "me -> Ann Smith <ann@acmevalves.com>";

/// `supplier > customer` of what is told of our own house, then of what accounts do.
fn told(mails: &str) -> [Vec<String>; 2] {
    let (ledger, as_of) = read(mails);
    let k = Knowledge::at(&ledger, as_of);
    let downstream = k.downstream();
    [&downstream.ours, &downstream.edges].map(|edges| {
        let name = |no| downstream.companies.get(no).name.as_str();
        let write = |edge: &Edge| format!("{} > {}", name(edge.supplier), name(edge.customer));
        edges.iter().map(write).collect()
    })
}

#[test]
fn whom_we_supply_and_who_supplies_us_is_told_apart() {
    for (says, expected) in [
        ("We sell kegs to Retiro.", "Northseal > Retiro"),
        ("We buy our castings from Corvex.", "Corvex > Northseal"),
        ("Northseal sells kegs to Retiro.", "Northseal > Retiro"),
    ] {
        let [ours, edges] = told(&format!("2024-03-05 10:00 {TO_ANN}: Kegs | {says}"));
        assert_eq!(ours, [expected], "{says}");
        assert!(edges.is_empty(), "no end of a chain: {edges:?}");
    }
    // What an account says of itself is of that one.
    let by_ann = "2024-03-05 10:00 Ann Smith <ann@acmevalves.com> -> me: Kegs";
    let [ours, edges] = told(&format!("{by_ann} | We sell kegs to Retiro."));
    assert!(ours.is_empty(), "{ours:?}");
    assert_eq!(edges.len(), 1);
    assert!(edges[0].ends_with("> Retiro"), "{edges:?}");
    for says in [
        "We buy our castings from Corvex.",
        "Our supplier Corvex is late.",
        "Unser Lieferant Corvex hat angerufen.",
    ] {
        let [ours, edges] = told(&format!("{by_ann} | {says}"));
        assert!(ours.is_empty(), "{says}: {ours:?}");
        assert_eq!(edges.len(), 1, "{says}");
        assert!(edges[0].starts_with("Corvex > "), "{says}: {edges:?}");
    }
    for says in [
        "We plan to buy castings from Corvex.",
        "Do we buy castings from Corvex?",
        "We do not buy our castings from Corvex.",
    ] {
        let [ours, edges] = told(&format!("{by_ann} | {says}"));
        assert!(ours.is_empty() && edges.is_empty(), "{says}: {edges:?}");
    }
    // From us they buy as our customer.
    let [ours, edges] = told(&format!("{by_ann} | We buy our kegs from Northseal."));
    assert_eq!(ours.len(), 1);
    assert!(ours[0].starts_with("Northseal > "), "{ours:?}");
    assert!(edges.is_empty(), "{edges:?}");
}

#[test]
fn what_is_wished_denied_or_asked_is_told_of_nobody() {
    for says in [
        "We would like to sell kegs to Retiro.",
        "We do not sell kegs to Retiro.",
        "Do we buy castings from Corvex?",
        "Northseal sells kegs to Northseal Keg Works.",
    ] {
        let [ours, edges] = told(&format!("2024-03-05 10:00 {TO_ANN}: Kegs | {says}"));
        assert!(
            ours.is_empty() && edges.is_empty(),
            "{says}: {ours:?} {edges:?}"
        );
    }
}

#[test]
fn an_account_may_be_customer_and_supplier() {
    for (says, expected) in [
        ("We deliver seals to Acme Valves.", Some(Role::Customer)),
        (
            "We buy our castings from Acme Valves.",
            Some(Role::Supplier),
        ),
        (
            "We deliver seals to Acme Valves. We buy our castings from Acme Valves.",
            Some(Role::Both),
        ),
        ("We plan to buy castings from Acme Valves.", None),
    ] {
        let (ledger, as_of) = read(&format!(
            "2024-03-05 10:00 me -> Cora Lind <cora@dairies.example>: Valves | {says}"
        ));
        let k = Knowledge::at(&ledger, as_of);
        let acme = k.account_of_key("acmevalves.com").expect("an account");
        assert_eq!(k.downstream().role(acme), expected, "{says}");
    }
}
