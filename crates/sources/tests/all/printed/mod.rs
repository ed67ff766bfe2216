//! Quotes that were printed to a PDF file.

mod broken;
mod properties;

use super::*;
use bellwether_core::evidence::KnownFrom;
use bellwether_core::evidence::entry::{EntryKind, QUOTES};
use bellwether_core::evidence::field::*;
use bellwether_testkit::paper::{Letters, Paper};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

/// Places of the columns of articles.
const COLUMNS: &[f32] = &[50.0, 90.0, 300.0, 370.0, 460.0];

fn zlib(content: Vec<u8>) -> Vec<u8> {
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
    zlib.write_all(&content).expect("it is packed");
    zlib.finish().expect("it is packed")
}

fn packed(paper: &Paper, letters: Letters) -> Vec<u8> {
    paper.written(letters, "FlateDecode", &zlib)
}

/// What a quote says, in one line.
fn said(pdf: &[u8]) -> String {
    let kept = read_bytes("quote.pdf", pdf);
    assert_eq!(kept.bad.len(), 0, "{:?}", kept.bad);
    assert_eq!(kept.kinds(), ["pdf"]);
    let quote = kept.entry(0);
    assert_eq!(
        (quote.kind, quote.system.as_str()),
        (EntryKind::Deal, QUOTES)
    );
    let created: Option<Timestamp> = quote.moment(CREATED);
    let created = created.map_or_else(String::new, |moment| moment.day().to_string());
    let names = [
        COMPANY_ID, COMPANY, PRODUCT, AMOUNT, CURRENCY, CLOSES, STATUS,
    ];
    let values = names.map(|name| quote.all(name).collect::<Vec<_>>().join("+"));
    format!("{}: {created} | {}", quote.key, values.join(" | "))
}

fn english() -> Paper {
    Paper::new()
        .block(
            50.0,
            40.0,
            &[
                "Northseal Ltd",
                "7 Harbour Street",
                "Hull HU1 2AB",
                "Tel. 01482 555 0100",
            ],
        )
        .block(
            50.0,
            140.0,
            &[
                "Acme Valves plc",
                "Ann Smith",
                "2 Mill Road",
                "Leeds LS1 4AP",
            ],
        )
        .rows(
            140.0,
            &[350.0, 450.0],
            &[
                &["Quote No.:", "Q-1001"],
                &["Date:", "20 February 2024"],
                &["Customer No.:", "C17"],
                &["Valid until:", "21 March 2024"],
            ],
        )
        .title(50.0, 240.0, "QUOTATION")
        .put(
            50.0,
            265.0,
            "Dear Ann, thank you for your enquiry of 12 February 2024.",
        )
        .rows(
            300.0,
            COLUMNS,
            &[
                &["Item", "Description", "Qty", "Unit Price", "Amount"],
                &["BV80", "Ball valve DN80", "4", "£50.00", "£200.00"],
                &["GK80", "Gasket DN80", "8", "£1.25", "£10.00"],
            ],
        )
        .rows(
            360.0,
            &[370.0, 460.0],
            &[
                &["Subtotal", "£210.00"],
                &["VAT 20 %", "£42.00"],
                &["Grand total", "£252.00"],
            ],
        )
        .put(50.0, 790.0, "Northseal Ltd, registered in England")
}

fn german() -> Paper {
    Paper::new()
        .put(50.0, 130.0, "Nordsiegel GmbH · Hafenstr. 7 · 20457 Hamburg")
        .block(
            50.0,
            145.0,
            &[
                "Firma",
                "Müller Ventile GmbH & Co. KG",
                "Frau Anna Schmidt",
                "Mühlenweg 2",
                "59065 Hamm",
            ],
        )
        .block(
            400.0,
            145.0,
            &[
                "Nordsiegel GmbH",
                "Hafenstr. 7",
                "20457 Hamburg",
                "www.nordsiegel.example",
            ],
        )
        .put(50.0, 220.0, "Ihre Anfrage vom 12.02.2024")
        .put(400.0, 220.0, "Hamburg, 20.02.2024")
        .title(50.0, 250.0, "Angebot Nr. 4711")
        .put(50.0, 275.0, "Ihre Kundennummer: 10017")
        .rows(
            310.0,
            COLUMNS,
            &[
                &["Pos.", "Bezeichnung", "Menge", "Einzelpreis", "Gesamtpreis"],
                &["1", "Kugelhahn DN80", "40 Stk", "50,00 €", "2.000,00 €"],
                &["", "aus Edelstahl", "", "", ""],
                &["2", "Dichtung DN80", "80 Stk", "1,25 €", "100,00 €"],
            ],
        )
        .rows(
            390.0,
            &[370.0, 460.0],
            &[
                &["Summe netto", "2.100,00 €"],
                &["19 % MwSt.", "399,00 €"],
                &["Gesamtbetrag", "2.499,00 €"],
            ],
        )
        .put(50.0, 470.0, "Dieses Angebot ist gültig bis zum 31.03.2024.")
        .put(50.0, 790.0, "Nordsiegel GmbH, Hafenstr. 7, 20457 Hamburg")
}

