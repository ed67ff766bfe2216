//! Bounds on what an archive may unpack to.

use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use std::cell::Cell;
use std::io::{Error, ErrorKind, Read};
use std::rc::Rc;

/// Archives inside archives that are opened. Exports nest once (a zip of gzip
/// files); what nests deeper is built to harm.
pub(crate) const NESTING_MAX: u8 = 1;

/// Below this many bytes no ratio is suspicious.
const UNSUSPICIOUS_BYTES: u64 = 64 << 20;

/// Mail packs 3 to 20 times, repetitive logs 100 times; deflate can do 1,032.
const RATIO_MAX: u64 = 200;

/// Bytes unpacked from one archive, over all its members.
const TOTAL_BYTES_MAX: u64 = 1 << 40;

/// A decompressor's output, ended by an error when it grows beyond reason.
pub(crate) struct Bounded<R> {
    inner: R,
    /// Bytes unpacked from this archive so far, over all members.
    unpacked: Rc<Cell<u64>>,
    /// Size of the archive, or what was read of it.
    packed: Packed,
}

/// What the unpacked bytes are measured against.
#[derive(Clone)]
pub(crate) enum Packed {
    /// The archive has so many bytes.
    Whole(u64),
    /// So many of its bytes were read by now.
    SoFar(Rc<Cell<u64>>),
}

impl<R: Read> Bounded<R> {
    /// Bounds `inner`, adding to what was `unpacked` before.
    pub(crate) fn new(inner: R, unpacked: Rc<Cell<u64>>, packed: Packed) -> Bounded<R> {
        Bounded {
            inner,
            unpacked,
            packed,
        }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let unpacked = self.unpacked.get() + count as u64;
        self.unpacked.set(unpacked);
        let packed = match &self.packed {
            Packed::Whole(bytes) => *bytes,
            Packed::SoFar(bytes) => bytes.get(),
        };
        let bomb = unpacked > UNSUSPICIOUS_BYTES && unpacked / RATIO_MAX > packed;
        if bomb || unpacked > TOTAL_BYTES_MAX {
            let words = format!(
                "stopped: it unpacks to more than {} MB from {} kB, which no mail does (a zip \
                 bomb?); what came before is read. If you trust it, unpack it and add the folder",
                unpacked >> 20,
                packed >> 10,
            );
            return Err(Error::new(ErrorKind::QuotaExceeded, words));
        }
        Ok(count)
    }
}

/// A reader that counts what passes.
pub(crate) struct Counted<R> {
    inner: R,
    count: Rc<Cell<u64>>,
}

impl<R: Read> Counted<R> {
    /// Counts into `count`.
    pub(crate) fn new(inner: R, count: Rc<Cell<u64>>) -> Counted<R> {
        Counted { inner, count }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.count.set(self.count.get() + count as u64);
        Ok(count)
    }
}

/// Says that an archive the user named holds no mail.
pub(crate) fn say_if_empty(read: bool, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
    if read || !place.named {
        return Ok(());
    }
    let words = "holds no mail: nothing in it was read";
    feed.bad(place.position(""), words.to_owned())
}
