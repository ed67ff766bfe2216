//! The evidence itself, with the words marked that were cited. Text only: what a mail
//! was written in was left behind when it was read, and nothing in it is ever loaded.

mod marks;

use super::{Query, card, chain};
use crate::answers::{opportunities, told};
use crate::find;
use crate::web::frame::{Frame, Look};
use crate::web::{Desk, Reply, Trouble};
use crate::wire::decisions::AnchorWire;
use crate::wire::evidence::{Content, Evidence, Field, Mailbox, Sighting};
use crate::wire::{Hex, Time};
use crate::words;
use askama::Template;
use bellwether_core::evidence::entry::{self, EntryKind};
use bellwether_core::evidence::field;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::time::Timestamp;
use marks::{Run, mark};
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "evidence.html")]
struct Page {
    frame: Frame,
    e: Evidence,
    /// What it is, whose, of when.
    seen: String,
    /// Names with values: who wrote to whom, or what a row says.
    fields: Vec<(String, Vec<Value>)>,
    /// The words of a mail or of a document.
    body: Vec<Run>,
    /// Whether the text is longer than a page shows.
    longer: bool,
    /// What stands on it.
    cited: Vec<Stands>,
    /// Columns of its file that have no meaning here, as they stand there.
    columns: Vec<Field>,
    /// How many of them the file has; not all are shown.
    all_columns: usize,
    happened: Option<String>,
    known: String,
    /// Where it was read: the file, and the place in it.
    places: Vec<(String, String)>,
}

/// Something that stands on a piece of evidence.
struct Stands {
    says: String,
    link: String,
    against: bool,
}

/// One value, with a page of its own where there is one.
struct Value {
    says: String,
    link: Option<String>,
    /// Whether the chain stands on it.
    cited: bool,
}

/// Columns without a meaning that are shown: the figures that a report tags are many, and
/// stand in its text.
const COLUMNS: usize = 40;

/// Places where it was read that are shown at once: every export shows most things again.
const PLACES: usize = 3;

/// Whether a field holds a part of a text.
fn is_text(name: &str) -> bool {
    matches!(name, field::PARAGRAPH | field::TABLE | field::TEXT)
}

/// Whether it is a row of a table, and no document.
fn is_row(content: &Content) -> bool {
    match content {
        Content::Entry(entry) => !(entry.fields.iter())
            .any(|one| matches!(one.name.as_str(), field::PARAGRAPH | field::TABLE)),
        _ => false,
    }
}

/// A cell is told from others by so many letters.
const LEAST_CELL: usize = 4;

/// The most of a text that a page shows.
const MOST_BYTES: usize = 120_000;

/// As much of a text as a page shows.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(MOST_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The page of a piece of evidence.
pub fn page(
    desk: &mut Desk<'_, '_>,
    frame: Frame,
    id: &str,
    _query: &Query,
) -> Result<Reply, Trouble> {
    let id = id.to_lowercase();
    let missing = || Trouble::NotFound(format!("No proof has the id {id}"));
    if !find::is_id(&id) {
        return Err(missing());
    }
    let Some(shown) = desk.store.show(desk.viewer, &id)? else {
        // The command line shows opportunities under the same name.
        return match opportunities::called(desk.sight, &id).as_slice() {
            [one] => Ok(Reply::See(format!("/opportunities/{}", one.id))),
            _ => Err(missing()),
        };
    };
    let evidence = Evidence::of(&shown);
    let k = &desk.sight.knowledge;
    let citing = opportunities::citing(desk.sight, shown.id);
    let mut cites: Vec<&str> = Vec::new();
    let mut cited = Vec::new();
    for one in &citing {
        let finding = &one.finding;
        let speaks_for = finding.evidence.iter().any(|p| p.evidence == shown.id);
        cited.push(Stands {
            says: finding.title.clone(),
            link: format!("/opportunities/{}", one.id),
            against: !speaks_for,
        });
        let proofs = finding.evidence.iter().chain(&finding.against);
        cites.extend(
            proofs
                .filter(|proof| proof.evidence == shown.id)
                .map(|proof| proof.says.as_str()),
        );
    }
    cited.truncate(12);
    let chained = chain::standing_on(k, shown.id);
    for (says, link, words) in &chained {
        cites.push(words);
        cited.push(Stands {
            says: says.clone(),
            link: link.clone(),
            against: false,
        });
    }
    // A document often says one thing several times.
    let mut told = BTreeSet::new();
    cited.retain(|one| told.insert((one.says.clone(), one.link.clone())));
    cited.truncate(24);
    let text = match &evidence.content {
        Content::Mail(mail) => mail.body.clone(),
        Content::Entry(entry) => {
            let parts = entry.fields.iter().filter(|one| is_text(&one.name));
            let parts: Vec<&str> = parts.map(|one| one.value.as_str()).collect();
            parts.join("\n\n")
        }
        _ => String::new(),
    };
    let body = mark(beginning(&text), &cites);
    let person = |address: &str| {
        let number = k.person_of_address(address)?;
        Some(format!("/people/{}", k.person(number).id))
    };
    let system = match &evidence.content {
        Content::Entry(entry) => entry.system.as_str(),
        _ => "",
    };
    let refers = |name: &str, value: &str| refers(k, system, name, value);
    let mut fields = fields(&evidence, &frame.look, &person, &refers);
    // A row that the chain stands on has no sentence: the cell that says it is marked.
    if is_row(&evidence.content) {
        let said = |value: &Value| {
            let long = value.says.chars().count() >= LEAST_CELL;
            long && chained
                .iter()
                .any(|(.., words)| words.contains(&value.says))
        };
        for value in fields.iter_mut().flat_map(|(_, values)| values) {
            value.cited = said(value);
        }
    }
    // What the heading says already.
    let heading = heading(&evidence);
    fields.retain(|(_, values)| match &values[..] {
        [only] => only.cited || only.says != heading,
        _ => true,
    });
    let time = |at: &Time| match &evidence.content {
        Content::Line(_) => words::file_time(at.0),
        _ => frame.look.time(at),
    };
    let page = Page {
        longer: text.len() > MOST_BYTES,
        places: (evidence.sightings.iter())
            .map(|seen| (seen.source.clone(), place(seen, &frame.look)))
            .collect(),
        happened: evidence.happened.as_ref().map(time),
        known: time(&evidence.known),
        columns: columns(&evidence).iter().take(COLUMNS).cloned().collect(),
        all_columns: columns(&evidence).len(),
        seen: card::seen(&evidence, &desk.workspace.zone),
        frame: frame.titled(heading),
        fields,
        body,
        cited,
        e: evidence,
    };
    Reply::page(&page)
}

