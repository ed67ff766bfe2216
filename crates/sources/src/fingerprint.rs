//! The evidence id of a mail: a hash of the raw item without what a mailbox
//! adds to it, so that the same mail has one id in every mailbox format.
//!
//! Left out are headers that mail programs and exports write into the item
//! (folder, label, status, length), the difference between CRLF and LF, and
//! blank lines at the end. `Received` and `Delivered-To` stay: they came with
//! the mail. The caller takes off the mbox `From ` line and its quoting.

use bellwether_core::id::Id;
use std::borrow::Cow;

/// How body lines that begin with `From ` are kept in an mbox file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Quoting {
    /// As they are (mboxcl2, and everything that is not mbox).
    None,
    /// `From ` became `>From `; deeper quotes are the author's (mboxo, mboxcl).
    Single,
    /// Any number of `>` before `From ` got one more (mboxrd).
    Reversible,
}

impl Quoting {
    /// Whether `line` carries a `>` that the mailbox added.
    fn is_quoted(self, line: &[u8]) -> bool {
        let depth = line.iter().take_while(|&&b| b == b'>').count();
        let most = match self {
            Quoting::None => 0,
            Quoting::Single => 1,
            Quoting::Reversible => usize::MAX,
        };
        (1..=most).contains(&depth) && line[depth..].starts_with(b"From ")
    }

    /// The item as it was before the mailbox quoted it. `bytes` begin at the
    /// beginning of a line.
    pub(crate) fn undo(self, bytes: &[u8]) -> Cow<'_, [u8]> {
        if self == Quoting::None || memchr::memmem::find(bytes, b">From ").is_none() {
            return Cow::Borrowed(bytes);
        }
        let mut out = Vec::with_capacity(bytes.len());
        for line in bytes.split_inclusive(|&b| b == b'\n') {
            out.extend_from_slice(&line[usize::from(self.is_quoted(line))..]);
        }
        Cow::Owned(out)
    }
}

/// The id of an item that is whole in memory.
pub(crate) fn of(item: &[u8]) -> Id {
    let mut fingerprint = Fingerprint::default();
    fingerprint.update(item);
    fingerprint.id()
}

/// Hashes an item as it passes.
pub(crate) struct Fingerprint {
    hasher: blake3::Hasher,
    /// Normalised bytes on their way to the hasher.
    out: Vec<u8>,
    /// Line ends seen but not written: the trailing ones never are.
    line_ends: usize,
    part: Part,
    /// The last chunk ended inside a line.
    mid_line: bool,
    /// …after a CR, which counts only if no LF follows.
    carriage_return: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// In a header that counts.
    Header,
    /// In a header that a mailbox added.
    Added,
    Body,
}

/// Bytes from which on it is cheaper to hash in place than to gather first.
const GATHER: usize = 16 * 1024;

impl Default for Fingerprint {
    fn default() -> Fingerprint {
        Fingerprint {
            hasher: blake3::Hasher::new(),
            out: Vec::with_capacity(GATHER),
            line_ends: 0,
            part: Part::Header,
            mid_line: false,
            carriage_return: false,
        }
    }
}

impl Fingerprint {
    /// Takes the next bytes. A chunk may end inside a line.
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            if self.part == Part::Body
                && !self.carriage_return
                && memchr::memchr(b'\r', rest).is_none()
            {
                return self.body(rest);
            }
            let (line, ended, after) = match memchr::memchr(b'\n', rest) {
                Some(end) => (&rest[..end], true, &rest[end + 1..]),
                None => (rest, false, &rest[rest.len()..]),
            };
            self.line(line, ended);
            rest = after;
        }
    }

    /// The id of all that was taken.
    pub(crate) fn id(mut self) -> Id {
        self.flush();
        Id::from_hash(&self.hasher.finalize())
    }

    /// Body bytes without a CR need no look at their lines.
    fn body(&mut self, bytes: &[u8]) {
        let ends = bytes.iter().rev().take_while(|&&b| b == b'\n').count();
        let text = &bytes[..bytes.len() - ends];
        if !text.is_empty() {
            self.write(text);
        }
        self.line_ends += ends;
        self.mid_line = ends == 0;
    }

    fn line(&mut self, line: &[u8], ended: bool) {
        let (text, carriage_return) = match line.strip_suffix(b"\r") {
            Some(text) => (text, true),
            None => (line, false),
        };
        // A CR held back was part of the line after all, unless LF follows it.
        let held = std::mem::take(&mut self.carriage_return) && !(ended && line.is_empty());
        self.carriage_return = carriage_return && !ended;
        if !self.mid_line && self.part != Part::Body {
            match text.first() {
                None if ended => self.part = Part::Body,
                // A folded line belongs to the header above it.
                Some(b' ' | b'\t') => {}
                _ if is_added(text) => self.part = Part::Added,
                _ => self.part = Part::Header,
            }
        }
        if self.part != Part::Added {
            if held {
                self.write(b"\r");
            }
            if !text.is_empty() {
                self.write(text);
            }
            self.line_ends += usize::from(ended);
        }
        self.mid_line = !ended;
    }

    fn write(&mut self, bytes: &[u8]) {
        self.out.resize(self.out.len() + self.line_ends, b'\n');
        self.line_ends = 0;
        if bytes.len() < GATHER {
            self.out.extend_from_slice(bytes);
        }
        if self.out.len() >= GATHER || bytes.len() >= GATHER {
            self.flush();
        }
        if bytes.len() >= GATHER {
            self.hasher.update(bytes);
        }
    }

    fn flush(&mut self) {
        self.hasher.update(&self.out);
        self.out.clear();
    }
}

