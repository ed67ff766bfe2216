//! The chain as it is drawn: which of all that is known, the most telling first.

use crate::answers::untold::bought;
use crate::web::draw::{self, Ribbon, Station, Way, Width};
use bellwether_core::downstream::Share;
use bellwether_core::downstream::companies::CompanyNo;
use bellwether_core::downstream::edges::Edge;
use bellwether_core::downstream::signals::Signal;
use bellwether_core::id::Id;
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::opportunities::chain::in_words;
use std::collections::HashMap;

/// Customers drawn of one account while others wait.
const EACH: usize = 5;
/// Customers drawn of a customer.
const BEYOND: usize = 3;
/// What a customer whose share nobody says counts for, as in the demand.
const UNSAID_SHARE: f64 = 0.1;
/// A demand of less points nowhere.
const LEAST_DEMAND: f64 = 0.005;

/// All that stands, ready to be drawn or listed.
pub struct Told<'k> {
    k: &'k Knowledge<'k>,
    /// The strongest recent word on each company.
    strongest: HashMap<CompanyNo, &'k Signal>,
    /// Whom accounts sell to, the most telling first.
    pub edges: Vec<&'k Edge>,
}

/// The picture, with what it shows of what there is.
#[derive(Default, Debug)]
pub struct Drawn {
    /// SVG.
    pub svg: String,
    /// Steps from an account to a customer that are drawn.
    pub shown: usize,
    /// Those that are not.
    pub left: usize,
}

impl<'k> Told<'k> {
    /// Of one account or of all, with these words in either name.
    pub fn of(k: &'k Knowledge<'k>, only: Option<AccountNo>, words: Option<&str>) -> Told<'k> {
        let downstream = k.downstream();
        let today = downstream.today;
        let mut strongest: HashMap<CompanyNo, &Signal> = HashMap::new();
        for signal in &downstream.signals {
            let size = signal.strength(today).abs();
            let known = strongest.get(&signal.company);
            if size > 0.0 && known.is_none_or(|one| one.strength(today).abs() < size) {
                strongest.insert(signal.company, signal);
            }
        }
        let words = words.map(str::to_lowercase);
        let called = |company: CompanyNo, words: &str| {
            let company = downstream.companies.get(company);
            company.name.to_lowercase().contains(words)
        };
        let wanted = |edge: &&Edge| {
            let account = downstream.companies.get(edge.supplier).account;
            let words = words.as_deref();
            account.is_some()
                && (only.is_none() || account == only)
                && edge.stands(today)
                && words.is_none_or(|w| called(edge.supplier, w) || called(edge.customer, w))
        };
        let mut told = Told {
            k,
            strongest,
            edges: downstream.edges.iter().filter(wanted).collect(),
        };
        let mut ranked: Vec<(f64, &Edge)> = (told.edges.iter())
            .map(|edge| (told.telling(edge), *edge))
            .collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        told.edges = ranked.into_iter().map(|(_, edge)| edge).collect();
        told
    }

    /// How much there is to say of an edge: news first, then how much hangs on it.
    fn telling(&self, edge: &Edge) -> f64 {
        let share = edge.weight().unwrap_or(UNSAID_SHARE);
        self.strength(edge.customer).abs() * (0.3 + share) + 0.2 * share
    }

    fn strength(&self, company: CompanyNo) -> f64 {
        let today = self.k.downstream().today;
        let signal = self.strongest.get(&company);
        signal.map_or(0.0, |signal| signal.strength(today))
    }

    /// Which way demand goes at a company, and the word that says so.
    pub fn fares(&self, company: CompanyNo) -> (Way, Option<&'k Signal>) {
        let signal = self.strongest.get(&company).copied();
        (Way::of(self.strength(company)), signal)
    }

    /// Draws at most `most` steps from accounts to customers; of `one` account as many as
    /// there are, else at first a few of each.
    pub fn draw(&self, title: &str, most: usize, one: bool) -> Drawn {
        let each = if one { most } else { EACH };
        let mut by_account: Vec<(CompanyNo, Vec<&Edge>)> = Vec::new();
        let mut places: HashMap<CompanyNo, usize> = HashMap::new();
        for edge in &self.edges {
            let place = *places.entry(edge.supplier).or_insert(by_account.len());
            match by_account.get_mut(place) {
                Some((_, own)) => own.push(edge),
                None => by_account.push((edge.supplier, vec![edge])),
            }
        }
        let mut taken: Vec<(CompanyNo, usize, usize)> = Vec::new();
        let mut free = most;
        for (supplier, own) in &by_account {
            let some = own.len().min(each).min(free);
            free -= some;
            if some > 0 {
                taken.push((*supplier, some, own.len()));
            }
        }
        // What is left of the room goes to those that have more.
        for (_, some, all) in &mut taken {
            let more = (*all - *some).min(free);
            *some += more;
            free -= more;
        }
        let mut plan = Plan::new(self);
        let shown = taken.iter().map(|(_, some, _)| some).sum();
        for (at, (supplier, some, all)) in taken.iter().enumerate() {
            plan.account(*supplier, &by_account[at].1[..*some], all - some);
        }
        plan.beyond(most / 2);
        plan.supplied_by_us();
        let heads = ["You", "Accounts", "Their customers", "Customers of those"];
        Drawn {
            svg: draw::chain(title, &heads, &plan.stations, &plan.ribbons),
            shown,
            left: self.edges.len() - shown,
        }
    }
}

