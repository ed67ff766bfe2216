//! A seller's day at the program: who came, what stands in the proof, who is found by which
//! name, and days as people say them.

use crate::desk::{AS_OF, Desk, items, path};

/// What the program prints.
fn page(desk: &Desk, args: &[&str]) -> String {
    desk.run(&[&["--as-of", AS_OF], args].concat())
        .expect(0)
        .stdout
}

/// Reads a file as it was the day before the fixtures' day.
fn add(desk: &Desk, name: &str, content: &str) {
    let file = desk.file(name, content.as_bytes());
    desk.run(&["add", "--known", "2024-03-14", path(&file)])
        .expect(0);
}

/// A meeting of Ines with Tomas and Yara, of whom one answers so.
fn calendar(uid: &str, day: &str, yara: &str, more: &str) -> String {
    format!(
        "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20240101T000000Z\r\nDTSTART:{day}T090000Z\r\n\
         DTEND:{day}T100000Z\r\nSUMMARY:Line review\r\n\
         ORGANIZER;CN=Ines Calder:mailto:ines@calder-valvery.com\r\n\
         ATTENDEE;CN=Tomas Brink;PARTSTAT=ACCEPTED:mailto:tomas.brink@holmgren-dairy.com\r\n\
         ATTENDEE;CN=Yara Okafor;PARTSTAT={yara}:mailto:yara@seastead-aqua.com\r\n\
         {more}END:VEVENT\r\n"
    )
}

fn ics(method: &str, events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t\r\n{method}{events}END:VCALENDAR\r\n")
}

#[test]
fn who_declined_did_not_come() {
    let desk = Desk::with_mail();
    let weekly = calendar(
        "w1",
        "20240304",
        "ACCEPTED",
        "RRULE:FREQ=WEEKLY;COUNT=2\r\n",
    );
    let changed = calendar(
        "w1",
        "20240311",
        "DECLINED",
        "RECURRENCE-ID:20240311T090000Z\r\n",
    );
    let once = calendar("w2", "20240306", "NEEDS-ACTION", "");
    add(
        &desk,
        "all.ics",
        &ics("", &format!("{weekly}{changed}{once}")),
    );
    let talked = |name: &str| page(&desk, &["person", name]);
    assert!(
        talked("Tomas").contains("met or talked  3 times"),
        "{}",
        talked("Tomas")
    );
    assert!(
        talked("Yara").contains("met or talked  2 times"),
        "{}",
        talked("Yara")
    );
    // She wrote that she cannot come to the other one.
    let reply = "BEGIN:VEVENT\r\nUID:w2\r\nDTSTAMP:20240305T000000Z\r\nDTSTART:20240306T090000Z\r\n\
        SUMMARY:Line review\r\nORGANIZER:mailto:ines@calder-valvery.com\r\n\
        ATTENDEE;PARTSTAT=DECLINED:mailto:yara@seastead-aqua.com\r\nEND:VEVENT\r\n";
    add(&desk, "reply.ics", &ics("METHOD:REPLY\r\n", reply));
    assert!(
        talked("Yara").contains("met or talked  1 time"),
        "{}",
        talked("Yara")
    );
    assert!(
        talked("Tomas").contains("met or talked  3 times"),
        "{}",
        talked("Tomas")
    );
    // The proof reads as people say it.
    let hits = desk.ask(&["search", "Line review"]);
    let id = (items(&hits).iter())
        .find(|hit| hit["happened"] == "2024-03-04T09:00:00Z")
        .and_then(|hit| hit["id"].as_str())
        .expect("the weekly one");
    let shown = page(&desk, &["show", id]);
    for says in [
        "calendar",
        "4 Mar 2024 09:00 to 10:00",
        "Yara Okafor <yara@seastead-aqua.com> (accepted)",
        "Yara Okafor <yara@seastead-aqua.com>, 11 Mar 2024 09:00",
    ] {
        assert!(shown.contains(says), "{says} in {shown}");
    }
    assert!(!shown.contains("17095"), "{shown}");
}

