//! What exports say of people and firms, as it comes out on the screen.

use crate::desk::{AS_OF, Desk, Letter, items, mbox, one, path};
use serde_json::Value;
use std::collections::BTreeMap;

const INES: &str = "Ines Calder <ines@calder-valvery.com>";

/// A desk with exports of the first of March beside the mailbox of Ines.
fn desk_with(letters: &[Letter], tables: &[(&str, &str)]) -> Desk {
    let desk = Desk::new();
    let mut all = vec![
        Letter {
            from: INES,
            to: "Tomas Brink <tomas.brink@holmgren-dairy.com>",
            day: "01-10",
            subject: "Quote",
            body: "Hello Tomas,\n\nplease find the quote below.\n\nInes",
        },
        Letter {
            from: "Tomas Brink <tomas.brink@holmgren-dairy.com>",
            to: INES,
            day: "01-11",
            subject: "Re: Quote",
            body: "Thank you, Ines.\n\nTomas",
        },
    ];
    all.extend(letters.iter().map(|letter| Letter { ..*letter }));
    let mailbox = desk.file("sent-and-received.mbox", &mbox(&all));
    desk.run(&["add", path(&mailbox)]).expect(0);
    desk.run(&["me", "ines@calder-valvery.com"]).expect(0);
    for (name, table) in tables {
        let table = desk.file(name, table.as_bytes());
        desk.run(&["add", "--known", "2024-03-01", path(&table)])
            .expect(0);
    }
    desk
}

/// What the program prints.
fn page(desk: &Desk, args: &[&str]) -> String {
    desk.run(&[&["--as-of", AS_OF], args].concat())
        .expect(0)
        .stdout
}

fn people(desk: &Desk, name: &str) -> Vec<Value> {
    let all = desk.ask(&["people"]);
    let called = items(&all).iter().filter(|person| person["name"] == name);
    called.cloned().collect()
}

const NAMESAKES: &str = "Record ID,First Name,Last Name,Email,Company name,Job Title\n\
    1,Oriane,Vanderbeke,oriane.vanderbeke@brackwater-foods.com,Brackwater Foods,Buyer\n\
    2,Oriane,Vanderbeke,o.vanderbeke@tillmark-steel.com,Tillmark Steel,Plant Manager\n\
    3,Peter,Miller,peter@gullfoss-paper.com,Gullfoss Paper,Buyer\n\
    4,Peter,Miller,,Lindqvist Gears,CEO\n";

#[test]
fn namesakes_at_two_employers_are_two_or_asked_about() {
    let desk = desk_with(&[], &[("contacts.csv", NAMESAKES)]);
    assert_eq!(people(&desk, "Peter Miller").len(), 2);
    assert_eq!(people(&desk, "Oriane Vanderbeke").len(), 2);
    let doubts = desk.ask(&["doubts"]);
    assert_eq!(items(&doubts).len(), 1, "{doubts:#}");
    let parts = items(&doubts)[0]["parts"].to_string();
    assert!(parts.contains("two contacts at two firms"), "{parts}");
    // The user knows better, and is believed.
    let id = items(&doubts)[0]["id"].as_str().expect("an id");
    desk.run(&["same", id]).expect(0);
    assert_eq!(people(&desk, "Oriane Vanderbeke").len(), 1);
}

#[test]
fn who_moved_is_one_person_though_the_old_card_still_stands() {
    let wrote = |from, day| Letter {
        from,
        to: INES,
        day,
        subject: "Gaskets",
        body: "Hello Ines,\n\nwe need more of the gaskets.\n\nOriane",
    };
    let (old, new) = (
        "Oriane Vanderbeke <oriane.vanderbeke@brackwater-foods.com>",
        "Oriane Vanderbeke <o.vanderbeke@tillmark-steel.com>",
    );
    let letters = [
        wrote(old, "01-08"),
        wrote(old, "01-20"),
        wrote(new, "03-04"),
    ];
    let desk = desk_with(&letters, &[("contacts.csv", NAMESAKES)]);
    let found = people(&desk, "Oriane Vanderbeke");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["account"]["name"], "Tillmark Steel");
    // Both cards say what she is; the page takes the one of where she is now.
    assert_eq!(found[0]["title"], "Plant Manager");
    assert_eq!(found[0]["company"], "Tillmark Steel");
}

