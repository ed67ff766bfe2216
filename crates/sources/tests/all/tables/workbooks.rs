//! Workbooks: sheets are tables.

use super::*;
use bellwether_core::evidence::field;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A workbook of these sheets; each with the XML of its rows.
pub(super) fn workbook(sheets: &[(&str, String)]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a member");
        zip.write_all(text.as_bytes()).expect("it is written");
    };
    add(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
    );
    add(
        "_rels/.rels",
        &format!(
            "<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    );
    let (mut names, mut links) = (String::new(), String::new());
    for (at, (name, _)) in sheets.iter().enumerate() {
        let id = at + 1;
        names.push_str(&format!(
            "<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>"
        ));
        links.push_str(&format!("<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"));
    }
    links.push_str(&format!(
        "<Relationship Id=\"rId99\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>"
    ));
    add(
        "xl/workbook.xml",
        &format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{names}</sheets></workbook>"
        ),
    );
    add(
        "xl/_rels/workbook.xml.rels",
        &format!("<Relationships xmlns=\"{RELATIONS}\">{links}</Relationships>"),
    );
    // Style 1 is a date.
    add(
        "xl/styles.xml",
        &format!(
            "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ),
    );
    for (at, (_, rows)) in sheets.iter().enumerate() {
        add(
            &format!("xl/worksheets/sheet{}.xml", at + 1),
            &format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"),
        );
    }
    zip.finish().expect("a workbook").into_inner()
}

/// A row of cells: texts, and numbers with a style after `#`.
pub(super) fn row(number: usize, cells: &[&str]) -> String {
    let mut xml = format!("<row r=\"{number}\">");
    for (at, cell) in cells
        .iter()
        .enumerate()
        .filter(|(_, cell)| !cell.is_empty())
    {
        let name = format!(
            "{}{number}",
            char::from(b'A' + u8::try_from(at).expect("few columns"))
        );
        match cell.split_once('#') {
            Some((number, style)) => xml.push_str(&format!(
                "<c r=\"{name}\" s=\"{style}\"><v>{number}</v></c>"
            )),
            None => xml.push_str(&format!(
                "<c r=\"{name}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>"
            )),
        }
    }
    xml + "</row>"
}

pub(super) fn example() -> Vec<u8> {
    let deals = [
        row(1, &["Our pipeline"]),
        row(
            3,
            &["Deal name", "Company", "Stage", "Amount", "Close date"],
        ),
        row(4, &["Pumps", "Acme", "Offer", "1200.5#0", "45355#1"]),
        row(6, &["Valves", "Acme", "Won", "800#0"]),
    ];
    let companies = [
        row(1, &["Company", "Website", "Industry"]),
        row(2, &["Acme", "www.acme.example", "Water"]),
    ];
    let other = [row(1, &["a1", "b2"]), row(2, &["1#0", "2#0"])];
    workbook(&[
        ("Deals", deals.concat()),
        ("Companies", companies.concat()),
        ("Scratch", other.concat()),
    ])
}

#[test]
fn every_sheet_that_is_understood_is_a_table() {
    let kept = read_bytes("pipeline.xlsx", &example());
    assert_eq!(kept.complaints(), Vec::<String>::new());
    assert_eq!(kept.kinds(), ["xlsx"]);
    let all = entries(&kept);
    let kinds: Vec<EntryKind> = all.iter().map(|entry| entry.kind).collect();
    assert_eq!(
        kinds,
        [EntryKind::Deal, EntryKind::Deal, EntryKind::Company]
    );
    assert_eq!(
        (all[0].text(field::AMOUNT), all[0].text(field::CLOSES)),
        ("1200.5", "2024-03-04")
    );
    assert_eq!(
        (all[1].text(field::STATUS), all[2].text(field::DOMAIN)),
        ("won", "acme.example")
    );
    let positions: Vec<&str> = kept
        .found
        .iter()
        .map(|found| found.position.as_str())
        .collect();
    assert_eq!(positions, ["Deals row 4", "Deals row 6", "Companies row 2"]);
    assert_eq!(kept.mapped.len(), 2);
}

#[test]
fn a_workbook_inside_an_archive() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("exports/pipeline.xlsx", SimpleFileOptions::default())
        .expect("a member");
    zip.write_all(&example()).expect("it is written");
    let kept = read_bytes("exports.zip", &zip.finish().expect("a zip").into_inner());
    assert_eq!(entries(&kept).len(), 3);
    assert_eq!(kept.found[0].position, "exports/pipeline.xlsx:Deals row 4");
}

