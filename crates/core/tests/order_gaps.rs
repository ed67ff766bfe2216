//! What an account does not buy though its like do: how many of these are enough.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture::parse;

/// What Acme Valves, which buys gaskets, is said to be without, where some others buy
/// gaskets and belts, and four more belts and plates.
fn gaps(both: &[&str]) -> Vec<(String, String)> {
    let mut story = "\
me Sam Seller <sam@northseal.com>
2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The drawings are attached.
2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
ordered every 30 days from 2022-03-05 to 2024-03-02 Acme Valves: 6 x Gasket = 38 EUR
"
    .to_owned();
    let mut ordered = |house: &str, goods: &str| {
        story.push_str(&format!(
            "ordered every 30 days from 2022-03-02 to 2024-03-12 {house}: {goods} = 90 EUR\n"
        ));
    };
    for house in both {
        ordered(house, "6 x Gasket");
        ordered(house, "1 x Belt");
    }
    for house in ["House J", "House K", "House L", "House M"] {
        ordered(house, "1 x Belt");
        ordered(house, "1 x Plate");
    }
    let fixture = parse(&format!("{story}as of 2024-03-15")).unwrap_or_else(|e| panic!("{e}"));
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all.find(|one| one.kind == "order-gap").expect("the kind");
    let found = (kind.detect)(&k).into_iter();
    let found = found.map(|finding| (finding.title, finding.why));
    found
        .filter(|(title, _)| title.starts_with("Acme Valves"))
        .collect()
}

#[test]
fn what_one_or_two_others_buy_is_an_anecdote() {
    for few in [&["House B"][..], &["House B", "House C"]] {
        let found = gaps(few);
        assert!(found.is_empty(), "{found:?}");
    }
    let three = gaps(&["House B", "House C", "House D"]);
    assert_eq!(three.len(), 1, "{three:?}");
    let (title, why) = &three[0];
    assert!(title.contains("Belt"), "{title}");
    assert!(why.contains("3 others who buy that buy Belt too"), "{why}");
}

#[test]
fn of_what_is_as_likely_the_one_worth_most_is_named() {
    let mut story = "\
me Sam Seller <sam@northseal.com>
ordered every 30 days from 2022-03-05 to 2024-03-02 Acme Valves: 6 x Gasket = 900 EUR
"
    .to_owned();
    for house in ["House B", "House C", "House D", "House E"] {
        story.push_str(&format!(
            "ordered every 30 days from 2022-03-02 to 2024-03-12 {house}: 6 x Gasket = 900 EUR; 20 x Fuse = 9 EUR; 2 x Harness = 800 EUR\n"
        ));
    }
    for house in ["House J", "House K", "House L", "House M"] {
        story.push_str(&format!(
            "ordered every 30 days from 2022-03-02 to 2024-03-12 {house}: 1 x Plate = 90 EUR\n"
        ));
    }
    let fixture = parse(&format!("{story}as of 2024-03-15")).unwrap_or_else(|e| panic!("{e}"));
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all.find(|one| one.kind == "order-gap").expect("the kind");
    let found = (kind.detect)(&k);
    let titles: Vec<&str> = found.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(
        titles,
        ["Acme Valves does not buy Harness, though its like do"]
    );
    // None of them spends more than 12 or 13 orders of it in a year.
    let value = found[0].value.expect("a sum").minor;
    assert!(value <= 13 * 80_000, "{value}");
}
