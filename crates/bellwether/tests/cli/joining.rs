//! What several sources say together of people and firms: who is one, who has moved, who is
//! met, and what is no longer shown.

use crate::desk::{AS_OF, Desk, items, path};
use serde_json::Value;

const ME: &str = "Ines Calder <ines@calder-valvery.com>";
const ANN: &str = "Ann Smith <ann@acmevalves.com>";

/// Mails both ways with somebody, a week apart, up to a day in 2024 (`MM-DD` in January or
/// February), as an mbox file; and further ones at its end: from, to, day, text.
fn mailbox(with: &[&str], more: &[(&str, &str, &str, &str)]) -> String {
    let mut text = String::new();
    let mut put = |from: &str, to: &str, day: &str, subject: &str, body: &str| {
        let (month, day) = day.split_once('-').expect("MM-DD");
        let months = ["Jan", "Feb", "Mar"];
        let month = months[month.parse::<usize>().expect("a month") - 1];
        let number = text.len();
        text.push_str(&format!(
            "From - {month} {day} 09:00:00 2024\nFrom: {from}\nTo: {to}\n\
             Date: {day} {month} 2024 09:00:00 +0000\nSubject: {subject}\n\
             Message-ID: <{number}@post.example>\n\
             Content-Type: text/plain; charset=utf-8\n\n{body}\n\n"
        ));
    };
    for (number, who) in with.iter().enumerate() {
        for week in 0..8 {
            let month = 1 + week / 4;
            let day = 2 + 7 * (week % 4) + number;
            let day = format!("{month:02}-{day:02}");
            let order = "The order for this week is attached.";
            match week % 2 {
                0 => put(who, ME, &day, "Weekly order", order),
                _ => put(ME, who, &day, "Weekly order", order),
            }
        }
    }
    for (from, to, day, body) in more {
        put(from, to, day, "News", body);
    }
    text
}

fn desk(mails: &str) -> Desk {
    let desk = Desk::new();
    let file = desk.file("mail.mbox", mails.as_bytes());
    desk.run(&["add", path(&file)]).expect(0);
    desk.run(&["me", "ines@calder-valvery.com"]).expect(0);
    desk
}

/// Adds a file as of a day; what was said.
fn add(desk: &Desk, name: &str, text: &str, known: &str) -> String {
    let file = desk.file(name, text.as_bytes());
    let ran = desk.run(&["add", "--known", known, path(&file)]).expect(0);
    words(&ran.stdout)
}

/// A page without its line breaks.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(desk: &Desk, args: &[&str]) -> String {
    let all = [&["--as-of", AS_OF], args].concat();
    words(&desk.run(&all).expect(0).stdout)
}

fn called(desk: &Desk, name: &str) -> Vec<Value> {
    let all = desk.ask(&["people"]);
    let named = items(&all).iter().filter(|person| person["name"] == name);
    named.cloned().collect()
}

#[test]
fn a_card_with_a_phone_number_makes_no_one_of_two_customers() {
    let two = [
        "Mark Reid <mark.reid@acmevalves.com>",
        "Mark Reid <m.reid@bergpumps.com>",
    ];
    let desk = desk(&mailbox(&two, &[]));
    assert_eq!(called(&desk, "Mark Reid").len(), 2);
    let phone = "First Name,Last Name,Mobile Phone\nMark,Reid,+44 171 2345678\n";
    add(&desk, "phone.csv", phone, "2024-03-01");
    assert_eq!(called(&desk, "Mark Reid").len(), 3);
    let doubts = desk.ask(&["doubts"]);
    assert_eq!(items(&doubts).len(), 3, "{doubts:#}");
    let accounts = desk.ask(&["accounts"]);
    for account in items(&accounts) {
        assert_eq!(account["people"], 1, "{account:#}");
    }
}

