//! What was said beside mail and is open: what the seller noted of a call, a visit or a
//! customer, what somebody asked in a chat, and in a meeting of which there is a transcript. It
//! makes the cards that the same words in a mail make, so every kind that reads mails asks
//! here, too.
//!
//! Of a note the seller's way of noting is read ([`says`]); a message of a chat, and what is
//! said in a meeting, is read like a mail. All are closed by the same: a later word that
//! settles it, or a mail of ours; a wish to buy also by a deal or a quote made since.

mod card;
mod chat;
mod done;
mod meeting;
pub mod says;

use crate::encounters::{Encounter, Sort, Voice};
use crate::evidence::entry::{EntryKind, NOTES, party};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::Finding;
use crate::opportunities::spoken::Spoken;
use crate::talk::asking::asks;
use crate::talk::request::{Form, form};
use crate::talk::sentences;
use crate::words::Word;
use crate::words::content_words;
use chat::{asked, asks_to_come, only_holds};
use says::{Says, only_needs, said};
use std::collections::{BTreeMap, BTreeSet};

/// What was noted longer ago is not looked at, in days.
const STALE_DAYS: i32 = 40;
/// What is wanted by a day is still wanted so long after it, in days …
const WANTED_DAYS: f64 = 7.0;
/// … a promise is still owed …
const OWED_DAYS: f64 = 13.0;
/// … and who was to get in touch is asked after for so long.
const TOUCH_DAYS: f64 = 8.0;
/// What is to come at their house is not told before it is so old, in days.
const PLANS_DAYS: f64 = 3.0;
/// When a promise without a day is due, in days …
const DUE_DAYS: i32 = 5;
/// … and after so many it is forgiven.
const VAGUE_DAYS: f64 = 35.0;
/// What was due after fewer days than this is in mind on its day.
const IN_MIND_DAYS: i32 = 3;

/// Something said beside mail that is open.
#[derive(Clone, Debug)]
pub struct Noted<'k, 'a> {
    /// The call, the visit, the note or the message.
    pub one: &'k Encounter<'a>,
    /// What is open.
    pub says: Says,
    /// With whom.
    pub person: PersonNo,
    /// Their house.
    pub account: AccountNo,
    /// The sentence.
    pub sentence: String,
    /// Days after it was said until the last day it names.
    pub days: Option<i32>,
    /// What it is about.
    pub about: BTreeSet<String>,
    /// Whether a mail would show that it was done.
    handed: bool,
}

impl Noted<'_, '_> {
    pub(in crate::opportunities) fn words(&self) -> Vec<Word> {
        self.about.iter().map(|word| Word::of(word)).collect()
    }

    /// Days since the day it was due; negative where that lies ahead.
    fn late(&self, k: &Knowledge) -> f64 {
        let due = self.one.at.plus_days(self.days.unwrap_or(DUE_DAYS));
        f64::from(k.day(k.as_of).0 - k.day(due).0)
    }

    /// Whether now is the time for it.
    fn is_due(&self, k: &Knowledge) -> bool {
        let age = k.as_of.days_since(self.one.at);
        let late = self.late(k);
        let in_mind = late == 0.0 && self.days.is_some_and(|days| days >= IN_MIND_DAYS);
        match (self.says, self.days) {
            (Says::Wants, Some(_)) => late <= WANTED_DAYS && (self.handed || self.about.len() > 1),
            (Says::Wants, None) => self.handed,
            (Says::Wrong, _) => true,
            (Says::Promised, Some(_)) => (late > 0.0 || in_mind) && late <= OWED_DAYS,
            (Says::Promised, None) => self.handed && late > 0.0 && age <= VAGUE_DAYS,
            (Says::Meant, _) => (0.0..=TOUCH_DAYS).contains(&late),
            (Says::Announced, _) => (late > 0.0 || in_mind) && late <= TOUCH_DAYS,
            (Says::Plans, _) => age >= PLANS_DAYS,
        }
    }

