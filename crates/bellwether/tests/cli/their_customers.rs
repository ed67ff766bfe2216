//! To whom accounts sell: told by order lines and by what is said in meetings.

use crate::desk::{Desk, Letter, items, mbox, one, path};
use serde_json::Value;

const ORDERS: &str = "\
Order No;Order Date;Customer;Item;Description;Quantity;Amount (EUR);Endkunde;Ship-to name
1;2023-09-04;Holmgren Dairy;V-10;Check valve;4;400,00;;Larkfield Foods
2;2023-10-02;Holmgren Dairy;V-10;Check valve;4;400,00;;Larkfield Foods, Mill Lane 4
3;2023-11-06;Holmgren Dairy;V-10;Check valve;4;400,00;;LARKFIELD FOODS
4;2023-12-04;Holmgren Dairy;P-20;Pump;1;700,00;;Pellworth Bakery
5;2024-01-08;Holmgren Dairy;P-20;Pump;1;700,00;Brightwater Kitchens;Holmgren Dairy Plant 2
6;2024-01-15;Holmgren Dairy;P-30;Dosing pump;1;900,00;Mossgate Foods;
7;2024-01-22;Holmgren Dairy;P-30;Dosing pump;-1;-900,00;;
8;2024-02-05;Holmgren Dairy;V-10;Check valve;4;400,00;;Holmgren Dairy
";

fn customers(chain: &Value) -> Vec<&str> {
    let named = items(chain).iter().map(|edge| &edge["customer"]["name"]);
    let mut named: Vec<&str> = named.filter_map(Value::as_str).collect();
    named.sort_unstable();
    named
}

#[test]
fn order_lines_tell_to_whom_an_account_sells() {
    let desk = Desk::with_mail();
    let file = desk.file("orders.csv", ORDERS.as_bytes());
    let added = desk.ask(&["add", path(&file)]);
    assert_eq!(added["totals"]["bad"], 0, "{added}");

    let chain = desk.ask(&["downstream", "Holmgren", "--all"]);
    let named = customers(&chain);
    assert_eq!(named.len(), 3, "cancelled, or its own plant: {named:?}");
    let edge = items(&chain)
        .iter()
        .find(|edge| {
            edge["customer"]["name"]
                .as_str()
                .is_some_and(|n| n.eq_ignore_ascii_case("Larkfield Foods"))
        })
        .expect("Larkfield");
    assert_eq!(
        (&edge["status"], &edge["share"]),
        (&"stands".into(), &Value::Null)
    );
    assert_eq!(edge["product"], "Check valve");
    assert_eq!(edge["since"], "2023-09-04");
    assert_eq!(edge["sources"][0]["source"], "orders");
    for id in edge["evidence"].as_array().expect("ids") {
        let line = desk.ask(&["show", id.as_str().expect("an id")]);
        assert_eq!(
            (&line["kind"], &line["customer"]),
            (&"order".into(), &"Holmgren Dairy".into())
        );
    }
    let shown = desk
        .run(&["--as-of", "2024-03-15", "downstream", "Holmgren"])
        .expect(0)
        .stdout;
    assert!(
        shown.contains("the newest of 3 orders since 4 September 2023"),
        "{shown}"
    );
    let account = desk
        .run(&["--as-of", "2024-03-15", "account", "Holmgren"])
        .expect(0)
        .stdout;
    assert!(account.contains("Brightwater Kitchens"), "{account}");

    // One that was sent elsewhere is asked about.
    let doubts = desk.ask(&["doubts"]);
    let asked = one(&doubts, "kind", "downstream");
    assert_eq!(asked["b"]["name"], "Pellworth Bakery");
    desk.run(&[
        "--as-of",
        "2024-03-15",
        "same",
        asked["id"].as_str().expect("an id"),
    ])
    .expect(0);
    let chain = desk.ask(&["downstream", "Holmgren"]);
    assert!(customers(&chain).contains(&"Pellworth Bakery"), "{chain}");

    // What was ordered later was not known before.
    let before = desk
        .run(&[
            "--as-of",
            "2023-12-31",
            "--json",
            "downstream",
            "Holmgren",
            "--all",
        ])
        .expect(0)
        .json();
    assert!(
        !customers(&before).contains(&"Brightwater Kitchens"),
        "{before}"
    );
}

const SAID: &str = "WEBVTT

1
00:00:02.120 --> 00:00:05.000
Ines Calder: Good morning, Tomas. Who takes all of that cream?

2
00:00:05.500 --> 00:00:09.000
Tomas Brink: Our customer Larkfield Foods

