//! Logging in, and what is there for those who have not.

use crate::browser::Browser;
use crate::desk::{Served, run_with};
use crate::http::{Answer, ask};

const PASSWORD: &str = "correct horse battery";

/// Shows a password.
fn enter(served: &Served, password: &str, more: &[(&str, &str)]) -> Answer {
    let headers = [
        &[("Content-Type", "application/x-www-form-urlencoded")],
        more,
    ]
    .concat();
    let form = format!("next=%2Fpeople&password={}", password.replace(' ', "+"));
    ask(&served.host, "POST", "/login", &headers, form.as_bytes())
}

/// A session's cookie.
fn logged_in(served: &Served) -> String {
    let answer = enter(served, PASSWORD, &[]);
    assert_eq!(answer.status, 303, "{}", answer.text());
    let cookie = answer.header("set-cookie").expect("a cookie");
    cookie.split(';').next().expect("its value").to_owned()
}

/// Asks, again while the first picture is being drawn.
fn get_with(served: &Served, path: &str, header: (&str, &str)) -> Answer {
    for _ in 0..600 {
        let answer = ask(&served.host, "GET", path, &[header], b"");
        if !matches!(answer.status, 500 | 503) {
            return answer;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("{path} is not there")
}

fn get(served: &Served, path: &str, cookie: &str) -> Answer {
    get_with(served, path, ("Cookie", cookie))
}

/// Presses a button of the settings.
fn press(served: &Served, path: &str, cookie: &str) -> Answer {
    let page = get(served, "/settings", cookie).text();
    let (_, token) = page.split_once("name=\"token\" value=\"").expect("a form");
    let form = format!("token={}", token.split('"').next().expect("its end"));
    let headers = [
        ("Cookie", cookie),
        ("Content-Type", "application/x-www-form-urlencoded"),
    ];
    ask(&served.host, "POST", path, &headers, form.as_bytes())
}

#[test]
fn without_a_password_it_listens_to_nobody_else() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let dir = dir.path().join("workspace");
    for args in [
        &["serve", "--listen", "0.0.0.0:0"][..],
        &["serve", "--host", "0.0.0.0", "--port", "0"],
        &["serve", "--port", "0", "--url", "https://brief.example"],
    ] {
        let output = run_with(&dir, args, "");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let says = String::from_utf8_lossy(&output.stderr);
        assert!(says.contains("no password is set"), "{says}");
        assert!(says.contains("`bellwether password` sets one"), "{says}");
    }
}

#[test]
fn a_password_is_set_where_nobody_sees_it() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let dir = dir.path().join("workspace");
    let short = run_with(&dir, &["password"], "short\n");
    assert_eq!(short.status.code(), Some(2));
    let no_token = run_with(&dir, &["password", "--token"], "");
    assert_eq!(no_token.status.code(), Some(2));
    let set = run_with(&dir, &["--verbose", "password"], &format!("{PASSWORD}\n"));
    assert!(set.status.success(), "{set:?}");
    for said in [&set.stdout, &set.stderr] {
        assert!(!String::from_utf8_lossy(said).contains(PASSWORD));
    }
    for entry in std::fs::read_dir(&dir).expect("the workspace") {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("read");
        assert!(!String::from_utf8_lossy(&bytes).contains(PASSWORD));
    }
    let removed = run_with(&dir, &["--json", "password", "--remove"], "");
    assert!(String::from_utf8_lossy(&removed.stdout).contains("\"set\": false"));
    assert!(!dir.join("password").exists());
}

#[test]
fn who_has_not_logged_in_sees_nothing() {
    let served = Served::locked(PASSWORD, &[]);
    for (path, place) in [
        ("/", "/login"),
        ("/people?skip=3", "/login?next=%2Fpeople%3Fskip%3D3"),
        ("/nowhere", "/login?next=%2Fnowhere"),
    ] {
        let answer = served.get(path);
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, Some(place))
        );
        assert_eq!(answer.header("etag"), None);
        assert_eq!(answer.header("set-cookie"), None);
        assert!(answer.body.is_empty());
    }
    for path in ["/stamp", "/sources/progress", "/search/typed?q=pumps"] {
        assert_eq!(served.get(path).status, 401, "{path}");
    }
    let answer = served.get("/api/v1/brief");
    assert_eq!(answer.status, 401);
    assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
    assert!(answer.json()["error"]["hints"][0].is_string());
    assert_eq!(served.get("/static/app.css").status, 200);
    let page = served.page("/login");
    assert!(page.contains("type=\"password\"") && !page.contains("name=\"token\""));
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    let answer = ask(&served.host, "POST", "/settings/zone", &[kind], b"zone=UTC");
    assert_eq!(answer.status, 403);
    let kind = ("Content-Type", "application/json");
    let answer = ask(&served.host, "POST", "/api/v1/undo", &[kind], b"{}");
    assert_eq!(answer.status, 401);
}

