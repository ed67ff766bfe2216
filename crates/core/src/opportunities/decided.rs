//! Whether a CRM shows that a quote or an offer was decided: its deal is won or lost since.
//! Whatever speaks of that offer has nothing to ask any more.

use crate::deals::{Deal, Status, of_account};
use crate::knowledge::{AccountNo, Knowledge};
use crate::money::Money;
use crate::time::Timestamp;
use crate::words::{content_words, coverage};

/// An offer that went out.
pub struct Offered<'t> {
    /// To whom.
    pub account: AccountNo,
    /// When.
    pub at: Timestamp,
    /// What it says of itself: its number, its goods, what stands above it.
    pub says: &'t str,
    /// What it comes to, where that is told apart from its words.
    pub amount: Option<Money>,
}

/// A deal is that of an offer where the offer says so much of what the deal is called.
const SAME: f64 = 0.5;
/// A deal may be closed so long before its offer is written down, in days.
const BEFORE_DAYS: i32 = 1;

/// Whether a deal of a CRM that is this offer's was won or lost since it went out.
pub fn was_decided(k: &Knowledge, offer: &Offered<'_>) -> bool {
    let decided = |deal: &&Deal| {
        !deal.is_quote()
            && deal.status != Status::Open
            && deal.decided() >= offer.at.plus_days(-BEFORE_DAYS)
    };
    let mut deals = of_account(k, offer.account).iter().filter(decided);
    deals.any(|deal| is_of(k, deal, offer))
}

fn is_of(k: &Knowledge, deal: &Deal, offer: &Offered<'_>) -> bool {
    let mut called = content_words(&deal.called);
    for word in content_words(&k.account(offer.account).name) {
        called.remove(&word);
    }
    // A year is that of many things.
    called.retain(|word| word.chars().any(char::is_alphabetic));
    let by_name = !called.is_empty() && coverage(&called, &content_words(offer.says)) >= SAME;
    let by_amount = deal.amount.is_some_and(|worth| {
        worth.minor != 0 && (offer.amount == Some(worth) || says_amount(offer.says, worth))
    });
    by_name || by_amount
}

/// Whether a text gives an amount in figures, however they are grouped: `18,400.00`, `18.400`.
fn says_amount(text: &str, amount: Money) -> bool {
    let unit = 10_i64.pow(Money::decimals(amount.code()) as u32);
    if amount.minor % unit != 0 {
        return false;
    }
    let whole = (amount.minor / unit).to_string();
    let figures = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '\''));
    figures.into_iter().any(|figure| {
        let figure = figure.trim_matches(['.', ',', '\'']);
        let cents = figure.len().checked_sub(3).and_then(|at| figure.get(at..));
        let figure = match cents {
            Some(".00" | ",00") => &figure[..figure.len() - 3],
            _ => figure,
        };
        let digits: String = figure.chars().filter(char::is_ascii_digit).collect();
        digits.len() >= 3 && digits == whole
    })
}

#[cfg(test)]
mod tests {
    use super::says_amount;
    use crate::money::Money;

    #[test]
    fn amounts_in_a_text() {
        let amount = Money::read("18400", "GBP").expect("an amount");
        for text in [
            "100 sets, total GBP 18,400.00, valid until 30 November",
            "über 18.400,00 EUR netto",
            "18400 in all",
            "£18,400.",
        ] {
            assert!(says_amount(text, amount), "{text}");
        }
        for text in ["118,400.00", "Q-18", "1,840.00", "18,400.50"] {
            assert!(!says_amount(text, amount), "{text}");
        }
    }
}
