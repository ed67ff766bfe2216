//! How large a PDF file becomes when it is unpacked: a small file may say so much of
//! nothing that no memory holds it, and the library unpacks without asking.
//!
//! What is read of a page is measured before, however it is packed. What the library
//! unpacks for itself, the parts that hold other objects, is measured where zlib packed
//! it and no key encrypts it, as programs write it; one that is made otherwise to do harm
//! is not.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;

/// Bytes a packed part may become. A page of text has some thousand, a page as a picture
/// 26 million.
const PART_BYTES_MAX: u64 = 64 << 20;
/// Bytes all parts may become that are no pictures.
const ALL_BYTES_MAX: u64 = 256 << 20;
/// Bytes of the dictionary before a part that are looked at.
const DICT_BYTES: usize = 512;

/// Whether no part of a file becomes larger than what is read. Every part that zlib packed
/// is unpacked once into nothing.
pub(super) fn is_bounded(file: &[u8]) -> bool {
    let mut all = 0;
    for at in memchr::memmem::find_iter(file, b"stream") {
        let before = &file[..at];
        let packed = &file[at + b"stream".len()..];
        let start = packed.iter().position(|b| !matches!(b, b'\r' | b'\n'));
        let packed = &packed[start.unwrap_or(packed.len())..];
        if before.ends_with(b"end") || !is_zlib(packed) {
            continue;
        }
        let (bytes, _) = unpacked(packed);
        let dict = &before[before.len().saturating_sub(DICT_BYTES)..];
        // Pictures are never unpacked; what only says to be one is, at most once a page.
        let is_picture = memchr::memmem::rfind(dict, b"/Image").is_some();
        all += if is_picture { 0 } else { bytes };
        if bytes > PART_BYTES_MAX || all > ALL_BYTES_MAX {
            return false;
        }
    }
    true
}

/// Whether bytes begin as zlib's do.
fn is_zlib(bytes: &[u8]) -> bool {
    let [first, second, ..] = bytes else {
        return false;
    };
    first & 0x0f == 8 && (u16::from(*first) << 8 | u16::from(*second)).is_multiple_of(31)
}

/// How many bytes they become, counted as far as is needed, and whether that is all: no
/// where they are damaged, and another reader may go on.
fn unpacked(packed: &[u8]) -> (u64, bool) {
    let mut zlib = Decompress::new(true);
    let mut out = [0; 32 << 10];
    let mut is_sound = true;
    while zlib.total_out() <= PART_BYTES_MAX {
        let rest = &packed[(zlib.total_in() as usize).min(packed.len())..];
        let before = (zlib.total_in(), zlib.total_out());
        let status = zlib.decompress(rest, &mut out, FlushDecompress::None);
        is_sound = status.is_ok();
        let moved = before != (zlib.total_in(), zlib.total_out());
        if !moved || !matches!(status, Ok(Status::Ok | Status::BufError)) {
            break;
        }
    }
    (zlib.total_out(), is_sound)
}

/// The most bytes that a byte can become by a filter; `None` for those of pictures.
fn growth(filter: Filter) -> Option<u64> {
    match filter {
        Filter::AsciiHexDecode | Filter::Crypt => Some(1),
        // `z` stands for four.
        Filter::Ascii85Decode => Some(4),
        Filter::RunLengthDecode => Some(64),
        // 258 bytes by a code of two bits.
        Filter::FlateDecode => Some(1032),
        // 4,096 bytes by a code of nine bits.
        Filter::LzwDecode => Some(4096),
        _ => None,
    }
}

/// The most bytes that some become by filters, one after the other.
fn most(packed: &[u8], filters: &[Filter]) -> Option<u64> {
    if filters == [Filter::FlateDecode]
        && is_zlib(packed)
        && let (bytes, true) = unpacked(packed)
    {
        return Some(bytes);
    }
    let mut bytes = packed.len() as u64;
    for filter in filters {
        bytes = bytes.saturating_mul(growth(*filter)?);
    }
    Some(bytes)
}

/// How many bytes the content of a file may still become.
pub(super) struct Budget(u64);

impl Budget {
    pub(super) fn new() -> Budget {
        Budget(PART_BYTES_MAX)
    }

    /// A stream, unpacked; `None` where it cannot be, or may become too much.
    pub(super) fn decode(&mut self, stream: Stream<'_>) -> Option<Vec<u8>> {
        most(&stream.raw_data(), &stream.filters()).filter(|bytes| *bytes < self.0)?;
        let decoded = stream.decoded_data().ok()?;
        self.0 = self.0.saturating_sub(decoded.len() as u64 + 1);
        Some(decoded.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write;

    #[test]
    fn what_becomes_too_large_is_seen_before_it_is_unpacked() {
        let file = |bytes: u64| {
            let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
            let block = vec![b' '; 1 << 20];
            for _ in 0..bytes >> 20 {
                zlib.write_all(&block).expect("it is packed");
            }
            let packed = zlib.finish().expect("it is packed");
            [
                &b"%PDF-1.7\n1 0 obj <<>> stream\r\n"[..],
                &packed,
                b"endstream",
            ]
            .concat()
        };
        assert!(is_bounded(&file(8 << 20)));
        assert!(!is_bounded(&file(PART_BYTES_MAX + (1 << 20))));
        let most = |bytes: &[u8], filters: &[Filter]| most(bytes, filters).unwrap_or(u64::MAX);
        let bomb = file(PART_BYTES_MAX + (1 << 20));
        let start = b"%PDF-1.7\n1 0 obj <<>> stream\r\n".len();
        let packed = &bomb[start..];
        assert!(most(packed, &[Filter::FlateDecode]) > PART_BYTES_MAX);
        // Without zlib's beginning, or packed by another filter, by what it may become.
        assert!(most(&packed[2..], &[Filter::FlateDecode]) > PART_BYTES_MAX);
        let twice = [Filter::FlateDecode, Filter::FlateDecode];
        assert!(most(&[0; 100], &twice) > PART_BYTES_MAX);
        assert!(most(&[0; 32 << 10], &[Filter::LzwDecode]) > PART_BYTES_MAX);
        assert!(most(&[0; 2 << 20], &[Filter::RunLengthDecode]) > PART_BYTES_MAX);
        let printed = [Filter::Ascii85Decode, Filter::FlateDecode];
        assert!(most(&[b'z'; 8 << 10], &printed) < PART_BYTES_MAX);
        let many: Vec<u8> = (0..5).flat_map(|_| file(60 << 20)).collect();
        assert!(!is_bounded(&many));
    }
}
