//! Reach: whom the seller knows at an account, by level and function.

use bellwether_core::identity::Nature;
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};
use bellwether_core::reading::titles::{Function, Level};
use std::collections::BTreeMap;

/// Whom the seller knows at one account.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reach {
    /// Humans seen there.
    pub people: usize,
    /// Of these, who wrote to the seller and were written to.
    pub known: usize,
    /// Humans by level: (known, seen). Those without a title are not in it.
    pub levels: BTreeMap<Level, (usize, usize)>,
    /// Humans by function: (known, seen).
    pub functions: BTreeMap<Function, (usize, usize)>,
}

/// Measures the reach at an account.
pub fn at(knowledge: &Knowledge, account: AccountNo) -> Reach {
    let mut reach = Reach::default();
    for number in humans(knowledge, account) {
        let person = knowledge.person(number);
        let tie = knowledge.tie(number);
        let known = usize::from(tie.inbound > 0 && tie.outbound > 0);
        reach.people += 1;
        reach.known += known;
        let add = |cell: &mut (usize, usize)| *cell = (cell.0 + known, cell.1 + 1);
        if let Some(level) = person.level {
            add(reach.levels.entry(level).or_default());
        }
        if let Some(function) = person.function {
            add(reach.functions.entry(function).or_default());
        }
    }
    reach
}

/// The human beings at an account.
pub fn humans(knowledge: &Knowledge, account: AccountNo) -> impl Iterator<Item = PersonNo> {
    let people = &knowledge.account(account).people;
    people
        .iter()
        .copied()
        .filter(|number| knowledge.person(*number).nature == Nature::Human)
}