#[test]
fn every_wrong_password_gets_the_same_answer() {
    let served = Served::locked(PASSWORD, &[]);
    let long = "x".repeat(5000);
    let answers = ["wrong", "", &long].map(|wrong| enter(&served, wrong, &[]));
    for answer in &answers {
        assert_eq!(answer.status, 403);
        assert_eq!(answer.header("set-cookie"), None);
        assert_eq!(answer.body, answers[0].body);
    }
    let evil = [("Origin", "http://evil.example")];
    assert_eq!(enter(&served, PASSWORD, &evil).header("set-cookie"), None);
    let evil = [("Host", "evil.example")];
    assert_eq!(enter(&served, PASSWORD, &evil).header("set-cookie"), None);
    assert_eq!(enter(&served, "wrong", &[]).status, 403);
    let late = enter(&served, PASSWORD, &[]);
    assert_eq!(late.status, 429, "too many tries, right or wrong");
    let wait: u64 = late
        .header("retry-after")
        .and_then(|it| it.parse().ok())
        .expect("seconds");
    assert!((1..=2).contains(&wait));
    assert!(late.text().contains("Too many tries"));
    std::thread::sleep(std::time::Duration::from_secs(wait));
    assert_eq!(enter(&served, PASSWORD, &[]).status, 303);
}

#[test]
fn who_guesses_does_not_keep_out_who_has_logged_in_before() {
    let served = Served::locked(PASSWORD, &[]);
    let first = enter(&served, PASSWORD, &[]);
    let cookies = first.headers("set-cookie");
    let before = cookies.iter().find(|one| one.contains("_before_"));
    let before = before
        .and_then(|one| one.split(';').next())
        .expect("a second cookie");
    assert_eq!(
        get(&served, "/people", before).status,
        303,
        "it opens nothing"
    );
    while enter(&served, "wrong", &[]).status != 429 {}
    assert_eq!(enter(&served, PASSWORD, &[]).status, 429);
    let again = enter(&served, PASSWORD, &[("Cookie", before)]);
    assert_eq!(again.status, 303, "tries of its own");
    assert_eq!(again.headers("set-cookie").len(), 1, "it has one already");
    let tried = (0..9).filter(|_| enter(&served, "wrong", &[("Cookie", before)]).status == 403);
    assert_eq!(tried.count(), 4, "as many as others");
    let (name, _) = before.split_once('=').expect("a name");
    let made_up = format!("{name}=00");
    while enter(&served, "wrong", &[]).status != 429 {}
    assert_eq!(
        enter(&served, PASSWORD, &[("Cookie", &made_up)]).status,
        429
    );
}

#[test]
fn what_is_sent_after_the_login_ended_is_said_to_be_lost() {
    let served = Served::locked(PASSWORD, &[]);
    let send = |path: &str, from: &str| {
        let headers = [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Referer", from),
        ];
        ask(&served.host, "POST", path, &headers, b"token=x")
    };
    let ours = format!("http://{}/people?skip=3", served.host);
    for (path, from, status, next) in [
        ("/undo", ours.as_str(), 403, "/people?skip=3"),
        ("/sources/upload", &ours, 401, "/people?skip=3"),
        ("/undo", "http://evil.example/people", 403, "/"),
        ("/undo", "http:///people", 403, "/"),
    ] {
        let answer = send(path, from);
        assert_eq!(answer.status, status, "{path}");
        let page = answer.text();
        assert!(page.contains("Nothing was recorded"), "{page}");
        let next = format!("name=\"next\" value=\"{next}\"");
        assert!(page.contains(&next), "{from}: {page}");
    }
}

