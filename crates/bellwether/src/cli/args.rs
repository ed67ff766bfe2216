//! The command line: one definition of every flag and command.

use super::commands as c;
use crate::env;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// See the opening before your buyer does: for your customer, and for you.
#[derive(Parser, Debug)]
#[command(
    name = "bellwether",
    version,
    disable_help_subcommand = true,
    arg_required_else_help = true,
    propagate_version = false,
    subcommand_help_heading = "In the order of a day",
    after_help = "`bellwether help --all` shows every command, `bellwether help COMMAND` explains one."
)]
pub struct Cli {
    /// Flags of every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Flags that stand before or after the command.
#[derive(Args, Debug)]
#[command(next_help_heading = "Everywhere")]
pub struct Global {
    /// Folder of the workspace [default: the platform's data folder]
    #[arg(long, global = true, value_name = "DIR", env = env::WORKSPACE, hide_env_values = true)]
    pub workspace: Option<PathBuf>,
    /// Look from a moment in the past: a day (its end), or a time
    #[arg(long, global = true, value_name = "DATE|TIME")]
    pub as_of: Option<String>,
    /// Look with one owner's eyes, where several share the workspace
    #[arg(long, global = true, value_name = "EMAIL")]
    pub viewer: Option<String>,
    /// Answer with one JSON document
    #[arg(long, global = true)]
    pub json: bool,
    /// Say nothing but the answer and what failed
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Say more
    #[arg(long, short, global = true, conflicts_with = "quiet")]
    pub verbose: bool,
    /// Tell progress in lines, not in a bar
    #[arg(long, global = true)]
    pub no_progress: bool,
}

/// A stretch of a list.
#[derive(Args, Debug)]
pub struct Stretch {
    /// How many to show [default: 40; with --json all]
    #[arg(long, value_name = "N")]
    pub top: Option<usize>,
    /// How many to pass over: `next` of the list before
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    pub skip: usize,
}

impl Stretch {
    /// How many to show in this form; `None` for all.
    pub fn most(&self, json: bool) -> Option<usize> {
        const SCREEN: usize = 40;
        self.top.or((!json).then_some(SCREEN))
    }
}

/// Every command, in the order of `help --all`. Those that are not hidden make
/// up the short help: a day, from the first to the last thing.
#[derive(Subcommand, Debug)]
pub enum Command {
    Demo(c::demo::Args),
    Add(c::add::Args),
    Brief(c::brief::Args),
    Opportunities(c::opportunities::Args),
    Take(c::take::Args),
    Done(c::done::Args),
    Draft(c::draft::Args),
    Search(c::search::Args),
    #[command(hide = true)]
    Show(c::show::Args),
    #[command(hide = true)]
    Dismiss(c::dismiss::Args),
    #[command(hide = true)]
    Snooze(c::snooze::Args),
    #[command(hide = true)]
    Accounts(c::accounts::Args),
    #[command(hide = true)]
    Account(c::account::Args),
    #[command(hide = true)]
    People(c::people::Args),
    #[command(hide = true)]
    Person(c::person::Args),
    #[command(hide = true)]
    Path(c::path::Args),
    #[command(hide = true)]
    Me(c::me::Args),
    #[command(hide = true)]
    Ignore(c::ignore::Args),
    #[command(hide = true)]
    Doubts(c::doubts::Args),
    #[command(hide = true)]
    Same(c::same::Args),
    #[command(hide = true)]
    Different(c::different::Args),
    #[command(hide = true)]
    Merge(c::merge::Args),
    #[command(hide = true)]
    Split(c::split::Args),
    #[command(hide = true)]
    Backtest(c::backtest::Args),
    #[command(hide = true)]
    Undo(c::undo::Args),
    #[command(hide = true)]
    Forget(c::forget::Args),
    #[command(hide = true)]
    Rebuild(c::rebuild::Args),
    #[command(hide = true)]
    Doctor(c::doctor::Args),
    #[command(hide = true)]
    Help(c::help::Args),
}
