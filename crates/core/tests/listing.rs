//! Which cards are listed: what changes something, and no page full of one account.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::see;
use bellwether_testkit::fixture;

/// How many cards are listed by themselves and, of them, on the page of all, where
/// so many people of one account wait for an answer.
fn listed(asking: usize) -> (usize, usize) {
    let mut story = String::from("me Sam Seller <sam@northseal.com>\n");
    let people = [
        "Ann Smith",
        "Bo Berg",
        "Eva Lind",
        "Ida Falk",
        "Leo Roth",
        "Nils Holm",
    ];
    let matters = [
        "gaskets",
        "flanges",
        "actuators",
        "strainers",
        "couplings",
        "bearings",
    ];
    for (at, (name, matter)) in people.iter().zip(matters).enumerate() {
        let address = name.to_lowercase().replace(' ', ".");
        let who = format!("{name} <{address}@acmevalves.com>");
        story.push_str(&format!(
            "every 9 days from 2023-11-0{} to 2024-02-20 {who} <-> me: Order {matter} | The order for this week is attached.\n",
            at + 1
        ));
        if at < asking {
            story.push_str(&format!(
                "2024-03-06 {who} -> me: Offer {matter} | Could you send us a quotation for 200 {matter}?\n"
            ));
        }
    }
    story.push_str("as of 2024-03-12");
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let all = see(&k, &TrackRecord::default());
    let worth = all.iter().filter(|o| o.is_worth_listing()).count();
    (worth, all.iter().filter(|o| o.is_current()).count())
}

#[test]
fn one_account_does_not_fill_the_page() {
    assert_eq!(listed(0), (0, 0));
    assert_eq!(listed(3), (3, 3));
    assert_eq!(listed(6), (6, 4));
}
