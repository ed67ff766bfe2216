//! What a letter of ours says that its reader will get, in words that promise without saying
//! so: `leave that with me`, `it's on my list`, `goes in the post to you`, `Bo will look at it`,
//! `der Ersatz geht Anfang der Woche raus`. Who writes so owes it, with a day or without.

use super::acts::{Act, SURELY};
use super::appointed::last_day;
use super::pledges::{Pledge, Pledged};
use super::sentences;
use crate::ledger::Message;
use crate::reading::Speech;
use crate::reading::phrases::{Match, Phrases};
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// It is owed.
    Owed,
    /// It hangs on something, is over, comes with this mail, or is goods on their way.
    Not,
    /// The words beside it are denied, or only possible.
    Denied,
}

/// The writer takes it up, or has it taken up.
const TAKES_UP: &[&str] = &[
    "leave it|that|this|them with me|us",
    "on my|our list|desk|plate",
    "i|we m|re|am|are on it|to it",
    "i|we ll|will|shall take it|that|this|them up|away",
    "i|we ll|will|shall take .. up with",
    "i|we ll|will|shall raise|check|clear|discuss .. with",
    "i|we ll|will|shall see to it|that|this",
    "i|we ll|will|shall chase|dig|hunt|look|fish|track .. out|up|down|into",
    "i|we ll|will|shall ask|speak|talk .. and",
    "i|we ll|will|shall find out",
    "i|we ll|will|shall have|get my|our|the|one|somebody|someone",
    "i|we m|am|are|re going to have|get my|our|the|one|somebody|someone",
    "i|we m|am|re|are having|getting it|them|that|this|one|some|the|a",
    "i|we m|am|re|are putting|writing|drawing|typing it|them|that|this|one|some|the|a|you",
    "i|we ll|will|shall pop|drop|come|stop|swing|call in|by|round|over",
    "i|we ll|will|shall put|write|draw|type|knock|work|make you|up|together",
    "i|we ll|will|shall ring|phone|call round|about|the|your|them",
    "will|ll mail|email|ring|text|message|call you",
    "i|we owe you",
    "i|we ll|will|shall make sure|good",
    "kümmere|kümmern|kümmer mich|uns|ich|wir",
    "ich klingle|klingel|klingele",
    "nehme|nehm|nehmen ich|wir|das|es|die .. mit",
    "bleibe|bleib|bleiben .. dran",
    "gehe|gehen .. nach",
    "hake|haken .. nach",
    "kläre|klären|klär ich|wir|das|es|die|den",
    "ich|wir kläre|klären|klär",
    "frage|frag|fragen ich|wir|mal|nach|beim|bei|in",
    "ich|wir frage|frag|fragen .. nach|beim|bei|in|im|die|den|das",
    "ich|wir schaue|schau|schauen|sehe|seh .. nach|rein|an",
    "reiche|reichen|reich .. nach",
    "reichen|liefern|tragen wir .. nach",
    "stelle|stell|stellen ihnen|dir|euch|ich|wir",
    "suche|such|suchen ihnen|dir|euch|uns|ich|wir .. raus|heraus|aus",
    "mache|mach|machen ihnen|dir|euch .. fertig|eine|einen|ein",
    "schreibe|schreib|schreiben ihnen|dir|euch .. zusammen|heraus",
    "schreibe|schreib|stelle|stell ich .. zusammen|heraus",
    "schicke|schick|sende|send|schicken ihnen|dir|euch",
    "klingle|klingel|klingele|rufe|ruf .. durch|an",
    "komme|komm|schaue|schau .. vorbei|rum",
    "tauschen|ersetzen wir|ihnen|die|das|den",
    "wir tauschen|ersetzen",
];

