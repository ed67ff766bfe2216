//! What a command could not do: in which words, why, and what would help.

use crate::workspace::{DATABASE, Workspace};
use bellwether_store::{StoreError, Trouble};

/// A failure, ready to be told.
#[derive(Debug)]
pub struct Failure {
    /// What kind of failure it is; decides how the program ends.
    pub kind: Kind,
    /// What could not be done, one sentence without a full stop.
    pub says: String,
    /// Why, where something below said so.
    pub cause: Option<String>,
    /// What to do about it, one line each.
    pub hints: Vec<String>,
    /// What the workspace's database has to do with it.
    pub database: Option<Trouble>,
}

/// Kinds of failure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The command line asks for something that is not there or makes no sense.
    Asked,
    /// The workspace, a file or the database did not do its part.
    Machine,
    /// The user pressed Ctrl-C.
    Interrupted,
    /// Whoever read our output has gone away. That is no failure of ours.
    PipeClosed,
}

impl Failure {
    /// The command line asks for something that cannot be.
    pub fn asked(says: impl Into<String>) -> Failure {
        Failure::new(Kind::Asked, says)
    }

    /// Something outside the program failed.
    pub fn machine(says: impl Into<String>, cause: impl ToString) -> Failure {
        Failure {
            cause: Some(cause.to_string()),
            ..Failure::new(Kind::Machine, says)
        }
    }

    /// A failure without cause and hints.
    pub fn new(kind: Kind, says: impl Into<String>) -> Failure {
        Failure {
            kind,
            says: says.into(),
            cause: None,
            hints: Vec::new(),
            database: None,
        }
    }

    /// The same, saying which files of the workspace it is about and what to do
    /// with them.
    pub fn in_workspace(mut self, workspace: &Workspace) -> Failure {
        let file = workspace.dir.join(DATABASE).display().to_string();
        let dir = workspace.dir.display().to_string();
        match self.database.take() {
            Some(Trouble::Damaged) => self
                .hint(format!(
                    "it lies in {file}: keep a copy, a part of it may still be saved (your own decisions are only there)"
                ))
                .hint(format!(
                    "then move {file} and the files beside it whose names begin like it away, and `bellwether add` your mailboxes again: they were never changed"
                )),
            Some(Trouble::NotADatabase) => self
                .hint(format!("{file} is something else, or damaged from its first byte on: move it away"))
                .hint("then `bellwether add` your mailboxes again; or name another folder with `--workspace DIR`"),
            Some(Trouble::Full) => self.hint(format!(
                "make room where {dir} is, then repeat the command: what was written stays, and it goes on from there"
            )),
            Some(Trouble::NotWritable) => self.hint(format!(
                "{dir} and the files in it must be yours to write, even for looking: change their rights, or copy the folder and name it with `--workspace DIR`"
            )),
            Some(Trouble::Busy) => self.hint(
                "wait until the other is done (a large import takes minutes), then repeat the command",
            ),
            None => self,
        }
    }

    /// The same with one more hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Failure {
        self.hints.push(hint.into());
        self
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        let trouble = error.trouble();
        let says = match trouble {
            Some(Trouble::Damaged) => "the workspace's database is damaged",
            Some(Trouble::NotADatabase) => "the workspace's database file is not a database",
            Some(Trouble::Full) => "the disk is full",
            Some(Trouble::NotWritable) => "the workspace cannot be written to",
            Some(Trouble::Busy) => "another bellwether is at work in this workspace",
            None => "the workspace could not be read or written",
        };
        let failure = Failure {
            database: trouble,
            ..Failure::machine(says, &error)
        };
        match error {
            StoreError::Newer { .. } => failure.hint("update bellwether, then try again"),
            StoreError::Damaged { .. } => {
                failure.hint("`bellwether rebuild` makes everything derived anew")
            }
            StoreError::File { .. } => failure.hint("check that the folder is there, and yours"),
            StoreError::NotEmpty => failure.hint("name a new one with `--workspace DIR`"),
            StoreError::Sqlite(_) | StoreError::Watched => failure,
        }
    }
}

/// Writing our own output failed: the reader left, or the disk is full.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Failure {
        if error.kind() == std::io::ErrorKind::BrokenPipe {
            return Failure::new(Kind::PipeClosed, "the output was closed");
        }
        Failure::machine("the output could not be written", error)
    }
}
