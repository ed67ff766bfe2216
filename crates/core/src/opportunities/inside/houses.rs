//! Which houses outside a text names: accounts by their names, people of theirs, and
//! firms that nobody has written with yet.
//!
//! Whole names, or the first word of one where no other house begins so; with a capital;
//! never our own people or our own house. A firm nobody knows has to stand as firms do:
//! behind a person or a call (`Bo Berg with Acme`, `a call from Acme`), before what it says
//! (`Acme wants`), or with its legal form.

use super::first_names::FirstNames;
use super::house_words::{
    ARTICLES, COMMON, DOES, NOUNS, PEOPLE, PERSON_AT, PLACES, REACHED, TRADE, UNITS, has,
};
use super::spelling::{folded, low, together, written};
use crate::calendar::is_calendar;
use crate::identity::address::is_free_mail;
use crate::identity::company_names::{core, is_form};
use crate::identity::names::{fold, is_common_last, is_given};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::talk::inside::is_capital;
use crate::words::Word;
use crate::words::content_words;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

/// A house that a text names.
#[derive(Clone, PartialEq, Debug)]
pub struct House {
    /// As written.
    pub name: String,
    /// The account it is, if we know it.
    pub account: Option<AccountNo>,
    /// The person of theirs who is named.
    pub person: Option<PersonNo>,
    /// How surely it is a house outside, 0 to 1.
    pub sure: f64,
    /// What it does is told right after it: `Acme wants`.
    pub acts: bool,
    /// It stands behind somebody of theirs: `the buyer at Acme`.
    pub stands: bool,
    /// Only somebody is named, and no house.
    pub alone: bool,
}

/// How houses are called.
#[derive(Debug, Default)]
pub struct Houses {
    /// Accounts by the letters of their names: `acmevalves`. Never iterated.
    /// Nothing where two are called so: the same holds for all three.
    letters: HashMap<String, Option<AccountNo>>,
    /// Accounts by a name's first word, where the rest tells little. Never iterated.
    firsts: HashMap<String, Option<AccountNo>>,
    /// People of theirs by first and last name. Never iterated.
    people: HashMap<(String, String), Option<PersonNo>>,
    /// Who is meant by a first name alone.
    pub(super) first_names: FirstNames,
    /// First and last names of our people. Never iterated.
    ours: HashSet<String>,
    /// Words of our own house. Never iterated.
    house: HashSet<String>,
}

/// A name of fewer letters stands for too much.
const LEAST: usize = 3;
/// A first word alone has so many letters.
const FIRST: usize = 5;
/// The most words of a name that are looked at.
const WORDS: usize = 4;

/// Whether a folded word begins many a name, or has a capital for other reasons.
fn is_common(word: &str) -> bool {
    static FOLDED: LazyLock<HashSet<String>> =
        LazyLock::new(|| COMMON.split_ascii_whitespace().map(fold).collect());
    FOLDED.contains(word)
}

impl Houses {
    /// How the houses of a picture are called.
    fn of(k: &Knowledge) -> Houses {
        let mut houses = Houses::default();
        for domain in &k.seller.domains {
            let label = domain.split('.').next().unwrap_or_default();
            houses.house.extend(label.split('-').map(fold));
            houses.house.insert(together(&fold(label)));
        }
        houses
            .house
            .extend(core(&k.seller.company).split(' ').map(str::to_owned));
        for person in &k.people {
            let name = fold(&person.name);
            let words: Vec<&str> = (name.split(|c: char| !c.is_alphanumeric()))
                .filter(|word| word.len() > 1)
                .collect();
            if person.ours {
                houses
                    .ours
                    .extend(words.iter().map(|word| (*word).to_owned()));
                let company = core(&person.company);
                houses.house.extend(company.split(' ').map(str::to_owned));
            }
        }
        houses
            .house
            .retain(|word| !word.is_empty() && !is_common(word));
        for (number, person) in k.numbered() {
            let outside = !person.ours && person.account.is_some();
            let name = fold(&person.name);
            let mut words = name.split(' ').filter(|word| word.len() > 1);
            if let (true, Some(first), Some(last)) = (outside, words.next(), words.next_back()) {
                let named = (first.to_owned(), last.to_owned());
                let one = houses.people.entry(named).or_insert(Some(number));
                // Of two at one house, either stands for it.
                *one = one.filter(|known| k.person(*known).account == person.account);
            }
        }
        houses.first_names = FirstNames::of(k);
        let mut accounts: Vec<AccountNo> = k.numbered_accounts().map(|(no, _)| no).collect();
        accounts.sort_by_key(|no| !k.account(*no).relationship);
        for number in accounts {
            houses.add(k, number);
        }
        houses
    }

