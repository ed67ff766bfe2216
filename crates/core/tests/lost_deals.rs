//! When a lost deal is worth another word.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

/// How many cards a deal lost in March for a reason makes on a day.
fn reopened(reason: &str, as_of: &str) -> usize {
    let text = format!(
        "me Sam Seller <sam@northseal.com>
        every 20 days from 2025-06-01 to 2026-09-08 Ann Smith <ann@acmevalves.com> <-> me: Spare parts | The order is attached.
        export 2026-04-01 deal crm 17: name=Pumps for hall 3; company=Acme Valves; stage=Closed lost; status=lost; amount=40000; currency=EUR; closes=2026-03-20; lost_reason={reason}
        as of {as_of}"
    );
    let fixture = fixture::parse(&text).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == "lost-deal").expect("the kind");
    (detector.detect)(&k).len()
}

#[test]
fn a_reason_that_names_its_own_end_is_looked_at_then() {
    const FROZEN: &str = "Budget frozen until 1 October 2026";
    for (as_of, cards) in [("2026-07-15", 0), ("2026-10-15", 1), ("2027-01-15", 0)] {
        assert_eq!(reopened(FROZEN, as_of), cards, "{as_of}");
    }
    // Who is bound decides before the end.
    assert_eq!(reopened("Hydra contract until 31.12.2026", "2026-10-20"), 1);
    assert_eq!(reopened("Price, went to Hydra", "2026-10-15"), 0);
}

/// How many cards an offer of ours makes, after their answer and what was written since.
fn by_mail(no: &str, since: &str) -> usize {
    let text = format!(
        "me Sam Seller <sam@northseal.com>
        every 20 days from 2025-06-01 to 2026-09-08 Ann Smith <ann@acmevalves.com> <-> me: Spare parts | The order is attached.
        2026-04-02 me -> Ann Smith <ann@acmevalves.com>: Hoists for bay 4 | Hello Ann,\\nthe two hoists come to 14,300 complete.\\nSam
        2026-04-09 Ann Smith <ann@acmevalves.com> -> me: RE: Hoists for bay 4 | Hello Sam,\\n{no}\\nAnn
        {since}
        as of 2026-09-15"
    );
    let fixture = fixture::parse(&text).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let detector = all.find(|d| d.kind == "lost-deal").expect("the kind");
    (detector.detect)(&k).len()
}

/// A mail of theirs about something else, late in the summer.
fn told(text: &str) -> String {
    format!("2026-09-07 Ann Smith <ann@acmevalves.com> -> me: Holidays | Hello Sam,\\n{text}\\nAnn")
}

#[test]
fn a_no_by_mail_whose_reason_has_gone() {
    for (no, later) in [
        (
            "no money for it this year, so it's a no. Sorry.",
            "we were all away. By the way, the spending freeze is over since Monday.",
        ),
        (
            "we have gone with Kirkham, they were cheaper.",
            "nice weather. The Kirkham hoist broke down twice already.",
        ),
        (
            "the extension has been postponed, so no order.",
            "the extension is going ahead after all, the builders came today.",
        ),
        (
            "Mr Oakes won't hear of it, I'm afraid it's a no.",
            "Mr Oakes retired last week, with a brass band.",
        ),
    ] {
        assert_eq!(by_mail(no, &told(later)), 1, "{later}");
        assert_eq!(by_mail(no, ""), 0, "{no}");
        // An answer that is none.
        assert_eq!(by_mail("thanks, I pass it on.", &told(later)), 0, "{later}");
    }
}

#[test]
fn a_no_by_mail_that_stands() {
    const MONEY: &str = "no money for it this year, so it's a no. Sorry.";
    const RIVAL: &str = "we have gone with Kirkham, they were cheaper.";
    const GONE: &str = "the spending freeze is over since Monday.";
    for (no, later) in [
        (
            MONEY,
            "still no money, and the freeze goes on into next year.",
        ),
        (
            MONEY,
            "the town has got its budget through, for a fountain.",
        ),
        (MONEY, "the freeze is over, but bay 4 has been demolished."),
        (
            RIVAL,
            "the Kirkham hoists run like clockwork, no complaints.",
        ),
        (RIVAL, "the freeze is over since Monday."),
        (
            "Mr Oakes won't hear of it, so no thanks.",
            "Mr Oakes gave a speech, and Terry retired.",
        ),
    ] {
        assert_eq!(by_mail(no, &told(later)), 0, "{later}");
    }
    let ann = "Ann Smith <ann@acmevalves.com>";
    for since in [
        format!(
            "2026-09-09 me -> {ann}: RE: Holidays | Good news. Shall I send you the offer for the hoists again?"
        ),
        format!(
            "2026-09-09 {ann} -> me: Hoists for bay 4 | Please supply the two hoists, PO 88213 is attached."
        ),
        format!(
            "2026-08-20 me -> {ann}: Hoists for bay 4 | Ann,\\nattached is our new quotation for the hoists."
        ),
    ] {
        let since = format!("{}\n        {since}", told(GONE));
        assert_eq!(by_mail(MONEY, &since), 0, "{since}");
    }
}

#[test]
fn a_no_that_names_its_own_day() {
    assert_eq!(
        by_mail("not this year, ask me again in September. Sorry.", ""),
        1
    );
    assert_eq!(
        by_mail("not this year, ask me again in March. Sorry.", ""),
        0
    );
}
