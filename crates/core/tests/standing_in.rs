//! Who writes in the place of somebody who is away: no move, and no proof of who they are.

use bellwether_core::evidence::{Mail, Marks, Role};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_core::time::Timestamp;
use bellwether_testkit::ledger::{from_mails, mail};

const START: Timestamp = Timestamp(1_700_000_000);
const ME: &str = "Sam Seller <sam@northseal.com>";
const BAKERY: &str = "Jan Andresen <j.andresen@baeckerei-andresen.de>";
const HOTEL: &str = "Jan Andresen <j.andresen@zurlinde.de>";

fn on(day: i32, from: &str, to: &str, body: &str) -> Mail {
    let subject = format!("{from} {day}");
    mail(
        START.plus_days(day),
        from,
        &[(Role::To, to)],
        &subject,
        body,
    )
}

fn sent(day: i32, to: &str) -> Mail {
    Mail {
        marks: Marks::SENT,
        ..on(day, ME, to, "Hello")
    }
}

/// Whether a Jan of a bakery and one who wrote this from a hotel are taken for one, how many
/// doubts there are, and how many moves are told.
fn told(body: &str) -> (bool, usize, usize) {
    let mut mails = Vec::new();
    for day in [300, 330, 360] {
        mails.extend([on(day, BAKERY, ME, "Hello"), sent(day + 1, BAKERY)]);
    }
    mails.extend([on(385, HOTEL, ME, body), sent(386, HOTEL)]);
    let now = START.plus_days(400);
    let ledger = from_mails(&mails, "me", now);
    let k = Knowledge::at(&ledger, now);
    let of = |address| k.person_of_address(address).expect("somebody");
    let joined = of("j.andresen@baeckerei-andresen.de") == of("j.andresen@zurlinde.de");
    let mut all = detectors::ALL.iter();
    let moved = all.find(|one| one.kind == "moved-contact");
    let moved = moved.expect("the kind");
    (joined, k.doubts().len(), (moved.detect)(&k).len())
}

#[test]
fn who_stands_in_for_somebody_is_asked_about_and_has_not_moved() {
    let stands_in = "Guten Tag,\nich vertrete Frau Lohse bis 27.11. (Urlaub). Bestellungen bitte an mich.\nJan Andresen\nHotel Zur Linde";
    assert_eq!(told(stands_in), (false, 1, 0));
    let moved = "Guten Tag,\nich bin jetzt hier im Einkauf. Bestellungen bitte an mich.\nJan Andresen\nHotel Zur Linde";
    assert_eq!(told(moved), (true, 0, 1));
}
