//! Price lists and catalogues.

use super::*;
use bellwether_core::evidence::entry::EntryKind;

#[test]
fn a_price_list_says_what_products_are_worth() {
    for text in [
        "Article number;Product name;Product group;List price;Unit cost;Margin;Replaced by;Discontinued\nV-10;Valve;Valves;2,55;1,20;53 %;V-11;2025-01-01\n",
        "Artikelnummer;Artikelbezeichnung;Warengruppe;Listenpreis;Einstandspreis;Deckungsbeitrag;Nachfolger;Auslaufartikel\nV-10;Valve;Valves;2,55;1,20;53 %;V-11;2025-01-01\n",
    ] {
        let kept = read_bytes("list.csv", text.as_bytes());
        assert_eq!(kept.complaints(), Vec::<String>::new());
        let entry = kept.entry(0);
        assert_eq!(
            (entry.kind, entry.key.as_str()),
            (EntryKind::Product, "V-10")
        );
        for (name, value) in [
            (field::NAME, "Valve"),
            (field::FAMILY, "Valves"),
            (field::PRICE, "2.55"),
            (field::COST, "1.2"),
            (field::MARGIN, "53 %"),
            (field::SUCCESSOR, "V-11"),
            (field::DISCONTINUED, "2025-01-01"),
        ] {
            assert_eq!(entry.text(name), value, "{text}");
        }
    }
}

#[test]
fn a_list_price_beside_a_line_is_the_products() {
    let text = "Invoice,Date,Customer,SKU,Product Category,Qty,List Price,Unit Price\n1,2024-03-04,Acme,V-10,Valves,6,3.00,2.55\n";
    let kept = read_orders(text);
    assert_eq!(lines(&kept)[0].amount_minor, 1_530);
    let valve = products(&kept)[0];
    assert_eq!(
        (valve.text(field::PRICE), valve.text(field::FAMILY)),
        ("3", "Valves")
    );
}

#[test]
fn a_currency_may_stand_behind_a_heading() {
    let kept = read_bytes(
        "list.csv",
        b"Price list,,,\n,,,\nSKU,Product,Unit price GBP,Replaced by\nBK-01,Backup,4.20,BK-02\n",
    );
    assert_eq!(kept.complaints(), Vec::<String>::new());
    let entry = kept.entry(0);
    assert_eq!(
        (entry.kind, entry.key.as_str()),
        (EntryKind::Product, "BK-01")
    );
    for (name, value) in [
        (field::NAME, "Backup"),
        (field::PRICE, "4.2"),
        (field::CURRENCY, "GBP"),
        (field::SUCCESSOR, "BK-02"),
    ] {
        assert_eq!(entry.text(name), value, "{name}");
    }
}