/// What a piece of evidence is called.
fn heading(evidence: &Evidence) -> String {
    match &evidence.content {
        Content::Mail(mail) if mail.subject.trim().is_empty() => "(no subject)".to_owned(),
        Content::Mail(mail) => mail.subject.clone(),
        Content::Entry(entry) => entry.label.clone(),
        Content::Line(line) => {
            let product = line.product_name.as_ref().or(line.product.as_ref());
            let product = product.map_or("something", String::as_str);
            format!("{} × {product}", line.quantity)
        }
        Content::Decision(decision) => format!("You decided: {}", decision.verb),
        Content::Other {} => evidence.kind.clone(),
    }
}

/// What its file says besides.
fn columns(evidence: &Evidence) -> &[Field] {
    match &evidence.content {
        Content::Entry(entry) => &entry.unmapped,
        Content::Line(line) => &line.unmapped,
        _ => &[],
    }
}

fn fields(
    evidence: &Evidence,
    look: &Look,
    person: &dyn Fn(&str) -> Option<String>,
    refers: &dyn Fn(&str, &str) -> Option<Value>,
) -> Vec<(String, Vec<Value>)> {
    let plain = |says: &str| Value {
        says: says.to_owned(),
        link: None,
        cited: false,
    };
    let mailbox = |one: &Mailbox| Value {
        says: one.in_words(),
        link: person(&one.address),
        cited: false,
    };
    let mut fields: Vec<(String, Vec<Value>)> = Vec::new();
    let mut put =
        |name: &str, values: Vec<Value>| match fields.last_mut().filter(|(last, _)| last == name) {
            Some((_, before)) => before.extend(values),
            None if values.iter().all(|value| value.says.is_empty()) => {}
            None => fields.push((name.to_owned(), values)),
        };
    match &evidence.content {
        Content::Mail(mail) => {
            put("from", mail.from.iter().map(mailbox).collect());
            put("to", mail.to.iter().map(mailbox).collect());
            put("cc", mail.cc.iter().map(mailbox).collect());
            put("bcc", mail.bcc.iter().map(mailbox).collect());
            let file = |name: &str, bytes: u64| {
                plain(&format!("{name} ({})", indicatif::HumanBytes(bytes)))
            };
            put(
                "attached",
                (mail.attachments.iter())
                    .map(|one| file(&one.name, one.bytes))
                    .collect(),
            );
        }
        Content::Entry(entry) => {
            for one in entry.fields.iter().filter(|one| !is_text(&one.name)) {
                let name = one.name.as_str();
                let (address, ..) = match told::PEOPLE.contains(&name) {
                    true => entry::parts(&one.value),
                    false => (one.value.as_str(), "", ""),
                };
                let called = told::name(name);
                match refers(name, &one.value) {
                    Some(value) => put(called.trim_end_matches(" id"), vec![value]),
                    None => {
                        let value = Value {
                            says: told::value(look.zone(), name, &one.value),
                            link: person(&address.to_lowercase()),
                            cited: false,
                        };
                        put(&called, vec![value]);
                    }
                }
            }
        }
        Content::Line(line) => {
            let called = |name: &Option<String>, key: &Option<String>| match (name, key) {
                (Some(name), Some(key)) if name != key => format!("{name} ({key})"),
                (name, key) => name.as_ref().or(key.as_ref()).cloned().unwrap_or_default(),
            };
            let customer = called(&line.customer_name, &line.customer);
            let link = (line.customer.as_deref()).and_then(|key| refers("customer", key));
            let link = link.and_then(|value| value.link);
            put(
                "customer",
                vec![Value {
                    link,
                    ..plain(&customer)
                }],
            );
            let product = called(&line.product_name, &line.product);
            put("product", vec![plain(&product)]);
            put("quantity", vec![plain(&line.quantity.to_string())]);
            put("amount", vec![plain(&line.amount.in_words())]);
            put(
                "invoice",
                vec![plain(line.invoice.as_deref().unwrap_or_default())],
            );
        }
        Content::Decision(decision) => {
            for anchor in &decision.anchors {
                put("about", vec![about(anchor)]);
            }
            for (name, value) in &decision.words {
                put(name, vec![plain(value)]);
            }
        }
        Content::Other {} => {}
    }
    fields
}

