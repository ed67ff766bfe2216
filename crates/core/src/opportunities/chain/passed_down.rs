//! What somebody at an account passes on of their own customer: who told it, whether it is
//! about what they buy from us, and whether one of us has taken it up.

use crate::downstream::claims::Source;
use crate::downstream::signals::Signal;
use crate::encounters::Encounter;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part, quote_at_end};
use crate::opportunities::{Ask, Finding};
use crate::time::Timestamp;
use crate::words::content_words;

/// What is passed on, where kinds differ.
pub struct PassedOn {
    /// For so many days it is as fresh as on the first …
    pub fresh_days: f64,
    /// … and after so many it is stale.
    pub stale_days: f64,
    /// What it counts for where they buy nothing of the kind from us.
    pub of_others: f64,
    /// Whether a text says that it is over.
    pub is_over: fn(&str) -> bool,
    /// How it is told.
    pub words: fn(&Parties) -> Words,
}

/// Whom it is about.
pub struct Parties<'k> {
    /// The account that passes it on.
    pub house: &'k str,
    /// Its customer.
    pub customer: &'k str,
    /// We supply that one ourselves.
    pub known: bool,
}

/// How a card is worded.
pub struct Words {
    /// The card's title.
    pub title: String,
    /// What comes of acting.
    pub if_you_act: String,
    /// What comes of waiting.
    pub if_you_wait: String,
    /// What to ask whoever told it.
    pub question: String,
}

/// The card of what an account passes on. What it says of itself is an ask like any other.
pub fn card(k: &Knowledge, signal: &Signal, what: &PassedOn) -> Option<Finding> {
    let (account, person) = told_by(k, signal)?;
    let company = k.downstream().companies.get(signal.company);
    if company.account == Some(account) {
        return None;
    }
    let age = k.as_of.days_since(signal.quote.known);
    let fresh = freshness(age, what.fresh_days, what.stale_days);
    let over = |text: &str| (what.is_over)(text);
    if fresh <= 0.0 || over(&signal.quote.says) || over(&next_sentence(k, signal)) {
        return None;
    }
    let words = (what.words)(&Parties {
        house: &k.account(account).name,
        customer: &company.name,
        known: company.account.is_some_and(|other| k.is_customer(other)),
    });
    Some(Finding {
        anchors: vec![
            k.account_anchor(account),
            k.company_anchor(signal.company),
            Anchor::Evidence(signal.quote.evidence),
        ],
        title: words.title,
        account: Some(account),
        person: Some(person),
        why: format!(
            "{} told you of it: {} Nobody of us has taken it up.",
            k.first_name(person),
            quote_at_end(&signal.quote.says)
        ),
        if_you_act: words.if_you_act,
        if_you_wait: words.if_you_wait,
        who_else_knows: "Nobody outside who was not told.".to_owned(),
        rarity: 0.9,
        evidence: vec![k.quoted(&signal.quote)],
        against: Vec::new(),
        ask: Some(Ask {
            person,
            question: words.question,
        }),
        parts: vec![
            part("how fresh it is", fresh),
            part("how surely it was read", signal.confidence),
            part(
                "whether it is about what they buy from us",
                match is_ours(k, account, signal) {
                    Some(true) => 1.0,
                    Some(false) => what.of_others,
                    None => 0.8,
                },
            ),
        ],
        value: None,
        seen: taken_up(k, account, person, signal, what.is_over),
    })
}

/// Who at which account told it, by mail or to whoever made a note.
fn told_by(k: &Knowledge, signal: &Signal) -> Option<(AccountNo, PersonNo)> {
    let evidence = signal.quote.evidence;
    let person = match signal.quote.source {
        Source::Mail => {
            let message = k.message_of(evidence)?;
            k.author(message).filter(|who| k.is_counterpart(*who))?
        }
        Source::Note => {
            let of = |met: &&Encounter| {
                let spoken = met.transcript.as_ref();
                met.evidence == evidence || spoken.is_some_and(|one| one.evidence == evidence)
            };
            let noted = k.encounters.iter().find(of)?;
            let said = |who: &PersonNo| k.person(*who).name == signal.quote.by;
            let speaker = noted.people.iter().copied().find(said);
            let firm = noted.firm.as_deref().and_then(|key| k.account_of_key(key));
            let best = || k.best_known(firm?, None);
            let first = || noted.people.first().copied();
            speaker.or_else(first).or_else(best)?
        }
        _ => return None,
    };
    let account = k.person(person).account?;
    k.is_customer(account).then_some((account, person))
}

/// Whether one of us has answered it since with more than a courtesy, or spoken of the
/// customer; or they have written that it is settled.
fn taken_up(
    k: &Knowledge,
    account: AccountNo,
    person: PersonNo,
    signal: &Signal,
    is_over: fn(&str) -> bool,
) -> bool {
    const COURTESY_WORDS: u32 = 20;
    let since: Timestamp = signal.quote.known;
    let messages = k.messages();
    let told = k.index_of_proof(signal.quote.evidence);
    let mut later = told.into_iter().flat_map(|told| k.conversation(told));
    let answered = later.any(|index| {
        let message = &messages[index];
        message.known > since
            && k.from_us(message)
            && k.went_to(message, person)
            && message.own_words > COURTESY_WORDS
    });
    let mut after = k.with_account(account, since);
    let settled = after.any(|(_, message)| {
        let says = || k.names(signal.company, &message.own);
        let closed = || message.gist().heard.settled || is_over(&message.own);
        message.known > since && !k.from_us(message) && says() && closed()
    });
    answered || settled || k.spoken_of(account, signal.company, since).is_some()
}

/// What a mail says right behind the sentence that tells it.
fn next_sentence(k: &Knowledge, signal: &Signal) -> String {
    let told = k.message_of(signal.quote.evidence);
    let behind = told.and_then(|m| m.own.split_once(signal.quote.says.as_str()));
    let next = behind.and_then(|(_, rest)| rest.trim_start().split(['.', '\n']).next());
    next.unwrap_or_default().to_owned()
}

/// Whether it is about something that the account buys from us: then we can mend it.
fn is_ours(k: &Knowledge, account: AccountNo, signal: &Signal) -> Option<bool> {
    const YEAR: i32 = 365;
    let buyer = k.orders().of(account)?;
    let mut said = content_words(&signal.quote.says);
    if let Some(message) = k.message_of(signal.quote.evidence) {
        // What it is about is often said right behind.
        said.extend(content_words(&next_sentence(k, signal)));
        let passed = message.behind.iter();
        said.extend(passed.flat_map(|block| content_words(&block.text)));
    }
    let mut notes = k.encounters.iter();
    if let Some(note) = notes.find(|met| met.evidence == signal.quote.evidence) {
        said.extend(content_words(note.text));
    }
    let from = k.orders_until().0 - YEAR;
    let mut lately = buyer.purchases.iter().filter(|one| one.day.0 > from);
    Some(lately.any(|one| {
        let name = &k.orders().catalogue.product(one.product).name;
        !content_words(name).is_disjoint(&said)
    }))
}
