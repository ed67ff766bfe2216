//! Who orders from whom, by the words of a mail: which side of an order it speaks on, and the
//! numbers of purchase orders it gives.

use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// On which side of an order a mail speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Trade {
    /// It places one.
    pub buys: bool,
    /// It takes, confirms or ships one.
    pub sells: bool,
}

/// Whose words some are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Buys,
    Sells,
    /// Of who buys, too: they name what the seller answered the order with.
    Answered,
}

/// Words of who buys and of who sells.
static SPEAKS: LazyLock<Phrases<Side>> = LazyLock::new(|| {
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
    let answered = [
        "your order|po confirmation|acknowledgement|acknowledgment|number",
        "your purchase order confirmation|acknowledgement|acknowledgment|number",
    ];
    let rows = [
        (Side::Buys, &buys[..]),
        (Side::Sells, &sells[..]),
        (Side::Answered, &answered[..]),
    ];
    let each = |(side, phrases): (Side, &[&'static str])| {
        let all = phrases.iter().map(|phrase| (*phrase, side));
        all.collect::<Vec<_>>()
    };
    Phrases::new(rows.into_iter().flat_map(each))
});

/// Whether a text says that its writer wants to order again.
pub fn wants_to_order_again(text: &str) -> bool {
    static AGAIN: LazyLock<Phrases<bool>> = LazyLock::new(|| {
        let again = [
            "wieder .. bestellen|ordern|abnehmen|beziehen|einkaufen|beliefern",
            "order|buy|ordering|buying|ordered .. again|anew",
            "resume|restart|resuming|restarting .. ordering|orders|deliveries|buying",
            "wieder mit dabei",
            "wieder kunde",
        ];
        let not = ["not|never|no|t|if", "nicht|nie|keine|wenn|falls|erst"];
        let each = |all: &[&'static str], is| {
            let all = all.iter().map(|phrase| (*phrase, is));
            all.collect::<Vec<_>>()
        };
        Phrases::new([each(&again, true), each(&not, false)].concat())
    });
    let says = |sentence: String| {
        let found = AGAIN.find(&Words::of(&sentence));
        !found.is_empty() && found.iter().all(|one| *one.meaning)
    };
    super::sentences(text).any(says)
}

/// On which side of an order a text speaks. Who confirms one names it too, and does not
/// place it.
pub fn trade(own: &str) -> Trade {
    let whole = SPEAKS.find(&Words::of(own));
    let has = |side: Side| whole.iter().any(|one| *one.meaning == side);
    // `Thank you for your order. Confirmation follows.` are two sentences.
    let sells = match has(Side::Answered) {
        true => own.split(['.', ',', ';', '!']).any(is_of_seller),
        false => has(Side::Sells),
    };
    Trade {
        buys: has(Side::Buys) && !sells,
        sells,
    }
}

/// Whether a clause is of who sells: not so `thank you for your order confirmation`.
fn is_of_seller(clause: &str) -> bool {
    let words = Words::of(clause);
    let found = SPEAKS.find(&words);
    let of = |side: Side| found.iter().filter(move |one| *one.meaning == side);
    let figure = |at: usize| words.get(at).starts_with(|c: char| c.is_ascii_digit());
    of(Side::Sells).any(|one| {
        // `Thank you for your order number 45678` takes that order.
        let mut answered = of(Side::Answered)
            .filter(|other| words.get(other.end - 1) != "number" || !figure(other.end));
        !answered.any(|other| (one.start..one.end).contains(&other.start))
    })
}

/// Whether a message gives the number of a purchase order.
pub fn gives_number(message: &Message) -> bool {
    !numbers_of(message).is_empty()
}

/// The numbers of purchase orders in a message.
pub fn numbers_of(message: &Message) -> Vec<String> {
    numbers(&format!("{} {}", message.subject, message.own))
}

/// The numbers of purchase orders in a text.
fn numbers(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let number = |word: &str| word.len() >= 4 && word.chars().all(|c| c.is_ascii_digit());
    let near = |at: usize| match words[at] {
        "po" => 2,
        "our" if words.get(at + 1) == Some(&"order") => 4,
        _ => 0,
    };
    (0..words.len())
        .filter_map(|at| {
            let mut behind = words[at + 1..].iter().take(near(at));
            behind.find(|word| number(word))
        })
        .map(|word| (*word).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_numbers() {
        assert_eq!(numbers("Three samples, PO 4513237."), ["4513237"]);
        assert_eq!(numbers("our order no. 45678"), ["45678"]);
        assert!(numbers("the post office, PO box").is_empty());
        assert!(numbers("our order of the day").is_empty());
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
            "thank you for your order number 45678.",
            "thank you for your order. Confirmation follows.",
            "thank you for your order, confirmation attached.",
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
            "thank you for your order confirmation.",
            "we have received your order acknowledgement, all correct.",
            "your order confirmation says it ships on Friday.",
        ] {
            assert_eq!(trade(text), Trade::default(), "{text}");
        }
    }
}
