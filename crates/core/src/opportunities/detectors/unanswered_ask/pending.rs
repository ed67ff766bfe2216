//! What its own mail tells of an ask: what it is about, for how long it lasts, and whether it
//! is over by itself.

use super::supply::{is_bulletin, is_taken_back};
use crate::evidence::Marks;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::{Speech, Utterance};
use crate::talk::answerable::asks_a_seller;
use crate::talk::appointed;
use crate::talk::asking::{announces_a_talk, is_ruled, muses, talk_set};
use crate::talk::matters::Matter;
use crate::talk::moments;
use crate::talk::request::{Form, form};
use crate::talk::sentences;
use crate::talk::telling::is_nod;
use crate::talk::tone::hear;
use crate::talk::unasked::Put;
use crate::words::content_words;

/// What is about the day's business is over when older than this, in days.
const DAILY_DAYS: f64 = 14.0;
/// Between houses that are in touch on most days much is settled by telephone by then.
const HOUSE_DAYS: f64 = 7.0;
/// A share of days in touch that is many of them.
const MANY_DAYS: f64 = 0.33;
/// Something on offer is gone after so many days …
pub(super) const SUPPLY_DAYS: f64 = 9.0;
/// … and after so many where its sender has something on offer again and again.
const BULLETIN_DAYS: f64 = 3.0;
/// Who has so many days of contact …
const DAILY_CONTACTS: usize = 12;
/// … in so many days, writes about the day's business.
const DAILY_WINDOW: i32 = 60;
/// What has a day of its own is open for so long after it, in days.
const GRACE_DAYS: f64 = 0.5;
/// A price or a change is still wanted so long after the day it was wanted by, in days.
const LATE_DAYS: f64 = 7.0;
/// A mail this short is about one thing, in words.
const SHORT: u32 = 50;

/// An ask, with what its own mail tells of it.
pub(super) struct Pending<'a> {
    pub k: &'a Knowledge<'a>,
    /// The message that asks, and its index.
    pub message: &'a Message,
    pub index: usize,
    /// Who asks, and at which house.
    pub person: PersonNo,
    pub account: AccountNo,
    pub ask: &'a Utterance,
    /// What they put before us without asking.
    pub put: Option<Put>,
    pub matter: Matter,
    /// Its age, in days.
    pub age: f64,
    /// The day it is wanted by, in days after it was asked.
    pub due: Option<i32>,
    /// The day it speaks of, in days after it was asked.
    named: Option<i32>,
    /// A need, a concern or something lasting, not a question of the day.
    enduring: bool,
    /// It says which and how many.
    pub definite: bool,
    /// It wants a price, a paper, a signature, help or a name.
    pub weighty: bool,
    /// It is still wanted weeks later.
    pub lasting: bool,
    /// It is of a house in touch nearly every day, and has waited for days.
    pub house: bool,
}

impl<'a> Pending<'a> {
    /// An ask, unless its own words close it: ruled out, private, with nothing to go by, its
    /// day over, or meant for a talk that was had.
    pub fn of(
        k: &'a Knowledge<'a>,
        index: usize,
        message: &'a Message,
        (person, account): (PersonNo, AccountNo),
        ask: &'a Utterance,
        put: Option<Put>,
    ) -> Option<Self> {
        let matter = Matter::of(message, &ask.text);
        let heard = hear(&matter.text);
        // One word is enough where it is plain: `When does the engineer come?`
        let plain =
            put == Some(Put::Claim) || ask.speech == Speech::Question && asks_a_seller(&ask.text);
        let least = if plain { 1 } else { 2 };
        if matter.about.len() < least || heard.private > 0 || is_ruled(&matter.text) {
            return None;
        }
        let age = k.as_of.days_since(message.known);
        let told = matches!(put, Some(Put::Invitation | Put::Hint));
        let due = match put {
            // What is only told is not due on a day that the rest of the mail speaks of …
            Some(Put::Invitation) => moments::due_days(&ask.text, message.known),
            // … and the day of a trouble is when it was: `Tuesday's box had been open`.
            Some(Put::Hint) => None,
            _ => due_days(message, &matter),
        };
        let named = due.or_else(|| {
            if told {
                return None;
            }
            let days = sentences(&message.own);
            let days = days.filter_map(|sentence| appointed::ordinals(&sentence, message.known));
            days.max()
        });
        let enduring = ask.speech == Speech::Need || heard.lasting || heard.concern;
        let figure = matter.text.bytes().any(|b| b.is_ascii_digit());
        let definite = content_words(&matter.text).len() >= 3 || figure;
        let weighty = matches!(
            form(&ask.text),
            Form::Price | Form::Paper | Form::Sign | Form::Trouble | Form::Somebody
        );
        let mut pending = Self {
            k,
            message,
            index,
            person,
            account,
            ask,
            put,
            matter,
            age,
            due,
            named,
            enduring,
            definite,
            weighty,
            lasting: false,
            house: age > HOUSE_DAYS && (is_daily(k, person) || k.daily_share(account) >= MANY_DAYS),
        };
        pending.lasting = (enduring || weighty)
            && pending.says_what()
            && !matches!(put, Some(Put::Supply | Put::Preference));
        (!pending.is_over() && !pending.is_left_to_a_talk()).then_some(pending)
    }

