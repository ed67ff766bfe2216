use super::recorded;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::Hex;
use bellwether_core::ledger::{Anchor, Verb};

/// Take back your last decision
///
/// Nothing is deleted: a new record says that the old one no longer holds.
#[derive(clap::Args, Debug)]
pub struct Args {}

/// Records that the last decision no longer holds.
pub fn run(_args: Args, session: &mut Session) -> Result<Done, Failure> {
    let Some(last) = session.store.last_decision(&session.viewer)? else {
        return Err(Failure::asked("there is no decision to take back"));
    };
    let of = last.id.to_string();
    let anchors = [Anchor::Evidence(last.id)];
    let decision = session.decide(Verb::Undo, &anchors, &[("of", &of)])?;
    let says = format!(
        "Taken back: {} ({}).",
        last.verb.name(),
        Hex(last.id).short()
    );
    recorded(session, &decision, &says)
}
