//! From the events of one `UID` to what is known of that meeting.

use super::event::{Clock, Event};
use super::series;
use super::zones::Zones;
use super::{SYSTEM, says};
use crate::Bad;
use bellwether_core::evidence::entry::{Entry, EntryKind, INVITATION, joined, parts};
use bellwether_core::evidence::{Mail, field};
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;

/// Entries with their positions, and what went wrong.
#[derive(Default)]
pub(super) struct Said {
    pub entries: Vec<(Entry, String)>,
    pub bad: Vec<Bad>,
}

/// What has to be known of a meeting's surroundings.
pub(super) struct Context<'a> {
    pub key: &'a str,
    /// The end of what rules are worked out to.
    pub last: i64,
    /// The mail it came by.
    pub mail: Option<&'a Mail>,
}

/// What to call a meeting: its `UID`, else something that stays while it keeps
/// its title, its begin and who called it.
pub(super) fn key(event: &Event) -> String {
    if !event.uid.is_empty() {
        return event.uid.clone();
    }
    let start = event.start.as_ref().map_or(0, |start| start.civil);
    let title = event.entry.get(field::NAME);
    let title = title.unwrap_or_else(|| event.entry.text(field::TEXT));
    let parts: [&[u8]; 3] = [
        title.as_bytes(),
        event.entry.text(field::ORGANISER).as_bytes(),
        &start.to_le_bytes(),
    ];
    format!("no-uid:{}", Id::of("meeting", &parts))
}

/// What a message with this method does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// No message: a calendar.
    Calendar,
    /// Invites, or changes what was arranged.
    Invites,
    /// Calls off.
    Cancels,
    /// What one of those invited answers, or proposes, or asks.
    Answers(&'static str),
}

fn purpose(event: &Event, mail: Option<&Mail>) -> Purpose {
    match event.method.as_str() {
        "REPLY" => Purpose::Answers("reply"),
        "COUNTER" => Purpose::Answers("counter"),
        "REFRESH" => Purpose::Answers("refresh"),
        "DECLINECOUNTER" => Purpose::Answers("declinecounter"),
        "CANCEL" => Purpose::Cancels,
        "" | "PUBLISH" if mail.is_none() => Purpose::Calendar,
        _ => Purpose::Invites,
    }
}

/// Whether an event says enough without a time: who answers or calls off need not
/// repeat it.
pub(super) fn may_be_timeless(event: &Event) -> bool {
    let purpose = purpose(event, None);
    matches!(purpose, Purpose::Answers(_) | Purpose::Cancels) && !event.uid.is_empty()
}

/// Makes the entries of one meeting.
pub(super) fn entries(
    events: Vec<Event>,
    context: &Context<'_>,
    zones: &mut Zones,
    said: &mut Said,
) {
    let (mut calendar, mut messages) = (Vec::new(), Vec::new());
    for event in events {
        match purpose(&event, context.mail) {
            Purpose::Calendar => calendar.push(event),
            Purpose::Answers(sort) => answers(&event, sort, context, zones, said),
            Purpose::Cancels => messages.push(Event {
                cancelled: true,
                ..event
            }),
            Purpose::Invites => messages.push(event),
        }
    }
    if !calendar.is_empty() {
        let entry = meeting(calendar, context, zones, said);
        said.entries.extend(entry);
    }
    // A message about single occurrences leaves the series as it is.
    let about_some = messages.iter().all(|event| event.replaces.is_some());
    let groups: Vec<Vec<Event>> = match about_some {
        true => messages.into_iter().map(|event| vec![event]).collect(),
        false => vec![messages],
    };
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        let occurrence = group.first().and_then(|event| event.replaces.clone());
        let entry = meeting(group, context, zones, said);
        if let Some((mut entry, at)) = entry {
            entry.put(field::TYPE, INVITATION);
            if let Some(occurrence) = occurrence.as_ref().filter(|_| about_some) {
                let moment = Timestamp(zones.utc(occurrence));
                entry.key = format!("{}/{moment}", entry.key);
            }
            said.entries.push((entry, at));
        }
    }
}

