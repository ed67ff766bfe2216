//! What can be relied on where accounts have customers of their own.

#[allow(dead_code, reason = "shared with the tests of other files")]
#[path = "../orders/book.rs"]
mod book;
mod markup;
#[allow(dead_code, reason = "shared with the tests of other files")]
#[path = "../tables/mod.rs"]
mod tables;

use bellwether_core::time::{Day, Timestamp};
use bellwether_testkit::world::{
    Author, Chain, Outside, SITUATIONS_CHAIN, Share, Standing, Way, World, chain_world,
    chain_world_by, edge_file, order_world, order_world_by, split_mbox, truth_file,
};
use book::Book;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static WORLDS: LazyLock<Vec<World>> = LazyLock::new(|| {
    let first = [0, 1, 2, 7, 42].map(chain_world);
    let others = [(Author::Second, 5), (Author::Third, 9)];
    let others = others.map(|(author, seed)| chain_world_by(author, seed));
    first.into_iter().chain(others).collect()
});

/// The truths and decoys about customers' customers: kind, chain, mails, entries.
type Point<'a> = (&'a str, &'a Chain, &'a [String], &'a [String]);

fn truths(world: &World) -> Vec<Point<'_>> {
    let all = world.truths.iter();
    all.filter_map(|t| {
        Some((
            t.situation,
            t.chain.as_ref()?,
            &t.message_ids[..],
            &t.entries[..],
        ))
    })
    .collect()
}

fn decoys(world: &World) -> Vec<Point<'_>> {
    let all = world.decoys.iter();
    all.filter_map(|d| {
        Some((
            d.looks_like,
            d.chain.as_ref()?,
            &d.message_ids[..],
            &d.entries[..],
        ))
    })
    .collect()
}

/// Message ids and when they were sent, from the headers.
fn sent(world: &World) -> BTreeMap<String, (Timestamp, String)> {
    let mut all = BTreeMap::new();
    for file in &world.files {
        for mail in split_mbox(&file.bytes) {
            let mail = String::from_utf8_lossy(mail).into_owned();
            let header = |name: &str| {
                let head = mail.split("\n\n").next()?;
                let mut lines = head.lines();
                lines.find_map(|line| Some(line.strip_prefix(name)?.trim().to_owned()))
            };
            let id = header("Message-ID:").expect("an id");
            let date = header("Date:").expect("a date");
            let date = jiff::fmt::rfc2822::parse(&date).expect("a date of RFC 5322");
            let at = Timestamp(date.timestamp().as_second());
            all.insert(id.trim_matches(['<', '>']).to_owned(), (at, mail));
        }
    }
    all
}

/// Every file beside the mailbox with the moment it was given out, and its text.
fn papers(world: &World) -> BTreeMap<&str, (Timestamp, String)> {
    let mut all = BTreeMap::new();
    for export in &world.exports {
        for file in &export.files {
            let text = String::from_utf8_lossy(&file.bytes).into_owned();
            all.insert(file.path.as_str(), (export.known, text));
        }
    }
    all
}

/// Whether a text names a house in one of its ways.
fn names(text: &str, house: &Outside) -> bool {
    let text = text.replace("&amp;", "&");
    text.contains(&house.name) || house.aliases.iter().any(|alias| text.contains(alias))
}

#[test]
fn a_chain_world_is_a_function_of_its_seed() {
    let world = chain_world(42);
    assert_eq!(world, chain_world(42));
    assert_eq!(truth_file(&world), truth_file(&chain_world(42)));
    assert_eq!(edge_file(&world), edge_file(&chain_world(42)));
    assert_ne!(world.edges, chain_world(43).edges);
}

