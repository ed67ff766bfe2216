//! # Something voiced at one account that another would want to know
//!
//! Two accounts speak of the same uncommon matter: what one has learned, the
//! other would like to hear. For them: it is an introduction or an answer, not
//! an offer.
//!
//! Two sentences are about the same matter when they share words that few
//! accounts use; words that many use, and the names of people and companies,
//! do not count.
//!
//! Mail shows no outcome for this kind: whether it helped is said by the user.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! every 9 days from 2023-06-01 to 2024-03-10 Ann Smith <ann@acmevalves.com> <-> me: Weekly order | The order for this week is attached.
//! every 9 days from 2023-06-01 to 2024-03-10 Bo Berg <bo@bergpumps.com> <-> me: Weekly order | The order for this week is attached.
//! 2024-01-15 Bo Berg <bo@bergpumps.com> -> me: Seals | Hello Sam,\nwe have a problem with chlorine dioxide attacking the elastomer in the dosing pumps.\nBo
//! 2024-03-04 Ann Smith <ann@acmevalves.com> -> me: News | Hello Sam,\nour new dosing station had trouble too: the elastomer failed under chlorine dioxide, so we changed the supplier of the compound.\nAnn
//! as of 2024-03-12
//! => bergpumps.com
//! ```

use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{ago, freshness, on, part, proof, quote};
use crate::opportunities::mentions::sentences;
use crate::opportunities::{Ask, Detector, Finding, Serves, Stance};
use crate::words::content_words;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "shared-concern",
    name: "something another account would want to know",
    stance: Stance::Build,
    serves: Serves::Them,
    chance_if_acted: 0.4,
    detect,
    outcome: None,
};

/// How old the newer voice may be, in days.
const NEW_DAYS: i32 = 45;
/// How old the older voice may be, in days.
const OLD_DAYS: i32 = 270;
/// Rare words two mails must share.
const SHARED: usize = 3;
/// How many of them must stand in one sentence, on both sides.
const IN_ONE_SENTENCE: usize = 2;
/// A word is rare when at most this share of the accounts that speak use it,
/// and in any case when two do.
const RARE_SHARE: f64 = 0.08;

/// What somebody at an account wrote in one mail.
struct Voice<'a> {
    message: &'a Message,
    person: PersonNo,
    account: AccountNo,
    /// Each sentence with what it is about.
    sentences: Vec<(String, BTreeSet<String>)>,
}

impl Voice<'_> {
    /// The sentence that has most of the words, and how many.
    fn best(&self, words: &[&str]) -> (&str, usize) {
        let shared =
            |about: &BTreeSet<String>| words.iter().filter(|w| about.contains(**w)).count();
        let best = self
            .sentences
            .iter()
            .rev()
            .max_by_key(|(_, about)| shared(about));
        best.map_or(("", 0), |(sentence, about)| {
            (sentence.as_str(), shared(about))
        })
    }
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut voices = voices(k);
    let phrases = phrases(&voices);
    for voice in &mut voices {
        voice
            .sentences
            .retain(|(_, about)| !phrases.contains(&without_numbers(about)));
    }
    let rare = rare_words(k);
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, voice) in voices.iter().enumerate() {
        let words: BTreeSet<&String> = voice
            .sentences
            .iter()
            .flat_map(|(_, words)| words)
            .collect();
        for word in words.into_iter().filter(|word| rare.contains(*word)) {
            by_word.entry(word).or_default().push(index);
        }
    }
    let mut shared: BTreeMap<(usize, usize), Vec<&str>> = BTreeMap::new();
    for (word, places) in &by_word {
        for (at, older) in places.iter().enumerate() {
            for newer in &places[at + 1..] {
                if voices[*older].account != voices[*newer].account {
                    shared.entry((*older, *newer)).or_default().push(word);
                }
            }
        }
    }
    let newest = k.as_of.plus_days(-NEW_DAYS);
    let mut findings: BTreeMap<(AccountNo, AccountNo), Finding> = BTreeMap::new();
    for ((older, newer), words) in shared {
        let (older, newer) = (&voices[older], &voices[newer]);
        let focused = |voice: &Voice| voice.best(&words).1 >= IN_ONE_SENTENCE;
        if words.len() < SHARED || newer.message.known <= newest || told(k, older, newer, &words) {
            continue;
        }
        if !focused(older) || !focused(newer) {
            continue;
        }
        let finding = finding(k, older, newer, &words);
        let place = findings.entry((older.account, newer.account));
        place
            .and_modify(|best| {
                if finding.strength() > best.strength() {
                    best.clone_from(&finding);
                }
            })
            .or_insert(finding);
    }
    findings.into_values().collect()
}

/// What people at accounts voiced, oldest first.
fn voices<'a>(k: &Knowledge<'a>) -> Vec<Voice<'a>> {
    let mut voices = Vec::new();
    for (_, message) in k.since(k.as_of.plus_days(-OLD_DAYS)) {
        let Some(person) = k.author(message).filter(|p| k.is_counterpart(*p)) else {
            continue;
        };
        let Some(account) = k.person(person).account.filter(|_| k.is_letter(message)) else {
            continue;
        };
        let sentences = sentences(&message.own).map(|sentence| {
            let about = content_words(&sentence);
            (sentence, about)
        });
        voices.push(Voice {
            message,
            person,
            account,
            sentences: sentences.filter(|(_, about)| about.len() >= 2).collect(),
        });
    }
    voices
}

