//! Deals, as a CRM shows them.

use super::{Amount, Hex, Named, Time, filled};
use crate::words;
use bellwether_core::deals::{self, Status};
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};
use bellwether_core::money::{Money, NO_CURRENCY};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// What may be sold.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Deal {
    pub name: String,
    /// As its CRM words it.
    pub stage: Option<String>,
    /// Since when it has been in this stage, as far as is known.
    pub since: Time,
    /// `open`, `won` or `lost`.
    pub status: &'static str,
    pub amount: Option<Amount>,
    /// The day on which it is expected to close, or closed.
    pub closes: Option<String>,
    /// Those of the other side who have a part in it.
    pub people: Vec<Named>,
    /// Which part each of them has.
    pub roles: Vec<Role>,
    pub evidence: Hex,
}

/// The part of somebody in a deal.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Role {
    pub person: Named,
    /// As its CRM words it; null where it only says that they have one.
    pub role: Option<String>,
    pub evidence: Hex,
}

/// A deal that somebody has a part in.
#[derive(JsonSchema, Serialize, Debug)]
pub struct PartIn {
    pub deal: String,
    /// `open`, `won` or `lost`.
    pub status: &'static str,
    /// As its CRM words it; null where it only says that they have one.
    pub role: Option<String>,
    pub evidence: Hex,
}

impl PartIn {
    /// Those of somebody, in open deals first, then the latest.
    pub fn of(knowledge: &Knowledge, person: PersonNo) -> Vec<PartIn> {
        let deals = knowledge.deals.iter();
        let mut parts: Vec<(&deals::Deal, &deals::Part)> = deals
            .flat_map(|deal| deal.parts.iter().map(move |part| (deal, part)))
            .filter(|(_, part)| part.person == person)
            .collect();
        parts.sort_by_key(|(deal, _)| order(deal));
        let shown = |(deal, part): (&deals::Deal, &deals::Part)| PartIn {
            deal: deal.name().to_owned(),
            status: status(deal.status),
            role: filled(&part.role),
            evidence: Hex(part.evidence),
        };
        parts.into_iter().map(shown).collect()
    }

    /// `Decision maker in “Line 4 retrofit”`, with how it ended.
    pub fn in_words(&self) -> String {
        let role = self.role.as_deref().unwrap_or("has a part");
        let ended = match self.status {
            "open" => String::new(),
            ended => format!(" ({ended})"),
        };
        format!("{role} in “{}”{ended}", self.deal)
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Open => "open",
        Status::Won => "won",
        Status::Lost => "lost",
    }
}

/// Open ones first, then the latest.
fn order<'d>(deal: &'d deals::Deal) -> impl Ord + use<'d> {
    let latest = std::cmp::Reverse((deal.closes, deal.created));
    (deal.status != Status::Open, latest, deal.party())
}

impl Amount {
    /// Without what is less than one of the currency, and without its name: `12,500`
    pub fn whole(&self) -> String {
        let unit = 10_f64.powi(Money::decimals(&self.currency) as i32);
        let whole = (self.minor as f64 / unit).round();
        let sign = if whole < 0.0 { "-" } else { "" };
        format!("{sign}{}", words::thousands(whole.abs() as u64))
    }

    /// The code of its currency as it is shown: empty where none is said.
    pub fn unit(&self) -> &str {
        match self.currency.as_bytes() == NO_CURRENCY {
            true => "",
            false => &self.currency,
        }
    }

    /// `12,500.00 EUR`
    pub fn in_words(&self) -> String {
        let decimals = Money::decimals(&self.currency);
        let unit = 10_i64.pow(decimals as u32);
        let (whole, part) = (self.minor / unit, (self.minor % unit).abs());
        let sign = if self.minor < 0 && whole == 0 {
            "-"
        } else {
            ""
        };
        let thousands = words::thousands(whole.unsigned_abs());
        let minus = if whole < 0 { "-" } else { sign };
        let code = self.unit();
        let part = match (decimals, part) {
            (0, _) | (_, 0) => String::new(),
            _ => format!(".{part:0decimals$}"),
        };
        format!("{minus}{thousands}{part} {code}")
            .trim_end()
            .to_owned()
    }
}

