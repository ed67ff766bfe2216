use super::recorded;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::wire::Hex;
use bellwether_core::ledger::{Anchor, Verb};

/// Take back your last decision, or what you last put in by hand
///
/// Nothing is deleted: a new record says that the old one no longer holds. What was put
/// in by hand is then in no picture, and neither are people who came in with it.
#[derive(clap::Args, Debug)]
pub struct Args {}

/// Records that the last decision no longer holds.
pub fn run(_args: Args, session: &mut Session) -> Result<Done, Failure> {
    let Some(last) = session.store.last_decision(&session.viewer)? else {
        return Err(Failure::asked("there is no decision to take back"));
    };
    let of = last.id.to_string();
    let by_hand = last.anchors.first().filter(|_| last.verb == Verb::Note);
    let shown = match by_hand {
        Some(Anchor::Evidence(id)) => *id,
        _ => last.id,
    };
    // What was put in by hand is named too: it is out of every picture from now on.
    let by_hand = last.anchors.iter().filter(|_| last.verb == Verb::Note);
    let anchors: Vec<Anchor> = ([Anchor::Evidence(last.id)].into_iter())
        .chain(by_hand.cloned())
        .collect();
    let decision = session.decide(Verb::Undo, &anchors, &[("of", &of)])?;
    let says = format!(
        "Taken back: {} ({}).",
        last.word("what").unwrap_or(last.verb.name()),
        Hex(shown).short()
    );
    recorded(session, &decision, &says)
}
