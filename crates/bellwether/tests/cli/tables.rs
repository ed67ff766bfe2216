//! Tables through the program: what they are taken for is said, and can be said.

use crate::desk::{AS_OF, Desk, path};

#[test]
fn how_a_table_is_understood_is_said() {
    let desk = Desk::new();
    let table = desk.file(
        "contacts.csv",
        b"Record ID,First Name,Last Name,Email,Shoe size\n7,Ann,Smith,ann@acme.example,38\n",
    );
    let ran = desk
        .run(&["add", "--known", "2024-03-01", path(&table)])
        .expect(0);
    assert!(
        ran.stdout.contains("1 entry read: 1 new, 0 known already."),
        "{}",
        ran.stdout
    );
    let said = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("contacts.csv: HubSpot contacts; 4 of 5 columns understood"),
        "{said}"
    );
    assert!(
        said.contains("1 kept as they are; as of 2024-03-01"),
        "{said}"
    );
    let again = desk
        .run(&["add", "--known", "2024-03-01", path(&table)])
        .expect(0);
    assert!(
        again
            .stdout
            .contains("1 entry read: 0 new, 1 known already."),
        "{}",
        again.stdout
    );
}

#[test]
fn a_table_that_says_too_little_is_helped() {
    let desk = Desk::new();
    let table = desk.file("list.csv", b"bez1,feld7\nPumps,Acme\n");
    let ran = desk.run(&["add", path(&table)]).expect(1);
    assert!(
        ran.stderr.contains("`bez1`") && ran.stderr.contains("--map"),
        "{}",
        ran.stderr
    );
    let told = [
        "add",
        "--as",
        "deals",
        "--map",
        "name=bez1",
        "--map",
        "company=feld7",
        path(&table),
    ];
    let ran = desk.run(&told).expect(0);
    assert!(ran.stdout.contains("1 entry read"), "{}", ran.stdout);
}

#[test]
fn what_the_user_says_of_a_file_takes_the_place_of_the_guess() {
    let desk = Desk::new();
    let table = desk.file(
        "deals.csv",
        b"Deal Name,Stage,Amount,Company,Buyer\nPumps,Offer,900,Our Northern Branch,Acme Valves\n",
    );
    let add = ["add", "--known", "2024-03-01", path(&table)];
    desk.run(&add).expect(0);
    assert_eq!(accounts(&desk), ["Our Northern Branch"]);
    let mapped = [
        "add",
        "--known",
        "2024-03-01",
        "--map",
        "company=Buyer",
        path(&table),
    ];
    desk.run(&mapped).expect(0);
    assert_eq!(accounts(&desk), ["Acme Valves"]);
    // A file read again without a word stays as it was said to be.
    desk.run(&add).expect(0);
    assert_eq!(accounts(&desk), ["Acme Valves"]);
    // Evidence is never lost, and comes out of an export the same.
    let out = desk.workspace().join("../out");
    desk.run(&["export", path(&out)]).expect(0);
    let other = Desk::new();
    other.run(&["import", path(&out)]).expect(0);
    assert_eq!(accounts(&other), ["Acme Valves"]);
}

#[test]
fn what_was_said_of_a_table_holds_for_the_next_with_its_headings() {
    let desk = Desk::new();
    let first = desk.file("march.csv", b"bez1,feld7\nPumps,Acme\n");
    let said = [
        "--as",
        "deals",
        "--map",
        "name=bez1",
        "--map",
        "company=feld7",
    ];
    desk.run(&[&["add"][..], &said, &[path(&first)]].concat())
        .expect(0);
    let next = desk.file("april.csv", b"feld7,bez1\nBorealis,Trays\n");
    let ran = desk.run(&["add", path(&next)]).expect(0);
    assert!(ran.stdout.contains("1 entry read: 1 new"), "{}", ran.stdout);
    assert!(ran.stdout.contains("you said of one"), "{}", ran.stdout);
    // Other headings are another table.
    let other = desk.file("other.csv", b"feld7,bez2\nCalder,Trays\n");
    desk.run(&["add", path(&other)]).expect(1);
    // It goes along, and can be taken back.
    let out = desk.workspace().join("../out");
    desk.run(&["export", path(&out)]).expect(0);
    let copy = Desk::new();
    copy.run(&["import", path(&out)]).expect(0);
    let may = copy.file("may.csv", b"bez1,feld7\nLids,Calder\n");
    let ran = copy.run(&["add", path(&may)]).expect(0);
    assert!(ran.stdout.contains("you said of one"), "{}", ran.stdout);
    desk.run(&["undo"]).expect(0);
    let june = desk.file("june.csv", b"bez1,feld7\nLids,Dunlin\n");
    desk.run(&["add", path(&june)]).expect(1);
}