#[test]
fn who_declined_by_mail_was_not_met_though_the_calendar_is_a_table() {
    let desk = desk(&mailbox(&[ANN], &[]));
    let meetings = "Subject,Start Date,Start Time,End Date,End Time,Meeting Organizer,Required Attendees\n\
        Line walk,06/03/2024,13:00:00,06/03/2024,14:00:00,Ines Calder,ann@acmevalves.com\n\
        Review,13/03/2024,09:00:00,13/03/2024,10:00:00,Ines Calder,Ann Smith\n";
    add(&desk, "calendar.csv", meetings, "2024-03-01");
    assert!(page(&desk, &["person", "Ann Smith"]).contains("met or talked 2 times"));
    for (uid, title, start) in [
        ("1", "Line walk", "20240306T130000Z"),
        ("2", "Review", "20240313T090000Z"),
    ] {
        let reply = format!(
            "From: {ANN}\r\nTo: {ME}\r\nDate: 4 Mar 2024 0{uid}:00:00 +0000\r\n\
             Subject: Declined: {title}\r\nMessage-ID: <reply{uid}@post.example>\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r\n\
             BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n\
             UID:{uid}\r\nDTSTAMP:20240304T090000Z\r\nDTSTART:{start}\r\nSUMMARY:{title}\r\n\
             ORGANIZER:mailto:ines@calder-valvery.com\r\n\
             ATTENDEE;CN=Ann Smith;PARTSTAT=DECLINED:mailto:ann@acmevalves.com\r\n\
             END:VEVENT\r\nEND:VCALENDAR\r\n"
        );
        let file = desk.file(&format!("reply{uid}.eml"), reply.as_bytes());
        desk.run(&["add", path(&file)]).expect(0);
    }
    let person = page(&desk, &["person", "Ann Smith"]);
    assert!(!person.contains("met or talked"), "{person}");
}

const DEALS: &str = "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Associated Company";

fn deals(numbers: &[u32]) -> String {
    let row = |number: &u32| {
        format!("\n{number},Deal {number},Quote sent,1000,GBP,2024-06-30,Firm {number}")
    };
    format!("{DEALS}{}\n", numbers.iter().map(row).collect::<String>())
}

#[test]
fn a_view_of_some_deals_takes_none_away_and_a_whole_list_says_what_is_gone() {
    let desk = desk(&mailbox(&[ANN], &[]));
    let all: Vec<u32> = (1..=20).collect();
    let said = add(&desk, "all.csv", &deals(&all), "2024-02-01");
    assert!(!said.contains("not in it"), "{said}");
    let said = add(&desk, "view.csv", &deals(&all[..14]), "2024-03-01");
    assert!(
        said.contains("6 deals (6,000 GBP) known before are not in it"),
        "{said}"
    );
    assert!(
        said.contains("kept, since this looks like a view of some"),
        "{said}"
    );
    assert!(page(&desk, &["account", "Firm 20"]).contains("Deal 20: Quote sent"));
    let said = add(&desk, "whole.csv", &deals(&all[..19]), "2024-03-10");
    assert!(
        said.contains("1 deal (1,000 GBP) known before is not in it: Deal 20: taken as gone"),
        "{said}"
    );
    // A file of something else, read in the same second, tells nothing of it again.
    let others =
        "First Name,Last Name,E-mail Address,Company\nBo,Lund,bo@bergpumps.com,Berg Pumps\n";
    let said = add(&desk, "contacts.csv", others, "2024-03-10");
    assert!(!said.contains("not in it"), "{said}");
    let hit = desk.ask(&["search", "Deal 20"]);
    let id = items(&hit)[0]["id"].as_str().expect("an id").to_owned();
    let shown = page(&desk, &["show", &id]);
    assert!(
        shown.contains("now in no export any more since 10 Mar 2024"),
        "{shown}"
    );
    // Back where it is shown again.
    add(&desk, "again.csv", &deals(&all), "2024-03-12");
    assert!(!page(&desk, &["show", &id]).contains("no export any more"));
}

#[test]
fn who_is_left_out_of_the_crm_keeps_the_last_title() {
    let desk = desk(&mailbox(&[ANN], &[]));
    let head = "Record ID,First Name,Last Name,Email,Job Title,Associated Company\n";
    let row = |n: u32| format!("{n},Jo,Pike{n},jo{n}@bergpumps.com,Fitter,Berg Pumps\n");
    let others: String = (2..13).map(row).collect();
    let with = format!("{head}1,Ann,Smith,ann@acmevalves.com,Buyer,Acme Valves\n{others}");
    add(&desk, "contacts.csv", &with, "2024-02-01");
    let said = add(&desk, "later.csv", &format!("{head}{others}"), "2024-03-01");
    assert!(
        said.contains("1 contact known before is not in it"),
        "{said}"
    );
    assert_eq!(called(&desk, "Ann Smith")[0]["title"], "Buyer");
}

