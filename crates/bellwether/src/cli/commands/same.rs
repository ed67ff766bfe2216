use super::recorded;
use crate::cli::Done;
use crate::cli::session::Session;
use crate::failure::Failure;
use crate::find;
use bellwether_core::downstream::edges::{Edge, TOPIC};
use bellwether_core::identity::Doubt;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Decision, Verb};

/// Settle a doubt: they are one, or the first does sell to the second
#[derive(clap::Args, Debug)]
pub struct Args {
    /// The doubt's id, as `doubts` shows it; or one of `downstream`
    #[arg(value_name = "ID")]
    id: String,
}

/// Records that a doubtful pair is one.
pub fn run(args: Args, session: &mut Session) -> Result<Done, Failure> {
    let decision = settle(session, &args.id, Verb::Same)?;
    let says = match kind(&decision.anchors) {
        Kind::Accounts => "They are one account from now on.",
        Kind::People => "They are one person from now on.",
        Kind::Edge => "The first sells to the second.",
    };
    recorded(session, &decision, says)
}

/// What a decision about a doubt is about.
pub enum Kind {
    /// Two accounts.
    Accounts,
    /// Two people.
    People,
    /// Who sells to whom.
    Edge,
}

/// What a doubt's anchors are.
pub fn kind(anchors: &[Anchor]) -> Kind {
    match anchors.first() {
        Some(Anchor::Topic(topic)) if topic == TOPIC => Kind::Edge,
        Some(Anchor::Domain(_)) => Kind::Accounts,
        _ => Kind::People,
    }
}

/// Records what was decided about the doubt of an id, or about who sells to whom.
pub fn settle(session: &mut Session, id: &str, verb: Verb) -> Result<Decision, Failure> {
    let ledger = session.letters()?;
    let knowledge = Knowledge::at(&ledger, session.as_of);
    let doubts = knowledge.doubts();
    let downstream = knowledge.downstream();
    let (mut pairs, mut edges): (Vec<&Doubt>, Vec<&Edge>) = (Vec::new(), Vec::new());
    if find::is_id(id) {
        pairs.extend(doubts.iter().filter(|d| find::begins(d.id, id)));
        let called = |edge: &&Edge| find::begins(edge.id(&downstream.companies), id);
        edges.extend(downstream.edges.iter().filter(called));
    }
    let (anchors, ways): (Vec<Anchor>, Vec<&str>) =
        match (pairs.as_slice(), edges.as_slice()) {
            ([one], []) => (knowledge.anchors_of(one), Vec::new()),
            ([], [edge]) => {
                // Each way of saying it is trusted more, or less, from now on.
                let mut ways: Vec<&str> = edge.claims.iter().map(|claim| claim.way).collect();
                ways.sort_unstable();
                ways.dedup();
                (edge.anchors(&downstream.companies), ways)
            }
            ([], []) => {
                return Err(Failure::asked(format!("no open doubt has the id {id}")).hint(
                "`bellwether doubts` lists them, `bellwether downstream` who sells to whom; \
                 `merge` works without one",
            ));
            }
            _ => {
                let several = pairs.len() + edges.len();
                let says = format!("{several} doubts have an id that begins with {id}");
                return Err(Failure::asked(says).hint("give more of its digits"));
            }
        };
    let ways = ways.join(",");
    let words = [("ways", ways.as_str())];
    let words = if ways.is_empty() { &[][..] } else { &words };
    session.decide(verb, &anchors, words)
}
