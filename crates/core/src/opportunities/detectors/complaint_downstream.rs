//! # A complaint of a customer's customer
//!
//! Somebody at an account tells that their customer complains, of leaks, delays, papers:
//! perhaps of something that we can mend. Nobody of us has taken it up.
//!
//! Left out: what one of us has answered since, by mail or word.
//!
//! - **Population, outcome**: none is measured; what became of a complaint mail seldom shows.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 20 days from 2023-09-01 to 2024-02-20 Ann Smith <ann@acmevalves.com> <-> me: Drawings | The drawings for the next lot are attached.
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: Week 10 | Hello Sam,\nour customer Borealis Dairies complains that the valves leak after the cleaning.\nAnn
//! as of 2024-03-12
//! => Borealis Dairies
//! ```

use crate::downstream::What;
use crate::downstream::claims::Source;
use crate::downstream::signals::Signal;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part, quote};
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance};
use crate::time::Timestamp;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "complaint-downstream",
    name: "a complaint of a customer's customer",
    stance: Stance::Build,
    serves: Serves::Both,
    chance_if_acted: 0.6,
    minutes: 20,
    detect,
    outcome: None,
};

/// A complaint older than this has been mended, or forgiven.
const STALE_DAYS: f64 = 120.0;

fn detect(k: &Knowledge) -> Vec<Finding> {
    let downstream = k.downstream();
    let complaints = downstream
        .signals
        .iter()
        .filter(|signal| signal.what == What::Complaint);
    complaints.filter_map(|signal| finding(k, signal)).collect()
}

fn finding(k: &Knowledge, signal: &Signal) -> Option<Finding> {
    let (account, person) = told_by(k, signal)?;
    let company = k.downstream().companies.get(signal.company);
    // What an account itself complains of is an ask like any other.
    if company.account == Some(account) {
        return None;
    }
    let (house, customer) = (&k.account(account).name, &company.name);
    let age = k.as_of.days_since(signal.quote.known);
    let fresh = freshness(age, 21.0, STALE_DAYS);
    if fresh <= 0.0 {
        return None;
    }
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            k.company_anchor(signal.company),
            Anchor::Evidence(signal.quote.evidence),
        ],
        title: format!("{customer} complains at {house}: can we mend it?"),
        account: Some(account),
        person: Some(person),
        why: format!(
            "{} told you of it: {}. Nobody of us has taken it up.",
            k.first_name(person),
            quote(&signal.quote.says)
        ),
        if_you_act: format!("You help {house} look good in front of {customer}."),
        if_you_wait: format!("{house} looks for somebody else who mends it."),
        who_else_knows: "Nobody outside who was not told.".to_owned(),
        rarity: 0.9,
        evidence: vec![k.quoted(&signal.quote)],
        against: Vec::new(),
        ask: Some(Ask {
            person,
            question: format!(
                "What exactly does {customer} see, since when, and may we look at one of them \
                 together?"
            ),
        }),
        parts: vec![
            part("how fresh it is", fresh),
            part("how surely it was read", signal.confidence),
        ],
        value: None,
        seen: taken_up(k, account, person, signal),
    })
}

/// Who at which account told it, by mail or to whoever made a note.
fn told_by(k: &Knowledge, signal: &Signal) -> Option<(AccountNo, PersonNo)> {
    if signal.quote.source != Source::Mail {
        return None;
    }
    let messages = k.messages();
    let message = messages
        .iter()
        .rev()
        .find(|m| m.evidence == signal.quote.evidence)?;
    let person = k.author(message).filter(|who| k.is_counterpart(*who))?;
    let account = k.person(person).account?;
    k.is_customer(account).then_some((account, person))
}

/// Whether one of us has answered it since, or spoken of the customer.
fn taken_up(k: &Knowledge, account: AccountNo, person: PersonNo, signal: &Signal) -> bool {
    let since: Timestamp = signal.quote.known;
    let told = k
        .messages()
        .iter()
        .position(|m| m.evidence == signal.quote.evidence);
    let mut later = told.into_iter().flat_map(|told| k.conversation(told));
    let answered = later.any(|index| {
        let message = &k.messages()[index];
        message.known > since && k.from_us(message) && k.went_to(message, person)
    });
    answered || k.spoken_of(account, signal.company, since).is_some()
}
