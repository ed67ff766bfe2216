//! Whether a silence has a plain reason: it was announced, somebody else writes in
//! their place, or nobody reads at that address any more.

use super::words::{self, Said};
use crate::evidence::Marks;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::mentions::last_name;
use crate::talk::moments::month_ahead;
use crate::talk::sentences;
use crate::time::Timestamp;

/// How many of somebody's last letters may announce it.
const LAST: usize = 3;
/// How long before the last contact a colleague may have told it, in days.
const TOLD_DAYS: i32 = 14;
/// Who turned up so long before a letter, in days, is a newcomer in it.
const NEWCOMER_DAYS: i32 = 14;
/// Away for so many months is away for long.
const LONG_MONTHS: i32 = 2;
/// The longest month, in days.
const MONTH_DAYS: i32 = 31;
/// Room for who comes back late, in days.
const LATE_DAYS: i32 = 7;

/// Whether the silence was announced, or has a plain reason.
pub(super) fn explained(k: &Knowledge, number: PersonNo) -> bool {
    let person = k.person(number);
    let last = k.tie(number).contact_days.last().map(|day| day.start());
    let newest = person.uses.iter().map(|used| used.first).max();
    if person.uses.len() > 1 && newest > last || bounced(k, number) {
        return true;
    }
    let Some(account) = person.account else {
        return false;
    };
    let house = |from| k.with_account(account, from).map(|(_, message)| message);
    let theirs: Vec<&Message> = house(Timestamp(i64::MIN))
        .rev()
        .filter(|message| k.author(message) == Some(number))
        .take(LAST)
        .collect();
    let Some(first) = theirs.last().map(|message| message.known) else {
        return false;
    };
    let from = last.unwrap_or(k.as_of).plus_days(-TOLD_DAYS);
    (theirs.iter()).any(|message| announces(k, number, message) || heir(k, number, message))
        || house(first).any(|message| wished(k, number, message))
        || house(from).any(|message| told(k, number, message))
}

/// Whether somebody says in a letter that they will be silent, or a machine in
/// their place.
fn announces(k: &Knowledge, number: PersonNo, message: &Message) -> bool {
    if message.marks.any(Marks::AUTO) {
        return is_dead(message);
    }
    let away = |sentence: &str, said: &Said| {
        let months = month_ahead(sentence, message.known).filter(|_| said.away);
        months.is_some_and(|months| {
            // Who should be back by now is not away any more.
            let day = i32::from(message.known.day().date().day());
            let back = (months + 1) * MONTH_DAYS - day + LATE_DAYS;
            months >= LONG_MONTHS && k.as_of < message.known.plus_days(back)
        })
    };
    words::takes_leave(&message.subject)
        || sentences(&message.own).any(|sentence| {
            let said = words::hear(&sentence);
            let theirs = said.mine || names(k, number, &sentence);
            said.ends || said.goes && theirs || away(&sentence, &said)
        })
}

/// Whether a machine's answer says that nobody reads here any more, rather than
/// until when somebody is away.
fn is_dead(message: &Message) -> bool {
    let said: Vec<Said> = (sentences(&message.own))
        .map(|sentence| words::hear(&sentence))
        .collect();
    let away = said.iter().any(|said| said.away);
    (said.iter()).any(|said| said.ends || said.goes || said.dead && !away)
}

/// Whether a letter of theirs brings in a colleague who has written to us since in
/// their place: new to us, or named in the letter.
fn heir(k: &Knowledge, number: PersonNo, message: &Message) -> bool {
    let account = k.person(number).account;
    let mut others = (message.recipients().filter_map(|a| k.person_at(a)))
        .filter(|other| *other != number && k.person(*other).account == account);
    others.any(|other| {
        let before = message.known.plus_days(-NEWCOMER_DAYS);
        let known = k.person(other).first_seen < before;
        let since = account
            .into_iter()
            .flat_map(|a| k.with_account(a, message.known));
        let mut wrote = since.filter(|(_, later)| k.author(later) == Some(other));
        (!known || k.said_of(message, other).is_some())
            && wrote.any(|(_, later)| k.is_letter(later))
    })
}

/// Whether one of us took leave of them.
fn wished(k: &Knowledge, number: PersonNo, message: &Message) -> bool {
    k.from_us(message)
        && k.went_to(message, number)
        && sentences(&message.own).any(|sentence| words::hear(&sentence).wished)
}

/// Whether a colleague, or a machine of theirs, names them beside such words.
fn told(k: &Knowledge, number: PersonNo, message: &Message) -> bool {
    let account = k.person(number).account;
    let same_house = k.author(message).is_some_and(|who| {
        who != number && k.person(who).account == account && !k.person(who).ours
    });
    same_house
        && sentences(&message.own).any(|sentence| {
            let said = words::hear(&sentence);
            let machine = message.marks.any(Marks::AUTO) && said.dead;
            (said.ends || said.goes || machine) && names(k, number, &sentence)
        })
}

/// Whether a sentence names somebody.
fn names(k: &Knowledge, number: PersonNo, sentence: &str) -> bool {
    let (first, last) = (k.first_name(number), last_name(k.person(number)));
    sentence
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.chars().count() > 2 && (word == first || word == last))
}

/// Whether mail to them came back: the address is dead, whoever had it.
fn bounced(k: &Knowledge, number: PersonNo) -> bool {
    let from = (k.tie(number).last_in).map_or(k.as_of, |last| last.plus_days(-1));
    k.bounces(from).any(|message| {
        k.person(number).addresses.iter().any(|address| {
            message
                .own
                .to_lowercase()
                .contains(&k.ledger.addresses[address.0 as usize])
        })
    })
}
