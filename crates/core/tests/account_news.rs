//! What the press tells of our own accounts: what is a card, and what is not.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture::parse;

const BASE: &str = "\
me Sam Seller <sam@northseal.com>
every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
export 2024-02-01 company crm 3: name=Acme Valves; domain=acmevalves.com
";

/// The titles of cards of which nobody has spoken yet.
fn cards(more: &str) -> Vec<String> {
    let fixture = parse(&format!("{BASE}{more}\nas of 2024-03-12"));
    let fixture = fixture.unwrap_or_else(|error| panic!("{error}"));
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all.find(|one| one.kind == "account-news");
    let found = (kind.expect("the kind").detect)(&k).into_iter();
    let open = found.filter(|finding| !finding.seen);
    open.map(|finding| finding.title).collect()
}

#[test]
fn what_changes_the_needs_of_an_account_is_told() {
    for (text, title) in [
        (
            "Acme Valves recalls its ball valves because of leaks.",
            "can we help?",
        ),
        (
            "Acme Valves will open a second plant in Leeds in 2027.",
            "what will they need for it?",
        ),
        (
            "Acme Valves will close its plant in Tarnwick in June and cut 200 jobs.",
            "what do they need now?",
        ),
        ("Acme Valves baut 120 Stellen ab.", "what do they need now?"),
        (
            "Acme Valves grew revenue by 22 %.",
            "what will they need for it?",
        ),
    ] {
        let found = cards(&format!("document 2024-03-05 Acme Valves: {text}"));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].starts_with("Acme Valves "), "{found:?}");
        assert!(found[0].ends_with(title), "{text}: {found:?}");
    }
}

#[test]
fn what_is_old_or_small_or_of_others_is_not() {
    const RECALL: &str =
        "document 2024-03-05 Acme Valves: Acme Valves recalls its ball valves because of leaks.";
    let told = "2024-03-07 Ann Smith <ann@acmevalves.com> -> me: Recall | Hello Sam,\\nyou may have read that we recall ball valves because of leaks.\\nAnn";
    let asked = "2024-03-08 me -> Ann Smith <ann@acmevalves.com>: Your recall | Hello Ann,\\nI read of the leaks of your ball valves: can we help?\\nSam";
    for more in [
        "document 2024-03-05 Acme Valves: Acme Valves launches a new ball valve.",
        "document 2024-03-05 Acme Valves: Acme Valves grew revenue by 3 %.",
        "document 2023-11-20 Acme Valves: Acme Valves recalls its ball valves because of leaks.",
        "document 2024-03-05 Dornby Foods: Dornby Foods recalls its oat drinks because of leaks.",
        &format!("{RECALL}\n{told}"),
        &format!("{RECALL}\n{asked}"),
    ] {
        let found = cards(more);
        assert!(found.is_empty(), "{more}: {found:?}");
    }
}
