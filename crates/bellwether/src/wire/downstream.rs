//! Customers' customers: who supplies whom, what of it is said by whom, and how they fare.

use super::{Hex, Listing, Named, Part, Time, filled, parts, rounded};
use bellwether_core::downstream::claims::{Claim, Quote};
use bellwether_core::downstream::companies::CompanyNo;
use bellwether_core::downstream::edges::{self, Said};
use bellwether_core::downstream::picture::Demand;
use bellwether_core::downstream::{Downstream, Share, signals};
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::time::Day;
use schemars::JsonSchema;
use serde::Serialize;

/// A company supplies another.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Edge {
    pub id: Hex,
    /// Who supplies.
    pub account: Company,
    /// Who buys from it.
    pub customer: Company,
    /// Percent of the supplier's revenue; of a range the middle, of a bound the bound;
    /// null where nobody says it.
    pub share: Option<f64>,
    /// How the share is said: `value`, `at_least`, `at_most`, `range`, `unknown`.
    pub share_said: &'static str,
    /// The bounds of a range.
    pub range: Option<[f64; 2]>,
    /// What is supplied; null where nobody says it.
    pub product: Option<String>,
    pub since: String,
    /// After which day it needs to be said again, or is over; null where it stands until
    /// revoked.
    pub until: Option<String>,
    pub confidence: f64,
    /// `stands`, `doubtful`, `over`, `rejected`, or `old`: nobody has said it again since
    /// `until`.
    pub status: &'static str,
    /// Two sources of one time give different shares.
    pub contradicted: bool,
    /// Ids of what says so, the newest first.
    pub evidence: Vec<Hex>,
    /// What they say.
    pub sources: Vec<Statement>,
}

/// A company: an account, or one outside.
#[derive(JsonSchema, Serialize, Clone, Debug)]
pub struct Company {
    /// The account's id; null for a company outside.
    pub id: Option<Hex>,
    pub name: String,
    /// Other ways it is written.
    pub aliases: Vec<String>,
    /// Its supplier keeps its name back.
    pub nameless: bool,
}

/// A sentence, and who says it.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Statement {
    pub evidence: Hex,
    pub says: String,
    pub by: String,
    /// `report`, `press`, `mail`, `note`, `crm`, `orders`, `you`.
    pub source: &'static str,
    pub known: Time,
    /// Percent of revenue, as [`Edge::share`].
    pub share: Option<f64>,
}

/// How a company fares.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Signal {
    pub company: Company,
    pub what: &'static str,
    /// 1 up, -1 down, 0 neither: which way demand at its suppliers goes.
    pub direction: i8,
    /// Percent, where it is said.
    pub change: Option<f64>,
    pub product: Option<String>,
    pub day: String,
    /// What it counts for today, -1.5 to 1.5: faded with its age.
    pub strength: f64,
    pub proof: Statement,
}

/// What customers' news means for the demand at an account.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Outlook {
    pub value: f64,
    pub parts: Vec<Part>,
}

/// What is known of one account's customers.
#[derive(JsonSchema, Serialize, Debug)]
pub struct Chain {
    #[serde(flatten)]
    pub listing: Listing<Edge>,
    pub account: Named,
    /// Who sells to it, as far as is known.
    pub suppliers: Vec<Edge>,
    /// How its customers are doing, the newest first.
    pub signals: Vec<Signal>,
    /// What that means for the demand it sees.
    pub demand: Outlook,
}

/// A day as it is written.
fn day(day: Day) -> String {
    day.date().to_string()
}

impl Company {
    /// A company as it is known.
    pub fn of(k: &Knowledge, downstream: &Downstream, number: CompanyNo) -> Company {
        let company = downstream.companies.get(number);
        let account = company.account.map(|no| Named::account(k.account(no)));
        let aliases = company.aliases.iter();
        Company {
            id: account.map(|account| account.id),
            name: company.name.clone(),
            aliases: aliases.filter(|a| **a != company.name).cloned().collect(),
            nameless: company.nameless,
        }
    }
}