/// Whether one of us has told the older voice's account of it since.
fn told(k: &Knowledge, older: &Voice, newer: &Voice, words: &[&str]) -> bool {
    k.since(newer.message.known).any(|(_, message)| {
        let said = content_words(&message.own);
        k.from_us(message)
            && k.went_to_account(message, older.account)
            && words.iter().filter(|word| said.contains(**word)).count() >= IN_ONE_SENTENCE
    })
}

/// Words without article numbers and amounts.
fn without_numbers(words: &BTreeSet<String>) -> BTreeSet<String> {
    let has_digit = |word: &&String| word.contains(|c: char| c.is_ascii_digit());
    words
        .iter()
        .filter(|word| !has_digit(word))
        .cloned()
        .collect()
}

/// Sentences that people at several accounts wrote word for word are phrases.
fn phrases(voices: &[Voice]) -> BTreeSet<BTreeSet<String>> {
    let mut accounts: BTreeMap<BTreeSet<String>, BTreeSet<AccountNo>> = BTreeMap::new();
    for voice in voices {
        for (_, about) in &voice.sentences {
            accounts
                .entry(without_numbers(about))
                .or_default()
                .insert(voice.account);
        }
    }
    let several = accounts
        .into_iter()
        .filter(|(_, accounts)| accounts.len() > 1);
    several.map(|(about, _)| about).collect()
}

/// Words that few of the accounts that write to us use, names left out.
fn rare_words(k: &Knowledge) -> BTreeSet<String> {
    let mut accounts_of: BTreeMap<String, BTreeSet<AccountNo>> = BTreeMap::new();
    let mut speaking = BTreeSet::new();
    let mut ours: BTreeMap<String, u32> = BTreeMap::new();
    for (_, message) in k.since(k.as_of.plus_days(-OLD_DAYS)) {
        let Some(person) = k.author(message) else {
            continue;
        };
        if k.person(person).ours {
            for word in content_words(&message.own) {
                *ours.entry(word).or_default() += 1;
            }
        } else if let Some(account) = k.person(person).account {
            speaking.insert(account);
            for word in content_words(&message.own) {
                accounts_of.entry(word).or_default().insert(account);
            }
        }
    }
    let most = ((speaking.len() as f64 * RARE_SHARE) as usize).max(2);
    let names: BTreeSet<String> = (k.people.iter().map(|person| person.name.as_str()))
        .chain(k.accounts.iter().map(|account| account.name.as_str()))
        .flat_map(content_words)
        .collect();
    (accounts_of.into_iter())
        .filter(|(word, accounts)| (2..=most).contains(&accounts.len()) && !names.contains(word))
        // What we write about all the time is our trade, not a shared concern.
        .filter(|(word, _)| ours.get(word).copied().unwrap_or(0) <= 12)
        .map(|(word, _)| word)
        .collect()
}

fn finding(k: &Knowledge, older: &Voice, newer: &Voice, words: &[&str]) -> Finding {
    let (said_there, _) = older.best(words);
    let (said_here, _) = newer.best(words);
    let (here, there) = (k.account(newer.account), k.account(older.account));
    let age = k.as_of.days_since(newer.message.known);
    Finding {
        anchors: vec![
            Anchor::Evidence(older.message.id),
            Anchor::Evidence(newer.message.id),
        ],
        title: format!("{} and {} speak of the same thing", there.name, here.name),
        account: Some(older.account),
        person: Some(older.person),
        why: format!(
            "{} wrote {}: {} {} had written on {}: {}",
            k.named(newer.person),
            ago(k.as_of, newer.message.known),
            quote(said_here),
            k.named(older.person),
            on(older.message.known),
            quote(said_there),
        ),
        if_you_act: format!(
            "{} hears what others learned, without names, and learned it from you.",
            k.first_name(older.person)
        ),
        if_you_wait: "Both go on alone.".to_owned(),
        who_else_knows: "Only somebody who reads both accounts' mail.".to_owned(),
        rarity: 1.0,
        evidence: vec![
            proof(newer.message, quote(said_here)),
            proof(older.message, quote(said_there)),
        ],
        against: Vec::new(),
        ask: Some(Ask {
            person: older.person,
            question: format!(
                "In {} you wrote: {} Somebody else had the same on their table. How did it go \
                 on with you, and would it help to hear what they did?",
                month(older.message.known),
                quote(said_there),
            ),
        }),
        parts: vec![
            part("uncommon words in common", words.len() as f64 / 5.0),
            part(
                "still fresh",
                freshness(age, 14.0, f64::from(NEW_DAYS) + 15.0),
            ),
        ],
        seen: false,
    }
}

fn month(then: crate::time::Timestamp) -> String {
    on(then)
        .split_once(' ')
        .map(|(_, month)| month.to_owned())
        .unwrap_or_default()
}
