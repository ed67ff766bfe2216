//! What can be relied on in what lies beside the mailbox of every whole world.

mod tables;

use bellwether_testkit::world::{
    Author, Export, SITUATIONS_BESIDE, World, demo_world_by, split_mbox, truth_file, whole_world,
    whole_world_by,
};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use tables::Table;

static WORLDS: LazyLock<Vec<World>> = LazyLock::new(|| {
    let first = [0, 1, 2, 7, 42, u64::MAX].map(whole_world);
    let second = [0, 5].map(|seed| whole_world_by(Author::Second, seed));
    let third = [0, 9].map(|seed| whole_world_by(Author::Third, seed));
    first.into_iter().chain(second).chain(third).collect()
});

/// The text of a file of an export, which is UTF-8.
fn text(world: &World, path: &str) -> String {
    let mut files = world.exports.iter().flat_map(|export| &export.files);
    let file = files
        .rfind(|file| file.path == path)
        .unwrap_or_else(|| panic!("seed {}: no {path}", world.seed));
    String::from_utf8(file.bytes.clone()).expect("UTF-8")
}

fn exports_of_crm(world: &World) -> Vec<&Export> {
    (world.exports.iter())
        .filter(|export| export.files.iter().any(|f| f.path.starts_with("crm/")))
        .collect()
}

/// A table of an export of the CRM, whatever that calls it.
fn crm(export: &Export, names: &[&str]) -> Option<Table> {
    let file =
        (export.files.iter()).find(|f| names.iter().any(|n| f.path.ends_with(&format!("/{n}"))))?;
    Some(Table::read(&String::from_utf8_lossy(&file.bytes)))
}

fn mails(world: &World) -> BTreeSet<Vec<u8>> {
    (world.files.iter())
        .flat_map(|file| split_mbox(&file.bytes).into_iter().map(<[u8]>::to_vec))
        .collect()
}

#[test]
fn a_whole_world_is_a_function_of_its_seed() {
    let world = whole_world(42);
    assert_eq!(world, whole_world(42));
    assert_eq!(truth_file(&world), truth_file(&whole_world(42)));
    assert_ne!(world.exports, whole_world(43).exports);
    assert_ne!(
        whole_world_by(Author::Second, 42).exports,
        whole_world_by(Author::Third, 42).exports
    );
}

#[test]
fn the_mailbox_and_its_truths_stay_as_they_were() {
    for (author, seed) in [(Author::First, 7), (Author::Third, 9)] {
        let (mail, whole) = (demo_world_by(author, seed), whole_world_by(author, seed));
        assert!(mail.exports.is_empty());
        assert!(mails(&mail).is_subset(&mails(&whole)), "seed {seed}");
        assert_eq!(mail.truths[..], whole.truths[..mail.truths.len()]);
        assert_eq!(mail.decoys[..], whole.decoys[..mail.decoys.len()]);
        assert_eq!((mail.as_of, mail.seller), (whole.as_of, whole.seller));
    }
}

#[test]
fn every_plot_has_truths_and_more_decoys() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        for situation in SITUATIONS_BESIDE {
            let truths = world.truths.iter().filter(|t| t.situation == *situation);
            let decoys = world.decoys.iter().filter(|d| d.looks_like == *situation);
            let (truths, decoys) = (truths.count(), decoys.count());
            assert!(
                (2..=5).contains(&truths),
                "seed {seed}: {truths} {situation}"
            );
            assert!(decoys >= 2 * truths, "seed {seed}: {decoys} {situation}");
        }
        let beside = world.truths.iter().filter(|t| !t.entries.is_empty());
        let people: BTreeSet<&str> = beside.clone().map(|t| t.person_address.as_str()).collect();
        assert_eq!(people.len(), beside.count(), "seed {seed}: one part each");
        for decoy in &world.decoys {
            assert!(
                !people.contains(decoy.person_address.as_str()),
                "seed {seed}: {decoy:?}"
            );
        }
    }
}

