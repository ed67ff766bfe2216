//! Conversations with and without the headers that hold them together.

use bellwether_core::evidence::{Mail, Role};
use bellwether_core::ledger::Ledger;
use bellwether_core::threads::gather;
use bellwether_core::time::Timestamp;
use bellwether_testkit::ledger::{from_mails, mail};

const START: Timestamp = Timestamp(1_700_000_000);

fn on(day: i32, from: &str, to: &str, subject: &str) -> Mail {
    let body = format!("Hello, this is what I had to say on day {day} about it.");
    mail(
        START.plus_days(day),
        from,
        &[(Role::To, to)],
        subject,
        &body,
    )
}

fn threads(mails: &[Mail]) -> Vec<Vec<u32>> {
    let ledger: Ledger = from_mails(mails, "me", START.plus_days(1000));
    let threads = gather(&ledger.messages);
    for (number, messages) in threads.messages.iter().enumerate() {
        for message in messages {
            assert_eq!(threads.of[*message as usize] as usize, number);
        }
    }
    threads.messages
}

#[test]
fn by_the_id_they_answer_whatever_the_subject() {
    let first = Mail {
        message_id: Some("1@acme.com".into()),
        ..on(0, "ann@acme.com", "me@northseal.com", "Valves")
    };
    let answer = Mail {
        message_id: Some("2@northseal.com".into()),
        in_reply_to: Some("1@acme.com".into()),
        ..on(90, "me@northseal.com", "ann@acme.com", "Something else")
    };
    // Answers one that is not here, and so does the next.
    let orphan = |day| Mail {
        references: vec!["9@acme.com".into()],
        ..on(day, "bo@acme.com", "me@northseal.com", "Pumps")
    };
    let got = threads(&[first, answer, orphan(100), orphan(300)]);
    assert_eq!(got, [vec![0, 1], vec![2, 3]]);
}

#[test]
fn by_subject_among_the_same_people_within_a_month() {
    let got = threads(&[
        on(0, "ann@acme.com", "me@northseal.com", "Valves for line 3"),
        on(
            3,
            "me@northseal.com",
            "ann@acme.com",
            "RE: Valves for line 3",
        ),
        on(4, "bo@pumps.com", "me@northseal.com", "Valves for line 3"),
        on(
            20,
            "ann@acme.com",
            "me@northseal.com",
            "AW: Valves for line 3",
        ),
        on(80, "ann@acme.com", "me@northseal.com", "Valves for line 3"),
    ]);
    assert_eq!(got, [vec![0, 1, 3], vec![2], vec![4]]);
}

#[test]
fn subjects_that_say_nothing_hold_nothing_together() {
    for subject in ["", "Re:", "FYI", "Hello", "Re: update"] {
        let got = threads(&[
            on(0, "ann@acme.com", "me@northseal.com", subject),
            on(1, "ann@acme.com", "me@northseal.com", subject),
        ]);
        assert_eq!(got.len(), 2, "{subject:?}");
    }
}

#[test]
fn by_the_words_they_quote() {
    let first = on(0, "ann@acme.com", "me@northseal.com", "Valves");
    let quoted: String = first
        .body
        .lines()
        .map(|line| format!("> {line}\n"))
        .collect();
    let answer = Mail {
        body: format!("Certainly, we can do that next week.\n\n{quoted}"),
        ..on(60, "me@northseal.com", "ann@acme.com", "Your question")
    };
    assert_eq!(threads(&[first, answer]), [vec![0, 1]]);
}
