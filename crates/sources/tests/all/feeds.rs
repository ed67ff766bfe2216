//! Feeds of sites.

use super::documents::said;
use super::*;
use bellwether_core::evidence::field;

const RSS: &str = include_str!("../../../../fixtures/published/rss.xml");

#[test]
fn every_item_of_a_feed_is_a_document() {
    let kept = read_bytes("feed.xml", RSS.as_bytes());
    assert_eq!((kept.kinds(), &kept.bad[..]), (vec!["feed"], &[][..]));
    assert_eq!(kept.entries().count(), 3);
    let first = kept.entry(0);
    for (name, values) in [
        (field::NAME, vec!["Bolt grows & hires"]),
        (field::PUBLISHER, vec!["Daily Valve & Pump"]),
        (field::URL, vec!["https://valve.example/1"]),
        (field::PARAGRAPH, vec!["Bolt grew by 12 %.", "It hires."]),
        ("#Author", vec!["Ann Lund"]),
    ] {
        assert_eq!(said(first, name), values, "{name}");
    }
    assert_eq!(first.key, "Daily Valve & Pump|17");
    assert_eq!(first.known, Some(Timestamp(1_714_723_200)));
    assert_eq!(kept.found[1].position, "item 2");
    assert_eq!(said(kept.entry(1), field::PARAGRAPH), ["Nur ein Titel"]);
    assert_eq!(kept.entry(1).key, "https://valve.example/2");
    assert_eq!(kept.entry(1).happened, None);
    let wired = kept.entry(2);
    assert_eq!(said(wired, field::PUBLISHER), ["Acme Inc."]);
    assert_eq!(said(wired, field::TYPE), ["press"]);
}

#[test]
fn atom_rdf_and_json_are_feeds_as_well() {
    let atom = include_str!("../../../../fixtures/published/atom.xml");
    let rdf = include_str!("../../../../fixtures/published/rdf.xml");
    let json = include_str!("../../../../fixtures/published/feed.json");
    for (name, text) in [("atom.xml", atom), ("rdf.xml", rdf), ("feed.json", json)] {
        let kept = read_bytes(name, text.as_bytes());
        assert_eq!(
            (kept.kinds(), &kept.bad[..]),
            (vec!["feed"], &[][..]),
            "{name}"
        );
        let entry = kept.entry(0);
        assert_eq!(entry.key, "urn:uuid:1", "{name}");
        assert_eq!(entry.happened, Some(Timestamp(1_714_730_400)), "{name}");
        assert_eq!(said(entry, field::URL), ["https://a.example/1"], "{name}");
        assert_eq!(
            said(entry, field::PARAGRAPH),
            ["One < two.", "Three"],
            "{name}"
        );
    }
}

#[test]
fn of_a_feed_that_is_cut_off_the_beginning_is_read() {
    let cut = &RSS[..RSS.find("Nur").expect("the word")];
    let kept = read_bytes("feed.xml", cut.as_bytes());
    assert_eq!(kept.entries().count(), 1);
    let other = "<?xml version=\"1.0\"?><catalog><item>no feed</item></catalog>";
    let kept = read_bytes("other.xml", other.as_bytes());
    assert_eq!(kept.entries().count(), 0);
    assert_eq!(kept.kinds(), ["unknown"]);
}
