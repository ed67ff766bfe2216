//! What letters do in words that no formula lists: each reader that asks the model, what it
//! then shows, and what it must leave alone.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

/// How many cards of a kind some mails make, beside orders and the weekly business of Ann.
fn cards(kind: &str, story: &str) -> usize {
    let text = format!(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2026-01-01 to 2026-08-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The list is attached as agreed.
        ordered every 28 days from 2025-06-01 to 2026-04-10 Acme Valves: 5 x Graphite gasket = 250 EUR; 2 x Ball valve = 90 EUR
        ordered every 28 days from 2025-06-03 to 2026-08-20 Borealis Dairies: 5 x Graphite gasket = 250 EUR
        {story}
        as of 2026-09-15"
    );
    let fixture = fixture::parse(&text).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == kind).expect("the kind");
    (detector.detect)(&k).len()
}

fn from_ann(day: &str, subject: &str, text: &str) -> String {
    format!(
        "{day} Ann Smith <ann@acmevalves.com> -> me: {subject} | Hello Sam,\\n{text}\\nRegards\\nAnn\n"
    )
}

fn to_ann(day: &str, subject: &str, text: &str) -> String {
    format!(
        "{day} me -> Ann Smith <ann@acmevalves.com>: {subject} | Hello Ann,\\n{text}\\nRegards\\nSam\n"
    )
}

/// Checks which letters make a card of a kind, and which make none.
fn check(kind: &str, letter: impl Fn(&str) -> String, shown: &[&str], left: &[&str]) {
    let count = |text: &&&str| cards(kind, &letter(text));
    let unseen: Vec<_> = shown.iter().filter(|text| count(text) == 0).collect();
    let false_ones: Vec<_> = left.iter().filter(|text| count(text) > 0).collect();
    assert!(
        unseen.is_empty() && false_ones.is_empty(),
        "{kind}: not seen {unseen:#?}, falsely seen {false_ones:#?}"
    );
}

#[test]
fn wishes() {
    check(
        "unanswered-ask",
        |text| from_ann("2026-09-03", "Gaskets", text),
        &[
            "The certificate for the last lot is still missing here.",
            "Auf das Zeugnis zu den Dichtungen warte ich noch.",
        ],
        &[
            "The gaskets are in and look fine.",
            "You can reach me in the office until four.",
            "Please consider the environment before printing this email.",
        ],
    );
}

#[test]
fn offers() {
    check(
        "open-offer",
        |text| to_ann("2026-08-24", "The two gaskets", text),
        &[
            "We could do the lot for four and a half thousand, delivered.",
            "For the pair we would be at ninety, carriage in.",
        ],
        &[
            "My home number is 020 555 0134 and my office number is 020 555 0187.",
            "Should you have any questions, call me at (020) 555-0134.",
            "It was good to see you all last week.",
        ],
    );
}

#[test]
fn promises() {
    check(
        "open-promise",
        |text| to_ann("2026-09-01", "Gaskets", text),
        &[
            "The sheet with the bolt loads lands on your desk before the weekend.",
            "Ein Muster davon packe ich Ihnen gleich ein.",
        ],
        &[
            "Your parcel is on the van and reaches you tomorrow.",
            "Ihre Bestellung geht morgen mit dem ersten Wagen raus.",
            "You will find it easier with a second wrench.",
            "I have a dentist appointment tomorrow at noon.",
            "Please consider the environment before printing this email.",
        ],
    );
}

#[test]
fn bought_elsewhere() {
    check(
        "bought-elsewhere",
        |text| from_ann("2026-08-28", "This and that", text),
        &[
            "Our gaskets come off the blue van these days.",
            "We get our gaskets from a firm down the lane now, they come with their own van.",
        ],
        &[
            "Früher hat die Graphite gaskets ein Händler gebracht.",
            "Den Einbau der gaskets machen wir selbst.",
            "The gaskets sit well.",
        ],
    );
}

#[test]
fn somebody_else_who_may_need_us() {
    check(
        "passed-on-word",
        |text| from_ann("2026-09-03", "Thanks", text),
        &["A friend of mine is opening a dairy in Leeds and has no idea where to get gaskets."],
        &["Do you know anybody who opens a dairy in Leeds and has no gaskets?"],
    );
}

/// An offer of ours, their answer, and a letter of the summer.
fn declined(no: &str, since: &str) -> String {
    let offer = to_ann(
        "2026-03-02",
        "Hoists for bay 4",
        "the two hoists come to 14,300 complete.",
    );
    let no = from_ann("2026-03-09", "RE: Hoists for bay 4", no);
    format!(
        "{offer}{no}{}",
        from_ann("2026-09-07", "Hoists for bay 4", since)
    )
}

#[test]
fn noes_and_what_speaks_no_longer_against_it() {
    check(
        "lost-deal",
        |since| {
            declined(
                "after some talk round the table the feeling was that this isn't the year for it.",
                since,
            )
        },
        &["You'll recall the purse was shut; it has opened again."],
        &[
            "the summer was wet and the lads are back from their holidays.",
            "Acme has closed for stocktaking until Monday.",
        ],
    );
    check(
        "lost-deal",
        |no| declined(no, "You'll recall the purse was shut; it has opened again."),
        &[],
        &[
            "Thank you for the offer, we will get back to you after the meeting.",
            "The board has approved your proposal.",
        ],
    );
}
