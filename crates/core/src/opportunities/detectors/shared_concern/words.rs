//! How many of the accounts that write to us use a word.

use super::{FEW, OLD_DAYS, RARE_SHARE, SILENT};
use crate::knowledge::{AccountNo, Knowledge};
use crate::words::content_words;
use crate::words::{ByWord, Word};

/// A word that our side uses with so many accounts is one of ours.
const OURS: u32 = 4;

/// The words that say something of a matter: no name, no word of one account.
pub(super) struct Words {
    /// The weightiest first, and one order of words for all voices.
    ranked: Vec<Use>,
    /// The place of each word in that order.
    ranks: ByWord<u32>,
    /// Accounts to which our own side used a word.
    ours: ByWord<u32>,
}

/// What it tells that two voices share a word.
#[derive(Clone, Copy)]
pub(super) struct Use {
    /// Where few accounts speak, a shared word is no wonder and no rarity either:
    /// it is counted as if [`SILENT`] more had not used it.
    pub(super) weight: f64,
    /// Whether few accounts use it, and it is no bare number.
    pub(super) rare: bool,
}

impl Words {
    /// Words used by so many of the accounts that speak.
    pub(super) fn used(by: impl IntoIterator<Item = (Word, u32)>, speaking: f64) -> Words {
        let few = ((speaking * RARE_SHARE) as u32).max(FEW);
        let counting = by.into_iter().filter(|(_, used_by)| *used_by >= 2);
        let used = counting.map(|(word, used_by)| {
            let weight = ((speaking + SILENT) / f64::from(used_by)).ln().max(0.0);
            let rare = !word.is_number() && used_by <= few;
            (word, Use { weight, rare })
        });
        let mut used: Vec<(Word, Use)> = used.collect();
        used.sort_unstable_by(|(word, a), (other, b)| {
            b.weight.total_cmp(&a.weight).then(word.cmp(other))
        });
        Words {
            ranks: (0..)
                .zip(&used)
                .map(|(at, (word, _))| (*word, at))
                .collect(),
            ranked: used.into_iter().map(|(_, word)| word).collect(),
            ours: ByWord::default(),
        }
    }

    pub(super) fn of(k: &Knowledge) -> Words {
        let mut theirs: Vec<(AccountNo, usize)> = Vec::new();
        let mut ours: Vec<(AccountNo, usize)> = Vec::new();
        for (index, message) in k.since(k.as_of.plus_days(-OLD_DAYS)) {
            match k.author(message).map(|person| k.person(person)) {
                Some(author) if author.ours => {
                    let to = message.recipients().filter_map(|a| k.person_at(a));
                    ours.extend(to.filter_map(|p| k.person(p).account).map(|a| (a, index)));
                }
                Some(author) => theirs.extend(author.account.map(|a| (a, index))),
                None => (),
            }
        }
        let mut used_by = by_word(k, &mut theirs);
        theirs.dedup_by_key(|(account, _)| *account);
        let names = (k.people.iter().map(|person| person.name.as_str()))
            .chain(k.accounts.iter().map(|account| account.name.as_str()));
        for word in names.flat_map(content_words) {
            used_by.remove(&Word::of(&word));
        }
        Words {
            ours: by_word(k, &mut ours),
            ..Words::used(used_by, theirs.len() as f64)
        }
    }

    /// Whether our own side uses a word with one and all: what we sell, and how we
    /// write. It is no matter of theirs.
    pub(super) fn is_ours(&self, word: Word) -> bool {
        (self.ours.get(&word)).is_some_and(|accounts| *accounts >= OURS)
    }

    /// What a word tells; nothing where it says nothing of a matter.
    pub(super) fn tells(&self, word: Word) -> Option<Use> {
        (self.ranks.get(&word)).map(|rank| self.ranked[*rank as usize])
    }

    /// What a word weighs, nothing where it says nothing of a matter.
    pub(super) fn weight(&self, word: Word) -> f64 {
        self.tells(word).map_or(0.0, |word| word.weight)
    }

    /// All of them, the weightiest first.
    pub(super) fn ranked(&self) -> &[Use] {
        &self.ranked
    }

    /// Those among some words by their place in that order, sorted.
    pub(super) fn ranks(&self, words: &[Word]) -> Box<[u32]> {
        let ranks = words.iter().filter_map(|word| self.ranks.get(word));
        let mut ranks: Vec<u32> = ranks.copied().collect();
        ranks.sort_unstable();
        ranks.into()
    }

    /// Whether few accounts use a word, and it is no bare number.
    pub(super) fn is_rare(&self, word: Word) -> bool {
        self.tells(word).is_some_and(|word| word.rare)
    }
}

/// With how many accounts each word of some messages was used; sorts them.
fn by_word(k: &Knowledge, by_account: &mut [(AccountNo, usize)]) -> ByWord<u32> {
    by_account.sort_unstable();
    // How many accounts a word was used with, and the last of them.
    let mut used = ByWord::<(u32, Option<AccountNo>)>::default();
    let messages = k.messages();
    for (account, index) in by_account.iter() {
        for word in &messages[*index].gist().own {
            let (count, last) = used.entry(*word).or_default();
            if *last != Some(*account) {
                (*count, *last) = (*count + 1, Some(*account));
            }
        }
    }
    let counts = used.into_iter().map(|(word, (count, _))| (word, count));
    counts.collect()
}
