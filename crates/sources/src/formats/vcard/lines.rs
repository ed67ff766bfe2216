//! The cards of a stream, each as its lines: bounded in memory, whatever the
//! encoding and however broken.

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE};
use std::io::{BufRead, BufReader, Read};

/// Bytes of text kept of one card; no person needs more.
const CARD_BYTES_MAX: usize = 1 << 20;

/// Properties whose value is an image, a sound or a key.
const BINARY: &[&[u8]] = &[b"PHOTO", b"LOGO", b"SOUND", b"KEY"];

/// One card.
pub(super) struct Card {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its properties as they lie in the file: a folded line with its breaks, each
    /// as one `\n`.
    pub lines: Vec<Vec<u8>>,
    /// It has an end.
    pub ended: bool,
    /// It is longer than what is kept of it.
    pub cut: bool,
}

/// Whether content that begins like `head` is a card.
pub(super) fn begins(head: &[u8]) -> bool {
    let Ok(mut lines) = Lines::new(head) else {
        return false;
    };
    let mut line = Vec::new();
    while let Ok(true) = lines.next(&mut line) {
        if !line.trim_ascii().is_empty() {
            return is_mark(&line, b"BEGIN");
        }
    }
    false
}

/// Whether a line is `BEGIN:VCARD` or `END:VCARD`.
fn is_mark(line: &[u8], mark: &[u8]) -> bool {
    let Some(at) = memchr::memchr(b':', line) else {
        return false;
    };
    let (name, value) = (&line[..at], &line[at + 1..]);
    let name = name.rsplit(|&b| b == b'.').next().unwrap_or(name);
    name.trim_ascii_end().eq_ignore_ascii_case(mark)
        && value.trim_ascii().eq_ignore_ascii_case(b"VCARD")
}

/// The cards of a stream, one after the other.
pub(super) struct Cards<'a> {
    stream: Option<Box<dyn Read + 'a>>,
    lines: Option<Lines<'a>>,
    /// A card began where the one before had not ended.
    begun: bool,
    /// What went wrong in the midst of the card before.
    trouble: Option<std::io::Error>,
    strays: u64,
    first_stray: u64,
}

impl<'a> Cards<'a> {
    pub(super) fn new(stream: impl Read + 'a) -> Cards<'a> {
        Cards {
            stream: Some(Box::new(stream)),
            lines: None,
            begun: false,
            trouble: None,
            strays: 0,
            first_stray: 0,
        }
    }

    /// Lines outside of any card.
    pub(super) fn strays(&self) -> u64 {
        self.strays
    }

    /// The first of them.
    pub(super) fn first_stray(&self) -> u64 {
        self.first_stray
    }

    /// The next card, `None` at the end.
    pub(super) fn next_card(&mut self) -> std::io::Result<Option<Card>> {
        if let Some(error) = self.trouble.take() {
            return Err(error);
        }
        if let Some(stream) = self.stream.take() {
            self.lines = Some(Lines::new(stream)?);
        }
        let Some(lines) = &mut self.lines else {
            return Ok(None);
        };
        let mut line = Vec::new();
        while !self.begun {
            if !lines.next(&mut line)? {
                return Ok(None);
            }
            self.begun = is_mark(&line, b"BEGIN");
            if !self.begun && !line.trim_ascii().is_empty() {
                self.strays += 1;
                if self.first_stray == 0 {
                    self.first_stray = lines.number;
                }
            }
        }
        let mut collected = Collected::new(lines.number);
        loop {
            let more = match lines.next(&mut line) {
                Ok(more) => more,
                Err(error) if collected.card.lines.is_empty() => return Err(error),
                // What was read of it is worth keeping.
                Err(error) => {
                    self.trouble = Some(error);
                    false
                }
            };
            if !more {
                self.begun = false;
                return Ok(Some(collected.card));
            }
            if is_mark(&line, b"END") {
                if collected.close() {
                    self.begun = false;
                    return Ok(Some(collected.card));
                }
            } else if is_mark(&line, b"BEGIN") {
                // A card within a card is an agent's; else the end is missing.
                if !collected.open() {
                    self.begun = true;
                    return Ok(Some(collected.card));
                }
            } else {
                collected.take(&line);
            }
        }
    }
}

/// A card while its lines come in.
struct Collected {
    card: Card,
    bytes: usize,
    /// Cards within, an agent's.
    depth: u32,
    /// The last property's value goes.
    binary: bool,
    /// The last property is quoted-printable.
    quoted: bool,
}

impl Collected {
    fn new(line: u64) -> Collected {
        Collected {
            card: Card {
                line,
                lines: Vec::new(),
                ended: false,
                cut: false,
            },
            bytes: 0,
            depth: 0,
            binary: false,
            quoted: false,
        }
    }

    /// An end: whether it is this card's.
    fn close(&mut self) -> bool {
        self.card.ended = self.depth == 0;
        self.depth = self.depth.saturating_sub(1);
        self.card.ended
    }

    /// A beginning: whether it is a card within this one.
    fn open(&mut self) -> bool {
        let agent = self.card.lines.last().is_some_and(|line| {
            let line = line.trim_ascii();
            line.ends_with(b":") && starts_with(line, b"AGENT")
        });
        if agent || self.depth > 0 {
            self.depth += 1;
        }
        agent || self.depth > 0
    }

