//! What became of an ask: what has been written since, and how it bears on it.
//!
//! Only a mail of ours with something in it, to them and on this matter, closes an ask; or
//! their own word that it is done. What only holds them off, asks back, answers another
//! mail of theirs or speaks of something else leaves it open.

use super::reply::asks_back;
use crate::evidence::Marks;
use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::Proof;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::lens::{proof, quote};
use crate::opportunities::returned::is_receipt_of_an_answer;
use crate::opportunities::spoken::Spoken;
use crate::reading::Speech;
use crate::talk::asking::{asks, holds_off, reminds};
use crate::talk::matters::Matter;
use crate::talk::moments;
use crate::talk::pledges::{Pledged, only_announced};
use crate::time::Timestamp;
use crate::words::{content_words, folded, shorten};

/// A mail takes up an ask when it speaks of this much of what it is about.
const ABOUT_THE_SAME: f64 = 0.34;
/// How sure the reader has to be that a sentence promises: that is kept count of
/// elsewhere.
const PROMISES: f32 = 0.55;
/// A call or a visit that was announced is a promise of ours for so long after its day, in
/// days.
const ANNOUNCED_DAYS: f64 = 3.0;
/// A word of thanks or of being done, this short, needs no subject, in words.
const NOD: u32 = 15;

/// What became of an ask.
#[derive(Default)]
pub(super) struct Since {
    pub against: Vec<Proof>,
    pub passed_over: Option<Proof>,
    /// Our last word that only holds them off, and its age in days, less what it asked for.
    pub held: Option<(Proof, f64)>,
    pub again: Option<Proof>,
    /// They answered what we had asked back: it is our turn again.
    pub back: Option<Proof>,
    /// Who of us asked back.
    pub asked_back: Option<PersonNo>,
    /// An answer of ours that did not arrive.
    pub returned: Option<Proof>,
    /// When one of these last kept it open.
    pub stirred: Option<Timestamp>,
    /// Mails between the two about other things.
    pub talked: u32,
    /// One of these speaks of a talk they had.
    pub spoke: bool,
    /// They met or talked, as far as is known about something else.
    pub met: bool,
}

/// What has been written since, or nothing where that settles it.
pub(super) fn since(
    k: &Knowledge,
    index: usize,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    matter: &Matter,
    weighty: bool,
) -> Option<Since> {
    let mut since = Since::default();
    // What was said face to face, or on a call that somebody noted, no mail shows. A price or
    // a paper is sent, whatever else was talked about.
    match k.spoken_since(person, message.known, &matter.about) {
        Spoken::Settled => return None,
        Spoken::Bare(_) if !weighty => return None,
        Spoken::Bare(one) | Spoken::Besides(one) => {
            since.against.push(met_proof(k, one));
            since.met = true;
        }
        Spoken::Not => {}
    }
    // What we asked back and have not heard on: it is their turn.
    let mut turned = false;
    let machine = Marks::AUTO.with(Marks::BOUNCE);
    for (later, other) in k.with_account(account, message.known) {
        let author = k.author(other);
        let theirs = k.is_from(other, account);
        let ours = k.from_us(other);
        let to_person = k.went_to(other, person);
        if theirs && is_receipt_of_an_answer(other, message) {
            return None;
        }
        if other.marks.any(machine)
            || !theirs && !(ours && (to_person || k.went_to_account(other, account)))
        {
            continue;
        }
        let same_thread = k.are_of_one_thread(index, later);
        let between = ours && to_person || theirs && author == Some(person);
        if !between && !same_thread {
            // Somebody else of theirs heard of it from us: it goes on there.
            if ours && matter.taken_up(k, later) >= ABOUT_THE_SAME {
                let says = format!("we wrote to others there about it on {}", k.on(other.known));
                since.against.push(proof(other, says));
                since.talked += 1;
            }
            continue;
        }
        let heard = &other.gist().heard;
        let share = matter.taken_up(k, later);
        let touched = matter.is_touched(k, later);
        // What we offer in words of their matter answers it.
        let offers = || other.gist().says(Asked::Offers) && touched;
        let takes_up = share >= ABOUT_THE_SAME || heard.comes_back && touched;
        if ours && same_thread && !k.arrived(other) {
            let says = format!("our mail of {} did not arrive", k.on(other.known));
            since.returned = Some(proof(other, says));
        } else if ours && (to_person || same_thread) {
            let empty = other.own_words == 0 && other.attachments.is_empty();
            let elsewhere = same_thread && share == 0.0 && answers_another(k, index, later, other);
            if empty {
                continue;
            }
            if same_thread && holds_off(other) && !promises(other) {
                let says = held_words(other);
                // Where it names a day, the morning after that day is late enough.
                let asked = moments::due_days(&other.own, other.known).map_or(0, |days| days - 1);
                let waited = k.as_of.days_since(other.known) - f64::from(asked);
                since.held = Some((proof(other, says), waited));
                since.stirred = Some(other.known);
            } else if same_thread && let Some(said) = announced(other) {
                // Until the day is some days over it is kept count of as a promise.
                let days = f64::from(said.days.unwrap_or_default());
                let waited = k.as_of.days_since(other.known) - days - ANNOUNCED_DAYS;
                since.held = Some((proof(other, held_words(other)), waited));
                since.stirred = Some(other.known);
            } else if same_thread && !elsewhere && asks_back(other) {
                turned = true;
                since.back = None;
                since.asked_back = author;
            } else if same_thread && matter.is_passed_over_by(other) {
                let says = format!("the answer of {}", k.on(other.known));
                since.passed_over = Some(proof(other, says));
                since.stirred = Some(other.known);
            } else if same_thread && !elsewhere
                || takes_up
                || heard.spoke && (touched || !elsewhere && !same_thread && other.own_words <= NOD)
                || offers()
            {
                return None;
            } else {
                since.talked += 1;
                since.spoke |= heard.spoke;
                since.against.push(proof(
                    other,
                    format!("you wrote on {} about something else", k.on(other.known)),
                ));
            }
        } else if theirs && (author == Some(person) || same_thread) {
            let asked = asks(other).next().is_some() || reminds(other);
            let unseen = || {
                k.answers_unseen(later, other, message)
                    || k.carries_ours_since(later, other, message, account)
            };
            if (same_thread || takes_up) && !turned && unseen() {
                return None;
            }
            let short = author == Some(person) && other.own_words <= NOD;
            let done = heard.settled && (same_thread || takes_up || short);
            if done || heard.spoke && (same_thread || takes_up) && !asked {
                return None;
            }
            if same_thread && !asked && !turned && k.closes(other) {
                return None;
            }
            if turned && same_thread && other.own_words > 0 {
                let told = shorten(&folded(&other.own), 80);
                let says = format!("answered us on {}: “{told}”", k.on(other.known));
                since.back = Some(proof(other, says));
                since.stirred = Some(other.known);
                turned = false;
                continue;
            }
            // The same mail may have come twice.
            let anew = other.id != message.id && !repeats(other, &matter.text);
            let of_it = takes_up || same_thread && (reminds(other) || touched);
            if asked && of_it && anew {
                let says = match asks(other).max_by_key(|ask| content_words(&ask.text).len()) {
                    Some(ask) => {
                        let matter = Matter::of(other, &ask.text);
                        format!("again on {}: {}", k.on(other.known), quote(&matter.text))
                    }
                    None => format!("came back to it on {}", k.on(other.known)),
                };
                since.again = Some(proof(other, says));
                since.stirred = Some(other.known);
            } else if author == Some(person) {
                since.talked += 1;
                since.spoke |= heard.spoke;
            }
        }
    }
    (!turned).then_some(since)
}

