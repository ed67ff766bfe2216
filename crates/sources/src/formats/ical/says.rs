//! What an event says besides its times: who, what, where.

use crate::mail::html;
use bellwether_core::evidence::entry::{Entry, joined};
use bellwether_core::evidence::field;
use bellwether_core::identity::address;
use bellwether_core::time::Timestamp;
use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameterName as Parameter,
    ICalendarProperty as Property, ICalendarValue as Value,
};

/// Characters that are kept of a description.
const TEXT_CHARS_MAX: usize = 20_000;

/// Characters that are kept of anything else.
const VALUE_CHARS_MAX: usize = 1000;

/// Lines without a field of their own that are kept.
const RAW_MAX: usize = 60;

/// People asked to come that are kept.
const ATTENDEES_MAX: usize = 2000;

/// The status of what was called off.
pub(super) const CANCELLED: &str = "cancelled";
/// The answer of somebody who does not come.
pub(super) const DECLINED: &str = "declined";

/// A status as [`field::STATUS`] has it.
pub(super) fn status(text: &str) -> String {
    let text = text.trim().to_lowercase();
    match text.as_str() {
        "canceled" => CANCELLED.to_owned(),
        _ => text,
    }
}

/// Fills in what the lines of an event say.
pub(super) fn fill(event: &ICalendarComponent, entry: &mut Entry) {
    let (mut attendees, mut raw) = (0, 0);
    for line in &event.entries {
        match &line.name {
            Property::Summary => put_line(entry, field::NAME, line),
            Property::Location => put_line(entry, field::CITY, line),
            Property::Description => {
                let text = plain(&text_of(line));
                entry.put(field::TEXT, head(&text, TEXT_CHARS_MAX));
            }
            Property::Url | Property::Conference => put_line(entry, field::URL, line),
            Property::Categories => {
                for label in line.values.iter().filter_map(Value::as_text) {
                    entry.put(field::LABEL, &one_line(label));
                }
            }
            Property::Created => put_moment(entry, field::CREATED, line),
            Property::LastModified => put_moment(entry, field::CHANGED, line),
            Property::Status if entry.get(field::STATUS).is_none() => {
                entry.put(field::STATUS, &status(&text_of(line)));
            }
            Property::Organizer => entry.put(field::ORGANISER, &person(line, "")),
            Property::Attendee if is_room(line) => entry.put_raw("ROOM", &person(line, "")),
            Property::Attendee if attendees < ATTENDEES_MAX => {
                attendees += 1;
                entry.put(field::ATTENDEE, &person(line, answer(line)));
            }
            name if is_told_elsewhere(name) => {}
            name if raw < RAW_MAX => {
                raw += 1;
                let (heading, value) = (name.as_str(), one_line(&text_of(line)));
                match is_link(heading) {
                    true => entry.put(field::URL, head(&value, VALUE_CHARS_MAX)),
                    false => entry.put_raw(heading, head(&value, VALUE_CHARS_MAX)),
                }
            }
            _ => {}
        }
    }
}

/// The answer of somebody asked to come.
pub(super) fn answer(line: &ICalendarEntry) -> &'static str {
    let said = line
        .parameter(&Parameter::Partstat)
        .and_then(|v| v.as_text());
    let said = said.unwrap_or_default();
    ["accepted", "declined", "tentative", "needs-action"]
        .into_iter()
        .find(|answer| said.eq_ignore_ascii_case(answer))
        .unwrap_or_default()
}

/// A person: `address|name|rest`.
fn person(line: &ICalendarEntry, rest: &str) -> String {
    let parameter = |name| line.parameter(&name).and_then(|value| value.as_text());
    let name = parameter(Parameter::Cn).unwrap_or_default();
    let name = one_line(name);
    let written = line.calendar_address().unwrap_or_default().trim();
    let email = parameter(Parameter::Email).unwrap_or_default();
    let mailbox = [email, written]
        .into_iter()
        .filter(|address| address.contains('@'))
        .find_map(|address| address::canonical(&name, address))
        .or_else(|| address::canonical(&name, written));
    match mailbox {
        Some(mailbox) => joined(&mailbox.address, &mailbox.name, rest),
        None if name.is_empty() => String::new(),
        None => joined("", &name, rest),
    }
}

/// Whether it is a room or a thing that is asked to come.
fn is_room(line: &ICalendarEntry) -> bool {
    let sort = line.parameter(&Parameter::Cutype).and_then(|v| v.as_text());
    sort.is_some_and(|sort| {
        sort.eq_ignore_ascii_case("ROOM") || sort.eq_ignore_ascii_case("RESOURCE")
    })
}

/// What is read elsewhere, changes with each export without anything having
/// changed, or says the same once more.
fn is_told_elsewhere(name: &Property) -> bool {
    match name {
        Property::Uid
        | Property::Dtstart
        | Property::Dtend
        | Property::Duration
        | Property::Rdate
        | Property::Exdate
        | Property::Exrule
        | Property::RecurrenceId
        | Property::Sequence
        | Property::Status
        | Property::Dtstamp
        | Property::Attach
        | Property::Acknowledged
        | Property::StyledDescription => true,
        Property::Other(name) => {
            let name = name.to_ascii_uppercase();
            name == "X-ALT-DESC" || name.starts_with("X-MOZ-") || name.starts_with("X-LIC-")
        }
        _ => false,
    }
}

/// Headings under which programs put the link of a meeting held from afar.
fn is_link(heading: &str) -> bool {
    ["X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"]
        .iter()
        .any(|link| heading.eq_ignore_ascii_case(link))
}

fn put_line(entry: &mut Entry, name: &str, line: &ICalendarEntry) {
    // An event has one title and one place; what comes twice is a translation.
    if entry.get(name).is_none() || name == field::URL {
        let value = one_line(&text_of(line));
        entry.put(name, head(&value, VALUE_CHARS_MAX));
    }
}

fn put_moment(entry: &mut Entry, name: &str, line: &ICalendarEntry) {
    if let Some(Value::PartialDateTime(date)) = line.values.first()
        && let Some(civil) = super::event::civil_of(date)
    {
        let ahead = super::event::offset_of(date).unwrap_or(0);
        entry.put_moment(name, Timestamp(civil - ahead));
    }
}

fn text_of(line: &ICalendarEntry) -> String {
    let values = line
        .values
        .iter()
        .filter_map(|value| value.clone().into_text());
    let values: Vec<_> = values.collect();
    values.join(",")
}

/// A description as a person would have typed it: some programs write HTML.
fn plain(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let tags = [
        "<br", "<p>", "<p ", "<div", "<span", "<html", "<a href", "</b>", "<ul>",
    ];
    match tags.iter().any(|tag| lower.contains(tag)) {
        true => html::to_text(text),
        false => text.replace("\r\n", "\n"),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn head(text: &str, chars: usize) -> &str {
    match text.char_indices().nth(chars) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}
