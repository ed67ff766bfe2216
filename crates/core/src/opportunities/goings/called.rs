//! How the people and the houses of a picture are called: looked up once for all letters
//! that tell of somebody who goes.

use crate::identity::Nature;
use crate::identity::names::{FullName, fold, is_common_last, long_forms, same_first};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Letters of a house's first word that tell it from others.
const TELLING: usize = 4;

/// People and accounts by what they are called.
pub(super) struct Called {
    /// People by their last name, and by each form of their first. Never iterated.
    people: HashMap<String, Vec<(PersonNo, FullName)>>,
    /// Accounts by the letters of their whole name.
    names: BTreeMap<String, BTreeSet<AccountNo>>,
    /// Accounts by the first word of their name.
    firsts: BTreeMap<String, BTreeSet<AccountNo>>,
    /// Accounts by the word of their domain.
    labels: BTreeMap<String, BTreeSet<AccountNo>>,
    /// Those we have dealings with.
    related: BTreeSet<AccountNo>,
}

impl Called {
    /// How everybody is called.
    pub(super) fn of(k: &Knowledge) -> Called {
        let mut called = Called {
            people: HashMap::new(),
            names: BTreeMap::new(),
            firsts: BTreeMap::new(),
            labels: BTreeMap::new(),
            related: BTreeSet::new(),
        };
        for (number, person) in k.numbered().filter(|(_, p)| p.nature == Nature::Human) {
            if let Some(name) = FullName::of_display(&person.name) {
                let keys: BTreeSet<&String> = ([&name.last, &name.first].into_iter())
                    .chain(long_forms(&name.first))
                    .collect();
                for key in keys {
                    let those = called.people.entry(key.clone()).or_default();
                    those.push((number, name.clone()));
                }
            }
        }
        for (number, account) in k.numbered_accounts() {
            if account.relationship {
                called.related.insert(number);
            }
            let name: Vec<String> = account.name.split([' ', '-', '.']).map(letters).collect();
            let put = |places: &mut BTreeMap<String, BTreeSet<AccountNo>>, key: String| {
                places.entry(key).or_default().insert(number);
            };
            put(&mut called.names, name.concat());
            put(
                &mut called.firsts,
                name.into_iter().next().unwrap_or_default(),
            );
            for domain in &account.domains {
                let label = domain.split('.').next().unwrap_or_default();
                let label = label.chars().filter(|c| c.is_alphanumeric());
                put(&mut called.labels, label.collect());
            }
        }
        called
    }

    /// Everybody who may be meant by a name: a full one, a first or a last name.
    pub(super) fn people(&self, name: &str) -> Vec<PersonNo> {
        let full = FullName::of_display(name).filter(|full| !full.is_initial());
        let one = fold(name);
        let is_called = |own: &FullName| match &full {
            Some(full) => own.may_be(full) || nearly(own, full),
            None => same_first(&own.first, &one) || own.last == one,
        };
        let keys = match &full {
            Some(full) => vec![&full.last],
            None => std::iter::once(&one).chain(long_forms(&one)).collect(),
        };
        let those = keys.into_iter().filter_map(|key| self.people.get(key));
        let those = those.flatten().filter(|(_, own)| is_called(own));
        let those: BTreeSet<PersonNo> = those.map(|(number, _)| *number).collect();
        those.into_iter().collect()
    }

    /// The account that a text names, as people call a house: by its name, the beginning
    /// of it, or the word of its domain.
    pub(super) fn house(&self, text: &str) -> Option<AccountNo> {
        let words: Vec<String> = text.split([' ', '-']).map(letters).collect();
        let (first, whole) = (words.first()?, words.concat());
        let mut found: BTreeSet<AccountNo> = BTreeSet::new();
        let mut take =
            |those: Option<&BTreeSet<AccountNo>>| found.extend(those.into_iter().flatten());
        take(self.names.get(&whole));
        take(self.labels.get(&whole));
        if first.chars().count() >= TELLING {
            take(self.firsts.get(first));
            take(self.labels.get(first));
            let longer = self.labels.range(whole.clone()..);
            let longer = longer.take_while(|(label, _)| label.starts_with(&whole));
            let longer: Vec<_> = longer.map(|(_, those)| those).collect();
            // Of one word the longer domains count only where we have dealings: people say
            // `Acme` for Acme Valves.
            let single = words.len() == 1;
            for those in longer {
                let those = those.iter().copied();
                found.extend(those.filter(|one| !single || self.related.contains(one)));
            }
        }
        // A second domain of a house is known by hearsay, its first by our mail.
        let related: Vec<&AccountNo> = found.intersection(&self.related).collect();
        match (related.as_slice(), found.len()) {
            ([one], _) => Some(**one),
            ([], 1) => found.first().copied(),
            _ => None,
        }
    }

    /// Whether a text can be the name of this account: who is known to be there calls it
    /// by the beginning of its name.
    pub(super) fn may_be(&self, text: &str, account: AccountNo) -> bool {
        let first = text.split([' ', '-']).next().map(letters);
        let first = first.unwrap_or_default();
        let begins = || {
            let longer = self.labels.range(first.clone()..);
            let mut longer = longer.take_while(|(label, _)| label.starts_with(&first));
            longer.any(|(_, those)| those.contains(&account))
        };
        self.house(text) == Some(account) || first.chars().count() >= TELLING && begins()
    }
}

/// The folded letters of a word.
fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether two names of one rare last name begin alike: `Marie` of `Mari`.
fn nearly(a: &FullName, b: &FullName) -> bool {
    const ALIKE: usize = 3;
    let begin = |name: &FullName| name.first.chars().take(ALIKE).collect::<String>();
    a.last == b.last && !is_common_last(&a.last) && begin(a) == begin(b)
}
