//! What is quoted beside mail.

use super::{asks, mail};

const PRICE: &str = "Could you send us a quotation for 200 graphite gaskets DN80?";
const COMPANY: &str = "export 2024-03-11 company crm 3: name=Acme Valves; domain=acmevalves.com; type=Customer\n\
     export 2024-03-11 company crm 4: name=Delta Foods; domain=deltafoods.com; type=Customer\n";

/// How many asks are open after a mail of 6 March at nine, and what exports then show.
fn open(body: &str, shown: &str) -> usize {
    asks(&format!("{}\n{COMPANY}{shown}", mail(body))).len()
}

fn deal(company: &str, made: &str) -> String {
    format!(
        "export 2024-03-11 deal crm 17: name=Gaskets; company={company}; stage=Offer; status=open; \
         amount=4000; currency=EUR{made}"
    )
}

#[test]
fn a_deal_or_a_quote_made_since_answers_an_ask_for_a_price() {
    assert_eq!(open(PRICE, ""), 1);
    let made = |day: &str| open(PRICE, &deal("Acme Valves", &format!("; created={day}")));
    assert_eq!(made("2024-03-08"), 0);
    // Of the same day: a day alone, or a time after the mail; not one before it.
    assert_eq!(made("2024-03-06 00:00"), 0);
    assert_eq!(made("2024-03-06 11:00"), 0);
    assert_eq!(made("2024-03-06 08:00"), 1);
    assert_eq!(made("2024-03-05"), 1);
    let quote = "export 2024-03-11 deal quotes Q-7: name=Quote Q-7; company=Acme Valves; \
                 status=open; amount=4000; currency=EUR; created=2024-03-07 00:00";
    assert_eq!(open(PRICE, quote), 0);
}

#[test]
fn a_deal_of_others_or_of_any_age_answers_nothing() {
    assert_eq!(open(PRICE, &deal("Delta Foods", "; created=2024-03-08")), 1);
    // It may be older than the ask.
    assert_eq!(open(PRICE, &deal("Acme Valves", "")), 1);
    // What is no price stays open.
    let paper = "Could you send us the certificate of the 200 graphite gaskets?";
    assert_eq!(open(paper, ""), 1);
    assert_eq!(open(paper, &deal("Acme Valves", "; created=2024-03-08")), 1);
}

#[test]
fn a_price_told_by_word_is_an_answer() {
    let asked = "2024-03-06 Ann Smith <ann@acmevalves.com> -> me: CAD PC | Hello Sam,\\nWhat would a new CAD PC cost roughly?\\nAnn";
    let open = |said: &str| {
        let call = format!(
            "export 2024-03-07 activity hand 1: type=call; from=ann@acmevalves.com|Ann Smith; when=2024-03-07; text={said}"
        );
        asks(&format!("{asked}\n{call}")).len()
    };
    assert_eq!(asks(asked).len(), 1);
    for said in [
        "told her the price of the CAD PC, about 2,100",
        "CAD PC approx 2100, will think about it",
        "Preis genannt",
    ] {
        assert_eq!(open(said), 0, "{said}");
    }
    for said in [
        "told her the price of the gaskets",
        "must still tell her the price of the CAD PC",
        "talked about football",
    ] {
        assert_eq!(open(said), 1, "{said}");
    }
}
