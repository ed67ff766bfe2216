//! What can be relied on in the order book of every world that has one.

mod book;
#[allow(dead_code, reason = "shared with the tests of other files")]
#[path = "../tables/mod.rs"]
mod tables;
mod truths;

use bellwether_testkit::world::{
    Author, SITUATIONS_ORDERS, World, order_world, order_world_by, split_mbox, truth_file,
    whole_world_by,
};
use book::Book;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static WORLDS: LazyLock<Vec<World>> = LazyLock::new(|| {
    let first = [0, 1, 2, 7].map(order_world);
    let second = [5].map(|seed| order_world_by(Author::Second, seed));
    let third = [0, 1, 9].map(|seed| order_world_by(Author::Third, seed));
    first.into_iter().chain(second).chain(third).collect()
});

fn mails(world: &World) -> BTreeSet<Vec<u8>> {
    (world.files.iter())
        .flat_map(|file| split_mbox(&file.bytes).into_iter().map(<[u8]>::to_vec))
        .collect()
}

#[test]
fn an_order_world_is_a_function_of_its_seed() {
    let world = order_world(42);
    assert_eq!(world, order_world(42));
    assert_eq!(truth_file(&world), truth_file(&order_world(42)));
    assert_ne!(world.exports, order_world(43).exports);
    assert_ne!(world.exports, order_world_by(Author::Third, 42).exports);
}

#[test]
fn the_whole_world_stays_as_it_was() {
    for (author, seed) in [(Author::First, 7), (Author::Third, 9)] {
        let whole = whole_world_by(author, seed);
        let world = order_world_by(author, seed);
        assert!(mails(&whole).is_subset(&mails(&world)), "seed {seed}");
        assert_eq!(whole.truths[..], world.truths[..whole.truths.len()]);
        assert_eq!(whole.decoys[..], world.decoys[..whole.decoys.len()]);
        assert!(whole.truths.iter().all(|truth| truth.booked.is_none()));
        assert_eq!((whole.as_of, whole.seller), (world.as_of, world.seller));
    }
}

#[test]
fn every_situation_has_truths_and_decoys() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        for situation in SITUATIONS_ORDERS {
            let truths = world.truths.iter().filter(|t| t.situation == *situation);
            let decoys = world.decoys.iter().filter(|d| d.looks_like == *situation);
            let (truths, decoys) = (truths.count(), decoys.count());
            assert!(
                (2..=4).contains(&truths) && decoys >= truths,
                "seed {seed}: {truths} and {decoys} of {situation}"
            );
        }
        // Each account has one part, and so has each person.
        let booked = (world.truths.iter().filter_map(|t| t.booked.as_ref()))
            .chain(world.decoys.iter().filter_map(|d| d.booked.as_ref()));
        let mut accounts = BTreeSet::new();
        for booked in booked {
            assert!(
                accounts.insert(&booked.customer_name),
                "seed {seed}: {booked:?}"
            );
        }
        let mut people = BTreeSet::new();
        for truth in &world.truths {
            let address = &truth.person_address;
            assert!(address.is_empty() || people.insert(address), "{truth:?}");
        }
        let misled = world.decoys.iter().map(|d| &d.person_address);
        assert!(misled.clone().all(|address| !people.contains(address)));
    }
}

#[test]
fn sizes_are_those_of_a_supplier() {
    let mut shapes = BTreeSet::new();
    for world in WORLDS.iter() {
        let seed = world.seed;
        let book = Book::of(world);
        let lines = book.lines.len();
        assert!((8_000..=30_000).contains(&lines), "seed {seed}: {lines}");
        let accounts: BTreeSet<&str> = book.lines.iter().map(|l| l.name.as_str()).collect();
        assert!(
            (130..=185).contains(&accounts.len()),
            "seed {seed}: {}",
            accounts.len()
        );
        assert_eq!(book.lists.len(), 3);
        let articles = book.lists[0].len();
        assert!((60..=120).contains(&articles), "seed {seed}: {articles}");
        let without = book.lines.iter().filter(|l| l.customer.is_empty()).count();
        assert!((7..=14).contains(&without), "seed {seed}: {without}");
        assert!(book.lines.iter().any(|l| l.pieces < 0));
        let currencies: BTreeSet<&str> = book.lines.iter().map(|l| l.currency.as_str()).collect();
        assert!(currencies.len() >= 2, "seed {seed}: {currencies:?}");
        let files = world.exports.iter().flat_map(|e| &e.files);
        let orders = files.filter(|f| f.path.starts_with("orders/"));
        shapes.extend(orders.map(|f| f.path.trim_end_matches(char::is_alphanumeric).to_owned()));
    }
    assert!(shapes.len() > 12, "{shapes:?}");
}

#[test]
fn lines_add_up_and_nothing_is_newer_than_the_last_day() {
    for world in WORLDS.iter() {
        let book = Book::of(world);
        let last = world.as_of.day();
        let mut days: BTreeMap<&str, _> = BTreeMap::new();
        for line in &book.lines {
            assert_eq!(line.net, line.price * line.pieces, "{line:?}");
            assert!(line.day <= last && line.day.0 >= last.0 - 731, "{line:?}");
            let day = *days.entry(line.invoice.as_str()).or_insert(line.day);
            assert_eq!(day, line.day, "an invoice has one day: {line:?}");
        }
        let newest = book.lines.iter().map(|l| l.day).max();
        assert!(newest.is_some_and(|day| last.0 - day.0 <= 2));
    }
}

#[test]
fn what_the_stories_cite_exists() {
    for world in WORLDS.iter() {
        let book = Book::of(world);
        let invoices: BTreeSet<&str> = book.lines.iter().map(|l| l.invoice.as_str()).collect();
        let paths: BTreeSet<&str> = (world.exports.iter().flat_map(|e| &e.files))
            .map(|f| f.path.as_str())
            .collect();
        let entries = (world.truths.iter().filter(|t| t.booked.is_some()))
            .flat_map(|t| &t.entries)
            .chain((world.decoys.iter().filter(|d| d.booked.is_some())).flat_map(|d| &d.entries));
        for entry in entries {
            let exists = match entry.split_once('#') {
                Some((path, number)) => {
                    let known = invoices.contains(number) || book.quotes.contains(number);
                    known && paths.contains(path)
                }
                None => entry.starts_with("crm:") || paths.contains(entry.as_str()),
            };
            assert!(exists, "seed {}: {entry}", world.seed);
        }
        let booked = world.truths.iter().filter_map(|t| t.booked.as_ref());
        for booked in booked {
            for (number, _) in &booked.articles {
                assert!(book.lists[0].contains_key(number), "{booked:?}");
            }
        }
    }
}

#[test]
fn every_wording_is_filled_in() {
    for world in WORLDS.iter() {
        let notes = world.exports.iter().flat_map(|e| &e.files);
        let notes = notes
            .filter(|f| f.path.starts_with("notes/"))
            .map(|f| f.bytes.clone());
        for text in mails(world).into_iter().chain(notes) {
            let text = String::from_utf8_lossy(&text).into_owned();
            assert!(!text.contains(['{', '}']), "seed {}:\n{text}", world.seed);
        }
        assert!(!truth_file(world).contains(['{', '}']));
    }
}
