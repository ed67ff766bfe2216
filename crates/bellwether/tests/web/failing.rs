//! What pages do when the next picture cannot be drawn, and when the server was away.

use crate::browser::Browser;
use crate::desk::Served;

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
    let mail = |number: u32, name: &str| {
        crate::MAIL
            .replace("pumps-1", &format!("pumps-{number}"))
            .replace("Ann Berg", name)
            .replace("ann@", &format!("a{number}@"))
    };
    served.upload(&[("one.eml", &mail(1, "Ann Berg"))]);
    served.wait_for("/people", "Ann Berg");
    browser.open(&format!("http://{}/people", served.host));
    let says = |name: &str| format!("return document.body.innerText.includes('{name}')");
    served.upload(&[("two.eml", &mail(2, "Bea Cole"))]);
    browser.wait("the next", &says("Bea Cole"));
    served.stop();
    std::thread::sleep(std::time::Duration::from_secs(5));
    assert!(
        browser.text("main").contains("Bea Cole"),
        "it stays as it was"
    );
    served.restart();
    served.upload(&[("three.eml", &mail(3, "Cem Dogan"))]);
    browser.wait("what came after it", &says("Cem Dogan"));
}
