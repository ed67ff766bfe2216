//! People we know who now sit at a prospect, and whom a card only seems to tell of.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::{Finding, detectors};
use bellwether_testkit::fixture;

fn cards(story: &str) -> Vec<Finding> {
    let text = format!(
        "me Dana Holt <dana@birchline.co.uk>
        every 9 days from 2026-06-01 to 2026-11-08 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The list is attached as agreed.
        export 2026-01-05 company crm 1: name=Halden Gin; domain=haldengin.com
        {story}
        as of 2026-11-20"
    );
    let fixture = fixture::parse(&text).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == "met-elsewhere").expect("the kind");
    (detector.detect)(&k)
}

const PROFILE: &str = "export 2026-11-01 contact linkedin tb: name=Tomasina Brinkhuis; company=Halden Gin; title=Plant Manager";

#[test]
fn a_profile_that_shows_only_a_name_is_of_the_one_we_know() {
    let wrote = |days: &str| {
        format!(
            "{days} Tomasina Brinkhuis <t.brinkhuis@corven.com> <-> me: Spare parts | The order is attached.\n{PROFILE}"
        )
    };
    let found = cards(&wrote("every 9 days from 2025-09-01 to 2025-10-20"));
    assert_eq!(found.len(), 1);
    assert!(found[0].title.contains("Halden Gin"), "{}", found[0].title);
    // Who still writes from the old place has a namesake at the new one.
    assert!(cards(&wrote("every 9 days from 2026-06-01 to 2026-11-10")).is_empty());
    // Nobody is known.
    assert!(cards(PROFILE).is_empty());
}

#[test]
fn a_card_that_says_from_where_you_know_each_other_names_the_old_place() {
    let story = |note: &str| {
        format!(
            "export 2026-02-01 contact crm 7: name=Tomasina Brinkhuis; email=t.brinkhuis@haldengin.com; phone=+44 20 7946 0123; company=Halden Gin
            export 2026-11-01 contact vcard t: name=Tomasina Brinkhuis; email=tomasinabrinkhuis@gmail.com; phone=+44 20 7946 0123; company=Pryor Instruments; text={note}"
        )
    };
    let found = cards(&story("Shared a desk for three years"));
    assert_eq!(found.len(), 1);
    assert!(found[0].title.contains("Halden Gin"), "{}", found[0].title);
    assert!(cards(&story("Likes gin")).is_empty());
}

#[test]
fn a_house_may_be_called_by_one_word_more() {
    let story = |company: &str| {
        let profile = PROFILE.replace("company=Halden Gin", &format!("company={company}"));
        format!(
            "every 9 days from 2025-09-01 to 2025-10-20 Tomasina Brinkhuis <t.brinkhuis@corven.com> <-> me: Spare parts | The order is attached.\n{profile}"
        )
    };
    let found = cards(&story("Halden Gin Distillery"));
    assert_eq!(found.len(), 1);
    assert!(
        found[0].title.contains("at Halden Gin,"),
        "{}",
        found[0].title
    );
    let doubts: Vec<&str> = (found[0].against.iter())
        .map(|proof| proof.says.as_str())
        .collect();
    assert!(
        doubts.contains(&"whether Halden Gin Distillery is Halden Gin is not said"),
        "{doubts:?}"
    );
    for other in ["Halden Shipping", "Halden", "Halden Gin Distillery Museum"] {
        assert!(cards(&story(other)).is_empty(), "{other}");
    }
}
