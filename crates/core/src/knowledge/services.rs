//! Which accounts are of a trade that serves a seller rather than buys from one: the
//! lawyer, the auditor, the school, the paper, the travel agent. Their requests are
//! real, and no opportunity.
//!
//! Told by the domain's own words. A house that a CRM or an order book has as a customer
//! is none; and where several houses of the same trade write with us, it is our market.

use crate::evidence::entry::EntryKind;
use crate::knowledge::Knowledge;
use std::collections::BTreeSet;

/// A trade, by the words its domains end with, or have between hyphens.
const TRADES: &[&[&str]] = &[
    &[
        "law",
        "laws",
        "llp",
        "legal",
        "lawyer",
        "lawyers",
        "attorney",
        "attorneys",
        "kanzlei",
        "rechtsanwaelte",
        "recht",
        "notar",
        "notaire",
        "avocats",
        "avocat",
        "abogados",
        "avvocati",
        "advocaten",
    ],
    &[
        "cpa",
        "cpas",
        "audit",
        "auditors",
        "accountants",
        "accounting",
        "steuerberater",
        "treuhand",
        "kpmg",
        "deloitte",
        "pwc",
        "ey",
    ],
    &[
        "university",
        "universitaet",
        "college",
        "school",
        "schools",
        "academy",
        "schule",
        "gymnasium",
        "alumni",
    ],
    &[
        "news",
        "newspaper",
        "press",
        "magazine",
        "journal",
        "journals",
        "gazette",
        "zeitung",
        "verlag",
        "publishing",
        "radio",
    ],
    &[
        "travel",
        "travels",
        "airlines",
        "airways",
        "reisen",
        "reisebuero",
        "cruises",
    ],
    &[
        "realty",
        "realtor",
        "realtors",
        "realestate",
        "relocation",
        "apartments",
        "mortgage",
        "homes",
        "immobilien",
        "makler",
    ],
    &[
        "recruiting",
        "recruiters",
        "recruitment",
        "staffing",
        "headhunters",
        "careers",
        "jobs",
    ],
    &["church", "parish", "ministries", "kirche"],
];

/// Schools by where they are registered.
const SCHOOLS: &[&str] = &[".edu", ".ac.uk", ".ac.at", ".ac.jp", ".edu.au", ".k12.us"];

/// The place of schools in [`TRADES`].
const SCHOOL: usize = 2;

/// So many houses of a trade that write with us …
const A_MARKET: usize = 5;
/// … and such a share of all houses are customers.
const MARKET_SHARE: f64 = 0.1;

/// Which trade a domain's words tell, by its place.
fn trade(domain: &str) -> Option<usize> {
    /// Shorter words tell only where they stand alone …
    const TELLING: usize = 5;
    /// … and so do those that end other names: `express`, `Albrecht`, `Christchurch`.
    const ALONE: &[&str] = &["church", "homes", "parish", "press", "radio", "recht"];
    if SCHOOLS.iter().any(|end| domain.ends_with(end)) {
        return Some(SCHOOL);
    }
    let label = domain.split('.').next().unwrap_or_default();
    let tells = |word: &str| {
        let long = word.len() >= TELLING && !ALONE.contains(&word) || word == "llp";
        let begins = matches!(word, "kpmg" | "deloitte" | "pwc" | "travel");
        let begins = begins && label.starts_with(word);
        label.split('-').any(|one| one == word) || long && label.ends_with(word) || begins
    };
    TRADES
        .iter()
        .position(|words| words.iter().any(|word| tells(word)))
}

/// Whether the name of a house that is no account tells that it serves rather than buys.
pub fn is_service(domain: &str) -> bool {
    trade(domain).is_some()
}

/// For each account, in their order, whether it serves rather than buys.
pub fn measure(k: &Knowledge) -> Vec<bool> {
    let mut trades: Vec<Option<usize>> = (k.accounts.iter())
        .map(|account| account.domains.iter().find_map(|domain| trade(domain)))
        .collect();
    let mut houses = [0_u32; TRADES.len()];
    for (account, trade) in k.accounts.iter().zip(&trades) {
        if let Some(trade) = trade {
            houses[*trade] += u32::from(account.relationship);
        }
    }
    let all = k
        .accounts
        .iter()
        .filter(|account| account.relationship)
        .count();
    let enough = (all as f64 * MARKET_SHARE).max(A_MARKET as f64);
    let deals = k.deals.iter().filter_map(|deal| deal.account);
    let buyers = k.orders().buyers.iter().map(|buyer| buyer.account);
    let companies = (k.known.versions(EntryKind::Company)).filter_map(|seen| {
        let key = k.cards.firms.of_company(&seen.entry)?;
        k.account_of_key(&key)
    });
    let customers: BTreeSet<_> = deals.chain(buyers).chain(companies).collect();
    for number in customers {
        trades[number.0 as usize] = None;
    }
    (trades.into_iter())
        .map(|trade| trade.is_some_and(|trade| f64::from(houses[trade]) < enough))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades_by_their_domains() {
        for domain in [
            "smithlegal.com",
            "smith-law.com",
            "abcllp.com",
            "kanzlei-berg.de",
            "uni.ac.uk",
            "state.edu",
            "daily-news.com",
            "citytravel.com",
        ] {
            assert!(trade(domain).is_some(), "{domain}");
        }
        for domain in [
            "acmevalves.com",
            "outlaw.com",
            "coleslaw.de",
            "key.com",
            "pressco.com",
            "cypress.com",
            "cityexpress.com",
            "albrecht.de",
            "christchurch.nz",
        ] {
            assert_eq!(trade(domain), None, "{domain}");
        }
    }
}
