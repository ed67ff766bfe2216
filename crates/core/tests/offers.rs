//! Offers that nobody came back to, and all that takes one up.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

const OFFER: &str = "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Gaskets DN80 | Hi Ann,\\nattached is our quotation for 200 graphite gaskets.\\nSam";

/// In how many mails an open offer is seen on 12 March, with these mails.
fn open(mails: &[&str]) -> usize {
    let story = format!(
        "me Sam Seller <sam@northseal.com>
        every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
        {}
        as of 2024-03-12",
        mails.join("\n")
    );
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let offers = all.find(|d| d.kind == "open-offer").expect("the kind");
    (offers.detect)(&k).len()
}

#[test]
fn silence_after_an_offer_is_seen() {
    assert_eq!(open(&[OFFER]), 1);
    let german = "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Gaskets | Guten Tag Frau Smith,\\nhiermit schicke ich Ihnen unser Angebot, gültig bis 31. März.\\nSam";
    assert_eq!(open(&[german]), 1);
    let spoken = "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Gaskets | Hi Ann,\\nI am sending you our quotation for 200 graphite gaskets by e-mail.\\nSam";
    assert_eq!(open(&[spoken]), 1);
}

#[test]
fn what_takes_it_up_ends_it() {
    for later in [
        // They answer in the conversation, or in a new one about the same.
        "2024-03-01 Ann Smith <ann@acmevalves.com> -> me: RE: Gaskets DN80 | Thank you, we will decide next week.",
        "2024-03-01 Ann Smith <ann@acmevalves.com> -> me: Order | Hello Sam,\\nplease send the 200 graphite gaskets of your quotation.\\nAnn",
        // A colleague of hers answers.
        "2024-03-01 Bo Berg <bo@acmevalves.com> -> me: Gaskets DN80 | Hello,\\nAnn is away, I look after it.\\nBo",
        // We asked after it, or spoke.
        "2024-03-04 me -> Ann Smith <ann@acmevalves.com>: Gaskets DN80 | Hi Ann,\\nhave you been able to look at it?\\nSam",
        "2024-03-04 me -> Ann Smith <ann@acmevalves.com>: Visit | Hi Ann,\\nas we discussed on the phone I come on Monday.\\nSam",
        // It is spoken of among us.
        "2024-03-04 Tom Hill <tom@northseal.com> -> me: Acme Valves | Sam,\\nAnn Smith is here for lunch today, on the quotation of the 200 graphite gaskets.\\nTom",
    ] {
        assert_eq!(open(&[OFFER, later]), 0, "{later}");
    }
}

#[test]
fn other_talk_does_not_end_it() {
    let other = "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Parking | Hello Sam,\\nthe north gate is closed this week.\\nAnn";
    assert_eq!(open(&[OFFER, other]), 1);
}

#[test]
fn what_is_no_offer() {
    for mail in [
        // A mailing to two firms; a file that offers nothing; too young.
        "2024-02-24 me -> Ann Smith <ann@acmevalves.com>, Cid Roe <cid@otherfirm.com>: Prices | Dear all,\\nattached is our price list.\\nSam",
        "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Drawing | Hi Ann,\\nattached is the drawing.\\nSam",
        "2024-03-10 me -> Ann Smith <ann@acmevalves.com>: Gaskets | Hi Ann,\\nattached is our quotation.\\nSam",
        // What is to come.
        "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Gaskets | Guten Tag Frau Smith,\\nich schicke Ihnen die Preisliste bis Freitag, 1. März.\\nSam",
        "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Gaskets | Guten Tag Frau Smith,\\nich werde Ihnen morgen unser neues Angebot schicken.\\nSam",
        "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Gaskets | Hi Ann,\\nI am sending you the price list by Friday.\\nSam",
    ] {
        assert_eq!(open(&[mail]), 0, "{mail}");
    }
}

#[test]
fn papers_of_theirs_and_results_end_it() {
    let draft = "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Wording of the secrecy agreement | Hi Ann,\\nhere is our draft of the secrecy agreement for your review.\\nSam";
    assert_eq!(open(&[draft]), 1);
    let theirs = "2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Please open | Hello Sam,\\nI have attached the agreement for the third party to sign.\\nAnn";
    assert_eq!(open(&[draft, theirs]), 0);
    let tender = "2024-02-24 me -> Ann Smith <ann@acmevalves.com>: Harbour hall tender | Hi Ann,\\nattached is our offer to take part in the harbour hall tender.\\nSam";
    assert_eq!(open(&[tender]), 1);
    let results = "2024-03-04 Tom Hill <tom@northseal.com> -> me: Harbour hall tender results | Sam,\\nall lots are taken.\\nTom";
    assert_eq!(open(&[tender, results]), 0);
}
