//! Who may be one person or one account, who may sell to whom: for the user to decide. Those
//! come first whose answer changes most; the rest is folded.

use super::Query;
use super::accounts::contact_days;
use crate::answers::{doubts, told};
use crate::web::frame::Frame;
use crate::web::{Desk, Reply, Trouble, draw};
use crate::wire::doubts::{Doubt, Side};
use askama::Template;
use bellwether_core::knowledge::Knowledge;
use std::cmp::Reverse;

/// Shown at once of each sort.
const FEW: usize = 5;
/// Shown on demand below them; the others come up as these are settled.
const FOLDED: usize = 25;

#[derive(Template)]
#[template(path = "review.html")]
struct Page {
    frame: Frame,
    groups: Vec<Group>,
    total: usize,
}

/// What is asked in the same words.
struct Group {
    asks: String,
    yes: &'static str,
    no: &'static str,
    first: Vec<Row>,
    rest: Vec<Row>,
    /// Those beyond.
    left: usize,
}

struct Row {
    id: String,
    /// The strongest of what speaks for it, in words, and of what speaks against it.
    speaks: String,
    parts: Vec<(String, String)>,
    /// Name, address and page of each of the two.
    sides: Vec<(String, String, Option<String>)>,
}

/// The queue.
pub fn page(desk: &mut Desk<'_, '_>, frame: Frame, query: &Query) -> Result<Reply, Trouble> {
    let k = &desk.sight.knowledge;
    let all = doubts::list(k);
    let total = all.len();
    let mut groups: Vec<(String, Vec<Doubt>)> = Vec::new();
    for doubt in all {
        let asks = doubts::question(&doubt);
        match groups.last_mut().filter(|(last, _)| *last == asks) {
            Some((_, group)) => group.push(doubt),
            None => groups.push((asks, vec![doubt])),
        }
    }
    let page = Page {
        groups: (groups.into_iter())
            .map(|(asks, doubts)| group(k, asks, doubts))
            .collect(),
        frame: frame
            .titled("Review")
            .saying(desk, Query::given(&query.said)),
        total,
    };
    Reply::page(&page)
}

fn group(k: &Knowledge, asks: String, mut doubts: Vec<Doubt>) -> Group {
    doubts.sort_by_cached_key(|doubt| Reverse(stake(k, doubt)));
    let is_edge = doubts.iter().all(|doubt| doubt.kind == "downstream");
    let (yes, no) = match is_edge {
        true => ("Yes", "No"),
        false => ("The same", "Different"),
    };
    let left = doubts.len().saturating_sub(FEW + FOLDED);
    let mut rows = doubts.into_iter().map(row);
    Group {
        asks,
        yes,
        no,
        first: rows.by_ref().take(FEW).collect(),
        rest: rows.take(FOLDED).collect(),
        left,
    }
}

/// How much hangs on it: the contact that there is with the lesser known of the two, then
/// with the other. Joining somebody whom nobody writes to changes little.
fn stake(k: &Knowledge, doubt: &Doubt) -> (usize, usize) {
    let [a, b] = [&doubt.a, &doubt.b].map(|side| match doubt.kind {
        "person" => days_with_person(k, side),
        _ => days_with_account(k, side),
    });
    (a.min(b), a.max(b))
}

/// Days of contact with somebody to whom mail has gone as well.
fn days_with_person(k: &Knowledge, side: &Side) -> usize {
    let number = side.id.and_then(|id| k.person_of_id(id.0));
    let tie = number.map(|number| k.tie(number));
    tie.filter(|tie| tie.outbound > 0)
        .map_or(0, |tie| tie.contact_days.len())
}

/// Days of contact and purchases.
fn days_with_account(k: &Knowledge, side: &Side) -> usize {
    let Some(number) = side.id.and_then(|id| k.account_of_id(id.0)) else {
        return 0;
    };
    let bought = k
        .orders()
        .of(number)
        .map_or(0, |buyer| buyer.purchases.len());
    contact_days(k, &k.account(number).people).len() + bought
}

fn row(mut doubt: Doubt) -> Row {
    doubt
        .parts
        .sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
    let folder = match doubt.kind {
        "person" => "/people",
        _ => "/accounts",
    };
    let most = (doubt.parts.first()).map_or(1.0, |part| part.value.abs());
    let side = |side: &Side| {
        let link = side.id.map(|id| format!("{folder}/{id}"));
        // A firm that is known by its name only has nothing else to show.
        let address = match letters(&side.address) == letters(&side.name) {
            true => String::new(),
            false => whereabouts(&side.address),
        };
        (side.name.clone(), address, link)
    };
    Row {
        id: doubt.id.to_string(),
        speaks: speaks(&doubt),
        parts: (doubt.parts.iter())
            .map(|part| (part.name.clone(), draw::weight(part.value, most)))
            .collect(),
        sides: [&doubt.a, &doubt.b].map(side).into(),
    }
}

/// The strongest parts that were seen, in words: `For it: same last name; same first name.
/// Against: two domains.` What holds before anything is looked at is none of them.
fn speaks(doubt: &Doubt) -> String {
    const CLEAR: f64 = 0.5;
    let seen = || (doubt.parts.iter()).filter(|part| !part.name.starts_with("before looking"));
    let named = |sign: f64, most: usize| {
        let strong = seen().filter(|part| part.value * sign >= CLEAR);
        let names: Vec<&str> = (strong.take(most))
            // That the rare weighs more is told with the weights.
            .map(|part| part.name.split(", by ").next().unwrap_or_default())
            .collect();
        names.join("; ")
    };
    match (named(1.0, 2), named(-1.0, 1)) {
        (one, other) if one.is_empty() && other.is_empty() => String::new(),
        (one, other) if other.is_empty() => format!("For it: {one}."),
        (one, other) if one.is_empty() => format!("Against it: {other}."),
        (one, other) => format!("For it: {one}. Against: {other}."),
    }
}

/// The address, or else the system that knows them and what it calls them by.
fn whereabouts(address: &str) -> String {
    let mut parts = address.splitn(3, ':');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(system), Some("contact" | "company"), Some(key)) => {
            let (_, key) = key.split_once("://").unwrap_or(("", key));
            let (_, firm) = key.split_once('|').unwrap_or(("", key));
            format!("{}: {firm}", told::system(system))
        }
        _ => address.to_owned(),
    }
}

fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whereabouts_are_read_by_people() {
        assert_eq!(whereabouts("ann@acme.example"), "ann@acme.example");
        assert_eq!(
            whereabouts("linkedin:contact:https://www.linkedin.example/in/ann"),
            "LinkedIn: www.linkedin.example/in/ann"
        );
        assert_eq!(
            whereabouts("vcard:contact:ann berg|acme valves"),
            "address book: acme valves"
        );
    }
}
