//! What the targets share: a sink that checks, and a file to read from.

use bellwether_sources::{Bad, Found, Options, Record, Sink, Size, Stop, read};
use std::path::Path;
use std::sync::Once;

struct Checks;

impl Sink for Checks {
    fn file(&mut self, _: &Path, _: &'static str, _: Size) {}

    fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
        for found in batch {
            let mail = match found.record {
                Record::Mail(mail) => mail,
                Record::Entry(entry) => {
                    assert!(!entry.key.is_empty(), "an entry has a key");
                    let nul = |(_, value): (&str, &str)| value.contains('\0');
                    assert!(!entry.fields().any(nul), "no database keeps NUL");
                    continue;
                }
                Record::Orders(lines) => {
                    assert!(
                        !lines.lines.is_empty(),
                        "a batch without lines says nothing"
                    );
                    let mut entries = lines.customers.iter().chain(&lines.products);
                    assert!(entries.all(|entry| !entry.key.is_empty() && entry.known.is_some()));
                    let nul = lines.lines.iter().any(|line| line.rest.contains('\0'));
                    assert!(!nul, "no database keeps NUL");
                    continue;
                }
            };
            assert!(!mail.body.contains('\0'), "no database keeps NUL");
            assert!(!mail.subject.contains('\n'), "a subject is one line");
            let _ = mail.message();
        }
        Ok(())
    }

    fn bad(&mut self, bad: Bad) {
        assert!(!bad.reason.contains("reader failed"), "{}", bad.reason);
    }

    fn progress(&mut self, _: u64) {}
}

/// Where crates of others lie: a panic of theirs that the readers catch, and count as a
/// damaged item, is no find.
const KEPT_CRATES: &str = "/registry/src/";

static HOOK: Once = Once::new();

/// Lets panics of kept crates unwind to whoever catches them. Any other ends the target,
/// as the fuzzer has it; so does one of theirs that nobody catches.
fn let_kept_crates_unwind() {
    HOOK.call_once(|| {
        let end = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            let at = info.location().map_or("", std::panic::Location::file);
            if !at.contains(KEPT_CRATES) {
                end(info);
            }
        }));
    });
}

/// Reads `bytes` as a file of this kind, or of whichever kind it looks like.
pub fn import(bytes: &[u8], kind: Option<&str>) {
    let_kept_crates_unwind();
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), bytes).expect("a file");
    let options = Options {
        kind: kind.map(str::to_owned),
        threads: 1,
        ..Options::default()
    };
    let stopped = read(&[file.path().to_owned()], &options, &mut Checks);
    assert_eq!(stopped, Ok(()));
}