#[test]
fn the_order_world_stays_as_it_was() {
    for (author, seed) in [(Author::First, 7), (Author::Third, 9)] {
        let before = order_world_by(author, seed);
        let world = chain_world_by(author, seed);
        let (was, is) = (sent(&before), sent(&world));
        assert!(was.iter().all(|(id, mail)| is.get(id) == Some(mail)));
        for (n, truth) in before.truths.iter().enumerate() {
            let now = &world.truths[n];
            // Invoices are numbered anew.
            assert_eq!((&truth.id, truth.situation), (&now.id, now.situation));
            assert_eq!(truth.account_domain, now.account_domain);
            assert_eq!(truth.person_address, now.person_address);
            assert_eq!(truth.message_ids, now.message_ids);
            assert!(now.chain.is_none());
        }
        assert!(before.edges.is_empty() && before.edge_decoys.is_empty());
    }
    assert!(order_world(3).exports.iter().all(|export| {
        let mut files = export.files.iter();
        files.all(|f| !f.path.starts_with("documents/") && !f.path.starts_with("feeds/"))
    }));
}

#[test]
fn every_situation_has_truths_and_decoys() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        for situation in SITUATIONS_CHAIN {
            let count = |all: &[Point]| all.iter().filter(|p| p.0 == *situation).count();
            let (real, false_) = (count(&truths(world)), count(&decoys(world)));
            assert!(
                (3..=4).contains(&real),
                "seed {seed}: {real} of {situation}"
            );
            assert!(false_ >= 2, "seed {seed}: {false_} like {situation}");
        }
        assert!(
            world.edges.len() >= 75,
            "seed {seed}: {}",
            world.edges.len()
        );
        let mut reasons: BTreeSet<&str> = BTreeSet::new();
        reasons.extend(world.edge_decoys.iter().map(|d| d.because));
        let expected = [
            "corrected",
            "cost",
            "joint",
            "market",
            "prior-year",
            "supplier",
            "wish",
        ];
        assert!(
            reasons.iter().eq(expected.iter()),
            "seed {seed}: {reasons:?}"
        );
        let notes = |note| world.edges.iter().filter(move |e| e.note == note).count();
        assert!(notes("contradicted") >= 2 && notes("corroborated") >= 4);
        assert!(notes("corrected") >= 1);
        let ended = world.edges.iter().filter(|e| e.standing == Standing::Ended);
        assert!(ended.count() >= 4, "seed {seed}");
        let mut ways = BTreeSet::new();
        let told = world.edges.iter().flat_map(|e| &e.told);
        ways.extend(told.clone().map(|t| t.way));
        for way in [
            Way::Report,
            Way::Press,
            Way::Feed,
            Way::Mail,
            Way::Note,
            Way::Crm,
        ] {
            assert!(ways.contains(&way), "seed {seed}: nothing told by {way:?}");
        }
        let exact = told.filter(|t| matches!(t.share, Share::Exact(_))).count();
        assert!(exact >= 12, "seed {seed}: {exact} shares");
    }
}

#[test]
fn one_account_has_one_part() {
    for world in WORLDS.iter() {
        let mut accounts = BTreeSet::new();
        for (kind, chain, ..) in truths(world).into_iter().chain(decoys(world)) {
            let heavy_report = kind == "concentration";
            let fresh = accounts.insert(&chain.account.name);
            assert!(fresh || heavy_report, "seed {}: {chain:?}", world.seed);
        }
        let mut people = BTreeSet::new();
        for truth in &world.truths {
            let address = &truth.person_address;
            assert!(address.is_empty() || people.insert(address), "{truth:?}");
        }
    }
}

/// When a proof could be known, and its text. Rows of the CRM and lines of orders have
/// the moment and no text.
fn proof<'a>(
    world: &World,
    mails: &'a BTreeMap<String, (Timestamp, String)>,
    papers: &'a BTreeMap<&str, (Timestamp, String)>,
    book: &Book,
    proof: &str,
) -> Option<(Timestamp, Option<&'a str>)> {
    if let Some((at, mail)) = mails.get(proof) {
        // What is encoded is not looked into.
        let plain = !mail.contains("base64") && !mail.contains("quoted-printable");
        return Some((*at, plain.then_some(mail.as_str())));
    }
    if let Some(id) = proof.strip_prefix("crm:company:") {
        let mut rows = papers.iter().filter(|(path, _)| path.starts_with("crm/"));
        let known = rows.find(|(_, (_, text))| text.contains(id))?;
        return Some((known.1.0, None));
    }
    if let Some((path, number)) = proof.split_once('#') {
        let (_, text) = papers.get(path)?;
        if path.starts_with("orders/") {
            let mut lines = book.lines.iter();
            let line = lines.find(|line| line.invoice == number)?;
            return Some((line.day.start(), None));
        }
        let item = (text.split("<item>").chain(text.split("<entry>")))
            .filter(|item| !item.contains("<?xml"))
            .find(|item| item.contains(number))?;
        let tag = |name: &str| {
            let from = item.find(&format!("<{name}>"))? + name.len() + 2;
            Some(&item[from..from + item[from..].find('<')?])
        };
        let at = match (tag("pubDate"), tag("published")) {
            (Some(date), _) => jiff::fmt::rfc2822::parse(date).ok()?.timestamp(),
            (_, Some(date)) => date.parse().ok()?,
            _ => return None,
        };
        return Some((Timestamp(at.as_second()), Some(item)));
    }
    let (known, text) = papers.get(proof)?;
    assert!(*known <= world.as_of, "{proof}");
    Some((*known, Some(text)))
}

