//! End customers and ship-to names in order lines.

use super::*;
use bellwether_core::orders::line;

/// Order lines of Acme Valves, whose mails make it an account.
fn ordered(lines: &[&str]) -> (Ledger, Timestamp) {
    let card = "export 2023-01-01 contact crm 1: name=Ann Smith; email=ann@acmevalves.com; company=Acme Valves";
    let lines: Vec<String> = lines
        .iter()
        .map(|line| {
            let (head, whom) = line.split_once(' ').expect("a day, then for whom");
            format!("ordered {head} Acme Valves [{whom}]: 5 x Ball valve = 250 EUR")
        })
        .collect();
    read(&format!("{card}\n{}", lines.join("\n")))
}

#[test]
fn an_end_customer_in_order_lines_is_an_edge_with_its_lines() {
    let (ledger, as_of) = ordered(&[
        "2023-11-06 End customer=Borealis Dairies",
        "2023-12-04 End customer=Borealis Dairies GmbH, Hauptstr. 5",
        "2024-01-08 End customer=Borealis Dairies",
        "2024-02-05 End customer=BOREALIS DAIRIES",
    ]);
    let k = Knowledge::at(&ledger, as_of);
    let told = k.downstream().edges.first().expect("an edge");
    assert_eq!(k.downstream().edges.len(), 1);
    let supplier = k.downstream().companies.get(told.supplier).account;
    let supplier = supplier.map(|no| k.account(no).domains.clone());
    assert_eq!(supplier.unwrap_or_default(), ["acmevalves.com"]);
    assert!(told.stands(as_of.day()) && told.confidence > 0.85);
    assert_eq!((told.share, told.product.as_str()), (None, "Ball valve"));
    assert_eq!(told.since.to_string(), "2023-11-06");
    // The first and the newest orders are cited, each by its line.
    assert_eq!(told.claims.len(), 3);
    let says: Vec<&str> = told
        .claims
        .iter()
        .map(|one| one.quote.says.as_str())
        .collect();
    assert_eq!(
        says,
        [
            "Ball valve, end customer BOREALIS DAIRIES: the newest of 4 orders since 6 November 2023",
            "Ball valve, end customer Borealis Dairies",
            "Ball valve, end customer Borealis Dairies",
        ]
    );
    for claim in &told.claims {
        assert_eq!(claim.quote.source, Source::Orders);
        let (party, _) = line::of_evidence(claim.quote.evidence);
        assert_eq!(party, line::party(line::ORDERS, "Acme Valves"));
    }
}

#[test]
fn what_is_ordered_later_is_unknown_before() {
    let (ledger, as_of) = ordered(&[
        "2023-11-06 End customer=Borealis Dairies",
        "2024-02-05 End customer=Dunlin Foods",
    ]);
    let names = |moment: Timestamp| {
        let k = Knowledge::at(&ledger, moment);
        let downstream = k.downstream();
        let edges = downstream.edges.iter();
        edges
            .map(|edge| downstream.companies.get(edge.customer).name.clone())
            .collect::<Vec<_>>()
    };
    let before = Timestamp(as_of.0 - 60 * 86_400);
    assert_eq!(names(before), ["Borealis Dairies"]);
    assert_eq!(names(as_of), ["Borealis Dairies", "Dunlin Foods"]);
}

#[test]
fn one_ship_to_is_asked_about_and_three_are_sure() {
    let once = ["2024-02-05 Ship-to=Borealis Dairies"];
    let (ledger, as_of) = ordered(&once);
    let k = Knowledge::at(&ledger, as_of);
    assert_eq!(k.downstream().doubtful().len(), 1);
    let thrice = [
        "2023-12-05 Ship-to=Borealis Dairies",
        "2024-01-05 Ship-to=Borealis Dairies",
        "2024-02-05 Ship-to=Borealis Dairies",
    ];
    let (ledger, as_of) = ordered(&thrice);
    let k = Knowledge::at(&ledger, as_of);
    assert!(edge(k.downstream(), "Borealis Dairies").is_some_and(|e| e.stands(as_of.day())));
}