#[test]
fn exports_are_known_in_order_and_never_late() {
    for world in WORLDS.iter() {
        let known: Vec<i64> = world.exports.iter().map(|e| e.known.0).collect();
        assert!(known.is_sorted() && known.last() < Some(&world.as_of.0));
        let months = exports_of_crm(world);
        assert!((7..=11).contains(&months.len()), "{}", months.len());
        let mut paths = BTreeSet::new();
        for file in world.exports.iter().flat_map(|e| &e.files) {
            assert!(paths.insert(&file.path), "{} twice", file.path);
            let text = String::from_utf8_lossy(&file.bytes);
            let unfilled = (text.lines())
                .find(|line| line.contains(['{', '}']) && !line.starts_with("X-WR-RELCALID"));
            assert_eq!(unfilled, None, "{}", file.path);
        }
    }
}

#[test]
fn every_wording_of_the_added_mail_is_filled_in() {
    for world in WORLDS.iter() {
        for mail in mails(world) {
            let mail = String::from_utf8_lossy(&mail).into_owned();
            assert!(!mail.contains(['{', '}']), "seed {}:\n{mail}", world.seed);
        }
        assert!(!truth_file(world).contains(['{', '}']));
    }
}

#[test]
fn sizes_are_those_of_a_desk() {
    for world in WORLDS.iter() {
        let seed = world.seed;
        let mails = mails(world).len();
        assert!(
            (6_500..=11_000).contains(&mails),
            "seed {seed}: {mails} mails"
        );
        let notes = world.exports.iter().flat_map(|e| &e.files);
        let notes = notes.filter(|f| f.path.starts_with("notes/")).count();
        assert!((35..=90).contains(&notes), "seed {seed}: {notes} notes");
        let events = text(world, "calendar.ics").matches("BEGIN:VEVENT").count();
        assert!((90..=260).contains(&events), "seed {seed}: {events} events");
        let last = exports_of_crm(world).last().copied().expect("an export");
        let deals = crm(last, &["deals.csv", "Opportunity.csv"]).expect("deals");
        assert!(
            (80..=260).contains(&deals.rows.len()),
            "{}",
            deals.rows.len()
        );
    }
}

#[test]
fn calendars_are_well_formed() {
    for world in WORLDS.iter() {
        let calendar = text(world, "calendar.ics");
        assert!(calendar.ends_with("END:VCALENDAR\r\n"));
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = calendar.replace("\r\n ", "");
        let (mut uids, mut repeats, mut cancelled) = (BTreeSet::new(), 0, 0);
        for event in unfolded.split("BEGIN:VEVENT\r\n").skip(1) {
            let event = event.split("END:VEVENT").next().expect("an end");
            let line = |name: &str| {
                (event.lines())
                    .find(|l| l.starts_with(name) && l[name.len()..].starts_with([':', ';']))
            };
            for name in ["DTSTART", "DTEND", "SUMMARY", "UID", "DTSTAMP"] {
                assert!(line(name).is_some(), "no {name} in {event}");
            }
            if line("RECURRENCE-ID").is_none() {
                assert!(uids.insert(line("UID").expect("one")), "{event}");
            }
            repeats += usize::from(line("RRULE").is_some());
            cancelled += usize::from(event.contains("STATUS:CANCELLED"));
            if line("ATTENDEE").is_some() {
                assert!(event.contains(&format!("mailto:{}", world.seller.address)));
            }
        }
        assert_eq!(repeats, 3);
        assert!(cancelled >= 1);
        for answer in ["ACCEPTED", "DECLINED", "NEEDS-ACTION"] {
            assert!(unfolded.contains(&format!("PARTSTAT={answer}")));
        }
    }
}

