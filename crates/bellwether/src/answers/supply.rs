//! To whom an account sells, as somebody types it.

use crate::failure::Failure;
use crate::find;
use crate::hand::supply::Statement;
use crate::moment;
use bellwether_core::downstream::claims;
use bellwether_core::identity::Account;
use bellwether_core::identity::company_names::core;
use bellwether_core::knowledge::{AccountNo, Knowledge};

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
    /// Through which door it came, where that was not the user's own hand.
    pub through: Option<&'static str>,
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
        through: typed.through,
    })
}
