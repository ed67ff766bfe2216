//! Doubtful links: heavy enough to be asked about, not to be applied.

use super::cards::Cards;
use super::{Doubt, Pair, Seller, accounts, facts, grouping, linkage, links};
use crate::id::Id;
use crate::known::Known;
use crate::ledger::AddressNo;
use std::collections::BTreeMap;

/// From this weight on a link is put to the user: even odds.
pub const DOUBTFUL: f64 = 0.0;

/// The pairs that may be one person and were not settled, heaviest first: neither
/// by the user, nor by `same`, which says what is one person already.
pub fn of_people(
    known: &Known,
    seller: &Seller,
    cards: &Cards,
    same: impl Fn(AddressNo, AddressNo) -> bool,
) -> Vec<Doubt> {
    let all = facts::gather(known, seller, cards);
    let links = links::find(known, &all, cards);
    let said = grouping::said_of_addresses(known);
    let mut doubts: Vec<Doubt> = linkage::weigh(known, &all, &links, DOUBTFUL)
        .into_iter()
        .filter(|pair| !said.about(pair.a, pair.b))
        .filter(|pair| !same(AddressNo(pair.a), AddressNo(pair.b)))
        .map(|pair| {
            let (a, b) = (AddressNo(pair.a), AddressNo(pair.b));
            let mut text = [known.address(a), known.address(b)];
            text.sort_unstable();
            Doubt {
                id: Id::of("doubt", &text.map(str::as_bytes)),
                pair: Pair::People(a, b),
                weight: pair.weight,
                parts: pair.parts(),
            }
        })
        .collect();
    in_order(&mut doubts);
    doubts
}

/// The pairs of keys that may be one account and were not settled, heaviest first.
/// `account` says which account a key belongs to now, if any.
pub fn of_accounts<A: PartialEq>(
    known: &Known,
    cards: &Cards,
    account: impl Fn(&str) -> Option<A>,
) -> Vec<Doubt> {
    let pairs = &cards.firms.pairs;
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    for key in pairs.iter().flat_map(|pair| [&pair.a, &pair.b]) {
        let next = numbers.len() as u32;
        numbers.entry(key).or_insert(next);
    }
    let number = |key: &str| numbers.get(key).copied();
    let said = accounts::said_of_accounts(known, cards, number);
    let open = pairs.iter().filter(|pair| {
        let decided = number(&pair.a).zip(number(&pair.b));
        let (one, other) = (account(&pair.a), account(&pair.b));
        !decided.is_some_and(|(a, b)| said.about(a, b))
            && one.is_some()
            && other.is_some()
            && one != other
    });
    let mut doubts: Vec<Doubt> = open
        .map(|pair| Doubt {
            id: Id::of("doubtful account", &[pair.a.as_bytes(), pair.b.as_bytes()]),
            pair: Pair::Accounts(pair.a.clone(), pair.b.clone()),
            weight: pair.weight,
            parts: pair.parts(),
        })
        .collect();
    in_order(&mut doubts);
    doubts
}

fn in_order(doubts: &mut [Doubt]) {
    doubts.sort_by(|x, y| y.weight.total_cmp(&x.weight).then(x.id.cmp(&y.id)));
}
