use super::merge::{account_anchor, person_anchor};
use super::recorded;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find::{self, Party};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::Verb;

/// A person, or an account, is not one after all
///
/// Undoes every merge of it: each address, or each domain, stands by itself again.
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Its id, address, domain or name
    #[arg(value_name = "A")]
    a: String,
}

/// Records that one is several.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let (anchor, name, each) = match find::party(&knowledge, &args.a)? {
        Party::Person(number) => (
            person_anchor(&knowledge, number)?,
            &knowledge.person(number).name,
            "address",
        ),
        Party::Account(number) => (
            account_anchor(&knowledge, number)?,
            &knowledge.account(number).name,
            "domain",
        ),
    };
    let decision = session.decide(Verb::Split, &[anchor], &[])?;
    let says = format!("Each {each} of {name} stands by itself from now on.");
    recorded(session, &decision, &says)
}
