//! How large a PDF file becomes when it is unpacked: a small file may say so much of
//! nothing that no memory holds it, and the library unpacks without asking.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::object::Stream;

/// Bytes a packed part may become. A page of text has some thousand, a page as a picture
/// 26 million.
const PART_BYTES_MAX: u64 = 64 << 20;
/// Bytes all parts may become that are no pictures.
const ALL_BYTES_MAX: u64 = 256 << 20;
/// Bytes of the dictionary before a part that are looked at.
const DICT_BYTES: usize = 512;

/// Whether no part of a file becomes larger than what is read. Every part is unpacked
/// once into nothing.
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
        let bytes = unpacked(packed);
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

/// How many bytes they become, counted as far as is needed.
fn unpacked(packed: &[u8]) -> u64 {
    let mut zlib = Decompress::new(true);
    let mut out = [0; 32 << 10];
    while zlib.total_out() <= PART_BYTES_MAX {
        let rest = &packed[(zlib.total_in() as usize).min(packed.len())..];
        let before = (zlib.total_in(), zlib.total_out());
        let status = zlib.decompress(rest, &mut out, FlushDecompress::None);
        let moved = before != (zlib.total_in(), zlib.total_out());
        if !moved || !matches!(status, Ok(Status::Ok | Status::BufError)) {
            break;
        }
    }
    zlib.total_out()
}

/// How many bytes the content of a file may still become.
pub(super) struct Budget(u64);

impl Budget {
    pub(super) fn new() -> Budget {
        Budget(PART_BYTES_MAX)
    }

    /// A stream, unpacked; `None` where it cannot be, or where too much was already.
    pub(super) fn decode(&mut self, stream: Stream<'_>) -> Option<Vec<u8>> {
        if self.0 == 0 {
            return None;
        }
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
        let many: Vec<u8> = (0..5).flat_map(|_| file(60 << 20)).collect();
        assert!(!is_bounded(&many));
    }
}
