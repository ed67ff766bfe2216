//! Who supplies whom: claims joined into edges, and what the user says of them.

mod old;
mod orders;
mod ours;
mod passed_on;
mod talks;

use bellwether_core::downstream::claims::Source;
use bellwether_core::downstream::edges::{Edge, Said, TOPIC};
use bellwether_core::downstream::signals::Signal;
use bellwether_core::downstream::{Downstream, Share, What};
use bellwether_core::id::Id;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Decision, Ledger, Verb};
use bellwether_core::opportunities::chain::Link;
use bellwether_core::time::Timestamp;
use bellwether_testkit::fixture;

/// Mails that make Acme Valves an account, and what a test adds.
fn read(more: &str) -> (Ledger, Timestamp) {
    let text = format!(
        "me Sam Seller <sam@northseal.com>\n\
         every 20 days from 2023-06-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings are attached.\n\
         {more}\n\
         as of 2024-03-12"
    );
    let fixture = fixture::parse(&text).expect("a fixture");
    (fixture.ledger, fixture.as_of)
}

fn edge<'k>(downstream: &'k Downstream, customer: &str) -> Option<&'k Edge> {
    let of = |edge: &&Edge| downstream.companies.get(edge.customer).name == customer;
    downstream.edges.iter().find(of)
}

const REPORT: &str = "document 2024-02-20 Acme Valves: Sales to Borealis Dairies accounted for 31% of our net sales in 2023.";
const HAND: &str = "export 2024-03-01 supply hand a: company=Acme Valves; domain=acmevalves.com; end_customer=Borealis Dairies; share=30; when=2024-03-01 10:00";

#[test]
fn a_report_and_the_sellers_word_are_one_edge_that_is_surer_than_each() {
    let (ledger, as_of) = read(REPORT);
    let k = Knowledge::at(&ledger, as_of);
    let told = edge(k.downstream(), "Borealis Dairies")
        .expect("an edge")
        .clone();
    assert_eq!(told.share, Some(Share::Value(31.0)));
    assert!(told.stands(as_of.day()));
    let supplier = k.downstream().companies.get(told.supplier);
    assert_eq!(
        supplier.account.map(|no| k.account(no).domains[0].as_str()),
        Some("acmevalves.com")
    );

    let (ledger, as_of) = read(&format!("{REPORT}\n{HAND}"));
    let k = Knowledge::at(&ledger, as_of);
    let both = edge(k.downstream(), "Borealis Dairies").expect("an edge");
    assert_eq!(k.downstream().edges.len(), 1);
    assert_eq!(both.claims.len(), 2);
    assert!(both.confidence > told.confidence);
    // What is of the latest time comes first.
    assert_eq!(both.share, Some(Share::Value(30.0)));
    assert!(!both.contradicted, "31 and 30 are about the same");
}

#[test]
fn shares_that_cannot_both_be_are_kept_and_said_to_disagree() {
    let other = HAND.replace("share=30", "share=60");
    let (ledger, as_of) = read(&format!(
        "{}\n{other}",
        REPORT.replace("2024-02-20", "2023-12-20")
    ));
    let k = Knowledge::at(&ledger, as_of);
    let edge = edge(k.downstream(), "Borealis Dairies").expect("an edge");
    assert_eq!(edge.share, Some(Share::Value(60.0)));
    assert_eq!(edge.claims.len(), 2);
}

#[test]
fn an_edge_told_later_is_not_known_before() {
    let (ledger, as_of) = read(REPORT);

    let k = Knowledge::at(&ledger, as_of.plus_days(-30));
    assert!(k.downstream().edges.is_empty());
}

#[test]
fn an_edge_that_ended_stands_no_more() {
    let over = HAND.replace("share=30", "until=2024-03-05");
    let (ledger, as_of) = read(&over);
    let k = Knowledge::at(&ledger, as_of);
    let edge = edge(k.downstream(), "Borealis Dairies").expect("an edge");
    assert!(!edge.stands(as_of.day()));
}

