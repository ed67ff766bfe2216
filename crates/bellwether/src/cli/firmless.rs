//! Those one writes with under a private address who belong to no firm: no card speaks of
//! them, so they are named once, and how to say where they work.

use super::session::Session;
use crate::failure::Failure;
use bellwether_core::identity::address::{host, is_free_mail};
use bellwether_core::knowledge::{Knowledge, PersonNo};

/// Named at most.
const MOST: usize = 5;
/// Mails each way below which it may have been chance.
const LEAST: u32 = 2;

/// Names them.
pub fn say(session: &Session) -> Result<(), Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let found = found(&knowledge);
    let Some(first) = found.first() else {
        return Ok(());
    };
    let name = |who: &PersonNo| knowledge.person(*who).name.as_str();
    let named: Vec<&str> = found.iter().take(MOST).map(name).collect();
    let more = if found.len() > MOST { " …" } else { "" };
    let people = match found.len() {
        1 => "1 person writes with you from a private address and belongs".to_owned(),
        many => format!("{many} people write with you from private addresses and belong"),
    };
    session.printer.note(&format!(
        "{people} to no firm, so nothing is said of them: {}{more}.",
        named.join(", ")
    ));
    session.printer.hint(&format!(
        "a customer among them? `bellwether note \"{} at FIRM\" \"customer\"` says where they work",
        name(first)
    ));
    Ok(())
}

/// Who they are, the latest contact first: not the seller's own family, by the name.
fn found(knowledge: &Knowledge) -> Vec<PersonNo> {
    let is_private = |text: &str| is_free_mail(host(text));
    let mut found: Vec<PersonNo> = (knowledge.numbered())
        .filter(|(_, person)| {
            let mut addresses = person.addresses.iter();
            person.nature.answers()
                && !person.ours
                && person.account.is_none()
                && addresses.all(|one| is_private(&knowledge.ledger.addresses[one.0 as usize]))
        })
        .map(|(who, _)| who)
        .filter(|who| {
            let contact = knowledge.contact(*who);
            contact.inbound.min(contact.outbound) >= LEAST && !knowledge.is_relative(*who)
        })
        .collect();
    found.sort_by_key(|who| {
        let last = knowledge.contact(*who).last();
        (std::cmp::Reverse(last), knowledge.person(*who).id)
    });
    found
}
