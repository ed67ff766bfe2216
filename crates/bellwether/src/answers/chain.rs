//! Customers' customers: to whom accounts sell, and how those are doing.

use crate::wire::downstream::{self as wire, Chain, Edge, Outlook};
use crate::wire::{Listing, Named};
use bellwether_core::downstream::Downstream;
use bellwether_core::downstream::edges;
use bellwether_core::knowledge::{AccountNo, Knowledge};

/// Who sells to whom, account by account, the greatest share first; with `over` also
/// what is old, over, doubtful or rejected, suppliers that are no accounts, and our own
/// house, as far back as the ledger has messages.
pub fn all(k: &Knowledge, over: bool) -> Vec<Edge> {
    let ever = over.then(|| Downstream::ever(k));
    let downstream = ever.as_ref().unwrap_or_else(|| k.downstream());
    let wanted = |edge: &&edges::Edge| {
        let account = downstream.companies.get(edge.supplier).account;
        match over {
            true => !edge.was_never_sure(downstream.today),
            false => account.is_some() && edge.stands(downstream.today),
        }
    };
    let ours = downstream.ours.iter().filter(|_| over);
    let wanted = downstream.edges.iter().chain(ours).filter(wanted);
    let mut items: Vec<Edge> = wanted.map(|edge| Edge::of(k, downstream, edge)).collect();
    let key = |edge: &Edge| (edge.account.name.to_lowercase(), edge.account.id);
    items.sort_by(|a, b| {
        let share = |edge: &Edge| edge.share.unwrap_or(-1.0);
        key(a).cmp(&key(b)).then(share(b).total_cmp(&share(a)))
    });
    items
}

/// What is known of one account's customers, with `over` as in [`all`]; `skip` and `most`
/// count these.
pub fn of(
    k: &Knowledge,
    account: AccountNo,
    over: bool,
    skip: usize,
    most: Option<usize>,
) -> Chain {
    let ever = over.then(|| Downstream::ever(k));
    let downstream = ever.as_ref().unwrap_or_else(|| k.downstream());
    let wire = |edges: Vec<&edges::Edge>| -> Vec<Edge> {
        let all = edges.into_iter();
        all.map(|edge| Edge::of(k, downstream, edge)).collect()
    };
    let (mut customers, signals) = wire::of_account(k, downstream, account);
    let mut suppliers = Vec::new();
    let mut demand = Outlook::of(&Default::default());
    if let Some(company) = downstream.of_account(account) {
        let today = downstream.today;
        let own = downstream.edges.iter().filter(|e| e.supplier == company);
        let rest = own.filter(|e| !e.stands(today) && !e.was_never_sure(today));
        if over {
            customers.extend(wire(rest.collect()));
        }
        suppliers = wire(downstream.suppliers_of(company));
        demand = Outlook::of(&downstream.demand(company));
    }
    Chain {
        listing: Listing::of(k.as_of, customers, skip, most),
        account: Named::account(k.account(account)),
        suppliers,
        signals,
        demand,
    }
}