    /// Whether it says of what: `Send me the price` is looked up, and for the day.
    pub fn says_what(&self) -> bool {
        self.definite || self.ask.speech == Speech::Need
    }

    /// Whether a day it speaks of is still to come, which keeps it fresh.
    pub fn is_ahead(&self) -> bool {
        self.named.is_some_and(|days| f64::from(days) >= self.age)
    }

    /// Whether the talk they announced has been had.
    pub fn met(&self) -> bool {
        let talk = talk_set(&self.message.own, self.message.known);
        talk.is_some_and(|days| self.age > f64::from(days) + 1.0)
    }

    fn is_over(&self) -> bool {
        let grace = if self.enduring { LATE_DAYS } else { GRACE_DAYS };
        let passed = self
            .due
            .is_some_and(|due| self.age > f64::from(due) + grace);
        let stale = self.is_gone() || self.house && self.age > DAILY_DAYS && !self.lasting;
        passed
            || stale
            || self.message.marks.any(Marks::PRIVATE)
            || self.k.is_chatty(self.person)
            || muses(self.message)
            // `Let me know.` asks for nothing where nothing was asked before it.
            || is_nod(&self.ask.text, &self.matter.text) && !self.enduring
    }

    /// Whether what was on offer is taken: `Capacity for the 28th` is gone with its day.
    fn is_gone(&self) -> bool {
        let for_a_day = || {
            let subject = appointed::ordinals(&self.message.subject, self.message.known);
            let day = self.named.max(subject);
            day.is_some_and(|days| f64::from(days) < self.age)
        };
        self.put == Some(Put::Supply)
            && (self.age > SUPPLY_DAYS
                || for_a_day()
                || self.age > BULLETIN_DAYS && is_bulletin(self.k, self.message)
                || is_taken_back(self.k, self.account, self.message))
    }

    /// Whether what they were to talk about on a day that is over was talked about; and who
    /// said that they would ring on a day has rung, or rings, unless a price, a paper or an
    /// answer is wanted before.
    fn is_left_to_a_talk(&self) -> bool {
        let message = self.message;
        let talk = talk_set(&message.own, message.known);
        let rings = talk.filter(|_| announces_a_talk(&message.own));
        let due = moments::due_days(&self.ask.text, message.known);
        let sooner = |day: i32| due.is_some_and(|due| due < day);
        let left_to_it = rings.is_some_and(|day| !self.weighty && !sooner(day));
        self.met() && (!self.enduring || rings.is_some()) || left_to_it
    }
}

/// The day it is wanted by, in days after it was asked.
fn due_days(message: &Message, matter: &Matter) -> Option<i32> {
    moments::due_days(&matter.text, message.known)
        .or_else(|| moments::due_days(&message.subject, message.known))
        .or_else(|| {
            // A short mail is about one thing.
            let own = message.own.lines().filter(|line| !line.contains('@'));
            let own = || own.collect::<Vec<_>>().join("\n");
            let short = message.own_words <= SHORT;
            short.then(|| moments::figured_days(&own(), message.known))?
        })
}

/// Who writes nearly every day asks for the day; who seldom writes, for what lasts.
fn is_daily(k: &Knowledge, person: PersonNo) -> bool {
    let lately = k.as_of.plus_days(-DAILY_WINDOW).day();
    let days = k.tie(person).contact_days.iter().rev();
    days.take_while(|day| **day > lately).count() >= DAILY_CONTACTS
}
