//! A salesperson's ways through the pages, in a real browser.

use crate::browser::Browser;
use crate::desk::Served;
use serde_json::json;

/// The keys of the protocol.
const DOWN: &str = "\u{e015}";
const ENTER: &str = "\u{e007}";

const MAIL: &str = "From Ann <ann@customer.example>\nFrom: Ann Berg <ann@customer.example>\nTo: Me <me@seller.example>\nSubject: Two pumps\nDate: Tue, 5 Mar 2024 10:00:00 +0000\nMessage-ID: <pumps-1@customer.example>\n\nCould you quote two pumps?\n\n";

#[test]
fn the_first_start_leads_to_a_first_import() {
    let served = Served::empty();
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    let home = format!("http://{}/", served.host);
    browser.open(&home);
    assert_eq!(browser.text("h1"), "What do you have already?");
    let file = served.dir.join("Inbox.mbox");
    std::fs::write(&file, MAIL).expect("written");
    browser.fill("#files", file.to_str().expect("a path"));
    browser.wait(
        "the import",
        "return location.pathname === '/sources' && document.body.innerText.includes('1 item read')",
    );
    browser.open(&format!("{home}search?q=pumps"));
    assert!(browser.text("main").contains("Two pumps"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
    assert!(
        !served.dir.join("uploads/Inbox.mbox").exists(),
        "it was only there to be read"
    );
}

#[test]
fn from_today_to_the_proof_and_away() {
    let served = Served::demo();
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    let home = format!("http://{}/", served.host);
    browser.open(&home);
    let title = browser.text(".card h2");
    assert!(!title.is_empty());
    browser.press(".proofs li a");
    browser.wait("the proof", "return location.pathname.startsWith('/show/')");
    assert!(
        browser.text("main").contains(&title),
        "it says what stands on it"
    );
    browser.open(&home);
    browser.press(".card button[value=knew]");
    browser.wait("what was done", "return !!document.querySelector('.said')");
    assert!(browser.text(".said").contains("you knew it"));
    browser.open(&home);
    assert_ne!(browser.text(".card h2"), title, "it is gone");
    browser.press(".card .later summary");
    browser.press(".card .later button[name=until]");
    browser.wait("what was done", "return !!document.querySelector('.said')");
    browser.press(".said button");
    browser.wait(
        "taken back",
        "return document.querySelector('.said')?.innerText.includes('Taken back')",
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn search_by_keyboard() {
    let served = Served::shared();
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    browser.open(&format!("http://{}/accounts", served.host));
    let name = browser.text(".list tbody th a");
    browser.keys("/");
    browser.wait("the field", "return document.activeElement.id === 'q'");
    browser.keys(&name);
    browser.wait(
        "results",
        "return !document.querySelector('#hits').hidden && !!document.querySelector('#hits a')",
    );
    // What is seen is heard as well.
    let heard = "const q = document.querySelector('#q'); const hits = document.querySelector('#hits'); \
         return [q.getAttribute('role'), q.getAttribute('aria-expanded'), hits.getAttribute('role'), \
         /^\\d+ results?$/.test(document.querySelector('.find [role=status]').textContent), \
         document.getElementById(q.getAttribute('aria-activedescendant') || '-')?.getAttribute('aria-selected') || null]";
    let before = json!(["combobox", "true", "listbox", true, null]);
    assert_eq!(browser.run(heard), before);
    browser.keys(DOWN);
    let within = json!(["combobox", "true", "listbox", true, "true"]);
    assert_eq!(browser.run(heard), within);
    browser.keys(ENTER);
    browser.wait(
        "the page",
        "return location.pathname.startsWith('/accounts/')",
    );
    assert_eq!(browser.text("h1"), name);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// Every sort of page.
const PAGES: &[&str] = &[
    "",
    "opportunities",
    "accounts",
    "people",
    "their-customers",
    "orders",
    "whitespace",
    "track-record",
    "review",
    "sources",
    "settings",
    "search?q=price",
    "nowhere",
];

#[test]
fn on_a_phone_in_the_dark_and_on_paper() {
    let served = Served::shared();
    let Some(browser) = Browser::start(500, 840) else {
        return;
    };
    for page in PAGES {
        browser.open(&format!("http://{}/{page}", served.host));
        let fits = "return document.documentElement.scrollWidth <= window.innerWidth + 1";
        assert_eq!(
            browser.run(fits),
            json!(true),
            "{page} is wider than a phone"
        );
        let colour = "return getComputedStyle(document.body).backgroundColor";
        browser.emulate("screen", false);
        let light = browser.run(colour);
        browser.emulate("screen", true);
        assert_ne!(browser.run(colour), light, "{page} is dark in the dark");
        browser.emulate("print", false);
        let hidden = "return getComputedStyle(document.querySelector('.side')).display";
        assert_eq!(
            browser.run(hidden),
            json!("none"),
            "{page}: paper has no buttons"
        );
        browser.emulate("", false);
        let named = "return [...document.querySelectorAll('svg[role=img]')].every((one) => one.getAttribute('aria-label'))";
        assert_eq!(
            browser.run(named),
            json!(true),
            "{page}: pictures say what they show"
        );
        let one = "return document.querySelectorAll('h1').length";
        assert_eq!(browser.run(one), json!(1), "{page} has one heading");
    }
    let missing = |said: &String| !said.contains("nowhere");
    let complaints: Vec<String> = browser.complaints().into_iter().filter(missing).collect();
    assert_eq!(complaints, Vec::<String>::new());
}