/// What will be with the reader.
const WITH_YOU: &[&str] = &[
    "will|ll|should be with|at you|yours",
    "is|are with you by|on|tomorrow|monday|tuesday|wednesday|thursday|friday|next|this|before|within",
    "you ll|will|shall have|get|receive|find|see|know|hear",
    "expect it|them|that|this on|by|tomorrow|next|this|monday|tuesday|wednesday|thursday|friday",
    "goes|go|going in|into|by the|first post|mail",
    "going|goes out to|tomorrow|today|tonight|this|next|first",
    "in tomorrow|monday|tonight|today s post|mail",
    "to|will follow",
    "follows|follow tomorrow|today|this|next|on|by|monday|tuesday|wednesday|thursday|friday|shortly|soon|separately",
    "credit|refund|replacement|certificate|drawing|report|letter|sample|samples|copy|note|paperwork|spare .. on its|their|the way",
    "comes|coming round|over|out|by .. monday|tuesday|wednesday|thursday|friday|tomorrow|next|this|week|with|to",
    "somebody|someone|colleague|engineer|technician|fitter|man|he|she will|ll look|ring|call|come|check|see|bring|send|visit",
    "spätestens .. bei ihnen|euch|dir",
    "bei ihnen|euch|dir spätestens|bis|am|morgen|noch",
    "haben|bekommen|kriegen|erhalten sie|du|ihr .. morgen|übermorgen|montag|dienstag|mittwoch|donnerstag|freitag|woche|tage|tagen|wochenende|ende",
    "geht|gehen|kommt|kommen .. raus|hinaus|ihnen|dir",
    "geht|gehen|kommt|kommen .. morgen|woche|montag|dienstag|mittwoch|donnerstag|freitag .. raus|zu|post",
    "habt|hast ihr|du .. alle|alles|morgen|woche",
    "meldet|melden sich .. bei ihnen|ihrem|ihrer|dir|euch|ihm|ihr",
    "lege|leg|legen .. bei|dazu|drauf",
    "folgt|folgen morgen|heute|diese|nächste|bis|am|noch|per|in|separat|umgehend",
    "liegt|liegen .. morgen|montag .. postfach|post|briefkasten",
    "kollege|kollegin|techniker|monteur .. kommt|meldet|ruft|schaut|bringt",
];

const NOT: &[&str] = &[
    "if|unless|once|whenever",
    "until|till you|we|they|he|she|it|i",
    "when|after|as soon as you|they|it|he|she|your|we",
    "^ should",
    "one day",
    "i|we|they|he|she .. going|go|goes out|off|away",
    "owe you .. cake|beer|beers|pint|lunch|dinner|coffee|drink|apology|big|one",
    "one of these days|years",
    "maybe|perhaps|possibly i|we|he|she|somebody|someone",
    "vielleicht|eventuell|womöglich",
    "sometime|someday|eventually",
    "attached|enclosed|below|herewith",
    "here is|are|it|they|you",
    "has|have|had|ve|was|were gone|sent|left|been|shipped|posted|went|done|put|had|got",
    "went|sent|shipped|posted|left out|today|yesterday|on|this",
    "order|orders|pump|pumps|goods|parcel|parcels|pallet|pallets|shipment|delivery|truck|van|consignment|valves|seals|gaskets .. ships|leaves|on|goes|go|left|will|out",
    "it|they|order|goods|parcel ships|leaves|left",
    "look|looking forward",
    "let me|us know",
    "keep you|posted",
    "see you",
    "be happy|glad|pleased|delighted",
    "you|sie|ihr will|ll|werden be|find|see|notice|love|like|enjoy|laugh|agree|understand|need|want",
    "you ll have .. to|noticed|seen|heard|read",
    "wenn|falls",
    "sobald sie|ihr|du|es|wir",
    "anbei|beiliegend|beigefügt|anhang|hiermit|hier",
    "gerne|gern .. mal|einmal|irgendwann",
    "irgendwann|eines tages",
    "ging|gingen|ist|sind|wurde|wurden .. raus|unterwegs|geschickt|gesendet",
    "ware|bestellung|auftrag|lieferung|paket|palette|sendung|pumpe|pumpen|dichtungen .. geht|gehen|kommt|kommen|raus",
    "danke|thanks|thank",
];

const DENIED: &[&str] = &[
    "can|could|would|should|may|might|must|need|love",
    "not|never|t|no|nothing|neither",
    "sollte|sollten|würde|würden|könnte|könnten|müsste|hätte|kann",
    "nicht|kein|keine|nie|nichts",
];

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 4] = [
        (Sign::Owed, TAKES_UP),
        (Sign::Owed, WITH_YOU),
        (Sign::Not, NOT),
        (Sign::Denied, DENIED),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

/// A longer sentence is a list or a story, in words …
const LONG: usize = 40;
/// … and a shorter one a way of closing a mail: `Will follow`, `Expect it soon`.
const SHORT: usize = 4;
/// A denial stands so many words before what it denies at most.
const BESIDE: usize = 3;

/// What the formulas say of a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Says {
    Owed,
    NotOwed,
    /// It uses none of them.
    Nothing,
}

