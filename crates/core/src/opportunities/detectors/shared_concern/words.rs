//! How many of the accounts that write to us use a word.

use super::{FEW, OLD_DAYS, RARE_SHARE, SILENT};
use crate::gist::{ByWord, Word};
use crate::knowledge::{AccountNo, Knowledge};
use crate::words::content_words;

/// The words that say something of a matter: no name, no word of one account.
pub(super) struct Words {
    /// The weightiest first, and one order of words for all voices.
    ranked: Vec<Use>,
    /// The place of each word in that order.
    ranks: ByWord<u32>,
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
        }
    }

    pub(super) fn of(k: &Knowledge) -> Words {
        let mut by_account: Vec<(AccountNo, usize)> = Vec::new();
        for (index, message) in k.since(k.as_of.plus_days(-OLD_DAYS)) {
            let author = k.author(message).map(|person| k.person(person));
            let theirs = author.filter(|person| !person.ours);
            by_account.extend(theirs.and_then(|p| p.account).map(|a| (a, index)));
        }
        by_account.sort_unstable();
        // How many accounts used a word, and the last of them.
        let mut used = ByWord::<(u32, Option<AccountNo>)>::default();
        let messages = k.messages();
        for (account, index) in &by_account {
            for word in &messages[*index].gist().own {
                let (count, last) = used.entry(*word).or_default();
                if *last != Some(*account) {
                    (*count, *last) = (*count + 1, Some(*account));
                }
            }
        }
        by_account.dedup_by_key(|(account, _)| *account);
        let names = (k.people.iter().map(|person| person.name.as_str()))
            .chain(k.accounts.iter().map(|account| account.name.as_str()));
        for word in names.flat_map(content_words) {
            used.remove(&Word::of(&word));
        }
        let by = used.into_iter().map(|(word, (count, _))| (word, count));
        Words::used(by, by_account.len() as f64)
    }

    /// What a word tells; nothing where it says nothing of a matter.
    pub(super) fn tells(&self, word: Word) -> Option<Use> {
        self.ranks
            .get(&word)
            .map(|rank| self.ranked[*rank as usize])
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
