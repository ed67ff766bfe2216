//! What a card says of a person or a company.

use super::lines::Card;
use super::property::{Properties, Property};
use super::stable_key;
use bellwether_core::evidence::entry::{Entry, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::identity::address;
use bellwether_core::time::{Day, Timestamp};

/// The system that address books are.
const SYSTEM: &str = "vcard";

/// Words for the person somebody reports to, in labels and types.
const ABOVE: &[&str] = &[
    "boss",
    "chef",
    "chefin",
    "jefe",
    "leidinggevende",
    "manager",
    "responsable",
    "supervisor",
    "vorgesetzte",
    "vorgesetzter",
];

/// Reads a card, or says why nothing can be made of it.
pub(super) fn read(card: &Card) -> Result<Entry, &'static str> {
    let properties = Properties::of(&card.lines);
    let kind = word(&properties, &["KIND", "X-ADDRESSBOOKSERVER-KIND"]);
    if kind == "group" {
        return Err(
            "a group of an address book, no person: the cards of its members are read, that they \
             belong together is not; give them a category in the address book if that matters",
        );
    }
    let mut entry = Entry::new(EntryKind::Contact, SYSTEM, "");
    let mut more = Vec::new();
    for property in &properties.all {
        take(property, &properties, &mut entry, &mut more);
    }
    finish_address(&properties, &mut entry);
    let shown_as = word(&properties, &["X-ABSHOWAS"]);
    if kind == "org" || shown_as == "company" || is_company(&entry) {
        entry = company(&entry);
    }
    for (heading, value) in more {
        entry.put_raw(&heading, &value);
    }
    if entry.is_empty() {
        return Err("an empty card: it says nothing, so there is nothing to keep");
    }
    entry.key = match entry.text(field::ID) {
        "" => stable_key(&entry),
        id => id.to_owned(),
    };
    Ok(entry)
}

fn word(properties: &Properties, names: &[&str]) -> String {
    let named = |p: &&Property| names.contains(&p.name.as_str());
    let found = properties.all.iter().find(named);
    found.map(|p| p.value.to_lowercase()).unwrap_or_default()
}

