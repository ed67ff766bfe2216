//! gzip: one packed file, read through; several packed one after the other are
//! one content, as `zcat` has it.

use super::archive::{Bounded, Counted, NESTING_MAX, Packed};
use super::{Format, Input, archive, peek, read_member};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use flate2::read::MultiGzDecoder;
use std::rc::Rc;

pub(crate) struct Gzip;

impl Format for Gzip {
    fn kind(&self) -> &'static str {
        "gzip"
    }

    fn known_by(&self) -> &'static str {
        ".gz"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        head.starts_with(&[0x1f, 0x8b, 8])
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        if place.depth > NESTING_MAX {
            let words = "packed inside a packed file: unpack it first";
            return feed.bad(place.position(""), words.to_owned());
        }
        let packed = Rc::default();
        let stream = MultiGzDecoder::new(Counted::new(input.reader(), Rc::clone(&packed)));
        let stream = Bounded::new(stream, Rc::default(), Packed::SoFar(packed));
        // `notes.txt.gz` is called `notes.txt`.
        let mut inner = place.inside();
        if inner.file.extension().is_some_and(|ending| ending == "gz") {
            inner.file.set_extension("");
        }
        let read = read_member(peek(stream, &inner.file), &inner, feed)?;
        archive::say_if_empty(read, place, feed)
    }
}