#[test]
fn what_the_user_says_of_an_edge_wins_and_teaches() {
    let (mut ledger, as_of) = read(REPORT);
    let k = Knowledge::at(&ledger, as_of);
    let before = edge(k.downstream(), "Borealis Dairies")
        .expect("an edge")
        .clone();
    let anchors = before.anchors(&k.downstream().companies);
    assert_eq!(anchors[0], Anchor::Topic(TOPIC.to_owned()));
    ledger.decisions.push(Decision {
        id: Id::of("test", &[b"1"]),
        recorded: as_of,
        verb: Verb::Different,
        anchors,
        words: vec![("ways".to_owned(), before.claims[0].way.to_owned())],
    });
    let k = Knowledge::at(&ledger, as_of);
    let after = edge(k.downstream(), "Borealis Dairies").expect("an edge");
    assert_eq!(after.said, Some(Said::NotSo));
    assert!(!after.stands(as_of.day()));
    assert!(
        after.confidence < before.confidence,
        "the way is trusted less"
    );
}

#[test]
fn a_name_that_is_kept_back_is_another_customer_at_every_supplier() {
    let (ledger, as_of) = read(
        "document 2024-02-20 Acme Valves: Customer A accounted for 24% of our net sales in 2023.\n\
         document 2024-02-21 Marrow Pumps: Customer A accounted for 19% of our net sales in 2023.",
    );
    let k = Knowledge::at(&ledger, as_of);
    let downstream = k.downstream();
    let customers: Vec<_> = downstream.edges.iter().map(|edge| edge.customer).collect();
    assert_eq!(customers.len(), 2);
    assert_ne!(customers[0], customers[1]);
    assert!(downstream.companies.get(customers[0]).nameless);
}

#[test]
fn a_column_of_a_crm_names_an_end_customer() {
    let (ledger, as_of) = read(
        "export 2024-03-01 deal crm 17: name=Valves for fillers; company=Acme Valves; stage=Offer; status=open; end_customer=Borealis Dairies",
    );
    let k = Knowledge::at(&ledger, as_of);
    let edge = edge(k.downstream(), "Borealis Dairies").expect("an edge");
    assert_eq!(edge.share, None);
    assert!(edge.stands(as_of.day()));
}

/// Who keeps a column of end customers writes names in full.
#[test]
fn a_longer_name_than_a_column_has_is_another_company() {
    let suppliers = |publisher: &str| {
        let (ledger, as_of) = read(&format!(
            "export 2024-03-01 deal crm 17: name=Valves; company=Acme Valves; stage=Offer; status=open; end_customer=Borealis\n\
             document 2024-03-05 {publisher}: {publisher} opens a second line in June."
        ));
        let k = Knowledge::at(&ledger, as_of);
        let downstream = k.downstream();
        let news = downstream.signals.first().expect("news");
        downstream.suppliers_of(news.company).len()
    };
    assert_eq!(suppliers("Borealis Dairies"), 0);
    assert_eq!(suppliers("Borealis Group"), 1);
    assert_eq!(suppliers("Borealis"), 1);
}

#[test]
fn a_note_of_a_visit_tells_how_a_customers_customer_fares() {
    let note = "export 2024-03-02 note notes n1: name=Visit Acme Valves; to=ann@acmevalves.com|Ann Smith; text=Borealis Dairies goes from one line to two.; when=2024-03-01";
    let (ledger, as_of) = read(&format!("{REPORT}\n{note}"));
    let k = Knowledge::at(&ledger, as_of);
    let downstream = k.downstream();
    let told = downstream
        .signals
        .iter()
        .find(|one| downstream.companies.get(one.company).name == "Borealis Dairies");
    let told = told.expect("news of Borealis Dairies");
    assert_eq!(told.what.direction(), 1);
    assert_eq!(told.quote.by, "your note");
}

