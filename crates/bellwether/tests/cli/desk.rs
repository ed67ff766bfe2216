//! A desk to work at: a temporary workspace, mailboxes beside it, and a way to
//! run the program.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The day from which the fixtures are looked at.
pub const AS_OF: &str = "2024-03-15";

/// What a run of the program left behind.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// The run, which must have ended with this code.
    pub fn expect(self, code: i32) -> Ran {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    /// The one JSON document on stdout.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:#?}"))
    }
}

/// A workspace with what lies around it.
pub struct Desk {
    dir: TempDir,
}

impl Desk {
    /// An empty desk.
    pub fn new() -> Desk {
        Desk {
            dir: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// A desk whose workspace is there, with nothing in it.
    pub fn with_nothing() -> Desk {
        let desk = Desk::new();
        let folder = desk.dir.path().join("no-mail");
        std::fs::create_dir(&folder).expect("made");
        desk.run(&["add", path(&folder)]).expect(0);
        desk
    }

    /// A desk whose workspace has the seller's mailbox in it.
    pub fn with_mail() -> Desk {
        let desk = Desk::new();
        let mailbox = desk.file("sent-and-received.mbox", &mailbox());
        desk.run(&["add", path(&mailbox)]).expect(0);
        desk
    }

    /// The workspace folder.
    pub fn workspace(&self) -> PathBuf {
        self.dir.path().join("workspace")
    }

    /// Writes a file onto the desk.
    pub fn file(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.dir.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, content).expect("written");
        path
    }

    /// Runs the program on this desk's workspace.
    pub fn run(&self, args: &[&str]) -> Ran {
        let output = self.command(args).output().expect("the program starts");
        Ran {
            code: output.status.code().expect("ended by itself"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// Runs it from the fixtures' day, and reads the JSON.
    pub fn ask(&self, args: &[&str]) -> Value {
        let all = [&["--as-of", AS_OF, "--json"], args].concat();
        self.run(&all).expect(0).json()
    }

    /// The command, not yet run, untouched by the tester's own surroundings.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bellwether"));
        command
            .args(args)
            .current_dir(self.dir.path())
            .env_clear()
            .env("BELLWETHER_WORKSPACE", self.workspace())
            .env("HOME", self.dir.path().join("home"))
            .env("TZ", "UTC")
            .stdin(Stdio::null());
        command
    }
}

/// A path as an argument.
pub fn path(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// The items of a list.
pub fn items(list: &Value) -> &Vec<Value> {
    list["items"].as_array().expect("a list has items")
}

/// The one item whose field has this value.
pub fn one<'a>(list: &'a Value, field: &str, value: &str) -> &'a Value {
    let found: Vec<&Value> = items(list).iter().filter(|i| i[field] == value).collect();
    assert_eq!(found.len(), 1, "{field} = {value} in {list:#}");
    found[0]
}

/// A letter of the fixture.
#[derive(Clone)]
pub struct Letter {
    pub from: &'static str,
    pub to: &'static str,
    /// Day in 2024, `MM-DD`.
    pub day: &'static str,
    pub subject: &'static str,
    pub body: &'static str,
}

const INES: &str = "Ines Calder <ines@calder-valvery.com>";
const TOMAS: &str = "Tomas Brink <tomas.brink@holmgren-dairy.com>";
const YARA: &str = "Yara Okafor <yara@seastead-aqua.com>";

/// The mailbox of Ines, who sells valves: what she wrote and what she got.
pub fn mailbox() -> Vec<u8> {
    let letters = [
        Letter {
            from: INES,
            to: TOMAS,
            day: "01-10",
            subject: "Quote for the wash line",
            body: "Hello Tomas,\n\nplease find the quote for the wash line below.\n\nBest regards\nInes",
        },
        Letter {
            from: TOMAS,
            to: INES,
            day: "01-11",
            subject: "Re: Quote for the wash line",
            body: "Hello Ines,\n\nthank you, that looks good.\n\nTomas Brink\nPurchasing Manager\nHolmgren Dairy",
        },
        Letter {
            from: INES,
            to: TOMAS,
            day: "01-25",
            subject: "Re: Quote for the wash line",
            body: "Hello Tomas,\n\nglad to hear it. When shall we deliver?\n\nInes",
        },
        Letter {
            from: TOMAS,
            to: INES,
            day: "01-26",
            subject: "Re: Quote for the wash line",
            body: "In week nine, please.\n\nTomas",
        },
        Letter {
            from: INES,
            to: YARA,
            day: "02-01",
            subject: "Check valves",
            body: "Hello Yara,\n\nthe check valves you asked about are in stock.\n\nInes",
        },
        Letter {
            from: YARA,
            to: INES,
            day: "02-02",
            subject: "Re: Check valves",
            body: "Good. Could you send us a price for forty of them?\n\nYara",
        },
        Letter {
            from: TOMAS,
            to: INES,
            day: "03-12",
            subject: "Second line",
            body: "Hello Ines,\n\nwe are planning a second wash line for the autumn. Could you tell me which actuators would stand the new caustic cleaner?\n\nTomas Brink\nPurchasing Manager\nHolmgren Dairy",
        },
    ];
    mbox(&letters)
}

/// Letters as an mbox file.
pub fn mbox(letters: &[Letter]) -> Vec<u8> {
    let mut text = String::new();
    for (number, letter) in letters.iter().enumerate() {
        let (month, day) = letter.day.split_once('-').expect("MM-DD");
        let months = ["Jan", "Feb", "Mar", "Apr"];
        let month = months[month.parse::<usize>().expect("a month") - 1];
        let line = [
            format!("From - {month} {day} 09:00:00 2024"),
            format!("From: {}", letter.from),
            format!("To: {}", letter.to),
            format!("Date: {day} {month} 2024 09:00:00 +0000"),
            format!("Subject: {}", letter.subject),
            format!("Message-ID: <{number}.{day}{month}@post.example>"),
            "Content-Type: text/plain; charset=utf-8".to_owned(),
            String::new(),
            letter.body.to_owned(),
            String::new(),
            String::new(),
        ];
        text.push_str(&line.join("\n"));
    }
    text.into_bytes()
}
