//! What a seller arrives with and puts in within seconds: calendars that leave addresses
//! out, days as people say them, and what was noted, there when it is needed.

use crate::desk::{AS_OF, Desk, Letter, items, mbox, path};

const INES: &str = "Ines Calder <ines@calder-valvery.com>";

/// An Outlook calendar as it is exported to a table: names alone.
const OUTLOOK: &str = "\
Subject,Start Date,Start Time,End Date,End Time,All day event,Meeting Organizer,Required Attendees,Optional Attendees,Location\r\n\
Line review,3/1/2024,9:00:00 AM,3/1/2024,10:00:00 AM,False,Ines Calder,\"Brink, Tomas; Nobody Known\",Yara Okafor (Seastead),Hall 2\r\n\
Own hour,3/4/2024,9:00:00 AM,3/4/2024,10:00:00 AM,False,Ines Calder,,,\r\n";

#[test]
fn a_calendar_without_addresses_names_those_who_came() {
    let desk = Desk::with_mail();
    let calendar = desk.file("calendar.csv", OUTLOOK.as_bytes());
    desk.run(&["add", "--known", "2024-03-10", path(&calendar)])
        .expect(0);
    for who in ["tomas", "yara"] {
        let person = desk.ask(&["person", who]);
        assert_eq!(person["tie"]["meetings"], 1, "{who}");
    }
    let people = desk.ask(&["people"]);
    let unknown = items(&people)
        .iter()
        .any(|one| one["name"] == "Nobody Known");
    assert!(!unknown, "nobody is made of a name alone");
}

/// The receipt of a call, seen from Friday, 15 March 2024.
fn receipt(desk: &Desk, args: &[&str]) -> String {
    let all = [&["--as-of", AS_OF], args].concat();
    desk.run(&all).expect(0).stdout
}

#[test]
fn a_day_is_said_as_people_say_it_and_the_receipt_says_which() {
    let desk = Desk::with_mail();
    for (on, day) in [
        ("yesterday", "Thursday, 14 Mar 2024"),
        ("today", "Friday, 15 Mar 2024"),
        ("gestern", "Thursday, 14 Mar 2024"),
        ("last Monday", "Monday, 11 Mar 2024"),
        ("Friday", "Friday, 8 Mar 2024"),
        ("12.3.", "Tuesday, 12 Mar 2024"),
        ("20 Nov", "Monday, 20 Nov 2023"),
        ("2024-03-02", "Saturday, 2 Mar 2024"),
    ] {
        let says = receipt(&desk, &["call", "Tomas", on, "--on", on]);
        let expected = format!("Call with Tomas Brink at Holmgren Dairy, {day}: {on}");
        assert!(says.starts_with(&expected), "{says}");
        assert_eq!(says.trim().lines().count(), 2, "{says}");
        assert!(says.contains("bellwether undo"), "{says}");
    }
    let full = receipt(&desk, &["--verbose", "call", "Tomas", "in full"]);
    assert!(
        full.contains("recorded ") && full.contains("is about"),
        "{full}"
    );
    let all = ["--as-of", AS_OF, "call", "Tomas", "x", "--on", "someday"];
    let refused = desk.run(&all).expect(2);
    assert!(refused.stderr.contains("yesterday, Monday"), "{refused:?}");
}

#[test]
fn who_is_new_is_said_plainly() {
    let desk = Desk::with_mail();
    let says = receipt(&desk, &["met", "Lars at Holmgren", "at the fair"]);
    let expected = "Lars is new here; recorded at Holmgren Dairy.";
    assert!(says.contains(expected), "{says}");
    let says = receipt(&desk, &["met", "Lars at Holmgren", "once more"]);
    assert!(!says.contains("is new"), "{says}");
    let says = receipt(&desk, &["met", "Lars", "again", "--title", "Buyer"]);
    assert!(says.contains("Lars is recorded as Buyer."), "{says}");
    let noted = ["note", "Ida Roth at Holmgren", "joins", "--title", "Buyer"];
    let says = receipt(&desk, &noted);
    let expected = "Ida Roth is new here; recorded at Holmgren Dairy as Buyer.";
    assert!(says.contains(expected), "{says}");
    let says = receipt(
        &desk,
        &["met", "Kim Noor at Offenbach Pumpen", "a prospect"],
    );
    for part in ["Kim Noor is new here", "Offenbach Pumpen is a new account."] {
        assert!(says.contains(part), "{says}");
    }
}