#[test]
fn a_last_day_that_is_past_ends_what_a_report_says_too() {
    let over = HAND.replace("share=30", "until=2024-03-05");
    let (ledger, as_of) = read(&format!("{REPORT}\n{over}"));
    let k = Knowledge::at(&ledger, as_of);
    let edge = edge(k.downstream(), "Borealis Dairies").expect("an edge");
    assert!(!edge.stands(as_of.day()));
}

#[test]
fn what_another_house_told_is_not_passed_on() {
    let (ledger, as_of) = read(
        "every 20 days from 2023-06-01 to 2024-03-01 Cora Lind <cora@borealisdairies.com> <-> me: Fillers | The list is attached.\n\
         2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Our customer Borealis Dairies wants other valves.\n\
         2024-03-05 Cora Lind <cora@borealisdairies.com> -> me: Plans | We will double our production of oat drinks in June.",
    );
    let k = Knowledge::at(&ledger, as_of);
    let rising = bellwether_core::opportunities::detectors::ALL
        .iter()
        .find(|detector| detector.kind == "demand-rising")
        .expect("a kind");
    let found = (rising.detect)(&k);
    assert_eq!(found.len(), 1, "{found:?}");
    let ask = found[0].ask.as_ref().expect("a question");
    assert_eq!(k.person(ask.person).name, "Ann Smith");
    assert!(!ask.question.contains("read"), "{}", ask.question);
    assert!(!ask.question.contains("grows"), "{}", ask.question);
}

#[test]
fn each_of_several_nameless_customers_is_one() {
    let (ledger, as_of) = read(
        "document 2024-02-20 Acme Valves: In 2023, three wholesalers represented approximately 20.5%, 15.6% and 12.3% of our total revenues.\\nIn 2023, the three wholesalers represented approximately 20.5%, 15.6% and 12.3% of our total revenues.",
    );
    let k = Knowledge::at(&ledger, as_of);
    let mut shares: Vec<f64> = (k.downstream().edges.iter())
        .filter_map(|edge| edge.weight())
        .map(|share| (share * 1000.0).round() / 10.0)
        .collect();
    shares.sort_by(f64::total_cmp);
    assert_eq!(shares, [12.3, 15.6, 20.5]);
}

#[test]
fn a_customer_with_a_plus_in_its_name_is_one() {
    let (ledger, as_of) = read(
        "2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\\nabout 40 % of our valves go to our customer Schmidt + Clemens, that is why we are careful with changes.\\nAnn",
    );
    let k = Knowledge::at(&ledger, as_of);
    let downstream = k.downstream();
    let customers: Vec<&str> = (downstream.edges.iter())
        .map(|edge| downstream.companies.get(edge.customer).name.as_str())
        .collect();
    assert_eq!(customers, ["Schmidt + Clemens"]);
}

#[test]
fn one_document_points_one_way() {
    let (ledger, as_of) = read(
        "document 2024-03-01 Borealis Dairies: Borealis Dairies opens a second line in June. Borealis Dairies will double its production of oat drinks. Borealis Dairies will close its shop in Lund.",
    );
    let k = Knowledge::at(&ledger, as_of);
    let ways: Vec<i8> = (k.downstream().signals.iter())
        .map(|signal| signal.what.direction())
        .collect();
    assert!(
        !ways.is_empty() && ways.iter().all(|way| *way == 1),
        "{ways:?}"
    );
}

/// A report of a year as a filing of the next spring.
fn filing(year: i32, text: &str) -> String {
    format!(
        "export {}-02-20 document filing r{year}: publisher=Acme Valves; period_end={year}-12-31; paragraph={text}; when={}-02-20",
        year + 1,
        year + 1
    )
}

