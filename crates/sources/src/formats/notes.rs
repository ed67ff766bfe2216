//! Notes: plain text and Markdown (`.txt`, `.md`, `.markdown`).
//!
//! Text can be anything, so this is the one format that is told by the name: a file
//! with one of these endings, of at most 1 MB, whose content is text of no other kind.
//! What comes with software (`README`, `LICENSE`, `requirements`, anything beside a
//! build file) is passed over unless it is named itself; `--as note` takes any file.
//!
//! A chat that WhatsApp wrote to a text file is its messages; it may be longer, and exported
//! again it is the same chat with what was written since. Any other file is one note. A
//! Markdown file with dated headings (`## 2024-03-04 Acme, Ann
//! Lund`: a heading that begins or ends with a day) is one note for each of them, up
//! to the next heading of the same or a higher level; what stands outside of them is
//! a note of its own if it says anything. The title is that of the front matter, the
//! first heading, the first line, or the file's name; the day is that of the title, of
//! the front matter (`date:`), of a line at the top (`Date:`) or of the file's name.
//! Addresses within are kept beside the text. A note's key is the file's name and the
//! section's heading, so that it stays the same note when it is edited or its folder moves;
//! names that say nothing (`notes.md`) take the folder's name with them.

mod chat;
pub(super) mod day;
pub(super) mod front;
mod software;

use super::{Format, Input, Met, document, explain, transcript};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use crate::mail::charset;
use bellwether_core::evidence::entry::{Entry, EntryKind, NOTES};
use bellwether_core::evidence::field;
use bellwether_core::identity::address;
use bellwether_core::time::{Timestamp, Zone};
use encoding_rs::Encoding;
use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

/// A longer file is no note that somebody wrote by hand.
const NOTE_BYTES_MAX: u64 = 1 << 20;

/// What is kept of a longer one that the user insists on.
pub(super) const INSISTED_BYTES_MAX: u64 = 16 << 20;

/// Letters of a title.
const TITLE_CHARS_MAX: usize = 120;

/// File names that say nothing without the folder around.
const SAY_NOTHING: &[&str] = &[
    "call",
    "calls",
    "index",
    "journal",
    "log",
    "meeting",
    "meetings",
    "memo",
    "note",
    "notes",
    "notiz",
    "notizen",
    "protokoll",
    "recording",
    "todo",
    "transcript",
    "untitled",
    "visit",
];

pub(crate) struct Notes;

/// A file as a note, where its name and how it begins allow that.
pub(super) fn by_name(path: &Path, head: &[u8], met: Met) -> Option<&'static dyn Format> {
    let ending = path.extension()?.to_str()?.to_lowercase();
    let fits =
        ["txt", "md", "markdown"].contains(&ending.as_str()) && !head.is_empty() && is_text(head);
    let allowed = match met {
        Met::Named => true,
        Met::Walked => !software::is_called(path) && !software::is_beside(path),
        Met::Packed => !software::is_called(path) && !is_hidden(path),
    };
    if fits && allowed && document::is_release(head) {
        return Some(&document::Document);
    }
    if fits && allowed && chat::is_one(path, head) {
        return Some(&Notes);
    }
    if fits && allowed && transcript::is_plain(head) {
        return Some(&transcript::Transcript);
    }
    // The size of what is packed shows only when it is read.
    let large = || {
        path.metadata()
            .is_ok_and(|data| data.len() > NOTE_BYTES_MAX)
    };
    (fits && allowed && (met == Met::Packed || !large())).then_some(&Notes)
}

fn is_hidden(path: &Path) -> bool {
    path.components()
        .any(|part| part.as_os_str().to_string_lossy().starts_with('.'))
}

