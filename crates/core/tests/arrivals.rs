//! What comes beside mail: exports, calendars, address books. They change the picture
//! of their own moment, never an earlier one; and what happened stays.

use bellwether_core::id::Id;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture::{Fixture, parse};
use std::fmt::Write;

const MAIL: &str = "\
me Sam Seller <sam@northseal.com>
every 12 days from 2023-09-01 to 2024-02-28 Ann Smith <ann@acmevalves.com> <-> me: Spare parts | The order is attached.
";

fn at(story: &str, day: &str) -> Fixture {
    parse(&format!("{MAIL}{story}as of {day}")).unwrap_or_else(|error| panic!("{error}"))
}

/// Everything of a picture that exports bear on, as text.
fn shown(fixture: &Fixture) -> String {
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut out = String::new();
    for account in &k.accounts {
        let domains = account.domains.join(" ");
        writeln!(out, "{} {} {domains}", account.id, account.name).expect("text");
    }
    for (number, person) in k.numbered() {
        let last = k.contact(number).last();
        writeln!(
            out,
            "{} {} {} {last:?}",
            person.id, person.name, person.title
        )
        .expect("text");
    }
    for deal in &k.deals {
        writeln!(out, "{} {:?} {:?}", deal.party(), deal.status, deal.changes).expect("text");
    }
    for one in &k.encounters {
        writeln!(out, "{} {:?} {:?}", one.at, one.sort, one.people).expect("text");
    }
    for detector in detectors::ALL {
        for finding in (detector.detect)(&k) {
            writeln!(out, "{} {:?}", finding.title, finding.anchors).expect("text");
        }
    }
    out
}

fn titles(fixture: &Fixture) -> Vec<String> {
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let all = detectors::ALL
        .iter()
        .flat_map(|detector| (detector.detect)(&k));
    all.map(|finding| finding.title).collect()
}

const THEN: &str = "\
export 2024-01-31 company crm 3: name=Delta Foods; type=Customer; owner=Rita Old
export 2024-01-31 contact crm 7: name=Tom Brink; title=Head of Maintenance; company=Delta Foods
export 2024-01-31 deal crm 17: name=Pumps for hall 3; company=Delta Foods; stage=Offer; status=open; amount=40000; currency=EUR; closes=2024-02-28
export 2024-01-31 meeting ical m1: name=Hall 3; occurrence=2024-01-17 10:00/2024-01-17 11:00; attendee=ann@acmevalves.com|Ann Smith|accepted
";

#[test]
fn what_was_exported_later_does_not_show() {
    let later = "\
2024-03-20 Eva Lind <eva@deltafoods.com> -> me: Hello | We should talk about hall 3.
export 2024-03-31 company crm 3: name=Delta Foods Group; domain=deltafoods.com; type=Customer; owner=Sam Seller
export 2024-03-31 contact crm 7: name=Tom Brink; title=Plant Manager; company=Delta Foods; email=tom@deltafoods.com
export 2024-03-31 deal crm 17: name=Pumps for hall 3; company=Delta Foods; stage=Lost; status=lost; closes=2024-03-28
export 2024-03-31 stage crm s1: deal_id=17; stage=Talk; when=2024-01-05
export 2024-03-31 meeting ical m1: name=Hall 3; status=cancelled; occurrence=2024-01-17 10:00/2024-01-17 11:00
export 2024-03-31 note notes n1: name=Call Tom Brink; text=Rang him.; when=2024-02-10
";
    for day in ["2024-02-05", "2024-03-01"] {
        let before = shown(&at(THEN, day));
        assert_eq!(before, shown(&at(&format!("{THEN}{later}"), day)), "{day}");
        assert!(before.contains("Delta Foods"));
    }
}

#[test]
fn a_cancelled_series_took_place_until_then() {
    let held = "\
export 2024-01-01 meeting ical m1: name=Weekly; occurrence=2024-01-08 10:00/2024-01-08 11:00; occurrence=2024-01-15 10:00/2024-01-15 11:00; occurrence=2024-02-05 10:00/2024-02-05 11:00; attendee=ann@acmevalves.com|Ann Smith|accepted
export 2024-01-31 meeting ical m1: name=Weekly; status=cancelled; occurrence=2024-01-08 10:00/2024-01-08 11:00; attendee=ann@acmevalves.com|Ann Smith|accepted
";
    let fixture = at(held, "2024-03-01");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    assert_eq!(k.encounters.len(), 2, "{:?}", k.encounters);
}

