//! What the evidence does not say surely enough, for the user to decide.

use crate::wire::doubts::Doubt;
use bellwether_core::knowledge::Knowledge;

/// Who may be one person or one account, then who may sell to whom.
pub fn list(k: &Knowledge) -> Vec<Doubt> {
    let doubts = k.doubts();
    let of = doubts.iter().map(|doubt| Doubt::of(k, doubt));
    of.chain(edges(k)).collect()
}

/// Who may sell to whom, the surest first.
pub fn edges(k: &Knowledge) -> Vec<Doubt> {
    let edges = k.downstream().doubtful();
    edges.iter().map(|edge| Doubt::of_edge(k, edge)).collect()
}

/// What is asked about one.
pub fn question(doubt: &Doubt) -> String {
    match doubt.kind {
        "downstream" => "does the first sell to the second?".to_owned(),
        kind => format!("are these one {kind}?"),
    }
}