    /// Whether it was taken up since.
    fn is_done(&self, k: &Knowledge) -> bool {
        let touched =
            || k.met_since(self.person, self.one.at).is_some() || k.is_expected(self.person);
        match self.says {
            Says::Wants | Says::Wrong | Says::Promised | Says::Plans => {
                let spoken = k.spoken_since(self.person, self.one.at, &self.about);
                let settled = matches!(spoken, Spoken::Settled) || self.is_visited(k);
                let expected = self.says == Says::Plans && k.is_expected(self.person);
                let replied = || self.is_replied(k) || self.is_followed(k) || self.is_quoted(k);
                settled || expected || self.is_sent(k) || replied()
            }
            Says::Meant => touched() || self.wrote(k, true, false),
            Says::Announced => touched() || self.wrote(k, true, true),
        }
    }

    /// Whether a mail of ours on the matter, or with papers, has gone to the account since.
    fn is_sent(&self, k: &Knowledge) -> bool {
        let words = self.words();
        let mut since = k.with_account(self.account, self.one.at);
        since.any(|(later, message)| {
            let ours = k.from_us(message) && k.went_to_account(message, self.account);
            let papers = self.says != Says::Wrong
                && !message.attachments.is_empty()
                && !k.is_routine(message);
            ours && (papers || !k.common(later, &words).is_empty())
        })
    }

    /// Whether a mail of ours has taken up the meeting at which it was said: `as discussed`.
    fn is_followed(&self, k: &Knowledge) -> bool {
        let mut since = k.with_account(self.account, self.one.at);
        self.one.transcript.is_some()
            && since.any(|(_, message)| {
                let ours = k.from_us(message) && k.went_to_account(message, self.account);
                ours && message.gist().heard.spoke
            })
    }

    /// Whether their house was told a price since, or has a deal or a quote that was made
    /// since, where they want to buy.
    fn is_quoted(&self, k: &Knowledge) -> bool {
        let buys = form(&self.sentence) == Form::Price || only_needs(&self.sentence);
        self.says == Says::Wants
            && buys
            && k.priced_since((self.person, self.account), self.one.at, &self.sentence)
    }

    /// Whether they were seen or rung, or will be, where they only asked us to come by: such
    /// an ask has no words of its own.
    fn is_visited(&self, k: &Knowledge) -> bool {
        let start = k.encounters.partition_point(|one| one.at <= self.one.at);
        let talks = |one: &Encounter| {
            let sorts = [Sort::Call, Sort::Visit, Sort::Meeting];
            one.held && sorts.contains(&one.sort) && one.people.contains(&self.person)
        };
        let met = || k.encounters[start..].iter().any(talks);
        let asked = self.says == Says::Wants && asks_to_come(&self.sentence);
        asked && self.about.is_empty() && (met() || k.is_expected(self.person))
    }

    /// Whether one of us answered what was asked in a message by another one, with more than
    /// that an answer will come.
    fn is_replied(&self, k: &Knowledge) -> bool {
        let start = k.encounters.partition_point(|one| one.at < self.one.at);
        self.one.voice == Voice::Theirs(self.person)
            && k.encounters[start..].iter().any(|later| {
                let ours = later.voice == Voice::Ours && later.sort == Sort::Message;
                let after = later.at > self.one.at && later.people.contains(&self.person);
                ours && after && !only_holds(later)
            })
    }

    /// Whether we wrote to them from the day before it was due on, or they to us at any time
    /// since; the one or the other where it counts.
    fn wrote(&self, k: &Knowledge, we: bool, they: bool) -> bool {
        let due = self.one.at.plus_days(self.days.unwrap_or(DUE_DAYS));
        let mut since = k.with_account(self.account, self.one.at);
        since.any(|(_, message)| {
            let near = k.day(message.known).0 >= k.day(due).0 - 1;
            let ours = k.from_us(message) && k.went_to_account(message, self.account);
            we && ours && near && !k.is_routine(message)
                || they && k.author(message) == Some(self.person)
        })
    }
}