#[test]
fn a_newer_report_ends_what_an_older_one_said_of_whom_it_leaves_out() {
    let older = filing(
        2022,
        "Sales to Borealis Dairies accounted for 31% of our net sales in 2022. Sales to Castor Mills accounted for 12% of our net sales in 2022.",
    );
    let newer = filing(
        2023,
        "Sales to Borealis Dairies accounted for 28% of our net sales in 2023.",
    );
    let stands = |text: &str, days: i32| {
        let (ledger, as_of) = read(text);
        let k = Knowledge::at(&ledger, as_of.plus_days(days));
        let today = k.as_of.day();
        ["Borealis Dairies", "Castor Mills"].map(|name| {
            let found = edge(k.downstream(), name);
            found.is_some_and(|edge| edge.stands(today))
        })
    };
    assert_eq!(stands(&older, 0), [true, true]);
    let both = format!("{older}\n{newer}");
    assert_eq!(stands(&both, 0), [true, false]);
    // Before the newer one was out, the older one held.
    assert_eq!(stands(&both, -40), [true, true]);
    // A report that states nobody's share leaves what was said to run out by itself.
    let silent = filing(2023, "Net sales were 12 million in 2023.");
    assert_eq!(stands(&format!("{older}\n{silent}"), 0), [true, true]);
}

#[test]
fn customer_a_of_another_year_may_be_somebody_else() {
    let text = |year| {
        filing(
            year,
            &format!("Customer A accounted for 24% of our net sales in {year}."),
        )
    };
    let (ledger, as_of) = read(&format!("{}\n{}", text(2022), text(2023)));
    let k = Knowledge::at(&ledger, as_of);
    let edges = &k.downstream().edges;
    assert_eq!(edges.len(), 2);
    let standing = edges.iter().filter(|edge| edge.stands(as_of.day()));
    assert_eq!(standing.count(), 1);
}

#[test]
fn news_of_an_older_year_is_background() {
    let told = |year: i32| {
        let (ledger, as_of) = read(&format!(
            "{REPORT}\ndocument 2024-02-21 Borealis Dairies: In {year} sales of Borealis Dairies fell 15 %."
        ));
        let k = Knowledge::at(&ledger, as_of);
        k.downstream().signals.len()
    };
    assert_eq!(told(2023), 1);
    assert_eq!(told(2019), 0);
}

#[test]
fn a_lone_word_is_surer_where_the_house_is_known() {
    const GRUMBLE: &str = "2024-03-01 Ann Smith <ann@acmevalves.com> -> me: Housings | Borealis is moaning about the housings again.";
    const FULLER: &str =
        "document 2024-02-01 Borealis Dairies: Borealis Dairies makes oat drinks in Lund.";
    const NEWS: &str =
        "document 2024-02-01 Borealis Dairies: Borealis Dairies opens a second line in June.";
    let sure = |more: &str| {
        let (ledger, as_of) = read(&format!("{GRUMBLE}\n{more}"));
        let k = Knowledge::at(&ledger, as_of);
        let downstream = k.downstream();
        let edge = &downstream.edges[0];
        (edge.confidence, edge.stands(as_of.day()))
    };
    let (alone, stands) = sure("");
    assert!(!stands, "a lone word is asked about");
    // Who publishes is known by what it has to tell.
    let (known, stands) = sure(&format!("{FULLER}\n{NEWS}\n{REPORT}"));
    assert!(known > alone && stands, "{alone} {known}");
}

