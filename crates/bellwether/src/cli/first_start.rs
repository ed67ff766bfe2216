//! The first start: after the first files were read it is said who the seller is taken
//! to be, which files would help most next, and which customers were found. At a
//! terminal it is asked; elsewhere it is said with the commands that correct it.

use super::asking;
use super::commands::add::{introduction, taken_for};
use super::commands::ignore::apart;
use super::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::people::Me;
use bellwether_core::evidence::entry::EntryKind;
use bellwether_core::evidence::field;
use bellwether_core::identity::address;
use bellwether_core::identity::firms::nameless;
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::ledger::{Anchor, Ledger, Verb};
use bellwether_core::words::listed;
use std::collections::BTreeMap;

/// Customers named where nobody can be asked.
const FEW: usize = 5;
/// Customers listed to be looked through, the latest contact first: more are not read.
const LISTED: usize = 40;

/// Goes through the first start, and returns what was looked at. Of a large address book
/// a picture takes seconds: it is drawn once, and anew only where an answer changes it.
pub fn begin(session: &mut Session) -> Result<Ledger, Failure> {
    let asked = asking::can(&session.printer);
    let mut ledger = session.outline()?;
    let mut knowledge = Knowledge::at(&ledger, session.as_of);
    if who(session, &knowledge, asked)? {
        drop(knowledge);
        ledger = session.outline()?;
        knowledge = Knowledge::at(&ledger, session.as_of);
    }
    if let Some(files) = helpful(&ledger) {
        session.printer.note(&files);
    }
    customers(session, &knowledge, asked)?;
    drop(knowledge);
    Ok(ledger)
}

/// Who the seller is; whether that was decided.
fn who(session: &mut Session, knowledge: &Knowledge, asked: bool) -> Result<bool, Failure> {
    let ledger = knowledge.ledger;
    let me = Me::of(knowledge);
    // Who said it already is asked nothing.
    if !me.inferred {
        return Ok(false);
    }
    let owner = match me.people.is_empty() {
        true => owner(ledger),
        false => None,
    };
    // An address of an owner can stand for the seller; a name alone cannot.
    let proposed = owner
        .as_ref()
        .and_then(|owner| address::canonical("", owner));
    let proposed = proposed.map(|mailbox| mailbox.address);
    let says = match (&proposed, &owner) {
        (Some(address), _) => format!("Most deals and accounts are {address}'s: is that you?"),
        (None, Some(name)) => format!("Most deals and accounts are {name}'s: is that you?"),
        (None, None) if asked && me.people.is_empty() => "Who are you?".to_owned(),
        (None, None) if asked => format!("{}: is that you?", taken_for(&me).unwrap_or_default()),
        (None, None) => introduction(&me),
    };
    session.printer.note(&says);
    if !asked {
        match (&proposed, &owner) {
            (Some(address), _) => {
                let says = format!("`bellwether me {address}` says so");
                session.printer.hint(&says);
            }
            (None, Some(_)) => {
                let says = "`bellwether me EMAIL` says under which address you write";
                session.printer.hint(says);
            }
            (None, None) => {}
        }
        return Ok(false);
    }
    const OPEN: &str = "The address you write from (Enter: later):";
    let mut question = match me.people.is_empty() && proposed.is_none() {
        true => OPEN,
        false => "Enter for yes, or the address you write from:",
    };
    loop {
        let Some(answer) = asking::line(&session.printer, question) else {
            return Ok(false);
        };
        let chosen = match answered(&answer, question == OPEN) {
            Answer::Later => {
                session
                    .printer
                    .hint("`bellwether me EMAIL` says who you are");
                return Ok(false);
            }
            Answer::Yes => proposed.clone(),
            Answer::No => {
                question = OPEN;
                continue;
            }
            Answer::Address(address) => Some(address),
            Answer::Unclear => {
                session
                    .printer
                    .note("That is no e-mail address; write it in full, such as ann@acme.example.");
                continue;
            }
        };
        if let Some(address) = chosen {
            session.decide(Verb::Me, &[Anchor::Address(address.clone())], &[])?;
            session.printer.note(&format!("You are {address}."));
            return Ok(true);
        }
        return Ok(false);
    }
}

/// What was answered to the question who the seller is.
#[derive(PartialEq, Eq, Debug)]
enum Answer {
    Yes,
    No,
    Later,
    Address(String),
    Unclear,
}