#[test]
fn title_and_company_are_of_the_account_that_is_shown() {
    let letters = [Letter {
        from: "Tomasina Brinkhuis <tomasina.brinkhuis@acmevalves.com>",
        to: INES,
        day: "01-08",
        subject: "Gaskets",
        body: "Hello Ines,\n\nthank you for the gaskets.\n\nBest regards\n\nTomasina Brinkhuis\nPurchasing Manager\nAcme Valves Ltd",
    }];
    let connections = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n\
        Tomasina,Brinkhuis,https://www.linkedin.com/in/tb,,Delta Foods,Chief Executive Officer,01 Feb 2024\n";
    let desk = desk_with(&letters, &[("Connections.csv", connections)]);
    let found = people(&desk, "Tomasina Brinkhuis");
    let [person] = found.as_slice() else {
        panic!("one person: {found:#?}");
    };
    assert_eq!(person["account"]["name"], "Acme Valves Ltd");
    assert_eq!(person["company"], "Acme Valves Ltd");
    assert_eq!(person["title"], "Purchasing Manager");
    assert_eq!(person["function"], "purchasing");
    assert_eq!(person["level"], "manager");
}

#[test]
fn firms_of_an_address_book_are_accounts_and_their_mail_provider_is_none() {
    let contacts = "Record ID,First Name,Last Name,Email,Company name,Job Title\n\
        5,Mira,Quist,mira.quist77@gmail.com,Quist Bakery,Owner\n\
        6,Nadia,Ferro,,Stonebrook Mills,Buyer\n\
        7,Jan,Oster,jan.oster@gmx.eu,Self-employed,\n\
        8,Rolf,Tamm,rolf@quellbach.com,Quellbach Water,Head of Operations\n";
    let desk = desk_with(&[], &[("contacts.csv", contacts)]);
    let accounts = desk.ask(&["accounts"]);
    let names: Vec<&str> = (items(&accounts).iter())
        .filter_map(|account| account["name"].as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Holmgren Dairy",
            "Quellbach Water",
            "Quist Bakery",
            "Stonebrook Mills"
        ]
    );
    let bakery = one(&accounts, "name", "Quist Bakery");
    assert_eq!(bakery["domains"].as_array().map(Vec::len), Some(0));
    assert_eq!(bakery["hosts"].as_array().map(Vec::len), Some(0));
    assert_eq!(bakery["people"], 1);
    let list = page(&desk, &["people"]);
    for (name, company) in [
        ("Mira Quist", "Quist Bakery"),
        ("Nadia Ferro", "Stonebrook Mills"),
        ("Rolf Tamm", "Quellbach Water"),
    ] {
        let line = list.lines().find(|line| line.contains(name));
        let line = line.unwrap_or_else(|| panic!("{name} in {list}"));
        assert!(line.contains(company), "{line}");
    }
}