fn says(sentence: &str) -> Says {
    let words = Words::of(sentence);
    if sentence.trim_end().ends_with('?') || !(SHORT..=LONG).contains(&words.len()) {
        return Says::NotOwed;
    }
    let signs = SIGNS.find(&words);
    let says = |sign| signs.iter().any(|found| *found.meaning == sign);
    let denied = |one: &Match<Sign>| {
        let near = one.start.saturating_sub(BESIDE)..one.end + 1;
        (signs.iter()).any(|found| *found.meaning == Sign::Denied && near.contains(&found.start))
    };
    let mut owed = signs.iter().filter(|one| *one.meaning == Sign::Owed);
    match owed.any(|one| !denied(one)) {
        _ if says(Sign::Not) => Says::NotOwed,
        true => Says::Owed,
        false if says(Sign::Denied) => Says::NotOwed,
        false => Says::Nothing,
    }
}

fn pledged(sentence: &str, at: Timestamp) -> Pledged {
    Pledged {
        pledge: Pledge::Deed,
        text: sentence.to_owned(),
        days: last_day(sentence, at),
    }
}

/// What the sentence of a mail of the moment `at` says is owed, if it does.
pub fn owes(sentence: &str, at: Timestamp) -> Option<Pledged> {
    (says(sentence) == Says::Owed).then(|| pledged(sentence, at))
}

/// What a letter of ours says is owed, in its order.
pub fn owed(message: &Message) -> impl Iterator<Item = Pledged> {
    // What promises in so many words is read by those who know the formulas.
    let mut said = message.utterances.iter();
    let in_so_many_words = said.any(|one| one.speech == Speech::Promise);
    let is_owed = move |nth: usize, sentence: &str| match says(sentence) {
        Says::Owed => true,
        Says::NotOwed => false,
        Says::Nothing => !in_so_many_words && message.does(nth, Act::Promise) >= SURELY,
    };
    let said = sentences(&message.own).enumerate();
    let owed = said.filter(move |(nth, sentence)| is_owed(*nth, sentence));
    owed.map(|(_, sentence)| pledged(&sentence, message.known))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    const AT: Timestamp = Timestamp(1_709_726_400);

    #[test]
    fn what_is_owed_in_other_words() {
        for (sentence, days) in [
            ("The hose question: leave that with me.", None),
            ("Your new labels are on my list, sorry it drags on.", None),
            ("I'll raise the surcharge with our works manager.", None),
            ("I'll have the stores people count them again.", None),
            ("The spare key goes in the post to you.", None),
            ("Two sample rings will be with you by Friday.", Some(2)),
            ("The credit is on its way.", None),
            ("Ray comes round on Friday with the gauge.", Some(2)),
            ("A colleague will look at the drawing.", None),
            ("I owe you a certificate for the last lot.", None),
            ("Um die Gutschrift kümmere ich mich.", None),
            ("Das Datenblatt reiche ich noch nach.", None),
            ("Der Ersatz geht am Freitag raus.", Some(2)),
            ("Ich frage in der Konstruktion nach.", None),
            ("Den Nachweis haben Sie bis Freitag.", Some(2)),
            ("Ich stelle Ihnen eine Liste zusammen.", None),
            ("Unser Techniker kommt am Freitag zu Ihnen.", Some(2)),
        ] {
            let found = owes(sentence, AT).unwrap_or_else(|| panic!("{sentence}"));
            assert_eq!(found.days, days, "{sentence}");
        }
    }

    #[test]
    fn what_is_not() {
        for sentence in [
            "If it leaks again, leave it with me.",
            "The drawing is attached, the rest you have.",
            "Your order leaves on Friday.",
            "The pumps go out on Friday.",
            "I won't be able to send anyone on Friday.",
            "One of these days I'll pop in for a coffee.",
            "The copies went out in the post yesterday.",
            "Shall I ring you on Friday?",
            "Let me know and I'll see to it.",
            "You will find it easier with a second wrench.",
            "Wenn es wieder tropft, kümmere ich mich darum.",
            "Die Lieferung geht am Freitag raus.",
            "Anbei das Datenblatt, das ich nachreiche.",
            "Das Paket ging gestern raus.",
            "I owe you a cake.",
            "Perhaps I will ring you about it on Friday.",
            "Vielleicht rufe ich am Freitag durch.",
            "Looking forward to seeing you on Friday.",
        ] {
            let letter = Message {
                own: sentence.to_owned(),
                known: AT,
                ..Message::default()
            };
            assert_eq!(owed(&letter).next(), None, "{sentence}");
        }
    }
}
