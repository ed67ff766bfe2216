//! The same lines in the layouts of many systems and languages.

use super::*;

#[test]
fn headings_of_many_systems_are_understood() {
    for text in [
        "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n\
         5001,V-10,Valve,6,2024-03-04 10:05:00,2.55,4711.0,Norway\n",
        "Rechnungsnummer;Rechnungsdatum;Kundennr;Kunde;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Nettobetrag\n\
         5001;04.03.2024;4711;Acme;V-10;Ventil;6;2,55;15,30\n",
        "Belegnummer;Belegdatum;Debitor;Art.-Nr.;Artikelbezeichnung;Menge;Positionswert;Währung\n\
         5001;04.03.2024;4711;V-10;Ventil;6,000;15,30;EUR\n",
        "N° facture\tDate de facture\tCode client\tRéférence\tDésignation\tQuantité\tPrix unitaire HT\tMontant HT\n\
         5001\t04/03/2024\t4711\tV-10\tVanne\t6\t2,55\t15,30\n\
         5001\t24/03/2024\t4711\tV-10\tVanne\t6\t2,55\t15,30\n",
        "Número de factura;Fecha;Código cliente;Código de producto;Descripción;Cantidad;Precio unitario;Importe\n\
         5001;04/03/2024;4711;V-10;Válvula;6;2,55;15,30\n5001;24/03/2024;4711;V-10;Válvula;6;2,55;15,30\n",
        "Numero fattura;Data fattura;Codice cliente;Codice articolo;Descrizione;Quantità;Prezzo unitario;Importo\n\
         5001;04/03/2024;4711;V-10;Valvola;6;2,55;15,30\n5001;24/03/2024;4711;V-10;Valvola;6;2,55;15,30\n",
        "Factuurnummer;Factuurdatum;Klantnummer;Artikelcode;Omschrijving;Aantal;Stuksprijs;Bedrag\n\
         5001;04-03-2024;4711;V-10;Klep;6;2,55;15,30\n5001;24-03-2024;4711;V-10;Klep;6;2,55;15,30\n",
        "VBELN|FKDAT|KUNNR|MATNR|ARKTX|FKIMG|NETWR|WAERK\n5001|20240304|4711|V-10|Valve|6|15.30|EUR\n",
        "Order ID,Order Date,Customer ID,Customer Name,Product ID,Product Name,Quantity,Sales\n\
         5001,2024-03-04,4711,Acme,V-10,Valve,6,15.30\n",
        "Id,OrderId,Product2Id,Quantity,UnitPrice,TotalPrice,ServiceDate,AccountId\n\
         1,5001,V-10,6,2.55,15.30,2024-03-04,4711\n",
        "date,order_id,customer_id,sku,qty,line_total\n2024-03-04,5001,4711,V-10,6,15.30\n",
        "Posting Date,Document No.,Sell-to Customer No.,Item No.,Item Description,Quantity,Line Amount\n\
         2024-03-04,5001,4711,V-10,Valve,6,15.30\n",
        "Type,Date,Num,Customer ID,Item,Qty,Sales Price,Amount,Balance\n\
         Invoice,2024-03-04,5001,4711,V-10,6,2.55,15.30,99.00\n",
    ] {
        let kept = read_orders(text);
        let line = lines(&kept)[0];
        assert_eq!(line.happened.day().to_string(), "2024-03-04", "{text}");
        let sums = (line.quantity_milli, line.amount_minor, &*line.invoice);
        assert_eq!(sums, (6_000, 1_530, "5001"), "{text}");
        assert_eq!(line.party, party(ORDERS, "4711"), "{text}");
        assert_eq!(line.product, product(ORDERS, "V-10"), "{text}");
        let customer = customers(&kept)[0];
        assert_eq!(
            (customer.key.as_str(), customer.known),
            ("4711", Some(line.happened))
        );
    }
}

