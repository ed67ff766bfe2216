//! In whose hands an ask is: the seller's, a colleague's, or nobody's.

use super::pending::Pending;
use super::since::{Since, handed_on, says_done};
use super::waits::asks_to_pass_on;
use super::whose::{Whose, colleague, whose};
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::talk::unasked::Put;

/// A colleague who has it in hand has answered by then, in days.
const HANDED_DAYS: f64 = 4.0;
/// After this many days people who go on writing have found another way, in days.
const SETTLES_DAYS: f64 = 10.0;

/// In whose hands an ask is.
pub(super) struct Hands<'a> {
    /// Whose it is by its own mail.
    pub whose: Whose,
    /// How much of it is the seller's, 0 to 1.
    pub addressed: f64,
    /// It was passed on among us, or is talked of among us.
    pub in_hand: bool,
    /// The last mail among us that leaves it with somebody, where it is in hand.
    pub handed: Option<&'a Message>,
}

impl<'a> Hands<'a> {
    /// In whose hands an ask is, unless it is in good ones.
    pub fn of(pending: &Pending<'a>, since: &Since) -> Option<Self> {
        let (k, message) = (pending.k, pending.message);
        let kept_open = since.stirred.is_some();
        let stirred = since.stirred.unwrap_or(message.known);
        let handed = handed_on(k, pending.index, message).filter(|one| one.known > stirred);
        let passed_on = handed.is_some() || !kept_open && k.is_passed_on(pending.index, message);
        let in_hand = passed_on || k.is_talked_of(pending.person, stirred, pending.matter.words());
        // Who only wants something passed on does not wait for a word.
        let passing = asks_to_pass_on(&pending.ask.text);
        let ours = |address: &_| k.person_at(*address).is_some_and(|who| k.person(who).ours);
        let several = message.recipients().filter(ours).count() > 1;
        if passing && (pending.age > HANDED_DAYS || several) && !kept_open {
            return None;
        }
        // With a colleague it is in hand, until days have gone by and nothing has come of it.
        let since_then = handed.map_or(stirred, |handed| handed.known);
        let soon = k.as_of.days_since(since_then) < HANDED_DAYS
            || !pending.lasting
            || handed.is_some() && passing
            || handed.is_some_and(says_done);
        // Who is in touch day by day and goes on writing has had the answer.
        let settled =
            pending.age > SETTLES_DAYS && pending.house && since.talked >= 2 && !pending.lasting;
        if !kept_open && settled || in_hand && soon {
            return None;
        }
        let whose = whose(k, message, &pending.ask.text);
        // A paper that lies before a colleague is the colleague's, and so is what one was asked
        // and others of us have in hand.
        let elsewhere = pending.put == Some(Put::Paper) || in_hand && !kept_open;
        if elsewhere && whose.is_a_colleagues() {
            return None;
        }
        // One of a series to several, or put to others than the seller, is nobody's to miss.
        let series =
            k.is_routine(message) && message.recipients().count() > 1 && pending.put.is_none();
        Some(Self {
            whose,
            addressed: whose.weight(pending.lasting).filter(|_| !series)?,
            in_hand,
            handed: handed.filter(|_| in_hand),
        })
    }

    /// The colleague to ask what came of it.
    pub fn colleague(&self, pending: &Pending<'_>, since: &Since) -> Option<PersonNo> {
        let k = pending.k;
        if let Some(handed) = self.handed {
            return left_with(k, handed);
        }
        if self.whose.is_a_colleagues() {
            return colleague(k, pending.message, &pending.ask.text);
        }
        // Who of us asked back has the answer.
        let back = since.back.is_some();
        since.asked_back.filter(|who| back && !k.person(*who).me)
    }
}

/// The colleague whom the last mail among us leaves it with: who wrote it, or whom the
/// seller wrote it to.
fn left_with(k: &Knowledge, handed: &Message) -> Option<PersonNo> {
    let not_me = |person: &PersonNo| !k.person(*person).me;
    let to = || handed.recipients().filter_map(|a| k.person_at(a));
    k.author(handed)
        .filter(not_me)
        .or_else(|| to().find(not_me))
}
