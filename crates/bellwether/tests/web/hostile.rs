//! Mails that try to act by themselves: nothing in them runs, nothing is fetched.

use crate::browser::Browser;
use crate::desk::Served;
use serde_json::json;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// A listener that nobody should call: it keeps the first line of whoever does.
struct Canary {
    url: String,
    calls: Arc<Mutex<Vec<String>>>,
    number: Arc<AtomicUsize>,
}

impl Canary {
    fn new() -> Canary {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let calls: Arc<Mutex<Vec<String>>> = Arc::default();
        let number = Arc::new(AtomicUsize::new(0));
        let (heard, count) = (Arc::clone(&calls), Arc::clone(&number));
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                count.fetch_add(1, Ordering::SeqCst);
                let mut head = [0; 512];
                let size = stream.read(&mut head).unwrap_or(0);
                let head = String::from_utf8_lossy(&head[..size]).into_owned();
                let first = head.lines().next().unwrap_or_default().to_owned();
                heard
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(first);
                let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
            }
        });
        Canary { url, calls, number }
    }

    fn calls(&self) -> Vec<String> {
        self.calls
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

/// HTML that acts, one way each; `URL` is the canary's, `RUN` is run where scripts run.
const WAYS: &[(&str, &str)] = &[
    (
        "script",
        "<script>RUN</script><script src='URL/script.js'></script>",
    ),
    (
        "module",
        "<script type='module'>import 'URL/module.js'</script>",
    ),
    (
        "pixel",
        "<img src='URL/pixel.gif' width='1' height='1'><img srcset='URL/set.png 2x'>",
    ),
    (
        "handler",
        "<img src=x onerror=\"RUN\"><body onload='RUN'><p onmouseover=RUN>x</p>",
    ),
    (
        "link",
        "<a href='javascript:RUN'>press</a><a href='JaVa&#x0A;ScRiPt:RUN'>press</a>",
    ),
    ("ping", "<a href='#' ping='URL/ping'>press</a>"),
    (
        "css",
        "<style>@import url(URL/import.css); body { background: url(URL/back.png) } input[value^='a'] { background: url(URL/leak?a) }</style>",
    ),
    (
        "style",
        "<div style=\"background-image:url('URL/style.png')\">styled</div>",
    ),
    (
        "font",
        "<style>@font-face { font-family: x; src: url(URL/font.woff) } * { font-family: x }</style>",
    ),
    (
        "sheet",
        "<link rel='stylesheet' href='URL/sheet.css'><link rel='prefetch' href='URL/prefetch'><link rel='dns-prefetch' href='URL'>",
    ),
    (
        "svg",
        "<svg onload='RUN' xmlns:xlink='http://www.w3.org/1999/xlink'><script>RUN</script><image xlink:href='URL/svg.png'/><use href='URL/use.svg#a'/><animate onbegin='RUN' attributeName='x' dur='1s'/></svg>",
    ),
    (
        "math",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=RUN&gt;'></mglyph></table></mtext></math>",
    ),
    (
        "form",
        "<form action='URL/form' id='f'><input name='q' autofocus onfocus='RUN'><button formaction='URL/button'>Send</button></form>",
    ),
    (
        "refresh",
        "<meta http-equiv='refresh' content='0;url=URL/refresh'>",
    ),
    ("base", "<base href='URL/base/'><a href='people'>people</a>"),
    (
        "frame",
        "<iframe src='URL/frame'></iframe><iframe srcdoc='<script>parent.RUN</script>'></iframe><object data='URL/object'></object><embed src='URL/embed'>",
    ),
    (
        "data",
        "<a href='data:text/html,<script>RUN</script>'>press</a><iframe src='data:text/html,<script>RUN</script>'></iframe><img src='data:image/svg+xml,<svg onload=RUN>'>",
    ),
    (
        "media",
        "<video src='URL/video' poster='URL/poster.png' autoplay></video><audio src='URL/audio' autoplay></audio>",
    ),
    (
        "broken",
        "<<script>RUN//<</script><img/src=x/onerror=RUN><scr<script>ipt>RUN</script>",
    ),
    (
        "noscript",
        "<noscript><p title='</noscript><img src=x onerror=RUN>'></noscript><template><script>RUN</script></template>",
    ),
    (
        "entity",
        "&lt;script&gt;RUN&lt;/script&gt;&lt;img src='URL/entity.png'&gt;",
    ),
];

fn mails(canary: &Canary, folder: &std::path::Path) -> Vec<PathBuf> {
    let mail = |(name, html): &(&str, &str)| {
        let html = html
            .replace("URL", &canary.url)
            .replace("RUN", "window.ran=1;document.title='ran'");
        let subject = format!(
            "<img src='{}/subject.png' onerror='window.ran=1'> {name}",
            canary.url
        );
        let text = format!(
            "From: \"<script>window.ran=1</script>\" <{name}@customer.example>\r\nTo: me@seller.example\r\n\
             Subject: {subject}\r\nDate: Tue, 5 Mar 2024 10:00:00 +0000\r\n\
             Message-ID: <{name}-1@customer.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
             <html><head></head><body><p>We need forty valves by May, word{name}.</p>{html}<p>Regards from the end</p></body></html>\r\n"
        );
        let path = folder.join(format!("{name}.eml"));
        std::fs::write(&path, text).expect("written");
        path
    };
    WAYS.iter().map(mail).collect()
}

/// Where the evidence of each mail is.
fn pages(served: &Served) -> Vec<String> {
    let page = |(name, _): &(&str, &str)| {
        let found = served.page(&format!("/search?q=word{name}"));
        let (_, id) = found
            .split_once("href=\"/show/")
            .unwrap_or_else(|| panic!("{name}: no hit"));
        format!("/show/{}", &id[..32])
    };
    WAYS.iter().map(page).collect()
}

#[test]
fn nothing_in_a_mail_runs_or_is_fetched() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let canary = Canary::new();
    let files = mails(&canary, dir.path());
    let files: Vec<&std::path::Path> = files.iter().map(PathBuf::as_path).collect();
    let served = Served::with_files(&files);
    let pages = pages(&served);
    for (path, (name, _)) in pages.iter().zip(WAYS) {
        let page = served.page(path);
        assert!(
            page.contains(&format!("We need forty valves by May, word{name}.")),
            "{name}"
        );
        assert!(
            page.contains("Regards from the end"),
            "{name}: all of its text is shown"
        );
    }
    let Some(browser) = Browser::start(1200, 900) else {
        return;
    };
    let more = [
        "/",
        "/people",
        "/opportunities",
        "/search?q=valves",
        "/accounts",
    ];
    let places = pages.iter().map(String::as_str).chain(more);
    for path in places {
        browser.open(&format!("http://{}{path}", served.host));
        // Whatever can be pressed or pointed at in what strangers wrote.
        browser.run(
            "for (const one of document.querySelectorAll('.body *, h1 *')) { one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); one.click?.(); }",
        );
        std::thread::sleep(Duration::from_millis(60));
        assert_eq!(
            browser.run("return window.ran === undefined"),
            json!(true),
            "{path} ran"
        );
        assert_ne!(browser.run("return document.title"), json!("ran"), "{path}");
        let ours = format!("http://{}{path}", served.host);
        assert_eq!(browser.place(), ours, "it stayed where it was");
        let strange = "return [...document.querySelectorAll('main iframe, main object, main embed, main video, main audio, main base, main script, main style, .body *:not(mark)')].length";
        assert_eq!(browser.run(strange), json!(0), "{path}: only text");
        let loaded = "return performance.getEntriesByType('resource').map((one) => one.name)";
        for one in browser.run(loaded).as_array().expect("names") {
            let name = one.as_str().expect("a name");
            assert!(
                name.starts_with(&format!("http://{}/", served.host)),
                "{path} loaded {name}"
            );
        }
    }
    assert_eq!(canary.calls(), Vec::<String>::new());
    assert_eq!(
        browser.complaints(),
        Vec::<String>::new(),
        "nothing had to be blocked"
    );
    // The canary hears what the same HTML does where it is not made harmless.
    let (_, pixel) = WAYS.iter().find(|(name, _)| *name == "pixel").expect("one");
    let page = dir.path().join("control.html");
    std::fs::write(&page, pixel.replace("URL", &canary.url)).expect("written");
    browser.open(&format!("file://{}", page.display()));
    for _ in 0..100 {
        if canary.number.load(Ordering::SeqCst) > 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the canary hears nothing");
}
