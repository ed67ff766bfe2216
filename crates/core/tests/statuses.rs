//! What was decided about an opportunity holds for whom it is about, whatever
//! the id is made of later.

use bellwether_core::id::Id;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Decision, Ledger, Verb};
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::status::{Because, Status};
use bellwether_core::opportunities::{self, Opportunity};
use bellwether_core::time::Timestamp;
use bellwether_testkit::fixture;

const STORY: &str = "\
me Sam Seller <sam@northseal.com>
every 9 days from 2023-04-01 to 2023-12-20 Alva Dorn <alva@zedpumps.com> <-> me: Weekly order | The order for this week is attached.
every 9 days from 2023-06-01 to 2023-12-20 Ann Kowalczyk <ann.kowalczyk@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
every 9 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@bergpumps.com> <-> me: Weekly order | The order for this week is attached.
2024-03-01 Bo Berg <bo@bergpumps.com> -> me; cc Ann Kowalczyk <ann.kowalczyk@bergpumps.com>: New line | Hello Sam,\\nwe start the new line in May.\\nBo
as of 2024-03-12
";

fn moved(ledger: &Ledger, as_of: Timestamp) -> Opportunity {
    let knowledge = Knowledge::at(ledger, as_of);
    let all = opportunities::see(&knowledge, &TrackRecord::default());
    let mut moved = all.into_iter().filter(|o| o.kind == "moved-contact");
    moved.next().expect("somebody has moved")
}

fn decision(number: u8, verb: Verb, anchors: Vec<Anchor>, words: &[(&str, &str)]) -> Decision {
    let words = words
        .iter()
        .map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
    Decision {
        id: Id([number; 16]),
        recorded: Timestamp(0),
        verb,
        anchors,
        words: words.collect(),
    }
}

#[test]
fn a_merge_does_not_bring_back_what_was_dismissed() {
    let mut fixture = fixture::parse(STORY).expect("a story");
    let as_of = fixture.as_of;
    let before = moved(&fixture.ledger, as_of);
    assert_eq!(before.status, Status::New);
    let id = before.id.to_string();
    let words = [
        ("opportunity", id.as_str()),
        ("kind", before.kind),
        ("because", "wrong"),
    ];
    let anchors = before.finding.anchors.clone();
    let dismissed = decision(1, Verb::Dismiss, anchors, &words);
    fixture.ledger.decisions.push(dismissed);
    let addresses = ["alva@zedpumps.com", "ann.kowalczyk@acmevalves.com"];
    let merged = addresses.map(|address| Anchor::Address(address.to_owned()));
    let merge = decision(2, Verb::Merge, merged.to_vec(), &[]);
    fixture.ledger.decisions.push(merge);

    let after = moved(&fixture.ledger, as_of);
    assert_ne!(after.id, before.id, "the oldest address is another one now");
    assert_eq!(after.status, Status::Dismissed(Because::Wrong));
    // The id from before still leads to it; that of something else does not.
    let knowledge = Knowledge::at(&fixture.ledger, as_of);
    let earlier = opportunities::earlier_ids(&knowledge, &after);
    assert!(earlier.contains(&before.id) && earlier.contains(&after.id));
    let other = opportunities::id("fading-tie", &before.finding.anchors);
    assert!(!earlier.contains(&other));
}

#[test]
fn a_snooze_ends_where_the_day_begins_for_the_user() {
    let mut fixture = fixture::parse(STORY).expect("a story");
    let seen = moved(&fixture.ledger, fixture.as_of);
    let id = seen.id.to_string();
    // Midnight of the 13th, seven hours west of Greenwich.
    let words = [
        ("opportunity", id.as_str()),
        ("kind", seen.kind),
        ("until", "2024-03-13"),
        ("begins", "2024-03-13T07:00:00Z"),
    ];
    let snooze = decision(1, Verb::Snooze, seen.finding.anchors.clone(), &words);
    fixture.ledger.decisions.push(snooze);
    let midnight = 1_710_313_200;
    let at = |second| moved(&fixture.ledger, Timestamp(second)).status.word();
    assert_eq!(at(midnight - 1), "snoozed");
    assert_eq!(at(midnight), "new");
}

/// A customer's customer of whom only a name is known, and what makes it an account.
const CHAIN: &str = "\
me Sam Seller <sam@northseal.com>
every 20 days from 2023-09-01 to 2024-03-01 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings are attached.
2024-02-10 Ann Smith <ann@acmevalves.com> -> me: Volumes | Hello Sam,\\nabout 40 % of our valves go to our customer Borealis Dairies, that is why we are careful with changes.\\nAnn
document 2024-02-20 Borealis Dairies: Borealis Dairies will double its production of oat drinks in Tarnwick and opens a second line in June.
";
const CARD: &str = "export 2024-03-01 company crm 3: name=Borealis Dairies Group; domain=borealis.com; type=Customer\n";

#[test]
fn a_name_that_grows_does_not_bring_back_what_was_dismissed() {
    let story = |more: &str| fixture::parse(&format!("{CHAIN}{more}as of 2024-03-12\n"));
    let risen = |ledger: &Ledger, as_of| {
        let knowledge = Knowledge::at(ledger, as_of);
        let all = opportunities::see(&knowledge, &TrackRecord::default());
        let mut risen = all.into_iter().filter(|o| o.kind == "demand-rising");
        risen.next().expect("demand rises")
    };
    let bare = story("").expect("a story");
    let before = risen(&bare.ledger, bare.as_of);
    assert_eq!(before.status, Status::New);

    let mut grown = story(CARD).expect("a story");
    let id = before.id.to_string();
    let words = [
        ("opportunity", id.as_str()),
        ("kind", before.kind),
        ("because", "wrong"),
    ];
    let dismissed = decision(1, Verb::Dismiss, before.finding.anchors.clone(), &words);
    grown.ledger.decisions.push(dismissed);
    let after = risen(&grown.ledger, grown.as_of);
    assert_ne!(after.id, before.id, "it hangs on the domain now");
    assert_eq!(after.status, Status::Dismissed(Because::Wrong));
}
