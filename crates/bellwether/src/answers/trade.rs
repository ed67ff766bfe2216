//! What accounts buy, and what they don't buy yet.

use crate::wire::orders::Orders;
use crate::wire::whitespace::Gap;
use bellwether_core::knowledge::{AccountNo, Knowledge};
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::{Detector, detectors};
use bellwether_core::orders::gaps;
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
    FoundGaps::of(k, only, top, skip, most).with_chances(k, track)
}

/// Gaps without their chances: they are found while the record is measured that tells these.
pub struct FoundGaps {
    /// Of each account, by its place among buyers.
    of_buyers: Vec<(usize, Vec<gaps::Gap>)>,
    next: Option<usize>,
}

impl FoundGaps {
    /// See [`gaps()`].
    pub fn of(
        k: &Knowledge,
        only: Option<AccountNo>,
        top: usize,
        skip: usize,
        most: Option<usize>,
    ) -> FoundGaps {
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
        let places = places.get(skip..).unwrap_or_default();
        let at = |(_, at): &(i64, usize)| *at;
        let Some(most) = most else {
            let all: Vec<usize> = places.iter().map(at).collect();
            let gaps = k.gaps().at_each(k.orders(), &all, top);
            let found = all.into_iter().zip(gaps);
            return FoundGaps {
                of_buyers: found.filter(|(_, gaps)| !gaps.is_empty()).collect(),
                next: None,
            };
        };
        let numbered = (skip..).zip(places.iter().map(at));
        let found = numbered.map(|(place, at)| (place, at, k.gaps().at(k.orders(), at, top)));
        let mut found = found.filter(|(_, _, gaps)| !gaps.is_empty());
        let some = found.by_ref().take(most);
        FoundGaps {
            of_buyers: some.map(|(_, at, gaps)| (at, gaps)).collect(),
            next: found.next().map(|(place, ..)| place),
        }
    }

    /// With the chances that a record tells, and where the next ones begin.
    pub fn with_chances(self, k: &Knowledge, track: &TrackRecord) -> (Vec<Gap>, Option<usize>) {
        let [kind] = GAP;
        let level = (kind.outcome.as_ref()).and_then(|outcome| outcome.level(k));
        let chances = track.chances(kind, k.as_of, level);
        let told = self.of_buyers.iter().flat_map(|(at, gaps)| {
            let buyer = &k.orders().buyers[*at];
            let chances = chances.as_ref();
            gaps.iter().map(move |gap| Gap::of(k, buyer, gap, chances))
        });
        (told.collect(), self.next)
    }
}