#[test]
fn a_firm_keeps_its_ids_when_its_domain_becomes_known() {
    let id = |fixture: &Fixture| -> Id {
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let delta = k
            .accounts
            .iter()
            .find(|account| account.name.starts_with("Delta"));
        delta.expect("an account").id
    };
    let before = id(&at(THEN, "2024-02-05"));
    let named = "export 2024-02-29 company crm 3: name=Delta Foods; domain=deltafoods.com; type=Customer; owner=Rita Old\n";
    let fixture = at(&format!("{THEN}{named}"), "2024-03-05");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let found = k.account_of_id(before).expect("the old id resolves");
    assert_eq!(k.account(found).domains, ["deltafoods.com"]);
    assert_eq!(k.account_of_key("company:delta foods"), Some(found));
}

#[test]
fn an_answer_to_a_meeting_makes_no_new_card() {
    let meeting = |answer: &str, export: &str| {
        format!(
            "export {export} meeting ical m1: name=Offer for hall 3; occurrence=2024-03-05 10:00/2024-03-05 11:00; attendee=ann@acmevalves.com|Ann Smith|{answer}\n"
        )
    };
    let card = |fixture: &Fixture| {
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let detector = detectors::ALL.iter().find(|d| d.kind == "missed-followup");
        let found = (detector.expect("the kind").detect)(&k);
        found
            .first()
            .map(|finding| finding.anchors.clone())
            .expect("a card")
    };
    let first = meeting("needs-action", "2024-03-06");
    let second = format!("{first}{}", meeting("accepted", "2024-03-10"));
    assert_eq!(
        card(&at(&first, "2024-03-12")),
        card(&at(&second, "2024-03-12"))
    );
}

#[test]
fn what_is_still_to_be_done_is_no_contact() {
    let call = |status: &str| {
        format!(
            "{THEN}export 2024-02-10 activity crm a1: type=Call; status={status}; when=2024-02-08; contact_id=7\n"
        )
    };
    let touched = |story: String| {
        let fixture = at(&story, "2024-02-20");
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        k.numbered().any(|(number, person)| {
            person.name == "Tom Brink" && k.contact(number).last().is_some()
        })
    };
    assert!(touched(call("done")));
    assert!(!touched(call("open")));
}

#[test]
fn the_stage_is_what_the_newest_word_says() {
    let history = "\
export 2024-01-31 stage crm s1: deal_id=17; stage=Qualification; when=2023-11-20
export 2024-02-29 deal crm 17: name=Pumps for hall 3; company=Delta Foods; stage=Negotiation; status=open; amount=40000; currency=EUR; closes=2024-02-28
";
    let fixture = at(&format!("{THEN}{history}"), "2024-03-05");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let deal = k.deal("crm:deal:17").expect("a deal");
    assert_eq!(deal.in_stage_since().day().to_string(), "2024-02-29");
}

#[test]
fn a_name_that_holds_a_telling_word_is_a_name() {
    let story = "export 2024-02-01 contact crm 8: name=Alex Brown; title=Plant Manager; company=Acme Valves; email=alex.brown@acmevalves.com\n";
    let titles = titles(&at(story, "2024-03-01"));
    assert!(
        titles.iter().any(|title| title.contains("Alex Brown")),
        "{titles:?}"
    );
}

/// Mail with two firms, of which each has an Ann Smith, and one Bob Hill.
const NAMESAKES: &str = "\
every 12 days from 2023-09-01 to 2024-02-28 Ann Smith <ann@borealdairies.com> <-> me: Spare parts | The order is attached.
every 12 days from 2023-09-01 to 2024-02-28 Bob Hill <bob@acmevalves.com> <-> me: Spare parts | The order is attached.
";

/// Whom a meeting of an Outlook calendar names, of whom it gives no address.
fn met(said: &str) -> Vec<String> {
    let story = format!(
        "{NAMESAKES}export 2024-02-28 meeting outlook m1: occurrence=2024-02-20 10:00/2024-02-20 11:00; organiser=|Sam Seller; {said}\n"
    );
    let fixture = at(&story, "2024-03-01");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let met = k.encounters.iter().flat_map(|one| &one.people);
    let mut addresses: Vec<String> = met
        .map(|who| fixture.ledger.addresses[k.person(*who).addresses[0].0 as usize].clone())
        .collect();
    addresses.sort();
    addresses
}

