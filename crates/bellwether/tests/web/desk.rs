//! A served workspace: one that is only looked at is shared by all tests.

use crate::http::{self, Answer};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use tempfile::TempDir;

/// A running server with its workspace.
pub struct Served {
    child: Child,
    /// `127.0.0.1:40001`
    pub host: String,
    /// The workspace.
    pub dir: PathBuf,
    _temp: TempDir,
    args: Vec<String>,
}

impl Drop for Served {
    fn drop(&mut self) {
        // It holds nothing that would have to be written.
        self.stop();
    }
}

/// The program, with no workspace named.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bellwether"));
    command.env_remove("BELLWETHER_WORKSPACE");
    command.env("TZ", "UTC").stdin(Stdio::null());
    command
}

/// The demo, made once; the folder and the day it is looked at from.
fn demo() -> &'static (TempDir, String) {
    static DEMO: OnceLock<(TempDir, String)> = OnceLock::new();
    DEMO.get_or_init(|| {
        let temp = tempfile::tempdir().expect("a temporary folder");
        let dir = temp.path().join("demo");
        let mut made = program();
        made.args(["--json", "demo", "--dir"]).arg(&dir);
        let output = made.output().expect("the program starts");
        assert!(output.status.success(), "{output:?}");
        let brief: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let as_of = brief["as_of"].as_str().expect("a moment");
        (temp, as_of.to_owned())
    })
}

/// Serves a workspace, looked at from a moment.
fn serve(temp: TempDir, dir: PathBuf, as_of: Option<&str>) -> Served {
    let as_of = as_of.map_or(Vec::new(), |as_of| vec!["--as-of", as_of]);
    serve_with(temp, dir, &[&as_of[..], &["serve"]].concat(), 0)
}

fn serve_with(temp: TempDir, dir: PathBuf, args: &[&str], port: u16) -> Served {
    let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
    let (child, host) = start(&dir, &args, port);
    let served = Served {
        child,
        host,
        dir,
        _temp: temp,
        args,
    };
    served.wait();
    served
}

/// The server, and where it is.
#[allow(clippy::zombie_processes, reason = "whoever gets it ends it")]
fn start(dir: &Path, args: &[String], port: u16) -> (Child, String) {
    let mut command = program();
    command.args(["--json", "--workspace"]).arg(dir).args(args);
    if !args.iter().any(|arg| arg == "--listen") {
        command.args(["--port", &port.to_string()]);
    }
    let mut child = (command.stdout(Stdio::piped()).stderr(Stdio::null()))
        .spawn()
        .expect("the server starts");
    let mut says = String::new();
    let mut lines = BufReader::new(child.stdout.take().expect("its answer")).lines();
    loop {
        let line = lines.next().expect("it says where it is").expect("text");
        says.push_str(&line);
        if let Ok(told) = serde_json::from_str::<serde_json::Value>(&says) {
            let url = told["url"].as_str().expect("an address").to_owned();
            let host = url.trim_start_matches("http://").trim_end_matches('/');
            return (child, host.replace("0.0.0.0", "127.0.0.1"));
        }
    }
}

/// Runs the program on a workspace; a password is given to it as to a pipe.
pub fn run_with(dir: &Path, args: &[&str], given: &str) -> std::process::Output {
    use std::io::Write;
    let mut command = program();
    command.arg("--workspace").arg(dir).args(args);
    command.stdin(Stdio::piped());
    let mut child = (command.stdout(Stdio::piped()).stderr(Stdio::piped()))
        .spawn()
        .expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    // Who refuses may not read it.
    let _ = pipe.write_all(given.as_bytes());
    drop(pipe);
    child.wait_with_output().expect("it ends")
}

impl Served {
    /// An empty workspace.
    pub fn empty() -> Served {
        let temp = tempfile::tempdir().expect("a temporary folder");
        let dir = temp.path().join("workspace");
        serve(temp, dir, None)
    }

    /// A workspace with one mail in it, behind a password, met from anywhere.
    pub fn locked(password: &str, more: &[&str]) -> Served {
        let temp = tempfile::tempdir().expect("a temporary folder");
        let dir = temp.path().join("workspace");
        let mail = temp.path().join("one.eml");
        std::fs::write(&mail, crate::MAIL).expect("written");
        let added = run_with(&dir, &["add", mail.to_str().expect("a path")], "");
        assert!(added.status.success(), "{added:?}");
        let set = run_with(&dir, &["password"], &format!("{password}\n"));
        assert!(set.status.success(), "{set:?}");
        let args = [&["serve", "--listen", "0.0.0.0:0"], more].concat();
        serve_with(temp, dir, &args, 0)
    }

