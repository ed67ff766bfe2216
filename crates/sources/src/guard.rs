//! A reader that trips ends what it trips over, never the import.

use std::panic::{AssertUnwindSafe, catch_unwind};

/// What is said of an item that a reader tripped over.
pub(crate) const TRIPPED: &str = "the reader failed on it, so it is left out from there on: copy, save or export it again and \
     add that; if it fails again, please report it";

/// Runs a step that may trip over what it reads; `None` where it did. Whoever asks says
/// of what it was, and goes on with the next.
pub(crate) fn guarded<T>(step: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(step)).ok()
}

#[cfg(test)]
mod tests {
    use super::TRIPPED;
    use crate::feed::{self, Feed};
    use crate::formats::{self, Format, Input, eml::Eml};
    use crate::item::Place;
    use crate::{Bad, Found, Options, Sink, Size, Stop};
    use std::path::Path;

    /// A format that trips over whatever it reads.
    struct Trips;

    impl Format for Trips {
        fn kind(&self) -> &'static str {
            "trips"
        }

        fn recognises(&self, _head: &[u8]) -> bool {
            true
        }

        fn read(&self, _: Input<'_>, _: &Place, _: &mut Feed<'_>) -> Result<(), Stop> {
            panic!("over its own feet")
        }
    }

    #[derive(Default)]
    struct Kept {
        found: Vec<String>,
        bad: Vec<Bad>,
    }

    impl Sink for Kept {
        fn file(&mut self, _: &Path, _: &'static str, _: Size) {}
        fn found(&mut self, batch: Vec<Found>) -> Result<(), Stop> {
            self.found.extend(batch.into_iter().map(|one| one.folder));
            Ok(())
        }
        fn bad(&mut self, bad: Bad) {
            self.bad.push(bad);
        }
        fn progress(&mut self, _: u64) {}
    }

    fn mail(feed: &mut Feed<'_>, folder: &str) -> Result<(), Stop> {
        let bytes = &b"From: a@mill.example\nSubject: seals\n\nx\n"[..];
        let place = Place {
            folder: folder.to_owned(),
            ..Place::default()
        };
        formats::read(&Eml, Input::Stream(Box::new(bytes)), &place, feed)
    }

    #[test]
    fn a_format_that_trips_ends_its_own_file_only() {
        let mut kept = Kept::default();
        let done = feed::run(&Options::default(), &|found| found, &mut kept, |feed| {
            mail(feed, "before")?;
            let place = Place {
                member: "odd.bin".to_owned(),
                ..Place::default()
            };
            formats::read(&Trips, Input::Stream(Box::new(&b""[..])), &place, feed)?;
            mail(feed, "after")
        });
        assert_eq!(done, Ok(()));
        assert_eq!(kept.found, ["before", "after"]);
        assert_eq!(kept.bad, [Bad::tripped("odd.bin".to_owned())]);
        assert!(TRIPPED.contains("add that"));
    }

    #[test]
    fn a_walk_that_trips_is_told_and_ends() {
        let mut kept = Kept::default();
        let done = feed::run(&Options::default(), &|found| found, &mut kept, |feed| {
            mail(feed, "before")?;
            panic!("over its own feet")
        });
        assert_eq!(done, Ok(()));
        assert_eq!(kept.found, ["before"]);
        assert_eq!(kept.bad.len(), 1);
    }
}