/// Reads an answer. An open question proposes nobody: a yes says nothing there.
fn answered(answer: &str, is_open: bool) -> Answer {
    match (answer.to_lowercase().as_str(), is_open) {
        ("" | "n" | "no" | "nein", true) => Answer::Later,
        ("" | "y" | "yes" | "j" | "ja", false) => Answer::Yes,
        ("n" | "no" | "nein", false) => Answer::No,
        _ => address::canonical("", answer)
            .map_or(Answer::Unclear, |mailbox| Answer::Address(mailbox.address)),
    }
}

/// Whose most deals and companies are now, where any are somebody's: older exports tell
/// of who looked after them before.
fn owner(ledger: &Ledger) -> Option<String> {
    let mut votes: BTreeMap<&str, usize> = BTreeMap::new();
    let owned = (ledger.entries.iter())
        .filter(|seen| seen.until.is_none())
        .filter(|seen| matches!(seen.entry.kind, EntryKind::Deal | EntryKind::Company));
    for owner in owned.filter_map(|seen| seen.entry.get(field::OWNER)) {
        *votes.entry(owner).or_default() += 1;
    }
    let best = votes
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
    best.map(|(owner, _)| find::owner(ledger, owner))
}

/// Which customers there are, the latest contact first.
fn customers(session: &mut Session, knowledge: &Knowledge, asked: bool) -> Result<(), Failure> {
    let found = found(knowledge);
    if found.is_empty() {
        return Ok(());
    }
    let number = found.len();
    let noun = if number == 1 { "customer" } else { "customers" };
    let names = |most: usize| {
        let names: Vec<&str> = (found.iter().take(most))
            .map(|a| knowledge.account(*a).name.as_str())
            .collect();
        let more = if number > most { " …" } else { "" };
        format!("{}{more}", names.join(", "))
    };
    if !asked {
        session.printer.note(&format!(
            "I found {number} {noun}: {}. `bellwether accounts` lists them.",
            names(FEW)
        ));
        session.printer.hint(
            "`bellwether ignore DOMAIN`, or `ignore NAME --as account`, sets apart what is none",
        );
        return Ok(());
    }
    let listed = number.min(LISTED);
    for (number, account) in (1..).zip(&found[..listed]) {
        let account = knowledge.account(*account);
        let mut domains = account.domains.iter();
        let domain = domains.find(|domain| nameless(domain).is_none());
        let domain = domain.map_or("", String::as_str);
        session
            .printer
            .note(&format!("{number:>4}  {}  {domain}", account.name));
    }
    if number > listed {
        session.printer.note(&format!(
            "      and {} more, quiet for longer: `bellwether accounts` lists all.",
            number - listed
        ));
    }
    let these = if number == 1 { "" } else { "these " };
    session
        .printer
        .note(&format!("I found {these}{number} {noun}: right?"));
    loop {
        let question = "Enter for yes, or the numbers of those that are none (3 7-9):";
        let Some(answer) = asking::line(&session.printer, question) else {
            return Ok(());
        };
        let Some(numbers) = numbers(&answer, listed) else {
            session
                .printer
                .note(&format!("Which ones? Numbers from 1 to {listed}, please."));
            continue;
        };
        for at in &numbers {
            let account = knowledge.account(found[at - 1]);
            session.decide(Verb::Ignore, &apart(&account.domains), &[])?;
        }
        if !numbers.is_empty() {
            session.printer.note(&format!(
                "{} set apart, {} kept. `bellwether ignore` lists what is set apart.",
                numbers.len(),
                number - numbers.len()
            ));
        }
        return Ok(());
    }
}

/// Those with whom there is a relationship and who do not sell to us; in a territory
/// just inherited, those that the CRM lists.
fn found(knowledge: &Knowledge) -> Vec<AccountNo> {
    let of = |related: bool| -> Vec<AccountNo> {
        let all = knowledge.numbered_accounts();
        all.filter(|(number, account)| {
            account.relationship == related && !knowledge.is_vendor(*number)
        })
        .filter(|(_, account)| related || is_listed(knowledge, &account.domains))
        .map(|(number, _)| number)
        .collect()
    };
    let mut found = of(true);
    found.extend(of(false));
    let last = |number: &AccountNo| {
        let people = knowledge.account(*number).people.iter();
        people
            .filter_map(|who| knowledge.contact(*who).last())
            .max()
    };
    found.sort_by_cached_key(|number| {
        let name = knowledge.account(*number).name.clone();
        (std::cmp::Reverse(last(number)), name)
    });
    found
}

