//! Orders in a picture: what was ordered later is in no earlier one, and what is shown
//! follows from what is known.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::{Finding, detectors};
use bellwether_core::orders::book::ProductNo;
use bellwether_testkit::fixture::parse;
use std::fmt::Write;

const THEN: &str = "\
me Sam Seller <sam@northseal.com>
2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam. The seal kits we get from Hexal.
ordered every 28 days from 2023-02-01 to 2024-02-01 Acme Valves: 2 x Pump = 700 EUR
ordered every 28 days from 2023-02-01 to 2023-12-20 Acme Valves: 40 x Filter bag = 400 EUR
ordered every 15 days from 2023-02-01 to 2024-02-20 Acme Valves: 2 x Gland = 40 EUR
ordered every 21 days from 2023-02-01 to 2024-02-20 House B: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
ordered every 20 days from 2023-02-01 to 2024-02-20 House C: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
ordered every 20 days from 2023-02-01 to 2024-02-20 House C: 5 x Filter bag = 50 EUR
ordered every 19 days from 2023-02-01 to 2024-02-20 House D: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR; 3 x Seal kit = 90 EUR
ordered every 25 days from 2023-02-01 to 2023-11-20 House E: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR
";

/// Everything of a picture that orders bear on, as text.
fn shown(story: &str, day: &str) -> String {
    let fixture = parse(&format!("{story}as of {day}")).unwrap_or_else(|error| panic!("{error}"));
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut out = String::new();
    for (at, (buyer, outlook)) in k.trade().enumerate() {
        let name = &k.account(buyer.account).name;
        let expected = k.habits().expected_orders(outlook, 90.0);
        writeln!(out, "{name} {:?} {expected:?}", buyer.purchases.len()).expect("text");
        writeln!(out, "{outlook:?}").expect("text");
        for gap in k.gaps().at(k.orders(), at, 10) {
            let product = &k.orders().catalogue.product(gap.product).key;
            writeln!(out, "  {product} {:.6} {:?}", gap.score, gap.expected).expect("text");
        }
    }
    for detector in detectors::ALL {
        for finding in (detector.detect)(&k) {
            writeln!(out, "{} {:?}", finding.title, finding.anchors).expect("text");
        }
        if let Some(outcome) = &detector.outcome {
            writeln!(out, "{} {:?}", detector.kind, (outcome.population)(&k)).expect("text");
        }
    }
    out
}

#[test]
fn what_was_ordered_later_does_not_show() {
    let later = "\
ordered every 20 days from 2024-03-02 to 2024-08-01 Acme Valves: 3 x Seal kit = 90 EUR; 40 x Filter bag = 500 EUR
ordered every 9 days from 2024-03-02 to 2024-08-01 Somebody New: 3 x Something new = 90 USD; 1 x Seal ring = 9 USD; 1 x Seal cord = 9 USD; 1 x Seal cap = 9 USD; 1 x Seal wax = 9 USD; 1 x Kit bag = 9 USD; 1 x Kit box = 9 USD; 1 x Lamp = 9 USD
ordered 2024-03-02 House B: -4 x Ball valve = -180 EUR
export 2024-03-15 product list F-1: name=Filter bag; price=12; currency=EUR; successor=Seal kit
";
    for day in ["2024-01-15", "2024-03-01"] {
        let before = shown(THEN, day);
        assert_eq!(before, shown(&format!("{THEN}{later}"), day), "{day}");
        assert!(before.contains("Acme Valves"));
    }
    // The story has something to leak: cards that rest on orders.
    let shown_then = shown(THEN, "2024-03-01");
    for card in [
        "gets seal kits from Hexal",
        "has stopped ordering",
        "has not ordered",
    ] {
        assert!(shown_then.contains(card), "{card} in {shown_then}");
    }
    let after = shown(&format!("{THEN}{later}"), "2024-08-01");
    assert!(after.contains("Somebody New"));
}

#[test]
fn what_was_taken_back_is_no_purchase() {
    let story = "\
me Sam Seller <sam@northseal.com>
2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
ordered 2024-01-05 Acme Valves: 5 x Pump = 500 EUR; 1 x Freight = 20 EUR
ordered 2024-01-09 Acme Valves: -5 x Pump = -500 EUR
ordered 2024-01-12 Acme Valves: 2 x Gasket = 20 EUR
";
    let bought = |day: &str| {
        let fixture = parse(&format!("{story}as of {day}")).unwrap_or_else(|e| panic!("{e}"));
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let orders = k.orders();
        let all = orders.buyers.iter().flat_map(|buyer| &buyer.purchases);
        let name = |one: &bellwether_core::orders::picture::Purchase| {
            orders.catalogue.product(one.product).name.clone()
        };
        all.map(name).collect::<Vec<String>>()
    };
    assert_eq!(bought("2024-01-08"), ["Pump"]);
    assert!(bought("2024-01-10").is_empty());
    assert_eq!(bought("2024-01-31"), ["Gasket"]);
}

