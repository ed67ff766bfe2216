//! What became of an ask: what has been written since, and how it bears on it.
//!
//! Only a mail of ours with something in it, to them and on this matter, closes an ask; their
//! own word that it is done; or, where it is for a price, a price told by word, a deal or a
//! quote made since. What only holds them off, asks back, answers another mail of theirs or
//! speaks of something else leaves it open.

use super::passing::{passes_over, takes_back, takes_up};
use super::pending::Pending;
use super::quoted::is_quoted;
use super::reply::asks_back;
use crate::evidence::Marks;
use crate::knowledge::{Knowledge, PersonNo};
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
/// A holding answer this short promises nothing by name, in words: it is no promise to keep
/// count of.
const BARE: u32 = 16;
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
pub(super) fn since(pending: &Pending<'_>) -> Option<Since> {
    let Pending { k, message, .. } = *pending;
    if is_quoted(pending) {
        return None;
    }
    let mut follow = Follow {
        pending,
        since: Since::default(),
        turned: false,
    };
    // What was said face to face, or on a call that somebody noted, no mail shows. A price or
    // a paper is sent, whatever else was talked about.
    match k.spoken_since(pending.person, message.known, &pending.matter.about) {
        Spoken::Settled => return None,
        Spoken::Bare(_) if !pending.weighty => return None,
        Spoken::Bare(one) | Spoken::Besides(one) => {
            follow.since.against.push(met_proof(k, one));
            follow.since.met = true;
        }
        Spoken::Not => {}
    }
    for (later, other) in k.with_account(pending.account, message.known) {
        follow.mail(later, other)?;
    }
    (!follow.turned).then_some(follow.since)
}

/// Follows an ask through the mails that came after it.
struct Follow<'a> {
    pending: &'a Pending<'a>,
    since: Since,
    /// We asked back and have not heard on: it is their turn.
    turned: bool,
}

/// A mail that came later, and how it bears on the ask.
struct Later<'a> {
    index: usize,
    mail: &'a Message,
    same_thread: bool,
    /// How much of what the ask is about it speaks of, 0 to 1.
    share: f64,
    touched: bool,
    takes_up: bool,
}

