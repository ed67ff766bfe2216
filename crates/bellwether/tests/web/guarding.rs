//! Who may ask, and what a browser may do with the answer.

use crate::desk::Served;
use crate::http::ask;
use std::io::{Read, Write};
use std::net::TcpStream;

#[test]
fn a_name_that_was_made_to_point_here_gets_nothing() {
    let served = Served::shared();
    for host in [
        "evil.example",
        "evil.example:80",
        "192.168.0.4:80",
        "localhost",
    ] {
        let answer = ask(&served.host, "GET", "/", &[("Host", host)], b"");
        assert_eq!(answer.status, 403, "{host}");
        assert!(!answer.text().contains("<html"));
    }
    let port = served.host.rsplit(':').next().expect("a port");
    let host = format!("localhost:{port}");
    let answer = ask(&served.host, "GET", "/", &[("Host", &host)], b"");
    assert_eq!(answer.status, 200);
}

#[test]
fn pages_may_load_nothing_from_elsewhere() {
    let served = Served::shared();
    for path in [
        "/",
        "/people",
        "/nowhere",
        "/static/app.css",
        "/api/v1/brief",
    ] {
        let answer = served.get(path);
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'none';"), "{path}");
        assert!(
            !policy.contains("unsafe") && !policy.contains("http"),
            "{path}"
        );
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("same-origin"));
    }
    for path in [
        "/",
        "/opportunities",
        "/accounts",
        "/people",
        "/track-record",
        "/sources",
    ] {
        let page = served.page(path);
        for word in [
            "http://",
            "https://",
            "style=",
            "<script>",
            "onclick",
            "javascript:",
        ] {
            assert!(!page.contains(word), "{path} has {word}");
        }
    }
}

#[test]
fn only_pages_of_our_own_change_anything() {
    let served = Served::shared();
    let (cookie, token) = served.session();
    let ours = format!("http://{}", served.host);
    let form = format!("token={token}&zone=Europe%2FBerlin");
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    let try_with = |headers: &[(&str, &str)], form: &str| {
        let headers = [&[kind], headers].concat();
        ask(
            &served.host,
            "POST",
            "/settings/zone",
            &headers,
            form.as_bytes(),
        )
        .status
    };
    let cookie = ("Cookie", cookie.as_str());
    let evil = ("Origin", "http://evil.example");
    assert_eq!(try_with(&[cookie, evil], &form), 403, "from elsewhere");
    assert_eq!(try_with(&[cookie, ("Origin", "null")], &form), 403);
    assert_eq!(
        try_with(&[("Origin", &ours)], &form),
        403,
        "without a session"
    );
    let guessed = [("Cookie", "bellwether_1=x"), ("Origin", ours.as_str())];
    assert_eq!(try_with(&guessed, &form), 403);
    let without = "token=&zone=Europe%2FBerlin";
    assert_eq!(try_with(&[cookie, ("Origin", &ours)], without), 403);
    let cross = [cookie, ("Sec-Fetch-Site", "cross-site")];
    assert_eq!(try_with(&cross, &form), 403);
    assert!(
        !served.dir.join("settings.toml").exists(),
        "nothing was changed"
    );
    let sent = [("Content-Type", "text/plain"), ("Origin", ours.as_str())];
    let answer = ask(&served.host, "POST", "/api/v1/undo", &sent, b"{}");
    assert_eq!(answer.status, 403, "what a form could send is no API call");
}

#[test]
fn pages_elsewhere_may_lead_here_and_no_more() {
    let served = Served::shared();
    let status = |site: &str, mode: &str| {
        let headers = [("Sec-Fetch-Site", site), ("Sec-Fetch-Mode", mode)];
        ask(&served.host, "GET", "/people", &headers, b"").status
    };
    assert_eq!(status("cross-site", "navigate"), 200, "a link");
    for mode in ["no-cors", "cors", "websocket"] {
        assert_eq!(status("cross-site", mode), 403, "{mode}");
        assert_eq!(status("same-origin", mode), 200, "{mode}");
    }
}

#[test]
fn who_connects_and_says_nothing_makes_room() {
    let served = Served::empty();
    let silent: Vec<TcpStream> = (0..200)
        .map(|_| {
            let mut stream = TcpStream::connect(&served.host).expect("the server listens");
            stream.write_all(b"GET / HTTP/1.1\r\nHo").expect("sent");
            stream
        })
        .collect();
    assert_eq!(served.get("/").status, 200, "others have their turn");
    for mut stream in silent.into_iter().take(100) {
        let patience = Some(std::time::Duration::from_secs(60));
        stream.set_read_timeout(patience).expect("set");
        let mut answer = Vec::new();
        let ended = stream.read_to_end(&mut answer);
        assert!(ended.is_ok(), "it is closed: {ended:?}");
    }
}

#[test]
fn a_form_leads_to_pages_of_our_own_only() {
    let served = Served::demo();
    let page = served.page("/opportunities");
    let (_, id) = page.split_once("id=\"o").expect("an opportunity");
    let id = &id[..32];
    let form = "back=%2F%2Fevil.example%2F";
    let answer = served.post(&format!("/opportunities/{id}/take"), form);
    assert_eq!(answer.status, 303);
    let place = answer.header("location").expect("a place");
    assert!(place.starts_with("/opportunities/"), "{place}");
}

#[test]
fn what_a_browser_holds_already_is_not_sent_again() {
    let served = Served::shared();
    let (cookie, _) = served.session();
    let held = |method: &str, path: &str, sent: &str| {
        let headers = [("Cookie", cookie.as_str()), ("If-None-Match", sent)];
        ask(&served.host, method, path, &headers, b"")
    };
    for path in ["/", "/people", "/api/v1/brief", "/static/app.css"] {
        let tag = served.get(path).header("etag").expect("a tag").to_owned();
        for sent in [
            tag.clone(),
            format!("W/{tag}"),
            format!("\"another\", W/\"a, b\" , {tag}"),
            "*".to_owned(),
        ] {
            let answer = held("GET", path, &sent);
            assert_eq!(
                (answer.status, answer.body.len()),
                (304, 0),
                "{path} {sent}"
            );
            assert_eq!(answer.header("etag"), Some(tag.as_str()));
        }
        let bare = tag.trim_matches('"');
        for sent in ["\"another\"", bare, &format!("\"another, {bare}\"")] {
            let answer = held("GET", path, sent);
            assert_eq!(answer.status, 200, "{path} {sent}");
            assert!(!answer.body.is_empty());
        }
    }
    let tag = served.get("/").header("etag").expect("a tag").to_owned();
    for sent in [tag.as_str(), "*"] {
        // What is not there cannot be held.
        for path in ["/nowhere", "/people/ffffffff", "/api/v1/show/ffffffff"] {
            assert_eq!(held("GET", path, sent).status, 404, "{path} {sent}");
        }
    }
}
