//! Every page, measured in a real browser: accessible, light, still, and to be used with
//! the keyboard alone.

use crate::browser::Browser;
use crate::desk::Served;
use crate::moving::with_more;
use serde_json::{Value, json};
use std::sync::Arc;

/// Where axe-core lies: `BELLWETHER_AXE` names its script, or the folder it was installed
/// into (`npm install axe-core`).
#[allow(clippy::print_stderr, reason = "a skipped test says so")]
fn axe() -> Option<String> {
    let named = std::env::var_os("BELLWETHER_AXE").map(std::path::PathBuf::from);
    let found = named.and_then(|path| {
        let inside = path.join("node_modules/axe-core/axe.min.js");
        [path, inside]
            .iter()
            .find_map(|path| std::fs::read_to_string(path).ok())
    });
    if found.is_none() {
        eprintln!(
            "SKIPPED: axe-core is not there (BELLWETHER_AXE names the folder of `npm install axe-core`)"
        );
    }
    found
}

/// Every sort of page of a workspace: those without an id, and the first of each with one.
fn pages(served: &Served) -> Vec<String> {
    let mut pages: Vec<String> = [
        "/",
        "/opportunities",
        "/opportunities?all=1",
        "/accounts",
        "/people",
        "/their-customers",
        "/orders",
        "/whitespace",
        "/track-record",
        "/review",
        "/sources",
        "/settings",
        "/api",
        "/search?q=price",
        "/nowhere",
    ]
    .map(str::to_owned)
    .to_vec();
    let first = |path: &str, start: &str| {
        let page = served.get(path).text();
        let (_, rest) = page.split_once(&format!("href=\"{start}"))?;
        rest.split('"')
            .next()
            .map(|rest| format!("{start}{}", rest.split('#').next().unwrap_or(rest)))
    };
    for (list, start) in [
        ("/opportunities", "/opportunities/"),
        ("/orders", "/accounts/"),
        ("/people", "/people/"),
        ("/", "/show/"),
    ] {
        pages.extend(first(list, start));
    }
    pages.extend(with_more(served));
    pages
}

/// An empty workspace, one with everything in it, and the page before both.
fn workspaces() -> Vec<(&'static str, Arc<Served>, Vec<String>)> {
    let (empty, demo) = (Arc::new(Served::empty()), Served::shared());
    let locked = Arc::new(Served::locked("correct horse battery", &[]));
    let (of_empty, of_demo) = (pages(&empty), pages(&demo));
    assert!(of_demo.len() > of_empty.len(), "single things were found");
    vec![
        ("empty", empty, of_empty),
        ("demo", demo, of_demo),
        ("locked", locked, vec!["/login".to_owned()]),
    ]
}

