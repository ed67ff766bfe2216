//! The reference pages in `docs/reference` are made from the program and its
//! source, and are what they would be if made now. `cargo run -p xtask -- docs`
//! writes them.

mod shapes;

use crate::desk::Desk;
use std::path::{Path, PathBuf};

/// Set to write the pages instead of comparing them.
const WRITE: &str = "BELLWETHER_WRITE_DOCS";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &str) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The page on disk must be this one.
fn hold(name: &str, page: &str) {
    let path = root().join("docs/reference").join(name);
    let page = format!("{}\n", page.trim_end());
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&path, page).expect("the page is written");
        return;
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == page,
        "docs/reference/{name} lags behind: write it with `cargo run -p xtask -- docs`"
    );
}

/// The comment at the head of a file, without its marks.
fn header(source: &str) -> String {
    let lines: Vec<&str> = source
        .lines()
        .map_while(|line| line.strip_prefix("//!"))
        .map(|line| line.strip_prefix(' ').unwrap_or(line))
        .collect();
    lines.join("\n")
}

/// What the program says of a command, up to the flags that all have.
fn help(desk: &Desk, command: &str) -> (String, String) {
    let said = desk.run(&["help", command]).expect(0).stdout;
    let (own, everywhere) = said.split_once("\nEverywhere:\n").expect("global flags");
    let (own, _) = own
        .split_once("\n  -h, --help\n")
        .expect("every command has --help");
    let own = own.trim_end();
    let own = own.strip_suffix("Options:").unwrap_or(own);
    (own.trim_end().to_owned(), everywhere.to_owned())
}

/// Lines without blanks at their ends.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().map(str::trim_end).collect();
    lines.join("\n")
}

