//! Reads mail and prints what was found: `cargo run --release -p
//! bellwether-sources --example read -- PATH…`

use bellwether_core::evidence::KnownFrom;
use bellwether_core::id::Id;
use bellwether_sources::{Bad, Found, Options, Record, Sink, Size, Stop, read};
use std::collections::{BTreeMap, HashSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

#[derive(Default)]
struct Count {
    files: BTreeMap<&'static str, u64>,
    bytes: u64,
    mails: u64,
    ignored: u64,
    bad: Vec<Bad>,
    ids: HashSet<Id>,
    messages: HashSet<Id>,
    known_from: BTreeMap<String, u64>,
    marks: BTreeMap<u8, u64>,
    grouping: std::time::Duration,
}

impl Sink for Count {
    fn file(&mut self, _path: &Path, kind: &'static str, size: Size) {
        *self.files.entry(kind).or_default() += 1;
        if let Size::Bytes(bytes) = size {
            self.bytes += bytes;
        }
    }

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        for found in batch {
            let Record::Mail(mail) = found.record else {
                continue;
            };
            self.mails += 1;
            self.ids.insert(mail.id);
            let began = Instant::now();
            self.messages.insert(mail.message());
            self.grouping += began.elapsed();
            let known_from: KnownFrom = mail.known_from;
            *self
                .known_from
                .entry(format!("{known_from:?}"))
                .or_default() += 1;
            *self.marks.entry(mail.marks.0).or_default() += 1;
        }
        Ok(())
    }

    fn bad(&mut self, bad: Bad) {
        self.bad.push(bad);
    }

    fn progress(&mut self, _bytes: u64) {}

    fn ignored(&mut self, items: u64) {
        self.ignored += items;
    }
}

fn main() -> std::io::Result<()> {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mut count = Count::default();
    let began = Instant::now();
    read(&paths, &Options::default(), &mut count).ok();
    let seconds = began.elapsed().as_secs_f64();
    let mut out = std::io::stdout().lock();
    writeln!(out, "files     {:?}, {} bytes", count.files, count.bytes)?;
    writeln!(
        out,
        "mails     {} ({} ids, {} messages)",
        count.mails,
        count.ids.len(),
        count.messages.len()
    )?;
    writeln!(out, "ignored   {}", count.ignored)?;
    writeln!(out, "known by  {:?}", count.known_from)?;
    writeln!(out, "marks     {:?}", count.marks)?;
    writeln!(
        out,
        "seconds   {seconds:.3} (of which grouping {:.3})",
        count.grouping.as_secs_f64()
    )?;
    writeln!(out, "bad       {}", count.bad.len())?;
    for bad in count.bad.iter().take(10) {
        writeln!(out, "  {}: {}", bad.at, bad.reason)?;
    }
    Ok(())
}
