//! What order files do to numbers, dates, encodings and rows.

use super::*;

const HEADINGS: &str = "Invoice,Date,Customer,SKU,Qty,Unit Price\n";

fn rows(rows: &str) -> Kept {
    read_orders(&format!("{HEADINGS}{rows}"))
}

#[test]
fn what_came_back_is_negative() {
    let kept = rows(
        "C77,2024-03-04,Acme,V-10,-6,2.55\n78,2024-03-04,Acme,V-10,(2),2.55\n79,2024-03-04,Acme,V-10,1-,2.55\n",
    );
    assert_eq!(
        sums(&kept),
        [
            "2024-03-04 -6000 -1530 XXX",
            "2024-03-04 -2000 -510 XXX",
            "2024-03-04 -1000 -255 XXX"
        ]
    );
    for (heading, back, plain) in [
        ("Belegart", "Gutschrift", "Rechnung"),
        ("Type", "Credit Note", "Invoice"),
        ("Document Type", "Return", "Order"),
        ("Is return", "yes", "no"),
    ] {
        let kept = read_orders(&format!(
            "Invoice,Date,Customer,SKU,Qty,Amount,{heading}\n1,2024-03-04,Acme,V-10,6,15.30,{back}\n2,2024-03-05,Acme,V-10,6,15.30,{plain}\n"
        ));
        assert_eq!(
            sums(&kept),
            ["2024-03-04 -6000 -1530 XXX", "2024-03-05 6000 1530 XXX"],
            "{heading}"
        );
        assert_eq!(&*lines(&kept)[0].rest, format!("{heading}={back}"));
    }
}

#[test]
fn an_order_that_was_undone_takes_nothing_from_another() {
    for (heading, undone, plain) in [
        ("Status", "Cancelled", "Shipped"),
        ("Status", "Refunded", "Completed"),
        ("Status", "Returned", "Shipped"),
        ("Order Status", "storniert", "bezahlt"),
        ("Statut", "Annulée", "Terminée"),
        ("Cancelled at", "2024-03-07 10:00:00", ""),
    ] {
        let of = |number: u8, quantity: i8| {
            read_orders(&format!(
                "Invoice,Date,Customer,SKU,Qty,Unit Price,{heading}\n1,2024-03-04,Acme,V-10,6,2.55,{plain}\n{number},2024-03-05,Acme,V-10,{quantity},2.55,{undone}\n"
            ))
        };
        let sold = "2024-03-04 6000 1530 XXX";
        assert_eq!(
            sums(&of(2, 6)),
            [
                sold,
                "2024-03-05 6000 1530 XXX",
                "2024-03-05 -6000 -1530 XXX"
            ],
            "{heading}"
        );
        // What has a minus takes back another, as what a status says of the same order's
        // number on a row of its own.
        let takes_back = [sold, "2024-03-05 -6000 -1530 XXX"];
        assert_eq!(sums(&of(2, -6)), takes_back, "{heading}");
        assert_eq!(sums(&of(1, 6)), takes_back, "{heading}");
    }
}

#[test]
fn two_rows_of_an_order_that_was_undone_sell_it_once() {
    let mut text = "Invoice,Date,Customer,SKU,Qty,Unit Price,Status\n".to_owned();
    for number in 1..4 {
        text.push_str(&format!("{number},2024-03-04,Acme,V-10,6,2.55,Cancelled\n"));
    }
    let of = |second: &str| {
        let kept = read_orders(&format!(
            "{text}9,2024-03-05,Acme,V-10,6,2.55,Completed\n{second},2024-03-06,Acme,V-10,6,2.55,Cancelled\n"
        ));
        sums(&kept).split_off(6)
    };
    let (sold, back) = ("2024-03-05 6000 1530 XXX", "2024-03-06 -6000 -1530 XXX");
    assert_eq!(of("9"), [sold, back]);
    assert_eq!(of("10"), [sold, "2024-03-06 6000 1530 XXX", back]);
}

#[test]
fn letters_before_a_number_credit_where_nothing_has_a_sign() {
    let mut text = HEADINGS.to_owned();
    for number in 1..20 {
        text.push_str(&format!("{number},2024-03-04,Acme,V-10,6,2.55\n"));
    }
    let kept = read_orders(&format!(
        "{text}CN20,2024-03-05,Acme,V-10,6,2.55\nX21,2024-03-05,Acme,V-10,6,2.55\n"
    ));
    let quantities: Vec<i64> = lines(&kept)[19..]
        .iter()
        .map(|line| line.quantity_milli)
        .collect();
    assert_eq!(quantities, [-6_000, 6_000]);
}