#[test]
fn shops_write_what_is_the_orders_on_its_first_line_only() {
    let text = "Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Created at,Billing Name,Billing Country\n\
        #1001,ann@acme.example,paid,2024-03-04 10:05:00 +0100,EUR,25.30,29.00,6,Valve,2.55,V-10,2024-03-04 10:05:00 +0100,Acme,NO\n\
        #1001,ann@acme.example,,,,,,4,Seal,2.50,S-1,2024-03-04 10:05:00 +0100,,\n\
        #1002,bob@oak.example,refunded,,EUR,2.55,2.55,1,Valve,2.55,V-10,2024-03-05 09:00:00 +0100,Oak,DE\n";
    let kept = read_orders(text);
    assert_eq!(
        sums(&kept),
        [
            "2024-03-04 6000 1530 EUR",
            "2024-03-04 4000 1000 EUR",
            "2024-03-05 1000 255 EUR",
            "2024-03-05 -1000 -255 EUR"
        ]
    );
    let all = lines(&kept);
    assert_eq!((all[0].party, &*all[1].invoice), (all[1].party, "#1001"));
    assert_eq!(all[0].happened.to_string(), "2024-03-04T10:05:00Z");
    let acme = customers(&kept)[0];
    assert_eq!(
        (
            acme.key.as_str(),
            acme.get(field::EMAIL),
            acme.get(field::COUNTRY)
        ),
        ("Acme", Some("ann@acme.example"), Some("NO"))
    );
}

#[test]
fn ledgers_and_reports_have_ways_of_their_own() {
    // What leaves a warehouse is below zero there.
    let text = "Posting Date;Document No.;Source No.;Item No.;Invoiced Quantity;Sales Amount (Actual)\n\
        04.03.2024;5001;4711;V-10;-6;15,30\n05.03.2024;5002;4711;V-10;-2;5,10\n";
    let kept = read_orders(text);
    assert_eq!(
        sums(&kept),
        ["2024-03-04 6000 1530 XXX", "2024-03-05 2000 510 XXX"]
    );
    assert_eq!(lines(&kept)[0].party, party(ORDERS, "4711"));
    let text = "Month,Account,Product,Units,Net Revenue EUR\n2024-01,Acme,Valve 10,6,15.30\n2024-02,Oak,Valve 10,2,5.10\n";
    let kept = read_orders(text);
    assert_eq!(
        sums(&kept),
        ["2024-01-01 6000 1530 EUR", "2024-02-01 2000 510 EUR"]
    );
    // Pounds are reckoned where the day comes first.
    let text = "ContactName,EmailAddress,InvoiceNumber,InvoiceDate,InventoryItemCode,Quantity,UnitAmount,AccountCode,Currency,Type\n\
        Acme,a@acme.example,1,04/03/2024,V-10,6,2.55,200,GBP,Sales invoice\n\
        Acme,a@acme.example,2,04/03/2024,V-10,6,2.55,200,GBP,Sales credit note\n";
    let kept = read_orders(text);
    assert_eq!(
        sums(&kept),
        ["2024-03-04 6000 1530 GBP", "2024-03-04 -6000 -1530 GBP"]
    );
    assert_eq!(
        customers(&kept)[0].get(field::EMAIL),
        Some("a@acme.example")
    );
    let text = "Order Lines/Order Reference,Order Lines/Customer,Order Lines/Product,Order Lines/Quantity,Order Lines/Subtotal,Order Date\n\
        S1,Acme,Valve,6,15.30,2024-03-04 10:05:00\n";
    assert_eq!(&*lines(&read_orders(text))[0].invoice, "S1");
}

#[test]
fn the_order_of_columns_does_not_count() {
    let headings = [
        "Invoice Date",
        "Qty",
        "Customer",
        "Unit Price",
        "SKU",
        "Invoice",
        "Item Description",
    ];
    let row = [
        "2024-03-04",
        "6",
        "Acme Ltd",
        "2.55",
        "V-10",
        "5001",
        "Valve, brass",
    ];
    for turn in 0..headings.len() {
        let turned = |cells: [&str; 7]| {
            let mut cells = cells.map(|cell| format!("\"{cell}\""));
            cells.rotate_left(turn);
            cells.join(",")
        };
        let kept = read_orders(&format!("{}\n{}\n", turned(headings), turned(row)));
        assert_eq!(sums(&kept), ["2024-03-04 6000 1530 XXX"]);
        assert_eq!(lines(&kept)[0].party, party(ORDERS, "Acme Ltd"));
        let valve = products(&kept)[0];
        assert_eq!(
            (valve.key.as_str(), valve.text(field::NAME)),
            ("V-10", "Valve, brass")
        );
        assert_eq!(lines(&kept)[0].row, 2);
    }
}

