use super::prepare::by_hand;
use crate::answers::people;
use crate::cli::Done;
use crate::cli::page::{Page, count, percent};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::Time;
use crate::wire::people::{Person, Portrait};
use bellwether_core::knowledge::Knowledge;

/// One person: who they are and how well you know them
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Their id, address or name
    #[arg(value_name = "P")]
    person: String,
}

/// Shows one person.
pub fn run(args: Args, session: &Session) -> Result<Done, Failure> {
    let ledger = session.dated_outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let number = find::person(&knowledge, &args.person)?;
    let portrait = people::portrait(&knowledge, number);
    session
        .printer
        .answer(&portrait, |portrait| text(portrait, session.page()))?;
    if !portrait.person.ours {
        let id = portrait.person.id.short();
        session.printer.hint(&format!(
            "`bellwether path {id}` says who can introduce you"
        ));
    }
    Ok(Done::Well)
}

fn text(portrait: &Portrait, mut page: Page) -> String {
    let person = &portrait.person;
    let tie = &person.tie;
    page.heading(&person.name);
    page.field("id", &person.id.to_string());
    page.field("company", &company(person));
    page.field("title", &title(person));
    page.field("addresses", &person.addresses.join(", "));
    page.field("phone", person.phone.as_deref().unwrap_or_default());
    if person.nature != "human" {
        page.field("is a", person.nature);
    }
    if let Some(signed) = person.signed {
        // By a signature, or by a card.
        page.field("proof", &signed.short());
    }
    if let Some(decides) = portrait.decides {
        page.field("decides", &format!("yes [{}]", decides.short()));
    }
    page.heading("How well you know them");
    page.field("in short", tie.in_words());
    let likely = percent(tie.probability);
    page.field(
        "next 28 days",
        &format!("{likely} likely that you write to each other"),
    );
    if let Some(last) = tie.last_meeting {
        let last = page.day_ago(last.0);
        let times = count(tie.meetings.into(), "time");
        page.field("met or talked", &format!("{times}, last {last}"));
    }
    page.field("from them", &mails(&page, tie.inbound, tie.last_in));
    page.field("from you", &mails(&page, tie.outbound, tie.last_out));
    if let Some(evidence) = tie.evidence {
        page.field("proof", &evidence.short());
    }
    if !portrait.deals.is_empty() {
        page.heading("Deals");
    }
    for part in &portrait.deals {
        page.item(&part.evidence.short(), &part.in_words());
    }
    by_hand(&mut page, &portrait.by_hand);
    if !portrait.notes.is_empty() {
        page.heading("In your address book and CRM");
    }
    for note in &portrait.notes {
        let day = page.day(note.at.0);
        let says = note.in_words();
        page.item(&note.evidence.short(), &format!("{day}: {says}"));
    }
    page.finish()
}

fn mails(page: &Page, number: u32, last: Option<Time>) -> String {
    match last {
        Some(last) if number > 0 => {
            let last = page.day_ago(last.0);
            format!("{}, last {last}", count(number.into(), "mail"))
        }
        _ => "no mail yet".to_owned(),
    }
}

fn company(person: &Person) -> String {
    match (&person.account, &person.company) {
        (Some(account), _) => format!("{} ({})", account.name, account.id.short()),
        (None, Some(company)) => company.clone(),
        (None, None) if person.ours => "your side".to_owned(),
        (None, None) => String::new(),
    }
}

fn title(person: &Person) -> String {
    let title = person.title.clone().unwrap_or_default();
    let place: Vec<&str> = person.level.into_iter().chain(person.function).collect();
    match place.is_empty() {
        true => title,
        false => format!("{title} ({})", place.join(", ")),
    }
}