    fn take(&mut self, line: &[u8]) {
        if line.trim_ascii().is_empty() {
            self.binary = false;
            return;
        }
        if self.depth > 0 {
            // Of an agent, the name.
            if self.depth == 1 && starts_with(line, b"FN") {
                let at = memchr::memchr(b':', line).map_or(line.len(), |at| at + 1);
                self.add(&line[at..]);
            }
            return;
        }
        let folded = matches!(line.first(), Some(b' ' | b'\t'));
        let soft = self.quoted && self.card.lines.last().is_some_and(|l| l.ends_with(b"="));
        if folded || soft || name_of(line).is_none() {
            if !self.binary {
                self.add(b"\n");
                self.add(line);
            }
            return;
        }
        let header = &line[..memchr::memchr(b':', line).unwrap_or(line.len())];
        self.binary = name_of(line).is_some_and(|name| {
            let long = memchr::memmem::find(&header.to_ascii_uppercase(), b"BASE64").is_some();
            let is = |binary: &&[u8]| name.eq_ignore_ascii_case(binary);
            BINARY.iter().any(is) || long && starts_with(name, b"X-")
        });
        self.quoted = header
            .to_ascii_uppercase()
            .windows(16)
            .any(|word| word == b"QUOTED-PRINTABLE");
        if !self.binary && self.has_room(line.len()) {
            self.card.lines.push(line.to_vec());
        }
    }

    /// Adds to the last property. What comes before the first is nobody's.
    fn add(&mut self, bytes: &[u8]) {
        if self.card.lines.is_empty() || !self.has_room(bytes.len()) {
            return;
        }
        if let Some(last) = self.card.lines.last_mut() {
            last.extend_from_slice(bytes);
        }
    }

    fn has_room(&mut self, bytes: usize) -> bool {
        self.bytes += bytes;
        self.card.cut |= self.bytes > CARD_BYTES_MAX;
        !self.card.cut
    }
}

fn starts_with(line: &[u8], word: &[u8]) -> bool {
    line.get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// The name of the property that a line begins, without its group; `None` where it
/// begins none and can only belong to the one before.
fn name_of(line: &[u8]) -> Option<&[u8]> {
    let end = line.iter().position(|b| matches!(b, b':' | b';'))?;
    memchr::memchr(b':', line)?;
    let name = line[..end].trim_ascii_end();
    let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    let is_name = !name.is_empty() && name.iter().all(plain);
    is_name.then(|| name.rsplit(|&b| b == b'.').next().unwrap_or(name))
}

/// The lines of a stream, in whatever way they end.
struct Lines<'a> {
    stream: Box<dyn BufRead + 'a>,
    number: u64,
    /// The line before ended with `\r`.
    returned: bool,
}

impl<'a> Lines<'a> {
    fn new(stream: impl Read + 'a) -> std::io::Result<Lines<'a>> {
        let mut stream = BufReader::new(stream);
        let start = stream.fill_buf()?;
        let wide = match start {
            [0xff, 0xfe, ..] | [b'B' | b'b' | b'\r' | b'\n', 0, ..] => Some(UTF_16LE),
            [0xfe, 0xff, ..] | [0, b'B' | b'b' | b'\r' | b'\n', ..] => Some(UTF_16BE),
            _ => None,
        };
        let stream: Box<dyn BufRead + 'a> = match wide {
            None => Box::new(stream),
            Some(encoding) => Box::new(BufReader::new(Wide {
                inner: stream,
                decoder: encoding.new_decoder_with_bom_removal(),
                ready: Vec::new(),
                at: 0,
                ended: false,
            })),
        };
        Ok(Lines {
            stream,
            number: 0,
            returned: false,
        })
    }

    /// Reads a line without its end; `false` where there is none. Of a very long
    /// one, the beginning.
    fn next(&mut self, line: &mut Vec<u8>) -> std::io::Result<bool> {
        line.clear();
        let mut any = false;
        loop {
            let buffer = match self.stream.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if buffer.is_empty() {
                break;
            }
            let skipped = usize::from(std::mem::take(&mut self.returned) && buffer[0] == b'\n');
            let rest = &buffer[skipped..];
            any |= !rest.is_empty();
            let end = memchr::memchr2(b'\r', b'\n', rest);
            let part = &rest[..end.unwrap_or(rest.len())];
            let room = CARD_BYTES_MAX.saturating_sub(line.len());
            line.extend_from_slice(&part[..part.len().min(room)]);
            self.returned = end.is_some_and(|end| rest[end] == b'\r');
            let used = skipped + end.map_or(rest.len(), |end| end + 1);
            self.stream.consume(used);
            if end.is_some() {
                break;
            }
        }
        if any {
            self.number += 1;
        }
        if line.starts_with(b"\xef\xbb\xbf") {
            line.drain(..3);
        }
        Ok(any)
    }
}

/// UTF-16 as UTF-8.
struct Wide<R> {
    inner: R,
    decoder: Decoder,
    ready: Vec<u8>,
    at: usize,
    /// The decoder was told the end: it must not be asked again.
    ended: bool,
}

impl<R: BufRead> Read for Wide<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        while self.at == self.ready.len() && !self.ended {
            let input = self.inner.fill_buf()?;
            self.ended = input.is_empty();
            // Three bytes for each two, and some for what was left over.
            self.ready.resize(input.len() * 2 + 16, 0);
            let decoded = (self.decoder).decode_to_utf8(input, &mut self.ready, self.ended);
            let (_, read, written, _) = decoded;
            self.ready.truncate(written);
            self.at = 0;
            self.inner.consume(read);
        }
        let count = out.len().min(self.ready.len() - self.at);
        out[..count].copy_from_slice(&self.ready[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