#[test]
fn what_was_noted_is_there_when_a_meeting_is_prepared() {
    let desk = Desk::with_mail();
    let note =
        "# 2024-02-20 Tomas Brink, Holmgren Dairy\n\nThe budget for line two is 80 thousand.\n";
    let note = desk.file("notes/holmgren.md", note.as_bytes());
    let messages = "\
FROM,TO,DATE,SUBJECT,CONTENT,CONVERSATION ID,SENDER PROFILE URL,RECIPIENT PROFILE URLS,FOLDER\r\n\
Tomas Brink,Ines Calder,2024-03-08 10:00:00 UTC,,Do you also do gauges?,c1,https://www.linkedin.com/in/tomas,https://www.linkedin.com/in/ines,INBOX\r\n";
    let messages = desk.file("messages.csv", messages.as_bytes());
    desk.run(&["add", "--known", "2024-03-10", path(&note), path(&messages)])
        .expect(0);
    receipt(
        &desk,
        &[
            "note",
            "Selma Rydberg at Holmgren",
            "--competitor",
            "Vortex",
        ],
    );
    receipt(
        &desk,
        &["note", "Selma Rydberg", "--share", "30%", "--decides"],
    );

    for number in 1..10 {
        receipt(&desk, &["note", "Tomas Brink", &format!("remark {number}")]);
    }

    let one = items(&desk.ask(&["prepare", "holmgren"]))[0].clone();
    let notes = one["notes"].as_array().expect("a list");
    assert_eq!(notes.len(), 2, "{notes:#?}");
    assert_eq!(notes[0]["text"], "Do you also do gauges?");
    assert_eq!(notes[0]["people"][0]["name"], "Tomas Brink");
    assert_eq!(notes[1]["what"], "note");
    assert_eq!(one["decide"][0]["person"]["name"], "Selma Rydberg");
    let page = receipt(&desk, &["prepare", "holmgren"]);
    for part in ["80 thousand", "gauges", "Vortex", "30 %", "decides"] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn an_overdue_deal_of_a_firm_where_nobody_is_known_makes_a_card() {
    let desk = Desk::with_mail();
    let deals = "\
Id,Name,StageName,Amount,CloseDate,AccountName\n\
0061,Pumps for hall 5,Negotiation,1200,2024-01-15,Borealis Foods\n";
    let deals = desk.file("Opportunity.csv", deals.as_bytes());
    desk.run(&["add", "--known", "2024-03-15", path(&deals)])
        .expect(0);
    let cards = desk.ask(&["opportunities", "--account", "borealis"]);
    let card = items(&cards)
        .iter()
        .find(|card| card["kind"] == "stalled-deal");
    let why = card.expect("a card")["why"].as_str().expect("why");
    assert!(why.contains("Nobody is known there"), "{why}");
}

/// A dentist whose practice is called like her, and the calls that mean her.
#[test]
fn forms_of_address_and_a_firm_called_like_its_owner_are_understood() {
    let desk = Desk::with_mail();
    let contacts = "First Name,Last Name,E-mail Address,Company,Job Title\n\
        Martin,Kessler,martin@kesslerdental.com,Kessler Dental,Dentist\n";
    let file = desk.file("contacts.csv", contacts.as_bytes());
    desk.run(&["add", "--known", "2024-03-01", path(&file)])
        .expect(0);
    for said in [
        "Mr Kessler",
        "Herr Dr. Kessler",
        "Herr Kessler bei Kessler Dental",
        "Dr. Kessler at Kessler Dental",
        "Kessler",
    ] {
        let says = receipt(&desk, &["call", said, "wants trays"]);
        assert!(
            says.starts_with("Call with Martin Kessler at Kessler Dental"),
            "{said}: {says}"
        );
    }
    let says = receipt(&desk, &["visit", "Mrs Yara Okafor", "saw the line"]);
    assert!(says.contains("Yara Okafor"), "{says}");
    // To prepare for the one is to prepare for the other.
    let prepared = desk.ask(&["prepare", "Kessler"]);
    assert_eq!(items(&prepared)[0]["account"]["name"], "Kessler Dental");
}

#[test]
fn who_writes_from_a_private_address_and_has_no_firm_is_named_once() {
    let desk = Desk::new();
    let letters = |them: &'static str| {
        let between = [
            (INES, them, "03-01"),
            (them, INES, "03-02"),
            (INES, them, "03-04"),
            (them, INES, "03-05"),
        ];
        between.map(|(from, to, day)| Letter {
            from,
            to,
            day,
            subject: them,
            body: "Hello,\n\nthat is fine.\n",
        })
    };
    let all = [
        letters("Amira Haddad <amira.haddad@gmail.com>"),
        letters("Bo Calder <bo.calder@gmail.com>"),
        letters("Tomas Brink <tomas.brink@holmgren-dairy.com>"),
    ];
    let file = desk.file("in.mbox", &mbox(&all.concat()));
    let said = desk.run(&["add", path(&file)]).expect(0).stderr;
    assert!(
        said.contains("to no firm, so nothing is said of them: Amira Haddad."),
        "{said}"
    );
    assert!(said.contains("note \"Amira Haddad at FIRM\""), "{said}");
    desk.ask(&["note", "Amira Haddad at Haddad Dental", "customer"]);
    let accounts = desk.ask(&["accounts"]);
    assert!(
        items(&accounts)
            .iter()
            .any(|one| one["name"] == "Haddad Dental")
    );
}
