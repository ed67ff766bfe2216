//! Whether what was said to a customer was said of a deal.

use super::super::open_quote::is_quote;
use crate::deals::Deal;
use crate::evidence::field;
use crate::knowledge::{AccountNo, Knowledge};
use crate::time::Timestamp;
use crate::words::{content_words, coverage};
use std::collections::BTreeSet;

/// Words by which any deal may be called.
const ANY: &str = "deal opportunity project order business projekt auftrag geschäft";
/// A text with this share of the words that a deal is called by speaks of it.
const SAME: f64 = 0.5;

/// Whether a mail, a talk or a note since a moment speaks of a deal, or of an offer, or a
/// talk took place of which nothing says about what. Of a deal whose name says nothing it
/// cannot be told: then whatever was said may have been.
pub(super) fn was(k: &Knowledge, deal: &Deal, account: AccountNo, from: Timestamp) -> bool {
    let about = about(k, deal, account);
    let speaks = |text: &str| {
        about.is_empty() || is_quote(text) || coverage(&about, &content_words(text)) >= SAME
    };
    let mut met = k.met_there(account, from).filter(|one| one.is_touch());
    let mut mails = k.with_account(account, from).map(|(_, message)| message);
    met.any(|one| k.says_nothing(one) || speaks(&one.said()))
        || mails.any(|message| {
            let between = k.from_us(message) || k.is_from(message, account);
            between && speaks(&format!("{} {}", message.subject, message.own))
        })
}

/// The words that a deal and its goods are called by, without those of the customer's name.
fn about(k: &Knowledge, deal: &Deal, account: AccountNo) -> BTreeSet<String> {
    let goods = deal.seen.entry.all(field::PRODUCT);
    let words = goods.chain([&*deal.called]).flat_map(content_words);
    let mut besides = content_words(ANY);
    besides.extend(content_words(&k.account(account).name));
    words.filter(|word| !besides.contains(word)).collect()
}
