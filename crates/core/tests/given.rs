//! What our side gave or owes, in everyday words: papers, promises with a day, dates that
//! were offered, questions of ours, and letters to a misspelt address.

use bellwether_core::knowledge::Knowledge;
use bellwether_core::opportunities::detectors;
use bellwether_testkit::fixture;

const BEFORE: &str = "me Sam Seller <sam@northseal.com>
every 9 days from 2023-11-01 to 2024-02-20 Ann Smith <ann.smith@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
every 9 days from 2023-11-01 to 2024-02-20 Bo Berg <bo@dornby.com> <-> me: Weekly order | The order for this week is attached.
";

/// The titles of a kind's cards on a day, with these mails.
fn titles(kind: &str, mails: &[&str], day: &str) -> Vec<String> {
    let story = format!("{BEFORE}{}\nas of {day}", mails.join("\n"));
    let fixture = fixture::parse(&story).expect("a story");
    let k = Knowledge::at(&fixture.ledger, fixture.as_of);
    let mut all = detectors::ALL.iter();
    let kind = all.find(|d| d.kind == kind).expect("the kind");
    (kind.detect)(&k).into_iter().map(|f| f.title).collect()
}

fn cards(kind: &str, mails: &[&str], day: &str) -> usize {
    titles(kind, mails, day).len()
}

const PAPER: &str = "2024-02-26 me -> Ann Smith <ann.smith@acmevalves.com>: Retrofit programme | Ann,\\nhere is the retrofit information. Please review it and give me a call.\\nSam";

#[test]
fn a_paper_to_look_at_is_an_offer() {
    assert_eq!(cards("open-offer", &[PAPER], "2024-03-08"), 1);
    // What the day brings is none.
    let report = PAPER.replace("retrofit information", "weekly report");
    assert_eq!(cards("open-offer", &[&report], "2024-03-08"), 0);
}

#[test]
fn a_receipt_is_no_answer_and_shows_that_it_arrived() {
    let read = "2024-02-26 Ann Smith <ann.smith@acmevalves.com> -> me: Read: Retrofit programme | Your message was read on Monday.";
    assert_eq!(cards("open-offer", &[PAPER, read], "2024-03-08"), 1);
    let answer = "2024-02-27 Ann Smith <ann.smith@acmevalves.com> -> me: RE: Retrofit programme | Thank you, we look at it next week.";
    assert_eq!(cards("open-offer", &[PAPER, answer], "2024-03-08"), 0);
}

#[test]
fn one_paper_to_two_houses_is_one_card() {
    let other = PAPER.replace(
        "Ann Smith <ann.smith@acmevalves.com>",
        "Bo Berg <bo@dornby.com>",
    );
    let other = other.replace("Ann,", "Bo,");
    let found = titles("open-offer", &[PAPER, &other], "2024-03-08");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("Ann") && found[0].contains("Bo"),
        "{found:?}"
    );
}

#[test]
fn a_promise_in_holding_words_is_due_on_its_day() {
    let asked = "2024-03-04 Ann Smith <ann.smith@acmevalves.com> -> me: Flange drawings | Sam,\\ncould you send us the drawings of the flanges?\\nAnn";
    let held = "2024-03-05 me -> Ann Smith <ann.smith@acmevalves.com>: RE: Flange drawings | Still looking for them. I hope to have them tomorrow.";
    assert_eq!(cards("open-promise", &[asked, held], "2024-03-05"), 0);
    assert_eq!(cards("open-promise", &[asked, held], "2024-03-07"), 1);
    let sent = "2024-03-06 me -> Ann Smith <ann.smith@acmevalves.com>: RE: Flange drawings | Ann,\\nattached are the drawings of the flanges.\\nSam";
    assert_eq!(cards("open-promise", &[asked, held, sent], "2024-03-07"), 0);
}

#[test]
fn a_call_that_was_announced_is_asked_after() {
    let said = "2024-03-05 me -> Ann Smith <ann.smith@acmevalves.com>: Pump seals | Ann,\\ntake a look at the table and I'll give you a call tomorrow afternoon to discuss.\\nSam";
    assert_eq!(cards("open-promise", &[said], "2024-03-07"), 1);
    let spoke = "2024-03-06 me -> Ann Smith <ann.smith@acmevalves.com>: Pump seals | Ann,\\nas we discussed on the phone, we leave it at that.\\nSam";
    assert_eq!(cards("open-promise", &[said, spoke], "2024-03-07"), 0);
    // A courtesy promises nothing.
    let courtesy = said.replace("tomorrow afternoon to discuss", "if you have any questions");
    assert_eq!(cards("open-promise", &[&courtesy], "2024-03-07"), 0);
}

