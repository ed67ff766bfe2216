use super::people::{by_tie, table};
use crate::cli::Done;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::accounts::{Account, Cell, Whom};
use crate::wire::people::Person;
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::{Knowledge, PersonNo};
use serde::Serialize;

/// One account: whom you know there, and whom you don't
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Its id, domain or name
    #[arg(value_name = "A")]
    account: String,
}

/// An account with its people.
#[derive(Serialize, Debug)]
struct Profile {
    #[serde(flatten)]
    account: Account,
    /// The human beings there, the best known first.
    contacts: Vec<Person>,
}

/// Shows one account.
pub fn run(args: Args, session: &Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let number = find::account(&knowledge, &args.account)?;
    let mut people: Vec<PersonNo> = knowledge
        .account(number)
        .people
        .iter()
        .copied()
        .filter(|number| knowledge.person(*number).nature == Nature::Human)
        .collect();
    by_tie(&knowledge, &mut people);
    let profile = Profile {
        account: Account::of(&knowledge, number),
        contacts: people
            .into_iter()
            .map(|number| Person::of(&knowledge, number))
            .collect(),
    };
    session
        .printer
        .answer(&profile, |profile| text(profile, session.page()))?;
    Ok(Done::Well)
}

fn text(profile: &Profile, mut page: Page) -> String {
    let account = &profile.account;
    page.heading(&account.name);
    page.field("id", &account.id.to_string());
    page.field("domains", &account.domains.join(", "));
    let sites: Vec<&str> = account
        .hosts
        .iter()
        .filter(|host| !account.domains.contains(host))
        .map(String::as_str)
        .collect();
    page.field("sites", &sites.join(", "));
    let last = account.last_contact.map(|time| page.day_ago(time.0));
    page.field("last contact", last.as_deref().unwrap_or("none yet"));
    page.heading("Whom you know there");
    page.field(
        "in all",
        &format!("{} of {}", account.reach.known, account.reach.people),
    );
    for cell in account.reach.cells.iter().filter(|cell| is_titled(cell)) {
        page.field(&role(cell), &whom(cell));
    }
    page.field("nobody yet", &missing(&account.reach));
    if !profile.contacts.is_empty() {
        page.gap();
        table(&mut page, &profile.contacts, false);
    }
    page.finish()
}

/// Whether titles say anything about these people.
fn is_titled(cell: &Cell) -> bool {
    cell.level.is_some() || cell.function.is_some()
}

/// `technical`, `top`, or both.
fn role(cell: &Cell) -> String {
    let role: Vec<&str> = cell.level.into_iter().chain(cell.function).collect();
    role.join(", ")
}

/// Who is known, and how many have only been seen.
fn whom(cell: &Cell) -> String {
    let mut whom: Vec<String> = cell.known.iter().map(|named| named.name.clone()).collect();
    if cell.seen > 0 {
        whom.push(format!("{} only seen", cell.seen));
    }
    whom.join(", ")
}

/// Where nobody is known: levels above the highest, and functions. Nothing as
/// long as no title of anybody known has been read.
fn missing(reach: &Whom) -> String {
    if !reach
        .cells
        .iter()
        .any(|c| is_titled(c) && !c.known.is_empty())
    {
        return String::new();
    }
    let missing = reach.missing_levels.iter().chain(&reach.missing_functions);
    missing.copied().collect::<Vec<_>>().join(", ")
}
