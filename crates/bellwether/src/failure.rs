//! What a command could not do: in which words, why, and what would help.

use bellwether_store::StoreError;

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
        let failure = Failure::machine("the workspace could not be read or written", &error);
        match error {
            StoreError::Newer { .. } => failure.hint("update bellwether, then try again"),
            StoreError::Damaged { .. } => {
                failure.hint("`bellwether rebuild` makes everything derived anew")
            }
            StoreError::File { .. } => failure.hint("check that the folder is there, and yours"),
            StoreError::Sqlite(_) => {
                failure.hint("`bellwether doctor` looks for damage and says what to do")
            }
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