#[test]
fn files_sent_after_the_login_ended_are_not_called_read() {
    let served = Served::locked(PASSWORD, &[]);
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    browser.open(&format!("http://{}/sources", served.host));
    browser.fill("input[type=password]", PASSWORD);
    browser.press("button");
    browser.wait(
        "the page",
        "return !!document.querySelector('form[data-drop]')",
    );
    // Who is at it is left alone.
    browser.run("document.querySelector('form[data-drop] input[type=file]').focus()");
    let out = run_with(&served.dir, &["password", "--log-out"], "");
    assert!(out.status.success());
    browser.run(
        "const data = new DataTransfer(); data.items.add(new File(['x'], 'x.eml')); \
         const input = document.querySelector('form[data-drop] input[type=file]'); \
         input.files = data.files; input.dispatchEvent(new Event('change'))",
    );
    let says = "return document.querySelector('[data-progress] span').textContent.includes('not logged in')";
    browser.wait("that it was not taken", says);
}

#[test]
fn what_is_wrong_inside_is_no_strangers_business() {
    let served = Served::locked(PASSWORD, &[]);
    std::fs::write(served.dir.join("password"), "damaged").expect("written");
    let dir = served.dir.display().to_string();
    let kind = ("Content-Type", "application/x-www-form-urlencoded");
    for (method, path) in [
        ("GET", "/"),
        ("GET", "/login"),
        ("POST", "/login"),
        ("GET", "/api/v1/brief"),
    ] {
        let answer = ask(&served.host, method, path, &[kind], b"password=x");
        assert_eq!(answer.status, 403, "{path}");
        let text = answer.text();
        assert!(text.contains("cannot be used just now"), "{path}: {text}");
        assert!(!text.contains(&dir) && !text.contains("password"), "{text}");
    }
}

#[test]
fn a_browser_keeps_nothing_of_what_one_logs_in_for() {
    let served = Served::locked(PASSWORD, &[]);
    let cookie = logged_in(&served);
    for path in ["/people", "/login", "/api/v1/people", "/stamp"] {
        let answer = get(&served, path, &cookie);
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
    let sheet = served.get("/static/app.css");
    assert_ne!(
        sheet.header("cache-control"),
        Some("no-store"),
        "which is everybody's"
    );
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    browser.open(&format!("http://{}/people", served.host));
    browser.fill("input[type=password]", PASSWORD);
    browser.press("button");
    browser.wait("the page", "return location.pathname === '/people'");
    browser.open(&format!("http://{}/settings", served.host));
    browser.press("form[action='/logout'] button");
    browser.wait("to be out", "return location.pathname === '/login'");
    // Whichever page was before: one that was still loading leaves no place of its own.
    browser.run("history.back()");
    let out = "return location.pathname === '/login' && location.search.includes('next=')";
    browser.wait("the door, and not the page", out);
}

#[test]
fn a_login_holds_until_it_ends() {
    let mut served = Served::locked(PASSWORD, &[]);
    let answer = enter(&served, PASSWORD, &[]);
    assert_eq!(answer.header("location"), Some("/people"));
    let cookie = answer.header("set-cookie").expect("a cookie");
    for part in ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age="] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(
        !cookie.contains("Secure") && !cookie.starts_with("__Host-"),
        "{cookie}"
    );
    let (first, second) = (logged_in(&served), logged_in(&served));
    assert_ne!(first, second);
    assert_eq!(get(&served, "/people", &first).status, 200);
    served.restart();
    let name = |cookie: &str| cookie.split('=').next().map(str::to_owned);
    let answer = enter(&served, PASSWORD, &[]);
    let now = name(answer.header("set-cookie").expect("a cookie"));
    let again = |cookie: &str| {
        cookie.replace(
            &name(cookie).expect("a name"),
            now.as_deref().expect("a name"),
        )
    };
    let (first, second) = (again(&first), again(&second));
    assert_eq!(get(&served, "/people", &first).status, 200, "another run");
    let left = press(&served, "/logout", &first);
    assert_eq!(left.header("location"), Some("/login"));
    assert!(
        left.header("set-cookie")
            .is_some_and(|it| it.contains("Max-Age=0"))
    );
    assert_eq!(get(&served, "/people", &first).status, 303, "logged out");
    assert_eq!(
        get(&served, "/people", &second).status,
        200,
        "the other is not"
    );
    let third = logged_in(&served);
    press(&served, "/logout/everywhere", &third);
    for cookie in [&second, &third] {
        assert_eq!(get(&served, "/people", cookie).status, 303);
    }
    let fourth = logged_in(&served);
    let set = run_with(&served.dir, &["password"], "another password\n");
    assert!(set.status.success());
    assert_eq!(
        get(&served, "/people", &fourth).status,
        303,
        "a new password"
    );
    let removed = run_with(&served.dir, &["password", "--remove"], "");
    assert!(removed.status.success());
    for path in ["/", "/login", "/api/v1/brief"] {
        assert_eq!(
            served.get(path).status,
            403,
            "{path}: none, and met from elsewhere"
        );
    }
}