#[test]
fn a_row_without_a_deal_is_none() {
    let desk = Desk::new();
    let table = desk.file(
        "crm.csv",
        b"Company,Deal Name,Stage,Amount\nAcme,Pumps,Offer,900\nBorealis,,,\n",
    );
    let ran = desk.run(&["add", "--as", "deals", path(&table)]).expect(0);
    assert!(!ran.stdout.contains("passed over"), "{}", ran.stdout);
    let ran = desk.run(&["account", "Acme"]).expect(0);
    assert!(ran.stdout.contains("Pumps"), "{}", ran.stdout);
    let ran = desk.run(&["account", "Borealis"]).expect(0);
    assert!(!ran.stdout.contains("a deal"), "{}", ran.stdout);
}

#[test]
fn a_column_that_is_not_there_is_said() {
    let desk = Desk::new();
    let table = desk.file("deals.csv", b"Deal Name,Stands,House\nPumps,Offer,Acme\n");
    let add = |company: &str, code| {
        let company = format!("company={company}");
        let maps = ["--map", "stage=Stands", "--map", company.as_str()];
        let dated = ["add", "--as", "deals", "--known", "2024-02-01"];
        let args = [&dated[..], &maps[..], &[path(&table)]].concat();
        desk.run(&args).expect(code)
    };
    let slip = add("Hous", 1);
    assert!(slip.stderr.contains("`Hous`"), "{}", slip.stderr);
    assert!(
        slip.stderr.contains("Deal Name, Stands, House"),
        "{}",
        slip.stderr
    );
    add("House", 0);
    assert_eq!(accounts(&desk), ["Acme"]);
}

#[test]
fn companies_in_doubt_are_for_the_user_to_settle() {
    let desk = Desk::new();
    let table = desk.file(
        "companies.csv",
        b"Record ID,Company name,City\n1,Bromholt Minerals,Leeds\n2,Bromholt Minerals Ltd,Perth\n",
    );
    desk.run(&["add", "--known", "2024-03-01", path(&table)])
        .expect(0);
    assert_eq!(accounts(&desk).len(), 2);
    let doubts = desk.ask(&["doubts"]);
    let doubt = &doubts["items"][0];
    assert_eq!(doubt["kind"], "account");
    let parts = doubt["parts"].as_array().expect("parts");
    let sum: f64 = parts.iter().filter_map(|part| part["value"].as_f64()).sum();
    assert!((doubt["weight"].as_f64().expect("a weight") - sum).abs() < 0.01);
    let page = desk.run(&["doubts", "--as-of", AS_OF]).expect(0);
    assert!(
        page.stdout.contains("are these one account?"),
        "{}",
        page.stdout
    );
    let id = doubt["id"].as_str().expect("an id");
    desk.run(&["same", id]).expect(0);
    assert_eq!(accounts(&desk), ["Bromholt Minerals"]);
    assert_eq!(desk.ask(&["doubts"])["items"], serde_json::json!([]));
    desk.run(&["undo"]).expect(0);
    desk.run(&["different", id]).expect(0);
    assert_eq!(accounts(&desk).len(), 2);
    assert_eq!(desk.ask(&["doubts"])["items"], serde_json::json!([]));
}