/// A picture in the making.
struct Plan<'t, 'k> {
    told: &'t Told<'k>,
    stations: Vec<Station>,
    ribbons: Vec<Ribbon>,
    /// Stations by column and company.
    at: HashMap<(usize, CompanyNo), usize>,
    /// Accounts, in the order they were put.
    accounts: Vec<(usize, AccountNo)>,
    /// Customers whose own customers may be drawn.
    open: Vec<CompanyNo>,
}

impl<'t, 'k> Plan<'t, 'k> {
    fn new(told: &'t Told<'k>) -> Plan<'t, 'k> {
        let us = Station {
            name: "You".to_owned(),
            says: "You and your side".to_owned(),
            link: "/orders".to_owned(),
            ..Station::default()
        };
        Plan {
            told,
            stations: vec![us],
            ribbons: Vec::new(),
            at: HashMap::new(),
            accounts: Vec::new(),
            open: Vec::new(),
        }
    }

    fn account(&mut self, supplier: CompanyNo, edges: &[&Edge], rest: usize) {
        let k = self.told.k;
        let at = self.station(1, supplier, String::new());
        let Some(account) = k.downstream().companies.get(supplier).account else {
            return;
        };
        let demand = k.downstream().demand(supplier).value;
        let own = Way::of(if demand.abs() >= LEAST_DEMAND {
            demand
        } else {
            0.0
        });
        if own != Way::Quiet {
            self.stations[at].way = own;
        }
        self.stations[at].link = format!("/accounts/{}#customers", k.account(account).id);
        self.accounts.push((at, account));
        for edge in edges {
            self.edge(2, at, edge);
            if !self.open.contains(&edge.customer) {
                self.open.push(edge.customer);
            }
        }
        if rest > 0 {
            let to = self.stations.len();
            let id = k.account(account).id;
            let link = format!("/their-customers?account={id}");
            let says = format!("{rest} more customers of {}", k.account(account).name);
            self.stations.push(Station {
                column: 2,
                name: format!("and {rest} more"),
                link: link.clone(),
                says: says.clone(),
                way: Way::Quiet,
                rest: true,
            });
            self.ribbons.push(Ribbon {
                from: at,
                to,
                width: Width::Unknown,
                label: String::new(),
                link,
                says,
                way: Way::Quiet,
            });
        }
    }

    /// The customers of customers, at most so many.
    fn beyond(&mut self, most: usize) {
        let downstream = self.told.k.downstream();
        let mut free = most;
        for customer in std::mem::take(&mut self.open) {
            let Some(from) = self.at.get(&(2, customer)).copied() else {
                continue;
            };
            let mut own = downstream.customers_of(customer);
            own.sort_by(|a, b| self.told.telling(b).total_cmp(&self.told.telling(a)));
            for edge in own.iter().take(BEYOND.min(free)) {
                self.edge(3, from, edge);
                free -= 1;
            }
        }
    }

    /// What we sell to each account, by the order book.
    fn supplied_by_us(&mut self) {
        let k = self.told.k;
        let sums: Vec<Option<i64>> = (self.accounts.iter())
            .map(|(_, account)| bought(k, *account).filter(|sum| *sum > 0))
            .collect();
        let most = sums.iter().flatten().max().copied().unwrap_or(1);
        for ((at, account), sum) in self.accounts.clone().into_iter().zip(sums) {
            let name = &k.account(account).name;
            let money = sum.map(|sum| crate::wire::Amount::of(&k.orders().money(sum)));
            self.ribbons.push(Ribbon {
                from: 0,
                to: at,
                width: match sum {
                    Some(sum) => Width::Money(sum as f64 / most as f64),
                    None => Width::Unknown,
                },
                label: String::new(),
                link: format!("/accounts/{}#orders", k.account(account).id),
                says: match money {
                    Some(money) => {
                        format!("{name} bought for {} within a year", money.in_words())
                    }
                    None => format!("What {name} buys from you is in no order book"),
                },
                way: self.stations[at].way,
            });
        }
    }