#[test]
fn a_program_shows_its_token() {
    let served = Served::locked(PASSWORD, &[]);
    let made = run_with(&served.dir, &["--json", "password", "--token"], "");
    let made: serde_json::Value = serde_json::from_slice(&made.stdout).expect("JSON");
    let token = format!("Bearer {}", made["token"].as_str().expect("a token"));
    let with = |token: &str| get_with(&served, "/api/v1/people", ("Authorization", token)).status;
    assert_eq!(with(&token), 200);
    assert_eq!(with("Bearer 00"), 401);
    assert_eq!(with(&token.replace("Bearer", "Basic")), 401);
    let cookie = logged_in(&served);
    let tagged = get(&served, "/api/v1/people", &cookie);
    assert_eq!(tagged.status, 200, "a session will do");
    let tag = tagged.header("etag").expect("a tag");
    let ask_again = |who: (&str, &str)| {
        let headers = [who, ("If-None-Match", tag)];
        ask(&served.host, "GET", "/api/v1/people", &headers, b"").status
    };
    let (ours, theirs) = (
        ("Cookie", cookie.as_str()),
        ("Authorization", token.as_str()),
    );
    assert_eq!((ask_again(ours), ask_again(theirs)), (304, 304));
    let out = run_with(&served.dir, &["password", "--log-out"], "");
    assert!(out.status.success());
    assert_eq!(with(&token), 401);
    // Nobody hears that nothing has changed who may not know what there is.
    assert_eq!((ask_again(ours), ask_again(theirs)), (401, 401));
}

#[test]
fn behind_https_the_cookie_stays_there() {
    let served = Served::locked(PASSWORD, &["--url", "https://brief.example"]);
    let (host, ours) = (
        ("Host", "brief.example"),
        ("Origin", "https://brief.example"),
    );
    let answer = enter(&served, PASSWORD, &[host, ours]);
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("__Host-bellwether_"), "{cookie}");
    assert!(
        cookie.contains("; Secure") && !cookie.contains("Domain"),
        "{cookie}"
    );
    let cookie = cookie.split(';').next().expect("its value").to_owned();
    let headers = [host, ("Cookie", cookie.as_str())];
    let known = ask(&served.host, "GET", "/login", &headers, b"");
    assert_eq!((known.status, known.header("location")), (303, Some("/")));
    let plain = [host, ("Origin", "http://brief.example")];
    assert_eq!(enter(&served, PASSWORD, &plain).status, 403);
    let other = [("Host", "other.example")];
    assert_eq!(ask(&served.host, "GET", "/login", &other, b"").status, 403);
}

#[test]
fn on_a_phone_without_scripts() {
    let served = Served::locked(PASSWORD, &[]);
    let Some(browser) = Browser::start(500, 840) else {
        return;
    };
    browser.scripts(false);
    browser.open(&format!("http://{}/people", served.host));
    assert!(browser.place().ends_with("/login?next=%2Fpeople"));
    browser.fill("input[type=password]", "wrong");
    browser.press("button");
    assert_eq!(browser.read(".wrong"), "That is not the password.");
    browser.fill("input[type=password]", PASSWORD);
    browser.press("button");
    assert_eq!(
        browser.read("main .filter button"),
        "Show",
        "the page, and no script"
    );
    assert!(browser.place().ends_with("/people"), "{}", browser.place());
    browser.open(&format!("http://{}/settings", served.host));
    browser.press("form[action='/logout'] button");
    // What the browser kept is cleared before it goes on.
    let left = (0..200).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        browser.place().ends_with("/login")
    });
    assert!(left, "{}", browser.place());
    browser.scripts(true);
    browser.open(&format!("http://{}/login", served.host));
    let fits = "return document.documentElement.scrollWidth <= window.innerWidth";
    assert_eq!(browser.run(fits), serde_json::json!(true));
    let focus = "return document.activeElement.type";
    assert_eq!(browser.run(focus), serde_json::json!("password"));
}
