//! Reach: whom we know at an account, by level and function, and whom we don't.

use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::reading::titles::{Function, Level};
use std::collections::{BTreeMap, BTreeSet};

/// People of one level and function at an account.
#[derive(Clone, PartialEq, Debug)]
pub struct Cell {
    /// Level by their titles, `None` where unknown.
    pub level: Option<Level>,
    /// Function by their titles, `None` where unknown.
    pub function: Option<Function>,
    /// Those our side and they have both written, the seller's best tie first.
    pub known: Vec<PersonNo>,
    /// Those seen only: in copy, or with mail in one direction.
    pub seen: Vec<PersonNo>,
    /// The seller's strongest tie among them, as a probability.
    pub strongest: f64,
}

/// Whom we know at an account.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reach {
    /// Every combination of level and function that occurs, highest level first,
    /// unknown ones last.
    pub cells: Vec<Cell>,
    /// Humans whom our side and they have both written.
    pub known: usize,
    /// Humans only seen.
    pub seen: usize,
    /// The highest level among those known.
    pub highest: Option<Level>,
    /// Levels above [`Reach::highest`] at which nobody is known.
    pub missing_levels: Vec<Level>,
    /// Functions in which nobody is known.
    pub missing_functions: Vec<Function>,
}

const LEVELS: [Level; 5] = [
    Level::Top,
    Level::Executive,
    Level::Director,
    Level::Manager,
    Level::Staff,
];

const FUNCTIONS: [Function; 9] = [
    Function::General,
    Function::Purchasing,
    Function::Operations,
    Function::Technical,
    Function::It,
    Function::Finance,
    Function::Sales,
    Function::Legal,
    Function::Administration,
];

/// Whom we know at an account, by level and function.
pub fn of(knowledge: &Knowledge, account: AccountNo) -> Reach {
    let mut cells: BTreeMap<(usize, usize), Cell> = BTreeMap::new();
    let mut reach = Reach::default();
    let mut functions = BTreeSet::new();
    for &number in &knowledge.account(account).people {
        let person = knowledge.person(number);
        if !person.nature.answers() {
            continue;
        }
        let level = |known: &Level| Some(*known) == person.level;
        let function = |known: &Function| Some(*known) == person.function;
        let place = (
            LEVELS.iter().position(level).unwrap_or(LEVELS.len()),
            FUNCTIONS
                .iter()
                .position(function)
                .unwrap_or(FUNCTIONS.len()),
        );
        let cell = cells.entry(place).or_insert(Cell {
            level: person.level,
            function: person.function,
            known: Vec::new(),
            seen: Vec::new(),
            strongest: 0.0,
        });
        if knowledge.contact(number).both_ways() {
            cell.known.push(number);
            cell.strongest = cell.strongest.max(knowledge.tie(number).probability);
            reach.known += 1;
            reach.highest = reach.highest.max(person.level);
            functions.extend(person.function);
        } else {
            cell.seen.push(number);
            reach.seen += 1;
        }
    }
    reach.cells = cells.into_values().collect();
    for cell in &mut reach.cells {
        let probability = |n: &PersonNo| knowledge.tie(*n).probability;
        cell.known
            .sort_by(|a, b| probability(b).total_cmp(&probability(a)).then(a.cmp(b)));
    }
    let above = |level: &Level| reach.highest.is_none_or(|highest| *level > highest);
    reach.missing_levels = LEVELS.into_iter().filter(above).collect();
    reach.missing_functions = FUNCTIONS
        .into_iter()
        .filter(|function| !functions.contains(function))
        .collect();
    reach
}
