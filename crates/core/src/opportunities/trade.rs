//! What detectors that look at orders share.

use super::Proof;
use super::arrived::puts_off;
use crate::evidence::entry::{EntryKind, party};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::orders::book::ProductNo;
use crate::orders::habits::Outlook;
use crate::orders::line::ORDERS;
use crate::orders::picture::{Buyer, Purchase};
use crate::orders::prices::middle;
use crate::reading::phrases::Phrases;
use crate::reading::titles::Function;
use crate::reading::words::Words;
use crate::time::{Day, Timestamp};
use crate::words::shorten;
use std::sync::LazyLock;

/// Words that say why orders stop, or that they pause.
static ENDED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "factory|plant|works|company|annual|summer|winter shutdown|holiday|holidays|closure|break",
        "shut|shuts|shutting|closed|close|closes|closing down|for|until|till|over",
        "sold|scrapped|dismantled|decommissioned|retired|mothballed the|our|that machine|line|press|plant|site|unit|mill|furnace",
        "machine|line|press|plant|site|unit|mill|furnace .. sold|scrapped|dismantled|decommissioned|retired|closed|mothballed|gone",
        "out of service|operation",
        "stopped|stop|ended|end|discontinued|ceased production|producing|making|operations|business",
        "short|reduced time|hours|working",
        "no more orders|deliveries|demand|need",
        "enough stock|on stock|in stock|for the year|until",
        "stock|stocked up",
        "overstocked",
        "one|single off",
        "one-off|one-time",
        "project is|was|has been|now completed|complete|finished|over|done|ended|closed",
        "merged|merging with|into",
        "taken|took over by",
        "insolvent|insolvency|administration|bankrupt|liquidation",
        "betriebsferien|betriebsurlaub|werksferien|kurzarbeit|insolvenz|stillgelegt|stilllegung|verkauft|verschrottet",
        "projekt ist|war|wurde abgeschlossen|beendet|fertig",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Whether a text gives a reason why no orders come.
pub fn stops_orders(text: &str) -> bool {
    puts_off(text) || !ENDED.find(&Words::of(text)).is_empty()
}

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

    /// Whether a mail, a note or a call since a moment says why an account orders
    /// nothing, or that it pauses.
    pub fn orders_stop(&self, account: AccountNo, from: Timestamp) -> bool {
        let noted = self
            .met_there(account, from)
            .any(|one| stops_orders(one.title) || stops_orders(one.text));
        noted
            || self.with_account(account, from).any(|(_, message)| {
                let theirs = self.author(message);
                theirs.is_some_and(|who| self.person(who).account == Some(account))
                    && message.own_words < 200
                    && stops_orders(&message.own)
            })
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
        *self.index.usual_order.get_or_init(|| {
            let usual = |buyer: &Buyer| {
                let amounts = buyer.amounts();
                middle(amounts.into_values().map(|minor| minor as f64))
            };
            middle(self.orders().buyers.iter().map(usual)) as i64
        })
    }

    /// Whether a product is still sold: the price list does not say otherwise, and
    /// somebody has ordered it of late.
    pub fn is_sold(&self, product: ProductNo) -> bool {
        const LATELY_DAYS: i32 = 60;
        let known = self.orders().catalogue.product(product);
        let last = self.index.last_sold.get_or_init(|| {
            let mut last = vec![Day(i32::MIN); self.orders().catalogue.products.len()];
            for one in self.orders().buyers.iter().flat_map(|b| &b.purchases) {
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
        let products = self.index.products.get_or_init(|| {
            let all = &self.orders().catalogue.products;
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
        let amount = match one.amount {
            0 => String::new(),
            minor => format!(" for {}", self.orders().money(minor).shown()),
        };
        Proof {
            evidence: one.evidence,
            says: format!(
                "{}: {} x {}{amount}",
                self.on(one.day.start()),
                one.quantity,
                self.product_name(one.product)
            ),
        }
    }
}