#[test]
fn equal_lines_and_lines_of_nobody_stay() {
    let kept = rows(
        "1,2024-03-04,Acme,V-10,6,2.55\n1,2024-03-04,Acme,V-10,6,2.55\n2,2024-03-04,,V-10,1,2.55\n",
    );
    let all = lines(&kept);
    assert_eq!((all.len(), all[0].content), (3, all[1].content));
    assert_eq!(all[2].party, party(ORDERS, ""));
    assert_eq!(customers(&kept).len(), 1);
}

#[test]
fn bad_rows_are_told_and_sums_are_not() {
    let text = "Invoice,Date,Customer,SKU,Qty,Unit Price\n1,2024-03-04,Acme,V-10,6,2.55\n1,soon,Acme,V-10,6,2.55\n\
        1,2024-03-04,Acme,,6,2.55\n1,2024-03-04,Acme,V-10,six,2.55\n1,2024-03-04,Acme,V-10,,\n\n,,Acme,,24,61.20\nTotal,,,V,24,61.20\n,,,,,\n";
    let kept = read_bytes("file.csv", text.as_bytes());
    assert_eq!(lines(&kept).len(), 1);
    let mut rows: Vec<&str> = kept.bad.iter().map(|bad| bad.at.as_str()).collect();
    rows.sort_unstable();
    assert_eq!(rows, ["row 3", "row 4", "row 5", "row 6"]);
    let said = kept.complaints().join("\n");
    for words in [
        "under `Date`",
        "what was bought",
        "under `Qty`",
        "neither a quantity",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn many_bad_rows_are_told_together() {
    let bad = "1,soon,Acme,V-10,6,2.55\n".repeat(1_000);
    let good = "1,2024-03-04,Acme,V-10,6,2.55\n".repeat(9_000);
    let kept = read_bytes("file.csv", format!("{HEADINGS}{good}{bad}").as_bytes());
    assert_eq!((lines(&kept).len(), kept.bad.len()), (9_000, 6));
    assert!(kept.bad[5].reason.starts_with("995 more rows like this"));
    assert_eq!(kept.bad[5].at, "rows 9007-10001");
}

#[test]
fn ids_that_became_floats_and_zeros_that_lead() {
    let kept =
        rows("536.0,2024-03-04,17850.0,0815.0,6,2.55\n537,2024-03-04,007,=\"0012\",6,2.55\n");
    let keys: Vec<&str> = customers(&kept)
        .iter()
        .map(|entry| entry.key.as_str())
        .collect();
    assert_eq!(keys, ["17850", "007"]);
    let keys: Vec<&str> = products(&kept)
        .iter()
        .map(|entry| entry.key.as_str())
        .collect();
    assert_eq!(keys, ["0815", "0012"]);
    assert_eq!(&*lines(&kept)[0].invoice, "536");
}

#[test]
fn a_column_tells_which_number_is_the_day() {
    let of = |dates: &[&str]| {
        let row = |date: &&str| format!("1,{date},Acme,V-10,6,2.55\n");
        let rows: String = dates.iter().map(row).collect();
        let kept = rows_of(&rows);
        let remark = kept.mapped[0].what.contains("nothing in them tells");
        (lines(&kept)[0].happened.day().to_string(), remark)
    };
    assert_eq!(of(&["04/03/2024", "31/03/2024"]).0, "2024-03-04");
    assert_eq!(of(&["04/03/2024", "03/31/2024"]).0, "2024-04-03");
    assert_eq!(of(&["04/03/2024"]), ("2024-03-04".to_owned(), true));
    assert_eq!(of(&["4/3/2024"]), ("2024-04-03".to_owned(), true));
    // The one that tells comes late.
    let mut late = vec!["04/03/2024"; 40_000];
    late.push("25/03/2024");
    assert_eq!(of(&late), ("2024-03-04".to_owned(), false));
    // Files go on as time does.
    assert_eq!(
        of(&[
            "01/02/2024",
            "02/02/2024",
            "03/02/2024",
            "04/02/2024",
            "05/02/2024"
        ])
        .0,
        "2024-02-01"
    );
}

#[test]
fn whose_money_it_is_tells_where_no_date_does() {
    let of = |codes: [&str; 2], zone: &str| {
        let rows = codes.map(|code| format!("1,05/01/2026,Acme,V-10,6,2.55,15.30,{code}\n"));
        let text = format!(
            "Invoice No,Invoice Date,Customer Name,Stock Code,Qty,Unit Price,Net Amount,Currency\n{}",
            rows.concat()
        );
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("lines.csv");
        std::fs::write(&path, text).expect("a file");
        let zone = jiff::tz::TimeZone::get(zone).expect("a time zone");
        let zone = bellwether_core::time::Zone(zone);
        let kept = read_with(&[path], &Options { zone, ..options() });
        lines(&kept)[0].happened.day().to_string()
    };
    // Monthly ones are not taken for days in a row.
    let monthly = [
        "05/01/2026",
        "05/02/2026",
        "05/03/2026",
        "05/04/2026",
        "05/05/2026",
    ];
    let rows = monthly.map(|day| format!("1,{day},Acme,V-10,6,15.30,GBP\n"));
    let text = format!(
        "Invoice No,Invoice Date,Customer Name,Stock Code,Qty,Net Amount,Currency\n{}",
        rows.concat()
    );
    let read = read_orders(&text);
    assert_eq!(lines(&read)[1].happened.day().to_string(), "2026-02-05");
    let (london, boston) = ("Europe/London", "America/New_York");
    assert_eq!(of(["GBP", "EUR"], london), "2026-01-05");
    assert_eq!(of(["USD", "USD"], london), "2026-05-01");
    assert_eq!(of(["USD", "EUR"], london), "2026-01-05");
    assert_eq!(of(["EUR", "EUR"], boston), "2026-05-01");
}

#[test]
fn one_bad_day_of_three_is_a_bad_row_and_no_bad_file() {
    let text = "Belegdatum;BelegNr;KdNr;Kunde;ArtNr;Artikelbezeichnung;Menge;EP;Betrag\n\
        12.11.2026;RE-1;10005;Acme;M550;Mehl;5;17,06;85,30\n\
        31.02.2026;RE-2;10005;Acme;M550;Mehl;5;17,06;85,30\n\
        13.11.2026;RE-3;10005;Acme;M550;Mehl;5;17,06;85,30\n";
    for kept in [
        read_bytes("file.csv", text.as_bytes()),
        read_told(text, Some("orders"), &[("when", "Belegdatum")]),
    ] {
        assert_eq!(lines(&kept).len(), 2, "{:?}", kept.complaints());
        let [bad] = &kept.complaints()[..] else {
            panic!("{:?}", kept.complaints());
        };
        assert!(bad.contains("31.02.2026") || bad.contains('3'), "{bad}");
    }
    // A column of no days at all is none of days, unless the user says so.
    let soon = text.replace("1.2026", "1.soon").replace("2.2026", "2.soon");
    let kept = read_bytes("file.csv", soon.as_bytes());
    assert!(
        kept.complaints()[0].contains("no column says when"),
        "{:?}",
        kept.complaints()
    );
    let kept = read_told(&soon, Some("orders"), &[("when", "Belegdatum")]);
    assert!(
        !kept.complaints()[0].contains("no column says when"),
        "{:?}",
        kept.complaints()
    );
}

#[test]
fn credits_come_out_negative() {
    let text = "Invoice,Date,Customer,SKU,Qty,Net\n\
        1,2024-03-04,Acme,V-10,6,\"£1,200.50 DR\"\n\
        2,2024-03-05,Acme,V-10,2,\"£400.10 CR\"\n\
        3,2024-03-06,Acme,V-10,1,(200.05)\n";
    assert_eq!(
        sums(&read_orders(text)),
        [
            "2024-03-04 6000 120050 GBP",
            "2024-03-05 -2000 -40010 GBP",
            "2024-03-06 -1000 -20005 GBP"
        ]
    );
}

fn rows_of(rows: &str) -> Kept {
    read_orders(&format!("{HEADINGS}{rows}"))
}

#[test]
fn dates_are_the_files_own_and_spreadsheets_count_days() {
    let kept = rows(
        "1,45355,Acme,V-10,6,2.55\n1,20240304,Acme,V-10,6,2.55\n1,2024-03-04T23:30:00-05:00,Acme,V-10,6,2.55\n1,4 Mar 2024,Acme,V-10,6,2.55\n",
    );
    assert!(sums(&kept).iter().all(|sum| sum.starts_with("2024-03-04 ")));
}

#[test]
fn numbers_are_written_as_the_table_writes_them() {
    let text = "Auftragsnr;Datum;Kunde;Artikel;Menge;Preis;Betrag\n1;04.03.2024;Acme;V-10;6,000;1.250,50;7.503,00\n1;04.03.2024;Acme;V-10;1.000,000;0,015;15,00\n";
    let kept = read_orders(text);
    assert_eq!(
        sums(&kept),
        ["2024-03-04 6000 750300 XXX", "2024-03-04 1000000 1500 XXX"]
    );
    // `6,000` is six where six times the price is the total.
    let text = "Order;Date;Customer;Item;Qty;Price;Amount\n1;2024-03-04;Acme;V-10;6,000;2.50;15.00\n1;2024-03-04;Acme;V-10;12,000;2.50;30.00\n";
    assert_eq!(lines(&read_orders(text))[1].quantity_milli, 12_000);
    let text = text
        .replace("15.00", "15000.00")
        .replace("30.00", "30000.00");
    assert_eq!(lines(&read_orders(&text))[1].quantity_milli, 12_000_000);
}

#[test]
fn currencies_stand_in_columns_headings_and_cells() {
    let of = |heading: &str, cell: &str| {
        let text =
            format!("Invoice,Date,Customer,SKU,Qty,{heading}\n1,2024-03-04,Acme,V-10,6,{cell}\n");
        String::from_utf8_lossy(&lines(&read_orders(&text))[0].currency).into_owned()
    };
    assert_eq!(of("Amount (EUR)", "15.30"), "EUR");
    assert_eq!(of("Net £", "15.30"), "GBP");
    assert_eq!(of("Line total in USD", "15.30"), "USD");
    assert_eq!(of("Amount", "CHF 15.30"), "CHF");
    assert_eq!(of("Amount,Currency", "15.30,sek"), "SEK");
    assert_eq!(of("Amount", "15.30"), "XXX");
    let says = |heading: &str, cell: &str| {
        let text =
            format!("Invoice,Date,Customer,SKU,Qty,{heading}\n1,2024-03-04,Acme,V-10,6,{cell}\n");
        read_orders(&text).mapped[0]
            .what
            .contains("names no currency")
    };
    assert!(says("Amount", "15.30") && !says("Amount (EUR)", "15.30"));
    assert!(!says("Amount,Currency", "15.30,"), "rows may name theirs");
    let yen =
        read_orders("Invoice,Date,Customer,SKU,Qty,Amount (JPY)\n1,2024-03-04,Acme,V-10,6,1530\n");
    assert_eq!(lines(&yen)[0].amount_minor, 1_530);
}

#[test]
fn what_no_field_fits_stays_with_the_line() {
    let text = "Invoice,Date,Customer,Country,SKU,Qty,Unit Price,Line Total,Salesperson,Warehouse,Comment\n\
        1,2024-03-04,Acme,Norway,V-10,6,2.55,15.30,Kim,North,\n1,2024-03-04,Acme,Norway,S-1,4,2.50,9.00,Lee,North,\"urgent,\nby air\"\n";
    let kept = read_orders(text);
    assert_eq!(&*lines(&kept)[0].rest, "Salesperson=Kim");
    assert_eq!(
        &*lines(&kept)[1].rest,
        "Salesperson=Lee\nComment=urgent, by air\nUnit Price=2.50"
    );
    assert_eq!(customers(&kept)[0].get(field::COUNTRY), Some("Norway"));
}

#[test]
fn encodings_and_rows_above_the_headings() {
    let text = "Umsätze 2024\n\nRechnung;Datum;Kunde;Artikel;Menge;Betrag\n1;04.03.2024;Müller & Söhne;Größe 1;6;15,30\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let western: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("western"))
        .collect();
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xff\xfe", &wide[..]].concat(),
        western,
    ] {
        let kept = read_bytes("file.csv", &bytes);
        assert_eq!(kept.complaints(), Vec::<String>::new());
        assert_eq!(lines(&kept)[0].party, party(ORDERS, "Müller & Söhne"));
        assert_eq!(lines(&kept)[0].row, 4);
    }
}

#[test]
fn a_product_has_all_its_names_and_a_customer_one() {
    let text = "Invoice,Date,Customer ID,Customer Name,SKU,Product Name,Qty,Amount\n\
        1,2024-03-05,1,Acme,V-10,Valve,6,1\n1,2024-03-04,1,Acme Ltd,V-10,Brass valve,6,1\n1,2024-03-06,1,Acme,V-10,,6,1\n";
    let kept = read_orders(text);
    let names: Vec<&str> = products(&kept)
        .iter()
        .map(|entry| entry.text(field::NAME))
        .collect();
    assert_eq!(names, ["Valve", "Brass valve"]);
    assert_eq!(customers(&kept).len(), 1);
    assert_eq!(customers(&kept)[0].known, Some(lines(&kept)[1].happened));
}
