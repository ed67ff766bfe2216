//! What forms record, and how it is taken back.

use crate::desk::Served;
use crate::http::ask;
use serde_json::json;
use std::thread;
use std::time::Duration;

/// The id of an opportunity.
fn opportunity(served: &Served) -> String {
    let found = served.get("/api/v1/opportunities").json();
    found["items"][0]["id"].as_str().expect("one").to_owned()
}

/// An account of whose customers nothing is told.
fn untold(served: &Served) -> String {
    let found = served.get("/api/v1/untold").json();
    let id = found["items"][0]["account"]["id"].as_str();
    id.expect("an account").to_owned()
}

#[test]
fn while_another_program_writes_pages_answer_and_what_is_decided_waits() {
    let served = Served::demo();
    let (one, other) = (opportunity(&served), untold(&served));
    let writer = rusqlite::Connection::open(served.dir.join("bellwether.db")).expect("opened");
    writer.execute_batch("BEGIN IMMEDIATE").expect("it writes");
    let form = format!("account={other}&customer=Quillmere+Looms");
    let note = format!(r#"{{"account":"{other}","text":"wants two sources"}}"#);
    let kind = [("Content-Type", "application/json")];
    let note = || {
        ask(
            &served.host,
            "POST",
            "/api/v1/notes",
            &kind,
            note.as_bytes(),
        )
    };
    thread::scope(|scope| {
        let took = scope.spawn(|| served.post(&format!("/opportunities/{one}/take"), ""));
        let told = scope.spawn(|| served.post("/their-customers/add", &form));
        let noted = scope.spawn(note);
        // All three have come, and stand where a page would stand behind them.
        thread::sleep(Duration::from_secs(1));
        served.page("/people?skip=1");
        for waits in [&took, &told, &noted] {
            assert!(!waits.is_finished(), "it was not waited for");
        }
        writer.execute_batch("COMMIT").expect("it is through");
        assert_eq!(took.join().expect("sent").status, 303, "and it is recorded");
        assert_eq!(told.join().expect("sent").status, 303);
        assert_eq!(noted.join().expect("sent").status, 200);
    });
    let taken = served.get(&format!("/api/v1/opportunities/{one}")).json();
    assert_eq!(taken["status"], "taken");
}
