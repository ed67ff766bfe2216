//! The commands, one file each: its arguments, and what it does with them.

pub mod account;
pub mod accounts;
pub mod add;
pub mod demo;
pub mod different;
pub mod doctor;
pub mod doubts;
pub mod forget;
pub mod help;
pub mod ignore;
pub mod me;
pub mod merge;
pub mod path;
pub mod people;
pub mod person;
pub mod rebuild;
pub mod same;
pub mod search;
pub mod show;
pub mod split;
pub mod undo;

use super::args::Command;
use super::session::Session;
use super::{Done, Scene};
use crate::failure::Failure;
use crate::wire::Hex;
use crate::wire::decisions::Recorded;
use bellwether_core::ledger::Decision;

/// Runs a command.
pub fn run(command: Command, scene: Scene) -> Result<Done, Failure> {
    match command {
        Command::Account(args) => account::run(args, &scene.open()?),
        Command::Accounts(args) => accounts::run(args, &scene.open()?),
        Command::Add(args) => add::run(args, &mut scene.open()?),
        Command::Demo(args) => demo::run(args, scene),
        Command::Different(args) => different::run(args, &mut scene.open()?),
        Command::Doctor(args) => doctor::run(args, &scene.open()?),
        Command::Doubts(args) => doubts::run(args, &scene.open()?),
        Command::Forget(args) => forget::run(args, &mut scene.open()?),
        Command::Help(args) => help::run(args, &scene),
        Command::Ignore(args) => ignore::run(args, &mut scene.open()?),
        Command::Me(args) => me::run(args, &mut scene.open()?),
        Command::Merge(args) => merge::run(args, &mut scene.open()?),
        Command::Path(args) => path::run(args, &scene.open()?),
        Command::People(args) => people::run(args, &scene.open()?),
        Command::Person(args) => person::run(args, &scene.open()?),
        Command::Rebuild(args) => rebuild::run(args, &mut scene.open()?),
        Command::Same(args) => same::run(args, &mut scene.open()?),
        Command::Search(args) => search::run(args, &scene.open()?),
        Command::Show(args) => show::run(args, &scene.open()?),
        Command::Split(args) => split::run(args, &mut scene.open()?),
        Command::Undo(args) => undo::run(args, &mut scene.open()?),
    }
}

/// Answers with the decision that was recorded, and says what it means.
fn recorded(session: &Session, decision: &Decision, says: &str) -> Result<Done, Failure> {
    let answer = Recorded::of(decision);
    session.printer.answer(&answer, |answer| {
        let mut page = session.page();
        page.line(says);
        let id = Hex::short(&answer.recorded.id);
        page.faint(&format!("Recorded as {id}. `bellwether undo` takes it back."));
        page.finish()
    })?;
    Ok(Done::Well)
}
