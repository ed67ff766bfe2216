//! Every page answers, small and without a dead link.

use crate::desk::Served;
use std::collections::{BTreeSet, VecDeque};

/// The most a page may weigh.
const MOST_BYTES: usize = 300_000;

/// Places of our own that a page leads to.
fn links(page: &str) -> BTreeSet<String> {
    let quoted = page.split("href=\"").skip(1);
    quoted
        .filter_map(|rest| rest.split('"').next())
        .filter(|link| link.starts_with('/'))
        .map(|link| link.replace("&#38;", "&").replace("&amp;", "&"))
        .map(|link| link.split('#').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn no_link_is_dead() {
    let served = Served::shared();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut waiting: VecDeque<String> = VecDeque::from(["/".to_owned()]);
    // Of each sort of page so many: there are thousands of mails.
    const EACH: usize = 12;
    let sort = |link: &str| {
        let path = link.split('?').next().unwrap_or_default();
        path.split('/').nth(1).unwrap_or_default().to_owned()
    };
    let mut heaviest = (0, String::new());
    while let Some(link) = waiting.pop_front() {
        if !seen.insert(link.clone()) {
            continue;
        }
        let same = seen.iter().filter(|one| sort(one) == sort(&link)).count();
        if same > EACH && link.matches('/').count() > 1 {
            continue;
        }
        let answer = served.get(&link);
        assert_eq!(answer.status, 200, "{link}");
        let size = answer.body.len();
        assert!(size <= MOST_BYTES, "{link} has {size} bytes");
        if size > heaviest.0 && !link.starts_with("/static") {
            heaviest = (size, link.clone());
        }
        if answer
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("text/html"))
        {
            waiting.extend(links(&answer.text()));
        }
    }
    assert!(seen.len() > 60, "only {} pages were found", seen.len());
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let served = Served::shared();
    let (cookie, _) = served.session();
    let first = served.get("/people");
    let tag = first.header("etag").expect("a tag").to_owned();
    let headers = [("If-None-Match", tag.as_str()), ("Cookie", cookie.as_str())];
    let again = crate::http::ask(&served.host, "GET", "/people", &headers, b"");
    assert_eq!((again.status, again.body.len()), (304, 0));
}

#[test]
fn what_is_not_there_says_where_else_to_go() {
    let served = Served::shared();
    for path in [
        "/nowhere",
        "/show/ffffffffffffffff",
        "/people/nobody-at-all",
        "/accounts/zzz",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.text().contains("href=\"/opportunities\""), "{path}");
    }
    assert_eq!(
        served.get("/people?skip=many").status,
        200,
        "a slip in an address"
    );
}

#[test]
fn a_card_is_taken_done_and_taken_back() {
    let served = Served::demo();
    let page = served.page("/");
    let (_, id) = page.split_once("id=\"o").expect("a card");
    let id = id[..32].to_owned();
    let took = served.post(&format!("/opportunities/{id}/take"), "back=%2F");
    let place = took.header("location").expect("a place").to_owned();
    let noted = served.page(&place);
    assert!(noted.contains("Noted: you&#39;ll do it."));
    assert!(served.page("/").contains("What came of it?"));
    let undone = served.take_back(&noted);
    assert_eq!(undone.header("location"), Some("/?said=undone"));
    assert!(!served.page("/").contains("What came of it?"));
}

#[test]
fn a_guest_of_a_meeting_leads_to_their_page() {
    let served = Served::empty();
    let meeting = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:hall-1\n\
        DTSTART:20240307T090000Z\nDTEND:20240307T100000Z\nSUMMARY:Hall walkthrough\n\
        ATTENDEE;CN=Ann Berg;PARTSTAT=ACCEPTED:mailto:ann@customer.example\n\
        END:VEVENT\nEND:VCALENDAR\n";
    served.upload(&[("one.eml", crate::MAIL), ("hall.ics", meeting)]);
    let found = served.wait_for("/search?q=walkthrough", "Hall walkthrough");
    let (_, id) = found.split_once("/show/").expect("a hit");
    let id = id.split(['"', '?', '#']).next().expect("an id");
    let shown = served.page(&format!("/show/{id}"));
    let (_, guest) = shown.split_once("href=\"/people/").expect("a link");
    assert!(
        guest
            .split("</a>")
            .next()
            .is_some_and(|link| link.contains("Ann Berg")),
        "{guest}"
    );
}
