//! Drafts: whom they go to, and under which subject.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{draft, see};
use bellwether_testkit::fixture;

/// The draft of the only opportunity of a kind that a story shows: its address,
/// subject and text.
fn whole(kind: &str, story: &str) -> draft::Draft {
    let fixture = fixture::parse(story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let seen = see(&k, &TrackRecord::default());
    let mut of_kind = seen.iter().filter(|o| o.kind == kind);
    let opportunity = of_kind.next().expect("an opportunity");
    assert!(of_kind.next().is_none(), "only one");
    draft::draft(&k, opportunity).expect("a draft")
}

fn drafted(kind: &str, story: &str) -> (String, String) {
    let draft = whole(kind, story);
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
    assert_eq!(subject, "A question about otherfirm.com");
}

/// Who writes German and gets German answers is answered so, as familiarly as they write.
#[test]
fn an_answer_is_in_the_language_of_the_last_letters() {
    let body = |theirs: &str, ours: &str, asks: &str| {
        let story = format!(
            r"
            me Sam Seller <sam@northseal.com>
            2024-01-08 Ute Brandl <u.brandl@muellerroth.de> -> me: Lieferung | {theirs}
            2024-01-09 me -> Ute Brandl <u.brandl@muellerroth.de>: Re: Lieferung | {ours}
            2024-01-22 Ute Brandl <u.brandl@muellerroth.de> -> me: Termin | {theirs}
            2024-01-23 me -> Ute Brandl <u.brandl@muellerroth.de>: Re: Termin | {ours}
            2024-03-04 Ute Brandl <u.brandl@muellerroth.de> -> me: Anfrage | {asks}
            as of 2024-03-12"
        );
        whole("unanswered-ask", &story).body
    };
    let theirs = r"Guten Tag Herr Seller,\ndie Lieferung ist gestern bei uns im Lager angekommen, und alles war in Ordnung.\nMit freundlichen Grüßen\nUte Brandl";
    let ours = r"Guten Tag Frau Brandl,\nvielen Dank für die Rückmeldung, das freut uns sehr.\nMit freundlichen Grüßen\nSam Seller";
    let asks = r"Guten Tag Herr Seller,\n\nbitte senden Sie uns ein Angebot über 20 Kanister Entfetter.\n\nMit freundlichen Grüßen\nUte Brandl";
    let formal = body(theirs, ours, asks);
    assert!(formal.starts_with("Guten Tag Frau Brandl,\n"), "{formal}");
    assert!(
        formal.contains("Der Preis: …") && formal.contains("Entfetter"),
        "{formal}"
    );
    let familiar = r"Hallo Sam,\nbitte schick uns dein Angebot über 20 Kanister Entfetter, kannst du das bis Freitag machen?\nViele Grüße\nUte";
    assert!(body(theirs, ours, familiar).starts_with("Hallo Ute,\n"));
    let theirs = r"Dear Sam,\nthe delivery has arrived in our store yesterday, and all of it was in order.\nRegards\nUte Brandl";
    let ours = r"Dear Ute,\nthank you for letting us know, we are glad to hear of it.\nRegards\nSam Seller";
    let english = body(theirs, ours, asks);
    assert!(english.starts_with("Hello Ute,\n"), "{english}");
}

#[test]
fn who_complains_reads_a_word_of_regret() {
    let body = |says: &str| {
        let story = format!(
            r"
            me Sam Seller <sam@northseal.com>
            every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
            2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Pump 7 | Hello Sam,\n{says} Could you send us a new seal for it?\nRegards\nAnn
            as of 2024-03-12"
        );
        whole("unanswered-ask", &story).body
    };
    let complaint = body("pump 7 leaks again, and we are not happy about it.");
    assert!(complaint.contains("I am sorry about this."), "{complaint}");
    for others in [
        "our present supplier has let us down again.",
        "our present supplier has let us down again and we are not happy with them.",
        "pump 7 has to be ready by May.",
    ] {
        let plain = body(others);
        assert!(!plain.contains("sorry about this"), "{plain}");
    }
}