impl Format for Notes {
    fn kind(&self) -> &'static str {
        "note"
    }

    fn known_by(&self) -> &'static str {
        ".txt"
    }

    /// Never: any text could be a note, see [`by_name`].
    fn recognises(&self, _head: &[u8]) -> bool {
        false
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut bytes = Vec::new();
        let mut reader = input.reader().take(INSISTED_BYTES_MAX + 1);
        if let Err(error) = reader.read_to_end(&mut bytes) {
            feed.bad(place.position(""), explain(&error))?;
        }
        let long = bytes.len() as u64 > NOTE_BYTES_MAX;
        let beginning = &bytes[..bytes.len().min(4096)];
        if place.depth > 0 && long && !chat::is_one(&place.file, beginning) {
            return Ok(());
        }
        if bytes.len() as u64 > INSISTED_BYTES_MAX {
            bytes.truncate(INSISTED_BYTES_MAX as usize);
            let words = "a text of more than 16 MB: its beginning was read; split it";
            feed.partly(place.position(""), words.to_owned())?;
        }
        if !is_text(&bytes[..bytes.len().min(4096)]) {
            let words = "no text: save it as text or Markdown and add that";
            return feed.bad(place.position(""), words.to_owned());
        }
        let text = decode(&bytes);
        let file = FileName::of(&place.file);
        let zone = &feed.options.zone;
        let chat = chat::entries(&text, &chat::called(&place.file), zone);
        let notes = chat.unwrap_or_else(|| notes(&text, &file, zone));
        if notes.is_empty() {
            return feed.bad(
                place.position(""),
                "an empty note: nothing to keep".to_owned(),
            );
        }
        feed.entries(place, notes)
    }
}

/// Whether bytes are text: no control characters but those of text.
pub(super) fn is_text(head: &[u8]) -> bool {
    if Encoding::for_bom(head).is_some() {
        return true;
    }
    let control = |b: &&u8| matches!(b, 0..=8 | 14..=26 | 28..=31 | 127);
    head.iter().filter(control).count() * 1000 <= head.len() && !head.contains(&0)
}

/// The text, in whatever encoding, lines ending in `\n`.
pub(super) fn decode(bytes: &[u8]) -> String {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, skipped)) => encoding.decode_without_bom_handling(&bytes[skipped..]).0,
        None => charset::guess(bytes),
    };
    let text = match text.contains('\r') {
        true => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
        false => text,
    };
    text.replace('\0', "")
}

/// What a file is called.
pub(super) struct FileName {
    /// What stays of it in keys.
    pub(super) key: String,
    /// Without its ending.
    pub(super) stem: String,
    /// What it lies in.
    folder: String,
    markdown: bool,
}

impl FileName {
    pub(super) fn of(path: &Path) -> FileName {
        let part = |name: Option<&std::ffi::OsStr>| {
            name.unwrap_or_default().to_string_lossy().into_owned()
        };
        let (name, stem) = (part(path.file_name()), part(path.file_stem()));
        let folder = part(path.parent().and_then(Path::file_name));
        let ending = part(path.extension()).to_lowercase();
        FileName {
            key: keyed(name, &folder, &stem),
            stem,
            folder,
            markdown: ending != "txt",
        }
    }

    /// What stays of it in keys where it is called nothing but `bare`.
    pub(super) fn keyed(self, bare: &str) -> String {
        match self.key.contains('/') {
            true => self.key,
            false => keyed(self.key, &self.folder, bare),
        }
    }
}

/// What stays of a file's name in keys, where `bare` is what it says.
fn keyed(name: String, folder: &str, bare: &str) -> String {
    let says_nothing = SAY_NOTHING.contains(&bare.to_lowercase().as_str());
    match says_nothing && !folder.is_empty() {
        true => format!("{folder}/{name}"),
        false => name,
    }
}

/// The notes of a file, each with its position.
pub(super) fn notes(text: &str, file: &FileName, zone: &Zone) -> Vec<(Entry, String)> {
    let (matter, body) = front::split(text);
    let first_line = 1 + text[..text.len() - body.len()].matches('\n').count();
    let sections = match file.markdown {
        true => sections(body),
        false => Vec::new(),
    };
    let mut notes: Vec<(Entry, String)> = Vec::new();
    let mut rest = String::new();
    let mut end = 0;
    for section in &sections {
        rest.push_str(&body[end..section.start]);
        end = section.end;
    }
    rest.push_str(&body[end..]);
    let whole = title_of(&rest, file.markdown);
    let title = matter.title.clone().or(whole);
    let title = title.unwrap_or_else(|| file.stem.clone());
    let says = |line: &str| !line.trim().is_empty() && heading(line).is_none();
    if !rest.trim().is_empty() && (sections.is_empty() || rest.lines().any(says)) {
        let mut note = Entry::new(EntryKind::Note, NOTES, &file.key);
        note.put(field::NAME, &title);
        let moment = [
            title.as_str(),
            matter.date.as_str(),
            dated(&rest),
            file.stem.as_str(),
        ]
        .into_iter()
        .find_map(|place| day::find(place, zone));
        say(&mut note, &rest, moment);
        matter.tell(&mut note);
        notes.push((note, format!("line {first_line}")));
    }
    for section in &sections {
        let text = &body[section.start..section.end];
        let mut key = format!("{}#{}", file.key, section.title);
        let taken = |key: &str| notes.iter().any(|(note, _)| note.key == key);
        if taken(&key) {
            let free = (2u32..).map(|number| format!("{key}#{number}"));
            key = free.into_iter().find(|key| !taken(key)).unwrap_or_default();
        }
        let mut note = Entry::new(EntryKind::Note, NOTES, &key);
        note.put(field::NAME, &section.title);
        // What the file is about, the section is about too.
        note.put_raw("In", &title);
        say(&mut note, text, day::find(&section.title, zone));
        matter.tell(&mut note);
        let line = first_line + body[..section.start].matches('\n').count();
        notes.push((note, format!("line {line}")));
    }
    notes
}