#[test]
fn axe_finds_nothing_serious() {
    let Some(axe) = axe() else {
        return;
    };
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    let mut found: Vec<String> = Vec::new();
    for (name, served, pages) in workspaces() {
        for (dark, width) in [(false, 1200), (true, 1200), (false, 400)] {
            for page in &pages {
                browser.emulate("screen", dark);
                browser.size(width, 900);
                browser.open(&format!("http://{}{page}", served.host));
                let run = "const done = arguments[arguments.length - 1]; \
                     axe.run(document, { resultTypes: ['violations'] }).then((it) => done(it.violations\
                     .filter((one) => ['serious', 'critical'].includes(one.impact))\
                     .map((one) => one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160) + ' ' + (node.any[0]?.message || '')).join(' | '))), (error) => done([String(error)]))";
                let told = browser.run_later(&format!("{axe};\n{run}"));
                for one in told.as_array().expect("a list") {
                    found.push(format!("{name} {page} dark={dark} {width}: {one}"));
                }
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// The most a page moves: a tenth of what counts as good. A browser that paints a long table
/// before all of it has come sets its columns again.
const MOST_MOVED: f64 = 0.01;
/// The most a page weighs with all it loads.
const MOST_BYTES: u64 = 300_000;

#[test]
fn pages_are_light_stand_still_and_nothing_is_cut() {
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    let mut heaviest = (0, String::new());
    for (name, served, pages) in workspaces() {
        for page in &pages {
            browser.size(1200, 900);
            browser.open(&format!("http://{}{page}", served.host));
            let measured = browser.run_later(
                "const done = arguments[arguments.length - 1]; let moved = 0; \
                 new PerformanceObserver((list) => { for (const one of list.getEntries()) if (!one.hadRecentInput) moved += one.value; }).observe({ type: 'layout-shift', buffered: true }); \
                 setTimeout(() => { const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]; \
                 done({ moved, bytes: all.reduce((sum, one) => sum + one.decodedBodySize, 0), \
                 blocking: all.filter((one) => one.renderBlockingStatus === 'blocking').length, \
                 sheets: document.styleSheets.length }); }, 150)",
            );
            let bytes = measured["bytes"].as_u64().expect("bytes");
            assert!(
                (1..=MOST_BYTES).contains(&bytes),
                "{name} {page} weighs {bytes}"
            );
            let moved = measured["moved"].as_f64().expect("a share");
            assert!(moved < MOST_MOVED, "{name} {page} moves by {moved}");
            assert_eq!(measured["sheets"], json!(1), "{name} {page}");
            // The grid goes on to the right, and fades out there.
            let cut = browser.run(
                "return [...document.querySelectorAll('.scroll:not(:has(.grid))')] \
                 .filter((one) => one.scrollWidth > one.clientWidth + 1).length",
            );
            assert_eq!(cut, json!(0), "{name} {page}: a table is cut on the right");
            let blocking = measured["blocking"].as_u64().expect("a number");
            assert!(
                blocking <= 1,
                "{name} {page}: only the one sheet, which is kept, is waited for"
            );
            heaviest = heaviest.max((bytes, format!("{name} {page}")));
        }
    }
    assert!(heaviest.0 > 10_000, "something was weighed: {heaviest:?}");
}

#[test]
fn the_sheet_is_kept_and_goes_with_its_version() {
    let served = Served::shared();
    let page = served.page("/");
    let (_, sheet) = page.split_once("href=\"/static/app.css").expect("a sheet");
    let sheet = format!(
        "/static/app.css{}",
        sheet.split('"').next().expect("its end")
    );
    let answer = served.get(&sheet);
    let kept = answer.header("cache-control").expect("how long");
    assert!(
        kept.contains("immutable") && kept.contains("max-age=31536000"),
        "{kept}"
    );
    let bare = served.get("/static/app.css");
    let kept = bare.header("cache-control").expect("how long");
    assert!(
        !kept.contains("immutable"),
        "what may change is not kept for good: {kept}"
    );
}

/// Everything that can be used on a page and is to be seen.
const USABLE: &str = "window.usable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]\
     .filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true })); return window.usable.length";

#[test]
fn everything_is_reached_with_the_keyboard_and_shows_it() {
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    const TAB: &str = "\u{e004}";
    for (name, served, pages) in workspaces() {
        for page in &pages {
            browser.size(1200, 900);
            browser.open(&format!("http://{}{page}", served.host));
            let number = browser.run(USABLE).as_u64().expect("a number");
            // Long lists repeat themselves.
            let steps = number.min(60);
            browser.run("window.reached = []; window.unseen = []; document.activeElement?.blur(); \
                document.addEventListener('focusin', (event) => { const one = event.target; \
                window.reached.push(one); const look = getComputedStyle(one); const near = one.closest('.drop')?.querySelector('.button'); \
                const outlined = (it) => it && getComputedStyle(it).outlineStyle !== 'none' && getComputedStyle(it).outlineWidth !== '0px'; \
                if (!outlined(one) && !outlined(near) && !(look.boxShadow !== 'none')) window.unseen.push(one.outerHTML.slice(0, 120)); })");
            // What scrolls by itself is stopped at too.
            let pressed = usize::try_from(steps).expect("few") + 12;
            browser.keys(&TAB.repeat(pressed));
            let missed: Value = browser.run(&format!(
                "const met = new Set(window.reached); return window.usable.slice(0, {steps} - 2).filter((one) => !met.has(one)).map((one) => one.outerHTML.slice(0, 120))"
            ));
            assert_eq!(missed, json!([]), "{name} {page}: not reached");
            assert_eq!(
                browser.run("return window.unseen"),
                json!([]),
                "{name} {page}: the focus is not seen"
            );
        }
    }
}
