//! Whether words tell of what took place: `rang twice, nobody picked up` tells of no talk,
//! `Nobody has spoken with him` of no contact, `must still send it` of nothing done.

use crate::reading::phrases::{Match, Phrases};
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase says of the clause it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// Somebody was not reached.
    Missed,
    /// Likewise, where nothing follows: `She is not in`.
    Away,
    /// Somebody said something.
    Said,
    /// It is not so.
    Not,
    /// It is still to come, wanted or owed.
    Ahead,
}

const MISSED: &[&str] = &[
    "nobody|noone picked|picks|answered|answers|answering",
    "no one picked|picks|answered|answers",
    "^ no answer|reply|pickup|luck",
    "got|get|was|there|getting|still no answer|reply",
    "not|t|never .. pick|picked|picking up",
    "not|t|never answer|answered|pick|picked the|his|her|their|my phone|telephone|call",
    "not|t|never .. reach|reached|reachable|connected",
    "not|t|never get|got|come|came|getting through|hold",
    "couldn|could|can t|not get him|her|them",
    "tried|try|trying to call|ring|phone|reach|get|catch",
    "tried calling|ringing|phoning|reaching|him|her|them|again",
    "line was busy|engaged",
    "rang out",
    "left|leave|leaving .. message|msg|voicemail|word",
    "voicemail|voice mail",
    "voicemail|answerphone|mailbox|messagerie|répondeur|anrufbeantworter",
    "answering machine",
    "missed each|him|her|them",
    "nicht|nie .. erreicht|erreichbar|erreichen|abgehoben|abgenommen|rangegangen|drangegangen|angetroffen|durchgekommen",
    "niemand|niemanden|keiner|keinen .. erreicht|abgehoben|abgenommen|rangegangen|drangegangen|angetroffen|ran|dran",
    "geht|ging|nimmt|nahm keiner|niemand|nicht .. ran|dran|ab",
    "keiner|niemand geht|ging|nimmt|nahm .. ran|dran|ab",
    "nicht am platz",
    "nicht im haus",
    "war|dauernd|immer|leitung besetzt",
    "vergeblich|vergebens",
    "auf band|ab|mailbox gesprochen",
    "versucht anzurufen",
    "pas|jamais répondu|décroché|joignable|joint|là",
    "personne n a répondu|décroché",
    "personne ne répond|décroche",
    "pu|réussi .. joindre",
    "injoignable",
    "ligne occupée",
    "sans réponse",
    "laissé .. message",
];

const AWAY: &[&str] = &[
    "not|t|nobody|noone|one in|there|home|available|around",
    "niemand|keiner .. da",
    "nicht da",
    "pas là",
];

const SAID: &[&str] = &[
    "spoke|spoken|talked|said|says|told|tells|wants|asked|asks|agreed|agrees|confirmed|confirms",
    "discussed|decided|decides|mentioned|reached|promised",
    "rang|called|phoned me|us|back",
    "got through|hold",
    "met|visited|saw|showed",
    "takes|orders|ordered|bought",
    "nimmt|bestellt|bestellte|braucht|kauft",
    "telefoniert|besucht|getroffen|gesehen|gezeigt",
    "vu|vue|rencontré|visité|montré|commande|prend",
    "gesprochen|besprochen|gesagt|sagt|sagte|meint|meinte|möchte|zurückgerufen|erreicht|bestätigt|zugesagt|vereinbart",
    "parlé|discuté|rappelé|confirmé|dit|veut",
];

const NOT: &[&str] = &[
    "not|no|nobody|noone|none|never|nothing|without|cannot|neither|nor|hardly",
    "don|doesn|didn|won|wouldn|can|couldn|isn|aren|wasn|weren|hasn|haven|hadn|shouldn|mustn t",
    "nicht|nichts|kein|keine|keiner|keinen|keinem|niemand|niemanden|nie|niemals|ohne",
    "pas|jamais|personne|aucun|aucune|sans|rien",
];

const AHEAD: &[&str] = &[
    "must|should|shall|ought|would|might",
    "will|ll be|have|not|call|ring|phone|send|visit|meet|write|get|give|need|come|make|ask|see|speak|talk|bring|check|let|reply|answer|quote|prepare|do",
    "i|we|he|she|they|it will|ll",
    "have|has|need|needs|want|wants|going|promised|still to",
    "to be",
    "to call|ring|phone|send|visit|meet|write|quote|answer|speak|talk|discuss|do",
    "need|needs|want|wants|awaits|await|expects|waiting|waits|wait|asks|asked|asking|asap",
    "please|pls|let|todo|reminder|remember|remind|chase|next|planned|tomorrow|pending|outstanding|owe|owes|due",
    "still open|waiting|waits|waiting|missing|not",
    "not yet",
    "if|when|once|unless|until|before i|we|he|she|they|it",
    "muss|müssen|soll|sollen|sollte|sollten|möchte|möchten|braucht|brauchen|wartet|warten|erwartet|bittet|bitte",
    "noch nicht|offen|zu|schicken|senden|anrufen|klären|antworten|melden|machen|ein|einen|das|die|den|etwas",
    "werde|werden|wird .. anrufen|schicken|senden|melden|besuchen|kommen|antworten|treffen",
    "will|wollen .. haben|wissen|anrufen|schicken|senden|besuchen|treffen|bis",
    "morgen|übermorgen anrufen|schicken|senden|melden|wieder|nochmal|noch|klären|besuchen|treffen",
    "sich|mich morgen|übermorgen|nächste|später",
    "nächster|nächste|nächsten|nächstes|geplant|erinnern|nachfassen|wiedervorlage",
    "doit|dois|devons|faut|attend|attendent|veut|voudrait|demande|encore|prochain|prochaine|prévu|demain|relancer",
    "va|vais|allons appeler|envoyer|voir|venir",
];

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 5] = [
        (Sign::Missed, MISSED),
        (Sign::Away, AWAY),
        (Sign::Said, SAID),
        (Sign::Not, NOT),
        (Sign::Ahead, AHEAD),
    ];
    let each = |(sign, phrases): (_, &'static [&'static str])| {
        phrases.iter().map(move |phrase| (*phrase, sign))
    };
    Phrases::new(rows.into_iter().flat_map(each))
});