/// Whether a mail of ours in the conversation answers another mail of it than the ask: one
/// that was there before, by what it names or quotes.
fn answers_another(k: &Knowledge, index: usize, later: usize, reply: &Message) -> bool {
    let ask = &k.messages()[index];
    let of = |message: &Message| is_answered_by(message, reply);
    let holds = |message: &Message| message.print.is_some_and(|own| reply.quoted.contains(&own));
    if of(ask) || holds(ask) {
        return false;
    }
    // Below what it answers stands the same mail as below the ask: the two are sisters.
    let below = reply.quoted.get(1).filter(|_| ask.print.is_some());
    if below.is_some() && below == ask.quoted.first() {
        return true;
    }
    (k.conversation(index))
        .filter(|at| *at != later)
        .map(|at| &k.messages()[at])
        .filter(|message| message.known <= ask.known && !k.from_us(message))
        .any(of)
}

/// Whether a reply answers a message, by what it names or quotes first.
fn is_answered_by(message: &Message, reply: &Message) -> bool {
    let named = reply.parents.first();
    let named = named.is_some_and(|parent| message.message_ids.contains(parent));
    let quoted = message.print.is_some() && reply.quoted.first() == message.print.as_ref();
    named || quoted
}

/// Who of us passed an ask on within our side, or spoke of it there, and when: the last such
/// mail, unless it says that the matter is done.
pub(super) fn handed_on<'a>(
    k: &'a Knowledge<'_>,
    index: usize,
    message: &Message,
) -> Option<&'a Message> {
    let inside = |other: &&Message| {
        let mut to = other.recipients().filter_map(|a| k.person_at(a)).peekable();
        let ours = to.peek().is_some() && to.all(|person| k.person(person).ours);
        ours && other.known > message.known && k.from_us(other)
    };
    (k.conversation(index))
        .map(|at| &k.messages()[at])
        .filter(inside)
        .last()
}

/// Whether a mail of our side says that something was done, or that they were spoken to. An
/// answer that came back among us has not gone out yet.
pub(super) fn says_done(message: &Message) -> bool {
    let heard = &message.gist().heard;
    heard.settled || heard.spoke
}

/// The call or the visit that a mail of ours announces and nothing else: an answer it is not.
fn announced(reply: &Message) -> Option<Pledged> {
    let bare = reply.attachments.is_empty();
    bare.then(|| only_announced(&reply.own, reply.known))?
}

/// What a mail of ours that holds somebody off says.
fn held_words(reply: &Message) -> String {
    let own = folded(&reply.own);
    format!("“{}”", shorten(own.trim_end_matches('.'), 80))
}

fn promises(reply: &Message) -> bool {
    let sure = |u: &&crate::reading::Utterance| u.probability >= PROMISES;
    (reply.utterances.iter().filter(sure)).any(|u| u.speech == Speech::Promise)
}

/// Whether a message says the same in the same words: a copy that came otherwise.
pub(super) fn repeats(message: &Message, text: &str) -> bool {
    folded(&message.own).contains(text)
}