#[test]
fn a_guest_named_without_an_address_is_the_one_of_that_name() {
    for name in ["Bob Hill", "Hill, Bob", "Hill, Bob (Acme)", "Robert Hill"] {
        let found = met(&format!("attendee=|{name}"));
        assert_eq!(found, ["bob@acmevalves.com"], "{name}");
    }
    assert!(met("attendee=|Carl Unknown").is_empty());
    // At a firm where nobody is known, somebody else is so called.
    let delta = "attendee=|Bob Hill (Delta)\nexport 2024-02-01 company crm 3: name=Delta";
    assert!(met(delta).is_empty());
}

#[test]
fn of_several_of_a_name_the_one_at_the_firm_that_the_meeting_names() {
    let nobody: [&str; 0] = [];
    assert_eq!(met("attendee=|Ann Smith"), nobody);
    for said in [
        "attendee=|Ann Smith (Acmevalves)",
        "attendee=|Smith, Ann; name=Acmevalves: spare parts",
    ] {
        assert_eq!(met(said), ["ann@acmevalves.com"], "{said}");
    }
    for said in [
        "attendee=|Ann Smith; attendee=bob@acmevalves.com",
        "attendee=|Ann Smith; attendee=|Bob Hill",
    ] {
        let both = ["ann@acmevalves.com", "bob@acmevalves.com"];
        assert_eq!(met(said), both, "{said}");
    }
}

#[test]
fn an_overdue_deal_of_an_account_where_nobody_is_known_stands_still_too() {
    let card = |owner: &str| {
        let story = format!(
            "export 2024-04-15 company crm 3: name=Delta Foods; type=Customer\n\
             export 2024-04-15 deal crm 18: name=Pumps for hall 5; company=Delta Foods; stage=Offer; status=open; amount=40000; currency=EUR; closes=2024-02-28{owner}\n"
        );
        let fixture = at(&story, "2024-04-15");
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let detector = detectors::ALL.iter().find(|d| d.kind == "stalled-deal");
        let found = (detector.expect("the kind").detect)(&k);
        assert!(found[0].title.contains("Pumps for hall 5"));
        assert!(found[0].strength() > 0.25, "{:?}", found[0].parts);
        found[0].why.clone()
    };
    let why = card("");
    assert!(
        why.contains("Nobody is known there: who asked you"),
        "{why}"
    );
    let why = card("; owner=Rita Old");
    assert!(why.contains("ask Rita Old"), "{why}");
}

/// Whom a deal or a row of contact roles names, and no contact stands for.
#[test]
fn who_has_a_part_in_a_deal_is_somebody() {
    let deal = "export 2024-02-01 deal crm 9: name=Line 4; company=Acme Valves; stage=Offer; contact=Maya Roth\n\
        export 2024-02-01 role crm 11: deal_id=9; contact_id=31; contact=Piet Bos; role=Technical Buyer\n\
        export 2024-02-01 role crm 12: deal_id=9; contact=Ann Smith; role=Buyer\n";
    let fixture = at(deal, "2024-03-01");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let deal = &k.deals[0];
    let account = deal.account.expect("an account");
    let mut parts: Vec<(&str, &str)> = (deal.parts.iter())
        .map(|part| {
            let person = k.person(part.person);
            assert_eq!(person.account, Some(account), "{person:#?}");
            (person.name.as_str(), part.role.as_str())
        })
        .collect();
    parts.sort_unstable();
    let expected = [
        ("Ann Smith", "Buyer"),
        ("Maya Roth", ""),
        ("Piet Bos", "Technical Buyer"),
    ];
    assert_eq!(parts, expected);
    // Who writes is the one who is named, once.
    assert_eq!(k.account(account).people.len(), 3);
}

/// Two of one name are each in their own deal, and a namesake elsewhere stands for neither.
#[test]
fn two_of_one_name_have_each_their_deal() {
    let deals = "export 2024-02-01 contact crm 7: name=Piet Bos; company=Gamma Tools\n\
        export 2024-02-01 deal crm 9: name=Line 4; company=Acme Valves; stage=Offer\n\
        export 2024-02-01 deal crm 10: name=Line 5; company=Beta Works; stage=Offer\n\
        export 2024-02-01 role crm 11: deal_id=9; contact=Jo Berg; role=Buyer\n\
        export 2024-02-01 role crm 12: deal_id=10; contact=Jo Berg; role=Buyer\n\
        export 2024-02-01 role crm 13: deal_id=9; contact_id=31; contact=Piet Bos; role=User\n";
    let fixture = at(deals, "2024-03-01");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    assert_eq!(k.deals.len(), 2);
    for deal in &k.deals {
        let mut names: Vec<&str> = (deal.people.iter())
            .map(|who| {
                let person = k.person(*who);
                assert_eq!(person.account, deal.account, "{person:#?}");
                person.name.as_str()
            })
            .collect();
        names.sort_unstable();
        let expected: &[&str] = match deal.name() {
            "Line 4" => &["Jo Berg", "Piet Bos"],
            _ => &["Jo Berg"],
        };
        assert_eq!(names, expected, "{}", deal.name());
    }
}

