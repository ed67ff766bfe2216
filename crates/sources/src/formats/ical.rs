//! iCalendar: what Google, Outlook, Exchange and Apple export, and what
//! invitations in mails are.
//!
//! Every meeting becomes one entry, by its `UID`, with all the times it takes
//! place; changes of single occurrences are worked in. What a *message* says (an
//! invitation, a change, a cancellation) stands for that meeting alone and says
//! so by its type, `invitation`; a message about single occurrences is an entry
//! of its own, `UID/moment`, and leaves the series as it is. An answer is an
//! activity: it tells what one person said and nothing of the meeting.
//!
//! Times without a time zone, and whole days, are of where the seller lives. A
//! rule is worked out to the end of the year after the one the export is from,
//! 3,000 times at most.
//!
//! Tasks, journals and free-busy times are passed over.

mod blocks;
mod event;
mod meeting;
mod says;
mod series;
mod zones;

use super::{Format, Input, explain};
use crate::feed::Feed;
use crate::item::Place;
use crate::{Bad, Options, Stop};
use bellwether_core::evidence::Mail;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::time::{DAY, Timestamp, Zone};
use blocks::Blocks;
use encoding_rs::{UTF_16BE, UTF_16LE};
use event::Event;
use meeting::Said;
use std::collections::{BTreeMap, HashSet};
use std::io::{BufReader, Cursor, Read};
use zones::Zones;

/// What calendars and invitations are called as a system.
const SYSTEM: &str = "ical";

/// Bytes of events that are held before entries are made of them. The changes of
/// a meeting stand near it in a file; a file as long as that has many years.
const HELD_BYTES_MAX: usize = 32 << 20;

/// Bytes of a calendar in UTF-16, which is read as a whole.
const WIDE_BYTES_MAX: u64 = 64 << 20;

/// Entries that are handed over at once.
const BATCH: usize = 100;

pub(crate) struct Ical;

impl Format for Ical {
    fn kind(&self) -> &'static str {
        "ical"
    }

    fn known_by(&self) -> &'static str {
        ".ics"
    }

    fn recognises(&self, head: &[u8]) -> bool {
        let narrow: Vec<u8> = head.iter().copied().filter(|b| *b != 0).take(64).collect();
        let text = match narrow.first_chunk() {
            Some([0xff, 0xfe] | [0xfe, 0xff]) => &narrow[2..],
            _ => narrow.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&narrow),
        };
        let text = text.trim_ascii_start();
        [&b"BEGIN:VCALENDAR"[..], b"BEGIN:VEVENT", b"BEGIN:VTIMEZONE"]
            .iter()
            .any(|start| {
                text.get(..start.len())
                    .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
            })
    }

    fn read(&self, input: Input<'_>, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
        let moment = feed.options.known.or(place.dated);
        let mut reading = Calendar::new(&feed.options.zone, moment.unwrap_or(feed.options.now));
        let mut blocks = Blocks::new(BufReader::new(narrow(input.reader())));
        loop {
            match blocks.next() {
                Ok(Some(block)) => reading.take(&block),
                Ok(None) => break,
                Err(error) => {
                    feed.bad(place.position(""), explain(&error))?;
                    break;
                }
            }
            if reading.held > HELD_BYTES_MAX {
                reading.finish(None, &mut |said| hand_over(said, place, feed))?;
            }
        }
        if !blocks.any {
            let words = "no calendar: it has no BEGIN:VCALENDAR or BEGIN:VEVENT";
            feed.bad(place.position(""), words.to_owned())?;
        }
        reading.finish(None, &mut |said| hand_over(said, place, feed))?;
        if blocks.strange > 0 {
            let words = format!(
                "lines left out that are no lines of a calendar: {}; export it again if \
                 something is missing",
                blocks.strange
            );
            feed.partly(place.position(""), words)?;
        }
        Ok(())
    }
}

/// Content in UTF-16 is turned into UTF-8, everything else stays.
fn narrow<'a>(mut input: Box<dyn Read + 'a>) -> Box<dyn Read + 'a> {
    let mut head = Vec::new();
    let looked = input.by_ref().take(4).read_to_end(&mut head);
    let encoding = match head.as_slice() {
        [0xff, 0xfe, ..] | [_, 0, _, 0] => UTF_16LE,
        [0xfe, 0xff, ..] | [0, _, 0, _] => UTF_16BE,
        _ => return Box::new(Cursor::new(head).chain(input)),
    };
    let mut bytes = head;
    if looked.is_ok() {
        // What cannot be read is not there; the rest is.
        input.take(WIDE_BYTES_MAX).read_to_end(&mut bytes).ok();
    }
    Box::new(Cursor::new(
        encoding.decode(&bytes).0.into_owned().into_bytes(),
    ))
}

