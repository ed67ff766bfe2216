//! What has been written since an inside mail told of a house outside.

use crate::evidence::Role;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::Proof;
use crate::opportunities::lens::{proof, quote};
use crate::reading::Speech;
use crate::reading::words::Words;
use crate::talk::asking::{asks, holds_off, reminds};
use crate::talk::inside::{Tells, cues};
use crate::talk::sentences;
use crate::threads::telling_subject;
use crate::time::Timestamp;
use crate::words::{Word, numbers};
use crate::words::{content_words, folded, shorten};

/// A mail takes a matter up when it speaks of this much of it.
const TAKEN_UP: f64 = 0.34;
/// An answer longer than this, in words, does more than hold somebody off.
const HOLDS: u32 = 80;
/// How sure the reader has to be that a sentence promises.
const PROMISES: f32 = 0.5;
/// A mail longer than this tells its matter itself, in words.
const RETOLD: u32 = 40;
/// By so much may clocks differ.
const CLOCKS_SECONDS: i64 = 12 * 3_600;
/// An account with fewer mails than this in two months has one matter at a time.
const SELDOM: usize = 6;
const LATELY_DAYS: i32 = 60;

/// What is looked for.
pub struct Open<'m> {
    /// The mail that told it, and where it is.
    pub index: usize,
    /// The mail itself.
    pub message: &'m Message,
    /// The house's account.
    pub account: Option<AccountNo>,
    /// The person of theirs.
    pub person: Option<PersonNo>,
    /// Words of the house's name.
    pub names: &'m [Word],
    /// What it is about.
    pub about: &'m [Word],
    /// It is a question of ours about the house: a no answers it.
    pub asks: bool,
}

/// What became of it, where it is still open.
#[derive(Debug, Default)]
pub struct After {
    /// Somebody only said that they would see to it.
    pub held: Option<Held>,
    /// The one who told it came back to it, in which message.
    pub again: Option<(Proof, usize)>,
    /// Mails with the house about other things.
    pub against: Vec<Proof>,
}

impl After {
    /// Whether it was spoken of inside once more after somebody had asked back or promised
    /// to see to it.
    pub fn answered_since(&self) -> bool {
        let again = self.again.as_ref().map(|(_, at)| *at);
        let held = self.held.as_ref().map(|held| held.index);
        again > held && held.is_some()
    }
}

/// The last word of one who only said that they would see to it.
#[derive(Debug)]
pub struct Held {
    /// What they said.
    pub proof: Proof,
    /// How many days ago.
    pub days: f64,
    /// In which message.
    pub index: usize,
}

