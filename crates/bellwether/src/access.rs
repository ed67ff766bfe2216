//! Who may look from elsewhere: the password, and who has shown it.
//!
//! Small files in the workspace, readable by its owner alone. `password` holds a hash
//! (argon2id, with what is needed to check it). `passes` holds hashes of what browsers and
//! programs were given in exchange for it. Each is bound to the password it was given for,
//! so a new password ends them all. Neither is evidence: no backup and no export has them.

use crate::failure::Failure;
use crate::workspace::{self, Workspace};
use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use bellwether_core::id::Id;
use bellwether_core::time::Timestamp;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The shortest password that is taken, in characters.
pub const LEAST_CHARS: usize = 8;
/// The longest, in bytes: hashing takes time.
pub const MOST_BYTES: usize = 1024;
/// How long a browser stays logged in.
pub const SESSION_DAYS: i32 = 30;
/// How long a program's token holds.
pub const TOKEN_DAYS: i32 = 365;
/// How long a browser is known to have logged in before.
pub const BEFORE_DAYS: i32 = 365;
/// Passes of a kind that are kept; the oldest make room.
const PASSES: usize = 64;

/// What a pass is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pass {
    /// A browser that logged in: its cookie.
    Session,
    /// A program: what it sends as `Authorization: Bearer`.
    Token,
    /// A browser that has logged in before, and may have logged out since: it may try
    /// passwords while others are held back. It opens nothing.
    Before,
}

impl Pass {
    fn word(self) -> &'static str {
        match self {
            Pass::Session => "session",
            Pass::Token => "token",
            Pass::Before => "before",
        }
    }

    fn days(self) -> i32 {
        match self {
            Pass::Session => SESSION_DAYS,
            Pass::Token => TOKEN_DAYS,
            Pass::Before => BEFORE_DAYS,
        }
    }
}

/// The files of one workspace.
#[derive(Clone, Debug)]
pub struct Access {
    dir: PathBuf,
}

/// The hash of a password as it lies in the file.
#[derive(Clone, PartialEq, Eq)]
pub struct Hash(String);

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hash")
    }
}

impl Hash {
    /// Whether this is the password. Takes as long for a wrong one as for the right one.
    pub fn is_of(&self, password: &str) -> bool {
        let parsed = PasswordHash::new(&self.0);
        password.len() <= MOST_BYTES
            && parsed.is_ok_and(|hash| {
                let checked = Argon2::default().verify_password(password.as_bytes(), &hash);
                checked.is_ok()
            })
    }

    /// How a pass is written down.
    fn of_pass(&self, pass: Pass, secret: &str) -> String {
        Id::of(pass.word(), &[self.0.as_bytes(), secret.as_bytes()]).to_string()
    }
}

impl Access {
    /// That of a workspace.
    pub fn to(workspace: &Workspace) -> Access {
        Access {
            dir: workspace.dir.clone(),
        }
    }

    /// The file with the hash.
    pub fn file(&self) -> PathBuf {
        self.dir.join("password")
    }

    fn passes(&self) -> PathBuf {
        self.dir.join("passes")
    }

