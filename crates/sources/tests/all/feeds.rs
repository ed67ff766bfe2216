//! Feeds of sites.

use super::documents::said;
use super::*;
use bellwether_core::evidence::field;

const RSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Daily Valve &amp; Pump</title><atom:link href="https://valve.example/feed" rel="self"/>
<link>https://valve.example/</link><image><title>logo</title></image>
<item><title>Bolt grows &amp; hires</title><link>https://valve.example/1</link><guid isPermaLink="false">17</guid>
<pubDate>Fri, 03 May 2024 10:00:00 +0200</pubDate><dc:creator>Ann Lund</dc:creator>
<description>&lt;p&gt;Bolt grew.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>Bolt grew by 12&nbsp;%.</p><p>It hires.</p>]]></content:encoded></item>
<item><title>Nur ein Titel</title><link>https://valve.example/2</link></item>
<item><title>Acme supplies Dunlin</title><guid>https://valve.example/3</guid><pubDate>2024-05-04</pubDate>
<description>BERLIN, May 4, 2024 /PRNewswire/ -- Acme said.&lt;p&gt;SOURCE Acme Inc.</description></item>
</channel></rss>"#;

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
    let atom = r#"<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Acme</title>
      <entry><title type="html">Acme &amp;amp; Bolt</title><link rel="enclosure" href="https://a.example/f.pdf"/>
      <link rel="alternate" href="https://a.example/1"/><id>urn:uuid:1</id><published>2024-05-03T10:00:00Z</published>
      <updated>2024-06-03T10:00:00Z</updated><author><name>Ann</name></author><source><title>Other</title><id>x</id></source>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two.</p><p>Three</p></div></content></entry></feed>"#;
    let rdf = r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>Acme</title></channel>
      <item rdf:about="urn:uuid:1"><title>Acme und Bolt</title><link>https://a.example/1</link>
      <dc:date>2024-05-03T10:00:00Z</dc:date><description>One &lt; two.&lt;p&gt;Three</description></item></rdf:RDF>"#;
    let json = r#"{"version":"https://jsonfeed.org/version/1.1","title":"Acme","items":[{"id":"urn:uuid:1","url":"https://a.example/1",
      "title":"Acme","content_text":"One < two.\n\nThree","date_published":"2024-05-03T12:00:00+02:00"}]}"#;
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
