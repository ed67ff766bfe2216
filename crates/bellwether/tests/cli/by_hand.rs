//! By hand: what no file holds, put in within seconds, recognised in plain words, and
//! taken back.

use crate::desk::{AS_OF, Desk, items, one, path};
use serde_json::Value;

fn names(list: &Value) -> Vec<&str> {
    let list = list.as_array().expect("a list");
    let name = |item: &Value| item["name"].as_str().map(str::len);
    assert!(list.iter().all(|item| name(item).is_some()));
    list.iter()
        .filter_map(|item| item["name"].as_str())
        .collect()
}

fn field<'a>(told: &'a Value, name: &str) -> &'a str {
    let fields = told["fields"].as_array().expect("fields");
    let found = fields.iter().find(|field| field["name"] == name);
    found
        .and_then(|field| field["value"].as_str())
        .unwrap_or("")
}

/// Runs a command that must fail for a reason that is said.
fn refused(desk: &Desk, args: &[&str], says: &[&str]) {
    let ran = desk.run(&[&["--as-of", AS_OF], args].concat()).expect(2);
    for part in says {
        assert!(ran.stderr.contains(part), "{part} in {}", ran.stderr);
    }
}

#[test]
fn a_call_is_put_in_and_counts_as_contact() {
    let desk = Desk::with_mail();
    let before = desk.ask(&["person", "tomas"]);
    let told = desk.ask(&["call", "Tomas at Holmgren", "wants dual sourcing by May"]);
    assert_eq!(
        (&told["kind"], field(&told, "type")),
        (&"activity".into(), "call")
    );
    assert_eq!(field(&told, "text"), "wants dual sourcing by May");
    assert_eq!(names(&told["people"]), ["Tomas Brink"]);
    assert_eq!(told["sightings"][0]["source"], "by hand");
    assert_eq!(told["also"], Value::Array(Vec::new()));

    let after = desk.ask(&["person", "tomas"]);
    assert_eq!(before["tie"]["meetings"], 0);
    assert_eq!(after["tie"]["meetings"], 1);
    assert!(!after["tie"]["last_meeting"].is_null());
    // It counts as contact, and is no mail.
    let strength = |person: &Value| person["tie"]["strength"].as_f64().expect("a number");
    assert!(strength(&after) > strength(&before));
    assert_eq!(after["tie"]["in"], before["tie"]["in"]);
    assert_eq!(after["by_hand"][0]["evidence"], told["id"]);
    // The id opens the proof.
    let shown = desk.ask(&["show", told["id"].as_str().expect("an id")]);
    assert_eq!(field(&shown, "text"), "wants dual sourcing by May");
    let found = desk.ask(&["search", "dual sourcing"]);
    assert_eq!(items(&found)[0]["id"], told["id"]);
}

#[test]
fn somebody_who_never_writes_is_known_from_then_on() {
    let desk = Desk::with_mail();
    let told = desk.ask(&[
        "met",
        "Selma Rydberg and Tomas at Holmgren Dairy",
        "at the fair",
        "--on",
        "2024-03-02",
    ]);
    assert_eq!(names(&told["people"]).len(), 2);
    assert_eq!(told["also"][0]["kind"], "contact");
    assert_eq!(told["happened"], "2024-03-02T12:00:00Z");

    let people = desk.ask(&["people"]);
    let selma = one(&people, "name", "Selma Rydberg");
    assert_eq!(selma["addresses"], Value::Array(Vec::new()));
    assert_eq!(
        selma["account"]["id"],
        one(&people, "name", "Tomas Brink")["account"]["id"]
    );
    assert_eq!(selma["tie"]["meetings"], 1);
    let account = desk.ask(&["account", "holmgren"]);
    assert!(names(&account["contacts"]).contains(&"Selma Rydberg"));
    assert_eq!(account["by_hand"][0]["evidence"], told["id"]);
    // By her first name she is recognised, and her title is taken up.
    let again = desk.ask(&[
        "note",
        "Selma",
        "runs the plant",
        "--title",
        "Plant Manager",
    ]);
    assert_eq!(names(&again["people"]), ["Selma Rydberg"]);
    assert_eq!(desk.ask(&["person", "selma"])["title"], "Plant Manager");
    let page = desk.run(&["person", "selma", "--as-of", AS_OF]).expect(0);
    assert!(!page.stdout.contains("hand:contact"), "{}", page.stdout);
}