impl Edge {
    /// An edge as it is known.
    pub fn of(k: &Knowledge, downstream: &Downstream, edge: &edges::Edge) -> Edge {
        let range = match edge.share {
            Some(Share::Range(low, high)) => Some([rounded(low), rounded(high)]),
            _ => None,
        };
        let mut evidence: Vec<Hex> = Vec::new();
        for claim in &edge.claims {
            let id = Hex(claim.quote.evidence);
            if !evidence.contains(&id) {
                evidence.push(id);
            }
        }
        Edge {
            id: Hex(edge.id(&downstream.companies)),
            account: Company::of(k, downstream, edge.supplier),
            customer: Company::of(k, downstream, edge.customer),
            share: edge.share.as_ref().and_then(percent),
            share_said: said(edge.share.as_ref()),
            range,
            product: filled(&edge.product),
            since: day(edge.since),
            until: edge.until.map(day),
            confidence: rounded(edge.confidence),
            status: status(downstream, edge),
            contradicted: edge.contradicted,
            evidence,
            sources: edge.claims.iter().map(Statement::of_claim).collect(),
        }
    }
}

/// To whom an account sells, and how those are doing, as far as it stands today.
pub fn of_account(
    k: &Knowledge,
    downstream: &Downstream,
    account: AccountNo,
) -> (Vec<Edge>, Vec<Signal>) {
    let Some(company) = downstream.of_account(account) else {
        return (Vec::new(), Vec::new());
    };
    let standing = downstream.customers_of(company);
    let news = downstream.signals.iter().filter(|signal| {
        let of_them = standing.iter().any(|edge| edge.customer == signal.company);
        of_them && signal.strength(downstream.today) != 0.0
    });
    let news = news
        .map(|signal| Signal::of(k, downstream, signal))
        .collect();
    (
        (standing.iter().map(|edge| Edge::of(k, downstream, edge))).collect(),
        news,
    )
}

/// Where an edge stands today.
fn status(downstream: &Downstream, edge: &edges::Edge) -> &'static str {
    let today = downstream.today;
    if edge.said == Some(Said::NotSo) {
        "rejected"
    } else if edge.is_old(today) {
        "old"
    } else if edge.until.is_some_and(|until| until < today) {
        "over"
    } else if edge.stands(today) {
        "stands"
    } else {
        "doubtful"
    }
}

fn percent(share: &Share) -> Option<f64> {
    match *share {
        Share::Value(value) | Share::Floor(value) | Share::Below(value) => Some(rounded(value)),
        Share::Range(low, high) => Some(rounded((low + high) / 2.0)),
        Share::Unknown => None,
    }
}

fn said(share: Option<&Share>) -> &'static str {
    match share {
        Some(Share::Value(_)) => "value",
        Some(Share::Floor(_)) => "at_least",
        Some(Share::Below(_)) => "at_most",
        Some(Share::Range(..)) => "range",
        Some(Share::Unknown) | None => "unknown",
    }
}

impl Statement {
    fn of_claim(claim: &Claim) -> Statement {
        Statement {
            share: claim.share.as_ref().and_then(percent),
            ..Statement::of(&claim.quote)
        }
    }

    fn of(quote: &Quote) -> Statement {
        Statement {
            evidence: Hex(quote.evidence),
            says: quote.says.clone(),
            by: quote.by.clone(),
            source: quote.source.name(),
            known: Time(quote.known),
            share: None,
        }
    }
}

impl Signal {
    /// A signal as it is known.
    pub fn of(k: &Knowledge, downstream: &Downstream, signal: &signals::Signal) -> Signal {
        Signal {
            company: Company::of(k, downstream, signal.company),
            what: signal.what.name(),
            direction: signal.what.direction(),
            change: signal.change.map(rounded),
            product: filled(&signal.product),
            day: day(signal.day),
            strength: rounded(signal.strength(downstream.today)),
            proof: Statement::of(&signal.quote),
        }
    }
}

impl Outlook {
    /// The outlook as it was summed up.
    pub fn of(demand: &Demand) -> Outlook {
        Outlook {
            value: rounded(demand.value),
            parts: parts(&demand.parts),
        }
    }
}