#[test]
fn what_names_no_currency_counts_in_the_only_one() {
    let worth = |later: &str| {
        let story = format!(
            "{MET}ordered every 14 days from 2023-01-03 to 2023-09-30 Acme Valves: 4 x Seal = 80 XXX\n\
             ordered every 14 days from 2023-10-03 to 2023-12-30 Acme Valves: 4 x Seal = 80 {later}\n\
             as of 2024-03-15"
        );
        let fixture = parse(&story).unwrap_or_else(|error| panic!("{error}"));
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let all = k.orders().buyers.iter().flat_map(|buyer| &buyer.purchases);
        let amounts: Vec<i64> = all.map(|one| one.amount).collect();
        assert!(amounts.iter().all(|minor| *minor == 8_000), "{amounts:?}");
        (amounts.len(), k.orders().currency)
    };
    assert_eq!(worth("EUR"), (27, *b"EUR"));
    assert_eq!(worth("XXX"), (27, *b"XXX"));
}

const MET: &str = "\
me Sam Seller <sam@northseal.com>
2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
2024-01-12 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam.
";

/// What a kind sees of a story and nobody is on.
fn findings(kind: &str, story: &str) -> Vec<Finding> {
    let story = format!("{MET}{story}as of 2024-03-15");
    let fixture = parse(&story).unwrap_or_else(|error| panic!("{error}"));
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let detector = detectors::ALL.iter().find(|one| one.kind == kind);
    let found = (detector.expect("a kind").detect)(&k).into_iter();
    found.filter(|finding| !finding.seen).collect()
}

/// The titles of it.
fn cards(kind: &str, story: &str) -> Vec<String> {
    let found = findings(kind, story).into_iter();
    found.map(|finding| finding.title).collect()
}

#[test]
fn who_took_three_times_as_much_is_not_late() {
    let rest = "\
ordered every 20 days from 2023-02-01 to 2024-03-10 Acme Valves: 2 x Ball valve = 90 EUR
ordered every 5 days from 2023-02-01 to 2024-03-14 Other House: 5 x Filter bag = 50 EUR
";
    let clockwork = "ordered every 28 days from 2023-02-01 to 2024-01-05 Acme Valves: 40 x Filter bag = 400 EUR\n";
    let usual = "ordered 2024-01-31 Acme Valves: 40 x Filter bag = 400 EUR\n";
    let large = "ordered 2024-01-31 Acme Valves: 120 x Filter bag = 1200 EUR\n";
    let due = |last: &str| cards("reorder-due", &format!("{clockwork}{last}{rest}"));
    assert_eq!(due(usual), ["Acme Valves has not ordered Filter bag again"]);
    assert!(due(large).is_empty());
}

#[test]
fn what_is_given_up_is_asked_for_while_the_rest_is_ordered() {
    let others =
        "ordered every 5 days from 2023-02-01 to 2024-03-14 Other House: 5 x Filter bag = 50 EUR\n";
    // Five of its gaps ago.
    let gone = "ordered every 20 days from 2022-06-01 to 2023-12-05 Acme Valves: 10 x Filter bag = 100 EUR\n";
    let rest = |last: &str| {
        let rest = "4 x Ball valve = 400 EUR";
        let rest = format!("ordered every 20 days from 2022-06-01 to {last} Acme Valves: {rest}\n");
        cards("reorder-due", &format!("{others}{gone}{rest}"))
    };
    assert_eq!(
        rest("2024-03-10"),
        ["Acme Valves has not ordered Filter bag again"]
    );
    // An account that hardly orders any more is asked for everything, or for nothing.
    assert!(rest("2023-12-05").is_empty());
}

#[test]
fn a_project_on_top_is_no_basket() {
    let steady = "\
ordered every 21 days from 2022-06-01 to 2024-03-10 Acme Valves: 4 x Ball valve = 180 EUR; 2 x Gasket = 90 EUR
ordered every 21 days from 2022-06-01 to 2024-03-10 Other House: 4 x Ball valve = 180 EUR; 5 x Filter bag = 300 EUR; 3 x Pump = 900 EUR
";
    let project =
        "ordered every 14 days from 2023-05-01 to 2023-07-20 Acme Valves: 3 x Pump = 900 EUR\n";
    let gone = "ordered every 21 days from 2022-06-01 to 2023-09-01 Acme Valves: 5 x Filter bag = 300 EUR\n";
    let kind = "shrinking-basket";
    assert!(cards(kind, &format!("{steady}{project}")).is_empty());
    assert_eq!(cards(kind, &format!("{steady}{gone}")).len(), 1);
}

