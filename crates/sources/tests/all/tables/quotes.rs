//! Quotes: rows of one number are one deal, and none is a line of an order.

use super::workbooks::{row, workbook};
use super::*;
use bellwether_core::evidence::entry::QUOTES;
use bellwether_core::evidence::field::{self, *};
use bellwether_core::time::Timestamp;

/// Key and some fields of each quote.
fn told(kept: &Kept, names: &[&str]) -> Vec<String> {
    let quotes = entries(kept);
    let shown = |quote: &&Entry| {
        assert_eq!(
            (quote.kind, quote.system.as_str()),
            (EntryKind::Deal, QUOTES)
        );
        let values = names.iter().map(|name| match *name {
            CREATED => {
                let moment: Option<Timestamp> = quote.moment(CREATED);
                moment.map_or_else(String::new, |moment| moment.day().to_string())
            }
            name => quote.all(name).collect::<Vec<_>>().join("+"),
        });
        format!("{}: {}", quote.key, values.collect::<Vec<_>>().join(" | "))
    };
    quotes.iter().map(shown).collect()
}

const ENGLISH: &str = "Quote No.,Quote Date,Customer No.,Customer Name,Item No.,Description,Quantity,Unit Price,Amount,Currency,Status,Valid Until
Q-1001,2024-02-20,C17,Acme Valves,BV80,Ball valve DN80,4,50.00,200.00,EUR,Sent,2024-03-21
Q-1002,2024-02-21,C18,Other House,FB1,Filter bag,10,2.50,25.00,EUR,Ordered,2024-03-22
Q-1001,2024-02-20,C17,Acme Valves,GK80,Gasket DN80,8,1.25,10.00,EUR,Sent,2024-03-21
Q-1003,2024-02-22,C19,Third Ltd,FB1,Filter bag,1,2.50,2.50,EUR,Rejected,2024-03-23
Q-1004,2024-01-02,C19,Third Ltd,FB1,Filter bag,1,2.50,2.50,EUR,expired,2024-02-02
";

#[test]
fn rows_of_one_number_are_one_quote() {
    let kept = read_table("quotes.csv", ENGLISH);
    assert_eq!(what(&kept), "quotes");
    assert_eq!(
        told(
            &kept,
            &[NAME, COMPANY_ID, COMPANY, PRODUCT, SKU, AMOUNT, CURRENCY]
        ),
        [
            "Q-1001: Quote Q-1001: Ball valve DN80, Gasket DN80 | C17 | Acme Valves | Ball valve DN80+Gasket DN80 | BV80+GK80 | 210 | EUR",
            "Q-1002: Quote Q-1002: Filter bag | C18 | Other House | Filter bag | FB1 | 25 | EUR",
            "Q-1003: Quote Q-1003: Filter bag | C19 | Third Ltd | Filter bag | FB1 | 2.5 | EUR",
            "Q-1004: Quote Q-1004: Filter bag | C19 | Third Ltd | Filter bag | FB1 | 2.5 | EUR",
        ]
    );
    assert_eq!(
        told(&kept, &[CREATED, CLOSES, STATUS, STAGE]),
        [
            "Q-1001: 2024-02-20 | 2024-03-21 | open | open",
            "Q-1002: 2024-02-21 | 2024-03-22 | won | ordered",
            "Q-1003: 2024-02-22 | 2024-03-23 | lost | lost",
            "Q-1004: 2024-01-02 | 2024-02-02 | lost | expired",
        ]
    );
    assert_eq!(field_of(&kept, "Quote Date"), Some(field::CREATED));
    // The rows of a quote may lie anywhere, its first tells where it is.
    assert!(
        entries(&kept)[0]
            .raw()
            .any(|raw| raw == ("Line", "8 x Gasket DN80"))
    );
}

#[test]
fn german_quotes_are_read_in_any_order_of_columns() {
    let text = "Bezeichnung;gültig bis;Einzelpreis;Angebotsnr.;Menge;Kunde;Betrag;Artikelnr.;Kundennummer;Angebotsdatum;Status
Kugelhahn DN80;21.03.2024;1.250,00;4711;2;Müller Armaturen GmbH;2.500,00;KH80;10017;20.02.2024;offen
Dichtung DN80;21.03.2024;1,50;4711;10;Müller Armaturen GmbH;15,00;D80;10017;20.02.2024;offen
Filter;22.03.2024;3,00;4712;1;Huber AG;3,00;F1;10018;21.02.2024;beauftragt
Filter;22.03.2024;3,00;4713;1;Huber AG;3,00;F1;10018;21.02.2024;abgelehnt
";
    let kept = read_table("angebote.csv", text);
    assert_eq!(
        told(
            &kept,
            &[NAME, COMPANY_ID, COMPANY, AMOUNT, CREATED, CLOSES, STATUS]
        ),
        [
            "4711: Quote 4711: Kugelhahn DN80, Dichtung DN80 | 10017 | Müller Armaturen GmbH | 2515 | 2024-02-20 | 2024-03-21 | open",
            "4712: Quote 4712: Filter | 10018 | Huber AG | 3 | 2024-02-21 | 2024-03-22 | won",
            "4713: Quote 4713: Filter | 10018 | Huber AG | 3 | 2024-02-21 | 2024-03-22 | lost",
        ]
    );
}

