//! Letters of ours that did not arrive: they came back, or went to an address with a
//! slip of the pen.

use crate::evidence::Marks;
use crate::knowledge::Knowledge;
use crate::ledger::{AddressNo, Message};
use crate::threads;
use crate::words::one_letter_apart;

/// Whether a message is what a machine says of a letter: that it was read or delivered,
/// or that its reader is away. It answers nothing, but shows that the letter arrived.
pub fn is_receipt(message: &Message) -> bool {
    const SUBJECTS: &[&str] = &[
        "read:",
        "delivered:",
        "relayed:",
        "not read:",
        "gelesen:",
        "übermittelt:",
        "zugestellt:",
        "out of office",
        "out of the office",
        "automatic reply",
        "autoreply",
        "auto reply",
        "abwesenheit",
        "automatische antwort",
        "delivery status",
        "delivery report",
        "return receipt",
    ];
    const SAYS: &[&str] = &[
        "was read on",
        "was delivered to the following",
        "wurde gelesen",
    ];
    /// A machine says little.
    const SHORT: u32 = 120;
    let subject = message.subject.trim().to_lowercase();
    message.marks.any(Marks::AUTO.with(Marks::BOUNCE))
        || SUBJECTS.iter().any(|words| subject.starts_with(words))
        || message.own_words <= SHORT && {
            let own = message.own.to_lowercase();
            let own = own.trim_start();
            own.starts_with("return receipt")
                || own.starts_with("your message") && SAYS.iter().any(|said| own.contains(said))
        }
}

/// Whether a machine's receipt is for a reply under the subject of a letter: `Delivered: Re:
/// Prices` shows that somebody answered `Prices`, though the answer itself is not there.
pub fn is_receipt_of_an_answer(receipt: &Message, letter: &Message) -> bool {
    const AWAY: &[&str] = &["out of", "auto", "abwesen"];
    let letters = |text: &str| -> String {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    let subject = receipt.subject.trim();
    let Some((said, answered)) = subject.split_once(':') else {
        return false;
    };
    let away = AWAY
        .iter()
        .any(|word| said.to_lowercase().starts_with(word));
    // Machines wrap long subjects: only the letters are compared.
    let about = letters(&threads::telling_subject(answered));
    let is_reply = letters(answered) != about;
    let same = about == letters(&threads::telling_subject(&letter.subject));
    is_receipt(receipt) && !away && is_reply && same && !about.is_empty()
}

/// Whether one name is another with a slip: a letter more, less, changed, or two that
/// changed places. A figure makes another person of it.
pub fn is_slip(one: &str, other: &str) -> bool {
    const SHORT: usize = 5;
    let figures = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    one != other
        && one.chars().count().min(other.chars().count()) >= SHORT
        && figures(one) == figures(other)
        && (one_letter_apart(one, other) || is_swapped(one, other))
}

/// Whether two neighbours changed places.
fn is_swapped(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let apart: Vec<usize> = (0..one.len().min(other.len()))
        .filter(|at| one[*at] != other[*at])
        .collect();
    one.len() == other.len()
        && matches!(apart.as_slice(), [a, b] if b - a == 1 && one[*a] == other[*b] && one[*b] == other[*a])
}

/// So long after a letter it may come back, in days.
const BACK_DAYS: i32 = 5;

impl Knowledge<'_> {
    /// Whether a letter of ours reached anybody outside our side, as far as mail shows.
    pub fn arrived(&self, message: &Message) -> bool {
        let ours = |address| self.person_at(address).is_some_and(|p| self.person(p).ours);
        let mut outside = message.recipients().filter(|a| !ours(*a)).peekable();
        outside.peek().is_none()
            || outside.any(|a| !self.came_back(message, a) && !self.is_misspelt(a))
    }

    fn came_back(&self, message: &Message, to: AddressNo) -> bool {
        let end = message.known.plus_days(BACK_DAYS);
        let address = &self.ledger.addresses[to.0 as usize];
        self.bounces(message.known)
            .take_while(|bounce| bounce.known <= end)
            .any(|bounce| bounce.own.to_lowercase().contains(address))
    }

    /// Whether nobody ever wrote from an address that is one of the same house, from which
    /// somebody did, with a slip of the pen.
    fn is_misspelt(&self, address: AddressNo) -> bool {
        let Some(person) = self.person_at(address) else {
            return false;
        };
        let text = |address: AddressNo| self.ledger.addresses[address.0 as usize].as_str();
        let Some((local, host)) = text(address).split_once('@') else {
            return false;
        };
        let Some(account) = self.person(person).account else {
            return false;
        };
        self.contact(person).inbound == 0
            && (self.account(account).people.iter())
                .filter(|other| **other != person && self.contact(**other).inbound > 0)
                .flat_map(|other| &self.person(*other).addresses)
                .filter_map(|other| text(*other).split_once('@'))
                .any(|(other, at)| at == host && is_slip(local, other))
    }
}
