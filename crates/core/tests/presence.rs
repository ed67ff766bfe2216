//! Who was met, and of whom a note only speaks; and what is said of those nobody met.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_core::time::Timestamp;
use bellwether_testkit::fixture::{Fixture, parse};

const CONTACTS: &str = "\
me Sam Seller <sam@northseal.com>
every 12 days from 2023-09-01 to 2024-02-28 Ann Smith <ann@acmevalves.com> <-> me: Spare parts | The order is attached.
export 2024-02-01 contact crm 7: name=Tom Brink; title=Head of Maintenance; company=Acme Valves; email=tom.brink@acmevalves.com
export 2024-02-01 contact crm 8: name=Eva Lind; title=Head of Purchasing; company=Acme Valves; email=eva.lind@acmevalves.com
";

fn at(story: &str) -> Fixture {
    parse(&format!("{CONTACTS}{story}as of 2024-03-12")).unwrap_or_else(|error| panic!("{error}"))
}

/// Who of the two in the CRM was met or talked to.
fn met(story: &str) -> Vec<String> {
    let fixture = at(story);
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let met = k
        .numbered()
        .filter(|(who, _)| k.contact(*who).encounters > 0);
    let mut names: Vec<String> = met.map(|(_, person)| person.name.clone()).collect();
    names.sort();
    names
}

fn unspoken(story: &str) -> Vec<String> {
    let fixture = at(story);
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all
        .find(|d| d.kind == "unspoken-contact")
        .expect("the kind");
    let mut titles: Vec<String> = ((kind.detect)(&k).into_iter())
        .map(|finding| format!("{} {}", finding.title, finding.why))
        .collect();
    titles.sort();
    titles
}

fn note(text: &str) -> String {
    format!(
        "export 2024-03-05 note notes 1: name=Acme Valves; when=2024-03-05 15:00; text={text}\n"
    )
}

#[test]
fn who_is_only_named_was_not_met() {
    for (text, there) in [
        (
            "Met Tom Brink. Tom says Eva Lind is leaving.",
            vec!["Tom Brink"],
        ),
        (
            "Met Tom Brink, who says that Eva Lind is leaving.",
            vec!["Tom Brink"],
        ),
        (
            "Call with Tom about the drawing that Eva Lind wants.",
            vec!["Tom Brink"],
        ),
        (
            "Besuch bei Tom Brink. Er sagt, Eva Lind geht.",
            vec!["Tom Brink"],
        ),
        (
            "Met Tom Brink and Eva Lind at the plant.",
            vec!["Eva Lind", "Tom Brink"],
        ),
        (
            "Visit. Present: Tom Brink, Eva Lind",
            vec!["Eva Lind", "Tom Brink"],
        ),
        (
            "Visit at the plant. Tom was pleased. Eva is ill.",
            vec!["Tom Brink"],
        ),
        ("Tom says Eva is leaving.", vec![]),
        (
            "Visit. With Eva Lind and Tom Brink, two hours on the pumps.",
            vec!["Eva Lind", "Tom Brink"],
        ),
        (
            "Met Dr. Eva Lind and Mr. Tom Brink.",
            vec!["Eva Lind", "Tom Brink"],
        ),
        (
            "Call about the pumps with Tom Brink and Eva Lind.",
            vec!["Eva Lind", "Tom Brink"],
        ),
        (
            "Gespräch über Preise mit Tom Brink und Eva Lind.",
            vec!["Eva Lind", "Tom Brink"],
        ),
        (
            "Met Tom Brink about the trouble with Eva Lind.",
            vec!["Tom Brink"],
        ),
        (
            "Met Tom Brink. Eva Lind joined the company in May.",
            vec!["Tom Brink"],
        ),
        (
            "Besuchsbericht Acme Valves, 03.10.2026\\nTeilnehmer: Tom Brink\\n- alles gut",
            vec!["Tom Brink"],
        ),
        (
            "Compte rendu de visite, 03/10/2026\\nPrésents : Tom Brink, Eva Lind",
            vec!["Eva Lind", "Tom Brink"],
        ),
        ("Gesprächsnotiz Eva Lind, alles gut", vec!["Eva Lind"]),
        ("Besuchszeiten: Tom Brink ist dienstags im Haus.", vec![]),
        ("Prochaine visite chez Tom Brink en mai.", vec![]),
    ] {
        assert_eq!(met(&note(text)), there, "{text}");
    }
}