#[test]
fn every_proof_exists_and_none_is_later_than_its_day() {
    for world in WORLDS.iter() {
        let (mails, papers, book) = (sent(world), papers(world), Book::of(world));
        let look = |what: &str| proof(world, &mails, &papers, &book, what);
        for (kind, chain, ids, entries) in truths(world).into_iter().chain(decoys(world)) {
            let none = ids.is_empty() && entries.is_empty();
            assert!(!none || kind == "unknown-customers", "{chain:?}");
            let mut latest = Timestamp(0);
            for cited in ids.iter().chain(entries) {
                let (at, _) = look(cited).unwrap_or_else(|| panic!("no {cited} for {chain:?}"));
                let known = chain.known;
                assert!(
                    at <= known || at.day() == known.day(),
                    "{kind} {cited}: {chain:?}"
                );
                latest = latest.max(at);
            }
            assert!(
                none || latest >= chain.known.day().start()
                    || kind == "prospect-downstream"
                    || entries.iter().any(|e| e.starts_with("crm:")),
                "{kind}: {chain:?}"
            );
            assert!(chain.known <= world.as_of);
        }
        for edge in &world.edges {
            for told in &edge.told {
                let found = look(&told.proof);
                let (at, text) = found.unwrap_or_else(|| panic!("no {}: {edge:?}", told.proof));
                assert!(told.way == Way::Crm || at == told.known, "{told:?}");
                let named = text.is_none_or(|text| {
                    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    names(&flat, &edge.customer)
                });
                assert!(
                    named,
                    "{} is not named in {}",
                    edge.customer.name, told.proof
                );
            }
            assert!(edge.told.is_sorted_by_key(|told| told.known));
        }
        for decoy in &world.edge_decoys {
            let (at, text) = look(&decoy.proof).expect("the proof of a decoy");
            assert_eq!(at, decoy.known, "{decoy:?}");
            let flat = text.map(|t| t.split_whitespace().collect::<Vec<_>>().join(" "));
            assert!(flat.is_none_or(|t| names(&t, &decoy.named)), "{decoy:?}");
        }
    }
}

#[test]
fn a_share_in_the_column_stands_in_no_export_before_it() {
    for world in WORLDS.iter() {
        let columns = (world.edges.iter())
            .flat_map(|e| e.told.iter().map(move |told| (told, &e.customer)))
            .filter(|(told, _)| told.way == Way::Crm);
        for (told, customer) in columns {
            let mut first = None;
            for export in &world.exports {
                let mut files = export.files.iter().filter(|f| f.path.starts_with("crm/"));
                let id = told.proof.rsplit(':').next().unwrap_or_default();
                let stands = files.any(|file| {
                    let text = String::from_utf8_lossy(&file.bytes);
                    let mut lines = text.lines();
                    lines.any(|line| line.contains(id) && names(line, customer))
                });
                if stands {
                    first = first.or(Some(export.known));
                }
            }
            assert_eq!(first, Some(told.known), "seed {}: {told:?}", world.seed);
        }
    }
}

