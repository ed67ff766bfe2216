//! What accounts buy, and what they don't buy yet.

use crate::wire::orders::Orders;
use crate::wire::whitespace::Gap;
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{Detector, detectors};
use bellwether_core::orders::habits::AHEAD_DAYS;

/// Gaps beside an account's orders.
const GAPS: usize = 3;

/// What an account buys, and what it doesn't.
pub fn of_account(k: &Knowledge, account: AccountNo) -> (Option<Orders>, Vec<Gap>) {
    let buyers = &k.orders().buyers;
    let Some(at) = buyers.iter().position(|buyer| buyer.account == account) else {
        return (None, Vec::new());
    };
    let outlook = k.outlook(account);
    let orders = outlook.and_then(|outlook| Orders::of(k, &buyers[at], outlook, AHEAD_DAYS));
    let gaps = k.gaps().at(k.orders(), at, GAPS);
    let of = |gap| Gap::of(k, &buyers[at], gap, None);
    (orders, gaps.iter().map(of).collect())
}

/// The accounts that buy, who is expected to buy for most in `days` first.
pub fn orders(k: &Knowledge, only: Option<AccountNo>, days: f64) -> Vec<Orders> {
    let mut items: Vec<Orders> = k
        .trade()
        .filter(|(buyer, _)| only.is_none_or(|only| buyer.account == only))
        .filter_map(|(buyer, outlook)| Orders::of(k, buyer, outlook, days))
        .collect();
    let expected = |one: &Orders| one.expected_value.as_ref().map_or(0, |amount| amount.minor);
    items.sort_by(|a, b| {
        (expected(b).cmp(&expected(a)))
            .then(b.last.cmp(&a.last))
            .then_with(|| a.account.name.cmp(&b.account.name))
            .then(a.account.id.cmp(&b.account.id))
    });
    items
}

/// The kind whose record says how likely a gap is.
pub static GAP: &[&Detector; 1] = &[&detectors::order_gap::DETECTOR];

/// The `top` likeliest gaps of `most` accounts that have any, after `skip` of all, who buys
/// for most first; and where the next ones begin.
pub fn gaps(
    k: &Knowledge,
    track: &TrackRecord,
    only: Option<AccountNo>,
    top: usize,
    skip: usize,
    most: Option<usize>,
) -> (Vec<Gap>, Option<usize>) {
    let [kind] = GAP;
    let chances = track.chances(kind, k.as_of);
    let buyers = &k.orders().buyers;
    let spent = |at: usize| {
        buyers[at]
            .purchases
            .iter()
            .map(|one| one.amount)
            .sum::<i64>()
    };
    let mut places: Vec<(i64, usize)> = (0..buyers.len())
        .filter(|at| only.is_none_or(|only| buyers[*at].account == only))
        .map(|at| (spent(at), at))
        .collect();
    places.sort_by_key(|(spent, at)| (std::cmp::Reverse(*spent), *at));
    let (mut items, mut next, mut shown) = (Vec::new(), None, 0);
    for (place, (_, at)) in places.iter().enumerate().skip(skip) {
        let gaps = k.gaps().at(k.orders(), *at, top);
        if gaps.is_empty() {
            continue;
        }
        if most == Some(shown) {
            next = Some(place);
            break;
        }
        shown += 1;
        let of = |gap| Gap::of(k, &buyers[*at], gap, chances.as_ref());
        items.extend(gaps.iter().map(of));
    }
    (items, next)
}