#[test]
fn a_list_below_its_heading_was_there() {
    let list = "Visit\\nAttendees:\\nTom Brink\\nEva Lind\\n\\nBoth were pleased.";
    assert_eq!(met(&note(list)), ["Eva Lind", "Tom Brink"]);
    let one = "Visit\\nAttendees:\\nTom Brink\\n\\nEva Lind is ill.";
    assert_eq!(met(&note(one)), ["Tom Brink"]);
}

#[test]
fn the_title_of_a_note_says_who_was_met() {
    let note = note("They want a second pump. Tom Brink asks, Eva Lind pays.");
    let note = note.replace("name=Acme Valves", "name=Re: visit Eva Lind, Acme Valves");
    assert_eq!(met(&note), ["Eva Lind"]);
}

#[test]
fn who_was_not_reached_or_is_still_to_be_met_was_not_met() {
    for text in [
        "Nobody has spoken with Tom Brink since Peter left.",
        "Do not call Tom Brink before 2 April, he is on leave.",
        "Rang Tom Brink twice, nobody picked up.",
        "Tom Brink angerufen, nicht erreicht.",
        "Tom Brink: must visit him in April.",
        "Tom Brink will be at the fair in May.",
    ] {
        assert!(met(&note(text)).is_empty(), "{text}");
    }
    for text in [
        "Rang Tom Brink, nobody picked up, he called back: the price is fine.",
        "Spoke to Tom Brink. Nobody else was there.",
        "Met Tom Brink, must send him the drawing.",
    ] {
        assert_eq!(met(&note(text)), ["Tom Brink"], "{text}");
    }
    let logged = "export 2024-03-05 activity crm 1: type=Call; when=2024-03-04 10:00; contact_id=7; text=not reached, left voicemail\n";
    assert!(met(logged).is_empty());
}

#[test]
fn a_namesake_who_is_spoken_of_was_not_met() {
    let other = "export 2024-02-01 contact crm 9: name=Tom Weber; company=Acme Valves; email=tom.weber@acmevalves.com\n";
    let note = note("Met Tom Brink. Tom Weber says nothing, Tom Weber leaves.");
    assert_eq!(met(&format!("{other}{note}")), ["Tom Brink"]);
    let both = note.replace("Met Tom Brink.", "Met Tom Brink and Tom Weber.");
    assert_eq!(met(&format!("{other}{both}")), ["Tom Brink", "Tom Weber"]);
}

#[test]
fn who_declined_one_time_was_not_met_then() {
    let meeting = "export 2024-03-11 meeting cal 1: name=Weekly; attendee=me|; attendee=tom.brink@acmevalves.com|Tom Brink|accepted; attendee=eva.lind@acmevalves.com|Eva Lind|accepted; occurrence=2024-03-04 10:00/2024-03-04 11:00; occurrence=2024-03-11 10:00/2024-03-11 11:00";
    let count = |declined: &str| {
        let fixture = at(&format!("{meeting}{declined}\n"));
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let of = |name: &str| {
            let mut people = k.numbered();
            let (who, _) = people.find(|(_, p)| p.name == name).expect("known");
            k.contact(who).encounters
        };
        (of("Tom Brink"), of("Eva Lind"))
    };
    // The fourth of March 2024 at ten.
    let begin = Timestamp(1_709_546_400);
    assert_eq!(begin.to_string().get(..16), Some("2024-03-04T10:00"));
    assert_eq!(count(""), (2, 2));
    let hers = format!("; declined=eva.lind@acmevalves.com|Eva Lind|{}", begin.0);
    assert_eq!(count(&hers), (2, 1));
    let mine = format!("; declined=me|Sam Seller|{}", begin.0);
    assert_eq!(count(&mine), (1, 1));
}

