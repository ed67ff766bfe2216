//! Figures of companies, and whose customer somebody's customer is.

use super::workbooks::{row, workbook};
use super::*;
use bellwether_core::evidence::field::*;

/// Company, name, day and value of each figure.
fn figures(kept: &Kept) -> Vec<String> {
    let shown = |entry: &&Entry| {
        assert_eq!((entry.kind, &*entry.system), (EntryKind::Figure, "series"));
        assert_eq!(entry.happened, entry.moment(WHEN));
        let day = entry.happened.map(|day| day.day().to_string());
        let day = day.unwrap_or_default();
        let texts = [COMPANY, NAME, VALUE].map(|name| entry.text(name));
        format!("{} {} {day} {}", texts[0], texts[1], texts[2])
    };
    entries(kept).iter().map(shown).collect()
}

#[test]
fn a_table_that_can_be_nothing_else_is_one_of_figures() {
    let kept = read_table(
        "figures.csv",
        "Company,Date,Metric,Value,Unit\nAcme,2024-03-31,Production,1200,t\nBolt,2024-03-31,Production,\"1,150.5\",t\n",
    );
    assert_eq!(what(&kept), "figures");
    assert_eq!(
        figures(&kept),
        [
            "Acme Production 2024-03-31 1200",
            "Bolt Production 2024-03-31 1150.5"
        ]
    );
    assert_eq!(entries(&kept)[0].raw().collect::<Vec<_>>(), [("Unit", "t")]);
    assert_eq!(entries(&kept)[0].key.split('|').next(), Some("Acme"));
    let german = read_table(
        "zahlen.csv",
        "Firma;Stichtag;Kennzahl;Wert\nAcme GmbH;31.03.2024;Auftragseingang;1.200,5\n",
    );
    assert_eq!(
        figures(&german),
        ["Acme GmbH Auftragseingang 2024-03-31 1200.5"]
    );
}

#[test]
fn other_layouts_are_read_where_the_user_insists() {
    let told = |text: &str| {
        let kept = read_told(text, Some("series"), &[]);
        assert_eq!(kept.complaints(), Vec::<String>::new(), "{text}");
        figures(&kept)
    };
    assert_eq!(
        told("Company,Date,Value\nAcme,2024-01-31,5\n"),
        ["Acme table 2024-01-31 5"]
    );
    assert_eq!(
        told("Firma;Monat;Umsatz;Mitarbeiter\nAcme;Januar 2024;5,5;12\n"),
        [
            "Acme Umsatz 2024-01-31 5.5",
            "Acme Mitarbeiter 2024-01-31 12"
        ]
    );
    assert_eq!(
        told("Quarter,Acme,Bolt & Co\nQ1 2024,5,7\n2024-Q2,6,-\n"),
        [
            "Acme table 2024-03-31 5",
            "Bolt & Co table 2024-03-31 7",
            "Acme table 2024-06-30 6"
        ]
    );
    assert_eq!(
        told("Company,Metric,2022,2023\nAcme,Sales,5,6\n"),
        ["Acme Sales 2022-12-31 5", "Acme Sales 2023-12-31 6"]
    );
    let kept = read_told("Company,Date,Value\nAcme,soon,5\n", Some("series"), &[]);
    assert!(kept.complaints()[0].contains("no date"), "{:?}", kept.bad);
}

#[test]
fn a_sheet_of_figures() {
    let rows = row(1, &["Company", "Date", "Metric", "Value"])
        + &row(2, &["Acme", "45382#1", "Production", "1200#0"]);
    let kept = read_bytes("figures.xlsx", &workbook(&[("Data", rows)]));
    assert_eq!(figures(&kept), ["Acme Production 2024-03-31 1200"]);
}

#[test]
fn orders_deals_and_lists_are_never_figures() {
    for (text, kind) in [
        (
            "Customer,Date,Item,Quantity,Amount\nAcme,2024-03-01,Valve,2,50\n",
            None,
        ),
        (
            "Company,Close Date,Deal Name,Value\nAcme,2024-03-01,Valves,50\n",
            Some(EntryKind::Deal),
        ),
        (
            "Company,Date,Activity,Type,Note\nAcme,2024-03-01,Call,call,x\n",
            Some(EntryKind::Activity),
        ),
        (
            "Company,Industry,Revenue\nAcme,Valves,50\n",
            Some(EntryKind::Company),
        ),
    ] {
        let kept = read_bytes("t.csv", text.as_bytes());
        let found = entries(&kept);
        assert!(
            found.iter().all(|entry| entry.kind != EntryKind::Figure),
            "{text}"
        );
        if let Some(kind) = kind {
            assert!(
                found.iter().any(|entry| entry.kind == kind),
                "{text}: {found:?}"
            );
        }
    }
    // Of two numbers of a contract none is a figure of the company.
    let kept = read_bytes(
        "t.csv",
        b"Company,Date,Value\nAcme,2024-03-01,50\nBolt,2024-03-02,60\n",
    );
    assert!(
        entries(&kept)
            .iter()
            .all(|entry| entry.kind != EntryKind::Figure)
    );
}