#[test]
fn messages_of_a_network_read_as_they_were_written() {
    let desk = Desk::with_mail();
    add(
        &desk,
        "messages.csv",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n\
         2-abc,,Nora Finch,https://www.linkedin.com/in/norafinch,Ines Calder,https://www.linkedin.com/in/inescalder,2024-03-12 10:11:12 UTC,,Shall we talk about gaskets?,INBOX\n",
    );
    let found = page(&desk, &["search", "gaskets"]);
    assert!(found.contains("Shall we talk about gaskets?"), "{found}");
    assert!(found.contains("LinkedIn"), "{found}");
    let hits = desk.ask(&["search", "gaskets"]);
    let id = items(&hits)[0]["id"].as_str().expect("an id");
    let shown = page(&desk, &["show", id]);
    for text in [&found, &shown] {
        assert!(!text.contains("1710238272"), "{text}");
        assert!(!text.contains("https://www.linkedin.com"), "{text}");
        assert!(text.contains("Nora Finch"), "{text}");
    }
}

#[test]
fn a_table_without_rows_says_what_it_would_hold() {
    let desk = Desk::with_mail();
    let table = desk.file(
        "contacts.csv",
        b"Record ID,First Name,Last Name,Email,Company name,Job Title\n",
    );
    let ran = desk.run(&["add", path(&table)]).expect(0);
    let said = format!("{}{}", ran.stdout, ran.stderr);
    assert!(said.contains("contacts.csv: 0 contacts"), "{said}");
    assert!(!said.contains("0 mails"), "{said}");
    assert!(!said.contains("nothing was found"), "{said}");
    let table = desk.file(
        "calendar.csv",
        b"Subject,Start Date,Start Time,End Date,End Time,All day event,Meeting Organizer,Required Attendees\n",
    );
    let ran = desk.run(&["add", path(&table)]).expect(0);
    let said = format!("{}{}", ran.stdout, ran.stderr);
    assert!(said.contains("calendar.csv: 0 meetings"), "{said}");
}

#[test]
fn the_name_that_lost_is_found() {
    let desk = Desk::with_mail();
    add(
        &desk,
        "contacts.csv",
        "Record ID,First Name,Last Name,Email,Company name\n\
         1,Tom,Brinkmann,brinkmann@holmgren-dairy.com,Holmgren Dairy\n\
         2,Una,Seastead,una@lakeside-water.com,Lakeside Water\n",
    );
    desk.run(&[
        "merge",
        "tomas.brink@holmgren-dairy.com",
        "brinkmann@holmgren-dairy.com",
    ])
    .expect(0);
    for name in ["Tomas Brink", "Brinkmann"] {
        let person = desk.ask(&["person", name]);
        assert!(
            person
                .to_string()
                .contains("tomas.brink@holmgren-dairy.com"),
            "{name}: {person:#}"
        );
    }
    desk.run(&["merge", "seastead-aqua.com", "lakeside-water.com"])
        .expect(0);
    for name in ["Lakeside Water", "lakeside", "seastead"] {
        let account = desk.ask(&["account", name]);
        assert!(
            account.to_string().contains("seastead-aqua.com"),
            "{name}: {account:#}"
        );
    }
    // What an account was called once is no rival of a person's name.
    let found = page(&desk, &["prepare", "seastead"]);
    assert!(found.contains("Una Seastead"), "{found}");
    // The ending of a domain names nobody.
    let ran = desk.run(&["--as-of", AS_OF, "account", "com"]);
    assert_ne!(ran.code, 0);
    assert!(ran.stderr.contains("no account is known"), "{}", ran.stderr);
}

#[test]
fn a_preparation_names_the_meetings_that_follow() {
    let desk = Desk::with_mail();
    let events = format!(
        "{}{}",
        calendar("m1", "20240318", "ACCEPTED", ""),
        calendar("m2", "20240325", "ACCEPTED", "")
    );
    add(&desk, "all.ics", &ics("", &events));
    let prepared = page(&desk, &["prepare", "Tomas"]);
    assert!(prepared.contains("18 Mar 2024 09:00"), "{prepared}");
    assert!(
        prepared.contains("after that     25 Mar 2024 09:00"),
        "{prepared}"
    );
    assert!(!prepared.contains("is new to you"), "{prepared}");
}

#[test]
fn a_day_to_come_is_said_as_people_say_it() {
    let desk = Desk::with_mail();
    let list = desk.ask(&["opportunities", "--all"]);
    let id = items(&list)[0]["id"].as_str().expect("an id").to_owned();
    let said = page(&desk, &["snooze", &id, "--until", "next Monday"]);
    assert!(said.contains("Not before 2024-03-18"), "{said}");
    let args = ["--as-of", AS_OF, "snooze", &id, "--until", "some day"];
    let refused = desk.run(&args);
    assert_ne!(refused.code, 0);
    assert!(refused.stderr.contains("next Monday"), "{refused:#?}");
}
