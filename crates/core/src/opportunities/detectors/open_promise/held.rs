//! Promises to come, to call, to bring or to show: whoever was there has kept them.

use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What is done in person.
static IN_PERSON: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "visit|visiting you|your",
        "meet|see|show|walk you",
        "bring|bringing you|your",
        "bring|bringing .. along|over|round",
        "come|coming|stop|stopping|drop|dropping|pop|popping by|over|round|in|along",
        "come|coming to you|your|visit|see",
        "be with|at you|there|yours",
        "besuche|besuchen|treffe|treffen sie|euch|dich|uns",
        "sie|euch|dich|uns .. besuchen|treffen",
        "vorbei|vorbeikommen|vorbeibringen|mitbringen",
        "bringe|bringen|zeige|zeigen ihnen|euch|dir",
        "ihnen|euch|dir .. bringen|zeigen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What a promise is of that no visit keeps, whatever else it says.
static IN_WRITING: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "send|sending|report*",
        "sende|senden|schicke|schicken",
        "bericht*",
        "*bericht",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What is said of a call to come: any talk since keeps it.
static TO_CALL: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "call|ring|phone you|back|again",
        "give you .. call|ring",
        "anrufen",
        "rufe .. an",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// How a mail says that a visit was held.
static HELD: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "tks|thx|ta|thanks|thank .. for .. visit|visiting|coming|stopping|call|calling|talk",
        "after|following|from|in our|your|the visit|meeting",
        "your|the visit|meeting this|yesterday|today|just|last|earlier",
        "dank|danke .. für .. besuch|anruf|gespräch|termin",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a promise was for a meeting, a visit or a call, and one was held since: by what
/// calendars, notes and CRMs show, or by a mail that speaks of it or thanks for it.
pub(super) fn is_held(k: &Knowledge, message: &Message, person: PersonNo, promise: &str) -> bool {
    let Some(account) = k.house_in(message, person) else {
        return false;
    };
    let words = Words::of(promise);
    let says = |phrases: &Phrases<()>| !phrases.find(&words).is_empty();
    let call = says(&TO_CALL);
    if !call && !says(&IN_PERSON) || says(&IN_WRITING) {
        return false;
    }
    let speaks_of_it = |other: &Message| {
        let words = Words::of(&other.own);
        other.gist().heard.spoke && (call || !HELD.find(&words).is_empty())
    };
    let mut met = k.met_there(account, message.known);
    let mut mails = k.with_account(account, message.known);
    met.any(|one| one.sort.weight() > 0 && one.held)
        || mails.any(|(_, other)| {
            let theirs = k.is_from(other, account);
            let ours = k.from_us(other) && k.went_to_account(other, account);
            (theirs || ours) && speaks_of_it(other)
        })
}
