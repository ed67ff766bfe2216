//! Quotes that went out by mail and stand on no list.

use super::since::{Sent, Since, is_quote};
use super::{OLD_DAYS, YOUNG_DAYS, bought, with_successors};
use crate::deals::of_account;
use crate::evidence::{Role, field};
use crate::id::Id;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::decided::{Offered, was_decided};
use crate::opportunities::lens::{freshness, part, proof};
use crate::opportunities::{Ask, Finding};
use crate::orders::book::ProductNo;
use crate::words::shorten;
use std::collections::{BTreeMap, BTreeSet};

/// A paper with more of our goods than this is a list of prices.
const MOST_PRODUCTS: usize = 6;
/// A list tells of a quote within so many days of the mail that brought it.
const LISTED_DAYS: f64 = 7.0;
/// A name that stands in a text by chance is shorter than this, in letters.
const NAME_LETTERS: usize = 8;

/// A letter of ours with a quote.
struct Letter<'a> {
    message: &'a Message,
    person: PersonNo,
    account: AccountNo,
    /// Its goods, the first that is named first.
    products: Vec<ProductNo>,
}

impl Letter<'_> {
    fn sent(&self, k: &Knowledge) -> Sent {
        let catalogue = &k.orders().catalogue;
        let named = || self.products.iter().map(|one| catalogue.product(*one));
        Sent {
            at: self.message.known,
            number: number_of(self.message),
            articles: named().map(|product| product.name.clone()).collect(),
            skus: named().map(|product| product.key.clone()).collect(),
            mail: Some(self.message.id),
            party: None,
        }
    }

    fn anchors(&self, k: &Knowledge) -> Option<Vec<Anchor>> {
        let mut anchors = vec![Anchor::Evidence(self.message.id)];
        anchors.extend(k.trade_anchors(self.account, *self.products.first()?));
        Some(anchors)
    }
}

/// The number of a quote as its file gives it: `Q-1001` of `Q-1001.pdf`.
fn number_of(message: &Message) -> String {
    let mut stems = message.attachments.iter().filter_map(|file| {
        let stem = file
            .rsplit_once('.')
            .map_or(file.as_str(), |(stem, _)| stem);
        let digits = stem.bytes().filter(u8::is_ascii_digit).count();
        (digits >= 3).then(|| stem.to_owned())
    });
    stems.next().unwrap_or_default()
}

/// Letters of ours that bring a quote for goods of the order book, of an age at which
/// asking helps.
fn letters<'a>(k: &'a Knowledge) -> Vec<Letter<'a>> {
    let goods = Goods::of(k);
    let ripe = |message: &Message| k.as_of.days_since(message.known) >= YOUNG_DAYS;
    let all = k.since(k.as_of.plus_days(-(OLD_DAYS as i32)));
    let quotes = all.filter(|(_, message)| {
        ripe(message)
            && !message.attachments.is_empty()
            && k.from_us(message)
            && k.is_letter(message)
            && !k.is_routine(message)
            && is_quote(&format!("{} {}", message.subject, message.own))
    });
    let letter = |(_, message): (usize, &'a Message)| {
        let products = goods.named(&message.own);
        let to = k.recipients_in(message, Role::To);
        let first = to.into_iter().find(|who| k.may_be_counterpart(*who))?;
        let (person, account) = k.alone_before(message, first)?;
        let clear = (1..=MOST_PRODUCTS).contains(&products.len());
        let letter = Letter {
            message,
            person,
            account,
            products,
        };
        (clear && !is_listed(k, &letter)).then_some(letter)
    };
    quotes.filter_map(letter).collect()
}

/// Whether a list of quotes tells of it: by number, or by goods and day.
fn is_listed(k: &Knowledge, letter: &Letter) -> bool {
    let number = number_of(letter.message).to_lowercase();
    let catalogue = &k.orders().catalogue;
    of_account(k, letter.account).iter().any(|deal| {
        let entry = &deal.seen.entry;
        let named = entry.all(field::SKU).chain(entry.all(field::PRODUCT));
        let mut goods = named.filter_map(|key| catalogue.of_key(key));
        let near = letter.message.known.days_since(deal.created).abs() <= LISTED_DAYS;
        let same = !number.is_empty() && number.contains(&entry.key.to_lowercase());
        deal.is_quote() && (same || near && goods.any(|one| letter.products.contains(&one)))
    })
}

/// The whole names and the numbers by which a text may name goods.
struct Goods {
    /// In small letters, by first word.
    by_word: BTreeMap<String, Vec<(String, ProductNo)>>,
}

impl Goods {
    fn of(k: &Knowledge) -> Goods {
        let mut by_word: BTreeMap<String, Vec<(String, ProductNo)>> = BTreeMap::new();
        for (number, product) in (0..).zip(&k.orders().catalogue.products) {
            let telling = |text: &&str| {
                let digits = text.bytes().all(|b| b.is_ascii_digit());
                text.chars().count() >= NAME_LETTERS && !digits
            };
            let called = [product.name.as_str(), product.key.as_str()];
            for text in called
                .into_iter()
                .filter(telling)
                .filter(|_| !product.is_charge)
            {
                let said = plain(text);
                let first = said.split(' ').next().unwrap_or_default().to_owned();
                let names = by_word.entry(first).or_default();
                names.push((said, ProductNo(number)));
            }
        }
        Goods { by_word }
    }

