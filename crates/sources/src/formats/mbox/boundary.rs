//! Where one mail of an mbox file ends and the next begins.

use crate::formats::eml::header_name;
use crate::mail::dates;
use bellwether_core::time::Timestamp;
use memchr::{memchr, memmem};

/// Bytes that are looked at around a line that may be an envelope line.
pub(super) const CONTEXT_BYTES: usize = 2048;

/// The content without what may stand before its first mail.
pub(super) fn start(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let blank = bytes.iter().take_while(|b| matches!(b, b'\r' | b'\n'));
    &bytes[blank.count()..]
}

/// The date in a line `From SENDER DATE`. A sentence that happens to hold a
/// date has other words beside it, and is none.
pub(crate) fn date(envelope: &[u8]) -> Option<Timestamp> {
    let line = envelope.get(..envelope.len().min(CONTEXT_BYTES / 2))?;
    let text = String::from_utf8_lossy(line.strip_prefix(b"From ")?);
    let text = text.split(" remote from ").next()?.trim();
    // The sender may look like anything, or be missing.
    let date = text.split_once([' ', '\t']).map_or(text, |(_, date)| date);
    let belongs = |word: &str| {
        let first = word.bytes().next().unwrap_or(b'0');
        let weekday_or_month = word.trim_end_matches(',').len() == 3;
        let zone = word.len() <= 5 && word.bytes().all(|b| b.is_ascii_uppercase());
        !first.is_ascii_alphabetic() || weekday_or_month || zone
    };
    date.split_ascii_whitespace()
        .all(belongs)
        .then(|| dates::parse(date))?
}

/// What is found at a place that may be a boundary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Verdict {
    Boundary,
    Text,
    /// More bytes are needed to tell.
    Unclear,
}

/// Finds the next boundary in `bytes` at or after `from`: the place of the
/// envelope line's first byte. `Err` has the place to look at again with more
/// bytes. `at_end`: no more bytes will come.
pub(super) fn next(
    finder: &memmem::Finder<'_>,
    bytes: &[u8],
    from: usize,
    at_end: bool,
) -> Result<usize, usize> {
    let mut from = from;
    while let Some(found) = finder.find(bytes.get(from..).unwrap_or_default()) {
        let line_end = from + found;
        match judge(bytes, line_end + 1, at_end) {
            Verdict::Boundary => return Ok(line_end + 1),
            Verdict::Unclear => return Err(line_end),
            Verdict::Text => from = line_end + 1,
        }
    }
    // The beginning of `\nFrom ` may be the last bytes there are.
    Err(bytes.len().saturating_sub(b"\nFrom ".len()).max(from))
}

/// The needle of [`next`].
pub(super) fn finder() -> memmem::Finder<'static> {
    memmem::Finder::new(b"\nFrom ")
}

/// Whether the line at `at`, which begins with `From `, begins a mail.
///
/// It needs a date. And since people write such lines too when they quote a
/// mail as it lay in its mailbox, either a blank line above or a header below.
fn judge(bytes: &[u8], at: usize, at_end: bool) -> Verdict {
    let window = &bytes[at..bytes.len().min(at + CONTEXT_BYTES)];
    let full = at_end || window.len() == CONTEXT_BYTES;
    let Some(end) = memchr(b'\n', window) else {
        return match (full, at_end && date(window).is_some()) {
            (false, _) => Verdict::Unclear,
            (true, true) => Verdict::Boundary,
            (true, false) => Verdict::Text,
        };
    };
    if date(&window[..end]).is_none() {
        return Verdict::Text;
    }
    if blank_above(&bytes[..at]) {
        return Verdict::Boundary;
    }
    let below = &window[end + 1..];
    match memchr(b'\n', below) {
        Some(end) if header_name(&below[..end]).is_some() => Verdict::Boundary,
        None if !full => Verdict::Unclear,
        _ => Verdict::Text,
    }
}

