//! Transfer encodings, read leniently: mail-parser gives up on a part at the
//! first byte that is wrong, a reader of old archives cannot.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders};
use std::borrow::Cow;

/// The bytes of a part, transfer encoding undone, before any charset.
pub(super) fn decoded<'a>(message: &'a Message<'_>, part: &MessagePart<'_>) -> Cow<'a, [u8]> {
    let range = part.offset_body as usize..part.offset_end as usize;
    let raw = message.raw_message.get(range).unwrap_or_default();
    let strict = match part.encoding {
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
        Encoding::None => None,
    };
    if let Some(bytes) = strict {
        return Cow::Owned(bytes);
    }
    // After a failure the parser forgets what the encoding was.
    let declared = part.content_transfer_encoding().unwrap_or_default().trim();
    if declared.eq_ignore_ascii_case("quoted-printable") {
        Cow::Owned(quoted_printable(raw))
    } else if declared.eq_ignore_ascii_case("base64") {
        Cow::Owned(base64(raw))
    } else {
        Cow::Borrowed(raw)
    }
}

/// Quoted-printable; what is no escape stays as it is.
pub(crate) fn quoted_printable(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = memchr::memchr(b'=', rest) {
        out.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        let hex = |at: usize| rest.get(at).and_then(|b| char::from(*b).to_digit(16));
        match (hex(0), hex(1)) {
            (Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                rest = &rest[2..];
            }
            _ => match rest.iter().position(|b| !matches!(b, b' ' | b'\t' | b'\r')) {
                // A soft line break.
                Some(end) if rest[end] == b'\n' => rest = &rest[end + 1..],
                _ => out.push(b'='),
            },
        }
    }
    out.extend_from_slice(rest);
    out
}

/// Base64; bytes of no meaning are passed over, also an end that is missing.
pub(crate) fn base64(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0);
    for &byte in raw {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn broken_encodings_give_what_they_can() {
        assert_eq!(
            quoted_printable(b"a=20b=\r\nc =ZZ=3D= \nd="),
            b"a bc =ZZ=d="
        );
        assert_eq!(base64(b"SGVs\r\n!bG8="), b"Hello");
        assert_eq!(base64(b"SGVsbG"), b"Hell");
    }
}