#[test]
fn whom_the_crm_shows_no_more_and_nobody_was_in_touch_with_is_not_listed() {
    let desk = desk(&mailbox(&[ANN], &[]));
    let head = "Record ID,First Name,Last Name,Email,Job Title,Associated Company\n";
    let row = |n: u32| format!("{n},Jo,Pike{n},jo{n}@bergpumps.com,Fitter,Berg Pumps\n");
    let others: String = (2..13).map(row).collect();
    let with = format!("{head}1,Max,Ott,max@bergpumps.com,Buyer,Berg Pumps\n{others}");
    let lists: [&[&str]; 2] = [&["people"], &["account", "Berg Pumps"]];
    add(&desk, "contacts.csv", &with, "2024-02-01");
    for list in lists {
        assert!(page(&desk, list).contains("Max Ott"), "{list:?}");
    }
    add(&desk, "later.csv", &format!("{head}{others}"), "2024-03-01");
    for list in lists {
        let said = page(&desk, list);
        assert!(
            !said.contains("Max Ott") && said.contains("Jo Pike2"),
            "{said}"
        );
    }
    assert!(page(&desk, &["person", "Max Ott"]).contains("Buyer"));
}

#[test]
fn a_contract_that_ends_is_a_card_until_somebody_speaks_of_it() {
    let list = "Customer,Contract,Start date,End date\nAcme Valves,Support for hall 3,2023-04-10,2024-04-10\n\
        Acme Valves,Spare parts,2023-12-31,2024-12-31\n";
    let cards = |more: &[(&str, &str, &str, &str)]| {
        let desk = desk(&mailbox(&[ANN], more));
        add(&desk, "contracts.csv", list, "2024-03-01");
        let told = page(&desk, &["prepare", "Acme Valves"]);
        assert!(told.contains("open task, Support for hall 3"), "{told}");
        page(&desk, &["opportunities", "--all"])
    };
    let ends = "“Support for hall 3” of acmevalves.com ends on 10 April 2024";
    let said = cards(&[]);
    assert!(
        said.contains(ends) && !said.contains("Spare parts"),
        "{said}"
    );
    let spoken = (
        ANN,
        ME,
        "03-08",
        "We would like to renew the support as it is.",
    );
    assert!(!cards(&[spoken]).contains(ends));
}

#[test]
fn a_contract_is_told_before_its_day_of_notice() {
    let list = "Customer,Contract,End,Notice by\nAcme Valves,Care,2024-08-31,2024-04-20\n";
    let desk = desk(&mailbox(&[ANN], &[]));
    add(&desk, "contracts.csv", list, "2024-03-01");
    let told = page(&desk, &["opportunities", "--all"]);
    let due = "Notice on “Care” of acmevalves.com is due by 20 April 2024";
    assert!(told.contains(due), "{told}");
}

/// In copy is how the people beyond the buyer are found.
#[test]
fn whom_the_crm_shows_no_more_and_mail_copies_is_listed() {
    let copied = format!("{ME}\nCc: Max Ott <max@bergpumps.com>");
    let desk = desk(&mailbox(
        &[ANN],
        &[(ANN, copied.as_str(), "02-20", "The samples came.")],
    ));
    let head = "Record ID,First Name,Last Name,Email,Job Title,Associated Company\n";
    let row = |n: u32| format!("{n},Jo,Pike{n},jo{n}@bergpumps.com,Fitter,Berg Pumps\n");
    let others: String = (2..13).map(row).collect();
    let with = format!("{head}1,Max,Ott,max@bergpumps.com,Buyer,Berg Pumps\n{others}");
    add(&desk, "contacts.csv", &with, "2024-02-01");
    add(&desk, "later.csv", &format!("{head}{others}"), "2024-03-01");
    let lists: [&[&str]; 2] = [&["people"], &["account", "Berg Pumps"]];
    for list in lists {
        let said = page(&desk, list);
        assert!(said.contains("Max Ott"), "{said}");
    }
}

#[test]
fn a_day_is_told_where_the_seller_lives() {
    let last = (ANN, ME, "03-08", "Thank you for the samples, Ines.");
    let desk = desk(&mailbox(&[ANN], &[last]));
    let deal = "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Company\n\
        1,Valves,Quote sent,30000,GBP,2024-06-30,2023-12-01 10:00,Acme Valves\n";
    add(&desk, "deals.csv", deal, "2024-02-01");
    for zone in ["Europe/London", "Europe/Berlin", "America/New_York"] {
        desk.run(&["settings", "time_zone", zone]).expect(0);
        let cards = page(&desk, &["opportunities", "--all"]);
        assert!(cards.contains("last on 8 March 2024"), "{zone}: {cards}");
    }
}

