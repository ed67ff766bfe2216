//! Offers and deals that one look at the CRM settles: decided since, still holding, or
//! forgotten in spite of mail about other things.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture::parse;

/// What a kind says in a story.
fn told(kind: &str, story: &str) -> Vec<String> {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 30 days from 2023-06-01 to 2023-12-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        {story}"
    );
    let fixture = parse(&story).unwrap_or_else(|e| panic!("{e}"));
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all.find(|one| one.kind == kind).expect("the kind");
    let found = (kind.detect)(&k).into_iter();
    found
        .map(|one| format!("{}. {}", one.title, one.why))
        .collect()
}

/// A deal in one export, its close date 51 days past, with mail of a fortnight ago.
fn forgotten(row: &str, mail: &str) -> usize {
    let story = format!(
        "2024-03-06 Ann Smith <ann@acmevalves.com> -> me: {mail}
        2024-03-06 me -> Ann Smith <ann@acmevalves.com>: RE: Year end | Always! Let me think.
        export 2024-03-20 deal crm 17: name=Hall refit; company=Acme Valves; stage=Quote sent; status=open; amount=12400; currency=EUR; created=2023-10-02; closes=2024-01-29{row}
        as of 2024-03-20"
    );
    told("stalled-deal", &story).len()
}

#[test]
fn a_row_that_nobody_touched_tells_by_itself_that_a_deal_lies() {
    let besides = "Year end | We still have 9,000 in the equipment budget. Any ideas?";
    let idle = "; last_activity=2023-11-14";
    assert_eq!(forgotten(idle, besides), 1);
    // Something was done on it, or it was spoken of, or nothing tells.
    assert_eq!(forgotten("; last_activity=2024-03-01", besides), 0);
    assert_eq!(forgotten("", besides), 0);
    let of_it = "Hall refit | The refit of the hall is with the dean.";
    assert_eq!(forgotten(idle, of_it), 0);
}

const OFFER: &str = "Quotation Q-1907 conveyor harness sets | Hi Ann,\\nplease find attached our quotation Q-1907: 100 sets, total EUR 18,400.00, valid until 31 March 2024.[Q-1907.pdf]";

fn offer(rest: &str) -> Vec<String> {
    let story = format!(
        "2024-02-02 me -> Ann Smith <ann@acmevalves.com>: {OFFER}
        {rest}"
    );
    told("open-offer", &story)
}

#[test]
fn an_offer_is_open_as_long_as_it_holds() {
    // Older than offers usually live, in its last days.
    let last = offer("as of 2024-03-28");
    assert_eq!(last.len(), 1, "{last:?}");
    assert!(
        last[0].contains("It holds until 31 March 2024."),
        "{last:?}"
    );
    assert_eq!(offer("as of 2024-04-02").len(), 0);
}

#[test]
fn what_the_crm_shows_as_decided_is_not_asked_after() {
    let deal = |name: &str, amount: &str, stage: &str, status: &str| {
        let found = offer(&format!(
            "export 2024-03-05 deal crm 7: name={name}; company=Acme Valves; stage={stage}; status={status}; amount={amount}; currency=EUR; created=2024-02-01; closes=2024-03-04
        as of 2024-03-06"
        ));
        found.len()
    };
    assert_eq!(deal("Acme conveyor", "18000", "Quote sent", "open"), 1);
    assert_eq!(deal("Acme conveyor", "18000", "Closed won", "won"), 0);
    assert_eq!(deal("Frame 2024", "18400", "Closed lost", "lost"), 0);
    assert_eq!(deal("Frame 2024", "31500", "Closed won", "won"), 1);
}
