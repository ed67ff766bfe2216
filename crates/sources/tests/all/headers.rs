//! Participants, times, marks, ids of conversations.

use super::*;
use bellwether_core::evidence::{KnownFrom, Marks, Role};

/// Role, address and name of everybody.
fn people(mail: &Mail) -> Vec<(Role, &str, &str)> {
    let person = |p: &'_ bellwether_core::evidence::Participant| p.role;
    mail.participants
        .iter()
        .map(|p| (person(p), p.address.as_str(), p.name.as_str()))
        .collect()
}

#[test]
fn a_plain_mail_says_who_when_and_what() {
    let kept = read_fixture("reply.eml");
    let mail = kept.mail();
    assert_eq!(mail.subject, "Re: Seals for line 3");
    assert_eq!(mail.message_id.as_deref(), Some("re-seals-3@pumps.example"));
    assert_eq!(mail.in_reply_to.as_deref(), Some("seals-3@mill.example"));
    assert_eq!(
        mail.references,
        ["first@mill.example", "seals-3@mill.example"]
    );
    assert_eq!(
        mail.happened.map(|t| t.to_string()).as_deref(),
        Some("2014-03-04T10:30:00Z")
    );
    assert_eq!(
        (mail.known, mail.known_from),
        (mail.happened, KnownFrom::Date)
    );
    assert_eq!(
        people(mail),
        [
            (Role::From, "bob@pumps.example", "Bob Okafor"),
            (Role::To, "ann.lindqvist@mill.example", "Ann Lindqvist"),
        ]
    );
    let kept = read_fixture("plain.eml");
    assert_eq!(kept.mail().known_from, KnownFrom::Received);
    assert_eq!(
        kept.mail().known.map(|t| t.to_string()).as_deref(),
        Some("2014-03-04T08:12:41Z")
    );
}

#[test]
fn groups_are_opened_and_a_missing_from_replaced() {
    let kept = read_fixture("groups.eml");
    assert_eq!(
        people(kept.mail()),
        [
            (Role::From, "office@mill.example", "Office"),
            (Role::Cc, "ann.lindqvist@mill.example", "Ann Lindqvist"),
            (Role::Cc, "mats@mill.example", "Mats Berg"),
            (Role::Cc, "joerg@mill.example", "Jörg"),
            (Role::Bcc, "bob@pumps.example", ""),
        ]
    );
}

#[test]
fn names_kept_apart_find_their_addresses() {
    let kept = read_fixture("export.mbox");
    assert_eq!(
        people(kept.mail()),
        [
            (Role::From, "ann.lindqvist@mill.example", "Ann Lindqvist"),
            (Role::To, "bob@pumps.example", "Bob Okafor"),
            (Role::To, "mats@mill.example", "Mats Berg"),
            (Role::Cc, "carla@audit.example", "Carla Ruiz"),
        ]
    );
    assert_eq!(kept.folders(), ["sent mail"]);
    assert!(kept.mail().marks.any(Marks::SENT));
    // All mails of a conversion carry the day of the conversion.
    assert_eq!(kept.mail().known_from, KnownFrom::Date);
}

#[test]
fn directory_names_become_addresses() {
    let kept = read_fixture("exchange.eml");
    let people = people(kept.mail());
    assert_eq!(people[0].2, "Ann Lindqvist");
    assert_eq!(people[1], (Role::To, "bob@pumps.example", ""));
    assert_eq!(people.len(), 2, "{people:?}");
}

#[test]
fn a_wrong_clock_neither_leaks_nor_hides() {
    let kept = read_fixture("clock-1979.mbox");
    let mail = kept.mail();
    assert_eq!(
        (mail.happened, mail.known_from),
        (None, KnownFrom::Envelope)
    );
    assert_eq!(
        mail.known.map(|t| t.day().to_string()).as_deref(),
        Some("2022-04-18")
    );

    let kept = read_fixture("clock-2044.eml");
    let mail = kept.mail();
    assert_eq!(
        (mail.happened, mail.known_from),
        (None, KnownFrom::Received)
    );
    assert_eq!(
        mail.known.map(|t| t.day().to_string()).as_deref(),
        Some("2014-03-04")
    );

    let said = Timestamp(1_000_000_000);
    let options = Options {
        known: Some(said),
        ..options()
    };
    let kept = read_with(&[fixture("plain.eml")], &options);
    assert_eq!(kept.mail().known, Some(said));
    assert!(kept.mail().happened.is_some());
}

#[test]
fn headers_say_what_is_no_letter() {
    for (name, marks) in [
        ("plain.eml", Marks::default()),
        ("list.eml", Marks::LIST),
        ("newsletter.eml", Marks::BULK),
        ("out-of-office.eml", Marks::AUTO),
        ("bounce.eml", Marks::BOUNCE.with(Marks::AUTO)),
        ("invitation.eml", Marks::INVITATION),
    ] {
        assert_eq!(read_fixture(name).mail().marks, marks, "{name}");
    }
}

#[test]
fn headers_in_raw_bytes_are_read() {
    let kept = read_fixture("raw-header-bytes.eml");
    assert_eq!(kept.mail().subject, "Größe für Jörg");
    assert_eq!(kept.mail().participants[0].name, "Jörg Müller");
}
