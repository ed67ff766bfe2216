//! Cuts an mbox file into mails while it streams by.

use super::Mbox;
use super::boundary::{self, Length};
use crate::Stop;
use crate::feed::Feed;
use crate::fingerprint::{Fingerprint, Quoting};
use crate::formats::explain;
use crate::item::{ITEM_BYTES_MAX, Job, LONG_ITEM_BYTES_KEPT, Long, Piece, Place};
use memchr::{memchr, memmem, memrchr};
use std::io::Read;
use std::sync::Arc;

/// Bytes read at a time; what they hold goes to a worker together. Small enough
/// that a mailbox of a few megabytes keeps all workers busy.
const CHUNK_BYTES: usize = 512 * 1024;

/// After so many lengths that led nowhere, the others are not looked at: each
/// may ask for a lot of reading ahead.
const WRONG_LENGTHS_MAX: u32 = 8;

/// Splits `input` into mails.
pub(super) fn split(
    input: Box<dyn Read + '_>,
    mbox: &Mbox,
    place: &Place,
    feed: &mut Feed<'_>,
) -> Result<(), Stop> {
    let mut splitter = Splitter {
        input,
        wrong_lengths: if mbox.lengths { 0 } else { WRONG_LENGTHS_MAX },
        quoting: mbox.quoting,
        place: Arc::new(place.clone()),
        finder: boundary::finder(),
        buffer: Vec::new(),
        offset: 0,
        ended: false,
        trouble: None,
    };
    splitter.run(feed)?;
    match splitter.trouble {
        Some(trouble) => feed.bad(place.position(&splitter.offset.to_string()), trouble),
        None => Ok(()),
    }
}

struct Splitter<'a> {
    input: Box<dyn Read + 'a>,
    /// Mails whose `Content-Length` led nowhere.
    wrong_lengths: u32,
    quoting: Quoting,
    place: Arc<Place>,
    finder: memmem::Finder<'static>,
    /// Bytes from the beginning of the present mail on.
    buffer: Vec<u8>,
    /// Where in the content the buffer begins.
    offset: u64,
    /// The content ended, or failed.
    ended: bool,
    /// Why it failed.
    trouble: Option<String>,
}

impl Splitter<'_> {
    fn run(&mut self, feed: &mut Feed<'_>) -> Result<(), Stop> {
        self.fill(CHUNK_BYTES);
        let before = self.buffer.len() - boundary::start(&self.buffer).len();
        self.drop_front(before);
        while !self.buffer.is_empty() {
            let (pieces, rest) = self.pieces();
            if !pieces.is_empty() {
                self.send(pieces, rest, feed)?;
            } else if self.buffer.len() > ITEM_BYTES_MAX {
                self.long_item(feed)?;
            }
            if !self.ended {
                // By more and more, so that a large mail is not searched often.
                let more = CHUNK_BYTES.max(self.buffer.len() / 2);
                let most = ITEM_BYTES_MAX + CHUNK_BYTES;
                self.fill(most.min(self.buffer.len() + more));
            }
        }
        Ok(())
    }

    /// Reads until the buffer has `wanted` bytes.
    fn fill(&mut self, wanted: usize) {
        let missing = wanted.saturating_sub(self.buffer.len()) as u64;
        let read = (&mut self.input)
            .take(missing)
            .read_to_end(&mut self.buffer);
        if let Err(error) = &read {
            self.trouble = Some(explain(error));
        }
        self.ended = read.is_err() || self.buffer.len() < wanted;
    }

    fn drop_front(&mut self, count: usize) {
        self.buffer.drain(..count);
        self.offset += count as u64;
    }

    /// The whole mails in the buffer, and where the rest of it begins. Empty
    /// where the first mail goes on behind the buffer.
    fn pieces(&mut self) -> (Vec<Piece>, usize) {
        let mut pieces = Vec::new();
        let mut start = 0;
        while start < self.buffer.len() {
            let Some(end) = self.end_of(start) else { break };
            pieces.push(self.piece(start, end));
            start = end;
        }
        (pieces, start)
    }

    /// Where the mail that begins at `start` ends, if the buffer tells.
    fn end_of(&mut self, start: usize) -> Option<usize> {
        if self.wrong_lengths < WRONG_LENGTHS_MAX {
            match boundary::by_length(&self.buffer, start, self.ended) {
                Length::End(end) => {
                    // A bare `From ` line inside shows that this writer does
                    // not quote: what looks quoted was the author's.
                    let inside = &self.buffer[start..end.saturating_sub(1)];
                    if self.finder.find(inside).is_some() {
                        self.quoting = Quoting::None;
                    }
                    return Some(end);
                }
                Length::Needs(needed) if needed - start <= ITEM_BYTES_MAX => return None,
                Length::Wrong | Length::Needs(_) => self.wrong_lengths += 1,
                Length::Missing => {}
            }
        }
        match boundary::next(&self.finder, &self.buffer, start, self.ended) {
            Ok(end) => Some(end),
            Err(_) if self.ended => Some(self.buffer.len()),
            Err(_) => None,
        }
    }

    fn piece(&self, start: usize, end: usize) -> Piece {
        Piece {
            range: start..end,
            at: (self.offset + start as u64).to_string(),
            quoting: self.quoting,
            enveloped: true,
            long: None,
            last: self.ended && self.trouble.is_none() && end == self.buffer.len(),
        }
    }

    /// Sends what is whole, and keeps the rest.
    fn send(&mut self, pieces: Vec<Piece>, rest: usize, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut kept = Vec::with_capacity(self.buffer.len() - rest + CHUNK_BYTES);
        kept.extend_from_slice(&self.buffer[rest..]);
        self.buffer.truncate(rest);
        self.offset += rest as u64;
        feed.job(Job::Pieces {
            place: Arc::clone(&self.place),
            bytes: std::mem::replace(&mut self.buffer, kept),
            pieces,
        })
    }

    /// Hashes a mail that is too long to keep, up to the next one.
    fn long_item(&mut self, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let start = self.offset;
        let mut kept = self.buffer[..LONG_ITEM_BYTES_KEPT].to_vec();
        // Whole lines only, so that what is read makes sense.
        kept.truncate(memrchr(b'\n', &kept).map_or(kept.len(), |end| end + 1));
        let mut fingerprint = Fingerprint::default();
        let envelope = memchr(b'\n', &self.buffer).map_or(0, |end| end + 1);
        self.drop_front(envelope);
        loop {
            let found = boundary::next(&self.finder, &self.buffer, 0, self.ended);
            let settled = match found {
                Ok(end) => end,
                Err(_) if self.ended => self.buffer.len(),
                // Whole lines, for the quoting, unless one fills the buffer.
                // A line end or two stay, as context of what comes.
                Err(unclear) => memrchr(b'\n', &self.buffer[..unclear.saturating_sub(2)])
                    .map_or(unclear, |end| end + 1),
            };
            fingerprint.update(&self.quoting.undo(&self.buffer[..settled]));
            self.drop_front(settled);
            if found.is_ok() || self.ended {
                break;
            }
            self.buffer.shrink_to(2 * CHUNK_BYTES);
            self.fill(self.buffer.len() + CHUNK_BYTES);
        }
        let piece = Piece {
            long: Some(Long {
                bytes: self.offset - start,
                id: fingerprint.id(),
            }),
            at: start.to_string(),
            range: 0..kept.len(),
            quoting: self.quoting,
            enveloped: true,
            last: false,
        };
        feed.job(Job::Pieces {
            place: Arc::clone(&self.place),
            bytes: kept,
            pieces: vec![piece],
        })
    }
}
