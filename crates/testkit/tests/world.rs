//! What can be relied on in every demo world.

use bellwether_testkit::world::{
    Author, SITUATIONS, World, demo_world, demo_world_by, split_mbox, truth_file,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static WORLDS: LazyLock<Vec<World>> = LazyLock::new(|| {
    let first = [0, 1, 7, 42, 1_000_003, u64::MAX].map(demo_world);
    let second = [0, 5, 42, u64::MAX].map(|seed| demo_world_by(Author::Second, seed));
    let third = [0, 9, 42, u64::MAX].map(|seed| demo_world_by(Author::Third, seed));
    first.into_iter().chain(second).chain(third).collect()
});

/// The value of a header of a mail, without folding.
fn header<'a>(mail: &'a str, name: &str) -> Option<&'a str> {
    let head = mail.split("\n\n").next()?;
    head.lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

fn mails(world: &World) -> Vec<String> {
    let mut all = Vec::new();
    for file in &world.files {
        for mail in split_mbox(&file.bytes) {
            all.push(String::from_utf8_lossy(mail).into_owned());
        }
    }
    all
}

fn ids(world: &World) -> Vec<String> {
    mails(world)
        .iter()
        .filter_map(|mail| {
            header(mail, "Message-ID").map(|id| id.trim_matches(['<', '>']).to_owned())
        })
        .collect()
}

#[test]
fn a_world_is_a_function_of_its_seed() {
    let first = demo_world(42);
    assert_eq!(first, demo_world(42));
    assert_eq!(truth_file(&first), truth_file(&demo_world(42)));
    assert_ne!(first.files, demo_world(43).files);
    assert_ne!(first.seller, demo_world(43).seller);
    let second = demo_world_by(Author::Second, 42);
    assert_eq!(second, demo_world_by(Author::Second, 42));
    assert_eq!(second.seller, first.seller);
    assert_ne!(second.files, first.files);
    let third = demo_world_by(Author::Third, 42);
    assert_eq!(third.seller, first.seller);
    assert_ne!(third.files, second.files);
}

#[test]
fn mailboxes_have_the_size_of_a_living_one() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        let count = mails(world).len();
        assert!(
            (4_000..=7_300).contains(&count),
            "seed {seed}: {count} mails"
        );
        let paths: Vec<&str> = world.files.iter().map(|f| f.path.as_str()).collect();
        assert!(
            paths.contains(&"Inbox.mbox") && paths.contains(&"Sent.mbox"),
            "{paths:?}"
        );
    }
}

#[test]
fn every_mail_has_its_own_message_id_and_the_headers_of_a_mail() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        let all = mails(world);
        let ids = ids(world);
        assert_eq!(ids.len(), all.len(), "seed {seed}");
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len(), "seed {seed}");
        for mail in &all {
            for name in [
                "From",
                "To",
                "Date",
                "Subject",
                "MIME-Version",
                "Content-Type",
            ] {
                assert!(
                    header(mail, name).is_some(),
                    "seed {seed}, no {name} in\n{mail}"
                );
            }
        }
    }
}

#[test]
fn truths_and_decoys_are_many_and_their_proof_exists() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        let ids: BTreeSet<String> = ids(world).into_iter().collect();
        assert!(
            world.truths.len() >= 30,
            "seed {seed}: {} truths",
            world.truths.len()
        );
        assert!(
            world.decoys.len() >= 30,
            "seed {seed}: {} decoys",
            world.decoys.len()
        );
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for truth in &world.truths {
            *kinds.entry(truth.situation).or_default() += 1;
            assert!(!truth.message_ids.is_empty(), "{truth:?}");
            assert!(
                truth.message_ids.iter().all(|id| ids.contains(id)),
                "{truth:?}"
            );
            assert!(
                !truth.account_domain.is_empty() && truth.person_address.contains('@'),
                "{truth:?}"
            );
        }
        for decoy in &world.decoys {
            assert!(!decoy.message_ids.is_empty(), "{decoy:?}");
            assert!(
                decoy.message_ids.iter().all(|id| ids.contains(id)),
                "{decoy:?}"
            );
            assert!(SITUATIONS.contains(&decoy.looks_like), "{decoy:?}");
        }
        for situation in SITUATIONS {
            let count = kinds.get(situation).copied().unwrap_or(0);
            assert!(count >= 3, "seed {seed}: {count} of {situation}");
        }
    }
}

#[test]
fn a_person_has_one_part_only() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        let mut people = BTreeSet::new();
        for truth in &world.truths {
            assert!(
                people.insert(&truth.person_address),
                "seed {seed}: {}",
                truth.person_address
            );
        }
        for decoy in &world.decoys {
            assert!(
                !people.contains(&decoy.person_address),
                "seed {seed}: {}",
                decoy.person_address
            );
        }
    }
}

#[test]
fn every_wording_is_filled_in() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        for mail in mails(world).iter().chain([&truth_file(world)]) {
            assert!(!mail.contains(['{', '}']), "seed {seed}:\n{mail}");
        }
    }
}

#[test]
fn nothing_is_newer_than_the_last_evening() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        let last = jiff::Timestamp::from_second(world.as_of.0).expect("in range");
        let mut newest = jiff::Timestamp::MIN;
        for mail in mails(world) {
            let date = header(&mail, "Date").expect("every mail has one");
            let date = jiff::fmt::rfc2822::parse(date)
                .expect("a date of RFC 5322")
                .timestamp();
            assert!(date < last, "seed {seed}: {date}");
            newest = newest.max(date);
        }
        assert!(
            last.as_second() - newest.as_second() < 3 * 86_400,
            "seed {seed}: ends {newest}"
        );
    }
}