#[test]
fn every_wording_is_filled_in() {
    for world in WORLDS.iter() {
        let mails: Vec<String> = sent(world).into_values().map(|(_, mail)| mail).collect();
        let papers = papers(world);
        let ours = [
            "notes/",
            "crm/",
            "feeds/",
            "series/",
            "documents/wire/",
            "documents/00",
        ];
        let texts = papers.iter().filter(|(path, _)| {
            // Pages have styles and scripts of their own.
            path.ends_with(".htm") || ours.iter().any(|folder| path.starts_with(folder))
        });
        let texts = texts.map(|(_, (_, text))| text);
        for text in texts
            .chain(&mails)
            .chain([&truth_file(world), &edge_file(world)])
        {
            let brace = text.find(['{', '}']);
            let around = brace.map(|at| text[..at].lines().last());
            assert_eq!(around, None, "seed {}", world.seed);
        }
        for (path, (_, text)) in &papers {
            if path.starts_with("documents/press/") {
                let shown = markup::text(text);
                assert!(
                    !shown.contains(['{', '}', '|', '[']) || shown.contains(" | "),
                    "{path}"
                );
            }
        }
    }
}

#[test]
fn pages_and_feeds_are_well_formed() {
    for world in WORLDS.iter() {
        let mut seen = BTreeSet::new();
        for (path, (_, text)) in papers(world) {
            let page = path.ends_with(".html") || path.ends_with(".htm");
            if page || path.starts_with("feeds/") || path.starts_with("documents/00") {
                let text = match text.split_once("<XBRL>") {
                    Some((_, inside)) => inside.split("</XBRL>").next().unwrap_or_default(),
                    None => &text,
                };
                markup::check(text).unwrap_or_else(|wrong| panic!("{path}: {wrong}"));
                seen.insert(path.split('/').next().unwrap_or_default().to_owned());
            }
        }
        assert!(seen.len() == 2, "{seen:?}");
        let reports = papers(world)
            .into_iter()
            .filter(|(_, (_, text))| text.contains("dei:EntityRegistrantName"));
        assert!(reports.count() >= 3, "seed {}", world.seed);
    }
}

#[test]
fn names_are_made_up_and_collide_only_where_they_shall() {
    // First words of some firms that there are.
    let real = [
        "Siemens", "Bosch", "Alstom", "Deere", "Vestas", "Volvo", "Danfoss", "Miele",
    ];
    for world in WORLDS.iter() {
        let mut stems: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let edges = world.edges.iter().flat_map(|e| [&e.supplier, &e.customer]);
        let decoys = world
            .edge_decoys
            .iter()
            .flat_map(|d| [&d.supplier, &d.named]);
        for house in edges.chain(decoys) {
            let (stem, rest) = house.name.split_once(' ').expect("two words");
            assert!(!real.contains(&stem) && !rest.is_empty());
            stems.entry(stem).or_default().insert(&house.name);
            assert!(house.aliases.contains(&stem.to_owned()), "{house:?}");
        }
        // Two accounts that seem to share a customer.
        let double = stems.values().filter(|names| names.len() > 1).count();
        assert!(double <= 2, "seed {}: {stems:?}", world.seed);
    }
}

#[test]
fn orders_do_not_show_yet_what_is_coming() {
    for world in WORLDS.iter() {
        let book = Book::of(world);
        let openings = (world.truths.iter()).filter(|t| t.situation == "chain-opening");
        for truth in openings {
            let booked = truth.booked.as_ref().expect("a line of ours");
            let known = truth.chain.as_ref().map_or(world.as_of, |c| c.known).day();
            let articles: BTreeSet<&str> = booked
                .articles
                .iter()
                .map(|(number, _)| number.as_str())
                .collect();
            let pieces = |from: i32, until: i32| -> i64 {
                (book.lines.iter())
                    .filter(|l| l.customer == booked.customer || l.name == booked.customer_name)
                    .filter(|l| articles.contains(l.article.as_str()))
                    .filter(|l| l.day > Day(known.0 - from) && l.day <= Day(known.0 - until))
                    .map(|l| l.pieces)
                    .sum()
            };
            let (before, now) = (pieces(360, 120), pieces(120, 0));
            assert!(before > 0 && now > 0, "{truth:?}");
            assert!(now <= before * 2, "{now} after {before}: {truth:?}");
        }
    }
}
