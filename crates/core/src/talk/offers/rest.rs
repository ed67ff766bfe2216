//! Answers that speak of everything in a letter but what it offers: `The pallet is here,
//! thanks`, to a letter on the pallet that names a price further down.

use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::matters::passages;
use crate::talk::sentences;
use crate::words::folded;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How surely words of an answer decide on what was offered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Wherever they stand.
    Decides,
    /// Where their sentence is about nothing else: `Ok.`
    Agrees,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let decides = [
        "order|orders|ordered|ordering|po|purchase|purchasing|buy|bought",
        "price|prices|pricing|quote|quotation|offer|proposal|number|numbers|cost|costs|expensive|dear|cheaper|steep|budget|figure|figures|money",
        "i|we|ll|will|us take|want|need|go|discuss|decide|think|consider|look|check|let|get|come|pass|wait",
        "go ahead|with",
        "both|everything|the rest|other",
        "get|come back",
        "approve|approved|approval|accept|accepted|decline|declined|cancel|cancelled|instead|elsewhere",
        "no need|thanks|longer",
        "not now|interested|needed",
        "bestell*|auftrag|preis*|angebot|teuer|budget|kosten|kostet|freigabe|freigegeben|einverstanden|zusage|absage|erledigt|geld",
        "ich|wir nehme|nehmen|brauche|brauchen|prüfe|prüfen|kläre|klären|melde|melden|überlege|überlegen|entscheide|entscheiden",
        "nehme|nehmen|melde|melden|prüfe|prüfen ich|wir|mich|uns",
        "beides|alles|den|zum rest",
        "nicht mehr",
        "anders|woanders|stattdessen",
    ];
    let agrees = [
        "ok|okay|fine|yes|yep|agreed|great|perfect|good|sounds|super|no|nope|later|sorry|please|pls",
        "ja|nein|gut|passt|prima|bitte|gerne|später|leider|mach|macht",
    ];
    let rows = [(Sign::Decides, &decides[..]), (Sign::Agrees, &agrees[..])];
    Phrases::new(rows.into_iter().flat_map(|(sign, phrases)| {
        phrases
            .iter()
            .map(move |one| (*one, sign))
            .collect::<Vec<_>>()
    }))
});

/// Words of three letters that say nothing of a matter.
const FUNCTION: &str = "the and for you are was but not our out has had its his her she him they who why how all any can \
may get got let now off one two see set too use way yet der die das und ist den dem des ein von vor vom zum zur mit auf aus bei \
bis für ich wir sie ihr uns euch man war wie was wer wo nur nun mal doch hat hab dir mir bin per pro see via";

/// Words that tell what a text is about, shorter ones too: `rev`.
fn marks(text: &str) -> BTreeSet<String> {
    let words = Words::of(text);
    let mut marks = crate::words::content_words(text);
    let short = words.iter().filter(|word| word.chars().count() == 3);
    marks.extend(
        short
            .filter(|word| !FUNCTION.split(' ').any(|one| one == *word))
            .map(str::to_owned),
    );
    marks
}

/// Whether a short answer to a letter of several matters speaks of others of them than of
/// the one of a sentence, or of none, and says neither yes nor no to anything else.
pub fn is_of_the_rest(letter: &Message, sentence: &str, answer: &Message) -> bool {
    /// A longer answer speaks of everything, in other words; in words.
    const SHORT: u32 = 45;
    /// A passage of fewer words is a greeting or a name.
    const TELLING: usize = 4;
    /// A letter of so many other matters was a list of them.
    const LIST: usize = 2;
    let parts: Vec<String> = passages(letter).collect();
    let sentence = folded(sentence);
    // A list's passages are without their numbers.
    let item = sentence.trim_start_matches(|c: char| !c.is_alphabetic());
    let Some(here) = parts.iter().position(|part| part.contains(item)) else {
        return false;
    };
    let others = || {
        (parts.iter().enumerate())
            .filter(|(at, part)| *at != here && Words::of(part).len() >= TELLING)
    };
    let listed = items_in(letter) > LIST;
    if answer.own_words > SHORT || !answer.attachments.is_empty() || others().next().is_none() {
        return false;
    }
    let ours = marks(&parts[here]);
    let rest: BTreeSet<String> = others()
        .flat_map(|(_, part)| marks(part))
        .filter(|word| !ours.contains(word))
        .collect();
    let mut speaks_of_rest = false;
    for said in sentences(&answer.own) {
        let words = marks(&said);
        let about_rest = !words.is_disjoint(&rest);
        let found = SIGNS.find(&Words::of(&said));
        let has = |sign| found.iter().any(|one| *one.meaning == sign);
        let ours_too = words
            .iter()
            .any(|word| ours.iter().any(|one| is_alike(word, one)));
        if ours_too || has(Sign::Decides) || !about_rest && has(Sign::Agrees) {
            return false;
        }
        speaks_of_rest |= about_rest;
    }
    speaks_of_rest || listed
}

/// Whether one word is the other with an ending.
fn is_alike(one: &str, other: &str) -> bool {
    /// A shorter one begins too many words, in letters.
    const STEM: usize = 4;
    let begins = |long: &str, short: &str| short.chars().count() >= STEM && long.starts_with(short);
    one == other || begins(one, other) || begins(other, one)
}

/// How many lines of a letter are numbered or marked as items.
fn items_in(letter: &Message) -> usize {
    let is_item = |line: &&str| {
        let line = line.trim_start();
        let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered = rest.len() < line.len() && rest.starts_with(['.', ')']);
        (numbered && rest[1..].starts_with(' ')) || line.starts_with("- ") || line.starts_with("* ")
    };
    letter.own.lines().filter(is_item).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed_over(letter: &str, sentence: &str, answer: &str) -> bool {
        let mail = |own: &str| Message {
            own: own.to_owned(),
            own_words: Words::of(own).len() as u32,
            ..Message::default()
        };
        is_of_the_rest(&mail(letter), sentence, &mail(answer))
    }

    #[test]
    fn answers_to_the_rest() {
        let offer = "The spare shaft comes to 1,910 ex works.";
        let letter = format!(
            "Hi Ann,\n\nthe crate with the strainers left on Monday and is due tomorrow.\n\n{offer}\n\nSam"
        );
        for answer in [
            "The crate has just come in, thanks.\nAnn",
            "Strainers ok, crate ok. Thx",
            "Crate arrived, one lid was loose.\n\nAnn",
        ] {
            assert!(passed_over(&letter, offer, answer), "{answer}");
        }
        for answer in [
            "Crate is here. The shaft is too dear.",
            "Crate is here, order follows.",
            "Thanks, will pass it on.",
            "Ok.",
            "Crate arrived. As to the rest, we will come back to you.",
            "Crate arrived. Yes please.",
            "Thank you.",
        ] {
            assert!(!passed_over(&letter, offer, answer), "{answer}");
        }
        let item = "2. Die Siebe: 64 Euro pro Stück.";
        let letter = format!(
            "1. Der Monteur kommt am Montag.\n{item}\n3. Das Handbuch schickt der Kollege."
        );
        for answer in [
            "Montag ist der Pförtner ab acht da. Danke!",
            "Das Handbuch ist angekommen.",
        ] {
            assert!(passed_over(&letter, item, answer), "{answer}");
        }
        for answer in [
            "Das mit den Sieben machen wir.",
            "Die Siebe sind zu teuer.",
            "Wir melden uns.",
            "Passt.",
            "Bitte liefern.",
        ] {
            assert!(!passed_over(&letter, item, answer), "{answer}");
        }
        // A letter about one thing.
        assert!(!passed_over(offer, offer, "The crate has come."));
    }
}
