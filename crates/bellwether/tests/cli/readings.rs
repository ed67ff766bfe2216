//! One file that is read as several kinds: each row a contact and a deal.

use crate::desk::{Desk, path};
use serde_json::Value;

const LIST: &str = "Kd.-Nr.;Fa.;AP;Mailadr.;Chance;Chancenwert;Stand\n\
    10036;Bäckerei Bremer;Imke Bremer;imke@bremer-brot.de;Hefe;900,00;Angebot\n";
const ORDERS: &str = "Belegdatum;BelegNr;KdNr;Kunde;ArtNr;Artikelbezeichnung;Menge;EP;Betrag\n\
    12.01.2024;RE-1;10036;Bäckerei Bremer;M550;Mehl;5;17,06;85,30\n";
const CONTACTS: &[&str] = &[
    "name=AP",
    "email=Mailadr.",
    "company=Fa.",
    "company_id=Kd.-Nr.",
];
const DEALS: &[&str] = &[
    "name=Chance",
    "amount=Chancenwert",
    "stage=Stand",
    "company=Fa.",
];

fn desk() -> Desk {
    let desk = Desk::new();
    let mut mails = String::new();
    let (me, them) = (
        "Eva Seller <eva@northseal.de>",
        "Imke Bremer <imke@bremer-brot.de>",
    );
    for (number, (from, to)) in [(them, me), (me, them)].into_iter().enumerate() {
        mails.push_str(&format!(
            "From - Jan 15 09:0{number}:00 2024\nFrom: {from}\nTo: {to}\n\
             Date: 15 Jan 2024 09:0{number}:00 +0000\nSubject: Liefertag\n\
             Message-ID: <{number}@post.example>\nContent-Type: text/plain\n\nPasst!\n\n"
        ));
    }
    for (name, text) in [("mail.mbox", mails.as_str()), ("orders.csv", ORDERS)] {
        let file = desk.file(name, text.as_bytes());
        desk.run(&["add", path(&file)]).expect(0);
    }
    desk.run(&["me", "eva@northseal.de"]).expect(0);
    desk
}

/// Adds the list as a kind, with these columns.
fn add(desk: &Desk, kind: &str, columns: &[&str]) {
    let file = desk.file("list.csv", LIST.as_bytes());
    let mut args = vec!["add", "--known", "2024-02-01", path(&file), "--as", kind];
    args.extend(columns.iter().flat_map(|column| ["--map", column]));
    desk.run(&args).expect(0);
}

fn names(desk: &Desk) -> Vec<String> {
    let all = desk.ask(&["accounts"]);
    let items = all["items"].as_array().cloned().unwrap_or_default();
    let name = |one: &Value| one["name"].as_str().unwrap_or_default().to_owned();
    items.iter().map(name).collect()
}

#[test]
fn what_is_read_as_another_kind_leaves_the_first_reading_in_force() {
    let desk = desk();
    add(&desk, "contacts", CONTACTS);
    assert_eq!(names(&desk), ["Bäckerei Bremer"]);
    add(&desk, "deals", DEALS);
    assert_eq!(names(&desk), ["Bäckerei Bremer"]);
    let page = desk.run(&["account", "Bremer"]).expect(0).stdout;
    assert!(page.contains("Hefe") && page.contains("Imke"), "{page}");
}

#[test]
fn what_is_read_as_the_same_kind_takes_the_place_of_the_first_reading() {
    let desk = desk();
    let wrong = [
        "amount=Chancenwert",
        "name=Stand",
        "text=Chance",
        "company=Fa.",
    ];
    add(&desk, "deals", &wrong);
    add(&desk, "deals", DEALS);
    let page = desk.run(&["account", "Bäckerei Bremer"]).expect(0).stdout;
    assert!(page.contains("Hefe"), "{page}");
    let deals = &desk.ask(&["account", "Bäckerei Bremer"])["deals"];
    assert_eq!(deals.as_array().map(Vec::len), Some(1), "{deals}");
}
