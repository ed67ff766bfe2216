//! What was understood of something put in by hand: in two lines, and in full for who
//! asks for more.

use super::show::lay_out_but;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::wire::evidence::{Content, Evidence};
use crate::wire::hand::Told;
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::field;
use bellwether_core::id::Id;
use bellwether_core::words::listed;

/// The receipt of what was recorded; `newcomers` are the cards of people not known before,
/// `is_new_account` where nobody knew the account.
pub fn text(told: &Told, newcomers: &[Id], is_new_account: bool, session: &Session) -> String {
    let mut page = session.page();
    match session.printer.is_verbose() {
        true => in_full(told, &mut page),
        false => page.line(&in_a_line(told, &page)),
    }
    for line in new(told, newcomers, is_new_account) {
        page.line(&line);
    }
    if !told.again {
        page.faint(&format!(
            "Recorded as {}. `bellwether undo` takes it back.",
            told.evidence.id.short()
        ));
    }
    page.finish()
}

/// What, with whom, where and when: `Call with Ann Smith at Acme, Monday, 4 Mar 2024: …`.
fn in_a_line(told: &Told, page: &Page) -> String {
    let fields = entry_of(&told.evidence);
    let said = |name: &str| {
        let found = fields.iter().find(|(field, _)| *field == name);
        found.map_or("", |(_, value)| *value)
    };
    let what = said(field::TYPE);
    let mut line = what.to_owned();
    if let Some(first) = line.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let names: Vec<&str> = told.people.iter().map(|who| who.name.as_str()).collect();
    if !names.is_empty() {
        let with = if what == "note" { "on" } else { "with" };
        line.push_str(&format!(" {with} {}", listed(&names)));
    }
    if let Some(account) = &told.account {
        line.push_str(&format!(" at {}", account.name));
    }
    if let Some(happened) = told.evidence.happened {
        line.push_str(&format!(", {}", page.weekday(happened.0)));
    }
    let mut says: Vec<String> = vec![said(field::TEXT).to_owned()];
    let competitors = (fields.iter()).filter(|(name, _)| *name == field::COMPETITOR);
    says.extend(competitors.map(|(_, name)| format!("competitor {name}")));
    if !said(field::SHARE).is_empty() {
        says.push(format!("our share {} %", said(field::SHARE)));
    }
    if !said(field::ROLE).is_empty() {
        says.push(said(field::ROLE).to_owned());
    }
    says.retain(|one| !one.is_empty());
    match says.is_empty() {
        true => line + ".",
        false => format!("{line}: {}", says.join("; ")),
    }
}

/// Who and what was not known before: a slip in a name shows here.
fn new(told: &Told, newcomers: &[Id], is_new_account: bool) -> Vec<String> {
    let account = told.account.as_ref().map(|account| account.name.as_str());
    let cards = told.also.iter().filter_map(|also| match &also.content {
        Content::Entry(entry) if also.kind == EntryKind::Contact.name() => {
            Some((entry, newcomers.contains(&also.id.0)))
        }
        _ => None,
    });
    let mut lines: Vec<String> = cards
        .map(|(card, is_new)| {
            let name = &card.label;
            let title = (card.fields.iter()).find(|said| said.name == field::TITLE);
            let at = account.map(|account| format!(" at {account}"));
            let role = title.map(|title| format!(" as {}", title.value));
            let (at, role) = (at.unwrap_or_default(), role.unwrap_or_default());
            match is_new {
                false => format!("{name} is recorded{role}."),
                true if at.is_empty() && role.is_empty() => format!("{name} is new here."),
                true => format!("{name} is new here; recorded{at}{role}."),
            }
        })
        .collect();
    lines.extend(
        account
            .filter(|_| is_new_account)
            .map(|name| format!("{name} is a new account.")),
    );
    lines
}

fn entry_of(evidence: &Evidence) -> Vec<(&str, &str)> {
    match &evidence.content {
        Content::Entry(entry) => (entry.fields.iter())
            .map(|said| (said.name.as_str(), said.value.as_str()))
            .collect(),
        _ => Vec::new(),
    }
}

/// Everything that was recorded, as `show` has it.
fn in_full(told: &Told, page: &mut Page) {
    // Keys of a CRM say nothing to people: the names below do.
    let mut keys = Vec::new();
    if !told.people.is_empty() {
        keys.push(field::CONTACT_ID);
    }
    if told.account.is_some() {
        keys.push(field::COMPANY_ID);
    }
    lay_out_but(page, &told.evidence, &keys);
    let names: Vec<&str> = told.people.iter().map(|who| who.name.as_str()).collect();
    page.field("is about", &names.join(", "));
    let account = told.account.as_ref().map(|account| account.name.as_str());
    page.field("account", account.unwrap_or_default());
    page.gap();
}