    /// Goods that a text names, those that it names first before others. A name within a
    /// longer one is that of something else: `Pump 40` in `Seal for pump 40`.
    fn named(&self, text: &str) -> Vec<ProductNo> {
        let said = plain(text);
        let mut found: Vec<(usize, usize, ProductNo)> = Vec::new();
        let mut at = 0;
        for word in said.split(' ') {
            for (name, product) in self.by_word.get(word).into_iter().flatten() {
                let rest = &said[at..];
                let whole = rest.strip_prefix(name.as_str());
                if whole.is_some_and(|behind| behind.is_empty() || behind.starts_with(' ')) {
                    found.push((at, at + name.len(), *product));
                }
            }
            at += word.len() + 1;
        }
        let within = |one: &(usize, usize, ProductNo)| {
            found.iter().any(|other| {
                other.0 <= one.0 && one.1 <= other.1 && other.1 - other.0 > one.1 - one.0
            })
        };
        let whole = found.iter().filter(|one| !within(one));
        let mut seen = BTreeSet::new();
        whole
            .map(|(_, _, product)| *product)
            .filter(|product| seen.insert(*product))
            .collect()
    }
}

/// Words in small letters with single spaces between them.
fn plain(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

/// The letters with a quote that this kind tells of, or would if nothing had come of them.
pub(super) fn tells(k: &Knowledge) -> BTreeSet<Id> {
    letters(k).iter().map(|letter| letter.message.id).collect()
}

pub(super) fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    letters(k)
        .iter()
        .filter_map(|letter| letter.anchors(k))
        .collect()
}

pub(super) fn detect(k: &Knowledge) -> Vec<Finding> {
    let letters = letters(k);
    let open = letters.iter().enumerate().filter(|(at, letter)| {
        // The last of several for the same.
        let mut later = letters[at + 1..].iter();
        let again = later.any(|other| {
            let same = |one: &ProductNo| letter.products.contains(one);
            other.account == letter.account && other.products.iter().any(same)
        });
        !again && !k.is_vendor(letter.account)
    });
    open.filter_map(|(_, letter)| finding(k, letter)).collect()
}

fn finding(k: &Knowledge, letter: &Letter) -> Option<Finding> {
    let (message, account, person) = (letter.message, letter.account, letter.person);
    let goods: BTreeSet<ProductNo> = (letter.products.iter())
        .flat_map(|product| with_successors(k, *product))
        .collect();
    let says = format!("{} {}", message.subject, message.own);
    let offered = Offered {
        account,
        at: message.known,
        says: &says,
        amount: None,
    };
    if !bought(k, account, &goods, k.day(message.known)).is_empty() || was_decided(k, &offered) {
        return None;
    }
    let since = Since::of(k, &letter.sent(k), account)?;
    let age = k.as_of.days_since(message.known);
    let house = &k.account(account).name;
    let name = k.product_name(*letter.products.first()?);
    let buyer = k.orders().of(account);
    let current = k.book_is_current();
    let not_ordered = match (buyer, current) {
        (Some(_), true) => " Nothing of it was ordered since.",
        _ => "",
    };
    let more = match letter.products.len() {
        1 => String::new(),
        many => format!(" and {} more", many - 1),
    };
    let last_order = buyer.and_then(|buyer| buyer.purchases.last());
    let sent = || proof(message, format!("sent on {}", k.on(message.known)));
    Some(Finding {
        anchors: letter.anchors(k)?,
        title: format!("Our quote for {name}{more} to {house} was never followed up"),
        account: Some(account),
        person: Some(person),
        why: format!(
            "It went out by mail {}, under “{}”, and nobody of us has asked after it.{not_ordered}",
            k.ago(message.known),
            shorten(&message.subject, 60)
        ),
        if_you_act: "You learn what holds the order, or why there is none, while that can still \
                     be changed."
            .to_owned(),
        if_you_wait: "They order where somebody asks, or forget what they wanted it for."
            .to_owned(),
        who_else_knows: "Whoever lays the mail that went out beside the orders.".to_owned(),
        rarity: 0.6,
        evidence: (std::iter::once(since.sent.unwrap_or_else(sent)))
            .chain(last_order.map(|one| k.bought_proof(one)))
            .collect(),
        against: since.besides,
        ask: Some(Ask {
            person,
            question: format!(
                "We sent you our quote for {name} on {}: does it fit what you need, and what is \
                 still open before you can decide?",
                k.on(message.known)
            ),
        }),
        parts: vec![
            part("what it weighs among your quotes", 0.7),
            part("still to be decided", freshness(age, 45.0, OLD_DAYS + 60.0)),
            part(
                "the order book would show an order",
                if current { 1.0 } else { 0.7 },
            ),
            part("they buy from us", if buyer.is_some() { 1.0 } else { 0.8 }),
        ],
        value: None,
        seen: false,
    })
}
