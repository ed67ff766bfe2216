//! Raw items on their way from a format to the workers that parse them.

use crate::fingerprint::Quoting;
use crate::formats::eml;
use crate::formats::table::orders::Batch;
use crate::guard::{TRIPPED, guarded};
use crate::mail::{Reader, Reading};
use crate::walk;
use crate::{Bad, Found, Record};
use bellwether_core::evidence::entry::Entry;
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use std::fs::File;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Bytes of one item that are parsed. What is longer is hashed to its end while
/// it passes; its headers and the beginning of its text are kept.
pub(crate) const ITEM_BYTES_MAX: usize = 64 << 20;

/// Bytes kept of an item that is longer than [`ITEM_BYTES_MAX`].
pub(crate) const LONG_ITEM_BYTES_KEPT: usize = 16 << 20;

/// Where items come from, for their positions and folders.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    /// Member of an archive, empty outside of one.
    pub member: String,
    /// Folder of items whose headers name none.
    pub folder: String,
    /// The file, or the name of the member: what it is called may tell what it is.
    pub file: PathBuf,
    /// Archives around it.
    pub depth: u8,
    /// When the file was last changed: an export shows its world as of then.
    pub dated: Option<Timestamp>,
    /// The user named it, rather than a folder it lies in: it is worth saying
    /// that it holds nothing.
    pub named: bool,
}

impl Place {
    /// The same place, one archive further in.
    pub(crate) fn inside(&self) -> Place {
        Place {
            depth: self.depth + 1,
            ..self.clone()
        }
    }

    /// A member of the archive that this place is.
    pub(crate) fn member(&self, name: &str) -> Place {
        Place {
            member: self.position(name),
            folder: walk::folder_of_file(Path::new(name)),
            file: match name {
                // Only the archive tells whose chat it is.
                "_chat.txt" => Path::new(self.file.file_stem().unwrap_or_default()).join(name),
                name => PathBuf::from(name),
            },
            ..self.inside()
        }
    }

    /// The position `at` within the member.
    pub(crate) fn position(&self, at: &str) -> String {
        match (self.member.as_str(), at) {
            ("", at) => at.to_owned(),
            (member, "") => member.to_owned(),
            (member, at) => format!("{member}:{at}"),
        }
    }
}

/// One item within the bytes of a [`Job`].
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    /// Its bytes, with the envelope line where there is one.
    pub range: Range<usize>,
    /// Position in the source.
    pub at: String,
    /// How the mailbox quoted its lines.
    pub quoting: Quoting,
    /// It begins with an mbox `From ` line.
    pub enveloped: bool,
    /// It is longer than what is kept of it.
    pub long: Option<Long>,
    /// It is the last of its mbox file, and may be cut off.
    pub last: bool,
}

impl Piece {
    /// A whole item without an envelope line.
    pub(crate) fn plain(range: Range<usize>, at: String) -> Piece {
        Piece {
            range,
            at,
            quoting: Quoting::None,
            enveloped: false,
            long: None,
            last: false,
        }
    }
}

/// What is known of an item longer than [`ITEM_BYTES_MAX`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Long {
    /// Its length in bytes.
    pub bytes: u64,
    /// Its evidence id, hashed while it passed.
    pub id: Id,
}

/// Work for one worker: some items of one source.
pub(crate) enum Job {
    /// Items whose bytes were read already.
    Pieces {
        place: Arc<Place>,
        bytes: Vec<u8>,
        pieces: Vec<Piece>,
    },
    /// Items in files of their own, with their positions.
    Files {
        place: Arc<Place>,
        files: Vec<(PathBuf, String)>,
    },
    /// Rows of an order table.
    Lines(Box<Batch>),
    /// What was parsed by the thread that split it.
    Done { found: Vec<Found> },
}

/// What became of a [`Job`].
#[derive(Default)]
pub(crate) struct Outcome {
    pub found: Vec<Found>,
    pub bad: Vec<Bad>,
    pub ignored: u64,
}

impl Job {
    /// Parses the items. One that a reader trips over is bad, the others are read.
    pub(crate) fn run(self, reader: &mut Reader<'_>) -> Outcome {
        let mut outcome = Outcome::default();
        match self {
            Job::Pieces {
                place,
                bytes,
                pieces,
            } => {
                for piece in &pieces {
                    outcome.take(&bytes, piece, &place, reader);
                }
            }
            Job::Files { place, files } => {
                for (path, at) in files {
                    outcome.read(&path, at, &place, reader);
                }
            }
            Job::Lines(batch) => {
                let at = batch.at();
                outcome = guarded(|| batch.run()).unwrap_or_else(|| Outcome::tripped(at));
                let reading = reader.reading();
                for found in &mut outcome.found {
                    found.folder.clone_from(&reading);
                }
            }
            Job::Done { found } => outcome.found = found,
        }
        outcome
    }
}

impl Outcome {
    fn read(&mut self, path: &Path, at: String, place: &Place, reader: &mut Reader<'_>) {
        let one = match File::open(path) {
            Ok(file) => eml::read_one(file),
            Err(error) => return self.unreadable(place.position(&at), &error),
        };
        if let Some(error) = &one.error {
            self.unreadable(place.position(&at), error);
        }
        self.take(&one.bytes, &one.piece(at), place, reader);
    }

    fn tripped(at: String) -> Outcome {
        Outcome {
            bad: vec![Bad::tripped(at)],
            ..Outcome::default()
        }
    }

    fn unreadable(&mut self, at: String, error: &std::io::Error) {
        let reason = format!("cannot be read: {error}");
        let partly = false;
        self.bad.push(Bad { at, reason, partly });
    }

    /// Takes what the invitations of a mail say.
    fn invite(&mut self, (entries, troubles): (Vec<Entry>, Vec<String>), at: &str) {
        self.found.extend(entries.into_iter().map(|entry| Found {
            record: Record::Entry(Box::new(entry)),
            position: at.to_owned(),
            folder: String::new(),
        }));
        self.bad.extend(troubles.into_iter().map(|trouble| Bad {
            at: at.to_owned(),
            reason: format!("its invitation: {trouble}"),
            partly: true,
        }));
    }

    fn take(&mut self, bytes: &[u8], piece: &Piece, place: &Place, reader: &mut Reader<'_>) {
        let at = place.position(&piece.at);
        let raw = bytes.get(piece.range.clone()).unwrap_or_default();
        let reading = guarded(|| reader.read(raw, piece, place));
        match reading.unwrap_or_else(|| Reading::Bad(TRIPPED.to_owned())) {
            Reading::Mail {
                mail,
                folder,
                partly,
            } => {
                let invitations = guarded(|| reader.invitations(&mail))
                    .unwrap_or_else(|| (Vec::new(), vec![TRIPPED.to_owned()]));
                self.found.push(Found {
                    record: Record::Mail(mail),
                    position: at.clone(),
                    folder,
                });
                self.invite(invitations, &at);
                if let Some(reason) = partly {
                    let partly = true;
                    self.bad.push(Bad { at, reason, partly });
                }
            }
            Reading::Ignored => self.ignored += 1,
            Reading::Bad(reason) => {
                let partly = false;
                self.bad.push(Bad { at, reason, partly });
            }
        }
    }
}
