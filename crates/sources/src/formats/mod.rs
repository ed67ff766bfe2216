//! Formats of files: one file each, and one list.

mod archive;
mod document;
pub(crate) mod eml;
mod feeds;
pub mod filing;
mod foreign;
mod gzip;
pub(crate) mod ical;
pub(crate) mod maildir;
pub(crate) mod mbox;
mod msg;
mod notes;
mod page;
mod pdf;
pub(crate) mod table;
mod transcript;
mod vcard;
mod zip;

use crate::Stop;
use crate::feed::Feed;
use crate::guard::guarded;
use crate::item::Place;
use std::cell::Cell;
use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::rc::Rc;

/// A format of files.
pub(crate) trait Format: Sync {
    /// What it is called in reports, and by `--as`.
    fn kind(&self) -> &'static str;
    /// What people know such files by, to tell them what is read; empty where another of
    /// the list says it.
    fn known_by(&self) -> &'static str {
        ""
    }
    /// Whether content that begins like this is of this format.
    fn recognises(&self, head: &[u8]) -> bool;
    /// Splits the content into items.
    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop>;
}

/// All formats that are read; the first that recognises a content reads it.
/// Maildir is not here: it is a way to lay out folders (see [`maildir`]).
pub(crate) static FORMATS: &[&dyn Format] = &[
    &mbox::Mbox::ANY,
    &mbox::Mbox::O,
    &mbox::Mbox::RD,
    &mbox::Mbox::CL,
    &mbox::Mbox::CL2,
    &ical::Ical,
    &eml::Eml,
    &vcard::Vcard,
    &transcript::Transcript,
    &notes::Notes,
    &filing::format::Filing,
    &feeds::Feeds,
    &page::Page,
    &document::Document,
    &pdf::Pdf,
    &msg::Msg,
    &gzip::Gzip,
    &table::workbook::Workbook,
    &zip::Zip,
    &table::Table::ANY,
    &table::Table::CONTACTS,
    &table::Table::COMPANIES,
    &table::Table::DEALS,
    &table::Table::ACTIVITIES,
    &table::Table::PRODUCTS,
    &table::Table::ORDERS,
    &table::Table::SERIES,
    &table::orders::parquet::Parquet,
];

/// Bytes that are looked at to tell the format.
const HEAD_BYTES: u64 = 16 * 1024;

/// The format of content that begins like `head`; not one that trips over it.
pub(crate) fn detect(head: &[u8]) -> Option<&'static dyn Format> {
    let all = FORMATS.iter().chain(foreign::REFUSED);
    all.copied()
        .find(|f| guarded(|| f.recognises(head)).unwrap_or(false))
}

/// Reads content by its format. What the format trips over ends this content alone.
pub(crate) fn read(
    format: &dyn Format,
    input: Input<'_>,
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    guarded(|| format.read(input, place, feed)).unwrap_or_else(|| feed.tripped(place.position("")))
}

/// How a file was come by: what the user named is taken where it may be meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Met {
    /// The user named it.
    Named,
    /// It lies in a folder that was walked.
    Walked,
    /// It is a member of an archive.
    Packed,
}

/// The format of a file that only its name tells.
pub(crate) fn by_name(path: &Path, head: &[u8], met: Met) -> Option<&'static dyn Format> {
    let named = || {
        msg::by_name(path, head)
            .or_else(|| table::by_name(path, head))
            .or_else(|| notes::by_name(path, head, met))
            .or_else(|| page::by_name(path, head, met))
            .or_else(|| table::by_look(head))
    };
    guarded(named).flatten()
}

/// The format called `kind`.
pub(crate) fn named(kind: &str) -> Option<&'static dyn Format> {
    FORMATS
        .iter()
        .copied()
        .find(|f| f.kind().eq_ignore_ascii_case(kind))
}

/// The content of a file or of a member of an archive.
pub(crate) enum Input<'a> {
    /// A file, at its beginning.
    File(CountedFile),
    /// A member of an archive, to be read once.
    Stream(Box<dyn Read + 'a>),
}

impl<'a> Input<'a> {
    /// The content as it comes.
    pub(crate) fn reader(self) -> Box<dyn Read + 'a> {
        match self {
            Input::File(file) => Box::new(file),
            Input::Stream(stream) => stream,
        }
    }
}

/// A file that counts what was read of it, for the progress shown.
pub(crate) struct CountedFile {
    file: File,
    read: Rc<Cell<u64>>,
}

impl CountedFile {
    /// Opens a file's content, telling how it begins.
    pub(crate) fn open(
        path: &std::path::Path,
        feed: &Feed<'_>,
    ) -> std::io::Result<(CountedFile, Vec<u8>)> {
        let mut file = File::open(path)?;
        let mut head = Vec::new();
        (&mut file).take(HEAD_BYTES).read_to_end(&mut head)?;
        file.rewind()?;
        let read = feed.read.clone();
        Ok((CountedFile { file, read }, head))
    }
}

impl Read for CountedFile {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.file.read(buffer)?;
        self.read.set(self.read.get() + count as u64);
        Ok(count)
    }
}

impl Seek for CountedFile {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.file.seek(to)
    }
}

/// The content of a member of an archive, with a look at how it begins.
struct Peeked<'a> {
    format: Option<&'static dyn Format>,
    /// The whole content, from its beginning.
    content: Box<dyn Read + 'a>,
    /// What went wrong already while looking.
    trouble: Option<String>,
}

/// Looks at how a member begins; `file` is what it is called.
fn peek<'a>(mut stream: impl Read + 'a, file: &Path) -> Peeked<'a> {
    let mut head = Vec::new();
    let read = stream.by_ref().take(HEAD_BYTES).read_to_end(&mut head);
    let format = detect(&head).or_else(|| by_name(file, &head, Met::Packed));
    let head = Cursor::new(head);
    match read {
        Ok(_) => Peeked {
            format,
            content: Box::new(head.chain(stream)),
            trouble: None,
        },
        Err(error) => Peeked {
            format,
            trouble: Some(explain(&error)),
            content: Box::new(head.chain(Failed(Some(error)))),
        },
    }
}

/// Gives an error that came up earlier, once.
struct Failed(Option<std::io::Error>);

impl Read for Failed {
    fn read(&mut self, _buffer: &mut [u8]) -> std::io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

/// Reads a member of an archive by whatever format its content has. Members
/// that are no mail are passed over: `false`.
fn read_member(peeked: Peeked<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<bool, Stop> {
    match (peeked.format, peeked.trouble) {
        (Some(format), _) => read(format, Input::Stream(peeked.content), place, feed)?,
        (None, Some(trouble)) => feed.bad(place.position(""), trouble)?,
        (None, None) => return Ok(false),
    }
    Ok(true)
}

/// An error while reading content, in words that say what to do.
fn explain(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::UnexpectedEof => {
            "cut off: the file ends too early, what was there is read; copy or download it again"
                .to_owned()
        }
        // Said by a reader of our own.
        std::io::ErrorKind::Other | std::io::ErrorKind::QuotaExceeded => error.to_string(),
        std::io::ErrorKind::InvalidData | std::io::ErrorKind::InvalidInput => {
            format!("damaged ({error}): what came before is read; copy or download it again")
        }
        _ => format!("cannot be read further: {error}"),
    }
}