#[test]
fn a_lone_word_is_asked_about_until_it_comes_again() {
    let stands = |lines: &[&str]| {
        let (ledger, as_of) = ordered(lines);
        let k = Knowledge::at(&ledger, as_of);
        k.downstream().edges[0].stands(as_of.day())
    };
    let plain = [
        "2024-01-05 End customer=Borealis",
        "2024-02-05 End customer=Borealis",
    ];
    assert!(!stands(&plain[..1]));
    assert!(stands(&plain));
    assert!(stands(&["2024-02-05 End customer=Borealis GmbH"]));
    assert!(stands(&["2024-02-05 End customer=Borealis Dairies"]));
}

#[test]
fn names_that_begin_alike_or_have_figures_are_houses_of_their_own() {
    let (ledger, as_of) = read(
        "ordered 2024-02-05 Van Hool NV [End customer=Van Damme NV]: 5 x Ball valve = 250 EUR\n\
         ordered 2024-02-05 Van Hool NV [End customer=O2 Germany]: 5 x Seal = 50 EUR\n\
         ordered 2024-02-05 Stadtwerke Bonn [End customer=Stadtwerke Hamm]: 5 x Seal = 50 EUR\n\
         ordered 2024-02-06 Stadtwerke Bonn [End customer=CNC-Technik Weber GmbH]: 5 x Seal = 50 EUR\n\
         ordered 2024-02-06 Van Hool NV [End customer=CNC-Fertigung Maier]: 5 x Seal = 50 EUR",
    );
    let k = Knowledge::at(&ledger, as_of);
    let named = k.downstream().edges.iter();
    let mut named: Vec<&str> = named
        .map(|edge| k.downstream().companies.get(edge.customer).name.as_str())
        .collect();
    named.sort_unstable();
    assert_eq!(
        named,
        [
            "CNC-Fertigung Maier",
            "CNC-Technik Weber GmbH",
            "O2 Germany",
            "Stadtwerke Hamm",
            "Van Damme NV",
        ]
    );
}

#[test]
fn own_sites_people_and_carriers_are_no_customers() {
    let whom = [
        "Ship-to=Acme Valves",
        "Ship-to=ACME VALVES Plant 2",
        "Ship-to=Acme Logistics Centre",
        "Ship-to=Northseal",
        "Ship-to=Ann Smith",
        "Ship-to=Peter Olsen",
        "Ship-to=same as billing",
        "Ship-to=Werk Hamm",
        "Ship-to=Hauptstr. 5",
        "Ship-to=Hamburg",
        "Ship-to=Dunlin Spedition GmbH",
        "Ship-to=Zentrallager Nord",
        "End customer=Acme Valves",
        "End customer=diverse",
        "End customer=Own stock",
        "End customer=A. Lund",
        "End customer=Zentrallager Nord",
    ];
    let lines: Vec<String> = whom.iter().map(|who| format!("2024-02-05 {who}")).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let (ledger, as_of) = ordered(&lines);
    let k = Knowledge::at(&ledger, as_of);
    let named = k.downstream().edges.iter();
    let named: Vec<&str> = named
        .map(|edge| k.downstream().companies.get(edge.customer).name.as_str())
        .collect();
    assert_eq!(named, Vec::<&str>::new());
}

#[test]
fn a_cancelled_order_is_for_nobody() {
    let back = "ordered 2024-02-20 Acme Valves: -5 x Ball valve = -250 EUR";
    let one =
        "ordered 2024-02-05 Acme Valves [End customer=Borealis Dairies]: 5 x Ball valve = 250 EUR";
    let (ledger, as_of) = read(&format!("{one}\n{back}"));
    let k = Knowledge::at(&ledger, as_of);
    assert_eq!(k.downstream().edges.len(), 0);
    let kept = Knowledge::at(&ledger, Timestamp(as_of.0 - 25 * 86_400));
    assert_eq!(kept.downstream().edges.len(), 1, "before it was cancelled");
}
