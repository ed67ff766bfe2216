use super::recorded;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find::{self, Party};
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};
use bellwether_core::ledger::{Anchor, Verb};

/// Two people, or two accounts, are one
#[derive(clap::Args, Debug)]
pub struct Args {
    /// One: its id, address, domain or name
    #[arg(value_name = "A")]
    a: String,
    /// The other
    #[arg(value_name = "B")]
    b: String,
}

/// Records that two are one.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let a = find::party(&knowledge, &args.a)?;
    let b = find::party(&knowledge, &args.b)?;
    if a == b {
        let says = format!("\"{}\" and \"{}\" are one already", args.a, args.b);
        return Err(Failure::asked(says));
    }
    let (anchors, says) = match (a, b) {
        (Party::Person(a), Party::Person(b)) => (
            [person_anchor(&knowledge, a)?, person_anchor(&knowledge, b)?],
            (&knowledge.person(a).name, &knowledge.person(b).name),
        ),
        (Party::Account(a), Party::Account(b)) => (
            [
                account_anchor(&knowledge, a)?,
                account_anchor(&knowledge, b)?,
            ],
            (&knowledge.account(a).name, &knowledge.account(b).name),
        ),
        (Party::Person(_), Party::Account(_)) | (Party::Account(_), Party::Person(_)) => {
            return Err(Failure::asked(format!(
                "of \"{}\" and \"{}\" one is a person and the other an account",
                args.a, args.b
            ))
            .hint("merge two people, or two accounts"));
        }
    };
    let says = format!("{} and {} are one from now on.", says.0, says.1);
    let decision = session.decide(Verb::Merge, &anchors, &[])?;
    recorded(session, &decision, &says)
}

/// What a decision about a person hangs on.
pub fn person_anchor(knowledge: &Knowledge, number: PersonNo) -> Result<Anchor, Failure> {
    let person = knowledge.person(number);
    let addresses = &knowledge.ledger.addresses;
    person
        .addresses
        .first()
        .and_then(|no| addresses.get(no.0 as usize))
        .map(|address| Anchor::Address(address.clone()))
        .ok_or_else(|| Failure::asked(format!("{} has no address to go by", person.name)))
}

/// What a decision about an account hangs on: its oldest domain.
pub fn account_anchor(knowledge: &Knowledge, number: AccountNo) -> Result<Anchor, Failure> {
    let account = knowledge.account(number);
    account
        .domains
        .first()
        .map(|domain| Anchor::Domain(domain.clone()))
        .ok_or_else(|| Failure::asked(format!("{} has no domain to go by", account.name)))
}
