use crate::answers::people;
use crate::cli::Done;
use crate::cli::page::{Page, percent};
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use crate::wire::Listing;
use crate::wire::paths::Path;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::knowledge::network::Network;

/// Who can introduce you to somebody
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Whom you want to meet: their id, address or name
    #[arg(value_name = "P")]
    person: String,
    /// How many ways to show
    #[arg(long, value_name = "N", default_value_t = 5)]
    top: usize,
}

/// Shows the ways to somebody.
pub fn run(args: Args, session: &Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let to = find::person(&knowledge, &args.person)?;
    let items = people::paths(&knowledge, &Network::of(&knowledge), to, args.top);
    let name = &knowledge.person(to).name;
    let listing = Listing::of(session.as_of, items, 0, None);
    session
        .printer
        .answer(&listing, |listing| text(listing, name, session.page()))?;
    Ok(Done::Well)
}

fn text(listing: &Listing<Path>, name: &str, mut page: Page) -> String {
    if listing.items.is_empty() {
        page.line(&format!("Nobody you know is seen in contact with {name}."));
        return page.finish();
    }
    page.heading(&format!("Who can introduce you to {name}"));
    let mut guessed = false;
    for path in &listing.items {
        let mut line = format!("{:>9}  you", percent(path.probability));
        for hop in &path.hops {
            line.push_str(" → ");
            line.push_str(&hop.to.name);
            if hop.estimated {
                guessed = true;
                line.push('*');
            }
        }
        page.line(&line);
        let proof: Vec<String> = path
            .hops
            .iter()
            .filter_map(|hop| hop.evidence)
            .map(|id| id.short())
            .collect();
        if !proof.is_empty() {
            page.indented(11, &format!("proof {}", proof.join(", ")));
        }
    }
    if guessed {
        page.gap();
        page.faint("* an estimate: their other mail can't be seen from here.");
    }
    page.finish()
}
