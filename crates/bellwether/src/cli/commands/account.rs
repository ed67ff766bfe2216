use super::people::{by_tie, table};
use crate::cli::Done;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::reach;
use crate::wire::accounts::{Account, Cell};
use crate::wire::people::Person;
use bellwether_core::knowledge::{Knowledge, PersonNo};
use serde::Serialize;
use std::collections::BTreeMap;

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
    let mut people: Vec<PersonNo> = reach::humans(&knowledge, number).collect();
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
    page.field("by level", &cells(&account.reach.levels));
    page.field("by function", &cells(&account.reach.functions));
    if !profile.contacts.is_empty() {
        page.gap();
        table(&mut page, &profile.contacts, false);
    }
    page.finish()
}

/// `director 1 of 2, staff 0 of 3`
fn cells(cells: &BTreeMap<&'static str, Cell>) -> String {
    let say = |(name, cell): (&&str, &Cell)| format!("{name} {} of {}", cell.known, cell.people);
    cells.iter().map(say).collect::<Vec<_>>().join(", ")
}
