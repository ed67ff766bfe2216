//! # Something voiced at one account that another would want to know
//!
//! One account voiced a worry; another has since told what helped against the
//! same. For them: it is an introduction or an answer, not an offer.
//!
//! Two passages are about the same matter when they share words that few
//! accounts use, weighed by how few; names of people, places and companies do
//! not count.
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
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::talk::matters::passages;
use crate::opportunities::talk::mentions::sentences;
use crate::opportunities::talk::tone::hear;
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
/// A word marks a matter when at most this share of the accounts that speak use
/// it, and in any case when [`FEW`] do.
const RARE_SHARE: f64 = 0.15;
/// See [`RARE_SHARE`].
const FEW: usize = 4;
/// How much two passages must share: the sum, over their common words, of the
/// logarithm of one in how many accounts uses the word.
const SHARED: f64 = 4.0;
/// How much where the words do not show a worry here and a remedy there.
const ALIKE: f64 = 7.0;
/// How much where they show neither.
const SAME: f64 = 9.5;
/// See [`Words::weight`].
const SILENT: f64 = 8.0;
/// What people at so many accounts write word for word is a phrase.
const PHRASE: usize = 3;
/// Two sentences with this share of their words in common are one way of saying
/// something, filled in twice.
const PHRASING: f64 = 0.6;
/// A passage longer than this is about many things, in content words.
const LONG: usize = 60;

/// A passage of a mail somebody at an account wrote.
struct Voice<'a> {
    message: &'a Message,
    person: PersonNo,
    account: AccountNo,
    text: String,
    /// What each sentence is about.
    sentences: Vec<BTreeSet<String>>,
    about: BTreeSet<String>,
    concern: bool,
    remedy: bool,
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let voices = voices(k);
    let words = Words::of(k);
    let mut by_word: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, voice) in voices.iter().enumerate() {
        for word in voice.about.iter().filter(|word| words.is_rare(word)) {
            by_word.entry(word).or_default().push(index);
        }
    }
    let newest = k.as_of.plus_days(-NEW_DAYS);
    let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
    for places in by_word.values() {
        for (at, older) in places.iter().enumerate() {
            for newer in &places[at + 1..] {
                let (a, b) = (&voices[*older], &voices[*newer]);
                let fresh = b.message.known > newest;
                if fresh && a.account != b.account {
                    pairs.insert((*older, *newer));
                }
            }
        }
    }
    let mut findings: BTreeMap<(AccountNo, Anchor), Finding> = BTreeMap::new();
    for (older, newer) in pairs {
        let (older, newer) = (&voices[older], &voices[newer]);
        let common = common(older, newer, &words);
        let share: f64 = common.iter().map(|word| words.weight(word)).sum();
        let enough = match (older.concern, newer.remedy) {
            (true, true) => SHARED,
            (true, false) | (false, true) => ALIKE,
            // Nothing but the words tells: they have to be many and rare.
            (false, false) => SAME,
        };
        let rare = common.iter().any(|word| words.is_rare(word));
        // Who asks has no answer for others.
        if newer.text.contains('?')
            || common.len() < 2
            || !rare
            || share < enough
            || told(k, older, newer, &common, &words)
        {
            continue;
        }
        let finding = finding(k, older, newer, share);
        // One worry, one card: with the best that was told about it.
        let place = findings.entry((older.account, Anchor::Evidence(older.message.id)));
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

/// The words two passages have in common, without sentences that stand in both
/// nearly word for word: those are phrases.
fn common<'a>(older: &'a Voice, newer: &'a Voice, words: &Words) -> Vec<&'a str> {
    let differs = |sentence: &&BTreeSet<String>, other: &Voice| {
        !(other.sentences.iter()).any(|there| {
            let both = there.intersection(sentence).count() as f64;
            both / there.union(sentence).count() as f64 >= PHRASING
        })
    };
    let there: BTreeSet<&String> = (older.sentences.iter())
        .filter(|sentence| differs(sentence, newer))
        .flatten()
        .collect();
    let here: BTreeSet<&String> = (newer.sentences.iter())
        .filter(|sentence| differs(sentence, older))
        .flatten()
        .collect();
    there
        .intersection(&here)
        .map(|word| word.as_str())
        .filter(|word| words.counts(word))
        .collect()
}

/// Passages in which people at accounts voiced something, oldest first.
fn voices<'a>(k: &Knowledge<'a>) -> Vec<Voice<'a>> {
    let mut voices = Vec::new();
    for (_, message) in k.since(k.as_of.plus_days(-OLD_DAYS)) {
        let Some(person) = k.author(message).filter(|p| k.is_counterpart(*p)) else {
            continue;
        };
        let Some(account) = k.person(person).account.filter(|_| k.is_letter(message)) else {
            continue;
        };
        for text in passages(message) {
            let heard = hear(&text);
            // Who asks us for something tells nobody anything.
            let asks = text.ends_with('?') || text.to_lowercase().contains("please");
            let business = heard.private == 0 && heard.pitch == 0 && !asks;
            if !business {
                continue;
            }
            let names = names_in(&text);
            let own: Vec<BTreeSet<String>> = sentences(&text)
                .map(|sentence| content_words(&sentence))
                .map(|about| about.difference(&names).cloned().collect())
                .filter(|about: &BTreeSet<String>| !about.is_empty())
                .collect();
            let about: BTreeSet<String> = own.iter().flatten().cloned().collect();
            if (2..=LONG).contains(&about.len()) {
                voices.push(Voice {
                    message,
                    person,
                    account,
                    text,
                    sentences: own,
                    about,
                    concern: heard.concern,
                    remedy: heard.remedy,
                });
            }
        }
    }
    without_phrases(voices)
}