    /// The hash, where a password is set.
    pub fn hash(&self) -> Result<Option<Hash>, Failure> {
        let file = self.file();
        let text = match std::fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(unusable(&file, error)),
        };
        let text = text.trim().to_owned();
        match PasswordHash::new(&text) {
            Ok(_) => Ok(Some(Hash(text))),
            Err(error) => Err(unusable(&file, error)),
        }
    }

    /// Sets a password, in the place of the one before.
    pub fn set(&self, password: &str) -> Result<(), Failure> {
        if password.chars().count() < LEAST_CHARS {
            let says = format!("a password has at least {LEAST_CHARS} characters");
            return Err(Failure::asked(says).hint("three or four words are easily remembered"));
        }
        if password.len() > MOST_BYTES {
            let says = format!("a password has at most {MOST_BYTES} bytes");
            return Err(Failure::asked(says));
        }
        let failed = |error: &dyn ToString| {
            Failure::machine("the password could not be hashed", error.to_string())
        };
        let salt = SaltString::encode_b64(&random::<16>()?).map_err(|error| failed(&error))?;
        let hash = Argon2::default().hash_password(password.as_bytes(), &salt);
        let text = format!("{}\n", hash.map_err(|error| failed(&error))?);
        let file = self.file();
        let written = workspace::make(&self.dir).and_then(|()| replace(&file, &text));
        written.map_err(|error| unwritable(&file, error))
    }

    /// Removes the password, and with it all that was given for it. Whether there was one.
    pub fn remove(&self) -> Result<bool, Failure> {
        self.end_all()?;
        match std::fs::remove_file(self.file()) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(unwritable(&self.file(), error)),
        }
    }

    /// Gives a pass: the secret that is shown from now on. Only its hash is kept.
    pub fn grant(&self, pass: Pass, hash: &Hash, now: Timestamp) -> Result<String, Failure> {
        let secret = hex(&random::<32>()?);
        let until = now.plus_days(pass.days()).0;
        let line = format!("{} {} {until}", pass.word(), hash.of_pass(pass, &secret));
        self.change(|lines| {
            lines.retain(|line| is_open(line, now));
            lines.push(line);
            // Logging in often ends no program's token.
            let start = format!("{} ", pass.word());
            let of_kind = |line: &String| line.starts_with(&start);
            let mut over =
                (lines.iter().filter(|line| of_kind(line)).count()).saturating_sub(PASSES);
            lines.retain(|line| {
                let goes = over > 0 && of_kind(line);
                over -= usize::from(goes);
                !goes
            });
        })?;
        Ok(secret)
    }

    /// Whether this secret is a pass for this password that has not run out.
    pub fn holds(&self, pass: Pass, hash: &Hash, secret: &str, now: Timestamp) -> bool {
        let start = format!("{} {} ", pass.word(), hash.of_pass(pass, secret));
        let text = std::fs::read_to_string(self.passes()).unwrap_or_default();
        // What is compared is a hash: how long that takes tells nothing of the secret.
        text.lines()
            .any(|line| line.starts_with(&start) && is_open(line, now))
    }

    /// Ends a pass.
    pub fn end(&self, pass: Pass, hash: &Hash, secret: &str) -> Result<(), Failure> {
        let start = format!("{} {} ", pass.word(), hash.of_pass(pass, secret));
        self.change(|lines| lines.retain(|line| !line.starts_with(&start)))
    }

    /// Ends all: every browser and every program has to show the password again.
    pub fn end_all(&self) -> Result<(), Failure> {
        match self.passes().exists() {
            true => self.change(Vec::clear),
            false => Ok(()),
        }
    }

    /// Changes the passes, while nobody else does.
    fn change(&self, change: impl FnOnce(&mut Vec<String>)) -> Result<(), Failure> {
        let path = self.passes();
        let changed = (|| {
            // Held until the end; the passes themselves are replaced meanwhile.
            let lock = private(&self.dir.join("passes.lock"))?;
            lock.lock()?;
            let text = match std::fs::read_to_string(&path) {
                Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
                text => text?,
            };
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            change(&mut lines);
            let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
            replace(&path, &text)
        })();
        changed.map_err(|error| unwritable(&path, error))
    }
}

/// Whether a line of the passes has not run out.
fn is_open(line: &str, now: Timestamp) -> bool {
    let until = line.rsplit(' ').next().and_then(|until| until.parse().ok());
    until.is_some_and(|until: i64| now.0 < until)
}

/// Writes a file that only its owner may read, beside it until it is whole: half of one
/// would let nobody in.
fn replace(file: &Path, text: &str) -> std::io::Result<()> {
    let half = file.with_extension("new");
    match std::fs::remove_file(&half) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => private(&half)?.write_all(text.as_bytes())?,
    }
    std::fs::rename(&half, file)
}

/// Opens a file that only its owner may read; makes it where there is none.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    }
    Ok(file)
}

/// Bytes that nobody can guess.
pub fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Failure::machine("the system gave no random numbers", error))?;
    Ok(bytes)
}

/// Bytes in letters and digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unusable(file: &Path, cause: impl ToString) -> Failure {
    Failure::machine(format!("{} cannot be used", file.display()), cause)
        .hint("`bellwether password` sets a new one, `bellwether password --remove` takes it away")
}

