//! `backup`, `export`, `import`, `settings`: the data goes where its owner wants.

use crate::desk::{AS_OF, Desk, Letter, mbox, path};
use serde_json::Value;
use std::path::Path;
use std::process::Stdio;

const CARDS: &[u8] = b"BEGIN:VCARD\nVERSION:3.0\nFN:Yara Okafor\nORG:Seastead\nEMAIL:yara@seastead-aqua.com\nX-SHOE:38\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Nils Holm\nTITLE:Buyer\nEMAIL:nils@holmgren-dairy.com\nEND:VCARD\n";

/// A desk with mail, contacts, decisions, something bad and something forgotten.
fn full() -> Desk {
    let desk = Desk::with_mail();
    let cards = desk.file("cards.vcf", CARDS);
    desk.run(&["add", path(&cards)]).expect(0);
    let broken = desk.file("broken.vcf", b"BEGIN:VCARD\nEND:VCARD\n");
    desk.run(&["add", path(&broken)]).expect(1);
    desk.run(&["ignore", "Family"]).expect(0);
    desk.run(&["ignore", "seastead-shop.com"]).expect(0);
    desk.run(&["undo"]).expect(0);
    desk.run(&["settings", "time_zone", "Asia/Tokyo"]).expect(0);
    desk.run(&["forget", "yara"]).expect(0);
    desk
}

fn ask(desk: &Desk, workspace: &Path, args: &[&str]) -> Value {
    let all = [&["--workspace", path(workspace), "--json"], args].concat();
    desk.run(&all).expect(0).json()
}

/// What the page of everybody says: the same evidence gives the same.
fn people(desk: &Desk, workspace: &Path) -> Value {
    ask(desk, workspace, &["--as-of", AS_OF, "people"])
}

#[test]
fn an_export_makes_the_same_workspace_again() {
    let desk = full();
    let out = desk.workspace().join("../out");
    let exported = ask(&desk, &desk.workspace(), &["export", path(&out)]);
    assert_eq!(exported["lines"]["entries"], 1, "{exported}");
    let lines: Vec<Value> = std::fs::read_to_string(out.join("mails.jsonl"))
        .expect("an open format")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(exported["lines"]["mails"], lines.len());
    assert!(lines.iter().any(|mail| mail["subject"] == "Second line"));
    let all = std::fs::read_to_string(out.join("entries.jsonl")).expect("an open format");
    assert!(all.contains("nils@holmgren-dairy.com") && !all.contains("yara"));

    let digest = ask(&desk, &desk.workspace(), &["rebuild"])["digest"].clone();
    let again = desk.workspace().join("../again");
    let imported = ask(&desk, &again, &["import", path(&out)]);
    assert_eq!(imported["digest"], digest);
    assert_eq!(imported["lines"], exported["lines"]);
    assert_eq!(ask(&desk, &again, &["rebuild"])["digest"], digest);
    assert_eq!(people(&desk, &again), people(&desk, &desk.workspace()));
    let zone = ask(&desk, &again, &["settings"]);
    assert_eq!(zone["settings"][0]["value"], "Asia/Tokyo");
    // An export of the import is the export, but for when it was made.
    let second = desk.workspace().join("../second");
    ask(&desk, &again, &["export", path(&second)]);
    for kind in exported["lines"].as_object().expect("kinds").keys() {
        let read = |dir: &Path| std::fs::read(dir.join(format!("{kind}.jsonl"))).expect("a file");
        assert!(read(&out) == read(&second), "{kind} differ");
    }
    // What was forgotten stays so, and what is there stays: nothing comes in on top.
    let cards = desk.file("cards-again.vcf", CARDS);
    let added = ask(&desk, &again, &["add", path(&cards)]);
    assert_eq!(added["totals"]["forgotten"], 1, "{added}");
    let refused = desk.run(&["import", path(&out)]).expect(2);
    assert!(refused.stderr.contains("--workspace"), "{}", refused.stderr);
    desk.run(&["export", path(&out)]).expect(2);
}

#[test]
fn a_damaged_export_brings_nothing_in() {
    let desk = full();
    let out = desk.workspace().join("../out");
    ask(&desk, &desk.workspace(), &["export", path(&out)]);
    let again = desk.workspace().join("../again");
    let refused = |words: &str| {
        let ran = desk.run(&["--workspace", path(&again), "import", path(&out)]);
        let ran = ran.expect(2);
        assert!(ran.stderr.contains(words), "{words}: {}", ran.stderr);
    };
    let mails = out.join("mails.jsonl");
    let whole = std::fs::read_to_string(&mails).expect("a file");
    let cut = whole.rsplit_once("{\"id\"").expect("several lines").0;
    std::fs::write(&mails, cut).expect("written");
    refused("instead of");
    std::fs::write(&mails, whole.replacen("\"id\":\"", "\"id\":\"x", 1)).expect("written");
    refused("mails.jsonl, line 1 is damaged");
    std::fs::write(&mails, &whole).expect("written");
    let places = out.join("places.jsonl");
    let kept = std::fs::read(&places).expect("a file");
    std::fs::remove_file(&places).expect("removed");
    refused("places.jsonl cannot be read");
    std::fs::write(&places, kept).expect("written");
    let manifest = out.join("export.json");
    let text = std::fs::read_to_string(&manifest).expect("a file");
    std::fs::write(&manifest, text.replace("\"version\": 1", "\"version\": 2")).expect("written");
    refused("update bellwether");
    std::fs::write(&manifest, text).expect("written");
    // Nothing of all that has stayed in the way.
    ask(&desk, &again, &["import", path(&out)]);
}