/// Takes out what people at several accounts write word for word, numbers aside.
fn without_phrases(mut voices: Vec<Voice>) -> Vec<Voice> {
    let bare = |sentence: &BTreeSet<String>| -> BTreeSet<String> {
        let digit = |word: &&String| word.contains(|c: char| c.is_ascii_digit());
        sentence.iter().filter(|w| !digit(w)).cloned().collect()
    };
    let mut accounts: BTreeMap<BTreeSet<String>, BTreeSet<AccountNo>> = BTreeMap::new();
    for voice in &voices {
        for sentence in &voice.sentences {
            let by = accounts.entry(bare(sentence)).or_default();
            by.insert(voice.account);
        }
    }
    for voice in &mut voices {
        let several =
            |s: &BTreeSet<String>| accounts.get(&bare(s)).is_some_and(|by| by.len() >= PHRASE);
        voice.sentences.retain(|sentence| !several(sentence));
        voice.about = voice.sentences.iter().flatten().cloned().collect();
    }
    voices.retain(|voice| voice.about.len() >= 2);
    voices
}

/// Words with a capital inside a sentence: names, most likely. Abbreviations and
/// what a number follows (`Alloy 22`) are not.
fn names_in(text: &str) -> BTreeSet<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let inside = |at: usize| at > 0 && !words[at - 1].ends_with(['.', '!', '?', ':', ',']);
    (0..words.len())
        .filter(|at| {
            let mut letters = words[*at].chars().filter(|c| c.is_alphabetic());
            let capital = letters.next().is_some_and(char::is_uppercase);
            let number = words
                .get(at + 1)
                .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
            capital && letters.any(char::is_lowercase) && inside(*at) && !number
        })
        .flat_map(|at| content_words(words[at]))
        .collect()
}

/// Whether one of us has told the older voice's account of it since.
fn told(k: &Knowledge, older: &Voice, newer: &Voice, common: &[&str], words: &Words) -> bool {
    let mut since = k.with_account(older.account, newer.message.known);
    since.any(|(_, message)| {
        if !k.from_us(message) || !k.went_to_account(message, older.account) {
            return false;
        }
        let said = content_words(&message.own);
        common.iter().filter(|word| said.contains(**word)).count() >= 2
            || common
                .iter()
                .any(|word| said.contains(*word) && words.is_rare(word))
    })
}

/// How many of the accounts that write to us use a word.
struct Words {
    accounts: BTreeMap<String, BTreeSet<AccountNo>>,
    speaking: f64,
    names: BTreeSet<String>,
}

impl Words {
    fn of(k: &Knowledge) -> Words {
        let mut accounts: BTreeMap<String, BTreeSet<AccountNo>> = BTreeMap::new();
        let mut speaking = BTreeSet::new();
        for (_, message) in k.since(k.as_of.plus_days(-OLD_DAYS)) {
            let Some(person) = k.author(message).filter(|p| !k.person(*p).ours) else {
                continue;
            };
            if let Some(account) = k.person(person).account {
                speaking.insert(account);
                for word in content_words(&message.own) {
                    accounts.entry(word).or_default().insert(account);
                }
            }
        }
        let names: BTreeSet<String> = (k.people.iter().map(|person| person.name.as_str()))
            .chain(k.accounts.iter().map(|account| account.name.as_str()))
            .flat_map(content_words)
            .collect();
        Words {
            accounts,
            speaking: speaking.len() as f64,
            names,
        }
    }

    fn used_by(&self, word: &str) -> usize {
        self.accounts.get(word).map_or(0, BTreeSet::len)
    }

    /// Whether a word says anything of a matter: no name, no bare number.
    fn counts(&self, word: &str) -> bool {
        !self.names.contains(word) && self.used_by(word) >= 2
    }

    fn is_rare(&self, word: &str) -> bool {
        let most = ((self.speaking * RARE_SHARE) as usize).max(FEW);
        let number = word.bytes().all(|b| b.is_ascii_digit());
        self.counts(word) && !number && self.used_by(word) <= most
    }

    /// Where few accounts speak, a shared word is no wonder and no rarity either:
    /// it is counted as if [`SILENT`] more had not used it.
    fn weight(&self, word: &str) -> f64 {
        ((self.speaking + SILENT) / self.used_by(word).max(1) as f64)
            .ln()
            .max(0.0)
    }
}

fn finding(k: &Knowledge, older: &Voice, newer: &Voice, share: f64) -> Finding {
    let (said_there, said_here) = (older.text.as_str(), newer.text.as_str());
    let (here, there) = (k.account(newer.account), k.account(older.account));
    let age = k.as_of.days_since(newer.message.known);
    Finding {
        anchors: vec![
            Anchor::Evidence(older.message.id),
            Anchor::Evidence(newer.message.id),
        ],
        title: format!("{} may know what helps {}", here.name, there.name),
        account: Some(older.account),
        person: Some(older.person),
        why: format!(
            "{} wrote {}: {} {} had written on {}: {}",
            k.named(newer.person),
            k.ago(newer.message.known),
            quote(said_here),
            k.named(older.person),
            k.on(older.message.known),
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
                month(k, older.message.known),
                quote(said_there),
            ),
        }),
        parts: vec![
            part("uncommon words in common", share / 10.0),
            part(
                "a worry there, a remedy here",
                if older.concern && newer.remedy {
                    1.0
                } else {
                    0.6
                },
            ),
            part(
                "still fresh",
                freshness(age, 14.0, f64::from(NEW_DAYS) + 15.0),
            ),
        ],
        seen: false,
    }
}

fn month(k: &Knowledge, then: crate::time::Timestamp) -> String {
    k.on(then)
        .split_once(' ')
        .map(|(_, month)| month.to_owned())
        .unwrap_or_default()
}