    fn add(&mut self, k: &Knowledge, number: AccountNo) {
        let account = k.account(number);
        // Those we deal with come first, and are meant rather than strangers.
        let is_meant = |known: AccountNo| {
            known == number || k.account(known).relationship && !account.relationship
        };
        let labels = account
            .domains
            .iter()
            .filter(|domain| !is_free_mail(domain));
        let labels = labels.filter_map(|domain| domain.split('.').next());
        let named = core(&account.name);
        let names: BTreeSet<String> = (labels.map(|label| fold(&label.replace('-', " "))))
            .chain([named])
            .collect();
        for name in names {
            let letters = together(&name);
            if letters.len() < LEAST || self.is_ours(&letters) {
                continue;
            }
            if !is_common(&letters) {
                let one = self.letters.entry(letters).or_insert(Some(number));
                *one = one.filter(|known| is_meant(*known));
            }
            let Some((first, _)) = name.split_once(' ') else {
                continue;
            };
            let telling = first.len() >= FIRST && !is_common(first);
            if telling && !self.is_ours(first) {
                let one = self.firsts.entry(first.to_owned()).or_insert(Some(number));
                *one = one.filter(|known| is_meant(*known));
            }
        }
    }

    /// Whether a folded word is our house's.
    fn is_ours(&self, word: &str) -> bool {
        self.house.contains(word)
    }

    /// Whether a text says that one of our people was spoken with: `I talked to Tom`.
    pub fn speaks_with_ours(&self, text: &str) -> bool {
        const WITH: &[&str] = &["with", "to", "from", "by", "mit", "von"];
        let words: Vec<&str> = text.split_whitespace().collect();
        words.windows(2).any(|pair| {
            WITH.contains(&pair[0]) && is_capital(pair[1]) && self.is_colleague(&folded(pair[1]))
        })
    }

    /// Whether a text names one of our people.
    pub fn names_ours(&self, text: &str) -> bool {
        let mut words = text.split_whitespace().skip(1);
        words.any(|word| is_capital(word) && self.is_colleague(&folded(word)))
    }

    /// Whether a folded word is a name of one of our people.
    pub fn is_colleague(&self, word: &str) -> bool {
        self.ours.contains(word)
    }

