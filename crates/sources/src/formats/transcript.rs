//! Transcripts of meetings: who said what.
//!
//! Told by their content: WebVTT (Zoom names speakers as `Ann Lund: text`, Teams as
//! `<v Ann Lund>text</v>`), SRT, the text of Otter (`Ann Lund  0:12` over what was said), the
//! JSON of Fireflies, and plain text in which several speakers take turns
//! (`Ann Lund: text`), with times or as people speak (`I`, `we`, `you`). Subtitles that name
//! no speaker are none.
//!
//! A transcript is one entry, a meeting that was held: when, the file says in its head, a
//! note or front matter (`date:`), or by its name (`GMT20240312-150132_Recording.vtt`,
//! `2024-03-12 Acme.txt`), else `--known` does; when a file was last changed does not tell.
//! Front matter may say more of plain texts, such as the company.

mod cues;
mod day;
mod fireflies;
mod plain;
mod speakers;

use super::notes::{self, FileName, INSISTED_BYTES_MAX, decode, is_text};
use super::{Format, Input, explain};
use crate::Stop;
use crate::feed::Feed;
use crate::item::Place;
use bellwether_core::evidence::entry::{Entry, EntryKind, joined};
use bellwether_core::evidence::transcript::{TRANSCRIPT, speaker, written};
use bellwether_core::evidence::{KnownFrom, field};
use bellwether_core::identity::address;
use std::collections::BTreeSet;
use std::io::Read;

pub(crate) struct Transcript;

/// A transcript as its format has it.
#[derive(Default)]
struct Talk {
    /// What the meeting was called, where the file says.
    title: String,
    /// Lines in which its day may stand.
    head: Vec<String>,
    /// What front matter says.
    matter: notes::front::Matter,
    /// Speaker, empty where it is not said, and what was said; in order.
    turns: Vec<(String, String)>,
}

impl Format for Transcript {
    fn kind(&self) -> &'static str {
        "transcript"
    }

    fn known_by(&self) -> &'static str {
        ".vtt"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        let is = |text: &str| cues::is_vtt(text) || cues::is_srt(text) || plain::is_otter(text);
        is_text(head) && text_of(head).is_some_and(|text| is(&text) || fireflies::is_one(&text))
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let mut bytes = Vec::new();
        let mut reader = input.reader().take(INSISTED_BYTES_MAX + 1);
        if let Err(error) = reader.read_to_end(&mut bytes) {
            feed.bad(place.position(""), explain(&error))?;
        }
        if bytes.len() as u64 > INSISTED_BYTES_MAX {
            bytes.truncate(INSISTED_BYTES_MAX as usize);
            let words = "a transcript of more than 16 MB: its beginning was read; split it";
            feed.partly(place.position(""), words.to_owned())?;
        }
        if !is_text(&bytes[..bytes.len().min(4096)]) {
            let words = "no text: export the transcript as VTT or text and add that";
            return feed.bad(place.position(""), words.to_owned());
        }
        let text = decode(&bytes);
        let talk = match text.as_str() {
            text if cues::is_vtt(text) || cues::is_srt(text) => cues::read(text),
            text if fireflies::is_one(text) => match fireflies::read(text) {
                Ok(talk) => talk,
                Err(words) => return feed.bad(place.position(""), words),
            },
            text if plain::is_otter(text) => plain::otter(text),
            text => {
                let talk = plain::read(text);
                let file = FileName::of(&place.file);
                let guessed = feed.options.kind.is_none();
                if guessed && day::of(&talk, &file.stem, feed.options).is_none() {
                    // What people write down may look like it: it is not lost.
                    let words = "kept as a note: if it is the transcript of a meeting, give its day with `--known 2024-03-12`";
                    feed.partly(place.position(""), words.to_owned())?;
                    let zone = feed.options.zone.clone();
                    return feed.entries(place, notes::notes(text, &file, &zone));
                }
                talk
            }
        };
        tell(talk, place, feed)
    }
}

/// Whether a text in which nothing else shows it is one: several speakers take turns.
pub(super) fn is_plain(head: &[u8]) -> bool {
    is_text(head) && text_of(head).is_some_and(|text| plain::is_one(&text))
}

/// The text of what is looked at, which may end within a letter.
fn text_of(head: &[u8]) -> Option<String> {
    let whole = match std::str::from_utf8(head) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        _ => head.len(),
    };
    let text = decode(head.get(..whole)?);
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

/// Hands it on as an entry.
fn tell(talk: Talk, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
    if !talk.turns.iter().any(|(name, _)| !name.is_empty()) {
        // Subtitles lie about; what was named is meant.
        if !place.named {
            return feed.passed_over();
        }
        let words = "no speaker is named: export the transcript with the names of who spoke";
        return feed.bad(place.position(""), words.to_owned());
    }
    let file = FileName::of(&place.file);
    let told = feed.options.known;
    let Some((happened, from)) = day::of(&talk, &file.stem, feed.options) else {
        let words = "nothing says when this was said: give the day with `--known 2024-03-12`, or put it before the file's name";
        return feed.bad(place.position(""), words.to_owned());
    };
    let called = day::without(&file.stem);
    // A folder for each customer may hold one of that name each, but for recordings of one
    // second.
    let name = match day::stamp(&file.stem, &feed.options.zone) {
        Some(_) => file.key,
        None => file.keyed(&called),
    };
    let key = format!("{name}#{}", happened.day());
    let mut entry = Entry::new(EntryKind::Activity, TRANSCRIPT, &key);
    let title = match talk.title.trim() {
        "" => called,
        title => title.to_owned(),
    };
    entry.put(field::NAME, &title);
    entry.put(field::TYPE, "meeting");
    entry.happened = Some(happened);
    entry.put_moment(field::WHEN, happened);
    // Thousands are not compared with each other.
    let mut names: BTreeSet<&str> = BTreeSet::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut spoke: Vec<String> = Vec::new();
    for (name, _) in &talk.turns {
        if !names.insert(name) || speakers::stands_in(name) || plain::is_label(name) {
            continue;
        }
        let address = (name.split(|c: char| c.is_whitespace() || "<>()[]".contains(c)))
            .filter(|word| word.contains('@'))
            .find_map(|word| address::canonical("", word));
        let address = address.map_or(String::new(), |mailbox| mailbox.address);
        let who = joined(&address, &speaker(name), "");
        if !who.is_empty() && seen.insert(who.clone()) {
            spoke.push(who);
        }
    }
    entry.put_distinct(field::ATTENDEE, spoke);
    let turns = talk.turns.iter();
    let text = written(turns.map(|(name, said)| (name.as_str(), said.as_str())));
    entry.put(field::TEXT, &text);
    talk.matter.tell(&mut entry);
    (entry.known, entry.known_from) = match (from, told) {
        (day::From::Told, Some(told)) => (Some(told), KnownFrom::Told),
        (day::From::Name, _) => (Some(happened), KnownFrom::File),
        _ => (Some(happened), KnownFrom::Date),
    };
    feed.entries(place, vec![(entry, "line 1".to_owned())])
}
