//! The commands, one file each: its arguments, and what it does with them.

pub mod account;
pub mod accounts;
pub mod add;
pub mod backtest;
pub mod backup;
pub mod brief;
pub mod call;
pub mod demo;
pub mod different;
pub mod dismiss;
pub mod doctor;
pub mod done;
pub mod doubts;
pub mod downstream;
pub mod draft;
pub mod export;
pub mod forget;
pub mod help;
pub mod ignore;
pub mod import;
pub mod mcp;
pub mod me;
pub mod merge;
pub mod met;
pub mod note;
pub mod opportunities;
pub mod orders;
pub mod password;
pub mod path;
pub mod people;
pub mod person;
pub mod prepare;
pub mod rebuild;
pub mod receipt;
pub mod same;
pub mod search;
pub mod serve;
pub mod settings;
pub mod show;
pub mod snooze;
pub mod split;
pub mod tables;
pub mod take;
pub mod undo;
pub mod visit;
pub mod whitespace;

use super::args::Command;
use super::session::Session;
use super::{Done, Scene};
use crate::answers::decisions::Intent;
use crate::failure::Failure;
use crate::wire::Hex;
use crate::wire::decisions::Recorded;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Decision, Verb};

/// Runs a command.
pub fn run(command: Command, scene: Scene) -> Result<Done, Failure> {
    match command {
        Command::Account(args) => account::run(args, &mut scene.existing()?),
        Command::Accounts(args) => accounts::run(args, &mut scene.existing()?),
        Command::Add(args) => add::run(args, &mut scene.open()?),
        Command::Backtest(args) => backtest::run(args, &mut scene.existing()?),
        Command::Backup(args) => backup::run(args, scene),
        Command::Brief(args) => brief::run(args, &mut scene.existing()?),
        Command::Call(args) => call::run(args, &mut scene.open()?),
        Command::Demo(args) => demo::run(args, scene),
        Command::Different(args) => different::run(args, &mut scene.existing()?),
        Command::Dismiss(args) => dismiss::run(args, &mut scene.existing()?),
        Command::Doctor(args) => doctor::run(args, &scene.existing()?),
        Command::Done(args) => done::run(args, &mut scene.existing()?),
        Command::Doubts(args) => doubts::run(args, &mut scene.existing()?),
        Command::Downstream(args) => downstream::run(args, &mut scene.existing()?),
        Command::Draft(args) => draft::run(args, &mut scene.existing()?),
        Command::Export(args) => export::run(args, scene),
        Command::Forget(args) => forget::run(args, &mut scene.open()?),
        Command::Help(args) => help::run(args, &scene),
        Command::Ignore(args) => ignore::run(args, &mut scene.open()?),
        Command::Import(args) => import::run(args, scene),
        Command::Mcp(args) => mcp::run(args, scene),
        Command::Me(args) => me::run(args, &mut scene.open()?),
        Command::Merge(args) => merge::run(args, &mut scene.existing()?),
        Command::Met(args) => met::run(args, &mut scene.open()?),
        Command::Note(args) => note::run(args, &mut scene.open()?),
        Command::Opportunities(args) => opportunities::run(args, &mut scene.existing()?),
        Command::Orders(args) => orders::run(args, &scene.existing()?),
        Command::Password(args) => password::run(args, scene),
        Command::Path(args) => path::run(args, &scene.existing()?),
        Command::People(args) => people::run(args, &scene.existing()?),
        Command::Person(args) => person::run(args, &scene.existing()?),
        Command::Prepare(args) => prepare::run(args, &mut scene.existing()?),
        Command::Rebuild(args) => rebuild::run(args, &mut scene.existing()?),
        Command::Same(args) => same::run(args, &mut scene.existing()?),
        Command::Search(args) => search::run(args, &scene.existing()?),
        Command::Serve(args) => serve::run(args, scene),
        Command::Settings(args) => settings::run(args, scene),
        Command::Show(args) => show::run(args, &mut scene.existing()?),
        Command::Snooze(args) => snooze::run(args, &mut scene.existing()?),
        Command::Split(args) => split::run(args, &mut scene.existing()?),
        Command::Take(args) => take::run(args, &mut scene.existing()?),
        Command::Undo(args) => undo::run(args, &mut scene.existing()?),
        Command::Visit(args) => visit::run(args, &mut scene.open()?),
        Command::Whitespace(args) => whitespace::run(args, &mut scene.existing()?),
    }
}

/// Answers with the decision that was recorded, and says what it means.
fn recorded(session: &Session, decision: &Decision, says: &str) -> Result<Done, Failure> {
    let answer = Recorded::of(decision);
    session.printer.answer(&answer, |answer| {
        let mut page = session.page();
        page.line(says);
        let id = Hex::short(&answer.recorded.id);
        // Taking back is not itself taken back: the next `undo` goes one further.
        let next = match decision.verb {
            Verb::Undo => "`bellwether undo` takes back the one before it.",
            _ => "`bellwether undo` takes it back.",
        };
        page.faint(&format!("Recorded as {id}. {next}"));
        page.finish()
    })?;
    Ok(Done::Well)
}

/// Records what was decided about an opportunity; its title comes along.
fn about_opportunity(
    session: &mut Session,
    id: &str,
    verb: Verb,
    words: Vec<(&str, String)>,
) -> Result<(Decision, String), Failure> {
    let scenery = session.scenery()?;
    let sight = scenery.see(session.store.as_mut(), session.as_of)?;
    let intent = Intent::about(&sight, id, verb, words)?;
    let decision = session.record(&intent)?;
    Ok((decision, intent.title))
}

/// Records whether a doubtful pair is one or two.
fn settled(session: &mut Session, id: &str, verb: Verb) -> Result<Done, Failure> {
    let ledger = session.letters()?;
    let intent = Intent::settling(&Knowledge::at(&ledger, session.as_of), id, verb)?;
    let decision = session.record(&intent)?;
    recorded(session, &decision, &intent.title)
}