/// Two exports, of whichever CRM, between which a deal lost a good part of its worth.
#[test]
fn an_amount_that_was_cut_between_two_exports_is_said() {
    for system in ["salesforce", "hubspot"] {
        let export = |day: &str, amount: &str| {
            format!(
                "export {day} deal {system} 9: name=Line 4; company=Acme Valves; stage=Offer; amount={amount}; currency=EUR; closes=2024-08-20\n"
            )
        };
        let story = |amount: &str| {
            format!(
                "{}{}",
                export("2024-03-01", "30000"),
                export("2024-04-01", amount)
            )
        };
        let of = |story: &str| {
            let fixture = at(story, "2024-04-15");
            let k = Knowledge::at(&fixture.ledger, fixture.as_of);
            let mut all = detectors::ALL.iter();
            let kind = all.find(|d| d.kind == "stalled-deal").expect("the kind");
            let found = (kind.detect)(&k).into_iter();
            found.map(|finding| finding.why).collect::<Vec<String>>()
        };
        let why = |amount: &str| of(&story(amount));
        let cut = why("18000");
        assert_eq!(cut.len(), 1, "{cut:?}");
        assert!(
            cut[0].contains("cut from 30,000 EUR to 18,000 EUR"),
            "{cut:?}"
        );
        assert_eq!(why("29000"), [""; 0]);
        assert_eq!(why("40000"), [""; 0]);
        // What has moved on since does not stand still.
        let moved = export("2024-04-10", "18000").replace("=Offer", "=Contract");
        assert_eq!(of(&format!("{}{moved}", story("18000"))), [""; 0]);
    }
}

/// A deal of Acme Valves whose close date moved from export to export, beside mail of late.
#[test]
fn a_date_that_slipped_twice_is_told_though_they_write_of_other_things() {
    let weekly = "every 6 days from 2024-03-01 to 2024-04-12 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.\n";
    let told = |closes: &[&str], beside: &str| {
        let exports = ["2024-01-31", "2024-02-29", "2024-03-31"]
            .iter()
            .zip(closes);
        let exports = exports.map(|(day, closes)| {
            format!("export {day} deal crm 9: name=Pumps for hall 3; company=Acme Valves; stage=Offer; amount=40000; currency=EUR; created=2024-01-05; closes={closes}\n")
        });
        let story = format!("{}{weekly}{beside}", exports.collect::<String>());
        let fixture = at(&story, "2024-04-15");
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let mut all = detectors::ALL.iter();
        let kind = all.find(|d| d.kind == "stalled-deal").expect("the kind");
        let found = (kind.detect)(&k).into_iter();
        found.map(|finding| finding.why).collect::<Vec<String>>()
    };
    let twice = ["2024-03-10", "2024-04-05", "2024-04-30"];
    for closes in [twice, ["2024-03-10", "2024-05-12", "2024-05-12"]] {
        let found = told(&closes, "");
        assert_eq!(found.len(), 1, "{closes:?}");
        assert!(found[0].contains("about other matters"), "{found:?}");
    }
    let once = ["2024-04-05", "2024-04-30", "2024-04-30"];
    assert_eq!(told(&once, ""), [""; 0]);
    // Somebody is on it.
    for beside in [
        "export 2024-04-10 deal crm 9: name=Pumps for hall 3; company=Acme Valves; stage=Contract; amount=40000; currency=EUR; created=2024-01-05; closes=2024-04-30\n",
        "2024-04-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | Do the pumps still fit your plans?\n",
        "2024-04-10 me -> Ann Smith <ann@acmevalves.com>: RE: Spare parts | What do you think of our offer?\n",
        "export 2024-04-12 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2024-04-10; text=showed her the drawings of the pumps for hall 3\n",
    ] {
        assert_eq!(told(&twice, beside), [""; 0], "{beside}");
    }
}
