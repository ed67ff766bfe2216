//! How many of the accounts that write to us use a word.

use super::{FEW, OLD_DAYS, RARE_SHARE, SILENT};
use crate::gist::{ByWord, Word};
use crate::knowledge::{AccountNo, Knowledge};
use crate::words::content_words;

/// How many accounts use each word.
pub(super) struct Words {
    /// Accounts that use a word; none for words of names.
    used_by: ByWord<u32>,
    speaking: f64,
}

impl Words {
    /// Words used by so many accounts.
    #[cfg(test)]
    pub(super) fn used(by: impl IntoIterator<Item = (Word, u32)>, speaking: f64) -> Words {
        Words {
            used_by: by.into_iter().collect(),
            speaking,
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
        Words {
            used_by: used
                .into_iter()
                .map(|(word, (count, _))| (word, count))
                .collect(),
            speaking: by_account.len() as f64,
        }
    }

    fn used_by(&self, word: Word) -> u32 {
        self.used_by.get(&word).copied().unwrap_or(0)
    }

    /// Whether a word says anything of a matter: no name, no word of one account.
    pub(super) fn counts(&self, word: Word) -> bool {
        self.used_by(word) >= 2
    }

    /// Whether few accounts use a word, and it is no bare number.
    pub(super) fn is_rare(&self, word: Word) -> bool {
        let most = ((self.speaking * RARE_SHARE) as u32).max(FEW);
        !word.is_number() && (2..=most).contains(&self.used_by(word))
    }

    /// Where few accounts speak, a shared word is no wonder and no rarity either:
    /// it is counted as if [`SILENT`] more had not used it.
    pub(super) fn weight(&self, word: Word) -> f64 {
        let used_by = f64::from(self.used_by(word).max(1));
        ((self.speaking + SILENT) / used_by).ln().max(0.0)
    }
}
