//! Accounts of whose customers nothing is known, and whom to ask.

use crate::wire::untold::Untold;
use crate::wire::{Amount, Named, Time, filled};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::opportunities::detectors::unknown_customers;

/// Days of the order book that say what an account is worth.
const YEAR_DAYS: i32 = 365;

/// What an account ordered for within the last year of the order book, in minor units.
pub fn bought(k: &Knowledge, account: AccountNo) -> Option<i64> {
    let from = k.orders_until().0 - YEAR_DAYS;
    let buyer = k.orders().of(account)?;
    let lately = buyer.purchases.iter().filter(|one| one.day.0 > from);
    Some(lately.map(|one| one.amount).sum())
}

/// The accounts that buy, or may, and of whose customers nothing is known: who orders for
/// most first, then the latest contact.
pub fn list(k: &Knowledge) -> Vec<AccountNo> {
    let all = k.numbered_accounts().map(|(account, _)| account);
    let unknown = all.filter(|one| k.is_customer(*one) && !unknown_customers::is_known(k, *one));
    let last = |account: AccountNo| {
        let people = k.account(account).people.iter();
        people.filter_map(|who| k.contact(*who).last()).max()
    };
    let mut ranked: Vec<_> = unknown
        .map(|account| (bought(k, account), last(account), account))
        .collect();
    ranked.sort_by_key(|(bought, last, account)| {
        (std::cmp::Reverse((*bought, *last)), k.account(*account).id)
    });
    ranked.into_iter().map(|(.., account)| account).collect()
}

/// One of them, with whom to ask.
pub fn to_ask(k: &Knowledge, account: AccountNo) -> Untold {
    let ask = unknown_customers::whom(k, account);
    let people = k.account(account).people.iter();
    let bought = bought(k, account).filter(|sum| *sum > 0);
    Untold {
        account: Named::account(k.account(account)),
        bought: bought.map(|sum| Amount::of(&k.orders().money(sum))),
        last_contact: people
            .filter_map(|who| k.last_contact_with(*who))
            .max()
            .map(Time),
        ask: ask.map(|who| Named::person(k.person(who))),
        title: ask.and_then(|who| filled(&k.person(who).title)),
        question: unknown_customers::QUESTION,
    }
}