#[test]
fn who_has_which_part_in_which_deal_is_said() {
    let desk = desk_with(
        &[],
        &[
            (
                "Account.csv",
                "Id,IsDeleted,Name,Type,ParentId,Website\n0011,false,Quellbach Water,Customer,,quellbach.com\n",
            ),
            (
                "Contact.csv",
                "Id,IsDeleted,AccountId,LastName,FirstName,Email,Title\n\
                 0031,false,0011,Sorel,Ann,ann@quellbach.com,Plant Manager\n\
                 0032,false,0011,Tamm,Rolf,rolf@quellbach.com,Head of Operations\n\
                 0033,false,0011,Vey,Ida,ida@quellbach.com,\n",
            ),
            (
                "Opportunity.csv",
                "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon\n\
                 0061,0011,\"Line 4\nretrofit\",Proposal,12000,2024-06-01,false,false\n",
            ),
            (
                "OpportunityContactRole.csv",
                "Id,OpportunityId,ContactId,Role,IsPrimary\n\
                 00K1,0061,0031,DECISION_MAKER,true\n00K2,0061,0032,Technical Buyer,false\n\
                 00K3,0061,0033,IT MANAGER,false\n",
            ),
        ],
    );
    let account = page(&desk, &["account", "quellbach.com"]);
    let who = "Ann Sorel (Decision maker), Ida Vey (IT manager), Rolf Tamm (Technical Buyer)";
    assert!(account.contains("Line 4 retrofit: Proposal"), "{account}");
    assert!(account.contains(who), "{account}");
    let part = "Decision maker in “Line 4 retrofit”";
    let person = page(&desk, &["person", "ann@quellbach.com"]);
    assert!(person.contains(part), "{person}");
    let prepared = page(&desk, &["prepare", "ann@quellbach.com"]);
    assert!(prepared.contains(part), "{prepared}");
    let profile = desk.ask(&["account", "quellbach.com"]);
    let role = &profile["deals"][0]["roles"][2];
    assert_eq!(role["person"]["name"], "Rolf Tamm");
    assert_eq!(role["role"], "Technical Buyer");
}

#[test]
fn a_contact_of_a_deal_has_the_part_its_card_says() {
    let contacts = "Record ID,First Name,Last Name,Email,Company name,Buying Role\n\
        5,Mira,Quist,mira@quist-bakery.com,Quist Bakery,BUDGET_HOLDER;CHAMPION\n\
        6,Nadia,Ferro,nadia@quist-bakery.com,Quist Bakery,\n";
    let deals = "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date,Associated Company,Associated Contact IDs\n\
        9,Ovens,Offer,900,Ines,2024-05-01,2024-02-01,Quist Bakery,5;6\n";
    let desk = desk_with(&[], &[("contacts.csv", contacts), ("deals.csv", deals)]);
    let account = page(&desk, &["account", "Quist Bakery"]);
    let who = "Mira Quist (Budget holder, Champion)";
    assert!(
        account.contains(who) && account.contains("Nadia Ferro"),
        "{account}"
    );
    let person = page(&desk, &["person", "nadia@quist-bakery.com"]);
    assert!(person.contains("has a part in “Ovens”"), "{person}");
}

#[test]
fn what_rows_say_of_a_part_comes_before_cards_and_a_newer_card_before_an_older() {
    let card = |id: &str, role: &str| {
        format!(
            "Record ID,First Name,Last Name,Email,Company name,Buying Role\n\
             {id},Ann,Sorel,ann@quellbach.com,Quellbach Water,{role}\n"
        )
    };
    let tables = [
        (
            "Account.csv",
            "Id,IsDeleted,Name,Website\n0011,false,Quellbach Water,quellbach.com\n",
        ),
        (
            "Contact.csv",
            "Id,IsDeleted,AccountId,LastName,FirstName,Email\n0031,false,0011,Sorel,Ann,ann@quellbach.com\n",
        ),
        (
            "Opportunity.csv",
            "Id,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,ContactId\n\
             0061,0011,Line 4,Proposal,12000,2024-06-01,false,false,0031\n\
             0062,0011,Hall 5,Proposal,12000,2024-06-01,false,false,0031\n",
        ),
        (
            "OpportunityContactRole.csv",
            "Id,OpportunityId,ContactId,Role,IsPrimary\n00K1,0061,0031,DECISION_MAKER,true\n",
        ),
    ];
    let desk = desk_with(&[], &tables);
    for (day, table) in [
        ("2024-03-02", card("5", "BLOCKER")),
        ("2024-03-04", card("6", "CHAMPION")),
    ] {
        let file = desk.file(&format!("contacts-{day}.csv"), table.as_bytes());
        desk.run(&["add", "--known", day, path(&file)]).expect(0);
    }
    let profile = desk.ask(&["account", "quellbach.com"]);
    let deals = profile["deals"].as_array().expect("deals").iter();
    let said = deals.map(|deal| {
        let roles = deal["roles"].as_array().expect("roles").iter();
        let roles = roles.filter_map(|role| role["role"].as_str());
        (deal["name"].as_str().unwrap_or_default(), roles.collect())
    });
    let said: BTreeMap<&str, Vec<&str>> = said.collect();
    assert_eq!(said["Line 4"], ["Decision maker"], "{said:?}");
    assert_eq!(said["Hall 5"], ["Champion"], "{said:?}");
}

