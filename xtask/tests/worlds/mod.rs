//! Made-up worlds, imported by the ordinary door, and what is seen of them.

pub mod chain;
mod missed;

use bellwether_core::evidence::Sighting;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::id::Id;
use bellwether_core::knowledge::{Knowledge, PersonNo};
use bellwether_core::ledger::{Anchor, Ledger};
use bellwether_core::opportunities::backtest::{TrackRecord, replay};
use bellwether_core::opportunities::{Opportunity, detectors, see};
use bellwether_core::orders::line::{self, Lines};
use bellwether_core::time::Timestamp;
use bellwether_core::words::shorten;
use bellwether_sources::{Bad, Found, Options, Record, Sink, Size, Stop, read};
use bellwether_store::{Depth, Incoming, IncomingEntry, KeyedLine, SqliteStore, Store};
use bellwether_testkit::{Booked, Chain, SITUATIONS_ORDERS, World, WorldFile};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

/// What is reached with one author's words at least: the share of truths that are
/// seen, of the first ten that are right, and at most of decoys that are taken.
pub struct Floors {
    pub recall: f64,
    pub first_ten: f64,
    pub decoys: f64,
}

struct Door {
    store: SqliteStore,
    now: Timestamp,
    source: String,
    message_ids: HashMap<Id, String>,
    lines: OrderFile,
}

/// What was read of an order file, as an import gathers it.
#[derive(Default)]
struct OrderFile {
    lines: Vec<KeyedLine>,
    equals: HashMap<u64, u32>,
    entries: Vec<Entry>,
}

impl OrderFile {
    fn take(&mut self, read: Lines) {
        for line in read.lines {
            let nth = self.equals.entry(line.content).or_default();
            let key = line::occurrence(line.content, *nth);
            *nth += 1;
            self.lines.push(KeyedLine { key, line });
        }
        self.entries.extend(read.customers);
        self.entries.extend(read.products);
    }
}

impl Door {
    /// Writes what was read of the present order file.
    fn end(&mut self) {
        let mut file = std::mem::take(&mut self.lines);
        if file.lines.is_empty() {
            return;
        }
        let sighting = Sighting {
            owner: "me".to_owned(),
            source: self.source.clone(),
            position: String::new(),
            folder: String::new(),
        };
        let mut load = self.store.load(self.now).expect("a load begins");
        load.lines(&mut file.lines, &sighting)
            .expect("lines are written");
        let entry = |entry| IncomingEntry {
            entry,
            sighting: sighting.clone(),
        };
        let entries: Vec<IncomingEntry> = file.entries.into_iter().map(entry).collect();
        load.entries(&entries).expect("entries are written");
        load.commit().expect("all of it stays");
    }
}

impl Sink for Door {
    fn file(&mut self, path: &Path, _kind: &'static str, _size: Size) {
        self.end();
        self.source = path.display().to_string();
    }

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        let (mut mails, mut entries) = (Vec::new(), Vec::new());
        for found in batch {
            let sighting = Sighting {
                owner: "me".to_owned(),
                source: self.source.clone(),
                position: found.position,
                folder: found.folder,
            };
            match found.record {
                Record::Mail(mail) => {
                    if let Some(message_id) = &mail.message_id {
                        self.message_ids.insert(mail.id, message_id.clone());
                    }
                    mails.push(Incoming {
                        mail: *mail,
                        sighting,
                        reading: None,
                    });
                }
                Record::Entry(entry) => entries.push(IncomingEntry {
                    entry: *entry,
                    sighting,
                }),
                Record::Orders(lines) => self.lines.take(*lines),
            }
        }
        let mails = self.store.write(&mails, self.now);
        let entries = self.store.write_entries(&entries, self.now);
        mails.and(entries).map(|_| ()).map_err(|_| Stop)
    }

    fn bad(&mut self, bad: Bad) {
        panic!("the demo world has a bad item in {}: {bad:?}", self.source);
    }

    fn progress(&mut self, _bytes: u64) {}
}

