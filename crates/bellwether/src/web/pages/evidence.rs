//! The evidence itself, with the words marked that were cited. Text only: what a mail
//! was written in was left behind when it was read, and nothing in it is ever loaded.

use super::{Query, card, chain};
use crate::answers::opportunities;
use crate::find;
use crate::web::frame::{Frame, Look};
use crate::web::{Desk, Reply, Trouble};
use crate::wire::decisions::AnchorWire;
use crate::wire::evidence::{Content, Evidence, Mailbox};
use askama::Template;
use bellwether_core::evidence::field;
use bellwether_core::time::Timestamp;

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

/// A stretch of text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they were cited.
    pub cited: bool,
    /// Whether they are the first that were.
    pub first: bool,
}

/// Fields that hold moments.
const MOMENTS: &[&str] = &[
    field::CREATED,
    field::CHANGED,
    field::LAST_ACTIVITY,
    field::WHEN,
];

/// Columns without a field that are shown of a document.
const TAGGED: usize = 4;

/// Whether a field holds a part of a document's text.
fn is_text(name: &str) -> bool {
    matches!(name, field::PARAGRAPH | field::TABLE)
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
        let mut known = k.ledger.addresses.iter();
        let number = known.position(|one| one == address)?;
        let number = k.person_at(bellwether_core::ledger::AddressNo(number as u32))?;
        Some(format!("/people/{}", k.person(number).id))
    };
    let mut fields = fields(&evidence, &frame.look, &person);
    // A row that the chain stands on has no sentence: the cell that says it is marked.
    if body.is_empty() && matches!(evidence.content, Content::Entry(_)) {
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
    let page = Page {
        longer: text.len() > MOST_BYTES,
        seen: card::seen(&evidence, &desk.workspace.zone),
        frame: frame.titled(heading(&evidence)),
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

fn fields(
    evidence: &Evidence,
    look: &Look,
    person: &dyn Fn(&str) -> Option<String>,
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
    let mut put = |name: &str, values: Vec<Value>| {
        if values.iter().any(|value| !value.says.is_empty()) {
            fields.push((name.to_owned(), values));
        }
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
            put("from", vec![plain(&entry.system)]);
            // The figures that a report tags are many, and stand in its text.
            let is_document = entry.fields.iter().any(|one| is_text(&one.name));
            let tagged = if is_document { TAGGED } else { usize::MAX };
            let told = entry.fields.iter().filter(|one| !is_text(&one.name));
            for one in told.chain(entry.unmapped.iter().take(tagged)) {
                let moment = one.value.parse().ok();
                let value = match moment {
                    Some(at) if MOMENTS.contains(&one.name.as_str()) => {
                        plain(&look.time(&crate::wire::Time(Timestamp(at))))
                    }
                    _ => Value {
                        says: one.value.clone(),
                        link: person(&one.value.to_lowercase()),
                        cited: false,
                    },
                };
                put(&one.name.replace('_', " "), vec![value]);
            }
        }
        Content::Line(line) => {
            let called = |name: &Option<String>, key: &Option<String>| match (name, key) {
                (Some(name), Some(key)) if name != key => format!("{name} ({key})"),
                (name, key) => name.as_ref().or(key.as_ref()).cloned().unwrap_or_default(),
            };
            let customer = called(&line.customer_name, &line.customer);
            put("customer", vec![plain(&customer)]);
            let product = called(&line.product_name, &line.product);
            put("product", vec![plain(&product)]);
            put("quantity", vec![plain(&line.quantity.to_string())]);
            put("amount", vec![plain(&line.amount.in_words())]);
            put(
                "invoice",
                vec![plain(line.invoice.as_deref().unwrap_or_default())],
            );
            for one in &line.unmapped {
                put(&one.name, vec![plain(&one.value)]);
            }
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

/// Text in runs, with what was cited marked. White space counts as one space; what was
/// cited in part, or is put in quotation marks in other words, is found by its longest
/// sentence.
pub fn mark(text: &str, cites: &[&str]) -> Vec<Run> {
    let (flat, places) = flattened(text);
    let mut cited = vec![false; text.len()];
    for cite in cites {
        for piece in pieces(cite) {
            let Some(at) = flat.find(&piece) else {
                continue;
            };
            let (from, to) = (places[at], places[at + piece.len() - 1]);
            let end = text[to..].chars().next().map_or(to, |c| to + c.len_utf8());
            cited[from..end].fill(true);
            break;
        }
    }
    let mut runs: Vec<Run> = Vec::new();
    for (at, letter) in text.char_indices() {
        match runs.last_mut() {
            Some(run) if run.cited == cited[at] => run.text.push(letter),
            _ => runs.push(Run {
                text: letter.to_string(),
                cited: cited[at],
                first: false,
            }),
        }
    }
    if let Some(run) = runs.iter_mut().find(|run| run.cited) {
        run.first = true;
    }
    runs
}

/// Text in small letters with every white space as one space, and for each of its bytes
/// the place in the text.
fn flattened(text: &str) -> (String, Vec<usize>) {
    let (mut flat, mut places) = (String::new(), Vec::new());
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() || letter == '>' {
            if !flat.ends_with(' ') && !flat.is_empty() {
                flat.push(' ');
                places.push(at);
            }
            continue;
        }
        for small in letter.to_lowercase() {
            flat.push(small);
            places.extend(std::iter::repeat_n(at, small.len_utf8()));
        }
    }
    (flat, places)
}

/// What to look for of a cited line, the most telling first.
fn pieces(cite: &str) -> Vec<String> {
    const LEAST_CHARS: usize = 12;
    /// What stands in quotation marks is the mail's own, however short.
    const LEAST_QUOTED: usize = 6;
    let trim = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_whitespace() || "…\"“”„'.".contains(c));
        flattened(text).0.trim().to_owned()
    };
    let mut pieces = vec![trim(cite)];
    let quoted = cite.split(['"', '“', '”', '„']).skip(1).step_by(2);
    let mut parts: Vec<String> = quoted.map(trim).collect();
    parts.retain(|part| part.chars().count() >= LEAST_QUOTED);
    let others = cite.split(['…', ':', '?', '!', ';']).map(trim);
    parts.extend(others.filter(|part| part.chars().count() >= LEAST_CHARS));
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    pieces.extend(parts);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, cites: &[&str]) -> Vec<String> {
        let runs = mark(text, cites);
        let all: String = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(all, text, "nothing is lost");
        let cited = runs.into_iter().filter(|run| run.cited);
        cited.map(|run| run.text).collect()
    }

    #[test]
    fn cited_words_are_found_across_lines() {
        let text = "Hello,\n> we are planning a second\n> wash line. Who knows?\n";
        assert_eq!(
            marked(text, &["We are planning a second wash line."]),
            ["we are planning a second\n> wash line"]
        );
        assert_eq!(marked(text, &["Ann asked: “who knows?”"]), ["Who knows?"]);
        assert!(marked(text, &["nothing of the kind", ""]).is_empty());
    }

    #[test]
    fn letters_of_any_width() {
        let text = "Schöne Grüße, wir bräuchten 40 Ventile für die İstanbul-Linie.";
        let cite = "wir bräuchten 40 Ventile";
        assert_eq!(marked(text, &[cite]), [cite]);
        assert_eq!(marked(text, &["für die İstanbul-Linie"]).len(), 1);
    }
}
