use crate::answers::{opportunities, told};
use crate::cli::Done;
use crate::cli::cards::card;
use crate::cli::page::{Page, count};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::evidence::{
    Content, DecisionContent, EntryContent, Evidence, Field, LineContent, MailContent, Mailbox,
};
use crate::wire::opportunities::Opportunity;
use crate::wire::{Hex, Time};
use crate::words;
use bellwether_core::evidence::field;
use bellwether_core::exports::EntrySeen;
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;

/// Show a piece of proof, or an opportunity, in full
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Its id, or the beginning of one (four digits or more)
    #[arg(value_name = "ID")]
    id: String,
}

/// Shows one item; where no proof has the id, the opportunity that has.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let id = args.id.trim().to_lowercase();
    if !find::is_id(&id) {
        return Err(Failure::asked(format!("\"{}\" is not an id", args.id)).hint(
            "ids are hexadecimal digits, as `search` and `opportunities` show them; four are enough",
        ));
    }
    match session.store.show(&session.viewer, &id)? {
        Some(shown) => {
            let evidence = Evidence::of(&shown);
            let ended = match &evidence.content {
                Content::Entry(_) => ended(session, shown.id)?,
                _ => None,
            };
            session
                .printer
                .answer(&evidence, |evidence| text(evidence, ended, session.page()))?;
        }
        None => show_opportunity(&id, session)?,
    }
    Ok(Done::Well)
}

/// How what an export showed came to an end.
#[derive(Clone, Copy)]
enum Ended {
    /// Its system shows the thing otherwise since, by another entry.
    Changed(Timestamp, Id),
    /// The thing is in no export any more.
    Gone(Timestamp),
}

/// Since when exports no longer show an entry; `None` while they do.
fn ended(session: &Session, id: Id) -> Result<Option<Ended>, Failure> {
    let ledger = session.outline()?;
    let mut own = ledger.entries.iter().filter(|seen| seen.evidence == id);
    let Some(last) = own.next_back() else {
        return Ok(None);
    };
    let of_it = |seen: &&EntrySeen| {
        let (one, other) = (&seen.entry, &last.entry);
        (one.kind, &one.system, &one.key) == (other.kind, &other.system, &other.key)
    };
    let mut holds = (ledger.entries.iter()).filter(|seen| seen.holds(session.as_of));
    Ok(match (last.until, holds.find(of_it)) {
        (Some(until), Some(now)) if now.evidence != id => Some(Ended::Changed(until, now.evidence)),
        (Some(until), None) => Some(Ended::Gone(until)),
        _ => None,
    })
}

fn show_opportunity(id: &str, session: &mut Session) -> Result<(), Failure> {
    let scenery = session.scenery()?;
    let sight = scenery.see(session.store.as_mut(), session.as_of)?;
    let [opportunity] = opportunities::called(&sight, id)[..] else {
        return Err(Failure::asked(format!(
            "no proof and no opportunity has an id that begins with {id}, or several do"
        ))
        .hint("`bellwether search WORDS` finds mail with its id"));
    };
    let opportunity = Opportunity::of(&sight.knowledge, opportunity);
    session.printer.answer(&opportunity, |opportunity| {
        let mut page = session.page();
        card(&mut page, opportunity);
        page.finish()
    })?;
    Ok(())
}

fn text(evidence: &Evidence, ended: Option<Ended>, mut page: Page) -> String {
    lay_out(&mut page, evidence);
    match ended {
        Some(Ended::Gone(until)) => {
            let day = page.day(until);
            page.field("now", &format!("in no export any more since {day}"));
        }
        Some(Ended::Changed(until, now)) => {
            let day = page.day(until);
            page.field(
                "now",
                &format!("shown otherwise since {day} [{}]", Hex(now).short()),
            );
        }
        None => {}
    }
    page.finish()
}

/// A piece of proof in full.
pub fn lay_out(page: &mut Page, evidence: &Evidence) {
    lay_out_but(page, evidence, &[]);
}

/// The same without fields that are said in other words.
pub fn lay_out_but(page: &mut Page, evidence: &Evidence, without: &[&str]) {
    match &evidence.content {
        Content::Mail(mail) => head(page, mail),
        Content::Decision(decision) => decided(page, decision),
        Content::Entry(entry) => said(page, entry, without),
        Content::Line(line) => ordered(page, line),
        Content::Other {} => page.heading(&evidence.kind),
    }
    let time = |page: &Page, at: Timestamp| match &evidence.content {
        Content::Line(_) => words::file_time(at),
        _ => page.time(at),
    };
    let happened = evidence.happened.map(|at| time(page, at.0));
    page.field("happened", happened.as_deref().unwrap_or("not said"));
    let known = time(page, evidence.known.0);
    page.field("known", &known);
    let recorded = page.time(evidence.recorded.0);
    page.field("recorded", &recorded);
    for seen in &evidence.sightings {
        let folder = seen.folder.as_deref().map(|f| format!(" in {f}"));
        let folder = folder.unwrap_or_default();
        page.field(
            "seen at",
            &format!("{} {}{folder}", seen.source, seen.position),
        );
    }
    let copies: Vec<String> = evidence.copies.iter().map(|id| id.short()).collect();
    page.field("copies", &copies.join(", "));
    page.field("id", &evidence.id.to_string());
    match &evidence.content {
        Content::Mail(mail) => {
            page.gap();
            page.verbatim(&mail.body);
        }
        Content::Entry(entry) => published(page, entry, &evidence.id.short()),
        _ => {}
    }
}