/// Whether a text tells that somebody was called or sought and not reached, and of no talk.
pub(super) fn is_attempt(text: &str) -> bool {
    let mut missed = false;
    for clause in text.split(['.', '!', '?', ';', ',', '\n']) {
        let words = Words::of(clause);
        let found = SIGNS.find(&words);
        let says = |sign| found.iter().any(|found| *found.meaning == sign);
        let away = |found: &Match<Sign>| *found.meaning == Sign::Away && found.end == words.len();
        if says(Sign::Missed) || found.iter().any(away) {
            missed = true;
        } else if says(Sign::Said) && !says(Sign::Not) {
            return false;
        }
    }
    missed
}

/// Whether the word number `at` of a clause is denied, or, where it may be, still to come, by
/// what stands before it.
pub(super) fn is_unreal(clause: &Words, at: usize, may_come: bool) -> bool {
    let found = SIGNS.find(clause);
    found.iter().any(|found| {
        let counts = match found.meaning {
            Sign::Not => true,
            Sign::Ahead => may_come,
            Sign::Missed | Sign::Away | Sign::Said => false,
        };
        // `will call`: what is to come may end with the word itself.
        counts && found.start < at
    })
}

/// What a text tells as so: of each sentence its clauses before one that denies, wants or owes.
pub(crate) fn told(text: &str) -> impl Iterator<Item = &str> {
    let sentences = text.split(['.', '!', '?', ';', '\n']);
    sentences.flat_map(|sentence| {
        // What stands behind `wants a quote for`, comma after comma, is wanted, too.
        sentence.split(',').take_while(|clause| {
            let found = SIGNS.find(&Words::of(clause));
            let open = [Sign::Missed, Sign::Not, Sign::Ahead];
            !(found.iter()).any(|found| open.contains(found.meaning))
        })
    })
}

/// Whether a text tells only of what has not been: `Nobody has spoken with him`.
pub(super) fn only_denies(text: &str) -> bool {
    let sentences = text.split(['.', '!', '?', ';', '\n']);
    let mut sentences = sentences.filter(|one| !one.trim().is_empty()).peekable();
    sentences.peek().is_some()
        && sentences.all(|sentence| {
            let found = SIGNS.find(&Words::of(sentence));
            found.iter().any(|found| *found.meaning == Sign::Not)
        })
}

/// Whether what stands before word number `at` of a sentence denies it, close by.
pub(crate) fn is_denied(sentence: &Words, at: usize) -> bool {
    const NEAR: usize = 3;
    let found = SIGNS.find(sentence);
    let mut denials = (found.iter()).filter(|found| *found.meaning == Sign::Not);
    denials.any(|found| found.end <= at && at - found.end < NEAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_was_not_reached_was_not_spoken_with() {
        for text in [
            "rang, nobody picked up",
            "not reached, left voicemail",
            "Called. No answer.",
            "couldn't get through",
            "She didn't answer the phone",
            "tried to call her twice",
            "She was not in, will try again",
            "Nicht erreicht, auf Mailbox gesprochen",
            "niemand da",
            "Es ging keiner ran.",
            "pas joignable, laissé un message",
            "Personne n'a répondu.",
        ] {
            assert!(is_attempt(text), "{text}");
        }
        for text in [
            "She has no answer from her boss on the price",
            "not interested in trays",
            "the price is not in the list",
            "they want to try them again",
            "nobody in purchasing knows the new price",
            "Stelle neu besetzt, Frau Kern übernimmt",
            "Tried the office first, nobody there, then spoke to her on the mobile",
            "Nobody picked up at first; she called back: the price is fine",
            "price is fine, decides on 15 December",
            "talked about the football",
            "Erst nicht erreicht, dann zurückgerufen: Preis passt",
            "Met Ann Smith at their plant. Bo was not there.",
            "Mit Ann telefoniert, Chef war nicht da.",
            "Besuch bei Acme, Herr Kern nicht im Haus, Frau Kern nimmt 200 mehr",
            "",
        ] {
            assert!(!is_attempt(text), "{text}");
        }
    }

    #[test]
    fn what_is_owed_or_wanted_is_not_told_as_so() {
        let any = |text: &str| told(text).any(|sentence| !sentence.trim().is_empty());
        for text in [
            "must still send her the quote",
            "Ann wants a quote for the gaskets by 4 December",
            "The quote is not sent yet",
            "Angebot muss noch raus",
            "He will send the drawing",
            "doit encore recevoir le devis",
        ] {
            assert!(!any(text), "{text}");
        }
        for text in [
            "sent her the quote by post",
            "Price for the gaskets is fine",
            "Gave her the price for the gaskets, she will order next week",
            "Preis für die Dichtungen durchgegeben, sie meldet sich morgen",
            "Sent her the quote, no questions",
        ] {
            assert!(any(text), "{text}");
        }
    }
}
