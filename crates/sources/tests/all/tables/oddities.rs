//! What is wrong with a table is counted and said, and nothing is lost.

use super::*;
use bellwether_core::evidence::field;

#[test]
fn ragged_rows_are_kept_with_what_they_have() {
    let kept = read_bytes(
        "contacts.csv",
        b"Name,Company,Email\nAnn,Acme\nBob,Acme,bob@acme.example,more\nCarl,Acme,carl@acme.example,\n",
    );
    assert_eq!(entries(&kept).len(), 3);
    let said = kept.complaints();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(
        said[0].starts_with("row 2: 2 cells under 3 headings"),
        "{said:?}"
    );
    assert!(
        said[1].starts_with("row 3: 4 cells under 3 headings"),
        "{said:?}"
    );
    assert!(kept.bad.iter().all(|bad| bad.partly));
    assert_eq!(
        entries(&kept)[1].raw().collect::<Vec<_>>(),
        [("column 4", "more")]
    );
}

#[test]
fn one_row_in_another_encoding() {
    let text = [
        b"Name,Email\nJ\xf6rg,j@acme.example\n".as_slice(),
        "Käthe,k@acme.example\nLübbe,l@acme.example\n".as_bytes(),
    ]
    .concat();
    let kept = read_bytes("contacts.csv", &text);
    let names: Vec<&str> = entries(&kept)
        .iter()
        .map(|contact| contact.text(field::NAME))
        .collect();
    assert_eq!(names, ["Jörg", "Käthe", "Lübbe"]);
    assert_eq!(kept.bad.len(), 1);
    assert!(kept.complaints()[0].starts_with("row 2: letters in another encoding"));
}

#[test]
fn ids_that_come_twice_or_were_rounded() {
    let kept = read_bytes(
        "companies.csv",
        b"Record ID,Company name,City\n7,Acme,Ulm\n7,Acme Two,Ulm\n1.23E+09,Bolt,Ulm\n",
    );
    assert_eq!(entries(&kept).len(), 3);
    let said = kept.complaints();
    assert!(said[0].contains("row 3: the same id as row 2"), "{said:?}");
    assert!(
        said[1].contains("row 4: `1.23E+09` under `Record ID` was rounded"),
        "{said:?}"
    );
}

#[test]
fn what_sums_up_the_rows_is_none() {
    let kept = read_table(
        "customers.csv",
        "Company name;City;Annual revenue\nAcme;Ulm;1.200\nTotal Fitness;Ulm;300\nTotal;;1.500\n",
    );
    let all = entries(&kept);
    let names: Vec<&str> = all.iter().map(|one| one.text(field::NAME)).collect();
    assert_eq!(names, ["Acme", "Total Fitness"]);
}

#[test]
fn a_history_of_stages_has_several_rows_for_a_deal() {
    let kept = read_table(
        "history.csv",
        "Record ID,Deal Name,Deal Stage,Date entered stage\n9001,Pumps,Offer,2024-03-01\n9001,Pumps,Closed won,2024-04-01\n",
    );
    assert_eq!(kept.complaints(), Vec::<String>::new());
    let all = entries(&kept);
    assert!(
        all.iter().all(|one| one.text(field::DEAL_ID) == "9001"),
        "{all:?}"
    );
    assert_eq!(all.len(), 2);
}

#[test]
fn licences_and_their_days_of_notice() {
    let ends = |text: &str| {
        let kept = read_table("list.csv", text);
        let all = entries(&kept);
        let one = all.first().unwrap_or_else(|| panic!("{text}"));
        let closes = one.text(field::CLOSES).to_owned();
        (one.kind, one.text(field::NAME).to_owned(), closes)
    };
    for (head, row) in [
        (
            "Customer,Vendor,Product,Seats,Renewal,Annual price EUR",
            "Acme,Adobe,Cloud,14,2026-11-15,9940",
        ),
        ("Customer,Licence,Renewal", "Acme,Cloud,2026-11-15"),
        ("Customer,Product,Renewal date", "Acme,Cloud,2026-11-15"),
        ("Customer,Software,Expires", "Acme,Cloud,2026-11-15"),
        (
            "Customer,Product,Seats,Valid until",
            "Acme,Cloud,14,2026-11-15",
        ),
        ("Kunde;Lizenz;gültig bis", "Acme;Cloud;15.11.2026"),
    ] {
        let found = ends(&format!("{head}\n{row}\n"));
        assert_eq!(
            found,
            (EntryKind::Activity, "Cloud".to_owned(), String::new()),
            "{head}"
        );
    }
    for (head, row) in [
        (
            "Customer,Contract,End,Notice by",
            "Acme,Care,2027-01-31,2026-10-31",
        ),
        (
            "Customer,Contract,End,Notice period",
            "Acme,Care,2027-01-31,3 months",
        ),
        (
            "Kunde;Vertrag;Ende;Kündigungsfrist",
            "Acme;Care;31.01.2027;3 Monate",
        ),
    ] {
        let found = ends(&format!("{head}\n{row}\n"));
        assert_eq!(found.2, "2026-10-31", "{head}");
    }
    // Prices hold until a day, too.
    let kept = read_table(
        "prices.csv",
        "Product,Price,Currency,Valid until\nPump,40,EUR,2026-12-31\n",
    );
    assert!(
        entries(&kept)
            .iter()
            .all(|one| one.kind == EntryKind::Product)
    );
}

#[test]
fn a_quote_left_open_costs_one_row() {
    let kept = read_bytes(
        "contacts.csv",
        b"Name,Email\n\"Ann,ann@acme.example\nBob,bob@acme.example\n",
    );
    assert_eq!(entries(&kept).len(), 2);
    assert!(kept.complaints()[0].starts_with("row 2: a quote is opened and never closed"));
}

