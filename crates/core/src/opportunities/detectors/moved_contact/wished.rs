//! Whether the seller has wished somebody joy of a new place already: then it is no news.

use crate::encounters::Sort;
use crate::knowledge::{Knowledge, PersonNo};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::sentences;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// How long before an address turns up its owner may have told of it, in days.
const TOLD_DAYS: i32 = 60;

/// Wishes that name the place, and those that may be of anything.
static WISHES: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let of_place = [
        "good luck in|with|at|for your|the new",
        "all the best in|with|at|for your|the new",
        "viel|alles erfolg|glück|freude|gute in|im|an|auf|bei|mit|für der|dem|die|das|deiner|deinem|deine|ihrer|ihrem|ihre neuen|neue|neuer",
        "viel|alles erfolg|glück|freude|gute im|zum|zur|bei neuen|neuer",
        "bonne continuation|chance|réussite",
    ];
    let of_anything = [
        "congratulations|congrats|congratulation|congratulate",
        "glückwunsch|glückwünsche|gratuliere|gratulieren|gratulation",
        "félicitations",
    ];
    let of_place = of_place.map(|phrase| (phrase, true));
    let of_anything = of_anything.map(|phrase| (phrase, false));
    Phrases::new(of_place.into_iter().chain(of_anything))
});

/// Words of a place of work: of anything else one may wish joy as well.
const PLACE: &[&str] = &[
    "new", "job", "position", "role", "move", "neue", "neuen", "neuer", "stelle", "nouveau",
    "nouvelle", "poste",
];

/// Whether a text wishes somebody joy of a new place.
fn wishes(text: &str) -> bool {
    sentences(text).any(|sentence| {
        let words = Words::of(&sentence);
        let place = words.iter().any(|word| PLACE.contains(&word));
        let found = WISHES.find(&words);
        found.iter().any(|one| *one.meaning || place)
    })
}

/// Whether a mail of the seller's, or a message, a call or a visit, says so.
pub(super) fn joy(k: &Knowledge, person: PersonNo, arrived: Timestamp) -> bool {
    let from = arrived.plus_days(-TOLD_DAYS);
    let by_mail = || {
        (k.since(from)).any(|(_, message)| {
            let mine = k.author(message).is_some_and(|who| k.person(who).me);
            mine && k.went_to(message, person) && wishes(&message.own)
        })
    };
    let otherwise = || {
        let later = k.encounters.partition_point(|one| one.at <= from);
        k.encounters[later..].iter().any(|one| {
            one.sort != Sort::Meeting && one.people.contains(&person) && wishes(one.text)
        })
    };
    by_mail() || otherwise()
}

#[cfg(test)]
mod tests {
    use super::wishes;

    #[test]
    fn joy_of_a_new_place() {
        for text in [
            "Congratulations on the new job!",
            "Viel Erfolg im neuen Job!",
            "Alles Gute zur neuen Stelle!",
            "Bonne continuation !",
        ] {
            assert!(wishes(text), "{text}");
        }
        assert!(!wishes("Congratulations on your anniversary."));
    }
}
