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

#[test]
fn a_second_press_a_moment_later_records_nothing_more() {
    let served = Served::demo();
    let (one, other) = (opportunity(&served), untold(&served));
    let twice = |path: &str, form: &str| {
        let first = served.post(path, form);
        // In another second it would be another decision.
        thread::sleep(Duration::from_millis(1100));
        let second = served.post(path, form);
        assert_eq!((first.status, second.status), (303, 303));
        assert_eq!(first.header("location"), second.header("location"));
    };
    let undo = || {
        let kind = [("Content-Type", "application/json")];
        let undone = ask(&served.host, "POST", "/api/v1/undo", &kind, b"{}");
        assert_eq!(undone.status, 200, "{}", undone.text());
    };
    let status = || served.get(&format!("/api/v1/opportunities/{one}")).json()["status"].clone();
    let before = status();
    twice(&format!("/opportunities/{one}/take"), "");
    undo();
    assert_eq!(status(), before, "one press takes it back");
    let form = format!("account={other}&customer=Quillmere+Looms&share=30");
    twice("/their-customers/add", &form);
    undo();
    let told = served.get(&format!("/api/v1/downstream/{other}")).json();
    assert_eq!(told["items"], json!([]));
}

#[test]
fn what_a_page_names_is_what_it_takes_back() {
    let served = Served::demo();
    let one = opportunity(&served);
    let took = served.post(&format!("/opportunities/{one}/take"), "");
    let page = served.page(took.header("location").expect("a place"));
    // Meanwhile, on another page.
    let form = format!("account={}&customer=Quillmere+Looms", untold(&served));
    let told = served.post("/their-customers/add", &form);
    let refused = served.take_back(&page);
    assert_eq!(refused.status, 400);
    assert!(refused.text().contains("nothing was taken back"));
    let page = served.page(told.header("location").expect("a place"));
    assert!(page.contains("Quillmere Looms"), "it stands");
    assert_eq!(served.take_back(&page).status, 303);
    let status = || served.get(&format!("/api/v1/opportunities/{one}")).json()["status"].clone();
    assert_eq!(status(), "taken");
    let page = served.page(took.header("location").expect("a place"));
    assert_eq!(served.take_back(&page).status, 303, "the last one again");
    assert_ne!(status(), "taken");
    assert_eq!(served.take_back(&page).status, 400, "once");
}

#[test]
fn what_is_said_is_said_of_the_account_that_was_chosen() {
    let served = Served::demo();
    let offered = served.page("/their-customers");
    let (_, offered) = offered.split_once("<datalist").expect("accounts");
    let accounts = served.get("/api/v1/accounts?top=1000").json();
    let accounts = accounts["items"].as_array().expect("accounts");
    let named =
        |one: &serde_json::Value| format!("value=\"{}\"", one["name"].as_str().expect("a name"));
    // Nobody has bought anything there.
    let other = accounts.iter().find(|one| !offered.contains(&named(one)));
    let other = other.expect("somebody who is no customer")["id"]
        .as_str()
        .expect("an id");
    let page = served.page(&format!("/their-customers?account={other}"));
    let (_, form) = page
        .split_once("action=\"/their-customers/add\"")
        .expect("the form");
    let form = form.split("</form>").next().expect("its end");
    assert_eq!(form.matches("name=\"account\"").count(), 1);
    assert!(
        form.contains(&format!("name=\"account\" value=\"{other}\"")),
        "{form}"
    );
    // Without one it is named.
    let known = accounts
        .iter()
        .find(|one| offered.contains(&named(one)))
        .expect("a customer");
    let name = known["name"]
        .as_str()
        .expect("a name")
        .replace(' ', "+")
        .replace('&', "%26");
    let said = served.post(
        "/their-customers/add",
        &format!("account={name}&customer=Quillmere+Looms"),
    );
    let place = said.header("location").expect("a place");
    assert!(
        place.contains(known["id"].as_str().expect("an id")),
        "{place}"
    );
    let unsaid = served.post("/their-customers/add", "account=&customer=Quillmere+Looms");
    assert_eq!(unsaid.status, 400, "of whom?");
}

#[test]
fn few_doubts_are_asked_at_once_and_one_is_settled_on_its_page() {
    let served = Served::demo();
    let page = served.page("/review");
    let all = served.get("/api/v1/doubts").json();
    let all = all["items"].as_array().expect("a list").len();
    let counts = format!("{all} pairs wait");
    assert!(page.contains(&counts), "{counts}");
    let asked = |text: &str| text.matches("/different\"").count();
    let mut groups = page.split("<section><h2>").skip(1).peekable();
    assert!(groups.peek().is_some(), "something is asked");
    for group in groups {
        let (first, _) = group
            .split_once("<details class=\"rest\">")
            .unwrap_or((group, ""));
        assert!((1..=5).contains(&asked(first)), "{}", asked(first));
    }
    let (_, first) = page.split_once("action=\"/review/").expect("a doubt");
    let id = first[..32].to_owned();
    let settled = served.post(&format!("/review/{id}/different"), "");
    let place = settled.header("location").expect("a place").to_owned();
    let page = served.page(&place);
    assert!(page.contains("They stay two."), "it says so");
    assert!(!page.contains(&format!("/review/{id}/")), "it is gone");
}

#[test]
fn addresses_of_ones_own_stand_in_lines() {
    let served = Served::empty();
    served.upload(&[("one.eml", crate::MAIL)]);
    served.wait_for("/search?q=pumps", "Two pumps");
    let form = "addresses=me%40seller.example%0D%0Aann%40customer.example&company=";
    assert_eq!(served.post("/settings/me", form).status, 303);
    let page = served.wait_for("/settings", "You said that you are");
    let (_, field) = page.split_once("<textarea").expect("a field");
    for address in ["me@seller.example\n", "ann@customer.example\n"] {
        assert!(field.contains(address), "{address} {page}");
    }
}
