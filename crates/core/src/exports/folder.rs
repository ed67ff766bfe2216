//! What the folder of an export's sighting tells: which moment the file shows, and how the
//! user had it read.

use crate::time::Timestamp;

/// How the folder of a sighting begins that tells how the user had a file read: as which
/// kind, with which columns. Of the readings of one file at one moment the user's comes
/// before the program's own, and of several of the user's as one kind the last: what another
/// reading made of the file stays evidence, and is in no picture.
pub const READ_AS: &str = "read as ";

/// How the folder of a sighting begins that tells the moment an export shows.
const AS_OF: &str = "as of ";

/// The same, of an order file that was read before and has corrected invoices now.
const AGAIN: &str = "again as of ";

/// The folder of an export: the moment it shows, where that is told, and how the user had it
/// read, see [`READ_AS`].
pub fn folder(moment: Option<Timestamp>, reading: &str) -> String {
    let moment = moment.map(|moment| format!("{AS_OF}{moment}"));
    joined(moment, reading)
}

/// The folder of an order file that was read before, for what has changed in it.
pub fn folder_again(moment: Timestamp, reading: &str) -> String {
    joined(Some(format!("{AGAIN}{moment}")), reading)
}

fn joined(moment: Option<String>, reading: &str) -> String {
    let reading = reading.starts_with(READ_AS).then(|| reading.to_owned());
    let says: Vec<String> = moment.into_iter().chain(reading).collect();
    says.join(", ")
}

/// What the folder of an order file tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FolderSays<'a> {
    /// Since when the user says it was known.
    pub told: Option<Timestamp>,
    /// When the file was read again, with corrected invoices in it.
    pub again: Option<Timestamp>,
    /// How the user had it read, see [`READ_AS`]; empty where the content told.
    pub reading: &'a str,
}

impl<'a> FolderSays<'a> {
    /// As which kind the user had it read, where that was said.
    pub fn kind(&self) -> Option<&'a str> {
        let says = self.reading.strip_prefix(READ_AS)?;
        let first = says.split(", ").next()?;
        (!first.contains('=')).then_some(first)
    }

    /// Reads a folder that [`folder`] or [`folder_again`] wrote.
    pub fn read(folder: &'a str) -> FolderSays<'a> {
        let moment = |begins: &str| {
            let rest = folder.strip_prefix(begins)?;
            let stamp: jiff::Timestamp = rest.split(',').next()?.parse().ok()?;
            Some(Timestamp(stamp.as_second()))
        };
        FolderSays {
            told: moment(AS_OF),
            again: moment(AGAIN),
            reading: folder.find(READ_AS).map_or("", |at| &folder[at..]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_tells_what_was_put_into_it() {
        let (reading, moment) = ("read as amount=Net, Value", Timestamp(1_709_251_199));
        for reading in ["", reading] {
            for told in [None, Some(moment)] {
                let folder = folder(told, reading);
                let again = None;
                let says = FolderSays {
                    told,
                    again,
                    reading,
                };
                assert_eq!(FolderSays::read(&folder), says, "{folder}");
            }
            let folder = folder_again(moment, reading);
            let (told, again) = (None, Some(moment));
            let says = FolderSays {
                told,
                again,
                reading,
            };
            assert_eq!(FolderSays::read(&folder), says, "{folder}");
        }
        assert_eq!(folder(Some(moment), "Inbox"), "as of 2024-02-29T23:59:59Z");
        let kind = |reading| FolderSays::read(reading).kind();
        assert_eq!(kind("read as deals, amount=Net"), Some("deals"));
        assert_eq!(kind("read as amount=Net"), None);
        assert_eq!(kind(""), None);
    }
}