#[test]
fn a_backup_is_a_workspace() {
    let desk = full();
    let copy = desk.workspace().join("../monday.db");
    let backed_up = ask(&desk, &desk.workspace(), &["backup", path(&copy)]);
    assert!(backed_up["bytes"].as_u64() > Some(10_000), "{backed_up}");
    let settings = desk.workspace().join("../monday.db.settings.toml");
    let said = std::fs::read_to_string(&settings).expect("the settings are beside it");
    assert_eq!(said, "time_zone = \"Asia/Tokyo\"\n");
    assert!(
        backed_up["settings"]
            .as_str()
            .is_some_and(|said| said.ends_with("monday.db.settings.toml")),
        "{backed_up}"
    );
    let part = desk.workspace().join("../monday.db.part");
    std::fs::write(&part, "somebody's own").expect("written");
    let refused = desk.run(&["backup", path(&copy)]).expect(2);
    assert!(refused.stderr.contains("--replace"), "{}", refused.stderr);
    desk.run(&["backup", "--replace", path(&copy)]).expect(0);
    let kept = std::fs::read_to_string(&part).expect("it is still there");
    assert_eq!(kept, "somebody's own");
    let database = desk.workspace().join("bellwether.db");
    desk.run(&["backup", "--replace", path(&database)])
        .expect(2);
    desk.run(&["backup", "nowhere/at/all.db"]).expect(2);
    let restored = desk.workspace().join("../restored");
    std::fs::create_dir(&restored).expect("a folder");
    std::fs::copy(&copy, restored.join("bellwether.db")).expect("copied");
    std::fs::copy(&settings, restored.join("settings.toml")).expect("copied");
    assert_eq!(
        ask(&desk, &restored, &["settings"])["settings"][0]["value"],
        "Asia/Tokyo"
    );
    let digest = ask(&desk, &desk.workspace(), &["rebuild"])["digest"].clone();
    assert_eq!(ask(&desk, &restored, &["rebuild"])["digest"], digest);
    assert_eq!(
        ask(&desk, &restored, &["doctor"])["problems"],
        Value::Array(vec![])
    );
    let found = ask(&desk, &restored, &["search", "caustic"]);
    assert_eq!(found["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_backup_under_writes_restores_clean() {
    let desk = Desk::with_mail();
    let letter = String::from_utf8(mbox(&[Letter {
        from: "Tomas Brink <tomas.brink@holmgren-dairy.com>",
        to: "Ines Calder <ines@calder-valvery.com>",
        day: "03-13",
        subject: "Drawings",
        body: "Hello Ines,\n\nhere is one more of the drawings.\n\nTomas",
    }]));
    let letter = letter.expect("text");
    let mut writers = Vec::new();
    for round in 0..3 {
        let drawing = |number| letter.replace("one more", &format!("number {round}.{number}"));
        let text: String = (0..3_000).map(drawing).collect();
        let file = desk.file(&format!("round-{round}.mbox"), text.as_bytes());
        let mut command = desk.command(&["add", "--quiet", path(&file)]);
        command.stdout(Stdio::null());
        writers.push(command.spawn().expect("it starts"));
    }
    let mut rounds = 0;
    while writers
        .iter_mut()
        .any(|w| w.try_wait().expect("a child").is_none())
        || rounds == 0
    {
        let copy = desk.workspace().join(format!("../copy-{rounds}.db"));
        ask(&desk, &desk.workspace(), &["backup", path(&copy)]);
        let restored = desk.workspace().join(format!("../restored-{rounds}"));
        std::fs::create_dir(&restored).expect("a folder");
        std::fs::rename(&copy, restored.join("bellwether.db")).expect("moved");
        let health = ask(&desk, &restored, &["doctor"]);
        assert_eq!(health["problems"], Value::Array(vec![]), "{health}");
        let digest = |args: &[&str]| ask(&desk, &restored, args)["digest"].clone();
        assert_eq!(digest(&["rebuild"]), digest(&["rebuild"]));
        rounds += 1;
    }
    let ended = |mut writer: std::process::Child| writer.wait().expect("a child").success();
    assert!(
        writers.into_iter().all(ended),
        "who writes is not disturbed"
    );
}

#[test]
fn settings_are_shown_and_set() {
    let desk = Desk::new();
    let shown = |args: &[&str]| {
        let all = [&["--json", "settings"], args].concat();
        desk.run(&all).expect(0).json()["settings"][0].clone()
    };
    assert_eq!(shown(&[])["set"], false);
    assert_eq!(
        shown(&["time-zone", "Europe/Berlin"])["value"],
        "Europe/Berlin"
    );
    assert_eq!(shown(&["time_zone"])["set"], true);
    let refused = desk
        .run(&["settings", "time_zone", "Mars/\"Olympus"])
        .expect(2);
    assert!(
        refused.stderr.contains("Europe/Berlin"),
        "{}",
        refused.stderr
    );
    desk.run(&["settings", "colour", "red"]).expect(2);
    assert_eq!(shown(&["time_zone"])["value"], "Europe/Berlin");
    assert_eq!(shown(&["time_zone", "--default"])["set"], false);
}
