//! What an account is called: as exports write it, best spelt; as signatures do; else by
//! its domain.

use super::Account;
use super::cards::Cards;
use super::company_names::{core, place_of};
use super::display_name::is_suffix;
use super::firms::nameless;
use super::names::fold;
use super::{Person, spelling};
use crate::time::Timestamp;
use crate::words::folded;
use std::collections::BTreeMap;

/// The name that exports give, as it is best spelt there or in signatures; else the
/// one of signatures, else the domain's own words.
pub(super) fn name<'a>(
    domains: &[&str],
    cards: &Cards,
    people: impl Iterator<Item = &'a Person>,
) -> String {
    let firms = || {
        domains
            .iter()
            .filter_map(|key| cards.firms.by_key.get(*key))
    };
    let signed = signed(domains, people);
    let Some(lead) = firms().map(|firm| &firm.name).find(|name| !name.is_empty()) else {
        return signed.unwrap_or_else(|| from_domain(domains));
    };
    let others = firms()
        .flat_map(|firm| firm.names.iter().rev())
        .chain(&signed);
    spelling::best(lead, others.map(String::as_str)).to_owned()
}

/// Takes the place off names that order books end with one (`Acme GmbH, Hamm`), unless it is
/// what tells two accounts from each other.
pub(super) fn without_places(accounts: &mut [Account]) {
    let bare = |name: &str| -> Option<String> {
        place_of(name)?;
        Some(name.split(',').next()?.trim_end().to_owned())
    };
    let mut called: BTreeMap<String, usize> = BTreeMap::new();
    for account in accounts.iter() {
        let name = bare(&account.name);
        *called
            .entry(core(name.as_ref().unwrap_or(&account.name)))
            .or_default() += 1;
    }
    for account in accounts {
        if let Some(name) = bare(&account.name).filter(|name| called.get(&core(name)) == Some(&1)) {
            account.name = name;
        }
    }
}

/// The company name that most signatures give and the domain bears out.
fn signed<'a>(domains: &[&str], people: impl Iterator<Item = &'a Person>) -> Option<String> {
    let mut votes: BTreeMap<String, (u32, Timestamp, String)> = BTreeMap::new();
    for person in people {
        let Some(company) = company(&person.company) else {
            continue;
        };
        if domains.iter().any(|key| fits(&company, own_word(key))) {
            let vote = votes.entry(letters(&company)).or_default();
            vote.0 += 1;
            if person.last_seen >= vote.1 {
                (vote.1, vote.2) = (person.last_seen, company);
            }
        }
    }
    let best = (votes.into_values()).max_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
    best.map(|(_, _, name)| name)
}

/// A company's name as it may be shown; `None` for what is none: the name of an
/// attachment, an address, a line of prose.
fn company(signed: &str) -> Option<String> {
    let mut parts = signed.split(',');
    let mut name = parts.next().unwrap_or_default().trim().to_owned();
    // What follows a comma is a legal form or, far more often, the street.
    if let Some(form) = parts.next().map(str::trim)
        && form.split_whitespace().count() <= 2
        && is_suffix(form)
    {
        name = format!("{name}, {form}");
    }
    let name = folded(name.trim());
    // `acme.com` and `list 1.doc` have a dot inside a word; `Acme Inc.` and `A.B. Acme` have not.
    let a_file = name.split(' ').any(|word| {
        let tail = word.rsplit_once('.').map_or("", |(_, tail)| tail);
        tail.chars().count() >= 2 && tail.chars().all(|c| c.is_ascii_lowercase())
    });
    let digits = name
        .split(' ')
        .any(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()));
    let plain = !a_file && !digits && !name.contains('@');
    (plain && name.chars().count() >= 2 && name.split(' ').count() <= 6).then_some(name)
}

/// The registrable domain's own word: `acme` of `acme.co.uk`.
pub(super) fn word(domain: &str) -> &str {
    domain.split('.').next().unwrap_or(domain)
}

/// What a key says of a firm's name: its domain's word, or the name itself.
fn own_word(key: &str) -> &str {
    nameless(key).unwrap_or_else(|| word(key))
}

fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a company's name goes with a domain's word: one contains the other's
/// beginning, or the word is made of the initials.
fn fits(company: &str, word: &str) -> bool {
    let (company_letters, word) = (letters(company), letters(word));
    let first: String = company
        .split_whitespace()
        .next()
        .map(letters)
        .unwrap_or_default();
    let initials: String = company
        .split_whitespace()
        .filter_map(|w| letters(w).chars().next())
        .collect();
    word.len() >= 2
        && (company_letters.contains(&word)
            || (first.len() >= 3 && word.contains(&first))
            || initials.starts_with(&word))
}

/// `acme-valves.com` as `Acme Valves`. Where the domain does not show its words it
/// stays as written: `acmevalves.com` is no name, and a wrong one is worse.
fn from_domain(domains: &[&str]) -> String {
    let is_domain = |key: &&&str| nameless(key).is_none();
    let best = domains.iter().find(is_domain).or(domains.first());
    let domain = best.copied().unwrap_or_default();
    let words: Vec<&str> = word(domain)
        .split(['-', '_'])
        .filter(|word| !word.is_empty())
        .collect();
    if let Some(name) = nameless(domain) {
        return name.to_owned();
    }
    if words.len() < 2 {
        return domain.to_owned();
    }
    let vowel = |c: char| "aeiouyäöüàáâãåèéêëìíîïòóôõøùúû".contains(c);
    let shown = |word: &&str| {
        let abbreviated = word.chars().count() <= 4 && !word.chars().any(vowel);
        let mut letters = word.chars();
        match letters.next() {
            _ if abbreviated => word.to_uppercase(),
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => String::new(),
        }
    };
    words.iter().map(shown).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;

    #[test]
    fn a_place_behind_a_name_is_shown_where_it_tells_two_apart() {
        let named = |name: &str| Account {
            id: Id::default(),
            name: name.to_owned(),
            domains: Vec::new(),
            hosts: Vec::new(),
            relationship: false,
            people: Vec::new(),
        };
        let mut accounts = [
            "Acme Valves GmbH, Hamm",
            "Berg Foods Ltd, Hull",
            "Berg Foods Ltd, Leeds",
            "Corve Co., Ltd.",
        ]
        .map(named);
        without_places(&mut accounts);
        let names = accounts.each_ref().map(|one| one.name.as_str());
        assert_eq!(
            names,
            [
                "Acme Valves GmbH",
                "Berg Foods Ltd, Hull",
                "Berg Foods Ltd, Leeds",
                "Corve Co., Ltd."
            ]
        );
    }
}
