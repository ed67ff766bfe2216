use super::add::introduction;
use super::recorded;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::cli::{Done, parse_owner};
use crate::failure::Failure;
use crate::wire::people::Me;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Verb};
use bellwether_core::words::listed;

/// Show who you are taken to be, or say it
///
/// Without arguments: who the mail says you are. With addresses: they are yours,
/// all of them, and no others.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Your addresses
    #[arg(value_name = "EMAIL")]
    addresses: Vec<String>,
    /// What your firm is called
    #[arg(long, value_name = "NAME")]
    company: Option<String>,
}

/// Shows or records who the seller is.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    if args.addresses.is_empty() && args.company.is_none() {
        return show(session);
    }
    let addresses = args
        .addresses
        .iter()
        .map(|text| parse_owner("the address", text))
        .collect::<Result<Vec<String>, Failure>>()?;
    let anchors: Vec<Anchor> = addresses.iter().cloned().map(Anchor::Address).collect();
    let words: Vec<(&str, &str)> = args
        .company
        .iter()
        .map(|company| ("company", company.as_str()))
        .collect();
    // Who has a mailbox here is told it for their own eyes, and is looked through from now on.
    let owners = session.store.owners()?;
    if let Some(owner) = addresses.iter().find(|address| owners.contains(address))
        && !session.is_viewer_said
    {
        session.viewer.clone_from(owner);
    }
    let decision = session.decide(Verb::Me, &anchors, &words)?;
    let mut says = String::from("Noted.");
    if !addresses.is_empty() {
        says.push_str(&format!(" You are {}.", listed(&addresses)));
    }
    if let Some(company) = &args.company {
        says.push_str(&format!(" Your firm is {company}."));
    }
    recorded(session, &decision, &says)
}

fn show(session: &Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let me = Me::of(&knowledge);
    session.printer.answer(&me, |me| text(me, session.page()))?;
    session.hint_whose_eyes()?;
    session.hint_if_empty()?;
    Ok(Done::Well)
}

fn text(me: &Me, mut page: Page) -> String {
    match (me.inferred, me.people.is_empty()) {
        (true, _) => page.line(&introduction(me)),
        (false, true) => page.line("You said who you are; nothing of yours has been read yet."),
        (false, false) => page.line("You said who you are:"),
    }
    for person in &me.people {
        page.gap();
        page.field("name", &person.name);
        page.field("addresses", &person.addresses.join(", "));
        page.field("title", person.title.as_deref().unwrap_or_default());
    }
    page.field("firm", me.company.as_deref().unwrap_or_default());
    page.field("your side", &me.domains.join(", "));
    page.finish()
}
