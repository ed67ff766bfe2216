//! Doubtful links: heavy enough to be asked about, not to be applied.

use super::cards::Cards;
use super::{Doubt, Seller, facts, grouping, linkage, links};
use crate::id::Id;
use crate::known::Known;
use crate::ledger::AddressNo;

/// From this weight on a link is put to the user: even odds.
pub const DOUBTFUL: f64 = 0.0;

/// The pairs that may be one person and were not settled, heaviest first: neither
/// by the user, nor by `same`, which says what is one person already.
pub fn doubts(
    known: &Known,
    seller: &Seller,
    cards: &Cards,
    same: impl Fn(AddressNo, AddressNo) -> bool,
) -> Vec<Doubt> {
    let all = facts::gather(known, seller, cards);
    let links = links::find(known, &all, cards);
    let said = grouping::said_of_addresses(known);
    let mut doubts: Vec<Doubt> = linkage::weigh(known, &all, &links)
        .into_iter()
        .filter(|pair| pair.weight >= DOUBTFUL && !said.about(pair.a, pair.b))
        .filter(|pair| !same(AddressNo(pair.a), AddressNo(pair.b)))
        .map(|pair| {
            let (a, b) = (AddressNo(pair.a), AddressNo(pair.b));
            let mut text = [known.address(a), known.address(b)];
            text.sort_unstable();
            Doubt {
                id: Id::of("doubt", &text.map(str::as_bytes)),
                a,
                b,
                weight: pair.weight,
                parts: pair.parts(),
            }
        })
        .collect();
    doubts.sort_by(|x, y| y.weight.total_cmp(&x.weight).then(x.id.cmp(&y.id)));
    doubts
}