#[test]
fn a_successor_who_was_met_is_taken_up_and_one_to_be_met_is_said() {
    let leaves = "Hello Ines,\n\nmy last day is 30 March. Kay Lund takes over.\n\nAnn";
    let mails = mailbox(&[ANN], &[(ANN, ME, "03-08", leaves)]);
    let cards = |desk: &Desk| page(desk, &["opportunities", "--all"]);
    let arranged = desk(&mails);
    assert!(cards(&arranged).contains("Kay Lund takes over"));
    let meeting = "Subject,Start Date,Start Time,End Date,End Time,Meeting Organizer,Required Attendees\n\
        Getting to know,26/03/2024,13:00:00,26/03/2024,14:00:00,Ines Calder,Kay Lund\n";
    add(&arranged, "calendar.csv", meeting, "2024-03-10");
    let said = cards(&arranged);
    assert!(
        said.contains("You meet Kay Lund on 26 March 2024"),
        "{said}"
    );
    let met = desk(&mails);
    met.run(&[
        "--as-of",
        AS_OF,
        "met",
        "Kay Lund at acmevalves",
        "at their works",
        "--on",
        "2024-03-12",
    ])
    .expect(0);
    let said = cards(&met);
    assert!(!said.contains("takes over"), "{said}");
}

#[test]
fn contact_stays_with_the_firm_where_it_was() {
    let old = "Nadia Rahman <nadia@brightwater.co.uk>";
    let new = "Nadia Rahman <nadia@fenmoor.com>";
    let hello = "Dear Ines,\n\nI have started at Fenmoor.\n\nNadia";
    let desk = desk(&mailbox(&[old], &[(new, ME, "03-10", hello)]));
    let contacts = "Record ID,First Name,Last Name,Email,Job Title,Associated Company\n\
        1,Nadia,Rahman,nadia@fenmoor.com,Buyer,Fenmoor\n\
        2,Owen,Tully,owen@brightwater.co.uk,Ops,Brightwater\n";
    add(&desk, "contacts.csv", contacts, "2024-03-11");
    let account = |name: &str| page(&desk, &["account", name]);
    assert!(
        account("Brightwater").contains("last contact 23 Feb 2024"),
        "{}",
        account("Brightwater")
    );
    assert!(account("Fenmoor").contains("last contact 10 Mar 2024"));
    // Met at a fair as somebody of one firm, and now at another.
    add(
        &desk,
        "notes.md",
        "## 2024-02-20 Fair\nMet Yusuf Demir from Corven at our stand.\n",
        "2024-02-21",
    );
    let firms = "Record ID,Company name,Company owner,Company Domain Name\n\
        7,Halden Gin,Ines Calder,haldengin.com\n8,Corven,Ines Calder,corven.com\n";
    add(&desk, "firms.csv", firms, "2024-01-05");
    let now = "Record ID,First Name,Last Name,Email,Job Title,Associated Company\n\
        9,Yusuf,Demir,yusuf@haldengin.com,Director,Halden Gin\n";
    add(&desk, "more.csv", now, "2024-03-12");
    assert!(
        account("Corven").contains("last contact 20 Feb 2024"),
        "{}",
        account("Corven")
    );
    assert!(
        account("Halden").contains("last contact none yet"),
        "{}",
        account("Halden")
    );
}