    /// The houses that a text names which are accounts, or whose people they are.
    pub fn known(&self, text: &str) -> Vec<House> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut found: Vec<House> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let taken = self.known_at(&words, at);
            at += taken.as_ref().map_or(1, |(_, length)| *length);
            found.extend(taken.map(|(house, _)| house));
        }
        found
    }

    /// The account, or the person of one, whose name begins there, and how many words it has.
    fn known_at(&self, words: &[&str], at: usize) -> Option<(House, usize)> {
        if !is_capital(words[at]) {
            return None;
        }
        let most = run(&words[at..]);
        let bare: Vec<String> = words[at..at + most]
            .iter()
            .map(|word| folded(word))
            .collect();
        if let [first, last, ..] = bare.as_slice()
            && let Some(person) = self.people.get(&(first.clone(), last.clone()))
        {
            let mut house = house(words, at, 2, None, if person.is_some() { 1.0 } else { 0.9 });
            house.person = *person;
            return Some((house, 2));
        }
        for length in (1..=most).rev() {
            let letters: String = bare[..length].concat();
            let Some(account) = self.letters.get(&letters) else {
                continue;
            };
            if length == 1 && !self.stands_alone(words, at, &bare) {
                continue;
            }
            return Some((house(words, at, length, *account, 1.0), length));
        }
        let first = bare.first()?;
        let alone = self.stands_alone(words, at, &bare);
        let account = self.firsts.get(first).filter(|_| alone)?;
        Some((house(words, at, 1, *account, 0.9), 1))
    }

    /// Whether one word with a capital is a house rather than a person, or how a sentence
    /// begins.
    fn stands_alone(&self, words: &[&str], at: usize, bare: &[String]) -> bool {
        let Some(word) = bare.first() else {
            return false;
        };
        let before = at.checked_sub(1).map(|at| folded(words[at]));
        let before = before.unwrap_or_default();
        let person = is_given(&before) || self.is_colleague(&before) && is_capital(words[at - 1]);
        let name = is_given(word) || self.is_colleague(word) || is_common_last(word);
        let placed = matches!(before.as_str(), "at" | "w" | "bei");
        let shouted = words[at]
            .chars()
            .filter(|c| c.is_alphabetic())
            .all(char::is_uppercase);
        let short = word.len() <= LEAST && !shouted;
        !person && !short && (!name || placed) && !is_common(word)
    }

    /// The houses that a sentence names in the manner of houses, and that are no accounts;
    /// `about` is what the subject says.
    pub fn unknown(&self, k: &Knowledge, sentence: &str, about: &str) -> Vec<House> {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let about = fold(about);
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let length = run(&words[at..]);
            if length == 0 || !is_capital(words[at]) {
                at += 1;
                continue;
            }
            // `Also Acme`, `Yesterday Acme`: how a sentence begins is no name.
            let begins = (words[at..at + length].iter())
                .take_while(|word| is_common(&folded(word)))
                .count();
            if begins < length {
                let (at, length) = (at + begins, length - begins);
                found.extend(self.unknown_at(k, &words, at, length, &about));
            }
            at += length;
        }
        found
    }

    fn unknown_at(
        &self,
        k: &Knowledge,
        words: &[&str],
        at: usize,
        length: usize,
        about: &str,
    ) -> Option<House> {
        let name = &words[at..at + length];
        let bare: Vec<String> = name.iter().map(|word| folded(word)).collect();
        let form = bare.last().is_some_and(|last| is_form(last)) && length > 1;
        let plain = |word: &String| {
            is_common(word)
                || is_form(word)
                || self.is_ours(word)
                || word.is_empty()
                || word.bytes().all(|b| b.is_ascii_digit())
        };
        // `The Investments Group is in talks with Acme`: a group of ours.
        if at > 0 && has(UNITS, bare.last()?) && has(ARTICLES, &low(words[at - 1])) {
            return None;
        }
        let dated = name.iter().any(|word| is_calendar(&low(word)));
        let run_on = name
            .iter()
            .any(|word| word.contains("--") || word.contains('…'));
        if dated || run_on || bare.iter().all(plain) || bare.iter().any(|word| self.is_ours(word)) {
            return None;
        }
        let before = |back: usize| {
            at.checked_sub(back)
                .map_or(String::new(), |at| low(words[at]))
        };
        let ends = at > 0 && words[at - 1].ends_with(['.', ':', ';', ',']);
        let preposition = !ends && has(PLACES, &before(1));
        let someone = at >= 2
            && (is_capital(words[at - 2]) && !is_common(&folded(words[at - 2]))
                || has(PEOPLE, &before(2)));
        let reached = !ends && has(REACHED, &before(1));
        let first = bare.first()?;
        let (given, colleague) = (is_given(first), self.is_colleague(first));
        let second = bare.get(1);
        // `Berg Machines` is a house though a colleague is called Berg.
        let ours = colleague
            && second.is_none_or(|word| self.is_colleague(word) || plain(word) && !is_trade(word));
        if given || ours {
            let placed = preposition && someone && before(1) == "at" && !given;
            let person = length == 2
                && !self.is_colleague(&bare[1])
                && !plain(&bare[1])
                && (reached || preposition && has(PEOPLE, &before(2)));
            return match (placed, person) {
                (true, _) => Some(house(words, at, length, None, 0.85)),
                (_, true) => {
                    let mut named = house(words, at, length, None, 0.8);
                    named.alone = true;
                    Some(named)
                }
                _ => None,
            };
        }
        // What every second mail says is a word of our own trade.
        let rare = |word: &&&str| {
            let content = content_words(word);
            let mut each = content.iter().map(|word| Word::of(word));
            let all = each.all(|word| k.topics().is_rare(word));
            !content.is_empty() && !plain(&folded(word)) && all
        };
        let in_subject = (bare.iter()).any(|word| !plain(word) && about.contains(word.as_str()));
        let is_rare = name.iter().any(|word| rare(&word));
        // `KPI`, `KPI desk`: an abbreviation that many mails have is ours.
        let short = |word: &&str| {
            let letters = || word.chars().filter(|c| c.is_alphabetic());
            letters().count() <= 4 && letters().all(char::is_uppercase)
        };
        let mut telling = name.iter().filter(|word| !plain(&folded(word)));
        let short = telling.all(short);
        if !is_rare && (short || !in_subject && !form) {
            return None;
        }
        let mut found = house(words, at, length, None, 0.0);
        let after = words
            .get(at + length)
            .map_or(String::new(), |word| low(word));
        // `Jane Roe of Acme` is somebody at a house.
        let next = words
            .get(at + length + 1)
            .is_some_and(|word| is_capital(word));
        if has(PERSON_AT, &after) && next && !found.acts {
            return None;
        }
        let deal = !ends && has(NOUNS, &after);
        let stands = preposition && someone || reached;
        // A person whose first name is rare looks like a house.
        found.alone = stands && length == 2 && !form && has(PEOPLE, &before(2));
        found.sure = match (form, stands, found.acts, in_subject) {
            (true, _, _, _) => 0.9,
            (_, true, _, true) | (_, _, true, true) => 0.95,
            (_, true, _, _) => 0.85,
            (_, _, _, true) if preposition || deal => 0.85,
            (_, _, true, _) => 0.6,
            // A title has many a capital.
            (_, _, _, true) => 0.6,
            _ if deal => 0.65,
            _ => return None,
        };
        Some(found)
    }
}

