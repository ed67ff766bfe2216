//! Baskets that shrink, and what is known of them in money.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::{Finding, detectors};
use bellwether_testkit::fixture::parse;

const MET: &str = "\
me Sam Seller <sam@northseal.com>
2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
";

/// The baskets that are told to have shrunk.
fn shrunk(story: &str) -> Vec<Finding> {
    let story = format!("{MET}{story}as of 2024-03-15");
    let fixture = parse(&story).unwrap_or_else(|error| panic!("{error}"));
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let detector = detectors::ALL
        .iter()
        .find(|one| one.kind == "shrinking-basket");
    (detector.expect("a kind").detect)(&k)
}

/// What is told of an account that ordered so many harnesses in the years before and so many
/// after the middle of September.
fn smaller_orders(before: &str, since: &str) -> Vec<Finding> {
    let story = format!(
        "ordered every 18 days from 2022-06-02 to 2024-03-10 Other House: 100 x Harness = 4250 EUR; 10 x Fuse = 30 EUR\n\
         {before}ordered every 18 days from 2023-10-01 to 2024-03-14 Acme Valves: {since}\n"
    );
    shrunk(&story)
}

#[test]
fn smaller_orders_of_the_same_are_told() {
    let steady = "ordered every 18 days from 2022-06-01 to 2023-09-14 Acme Valves: 100 x Harness = 4250 EUR\n";
    let third = smaller_orders(steady, "33 x Harness = 1403 EUR");
    let [card] = third.as_slice() else {
        panic!("{third:?}");
    };
    assert!(card.title.contains("for 63 % less"), "{}", card.title);
    let says = "Harness (mostly 33 at a time instead of 100)";
    assert!(card.why.contains(says), "{}", card.why);
    assert!(smaller_orders(steady, "90 x Harness = 3825 EUR").is_empty());
    // Last winter it was as low, and came back.
    let winters = "\
ordered every 18 days from 2022-04-01 to 2022-09-14 Acme Valves: 100 x Harness = 4250 EUR
ordered every 18 days from 2022-10-01 to 2023-03-14 Acme Valves: 33 x Harness = 1403 EUR
ordered every 18 days from 2023-04-01 to 2023-09-14 Acme Valves: 100 x Harness = 4250 EUR
";
    assert!(smaller_orders(winters, "33 x Harness = 1403 EUR").is_empty());
    let one_winter = "\
ordered every 18 days from 2022-10-01 to 2023-03-14 Acme Valves: 33 x Harness = 1403 EUR
ordered every 18 days from 2023-04-01 to 2023-09-14 Acme Valves: 100 x Harness = 4250 EUR
";
    assert!(smaller_orders(one_winter, "33 x Harness = 1403 EUR").is_empty());
}

#[test]
fn lots_that_change_are_no_shrinking() {
    // Great and small ones by turns: the last half has one great one less.
    let turns = |from: &str, to: &str, times: u32| {
        format!(
            "ordered every {times} days from {from} to {to} Acme Valves: 100 x Harness = 4250 EUR\n"
        )
    };
    let small =
        "ordered every 20 days from 2022-06-01 to 2024-03-10 Acme Valves: 10 x Harness = 425 EUR\n";
    let story = [
        small.to_owned(),
        turns("2022-06-05", "2023-09-14", 56),
        turns("2023-10-20", "2024-03-10", 130),
    ];
    assert!(shrunk(&story.concat()).is_empty());
}

#[test]
fn the_title_tells_what_all_orders_came_to() {
    let story = "\
ordered every 21 days from 2022-06-01 to 2024-03-10 Other House: 4 x Ball valve = 180 EUR; 5 x Filter bag = 300 EUR; 3 x Pump = 900 EUR
ordered every 21 days from 2022-06-01 to 2024-03-10 Acme Valves: 4 x Ball valve = 180 EUR
ordered every 21 days from 2022-06-01 to 2023-09-01 Acme Valves: 5 x Filter bag = 300 EUR
ordered 2023-06-20 Acme Valves: 3 x Pump = 1000 EUR
ordered 2023-12-05 Acme Valves: 9 x Pump = 3600 EUR
";
    let found = shrunk(story);
    let [card] = found.as_slice() else {
        panic!("{found:?}");
    };
    let (title, why) = (&card.title, &card.why);
    assert!(title.contains("% less of what it orders again"), "{title}");
    assert!(why.contains("5,040 EUR instead of"), "{why}");
    assert!(why.contains("again and again for 1,440 EUR"), "{why}");
}

#[test]
fn what_has_no_known_rate_stays_in_its_own_money() {
    let story = format!(
        "{MET}ordered every 14 days from 2023-01-03 to 2024-03-10 Acme Valves: 4 x Seal = 80 GBP\n\
         ordered every 14 days from 2023-01-03 to 2024-03-10 House B: 4 x Seal = 80 GBP\n\
         ordered every 28 days from 2023-01-05 to 2023-02-10 House C: 4 x Seal = 100.50 EUR\n\
         ordered every 28 days from 2023-01-06 to 2023-02-10 House B: 4 x Seal = 100 EUR\n\
         as of 2024-03-15"
    );
    let fixture = parse(&story).unwrap_or_else(|error| panic!("{error}"));
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let of = |house: &str| {
        let mut buyers = k.orders().buyers.iter();
        let buyer = buyers.find(|one| k.account(one.account).name.starts_with(house));
        buyer.expect("a buyer")
    };
    let sums = |house: &str| {
        let sums = k.orders().sums(of(house)).into_iter();
        sums.map(|sum| sum.shown()).collect::<Vec<String>>()
    };
    assert_eq!(sums("House C"), ["201 EUR"]);
    assert_eq!(sums("House B"), ["2,480 GBP", "200 EUR"]);
    assert_eq!(sums("Acme"), ["2,480 GBP"]);
    let proof = k.bought_proof(&of("House C").purchases[0]);
    assert!(proof.says.ends_with("for 100.50 EUR"), "{}", proof.says);
    // Of what nobody knows the worth of no worth is told ahead.
    let outlook = |house: &str| k.outlook(of(house).account).and_then(|one| one.order_value);
    assert_eq!(outlook("House C"), None);
}
