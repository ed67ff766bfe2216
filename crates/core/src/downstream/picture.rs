//! Customers' customers at one moment: companies, who supplies whom, how they fare.

use super::claims;
use super::companies::{Companies, CompanyNo};
use super::edges::{self, Edge, Trust};
use super::ours;
use super::signals::{self, Signal};
use crate::identity::Part;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;
use crate::time::Day;

/// What a customer whose share nobody says counts for, as a part of its supplier's
/// revenue.
const UNSAID_SHARE: f64 = 0.1;
/// What a customer's customer counts for.
const SECOND_HOP: f64 = 0.3;
/// Parts smaller than this are not listed.
const LEAST_PART: f64 = 0.005;

/// Customers' customers at one moment.
#[derive(Clone, Debug, Default)]
pub struct Downstream {
    /// Every company that something is told of.
    pub companies: Companies,
    /// Who supplies whom, by supplier, then customer; also what is over or doubtful.
    pub edges: Vec<Edge>,
    /// To whom our own house sells, and who supplies it, as people say: no part of any chain.
    pub ours: Vec<Edge>,
    /// How companies fare, the newest first.
    pub signals: Vec<Signal>,
    /// The picture's day.
    pub today: Day,
}

/// What a house is to ours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// It buys from us.
    Customer,
    /// It supplies us.
    Supplier,
    /// Both.
    Both,
}

/// What customers' news means for the demand at a supplier.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Demand {
    /// The sum of the parts: about −1½ to 1½.
    pub value: f64,
    /// Share times strength, customer by customer.
    pub parts: Vec<Part>,
}

impl Downstream {
    /// From a picture, by the messages that it looks at.
    pub fn gather(k: &Knowledge) -> Downstream {
        Downstream::by(k, k.messages())
    }

    /// The same with what mails told longer ago, as far back as the ledger has them: such
    /// edges have run out ([`Edge::is_old`]), and are no part of any picture.
    pub fn ever(k: &Knowledge) -> Downstream {
        Downstream::by(k, k.known.all_messages())
    }

    fn by(k: &Knowledge, mails: &[Message]) -> Downstream {
        let mut companies = Companies::of(k);
        let library = k.ledger.library();
        let claims = claims::gather(k, mails, library, &mut companies);
        let trust = Trust::of(&k.known);
        let edges = edges::join(claims, &trust, &companies);
        let signals = signals::gather(k, library, &mut companies);
        // Last, so that the companies of the chains keep their numbers.
        let claims = ours::claims(k, mails, &mut companies);
        let ours = edges::join(claims, &trust, &companies);
        Downstream {
            companies,
            edges,
            ours,
            signals,
            today: k.as_of.day(),
        }
    }

    /// The edges of a supplier that stand, the greatest share first.
    pub fn customers_of(&self, supplier: CompanyNo) -> Vec<&Edge> {
        let from = self.edges.partition_point(|edge| edge.supplier < supplier);
        let own = self.edges[from..].iter();
        let own = own.take_while(|edge| edge.supplier == supplier);
        let mut standing: Vec<&Edge> = own.filter(|edge| edge.stands(self.today)).collect();
        standing.sort_by(|a, b| {
            let weight = |edge: &Edge| edge.weight().unwrap_or(-1.0);
            weight(b)
                .total_cmp(&weight(a))
                .then(a.customer.cmp(&b.customer))
        });
        standing
    }

    /// The edges to a customer that stand.
    pub fn suppliers_of(&self, customer: CompanyNo) -> Vec<&Edge> {
        let all = self.edges.iter();
        all.filter(|edge| edge.customer == customer && edge.stands(self.today))
            .collect()
    }

    /// What an account is to our own house, where anybody tells it in mails or notes.
    pub fn role(&self, account: AccountNo) -> Option<Role> {
        let company = self.of_account(account)?;
        let any = |is: &dyn Fn(&Edge) -> bool| {
            let mut standing = self.ours.iter().filter(|edge| edge.stands(self.today));
            standing.any(is)
        };
        let buys = any(&|edge: &Edge| edge.customer == company);
        let supplies = any(&|edge: &Edge| edge.supplier == company);
        match (buys, supplies) {
            (true, true) => Some(Role::Both),
            (true, false) => Some(Role::Customer),
            (false, true) => Some(Role::Supplier),
            (false, false) => None,
        }
    }

    /// What is known of how a company fares, the newest first.
    pub fn signals_of(&self, company: CompanyNo) -> impl Iterator<Item = &Signal> {
        let all = self.signals.iter();
        all.filter(move |signal| signal.company == company)
    }

    /// The strongest recent signal of a company, whichever way it points.
    pub fn strongest(&self, company: CompanyNo) -> Option<&Signal> {
        let strength = |signal: &Signal| signal.strength(self.today).abs();
        let pointing = self.signals_of(company).filter(|one| strength(one) > 0.0);
        pointing.max_by(|a, b| strength(a).total_cmp(&strength(b)))
    }

    /// What customers' news means for the demand at a supplier: share times the strongest
    /// signal, customer by customer; their customers count for a part.
    pub fn demand(&self, supplier: CompanyNo) -> Demand {
        let mut demand = Demand::default();
        for edge in self.customers_of(supplier) {
            let share = edge.weight().unwrap_or(UNSAID_SHARE);
            let name = &self.companies.get(edge.customer).name;
            let own = self.strength(edge.customer);
            demand.add(name.clone(), share * own);
            for further in self.customers_of(edge.customer) {
                let name = &self.companies.get(further.customer).name;
                let part = share * further.weight().unwrap_or(UNSAID_SHARE) * SECOND_HOP;
                let strength = self.strength(further.customer);
                // A ring is no chain.
                if further.customer != supplier {
                    demand.add(format!("{name}, a hop further"), part * strength);
                }
            }
        }
        demand
    }

    fn strength(&self, company: CompanyNo) -> f64 {
        self.strongest(company)
            .map_or(0.0, |signal| signal.strength(self.today))
    }

    /// The edges that the user should say yes or no to, the surest first.
    pub fn doubtful(&self) -> Vec<&Edge> {
        let open = self.edges.iter();
        let mut open: Vec<&Edge> = open.filter(|edge| edge.is_doubtful(self.today)).collect();
        open.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
        open
    }

    /// The company that an account is, if anything is told of it.
    pub fn of_account(&self, account: AccountNo) -> Option<CompanyNo> {
        self.companies.of_account(account)
    }
}

impl Demand {
    fn add(&mut self, name: String, value: f64) {
        self.value += value;
        if value.abs() >= LEAST_PART {
            self.parts.push(Part { name, value });
        }
    }
}
