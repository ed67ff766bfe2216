//! The command line: one definition of every flag and command.

use super::commands as c;
use super::flags::Global;
use clap::{Parser, Subcommand};

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

/// Every command, in the order of `help --all`. Those that are not hidden make
/// up the short help: a day, from the first to the last thing.
#[derive(Subcommand, Debug)]
pub enum Command {
    Demo(c::demo::Args),
    Add(c::add::Args),
    Brief(c::brief::Args),
    Opportunities(c::opportunities::Args),
    #[command(hide = true)]
    Take(c::take::Args),
    Done(c::done::Args),
    Note(c::note::Args),
    Prepare(c::prepare::Args),
    Serve(c::serve::Args),
    #[command(hide = true)]
    Search(c::search::Args),
    #[command(hide = true)]
    Call(c::call::Args),
    #[command(hide = true)]
    Visit(c::visit::Args),
    #[command(hide = true)]
    Met(c::met::Args),
    #[command(hide = true)]
    Draft(c::draft::Args),
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
    Orders(c::orders::Args),
    #[command(hide = true)]
    Whitespace(c::whitespace::Args),
    #[command(hide = true)]
    Downstream(c::downstream::Args),
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
    Backup(c::backup::Args),
    #[command(hide = true)]
    Export(c::export::Args),
    #[command(hide = true)]
    Import(c::import::Args),
    #[command(hide = true)]
    Mcp(c::mcp::Args),
    #[command(hide = true)]
    Password(c::password::Args),
    #[command(hide = true)]
    Settings(c::settings::Args),
    #[command(hide = true)]
    Doctor(c::doctor::Args),
    #[command(hide = true)]
    Help(c::help::Args),
}
