//! Customers' customers, and pictures that are moved about in.

use crate::browser::Browser;
use crate::desk::Served;
use crate::http::ask;
use serde_json::json;
use std::fmt::Write;

#[test]
fn from_a_customers_customer_to_the_words() {
    let served = Served::shared();
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    let home = format!("http://{}/their-customers", served.host);
    browser.open(&home);
    let says = browser.text(".chains .cite");
    assert!(!says.is_empty());
    browser.press(".chains .cite");
    browser.wait("the proof", "return location.pathname.startsWith('/show/')");
    let marked = browser.text("mark#cited");
    let letters = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    let (says, marked) = (letters(&says), letters(&marked));
    assert!(marked.len() > 8, "the words are marked");
    assert!(
        says.contains(&marked) || marked.contains(&says),
        "{says} / {marked}"
    );
    browser.open(&home);
    let drawn = "return document.querySelectorAll('.chain .ribbon').length";
    assert!(browser.run(drawn).as_u64() > Some(10));
    let dead = "return [...document.querySelectorAll('.chain a')].filter((a) => !/^\\/(show|accounts|orders|their-customers)/.test(a.getAttribute('href'))).length";
    assert_eq!(browser.run(dead), json!(0), "all of it leads somewhere");
    browser.press(".chain a.station.sells");
    browser.wait(
        "the account",
        "return location.pathname.startsWith('/accounts/')",
    );
    let has = "return !!document.querySelector('#customers .chain')";
    assert_eq!(browser.run(has), json!(true), "its part is drawn");
    browser.press("#customers figcaption a");
    browser.wait("its part of the chain", "return location.pathname === '/their-customers' && location.search.startsWith('?account=')");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// An account around which there is more to be opened.
pub fn with_more(served: &Served) -> Option<String> {
    let accounts = served.get("/api/v1/accounts?top=100").json();
    let ids = accounts["items"].as_array().expect("accounts").iter();
    let mut places = ids.map(|one| format!("/accounts/{}", one["id"].as_str().expect("an id")));
    places.find(|place| served.page(place).contains("data-open"))
}

#[test]
fn the_network_is_moved_about_in() {
    let served = Served::shared();
    let Some(browser) = Browser::start(1300, 1000) else {
        return;
    };
    let place = with_more(&served).expect("somebody there knows others");
    browser.open(&format!("http://{}{place}", served.host));
    let stage = "#network .stage";
    let view = "return document.querySelector('#network svg').getAttribute('viewBox')";
    let at = |index: usize| {
        let text = browser.run(view);
        let text = text.as_str().unwrap_or_default().to_owned();
        let numbers = text.split([' ', ',']).filter_map(|n| n.parse::<f64>().ok());
        numbers.collect::<Vec<f64>>()[index]
    };
    browser.run("document.querySelector('#network').scrollIntoView({ block: 'center' })");
    let whole = at(2);
    browser.press("#network .tools button");
    let nearer = format!(
        "return document.querySelector('#network svg').viewBox.baseVal.width < {whole} * 0.8"
    );
    browser.wait("to be nearer", &nearer);
    std::thread::sleep(std::time::Duration::from_millis(400));
    let (left, wide) = (at(0), at(2));
    browser.drag("#network .tools", 0, 0);
    browser.keys("\u{e014}");
    assert!(at(0) > left, "the right arrow moves to the right");
    let before = at(0);
    browser.drag(stage, -60, 0);
    assert!(at(0) > before, "what is drawn goes with the hand");
    browser.wheel(stage, -240);
    assert!(at(2) < wide, "the wheel zooms");
    browser.keys("0");
    let all = format!(
        "return Math.abs(document.querySelector('#network svg').viewBox.baseVal.width - {whole}) < 1"
    );
    browser.wait("all of it", &all);
    std::thread::sleep(std::time::Duration::from_millis(400));

    let node = "#network .node.theirs";
    let moved = "const n = document.querySelector('#network .node.theirs'); const l = document.querySelector(`#network .line[data-b='${n.dataset.id}'] path`); return n.getAttribute('transform') + l.getAttribute('d')";
    let stood = browser.run(moved);
    browser.drag(&format!("{node} circle"), -40, 30);
    assert_ne!(
        browser.run(moved),
        stood,
        "somebody is put elsewhere, lines go along"
    );
    let touched = "return !!document.querySelector('.stage.touched')";
    assert_eq!(browser.run(touched), json!(true), "it is left alone");
    let focus = format!("document.querySelector('{stage}').focus()");
    browser.run(&focus);
    browser.keys("0");
    let home = "const n = document.querySelector('#network .node.theirs'); const at = n.getAttribute('transform').match(/[-\\d.]+/g).map(Number); \
         return Math.hypot(at[0] - n.dataset.x, at[1] - n.dataset.y) < 0.01";
    browser.wait("everybody where they were drawn", home);
    assert_eq!(browser.run(touched), json!(false), "what is new may come");
    browser.keys("+");
    std::thread::sleep(std::time::Duration::from_millis(400));
    let near = at(2);
    assert!(near < whole - 1.0);
    browser.run("dispatchEvent(new Event('beforeprint'))");
    assert!((at(2) - whole).abs() < 1.0, "paper has all of it");
    browser.run("dispatchEvent(new Event('afterprint'))");
    assert!((at(2) - near).abs() < 1.0, "the screen is as it was");
    browser.keys("0");
    browser.wait("all of it", &all);
    std::thread::sleep(std::time::Duration::from_millis(400));
    let listeners = browser.run("let heard = 0; const real = window.addEventListener; \
         window.addEventListener = (...all) => { heard += 1; return real.apply(window, all); }; \
         const box = document.querySelector('#network [data-stage]'); const next = box.cloneNode(true); \
         delete next.dataset.taken; next.querySelector('.tools').replaceChildren(); box.replaceWith(next); \
         document.dispatchEvent(new Event('bellwether:page')); window.addEventListener = real; \
         return [heard, next.querySelectorAll('.tools button').length]");
    assert_eq!(
        listeners,
        json!([0, 3]),
        "a new picture leaves nothing behind"
    );

    browser.drag(&format!("{node} circle"), -40, 30);
    let path = format!("return location.pathname === '{place}'");
    assert_eq!(
        browser.run(&path),
        json!(true),
        "what is dragged is not pressed"
    );

    let count = "return document.querySelectorAll('#network .node').length";
    let few = browser.run(count).as_u64().expect("a number");
    browser.press("#network .more");
    browser.wait(
        "more people",
        &format!("return document.querySelectorAll('#network .node').length > {few}"),
    );
    let more = browser.run(count).as_u64().expect("a number") as usize;
    let open = browser.run("return location.pathname + location.search");
    let page = served.page(open.as_str().expect("a place"));
    assert_eq!(
        page.matches("class=\"node ").count(),
        more,
        "the same without a script"
    );
    std::thread::sleep(std::time::Duration::from_millis(400));
    browser.press(&format!("{node} > a text"));
    browser.wait(
        "the person",
        "return location.pathname.startsWith('/people/')",
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn two_fingers_zoom_the_network() {
    let served = Served::shared();
    let Some(browser) = Browser::start(800, 900) else {
        return;
    };
    let place = with_more(&served).expect("an account with more to open");
    browser.open(&format!("http://{}{place}", served.host));
    browser.run("document.querySelector('#network').scrollIntoView({ block: 'center' })");
    let wide = || {
        let width =
            browser.run("return document.querySelector('#network svg').viewBox.baseVal.width");
        width.as_f64().expect("a number")
    };
    let page = "return visualViewport.scale";
    let whole = wide();
    browser.pinch("#network .stage", 40, 120);
    let near = wide();
    assert!(near < whole * 0.6, "apart is nearer: {near} of {whole}");
    assert_eq!(browser.run(page), json!(1), "the page stays as it is");
    browser.pinch("#network .stage", 120, 60);
    assert!(
        wide() > near * 1.4,
        "together is further: {} of {near}",
        wide()
    );
    let path = format!("return location.pathname === '{place}'");
    assert_eq!(browser.run(&path), json!(true), "nothing is pressed by it");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn what_is_said_by_hand_is_drawn_and_taken_back() {
    let served = Served::demo();
    let before = served.get("/api/v1/untold").json();
    let account = &before["items"][0]["account"];
    let id = account["id"].as_str().expect("an account");
    assert!(
        before["items"][0]["question"]
            .as_str()
            .is_some_and(|q| q.ends_with('?'))
    );
    let form = format!("account={id}&customer=Quillmere+Looms&share=20-30&note=Ann+told+me");
    let told = served.post("/their-customers/add", &form);
    let place = told.header("location").expect("a place").to_owned();
    let page = served.page(&place);
    assert!(
        page.contains("20–30 %") && page.contains("20 to 30 %"),
        "drawn and listed"
    );
    assert!(page.contains("class=\"rim\"") && page.contains("Take it back"));
    assert!(served.get("/api/v1/untold").json()["items"][0]["account"]["id"] != *id);
    let refused = served.post(
        "/their-customers/add",
        &format!("account={id}&customer=X+Y&share=lots"),
    );
    assert_eq!(refused.status, 400, "that is no share");
    let tell = |body: &str| {
        let headers = [("Content-Type", "application/json")];
        let path = format!("/api/v1/downstream/{id}");
        ask(&served.host, "POST", &path, &headers, body.as_bytes())
    };
    assert!(
        matches!(tell(r#"{"share":"10"}"#).status, 400 | 422),
        "to whom?"
    );
    let answer = tell(r#"{"customer":"Harrowgate Mills","share":">40"}"#);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let chain = served.get(&format!("/api/v1/downstream/{id}")).json();
    let names: Vec<&str> = (chain["items"].as_array().expect("customers").iter())
        .filter_map(|one| one["customer"]["name"].as_str())
        .collect();
    assert_eq!(
        names,
        ["Harrowgate Mills", "Quillmere Looms"],
        "the greatest share first"
    );
    served.take_back(&served.page(&place));
    let chain = served.get(&format!("/api/v1/downstream/{id}")).json();
    assert_eq!(chain["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn three_thousand_are_drawn_by_their_most_telling() {
    let (accounts, each) = (300, 10);
    let mut firms = "Account Name,Website,End customers\n".to_owned();
    for account in 0..accounts {
        let customers = (0..each).map(|at| format!("Endhouse{:04} Mills", account * each + at));
        let customers = customers.collect::<Vec<_>>().join("; ");
        let name = format!("Maker{account:03} Valves");
        let _ = writeln!(firms, "{name},maker{account:03}.example,{customers}");
    }
    let temp = tempfile::tempdir().expect("a folder");
    let file = temp.path().join("accounts.csv");
    std::fs::write(&file, firms).expect("written");
    let served = Served::with_files(&[&file]);
    // One of them hangs on a single customer.
    let found = served.get("/api/v1/accounts?top=1000").json();
    let mut found = found["items"].as_array().expect("accounts").iter();
    let one = found.find(|one| one["name"] == "Maker217 Valves");
    let id = one.expect("it is there")["id"].as_str().expect("an id");
    served.post(
        "/their-customers/add",
        &format!("account={id}&customer=Endhouse2173+Mills&share=64"),
    );
    let page = served.get("/their-customers");
    let text = page.text();
    assert!(page.body.len() < 300_000, "{} bytes", page.body.len());
    assert!(
        text.contains("24 of 3,000 are drawn"),
        "it says what is left out"
    );
    assert!(text.contains("64 %"), "what hangs together most is there");
    let ribbons = |text: &str| text.matches("class=\"ribbon").count();
    let wider = served.get("/their-customers?show=192");
    assert!(ribbons(&wider.text()) > 2 * ribbons(&text));
    assert!(wider.body.len() < 300_000, "{} bytes", wider.body.len());
    let one = served.page("/their-customers?q=Endhouse2173");
    assert!(one.contains("Maker217 Valves") && !one.contains("Endhouse0001"));
    assert!(text.contains("skip=40"), "the table is read on");
}
