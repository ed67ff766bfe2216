//! Customers who have stopped ordering: of whom it is known why, and who have written since.

use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::exports::EntrySeen;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::Ledger;
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::see;
use bellwether_testkit::fixture::{Fixture, parse};

/// A baker's orders that ended in January, and what was written since; in the middle of March.
fn told(mails: &str) -> Fixture {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        2023-06-01 me -> Cleo Dorn <cleo@otherhouse.com>: Flour | The list is attached.
        2023-06-02 Cleo Dorn <cleo@otherhouse.com> -> me: RE: Flour | Thank you, Sam.
        ordered every 14 days from 2022-11-01 to 2024-01-10 Cafe Kern: 4 x Flour = 180 EUR
        ordered every 13 days from 2022-11-01 to 2024-03-14 Other House: 2 x Flour = 90 EUR
        ordered every 15 days from 2022-11-01 to 2024-03-14 Third House: 2 x Flour = 90 EUR
        {mails}
        as of 2024-03-15"
    );
    parse(&story).unwrap_or_else(|e| panic!("{e}"))
}

/// An earlier mail of ours and theirs, so that they are a customer by mail as well.
const KNOWN: &str = "2023-06-01 me -> Elke Kern <elke@cafe-kern.de>: Flour | The list is attached.
        2023-06-02 Elke Kern <elke@cafe-kern.de> -> me: RE: Flour | Thank you, Sam.";

/// What is told of the café: the kinds, each with whether it is set aside.
fn kinds(ledger: &Ledger, fixture: &Fixture) -> Vec<(&'static str, bool)> {
    let k = Knowledge::at(ledger, fixture.as_of);
    let all = see(&k, &TrackRecord::default()).into_iter();
    let of_it = all.filter(|one| {
        let account = one.finding.account.map(|account| k.account(account));
        account.is_some_and(|account| account.name.to_lowercase().contains("kern"))
    });
    of_it.map(|one| (one.kind, one.finding.seen)).collect()
}

fn is_said_to_have_stopped(mails: &str) -> bool {
    let fixture = told(&format!("{KNOWN}\n        {mails}"));
    let kinds = kinds(&fixture.ledger, &fixture);
    let mut stopped = kinds.iter().filter(|(kind, _)| *kind == "lapsing-account");
    stopped.any(|(_, seen)| !seen)
}

/// A mail of Elke's.
fn elke(day: &str, body: &str) -> String {
    format!("{day} Elke Kern <elke@cafe-kern.de> -> me: Flour | {body}")
}

#[test]
fn who_says_why_has_not_just_stopped() {
    assert!(is_said_to_have_stopped(""));
    for (day, body) in [
        (
            "2023-12-28",
            "Liebe Frau Seller, schweren Herzens schließen wir das Café zum 15.01. Danke für alles!",
        ),
        (
            "2023-12-28",
            "Dear Sam, we are closing the café at the end of January, after 30 years. Thank you for everything.",
        ),
        (
            "2024-01-20",
            "Hallo Sam, wir machen vom 22.1. bis 20.3. Betriebsferien (Ofenumbau), bitte nichts liefern.",
        ),
        (
            "2024-01-20",
            "Hallo Sam, der Markt fällt dieses Jahr leider aus (Baustelle). Nächstes Jahr wieder!",
        ),
    ] {
        assert!(!is_said_to_have_stopped(&elke(day, body)), "{body}");
    }
    for (day, body) in [
        (
            "2024-01-05",
            "Hallo Sam, wir schließen heute schon um 15 Uhr, bitte vorher liefern.",
        ),
        (
            "2024-01-20",
            "Hallo Sam, wir machen vom 22.1. bis 5.2. Betriebsferien, bitte nichts liefern.",
        ),
        (
            "2024-01-20",
            "Hallo Sam, schade, die Filiale am Markt schließen wir zum 1.2. Gruß Elke",
        ),
    ] {
        assert!(is_said_to_have_stopped(&elke(day, body)), "{body}");
    }
}

#[test]
fn who_orders_after_its_end_lives() {
    let end = "schweren Herzens schließen wir das Café zum 01.08. Danke für alles!";
    assert!(is_said_to_have_stopped(&elke("2023-06-20", end)));
}

#[test]
fn what_the_list_of_customers_says_of_a_house_counts() {
    let with = |remark: &str| {
        let fixture = told(KNOWN);
        let mut ledger = fixture.ledger.clone();
        let mut card = Entry::new(EntryKind::Contact, "crm", "10024");
        card.put(field::NAME, "Elke Kern");
        card.put(field::EMAIL, "elke@cafe-kern.de");
        card.put(field::COMPANY, "Cafe Kern");
        card.put(field::TEXT, remark);
        ledger.entries.push(EntrySeen {
            evidence: card.id(),
            known: fixture.as_of.plus_days(-1),
            until: None,
            entry: card.into(),
        });
        let kinds = kinds(&ledger, &fixture);
        kinds
            .iter()
            .any(|(kind, seen)| *kind == "lapsing-account" && !seen)
    };
    assert!(with("montags geschlossen"));
    assert!(!with("geschlossen 15.01.24"));
    assert!(!with("Betriebsferien bis 20.03."));
}

#[test]
fn who_wants_to_buy_again_waits_for_an_answer() {
    let ask = elke(
        "2024-03-11",
        "Hi Sam, wir haben nach der Renovierung wieder offen und wollen gern wieder bei euch bestellen. Was kostet aktuell das Mehl und ab welcher Menge liefert ihr?",
    );
    for known in [KNOWN, ""] {
        let fixture = told(&format!("{known}\n        {ask}"));
        let kinds = kinds(&fixture.ledger, &fixture);
        let shown = |kind| kinds.contains(&(kind, false));
        assert!(shown("unanswered-ask"), "{kinds:?}");
        assert!(!shown("lapsing-account"), "{kinds:?}");
    }
}
