//! What became of an ask: what has been written since, and how it bears on it.

use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::Proof;
use crate::opportunities::lens::{proof, quote};
use crate::opportunities::talk::asking::{asks, holds_off, reminds};
use crate::opportunities::talk::matters::Matter;
use crate::reading::Speech;
use crate::words::{content_words, folded, shorten};

/// A mail takes up an ask when it speaks of this much of what it is about.
const ABOUT_THE_SAME: f64 = 0.34;
/// How sure the reader has to be that a sentence promises: that is kept count of
/// elsewhere.
const PROMISES: f32 = 0.55;

/// What became of an ask.
#[derive(Default)]
pub(super) struct Since {
    pub against: Vec<Proof>,
    pub passed_over: Option<Proof>,
    /// Our last word that only holds them off, and its age in days.
    pub held: Option<(Proof, f64)>,
    pub again: Option<Proof>,
    /// An answer of ours that did not arrive.
    pub returned: Option<Proof>,
    /// Mails between the two about other things.
    pub talked: u32,
}

/// What has been written since, or nothing where that settles it.
pub(super) fn since(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    matter: &Matter,
) -> Option<Since> {
    // What was said face to face, or on a call that somebody noted, no mail shows.
    let met = k.met_since(person, message.known).is_some();
    if met || k.settled_by_word(person, message.known, &matter.about) {
        return None;
    }
    let mut since = Since::default();
    let thread = k.threads.of.get(index);
    for (later, other) in k.with_account(account, message.known) {
        let author = k.author(other);
        let theirs = author.is_some_and(|who| k.person(who).account == Some(account));
        let ours = k.from_us(other);
        let to_person = k.went_to(other, person);
        if !theirs && !(ours && (to_person || k.went_to_account(other, account))) {
            continue;
        }
        let same_thread = thread.is_some() && k.threads.of.get(later) == thread;
        let between = ours && to_person || theirs && author == Some(person);
        if !between && !same_thread {
            continue;
        }
        let heard = &other.gist().heard;
        let share = matter.taken_up(k, later);
        // What we offer in words of their matter answers it.
        let offers = || other.gist().says(Asked::Offers) && matter.is_touched(k, later);
        let takes_up = share >= ABOUT_THE_SAME || heard.comes_back && matter.is_touched(k, later);
        if ours && same_thread && !k.arrived(other) {
            let says = format!("our mail of {} did not arrive", k.on(other.known));
            since.returned = Some(proof(other, says));
        } else if ours && (to_person || same_thread) {
            if same_thread && holds_off(other) && !promises(other) {
                let says = format!("“{}”", shorten(&folded(&other.own), 80));
                since.held = Some((proof(other, says), k.as_of.days_since(other.known)));
            } else if same_thread && matter.is_passed_over_by(other) {
                let says = format!("the answer of {}", k.on(other.known));
                since.passed_over = Some(proof(other, says));
            } else if same_thread || takes_up || heard.spoke || offers() {
                return None;
            } else {
                since.talked += 1;
                since.against.push(proof(
                    other,
                    format!("you wrote on {} about something else", k.on(other.known)),
                ));
            }
        } else if theirs && (author == Some(person) || same_thread) {
            let asked = asks(other).next().is_some() || reminds(other);
            if (same_thread || takes_up) && k.answers_unseen(later, other, message) {
                return None;
            }
            let done = heard.settled && (same_thread || share > 0.0 || other.own_words < 30);
            if done || heard.spoke && (same_thread || author == Some(person)) {
                return None;
            }
            if same_thread && !asked && k.closes(other) {
                return None;
            }
            // The same mail may have come twice.
            let anew = other.id != message.id && !repeats(other, &matter.text);
            let of_it = takes_up || same_thread && (reminds(other) || matter.is_touched(k, later));
            if asked && of_it && anew {
                let says = match asks(other).max_by_key(|ask| content_words(&ask.text).len()) {
                    Some(ask) => {
                        let matter = Matter::of(other, &ask.text);
                        format!("again on {}: {}", k.on(other.known), quote(&matter.text))
                    }
                    None => format!("came back to it on {}", k.on(other.known)),
                };
                since.again = Some(proof(other, says));
            } else if author == Some(person) {
                since.talked += 1;
            }
        }
    }
    Some(since)
}

fn promises(reply: &Message) -> bool {
    let sure = |u: &&crate::reading::Utterance| u.probability >= PROMISES;
    (reply.utterances.iter().filter(sure)).any(|u| u.speech == Speech::Promise)
}

/// Whether a message says the same in the same words: a copy that came otherwise.
pub(super) fn repeats(message: &Message, text: &str) -> bool {
    folded(&message.own).contains(text)
}