    fn edge(&mut self, column: usize, from: usize, edge: &Edge) {
        let k = self.told.k;
        let link = proof(edge);
        let to = self.station(column, edge.customer, link.clone());
        let (way, _) = self.told.fares(edge.customer);
        let [seller, buyer] = [edge.supplier, edge.customer].map(|no| k.company_name(no));
        let part = match share(edge) {
            text if text.is_empty() => format!("; nobody says how much of what {seller} sells"),
            text => format!(", {text} of what they sell"),
        };
        let disputed = if edge.contradicted {
            "; sources disagree"
        } else {
            ""
        };
        self.ribbons.push(Ribbon {
            from,
            to,
            width: match edge.share {
                Some(Share::Value(value)) => Width::Share(value / 100.0, value / 100.0),
                Some(Share::Range(low, high)) => Width::Share(low / 100.0, high / 100.0),
                Some(Share::Below(most)) => Width::Share(0.0, most / 100.0),
                Some(Share::Floor(least)) => Width::Least(least / 100.0),
                Some(Share::Unknown) | None => Width::Unknown,
            },
            label: match edge.contradicted {
                true => format!("{} ≠", label(edge)),
                false => label(edge),
            },
            link,
            says: format!("{seller} sells to {buyer}{part}{disputed}"),
            way,
        });
    }

    /// The place of a company in a column, put there when it is first asked for.
    fn station(&mut self, column: usize, company: CompanyNo, otherwise: String) -> usize {
        if let Some(at) = self.at.get(&(column, company)) {
            return *at;
        }
        let k = self.told.k;
        let found = k.downstream().companies.get(company);
        let (way, signal) = self.told.fares(company);
        let news = signal.map(|signal| format!("{} {}", found.name, in_words(k, signal)));
        let heard = signal.map(|signal| format!("/show/{}#cited", signal.quote.evidence));
        let page = found
            .account
            .map(|no| format!("/accounts/{}", k.account(no).id));
        self.stations.push(Station {
            column,
            name: found.name.clone(),
            link: page.or(heard).unwrap_or(otherwise),
            says: news.unwrap_or_else(|| format!("{}: nothing heard of late", found.name)),
            way,
            rest: false,
        });
        self.at.insert((column, company), self.stations.len() - 1);
        self.stations.len() - 1
    }
}

/// Where the words are that say what is known of an edge: those that give the share.
pub fn proof(edge: &Edge) -> String {
    let mut claims = edge.claims.iter();
    let with_share = claims.find(|claim| claim.share.is_some() && claim.share == edge.share);
    let claim = with_share.or(edge.claims.first());
    claim.map_or_else(String::new, |claim| {
        format!("/show/{}#cited", claim.quote.evidence)
    })
}

fn number(value: f64) -> String {
    format!("{}", (value * 10.0).round() / 10.0)
}

/// The share in words: `20 to 30 %`; empty where nobody says it.
pub fn share(edge: &Edge) -> String {
    match edge.share {
        Some(Share::Value(value)) => format!("{} %", number(value)),
        Some(Share::Floor(least)) => format!("{} % or more", number(least)),
        Some(Share::Below(most)) => format!("less than {} %", number(most)),
        Some(Share::Range(low, high)) => format!("{} to {} %", number(low), number(high)),
        Some(Share::Unknown) | None => String::new(),
    }
}

/// The share in a few letters.
fn label(edge: &Edge) -> String {
    match edge.share {
        Some(Share::Value(value)) => format!("{} %", number(value)),
        Some(Share::Floor(least)) => format!("≥ {} %", number(least)),
        Some(Share::Below(most)) => format!("< {} %", number(most)),
        Some(Share::Range(low, high)) => format!("{}–{} %", number(low), number(high)),
        Some(Share::Unknown) | None => String::new(),
    }
}

/// What of the chain stands on a piece of evidence: in words, where it is shown, and the
/// words that say it.
pub fn standing_on(k: &Knowledge, evidence: Id) -> Vec<(String, String, String)> {
    let downstream = k.downstream();
    let mut out = Vec::new();
    for edge in &downstream.edges {
        let claims = edge.claims.iter();
        for claim in claims.filter(|claim| claim.quote.evidence == evidence) {
            let [seller, buyer] = [edge.supplier, edge.customer].map(|no| k.company_name(no));
            let link = match downstream.companies.get(edge.supplier).account {
                Some(no) => format!("/their-customers?account={}", k.account(no).id),
                None => format!("/their-customers?q={}", super::encode(buyer)),
            };
            out.push((
                format!("{seller} sells to {buyer}"),
                link,
                claim.quote.says.clone(),
            ));
        }
    }
    let signals = downstream.signals.iter();
    for signal in signals.filter(|signal| signal.quote.evidence == evidence) {
        let name = k.company_name(signal.company);
        let link = format!("/their-customers?q={}", super::encode(name));
        let says = format!("{name} {}", in_words(k, signal));
        out.push((says, link, signal.quote.says.clone()));
    }
    out
}