#[test]
fn a_table_in_a_folder_that_says_too_little_is_told_of_and_a_picture_is_not() {
    let desk = Desk::new();
    let contacts = "Record ID,First Name,Last Name,Email\n7,Ann,Smith,ann@acme.example\n";
    let folder = desk.file("exports/contacts.csv", contacts.as_bytes());
    desk.file("exports/list.csv", b"bez1,feld7\nPumps,Acme\n");
    desk.file("exports/more/other.tsv", b"bez1\tfeld7\nPumps\tAcme\n");
    desk.file("exports/logo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    desk.file("exports/tool.exe", b"MZ\0\x01\0");
    let folder = path(folder.parent().expect("a folder"));
    let ran = desk.run(&["add", folder]).expect(1);
    for name in ["list.csv", "other.tsv"] {
        let warned = ran
            .stderr
            .lines()
            .filter(|line| line.starts_with("warning"));
        let said = warned.filter(|line| line.contains(name));
        assert_eq!(said.count(), 1, "{}", ran.stderr);
    }
    assert!(ran.stderr.contains("--as contacts --map"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("logo"), "{}", ran.stderr);
    assert!(
        ran.stdout
            .contains("in 2 files (logo.png, tool.exe): passed over"),
        "{}",
        ran.stdout
    );
    let ran = desk.run(&["--json", "add", folder]).expect(1).json();
    assert_eq!(ran["totals"]["bad"], 2);
    assert_eq!(ran["totals"]["known"], 1);
}

#[test]
fn a_deal_that_an_export_shows_as_deleted_ends() {
    let desk = Desk::new();
    let deals = |gone: &str| {
        let rows = format!(
            "Id,IsDeleted,Name,StageName,Amount,CloseDate,AccountName\n\
             0061,false,Pumps,Negotiation,1200,2024-03-31,Acme Valves\n\
             0062,{gone},Seals,Negotiation,800,2024-03-31,Acme Valves\n"
        );
        desk.file("Opportunity.csv", rows.as_bytes())
    };
    let open = |desk: &Desk| {
        let all = desk.ask(&["account", "acme"])["deals"].clone();
        all.as_array().map(Vec::len)
    };
    let add = |known, gone| desk.run(&["add", "--known", known, path(&deals(gone))]);
    add("2024-02-01", "false").expect(0);
    assert_eq!(open(&desk), Some(2));
    let ran = add("2024-03-01", "true").expect(0);
    assert!(ran.stdout.contains("1 marked as deleted"), "{}", ran.stdout);
    assert_eq!(open(&desk), Some(1));
    // Before that it was there.
    let then = ["--json", "--as-of", "2024-02-10", "account", "acme"];
    let then = desk.run(&then).expect(0).json();
    assert_eq!(then["deals"].as_array().map(Vec::len), Some(2));
}

fn accounts(desk: &Desk) -> Vec<String> {
    let accounts = desk.ask(&["accounts"]);
    let names = accounts["items"].as_array().expect("a list").iter();
    names
        .map(|one| one["name"].as_str().expect("a name").to_owned())
        .collect()
}

#[test]
fn a_deal_that_two_exports_of_one_moment_show_is_one_deal() {
    let desk = Desk::new();
    let head = "Record ID,Deal Name,Deal Stage,Amount,Associated Company\n";
    let export = |name: &str, rows: &str| desk.file(name, format!("{head}{rows}").as_bytes());
    // The second is a copy made on the same day; a deal stands in it once for each product.
    let older = export("deals-1.csv", "7,Pumps,Offer,900,Acme Valves\n");
    let newer = export(
        "deals-2.csv",
        "7,Pumps,Talks,1200,Acme Valves\n8,Seals,Offer,300,Acme Valves\n\
         8,Seals,Offer,300,Acme Valves Ltd\n",
    );
    for (file, code) in [(&older, 0), (&newer, 1), (&older, 0)] {
        let add = ["add", "--known", "2024-03-01", path(file)];
        // One id twice in a file is said.
        desk.run(&add).expect(code);
    }
    let shown = desk.ask(&["account", "Acme Valves"]);
    let deals: Vec<String> = (shown["deals"].as_array().expect("deals").iter())
        .map(|deal| format!("{} {} {}", deal["name"], deal["stage"], deal["amount"]))
        .collect();
    assert_eq!(deals.len(), 2, "{deals:?}");
    assert!(deals[0].contains("Talks"), "{deals:?}");
}

/// When deals were won, were lost and are to close, in columns of their own; zones and
/// currencies in brackets behind headings.
#[test]
fn each_deal_closes_by_the_column_that_is_filled() {
    let desk = Desk::with_mail();
    let deals = "ID,Title,Organization,Value,Currency,Stage,Status,Expected close date,Won time,Lost time,Deal created\n\
        1,Pump line,Holmgren Dairy,12000,EUR,Offer,Won,2024-02-20,2024-02-10 10:00:00,,2024-01-05 10:00:00\n\
        2,Seal kits,Holmgren Dairy,9000,EUR,Offer,Lost,2024-02-20,,2024-02-12 10:00:00,2024-01-05 10:00:00\n\
        3,Gaskets,Holmgren Dairy,7000,EUR,Offer,Open,2024-04-20,,,2024-01-05 10:00:00\n";
    let hubspot = "Record ID,Deal Name,Deal Stage,Amount (EUR),Deal owner,Close Date (CET),Create Date (CET),Associated Company\n\
        9,Ovens,Offer,900,Ines,2024-05-01 10:00,2024-02-01 10:00,Seastead Aqua\n";
    for (name, table) in [("pipedrive.csv", deals), ("hubspot.csv", hubspot)] {
        let table = desk.file(name, table.as_bytes());
        desk.run(&["add", "--known", "2024-03-01", path(&table)])
            .expect(0);
    }
    let page = |name: &str| {
        let ran = desk.run(&["--as-of", AS_OF, "account", name]);
        ran.expect(0).stdout
    };
    let dairy = page("Holmgren Dairy");
    for line in [
        "Pump line: Offer, won, 12,000 EUR, closed on 10 Feb 2024",
        "Seal kits: Offer, lost, 9,000 EUR, closed on 12 Feb 2024",
        "Gaskets: Offer, 7,000 EUR, to close on 20 Apr 2024",
    ] {
        assert!(dairy.contains(line), "{line} in {dairy}");
    }
    let aqua = page("Seastead Aqua");
    assert!(
        aqua.contains("Ovens: Offer, 900 EUR, to close on 1 May 2024"),
        "{aqua}"
    );
}
