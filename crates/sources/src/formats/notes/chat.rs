//! Chats as WhatsApp writes them to a text file: each message a line that begins with its
//! moment and who sent it, in the date order of the phone.
//!
//! ```text
//! [19/11/2026, 08:12:05] Renate Falk: Hi Dana, what do 10 packs cost?
//! 19.11.26, 08:14 - Dana Holt: Will look it up
//! ```
//!
//! Each message becomes an activity of the type `message` that names who sent it and who
//! takes part. What the app itself writes (`Messages are end-to-end encrypted`) and what
//! stands for a picture names nobody or says nothing, and is left out. A chat that is
//! exported again is the same one, with what was written since.

use bellwether_core::evidence::entry::{Entry, EntryKind, joined};
use bellwether_core::evidence::field;
use bellwether_core::time::{Timestamp, Zone};
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

/// The system that chats are of.
const SYSTEM: &str = "whatsapp";

/// In a chat of more people nobody can be told to be meant.
const MOST_PEOPLE: usize = 6;

/// What every phone of one kind calls its chats: the folder or the archive around tells more.
const UNNAMED: &str = "_chat";

/// The app marks what it writes itself by it.
const OF_THE_APP: char = '\u{200e}';

/// Three figures of a day in the order in which they are written, the hour and the minute.
struct Moment {
    figures: [i16; 3],
    time: Time,
    /// Slashes in the day, and a clock of twelve hours.
    twelve_hours: bool,
    /// The day or the month has a nought before it.
    padded: bool,
}

/// A message as a line of the file shows it.
struct Message<'t> {
    moment: Moment,
    from: &'t str,
    text: String,
    line: usize,
}

/// What the file of a chat is called, however often it was exported: `WhatsApp Chat with
/// Renate Falk (1)`.
pub(super) fn called(path: &Path) -> String {
    let part =
        |name: Option<&OsStr>| name.map_or(String::new(), |name| name.to_string_lossy().into());
    let mut stem: String = part(path.file_stem());
    if without_number(&stem) == UNNAMED {
        let folder = part(path.parent().and_then(Path::file_name));
        stem = match is_of_a_chat(&folder) {
            true => folder,
            false => UNNAMED.to_owned(),
        };
    }
    without_number(&stem).to_owned()
}

/// A name without the number of a second copy.
fn without_number(name: &str) -> &str {
    let copy = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('));
    match copy {
        Some((before, number))
            if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) =>
        {
            before.trim_end()
        }
        _ => name,
    }
}

fn is_of_a_chat(name: &str) -> bool {
    let low = name.to_lowercase();
    low.contains("chat") || low.contains("whatsapp")
}

/// Whether a file that begins like `head` is a chat by its name, too: it may be long.
pub(super) fn is_one(path: &Path, head: &[u8]) -> bool {
    // The last line may end within a letter.
    let end = head.iter().rposition(|byte| *byte == b'\n');
    let text = super::decode(&head[..end.unwrap_or(head.len())]);
    is_of_a_chat(&called(path)) && begins(&text)
}

/// Whether the first line that says something is a message, or a word of the app.
fn begins(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty());
    first.and_then(header).is_some()
}

/// The messages of a chat, each with its position; `None` where a text is none. `name` is
/// what the file is [`called`].
pub(super) fn entries(text: &str, name: &str, zone: &Zone) -> Option<Vec<(Entry, String)>> {
    if !begins(text) {
        return None;
    }
    let messages = messages(text);
    if messages.is_empty() || messages.len() == 1 && !is_of_a_chat(name) {
        return None;
    }
    let day_first = is_day_first(text);
    // Those who wrote so far, and the first two from the beginning: who comes later changes
    // nothing in what was written before.
    let mut people: Vec<&str> = Vec::new();
    for one in &messages {
        if people.len() < 2 && !people.contains(&one.from) {
            people.push(one.from);
        }
    }
    let chat = match name {
        UNNAMED => {
            let mut both = people.clone();
            both.sort_unstable();
            both.join("&")
        }
        name => name.to_owned(),
    };
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let entries = messages.iter().filter_map(|one| {
        if people.len() <= MOST_PEOPLE && !people.contains(&one.from) {
            people.push(one.from);
        }
        let moment = one.moment.at(day_first, zone)?;
        let key = format!("{chat}#{}#{}", moment.0, one.from);
        let number = seen.entry(key.clone()).or_default();
        *number += 1;
        let key = match *number {
            1 => key,
            more => format!("{key}#{more}"),
        };
        let mut entry = Entry::new(EntryKind::Activity, SYSTEM, &key);
        let sort = match people.len() <= MOST_PEOPLE {
            true => "message",
            false => "group message",
        };
        entry.put(field::TYPE, sort);
        entry.put(field::FROM, &joined("", one.from, ""));
        if people.len() <= MOST_PEOPLE {
            for who in partners(name).into_iter().chain(people.iter().copied()) {
                entry.put(field::CONTACT, who);
            }
        } else {
            entry.put(field::CONTACT, one.from);
        }
        entry.put(field::TEXT, &one.text);
        entry.happened = Some(moment);
        entry.put_moment(field::WHEN, moment);
        Some((entry, format!("line {}", one.line)))
    });
    Some(entries.collect())
}

/// Whom a chat is with, by what its file is called: `WhatsApp Chat with Renate Falk`.
fn partners(name: &str) -> Option<&str> {
    const WITH: &[&str] = &[
        "chat with ",
        "chat mit ",
        "chat avec ",
        "chat met ",
        "chat - ",
        "whatsapp avec ",
        "whatsapp con ",
        "whatsapp com ",
    ];
    let low = name.to_lowercase();
    // Small letters may be of other length: then nothing is said.
    let at = WITH
        .iter()
        .find_map(|with| Some(low.find(with)? + with.len()))?;
    let who = name.get(at..)?.trim();
    (low.len() == name.len() && who.contains(' ')).then_some(who)
}

