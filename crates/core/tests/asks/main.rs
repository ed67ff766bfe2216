//! Asks: which sentences leave something undone, whose they are to answer, and
//! what settles them.

mod quoted;
mod settling;
mod wording;

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::{Finding, detectors};
use bellwether_testkit::fixture;

/// What is seen of asks on 12 March, after a winter of orders and then these mails.
fn asks(mails: &str) -> Vec<Finding> {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        every 20 days from 2023-11-01 to 2024-02-20 Scott Reed <scott@northseal.com> <-> me: Stock | The list of the week is attached.
        {mails}
        as of 2024-03-12"
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all.find(|d| d.kind == "unanswered-ask").expect("the kind");
    (kind.detect)(&k)
}

fn part(finding: &Finding, name: &str) -> f64 {
    let part = finding.parts.iter().find(|part| part.name == name);
    part.expect("the part").value
}

fn mail(body: &str) -> String {
    format!("2024-03-06 Ann Smith <ann@acmevalves.com> -> me: Gaskets | {body}")
}
