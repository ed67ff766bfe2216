//! zip: members are read by their own content, in the order of their names.

use super::archive::{self, Bounded, NESTING_MAX, Packed};
use super::eml::{self, Eml};
use super::{Format, Input, explain, peek, read_member};
use crate::Stop;
use crate::feed::Feed;
use crate::item::{Job, Piece, Place};
use std::cell::Cell;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::rc::Rc;
use std::sync::Arc;
use zip::ZipArchive;
use zip::read::{ZipFile, read_zipfile_from_stream};

pub(crate) struct Zip;

/// Bytes of an archive within an archive, which is unpacked in memory.
const INNER_BYTES_MAX: u64 = 256 << 20;

/// Mails of one folder that go to a worker together.
const BATCH_BYTES: usize = 512 * 1024;

impl Format for Zip {
    fn kind(&self) -> &'static str {
        "zip"
    }

    fn known_by(&self) -> &'static str {
        ".zip"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        // Office documents and programs are zips too; their first member tells.
        const OTHERS: &[&[u8]] = &[b"[Content_Types].xml", b"mimetype", b"META-INF/", b"_rels/"];
        let first = head.get(30..).unwrap_or_default();
        head.starts_with(b"PK\x03\x04") && !OTHERS.iter().any(|name| first.starts_with(name))
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        if place.depth > NESTING_MAX {
            let words = "packed inside a packed file: unpack it first";
            return feed.bad(place.position(""), words.to_owned());
        }
        match input {
            Input::File(file) => read_archive(file, place, feed),
            Input::Stream(stream) => {
                let mut bytes = Vec::new();
                let read = stream.take(INNER_BYTES_MAX + 1).read_to_end(&mut bytes);
                if let Err(error) = read {
                    feed.bad(place.position(""), explain(&error))?;
                } else if bytes.len() as u64 > INNER_BYTES_MAX {
                    let words = "a large zip inside a packed file: unpack the outer one first";
                    return feed.bad(place.position(""), words.to_owned());
                }
                read_archive(Cursor::new(bytes), place, feed)
            }
        }
    }
}

fn read_archive<R: Read + Seek>(
    mut file: R,
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    let packed = file.seek(SeekFrom::End(0)).unwrap_or(0);
    let mut members = Members {
        place,
        packed,
        unpacked: Rc::default(),
        mails: Vec::new(),
        bytes: Vec::new(),
        folder: String::new(),
        any: false,
    };
    let mut archive = match ZipArchive::new(&mut file) {
        Ok(archive) => archive,
        Err(error) => {
            let words = format!(
                "the list at the end of this zip is missing or damaged ({error}): what is found \
                 without it is read; copy or download it again"
            );
            feed.bad(place.position(""), words)?;
            return members.read_listless(&mut file, feed);
        }
    };
    let mut names: Vec<(String, usize)> = (0..archive.len())
        .map(|index| (name_of(archive.name_for_index(index)), index))
        .collect();
    names.sort();
    if names
        .iter()
        .any(|(name, _)| name.contains("com.microsoft.__Messages"))
    {
        let words = "an archive of Outlook for Mac (.olm), which is not read yet: import it into \
                     Apple Mail or Thunderbird, export as mbox, and add the result";
        return feed.bad(place.position(""), words.to_owned());
    }
    for (name, index) in names {
        match archive.by_index(index) {
            Ok(member) => members.read(member, &name, feed)?,
            Err(error) => {
                let at = place.member(&name).position("");
                feed.bad(at, format!("cannot be unpacked: {error}"))?;
            }
        }
    }
    members.finish(feed)
}

fn name_of<'a, E>(name: Option<Result<std::borrow::Cow<'a, str>, E>>) -> String {
    name.and_then(Result::ok).unwrap_or_default().into_owned()
}

/// The members of one archive as they are read.
struct Members<'a> {
    place: &'a Place,
    packed: u64,
    unpacked: Rc<Cell<u64>>,
    /// Single mails that wait for a worker, all of one folder.
    mails: Vec<Piece>,
    bytes: Vec<u8>,
    folder: String,
    /// Some member was mail.
    any: bool,
}

impl Members<'_> {
    /// Reads a zip from its beginning, member by member.
    fn read_listless<R: Read + Seek>(
        mut self,
        file: &mut R,
        feed: &mut Feed<'_>,
    ) -> Result<(), Stop> {
        if file.rewind().is_err() {
            return self.finish(feed);
        }
        while let Ok(Some(member)) = read_zipfile_from_stream(file) {
            let name = member.name().unwrap_or_default().into_owned();
            self.read(member, &name, feed)?;
        }
        // What is missing was said already.
        self.any = true;
        self.finish(feed)
    }

    fn read<R: Read>(
        &mut self,
        member: ZipFile<'_, R>,
        name: &str,
        feed: &mut Feed<'_>,
    ) -> Result<(), Stop> {
        // Macs add a shadow of each file.
        if member.is_dir() || name.starts_with("__MACOSX/") {
            return Ok(());
        }
        let packed = Packed::Whole(self.packed);
        let stream = Bounded::new(member, Rc::clone(&self.unpacked), packed);
        let place = self.place.member(name);
        let peeked = peek(stream, &place.file);
        if peeked
            .format
            .is_none_or(|format| format.kind() != Eml.kind())
        {
            self.flush(feed)?;
            self.any |= read_member(peeked, &place, feed)?;
            return Ok(());
        }
        self.any = true;
        let one = eml::read_one(peeked.content);
        if self.folder != place.folder {
            self.flush(feed)?;
            self.folder.clone_from(&place.folder);
        }
        if let Some(error) = &one.error {
            self.flush(feed)?;
            feed.bad(place.position(""), explain(error))?;
        }
        let start = self.bytes.len();
        let mut piece = one.piece(place.position(""));
        self.bytes.extend_from_slice(&one.bytes);
        piece.range = start..self.bytes.len();
        self.mails.push(piece);
        if self.bytes.len() >= BATCH_BYTES {
            self.flush(feed)?;
        }
        Ok(())
    }

    /// Hands the single mails to a worker.
    fn flush(&mut self, feed: &mut Feed<'_>) -> Result<(), Stop> {
        if self.mails.is_empty() {
            return Ok(());
        }
        feed.job(Job::Pieces {
            place: Arc::new(Place {
                folder: self.folder.clone(),
                ..Place::default()
            }),
            bytes: std::mem::take(&mut self.bytes),
            pieces: std::mem::take(&mut self.mails),
        })
    }

    fn finish(mut self, feed: &mut Feed<'_>) -> Result<(), Stop> {
        self.flush(feed)?;
        archive::say_if_empty(self.any, self.place, feed)
    }
}