/// Whether a CRM lists it, and not as something else than a customer.
fn is_listed(knowledge: &Knowledge, domains: &[String]) -> bool {
    let firms = &knowledge.cards.firms.by_key;
    let mut known = domains.iter().filter_map(|domain| firms.get(domain));
    known.any(|firm| firm.listed && !firm.other)
}

/// Reads `3 7-9, 12`; each number once, none outside 1 to `most`. A yes is none of them.
fn numbers(text: &str, most: usize) -> Option<Vec<usize>> {
    if ["y", "yes", "j", "ja", "ok"].contains(&text.to_lowercase().as_str()) {
        return Some(Vec::new());
    }
    let mut numbers = Vec::new();
    let words = text.split([' ', ',', ';']).filter(|word| !word.is_empty());
    for word in words {
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        let (from, to): (usize, usize) = (from.parse().ok()?, to.parse().ok()?);
        if from < 1 || to > most || from > to {
            return None;
        }
        numbers.extend(from..=to);
    }
    numbers.sort_unstable();
    numbers.dedup();
    Some(numbers)
}

/// Which files would help most next.
fn helpful(ledger: &Ledger) -> Option<String> {
    let has = |kind| ledger.entries.iter().any(|seen| seen.entry.kind == kind);
    let mut files = Vec::new();
    if ledger.pairs.is_empty() && ledger.messages.is_empty() {
        files.push("your mailbox, sent mail above all");
    }
    if !has(EntryKind::Meeting) {
        files.push("your calendar (.ics)");
    }
    if !has(EntryKind::Deal) {
        files.push("your CRM's deals and accounts (.csv)");
    }
    if !has(EntryKind::Contact) {
        files.push("your address book (.vcf)");
    }
    (!files.is_empty()).then(|| format!("Worth adding next: {}.", listed(&files)))
}

#[cfg(test)]
mod tests {
    use super::{Answer, answered, numbers, owner};
    use bellwether_core::evidence::entry::{Entry, EntryKind};
    use bellwether_core::evidence::field;
    use bellwether_core::exports::EntrySeen;
    use bellwether_core::ledger::Ledger;
    use bellwether_core::time::Timestamp;

    #[test]
    fn who_looked_after_it_before_is_not_the_owner() {
        let seen = |key: &str, owner: &str, until: Option<i64>| {
            let mut entry = Entry::new(EntryKind::Deal, "hubspot", key);
            entry.put(field::OWNER, owner);
            EntrySeen {
                evidence: entry.id(),
                known: Timestamp(1_000),
                until: until.map(Timestamp),
                entry: entry.into(),
            }
        };
        let ledger = Ledger {
            entries: vec![
                seen("1", "Eva Lang", Some(2_000)),
                seen("2", "Eva Lang", Some(2_000)),
                seen("1", "Jo Berg", None),
            ],
            ..Ledger::default()
        };
        assert_eq!(owner(&ledger).as_deref(), Some("Jo Berg"));
    }

    #[test]
    fn a_yes_answers_only_what_proposes_somebody() {
        let ann = || Answer::Address("ann@acme.example".to_owned());
        for (answer, proposed, open) in [
            ("", Answer::Yes, Answer::Later),
            ("Ja", Answer::Yes, Answer::Unclear),
            ("n", Answer::No, Answer::Later),
            ("Ann@acme.example", ann(), ann()),
            ("Ann", Answer::Unclear, Answer::Unclear),
        ] {
            assert_eq!(answered(answer, false), proposed, "{answer}");
            assert_eq!(answered(answer, true), open, "{answer}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        assert_eq!(numbers("3 7-9, 12", 12), Some(vec![3, 7, 8, 9, 12]));
        assert_eq!(numbers("", 5), Some(vec![]));
        assert_eq!(numbers("2 2", 5), Some(vec![2]));
        assert_eq!(numbers("Yes", 5), Some(vec![]));
        for text in ["0", "6", "4-2", "all", "1-"] {
            assert_eq!(numbers(text, 5), None, "{text}");
        }
    }
}