impl Deal {
    /// As the picture has it.
    pub fn of(knowledge: &Knowledge, deal: &deals::Deal) -> Deal {
        let named = |who: &_| Named::person(knowledge.person(*who));
        Deal {
            name: deal.name().to_owned(),
            stage: filled(deal.stage()),
            since: Time(deal.in_stage_since()),
            status: status(deal.status),
            amount: deal.amount.as_ref().map(Amount::of),
            closes: deal.closes.map(|day| day.to_string()),
            people: deal.people.iter().map(named).collect(),
            roles: (deal.parts.iter())
                .map(|part| Role {
                    person: named(&part.person),
                    role: filled(&part.role),
                    evidence: Hex(part.evidence),
                })
                .collect(),
            evidence: Hex(deal.seen.evidence),
        }
    }

    /// `Ann Smith (Decision maker), Bo Berg`
    pub fn who(&self) -> String {
        let who = self.roles.iter().map(|one| match &one.role {
            Some(role) => format!("{} ({role})", one.person.name),
            None => one.person.name.clone(),
        });
        who.collect::<Vec<_>>().join(", ")
    }

    /// `offer, 12,500 EUR, to close on 1 May 2024`
    pub fn in_words(&self) -> String {
        let mut parts: Vec<String> = self.stage.iter().cloned().collect();
        // A stage such as “Closed Won” says it already.
        let says = |stage: &String| stage.to_lowercase().contains(self.status);
        if !parts.iter().any(says) && (self.status != "open" || parts.is_empty()) {
            parts.push(self.status.to_owned());
        }
        parts.extend(self.amount.as_ref().map(Amount::in_words));
        let closes = self.closes.as_deref().map(words::file_date);
        parts.extend(closes.map(|day| match self.status {
            "open" => format!("to close on {day}"),
            _ => format!("closed on {day}"),
        }));
        parts.join(", ")
    }
}

/// The deals with an account, open ones first, then the latest.
pub fn of_account(knowledge: &Knowledge, account: AccountNo) -> Vec<Deal> {
    let mut deals: Vec<&deals::Deal> = deals::of_account(knowledge, account).iter().collect();
    deals.sort_by_key(|deal| order(deal));
    (deals.into_iter())
        .map(|deal| Deal::of(knowledge, deal))
        .collect()
}

/// What an account is worth by its open deals, in the currency that most of them are in: what
/// was won stands in the order book, or will. A quote is most often that of a deal: quotes count where no CRM
/// shows any.
pub fn value(knowledge: &Knowledge, account: AccountNo) -> Option<Amount> {
    let mut sums: BTreeMap<&str, (usize, i64)> = BTreeMap::new();
    let deals = deals::of_account(knowledge, account);
    let in_crm = deals.iter().any(|deal| !deal.is_quote());
    let deals =
        (deals.iter()).filter(|deal| deal.status == Status::Open && !(in_crm && deal.is_quote()));
    for money in deals.filter_map(|deal| deal.amount.as_ref()) {
        let (deals, minor) = sums.entry(money.code()).or_default();
        *deals += 1;
        *minor = minor.saturating_add(money.minor);
    }
    let most = sums
        .into_iter()
        .max_by_key(|(_, (deals, minor))| (*deals, *minor));
    most.map(|(currency, (_, minor))| Amount {
        minor,
        currency: currency.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn amounts_read_easily() {
        let says = |minor, currency: &str| {
            let currency = currency.to_owned();
            Amount { minor, currency }.in_words()
        };
        assert_eq!(says(1_250_050, "EUR"), "12,500.50 EUR");
        assert_eq!(says(120_000, "USD"), "1,200 USD");
        assert_eq!(says(-5, "EUR"), "-0.05 EUR");
        assert_eq!(says(-120_000, "EUR"), "-1,200 EUR");
        assert_eq!(says(1_200, "JPY"), "1,200 JPY");
        assert_eq!(says(100, "XXX"), "1");
    }
}
