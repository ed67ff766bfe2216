//! Deals, as a CRM shows them.

use super::{Amount, Hex, Named, Time, filled};
use bellwether_core::deals::{self, Status};
use bellwether_core::knowledge::{AccountNo, Knowledge};
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
    pub evidence: Hex,
}

impl Amount {
    /// Without what is less than one of the currency, and without its name: `12,500`
    pub fn whole(&self) -> String {
        let unit = 10_f64.powi(Money::decimals(&self.currency) as i32);
        let whole = (self.minor as f64 / unit).round();
        let sign = if whole < 0.0 { "-" } else { "" };
        format!(
            "{sign}{}",
            crate::answers::words::thousands(whole.abs() as u64)
        )
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
        let thousands = crate::answers::words::thousands(whole.unsigned_abs());
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
            status: match deal.status {
                Status::Open => "open",
                Status::Won => "won",
                Status::Lost => "lost",
            },
            amount: deal.amount.as_ref().map(Amount::of),
            closes: deal.closes.map(|day| day.to_string()),
            people: deal.people.iter().map(named).collect(),
            evidence: Hex(deal.seen.evidence),
        }
    }

    /// `offer, 12,500 EUR, to close on 2024-05-01`
    pub fn in_words(&self) -> String {
        let mut parts: Vec<String> = self.stage.iter().cloned().collect();
        // A stage such as “Closed Won” says it already.
        let says = |stage: &String| stage.to_lowercase().contains(self.status);
        if !parts.iter().any(says) && (self.status != "open" || parts.is_empty()) {
            parts.push(self.status.to_owned());
        }
        parts.extend(self.amount.as_ref().map(Amount::in_words));
        parts.extend(self.closes.as_ref().map(|day| match self.status {
            "open" => format!("to close on {day}"),
            _ => format!("closed on {day}"),
        }));
        parts.join(", ")
    }
}

/// The deals with an account, open ones first, then the latest.
pub fn of_account(knowledge: &Knowledge, account: AccountNo) -> Vec<Deal> {
    let mut deals: Vec<&deals::Deal> = deals::of_account(knowledge, account).iter().collect();
    deals.sort_by_key(|deal| {
        let latest = std::cmp::Reverse((deal.closes, deal.created));
        (deal.status != Status::Open, latest, &deal.party)
    });
    (deals.into_iter())
        .map(|deal| Deal::of(knowledge, deal))
        .collect()
}

/// What an account is worth by its deals that are open or won, in the currency that
/// most of them are in.
pub fn value(knowledge: &Knowledge, account: AccountNo) -> Option<Amount> {
    let mut sums: BTreeMap<&str, (usize, i64)> = BTreeMap::new();
    let deals = deals::of_account(knowledge, account).iter();
    let deals = deals.filter(|deal| deal.status != Status::Lost);
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