#[test]
fn ages_go_by_the_calendar_and_counts_of_mails_are_of_mails() {
    let letters = [Letter {
        from: INES,
        to: "Yara Okafor <yara@seastead-aqua.com>",
        day: "03-14",
        subject: "Check valves",
        body: "Hello Yara,\n\nthe check valves are in stock.\n\nInes",
    }];
    let desk = desk_with(&letters, &[]);
    let visit = [
        "--as-of",
        "2024-03-14",
        "visit",
        "--on",
        "2024-03-13",
        "Yara Okafor",
        "saw the pump hall",
    ];
    desk.run(&visit).expect(0);
    // Written at nine in London and two in the morning in California, not yet a day ago.
    let seen = |zone: &str, at: &str| {
        let mut command = desk.command(&["--as-of", at, "person", "yara@seastead-aqua.com"]);
        let output = command
            .env("TZ", zone)
            .output()
            .expect("the program starts");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let early = seen("UTC", "2024-03-15T01:00:00Z");
    assert!(
        early.contains("from you       1 mail, last 14 Mar 2024 (yesterday)"),
        "{early}"
    );
    assert!(early.contains("from them      no mail yet"), "{early}");
    assert!(
        early.contains("met or talked  1 time, last 13 Mar 2024 (2 days ago)"),
        "{early}"
    );
    let there = seen("America/Los_Angeles", "2024-03-15T06:59:00Z");
    assert!(
        there.contains("1 mail, last 14 Mar 2024 (today)"),
        "{there}"
    );
    let later = seen("Pacific/Auckland", "2024-03-15T01:00:00Z");
    assert!(
        later.contains("1 mail, last 14 Mar 2024 (yesterday)"),
        "{later}"
    );
}

#[test]
fn names_are_shown_without_what_profiles_put_beside_them() {
    let contacts = "Record ID,First Name,Last Name,Email,Company name\n\
        1,\"Ann \"\"Annie\"\"\",\"Sorel, MBA\",ann.sorel@quellbach.com,\"Quellbach\nWater\"\n\
        2,Rolf,\"Tamm PhD, PMP 🚀\",rolf.tamm@quellbach.com,\"Quellbach\nWater\"\n\
        3,\"Kim\nLee\",Oster (they/them),kim@quellbach.com,\"Quellbach\nWater\"\n";
    let letters = [Letter {
        from: "Ann Sorel <a.sorel@home-of-ann.net>",
        to: INES,
        day: "03-04",
        subject: "Gaskets",
        body: "Hello Ines,\n\nplease call me.\n\nAnn",
    }];
    let desk = desk_with(&letters, &[("contacts.csv", contacts)]);
    let list = page(&desk, &["people"]);
    for name in ["Ann Sorel", "Rolf Tamm", "Kim Lee Oster"] {
        let shown = list
            .lines()
            .any(|line| line.contains(&format!("  {name}  ")));
        assert!(shown, "{name} in {list}");
    }
    assert!(page(&desk, &["accounts"]).contains("  Quellbach Water  "));
    let doubts = desk.ask(&["doubts"]).to_string();
    let found = people(&desk, "Ann Sorel").len();
    assert!(
        found == 1 || doubts.contains("a.sorel@home-of-ann.net"),
        "the degree keeps nobody from being found: {doubts}"
    );
}

#[test]
fn a_parent_has_subsidiaries_and_these_are_sisters() {
    let companies = "Record ID,Company name,Company Domain Name,Parent Company\n\
        11,Nordhaven Group,nordhaven.com,\n\
        12,Nordhaven Pumps,nordhaven-pumps.com,Nordhaven Group\n\
        13,Nordhaven Valves,nordhaven-valves.com,Nordhaven Group\n\
        14,Nordhaven Pump Service,nordhaven-service.com,Nordhaven Pumps\n";
    let desk = desk_with(&[], &[("companies.csv", companies)]);
    let says = |name: &str| {
        let profile = desk.ask(&["account", name]);
        let names = |of: &str| {
            let all = profile[of].as_array().expect("a list").iter();
            let names: Vec<&str> = all.filter_map(|one| one["name"].as_str()).collect();
            names.join(", ")
        };
        let parent = profile["parent"]["name"].as_str().unwrap_or("-").to_owned();
        (parent, names("sisters"), names("subsidiaries"))
    };
    let group = says("nordhaven.com");
    assert_eq!((group.0.as_str(), group.1.as_str()), ("-", ""));
    assert!(group.2.contains("Nordhaven Pumps") && group.2.contains("Nordhaven Valves"));
    assert!(!group.2.contains("Service"), "{group:?}");
    let pumps = says("nordhaven-pumps.com");
    assert_eq!(pumps.0, "Nordhaven Group");
    assert_eq!(pumps.1, "Nordhaven Valves");
    assert_eq!(pumps.2, "Nordhaven Pump Service");
}

#[test]
fn an_answer_goes_to_the_address_that_asked_and_accents_find_people() {
    let letters = [Letter {
        from: "Hélène Dufour <helene.dufour@lumiere-pompes.com>",
        to: INES,
        day: "03-08",
        subject: "Seals",
        body: "Hello Ines,\n\ncould you send us a quotation for 200 seals DN80?\n\nHélène",
    }];
    let contacts = "Record ID,First Name,Last Name,Email,Additional email addresses,Company name\n\
        9,Hélène,Dufour,h.dufour@gmail.com,helene.dufour@lumiere-pompes.com,Lumière Pompes\n";
    let desk = desk_with(&letters, &[("contacts.csv", contacts)]);
    let person = desk.ask(&["person", "Helene Dufour"]);
    assert_eq!(person["addresses"].as_array().map(Vec::len), Some(2));
    let asked = desk.ask(&["opportunities", "--kind", "unanswered-ask"]);
    let id = items(&asked)[0]["id"].as_str().expect("an id");
    let draft = desk.ask(&["draft", id]);
    assert_eq!(draft["to"], "helene.dufour@lumiere-pompes.com");
    assert_eq!(desk.ask(&["account", "lumiere"])["name"], "Lumière Pompes");
}

/// A row of an address book that has nothing but a name is not sure to be somebody who
/// writes from another house.
#[test]
fn a_name_alone_at_another_firm_is_asked_about() {
    let wrote = |day| Letter {
        from: "Torben Ahlers <torben.ahlers@lindner-pumps.com>",
        to: INES,
        day,
        subject: "Gaskets",
        body: "Hello Ines,\n\nwe need more of the gaskets.\n\nTorben",
    };
    let row = |company: &str| {
        format!(
            "Record ID,First Name,Last Name,Email,Company name,Job Title\n\
             1,Torben,Ahlers,,{company},Owner\n"
        )
    };
    let letters = [wrote("01-15"), wrote("02-02")];
    let elsewhere = row("Ahlers Consulting");
    let desk = desk_with(&letters, &[("contacts.csv", elsewhere.as_str())]);
    let found = people(&desk, "Torben Ahlers");
    assert_eq!(found.len(), 2, "{found:#?}");
    let doubts = desk.ask(&["doubts"]);
    let doubt = &items(&doubts)[0];
    let parts = doubt["parts"].to_string();
    assert!(
        parts.contains("a name alone, at another firm"),
        "{doubts:#}"
    );
    // The user knows, and is believed.
    let id = doubt["id"].as_str().expect("an id");
    desk.run(&["same", id]).expect(0);
    assert_eq!(people(&desk, "Torben Ahlers").len(), 1);
    // At the firm that his mails come from it is he.
    let same = row("Lindner Pumps");
    let desk = desk_with(&letters, &[("contacts.csv", same.as_str())]);
    let found = people(&desk, "Torben Ahlers");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["title"], "Owner");
}
