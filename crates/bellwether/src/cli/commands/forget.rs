use crate::cli::Done;
use crate::cli::page::{Page, count};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::import::source_name;
use crate::wire::health::Forgotten;
use bellwether_core::identity::address;
use bellwether_core::knowledge::{Knowledge, PersonNo};
use bellwether_store::Forget;
use std::path::Path;

/// Erase a person, one item, or a whole import, for good
///
/// It can't be undone, and importing the same files again does not bring it back.
#[derive(clap::Args, Debug)]
#[group(required = true, multiple = false)]
pub struct Args {
    /// A person (id, address or name) or the id of one item
    #[arg(value_name = "P")]
    what: Option<String>,
    /// A file or folder that was imported by mistake
    #[arg(long, value_name = "S")]
    source: Option<String>,
}

/// Erases, and says what was erased.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let orders = match (args.what, args.source) {
        (Some(what), _) => vec![meant(&what, session)?],
        (None, Some(source)) => sources(&source, session)?,
        (None, None) => Vec::new(),
    };
    let mut answer = Forgotten::default();
    for order in &orders {
        let done = session.store.forget(&session.viewer, order, session.now)?;
        answer.erased += done.erased;
        answer.cut += done.cut;
        answer.forgot.extend(in_words(order));
    }
    session
        .printer
        .answer(&answer, |answer| text(answer, session.page()))?;
    Ok(Done::Well)
}

/// The person or the item that is meant. A person is looked for in all that is
/// known by now, whatever `--as-of` says: nothing may be left over.
fn meant(text: &str, session: &Session) -> Result<Forget, Failure> {
    let ledger = session.outline_at(session.now)?;
    let knowledge = Knowledge::at(&ledger, session.now);
    let person = find::person(&knowledge, text);
    match (person, address::canonical("", text)) {
        (Ok(number), _) => Ok(forget_person(&knowledge, number)),
        // Somebody who is not here can still be kept from ever coming in.
        (Err(_), Some(mailbox)) if text.contains('@') => Ok(Forget::Person {
            addresses: vec![mailbox.address],
            names: Vec::new(),
        }),
        (Err(failure), _) => match find::is_id(text.trim()) {
            true => {
                let shown = session.store.show(&session.viewer, text.trim())?;
                shown.map(|item| Forget::Item(item.id)).ok_or(failure)
            }
            false => Err(failure),
        },
    }
}

fn forget_person(knowledge: &Knowledge, number: PersonNo) -> Forget {
    let person = knowledge.person(number);
    let ledger = knowledge.ledger;
    let addresses: Vec<String> = person
        .addresses
        .iter()
        .filter_map(|no| ledger.addresses.get(no.0 as usize).cloned())
        .collect();
    let shown = ledger
        .names
        .iter()
        .filter(|seen| person.addresses.contains(&seen.address))
        .map(|seen| seen.name.as_str());
    let mut names: Vec<String> = shown
        .chain([person.name.as_str()])
        .filter(|name| is_full_name(name))
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    Forget::Person { addresses, names }
}

/// Only a name of two words or more is somebody's alone: cutting every "Ann" out
/// of other people's mail would erase more than was asked.
fn is_full_name(name: &str) -> bool {
    !name.contains('@') && name.split_whitespace().count() >= 2
}

/// The sources that lie at or under a path.
fn sources(path: &str, session: &Session) -> Result<Vec<Forget>, Failure> {
    let absolute = source_name(Path::new(path));
    let sources = session.store.sources(&session.viewer)?;
    let meant: Vec<Forget> = sources
        .iter()
        .map(|(source, _, _)| source)
        .filter(|source| *source == path || Path::new(source).starts_with(&absolute))
        .map(|source| Forget::Source(source.clone()))
        .collect();
    if meant.is_empty() {
        let says = format!("nothing was imported from {path}");
        return Err(Failure::asked(says).hint("`bellwether doctor` lists the sources"));
    }
    Ok(meant)
}

fn in_words(order: &Forget) -> Vec<String> {
    match order {
        Forget::Person { addresses, names } => addresses.iter().chain(names).cloned().collect(),
        Forget::Item(id) => vec![id.to_string()],
        Forget::Source(source) => vec![source.clone()],
    }
}

fn text(answer: &Forgotten, mut page: Page) -> String {
    page.line(&format!(
        "Erased {}; words were cut from {} of others.",
        count(answer.erased, "item"),
        count(answer.cut, "item")
    ));
    page.field("forgot", &answer.forgot.join(", "));
    page.faint("Importing the same files again does not bring them back.");
    page.finish()
}