/// Imports a world; returns the ledger and the Message-ID of each piece of evidence.
fn import(world: &World, folder: &Path) -> (Ledger, HashMap<Id, String>) {
    let write = |place: &str, files: &[WorldFile]| -> PathBuf {
        let folder = folder.join(place);
        for file in files {
            let path = folder.join(&file.path);
            std::fs::create_dir_all(path.parent().expect("a file lies in a folder"))
                .expect("mkdir");
            std::fs::write(path, &file.bytes).expect("write");
        }
        folder
    };
    let store = SqliteStore::open(folder.join("bellwether.db")).expect("a fresh workspace opens");
    let now = world.as_of.plus_days(1);
    let mut door = Door {
        store,
        now,
        source: String::new(),
        message_ids: HashMap::new(),
        lines: OrderFile::default(),
    };
    let mut take = |files: PathBuf, known: Option<Timestamp>| {
        let options = Options {
            now,
            known,
            ..Options::default()
        };
        read(&[files], &options, &mut door).expect("the store takes it");
        door.end();
    };
    take(write("files", &world.files), None);
    for (number, export) in world.exports.iter().enumerate() {
        let files = write(&format!("export-{number}"), &export.files);
        take(files, Some(export.known));
    }
    door.store.derive(&mut |_, _| {}).expect("derives");
    let ledger = door
        .store
        .ledger("me", world.as_of, now, Depth::All)
        .expect("a ledger");
    (ledger, door.message_ids)
}

fn kind(situation: &str) -> &str {
    match situation {
        "mover" => "moved-contact",
        "unreached-level" => "unreached-role",
        "cross-account" => "shared-concern",
        "broken-promise" => "open-promise",
        "fading" => "fading-tie",
        "single-thread" => "single-contact",
        "deal-single" => "deal-on-one-person",
        "deal-stalled" => "stalled-deal",
        "deal-reopen" => "lost-deal",
        "meeting-no-followup" => "missed-followup",
        "met-now-prospect" => "met-elsewhere",
        "inherited-untouched" => "untouched-account",
        "account-lapsed" => "lapsing-account",
        "basket-shrinks" => "shrinking-basket",
        "article-replaced" => "replaced-product",
        "discount-for-nothing" => "needless-discount",
        "price-held" => "unraised-price",
        "price-borne" => "borne-price",
        "wallet-share" => "share-of-wallet",
        "quote-unanswered" => "open-quote",
        same => same,
    }
}

/// What a truth or a decoy is about.
struct About<'a> {
    situations: Vec<&'a str>,
    domain: &'a str,
    person: &'a str,
    person_name: &'a str,
    others: &'a [String],
    deal: &'a str,
    message_ids: &'a [String],
    booked: Option<&'a Booked>,
    chain: Option<&'a Chain>,
}

/// Whether an opportunity is about something in the order book: its account, and where
/// articles are given one of them, or their family.
fn is_booked(k: &Knowledge, o: &Opportunity, domain: &str, booked: &Booked) -> bool {
    let Some(account) = o.finding.account else {
        return false;
    };
    let keys = k.orders().of(account).map(|buyer| &buyer.keys);
    let named = k.account(account);
    let there = keys.is_some_and(|keys| keys.contains(&booked.customer))
        || named.name == booked.customer_name
        || !domain.is_empty() && named.domains.iter().any(|own| own == domain);
    let text = format!("{} {}", o.finding.title, o.finding.why).to_lowercase();
    let says = |word: &str| !word.is_empty() && text.contains(&word.to_lowercase());
    let product = (o.finding.anchors.iter()).find_map(|anchor| k.anchored_product(anchor));
    let key = product.map(|product| &k.orders().catalogue.product(product).key);
    let article = booked
        .articles
        .iter()
        .any(|(number, name)| key == Some(number) || says(&shorten(name, 60)) || says(number));
    there && (booked.articles.is_empty() || article || says(&booked.family))
}