fn french() -> Paper {
    Paper::new()
        .block(
            50.0,
            60.0,
            &[
                "Joints du Nord SARL",
                "7 rue du Port",
                "59140 Dunkerque",
                "Tél. 03 28 55 01 00",
            ],
        )
        .block(
            330.0,
            140.0,
            &[
                "Vannes Dupont SA",
                "À l’attention de Mme Petit",
                "2 rue du Moulin",
                "75008 Paris",
            ],
        )
        .title(50.0, 230.0, "DEVIS N° D-2024-12")
        .put(50.0, 250.0, "Date : 20/02/2024")
        .put(50.0, 265.0, "Validité : 30 jours")
        .rows(
            300.0,
            COLUMNS,
            &[
                &[
                    "Réf.",
                    "Désignation",
                    "Quantité",
                    "Prix unitaire",
                    "Montant HT",
                ],
                &["V80", "Vanne à bille", "40", "50,00", "2 000,00"],
            ],
        )
        .rows(
            350.0,
            &[370.0, 460.0],
            &[
                &["Total HT", "2 000,00 €"],
                &["TVA 20 %", "400,00 €"],
                &["Total TTC", "2 400,00 €"],
            ],
        )
}

fn american() -> Paper {
    Paper::new()
        .title(30.0, 50.0, "Northseal Inc.")
        .block(30.0, 70.0, &["7 Harbour Street", "sales@northseal.example"])
        .title(30.0, 120.0, "SALES QUOTE")
        .rows(
            140.0,
            &[30.0, 170.0],
            &[&["Quote #", "Quote Date"], &["Q-1001", "Feb 20, 2024"]],
        )
        .block(
            30.0,
            190.0,
            &[
                "Bill To",
                "Acme Valves Inc.",
                "2 Mill Road",
                "Springfield, IL 62704",
            ],
        )
        .block(
            300.0,
            190.0,
            &[
                "Ship To",
                "Acme Works",
                "9 Mill Road",
                "Springfield, IL 62704",
            ],
        )
        .rows(
            280.0,
            &[30.0, 255.0, 350.0, 450.0],
            &[
                &["Description", "Quantity", "Unit Price", "Line Total"],
                &["Ball valve DN80", "4", "$1,250.00", "$5,000.00"],
                &["Gasket DN80", "8", "$1.25", "$10.00"],
            ],
        )
        .rows(
            340.0,
            &[350.0, 450.0],
            &[
                &["Subtotal", "$5,010.00"],
                &["Sales tax", "$350.70"],
                &["Total", "$5,360.70"],
            ],
        )
        .put(30.0, 420.0, "This quote is valid for 30 days.")
}

#[test]
fn labels_may_stand_over_what_they_say() {
    assert_eq!(
        said(&american().pdf()),
        "Q-1001: 2024-02-20 |  | Acme Valves Inc. | Ball valve DN80+Gasket DN80 | 5010 | USD | 2024-03-21 | open"
    );
}

#[test]
fn a_quote_is_read_in_three_languages() {
    assert_eq!(
        said(&packed(&english(), Letters::Encoded)),
        "Q-1001: 2024-02-20 | C17 | Acme Valves plc | Ball valve DN80+Gasket DN80 | 210 | GBP | 2024-03-21 | open"
    );
    assert_eq!(
        said(&packed(&german(), Letters::Encoded)),
        "4711: 2024-02-20 | 10017 | Müller Ventile GmbH & Co. KG | Kugelhahn DN80+Dichtung DN80 | 2100 | EUR | 2024-03-31 | open"
    );
    assert_eq!(
        said(&packed(&french(), Letters::Encoded)),
        "D-2024-12: 2024-02-20 |  | Vannes Dupont SA | Vanne à bille | 2000 | EUR | 2024-03-21 | open"
    );
}

#[test]
fn however_its_letters_are_written_it_says_the_same() {
    for paper in [english(), german(), french()] {
        let plain = said(&paper.pdf());
        assert_eq!(said(&packed(&paper, Letters::Encoded)), plain);
        assert_eq!(said(&packed(&paper, Letters::Mapped)), plain);
    }
}