#[test]
fn a_record_with_another_firm_is_one_person_who_moved() {
    let desk = desk(&mailbox(&[ANN], &[]));
    let head = "Record ID,First Name,Last Name,Email,Job Title,Associated Company\n";
    let before = format!("{head}1,Ann,Smith,ann@acmevalves.com,Buyer,Acme Valves\n");
    add(&desk, "then.csv", &before, "2024-02-01");
    let after = format!("{head}1,Ann,Smith,ann.smith@bergpumps.com,Head of Buying,Berg Pumps\n");
    add(&desk, "now.csv", &after, "2024-03-10");
    let found = called(&desk, "Ann Smith");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0]["account"]["name"], "Berg Pumps");
    assert_eq!(found[0]["title"], "Head of Buying");
    let cards = page(&desk, &["opportunities", "--all"]);
    assert!(cards.contains("Ann Smith is now at Berg Pumps"), "{cards}");
    // Congratulated, it is no news any more.
    let wish = mailbox(
        &[],
        &[(
            ME,
            ANN,
            "03-12",
            "Dear Ann,\n\ncongratulations on the new job!\n\nInes",
        )],
    );
    let file = desk.file("wish.mbox", wish.as_bytes());
    desk.run(&["add", path(&file)]).expect(0);
    let cards = page(&desk, &["opportunities", "--all"]);
    assert!(!cards.contains("is now at"), "{cards}");
}

#[test]
fn several_contacts_in_a_cell_are_people_and_german_headings_are_read() {
    let desk = desk(&mailbox(&[ANN], &[]));
    let deal = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Company,Associated Contact\n\
        1,Gin cartons,Quote,100,2024-06-01,Acme Valves,Petra Lindqvist;Yusuf Demir\n";
    add(&desk, "deals.csv", deal, "2024-03-01");
    let account = page(&desk, &["account", "acmevalves.com"]);
    assert!(
        account.contains("Petra Lindqvist, Yusuf Demir"),
        "{account}"
    );
    let german = "Opportunity-Inhaber;Accountname;Opportunity-Name;Phase;Betrag;Schlusstermin\n\
        Ines Calder;Acme Valves;Klappen;Angebot;12.500,00 EUR;15.06.2024\n";
    let said = add(&desk, "bericht.csv", german, "2024-03-01");
    assert!(said.contains("6 of 6 columns understood"), "{said}");
    assert!(page(&desk, &["account", "acmevalves.com"]).contains("Klappen: Angebot"));
}

#[test]
fn what_books_and_crms_keep_for_later_is_on_the_pages() {
    let desk = desk(&mailbox(&[ANN], &[]));
    let book = "First Name,Last Name,Organization Name,Notes,E-mail 1 - Value\n\
        \"Jules, PMP\",Petit,Orvault,looks for a new line by autumn,jp@orvault.fr\n";
    add(&desk, "book.csv", book, "2024-03-01");
    for args in [["person", "Jules Petit"], ["prepare", "Orvault"]] {
        let said = page(&desk, &args);
        assert!(
            said.contains("note on Jules Petit: “looks for a new line by autumn”"),
            "{said}"
        );
    }
    let accounts = "Id,Name,Website,OwnerId\n001B,Acme Valves,acmevalves.com,005J\n";
    let contacts =
        "Id,AccountId,LastName,FirstName,Email\n003B,001B,Smith,Ann,ann@acmevalves.com\n";
    let tasks = "Id,WhoId,WhatId,Subject,ActivityDate,Status,TaskSubtype,Description\n\
        00T3,003B,001B,Chase the quote,2024-03-08,Not Started,Task,call Ann\n";
    for (name, text) in [
        ("Account.csv", accounts),
        ("Contact.csv", contacts),
        ("Task.csv", tasks),
    ] {
        add(&desk, name, text, "2024-03-10");
    }
    for args in [["person", "Ann Smith"], ["prepare", "acmevalves.com"]] {
        let said = page(&desk, &args);
        assert!(
            said.contains("overdue task on Ann Smith, Chase the quote: “call Ann”"),
            "{said}"
        );
    }
    let account = page(&desk, &["account", "acmevalves.com"]);
    assert!(!account.contains("005J"), "an id is no name: {account}");
}

#[test]
fn what_is_no_table_is_said_without_its_bytes() {
    let desk = desk(&mailbox(&[ANN], &[]));
    let bytes: Vec<u8> = (0..400u32).map(|n| (n * 37 % 251 + 1) as u8).collect();
    let file = desk.file("bytes.csv", &[&bytes[..], b",x\n1,2\n3,4\n"].concat());
    let ran = desk.run(&["add", path(&file)]).expect(1);
    assert!(
        !ran.stdout.contains("0 mails") && !ran.stderr.contains("0 mails"),
        "{ran:#?}"
    );
    let list = desk.file("list.csv", b"foo,bar\nPumps,Acme\n");
    let ran = desk.run(&["add", path(&list)]).expect(1);
    assert!(ran.stdout.starts_with("nothing read"), "{ran:#?}");
}