/// Rows of invoices of two lines each, under headings that say nothing.
fn unnamed() -> String {
    let mut text = "a1,b2,c3,d4,e5,f6,g7,h8\n".to_owned();
    for invoice in 0..40 {
        for line in 0..3 {
            let product = (invoice * 7 + line * 5) % 11;
            let (pieces, price) = (1 + (invoice + line) % 6, 2.5 + f64::from(product));
            let day = 1 + invoice % 28;
            text.push_str(&format!(
                "{},{},P-{product},Part number {product},{price:.2},2024-03-{day:02},{pieces},K{}\n",
                f64::from(pieces) * price,
                9000 + invoice,
                invoice % 7,
            ));
        }
    }
    text
}

#[test]
fn content_tells_where_headings_do_not() {
    let kept = read_orders(&unnamed());
    for (field, heading) in [
        (field::WHEN, "f6"),
        (field::QUANTITY, "g7"),
        (field::PRICE, "e5"),
        (field::AMOUNT, "a1"),
        (field::INVOICE, "b2"),
        (field::SKU, "c3"),
        (field::PRODUCT, "d4"),
        (field::COMPANY_ID, "h8"),
    ] {
        assert_eq!(heading_of(&kept, field), Some(heading), "{field}");
    }
    assert_eq!(lines(&kept).len(), 120);
}

#[test]
fn the_user_says_what_a_column_is() {
    let text =
        "k,wann,was,st,eur\n4711,04.03.2024,V-10,6,\"15,30\"\n0815,05.03.2024,V-10,2,\"5,10\"\n";
    let map = [
        (field::COMPANY_ID, "k"),
        (field::WHEN, "wann"),
        (field::SKU, "was"),
        (field::QUANTITY, "st"),
        (field::AMOUNT, "eur"),
        (field::CURRENCY, "=EUR"),
    ];
    for kind in [None, Some("orders")] {
        let kept = read_told(text, kind, &map);
        assert_eq!(kept.complaints(), Vec::<String>::new());
        assert_eq!(
            sums(&kept),
            ["2024-03-04 6000 1530 EUR", "2024-03-05 2000 510 EUR"]
        );
        assert_eq!(lines(&kept)[1].party, party(ORDERS, "0815"));
    }
    let kept = read_told(text, Some("orders"), &map[..2]);
    assert!(
        kept.complaints()[0].contains("--map sku=COLUMN"),
        "{:?}",
        kept.complaints()
    );
}

#[test]
fn the_total_is_the_column_for_which_it_holds() {
    // `Total` is the order's, `Price` the line's total.
    let text = "Order ID,Date,Customer,SKU,Qty,Price each,Price,Total\n\
        1,2024-03-04,Acme,V-10,6,2.55,15.30,25.30\n1,2024-03-04,Acme,S-1,4,2.50,10.00,25.30\n\
        2,2024-03-05,Oak,V-10,2,2.55,5.10,10.10\n2,2024-03-05,Oak,S-1,2,2.50,5.00,10.10\n\
        3,2024-03-05,Elm,V-10,3,2.55,7.65,10.15\n3,2024-03-05,Elm,S-1,1,2.50,2.50,10.15\n";
    let kept = read_orders(text);
    assert_eq!(heading_of(&kept, field::AMOUNT), Some("Price"));
    assert_eq!(lines(&kept)[0].amount_minor, 1_530);
    // Without the line's total, that of the order is none.
    let text = text.replace(",Price,", ",Region,");
    let kept = read_orders(&text);
    assert_eq!(heading_of(&kept, field::AMOUNT), None);
    assert_eq!(lines(&kept)[1].amount_minor, 1_000);
}
