//! Reads calendars and prints their meetings, one a line, for
//! `benches/calendar.sh`: file, key, status, whole days or not, and the times,
//! apart by tabs. `--mail` looks for invitations in mails instead.

use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::field;
use bellwether_core::time::Timestamp;
use bellwether_sources::{Bad, Found, Options, Record, Sink, Size, Stop, read};
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(Default)]
struct Lines {
    file: String,
    lines: Vec<String>,
}

impl Sink for Lines {
    fn file(&mut self, path: &Path, kind: &'static str, _: Size) {
        self.file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        self.lines.push(format!("file\t{}\t{kind}", self.file));
    }

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        for found in batch {
            let Record::Entry(entry) = found.record else {
                continue;
            };
            let times: Vec<&str> = entry.all(field::OCCURRENCE).collect();
            let word = match entry.kind {
                EntryKind::Meeting => "meeting",
                _ => "other",
            };
            self.lines.push(format!(
                "{word}\t{}\t{}\t{}\t{}\t{}",
                self.file,
                entry.key.replace(['\t', '\n'], " "),
                entry.text(field::STATUS),
                entry.text(field::ALL_DAY),
                times.join(" ")
            ));
        }
        Ok(())
    }

    fn bad(&mut self, bad: Bad) {
        let sort = if bad.partly { "partly" } else { "bad" };
        self.lines
            .push(format!("{sort}\t{}\t{}\t{}", self.file, bad.at, bad.reason));
    }

    fn progress(&mut self, _: u64) {}
}

fn main() -> std::io::Result<()> {
    let mut paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let mail = paths
        .first()
        .is_some_and(|path| path == Path::new("--mail"));
    if mail {
        paths.remove(0);
    }
    let options = Options {
        kind: (!mail).then(|| "ical".to_owned()),
        // 2024-06-01: rules are worked out to the end of 2025.
        known: Some(Timestamp(1_717_200_000)),
        threads: 1,
        ..Options::default()
    };
    let mut lines = Lines::default();
    read(&paths, &options, &mut lines).ok();
    let mut out = std::io::stdout().lock();
    for line in lines.lines {
        writeln!(out, "{line}")?;
    }
    Ok(())
}