#[test]
fn who_declined_is_no_guest_by_name_alone_either() {
    let meeting = "export 2024-03-05 meeting cal 1: name=Line; attendee=me|; attendee=|Tom Brink|declined; attendee=|Eva Lind|; occurrence=2024-03-04 10:00/2024-03-04 11:00\n";
    assert_eq!(met(meeting), ["Eva Lind"]);
}

#[test]
fn a_message_reaches_whom_it_names_as_its_contact() {
    let mail = "export 2024-03-05 activity crm 1: type=Email; when=2024-03-04 10:00; from=me|; company=Acme Valves; contact=Tom Brink; text=Eva Lind is said to leave\n";
    assert_eq!(met(mail), ["Tom Brink"]);
}

#[test]
fn nobody_is_unspoken_of_whom_any_source_tells() {
    assert_eq!(unspoken("").len(), 2);
    for touch in [
        "export 2024-03-05 meeting cal 1: name=Line; attendee=me|; attendee=|Tom Brink|; attendee=ann@acmevalves.com|Ann Smith|; occurrence=2024-03-04 10:00/2024-03-04 11:00\n",
        "export 2024-03-05 activity crm 1: type=Call; when=2024-03-04 10:00; contact_id=7\n",
        "export 2024-03-05 activity crm 1: type=Call; when=2024-03-04 10:00; company=Acme Valves; contact=Tom Brink; from=me|\n",
        &note("Spoke to Tom Brink on the stairs."),
        &note("Tom Brink wants a second pump."),
    ] {
        let found = unspoken(touch);
        assert_eq!(found.len(), 1, "{touch}: {found:#?}");
        assert!(found[0].contains("Eva Lind"), "{found:#?}");
    }
}

#[test]
fn only_written_with_is_said_where_it_is_so() {
    assert!(unspoken("")[0].contains("We have only ever written with Ann Smith."));
    let visit = "export 2024-03-05 activity crm 1: type=Visit; when=2024-03-04 10:00; company=Acme Valves; subject=Plant\n";
    let met = "export 2024-03-05 meeting cal 1: name=Line; attendee=me|; attendee=ann@acmevalves.com|Ann Smith|; occurrence=2024-03-04 10:00/2024-03-04 11:00\n";
    assert!(unspoken(met)[0].contains("We have only ever been in touch with Ann Smith."));
    let visit = visit.replace("; subject=Plant", "; name=Plant");
    let found = unspoken(&visit);
    assert!(
        found[0].contains("We are in touch with Ann Smith there"),
        "{found:#?}"
    );
}

#[test]
fn a_date_that_stands_in_the_calendar_is_taken_up() {
    let dates = |calendar: &str| {
        let wrote = "2024-03-06 Ann Smith <ann@acmevalves.com> -> me: Visit to the works | Hello Sam,\\nthe week of March 18 is open for us.\\nAnn\n";
        let fixture = at(&format!("{wrote}{calendar}"));
        let k = Knowledge::at(&fixture.ledger, fixture.as_of);
        let mut all = detectors::ALL.iter();
        let kind = all.find(|d| d.kind == "date-ahead").expect("the kind");
        (kind.detect)(&k).len()
    };
    let meeting = "export 2024-03-11 meeting cal 1: name=Works; attendee=me|; attendee=ann@acmevalves.com|Ann Smith|accepted; occurrence=2024-03-19 10:00/2024-03-19 11:00\n";
    assert_eq!(dates(""), 1);
    assert_eq!(dates(meeting), 0);
    assert_eq!(dates(&meeting.replace("accepted", "declined")), 1);
}
