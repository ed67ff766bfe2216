//! Promises: one card for one promise, and none for a way of closing mails.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

/// The mails in which open promises are seen, after so many with the same one.
fn cards(times: usize) -> usize {
    let mut story = String::from(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        ",
    );
    let mails = [
        ("2024-02-16", "Pallets"),
        ("2024-02-23", "Invoice"),
        ("2024-03-01", "Visit"),
        ("2024-03-08", "Samples"),
    ];
    for (day, subject) in mails.into_iter().take(times) {
        story.push_str(&format!(
            "{day} me -> Ann Smith <ann@acmevalves.com>: {subject} | Hello Ann,\\nI will send you the drawing of the new gland by Friday.\\nSam\n",
        ));
    }
    story.push_str("as of 2024-03-22");
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let promises = all.find(|d| d.kind == "open-promise").expect("the kind");
    (promises.detect)(&k).len()
}

#[test]
fn one_promise_is_one_card() {
    assert_eq!(cards(1), 1);
    assert_eq!(cards(2), 1);
}

#[test]
fn a_formula_is_no_promise() {
    assert_eq!(cards(4), 0);
}
