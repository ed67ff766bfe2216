//! The API: the answers of the pages as JSON.

use crate::desk::Served;
use crate::http::ask;
use serde_json::Value;

#[test]
fn every_operation_that_only_looks_answers() {
    let served = Served::shared();
    let document = served.get("/api/v1/openapi.json").json();
    let paths = document["paths"].as_object().expect("paths");
    assert!(paths.len() > 15);
    let first = |path: &str| served.get(path).json()["items"][0].clone();
    let opportunity = first("/api/v1/opportunities");
    let id_of = |path: &str| -> String {
        let id = match path {
            path if path.contains("/opportunities/") => opportunity["id"].clone(),
            path if path.contains("/accounts/") || path.contains("/downstream/") => {
                first("/api/v1/accounts")["id"].clone()
            }
            path if path.contains("/people/") => first("/api/v1/people")["id"].clone(),
            _ => opportunity["evidence"][0].clone(),
        };
        id.as_str().expect("an id").to_owned()
    };
    for (path, operations) in paths {
        if operations.get("get").is_none() {
            continue;
        }
        let mut place = path.replace("{id}", &id_of(path));
        if path.ends_with("/search") {
            place.push_str("?q=price");
        }
        let answer = served.get(&place);
        assert_eq!(answer.status, 200, "{place}: {}", answer.text());
        let names = operations["get"]["parameters"].to_string();
        let is_list = answer.json().get("items").is_some();
        let is_read_on = names.contains("\"skip\"") && names.contains("\"top\"");
        assert_eq!(is_list, is_read_on, "{place}: every list is read on");
        let tag = answer.header("etag").expect("a tag").to_owned();
        let again = ask(&served.host, "GET", &place, &[("If-None-Match", &tag)], b"");
        assert_eq!((again.status, again.body.len()), (304, 0), "{place}");
    }
}

#[test]
fn lists_are_read_on_where_they_were_left() {
    let served = Served::shared();
    let whole = served.get("/api/v1/people").json();
    let whole = whole["items"].as_array().expect("items");
    let mut skip = 0;
    let mut read: Vec<Value> = Vec::new();
    loop {
        let page = served
            .get(&format!("/api/v1/people?top=7&skip={skip}"))
            .json();
        read.extend(page["items"].as_array().expect("items").iter().cloned());
        match page["next"].as_u64() {
            Some(next) if read.len() < whole.len() => skip = next,
            _ => break,
        }
    }
    assert_eq!(&read[..whole.len()], &whole[..]);
}

#[test]
fn a_search_is_read_on_and_not_without_end() {
    let served = Served::shared();
    let ask = |skip: usize| {
        let answer = served.get(&format!("/api/v1/search?q=the&top=2&skip={skip}"));
        (answer.status, answer.json())
    };
    let (whole, first, second) = (served.get("/api/v1/search?q=the&top=4"), ask(0).1, ask(2).1);
    let items = |list: &Value| list["items"].as_array().expect("items").clone();
    assert_eq!(first["next"], 2);
    let read = [items(&first), items(&second)].concat();
    assert_eq!(read, items(&whole.json()));
    assert_eq!(ask(10_000).0, 200);
    let far = usize::MAX.to_string();
    for skip in ["10001", "1000000", &far] {
        let answer = served.get(&format!("/api/v1/search?q=the&skip={skip}"));
        assert!(
            matches!(answer.status, 400 | 422),
            "{skip}: {}",
            answer.text()
        );
        let answer = served.get(&format!("/search?q=the&skip={skip}"));
        assert_eq!(answer.status, 400, "{skip}");
    }
}