fn unwritable(file: &Path, cause: impl ToString) -> Failure {
    Failure::machine(format!("{} cannot be written", file.display()), cause)
        .hint("check that the folder is there, and yours")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn access() -> (tempfile::TempDir, Access, Hash) {
        let temp = tempfile::tempdir().expect("a temporary folder");
        let dir = temp.path().join("workspace");
        let access = Access { dir };
        access.set("correct horse").expect("set");
        let hash = access.hash().expect("read").expect("there");
        (temp, access, hash)
    }

    fn at(day: i32) -> Timestamp {
        Timestamp(0).plus_days(day)
    }

    #[test]
    fn a_password_is_the_one_that_was_set() {
        let (_temp, access, hash) = access();
        assert!(hash.is_of("correct horse"));
        for wrong in ["", "correct", "correct horse ", "Correct horse"] {
            assert!(!hash.is_of(wrong), "{wrong:?}");
        }
        let text = std::fs::read_to_string(access.file()).expect("the file");
        assert!(text.starts_with("$argon2id$") && !text.contains("horse"));
        access.set("correct horse").expect("set again");
        let again = access.hash().expect("read").expect("there");
        assert_ne!(again, hash, "salted anew");
        assert!(access.set("short").is_err() && access.set(&"x".repeat(2000)).is_err());
        assert!(access.remove().expect("removed") && !access.remove().expect("gone"));
        assert_eq!(access.hash().expect("read"), None);
    }

    #[test]
    fn a_damaged_file_lets_nobody_in() {
        let (_temp, access, _) = access();
        std::fs::write(access.file(), "secret").expect("written");
        assert!(access.hash().is_err());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_them() {
        use std::os::unix::fs::PermissionsExt;
        let (_temp, access, hash) = access();
        std::fs::write(access.passes(), "").expect("written");
        access.grant(Pass::Session, &hash, at(1)).expect("given");
        for file in [access.file(), access.passes()] {
            let mode = std::fs::metadata(&file)
                .expect("there")
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600, "{}", file.display());
        }
    }

    #[test]
    fn a_pass_holds_until_it_ends() {
        let (_temp, access, hash) = access();
        let first = access.grant(Pass::Session, &hash, at(1)).expect("given");
        let second = access.grant(Pass::Session, &hash, at(1)).expect("given");
        let token = access.grant(Pass::Token, &hash, at(1)).expect("given");
        let holds = |secret: &str, day| access.holds(Pass::Session, &hash, secret, at(day));
        assert!(holds(&first, 2) && holds(&second, 2));
        assert!(!holds(&first, 1 + SESSION_DAYS), "it runs out");
        assert!(!holds("", 2) && !holds("guess", 2));
        assert!(!holds(&token, 2), "a token is no cookie");
        assert!(access.holds(Pass::Token, &hash, &token, at(60)));
        let text = std::fs::read_to_string(access.passes()).expect("the file");
        assert!(!text.contains(&first), "only hashes are kept");
        access.end(Pass::Session, &hash, &first).expect("ended");
        assert!(!holds(&first, 2) && holds(&second, 2));
        access.end_all().expect("ended");
        assert!(!holds(&second, 2) && !access.holds(Pass::Token, &hash, &token, at(2)));
    }

    #[test]
    fn logging_in_often_ends_no_token() {
        let (_temp, access, hash) = access();
        let token = access.grant(Pass::Token, &hash, at(1)).expect("given");
        let first = access.grant(Pass::Session, &hash, at(1)).expect("given");
        for _ in 0..PASSES {
            access.grant(Pass::Session, &hash, at(2)).expect("given");
        }
        assert!(access.holds(Pass::Token, &hash, &token, at(2)));
        assert!(
            !access.holds(Pass::Session, &hash, &first, at(2)),
            "the oldest"
        );
        let text = std::fs::read_to_string(access.passes()).expect("the file");
        assert_eq!(text.lines().count(), PASSES + 1);
    }

    #[test]
    fn who_reads_the_passes_never_reads_half_of_them() {
        let (_temp, access, hash) = access();
        let token = access.grant(Pass::Token, &hash, at(1)).expect("given");
        std::thread::scope(|scope| {
            let grants = || {
                for _ in 0..50 {
                    access.grant(Pass::Session, &hash, at(1)).expect("given");
                }
            };
            let writers = [scope.spawn(grants), scope.spawn(grants)];
            while !writers.iter().all(|writer| writer.is_finished()) {
                assert!(access.holds(Pass::Token, &hash, &token, at(1)));
            }
        });
        let text = std::fs::read_to_string(access.passes()).expect("the file");
        assert_eq!(text.lines().count(), PASSES + 1, "and none was lost");
    }

    #[test]
    fn a_new_password_ends_what_the_old_one_gave() {
        let (_temp, access, hash) = access();
        let secret = access.grant(Pass::Session, &hash, at(1)).expect("given");
        access.set("battery staple").expect("set");
        let hash = access.hash().expect("read").expect("there");
        assert!(!access.holds(Pass::Session, &hash, &secret, at(2)));
    }
}