fn messages(text: &str) -> Vec<Message<'_>> {
    let mut messages: Vec<Message> = Vec::new();
    // What follows a line of the app itself is of nobody.
    let mut open = false;
    for (number, line) in (1..).zip(text.lines()) {
        match header(line) {
            Some((moment, rest)) => {
                let said = rest
                    .split_once(": ")
                    .filter(|(from, text)| is_somebody(from) && !text.starts_with(OF_THE_APP));
                // A name that is in no address book has a mark before it.
                let mark = |c: char| c == '~' || c.is_whitespace();
                let said = said
                    .map(|(from, text)| (from.trim_start_matches(mark).trim_end(), plain(text)))
                    .filter(|(from, _)| !from.is_empty());
                open = said.is_some();
                messages.extend(said.map(|(from, text)| Message {
                    moment,
                    from,
                    text: text.to_owned(),
                    line: number,
                }));
            }
            None if open => {
                if let Some(last) = messages.last_mut() {
                    last.text.push('\n');
                    last.text.push_str(plain(line));
                }
            }
            None => {}
        }
    }
    messages.retain(|one| !stands_for_a_file(one.text.trim()));
    messages
}

/// Whether what stands before a colon may be who wrote, and is no beginning of what the app
/// tells: `Dana changed the subject to "Prices: new"`.
fn is_somebody(from: &str) -> bool {
    let is_quote = |c: &char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
    from.len() < 80
        && !from.starts_with(OF_THE_APP)
        && from.chars().filter(is_quote).count() % 2 == 0
}

/// A text without the marks that tell in which direction it is written.
fn plain(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}'))
}

/// `<Media omitted>`, `image omitted`
fn stands_for_a_file(text: &str) -> bool {
    text.is_empty()
        || text.starts_with('<') && text.ends_with('>')
        || text.lines().count() == 1
            && ["omitted", "weggelassen", "ausgeschlossen", "absente"]
                .iter()
                .any(|end| text.ends_with(end))
}

/// The moment at the beginning of a line, and what follows it.
fn header(line: &str) -> Option<(Moment, &str)> {
    let line = plain(line);
    let (moment, rest) = match line.strip_prefix('[') {
        Some(inner) => inner.split_once("] ")?,
        None => line.split_once(" - ")?,
    };
    Some((Moment::read(moment)?, rest))
}

impl Moment {
    /// `19/11/2026, 08:12:05`, `19.11.26, 08:12`, `11/19/26, 8:12 PM`
    fn read(text: &str) -> Option<Moment> {
        if text.len() > 40 {
            return None;
        }
        let text = text.replace(['\u{202f}', '\u{a0}'], " ");
        let (day, time) = text.split_once(',').or_else(|| text.split_once(' '))?;
        let mut figures = [0; 3];
        let mut parts = day.trim().split(['/', '.', '-']);
        let mut padded = false;
        for figure in &mut figures {
            let part = parts.next()?.trim();
            padded |= part.len() == 2 && part.starts_with('0');
            *figure = part.parse().ok()?;
        }
        if parts.next().is_some() {
            return None;
        }
        let low = time.to_lowercase().replace(['.', ' '], "");
        let (clock, late) = match (low.strip_suffix("pm"), low.strip_suffix("am")) {
            (Some(clock), _) => (clock, Some(true)),
            (_, Some(clock)) => (clock, Some(false)),
            _ => (low.as_str(), None),
        };
        let mut parts = clock.trim().split(':');
        let hour: i8 = parts.next()?.parse().ok()?;
        let minute: i8 = parts.next()?.parse().ok()?;
        let second: i8 = parts.next().map_or(Some(0), |text| text.parse().ok())?;
        let hour = match late {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            _ => hour,
        };
        let time = Time::new(hour, minute, second, 0).ok()?;
        Some(Moment {
            figures,
            time,
            twelve_hours: late.is_some() && day.contains('/'),
            padded,
        })
    }

    fn at(&self, day_first: bool, zone: &Zone) -> Option<Timestamp> {
        let [one, two, three] = self.figures;
        let (year, month, day) = match (one > 31, day_first) {
            (true, _) => (one, two, three),
            (false, true) => (three, two, one),
            (false, false) => (three, one, two),
        };
        let year = if year < 100 { year + 2000 } else { year };
        let small = |figure: i16| i8::try_from(figure).ok();
        let date = Date::new(year, small(month)?, small(day)?).ok()?;
        let moment = date.to_datetime(self.time).to_zoned(zone.0.clone());
        Some(Timestamp(moment.ok()?.timestamp().as_second()))
    }
}

/// Whether days are written before months. A figure above twelve anywhere in the chat tells;
/// else months come first where clocks have twelve hours and days are `11/5/26`, which is how
/// American phones write them, and days nearly everywhere else.
fn is_day_first(text: &str) -> bool {
    let (mut month_first, mut twelve_hours, mut padded) = (false, false, false);
    for (moment, _) in text.lines().filter_map(header) {
        let [one, two, _] = moment.figures;
        match one {
            13..=31 => return true,
            1..=12 => month_first |= two > 12,
            _ => {}
        }
        twelve_hours |= moment.twelve_hours;
        padded |= moment.padded;
    }
    !(month_first || twelve_hours && !padded)
}

#[cfg(test)]
#[path = "chat/tests.rs"]
mod tests;
