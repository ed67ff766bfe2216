//! Which cards are listed: what changes something, and no page full of one account.

use bellwether_core::brief::compose;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::Anchor;
use bellwether_core::opportunities::backtest::{Cases, TrackRecord};
use bellwether_core::opportunities::{Opportunity, Serves, Stance, see};
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

/// Both cite the last mail of the one person there, and neither is about it.
#[test]
fn cards_about_a_whole_account_do_not_wait_for_each_other() {
    let story = "me Sam Seller <sam@northseal.com>
        every 5 days from 2023-06-01 to 2024-03-10 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
        every 9 days from 2023-06-02 to 2024-03-09 Bo Berg <bo@bergpumps.com> <-> me: Order | The order for this week is attached.
        ordered every 28 days from 2023-03-01 to 2024-03-05 Acme Valves: 40 x Seal ring = 180 EUR
        as of 2024-03-12";
    let fixture = fixture::parse(story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let all = see(&k, &TrackRecord::default());
    let acme = |o: &&Opportunity| o.is_current() && o.finding.title.contains("cme");
    let kinds: Vec<&str> = all.iter().filter(acme).map(|o| o.kind).collect();
    assert!(kinds.contains(&"single-contact"), "{kinds:?}");
    assert!(kinds.contains(&"unknown-customers"), "{kinds:?}");
}

/// Two asks, and an opening that a mail, an order and a release show together.
const JOINED: &str = "\
me Sam Seller <sam@northseal.com>
every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\\nAnn
ordered every 28 days from 2023-03-01 to 2024-03-05 Acme Valves: 40 x Seal ring = 180 EUR
document 2024-02-20 Borealis Dairies: Borealis Dairies will double its production of oat drinks in Tarnwick and opens a second line in June.
every 9 days from 2023-11-01 to 2024-02-20 Bo Berg <bo@bergpumps.com> <-> me: Order | The order for this week is attached.
2024-03-06 Bo Berg <bo@bergpumps.com> -> me: Offer | Could you send us a quotation for 200 gaskets?
every 9 days from 2023-11-02 to 2024-02-20 Eva Lind <eva@lindpaper.com> <-> me: Order | The order for this week is attached.
2024-03-06 Eva Lind <eva@lindpaper.com> -> me: Offer | Could you send us a quotation for 300 strainers?
as of 2024-03-12
";

#[test]
fn the_large_card_is_what_only_joined_proof_shows() {
    let fixture = fixture::parse(JOINED).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = see(&k, &TrackRecord::default());
    let kinds = |all: &[Opportunity], most| -> Vec<&str> {
        let page = compose(all, most);
        page.cards.iter().map(|card| card.kind).collect()
    };
    assert_eq!(kinds(&all, 3)[0], "chain-opening");
    let opening = |o: &&mut Opportunity| o.kind == "chain-opening";
    let opening = all.iter_mut().find(opening).expect("an opening");
    assert_eq!(opening.joined, 3);
    // Without a third kind of source it takes the place its score gives it.
    opening.joined = 2;
    assert_eq!(kinds(&all, 1), ["unanswered-ask"]);
}

#[test]
fn one_untried_card_stands_beside_those_that_history_speaks_for() {
    let fixture = fixture::parse(JOINED).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = see(&k, &TrackRecord::default());
    let untried = |all: &[Opportunity], most| {
        let page = compose(all, most);
        page.cards.iter().filter(|card| card.untried).count()
    };
    // Nothing has a history yet: the page is full all the same.
    assert_eq!(untried(&all, 3), 3);
    for ask in all.iter_mut().filter(|o| o.kind == "unanswered-ask") {
        ask.untried = false;
    }
    assert_eq!(untried(&all, 3), 1);
    // The large card has its own place.
    let mut asks = all.iter_mut().filter(|o| o.kind == "unanswered-ask");
    asks.next().expect("an ask").untried = true;
    assert_eq!(untried(&all, 2), 2);
}

/// What is seen where so many houses wait for an answer, and two deals hang on one each.
fn waiting(asking: usize) -> Vec<Opportunity> {
    let mut story = String::from("me Sam Seller <sam@northseal.com>\n");
    let houses = [
        ("Ann Smith", "ann@acmevalves.com", "gaskets"),
        ("Bo Berg", "bo@bergpumps.com", "flanges"),
        ("Eva Lind", "eva@lindpaper.com", "actuators"),
        ("Ida Falk", "ida@falkdairy.com", "strainers"),
        ("Leo Roth", "leo@rothsteel.com", "couplings"),
        ("Nils Holm", "nils@holmboard.com", "bearings"),
        ("Pia Voss", "pia@vosschemicals.com", "diaphragms"),
        ("Rolf Kern", "rolf@kernbrewing.com", "regulators"),
        ("Tea Moss", "tea@mossfoods.com", "hoses"),
    ];
    for (at, (name, address, matter)) in houses.into_iter().enumerate() {
        story.push_str(&format!(
            "every 9 days from 2023-11-0{} to 2024-02-20 {name} <{address}> <-> me: Order {matter} | The order for this week is attached.\n",
            at + 1
        ));
        if at < asking {
            story.push_str(&format!(
                "2024-03-06 {name} <{address}> -> me: Offer {matter} | Could you send us a quotation for 200 {matter}?\n"
            ));
        }
    }
    let deals = [
        ("Kiln Glass", "Max Ort <max@kilnglass.com>"),
        ("Dorn Mills", "Ina Rau <ina@dornmills.com>"),
    ];
    for (number, (house, who)) in deals.into_iter().enumerate() {
        story.push_str(&format!(
            "every 9 days from 2023-11-01 to 2024-03-08 {who} <-> me: Hall 3 | The drawings are attached.\n\
             export 2024-01-02 deal crm {number}: name=Pumps for hall 3; company={house}; stage=Offer; status=open; amount=40000; currency=EUR; created=2023-11-20; closes=2024-04-30\n"
        ));
    }
    story.push_str("as of 2024-03-12");
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    see(&k, &TrackRecord::default())
}

#[test]
fn who_waits_goes_before_what_could_be_lost() {
    let lines = |asking| {
        let page = compose(&waiting(asking), 3);
        let waits = page.dont_drop.iter().take_while(|o| o.somebody_waits);
        let waits = waits.count();
        let risks = &page.dont_drop[waits..];
        assert!(risks.iter().all(|o| o.stance == Stance::Protect));
        (page.cards.len(), waits, !risks.is_empty())
    };
    assert_eq!(lines(0), (0, 0, true));
    assert_eq!(lines(5), (3, 2, true));
    // However many wait, the greatest risk keeps its line.
    assert_eq!(lines(9), (3, 5, true));
}

#[test]
fn what_serves_only_us_stands_behind_who_waits() {
    let mut all = waiting(3);
    let first = all.iter_mut().find(|o| o.is_current()).expect("a card");
    first.serves = Serves::Us;
    first.somebody_waits = false;
    let ours = first.id;
    let page = compose(&all, 3);
    assert_eq!(page.cards.len(), 3);
    assert_eq!(page.cards[2].id, ours);
}

/// Cards of some kinds about some products, in this order by their scores: the first is the
/// best, each next one keeps so much of it.
fn cards(of: &[(&'static str, Option<&str>)], keeps: f64) -> Vec<Opportunity> {
    let all = waiting(of.len());
    let all = all.into_iter().filter(|o| o.stance == Stance::Build);
    let mut score = 1.0;
    let card = |(mut card, (kind, goods)): (Opportunity, &(&'static str, Option<&str>))| {
        card.kind = kind;
        card.somebody_waits = false;
        card.untried = false;
        card.score = score;
        score *= keeps;
        let goods = goods.map(|key| Anchor::Party(format!("orders:product:{key}")));
        card.finding.anchors.extend(goods);
        card
    };
    all.zip(of).map(card).collect()
}

fn laid_out(cards: &[Opportunity], most: usize) -> Vec<usize> {
    let place = |card: &Opportunity| cards.iter().position(|one| one.id == card.id);
    let page = compose(cards, most);
    page.cards.iter().filter_map(place).collect()
}

#[test]
fn neither_a_kind_nor_a_product_stands_twice_while_something_else_is_there() {
    let all = cards(
        &[
            ("order-gap", Some("flour")),
            ("order-gap", Some("flour")),
            ("order-gap", Some("yeast")),
            ("peers-moved", Some("flour")),
            ("lost-deal", None),
            ("open-quote", None),
        ],
        0.9,
    );
    assert_eq!(laid_out(&all, 3), [0, 4, 5]);
    // The next three tell of yeast; flour comes again when nothing else is left.
    assert_eq!(laid_out(&all, 6), [0, 4, 5, 2, 3, 1]);
    assert_eq!(laid_out(&all[..3], 3), [0, 2, 1]);
}

#[test]
fn a_tried_card_goes_before_an_untried_one_of_nearly_its_score_only() {
    let kinds = ["new-face", "open-quote", "lost-deal", "order-gap"];
    let page = |keeps| {
        let mut all = cards(&kinds.map(|kind| (kind, None)), keeps);
        all[..3].iter_mut().for_each(|card| card.untried = true);
        laid_out(&all, 3)
    };
    assert_eq!(page(0.9), [0, 1, 3]);
    assert_eq!(page(0.5), [0, 1, 2]);
}

#[test]
fn what_is_right_no_more_often_than_luck_has_no_place_on_the_page() {
    let page = |hits, waits| {
        let mut all = cards(&[("order-gap", None), ("lost-deal", None)], 0.9);
        all[0].somebody_waits = waits;
        all[0].cases = Some(Cases {
            cutoffs: 6,
            fired: 52,
            hits,
            acted: 0,
            acted_hits: 0,
            population: 100,
            happened: 23,
            brier: None,
            reliability: Vec::new(),
        });
        laid_out(&all, 3)
    };
    assert_eq!(page(9, false), [1]);
    assert_eq!(page(20, false), [0, 1]);
    // Whoever waits does, however often they wrote again.
    assert_eq!(page(9, true), [0, 1]);
}