#[test]
fn a_rise_that_costs_orders_is_not_borne() {
    let others = "\
ordered every 28 days from 2022-09-01 to 2024-03-10 Other House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
ordered every 28 days from 2022-09-01 to 2024-03-10 Third House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
ordered every 28 days from 2022-09-01 to 2024-03-10 Fourth House: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
ordered every 28 days from 2022-09-01 to 2023-08-10 Acme Valves: 4 x Ball valve = 180 EUR; 10 x Gasket = 40 EUR
";
    let dearer = |rest: &str| cards("borne-price", &format!("{others}{rest}"));
    let on = "ordered every 28 days from 2023-08-20 to 2024-03-10 Acme Valves: 4 x Ball valve = 216 EUR; 10 x Gasket = 48 EUR\n";
    let less = "ordered every 28 days from 2023-08-20 to 2024-03-10 Acme Valves: 2 x Ball valve = 108 EUR; 5 x Gasket = 24 EUR\n";
    assert_eq!(dearer(on).len(), 1);
    assert!(dearer(less).is_empty());
}

#[test]
fn what_peers_give_up_is_no_news() {
    let house = |name: &str, until: &str| {
        format!(
            "ordered every 25 days from 2022-06-01 to 2024-03-10 {name}: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR
ordered every 25 days from 2022-06-01 to {until} {name}: 3 x Seal kit = 90 EUR
ordered every 25 days from 2023-06-01 to {until} {name}: 4 x Seal kit = 120 EUR
"
        )
    };
    let acme = "ordered every 28 days from 2022-06-01 to 2024-03-10 Acme Valves: 4 x Ball valve = 180 EUR; 2 x Pump = 700 EUR\n";
    let story = |until: &str| {
        let peers = ["B", "C", "D", "E", "F"].map(|name| house(&format!("House {name}"), until));
        format!("{acme}{}", peers.concat())
    };
    assert_eq!(cards("peers-stock-it", &story("2024-03-10")).len(), 1);
    assert!(cards("peers-stock-it", &story("2023-10-10")).is_empty());
}

/// Four houses that gave up one seal kit for another, in this order of months, and those
/// who did something else.
fn changed_over(rest: &str) -> String {
    let moved = [("B", "07"), ("C", "08"), ("D", "09"), ("E", "06")].map(|(name, month)| {
        format!(
            "ordered every 27 days from 2022-06-01 to 2023-{month}-10 House {name}: 4 x Seal kit NBR = 180 EUR
ordered every 27 days from 2023-{month}-20 to 2024-03-10 House {name}: 4 x Seal kit FKM = 240 EUR
"
        )
    });
    let acme = "ordered every 28 days from 2022-06-01 to 2024-03-10 Acme Valves: 4 x Seal kit NBR = 180 EUR\n";
    format!("{acme}{}{rest}", moved.concat())
}

#[test]
fn a_change_is_one_only_where_it_goes_one_way_and_not_beside() {
    let told = |rest: &str| cards("peers-moved", &changed_over(rest)).len();
    assert_eq!(told(""), 1);
    // Others went the other way.
    let back =
        "ordered every 27 days from 2022-06-01 to 2023-08-10 House G: 4 x Seal kit FKM = 240 EUR
ordered every 27 days from 2023-08-20 to 2024-03-10 House G: 4 x Seal kit NBR = 180 EUR
ordered every 27 days from 2022-06-01 to 2023-08-10 House H: 4 x Seal kit FKM = 240 EUR
ordered every 27 days from 2023-08-20 to 2024-03-10 House H: 4 x Seal kit NBR = 180 EUR
";
    assert_eq!(told(back), 0);
    // Those who stayed order both.
    let both = |name: &str| {
        format!(
            "ordered every 27 days from 2022-06-01 to 2024-03-10 {name}: 4 x Seal kit NBR = 180 EUR; 2 x Seal kit FKM = 120 EUR\n"
        )
    };
    assert_eq!(told(&(both("House G") + &both("House H"))), 0);
    // Most who order the old one stay with it.
    let stays: String = (0..9)
        .map(|n| format!("ordered every 27 days from 2022-06-01 to 2024-03-10 House S{n}: 4 x Seal kit NBR = 180 EUR\n"))
        .collect();
    assert_eq!(told(&stays), 0);
}