    /// The same workspace behind another server at the same address.
    pub fn restart(&mut self) {
        self.stop();
        let port = self.host.rsplit(':').next().expect("a port");
        let port = port.parse().expect("a number");
        (self.child, self.host) = start(&self.dir, &self.args, port);
        self.wait();
    }

    /// Ends the server.
    pub fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// A demo of one's own, to decide in.
    pub fn demo() -> Served {
        let (from, as_of) = demo();
        let temp = tempfile::tempdir().expect("a temporary folder");
        let dir = temp.path().join("demo");
        std::fs::create_dir(&dir).expect("made");
        for entry in std::fs::read_dir(from.path().join("demo")).expect("the demo") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                let to = dir.join(path.file_name().expect("a name"));
                std::fs::copy(&path, to).expect("copied");
            }
        }
        serve(temp, dir, Some(as_of))
    }

    /// The demo that is only looked at.
    pub fn shared() -> Arc<Served> {
        static SHARED: Mutex<Weak<Served>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let served = Arc::new(Served::demo());
            *shared = Arc::downgrade(&served);
            served
        })
    }

    /// Serves a workspace with these files read in.
    pub fn with_files(files: &[&Path]) -> Served {
        let mut args: Vec<&std::ffi::OsStr> = vec!["add".as_ref()];
        args.extend(files.iter().map(|file| file.as_os_str()));
        Served::after(&args, None)
    }

    /// Serves the mailbox of somebody, looked at from a moment.
    pub fn of_owner(owner: &str, mailbox: &Path, as_of: &str) -> Served {
        let args = ["add", "--owner", owner].map(std::ffi::OsStr::new);
        let args = [&args[..], &[mailbox.as_os_str()]].concat();
        Served::after(&args, Some(as_of))
    }

    fn after(args: &[&std::ffi::OsStr], as_of: Option<&str>) -> Served {
        let temp = tempfile::tempdir().expect("a temporary folder");
        let dir = temp.path().join("workspace");
        let mut runs = program();
        let output = runs.arg("--workspace").arg(&dir).args(args).output();
        let output = output.expect("the program starts");
        assert!(output.status.success(), "{output:?}");
        serve(temp, dir, as_of)
    }

    /// Asks for a page.
    pub fn get(&self, path: &str) -> Answer {
        http::ask(&self.host, "GET", path, &[], b"")
    }

    /// The page, which must be there.
    pub fn page(&self, path: &str) -> String {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.text()
    }

    /// Waits until the first picture is drawn.
    fn wait(&self) {
        for _ in 0..600 {
            if self.get("/").status != 503 {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        panic!("the picture was not drawn in a minute");
    }

    /// A session's cookie, and what its forms carry.
    pub fn session(&self) -> (String, String) {
        let answer = self.get("/settings");
        let cookie = answer.header("set-cookie").expect("a cookie");
        let cookie = cookie.split(';').next().expect("its value").to_owned();
        let page = answer.text();
        let (_, token) = page.split_once("name=\"token\" value=\"").expect("a form");
        (cookie, token.split('"').next().expect("its end").to_owned())
    }

    /// Sends files as a browser does.
    pub fn upload(&self, files: &[(&str, &str)]) -> Answer {
        let (cookie, token) = self.session();
        let origin = format!("http://{}", self.host);
        let mut body = String::new();
        for (name, text) in files {
            body.push_str(&format!(
                "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{text}\r\n"
            ));
        }
        body.push_str("--edge--\r\n");
        let headers = [
            ("Cookie", cookie.as_str()),
            ("Origin", &origin),
            ("Content-Type", "multipart/form-data; boundary=edge"),
        ];
        let path = format!("/sources/upload?token={token}");
        http::ask(&self.host, "POST", &path, &headers, body.as_bytes())
    }

    /// Waits until a page says something.
    pub fn wait_for(&self, path: &str, says: &str) -> String {
        for _ in 0..600 {
            let page = self.get(path).text();
            if page.contains(says) {
                return page;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("{path} never says {says}: {}", self.get(path).text());
    }

    /// Presses "Take it back" on a page.
    pub fn take_back(&self, page: &str) -> Answer {
        let (_, id) = (page.split_once("name=\"decision\" value=\"")).expect("the button");
        let id = id.split('"').next().expect("its end");
        self.post("/undo", &format!("decision={id}"))
    }

    /// Sends a form from a page of the server's own.
    pub fn post(&self, path: &str, form: &str) -> Answer {
        let (cookie, token) = self.session();
        let origin = format!("http://{}", self.host);
        let form = format!("token={token}&{form}");
        let headers = [
            ("Cookie", cookie.as_str()),
            ("Origin", &origin),
            ("Content-Type", "application/x-www-form-urlencoded"),
        ];
        http::ask(&self.host, "POST", path, &headers, form.as_bytes())
    }
}