#[test]
fn answers_are_kept_apart_by_what_was_asked_and_go_with_the_picture() {
    let served = Served::demo();
    let text = |path: &str| served.get(path).text();
    let all = text("/api/v1/people?top=5");
    assert_eq!(text("/api/v1/people?top=5"), all);
    let next = text("/api/v1/people?skip=5&top=5");
    assert_ne!(next, all);
    assert_eq!(text("/api/v1/people?top=5&skip=5"), next);
    assert_ne!(
        text("/api/v1/search?q=price"),
        text("/api/v1/search?q=meeting")
    );
    let account = served.get("/api/v1/accounts?top=1").json()["items"][0]["id"].clone();
    let account = account.as_str().expect("an id").to_owned();
    let place = format!("/api/v1/accounts/{account}");
    let page = format!("/accounts/{account}");
    // Asked for again and again, so that both are made ahead of the next picture.
    for _ in 0..5 {
        assert!(!text(&place).contains("two sources") && !text(&page).contains("two sources"));
    }
    let note = format!(r#"{{"account":"{account}","text":"wants two sources"}}"#);
    let headers = [("Content-Type", "application/json")];
    let noted = ask(
        &served.host,
        "POST",
        "/api/v1/notes",
        &headers,
        note.as_bytes(),
    );
    assert_eq!(noted.status, 200, "{}", noted.text());
    assert!(
        text(&place).contains("two sources"),
        "the answer is of the new picture"
    );
    assert!(text(&page).contains("two sources"), "so is the page");
    let stamp = text("/stamp");
    assert!(text(&page).contains(&format!("<body data-stamp=\"{stamp}\">")));
}

#[test]
fn what_makes_no_sense_is_said_in_one_form() {
    let served = Served::shared();
    for (path, status) in [
        ("/api/v1/nothing", 404),
        ("/api/v1/show/ffffffffffff", 404),
        ("/api/v1/opportunities/ffffffffffff", 404),
        ("/api/v1/opportunities?kind=nonsense", 400),
        ("/api/v1/opportunities?colour=red", 400),
        ("/api/v1/people?top=many", 400),
        ("/api/v1/people?top=7&top=8", 400),
        ("/api/v1/people?account=nobody", 404),
        ("/api/v1/search", 400),
        ("/api/v1/opportunities/1a2b/take", 405),
        ("/api/v2/brief", 404),
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert!(answer.json()["error"]["says"].is_string(), "{path}");
    }
}

#[test]
fn a_decision_by_the_api_is_seen_at_once() {
    let served = Served::demo();
    let first = |served: &Served| served.get("/api/v1/brief").json()["opportunities"][0].clone();
    let before = first(&served);
    let id = before["id"].as_str().expect("an id").to_owned();
    let send = |verb: &str, body: &str| {
        let path = format!("/api/v1/opportunities/{id}/{verb}");
        let headers = [("Content-Type", "application/json")];
        ask(&served.host, "POST", &path, &headers, body.as_bytes())
    };
    assert_eq!(send("dismiss", r#"{"because":"bored"}"#).status, 400);
    assert_eq!(send("dismiss", "[1]").status, 400);
    let tag = served
        .get("/api/v1/brief")
        .header("etag")
        .map(str::to_owned);
    let answer = send("dismiss", r#"{"because":"knew"}"#);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.json()["recorded"]["kind"], "dismiss");
    assert_ne!(first(&served)["id"], before["id"]);
    assert_ne!(
        served
            .get("/api/v1/brief")
            .header("etag")
            .map(str::to_owned),
        tag
    );
}

#[test]
fn who_refuses_an_api_request_says_so_in_its_form() {
    let served = Served::shared();
    let path = "/api/v1/undo";
    let plain = [("Content-Type", "text/plain")];
    let json = [("Content-Type", "application/json")];
    let host = [("Host", "evil.example")];
    let much = [b'x'; 100 << 10];
    for (method, path, headers, body, status) in [
        ("POST", path, &plain, &b"{}"[..], 403),
        ("GET", "/api/v1/brief", &host, b"", 403),
        ("DELETE", "/api/v1/brief", &json, b"", 405),
        ("PUT", path, &plain, b"", 405),
        ("POST", path, &json, &much, 413),
        ("POST", path, &json, b"{", 400),
        ("POST", path, &json, b"", 422),
    ] {
        let answer = ask(&served.host, method, path, headers, body);
        assert_eq!(answer.status, status, "{method} {path}");
        assert_eq!(answer.header("content-type"), Some("application/json"));
        assert!(answer.json()["error"]["says"].is_string());
        let allow = answer.header("allow");
        assert_eq!(allow.is_some(), status == 405, "{method} {path}");
    }
}

#[test]
fn a_note_and_a_doubt_are_settled_by_the_api() {
    let served = Served::demo();
    let send = |path: &str, body: &str| {
        let headers = [("Content-Type", "application/json")];
        ask(&served.host, "POST", path, &headers, body.as_bytes())
    };
    let account = served.get("/api/v1/accounts").json()["items"][0].clone();
    let id = account["id"].as_str().expect("an id");
    let note = format!(r#"{{"account":"{id}","text":"wants two sources"}}"#);
    let answer = send("/api/v1/notes", &note);
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.json()["account"]["id"], account["id"]);
    let shown = served.get(&format!("/api/v1/accounts/{id}")).json();
    assert_eq!(shown["by_hand"][0]["text"], "wants two sources");
    assert_eq!(send("/api/v1/notes", r#"{"text":"of whom?"}"#).status, 422);
    let doubts = served.get("/api/v1/doubts").json();
    let doubt = doubts["items"][0]["id"]
        .as_str()
        .expect("a doubt")
        .to_owned();
    let answer = send(&format!("/api/v1/doubts/{doubt}/different"), "{}");
    assert_eq!(answer.json()["recorded"]["kind"], "different");
    let left = served.get("/api/v1/doubts").text();
    assert!(!left.contains(&doubt));
    assert_eq!(send("/api/v1/doubts/ffffffff/same", "{}").status, 404);
}
