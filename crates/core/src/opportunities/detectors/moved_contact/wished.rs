//! Whether the seller has wished somebody joy of a new place already: then it is no news.

use crate::encounters::Sort;
use crate::knowledge::{Knowledge, PersonNo};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// How long before an address turns up its owner may have told of it, in days.
const TOLD_DAYS: i32 = 60;

static WISHES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "congratulations|congrats|congratulation|congratulate",
        "good luck in|with|at|for your|the new",
        "all the best in|with|at|for your|the new",
        "glückwunsch|glückwünsche|gratuliere|gratulieren|gratulation",
        "viel|alles erfolg|glück|freude|gute in|im|an|auf|bei|mit|für der|dem|die|das|deiner|deinem|deine|ihrer|ihrem|ihre neuen|neue|neuer",
        "félicitations",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a mail of the seller's, or a message, a call or a visit, says so.
pub(super) fn joy(k: &Knowledge, person: PersonNo, arrived: Timestamp) -> bool {
    let from = arrived.plus_days(-TOLD_DAYS);
    let says = |text: &str| !WISHES.find(&Words::of(text)).is_empty();
    let by_mail = || {
        (k.since(from)).any(|(_, message)| {
            let mine = k.author(message).is_some_and(|who| k.person(who).me);
            mine && k.went_to(message, person) && says(&message.own)
        })
    };
    let otherwise = || {
        let later = k.encounters.partition_point(|one| one.at <= from);
        k.encounters[later..]
            .iter()
            .any(|one| one.sort != Sort::Meeting && one.people.contains(&person) && says(one.text))
    };
    by_mail() || otherwise()
}