/// What an encounter says is open, sentence by sentence.
fn open_in<'k, 'a>(k: &'k Knowledge<'a>, one: &'k Encounter<'a>) -> Vec<Noted<'k, 'a>> {
    if one.transcript.is_some() {
        return meeting::asked(k, one);
    }
    match (one.voice, one.sort) {
        (Voice::Ours, Sort::Call | Sort::Visit | Sort::Note | Sort::Attempt) => {
            // What a meeting left to do is asked after as that meeting's.
            match is_in_file(one) && follows_a_meeting(k, one) {
                true => Vec::new(),
                false => noted(k, one),
            }
        }
        (Voice::Theirs(person), Sort::Message) => asked(k, one, person).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Whether it is a note that the seller keeps in a file.
fn is_in_file(one: &Encounter) -> bool {
    one.party.starts_with(&party(NOTES, EntryKind::Note, ""))
}

/// Whether the calendar shows a meeting with one of the same people on that day or shortly
/// before.
fn follows_a_meeting(k: &Knowledge, one: &Encounter) -> bool {
    const DAYS: i32 = 2;
    let from = one.at.plus_days(-DAYS);
    let start = k.encounters.partition_point(|other| other.at < from);
    let until = one.at.plus_days(1);
    let near = (k.encounters[start..].iter()).take_while(|other| other.at <= until);
    let mut met = near.filter(|other| other.sort == Sort::Meeting);
    let all = || one.people.iter().chain(&one.named);
    met.any(|other| all().any(|who| other.people.contains(who)) || all().next().is_none())
}

/// What the seller notes.
fn noted<'k, 'a>(k: &'k Knowledge<'a>, one: &'k Encounter<'a>) -> Vec<Noted<'k, 'a>> {
    let called = |who: PersonNo| {
        let name = k.person(who).name.to_lowercase();
        let words = name.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.chars().count() > 1);
        words.map(str::to_owned).collect::<BTreeSet<String>>()
    };
    let people = one.people.iter().chain(&one.named).copied();
    let mut people: Vec<PersonNo> = people.filter(|who| k.is_counterpart(*who)).collect();
    if one.people.is_empty() && one.named.is_empty() {
        // A note of a house is told to whom we know best there.
        let firm = one.firm.as_ref().and_then(|firm| k.account_of_key(firm));
        people.extend(firm.and_then(|account| k.best_known(account, None)));
        people.retain(|who| k.is_counterpart(*who));
    }
    let people: Vec<(PersonNo, BTreeSet<String>)> =
        people.into_iter().map(|who| (who, called(who))).collect();
    let names = people.iter().flat_map(|(_, names)| names.iter().cloned());
    let names: BTreeSet<String> = names.collect();
    let body = body(one);
    let all: Vec<String> = sentences(&body).collect();
    let found = all.iter().enumerate().filter_map(|(at, sentence)| {
        let said = said(sentence, &names, one.at)?;
        let about = about(sentence);
        let owed = matches!(said.says, Says::Wants | Says::Wrong | Says::Promised);
        if owed && done::is_done(sentence, &all[at + 1..], &about) {
            return None;
        }
        let named = people.iter().find(|(_, names)| names.contains(&said.who));
        let person = named.or(people.first())?.0;
        Some(Noted {
            one,
            says: said.says,
            person,
            account: k.person(person).account?,
            days: said.days,
            about,
            handed: said.handed,
            sentence: sentence.clone(),
        })
    });
    found.collect()
}

/// What a note says below its headings, which say whom it is about.
pub(super) fn body(one: &Encounter) -> String {
    let lines = one.text.lines().filter(|line| !line.starts_with('#'));
    lines.collect::<Vec<_>>().join("\n")
}

/// What a sentence is about: its words without the figures of a day.
fn about(sentence: &str) -> BTreeSet<String> {
    let mut about = content_words(sentence);
    about.retain(|word| {
        let figures = word.bytes().all(|b| b.is_ascii_digit());
        !(figures && (word.len() <= 2 || word.len() == 4 && word.starts_with("20")))
    });
    about
}

/// What was noted in so many days, but for today: who noted it today has it in mind.
fn lately<'k, 'a>(k: &'k Knowledge<'a>, days: i32) -> impl Iterator<Item = &'k Encounter<'a>> {
    let from = k.as_of.plus_days(-days);
    let start = k.encounters.partition_point(|one| one.at <= from);
    let today = k.day(k.as_of);
    let noted = k.encounters[start..].iter();
    noted.filter(move |one| one.held && k.day(one.at) < today)
}

/// What was said beside mail, is due and was not taken up: of each note all that says one of
/// some things, for what is decided of one matter is not decided of another; of each chat the
/// newest.
pub(super) fn open<'k, 'a>(k: &'k Knowledge<'a>, says: &[Says]) -> Vec<Noted<'k, 'a>> {
    let mut open = Vec::new();
    let mut chats: BTreeMap<PersonNo, Noted> = BTreeMap::new();
    for one in lately(k, STALE_DAYS) {
        let all = open_in(k, one).into_iter();
        let all = all.filter(|noted| says.contains(&noted.says));
        for noted in all.filter(|noted| noted.is_due(k) && !noted.is_done(k)) {
            match one.sort {
                Sort::Message => {
                    chats.insert(noted.person, noted);
                }
                _ => open.push(noted),
            }
        }
    }
    open.extend(chats.into_values());
    // What somebody of us noted of the meeting, too, is told by the note.
    let noted: Vec<(PersonNo, BTreeSet<String>)> = (open.iter())
        .filter(|noted| noted.one.transcript.is_none())
        .map(|noted| (noted.person, noted.about.clone()))
        .collect();
    let twice = |said: &Noted| {
        let same = |(who, about): &(PersonNo, BTreeSet<String>)| {
            *who == said.person && !about.is_disjoint(&said.about)
        };
        said.one.transcript.is_some() && noted.iter().any(same)
    };
    open.retain(|said| !twice(said));
    open
}

/// Whether what somebody asked for in a meeting is open: then it is told by that.
pub(super) fn is_asked_in<'a>(k: &Knowledge<'a>, one: &Encounter<'a>) -> bool {
    let asked = meeting::asked(k, one);
    (asked.iter()).any(|noted| noted.is_due(k) && !noted.is_done(k))
}

