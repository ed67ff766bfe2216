//! Streams, exit codes, flags: what every command does alike.

use crate::desk::{Desk, items};
use std::io::Read;
use std::process::Stdio;

#[test]
fn help_shows_a_day_and_help_all_shows_everything() {
    let desk = Desk::new();
    let day = desk.run(&["--help"]).expect(0);
    let all = desk.run(&["help", "--all"]).expect(0);
    assert_eq!(day.stderr + &all.stderr, "");
    let commands = |text: &str| {
        let is_command = |line: &&str| line.starts_with("  ") && !line.starts_with("  -");
        text.lines()
            .filter(is_command)
            .filter_map(|line| line.split_whitespace().next())
            .take_while(|word| word.bytes().all(|b| b.is_ascii_lowercase()))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (day, all) = (commands(&day.stdout), commands(&all.stdout));
    assert_eq!(day.len(), 8, "{day:?}");
    assert_eq!(day[..3], ["demo", "add", "brief"]);
    for command in [
        "add",
        "me",
        "ignore",
        "brief",
        "opportunities",
        "take",
        "done",
        "dismiss",
        "snooze",
        "draft",
        "accounts",
        "account",
        "people",
        "person",
        "path",
        "merge",
        "split",
        "doubts",
        "same",
        "different",
        "show",
        "search",
        "backtest",
        "demo",
        "rebuild",
        "undo",
        "forget",
        "doctor",
    ] {
        assert!(
            all.iter().any(|name| name == command),
            "{command} in {all:?}"
        );
        desk.run(&["help", command]).expect(0);
        desk.run(&[command, "--help"]).expect(0);
    }
}

#[test]
fn what_makes_no_sense_is_refused_with_words() {
    let desk = Desk::new();
    for args in [
        &["frobnicate"][..],
        &["add"],
        &["--as-of", "yesterday", "brief"],
        &["people", "--account", "nobody.example"],
        &["person", "nobody@nowhere.example"],
        &["show", "ffffffff"],
        &["show", "xyz"],
        &["take", "ffffffff"],
        &["dismiss", "ffffffff", "--because", "bored"],
        &["snooze", "ffffffff", "--until", "someday"],
        &["opportunities", "--kind", "miracles"],
        &["undo"],
        &["me", "not-an-address"],
        &["forget"],
        &["same", "ffffffff"],
    ] {
        let ran = desk.run(args).expect(2);
        assert_eq!(ran.stdout, "", "{args:?}");
        assert!(ran.stderr.contains("error:"), "{args:?}: {}", ran.stderr);
    }
}

#[test]
fn an_empty_workspace_has_nothing_and_says_what_to_do() {
    let desk = Desk::with_nothing();
    let brief = desk.run(&["brief", "--json"]).expect(0);
    assert!(brief.stderr.contains("bellwether add"));
    let brief = brief.json();
    for field in ["opportunities", "meetings", "questions"] {
        assert_eq!(brief[field].as_array().map(Vec::len), Some(0), "{field}");
    }
    for list in ["opportunities", "accounts", "people", "doubts"] {
        let list = desk.run(&["--json", list]).expect(0).json();
        assert!(items(&list).is_empty());
        assert!(list["next"].is_null());
    }
    let search = desk.run(&["search", "anything", "--json"]).expect(0).json();
    assert!(items(&search).is_empty());
    desk.run(&["doctor"]).expect(0);
    desk.run(&["rebuild"]).expect(0);
}

#[test]
fn global_flags_stand_before_and_after_the_command() {
    let desk = Desk::with_nothing();
    let before = desk.run(&["--json", "--as-of", "2024-03-15", "people"]);
    let after = desk.run(&["people", "--as-of", "2024-03-15", "--json"]);
    assert_eq!(before.expect(0).stdout, after.expect(0).stdout);
}

#[test]
fn quiet_leaves_the_answer_alone() {
    let desk = Desk::with_nothing();
    let ran = desk.run(&["brief", "--quiet"]).expect(0);
    assert_eq!(ran.stderr, "");
    assert_eq!(ran.stdout, "Nothing new today.\n");
}

#[test]
fn a_day_ends_in_the_time_zone_of_the_settings() {
    let desk = Desk::with_nothing();
    let as_of = |desk: &Desk| desk.ask(&["brief"])["as_of"].clone();
    assert_eq!(as_of(&desk), "2024-03-15T23:59:59Z");
    desk.file(
        "workspace/settings.toml",
        b"time_zone = \"America/New_York\"\n",
    );
    assert_eq!(as_of(&desk), "2024-03-16T03:59:59Z");
    desk.file("workspace/settings.toml", b"time_zone = \"Atlantis\"\n");
    let ran = desk.run(&["brief"]).expect(2);
    assert!(ran.stderr.contains("settings.toml"), "{}", ran.stderr);
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let desk = Desk::new();
    let mut child = desk
        .command(&["help", "--all"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let status = child.wait().expect("it ends");
    let mut said = String::new();
    let stderr = child.stderr.as_mut().expect("piped");
    stderr.read_to_string(&mut said).expect("UTF-8");
    assert_eq!((status.code(), said.as_str()), (Some(0), ""));
}

#[cfg(unix)]
#[test]
fn a_workspace_that_others_may_look_into_is_warned_of() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_mail();
    let warned = || {
        let ran = desk.run(&["doctor"]).expect(0);
        ran.stderr.contains("others on this computer")
    };
    assert!(!warned(), "a new one is closed");
    let open = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(desk.workspace(), open).expect("set");
    assert!(warned(), "as older ones are");
}
