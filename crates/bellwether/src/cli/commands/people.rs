use crate::cli::Done;
use crate::cli::flags::Stretch;
use crate::cli::page::Page;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::Listing;
use crate::wire::people::Person;
use bellwether_core::identity::Nature;
use bellwether_core::knowledge::{Knowledge, PersonNo};

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
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let account = args
        .account
        .map(|text| find::account(&knowledge, &text))
        .transpose()?;
    let mut numbers: Vec<PersonNo> = (0..)
        .map(PersonNo)
        .zip(&knowledge.people)
        .filter(|(_, person)| !person.me)
        .filter(|(_, person)| args.all || matches!(person.nature, Nature::Human | Nature::Shared))
        .filter(|(_, person)| account.is_none() || person.account == account)
        .map(|(number, _)| number)
        .collect();
    by_tie(&knowledge, &mut numbers);
    let items = numbers
        .into_iter()
        .map(|number| Person::of(&knowledge, number))
        .collect();
    let most = args.stretch.most(session.printer.is_json());
    let listing = Listing::of(session.as_of, items, args.stretch.skip, most);
    session
        .printer
        .answer(&listing, |listing| text(listing, session.page()))?;
    session.hint_if_more(listing.next);
    session.hint_if_empty()?;
    Ok(Done::Well)
}

/// The best known first: by strength, then by last contact, then by name.
pub fn by_tie(knowledge: &Knowledge, numbers: &mut [PersonNo]) {
    numbers.sort_by(|a, b| {
        let (tie_a, tie_b) = (knowledge.tie(*a), knowledge.tie(*b));
        let (person_a, person_b) = (knowledge.person(*a), knowledge.person(*b));
        tie_b
            .strength
            .total_cmp(&tie_a.strength)
            .then(person_b.last_seen.cmp(&person_a.last_seen))
            .then_with(|| person_a.name.cmp(&person_b.name))
            .then(person_a.id.cmp(&person_b.id))
    });
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
        let side = if person.ours { "your side" } else { "" };
        let company = person.account.as_ref().map_or(side, |a| a.name.as_str());
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