fn is_about(k: &Knowledge, ids: &HashMap<Id, String>, o: &Opportunity, about: &About) -> bool {
    let bare = |id: &str| id.trim_matches(['<', '>']).to_owned();
    let cited: Vec<String> = (o.finding.evidence.iter())
        .filter_map(|proof| ids.get(&proof.evidence))
        .map(|id| bare(id))
        .collect();
    let by_proof = about.message_ids.iter().any(|id| cited.contains(&bare(id)));
    let is_one =
        |address: &str| address == about.person || about.others.iter().any(|o| o == address);
    let holds = |number: PersonNo| {
        let mut addresses = k.person(number).addresses.iter();
        addresses.any(|a| is_one(&k.ledger.addresses[a.0 as usize]))
            || !about.person_name.is_empty() && k.person(number).name == about.person_name
    };
    let by_person = o.finding.person.is_some_and(holds)
        || o.finding
            .anchors
            .contains(&Anchor::Address(about.person.to_owned()));
    let at_account = (o.finding.account)
        .is_some_and(|account| k.account(account).domains.iter().any(|d| d == about.domain));
    about.situations.iter().any(|situation| {
        let by_account = matches!(
            *situation,
            "single-thread"
                | "unreached-level"
                | "unreached-site"
                | "meeting-no-followup"
                | "met-now-prospect"
                | "inherited-untouched"
        );
        let deal = matches!(*situation, "deal-single" | "deal-stalled" | "deal-reopen");
        let by_deal = !about.deal.is_empty() && o.finding.title.contains(&shorten(about.deal, 60));
        // Kinds that rest on one mail must cite it; the others are about somebody.
        let one_mail = matches!(
            *situation,
            "unanswered-ask" | "broken-promise" | "cross-account" | "open-offer"
        );
        // The same news with more proof.
        let joined = *situation == "demand-rising" && o.kind == "chain-opening";
        if o.kind != kind(situation) && !joined {
            return false;
        }
        if let Some(chain) = about.chain {
            return chain::is_chained(k, o, chain);
        }
        if let Some(booked) = about
            .booked
            .filter(|_| SITUATIONS_ORDERS.contains(situation))
        {
            return is_booked(k, o, about.domain, booked);
        }
        match deal {
            true => by_deal,
            false => by_proof || !one_mail && by_person || by_account && at_account,
        }
    })
}

/// How many of some, and of how many.
#[derive(Clone, Copy, Default)]
pub struct Share(pub usize, pub usize);

impl Share {
    fn add(&mut self, hit: bool) {
        self.0 += usize::from(hit);
        self.1 += 1;
    }

    /// As a part of one.
    pub fn of(self) -> f64 {
        self.0 as f64 / self.1 as f64
    }
}

/// What is seen of some worlds.
#[derive(Default)]
pub struct Figures {
    truths: Share,
    /// Of each world's first ten.
    right: Share,
    decoys: Share,
    /// Truths seen and decoys taken.
    pub by_situation: BTreeMap<String, (Share, Share)>,
    /// Who sells to whom.
    pub edges: chain::Edges,
}

