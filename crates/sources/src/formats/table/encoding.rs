//! The encoding of a table: told once from its beginning, and the few cells that
//! disagree with it are read by themselves.

use crate::mail::charset::with_signs;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;
use std::io::Read;

/// The encoding of content that begins like `head`, with the bytes of its byte
/// order mark.
pub(super) fn detect(head: &[u8]) -> (&'static Encoding, usize) {
    if let Some((encoding, length)) = Encoding::for_bom(head) {
        return (encoding, length);
    }
    if let Some(encoding) = wide(head) {
        return (encoding, 0);
    }
    match std::str::from_utf8(head) {
        Ok(_) => (UTF_8, 0),
        // Only the end is cut off within a letter.
        Err(error) if error.error_len().is_none() => (UTF_8, 0),
        Err(_) if is_mostly_utf8(head) => (UTF_8, 0),
        Err(_) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(head, false);
            (
                with_signs(head, detector.guess(None, Utf8Detection::Deny)),
                0,
            )
        }
    }
}

/// UTF-16 without a mark: every other byte of western text is zero.
fn wide(head: &[u8]) -> Option<&'static Encoding> {
    let head = &head[..head.len().min(4096)];
    let pairs = head.len() / 2;
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    match pairs {
        0..4 => None,
        _ if odd * 10 > pairs * 6 && even * 20 < pairs => Some(UTF_16LE),
        _ if even * 10 > pairs * 6 && odd * 20 < pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether the lines that are not plain ASCII are mostly UTF-8: then a few rows
/// came from elsewhere.
fn is_mostly_utf8(head: &[u8]) -> bool {
    let (mut well, mut badly) = (0, 0);
    for line in head.split(|&b| b == b'\n').filter(|line| !line.is_ascii()) {
        match std::str::from_utf8(line) {
            Ok(_) => well += 1,
            Err(_) => badly += 1,
        }
    }
    well > badly
}

/// A cell of a table that is UTF-8 as a whole. `false` where this cell is not, and
/// was read by what such cells mostly are.
pub(super) fn cell(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), true),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, false),
    }
}

/// Decodes to UTF-8 while it reads.
pub(super) struct Decoded<R> {
    inner: R,
    decoder: Decoder,
    /// Decoded and not yet handed out.
    ready: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    /// `inner` begins after the byte order mark.
    pub(super) fn new(inner: R, encoding: &'static Encoding) -> Decoded<R> {
        Decoded {
            inner,
            decoder: encoding.new_decoder_without_bom_handling(),
            ready: Vec::new(),
            given: 0,
            ended: false,
        }
    }

    fn fill(&mut self) -> std::io::Result<()> {
        let mut raw = [0; 16 * 1024];
        let count = self.inner.read(&mut raw)?;
        self.ended = count == 0;
        let mut text = String::new();
        let room = self.decoder.max_utf8_buffer_length(count);
        text.reserve(room.unwrap_or(4 * raw.len()));
        // The room is enough for all of it.
        let _ = self
            .decoder
            .decode_to_string(&raw[..count], &mut text, self.ended);
        self.ready = text.into_bytes();
        self.given = 0;
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        while self.given == self.ready.len() && !self.ended {
            self.fill()?;
        }
        let rest = &self.ready[self.given..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        let (encoding, mark) = detect(bytes);
        let mut text = String::new();
        Decoded::new(&bytes[mark..], encoding)
            .read_to_string(&mut text)
            .expect("it is text");
        text
    }

    #[test]
    fn encodings_are_told_from_the_bytes() {
        let text = "Vorname;Nachname;Straße\nJörg;Müller;Gärtnerstraße 3\n";
        let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(text.as_bytes()), text);
        assert_eq!(read(&[b"\xef\xbb\xbf", text.as_bytes()].concat()), text);
        assert_eq!(read(&le), text);
        assert_eq!(read(&be), text);
        assert_eq!(read(&[b"\xff\xfe", &le[..]].concat()), text);
        assert_eq!(read(&[b"\xfe\xff", &be[..]].concat()), text);
        assert_eq!(read(&WINDOWS_1252.encode(text).0), text);
    }

    #[test]
    fn a_lone_sign_is_no_letter_of_another_language() {
        for text in [
            "Company,Amount\nAcme Valves,\"£18,400\"\n",
            "Firma;Amount (£)\nMüller GmbH;18.400,00\n",
            "Kunde;Vertrag\nMüller GmbH;§ 12\n",
        ] {
            assert_eq!(read(&WINDOWS_1252.encode(text).0), text);
        }
        let polish = "Firma;Miasto\nZakład Łożysk;Łódź\nMłyn Gałęzów;Żółkiew\n";
        let bytes = encoding_rs::WINDOWS_1250.encode(polish).0;
        assert_eq!(read(&bytes), polish);
    }

    #[test]
    fn one_cell_from_elsewhere_is_read_by_itself() {
        assert_eq!(cell(b"M\xfcller"), (Cow::Borrowed("Müller"), false));
        assert_eq!(detect("Müller\nGärtner\n".as_bytes()).0, UTF_8);
        let mixed = [b"M\xfcller\n".as_slice(), "Gärtner\nÜber\n".as_bytes()].concat();
        assert_eq!(detect(&mixed).0, UTF_8);
    }
}