/// Whether a header line was added by a mailbox, a mail program or an export.
fn is_added(line: &[u8]) -> bool {
    const NAMES: &[&[u8]] = &[
        b"Content-Length",
        b"Lines",
        b"Status",
        b"X-FileName",
        b"X-Folder",
        b"X-GM-MSGID",
        b"X-GM-THRID",
        b"X-Gmail-Labels",
        b"X-Keywords",
        b"X-Origin",
        b"X-Status",
        b"X-Universally-Unique-Identifier",
    ];
    const PREFIXES: &[&[u8]] = &[
        b"X-Apple-",
        b"X-Evolution",
        b"X-IMAP",
        b"X-Mozilla-Keys",
        b"X-Mozilla-Status",
        b"X-UID",
    ];
    let Some(first) = line.first() else {
        return false;
    };
    if !matches!(
        first,
        b'X' | b'x' | b'S' | b's' | b'C' | b'c' | b'L' | b'l' | b'>'
    ) {
        return false;
    }
    // Spools that were delivered twice keep the older envelope line.
    if line.starts_with(b">From ") {
        return true;
    }
    let Some(colon) = memchr::memchr(b':', line) else {
        return false;
    };
    let name = line[..colon].trim_ascii_end();
    let starts = |prefix: &&[u8]| {
        name.get(..prefix.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known)) || PREFIXES.iter().any(starts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MAIL: &str = "From: ann@mill.example\nSubject: Valves\n\nTwo, please.\nAnn\n";

    #[test]
    fn what_a_mailbox_adds_does_not_count() {
        let added = "From: ann@mill.example\nX-Folder: \\Inbox\n\tfolded\nX-UIDL: 7\nSubject: Valves\nstatus: RO\nX-Mozilla-Status2: 00\n\nTwo, please.\nAnn\n\n\n";
        assert_eq!(of(MAIL.as_bytes()), of(added.as_bytes()));
        assert_eq!(
            of(MAIL.as_bytes()),
            of(MAIL.replace('\n', "\r\n").as_bytes())
        );
        assert_eq!(of(MAIL.as_bytes()), of(MAIL.trim_end().as_bytes()));
    }

    #[test]
    fn what_came_with_the_mail_counts() {
        for other in [
            MAIL.replace("Two", "Three"),
            format!("Received: by mill.example\n{MAIL}"),
            format!("Delivered-To: bob@pump.example\n{MAIL}"),
            MAIL.replace("please.\nAnn", "please.\n\nAnn"),
            MAIL.replace("Valves", "Valves\n two"),
        ] {
            assert_ne!(of(MAIL.as_bytes()), of(other.as_bytes()), "{other}");
        }
    }

    #[test]
    fn quoting_is_undone_as_the_variant_did_it() {
        let kept = b"a\n>From b\n>>From c\nFrom d\n> From e\n";
        let undone = |quoting: Quoting| quoting.undo(kept).into_owned();
        assert_eq!(undone(Quoting::None), kept);
        assert_eq!(
            undone(Quoting::Single),
            b"a\nFrom b\n>>From c\nFrom d\n> From e\n"
        );
        assert_eq!(
            undone(Quoting::Reversible),
            b"a\nFrom b\n>From c\nFrom d\n> From e\n"
        );
    }

    proptest! {
        #[test]
        fn chunks_do_not_matter(
            words in proptest::collection::vec(
                prop_oneof!["\r", "\n", "\r\n", "X-Status: r", "a", ": ", " "], 0..40),
            cuts in proptest::collection::vec(any::<prop::sample::Index>(), 0..4),
        ) {
            let bytes = words.concat().into_bytes();
            let mut places: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
            // Header lines are short: a chunk is cut inside the body only.
            let body = memchr::memmem::find(&bytes, b"\n\n").map_or(bytes.len(), |at| at + 2);
            places.retain(|&at| at > body);
            places.sort_unstable();
            let mut parts = Fingerprint::default();
            let mut from = 0;
            for at in places {
                parts.update(&bytes[from..at]);
                from = at;
            }
            parts.update(&bytes[from..]);
            prop_assert_eq!(parts.id(), of(&bytes));
        }
    }
}
