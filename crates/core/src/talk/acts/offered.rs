//! Offers in words of their own, as they are learned: `for the pair we would be at ninety`.

use super::{Act, SURELY};
use crate::ledger::Message;

/// The sentence of a letter of ours that puts a price or a proposal before its reader in words
/// of its own.
pub fn offer_in_other_words(message: &Message) -> Option<String> {
    /// Who writes more than this sends a paper, in words.
    const LONG: u32 = 250;
    /// A sentence that offers has so many words.
    const SHORT: usize = 4;
    if message.own_words > LONG {
        return None;
    }
    let said = message.that_do(Act::Offer, SURELY).into_iter();
    // The number of an article alone offers nothing, and what depends on them not yet.
    let open = |text: &str| !text.starts_with("If ") && !text.starts_with("Wenn ");
    let said = said.filter(|one| one.text.split(' ').count() >= SHORT && open(&one.text));
    let best = said.max_by(|a, b| a.likely.total_cmp(&b.likely));
    best.map(|one| one.text)
}