/// Takes one property. What fits no field goes to `more`.
fn take(
    property: &Property,
    properties: &Properties,
    entry: &mut Entry,
    more: &mut Vec<(String, String)>,
) {
    let text = properties.text(property);
    let line = one_line(&text);
    let mut raw = |heading: &str, value: &str| more.push((heading.to_owned(), value.to_owned()));
    let first = |entry: &Entry, name: &str| entry.get(name).is_none();
    match property.name.as_str() {
        // About the card, not about who is on it; a label goes with what it labels.
        "VERSION" | "PRODID" | "X-ABLABEL" | "KIND" | "X-ADDRESSBOOKSERVER-KIND" => {}
        "PHOTO" | "LOGO" | "SOUND" | "KEY" => {}
        "FN" if first(entry, field::NAME) => entry.put(field::NAME, &line),
        "N" if first(entry, field::FIRST_NAME) && first(entry, field::LAST_NAME) => {
            let parts = components(properties, &property.value);
            let part = |at: usize| parts.get(at).map_or("", String::as_str);
            entry.put(field::LAST_NAME, part(0));
            entry.put(field::FIRST_NAME, part(1));
            raw("Middle name", part(2));
            raw("Name prefix", part(3));
            raw("Name suffix", part(4));
        }
        "ORG" if first(entry, field::COMPANY) => {
            let parts = components(properties, &property.value);
            let units: Vec<&str> = parts.iter().skip(1).map(String::as_str).collect();
            entry.put(field::COMPANY, parts.first().map_or("", String::as_str));
            entry.put(field::DEPARTMENT, units.join(", ").trim_matches([',', ' ']));
        }
        "TITLE" if first(entry, field::TITLE) => entry.put(field::TITLE, &line),
        "EMAIL" => {
            let written = line.trim();
            let written = strip_scheme(written, "mailto:");
            match address::canonical("", written).filter(|_| written.contains('@')) {
                Some(mailbox) => entry.put(field::EMAIL, &mailbox.address),
                None => raw("EMAIL", written),
            }
        }
        "TEL" => entry.put(field::PHONE, strip_scheme(&line, "tel:")),
        "ADR" => raw(
            &heading(property, properties),
            &address_line(properties, property),
        ),
        "URL" => entry.put(field::URL, &line),
        // A profile is where a person can be looked at, and what another export knows
        // the person by.
        "X-SOCIALPROFILE" | "SOCIALPROFILE" if line.starts_with("http") => {
            entry.put(field::URL, &line);
        }
        "NOTE" => entry.put(field::TEXT, &text),
        "CATEGORIES" => {
            let separators = if properties.old {
                [',', ';']
            } else {
                [',', ',']
            };
            for label in properties.parts(&property.value, separators[0]) {
                for label in label.split(separators[1]) {
                    entry.put(field::LABEL, &one_line(label));
                }
            }
        }
        "UID" if first(entry, field::ID) => entry.put(field::ID, &bare_uid(&line)),
        "REV" | "CREATED" => match moment(&line) {
            Some(moment) if property.name == "REV" => entry.put_moment(field::CHANGED, moment),
            Some(moment) => entry.put_moment(field::CREATED, moment),
            None => raw(&property.name, &line),
        },
        "RELATED" | "X-ABRELATEDNAMES" | "X-MANAGER" | "MANAGER" => {
            related(property, properties, &line, entry, &mut raw);
        }
        name if name.ends_with("-MANAGER") || name.ends_with("-MANAGERSNAME") => {
            entry.put(field::PARENT, &line);
        }
        name if name.ends_with("-DEPARTMENT") && first(entry, field::DEPARTMENT) => {
            entry.put(field::DEPARTMENT, &line);
        }
        _ => raw(&heading(property, properties), text.trim()),
    }
}

/// The person reported to; other relations are kept as they stand.
fn related(
    property: &Property,
    properties: &Properties,
    line: &str,
    entry: &mut Entry,
    raw: &mut impl FnMut(&str, &str),
) {
    let label = properties.label(&property.group).unwrap_or_default();
    let mut words = property.types().chain(label.split_whitespace());
    let above = words.any(|word| ABOVE.iter().any(|known| known.eq_ignore_ascii_case(word)));
    if !above && !property.name.ends_with("MANAGER") {
        raw(&heading(property, properties), line);
    } else if strip_scheme(line, "urn:").len() < line.len() {
        entry.put(field::PARENT_ID, &bare_uid(line));
    } else {
        entry.put(field::PARENT, line);
    }
}

/// City and country of the address at work, else of the first.
fn finish_address(properties: &Properties, entry: &mut Entry) {
    let addresses = properties.all.iter().filter(|p| p.name == "ADR");
    let mut addresses: Vec<&Property> = addresses.collect();
    addresses.sort_by_key(|address| !address.is_of("WORK"));
    if let Some(address) = addresses.first() {
        let parts = components(properties, &address.value);
        let part = |at: usize| parts.get(at).map_or("", String::as_str);
        entry.put(field::CITY, part(3));
        entry.put(field::COUNTRY, part(6));
    }
}

/// Whether a card names a company and nobody in it.
fn is_company(entry: &Entry) -> bool {
    let company = entry.text(field::COMPANY);
    let named = entry.text(field::NAME);
    let person = [field::FIRST_NAME, field::LAST_NAME, field::TITLE];
    let nobody = person.iter().all(|part| {
        let said = entry.text(part);
        said.is_empty() || said == company
    });
    !company.is_empty() && nobody && named == company
}

