//! Which accounts sell to us. A firm that gets our purchase orders is a supplier:
//! it is no customer, and nothing of it is an opportunity.
//!
//! It shows in who gives whom order numbers: customers give them to us, and we
//! give them to suppliers.

use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;
use std::collections::BTreeSet;

/// How far back letters tell, in days.
const WINDOW_DAYS: i32 = 365;
/// Orders of ours fewer than this may be a slip of the pen.
const ORDERS: u32 = 3;

/// Whether a message gives the number of a purchase order.
pub(crate) fn orders(message: &Message) -> bool {
    gives_number(&format!("{} {}", message.subject, message.own))
}

fn gives_number(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let number = |word: &str| word.len() >= 4 && word.chars().all(|c| c.is_ascii_digit());
    let after = |at: usize| words[at + 1..].iter().take(2).any(|word| number(word));
    words.iter().enumerate().any(|(at, word)| match *word {
        "po" => after(at),
        "our" => {
            words.get(at + 1) == Some(&"order") && words[at + 1..].iter().take(4).any(|w| number(w))
        }
        _ => false,
    })
}

/// For each account, in their order, whether it sells to us.
pub fn measure(k: &Knowledge) -> Vec<bool> {
    let mut given = vec![(0u32, 0u32); k.accounts.len()];
    let from = k.as_of.plus_days(-WINDOW_DAYS);
    for message in k.messages().iter().filter(|m| m.known > from) {
        let Some(author) = message.sender().and_then(|a| k.person_at(a)) else {
            continue;
        };
        if !message.gist().says(Asked::Orders) {
            continue;
        }
        if k.person(author).ours {
            let to: BTreeSet<AccountNo> = (message.recipients())
                .filter_map(|address| k.person(k.person_at(address)?).account)
                .collect();
            for account in to {
                given[account.0 as usize].0 += 1;
            }
        } else if let Some(account) = k.person(author).account {
            given[account.0 as usize].1 += 1;
        }
    }
    (given.into_iter())
        .map(|(ours, theirs)| ours >= ORDERS && ours > 2 * theirs)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_numbers() {
        assert!(gives_number("Three samples, PO 4513237."));
        assert!(gives_number("our order no. 45678"));
        assert!(!gives_number("the post office, PO box"));
        assert!(!gives_number("our order of the day"));
    }
}
