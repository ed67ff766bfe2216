//! Half a name that a mail system took for an address.
//!
//! `To: Smith, Ann <ann.smith@acme.com>` without quotes reads as two entries, and a mail
//! system that finds `Smith` alone adds its own host: `smith@northseal.com,
//! ann.smith@acme.com`. Nobody stands behind the first; it would be a colleague who never
//! says a word and has every mail to Ann.

use super::Seller;
use super::address::{host, local, registrable};
use super::facts::{Facts, House};
use crate::evidence::Role;
use crate::known::Known;
use crate::ledger::AddressNo;

/// Shorter words stand in too many addresses.
const SHORTEST: usize = 3;

/// Makes addresses unknown that are half of a name. Such a one is a single word, never
/// wrote, bears one name at most, is of the seller's house or the writer's, and stands in
/// every mail that holds it directly before an address of another house whose local part is
/// that word with an initial or another word.
pub(super) fn forget(known: &Known, seller: &Seller, all: &mut [Facts]) {
    let mut halves: Vec<bool> = (all.iter().enumerate())
        .map(|(number, facts)| {
            let number = AddressNo(number as u32);
            facts.last_wrote.is_none()
                && !facts.label.trim().contains(' ')
                && facts.employer.is_none()
                && !seller.addresses.contains(&number)
                && is_word(local(known.address(number)))
        })
        .collect();
    let mut stands = vec![0_u32; all.len()];
    for message in known.messages() {
        let from = message.sender().map(|sender| host(known.address(sender)));
        let mut people = message.participants.iter().peekable();
        while let Some((role, number)) = people.next() {
            let at = number.0 as usize;
            if halves.get(at) != Some(&true) {
                continue;
            }
            let own = all[at].house == House::Ours || from == Some(host(known.address(*number)));
            let next = people.peek().filter(|(next, _)| next == role && own);
            let whole = next.is_some_and(|(_, next)| is_half_of(known, *number, *next));
            halves[at] = *role != Role::From && whole;
            stands[at] += u32::from(whole);
        }
    }
    // What is too old to be read may have stood alone.
    let mut mails = vec![0_u32; all.len()];
    for traffic in &known.traffic {
        if let Some(slot) = mails.get_mut(traffic.recipient.0 as usize) {
            *slot += traffic.mails();
        }
    }
    for (at, facts) in all.iter_mut().enumerate() {
        if halves[at] && stands[at] > 0 && mails[at] <= stands[at] {
            facts.first = None;
        }
    }
}

fn is_word(local: &str) -> bool {
    local.len() >= SHORTEST && local.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Whether an address is a word of the next one's local part, at another house.
fn is_half_of(known: &Known, half: AddressNo, next: AddressNo) -> bool {
    let (half, next) = (known.address(half), known.address(next));
    let (word, whole) = (local(half), local(next));
    let before = whole.strip_suffix(word).unwrap_or_default();
    let behind = whole.strip_prefix(word).unwrap_or_default();
    let parts = |rest: &str| rest.contains(['.', '_', '-']);
    (parts(before) || parts(behind) || before.chars().count() == 1)
        && registrable(host(half)) != registrable(host(next))
}