fn hand_over(said: Said, place: &Place, feed: &mut Feed<'_>) -> Result<(), Stop> {
    if !said.entries.is_empty() {
        feed.entries(place, said.entries)?;
    }
    for Bad { at, reason, partly } in said.bad {
        let at = place.position(&at);
        match partly {
            true => feed.partly(at, reason)?,
            false => feed.bad(at, reason)?,
        }
    }
    Ok(())
}

/// What the invitations of a mail say, as entries that were known when it was.
pub(crate) fn of_mail(mail: &Mail, options: &Options) -> (Vec<Entry>, Vec<String>) {
    let moment = mail.known.or(mail.happened).unwrap_or(options.now);
    let (mut entries, mut troubles) = (Vec::new(), Vec::new());
    for invitation in &mail.invitations {
        let mut reading = Calendar {
            by_mail: true,
            ..Calendar::new(&options.zone, moment)
        };
        let mut blocks = Blocks::new(invitation.as_bytes());
        while let Ok(Some(block)) = blocks.next() {
            reading.take(&block);
        }
        let mut take = |said: Said| {
            troubles.extend(said.bad.into_iter().map(|bad| bad.reason));
            entries.extend(said.entries.into_iter().map(|(mut entry, _)| {
                (entry.known, entry.known_from) = (mail.known, mail.known_from);
                entry
            }));
            Ok(())
        };
        // Nothing stops it.
        reading.finish(Some(mail), &mut take).ok();
    }
    (entries, troubles)
}

/// A calendar as far as it was read.
struct Calendar {
    zones: Zones,
    /// The end of the year after the export's: see [`series`].
    last: i64,
    /// Events by their key, each with the changes to its occurrences.
    events: BTreeMap<(bool, String), Vec<Event>>,
    /// Keys of entries that were made already.
    made: HashSet<String>,
    bad: Vec<Bad>,
    /// Bytes of events held.
    held: usize,
    /// It came by mail.
    by_mail: bool,
}

impl Calendar {
    fn new(seller: &Zone, moment: Timestamp) -> Calendar {
        let year = moment.day().date().year();
        let next = jiff::civil::Date::new(year.saturating_add(2).min(9999), 1, 1);
        let last = next.map_or(moment.0 + 2 * 365 * DAY, |date| {
            bellwether_core::time::Day::of(date).start().0 - 1
        });
        Calendar {
            zones: Zones::new(seller.0.clone()),
            last,
            events: BTreeMap::new(),
            made: HashSet::new(),
            bad: Vec::new(),
            held: 0,
            by_mail: false,
        }
    }

    fn take(&mut self, block: &blocks::Block) {
        if block.name == "VTIMEZONE" {
            return self.zones.define(block);
        }
        let Some(event) = Event::of(block) else {
            let reason = "an event that cannot be read: look at it in your calendar, save it \
                          again and export anew";
            return self.complain(block.at, reason, false);
        };
        if let Some(trouble) = event.trouble {
            self.complain(block.at, trouble, true);
        }
        let told = event.start.is_some() || event.replaces.is_some();
        if !told && !meeting::may_be_timeless(&event) {
            // The mail itself is there as a whole.
            if self.by_mail {
                return;
            }
            let reason = "an event without a time that can be read (DTSTART): give it one in \
                          your calendar and export anew";
            return self.complain(block.at, reason, false);
        }
        self.held += block.bytes.len();
        let key = (event.uid.is_empty(), meeting::key(&event));
        self.events.entry(key).or_default().push(event);
    }

    fn complain(&mut self, at: u64, reason: &str, partly: bool) {
        self.bad.push(Bad {
            at: at.to_string(),
            reason: reason.to_owned(),
            partly,
        });
    }

    /// Makes entries of what was read so far, and hands them on in batches: with
    /// all their times they are larger than the events were.
    fn finish(
        &mut self,
        mail: Option<&Mail>,
        hand: &mut dyn FnMut(Said) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        self.held = 0;
        let mut said = Said::default();
        let mut groups: Vec<((bool, String), Vec<Event>)> =
            std::mem::take(&mut self.events).into_iter().collect();
        groups.sort_by_key(|(_, events)| events.first().map(|event| event.at));
        for ((_, key), events) in groups {
            let at = events.first().map_or(0, |event| event.at);
            if !self.made.insert(key.clone()) {
                let reason = "a change to a meeting far above in a very long calendar: not \
                              worked in; export fewer years at once";
                self.complain(at, reason, false);
                continue;
            }
            let context = meeting::Context {
                key: &key,
                last: self.last,
                mail,
            };
            meeting::entries(events, &context, &mut self.zones, &mut said);
            if said.entries.len() >= BATCH {
                hand(std::mem::take(&mut said))?;
            }
        }
        for name in std::mem::take(&mut self.zones.unknown) {
            let reason = format!(
                "the time zone `{name}` is not known and the calendar does not define it: its \
                 times are read as your own"
            );
            self.complain(0, &reason, true);
        }
        said.bad.append(&mut self.bad);
        hand(said)
    }
}