impl Follow<'_> {
    /// Takes in a later mail; nothing where that settles the ask.
    fn mail(&mut self, index: usize, mail: &Message) -> Option<()> {
        let Pending { k, person, .. } = *self.pending;
        let matter = &self.pending.matter;
        let theirs = k.is_from(mail, self.pending.account);
        let ours = k.from_us(mail);
        let to_person = k.went_to(mail, person);
        if theirs && is_receipt_of_an_answer(mail, self.pending.message) {
            return None;
        }
        if mail.marks.any(Marks::AUTO.with(Marks::BOUNCE))
            || !theirs && !(ours && (to_person || k.went_to_account(mail, self.pending.account)))
        {
            return Some(());
        }
        let same_thread = k.are_of_one_thread(self.pending.index, index);
        let share = matter.taken_up(k, index);
        if !(ours && to_person || theirs && k.author(mail) == Some(person) || same_thread) {
            // Somebody else of theirs heard of it from us: it goes on there.
            if ours && share >= ABOUT_THE_SAME {
                let says = format!("we wrote to others there about it on {}", k.on(mail.known));
                self.since.against.push(proof(mail, says));
                self.since.talked += 1;
            }
            return Some(());
        }
        let touched = matter.is_touched(k, index);
        let later = Later {
            index,
            mail,
            same_thread,
            share,
            touched,
            takes_up: share >= ABOUT_THE_SAME || mail.gist().heard.comes_back && touched,
        };
        if ours && (to_person || same_thread) {
            self.ours(&later)
        } else if theirs {
            self.theirs(&later)
        } else {
            Some(())
        }
    }

    /// Takes in a mail of ours.
    fn ours(&mut self, later: &Later<'_>) -> Option<()> {
        let Pending { k, ref matter, .. } = *self.pending;
        let (mail, same_thread) = (later.mail, later.same_thread);
        let heard = &mail.gist().heard;
        let since = &mut self.since;
        if same_thread && !k.arrived(mail) {
            let says = format!("our mail of {} did not arrive", k.on(mail.known));
            since.returned = Some(proof(mail, says));
            return Some(());
        }
        if mail.own_words == 0 && mail.attachments.is_empty() {
            return Some(());
        }
        let elsewhere = same_thread
            && later.share == 0.0
            && answers_another(k, self.pending.index, later.index, mail);
        if same_thread && let Some(waited) = held_for(k, mail) {
            since.held = Some((proof(mail, held_words(mail)), waited));
            since.stirred = Some(mail.known);
        } else if same_thread && takes_up(self.pending, mail) {
            return None;
        } else if same_thread && passes_over(self.pending, mail) {
            since.passed_over = Some(beside(k, mail));
            since.stirred = Some(mail.known);
        } else if same_thread && !elsewhere && asks_back(mail) {
            self.turned = true;
            since.back = None;
            since.asked_back = k.author(mail);
        } else if same_thread && matter.is_passed_over_by(mail) {
            since.passed_over = Some(beside(k, mail));
            since.stirred = Some(mail.known);
        } else if same_thread && !elsewhere
            || later.takes_up
            || heard.spoke && (later.touched || !elsewhere && !same_thread && mail.own_words <= NOD)
            || later.offers()
        {
            return None;
        } else {
            since.talked += 1;
            since.spoke |= heard.spoke;
            let says = format!("you wrote on {} about something else", k.on(mail.known));
            since.against.push(proof(mail, says));
        }
        Some(())
    }

    /// Takes in a mail of theirs.
    fn theirs(&mut self, later: &Later<'_>) -> Option<()> {
        let Pending {
            k,
            message,
            person,
            account,
            ref matter,
            ..
        } = *self.pending;
        let (mail, same_thread) = (later.mail, later.same_thread);
        let heard = &mail.gist().heard;
        let by_asker = k.author(mail) == Some(person);
        let asked = asks(mail).next().is_some() || reminds(mail);
        let of_it = same_thread || later.takes_up;
        let unseen = || {
            k.answers_unseen(later.index, mail, message)
                || k.carries_ours_since(later.index, mail, message, account)
        };
        if of_it && !self.turned && unseen() {
            return None;
        }
        let short = by_asker && mail.own_words <= NOD;
        if heard.settled && (of_it || short) || heard.spoke && of_it && !asked {
            return None;
        }
        if same_thread && !asked && !self.turned && k.closes(mail) {
            return None;
        }
        if same_thread && by_asker && takes_back(self.pending, mail) {
            return None;
        }
        let since = &mut self.since;
        if self.turned && same_thread && mail.own_words > 0 {
            let told = shorten(&folded(&mail.own), 80);
            let says = format!("answered us on {}: “{told}”", k.on(mail.known));
            since.back = Some(proof(mail, says));
            since.stirred = Some(mail.known);
            self.turned = false;
            return Some(());
        }
        // The same mail may have come twice.
        let anew = mail.id != message.id && !repeats(mail, &matter.text);
        let comes_back = later.takes_up || same_thread && (reminds(mail) || later.touched);
        if asked && comes_back && anew {
            let says = match asks(mail).max_by_key(|ask| content_words(&ask.text).len()) {
                Some(ask) => {
                    let matter = Matter::of(mail, &ask.text);
                    format!("again on {}: {}", k.on(mail.known), quote(&matter.text))
                }
                None => format!("came back to it on {}", k.on(mail.known)),
            };
            since.again = Some(proof(mail, says));
            since.stirred = Some(mail.known);
        } else if by_asker {
            since.talked += 1;
            since.spoke |= heard.spoke;
        }
        Some(())
    }
}

impl Later<'_> {
    /// What we offer in words of their matter answers it.
    fn offers(&self) -> bool {
        self.touched && self.mail.is_offer()
    }
}

/// An answer of ours that speaks of the rest.
fn beside(k: &Knowledge, mail: &Message) -> Proof {
    proof(mail, format!("the answer of {}", k.on(mail.known)))
}

/// For how many days somebody has waited whom a mail of ours only holds off, less what it
/// asked for; nothing where it holds nobody off.
fn held_for(k: &Knowledge, mail: &Message) -> Option<f64> {
    let age = k.as_of.days_since(mail.known);
    if holds_off(mail) && (mail.own_words <= BARE || !promises(mail)) {
        // Where it names a day, the morning after that day is late enough.
        let asked = moments::due_days(&mail.own, mail.known).map_or(0, |days| days - 1);
        return Some(age - f64::from(asked));
    }
    // Until the day is some days over it is kept count of as a promise.
    let announced = announced(mail)?;
    Some(age - f64::from(announced.days.unwrap_or_default()) - ANNOUNCED_DAYS)
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