#[test]
fn who_said_until_when_they_are_closed_is_asked_after_it() {
    let told = |said: &str| {
        let story = format!(
            "2024-02-02 Ann Smith <ann@acmevalves.com> -> me: News | {said}\n\
             ordered every 14 days from 2022-09-01 to 2024-02-01 Acme Valves: 4 x Seal = 80 EUR\n\
             ordered every 14 days from 2022-09-01 to 2024-03-14 House B: 4 x Seal = 80 EUR\n\
             ordered every 15 days from 2022-09-01 to 2024-03-14 House C: 4 x Seal = 80 EUR\n"
        );
        let kinds = ["reorder-due", "lapsing-account"];
        kinds.map(|kind| cards(kind, &story)).concat()
    };
    assert_eq!(
        told("We are closed for renovation from 5 February to 3 March."),
        [""; 0]
    );
    assert_eq!(told("Bis 30. April bleibt das Werk geschlossen."), [""; 0]);
    assert_eq!(
        told("We do not need anything until the middle of March."),
        [""; 0]
    );
    for asked in ["Thank you.", "We are closed from 5 to 18 February."] {
        assert!(!told(asked).is_empty(), "{asked}");
    }
}

#[test]
fn what_others_spend_is_told_for_a_year() {
    let expected = |from: &str| {
        let others = ["B", "C", "D", "E", "F"].map(|house| {
            format!("ordered every 28 days from {from} to 2024-03-14 House {house}: 2 x Pump = 700 EUR; 3 x Seal kit = 100 EUR\n")
        });
        let story = format!(
            "{MET}{}ordered every 28 days from {from} to 2024-03-14 Acme Valves: 2 x Pump = 700 EUR\nas of 2024-03-15",
            others.concat()
        );
        let fixture = parse(&story).unwrap_or_else(|error| panic!("{error}"));
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let mut buyers = k.orders().buyers.iter();
        let acme = buyers.position(|one| k.account(one.account).name.starts_with("Acme"));
        let mut products = k.orders().catalogue.products.iter();
        let kit = products
            .position(|one| one.name == "Seal kit")
            .expect("a kit");
        let told = k
            .gaps()
            .expected(acme.expect("Acme"), ProductNo(kit as u32));
        told.expect("a sum") as f64
    };
    let (short, long) = (expected("2023-03-16"), expected("2021-03-18"));
    assert!((short / long - 1.0).abs() < 0.15, "{short} {long}");
    let half = expected("2023-09-14");
    assert!((half / long - 1.0).abs() < 0.2, "{half} {long}");
}

#[test]
fn a_round_of_some_prices_is_told_by_these() {
    // Three of seven products rose for all but one house; of these it may have taken one.
    let orders = |house: &str, dear: u32, tea: u32| {
        let rest = "9 x Cup = 90 EUR; 9 x Lid = 45 EUR; 9 x Spoon = 27 EUR; 9 x Tray = 63 EUR";
        format!(
            "ordered every 28 days from 2022-07-01 to 2023-08-10 {house}: 4 x Coffee = 200 EUR; 4 x Espresso = 100 EUR; 4 x Tea = 80 EUR; {rest}\n\
             ordered every 28 days from 2023-08-20 to 2024-03-10 {house}: 4 x Coffee = {dear} EUR; 4 x Espresso = {} EUR; 4 x Tea = {tea} EUR; {rest}\n",
            dear / 2
        )
    };
    let others = ["House B", "House C", "House D", "House E"].map(|house| orders(house, 220, 88));
    for (tea, held, taken) in [(80, 3, 0), (88, 2, 1)] {
        let acme = orders("Acme Valves", 200, tea);
        let found = findings("unraised-price", &format!("{acme}{}", others.concat()));
        let [card] = &found[..] else {
            panic!("{tea}: {found:?}")
        };
        let why = format!("On {held} products others pay 10 % more");
        assert!(card.why.starts_with(&why), "{}", card.why);
        let title = format!("Acme Valves still pays last year's prices on {held} products");
        assert_eq!(card.title, title);
        assert_eq!(card.against.len(), taken, "{:?}", card.against);
    }
}

#[test]
fn what_is_no_longer_ordered_is_not_still_ordered() {
    let title = |until: &str| {
        cards(
            "replaced-product",
            &format!(
                "export 2023-01-02 product list F-1: name=Filter bag; price=12; currency=EUR; successor=Seal kit\n\
                 ordered every 14 days from 2022-09-01 to {until} Acme Valves: 4 x Filter bag = 40 EUR\n\
                 ordered every 14 days from 2022-09-01 to 2024-03-14 Acme Valves: 2 x Pump = 80 EUR\n\
                 ordered every 14 days from 2022-09-01 to 2024-03-14 House B: 4 x Seal kit = 90 EUR\n"
            ),
        )
        .concat()
    };
    let (still, no_more) = (title("2024-03-14"), title("2023-10-20"));
    assert!(still.contains("still orders Filter bag"), "{still}");
    assert!(no_more.contains("ordered Filter bag until"), "{no_more}");
}

