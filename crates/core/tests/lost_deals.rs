//! When a lost deal is worth another word.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

/// How many cards a deal lost in March for a reason makes on a day.
fn reopened(reason: &str, as_of: &str) -> usize {
    let text = format!(
        "me Sam Seller <sam@northseal.com>
        every 20 days from 2025-06-01 to 2026-09-08 Ann Smith <ann@acmevalves.com> <-> me: Spare parts | The order is attached.
        export 2026-04-01 deal crm 17: name=Pumps for hall 3; company=Acme Valves; stage=Closed lost; status=lost; amount=40000; currency=EUR; closes=2026-03-20; lost_reason={reason}
        as of {as_of}"
    );
    let fixture = fixture::parse(&text).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == "lost-deal").expect("the kind");
    (detector.detect)(&k).len()
}

#[test]
fn a_reason_that_names_its_own_end_is_looked_at_then() {
    const FROZEN: &str = "Budget frozen until 1 October 2026";
    for (as_of, cards) in [("2026-07-15", 0), ("2026-10-15", 1), ("2027-01-15", 0)] {
        assert_eq!(reopened(FROZEN, as_of), cards, "{as_of}");
    }
    // Who is bound decides before the end.
    assert_eq!(reopened("Hydra contract until 31.12.2026", "2026-10-20"), 1);
    assert_eq!(reopened("Price, went to Hydra", "2026-10-15"), 0);
}
