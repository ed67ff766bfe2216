//! Which accounts some words may mean.

use super::likeness::{self, Fits, Likeness};
use bellwether_core::identity::company_names::run_together;
use bellwether_core::identity::firms::nameless;
use bellwether_core::identity::{Account, address};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use std::collections::BTreeSet;

/// Every account that some words may mean, the best first.
pub fn fits(k: &Knowledge, text: &str) -> Fits<AccountNo> {
    let mut fits: Fits<AccountNo> = (k.numbered_accounts())
        .filter_map(|(number, account)| Some((now(k, account, text)?, number)))
        .collect();
    if !fits.iter().any(|(likeness, _)| likeness.is_plain()) {
        let others = k.numbered_accounts();
        fits.extend(
            others.filter_map(|(number, account)| Some((beside(k, account, text)?, number))),
        );
    }
    fits.sort();
    let mut seen = BTreeSet::new();
    fits.retain(|fit| seen.insert(fit.1));
    fits
}

/// How like an account is to some words by its name, its domains and what exports call it.
fn now(k: &Knowledge, account: &Account, text: &str) -> Option<Likeness> {
    let lower = text.trim().trim_start_matches('@').to_lowercase();
    let domain = address::registrable(&lower).filter(|_| lower.contains('.'));
    let named = k.cards.firms.named(text);
    let has = |key: &Option<String>| {
        key.as_ref()
            .is_some_and(|key| account.domains.contains(key))
    };
    if has(&domain) || has(&named) {
        return Some(Likeness::Whole);
    }
    // `Acme Valves Ltd` of acmevalves.com or acme-valves.com.
    let together = run_together(text);
    let by_word = account.domains.iter().any(|domain| {
        let word = domain.split('.').next().unwrap_or_default();
        let is_word = word == lower || !together.is_empty() && word.replace('-', "") == together;
        nameless(domain).is_none() && is_word
    });
    let by_word = by_word.then_some(Likeness::Words);
    let by_name = likeness::company(&account.name, text);
    by_name.into_iter().chain(by_word).min()
}

/// How like it is by its other names: of its sites, or from before.
fn beside(k: &Knowledge, account: &Account, text: &str) -> Option<Likeness> {
    let firms = account.domains.iter();
    let firms = firms.filter_map(|key| k.cards.firms.by_key.get(key));
    let names = firms.flat_map(|firm| &firm.names);
    let best = names.filter_map(|name| likeness::company(name, text)).min();
    best.map(|likeness| likeness.max(Likeness::Words))
}