#[test]
fn a_line_that_tells_the_separator_and_a_footer() {
    let kept = read_table(
        "report.csv",
        "sep=;\nOpportunity Name;Account Name;Stage;Close Date\nPumps;Acme;Offer;2024-03-31\n\n\"Pipeline\"\n\"Copyright (c) 2024\"\n",
    );
    assert_eq!(entries(&kept).len(), 1);
    assert_eq!(kept.found[0].position, "row 3");
}

#[test]
fn a_lone_cell_between_rows_is_said() {
    let kept = read_bytes(
        "contacts.csv",
        b"Name,Company,Email\nAnn,Acme,a@acme.example\nlost text\nBob,Acme,b@acme.example\n",
    );
    assert_eq!(entries(&kept).len(), 2);
    assert!(kept.complaints()[0].starts_with("row 3: a line that is no row"));
}

#[test]
fn values_that_cannot_be_read_are_kept() {
    let kept = read_bytes(
        "deals.csv",
        b"Deal name,Stage,Amount,Close date\nPumps,Offer,about ten,soon\n",
    );
    let deal = entries(&kept)[0];
    assert_eq!(
        deal.raw().collect::<Vec<_>>(),
        [("Amount", "about ten"), ("Close date", "soon")]
    );
    assert_eq!(kept.bad.len(), 2);
}

#[test]
fn unknown_systems_by_what_the_user_says() {
    // Nothing in these headings says anything.
    let first = "kdnr_x;bez1;feld7;w3;st\n17;Pumpen;Acme;1.200,00;Angebot\n";
    let kept = read_bytes("first.csv", first.as_bytes());
    assert!(
        kept.complaints()[0].contains("`bez1`") && kept.complaints()[0].contains("--map"),
        "{:?}",
        kept.complaints()
    );
    let kept = read_told(
        first,
        Some("deals"),
        &[
            ("id", "kdnr_x"),
            ("name", "bez1"),
            ("company", "feld7"),
            ("amount", "w3"),
            ("stage", "st"),
        ],
    );
    let deal = entries(&kept)[0];
    assert_eq!(
        (
            deal.key.as_str(),
            deal.text(field::COMPANY),
            deal.text(field::AMOUNT)
        ),
        ("17", "Acme", "1200")
    );

    let second = "Imię,Nazwisko,Poczta,Zakład\nAnna,Nowak,anna@acme.example,Acme\n";
    let kept = read_told(
        second,
        None,
        &[
            ("first_name", "Imię"),
            ("last_name", "Nazwisko"),
            ("email", "Poczta"),
            ("company", "Zakład"),
        ],
    );
    let contact = entries(&kept)[0];
    assert_eq!(
        (contact.kind, contact.person_name().as_str()),
        (EntryKind::Contact, "Anna Nowak")
    );
    assert_eq!(
        (contact.key.as_str(), contact.system.as_str()),
        ("anna@acme.example", "table")
    );
}

#[test]
fn what_the_user_says_comes_first() {
    let kept = read_told(
        "Name,Email,Company,Employer\nAnn,a@acme.example,x,Acme\n",
        None,
        &[("company", "Employer")],
    );
    let contact = entries(&kept)[0];
    assert_eq!(contact.text(field::COMPANY), "Acme");
    assert_eq!(contact.raw().collect::<Vec<_>>(), [("Company", "x")]);
}

#[test]
fn in_a_folder_prose_is_a_note_and_a_strange_table_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(
        folder.path().join("note.txt"),
        "Met Ann, Bob, and the company.\nThey want pumps, valves, and so on.\n",
    )
    .expect("a file");
    std::fs::write(folder.path().join("list.csv"), "a1,b2,c3\n1,2,3\n4,5,6\n").expect("a file");
    let kept = read_path(folder.path());
    let kinds: Vec<EntryKind> = entries(&kept).iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EntryKind::Note]);
    let complaints = kept.complaints();
    let [strange] = complaints.as_slice() else {
        panic!("one table is not understood: {complaints:?}");
    };
    assert!(strange.contains("`a1`"), "{strange}");
}

#[test]
fn columns_that_are_not_there_are_said() {
    let kept = read_told(
        "Name,Email\nAnn,a@acme.example\n",
        None,
        &[("company", "Werk")],
    );
    assert_eq!(entries(&kept).len(), 1);
    assert!(
        kept.complaints()[0].contains("no column `Werk`"),
        "{:?}",
        kept.complaints()
    );
}

/// Several columns may say when a deal closes, unless the user said which.
#[test]
fn a_close_date_that_the_user_named_comes_first() {
    let table = "Deal name,Stage,Closed on,Planned\nPumps,Offer,2024-03-01,2024-05-01\n";
    let closes = |map: &[(&str, &str)]| {
        let kept = read_told(table, Some("deals"), map);
        entries(&kept)[0].text(field::CLOSES).to_owned()
    };
    assert_eq!(closes(&[]), "2024-03-01");
    assert_eq!(closes(&[("closes", "Planned")]), "2024-05-01");
}

#[test]
fn a_site_is_a_web_site_where_its_cells_are() {
    let kept = read_table(
        "list.csv",
        "Nom,Site,Ville\nAcme Vannes SA,acme-vannes.fr,Lyon\nBorel SA,www.borel.fr,Lyon\nCorin SA,,Lyon\n",
    );
    assert_eq!(what(&kept), "companies");
    assert_eq!(entries(&kept)[0].text(field::DOMAIN), "acme-vannes.fr");
    let kept = read_table("list.csv", "Company,Site,City\nAcme,Waterfront,Lyon\n");
    assert_eq!(field_of(&kept, "Site"), None);
    assert_eq!(entries(&kept).len(), 1);
}
