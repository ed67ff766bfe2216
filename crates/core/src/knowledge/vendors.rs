//! Which accounts sell to us. A firm that gets our purchase orders is a supplier:
//! it is no customer, and nothing of it is an opportunity.
//!
//! It shows in who gives whom order numbers, and who sends and who takes orders: customers
//! give them to us, and we give them to suppliers. Who stands in the order book or has a
//! deal is a customer, whatever they sell us besides.

use crate::gist::Asked;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How far back letters tell, in days.
const WINDOW_DAYS: i32 = 365;
/// Orders of ours fewer than this may be a slip of the pen, unless the other side takes one.
const ORDERS: u32 = 3;

/// On which side of an order a mail speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Trade {
    /// It places one.
    pub(crate) buys: bool,
    /// It takes, confirms or ships one.
    pub(crate) sells: bool,
}

/// Words of who buys (`true`) and of who sells.
static SPEAKS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let buys = [
        "our purchase order",
        "our po",
        "find|attached|enclosed .. our order",
        "here is our order",
        "purchase order is attached|enclosed",
        "attached|enclosed is|the|a the|a purchase order",
        "find attached|enclosed the|a purchase order",
        "we|i hereby order",
        "unsere|unserer bestellung",
        "hiermit bestelle|bestellen ich|wir",
        "anbei|beigefügt|anliegend die|eine bestellung",
    ];
    let sells = [
        "thanks|you for your order|orders|po",
        "thanks|you for your purchase order",
        "received your order|orders|po",
        "received your purchase order",
        "your order|po .. ships|shipped|leaves|dispatched|despatched",
        "our order confirmation|acknowledgement|acknowledgment",
        "order confirmation is attached|enclosed",
        "attached|enclosed is the order confirmation",
        "danke|dank für ihre|ihren|deine|deinen|eure|euren bestellung|auftrag",
        "unsere auftragsbestätigung",
        "anbei|beigefügt|anliegend die auftragsbestätigung",
        "ihre bestellung .. versandt|versendet|verschickt|ausgeliefert",
    ];
    let table = buys.map(|phrase| (phrase, true)).into_iter();
    Phrases::new(table.chain(sells.map(|phrase| (phrase, false))))
});

/// On which side of an order a text speaks. Who confirms one names it too, and does not
/// place it.
pub(crate) fn trade(own: &str) -> Trade {
    let found = SPEAKS.find(&Words::of(own));
    let sells = found.iter().any(|found| !found.meaning);
    Trade {
        buys: !found.is_empty() && !sells,
        sells,
    }
}

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

/// What passed between us and an account.
#[derive(Clone, Default)]
struct Passed {
    /// Orders we placed there.
    placed: u32,
    /// Orders of ours that they took.
    taken: u32,
    /// Orders they placed with us, and those of theirs that we took.
    sold: u32,
}

impl Passed {
    fn count(&mut self, message: &Message, ours: bool) {
        let says = |asked| message.gist().says(asked);
        // Who takes an order names its number, too.
        match (says(Asked::Sells), ours) {
            (true, true) | (false, false) => self.sold += 1,
            (true, false) => self.taken += 1,
            (false, true) => self.placed += 1,
        }
    }

    /// Whether they sell to us.
    fn is_vendor(&self) -> bool {
        let often = self.placed >= ORDERS;
        let agreed = self.placed > 0 && self.taken > 0;
        (often || agreed) && self.placed + self.taken > 2 * self.sold
    }
}

/// For each account, in their order, whether it sells to us.
pub fn measure(k: &Knowledge) -> Vec<bool> {
    let mut passed = vec![Passed::default(); k.accounts.len()];
    let from = k.as_of.plus_days(-WINDOW_DAYS);
    for message in k.messages().iter().filter(|m| m.known > from) {
        let Some(author) = message.sender().and_then(|a| k.person_at(a)) else {
            continue;
        };
        let of_orders = [Asked::Orders, Asked::Buys, Asked::Sells];
        if !(of_orders.into_iter()).any(|asked| message.gist().says(asked)) {
            continue;
        }
        if k.person(author).ours {
            let to: BTreeSet<AccountNo> = (message.recipients())
                .filter_map(|address| k.person(k.person_at(address)?).account)
                .collect();
            for account in to {
                passed[account.0 as usize].count(message, true);
            }
        } else if let Some(account) = k.person(author).account {
            passed[account.0 as usize].count(message, false);
        }
    }
    let mut vendors: Vec<bool> = passed.iter().map(Passed::is_vendor).collect();
    let deals = k.deals.iter().filter_map(|deal| deal.account);
    for customer in deals.chain(k.orders().buyers.iter().map(|buyer| buyer.account)) {
        vendors[customer.0 as usize] = false;
    }
    vendors
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

    #[test]
    fn which_side_of_an_order_speaks() {
        for text in [
            "please find our purchase order attached.",
            "please find attached our order for two BR 45.",
            "The purchase order is attached.",
            "anbei unsere Bestellung über 20 Stück.",
            "hiermit bestellen wir 20 Stück.",
        ] {
            assert!(trade(text).buys, "{text}");
        }
        for text in [
            "thank you for your order. Our order number is 45678.",
            "Thanks for your PO 45678.",
            "your order PO-311 ships on Friday.",
            "our order confirmation is attached.",
            "vielen Dank für Ihre Bestellung 4711.",
        ] {
            assert_eq!(
                trade(text),
                Trade {
                    buys: false,
                    sells: true
                },
                "{text}"
            );
        }
        for text in [
            "could you send us your order confirmation?",
            "please send us your purchase order.",
            "in order to help you, thank you for your time.",
            "Ihre Auftragsbestätigung fehlt uns noch.",
        ] {
            assert_eq!(trade(text), Trade::default(), "{text}");
        }
    }
}
