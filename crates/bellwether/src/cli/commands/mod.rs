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
pub mod me;
pub mod merge;
pub mod met;
pub mod note;
pub mod opportunities;
pub mod orders;
pub mod path;
pub mod people;
pub mod person;
pub mod prepare;
pub mod rebuild;
pub mod same;
pub mod search;
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
use crate::failure::Failure;
use crate::find;
use crate::sight::Sight;
use crate::wire::Hex;
use crate::wire::decisions::Recorded;
use bellwether_core::ledger::{Decision, Verb};
use bellwether_core::opportunities::{Opportunity, earlier_ids};

/// Runs a command.
pub fn run(command: Command, scene: Scene) -> Result<Done, Failure> {
    match command {
        Command::Account(args) => account::run(args, &mut scene.existing()?),
        Command::Accounts(args) => accounts::run(args, &scene.existing()?),
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
        Command::Me(args) => me::run(args, &mut scene.open()?),
        Command::Merge(args) => merge::run(args, &mut scene.existing()?),
        Command::Met(args) => met::run(args, &mut scene.open()?),
        Command::Note(args) => note::run(args, &mut scene.open()?),
        Command::Opportunities(args) => opportunities::run(args, &mut scene.existing()?),
        Command::Orders(args) => orders::run(args, &scene.existing()?),
        Command::Path(args) => path::run(args, &scene.existing()?),
        Command::People(args) => people::run(args, &scene.existing()?),
        Command::Person(args) => person::run(args, &scene.existing()?),
        Command::Prepare(args) => prepare::run(args, &mut scene.existing()?),
        Command::Rebuild(args) => rebuild::run(args, &mut scene.existing()?),
        Command::Same(args) => same::run(args, &mut scene.existing()?),
        Command::Search(args) => search::run(args, &scene.existing()?),
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

/// Records what was decided about an opportunity. The decision hangs on what the
/// opportunity hangs on, and names its id and kind; its title comes along.
fn about_opportunity(
    session: &mut Session,
    id: &str,
    verb: Verb,
    words: &[(&str, &str)],
) -> Result<(Decision, String), Failure> {
    let scenery = session.scenery()?;
    let sight = scenery.see(session.as_of);
    let opportunity = find_opportunity(&sight, id)?;
    let id = opportunity.id.to_string();
    let mut all_words = vec![("opportunity", id.as_str()), ("kind", opportunity.kind)];
    all_words.extend_from_slice(words);
    let decision = session.decide(verb, &opportunity.finding.anchors, &all_words)?;
    Ok((decision, opportunity.finding.title.clone()))
}

/// The opportunities whose id begins with `text`: the present one, or else one
/// from before people or accounts were merged.
fn opportunities_called<'a>(sight: &'a Sight, text: &str) -> Vec<&'a Opportunity> {
    if !find::is_id(text) {
        return Vec::new();
    }
    let all = sight.opportunities.iter();
    let present: Vec<&Opportunity> = all.filter(|o| find::begins(o.id, text)).collect();
    if !present.is_empty() {
        return present;
    }
    let was_called = |o: &&Opportunity| {
        let earlier = earlier_ids(&sight.knowledge, o);
        earlier.into_iter().any(|id| find::begins(id, text))
    };
    sight.opportunities.iter().filter(was_called).collect()
}

/// The opportunity whose id begins with `text`.
fn find_opportunity<'a>(sight: &'a Sight, text: &str) -> Result<&'a Opportunity, Failure> {
    let text = text.trim();
    let all = &sight.opportunities;
    let meant = opportunities_called(sight, text);
    let say = |o: &&Opportunity| format!("{}  {}", Hex(o.id).short(), o.finding.title);
    match meant.as_slice() {
        [one] => Ok(one),
        [] => {
            let failure = Failure::asked(format!("no opportunity has the id \"{text}\""));
            let first: Vec<String> = nearest(all, text).iter().map(say).collect();
            let failure = match first.is_empty() {
                true => failure,
                false => failure.hint(format!("did you mean\n  {}", first.join("\n  "))),
            };
            Err(failure.hint("`bellwether opportunities --all` lists them; looking from another day takes `--as-of`"))
        }
        several => {
            let list: Vec<String> = several.iter().map(say).collect();
            Err(Failure::asked(format!(
                "\"{text}\" may be any of {}:\n  {}",
                several.len(),
                list.join("\n  ")
            ))
            .hint("give more of its digits"))
        }
    }
}

/// The opportunities whose ids share the longest beginning with what was typed.
fn nearest<'a>(all: &'a [Opportunity], text: &str) -> Vec<&'a Opportunity> {
    const MOST: usize = 3;
    let shared = |o: &&Opportunity| {
        let id = o.id.to_string();
        id.bytes()
            .zip(text.bytes())
            .take_while(|(a, b)| a == b)
            .count()
    };
    let mut near: Vec<&Opportunity> = all.iter().filter(|o| shared(o) >= 2).collect();
    near.sort_by_key(|o| std::cmp::Reverse(shared(o)));
    near.truncate(MOST);
    near
}