#[test]
fn broken_workbooks_are_said() {
    let bytes = example();
    let kept = read_bytes("pipeline.xlsx", &bytes[..bytes.len() / 2]);
    assert!(kept.found.is_empty());
    assert!(
        kept.complaints()[0].contains("cannot be opened"),
        "{:?}",
        kept.complaints()
    );
    let kept = read_bytes(
        "scratch.xlsx",
        &workbook(&[("Scratch", row(1, &["a1", "b2"]))]),
    );
    assert!(
        kept.complaints()[0].contains("--map"),
        "{:?}",
        kept.complaints()
    );
}

#[test]
fn a_sheet_of_order_lines_is_read_whatever_stands_above_it() {
    let lines = [
        row(1, &["Sales 2024"]),
        row(
            3,
            &[
                "Order No",
                "Order Date",
                "Customer",
                "Item",
                "Qty",
                "Unit Price",
            ],
        ),
        row(4, &["5001", "45355#1", "Acme", "V-10", "6#0", "2.55#0"]),
        row(5, &["5001", "45355#0", "Acme", "V-11", "1#0", "0.1#0"]),
        row(6, &["Total", "", "", "", "7#0", "15.4#0"]),
    ];
    let notes = [row(1, &["Who", "What"]), row(2, &["Ann", "asks"])];
    let kept = read_bytes(
        "sales.xlsx",
        &workbook(&[("Notes", notes.concat()), ("Sales", lines.concat())]),
    );
    assert_eq!(kept.complaints(), Vec::<String>::new());
    let found = &kept.found[0];
    let Record::Orders(read) = &found.record else {
        panic!("lines of orders: {found:?}");
    };
    let sums = |line: &bellwether_core::orders::line::Line| {
        (
            line.row,
            line.happened.day().to_string(),
            line.quantity_milli,
            line.amount_minor,
        )
    };
    let day = || "2024-03-04".to_owned();
    assert_eq!(
        read.lines.iter().map(sums).collect::<Vec<_>>(),
        [(4, day(), 6_000, 1_530), (5, day(), 1_000, 10)]
    );
    assert_eq!(found.position, "Sales rows 4-6");
}

#[test]
fn a_workbook_whose_texts_unpack_without_end_is_not_opened() {
    let sheet = "<row><c t=\"s\"><v>0</v></c></row>".to_owned();
    let book = Cursor::new(workbook(&[("Bomb", sheet)]));
    let mut zip = ZipWriter::new_append(book).expect("a zip");
    zip.start_file("xl/sharedStrings.xml", SimpleFileOptions::default())
        .expect("a member");
    let texts = "<si><t>no end</t></si>".repeat(1 << 16);
    for _ in 0..=(256 << 20) / texts.len() {
        zip.write_all(texts.as_bytes()).expect("it is written");
    }
    let book = zip.finish().expect("a zip").into_inner();
    assert!(book.len() < 4 << 20);
    let kept = read_bytes("bomb.xlsx", &book);
    assert_eq!((kept.found.len(), kept.bad.len()), (0, 1));
    let why = &kept.bad[0].reason;
    assert!(why.contains("more than 256 MB of text"), "{why}");
}

#[test]
fn a_line_that_is_no_heading_is_said_in_short() {
    let rows = format!(
        "<row><c t=\"inlineStr\"><is><t>{}</t></is></c></row>",
        "x".repeat(900)
    );
    let kept = read_bytes("long.xlsx", &workbook(&[("Notes", rows)]));
    assert_eq!(kept.bad.len(), 1, "{:?}", kept.complaints());
    let why = &kept.bad[0].reason;
    assert!(why.contains("say too little") && why.len() < 500, "{why}");
}
