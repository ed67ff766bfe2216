//! Text in charsets that are missing, unknown or wrong.

use super::transfer;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, WINDOWS_1252};
use mail_parser::{Message, MessagePart, MimeHeaders};
use std::borrow::Cow;

/// Bytes that are looked at to guess a charset.
const SAMPLE_BYTES: usize = 64 * 1024;

/// The text of a part. `parsed` is what the parser made of it by the charset
/// that the mail declares; it stays unless there is reason to doubt it.
pub(super) fn text<'a>(
    message: &'a Message<'_>,
    part: &MessagePart<'_>,
    parsed: &'a str,
) -> Cow<'a, str> {
    if part.is_encoding_problem {
        // Read as it lay in the file; undo the encoding first.
        let bytes = transfer::decoded(message, part);
        return Cow::Owned(declared_or_guessed(part, &bytes).into_owned());
    }
    let plain = parsed.is_ascii() && !has_japanese_escapes(parsed.as_bytes());
    if plain || !is_doubtful(part, parsed) {
        return Cow::Borrowed(parsed);
    }
    let bytes = transfer::decoded(message, part);
    Cow::Owned(guess(&bytes).into_owned())
}

/// Decodes by what the bytes look like. UTF-8 cannot be mistaken for anything
/// else; what is not UTF-8 is guessed from its letters.
pub(crate) fn guess(bytes: &[u8]) -> Cow<'_, str> {
    if has_japanese_escapes(bytes) {
        return ISO_2022_JP.decode_without_bom_handling(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => guessed(bytes).decode_without_bom_handling(bytes).0,
    }
}

/// The charset that bytes which are not UTF-8 look like.
pub(crate) fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    detector.feed(sample, true);
    with_signs(sample, detector.guess(None, Utf8Detection::Deny))
}

/// windows-1252, where all that a guess reads otherwise would be signs there (`£18,400`,
/// `Amount (£)`), and are letters here that stand alone, as those of no word do: `Ł18,400`.
pub(crate) fn with_signs(bytes: &[u8], guess: &'static Encoding) -> &'static Encoding {
    if guess == WINDOWS_1252 || !guess.is_single_byte() {
        return guess;
    }
    let read = |encoding: &'static Encoding| -> Vec<char> {
        let text = encoding.decode_without_bom_handling(bytes).0;
        text.chars().collect()
    };
    let (guessed, western) = (read(guess), read(WINDOWS_1252));
    if guessed.len() != western.len() {
        return guess;
    }
    let beside_letter = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| guessed.get(before));
        let mut near = before.into_iter().chain(guessed.get(at + 1));
        near.any(|c| c.is_alphabetic())
    };
    let is_sign = |at: usize| !western[at].is_alphabetic() && !beside_letter(at);
    let mut differing = (0..guessed.len()).filter(|at| guessed[*at] != western[*at]);
    match differing.all(is_sign) {
        true => WINDOWS_1252,
        false => guess,
    }
}

/// By the charset the part declares, if it is one that fits the bytes.
fn declared_or_guessed<'a>(part: &MessagePart<'_>, bytes: &'a [u8]) -> Cow<'a, str> {
    let label = declared(part).unwrap_or_default();
    if let Some(encoding) = Encoding::for_label(label.as_bytes()) {
        let (text, _, failed) = encoding.decode(bytes);
        let is_utf8 = is_one_of(label, LATIN) && std::str::from_utf8(bytes).is_ok();
        if !failed && !is_utf8 {
            return text;
        }
    }
    guess(bytes)
}

fn declared<'a>(part: &'a MessagePart<'_>) -> Option<&'a str> {
    part.content_type()
        .and_then(|kind| kind.attribute("charset"))
}

/// Labels that programs write without looking at the text.
const ASCII: &[&str] = &["ascii", "us-ascii", "ansi_x3.4-1968"];
const LATIN: &[&str] = &[
    "iso-8859-1",
    "iso8859-1",
    "latin1",
    "windows-1252",
    "cp1252",
];

fn is_one_of(label: &str, labels: &[&str]) -> bool {
    labels.iter().any(|known| label.eq_ignore_ascii_case(known))
}

/// Whether text that is not all ASCII was read by the wrong charset.
fn is_doubtful(part: &MessagePart<'_>, text: &str) -> bool {
    // What the charset has no letter for; also all there is of a text whose
    // charset the parser cannot decode.
    if text.contains('\u{fffd}') {
        return true;
    }
    match declared(part) {
        None => has_japanese_escapes(text.as_bytes()),
        Some(label) if is_one_of(label, ASCII) => true,
        Some(label) if is_one_of(label, LATIN) => {
            // Languages written in Latin letters have accents on few of them;
            // where most have one, they are letters of another script.
            let letters = text.chars().filter(|c| c.is_alphabetic());
            let (plain, accented): (Vec<char>, Vec<char>) = letters.partition(char::is_ascii);
            accented.len() > plain.len() || was_utf8(text)
        }
        Some(_) => false,
    }
}

/// Whether text read as windows-1252 was UTF-8, which shows as `Ã¼` and `â€™`.
fn was_utf8(text: &str) -> bool {
    let (bytes, _, failed) = WINDOWS_1252.encode(text);
    !failed && std::str::from_utf8(&bytes).is_ok()
}

/// ISO-2022-JP switches to two-byte letters by an escape that nothing else has.
fn has_japanese_escapes(bytes: &[u8]) -> bool {
    memchr::memmem::find_iter(bytes, b"\x1b$")
        .any(|at| matches!(bytes.get(at + 2), Some(b'B' | b'@')))
}