/// What a key of another system stands for, and where that is: an account by the number
/// under which it orders, a company, a deal or a contact of the same export, whoever looks
/// after it.
fn refers(k: &Knowledge, system: &str, name: &str, key: &str) -> Option<Value> {
    let kind = match name {
        "customer" => {
            let mut buyers = k.orders().buyers.iter();
            let buyer = buyers.find(|one| one.keys.iter().any(|one| one == key))?;
            let account = k.account(buyer.account);
            return Some(Value {
                says: account.name.clone(),
                link: Some(format!("/accounts/{}", Hex(account.id))),
                cited: false,
            });
        }
        field::OWNER => {
            let says = find::owner(k.ledger, key);
            return (says != key).then_some(Value {
                says,
                link: None,
                cited: false,
            });
        }
        field::COMPANY_ID => EntryKind::Company,
        field::DEAL_ID => EntryKind::Deal,
        field::CONTACT_ID => EntryKind::Contact,
        _ => return None,
    };
    let mut entries = k.ledger.entries.iter().rev();
    let seen = entries
        .find(|one| one.entry.kind == kind && one.entry.key == key && one.entry.system == system)?;
    Some(Value {
        says: seen.entry.label(),
        link: Some(format!("/show/{}", Hex(seen.evidence))),
        cited: false,
    })
}

/// Where in its file it stands, and of what moment an export was.
fn place(seen: &Sighting, look: &Look) -> String {
    let mut says = match seen.position.as_str() {
        "" => String::new(),
        // Where in a mailbox it begins, in bytes: for programs.
        at if at.bytes().all(|b| b.is_ascii_digit()) => String::new(),
        at => format!(" {at}"),
    };
    let Some(folder) = &seen.folder else {
        return says;
    };
    let moment = folder.strip_prefix("as of ");
    let moment = moment.and_then(|at| at.parse::<jiff::Timestamp>().ok());
    match moment {
        Some(at) => {
            let at = Time(Timestamp(at.as_second()));
            says.push_str(&format!(", as it was on {}", look.time(&at)));
        }
        None => says.push_str(&format!(" in {folder}")),
    }
    says
}

/// What a decision hangs on.
fn about(anchor: &AnchorWire) -> Value {
    match anchor {
        AnchorWire::Evidence(id) => Value {
            says: id.short(),
            link: Some(format!("/show/{id}")),
            cited: false,
        },
        AnchorWire::Address(text)
        | AnchorWire::Domain(text)
        | AnchorWire::Party(text)
        | AnchorWire::Topic(text) => Value {
            says: text.clone(),
            link: None,
            cited: false,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::TimeZone;

    #[test]
    fn where_it_stands_is_read_by_people() {
        let look = Look::of(TimeZone::UTC, Timestamp(0));
        let seen = |folder: &str| Sighting {
            owner: String::new(),
            source: String::new(),
            position: "item 1".to_owned(),
            folder: Some(folder.to_owned()),
        };
        assert_eq!(place(&seen("Inbox"), &look), " item 1 in Inbox");
        assert_eq!(
            place(&seen("as of 2024-07-26T10:10:00Z"), &look),
            " item 1, as it was on 26 Jul 2024 10:10"
        );
    }
}