#[test]
fn who_is_put_right_later_is_no_customer_any_more() {
    const WRONG: &str = "2024-02-20 Ann Smith <ann@acmevalves.com> -> me: Crates | They go north, to our customer Dunlin Foods.";
    let stands = |later: &str| {
        let (ledger, as_of) = read(&format!("{WRONG}\n{later}"));
        let k = Knowledge::at(&ledger, as_of);
        let found = edge(k.downstream(), "Dunlin Foods");
        found.is_some_and(|edge| edge.stands(as_of.day()))
    };
    assert!(stands(""));
    for later in [
        "2024-02-25 Ann Smith <ann@acmevalves.com> -> me: Crates | Borealis Dairies is our customer, Dunlin Foods is not.",
        "2024-02-25 Ann Smith <ann@acmevalves.com> -> me: Crates | Our customer for crates is Borealis Dairies, Dunlin Foods has never bought from us.",
    ] {
        assert!(!stands(later), "{later}");
    }
    // Another house is put right.
    assert!(stands(
        "2024-02-25 Ann Smith <ann@acmevalves.com> -> me: Crates | Dunlin Foods is our customer, Borealis Dairies is not."
    ));
}

#[test]
fn nobody_asks_whom_they_sell_to_who_was_told() {
    let unknown = |mail: &str| {
        let (ledger, as_of) = read(&format!(
            "ordered every 28 days from 2023-03-01 to 2024-03-05 Acme Valves: 40 x Seal ring = 180 EUR\n\
             2024-03-01 Ann Smith <ann@acmevalves.com> -> me: Volumes | {mail}"
        ));
        let k = Knowledge::at(&ledger, as_of);
        let mut kinds = bellwether_core::opportunities::detectors::ALL.iter();
        let kind = kinds
            .find(|detector| detector.kind == "unknown-customers")
            .expect("a kind");
        !(kind.detect)(&k).is_empty()
    };
    assert!(unknown("The drawings for the next lot are attached."));
    assert!(unknown("Our group has bought a mill in Lund."));
    for told in [
        "Borealis takes 30 % more of our valves since September.",
        "At Borealis orders for fillers are flooding in.",
        "Everything we make here goes to our sister plants in the group.",
    ] {
        assert!(!unknown(told), "{told}");
    }
}

#[test]
fn a_line_that_stands_for_our_goods_closes_none() {
    let ways = |text: &str| {
        let (ledger, as_of) = read(&format!(
            "2024-03-05 Ann Smith <ann@acmevalves.com> -> me: FW: Lot 7 | Sam, can you handle this with them please?\\n\\n-----Original Message-----\\nFrom: Cora Lind [mailto:cora@borealisdairies.com]\\nSent: Monday, March 4, 2024 9:14 AM\\nTo: Ann Smith\\nSubject: Lot 7\\n\\n{text}"
        ));
        let k = Knowledge::at(&ledger, as_of);
        let signals = k.downstream().signals.iter();
        signals.map(|one| one.what.direction()).collect::<Vec<i8>>()
    };
    assert_eq!(
        ways("Lot 7 is full of lumps and we closed the line. Please send us a replacement."),
        [0]
    );
    assert_eq!(ways("We will close our plant in Lund in June."), [-1]);
}

#[test]
fn a_short_name_leaves_nothing_open_where_the_mail_says_it_in_full() {
    let is_open = |subject: &str| {
        let mail = format!(
            "2024-03-05 Ann Smith <ann@acmevalves.com> -> me: {subject} | Our customer Borealis takes 40 % of our valves."
        );
        let (ledger, as_of) = read(&format!("{REPORT}\n{mail}"));
        let k = Knowledge::at(&ledger, as_of);
        let edge = edge(k.downstream(), "Borealis Dairies").expect("an edge");
        let mut claims = edge.claims.iter();
        let told = claims.find(|claim| claim.quote.source == Source::Mail);
        let signal = Signal {
            company: edge.customer,
            what: What::Growth,
            change: None,
            product: String::new(),
            day: as_of.day(),
            confidence: 0.8,
            quote: told.expect("what the mail says").quote.clone(),
        };
        let supplier = k.downstream().companies.get(edge.supplier);
        let link = Link {
            account: supplier.account.expect("an account"),
            edge,
            signal: &signal,
        };
        k.half_named(&link).is_some()
    };
    assert!(is_open("Week 10"));
    assert!(!is_open("Borealis Dairies in week 10"));
}