#[test]
fn an_account_alone_a_new_one_and_what_no_file_says_of_one() {
    let desk = Desk::with_mail();
    let told = desk.ask(&["visit", "Holmgren", "the second line stands idle"]);
    assert_eq!(told["account"]["name"], "Holmgren Dairy");
    let together = desk.ask(&["visit", "HolmgrenDairy Ltd", "it runs again"]);
    assert_eq!(together["account"]["name"], "Holmgren Dairy");
    let by_domain = desk.ask(&["visit", "seastead-aqua.com", "new pumps"]);
    assert_eq!(names(&by_domain["people"]).len(), 0);

    let told = desk.ask(&["met", "Kim Noor at Offenbach Pumpen", "a prospect"]);
    assert_eq!(told["account"]["name"], "Offenbach Pumpen");
    let accounts = desk.ask(&["accounts"]);
    let new = one(&accounts, "name", "Offenbach Pumpen");
    assert_eq!(new["domains"], Value::Array(Vec::new()));
    let told = desk.ask(&["visit", "--account", "Kestrel Works", "at their gate"]);
    assert_eq!(told["also"][0]["kind"], "company");
    // A visit to a firm is contact with it, and with nobody there.
    let kestrel = desk.ask(&["account", "Kestrel Works"]);
    assert!(kestrel["last_contact"].is_string(), "{kestrel}");
    assert_eq!(kestrel["people"], 0);

    desk.ask(&[
        "note",
        "Tomas",
        "--competitor",
        "Vortex",
        "--share",
        "30 %",
        "--decides",
    ]);
    let account = desk.ask(&["account", "holmgren"]);
    assert_eq!(account["competitors"][0]["says"], "Vortex");
    assert_eq!(account["share"]["says"], "30");
    assert_eq!(account["decide"][0]["person"]["name"], "Tomas Brink");
    let person = desk.ask(&["person", "tomas"]);
    assert_eq!(person["decides"], account["decide"][0]["evidence"]);
    // Records by hand are no exports: none ends another.
    assert_eq!(account["by_hand"].as_array().map(Vec::len), Some(3));
    assert_eq!(
        items(&desk.ask(&["people", "--account", "offenbach"])).len(),
        1
    );
}

#[test]
fn in_doubt_it_is_asked_or_refused() {
    let desk = Desk::with_mail();
    refused(
        &desk,
        &["call", "Tomsa at Holmgren", "x"],
        &["Tomas Brink", "somebody new", "--person"],
    );
    refused(
        &desk,
        &["call", "T. Brink at Holmgren", "x"],
        &["Tomas Brink", "somebody new"],
    );
    refused(
        &desk,
        &["call", "Tomas at Holmgreen", "x"],
        &["Holmgren Dairy", "a new account"],
    );
    refused(
        &desk,
        &["call", "Bob", "x"],
        &["nobody is known", "at FIRM"],
    );
    refused(&desk, &["call", "x"], &["nobody is known"]);
    refused(&desk, &["call"], &["whom is it about"]);
    refused(&desk, &["note", "Tomas"], &["nothing to note"]);
    refused(
        &desk,
        &["call", "Tomas", "x", "--on", "2024-03-16"],
        &["still to come"],
    );
    refused(&desk, &["note", "Tomas", "--share", "much"], &["no share"]);
    // Nothing of it was recorded.
    assert_eq!(
        desk.ask(&["person", "tomas"])["by_hand"],
        Value::Array(Vec::new())
    );
    // Said exactly it is taken.
    let told = desk.ask(&["call", "Tomsa at Holmgren", "x", "--new"]);
    assert_eq!(told["also"][0]["kind"], "contact");
    let told = desk.ask(&["call", "--person", "tomas.brink@holmgren-dairy.com", "y"]);
    assert_eq!(names(&told["people"]), ["Tomas Brink"]);
    // Two who fit.
    desk.ask(&["met", "Tomas Lund at Seastead Aqua", "z"]);
    refused(
        &desk,
        &["call", "Tomas", "x"],
        &["Tomas Brink", "Tomas Lund"],
    );
}

#[test]
fn what_was_put_in_is_taken_back_in_its_order() {
    let desk = Desk::with_mail();
    let all = desk.ask(&["opportunities", "--all"]);
    let id = items(&all)[0]["id"].as_str().expect("an id").to_owned();
    let known = || -> bool {
        let people = desk.ask(&["people"]);
        items(&people).iter().any(|p| p["name"] == "Selma Rydberg")
    };
    desk.ask(&["call", "Selma Rydberg at Holmgren", "first"]);
    desk.ask(&["take", &id]);
    desk.ask(&["visit", "Selma Rydberg", "second"]);
    let count = || {
        let account = desk.ask(&["account", "holmgren"]);
        account["by_hand"].as_array().expect("a list").len()
    };
    assert_eq!((count(), known()), (2, true));
    desk.ask(&["undo"]);
    assert_eq!((count(), known()), (1, true));
    let taken =
        |desk: &Desk| one(&desk.ask(&["opportunities", "--all"]), "id", &id)["status"].clone();
    desk.ask(&["undo"]);
    assert_eq!(taken(&desk), "new");
    assert_eq!(count(), 1);
    let undone = desk.ask(&["undo"]);
    assert_eq!(undone["recorded"]["kind"], "undo");
    assert_eq!((count(), known()), (0, false));
    assert!(items(&desk.ask(&["search", "first"])).is_empty());
    // Put in again it is there again, the person too.
    desk.ask(&["call", "Selma Rydberg at Holmgren", "first"]);
    assert_eq!((count(), known()), (1, true));
}

