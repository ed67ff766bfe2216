//! Threads: which messages belong to one conversation.
//!
//! Three kinds of proof, from the surest to the weakest: a message names the id
//! of the one it answers; it quotes its words; it has the same subject among
//! the same people within a month. The last two matter because whole archives
//! come without `In-Reply-To`.

use crate::calendar;
use crate::evidence::{Marks, normal_subject};
use crate::id::Id;
use crate::identity::grouping::Partition;
use crate::ledger::{AddressNo, Message};
use std::collections::{BTreeMap, HashMap};

/// Days after which the same subject begins another conversation.
const SUBJECT_DAYS: f64 = 30.0;

/// Messages of one subject to look back on for a common participant.
const SUBJECT_LOOK_BACK: usize = 8;

/// Mail to more than this is a circular; its subject ties nobody together.
const CIRCULAR: usize = 40;

/// Subjects that say nothing, normalised.
const GENERIC: &[&str] = &[
    "(no subject)",
    "[no subject]",
    "angebot",
    "anfrage",
    "call",
    "fyi",
    "hello",
    "hallo",
    "hey",
    "hi",
    "hola",
    "info",
    "information",
    "invoice",
    "kein betreff",
    "meeting",
    "no subject",
    "none",
    "offer",
    "ohne betreff",
    "order",
    "question",
    "questions",
    "request",
    "sans objet",
    "sin asunto",
    "test",
    "thank you",
    "thanks",
    "update",
];

/// Conversations among a slice of messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Threads {
    /// The thread of each message, in the order of the messages.
    pub of: Vec<u32>,
    /// The messages of each thread (indices, oldest first), threads in the
    /// order of their first message.
    pub messages: Vec<Vec<u32>>,
}

/// Gathers messages, which are sorted by `known`, into threads.
pub fn gather(messages: &[Message]) -> Threads {
    let mut groups = Partition::of(messages.len());
    by_ids(messages, &mut groups);
    by_quotes(messages, &mut groups);
    by_subjects(messages, &mut groups);
    let mut threads = Threads::default();
    let mut number_of: BTreeMap<u32, u32> = BTreeMap::new();
    for at in 0..messages.len() as u32 {
        let next = threads.messages.len() as u32;
        let number = *number_of.entry(groups.find(at)).or_insert(next);
        if number == next {
            threads.messages.push(Vec::new());
        }
        threads.messages[number as usize].push(at);
        threads.of.push(number);
    }
    threads
}

/// A message and those it answers; also siblings that answer one that is not
/// here.
fn by_ids(messages: &[Message], groups: &mut Partition) {
    let mut holder: HashMap<Id, u32> = HashMap::new();
    for (at, message) in messages.iter().enumerate() {
        for id in message.message_ids.iter().chain(&message.parents) {
            groups.join(*holder.entry(*id).or_insert(at as u32), at as u32);
        }
    }
}

/// A message and those whose words it quotes. Words that were sent many times
/// (a template) tell nothing.
fn by_quotes(messages: &[Message], groups: &mut Partition) {
    let mut writers: HashMap<Id, Vec<u32>> = HashMap::new();
    for (at, message) in messages.iter().enumerate() {
        if let Some(print) = message.print {
            writers.entry(print).or_default().push(at as u32);
        }
    }
    for (at, message) in messages.iter().enumerate() {
        for quoted in &message.quoted {
            if let Some([only]) = writers.get(quoted).map(Vec::as_slice) {
                groups.join(*only, at as u32);
            }
        }
    }
}

/// A message and the last ones of the same subject that share a participant
/// besides whoever is on everything.
fn by_subjects(messages: &[Message], groups: &mut Partition) {
    let everywhere = most_present(messages);
    let mut recent: HashMap<u64, Vec<u32>> = HashMap::new();
    for (at, message) in messages.iter().enumerate() {
        let bulk = Marks::BULK.with(Marks::AUTO).with(Marks::BOUNCE);
        let circular = message.marks.any(bulk) || message.participants.len() > CIRCULAR;
        if circular {
            continue;
        }
        let subject = message.gist().subject;
        if subject == 0 {
            continue;
        }
        let earlier = recent.entry(subject).or_default();
        let together = earlier
            .iter()
            .rev()
            .take(SUBJECT_LOOK_BACK)
            .find(|&&other| {
                let before = &messages[other as usize];
                message.known.days_since(before.known) <= SUBJECT_DAYS
                    && share_somebody(message, before, everywhere)
            });
        if let Some(&other) = together {
            groups.join(other, at as u32);
        }
        earlier.push(at as u32);
    }
}

/// A subject without `Re:` and the like; nothing where it holds no conversation
/// together.
pub(crate) fn telling_subject(subject: &str) -> String {
    let subject = normal_subject(subject);
    if tells(&subject) {
        subject
    } else {
        String::new()
    }
}

/// Whether a subject is particular enough to hold a conversation together.
fn tells(subject: &str) -> bool {
    let letters = subject.chars().filter(|c| c.is_alphanumeric()).count();
    letters >= 4 && !GENERIC.contains(&subject)
}

/// Whether two messages have a participant in common, besides the one who is on
/// everything: the mailbox's owner is no proof that two have to do with one
/// another.
fn share_somebody(a: &Message, b: &Message, everywhere: Option<AddressNo>) -> bool {
    let on_b = |number: AddressNo| b.participants.iter().any(|p| p.1 == number);
    a.participants
        .iter()
        .map(|p| p.1)
        .any(|number| Some(number) != everywhere && on_b(number))
}

/// Whoever is on at least half of the messages, and on more than anybody else.
fn most_present(messages: &[Message]) -> Option<AddressNo> {
    let mut on: HashMap<AddressNo, (u32, usize)> = HashMap::new();
    for (at, message) in messages.iter().enumerate() {
        for (_, number) in &message.participants {
            let (count, last) = on.entry(*number).or_insert((0, usize::MAX));
            // Somebody in two roles is there once.
            if *last != at {
                (*count, *last) = (*count + 1, at);
            }
        }
    }
    let most = on.values().map(|(count, _)| *count).max()?;
    let mut those = on.into_iter().filter(|(_, (count, _))| *count == most);
    let only = those.next().filter(|_| those.next().is_none());
    let (number, _) = only?;
    (most as usize * 2 >= messages.len() && messages.len() > 3).then_some(number)
}

/// What the subjects of a series have in common: its words without dates and figures.
pub fn series_of(subject: &str) -> String {
    let words = subject.split(|c: char| !c.is_alphabetic());
    let words = words.filter(|word| !word.is_empty() && !calendar::is_calendar(word));
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
