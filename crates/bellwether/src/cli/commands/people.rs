use crate::answers::people;
use crate::cli::Done;
use crate::cli::flags::Stretch;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::Listing;
use crate::wire::people::Person;
use bellwether_core::knowledge::Knowledge;

/// List people, those you know best first
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Only those at this account: its id, domain or name
    #[arg(long, value_name = "A")]
    account: Option<String>,
    /// Also lists, robots and newsletters
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    stretch: Stretch,
}

/// Lists people with the seller's ties to them.
pub fn run(args: Args, session: &Session) -> Result<Done, Failure> {
    let ledger = session.dated_outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let account = args
        .account
        .map(|text| find::account(&knowledge, &text))
        .transpose()?;
    let items = (people::list(&knowledge, account, args.all).into_iter())
        .map(|number| Person::of(&knowledge, number))
        .collect();
    session.list(items, &args.stretch, text)?;
    session.hint_if_empty()?;
    Ok(Done::Well)
}

fn text(listing: &Listing<Person>, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line("Nobody yet.");
        return page.finish();
    }
    table(&mut page, &listing.items, true);
    page.finish()
}

/// People as rows, with or without their company.
pub fn table(page: &mut Page, people: &[Person], with_company: bool) {
    let row = |person: &Person| {
        let company = match &person.account {
            Some(account) => account.name.as_str(),
            None if person.ours => "your side",
            None => person.company.as_deref().unwrap_or_default(),
        };
        let mut row = vec![
            person.id.short(),
            person.name.clone(),
            company.to_owned(),
            person.title.clone().unwrap_or_default(),
            person.tie.in_words().to_owned(),
            page.day_or_blank(person.tie.last().map(|time| time.0)),
        ];
        if !with_company {
            row.remove(COMPANY);
        }
        row
    };
    const COMPANY: usize = 2;
    let rows: Vec<Vec<String>> = people.iter().map(row).collect();
    let mut titles = vec![
        "id",
        "name",
        "company",
        "title",
        "you know them",
        ">last contact",
    ];
    if !with_company {
        titles.remove(COMPANY);
    }
    page.table(&titles, &rows);
}