impl Knowledge<'_> {
    /// How the houses outside are called.
    pub fn houses(&self) -> &Houses {
        self.once(Houses::of)
    }
}

/// Words of trade that stand behind a name in a house's: `Acme Energy`.
fn is_trade(word: &str) -> bool {
    has(TRADE, word)
}

pub(super) fn house(
    words: &[&str],
    at: usize,
    length: usize,
    account: Option<AccountNo>,
    sure: f64,
) -> House {
    let after = words
        .get(at + length)
        .map_or(String::new(), |word| low(word));
    let ends = words[at + length - 1].ends_with(['.', ',', ';', ':', '?', '!']);
    House {
        name: written(&words[at..at + length]),
        account,
        person: None,
        sure,
        acts: !ends && has(DOES, &after),
        stands: at >= 2 && {
            let (before, who) = (low(words[at - 1]), low(words[at - 2]));
            has(PLACES, &before) && (has(PEOPLE, &who) || is_capital(words[at - 2]))
        },
        alone: false,
    }
}

/// How many words with a capital stand there, at most four; `&` and `of` may stand between.
fn run(words: &[&str]) -> usize {
    let mut length = 0;
    for (at, word) in words.iter().take(WORDS).enumerate() {
        let joins = matches!(*word, "&" | "of")
            && at > 0
            && words.get(at + 1).is_some_and(|next| is_capital(next));
        if !is_capital(word) && !joins {
            break;
        }
        length = at + 1;
        if word.ends_with(|c: char| !c.is_alphanumeric() && c != '&') || word.ends_with("'s") {
            break;
        }
    }
    length
}
