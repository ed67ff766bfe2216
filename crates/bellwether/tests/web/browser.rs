//! A headless browser, told what to do over WebDriver. A client of our own: what these
//! tests need of the protocol is a dozen requests, a crate for it brings sixty others.

use crate::http::ask;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The key under which the protocol hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One browser.
pub struct Browser {
    driver: Child,
    host: String,
    session: String,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let path = format!("/session/{}", self.session);
        // Whatever is left goes with the driver.
        let _ = std::panic::catch_unwind(|| ask(&self.host, "DELETE", &path, &[], b""));
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Browser {
    /// Starts one; says aloud where there is none, and gives none.
    #[allow(clippy::print_stderr, reason = "a skipped test says so")]
    pub fn start(width: u32, height: u32) -> Option<Browser> {
        let mut command = Command::new("chromedriver");
        command.arg("--port=0").stdout(Stdio::piped());
        let Ok(mut driver) = command.stderr(Stdio::null()).spawn() else {
            eprintln!("SKIPPED: there is no chromedriver to look at pages with");
            return None;
        };
        let mut lines = BufReader::new(driver.stdout.take().expect("its words")).lines();
        let port = loop {
            let line = lines.next().expect("it says its port").expect("text");
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        let mut browser = Browser {
            driver,
            host: format!("127.0.0.1:{port}"),
            session: String::new(),
        };
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL" },
            "goog:chromeOptions": { "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--hide-scrollbars", format!("--window-size={width},{height}"),
            ] }
        } } });
        let made = browser.send("POST", "/session", &wanted);
        browser.session = made["sessionId"].as_str().expect("a session").to_owned();
        // What is looked for may be on the page that is just coming.
        let patience = json!({ "implicit": 10_000 });
        browser.send("POST", &browser.at("/timeouts"), &patience);
        Some(browser)
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let text = match method {
            "GET" => String::new(),
            _ => body.to_string(),
        };
        let headers = [("Content-Type", "application/json")];
        let answer = ask(&self.host, method, path, &headers, text.as_bytes());
        let value = answer.json()["value"].clone();
        assert_eq!(answer.status, 200, "{method} {path}: {value}");
        value
    }

    fn at(&self, path: &str) -> String {
        format!("/session/{}{path}", self.session)
    }

    /// Opens a page.
    pub fn open(&self, url: &str) {
        self.send("POST", &self.at("/url"), &json!({ "url": url }));
    }

    /// What a script answers.
    pub fn run(&self, script: &str) -> Value {
        let body = json!({ "script": script, "args": [] });
        self.send("POST", &self.at("/execute/sync"), &body)
    }

    /// What a script tells its last argument.
    pub fn run_later(&self, script: &str) -> Value {
        let body = json!({ "script": script, "args": [] });
        self.send("POST", &self.at("/execute/async"), &body)
    }

    /// Gives the page another size.
    pub fn size(&self, width: u32, height: u32) {
        let body = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false
        } });
        self.send("POST", &self.at("/goog/cdp/execute"), &body);
    }

    /// Has pages do without their scripts, or with them again.
    pub fn scripts(&self, run: bool) {
        let body =
            json!({ "cmd": "Emulation.setScriptExecutionDisabled", "params": { "value": !run } });
        self.send("POST", &self.at("/goog/cdp/execute"), &body);
    }

    /// Where it is.
    pub fn place(&self) -> String {
        let url = self.send("GET", &self.at("/url"), &Value::Null);
        url.as_str().unwrap_or_default().to_owned()
    }

    /// The text of the first element that a selector finds, also where scripts are off.
    pub fn read(&self, selector: &str) -> String {
        let path = self.at(&format!("/element/{}/text", self.element(selector)));
        let text = self.send("GET", &path, &Value::Null);
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until a script answers yes.
    pub fn wait(&self, what: &str, script: &str) {
        let begun = Instant::now();
        while self.run(script) != json!(true) {
            let late = begun.elapsed() > Duration::from_secs(30);
            assert!(
                !late,
                "waited for {what}; the page says: {}",
                self.text("body")
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The text of the first element that a selector finds.
    pub fn text(&self, selector: &str) -> String {
        let script = format!(
            "return document.querySelector({})?.innerText || ''",
            json!(selector)
        );
        self.run(&script).as_str().unwrap_or_default().to_owned()
    }

    fn element(&self, selector: &str) -> String {
        let body = json!({ "using": "css selector", "value": selector });
        let found = self.send("POST", &self.at("/element"), &body);
        found[ELEMENT].as_str().expect("an element").to_owned()
    }

    /// Presses the first element that a selector finds.
    pub fn press(&self, selector: &str) {
        let path = self.at(&format!("/element/{}/click", self.element(selector)));
        self.send("POST", &path, &json!({}));
    }

    /// Types into it; a path types a file.
    pub fn fill(&self, selector: &str, text: &str) {
        let path = self.at(&format!("/element/{}/value", self.element(selector)));
        self.send("POST", &path, &json!({ "text": text }));
    }

    /// Presses keys, wherever they go.
    pub fn keys(&self, keys: &str) {
        let presses: Vec<Value> = keys
            .chars()
            .flat_map(|key| {
                ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() }))
            })
            .collect();
        let body = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": presses }] });
        self.send("POST", &self.at("/actions"), &body);
    }

    /// Takes hold of the middle of the first element that a selector finds, moves it by so
    /// much and lets go.
    pub fn drag(&self, selector: &str, x: i32, y: i32) {
        let origin = json!({ ELEMENT: self.element(selector) });
        let step = |x: i32, y: i32, from: Value| json!({ "type": "pointerMove", "duration": 30, "x": x, "y": y, "origin": from });
        let body = json!({ "actions": [{ "type": "pointer", "id": "mouse", "actions": [
            step(0, 0, origin),
            { "type": "pointerDown", "button": 0 },
            step(x / 2, y / 2, json!("pointer")),
            step(x - x / 2, y - y / 2, json!("pointer")),
            { "type": "pointerUp", "button": 0 },
        ] }] });
        self.send("POST", &self.at("/actions"), &body);
    }

    /// Puts two fingers on the first element that a selector finds, so far to both sides of
    /// its middle, and draws them apart or together.
    pub fn pinch(&self, selector: &str, from: i32, to: i32) {
        let origin = json!({ ELEMENT: self.element(selector) });
        let finger = |id: &str, side: i32| {
            let at = |x: i32, ms: u32| json!({ "type": "pointerMove", "duration": ms, "x": x * side, "y": 0, "origin": origin });
            json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": [
                at(from, 0),
                { "type": "pointerDown", "button": 0 },
                at((from + to) / 2, 60),
                at(to, 60),
                { "type": "pointerUp", "button": 0 },
            ] })
        };
        let body = json!({ "actions": [finger("one", -1), finger("two", 1)] });
        self.send("POST", &self.at("/actions"), &body);
    }

    /// Turns the wheel over the first element that a selector finds.
    pub fn wheel(&self, selector: &str, down: i32) {
        let origin = json!({ ELEMENT: self.element(selector) });
        let turn = json!({ "type": "scroll", "x": 0, "y": 0, "deltaX": 0, "deltaY": down, "duration": 0, "origin": origin });
        let body = json!({ "actions": [{ "type": "wheel", "id": "wheel", "actions": [turn] }] });
        self.send("POST", &self.at("/actions"), &body);
    }

    /// Looks as if the user liked it dark, or printed it.
    pub fn emulate(&self, media: &str, dark: bool) {
        let scheme = if dark { "dark" } else { "light" };
        let body = json!({ "cmd": "Emulation.setEmulatedMedia", "params": {
            "media": media,
            "features": [{ "name": "prefers-color-scheme", "value": scheme }]
        } });
        self.send("POST", &self.at("/goog/cdp/execute"), &body);
    }

    /// What the browser complained of since it was asked last.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.send("POST", &self.at("/se/log"), &json!({ "type": "browser" }));
        let entries = log.as_array().cloned().unwrap_or_default();
        let bad = entries.iter().filter(|one| one["level"] != "INFO");
        bad.map(|one| one["message"].to_string()).collect()
    }
}
