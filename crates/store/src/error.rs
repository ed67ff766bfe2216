//! What can go wrong, and what is the matter then.

/// Something went wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database said no.
    #[error("the workspace database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A file could not be opened or written.
    #[error("{path}: {cause}")]
    File {
        /// Which.
        path: String,
        /// Why.
        cause: std::io::Error,
    },
    /// The database is newer than this program.
    #[error(
        "this workspace was written by a newer bellwether (schema {found}, this one knows {known}): update bellwether"
    )]
    Newer {
        /// Schema found.
        found: i64,
        /// Newest schema known.
        known: i64,
    },
    /// A stored value cannot be understood.
    #[error("the workspace is damaged at {at}")]
    Damaged {
        /// Where.
        at: String,
    },
    /// Only an empty workspace takes an export in.
    #[error("there is something in this workspace already")]
    NotEmpty,
    /// Another process still reads what was to be overwritten.
    #[error("what was forgotten still lies in a log that another bellwether reads")]
    Watched,
}

/// What is the matter with a database, where that tells what to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// It contradicts itself.
    Damaged,
    /// The file is something else.
    NotADatabase,
    /// There is no room left.
    Full,
    /// It may not be written, or not even opened.
    NotWritable,
    /// Another process has it.
    Busy,
}

impl Trouble {
    /// Whether it only keeps from writing: what can be found again need not be kept.
    pub(crate) fn passes(self) -> bool {
        matches!(self, Trouble::Full | Trouble::NotWritable | Trouble::Busy)
    }
}

impl StoreError {
    /// What is the matter, where that tells what to do.
    pub fn trouble(&self) -> Option<Trouble> {
        use rusqlite::ErrorCode;
        let error = match self {
            StoreError::Sqlite(error) => error,
            StoreError::Watched => return Some(Trouble::Busy),
            _ => return None,
        };
        match error.sqlite_error_code()? {
            ErrorCode::DatabaseCorrupt => Some(Trouble::Damaged),
            ErrorCode::NotADatabase => Some(Trouble::NotADatabase),
            ErrorCode::DiskFull => Some(Trouble::Full),
            ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                Some(Trouble::NotWritable)
            }
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Some(Trouble::Busy),
            _ => None,
        }
    }
}

/// Shorthand.
pub type Result<T> = std::result::Result<T, StoreError>;

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi;

    #[test]
    fn what_sqlite_says_tells_what_to_do() {
        let trouble = |code| {
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            StoreError::from(error).trouble()
        };
        assert_eq!(trouble(ffi::SQLITE_CORRUPT), Some(Trouble::Damaged));
        assert_eq!(trouble(ffi::SQLITE_NOTADB), Some(Trouble::NotADatabase));
        assert_eq!(trouble(ffi::SQLITE_FULL), Some(Trouble::Full));
        assert_eq!(trouble(ffi::SQLITE_READONLY), Some(Trouble::NotWritable));
        assert_eq!(trouble(ffi::SQLITE_BUSY), Some(Trouble::Busy));
        assert_eq!(trouble(ffi::SQLITE_MISUSE), None);
    }
}
