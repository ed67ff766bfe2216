//! A real mailbox through the ordinary door, held against plain Rust.
//!
//! Takes the smallest mailbox of `../shared/data/mail`, whichever that is.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use bellwether_core::evidence::{Mail, Sighting};
use bellwether_core::ledger::{AddressNo, Ledger};
use bellwether_core::time::Timestamp;
use bellwether_sources::{Bad, Found, Options, Record, Sink, Size, Stop};
use bellwether_store::{Arrival, Depth, Incoming, SqliteStore, Store};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

const ME: &str = "me";
const NOW: Timestamp = Timestamp(1_800_000_000);

#[derive(Default)]
struct Collect {
    file: String,
    found: Vec<Incoming>,
}

impl Sink for Collect {
    fn file(&mut self, path: &Path, _kind: &'static str, _size: Size) {
        self.file = path.display().to_string();
    }

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        for found in batch {
            let Record::Mail(mail) = found.record else {
                continue;
            };
            self.found.push(Incoming {
                mail: *mail,
                sighting: Sighting {
                    owner: ME.to_owned(),
                    source: self.file.clone(),
                    position: found.position,
                    folder: found.folder,
                },
                reading: None,
            });
        }
        Ok(())
    }

    fn bad(&mut self, _bad: Bad) {}

    fn progress(&mut self, _bytes: u64) {}
}

/// The smallest of the mailboxes, where they are there.
fn smallest() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/mail");
    let size = |mailbox: &PathBuf| -> u64 {
        let files = std::fs::read_dir(mailbox).into_iter().flatten().flatten();
        files
            .filter_map(|file| Some(file.metadata().ok()?.len()))
            .sum()
    };
    let mailboxes = std::fs::read_dir(folder).ok()?.flatten();
    mailboxes.map(|mailbox| mailbox.path()).min_by_key(size)
}

type Pairs = BTreeMap<(String, String), Vec<(i32, u32, u32)>>;

fn pairs(ledger: &Ledger) -> Pairs {
    let name = |no: AddressNo| ledger.addresses[no.0 as usize].clone();
    let days = |pair: &bellwether_core::ledger::Pair| {
        let days = pair.days.iter().map(|d| (d.day.0, d.mails, d.personal));
        days.collect()
    };
    let entries = ledger.pairs.iter();
    entries
        .map(|pair| ((name(pair.sender), name(pair.recipient)), days(pair)))
        .collect()
}

#[test]
fn a_real_mailbox_is_kept_as_plain_rust_would() {
    let Some(mailbox) = smallest() else {
        eprintln!("SKIPPED: no mailboxes in ../shared/data/mail");
        return;
    };
    let mut collected = Collect::default();
    bellwether_sources::read(&[mailbox], &Options::default(), &mut collected).unwrap();
    let mails: Vec<Mail> = collected.found.iter().map(|i| i.mail.clone()).collect();
    assert!(mails.len() > 1_000, "{} mails were read", mails.len());

    let folder = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::open(folder.path().join("workspace.db")).unwrap();
    for batch in collected.found.chunks(700) {
        store.write(batch, NOW).unwrap();
    }
    store.derive(&mut |_, _| {}).unwrap();
    assert_eq!(store.check().unwrap(), Vec::<String>::new());
    let ids = store.evidence_ids(ME).unwrap();
    let digest = store.digest().unwrap();
    let again = store.write(&collected.found, NOW).unwrap();
    assert!(again.iter().all(|arrival| *arrival == Arrival::Known));
    assert_eq!(store.evidence_ids(ME).unwrap(), ids);

    let mut moments: Vec<Timestamp> = mails.iter().filter_map(|m| m.known).collect();
    moments.sort();
    for as_of in [moments[moments.len() / 3], moments[moments.len() / 2], NOW] {
        let ledger = store.ledger(ME, as_of, NOW, Depth::All).unwrap();
        let plain = bellwether_testkit::ledger::from_mails(&mails, ME, as_of);
        let told = |ledger: &Ledger| {
            let messages = ledger.messages.iter().filter(|m| m.sender().is_some());
            messages
                .map(|m| (m.id, m.evidence, m.known, m.own.clone(), m.quoted.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(told(&ledger), told(&plain), "messages at {as_of}");
        assert_eq!(pairs(&ledger), pairs(&plain), "pairs at {as_of}");
    }
    store.rebuild(&mut |_, _| {}).unwrap();
    assert_eq!(store.digest().unwrap(), digest);
}