#[test]
fn tables_are_rectangular_and_refer_to_each_other() {
    for world in WORLDS.iter() {
        for export in exports_of_crm(world) {
            for file in &export.files {
                Table::read(&String::from_utf8_lossy(&file.bytes));
            }
            let companies = crm(
                export,
                &["companies.csv", "organizations.csv", "Account.csv"],
            );
            let contacts = crm(export, &["contacts.csv", "people.csv", "Contact.csv"]);
            let deals = crm(export, &["deals.csv", "Opportunity.csv"]);
            let (Some(companies), Some(contacts), Some(deals)) = (companies, contacts, deals)
            else {
                panic!("seed {}: a table is missing", world.seed);
            };
            let names = ["Company name", "Organization - Name"];
            let ids = companies.distinct(&["Record ID", "Id", "Organization - ID"]);
            let named = companies.all(&names);
            for table in [&contacts, &deals] {
                for id in table.all(&["Associated Company IDs", "AccountId"]) {
                    assert!(ids.contains(&id), "no company {id}");
                }
                for name in table.all(&["Person - Organization", "Deal - Organization"]) {
                    assert!(named.contains(&name), "no company {name}");
                }
            }
            let people = contacts.distinct(&["Record ID", "Id", "Person - ID"]);
            for ids in deals.all(&["Associated Contact IDs"]) {
                for id in ids.split(';').filter(|id| !id.is_empty()) {
                    assert!(people.contains(id), "no contact {id}");
                }
            }
            deals.distinct(&["Record ID", "Id", "Deal - ID"]);
            if let Some(users) = crm(export, &["User.csv"]) {
                let users = users.distinct(&["Id"]);
                let owners = [&companies, &contacts, &deals];
                for id in owners.into_iter().flat_map(|t| t.all(&["OwnerId"])) {
                    assert!(users.contains(&id), "no user {id}");
                }
            }
        }
    }
}

#[test]
fn the_crm_changes_from_month_to_month() {
    for world in WORLDS.iter() {
        let mut before: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut changed = BTreeSet::new();
        for export in exports_of_crm(world) {
            let deals = crm(export, &["deals.csv", "Opportunity.csv"]).expect("deals");
            for row in deals.rows {
                let key = row[0].clone();
                if before
                    .insert(key.clone(), row.clone())
                    .is_some_and(|b| b != row)
                {
                    changed.insert(key);
                }
            }
        }
        assert!(
            changed.len() >= 25,
            "seed {}: {}",
            world.seed,
            changed.len()
        );
    }
}

#[test]
fn what_truths_cite_exists() {
    for world in WORLDS.iter() {
        let last = exports_of_crm(world).last().copied().expect("an export");
        let ids: BTreeSet<String> = (last.files.iter())
            .flat_map(|f| Table::read(&String::from_utf8_lossy(&f.bytes)).rows)
            .map(|row| row[0].clone())
            .collect();
        let calendar = text(world, "calendar.ics").replace("\r\n ", "");
        let connections = text(world, "Connections.csv");
        let truths = world.truths.iter().map(|t| (&t.entries, &t.deal));
        let decoys = world.decoys.iter().map(|d| (&d.entries, &d.deal));
        for (entries, deal) in truths.chain(decoys) {
            if !deal.is_empty() {
                let deals = crm(last, &["deals.csv", "Opportunity.csv"]).expect("deals");
                assert!(deals.rows.iter().any(|row| row.contains(deal)), "{deal}");
            }
            for entry in entries {
                let exists = match entry.split_once('#') {
                    Some(("calendar.ics", uid)) => calendar.contains(&format!("UID:{uid}\r\n")),
                    Some(("Connections.csv", url)) => connections.contains(url),
                    Some((cards, name)) => {
                        text(world, cards).contains(name.split(' ').next_back().unwrap_or_default())
                    }
                    None if entry.starts_with("crm:") => {
                        ids.contains(entry.rsplit(':').next().unwrap_or_default())
                    }
                    None => !text(world, entry).is_empty(),
                };
                assert!(exists, "seed {}: {entry}", world.seed);
            }
        }
    }
}

#[test]
fn address_books_are_well_formed() {
    let mut shapes = BTreeSet::new();
    for world in WORLDS.iter() {
        let mut files = world.exports.iter().flat_map(|e| &e.files);
        let file = (files.find(|f| f.path.starts_with("contacts."))).expect("an address book");
        let text = String::from_utf8_lossy(&file.bytes);
        if file.path.ends_with("vcf") {
            let cards = text.matches("BEGIN:VCARD\r\n").count();
            assert!(cards > 20 && cards == text.matches("END:VCARD\r\n").count());
            shapes.insert("vcf");
        } else {
            let table = Table::read(&text);
            assert!(table.rows.len() > 20);
            let google = table.header.iter().any(|h| h == "Organization Name");
            shapes.insert(if google { "google" } else { "outlook" });
        }
        let connections = self::text(world, "Connections.csv");
        assert!(connections.starts_with("Notes:\r\n"));
        let table = connections.split("\r\n\r\n").nth(1).expect("a table");
        assert!(Table::read(table).rows.len() >= 40);
    }
    assert!(shapes.len() >= 2, "{shapes:?}");
}
