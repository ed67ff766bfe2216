//! What detectors that look at orders share.

use super::Proof;
use super::goods::Words;
use super::lens::quote;
use crate::evidence::entry::{EntryKind, party};
use crate::evidence::field;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::orders::book::ProductNo;
use crate::orders::buying::rhythm::Rhythm;
use crate::orders::habits::Outlook;
use crate::orders::line::ORDERS;
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::{Moved, middle, moved};
use crate::reading::titles::Function;
use crate::talk::answerable::asks_a_seller;
use crate::talk::asking::asks;
use crate::talk::ordering::wants_to_order_again;
use crate::talk::{closures, reasons};
use crate::time::{Day, Timestamp};
use crate::words::shorten;
use std::collections::HashMap;

/// Functions that buy, or use what is bought.
const BUYERS: &[Function] = &[Function::Purchasing, Function::Operations];

impl Knowledge<'_> {
    /// Whom to ask about an account's orders: who buys there, else whom we know best,
    /// else anybody of them.
    pub fn who_orders(&self, account: AccountNo) -> Option<PersonNo> {
        let people = self.account(account).people.iter().copied();
        people
            .filter(|who| self.may_be_counterpart(*who))
            .max_by_key(|who| {
                let person = self.person(*who);
                let buys = person.function.is_some_and(|f| BUYERS.contains(&f));
                let last = self.contact(*who).last();
                (buys && last.is_some(), last, buys, *who)
            })
    }

    /// The mail, note or call since a moment that says why an account orders nothing since a
    /// day on which it was due: that it pauses, where that was said of late, or that it has
    /// ended.
    pub fn orders_stop(
        &self,
        account: AccountNo,
        from: Timestamp,
        rhythm: &Rhythm,
    ) -> Option<Proof> {
        let paused = self.orders_pause(account, from, rhythm);
        paused.or_else(|| self.told(account, from, reasons::ends_orders))
    }

    /// What of late says that an account orders nothing for a while, the list of customers
    /// too. Weeks that are named explain what was due in them or shortly before, and not for
    /// long after; a day until which nothing is ordered explains silence until an order would
    /// be due again.
    pub fn orders_pause(
        &self,
        account: AccountNo,
        from: Timestamp,
        rhythm: &Rhythm,
    ) -> Option<Proof> {
        /// No pause explains a longer silence.
        const PAUSE_DAYS: i32 = 130;
        /// An order that was due so many days before a pause had time to come …
        const BEFORE_DAYS: i32 = 21;
        /// … and so many weeks after it, it would have come.
        const AFTER_WEEKS: i32 = 4;
        let due = rhythm.due();
        let lately = from.max(self.as_of.plus_days(-PAUSE_DAYS));
        let today = self.as_of.day();
        let week = today.date().iso_week_date().week();
        let fits = |text: &str| match reasons::weeks_named(text, week) {
            Some((first, last)) => {
                let begins = today.0 + 7 * first;
                first <= 0 && last >= -AFTER_WEEKS && begins <= due.0 + BEFORE_DAYS
            }
            None => true,
        };
        let gap = rhythm.mean_gap_days.ceil() as i32;
        let lasts = |until: Day| today.0 <= until.0 + gap;
        let paused = self.heard_at(account, lately, |at, text| {
            let explains = match closures::until(text, at) {
                Some(until) => lasts(until),
                None => reasons::pauses(text) && fits(text),
            };
            explains.then_some(())
        });
        let paused = paused.map(|((), proof)| proof);
        paused.or_else(|| self.listed_pause(account, lasts))
    }

    /// What the list of contacts says of somebody's house at an account that orders nothing
    /// until a day that holds.
    fn listed_pause(&self, account: AccountNo, holds: impl Fn(Day) -> bool) -> Option<Proof> {
        let people = self.account(account).people.iter();
        let mut cards = people
            .flat_map(|who| &self.person(*who).addresses)
            .flat_map(|address| self.cards.of(*address));
        cards.find_map(|card| {
            let mut texts = card.entry.all(field::TEXT);
            let said = texts.find(|text| closures::until(text, card.known).is_some_and(&holds))?;
            Some(Proof {
                evidence: card.evidence,
                says: format!(
                    "your list says, as of {}: {}",
                    self.on(card.known),
                    quote(said)
                ),
            })
        })
    }

    /// The mail since a day, and of late, by which an account that orders nothing wants to: it
    /// asks what customers ask, or says that it will order again.
    pub fn wants_to_buy(&self, account: AccountNo, since: Day) -> Option<Proof> {
        /// What was asked longer ago has come to nothing.
        const LATELY_DAYS: i32 = 60;
        let from = since.start().max(self.as_of.plus_days(-LATELY_DAYS));
        let mut mails = self.with_account(account, from).rev();
        mails.find_map(|(_, mail)| {
            let author = self.person(self.author(mail)?);
            let theirs = !author.ours && author.is_at(account) && self.is_letter(mail);
            let asked = asks(mail).find(|ask| asks_a_seller(&ask.text));
            let again = || wants_to_order_again(&mail.own).then_some(mail.own.as_str());
            let said = asked.map(|ask| ask.text.as_str()).or_else(again);
            let said = said.filter(|_| theirs)?;
            Some(Proof {
                evidence: mail.evidence,
                says: format!("they wrote on {}: {}", self.on(mail.known), quote(said)),
            })
        })
    }

    /// The one that says why an account orders no more of some goods.
    pub fn use_ends(&self, account: AccountNo, from: Timestamp, goods: &str) -> Option<Proof> {
        self.told(account, from, |text| reasons::ends_use(text, goods))
    }

    /// The newest mail of theirs, note or call since a moment of which something holds.
    pub fn told(
        &self,
        account: AccountNo,
        from: Timestamp,
        holds: impl Fn(&str) -> bool,
    ) -> Option<Proof> {
        let told = self.heard(account, from, |text| holds(text).then_some(()));
        told.map(|((), proof)| proof)
    }

    /// What a note or call since a moment says that says it, the newest; else what the
    /// newest mail of theirs does.
    pub fn heard<T>(
        &self,
        account: AccountNo,
        from: Timestamp,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<(T, Proof)> {
        self.heard_at(account, from, |_, text| read(text))
    }

    /// The same, where it matters when that was said.
    fn heard_at<T>(
        &self,
        account: AccountNo,
        from: Timestamp,
        read: impl Fn(Timestamp, &str) -> Option<T>,
    ) -> Option<(T, Proof)> {
        const WORDS: u32 = 200;
        let proof = |at, evidence, text: &str| Proof {
            evidence,
            says: format!("{}: {}", self.on(at), quote(text)),
        };
        let mut noted = self.met_there(account, from).rev();
        let noted = noted.find_map(|one| {
            let found = read(one.at, one.title).or_else(|| read(one.at, one.text))?;
            Some((found, proof(one.at, one.evidence, one.text)))
        });
        noted.or_else(|| {
            let mut mails = self.with_account(account, from).rev();
            mails.find_map(|(_, message)| {
                let theirs = self.author(message);
                let theirs = theirs.is_some_and(|who| self.person(who).account == Some(account));
                let read = (theirs && message.own_words < WORDS)
                    .then(|| read(message.known, &message.own));
                Some((read??, proof(message.known, message.evidence, &message.own)))
            })
        })
    }

    /// How the prices of accounts moved within a year, see [`moved`].
    pub fn moved(&self) -> &[Moved] {
        self.once(|k| moved(k.orders(), k.orders_until()))
    }

    /// What an account is about to do, where it buys.
    pub fn outlook(&self, account: AccountNo) -> Option<&Outlook> {
        let buyers = &self.orders().buyers;
        let at = buyers.binary_search_by_key(&account, |buyer| buyer.account);
        self.outlooks().get(at.ok()?)
    }

    /// Every account that buys, with what it is about to do.
    pub fn trade(&self) -> impl Iterator<Item = (&Buyer, &Outlook)> {
        self.orders().buyers.iter().zip(self.outlooks())
    }

    /// The accounts of the same house as one: its parent, sisters and daughters, as
    /// CRMs name them.
    pub fn kin(&self, account: AccountNo) -> Vec<AccountNo> {
        let firm = |key: &String| self.cards.firms.by_key.get(key);
        let keys = &self.account(account).domains;
        let parents: Vec<&String> = keys
            .iter()
            .filter_map(|key| firm(key)?.parent.as_ref())
            .collect();
        let is_kin = |key: &String| {
            let above = firm(key).and_then(|firm| firm.parent.as_ref());
            parents.contains(&key)
                || above.is_some_and(|above| keys.contains(above) || parents.contains(&above))
        };
        let found = self
            .numbered_accounts()
            .filter(|(other, found)| *other != account && found.domains.iter().any(is_kin));
        found.map(|(other, _)| other).collect()
    }

    /// What an order usually comes to, in minor units: the middle of the accounts' middle
    /// orders.
    pub fn usual_order(&self) -> i64 {
        *self.once(|k| {
            let usual = |buyer: &Buyer| {
                let amounts = buyer.amounts();
                middle(amounts.map(|(_, minor)| minor as f64))
            };
            middle(k.orders().buyers.iter().map(usual)) as i64
        })
    }

    /// Whether a product is still sold: the price list does not say otherwise, and
    /// somebody has ordered it of late.
    pub fn is_sold(&self, product: ProductNo) -> bool {
        const LATELY_DAYS: i32 = 60;
        let known = self.orders().catalogue.product(product);
        let last = self.once(|k| {
            let mut last = vec![Day(i32::MIN); k.orders().catalogue.products.len()];
            for one in k.orders().buyers.iter().flat_map(|b| &b.purchases) {
                let slot = &mut last[one.product.0 as usize];
                *slot = one.day.max(*slot);
            }
            last
        });
        let since = self.orders_until().0.saturating_sub(LATELY_DAYS);
        !known.discontinued && !known.is_charge && last[product.0 as usize].0 >= since
    }

    /// Whether the order book reaches so near to this moment that it says something of
    /// today. What an old file does not show may have happened since.
    pub fn book_is_current(&self) -> bool {
        const STALE_DAYS: i32 = 35;
        self.as_of.day().0 - self.orders_until().0 <= STALE_DAYS
    }

    /// Whether an account buys another make of a product: of the same family, still sold,
    /// and all of the one's name stands in the other's (`Seal 20` and `Seal 20, heavy
    /// duty`, though not `Seal for pump 20` and `Pump 20`).
    pub fn has_variant(&self, buyer: &Buyer, product: ProductNo) -> bool {
        const LATELY_DAYS: i32 = 180;
        let (own, family) = (self.goods_words(product), self.family(product));
        let from = self.orders_until().0 - LATELY_DAYS;
        let mut others = buyer.products().filter(|other| *other != product);
        others.any(|other| {
            let lately = || {
                buyer
                    .of(other)
                    .next_back()
                    .is_some_and(|one| one.day.0 > from)
            };
            let is_variant = || own.is_variant(self.goods_words(other));
            self.family(other) == family && is_variant() && lately() && self.is_sold(other)
        })
    }

    /// Whether two products do the same by their names: of the same family, what they are
    /// is called alike, and half of all their words are in both (`Seal for pump 20` and
    /// `Seal for pump 40`, though not `Pump 20`).
    pub fn is_alike(&self, one: ProductNo, other: ProductNo) -> bool {
        self.family(one) == self.family(other)
            && (self.goods_words(one)).is_alike(self.goods_words(other))
    }

    fn family(&self, product: ProductNo) -> Option<u32> {
        self.orders().catalogue.product(product).family
    }

    /// The words of a product's name.
    fn goods_words(&self, product: ProductNo) -> &Words {
        let all = self.once(|k| {
            let products = k.orders().catalogue.products.iter();
            Words::of(products.map(|product| product.name.as_str()))
        });
        &all[product.0 as usize]
    }

    /// Whether an open deal with an account names a product.
    pub fn deal_names(&self, account: AccountNo, product: &str) -> bool {
        let product = product.to_lowercase();
        self.open_deals().any(|deal| {
            deal.account == Some(account) && deal.name().to_lowercase().contains(&product)
        })
    }

    /// The anchors of a product at an account.
    pub fn trade_anchors(&self, account: AccountNo, product: ProductNo) -> Vec<Anchor> {
        vec![self.account_anchor(account), self.product_anchor(product)]
    }

    /// The day on which the order book ends.
    pub fn orders_until(&self) -> Day {
        self.habits().today
    }

    /// What a product is called in a sentence.
    pub fn product_name(&self, product: ProductNo) -> String {
        shorten(&self.orders().catalogue.product(product).name, 60)
    }

    /// The anchor of a product.
    pub fn product_anchor(&self, product: ProductNo) -> Anchor {
        let key = &self.orders().catalogue.product(product).key;
        Anchor::Party(party(ORDERS, EntryKind::Product, key))
    }

    /// The product that an anchor stands for, where it was bought by now.
    pub fn anchored_product(&self, anchor: &Anchor) -> Option<ProductNo> {
        let Anchor::Party(wanted) = anchor else {
            return None;
        };
        // Never iterated.
        let products: &HashMap<String, ProductNo> = self.once(|k| {
            let all = &k.orders().catalogue.products;
            let party = |key: &str| party(ORDERS, EntryKind::Product, key);
            let numbered = (0..).zip(all);
            numbered
                .map(|(number, product)| (party(&product.key), ProductNo(number)))
                .collect()
        });
        products.get(wanted).copied()
    }

    /// Whether the account of the first anchor bought the product of the second after a
    /// day. What an order file never names is not bought.
    pub fn bought_after(&self, anchors: &[Anchor], then: Day) -> bool {
        let [account, product] = anchors else {
            return false;
        };
        let buyer = self.anchored_account(account);
        let buyer = buyer.and_then(|account| self.orders().of(account));
        let product = self.anchored_product(product);
        buyer
            .zip(product)
            .is_some_and(|(buyer, product)| buyer.of(product).any(|one| one.day > then))
    }

    /// A purchase as a line of proof.
    pub fn bought_proof(&self, one: &Purchase) -> Proof {
        let about = match self.orders().is_converted(one) {
            true => "about ",
            false => "",
        };
        let amount = match self.orders().came_to(one) {
            None => String::new(),
            Some(money) => format!(" for {about}{}", money.shown()),
        };
        Proof {
            evidence: one.evidence,
            says: format!(
                "{}: {} x {}{amount}",
                self.on(one.day),
                one.quantity,
                self.product_name(one.product)
            ),
        }
    }
}