/// A meeting with all the times it takes place.
fn meeting(
    events: Vec<Event>,
    context: &Context<'_>,
    zones: &mut Zones,
    said: &mut Said,
) -> Option<(Entry, String)> {
    let (mut changes, mut whole): (Vec<Event>, Vec<Event>) = events
        .into_iter()
        .partition(|event| event.replaces.is_some());
    // The newest version counts.
    whole.sort_by_key(|event| (event.version, event.at));
    changes.sort_by_key(|event| (event.version, event.at));
    let mut called_off = false;
    let main = match whole.pop() {
        Some(main) => main,
        // Only some of its occurrences are there. When one that is called off would
        // have been stays, as it does for a whole meeting.
        None => {
            called_off = changes.iter().all(|change| change.cancelled);
            for change in &mut changes {
                change.cancelled &= !called_off;
            }
            changes.pop()?
        }
    };
    let main_is_change = main.replaces.is_some();
    let mut all: Vec<&Event> = changes.iter().collect();
    if main_is_change {
        all.push(&main);
    }
    // Those that begin earlier come first: what holds for all that follow is
    // changed again by what comes later.
    all.sort_by_key(|event| event.replaces.as_ref().map(|moment| moment.civil));
    let template;
    let series = if main_is_change {
        template = Event {
            start: None,
            ..Event::empty(main.at)
        };
        series::of(&template, &all, context.last, zones)
    } else {
        series::of(&main, &all, context.last, zones)
    };
    let mut entry = Entry::new(EntryKind::Meeting, SYSTEM, context.key);
    if called_off || main.cancelled || series.nothing_left {
        entry.put(field::STATUS, says::CANCELLED);
    }
    for (name, value) in main.entry.fields() {
        let settled = name == field::STATUS && entry.get(field::STATUS).is_some();
        if !settled {
            entry.put(name, value);
        }
    }
    all.retain(|change| change.at != main.at);
    for change in all {
        let begin = series::begin_of(change, &main, zones);
        add_change(&mut entry, &change.entry, begin);
    }
    let start = main.start.as_ref().or(main.replaces.as_ref());
    if start.is_some_and(|start| start.clock == Clock::Day) {
        entry.put(field::ALL_DAY, "yes");
    }
    entry.happened = series.first.map(Timestamp);
    let times = series.occurrences.iter();
    entry.put_distinct(
        field::OCCURRENCE,
        times.map(|(begin, end)| format!("{begin}/{end}")),
    );
    if let Some(trouble) = series.trouble {
        said.bad.push(Bad {
            at: main.at.to_string(),
            reason: trouble.to_owned(),
            partly: true,
        });
    }
    Some((entry, main.at.to_string()))
}

/// Adds what a changed occurrence says besides: people who come to it alone or not to it
/// alone, and another title or place.
fn add_change(entry: &mut Entry, change: &Entry, begin: Option<i64>) {
    for person in change.all(field::ATTENDEE) {
        let (address, name, answer) = parts(person);
        let known = entry.all(field::ATTENDEE).find_map(|known| {
            let (known_address, known_name, said) = parts(known);
            let same = known_address == address && (!address.is_empty() || known_name == name);
            same.then(|| said == says::DECLINED)
        });
        if known.is_none() {
            entry.put(field::ATTENDEE, person);
        }
        if known == Some(false)
            && answer == says::DECLINED
            && let Some(begin) = begin
        {
            let declined = joined(address, name, &begin.to_string());
            entry.put(field::DECLINED, &declined);
        }
    }
    for (name, heading) in [(field::NAME, "SUMMARY"), (field::CITY, "LOCATION")] {
        match (entry.get(name), change.get(name)) {
            (None, Some(value)) => entry.put(name, value),
            (Some(said), Some(value)) if said != value => entry.put_raw(heading, value),
            _ => {}
        }
    }
}

/// What one of those invited answered: nothing that is known of the meeting
/// changes by it.
fn answers(event: &Event, sort: &str, context: &Context<'_>, zones: &mut Zones, said: &mut Said) {
    let sent = context.mail.and_then(|mail| mail.happened);
    let when = sent.or_else(|| (event.version.1 != 0).then_some(Timestamp(event.version.1)));
    let who = event.entry.all(field::ATTENDEE).next().unwrap_or_default();
    let (address, name, answer) = parts(who);
    let occurrence = event.replaces.as_ref().map(|moment| zones.utc(moment));
    let key = format!(
        "{}/{sort}/{address}/{}",
        context.key,
        when.map_or(0, |when| when.0)
    );
    let mut entry = Entry::new(EntryKind::Activity, SYSTEM, &key);
    entry.put(field::TYPE, sort);
    entry.put(field::STATUS, answer);
    entry.put(field::FROM, &joined(address, name, ""));
    entry.put(field::TO, event.entry.text(field::ORGANISER));
    entry.put(field::NAME, event.entry.text(field::NAME));
    entry.put(field::TEXT, event.entry.text(field::TEXT));
    entry.put_raw("UID", context.key);
    if let Some(start) = &event.start {
        entry.put_raw("DTSTART", &zones.utc(start).to_string());
    }
    if let Some(occurrence) = occurrence {
        entry.put_raw("RECURRENCE-ID", &occurrence.to_string());
    }
    for (heading, value) in event
        .entry
        .raw()
        .filter(|(heading, _)| *heading == "COMMENT")
    {
        entry.put_raw(heading, value);
    }
    if let Some(when) = when {
        entry.put_moment(field::WHEN, when);
        entry.happened = Some(when);
    }
    said.entries.push((entry, event.at.to_string()));
}
