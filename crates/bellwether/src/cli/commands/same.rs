use super::recorded;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use bellwether_core::identity::Doubt;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Verb};

/// Settle a doubt: they are one
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The doubt's id, as `doubts` shows it
    #[arg(value_name = "ID")]
    id: String,
}

/// Records that a doubtful pair is one.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let anchors = anchors_of_doubt(session, &args.id)?;
    let decision = session.decide(Verb::Same, &anchors, &[])?;
    let says = format!("They are one {} from now on.", kind(&anchors).0);
    recorded(session, &decision, &says)
}

/// What a doubt's anchors are: one of them, and two.
pub fn kind(anchors: &[Anchor]) -> (&'static str, &'static str) {
    match anchors.first() {
        Some(Anchor::Domain(_)) => ("account", "accounts"),
        _ => ("person", "people"),
    }
}

/// The two addresses, or domains, of an open doubt.
pub fn anchors_of_doubt(session: &Session, id: &str) -> Result<Vec<Anchor>, Failure> {
    let ledger = session.outline()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let doubts = knowledge.doubts();
    let meant: Vec<&Doubt> = match find::is_id(id) {
        true => doubts.iter().filter(|d| find::begins(d.id, id)).collect(),
        false => Vec::new(),
    };
    match meant.as_slice() {
        [one] => Ok(knowledge.anchors_of(one)),
        [] => Err(Failure::asked(format!("no open doubt has the id {id}"))
            .hint("`bellwether doubts` lists them; `merge` works without one")),
        several => Err(Failure::asked(format!(
            "{} doubts have an id that begins with {id}",
            several.len()
        ))
        .hint("give more of its digits")),
    }
}
