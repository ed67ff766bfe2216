//! Customers' customers: who sells to whom, one account's part of it, and of whose
//! customers nothing is known.

use crate::failure::Failure;
use crate::find;
use crate::hand::supply::Statement;
use crate::moment;
use crate::wire::chain::{Chain, Untold};
use crate::wire::downstream::{self as wire, Edge, Outlook};
use crate::wire::{Amount, Listing, Named, Time, filled};
use bellwether_core::downstream::claims;
use bellwether_core::downstream::edges;
use bellwether_core::identity::Account;
use bellwether_core::identity::company_names::core;
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::opportunities::detectors::unknown_customers;

/// Days of the order book that say what an account is worth.
const YEAR_DAYS: i32 = 365;

/// To whom accounts sell, by account, the greatest share first. With `all` also what is
/// over, doubtful or rejected, and suppliers that are no accounts.
pub fn list(k: &Knowledge, all: bool) -> Vec<Edge> {
    let downstream = k.downstream();
    let wanted = |edge: &&edges::Edge| {
        let account = downstream.companies.get(edge.supplier).account;
        all || account.is_some() && edge.stands(downstream.today)
    };
    let found = downstream.edges.iter().filter(wanted);
    let mut items: Vec<Edge> = found.map(|edge| Edge::of(k, edge)).collect();
    let key = |edge: &Edge| (edge.account.name.to_lowercase(), edge.account.id);
    items.sort_by(|a, b| {
        let share = |edge: &Edge| edge.share.unwrap_or(-1.0);
        key(a).cmp(&key(b)).then(share(b).total_cmp(&share(a)))
    });
    items
}

/// One account's customers and suppliers, how those customers fare, and what that means
/// for it. With `all` also what is over, doubtful or rejected.
pub fn of(k: &Knowledge, account: AccountNo, all: bool, skip: usize, top: Option<usize>) -> Chain {
    let downstream = k.downstream();
    let of = |edges: Vec<&edges::Edge>| -> Vec<Edge> {
        edges.into_iter().map(|edge| Edge::of(k, edge)).collect()
    };
    let (mut customers, signals) = wire::of_account(k, account);
    let mut suppliers = Vec::new();
    let mut demand = Outlook::of(&Default::default());
    if let Some(company) = downstream.of_account(account) {
        let own = downstream.edges.iter();
        let rest = own.filter(|e| e.supplier == company && !e.stands(downstream.today));
        if all {
            customers.extend(of(rest.collect()));
        }
        suppliers = of(downstream.suppliers_of(company));
        demand = Outlook::of(&downstream.demand(company));
    }
    Chain {
        listing: Listing::of(k.as_of, customers, skip, top),
        account: Named::account(k.account(account)),
        suppliers,
        signals,
        demand,
    }
}

/// What an account ordered for within the last year of the order book, in minor units.
pub fn bought(k: &Knowledge, account: AccountNo) -> Option<i64> {
    let from = k.orders_until().0 - YEAR_DAYS;
    let buyer = k.orders().of(account)?;
    let lately = buyer.purchases.iter().filter(|one| one.day.0 > from);
    Some(lately.map(|one| one.amount).sum())
}

/// The accounts that buy, or may, and of whose customers nothing is known: who orders for
/// most first, then the latest contact.
pub fn untold(k: &Knowledge) -> Vec<AccountNo> {
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
            .filter_map(|who| k.contact(*who).last())
            .max()
            .map(Time),
        ask: ask.map(|who| Named::person(k.person(who))),
        title: ask.and_then(|who| filled(&k.person(who).title)),
        question: unknown_customers::QUESTION,
    }
}

/// What somebody puts in of an account's customer, as it was typed.
#[derive(Clone, Default, Debug)]
pub struct Typed {
    /// The company it sells to.
    pub customer: String,
    /// Percent of its revenue: `30`, `20-30`, `>10`.
    pub share: Option<String>,
    /// What it sells to them.
    pub product: Option<String>,
    /// Since which day.
    pub since: Option<String>,
    /// Until which.
    pub until: Option<String>,
    /// How they know.
    pub note: Option<String>,
}

/// What was typed, read; fails where it makes no sense.
pub fn statement(k: &Knowledge, account: AccountNo, typed: Typed) -> Result<Statement, Failure> {
    let share = typed.share.as_deref().map(|text| {
        let known = claims::share(text).is_some();
        known
            .then(|| text.trim().trim_end_matches('%').trim().to_owned())
            .ok_or_else(|| {
                Failure::asked(format!("\"{text}\" is no share"))
                    .hint("write percent: 30, 20-30, \">10\"")
            })
    });
    let day = |name: &str, text: &Option<String>| match text {
        None => Ok(None),
        Some(text) => match moment::parse_day(text.trim()) {
            Some(day) => Ok(Some(day.to_string())),
            None => Err(Failure::asked(format!("{name} \"{text}\" is no day"))
                .hint("write a day as 2025-03-01")),
        },
    };
    let name = typed.customer.trim();
    if name.is_empty() {
        return Err(Failure::asked("it must be said to whom they sell"));
    }
    // A part of a name may be somebody else's: only a whole one is an account.
    let named = |account: &Account| {
        let mut domains = account.domains.iter();
        domains.any(|domain| domain.eq_ignore_ascii_case(name)) || core(&account.name) == core(name)
    };
    let customer = match find::account(k, name) {
        Ok(customer) if customer == account => {
            return Err(Failure::asked("an account is not its own customer"));
        }
        Ok(customer) if named(k.account(customer)) => k.account(customer).name.clone(),
        _ => name.to_owned(),
    };
    Ok(Statement {
        account,
        customer,
        share: share.transpose()?,
        since: day("since", &typed.since)?,
        until: day("until", &typed.until)?,
        product: typed.product,
        note: typed.note,
    })
}
