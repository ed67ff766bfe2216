//! The command line: arguments → session → command → printer.

mod args;
mod asking;
mod cards;
mod commands;
mod firmless;
mod first_start;
mod flags;
mod page;
mod printer;
mod progress;
mod session;
mod style;
mod tongues;

use crate::clock;
use crate::failure::{Failure, Kind};
use crate::moment;
use crate::workspace::Workspace;
use args::Cli;
use bellwether_core::identity::address;
use bellwether_core::time::Timestamp;
use bellwether_store::Store;
use clap::Parser;
use flags::Global;
use printer::Printer;
use session::Session;
use std::path::PathBuf;
use std::process::ExitCode;

/// How a command ended that could do what it was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Done {
    /// All of it.
    Well,
    /// But for some items that were bad; they have been named.
    SomeBad,
}

/// Runs the program: 0 done, 1 done but some items were bad, 2 could not do it.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let flags = &cli.global;
    let printer = Printer::new(flags.json, flags.quiet, flags.verbose, flags.no_progress);
    let ended = Scene::set(printer.clone(), cli.global).and_then(|scene| {
        let workspace = scene.workspace.clone();
        commands::run(cli.command, scene).map_err(|failure| failure.in_workspace(&workspace))
    });
    exit_code(&printer, ended)
}

fn exit_code(printer: &Printer, ended: Result<Done, Failure>) -> ExitCode {
    match ended {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::SomeBad) => ExitCode::from(1),
        Err(failure) if failure.kind == Kind::PipeClosed => ExitCode::SUCCESS,
        Err(failure) => {
            printer.failure(&failure);
            ExitCode::from(2)
        }
    }
}

/// Help and version were asked for, or the arguments make no sense.
fn usage(error: &clap::Error) -> ExitCode {
    let printer = Printer::new(false, false, false, true);
    match printer.usage(error) {
        Ok(()) if error.use_stderr() => ExitCode::from(2),
        ended => exit_code(&printer, ended.map(|()| Done::Well)),
    }
}

/// The global flags, understood. Nothing has been opened yet.
pub struct Scene {
    /// Where everything is written to.
    pub printer: Printer,
    /// The folder named, if one was.
    pub named: Option<PathBuf>,
    /// The workspace.
    pub workspace: Workspace,
    /// When the program was started.
    pub now: Timestamp,
    /// What `--as-of` says.
    pub as_of: Option<Timestamp>,
    /// Whose eyes, if that was said.
    pub viewer: Option<String>,
}

impl Scene {
    fn set(printer: Printer, flags: Global) -> Result<Scene, Failure> {
        // An empty variable in the environment means that nobody said.
        let named = flags.workspace.filter(|dir| !dir.as_os_str().is_empty());
        let workspace = Workspace::at(named.clone())?;
        let now = clock::now();
        let as_of = flags
            .as_of
            .map(|text| parse_moment("--as-of", &text, now, &workspace))
            .transpose()?;
        let viewer = flags
            .viewer
            .map(|text| parse_owner("--viewer", &text))
            .transpose()?;
        Ok(Scene {
            printer,
            named,
            workspace,
            now,
            as_of,
            viewer,
        })
    }

    /// Opens the workspace, which must be there: who only looks makes none, so
    /// that a slip in its name is not answered by an empty one.
    pub fn existing(self) -> Result<Session, Failure> {
        match self.workspace.exists() {
            true => self.open(),
            false => Err(self.no_workspace()),
        }
    }

    /// What to do where there is no workspace.
    fn no_workspace(&self) -> Failure {
        let dir = self.workspace.dir.display();
        Failure::asked(format!("there is no workspace in {dir} yet")).hint(
            "`bellwether add PATH` reads a mailbox and makes one, `bellwether demo` makes \
             one up; another is named with `--workspace DIR`",
        )
    }

    /// The store of a workspace that is there, as it is: nothing is brought up to
    /// date, so that it may be in use.
    pub fn looked_into(&self) -> Result<Box<dyn Store>, Failure> {
        match self.workspace.exists() {
            true => self.workspace.open(),
            false => Err(self.no_workspace()),
        }
    }

    /// Opens the workspace; makes it where there is none.
    pub fn open(self) -> Result<Session, Failure> {
        Session::open(
            self.printer,
            self.workspace,
            self.now,
            self.as_of,
            self.viewer,
        )
    }
}

/// The moment given to a flag.
fn parse_moment(
    flag: &str,
    text: &str,
    now: Timestamp,
    workspace: &Workspace,
) -> Result<Timestamp, Failure> {
    moment::parse_near(text, now, &workspace.zone).ok_or_else(|| {
        Failure::asked(format!("{flag} \"{text}\" is not a moment"))
            .hint(format!("write {}", moment::FORMS))
    })
}

/// The owner given to a flag: an address, or `me` as long as nobody said.
fn parse_owner(flag: &str, text: &str) -> Result<String, Failure> {
    if text == crate::workspace::ME {
        return Ok(text.to_owned());
    }
    address::canonical("", text)
        .map(|mailbox| mailbox.address)
        .ok_or_else(|| {
            Failure::asked(format!("{flag} \"{text}\" is not an e-mail address"))
                .hint("write it in full, such as ann@acme.example")
        })
}
