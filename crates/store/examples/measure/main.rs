//! Measures a workspace: `cargo run --release -p bellwether-store --example
//! measure -- PATH…` imports real mail, `-- 100000` so many synthetic mails.
//!
//! Prints the seconds that writing, deriving and loading take, the size of the
//! file and the most memory that was used.

mod synthetic;

use bellwether_core::evidence::{Mail, Sighting};
use bellwether_core::time::Timestamp;
use bellwether_sources::{Bad, Found, Options, Record, Sink, Stop};
use bellwether_store::{Depth, Incoming, SqliteStore, Store};
use std::error::Error;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

type Outcome<T> = Result<T, Box<dyn Error>>;

const OWNER: &str = "me@seller.example";
const NOW: Timestamp = Timestamp(1_800_000_000);
const BATCH: usize = 2_000;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("workspace.db");
    let mut run = Run {
        store: SqliteStore::open(&path)?,
        batch: Vec::new(),
        source: String::new(),
        writing: Duration::ZERO,
        mails: 0,
        error: None,
    };
    let began = Instant::now();
    match arguments.first().map(|a| a.parse::<u64>()) {
        None => return Err("say which mail, or how many".into()),
        Some(Ok(count)) => {
            for mail in synthetic::mails(count) {
                run.push(mail, "inbox")?;
            }
        }
        Some(Err(_)) => {
            let paths: Vec<PathBuf> = arguments.iter().map(PathBuf::from).collect();
            let _ = bellwether_sources::read(&paths, &Options::default(), &mut run);
        }
    }
    run.flush()?;
    if let Some(error) = run.error.take() {
        return Err(error);
    }
    print(&format!(
        "{:24} {:8.3} s, {:8.2} s of work; {:.3} s of it writing",
        "read and write",
        began.elapsed().as_secs_f64(),
        cores_busy(),
        run.writing.as_secs_f64()
    ))?;
    run.rest(&path)
}

struct Run {
    store: SqliteStore,
    batch: Vec<Incoming>,
    source: String,
    writing: Duration,
    mails: u64,
    error: Option<Box<dyn Error>>,
}

impl Run {
    fn push(&mut self, mail: Mail, folder: &str) -> Outcome<()> {
        self.mails += 1;
        self.batch.push(Incoming {
            mail,
            sighting: Sighting {
                owner: OWNER.to_owned(),
                source: self.source.clone(),
                position: self.mails.to_string(),
                folder: folder.to_owned(),
            },
            reading: None,
        });
        if self.batch.len() >= BATCH {
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> Outcome<()> {
        let began = Instant::now();
        self.store.write(&self.batch, NOW)?;
        self.batch.clear();
        self.writing += began.elapsed();
        Ok(())
    }

    /// Everything after writing.
    fn rest(&mut self, path: &Path) -> Outcome<()> {
        let store = &mut self.store;
        timed("derive", || store.derive(&mut |_, _| {}))?;
        let counts = store.counts(OWNER)?;
        print(&format!(
            "{} items, {} messages",
            counts.evidence, counts.distinct
        ))?;
        memory()?;
        let last = timed("ledger, whole", || {
            store.ledger(OWNER, NOW, NOW, Depth::All)
        })?;
        let as_of = last.messages.last().map_or(NOW, |m| m.known);
        let days: usize = last.pairs.iter().map(|pair| pair.days.len()).sum();
        print(&format!(
            "  {} addresses, {} pairs, {days} days",
            last.addresses.len(),
            last.pairs.len()
        ))?;
        drop(last);
        let cut = timed("ledger, 200 days", || {
            store.ledger(OWNER, as_of, NOW, Depth::Days(200))
        })?;
        print(&format!("  {} messages", cut.messages.len()))?;
        timed("search", || store.search(OWNER, "offer price", NOW, 20))?;
        for (name, mut mail) in [
            ("one mail to the owner", synthetic::one_more(OWNER, false)),
            ("one mail by the owner", synthetic::one_more(OWNER, true)),
        ] {
            mail.known = Some(as_of);
            let item = Incoming {
                mail,
                sighting: Sighting {
                    owner: OWNER.to_owned(),
                    source: "new".to_owned(),
                    position: "0".to_owned(),
                    folder: "inbox".to_owned(),
                },
                reading: None,
            };
            timed(name, || {
                store.write(&[item], NOW)?;
                store.derive(&mut |_, _| {})
            })?;
        }
        let before = timed("digest", || store.digest())?;
        timed("rebuild", || store.rebuild(&mut |_, _| {}))?;
        if store.digest()? != before {
            return Err("rebuilt, it has another digest".into());
        }
        timed("check", || store.check())?;
        memory()?;
        let megabytes = std::fs::metadata(path)?.len() >> 20;
        print(&format!("{megabytes} MB in the file"))
    }
}

impl Sink for Run {
    fn file(&mut self, path: &Path, _kind: &'static str, _bytes: u64) {
        self.source = path.display().to_string();
    }

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        for found in batch {
            let Record::Mail(mail) = found.record else {
                continue;
            };
            if let Err(error) = self.push(*mail, &found.folder) {
                self.error = Some(error);
                return Err(Stop);
            }
        }
        Ok(())
    }

    fn bad(&mut self, _bad: Bad) {}

    fn progress(&mut self, _bytes: u64) {}
}

fn timed<T, E: Error + 'static>(name: &str, work: impl FnOnce() -> Result<T, E>) -> Outcome<T> {
    let (began, busy) = (Instant::now(), cores_busy());
    let answer = work()?;
    let (took, busy) = (began.elapsed().as_secs_f64(), cores_busy() - busy);
    print(&format!("{name:24} {took:8.3} s, {busy:8.2} s of work"))?;
    Ok(answer)
}

/// Seconds of work on all cores so far, where the system tells: on a busy
/// machine they say more than the clock.
fn cores_busy() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.split_whitespace().collect();
    let ticks = |n: usize| {
        fields
            .get(n)
            .and_then(|f| f.parse::<f64>().ok())
            .unwrap_or(0.0)
    };
    (ticks(13) + ticks(14)) / 100.0
}

/// The most memory used so far, where the system tells.
fn memory() -> Outcome<()> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    for line in status.lines() {
        if line.starts_with("VmHWM") || line.starts_with("RssAnon") {
            print(line)?;
        }
    }
    Ok(())
}

fn print(line: &str) -> Outcome<()> {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}
