//! How many of the accounts that write to us use a word.

use super::{FEW, OLD_DAYS, RARE_SHARE, SILENT};
use crate::gist::{ByWord, Word};
use crate::knowledge::{AccountNo, Knowledge};
use crate::words::content_words;

/// A word that our side uses with so many accounts is one of ours.
const OURS: u32 = 4;

/// How many accounts use each word.
pub(super) struct Words {
    /// Accounts that use a word; none for words of names.
    used_by: ByWord<u32>,
    /// Accounts to which our own side used a word.
    ours: ByWord<u32>,
    speaking: f64,
}

impl Words {
    /// Words used by so many accounts.
    #[cfg(test)]
    pub(super) fn used(by: impl IntoIterator<Item = (Word, u32)>, speaking: f64) -> Words {
        Words {
            used_by: by.into_iter().collect(),
            ours: ByWord::default(),
            speaking,
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
            used_by,
            ours: by_word(k, &mut ours),
            speaking: theirs.len() as f64,
        }
    }

    /// Whether our own side uses a word with one and all: what we sell, and how we
    /// write. It is no matter of theirs.
    pub(super) fn is_ours(&self, word: Word) -> bool {
        self.ours
            .get(&word)
            .is_some_and(|accounts| *accounts >= OURS)
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