#[test]
fn the_same_words_twice_in_a_minute_are_a_slip() {
    let desk = Desk::with_mail();
    let first = desk.ask(&["call", "Tomas", "rang back"]);
    let again = desk.ask(&["call", "Tomas", "rang back"]);
    assert_eq!(
        (&first["again"], &again["again"]),
        (&false.into(), &true.into())
    );
    assert_eq!(first["id"], again["id"]);
    desk.ask(&["call", "Tomas", "rang back twice"]);
    assert_eq!(desk.ask(&["person", "tomas"])["tie"]["meetings"], 2);
}

#[test]
fn what_is_put_in_today_was_not_known_before() {
    let desk = Desk::with_mail();
    desk.run(&[
        "call",
        "Selma Rydberg at Holmgren",
        "x",
        "--on",
        "2024-03-02",
    ])
    .expect(0);
    let people = desk.ask(&["people"]);
    assert!(items(&people).iter().all(|p| p["name"] != "Selma Rydberg"));
    let now = desk.run(&["--json", "people"]).expect(0).json();
    one(&now, "name", "Selma Rydberg");
}

#[test]
fn it_goes_out_and_comes_in_again_and_is_forgotten() {
    let desk = Desk::with_mail();
    desk.ask(&[
        "call",
        "Selma Rydberg at Holmgren",
        "rang about Selma Rydberg's line",
    ]);
    desk.ask(&["call", "Kim Noor at Holmgren", "never"]);
    desk.ask(&["undo"]);
    desk.ask(&["export", "exported"]);
    desk.ask(&["--workspace", "new", "import", "exported"]);
    let there = desk.ask(&["--workspace", "new", "people"]);
    one(&there, "name", "Selma Rydberg");
    assert!(items(&there).iter().all(|p| p["name"] != "Kim Noor"));

    desk.ask(&["forget", "selma rydberg"]);
    let people = desk.ask(&["people"]);
    assert!(items(&people).iter().all(|p| p["name"] != "Selma Rydberg"));
    for file in std::fs::read_dir(desk.workspace()).expect("a folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("read");
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("selma"), "a forgotten name is left");
    }
}

/// Three meetings, one of them today.
const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Desk//EN\r\n\
    BEGIN:VEVENT\r\nUID:past@desk\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:20240301T090000Z\r\n\
    DTEND:20240301T100000Z\r\nSUMMARY:Line review\r\n\
    ORGANIZER;CN=Ines Calder:mailto:ines@calder-valvery.com\r\n\
    ATTENDEE;CN=Tomas Brink;PARTSTAT=ACCEPTED:mailto:tomas.brink@holmgren-dairy.com\r\n\
    END:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:today@desk\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:20240315T130000Z\r\n\
    DTEND:20240315T140000Z\r\nSUMMARY:Second line\r\nLOCATION:Hall 2\r\n\
    ORGANIZER;CN=Ines Calder:mailto:ines@calder-valvery.com\r\n\
    ATTENDEE;CN=Tomas Brink;PARTSTAT=ACCEPTED:mailto:tomas.brink@holmgren-dairy.com\r\n\
    ATTENDEE;CN=Selma Rydberg;PARTSTAT=ACCEPTED:mailto:selma.rydberg@holmgren-dairy.com\r\n\
    END:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:title@desk\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:20240316T080000Z\r\n\
    DTEND:20240316T090000Z\r\nSUMMARY:Ring Seastead Aqua about valves\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:own@desk\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:20240315T080000Z\r\n\
    DTEND:20240315T090000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

