//! What somebody at an account passes on of their own customer: who told it, whether it is
//! about what they buy from us, and whether one of us has taken it up.

use crate::downstream::claims::Source;
use crate::downstream::signals::Signal;
use crate::encounters::Encounter;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::time::Timestamp;
use crate::words::content_words;

/// Who at which account told it, by mail or to whoever made a note.
pub fn told_by(k: &Knowledge, signal: &Signal) -> Option<(AccountNo, PersonNo)> {
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
pub fn taken_up(
    k: &Knowledge,
    account: AccountNo,
    person: PersonNo,
    signal: &Signal,
    is_closed: fn(&str) -> bool,
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
        let closed = || message.gist().heard.settled || is_closed(&message.own);
        message.known > since && !k.from_us(message) && says() && closed()
    });
    answered || settled || k.spoken_of(account, signal.company, since).is_some()
}

/// What a mail says right behind the sentence that tells it.
pub fn next_sentence(k: &Knowledge, signal: &Signal) -> String {
    let told = k.message_of(signal.quote.evidence);
    let behind = told.and_then(|m| m.own.split_once(signal.quote.says.as_str()));
    let next = behind.and_then(|(_, rest)| rest.trim_start().split(['.', '\n']).next());
    next.unwrap_or_default().to_owned()
}

/// Whether it is about something that the account buys from us: then we can mend it.
pub fn is_ours(k: &Knowledge, account: AccountNo, signal: &Signal) -> Option<bool> {
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
