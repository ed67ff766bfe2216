//! What is said in meetings of which there are transcripts.

use super::*;
use bellwether_core::encounters::Sort;

/// A transcript in which Ann of Acme Valves and Sam, who sells to her, speak.
fn spoken(day: &str, lines: &str, more: &str) -> (Ledger, Timestamp) {
    let text = lines.replace('\n', "\\n");
    read(&format!(
        "export {day} activity transcript t1: name=Valves; type=meeting; when={day} 10:00; attendee=|Ann Smith; attendee=|Sam Seller; attendee=|Bo; text={text}\n{more}"
    ))
}

#[test]
fn what_a_speaker_says_is_said_of_their_own_house() {
    let (ledger, as_of) = spoken(
        "2024-02-20",
        "Sam Seller: Who buys most of it?\nAnn Smith: Our customer Borealis Dairies takes 40 % of our valves.\nBo: We supply Dunlin Foods.",
        "",
    );
    let k = Knowledge::at(&ledger, as_of);
    let names: Vec<&str> = (k.downstream().edges.iter())
        .map(|edge| k.downstream().companies.get(edge.customer).name.as_str())
        .collect();
    assert_eq!(names, ["Borealis Dairies"], "nobody knows who Bo is");
    let claim = &k.downstream().edges[0].claims[0];
    assert_eq!(
        (claim.quote.by.as_str(), claim.quote.source),
        ("Ann Smith", Source::Note)
    );
    assert_eq!(
        claim.quote.says,
        "Our customer Borealis Dairies takes 40 % of our valves."
    );
    // The day it was said it was contact; before, nothing is known of it.
    let met: Vec<_> = k
        .encounters
        .iter()
        .map(|one| (one.sort, one.is_contact()))
        .collect();
    assert_eq!(met, [(Sort::Meeting, true)]);
    let ann = k.encounters[0].people[0];
    assert_eq!(k.contact(ann).encounters, 1);
    let before = Knowledge::at(&ledger, Timestamp(as_of.0 - 30 * 86_400));
    assert_eq!(
        (before.encounters.len(), before.downstream().edges.len()),
        (0, 0)
    );
}

#[test]
fn what_ours_say_to_one_house_may_speak_of_its_customers() {
    let (ledger, as_of) = spoken(
        "2024-02-20",
        "Sam Seller: Your customer Borealis Dairies is growing, I hear.\nAnn Smith: It is.",
        "",
    );
    let k = Knowledge::at(&ledger, as_of);
    let claims: Vec<&str> = (k.downstream().edges.iter())
        .flat_map(|edge| &edge.claims)
        .map(|claim| claim.quote.by.as_str())
        .collect();
    assert_eq!(claims, ["Sam Seller"]);
}

#[test]
fn a_meeting_of_the_calendar_and_its_transcript_are_one() {
    let calendar = "export 2024-02-01 meeting ical m1: name=Valves; occurrence=2024-02-20 10:00/2024-02-20 11:00; organiser=sam@northseal.com|Sam Seller; attendee=ann@acmevalves.com|Ann Smith|accepted";
    let said = "Ann Smith: Our customer Borealis Dairies wants more.";
    let (ledger, as_of) = spoken("2024-02-20", said, calendar);
    let k = Knowledge::at(&ledger, as_of);
    assert_eq!(k.encounters.len(), 1);
    assert!(k.encounters[0].transcript.is_some() && k.encounters[0].held);
    assert_eq!(k.downstream().edges.len(), 1);
    // One of another day is another.
    let (ledger, as_of) = spoken("2024-02-21", said, calendar);
    assert_eq!(Knowledge::at(&ledger, as_of).encounters.len(), 2);
}

#[test]
fn a_talk_that_two_programs_wrote_down_is_one() {
    let said = "Ann Smith: Our customer Borealis Dairies takes 40 % of our valves.";
    let again = |text: &str| {
        let other = format!(
            "export 2024-02-20 activity transcript t2: name=Valves; type=meeting; when=2024-02-20 10:05; attendee=|Ann Smith; attendee=|Sam Seller; text={text}"
        );
        let (ledger, as_of) = spoken("2024-02-20", said, &other);
        Knowledge::at(&ledger, as_of).encounters.len()
    };
    assert_eq!(again(said), 1);
    assert_eq!(
        again("Ann Smith: The second line is down since yesterday."),
        2
    );
}