#[test]
fn a_meeting_is_prepared() {
    let desk = Desk::with_mail();
    let before = items(&desk.ask(&["prepare", "holmgren"]))[0].clone();
    let open = before["open"].as_array().expect("a list");
    let all = desk.ask(&["opportunities", "--account", "holmgren"]);
    assert_eq!(open[0]["id"], items(&all)[0]["id"]);
    assert!(before["meeting"].is_null());
    let calendar = desk.file("calendar.ics", CALENDAR.as_bytes());
    desk.run(&["add", "--known", "2024-02-20", path(&calendar)])
        .expect(0);
    desk.ask(&["call", "Tomas", "wants dual sourcing", "--on", "2024-03-05"]);

    let brief = desk.ask(&["brief"]);
    let today = brief["meetings"].as_array().expect("a list");
    assert_eq!(today.len(), 1, "{today:#?}");
    assert_eq!(today[0]["title"], "Second line");
    assert_eq!(today[0]["account"]["name"], "Holmgren Dairy");
    assert_eq!(names(&today[0]["people"]).len(), 2);
    let page = desk.run(&["brief", "--as-of", AS_OF]).expect(0).stdout;
    assert!(
        page.contains("Today") && page.contains("Second line"),
        "{page}"
    );

    let all = desk.ask(&["prepare"]);
    assert_eq!(items(&all).len(), 2, "today's and tomorrow's: {all:#}");
    assert_eq!(
        items(&all)[1]["account"]["name"]
            .as_str()
            .map(|n| n.contains("eastead")),
        Some(true)
    );

    let one = &items(&desk.ask(&["prepare", "holmgren"]))[0].clone();
    assert_eq!(one["meeting"]["title"], "Second line");
    assert_eq!(one["meeting"]["place"], "Hall 2");
    assert_eq!(names(&one["people"]).len(), 2);
    let changed = one["changed"].as_array().expect("a list");
    assert!(changed.iter().any(|c| c["sort"] == "mail"), "{changed:#?}");
    assert!(changed.iter().all(|c| !c["evidence"].is_null()));
    assert_eq!(one["by_hand"][0]["text"], "wants dual sourcing");
    for proof in changed.iter().map(|c| &c["evidence"]) {
        desk.ask(&["show", proof.as_str().expect("an id")]);
    }
    let page = desk
        .run(&["prepare", "tomas", "--as-of", AS_OF])
        .expect(0)
        .stdout;
    for part in ["Who comes", "By hand", "Since"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    refused(&desk, &["prepare", "nobody"], &["nobody"]);
}

#[test]
fn the_first_start_says_what_was_found() {
    let desk = Desk::new();
    let deals = desk.file(
        "deals.csv",
        b"Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Company,Deal owner\n\
          1,Pumps,Proposal,1200,2024-05-01,Holmgren Dairy AB,ines@calder-valvery.com\n\
          2,Valves,Closed Won,800,2024-01-10,Seastead Aqua,ines@calder-valvery.com\n",
    );
    let ran = desk
        .run(&["add", "--known", "2024-03-01", path(&deals)])
        .expect(0);
    for part in [
        "ines@calder-valvery.com's",
        "bellwether me ines@calder-valvery.com",
        "I found 2 customers",
        "--as account",
        "your mailbox",
    ] {
        assert!(ran.stderr.contains(part), "{part}: {}", ran.stderr);
    }
    let accounts = desk.ask(&["accounts"]);
    let dairy = one(&accounts, "name", "Holmgren Dairy AB");
    assert_eq!(dairy["value"]["minor"], 120_000);
    let page = desk.ask(&["account", "holmgren dairy gmbh"]);
    assert_eq!(page["deals"][0]["name"], "Pumps");
    assert_eq!(page["domains"], Value::Array(Vec::new()));

    desk.ask(&["ignore", "Seastead Aqua", "--as", "account"]);
    assert_eq!(items(&desk.ask(&["accounts"])).len(), 1);
    desk.ask(&["undo"]);
    assert_eq!(items(&desk.ask(&["accounts"])).len(), 2);
    // Said once, it is not asked again.
    let again = desk.file(
        "more.csv",
        b"First Name,Last Name,Email\nAnn,Smith,ann@acme.example\n",
    );
    let ran = desk.run(&["add", path(&again)]).expect(0);
    assert!(!ran.stderr.contains("I found"), "{}", ran.stderr);
}

#[test]
fn who_is_known_by_a_key_is_called_by_name() {
    let desk = Desk::with_mail();
    let people = desk.file(
        "people.csv",
        b"Person - ID,Person - Name,Person - Organization,Person - Phone\n7,Vera Quist,Norrland Pumps,+46 1\n",
    );
    desk.run(&["add", "--known", "2024-01-10", path(&people)])
        .expect(0);
    let ran = desk
        .run(&[
            "--as-of",
            AS_OF,
            "call",
            "--person",
            "Vera Quist",
            "asks for seals",
        ])
        .expect(0);
    assert!(ran.stdout.contains("Vera Quist"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("pipedrive:"), "{}", ran.stdout);
    // What has a day of its own is found under it, and no moment is a number.
    let found = desk.ask(&["search", "seals"]);
    assert!(!items(&found)[0]["happened"].is_null(), "{found}");
}
