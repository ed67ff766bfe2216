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
//! stands for a picture names nobody or says nothing, and is left out.

use bellwether_core::evidence::entry::{Entry, EntryKind, joined};
use bellwether_core::evidence::field;
use bellwether_core::time::{Timestamp, Zone};
use jiff::civil::{Date, Time};
use std::collections::{BTreeMap, BTreeSet};

/// The system that chats are of.
const SYSTEM: &str = "whatsapp";

/// In a chat of more people nobody can be told to be meant.
const MOST_PEOPLE: usize = 6;

/// Three figures of a day in the order in which they are written, the hour and the minute.
struct Moment {
    figures: [i16; 3],
    time: Time,
}

/// A message as a line of the file shows it.
struct Message<'t> {
    moment: Moment,
    from: &'t str,
    text: String,
    line: usize,
}

/// The messages of a chat, each with its position; `None` where a text is none. `name` is
/// what the file is called.
pub(super) fn entries(text: &str, name: &str, zone: &Zone) -> Option<Vec<(Entry, String)>> {
    let messages = messages(text);
    let people: BTreeSet<&str> = messages.iter().map(|one| one.from).collect();
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    let called = name.to_lowercase().contains("chat");
    let is_one = header(first).is_some() && (called || messages.len() > 1);
    if !is_one || messages.is_empty() {
        return None;
    }
    let day_first = is_day_first(&messages);
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let entries = messages.iter().filter_map(|one| {
        let moment = one.moment.at(day_first, zone)?;
        let key = format!("{name}#{}#{}", moment.0, one.from);
        let number = seen.entry(key.clone()).or_default();
        *number += 1;
        let key = match *number {
            1 => key,
            more => format!("{key}#{more}"),
        };
        let mut entry = Entry::new(EntryKind::Activity, SYSTEM, &key);
        entry.put(field::TYPE, "message");
        entry.put(field::FROM, &joined("", one.from, ""));
        if people.len() <= MOST_PEOPLE {
            for who in partners(name).into_iter().chain(people.iter().copied()) {
                if !entry.all(field::CONTACT).any(|other| other == who) {
                    entry.put(field::CONTACT, who);
                }
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
    const WITH: &[&str] = &["chat with ", "chat mit ", "chat avec ", "chat - "];
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
                let said = rest.split_once(": ").filter(|(from, _)| from.len() < 80);
                open = said.is_some();
                let said = said.map(|(from, text)| (from.trim(), plain(text)));
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
        for figure in &mut figures {
            *figure = parts.next()?.trim().parse().ok()?;
        }
        if parts.next().is_some() {
            return None;
        }
        let low = time.trim().to_lowercase().replace('.', "");
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
        Some(Moment { figures, time })
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

/// Whether days are written before months: a figure above twelve tells; else it is so
/// nearly everywhere.
fn is_day_first(messages: &[Message]) -> bool {
    let mut figures = messages.iter().map(|one| one.moment.figures);
    !figures.any(|[one, two, _]| one <= 12 && two > 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, i64, String)> {
        let all = entries(text, "WhatsApp Chat with Renate Falk", &Zone::default());
        let all = all.expect("a chat").into_iter();
        let told = all.map(|(entry, _)| {
            let at = entry.happened.expect("a moment").0;
            let text = |name| entry.text(name).to_owned();
            (text(field::FROM), at, text(field::TEXT))
        });
        told.collect()
    }

    #[test]
    fn messages_of_phones_of_many_kinds() {
        // Thursday, 19 November 2026, 8:12.
        const AT: i64 = 1_795_075_920;
        for text in [
            "[19/11/2026, 08:12:00] Renate Falk: What do they cost?",
            "\u{200e}[19.11.26, 08:12:00] Renate Falk: What do they cost?",
            "19/11/2026, 08:12 - Renate Falk: What do they cost?",
            "11/19/26, 8:12\u{202f}AM - Renate Falk: What do they cost?",
            "[2026-11-19, 08:12:00] Renate Falk: What do they cost?",
        ] {
            let wanted = (
                "|Renate Falk".to_owned(),
                AT,
                "What do they cost?".to_owned(),
            );
            assert_eq!(read(text), [wanted], "{text}");
        }
    }

    #[test]
    fn what_runs_on_and_what_says_nothing() {
        let text = "19/11/2026, 08:11 - Messages and calls are end-to-end encrypted.\n\
            19/11/2026, 08:12 - Renate Falk: What do they cost?\n\
            And when?\n\
            19/11/2026, 08:13 - Renate Falk: <Media omitted>\n\
            19/11/2026, 08:14 - Dana Holt: 40 pounds";
        let told: Vec<String> = read(text).into_iter().map(|(.., text)| text).collect();
        assert_eq!(told, ["What do they cost?\nAnd when?", "40 pounds"]);
    }

    #[test]
    fn other_texts_are_no_chats() {
        for text in [
            "",
            "2026-11-19 Acme: call with Ann",
            "19.11.2026 - Besuch bei Acme: Preis passt",
            "Notes\n19/11/2026, 08:12 - Ann: fine",
        ] {
            assert!(entries(text, "acme", &Zone::default()).is_none(), "{text}");
        }
    }
}