/// Letters of a document that are shown: about four screens.
const SHOWN_CHARS: usize = 6_000;

/// Times of a meeting that are shown.
const TIMES_MAX: u64 = 8;

/// Columns without a field that are shown of a document.
const TAGGED_MAX: usize = 4;

/// The text of a document, paragraph by paragraph; of a long one the beginning.
fn published(page: &mut Page, entry: &EntryContent, id: &str) {
    let blocks = (entry.fields.iter()).filter(|field| is_text(&field.name));
    let (mut shown, mut left) = (0, 0u64);
    for block in blocks {
        if left > 0 || shown > 0 && shown + block.value.len() > SHOWN_CHARS {
            left += 1;
            continue;
        }
        let end = block.value.char_indices().nth(SHOWN_CHARS);
        let cut = end.map_or(block.value.len(), |(at, _)| at);
        page.gap();
        page.line(&block.value[..cut]);
        shown += cut;
        left += u64::from(cut < block.value.len());
    }
    if left > 0 {
        page.gap();
        page.faint(&format!(
            "{} more; `bellwether show {id} --json` has all of it",
            count(left, "paragraph")
        ));
    }
}

/// Whether a field holds a part of a document's text.
fn is_text(name: &str) -> bool {
    matches!(name, field::PARAGRAPH | field::TABLE)
}

fn head(page: &mut Page, mail: &MailContent) {
    page.heading(&mail.subject);
    let names = |boxes: &[Mailbox]| {
        let names: Vec<String> = boxes.iter().map(Mailbox::in_words).collect();
        names.join(", ")
    };
    let from = mail.from.as_ref().map(Mailbox::in_words);
    page.field("from", &from.unwrap_or_default());
    page.field("to", &names(&mail.to));
    page.field("cc", &names(&mail.cc));
    page.field("bcc", &names(&mail.bcc));
    for file in &mail.attachments {
        let size = indicatif::HumanBytes(file.bytes);
        page.field(
            "attached",
            &format!("{} ({}, {size})", file.name, file.mime),
        );
    }
}

fn said(page: &mut Page, entry: &EntryContent, without: &[&str]) {
    page.heading(&entry.label);
    page.field("from", told::system(&entry.system));
    let own = (entry.fields.iter())
        .filter(|field| !without.contains(&field.name.as_str()) && !is_text(&field.name))
        .filter(|field| !is_key(entry, &field.name));
    // The figures that a report tags are many, and stand in its text.
    let is_document = entry.fields.iter().any(|field| is_text(&field.name));
    let most = if is_document { TAGGED_MAX } else { usize::MAX };
    let mut times = 0u64;
    for Field { name, value } in own.chain(entry.unmapped.iter().take(most)) {
        let says = told::value(page.zone(), name, value);
        times += u64::from(name == field::OCCURRENCE);
        if name != field::OCCURRENCE || times <= TIMES_MAX {
            page.field(&told::name(name), &says);
        }
    }
    if times > TIMES_MAX {
        page.field(
            "",
            &format!("and {}", count(times - TIMES_MAX, "more time")),
        );
    }
}

/// Whether a field is the key of what another names.
fn is_key(entry: &EntryContent, name: &str) -> bool {
    const KEYS: &[(&str, &str)] = &[
        (field::CONTACT_ID, field::CONTACT),
        (field::COMPANY_ID, field::COMPANY),
        (field::DEAL_ID, field::DEAL),
    ];
    let named = KEYS.iter().find(|(key, _)| *key == name);
    named.is_some_and(|(_, names)| entry.fields.iter().any(|one| one.name == *names))
}

fn ordered(page: &mut Page, line: &LineContent) {
    let called = |name: &Option<String>, key: &Option<String>| match (name, key) {
        (Some(name), Some(key)) if name != key => format!("{name} ({key})"),
        (name, key) => name.as_ref().or(key.as_ref()).cloned().unwrap_or_default(),
    };
    let product = called(&line.product_name, &line.product);
    page.heading(&format!("{} x {product}", line.quantity));
    let customer = called(&line.customer_name, &line.customer);
    page.field(
        "customer",
        if customer.is_empty() {
            "not said"
        } else {
            &customer
        },
    );
    page.field("amount", &line.amount.in_words());
    page.field("invoice", line.invoice.as_deref().unwrap_or_default());
    if let Some(Time(until)) = line.until {
        let day = page.day(until);
        let says = format!("known until {day}: a later file has the invoice with other lines");
        page.field("corrected", &says);
    }
    for Field { name, value } in &line.unmapped {
        page.field(name, value);
    }
}

fn decided(page: &mut Page, decision: &DecisionContent) {
    use crate::wire::decisions::AnchorWire;
    page.heading(&format!("You decided: {}", decision.verb));
    for anchor in &decision.anchors {
        let about = match anchor {
            AnchorWire::Address(text)
            | AnchorWire::Domain(text)
            | AnchorWire::Party(text)
            | AnchorWire::Topic(text) => text.clone(),
            AnchorWire::Evidence(id) => id.to_string(),
        };
        page.field("about", &about);
    }
    for (name, value) in &decision.words {
        page.field(name, value);
    }
}