fn blank_above(before: &[u8]) -> bool {
    before.ends_with(b"\n\n") || before.ends_with(b"\n\r\n")
}

/// What the `Content-Length` of a mail says about where it ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Length {
    /// It has none.
    Missing,
    /// It leads to no mail.
    Wrong,
    /// The next mail, or the end of the content, is there.
    End(usize),
    /// Bytes up to this place are needed to tell.
    Needs(usize),
}

/// Follows the `Content-Length` of the mail that begins at `start`.
pub(super) fn by_length(bytes: &[u8], start: usize, at_end: bool) -> Length {
    const NAME: &[u8] = b"content-length:";
    let mut at = start;
    let mut length = None;
    loop {
        let Some(end) = memchr(b'\n', &bytes[at..]) else {
            return if at_end {
                Length::Missing
            } else {
                Length::Needs(bytes.len())
            };
        };
        let line = &bytes[at..at + end];
        at += end + 1;
        if line.is_empty() || line == b"\r" {
            break;
        }
        if line
            .get(..NAME.len())
            .is_some_and(|name| name.eq_ignore_ascii_case(NAME))
        {
            let value = std::str::from_utf8(&line[NAME.len()..]).unwrap_or_default();
            length = value.trim().parse::<usize>().ok();
        }
    }
    let Some(end) = length.and_then(|length| at.checked_add(length)) else {
        return Length::Missing;
    };
    let context = end.saturating_add(CONTEXT_BYTES);
    if context > bytes.len() && !at_end {
        return Length::Needs(context);
    }
    let Some(after) = bytes.get(end..) else {
        return Length::Wrong;
    };
    let blank = after
        .iter()
        .take_while(|b| matches!(b, b'\r' | b'\n'))
        .count();
    let next = end + blank;
    let line_end = memchr(b'\n', &bytes[next..]).map_or(bytes.len(), |end| next + end);
    if next == bytes.len() || date(&bytes[next..line_end]).is_some() {
        Length::End(next)
    } else {
        Length::Wrong
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENVELOPE: &str = "From ann@mill.example Mon Apr 18 14:21:42 2022\n";

    fn find(text: &str) -> Option<usize> {
        next(&finder(), text.as_bytes(), 0, true).ok()
    }

    #[test]
    fn an_envelope_line_has_a_date_and_stands_apart() {
        assert_eq!(find(&format!("body\n\n{ENVELOPE}To: x\n")), Some(6));
        assert_eq!(find(&format!("body\n\r\n{ENVELOPE}To: x\n")), Some(7));
        assert_eq!(find(&format!("no blank line\n{ENVELOPE}To: x\n")), Some(14));
        assert_eq!(
            find(&format!("they wrote\n{ENVELOPE}and that was all\n")),
            None
        );
        assert_eq!(find("\n\nFrom now on we meet at 10:00\nTo: all\n"), None);
        assert_eq!(find("\n\nFrom here\n"), None);
        assert_eq!(
            find("\n\nFrom Monday, 3 May 2004 at 10:00 we are closed\n"),
            None
        );
    }

    #[test]
    fn a_length_counts_where_it_leads_to_a_mail() {
        let mail =
            |length: usize| format!("{ENVELOPE}Content-Length: {length}\n\nFrom x\n\n{ENVELOPE}");
        let start = mail(7).rfind("From ann").unwrap_or(0);
        assert_eq!(by_length(mail(7).as_bytes(), 0, true), Length::End(start));
        assert_eq!(by_length(mail(5).as_bytes(), 0, true), Length::Wrong);
        assert_eq!(by_length(mail(99_999).as_bytes(), 0, true), Length::Wrong);
        let unknown = by_length(mail(99_999).as_bytes(), 0, false);
        assert!(matches!(unknown, Length::Needs(bytes) if bytes > 99_999));
        assert_eq!(by_length(ENVELOPE.as_bytes(), 0, true), Length::Missing);
    }
}
