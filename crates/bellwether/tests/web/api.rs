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
        let shape = &operations["get"]["responses"]["200"]["content"]["application/json"];
        let is_list = shape["schema"]["$ref"] == "#/components/schemas/List";
        assert_eq!(answer.json().get("items").is_some(), is_list, "{place}");
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
fn what_makes_no_sense_is_said_in_one_form() {
    let served = Served::shared();
    for (path, status) in [
        ("/api/v1/nothing", 404),
        ("/api/v1/show/ffffffffffff", 404),
        ("/api/v1/opportunities/ffffffffffff", 404),
        ("/api/v1/opportunities?kind=nonsense", 400),
        ("/api/v1/opportunities?colour=red", 400),
        ("/api/v1/people?top=many", 400),
        ("/api/v1/search", 400),
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