#[test]
fn commands() {
    let desk = Desk::new();
    let all = desk.run(&["help", "--all"]).expect(0).stdout;
    let names: Vec<&str> = all
        .lines()
        .filter_map(|line| line.strip_prefix("  "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(names.len() > 20, "{all}");
    let mut page = String::from(
        "# Commands\n\nMade from the program itself. Data goes to stdout, talk to stderr. Exit \
         code 0: done; 1: done, but some items were bad; 2: could not do it. With `--json` the \
         answer is one JSON document; a list is `{as_of, items, next}`, where `next` is what \
         `--skip` takes. A day means its end, in the workspace's time zone.\n",
    );
    let (_, everywhere) = help(&desk, names[0]);
    page.push_str(&format!(
        "\n## Flags of every command\n\n```text\n{}\n```\n",
        tidy(&everywhere)
    ));
    let shapes = shapes::Shapes::read(&root().join("crates/bellwether/src"));
    for name in names {
        let (own, _) = help(&desk, name);
        page.push_str(&format!("\n## {name}\n\n```text\n{}\n```\n", tidy(&own)));
        page.push_str(&shapes.answer(name));
    }
    page.push_str(&shapes.all());
    hold("commands.md", &page);
}

#[test]
fn the_fields_described_are_those_that_come() {
    let desk = Desk::with_mail();
    let shapes = shapes::Shapes::read(&root().join("crates/bellwether/src"));
    let account = "holmgren-dairy.com";
    for (args, shape) in [
        (&["brief"][..], "Brief"),
        (&["opportunities", "--all"], "Opportunity"),
        (&["accounts"], "Account"),
        (&["account", account], "Profile"),
        (&["people"], "Person"),
        (&["person", "tomas"], "Portrait"),
        (&["prepare", "holmgren"], "Preparation"),
        (&["path", "tomas"], "Path"),
        (&["me"], "Me"),
        (&["search", "wash"], "Hit"),
        (&["backtest"], "Track"),
        (&["doctor"], "Health"),
        (&["rebuild"], "Rebuilt"),
        (&["backup", "copy.db"], "BackedUp"),
        (&["export", "exported"], "Exported"),
        (&["--workspace", "new", "import", "exported"], "Imported"),
        (&["settings"], "SettingsShown"),
        (&["ignore", "Family"], "Recorded"),
        (&["ignore"], "DecisionWire"),
        (&["forget", "stranger@acme.example"], "Forgotten"),
    ] {
        let answer = desk.ask(args);
        let answer = match answer.get("items") {
            Some(items) => &items[0],
            None => &answer,
        };
        let mut names: Vec<&str> = answer
            .as_object()
            .unwrap_or_else(|| panic!("{args:?}: {answer}"))
            .keys()
            .map(String::as_str)
            .collect();
        names.sort_unstable();
        assert_eq!(names, shapes.names(shape), "{args:?}");
    }
}

#[test]
fn opportunities() {
    let mut page = String::from(
        "# Kinds of opportunity\n\nMade from the head of each kind's own file. *Population*, \
         *outcome* and *base rate* say how its track record is measured. The example of each is \
         run as a test: the mails lead to exactly this one finding.\n",
    );
    for detector in bellwether_core::opportunities::detectors::ALL {
        let file = detector.kind.replace('-', "_");
        let source = read(&format!(
            "crates/core/src/opportunities/detectors/{file}.rs"
        ));
        let text = header(&source).replace("```example", "```text");
        let (title, rest) = text.split_once('\n').expect("a headline and more");
        let title = title.trim_start_matches('#').trim();
        let stance = format!("{:?}", detector.stance).to_lowercase();
        let serves = format!("{:?}", detector.serves).to_lowercase();
        page.push_str(&format!(
            "\n## {title}\n\n`{}` · {stance} · serves {serves}\n{rest}\n",
            detector.kind
        ));
    }
    hold("opportunities.md", &page);
}

#[test]
fn formats() {
    let mut page = String::from(
        "# What can be read\n\nMade from the list of formats. What a file is, is seen from its \
         content, not from its name; folders are walked.\n",
    );
    for kind in [
        "mbox",
        "maildir",
        "eml",
        "ical",
        "pdf",
        "msg",
        "vcard",
        "notes",
        "transcript",
        "filing/mod",
        "page",
        "feeds",
        "document",
        "gzip",
        "zip",
        "table",
        "table/workbook",
        "table/orders/mod",
        "table/orders/parquet",
    ] {
        let source = read(&format!("crates/sources/src/formats/{kind}.rs"));
        let title = match kind {
            "filing/mod" => "filing",
            "feeds" => "feed",
            "table/workbook" => "xlsx",
            "table/orders/mod" => "orders",
            "table/orders/parquet" => "parquet",
            kind => kind,
        };
        page.push_str(&format!("\n## {title}\n\n{}\n", header(&source)));
    }
    let kinds: Vec<String> = bellwether_sources::kinds()
        .iter()
        .map(|kind| format!("`{kind}`"))
        .collect();
    page.push_str(&format!(
        "\n## Saying what it is\n\n`add --as KIND` takes {}.\n\n## What is not read\n\n",
        kinds.join(", ")
    ));
    let foreign = read("crates/sources/src/formats/foreign.rs");
    for entry in foreign.split("kind: \"").skip(1) {
        let (kind, rest) = entry.split_once('"').expect("a kind");
        let advice = rest.split("advice: \"").nth(1).expect("an advice");
        let advice = advice.split("\",\n").next().unwrap_or_default();
        let advice: Vec<&str> = advice.split_whitespace().filter(|w| *w != "\\").collect();
        page.push_str(&format!("- `{kind}`: {}.\n", advice.join(" ")));
    }
    hold("formats.md", &page);
}

#[test]
fn environment() {
    let source = read("crates/bellwether/src/env.rs");
    let mut page = String::from(
        "# Environment variables\n\nMade from the one file that reads them, `env.rs`.\n",
    );
    let mut said = String::new();
    for line in source.lines() {
        if let Some(text) = line.strip_prefix("///") {
            said.push_str(text);
        } else if let Some(rest) = line.strip_prefix("pub const ") {
            let name = rest.split('"').nth(1).expect("a name");
            page.push_str(&format!("\n## {name}\n\n{}\n", said.trim()));
            said.clear();
        } else if line.starts_with("pub fn data_home") {
            page.push_str(&format!("\n## The data folder\n\n{}\n", said.trim()));
            said.clear();
        } else {
            said.clear();
        }
    }
    page.push_str(
        "\n## settings.toml\n\nLies in the workspace, and may hold two lines. \
         `time_zone = \"Europe/Berlin\"`: without it days begin and end where the computer is. \
         `agents_write = true`: without it agents that are connected over MCP only look. \
         `bellwether settings` writes it.\n",
    );
    hold("environment.md", &page);
}
