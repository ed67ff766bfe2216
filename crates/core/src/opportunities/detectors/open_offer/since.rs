//! What became of an offer: whether they have answered it in any way, or it was decided.

use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::Proof;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::decided::{Offered, was_decided};
use crate::opportunities::lens::proof;
use crate::opportunities::returned::is_receipt;
use crate::talk::matters::Matter;
use crate::talk::offers::is_of_the_rest;
use crate::talk::unasked::brings;

/// A letter this short is about one thing, in words.
const SHORT: u32 = 60;
/// A mail takes up an offer when it speaks of this much of what it is about …
const ABOUT_THE_SAME: f64 = 0.34;
/// … where they wrote it, of this much: they have no reason to repeat our words …
const THEY_SAY: f64 = 0.2;
/// … or of this much of what its subject says.
const SAME_SUBJECT: f64 = 0.5;

/// Mails between the two about other things since, or nothing where the offer was
/// taken up: by them, or by us asking after it.
pub(super) fn silence(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    sentence: &str,
) -> Option<Vec<Proof>> {
    // A short letter is about one thing.
    let matter = match message.own_words {
        0..=SHORT => Matter::of_whole(message),
        _ => Matter::of(message, sentence),
    };
    let says = format!("{} {sentence}", message.subject);
    let number = number_of(message);
    let name = k.first_name(person).to_lowercase();
    let named = Matter::of_subject(message);
    // What is spoken of among us since is on somebody's desk.
    if k.settled_by_word(person, message.known, &matter.about)
        || k.is_talked_of(person, message.known, matter.words())
        || is_decided(k, message, &named, &matter)
        || was_decided(k, &offered(message, account, &says))
    {
        return None;
    }
    let met = k
        .met_since(person, message.known)
        .map(|one| met_proof(k, one));
    let mut talked: Vec<Proof> = met.into_iter().collect();
    for (later, other) in k.with_account(account, message.known) {
        if is_receipt(other) {
            continue;
        }
        let same_thread = k.are_of_one_thread(index, later);
        let heard = &other.gist().heard;
        let theirs = k.is_from(other, account);
        // Words of the subject alone may be those of the house: `Boiler 3`.
        let by_subject =
            || theirs && named.about.len() > 1 && named.taken_up(k, later) >= SAME_SUBJECT;
        // A colleague who names them and the matter speaks for them.
        let in_their_place = || {
            theirs
                && k.author(other) != Some(person)
                && says_word(other, &name)
                && matter.is_touched(k, later)
        };
        let least = if theirs { THEY_SAY } else { ABOUT_THE_SAME };
        let takes_up = || {
            matter.taken_up(k, later) >= least
                || by_subject()
                || in_their_place()
                || number
                    .as_ref()
                    .is_some_and(|number| says_word(other, number))
        };
        let between = theirs && (k.author(other) == Some(person) || same_thread)
            || k.from_us(other) && k.went_to(other, person);
        // An answer to what else stood in the letter leaves the offer where it was.
        if same_thread && theirs && is_of_the_rest(message, sentence, other) {
            talked.push(proof(
                other,
                format!("they answered on {} what else you wrote", k.on(other.known)),
            ));
            continue;
        }
        if same_thread && (theirs || k.from_us(other) && k.went_to_account(other, account)) {
            return None;
        }
        if (theirs || k.from_us(other)) && takes_up() {
            return None;
        }
        // Papers of their own are an answer, whatever is written above them.
        let papers = k.author(other) == Some(person)
            && (!other.attachments.is_empty() || brings(&other.own))
            && matter.is_touched(k, later);
        if papers && !k.is_routine(other) {
            return None;
        }
        let again = k.from_us(other) && k.went_to(other, person) && replaces(other);
        let ordered = theirs && other.gist().says(Asked::Orders) && matter.is_touched(k, later);
        if again || ordered {
            return None;
        }
        if between {
            if heard.spoke || theirs && (heard.thanks && other.own_words < 30 || heard.settled) {
                return None;
            }
            let who = if theirs { "they" } else { "you" };
            let says = format!("{who} wrote on {} about something else", k.on(other.known));
            talked.push(proof(other, says));
        }
    }
    Some(talked)
}

/// An offer by mail, as a deal of a CRM may be its.
fn offered<'t>(message: &Message, account: AccountNo, says: &'t str) -> Offered<'t> {
    Offered {
        account,
        at: message.known,
        says,
        amount: None,
    }
}

/// Whether one of us told inside how it ended, under its subject: `Results of the tender`.
fn is_decided(k: &Knowledge, message: &Message, named: &Matter, matter: &Matter) -> bool {
    const WORDS: &[&str] = &[
        "result",
        "results",
        "award",
        "awarded",
        "winner",
        "winners",
        "closed",
        "outcome",
        "ergebnis",
        "ergebnisse",
        "zuschlag",
    ];
    let named = |later| named.about.len() > 1 && named.taken_up(k, later) >= SAME_SUBJECT;
    let told = |later| {
        let short = message.own_words <= SHORT;
        short && matter.taken_up(k, later) >= ABOUT_THE_SAME
    };
    (k.since(message.known))
        .filter(|(_, other)| k.from_us(other) && other.known > message.known)
        .filter(|(_, other)| WORDS.iter().any(|word| says(&other.subject, word)))
        .any(|(later, _)| named(later) || told(later))
}

/// The number of an offer, as its subject or its file gives it.
fn number_of(message: &Message) -> Option<String> {
    let beside = format!("{} {}", message.subject, message.attachments.join(" "));
    let mut tokens = beside.split(|c: char| !c.is_alphanumeric());
    let number = |word: &&str| word.len() >= 4 && word.bytes().all(|b| b.is_ascii_digit());
    tokens.find(number).map(str::to_owned)
}

/// Whether a message says a word, given in small letters, in its text or subject.
fn says_word(message: &Message, word: &str) -> bool {
    says(&message.subject, word) || says(&message.own, word)
}

/// Whether a text says a word, given in small letters.
fn says(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    (text.split(|c: char| !c.is_alphanumeric())).any(|said| said == word)
}

/// Whether a letter brings an offer in the place of another.
fn replaces(message: &Message) -> bool {
    const WORDS: &[&str] = &[
        "version",
        "revised",
        "revision",
        "corrected",
        "replaces",
        "place of",
        "instead",
        "updated",
        "supersedes",
        "new offer",
        "new quote",
        "better price",
        "ersetzt",
        "überarbeitet",
    ];
    let text = format!("{} {}", message.subject, message.own).to_lowercase();
    let brings = !message.attachments.is_empty() || message.is_offer();
    brings && WORDS.iter().any(|word| text.contains(word))
}