#[test]
fn an_offered_date_stays_until_it_is_over_or_confirmed() {
    let offered = "2024-03-04 Ann Smith <ann.smith@acmevalves.com> -> me: Visit | Sam,\\nthe week of March 18 is open for me.\\nAnn";
    assert_eq!(cards("date-ahead", &[offered], "2024-03-12"), 1);
    assert_eq!(cards("date-ahead", &[offered], "2024-03-26"), 0);
    let yes = "2024-03-05 me -> Ann Smith <ann.smith@acmevalves.com>: RE: Visit | Ann,\\nlet us say the 19th.\\nSam";
    assert_eq!(cards("date-ahead", &[offered, yes], "2024-03-12"), 0);
}

#[test]
fn what_they_announced_and_what_happens_there() {
    let buzz = "2024-03-04 Ann Smith <ann.smith@acmevalves.com> -> me: Agreement | Sam,\\nI will give you a buzz Wednesday or Thursday.\\nAnn";
    assert_eq!(cards("date-ahead", &[buzz], "2024-03-05"), 0);
    assert_eq!(cards("date-ahead", &[buzz], "2024-03-08"), 1);
    let came = "2024-03-07 Ann Smith <ann.smith@acmevalves.com> -> me: RE: Agreement | Sam,\\ngood to talk to you today.\\nAnn";
    assert_eq!(cards("date-ahead", &[buzz, came], "2024-03-08"), 0);
    let hearing = "2024-03-04 Ann Smith <ann.smith@acmevalves.com> -> me: Our new hall | Sam,\\nthe hearing on the new hall is on 3/11.\\nAnn";
    assert_eq!(cards("date-ahead", &[hearing], "2024-03-08"), 0);
    assert_eq!(cards("date-ahead", &[hearing], "2024-03-12"), 1);
}

#[test]
fn a_promise_for_january_is_open_in_december_only_when_it_is_due() {
    let asked = "2023-12-20 Ann Smith <ann.smith@acmevalves.com> -> me: Price | Sam,\\nwhat is the price of the pump seals?\\nAnn";
    let promised = "2023-12-21 me -> Ann Smith <ann.smith@acmevalves.com>: RE: Price | Ann,\\nI'll send you the price of the pump seals by 12 January.\\nSam";
    let mails = [asked, promised];
    assert_eq!(cards("open-promise", &mails, "2023-12-30"), 0);
    assert_eq!(cards("open-promise", &mails, "2024-01-16"), 1);
}

#[test]
fn a_question_of_ours_waits_until_somebody_answers() {
    let asked = "2024-03-01 me -> Ann Smith <ann.smith@acmevalves.com>: Invoice 4711 | Ann,\\ncould you please tell me which invoice your payment of 4,200 EUR is for?\\nSam";
    assert_eq!(cards("our-question", &[asked], "2024-03-04"), 0);
    assert_eq!(cards("our-question", &[asked], "2024-03-12"), 1);
    let answer = "2024-03-04 Ann Smith <ann.smith@acmevalves.com> -> me: RE: Invoice 4711 | It is for the one of January.";
    // From another address of the same house's, or quoting it.
    let sister = answer.replace("acmevalves.com", "acmegroup.com");
    assert_eq!(cards("our-question", &[asked, &sister], "2024-03-12"), 0);
    assert_eq!(cards("our-question", &[asked, answer], "2024-03-12"), 0);
    for trifle in [
        "2024-03-01 me -> Ann Smith <ann.smith@acmevalves.com>: List | Ann,\\nplease add me to your distribution list.\\nSam",
        "2024-03-01 me -> Ann Smith <ann.smith@acmevalves.com>: Hello | Ann,\\nhow was your holiday?\\nSam",
    ] {
        assert_eq!(
            cards("our-question", &[trifle], "2024-03-12"),
            0,
            "{trifle}"
        );
    }
}

#[test]
fn a_letter_to_a_misspelt_address_never_arrived() {
    let slip = "2024-03-05 me -> ann.smth@acmevalves.com: Gaskets | Hi Ann,\\nattached is the cost estimate for the gaskets as you asked.\\nSam";
    assert_eq!(cards("never-arrived", &[slip], "2024-03-08"), 1);
    // Another figure, another person; and what went again has arrived.
    let other = slip.replace("ann.smth", "ann.smith2");
    assert_eq!(cards("never-arrived", &[&other], "2024-03-08"), 0);
    let again = "2024-03-06 me -> Ann Smith <ann.smith@acmevalves.com>: Gaskets | Hi Ann,\\nattached is the cost estimate for the gaskets as you asked.\\nSam";
    assert_eq!(cards("never-arrived", &[slip, again], "2024-03-08"), 0);
    // A name in letters of another alphabet, at a house with a slip in it.
    let foreign = slip.replace("ann.smth@acmevalves.com", "ösmith@acmevalvse.com");
    assert_eq!(cards("never-arrived", &[&foreign], "2024-03-08"), 0);
    // Two letters that changed places, as well as one too few.
    let swapped = slip.replace("ann.smth", "ann.smiht");
    assert_eq!(cards("never-arrived", &[&swapped], "2024-03-08"), 1);
}