/// The cards of what is open.
pub(super) fn cards(k: &Knowledge, says: &[Says]) -> Vec<Finding> {
    open(k, says).iter().map(|noted| noted.card(k)).collect()
}

/// What was said in so many days and nobody took up.
pub(super) fn population(
    k: &Knowledge,
    says: &'static [Says],
    days: i32,
) -> impl Iterator<Item = Vec<Anchor>> {
    let open = lately(k, days).filter(move |one| {
        let noted = open_in(k, one);
        let mut noted = noted.iter().filter(|noted| says.contains(&noted.says));
        noted.any(|noted| !noted.is_done(k))
    });
    open.map(|one| vec![Anchor::Party(one.party.clone())])
}

/// Whether what was said came up after a picture: in a mail of ours, in one of theirs that
/// asks, or in another note.
pub(super) fn came_true(before: &Knowledge, after: &Knowledge, party: &str, says: &[Says]) -> bool {
    let mut noted = before.encounters.iter().rev();
    let Some(one) = noted.find(|one| one.party == party) else {
        return false;
    };
    let open = open_in(before, one);
    let mut open = open.iter().filter(|noted| says.contains(&noted.says));
    open.any(|noted| came_up(before, after, noted))
}

fn came_up(before: &Knowledge, after: &Knowledge, noted: &Noted) -> bool {
    let addresses = before.person(noted.person).addresses.iter();
    let mut people = addresses.filter_map(|address| after.person_at(*address));
    let Some(account) = people.find_map(|who| after.person(who).account) else {
        return false;
    };
    let words = noted.words();
    let mut mails = after.with_account(account, before.as_of);
    let by_mail = mails.any(|(index, message)| {
        let ours = after.from_us(message) && after.went_to_account(message, account);
        let author = after.author(message);
        let theirs = || author.is_some_and(|who| after.person(who).account == Some(account));
        let asked = || theirs() && asks(message).next().is_some();
        (ours || asked()) && !after.common(index, &words).is_empty()
    });
    let start = (after.encounters).partition_point(|later| later.at <= before.as_of);
    let mut later = after.encounters[start..].iter();
    let mut by_word = || {
        later.any(|other| {
            let spoken =
                other.held && other.sort != Sort::Attempt && other.party != noted.one.party;
            let about = || content_words(&other.said());
            spoken && after.is_with(other, account) && !about().is_disjoint(&noted.about)
        })
    };
    by_mail || by_word()
}
