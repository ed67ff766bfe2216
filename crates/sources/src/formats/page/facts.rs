//! Who published a page, when, and what it is called.

use super::super::document::{Published, moment, wire};
use super::super::notes::day;
use super::html::{Piece, Read};
use super::linked::{self, Linked};
use super::report;
use bellwether_core::time::{Timestamp, Zone};

/// Names of meta elements that hold the moment of publication, the surest first.
const DATES: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "og:published_time",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "date",
];

/// Pieces at the beginning among which a dateline or a line that is a day is looked for.
const NEAR: usize = 15;

/// The document that a page is.
pub(super) fn published(read: Read, zone: &Zone) -> Published {
    let linked = linked::read(&read.linked);
    let meta = |names: &[&str]| {
        let said = |name: &&str| read.metas.iter().find(|(known, _)| known == name);
        names
            .iter()
            .find_map(said)
            .map_or("", |(_, said)| said.as_str())
    };
    let site = meta(&[
        "og:site_name",
        "application-name",
        "dc.publisher",
        "citation_publisher",
    ]);
    let title = first(&[
        &linked.headline,
        meta(&["og:title", "twitter:title", "dc.title"]),
        read.headings.first().map_or("", String::as_str),
        without_site(&read.title, site),
    ]);
    let texts: Vec<&str> = read
        .pieces
        .iter()
        .map(|piece| piece.text.as_str())
        .collect();
    let line = texts
        .iter()
        .take(NEAR)
        .find_map(|text| wire::dateline(text));
    let is_press = line.is_some()
        || linked.kind.contains("PressRelease")
        || texts.iter().take(NEAR).any(|text| wire::is_headed(text));
    let named = first(&[
        &linked.publisher,
        site,
        meta(&["author", "article:author"]),
        &linked.author,
    ]);
    let named = if named.contains("://") {
        site.to_owned()
    } else {
        named
    };
    let issuer = wire::issuer(&title, &texts).filter(|_| is_press || wire::is_carrier(&named));
    let url = first(&[
        address(&read.canonical),
        address(meta(&["og:url"])),
        address(&linked.url),
        address(&read.saved_from),
    ]);
    // A name without a legal form has to stand in the text as well.
    let of_report = report::company(&read.title).filter(|name| {
        let mut running = read.pieces.iter().filter(|piece| !piece.is_heading);
        report::is_formal(name) || running.any(|piece| piece.text.contains(name.as_str()))
    });
    let publisher = match (issuer, named, of_report) {
        (Some(issuer), ..) => issuer,
        (None, named, _) if !named.is_empty() => named,
        (None, _, Some(name)) => name,
        (None, _, None) => host(&url).to_owned(),
    };
    let form = match (is_press, meta(&["og:type"])) {
        (true, _) => "press",
        (false, "article") => "news",
        (false, _) if !linked.kind.is_empty() => "news",
        _ => "page",
    };
    let when = said(&read, &linked, &meta, zone)
        .or_else(|| moment(&line?.day?.to_string(), zone))
        .or_else(|| shown(&read.pieces, zone));
    let mut more = Vec::new();
    if !site.is_empty() && site != publisher {
        more.push(("Site".to_owned(), site.to_owned()));
    }
    Published {
        system: "web",
        key: first(&[without_tail(&url)]),
        title,
        publisher,
        form: form.to_owned(),
        when,
        more,
        url,
        blocks: read.pieces.into_iter().map(Piece::block).collect(),
        ..Published::default()
    }
}

/// The first that says something.
fn first(candidates: &[&str]) -> String {
    let said = candidates.iter().find(|text| !text.trim().is_empty());
    said.map_or(String::new(), |text| text.trim().to_owned())
}

/// When it was published, as it says to machines.
fn said<'a>(
    read: &Read,
    linked: &Linked,
    meta: &dyn Fn(&[&str]) -> &'a str,
    zone: &Zone,
) -> Option<Timestamp> {
    let times = read.times.iter().filter(|(_, published)| *published);
    let times = times.chain(&read.times).map(|(time, _)| time.as_str());
    let metas = DATES.iter().map(|name| meta(&[name]));
    [linked.published.as_str()]
        .into_iter()
        .chain(metas)
        .chain(times)
        .filter(|text| !text.is_empty())
        .find_map(|text| moment(text, zone))
}

/// A line near the beginning that is a day, or begins with one, alone: `Published: 3 May
/// 2025`, `03.05.2025 | Berlin`.
fn shown(pieces: &[Piece], zone: &Zone) -> Option<Timestamp> {
    const LONGEST: usize = 60;
    let mut near = pieces.iter().take(NEAR).filter(|piece| !piece.is_table);
    near.find_map(|piece| {
        let short = piece.text.len() <= LONGEST && !piece.is_heading;
        short.then(|| day::find(&piece.text, zone))?
    })
}

/// A title of a window, without the name of the site at its end.
fn without_site<'a>(title: &'a str, site: &str) -> &'a str {
    for dash in [" | ", " – ", " — ", " - ", " :: "] {
        if let Some((rest, end)) = title.rsplit_once(dash)
            && (end.trim().eq_ignore_ascii_case(site) || dash == " | " && !rest.trim().is_empty())
        {
            return rest.trim();
        }
    }
    title
}

/// An address, where it is one of the web.
fn address(url: &str) -> &str {
    let is_web = ["http://", "https://"]
        .iter()
        .any(|begin| url.starts_with(begin));
    if is_web { url } else { "" }
}

/// What of an address stays when it is passed on: no mark of a campaign, no place in it.
fn without_tail(url: &str) -> &str {
    let url = url.split('#').next().unwrap_or(url);
    match url.split_once('?') {
        Some((bare, tail)) if tail.starts_with("utm_") => bare,
        _ => url,
    }
}

/// The host of an address.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}