#[test]
fn other_languages_say_quote_too() {
    for (text, expected) in [
        (
            "N° devis;Date;N° client;Client;Référence;Désignation;Qté;Prix unitaire;Montant HT\nD12;05/02/2024;C1;Dupont SA;R1;Vanne;2;10,00;20,00\n",
            "D12: C1 | Vanne | 20 | open",
        ),
        (
            "Presupuesto;Fecha;Cliente;Artículo;Cantidad;Precio;Importe (EUR);Estado\nP7;05/02/2024;Pérez SL;Válvula;2;10,00;20,00;Enviado\n",
            "P7:  | Válvula | 20 | open",
        ),
        (
            "Numero preventivo;Data preventivo;Codice cliente;Cliente;Articolo;Descrizione;Quantità;Prezzo unitario;Stato\n9;05/02/2024;C1;Rossi Srl;A1;Valvola;2;10,00;Accettato\n",
            "9: C1 | Valvola | 20 | won",
        ),
        (
            "Offertenummer;Offertedatum;Klantnummer;Klantnaam;Artikelcode;Omschrijving;Aantal;Stuksprijs;Bedrag\n9;05-02-2024;C1;De Vries BV;A1;Klep;2;10,00;20,00\n",
            "9: C1 | Klep | 20 | open",
        ),
        (
            "Proposal Number\tProposal Date\tCustomer\tItem\tQty\tPrice\nX9\t2024-02-05\tAcme\tPump\t3\t7\n",
            "X9:  | Pump | 21 | open",
        ),
    ] {
        let kept = read_bytes("file.csv", text.as_bytes());
        // An article's code alone stands for its name.
        let shown = told(&kept, &[COMPANY_ID, PRODUCT, AMOUNT, STATUS]);
        assert_eq!(shown, [expected], "{text}");
    }
}

#[test]
fn a_workbook_of_quotes_is_read_the_same() {
    let headings = [
        "Status",
        "Quote Date",
        "Quote No.",
        "Customer No.",
        "Description",
        "Amount (EUR)",
    ];
    let sheet = [
        row(1, &headings),
        row(2, &["Open", "45342#1", "Q-1", "C17", "Ball valve", "200#0"]),
        row(3, &["Open", "45342#1", "Q-1", "C17", "Gasket", "10.5#0"]),
    ];
    let kept = read_bytes("quotes.xlsx", &workbook(&[("Quotes", sheet.concat())]));
    assert_eq!(kept.complaints(), Vec::<String>::new());
    assert_eq!(
        told(
            &kept,
            &[NAME, COMPANY_ID, AMOUNT, CURRENCY, CREATED, STATUS]
        ),
        ["Q-1: Quote Q-1: Ball valve, Gasket | C17 | 210.5 | EUR | 2024-02-20 | open"]
    );
}

#[test]
fn the_number_may_stand_in_the_first_row_only_and_sums_below() {
    let text = "Angebot;Datum;Kunde;Artikel;Menge;Preis;Betrag
A1;20.02.2024;Huber AG;Filter;2;3,00;6,00
;;;Dichtung;1;1,00;1,00
A2;21.02.2024;Maier KG;Filter;1;3,00;3,00
Summe;;;;;;10,00
";
    let kept = read_bytes("file.csv", text.as_bytes());
    assert_eq!(
        told(&kept, &[COMPANY, PRODUCT, AMOUNT, STATUS]),
        [
            "A1: Huber AG | Filter+Dichtung | 7 | open",
            "A2: Maier KG | Filter | 3 | open"
        ]
    );
}

#[test]
fn the_total_of_a_quote_is_counted_once() {
    let text = "Quote No.,Quote Date,Customer,Item,Qty,Unit Price,Quote Total
Q1,2024-02-20,Acme,Pump,2,10,25
Q1,2024-02-20,Acme,Valve,1,5,25
";
    assert_eq!(told(&read_table("q.csv", text), &[AMOUNT]), ["Q1: 25"]);
    let repeated = text.replace("Quote Total", "Total");
    assert_eq!(told(&read_table("q.csv", &repeated), &[AMOUNT]), ["Q1: 25"]);
}

#[test]
fn order_lines_that_name_their_quote_stay_order_lines() {
    for text in [
        "Order No.,Order Date,Quote No.,Customer No.,Item No.,Quantity,Amount\nO1,2024-02-20,Q1,C1,BV80,4,200\n",
        "Rechnungsnr.;Rechnungsdatum;Angebotsnr.;Kunde;Artikel;Menge;Betrag\nR1;20.02.2024;A1;Huber;Filter;4;200\n",
        "Order No.,Date,Customer No.,Item No.,Quantity,Amount,Status\nO1,2024-02-20,C1,BV80,4,200,open\n",
    ] {
        let kept = read_bytes("file.csv", text.as_bytes());
        assert!(what(&kept).starts_with("orders"), "{text}: {}", what(&kept));
        assert_eq!(entries(&kept).len(), 0, "{text}");
    }
    let became = ENGLISH.replace("Currency", "Order No.");
    assert_eq!(what(&read_bytes("q.csv", became.as_bytes())), "quotes");
}