#[test]
fn a_crm_names_the_customers_of_customers() {
    for (heading, text) in [
        ("End customer", "Dunlin Ltd; Eider AG"),
        ("Endkunde", "Dunlin Ltd; Eider AG"),
        ("Ship-to customer", "Dunlin Ltd; Eider AG"),
        ("Reseller for", "Dunlin Ltd; Eider AG"),
    ] {
        let deals =
            format!("Deal Name,Account Name,Stage,Amount,{heading}\nValves,Acme,Won,50,{text}\n");
        let kept = read_table("deals.csv", &deals);
        let deal = entries(&kept)[0];
        assert_eq!(
            (deal.kind, deal.text(COMPANY)),
            (EntryKind::Deal, "Acme"),
            "{heading}"
        );
        let named: Vec<&str> = deal.all(END_CUSTOMER).collect();
        assert_eq!(named, ["Dunlin Ltd", "Eider AG"], "{heading}");
        let firms =
            format!("Company Name,Website,Industry,{heading}\nAcme,acme.example,Trade,{text}\n");
        let kept = read_table("companies.csv", &firms);
        let firm = entries(&kept)[0];
        assert_eq!(
            (firm.kind, firm.text(NAME)),
            (EntryKind::Company, "Acme"),
            "{heading}"
        );
        assert_eq!(firm.all(END_CUSTOMER).count(), 2, "{heading}");
    }
    // The only customer that a deal names is its customer.
    let kept = read_table(
        "deals.csv",
        "Deal Name,End customer,Stage,Amount\nValves,Acme,Won,50\n",
    );
    let deal = entries(&kept)[0];
    assert_eq!((deal.text(COMPANY), deal.get(END_CUSTOMER)), ("Acme", None));
}

#[test]
fn an_order_line_keeps_its_end_customer_as_the_file_names_it() {
    let kept = read_bytes(
        "orders.csv",
        b"Order No,Order Date,Customer,Item,Quantity,Amount,End customer\n1,2024-03-01,Acme,Valve,2,50,Dunlin\n2,2024-03-02,Acme,Pump,1,70,Eider\n",
    );
    let Record::Orders(lines) = &kept.found[0].record else {
        panic!("order lines: {:?}", kept.bad);
    };
    assert_eq!(&*lines.lines[0].rest, "End customer=Dunlin");
}

#[test]
fn an_order_line_says_for_whom_it_is_whatever_the_file_calls_the_column() {
    for (heading, kept_as) in [
        ("Endkunde", "End customer"),
        ("Client final", "End customer"),
        ("Project customer", "End customer"),
        ("Ship-to name", "Ship-to"),
        ("Lieferadresse Name", "Ship-to"),
        ("Consignee", "Ship-to"),
        ("Deliver to", "Ship-to"),
        ("Empfänger", "Ship-to"),
    ] {
        // All alike in the beginning: it is kept all the same.
        let text = format!(
            "Order No,Order Date,Customer,Item,Quantity,Amount,{heading}\n1,2024-03-01,Acme,Valve,2,50,Dunlin\n2,2024-03-02,Acme,Pump,1,70,Dunlin\n3,2024-03-02,Acme,Pump,1,70,\n"
        );
        let kept = read_bytes("orders.csv", text.as_bytes());
        let Record::Orders(lines) = &kept.found[0].record else {
            panic!("order lines: {:?}", kept.bad);
        };
        let said = format!("{kept_as}=Dunlin");
        let rest: Vec<&str> = lines.lines.iter().map(|line| &*line.rest).collect();
        assert_eq!(rest, [said.as_str(), said.as_str(), ""], "{heading}");
        assert_eq!(lines.customers[0].text(NAME), "Acme", "{heading}");
        let mapped = &kept.mapped[0].columns;
        assert!(
            mapped.contains(&(heading.to_owned(), Some(END_CUSTOMER))),
            "{mapped:?}"
        );
    }
    // The only customer that a file names is its customer.
    let kept = read_bytes(
        "orders.csv",
        b"Order No,Order Date,Ship-to name,Item,Quantity,Amount\n1,2024-03-01,Acme,Valve,2,50\n2,2024-03-02,Eider,Pump,1,70\n",
    );
    let Record::Orders(lines) = &kept.found[0].record else {
        panic!("order lines: {:?}", kept.bad);
    };
    assert_eq!(lines.customers.len(), 2);
    assert_eq!(&*lines.lines[0].rest, "");
}
