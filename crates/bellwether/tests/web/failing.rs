//! What pages do when the next picture cannot be drawn, and when the server was away.

use crate::browser::Browser;
use crate::desk::{Served, run_with};
use crate::http::ask;

/// A mail like the first, about something else.
fn mail(number: u32, what: &str) -> String {
    crate::MAIL
        .replace("pumps-1", &format!("pumps-{number}"))
        .replace("Two pumps", what)
}

#[test]
fn a_picture_that_cannot_be_drawn_leaves_the_old_one() {
    let served = Served::demo();
    let before = served.page("/people");
    let page = served.page("/");
    let (_, id) = page.split_once("id=\"o").expect("a card");
    std::fs::write(
        served.dir.join("settings.toml"),
        "time_zone = \"Mars/Olympus\"",
    )
    .expect("written");
    let took = served.post(&format!("/opportunities/{}/take", &id[..32]), "back=%2F");
    assert_eq!(took.status, 303);
    let people = served.page("/people");
    assert!(people.contains("This is not the newest."), "it says so");
    assert!(people.contains("Mars/Olympus"), "and why");
    let names = |page: &str| page.matches("href=\"/people/").count();
    assert_eq!(names(&people), names(&before), "and shows what it had");
    std::fs::remove_file(served.dir.join("settings.toml")).expect("removed");
    for _ in 0..600 {
        if !served.page("/people").contains("This is not the newest.") {
            assert!(
                served.page("/").contains("What came of it?"),
                "it is the newest"
            );
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("it was not tried again");
}

#[test]
fn an_open_page_shows_what_is_new_also_after_the_server_was_away() {
    let mut served = Served::empty();
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    served.upload(&[("one.eml", &mail(1, "Red pumps"))]);
    served.wait_for("/search?q=pumps", "Red pumps");
    browser.open(&format!("http://{}/search?q=pumps", served.host));
    browser.run("window.same = true; document.activeElement?.blur()");
    let says =
        |what: &str| format!("return window.same && document.body.innerText.includes('{what}')");
    served.upload(&[("two.eml", &mail(2, "Green pumps"))]);
    browser.wait("the next", &says("Green pumps"));
    served.stop();
    std::thread::sleep(std::time::Duration::from_secs(5));
    let main = browser.text("main");
    assert!(main.contains("Green pumps"), "it stays as it was");
    served.restart();
    served.upload(&[("three.eml", &mail(3, "Blue pumps"))]);
    browser.wait("what came after it", &says("Blue pumps"));
}

#[test]
fn what_is_set_on_the_command_line_is_shown() {
    let served = Served::demo();
    assert!(
        served
            .page("/settings")
            .contains("may look, and write nothing")
    );
    let place = "/api/v1/settings";
    let tag = served.get(place).header("etag").map(str::to_owned);
    let tag = tag.expect("a tag");
    let set = run_with(&served.dir, &["settings", "agents_write", "on"], "");
    assert!(set.status.success(), "{set:?}");
    served.wait_for("/settings", "over MCP may write here");
    let again = ask(&served.host, "GET", place, &[("If-None-Match", &tag)], b"");
    assert_eq!(again.status, 200, "it has changed");
    assert!(
        again.text().contains("\"value\":\"on\""),
        "{}",
        again.text()
    );
}

#[test]
fn an_open_page_leaves_alone_who_is_at_it() {
    let served = Served::empty();
    served.upload(&[("one.eml", &mail(1, "Red pumps"))]);
    served.wait_for("/search?q=pumps", "Red pumps");
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    browser.open(&format!("http://{}/search?q=pumps", served.host));
    browser.run("document.querySelector('main a').focus();");
    served.upload(&[("two.eml", &mail(2, "Green pumps"))]);
    served.wait_for("/search?q=pumps", "Green pumps");
    std::thread::sleep(std::time::Duration::from_secs(6));
    let there = "return document.activeElement.matches('main a')";
    assert_eq!(
        browser.run(there),
        serde_json::json!(true),
        "the focus stays"
    );
    assert!(!browser.text("main").contains("Green pumps"));
    browser.run("document.activeElement.blur(); const details = document.createElement('details'); \
         details.innerHTML = '<summary>More</summary>and more'; document.querySelector('main').append(details); \
         details.querySelector('summary').click()");
    std::thread::sleep(std::time::Duration::from_secs(6));
    let there = "return document.querySelector('main details').open";
    assert_eq!(
        browser.run(there),
        serde_json::json!(true),
        "what was opened stays"
    );
    browser.run("document.querySelector('main details summary').click()");
    let says = "return document.body.innerText.includes('Green pumps')";
    browser.wait("what is new", says);
}
