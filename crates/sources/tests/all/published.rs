//! No bytes stop the reading of what was published, and nothing is known later than now.

use super::*;
use bellwether_core::evidence::entry::EntryKind;
use proptest::prelude::*;

/// What pages, feeds, releases and filings are made of, to get further than noise does.
fn fragment() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::sample::select(vec![
        "<html>",
        "<!doctype html>",
        "<!-- saved from url=(0040)https://acme.example/ -->",
        "<title>Acme | News",
        "<meta property=og:site_name content='PR Newswire'>",
        "<meta property=\"article:published_time\" content=\"2024-13-99T99:99\">",
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":[1]}]}</script>",
        "<script type='application/ld+json'>[[[[",
        "<main>",
        "</main>",
        "<nav><li><a href=x>",
        "</nav>",
        "<div class=cookie-é>",
        "<table><tr><td>14<td>%",
        "</table>",
        "<br><br>",
        "<pre>a\n\nb",
        "<p>BERLIN, May 3, 2024 /PRNewswire/ -- Acme said",
        "\nMÜNCHEN, den 31. Feber 2024 (ots) – é",
        "<p>Über die ",
        "<h1>About Ä:",
        "SOURCE Acme Co.",
        "&#0;&nbsp;&bogus;",
        "<rss><channel><title>",
        "<item><title>A</title>",
        "<guid>1</guid></item>",
        "<entry><content type='xhtml'><div>é</p>",
        "</entry></feed>",
        "<![CDATA[<p>",
        "]]>",
        "<pubDate>Fri, 32 Foo 2024 99:99:99 +9999</pubDate>",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":3,\"content_text\":\"\\u0000\"}]}",
        "<SEC-DOCUMENT>\n<SEC-HEADER>\nFILED AS OF DATE:\t99999999\n</SEC-HEADER>\n",
        "<DOCUMENT>\n<TYPE>8-K\n<TEXT>",
        "<DOCUMENT><TYPE>EX-99",
        "</DOCUMENT>",
        "<ix:nonNumeric name=\"dei:DocumentPeriodEndDate\">June 31, 2024</ix:nonNumeric>",
        "<ix:nonFraction name=\"us-gaap:ConcentrationRiskPercentage\" scale=\"-99\" contextRef=c>1e9",
        "SIGNATURES Pursuant to the requirements of … signed 4. März 2999",
        "---\npublisher: ",
        "---\n",
        "published: 2024-02-30\n",
        "Pressemitteilung\n\n",
        "\n\n",
    ]);
    prop_oneof![
        6 => pieces.prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..12),
    ]
}

proptest! {
    #[test]
    fn whatever_was_published_is_read(
        pieces in prop::collection::vec(fragment(), 0..24),
        kind in prop::sample::select(vec!["page", "feed", "filing", "document", "note", ""]),
        name in prop::sample::select(vec!["a.html", "a.txt", "a.md", "a-2024-05-03.xml", "a.json"]),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(name);
        std::fs::write(&path, pieces.concat()).expect("a file");
        let kind = Some(kind.to_owned()).filter(|kind| !kind.is_empty());
        let once = read_with(std::slice::from_ref(&path), &Options { kind: kind.clone(), ..options() });
        for entry in once.entries().filter(|entry| entry.kind == EntryKind::Document) {
            prop_assert!(!entry.key.is_empty());
            prop_assert!(entry.known.is_some_and(|known| known <= NOW));
            prop_assert!(entry.happened.is_none_or(|happened| happened <= NOW));
            for (_, value) in entry.fields() {
                prop_assert!(!value.is_empty() && !value.contains('\0') && value.trim() == value);
            }
        }
        let again = read_with(&[path], &Options { kind, ..options() });
        let ids = |kept: &Kept| kept.entries().map(Entry::id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&once), ids(&again));
    }
}