impl Figures {
    fn add(&mut self, world: &World) {
        let told = std::env::var("TELL").is_ok();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (ledger, ids) = import(world, folder.path());
        let k = Knowledge::at(&ledger, world.as_of);
        let none = TrackRecord::default();
        let track = TrackRecord::new(replay(&ledger, world.as_of, detectors::ALL, &none));
        let seen = see(&k, &track);
        let current: Vec<&Opportunity> = seen.iter().filter(|o| o.is_current()).collect();
        let truth = |also: bool| {
            world.truths.iter().map(move |truth| About {
                situations: std::iter::once(truth.situation)
                    .chain(truth.also.iter().copied().filter(|_| also))
                    .collect(),
                domain: &truth.account_domain,
                person: &truth.person_address,
                person_name: &truth.person_name,
                others: &truth.others,
                deal: &truth.deal,
                message_ids: &truth.message_ids,
                booked: truth.booked.as_ref(),
                chain: truth.chain.as_ref(),
            })
        };
        let hit = |about: &About| current.iter().any(|o| is_about(&k, &ids, o, about));
        for about in truth(false) {
            let seen = hit(&about);
            self.truths.add(seen);
            self.situation(about.situations[0]).0.add(seen);
        }
        for (truth, about) in world.truths.iter().zip(truth(false)).filter(|_| told) {
            if hit(&about) {
                continue;
            }
            eprintln!(
                "MISSED {} seed {}: {} {:?}",
                truth.situation, world.seed, truth.note, truth.entries
            );
            match about.chain {
                Some(chain) => chain::tell(&k, chain, &seen),
                None => missed::tell(&k, about.domain, about.person_name, &seen),
            }
        }
        self.edges.add(&k, world, told);
        let fair: Vec<About> = truth(true).collect();
        let planted = |o: &Opportunity| fair.iter().any(|about| is_about(&k, &ids, o, about));
        for o in current.iter().take(10) {
            self.right.add(planted(o));
        }
        for decoy in &world.decoys {
            let about = About {
                situations: vec![decoy.looks_like],
                domain: match decoy.looks_like {
                    // These are about a house.
                    "meeting-no-followup" | "inherited-untouched" => &decoy.account_domain,
                    _ if decoy.booked.is_some() => &decoy.account_domain,
                    _ => "",
                },
                person: &decoy.person_address,
                person_name: &decoy.person_name,
                others: &decoy.others,
                deal: &decoy.deal,
                message_ids: &decoy.message_ids,
                booked: decoy.booked.as_ref(),
                chain: decoy.chain.as_ref(),
            };
            let taken = (current.iter()).any(|o| is_about(&k, &ids, o, &about) && !planted(o));
            self.decoys.add(taken);
            if let (Some(chain), true, true) = (about.chain, taken, told) {
                eprintln!(
                    "TAKEN {} seed {}: {}",
                    decoy.looks_like, world.seed, decoy.note
                );
                chain::tell(&k, chain, &seen);
            }
            self.situation(decoy.looks_like).1.add(taken);
        }
    }

    fn situation(&mut self, situation: &str) -> &mut (Share, Share) {
        self.by_situation.entry(situation.to_owned()).or_default()
    }

    fn print(&self) {
        let (truths, right, decoys) = (self.truths, self.right, self.decoys);
        eprintln!(
            "truths seen {} of {} ({:.3}); of the first ten right {} of {} ({:.3}); decoys taken \
             {} of {} ({:.3})",
            truths.0,
            truths.1,
            truths.of(),
            right.0,
            right.1,
            right.of(),
            decoys.0,
            decoys.1,
            decoys.of(),
        );
        self.edges.print();
        for (situation, (truths, decoys)) in &self.by_situation {
            eprintln!(
                "  {situation}: {} of {}; decoys {} of {}",
                truths.0, truths.1, decoys.0, decoys.1
            );
        }
    }
}

/// Checks what is seen of worlds against their floors, and hands over the figures.
pub fn check(what: &str, worlds: impl Iterator<Item = World>, floors: &Floors) -> Figures {
    let mut seen = Figures::default();
    for world in worlds {
        seen.add(&world);
    }
    eprintln!("{what}:");
    seen.print();
    assert!(seen.truths.of() >= floors.recall, "too few truths are seen");
    assert!(
        seen.right.of() >= floors.first_ten,
        "too much among the first ten is no opportunity"
    );
    assert!(
        seen.decoys.of() <= floors.decoys,
        "too many decoys are taken"
    );
    seen
}
