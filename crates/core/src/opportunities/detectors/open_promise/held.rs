//! Promises to come, to call, to bring or to show: whoever was there has kept them.

use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What is done in person, or on the telephone.
static IN_PERSON: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "visit*",
        "call|ring|phone you|back|again",
        "give you .. call|ring",
        "meet|see|show|walk you",
        "bring|bringing",
        "come|coming|stop|stopping|drop|dropping|pop|popping by|over|round|in|to|along",
        "be with|at you|there|yours",
        "besuche|besuchen",
        "vorbei|vorbeikommen|vorbeibringen|mitbringen|anrufen",
        "bringe|bringen|zeige|zeigen|treffe|treffen",
        "rufe .. an",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a promise was for a meeting, a visit or a call, and one was held since: by what
/// calendars, notes and CRMs show, or by a mail that speaks of it or thanks for it.
pub(super) fn is_held(k: &Knowledge, message: &Message, person: PersonNo, promise: &str) -> bool {
    let Some(account) = k.person(person).account else {
        return false;
    };
    if IN_PERSON.find(&Words::of(promise)).is_empty() {
        return false;
    }
    let mut met = k.met_there(account, message.known);
    let mut mails = k.with_account(account, message.known);
    met.any(|one| one.sort.weight() > 0)
        || mails.any(|(_, other)| {
            let theirs =
                (k.author(other)).is_some_and(|who| k.person(who).account == Some(account));
            let ours = k.from_us(other) && k.went_to_account(other, account);
            (theirs || ours) && other.gist().heard.spoke
        })
}
