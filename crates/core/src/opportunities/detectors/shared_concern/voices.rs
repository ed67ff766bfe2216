//! What people at accounts voiced, as numbers of words: there are many of them, and
//! only a handful will be read.

use super::OLD_DAYS;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::talk::matters::passages;
use crate::words::{Turned, Word};
use std::collections::{BTreeSet, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// What people at so many accounts write word for word is a phrase.
const PHRASE: usize = 3;

/// A passage of a mail somebody at an account wrote.
pub(super) struct Voice<'a> {
    pub(super) message: &'a Message,
    pub(super) person: PersonNo,
    pub(super) account: AccountNo,
    /// Which of the message's passages.
    nth: usize,
    /// What it is about, sorted.
    pub(super) about: Box<[Word]>,
    pub(super) concern: bool,
    pub(super) remedy: bool,
    /// Has a question in it.
    pub(super) asks: bool,
}

#[cfg(test)]
impl<'a> Voice<'a> {
    /// A voice about these words.
    pub(super) fn about(
        message: &'a Message,
        account: u32,
        words: &[u64],
        concern: bool,
        remedy: bool,
    ) -> Voice<'a> {
        let mut about: Vec<Word> = words.iter().map(|n| Word(*n << 2)).collect();
        about.sort_unstable();
        about.dedup();
        Voice {
            message,
            person: PersonNo(account),
            account: AccountNo(account),
            nth: 0,
            about: about.into(),
            concern,
            remedy,
            asks: false,
        }
    }
}

/// A voice, read.
pub(super) struct Read {
    pub(super) text: String,
    /// What each sentence is about.
    pub(super) sentences: Vec<BTreeSet<String>>,
}

/// All voices, oldest first, and the phrases among them.
pub(super) struct Voices<'a> {
    pub(super) all: Vec<Voice<'a>>,
    phrases: Phrases,
}

impl<'a> Voices<'a> {
    pub(super) fn of(k: &Knowledge<'a>) -> Voices<'a> {
        let letters = letters(k);
        let mut phrases = Phrases::default();
        for (message, _, account) in &letters {
            for passage in message.gist().passages() {
                for sentence in passage.sentences() {
                    phrases.count(sentence, *account);
                }
            }
        }
        let mut all = Vec::new();
        for (message, person, account) in letters {
            for passage in message.gist().passages() {
                let own = passage.sentences().filter(|s| !phrases.has(s.clone()));
                let mut about: Vec<Word> = own.flatten().collect();
                about.sort_unstable();
                about.dedup();
                if about.len() >= 2 {
                    all.push(Voice {
                        message,
                        person,
                        account,
                        nth: passage.nth,
                        about: about.into(),
                        concern: passage.concern,
                        remedy: passage.remedy,
                        asks: passage.asks,
                    });
                }
            }
        }
        Voices { all, phrases }
    }

    /// Reads a voice.
    pub(super) fn read(&self, voice: &Voice) -> Read {
        let text = passages(voice.message).nth(voice.nth).unwrap_or_default();
        let mut sentences = crate::gist::sentences_about(&text).unwrap_or_default();
        let words = |sentence: &BTreeSet<String>| crate::words::numbers(sentence);
        sentences.retain(|sentence| !self.phrases.has(words(sentence).into_iter()));
        Read { text, sentences }
    }
}

/// Letters of counterparts, with who wrote them, oldest first.
fn letters<'a>(k: &Knowledge<'a>) -> Vec<(&'a Message, PersonNo, AccountNo)> {
    let since = k.since(k.as_of.plus_days(-OLD_DAYS));
    let letter = |message: &'a Message| {
        let person = k.author(message).filter(|p| k.is_counterpart(*p))?;
        let account = k.person(person).account.filter(|_| k.is_letter(message))?;
        Some((message, person, account))
    };
    since.filter_map(|(_, message)| letter(message)).collect()
}

/// What people at several accounts write word for word, figures aside.
#[derive(Default)]
struct Phrases {
    /// By hash of a sentence's words: up to three accounts that wrote it.
    by: HashMap<u64, ([AccountNo; PHRASE], usize), BuildHasherDefault<Turned>>,
}

impl Phrases {
    fn count(&mut self, sentence: impl Iterator<Item = Word>, account: AccountNo) {
        let fresh = ([account; PHRASE], 0);
        let (accounts, count) = self.by.entry(bare(sentence)).or_insert(fresh);
        if !accounts[..*count].contains(&account)
            && let Some(place) = accounts.get_mut(*count)
        {
            *place = account;
            *count += 1;
        }
    }

    fn has(&self, sentence: impl Iterator<Item = Word>) -> bool {
        let by = self.by.get(&bare(sentence));
        by.is_some_and(|(_, count)| *count >= PHRASE)
    }
}

/// A hash of a sentence's words, those with figures aside.
fn bare(sentence: impl Iterator<Item = Word>) -> u64 {
    let mut hasher = Turned::default();
    for word in sentence.filter(|word| !word.has_figure()) {
        hasher.write_u64(word.0);
    }
    hasher.finish()
}