/// The company that a card stands for.
fn company(card: &Entry) -> Entry {
    let mut entry = Entry::new(EntryKind::Company, SYSTEM, "");
    let name = match card.text(field::COMPANY) {
        "" => card.person_name(),
        name => name.to_owned(),
    };
    entry.put(field::NAME, &name);
    for (name, value) in card.fields() {
        let own = [
            field::NAME,
            field::FIRST_NAME,
            field::LAST_NAME,
            field::COMPANY,
        ];
        if !own.contains(&name) {
            entry.put(name, value);
        }
    }
    let mail = card.all(field::EMAIL).map(address::host);
    let mail = mail.filter(|host| !address::is_free_mail(host));
    let site = card.all(field::URL).map(host_of_link);
    for host in site.chain(mail) {
        if let Some(domain) = address::registrable(&host.to_lowercase()) {
            entry.put(field::DOMAIN, &domain);
        }
    }
    entry
}

fn host_of_link(link: &str) -> &str {
    let link = link.split_once("://").map_or(link, |(_, rest)| rest);
    let host = link.split(['/', '?', '#', ':']).next();
    host.unwrap_or_default()
}

/// The components of a structured value, each in one line.
fn components(properties: &Properties, value: &str) -> Vec<String> {
    let parts = properties.parts(value, ';');
    parts.iter().map(|part| one_line(part)).collect()
}

/// An address in one line, as it would be written.
fn address_line(properties: &Properties, property: &Property) -> String {
    let parts = components(properties, &property.value);
    let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    parts.join(", ")
}

/// What a property that fits no field is called: its name, with the label or the
/// types it carries.
fn heading(property: &Property, properties: &Properties) -> String {
    let types: Vec<&str> = property
        .types()
        .filter(|word| !word.eq_ignore_ascii_case("pref"))
        .collect();
    let label = properties
        .label(&property.group)
        .unwrap_or_else(|| types.join(" ").to_lowercase());
    match label.as_str() {
        "" => property.name.clone(),
        label => format!("{} ({label})", property.name),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A value without its scheme.
fn strip_scheme<'a>(value: &'a str, scheme: &str) -> &'a str {
    match value.split_at_checked(scheme.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(scheme) => rest.trim(),
        _ => value,
    }
}

/// A `UID` as it is compared: exports differ in how they dress it.
fn bare_uid(value: &str) -> String {
    strip_scheme(strip_scheme(value, "urn:"), "uuid:").to_owned()
}

/// A moment as cards write it: `20240304T091207Z`, `2024-03-04T09:12:07+01:00`,
/// `2024-03-04`. UTC where no zone is said.
fn moment(value: &str) -> Option<Timestamp> {
    let plain: String = value.split_whitespace().collect();
    let (day, time) = plain.split_once(['T', 't']).unwrap_or((&plain, ""));
    let digits: String = day.chars().filter(char::is_ascii_digit).collect();
    let number = |text: &str, from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    if digits.len() != 8 {
        return None;
    }
    let date = jiff::civil::Date::new(
        number(&digits, 0, 4)?.try_into().ok()?,
        number(&digits, 4, 6)?.try_into().ok()?,
        number(&digits, 6, 8)?.try_into().ok()?,
    );
    let date = Day::of(date.ok()?);
    let (clock, offset) = match time.find(['Z', 'z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let clock = clock.split(['.', ',']).next().unwrap_or_default();
    let clock = seconds(clock)?;
    let offset = match offset.split_at_checked(1) {
        Some(("+", rest)) => seconds(rest)?,
        Some(("-", rest)) => -seconds(rest)?,
        _ => 0,
    };
    Some(Timestamp(date.start().0 + clock - offset))
}

/// `091207`, `09:12`, `0912`, `09` as seconds.
fn seconds(text: &str) -> Option<i64> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let part = |at: usize| {
        digits
            .get(at..at + 2)
            .map_or(Some(0), |two| two.parse().ok())
    };
    Some(part(0)?.min(24) * 3600 + part(2)?.min(59) * 60 + part(4)?.min(60))
}