#[test]
fn no_window_cuts_a_rhythm_in_two() {
    let opening = |orders: &str| {
        let found = cards(
            "chain-opening",
            &format!(
                "every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.\n\
                 2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\\nAnn\n\
                 document 2024-02-20 Borealis Dairies: Borealis Dairies will double its production of oat drinks in Tarnwick and opens a second line in June.\n\
                 ordered every 7 days from 2023-03-04 to 2024-03-14 Other House: 5 x Filter bag = 50 EUR\n\
                 {orders}"
            ),
        );
        found.concat()
    };
    for day in ["01", "08", "15", "22"] {
        let orders = format!(
            "ordered every 28 days from 2023-03-{day} to 2024-03-14 Acme Valves: 40 x Seal ring = 180 EUR\n"
        );
        let title = opening(&orders);
        assert!(title.ends_with("no more than before"), "{day}: {title}");
    }
    let fewer = opening(
        "ordered every 28 days from 2023-03-01 to 2023-12-10 Acme Valves: 40 x Seal ring = 180 EUR\n\
         ordered every 28 days from 2024-01-03 to 2024-03-14 Acme Valves: 20 x Seal ring = 90 EUR\n",
    );
    assert!(fewer.ends_with("50 % less than before"), "{fewer}");
    let seldom = opening(
        "ordered every 150 days from 2023-02-05 to 2023-12-10 Acme Valves: 40 x Seal ring = 180 EUR\n\
         ordered every 28 days from 2023-03-01 to 2024-03-14 Third House: 5 x Seal ring = 25 EUR\n",
    );
    assert!(seldom.ends_with("no more than before"), "{seldom}");
}

#[test]
fn a_mail_that_told_and_is_the_last_contact_is_cited_once() {
    let found = findings(
        "chain-opening",
        "every 20 days from 2023-09-01 to 2024-02-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.\n\
         2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\\nAnn\n\
         document 2024-02-20 Borealis Dairies: Borealis Dairies will double its production of oat drinks in Tarnwick and opens a second line in June.\n\
         ordered every 28 days from 2023-03-01 to 2024-03-14 Acme Valves: 40 x Seal ring = 180 EUR\n",
    );
    let [card] = &found[..] else {
        panic!("{found:?}")
    };
    let mut cited: Vec<_> = card.evidence.iter().map(|proof| proof.evidence).collect();
    cited.sort_unstable();
    cited.dedup();
    assert_eq!(cited.len(), card.evidence.len(), "{:?}", card.evidence);
}

#[test]
fn something_else_that_began_then_takes_no_place() {
    let story = changed_over("").replace("Seal kit FKM", "Lamp");
    assert!(cards("peers-moved", &story).is_empty());
}

#[test]
fn goods_are_known_by_words_in_a_row() {
    let story = "\
2024-02-20 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam. We get our candle sets from Hexal these days.
ordered every 28 days from 2023-02-01 to 2023-11-10 Acme Valves: 2 x Candle set 40 = 90 EUR
ordered every 28 days from 2023-02-01 to 2024-03-10 Acme Valves: 2 x Candle filter 40 = 90 EUR
ordered every 20 days from 2023-02-01 to 2024-03-14 Other House: 5 x Candle set 40 = 90 EUR; 3 x Ball valve = 60 EUR
ordered every 20 days from 2023-02-01 to 2024-03-14 Third House: 5 x Gasket = 90 EUR; 3 x Seal = 60 EUR
";
    let told = cards("bought-elsewhere", story);
    assert_eq!(told, ["Acme Valves gets candle sets from Hexal"]);
    let all = story.replace("candle sets", "candles");
    assert!(cards("bought-elsewhere", &all).is_empty());
    // In German a lone noun is nobody's name, and one that is known is.
    let english = "We get our candle sets from Hexal these days.";
    let german = |house: &str| {
        let says = format!("Wir beziehen die candle sets von Anfang an bei {house}.");
        cards("bought-elsewhere", &story.replace(english, &says))
    };
    let from = |house: &str| format!("Acme Valves gets candle sets from {house}");
    assert_eq!(german("Hexal"), [from("somebody else")]);
    assert_eq!(german("Hexal Filter GmbH"), [from("Hexal Filter GmbH")]);
}