3
00:00:09.100 --> 00:00:12.000
takes 40 % of our cream.

4
00:00:12.500 --> 00:00:14.000
Guest: We supply Mossgate Foods with caps.
";

#[test]
fn what_is_said_in_a_meeting_tells_to_whom_an_account_sells() {
    let desk = Desk::with_mail();
    let file = desk.file(
        "GMT20240308-150132_Recording.transcript.vtt",
        SAID.as_bytes(),
    );
    let added = desk.ask(&["add", path(&file)]);
    assert_eq!(added["files"][0]["kind"], "transcript");
    assert_eq!(added["totals"]["added"], 1);
    let again = desk.ask(&["add", path(&file)]);
    assert_eq!(
        (&again["totals"]["added"], &again["totals"]["known"]),
        (&0.into(), &1.into())
    );

    let chain = desk.ask(&["downstream", "Holmgren"]);
    assert_eq!(
        customers(&chain),
        ["Larkfield Foods"],
        "nobody knows whose the guest is"
    );
    let edge = &items(&chain)[0];
    let source = &edge["sources"][0];
    assert_eq!(source["by"], "Tomas Brink");
    assert_eq!(
        source["says"],
        "Our customer Larkfield Foods takes 40 % of our cream."
    );
    let id = source["evidence"].as_str().expect("an id");
    let shown = desk.run(&["show", id]).expect(0).stdout;
    assert!(
        shown.contains("Tomas Brink: Our customer Larkfield Foods takes 40 %"),
        "{shown}"
    );
    let people = desk.ask(&["people", "--account", "Holmgren"]);
    assert_eq!(
        one(&people, "name", "Tomas Brink")["tie"]["meetings"],
        1,
        "{people}"
    );
    let hits = desk.ask(&["search", "cream"]);
    assert_eq!(items(&hits).len(), 1);

    let before = desk
        .run(&["--as-of", "2024-03-07", "--json", "downstream", "Holmgren"])
        .expect(0)
        .json();
    assert_eq!(items(&before).len(), 0);
}

#[test]
fn a_transcript_without_a_day_says_what_to_do() {
    let desk = Desk::with_mail();
    let file = desk.file("meeting.vtt", SAID.as_bytes());
    let ran = desk.run(&["add", path(&file)]).expect(1);
    assert!(ran.stderr.contains("--known 2024-03-12"), "{ran:#?}");
    let added = desk
        .run(&["add", path(&file), "--known", "2024-03-08", "--json"])
        .expect(0)
        .json();
    assert_eq!(added["totals"]["added"], 1, "{added}");
    let chain = desk.ask(&["downstream", "Holmgren"]);
    assert_eq!(customers(&chain), ["Larkfield Foods"]);
}

#[test]
fn whom_we_supply_and_who_supplies_us_is_told_beside_the_chains() {
    let desk = Desk::with_mail();
    let letter = |day, body| Letter {
        from: "Ines Calder <ines@calder-valvery.com>",
        to: "Tomas Brink <tomas.brink@holmgren-dairy.com>",
        day,
        subject: "Actuators",
        body,
    };
    let sent = mbox(&[
        letter(
            "02-12",
            "Hello Tomas,\n\nwe sell actuators to Pellworth Bakery.\n\nInes",
        ),
        letter(
            "02-13",
            "Hello Tomas,\n\nwe buy our castings from Corvex.\n\nInes",
        ),
        letter(
            "02-14",
            "Hello Tomas,\n\nwe could buy seals from Brunnmark.\n\nInes",
        ),
    ]);
    let sent = desk.file("sent.mbox", &sent);
    desk.run(&["add", path(&sent)]).expect(0);

    let all = desk.ask(&["downstream", "--all"]);
    let mut told: Vec<[&str; 2]> = (items(&all).iter())
        .map(|edge| {
            ["account", "customer"].map(|side| edge[side]["name"].as_str().expect("a name"))
        })
        .collect();
    told.sort_unstable();
    let us = "Calder Valvery";
    assert_eq!(told, [[us, "Pellworth Bakery"], ["Corvex", us]]);
    assert!(items(&desk.ask(&["downstream"])).is_empty(), "no chain");
    // Two years on it is old, and told as that.
    let later = ["--as-of", "2026-03-15", "--json", "downstream", "--all"];
    let later = desk.run(&later).expect(0).json();
    let status: Vec<&str> = (items(&later).iter())
        .map(|edge| edge["status"].as_str().expect("a status"))
        .collect();
    assert_eq!(status, ["old", "old"]);
}
