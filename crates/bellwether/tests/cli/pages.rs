//! Every command end to end: exactly what it prints on the fixture mailbox, for
//! people and for scripts. What differs from run to run is masked.

use crate::desk::{AS_OF, Desk, items, mailbox, path};
use serde_json::Value;
use std::fmt::Write;

/// The run as it is kept: the command, its code, and what it printed.
struct Pages<'a> {
    desk: &'a Desk,
    text: String,
}

impl Pages<'_> {
    /// Runs a command; its text is kept, and with `json` its document too.
    fn run(&mut self, args: &[&str], json: bool) {
        let whole = [args, &["--as-of", AS_OF]].concat();
        let ran = self.desk.run(&whole);
        let shown = self.masked(&args.join(" ")).trim_end().to_owned();
        let (out, talk) = (self.masked(&ran.stdout), self.masked(&ran.stderr));
        let _ = writeln!(self.text, "$ {shown}  ({})\n{out}--\n{talk}", ran.code);
        if json {
            let mut document = self.desk.ask(args);
            mask(&mut document);
            let pretty = serde_json::to_string_pretty(&document).expect("JSON");
            let pretty = self.masked(&pretty);
            let _ = writeln!(self.text, "$ {shown} --json\n{pretty}\n");
        }
    }

    /// Without the desk's folder, today's date and ids that hold the present.
    fn masked(&self, text: &str) -> String {
        let folder = self.desk.workspace();
        let folder = folder.parent().expect("a desk").display().to_string();
        let text = text.replace(&folder, "DESK");
        // A long name of the temporary folder breaks the line.
        let text = text.replace(".mbox\n               ", ".mbox ");
        let mut masked = String::new();
        for line in text.lines() {
            let cut = [
                "Recorded as ",
                "last read ",
                "recorded  ",
                "sent-and-received.mbox  ",
                // It is of the code that read, too.
                "digest  ",
            ]
            .iter()
            .find_map(|mark| Some(line.find(mark)? + mark.len()));
            let line = match (cut, line.find("Taken back: ")) {
                (Some(at), _) => format!("{}…", line[..at].trim_end()),
                (None, Some(_)) => line.split('(').next().unwrap_or(line).to_owned(),
                (None, None) => line.to_owned(),
            };
            masked.push_str(line.trim_end());
            masked.push('\n');
        }
        masked
    }
}

/// Masks what holds the present in a document.
fn mask(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(mask),
        Value::Object(fields) => {
            // A decision's id is made of when it was recorded.
            let decision = fields.contains_key("anchors");
            for (name, value) in fields.iter_mut() {
                match name.as_str() {
                    "recorded" | "read" if value.is_string() => *value = "NOW".into(),
                    "digest" => *value = "DIGEST".into(),
                    "id" if decision => *value = "ID".into(),
                    _ => mask(value),
                }
            }
            if let Some(words) = fields.get_mut("words")
                && words.get("of").is_some()
            {
                words["of"] = "ID".into();
                fields["anchors"] = "THE DECISION".into();
            }
        }
        _ => {}
    }
}

fn pages(desk: &Desk, runs: &[(&[&str], bool)]) -> String {
    let text = String::new();
    let mut pages = Pages { desk, text };
    for (args, json) in runs {
        pages.run(args, *json);
    }
    pages.text
}

#[test]
fn importing_and_looking() {
    let desk = Desk::new();
    let file = desk.file("sent-and-received.mbox", &mailbox());
    let text = pages(
        &desk,
        &[
            (&["brief"], false),
            (&["add", path(&file)], false),
            (&["add", path(&file)], true),
            (&["me"], true),
            (&["brief"], true),
            (&["opportunities", "--all"], false),
            (&["accounts"], true),
            (&["account", "holmgren"], true),
            (&["people"], false),
            (&["person", "tomas"], true),
            (&["path", "tomas"], true),
            (&["prepare", "holmgren"], true),
            (&["search", "caustic"], true),
            (&["doubts"], true),
            (&["backtest"], false),
            (&["rebuild"], true),
        ],
    );
    insta::assert_snapshot!(text);
}

#[test]
fn deciding() {
    let desk = Desk::with_mail();
    let all = desk.ask(&["opportunities", "--all"]);
    let id = items(&all)[0]["id"].as_str().expect("an id").to_owned();
    let proof = items(&all)[0]["evidence"][0].as_str().expect("an id");
    let text = pages(
        &desk,
        &[
            (&["show", proof], true),
            (&["draft", &id], true),
            (&["take", &id], true),
            (&["snooze", &id, "--until", "2024-04-01"], true),
            (&["dismiss", &id, "--because", "knew"], true),
            (
                &["done", &id, "--result", "sold", "--amount", "€1.200"],
                true,
            ),
            (&["undo"], true),
            (&["ignore", "Family"], false),
            (&["ignore"], true),
            (&["merge", "yara", "tomas"], false),
            (&["split", "tomas.brink@holmgren-dairy.com"], false),
            (&["same", "abcdef"], false),
            (&["different", "abcdef"], false),
            (&["forget", "yara"], false),
            (&["people"], false),
        ],
    );
    insta::assert_snapshot!(text);
}