#[test]
fn a_quote_is_known_on_its_day() {
    let kept = read_bytes("quote.pdf", &english().pdf());
    let quote = kept.entry(0);
    assert_eq!(
        quote.known.map(|known| known.day().to_string()).as_deref(),
        Some("2024-02-20")
    );
    assert_eq!(quote.known_from, KnownFrom::Date);
}

#[test]
fn articles_go_on_over_pages() {
    let head: &[&str] = &["Item", "Description", "Qty", "Unit Price", "Amount"];
    let paper = Paper::new()
        .title(50.0, 60.0, "Quote")
        .put(50.0, 75.0, "20 February 2024")
        .put(50.0, 90.0, "Customer: Acme Valves plc")
        .put(50.0, 105.0, "Quote No.: Q-7")
        .rows(
            140.0,
            COLUMNS,
            &[head, &["A1", "Ball valve", "1", "5.00", "5.00"]],
        )
        .page()
        .rows(
            60.0,
            COLUMNS,
            &[head, &["B1", "Filter bag", "2", "2.50", "5.00"]],
        )
        .put(370.0, 120.0, "Total EUR 10.00");
    assert_eq!(
        said(&paper.pdf()),
        "Q-7: 2024-02-20 |  | Acme Valves plc | Ball valve+Filter bag | 10 | EUR |  | open"
    );
}

#[test]
fn an_address_on_the_customers_line_is_no_part_of_the_name() {
    let of = |line: &str| {
        let paper = Paper::new()
            .title(50.0, 60.0, "Quote")
            .put(50.0, 75.0, "20 February 2024")
            .put(50.0, 90.0, line)
            .put(50.0, 105.0, "Quote No.: Q-7")
            .put(370.0, 120.0, "Total EUR 10.00");
        let kept = read_bytes("quote.pdf", &paper.pdf());
        kept.entry(0).text(COMPANY).to_owned()
    };
    for line in [
        "Customer: Acme Valves plc, 2 Mill Road, Leeds",
        "To: Acme Valves plc, Patrick Street, Cork",
        "Kunde: Acme Valves plc, Hafenstr. 7, 20457 Hamburg",
    ] {
        assert_eq!(of(line), "Acme Valves plc", "{line}");
    }
    assert_eq!(of("To: Smith, Jones & Co"), "Smith, Jones & Co");
}

#[test]
fn what_a_quote_leads_to_is_none() {
    for title in [
        "Order confirmation",
        "INVOICE",
        "Auftragsbestätigung",
        "Demande de devis",
        "Request for quotation",
    ] {
        let paper = Paper::new()
            .title(50.0, 60.0, title)
            .put(50.0, 90.0, "Customer: Acme Valves plc")
            .put(50.0, 105.0, "Quote No.: Q-7")
            .put(50.0, 120.0, "Date: 2024-02-20");
        let kept = read_bytes("paper.pdf", &paper.pdf());
        assert_eq!(kept.found.len(), 0, "{title}");
        assert!(
            kept.bad[0].reason.contains("no quote"),
            "{title}: {:?}",
            kept.bad
        );
    }
}

#[test]
fn a_customer_is_not_guessed() {
    // Two addresses beside each other, and nothing that tells them apart.
    let paper = Paper::new()
        .title(50.0, 60.0, "Quote Q-7")
        .block(
            50.0,
            100.0,
            &["Acme Valves plc", "2 Mill Road", "Leeds LS1 4AP"],
        )
        .block(
            300.0,
            100.0,
            &["Northseal Ltd", "7 Harbour Street", "Hull HU1 2AB"],
        )
        .put(50.0, 200.0, "Date: 2024-02-20")
        .put(50.0, 300.0, "Total EUR 10.00");
    let kept = read_bytes("quote.pdf", &paper.pdf());
    assert_eq!(kept.found.len(), 0);
    assert!(
        kept.bad[0].reason.contains("quote Q-7: whom it is for"),
        "{:?}",
        kept.bad
    );
    // The letterhead is named once more at the foot.
    let told = paper.put(50.0, 790.0, "Northseal Ltd, Hull").pdf();
    assert!(said(&told).contains("Acme Valves plc"), "{}", said(&told));
}

#[test]
fn in_a_folder_other_pdf_files_are_passed_over() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("quote.pdf"), english().pdf()).expect("written");
    let plan = Paper::new().title(50.0, 60.0, "Plan of hall 3").pdf();
    std::fs::write(folder.path().join("plan.pdf"), plan).expect("written");
    let kept = read_path(folder.path());
    assert_eq!(
        (kept.found.len(), kept.bad.len(), kept.passed_over),
        (1, 0, 1)
    );
}