impl Open<'_> {
    /// What has been written since, or nothing where that settles it. What one of
    /// `waits_for` writes inside settles it; where nobody is named, anybody but the author.
    pub fn after(&self, k: &Knowledge) -> Option<After> {
        let mut after = After::default();
        let author = k.author(self.message);
        let is_told_by_me = author.is_some_and(|who| k.person(who).me);
        let thread = k.threads.of.get(self.index);
        let seldom = self.account.is_some_and(|account| {
            let lately = k.as_of.plus_days(-LATELY_DAYS);
            k.with_account(account, lately).take(SELDOM + 1).count() <= SELDOM
        });
        // Clocks of two mail systems differ: what quotes the mail came after it.
        let print = self.message.print;
        let quotes = |other: &Message| print.is_some_and(|print| other.quoted.contains(&print));
        for (later, other) in k.since(Timestamp(self.message.known.0 - CLOCKS_SECONDS)) {
            let before = other.known <= self.message.known;
            if later == self.index || before && !quotes(other) {
                continue;
            }
            let same = thread.is_some() && k.threads.of.get(later) == thread;
            let writer = k.author(other);
            let theirs = writer.is_some_and(|who| {
                !k.person(who).ours
                    && self.account.is_some()
                    && k.person(who).account == self.account
            });
            if theirs {
                let heard = &other.gist().heard;
                let touched = !k.common(later, self.about).is_empty();
                if heard.settled && touched || heard.spoke && (same || touched) {
                    return None;
                }
                continue;
            }
            if !k.from_us(other) {
                continue;
            }
            let common = || k.common(later, self.about);
            let matter = || k.topics().same_matter(self.about.len(), &common());
            if goes_out(k, other) {
                let to_them = self.person.is_some_and(|who| k.went_to(other, who))
                    || self.account.is_some_and(|at| k.went_to_account(other, at))
                    || self.account.is_none() && self.went_by_name(k, other);
                let mine = writer.is_some_and(|who| k.person(who).me);
                // Who handed it on and writes to them is in touch.
                if same && (mine || to_them) || mine && to_them && is_told_by_me {
                    return None;
                }
                if to_them {
                    if self.taken_up(k, later) >= TAKEN_UP || seldom || matter() {
                        return None;
                    }
                    let on = k.on(other.known);
                    let says = format!("we wrote to them on {on} about something else");
                    after.against.push(proof(other, says));
                }
                continue;
            }
            let named = || !k.common(later, self.names).is_empty();
            if writer == author && named() && self.reached_them(k, other) {
                return None;
            }
            let retold = writer == author && named() && self.is_under_its_subject(other);
            if !(same || retold || named() && self.taken_up(k, later) >= TAKEN_UP) {
                continue;
            }
            if writer == author {
                // Who tells the matter anew at length has a word of its own.
                let long = other.own_words > RETOLD && !reminds(other);
                if is_done(other) || retold && long && anew(other, self) {
                    return None;
                }
                if same && (reminds(other) || asks(other).next().is_some()) && anew(other, self) {
                    let says = format!("again on {}: {}", k.on(other.known), said(other));
                    after.again = Some((proof(other, says), later));
                }
                continue;
            }
            let mine = writer.is_some_and(|who| k.person(who).me);
            let to_me = (k.recipients_in(other, Role::To).iter()).any(|who| k.person(*who).me);
            if same && !mine && to_me && !is_told_by_me {
                // It is put to the seller once more, or an answer of theirs is.
                if asks(other).next().is_some() {
                    let says = format!("again on {}: {}", k.on(other.known), said(other));
                    after.again = Some((proof(other, says), later));
                }
                // Another colleague's answer to whoever told it: somebody is on it.
                let answers = author.is_some_and(|who| k.went_to(other, who))
                    && asks(other).next().is_none()
                    && !only_holds(other);
                if is_done(other) || answers {
                    return None;
                }
                continue;
            }
            if same && (only_holds(other) || only_asks(other)) {
                let says = format!("“{}”", shorten(&folded(&other.own), 90));
                after.held = Some(Held {
                    proof: proof(other, says),
                    days: k.as_of.days_since(other.known),
                    index: later,
                });
                continue;
            }
            return None;
        }
        Some(after)
    }

    /// How much of the matter a message speaks of, 0 to 1.
    fn taken_up(&self, k: &Knowledge, index: usize) -> f64 {
        let weigh =
            |words: &[Word]| -> f64 { words.iter().map(|word| k.topics().weight(*word)).sum() };
        let common = k.common(index, self.about);
        if common.len() < 2.min(self.about.len()) {
            return 0.0;
        }
        weigh(&common) / weigh(self.about).max(1e-9)
    }

    /// Whether a mail says in one sentence that somebody was in touch with the house.
    fn reached_them(&self, k: &Knowledge, other: &Message) -> bool {
        let names = |text: &str| {
            let words = numbers(&content_words(text));
            words.iter().any(|word| self.names.contains(word))
        };
        let later = other.known.days_since(self.message.known) > 0.0;
        later
            && !k.is_routine(other)
            && sentences(&other.own).any(|text| {
                let cues = cues(&text);
                let told = [Tells::Wants, Tells::Waits, Tells::Trouble, Tells::Undone];
                cues.contains(&Tells::Contact)
                    && !told.iter().any(|cue| cues.contains(cue))
                    && !text.ends_with('?')
                    && names(&text)
            })
    }

    /// Whether a mail has the same subject, marks and spaces aside.
    fn is_under_its_subject(&self, other: &Message) -> bool {
        let letters = |message: &Message| -> String {
            let subject = telling_subject(&message.subject);
            subject.chars().filter(|c| c.is_alphanumeric()).collect()
        };
        let own = letters(self.message);
        !own.is_empty() && own == letters(other)
    }

    /// Whether a mail went to a house whose address has a word of the name.
    fn went_by_name(&self, k: &Knowledge, other: &Message) -> bool {
        other.recipients().any(|address| {
            let address = &k.ledger.addresses[address.0 as usize];
            let host = crate::identity::address::host(address);
            host.split(['.', '-'])
                .any(|label| label.len() > 3 && self.names.contains(&Word::of(label)))
        })
    }
}

/// Whether a mail went to anybody outside.
pub fn goes_out(k: &Knowledge, message: &Message) -> bool {
    message.recipients().any(|address| {
        let person = k.person_at(address);
        person.is_none_or(|person| !k.person(person).ours)
    })
}

/// Whether a mail says that it will be seen to, and no more.
fn only_holds(reply: &Message) -> bool {
    let promises = || {
        let sure = reply
            .utterances
            .iter()
            .filter(|u| u.probability >= PROMISES);
        let first = |word: &str| matches!(word, "i" | "we" | "ll" | "ich" | "wir");
        let own = |text: &str| Words::of(text).iter().any(first);
        sure.clone()
            .any(|u| u.speech == Speech::Promise && own(&u.text))
            && !sure.clone().any(|u| u.speech == Speech::Fulfilled)
    };
    let in_hand = || sentences(&reply.own).any(|text| cues(&text).contains(&Tells::InHand));
    let says_so = || promises() || in_hand();
    holds_off(reply) || reply.own_words <= HOLDS && says_so() && !is_done(reply)
}

/// Whether a mail only asks back.
fn only_asks(reply: &Message) -> bool {
    const SHORT: u32 = 40;
    let mut all = sentences(&reply.own)
        .filter(|text| text.split(' ').count() > 2)
        .peekable();
    reply.own_words <= SHORT && all.peek().is_some() && all.all(|text| text.ends_with('?'))
}

/// Whether a mail says that it is done.
fn is_done(message: &Message) -> bool {
    message.gist().heard.settled
        || sentences(&message.own)
            .any(|text| !text.ends_with('?') && cues(&text).contains(&Tells::Done))
}

/// Whether a mail is more than a copy of the one that told it.
fn anew(other: &Message, open: &Open) -> bool {
    other.own.trim() != open.message.own.trim()
}

fn said(message: &Message) -> String {
    let ask = asks(message).max_by(|a, b| a.probability.total_cmp(&b.probability));
    match ask {
        Some(ask) => quote(&ask.text),
        None => quote(&folded(&message.own)),
    }
}