/// What a line at the top says of its day: `Datum: 03.10.2026`.
fn dated(text: &str) -> &str {
    const TOP: usize = 8;
    const LABELS: &[&str] = &["date", "datum", "visited on", "besucht am"];
    let mut lines = text
        .lines()
        .take(TOP)
        .filter_map(|line| line.split_once(':'));
    let is_day = |label: &str| {
        let label = label.trim_matches(|c: char| !c.is_alphanumeric());
        LABELS.contains(&label.to_lowercase().as_str())
    };
    let day = lines.find(|(label, _)| is_day(label));
    day.map_or("", |(_, day)| day)
}

fn say(note: &mut Entry, text: &str, moment: Option<Timestamp>) {
    note.put(field::TEXT, text);
    if let Some(moment) = moment {
        note.happened = Some(moment);
        note.put_moment(field::WHEN, moment);
    }
    for word in text.split(|c: char| c.is_whitespace() || "<>()[]{},;\"'|*`:".contains(c)) {
        let word = word.trim_matches(['.', '!', '?', '_']);
        if let Some((local, host)) = word.split_once('@')
            && !local.is_empty()
            && host.contains('.')
            && let Some(mailbox) = address::canonical("", word)
        {
            note.put(field::EMAIL, &mailbox.address);
        }
    }
}

/// A dated section of a Markdown file.
struct Section {
    title: String,
    /// Where it begins and ends in the text, its heading included.
    start: usize,
    end: usize,
}

/// The dated sections, by the headings of the highest level that has a day.
fn sections(body: &str) -> Vec<Section> {
    let mut headings: Vec<(usize, usize, &str)> = Vec::new();
    let (mut at, mut fenced) = (0, false);
    for line in body.split_inclusive('\n') {
        fenced ^= line.trim_start().starts_with("```");
        if let Some((level, title)) = heading(line).filter(|_| !fenced) {
            headings.push((at, level, title));
        }
        at += line.len();
    }
    let dated = |title: &str| day::at_an_end(title);
    let level = headings.iter().filter(|(_, _, title)| dated(title));
    let Some(level) = level.map(|(_, level, _)| *level).min() else {
        return Vec::new();
    };
    let mut sections = Vec::new();
    for (number, &(start, own, title)) in headings.iter().enumerate() {
        if own == level && dated(title) {
            let mut after = headings[number + 1..].iter();
            let next = after.find(|(_, other, _)| *other <= level);
            sections.push(Section {
                title: title.to_owned(),
                start,
                end: next.map_or(body.len(), |(at, _, _)| *at),
            });
        }
    }
    // A single one with nothing before it is the title of the file.
    let whole =
        |section: &Section| body[..section.start].trim().is_empty() && section.end == body.len();
    match sections.as_slice() {
        [one] if whole(one) => Vec::new(),
        _ => sections,
    }
}

/// The level and the words of a Markdown heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let line = line.trim_end();
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let title = words.trim_matches(|c: char| c == '#' || c.is_whitespace());
    let fits = (1..=6).contains(&level) && words.starts_with([' ', '\t']) && !title.is_empty();
    fits.then_some((level, title))
}

/// The first heading, else the first line.
pub(super) fn title_of(text: &str, markdown: bool) -> Option<String> {
    let mut headings = text.lines().filter_map(heading);
    let heading = headings.next().filter(|_| markdown).map(|(_, title)| title);
    let mut lines = text.lines().map(str::trim);
    let first = heading.or_else(|| lines.find(|line| line.chars().any(char::is_alphanumeric)))?;
    let first = first.trim_matches(['#', '*', '=', '-', '_', ' ', '\t']);
    let short: String = first.chars().take(TITLE_CHARS_MAX).collect();
    (!short.is_empty()).then_some(short)
}

#[cfg(test)]
#[path = "notes/tests.rs"]
mod tests;
