//! Drafts: whom they go to, and under which subject.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{draft, see};
use bellwether_testkit::fixture;

/// The draft of the only opportunity of a kind that a story shows: its address
/// and subject.
fn drafted(kind: &str, story: &str) -> (String, String) {
    let fixture = fixture::parse(story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let seen = see(&k, &TrackRecord::default());
    let mut of_kind = seen.iter().filter(|o| o.kind == kind);
    let opportunity = of_kind.next().expect("an opportunity");
    assert!(of_kind.next().is_none(), "only one");
    let draft = draft::draft(&k, opportunity).expect("a draft");
    (draft.to, draft.subject)
}

#[test]
fn who_asked_is_answered() {
    let story = r"
        me Sam Seller <sam@northseal.com>
        every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Gaskets | Hello Sam,\nCould you send us a quotation for 200 graphite gaskets DN80?\nRegards\nAnn
        2024-03-05 me -> Bo Berg <bo@otherfirm.com>: Invoice | The invoice is attached.
        as of 2024-03-12";
    let expected = ("ann@acmevalves.com".to_owned(), "Re: Gaskets".to_owned());
    assert_eq!(drafted("unanswered-ask", story), expected);
}

#[test]
fn who_was_only_in_copy_is_written_to() {
    let story = r"
        me Sam Seller <sam@northseal.com>
        every 9 days from 2023-06-01 to 2023-12-20 Ann Smith <ann.smith@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        every 9 days from 2023-06-01 to 2024-02-20 Bo Berg <bo.berg@otherfirm.com> <-> me: Order | The order for this week is attached.
        2024-03-04 Bo Berg <bo.berg@otherfirm.com> -> me; cc Ann Smith <ann.smith@otherfirm.com>: Order 17 | Hello Sam,\nthe dates are unchanged.\nRegards\nBo
        as of 2024-03-12";
    let (to, subject) = drafted("moved-contact", story);
    assert_eq!(to, "ann.smith@otherfirm.com");
    assert_eq!(subject, "A question about Otherfirm");
}
