//! What accounts bought, as known at a moment: the order book joined with who is who.

use super::book::{Bought, ProductNo};
use super::catalogue::Catalogue;
use super::foreign::{self, Foreign};
use super::{exchange, line, netting};
use crate::evidence::entry::EntryKind;
use crate::exports::is_of_orders;
use crate::id::Id;
use crate::identity::AccountNo;
use crate::knowledge::Knowledge;
use crate::money::Money;
use crate::time::{Day, Timestamp};
use std::collections::{BTreeMap, HashMap};

/// The order book at one moment.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Orders {
    /// What is sold.
    pub catalogue: Catalogue,
    /// Accounts that bought something, by account.
    pub buyers: Vec<Buyer>,
    /// The currency of most purchases: amounts are in it. Purchases in others count for
    /// what the same products cost in it, see [`exchange::rates`], else they stay in their
    /// own, see [`Orders::came_to`]; those
    /// that name none are in it where nothing names another, see [`exchange::only_named`].
    pub currency: [u8; 3],
    /// Purchases (of a product on a day) whose line names no customer.
    pub without_customer: usize,
    /// The last day on which anything was bought.
    pub last_day: Option<Day>,
    /// The places among `buyers` of those who bought each product, product after product,
    /// each with the place of the newest among its purchases; and where each product begins.
    owners: Vec<(u32, u32)>,
    owners_from: Vec<u32>,
    /// The evidence of purchases in other currencies, sorted.
    converted: Vec<Id>,
    /// What purchases in currencies of no known rate came to.
    pub(super) foreign: Foreign,
}

/// What one account bought.
#[derive(Clone, PartialEq, Debug)]
pub struct Buyer {
    /// Whose.
    pub account: AccountNo,
    /// The customer numbers it has in order files.
    pub keys: Vec<String>,
    /// Goods that were bought and not taken back, by day, then product.
    pub purchases: Vec<Purchase>,
    /// What of them is in currencies whose worth in [`Orders::currency`] is not known, one
    /// sum for each.
    pub elsewhere: Vec<Money>,
    /// The same by product, then day: where each is among them.
    by_product: Vec<u32>,
    /// Each product, and where the first of it is among those.
    products: Vec<(ProductNo, u32)>,
    /// How many different products of each family, by family.
    families: Vec<(u32, u32)>,
}

/// What was bought of one product on one day.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Purchase {
    /// When.
    pub day: Day,
    /// What.
    pub product: ProductNo,
    /// How many.
    pub quantity: f64,
    /// For how much, in minor units of [`Orders::currency`]; 0 where that is not known: see
    /// [`Orders::came_to`]. See [`Orders::is_converted`].
    pub amount: i64,
    /// A line of it.
    pub evidence: Id,
}

impl Orders {
    /// Joins the order book with the accounts of a picture.
    pub fn gather(knowledge: &Knowledge) -> Orders {
        let book = &knowledge.ledger.orders;
        if book.histories.is_empty() {
            return Orders::default();
        }
        let catalogue = Catalogue::gather(&knowledge.known);
        let as_of = knowledge.as_of;
        let accounts = accounts(knowledge);
        let account_of = |party: i64| accounts.get(&party).map(|(account, _)| *account);
        let only = exchange::only_named(book, as_of, account_of);
        let currency = only.map_or_else(|| most_used(knowledge, as_of), |at| book.currencies[at]);
        let own = book.currencies.iter().position(|code| *code == currency);
        let rates = exchange::rates(book, as_of, own.unwrap_or(usize::MAX));
        let mut converted = Vec::new();
        let mut foreign: BTreeMap<AccountNo, Vec<(Id, Money)>> = BTreeMap::new();
        // What was given away is no purchase, where the book tells prices at all.
        let mut all = book.histories.iter().flat_map(|history| history.by(as_of));
        let priced = all.any(|one| one.amount_minor > 0);
        let mut buyers: BTreeMap<AccountNo, Buyer> = BTreeMap::new();
        let (mut without_customer, mut last_day) = (0, None);
        let is_charge: Vec<bool> = catalogue.products.iter().map(|one| one.is_charge).collect();
        for history in &book.histories {
            let goods = history
                .by(as_of)
                .filter(|one| !is_charge[one.product.0 as usize]);
            let mut left = netting::net(goods);
            left.retain(|one| one.amount_minor != 0 || !priced);
            last_day = last_day.max(left.last().map(Bought::day));
            let Some((account, key)) = accounts.get(&history.party) else {
                without_customer += left.len();
                continue;
            };
            let buyer = buyers.entry(*account).or_insert_with(|| Buyer {
                account: *account,
                keys: Vec::new(),
                purchases: Vec::new(),
                elsewhere: Vec::new(),
                by_product: Vec::new(),
                products: Vec::new(),
                families: Vec::new(),
            });
            buyer.keys.push(key.clone());
            buyer.purchases.extend(left.iter().map(|one| {
                let evidence = history.evidence(one);
                let amount = match rates[usize::from(one.currency)] {
                    _ if own == Some(usize::from(one.currency)) => one.amount_minor,
                    _ if only.is_some() => exchange::taken_as(one.amount_minor, currency),
                    Some(rate) => {
                        converted.push(evidence);
                        (one.amount_minor as f64 * rate).round() as i64
                    }
                    None => {
                        let own = Money {
                            minor: one.amount_minor,
                            currency: book.currencies[usize::from(one.currency)],
                        };
                        foreign.entry(*account).or_default().push((evidence, own));
                        0
                    }
                };
                Purchase {
                    day: one.day(),
                    product: one.product,
                    quantity: one.quantity_milli as f64 / 1_000.0,
                    amount,
                    evidence,
                }
            }));
        }
        for (account, theirs) in &foreign {
            if let Some(buyer) = buyers.get_mut(account) {
                buyer.elsewhere = foreign::sums(theirs);
            }
        }
        let mut buyers: Vec<Buyer> = buyers.into_values().collect();
        buyers.retain(|buyer| !buyer.purchases.is_empty());
        buyers
            .iter_mut()
            .for_each(|buyer| buyer.arrange(&catalogue));
        let (owners, owners_from) = owners(&buyers, catalogue.products.len());
        converted.sort_unstable();
        Orders {
            catalogue,
            buyers,
            currency,
            without_customer,
            last_day,
            owners,
            owners_from,
            converted,
            foreign: Foreign::of(foreign.into_values().flatten().collect()),
        }
    }

    /// What an account bought, where it bought anything.
    pub fn of(&self, account: AccountNo) -> Option<&Buyer> {
        let at = self
            .buyers
            .binary_search_by_key(&account, |one| one.account);
        at.ok().map(|at| &self.buyers[at])
    }

    /// Those who bought a product, by account.
    pub fn owners(&self, product: ProductNo) -> impl Iterator<Item = &Buyer> {
        let places = self.places(product).iter();
        places.map(|(at, _)| &self.buyers[*at as usize])
    }

    /// Those who bought a product on a day or later, by account.
    pub fn owners_since(&self, product: ProductNo, day: Day) -> impl Iterator<Item = &Buyer> {
        let places = self.places(product).iter();
        let buyers = places.map(|(at, newest)| (&self.buyers[*at as usize], *newest as usize));
        buyers
            .filter(move |(buyer, newest)| buyer.purchases[*newest].day >= day)
            .map(|(buyer, _)| buyer)
    }

    /// Those who bought both of two products, by account, with what they bought last of
    /// the first.
    pub fn owners_of_both(
        &self,
        product: ProductNo,
        other: ProductNo,
    ) -> impl Iterator<Item = (&Buyer, &Purchase)> {
        let mut others = self.places(other);
        let both = self.places(product).iter().filter(move |(at, _)| {
            let before = others.iter().take_while(|(other, _)| other < at).count();
            others = &others[before..];
            others.first().is_some_and(|(other, _)| other == at)
        });
        both.map(|(at, newest)| {
            let buyer = &self.buyers[*at as usize];
            (buyer, &buyer.purchases[*newest as usize])
        })
    }

    fn places(&self, product: ProductNo) -> &[(u32, u32)] {
        let from = |product: usize| self.owners_from.get(product).map(|from| *from as usize);
        let product = product.0 as usize;
        match (from(product), from(product + 1)) {
            (Some(from), Some(to)) => &self.owners[from..to],
            _ => &[],
        }
    }

    /// Whether what a purchase came to is reckoned from another currency.
    pub fn is_converted(&self, one: &Purchase) -> bool {
        self.converted.binary_search(&one.evidence).is_ok()
    }

    /// An amount in minor units as money.
    pub fn money(&self, minor: i64) -> Money {
        Money {
            minor,
            currency: self.currency,
        }
    }
}

impl Buyer {
    /// The days on which it bought anything, oldest first.
    pub fn days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = self.purchases.iter().map(|one| one.day).collect();
        days.dedup();
        days.shrink_to_fit();
        days
    }

    /// What each day's purchases came to, in minor units; oldest first.
    pub fn amounts(&self) -> impl Iterator<Item = (Day, i64)> {
        let days = self.purchases.chunk_by(|a, b| a.day == b.day);
        days.map(|day| (day[0].day, day.iter().map(|one| one.amount).sum()))
    }

    /// What it spent from one day up to another, the last left out, in minor units.
    pub fn spent(&self, from: Day, to: Day) -> i64 {
        // By day, so that what lies before and after is not looked at.
        let begins = self.purchases.partition_point(|one| one.day < from);
        let later = &self.purchases[begins..];
        let within = later.iter().take_while(|one| one.day < to);
        within.map(|one| one.amount).sum()
    }

    /// Its purchases of one product, oldest first.
    pub fn of(&self, product: ProductNo) -> impl DoubleEndedIterator<Item = &Purchase> + Clone {
        let found = self.products.binary_search_by_key(&product, |one| one.0);
        let places = found.map_or(&[][..], |at| self.places(at));
        places.iter().map(|place| &self.purchases[*place as usize])
    }

    /// Where the purchases of one of its products are, oldest first.
    fn places(&self, at: usize) -> &[u32] {
        let start = |at: usize| self.products.get(at).map(|one| one.1 as usize);
        let from = start(at).unwrap_or(self.by_product.len());
        &self.by_product[from..start(at + 1).unwrap_or(self.by_product.len())]
    }

    /// Whether it ever bought a product.
    pub fn has(&self, product: ProductNo) -> bool {
        let found = self.products.binary_search_by_key(&product, |one| one.0);
        found.is_ok()
    }

    /// Its purchases by product, those of one product oldest first.
    pub fn by_product(
        &self,
    ) -> impl Iterator<Item = (ProductNo, impl ExactSizeIterator<Item = &Purchase>)> {
        let at = |place: &u32| &self.purchases[*place as usize];
        let products = self.products.iter().enumerate();
        products.map(move |(number, one)| (one.0, self.places(number).iter().map(at)))
    }

    /// The products it bought on so many different days at least, in their order, each with
    /// these days, oldest first.
    pub fn bought_on(&self, least: usize) -> impl Iterator<Item = (ProductNo, Vec<Day>)> {
        // Most products were bought once: they are passed over without a look at their days.
        let often = self.by_product().filter(move |(_, all)| all.len() >= least);
        let days = often.map(|(product, all)| {
            let mut days: Vec<Day> = all.map(|one| one.day).collect();
            days.dedup();
            (product, days)
        });
        days.filter(move |(_, days)| days.len() >= least)
    }

    /// The different products it bought, in their order.
    pub fn products(&self) -> impl ExactSizeIterator<Item = ProductNo> + '_ {
        self.products.iter().map(|one| one.0)
    }

    /// How many different products of a family it bought.
    pub fn in_family(&self, family: u32) -> u32 {
        let at = self.families.binary_search_by_key(&family, |one| one.0);
        at.map_or(0, |at| self.families[at].1)
    }

    /// How many different products it bought of which the family is known.
    pub fn in_families(&self) -> u32 {
        self.families.iter().map(|one| one.1).sum()
    }

    /// Sorts the purchases, and notes where each product is.
    fn arrange(&mut self, catalogue: &Catalogue) {
        // Of one customer number they are by moment already.
        self.purchases.sort_by_key(|one| one.day);
        for day in self.purchases.chunk_by_mut(|a, b| a.day == b.day) {
            day.sort_unstable_by_key(|one| (one.product, one.evidence));
        }
        // As one number, which is sorted faster than two.
        let placed = (0..).zip(&self.purchases);
        let placed =
            placed.map(|(at, one): (u32, _)| u64::from(one.product.0) << 32 | u64::from(at));
        let mut placed: Vec<u64> = placed.collect();
        placed.sort_unstable();
        self.by_product = placed.iter().map(|one| *one as u32).collect();
        let product = |one: u64| ProductNo((one >> 32) as u32);
        let runs = placed.chunk_by(|a, b| product(*a) == product(*b));
        let firsts = runs.scan(0, |next, run| {
            let first = *next;
            *next += run.len() as u32;
            Some((product(run[0]), first))
        });
        self.products = firsts.collect();
        let mut families: BTreeMap<u32, u32> = BTreeMap::new();
        for product in self.products() {
            if let Some(family) = catalogue.product(product).family {
                *families.entry(family).or_default() += 1;
            }
        }
        self.families = families.into_iter().collect();
    }
}

/// Who bought each product, see [`Orders`].
fn owners(buyers: &[Buyer], products: usize) -> (Vec<(u32, u32)>, Vec<u32>) {
    let mut from = vec![0_u32; products + 1];
    for product in buyers.iter().flat_map(Buyer::products) {
        from[product.0 as usize + 1] += 1;
    }
    for product in 0..products {
        from[product + 1] += from[product];
    }
    let mut next = from.clone();
    let mut owners = vec![(0, 0); from[products] as usize];
    for (at, buyer) in (0..).zip(buyers) {
        for (number, product) in buyer.products().enumerate() {
            let place = &mut next[product.0 as usize];
            let newest = buyer.places(number).last().copied();
            owners[*place as usize] = (at, newest.unwrap_or_default());
            *place += 1;
        }
    }
    (owners, from)
}

/// The account of each customer number's party, with the number.
fn accounts(knowledge: &Knowledge) -> HashMap<i64, (AccountNo, String)> {
    let mut accounts = HashMap::new();
    for seen in knowledge.known.entries() {
        let entry = &seen.entry;
        if entry.kind != EntryKind::Company || !is_of_orders(entry) {
            continue;
        }
        let key = knowledge.cards.firms.of_company(entry);
        if let Some(account) = key.and_then(|key| knowledge.account_of_key(&key)) {
            let party = line::party(&entry.system, &entry.key);
            accounts.insert(party, (account, entry.key.clone()));
        }
    }
    accounts
}

/// The currency in which most purchases are.
fn most_used(knowledge: &Knowledge, as_of: Timestamp) -> [u8; 3] {
    let book = &knowledge.ledger.orders;
    if let [only] = book.currencies.as_slice() {
        return *only;
    }
    let mut counts = vec![0_u64; book.currencies.len()];
    for one in book.histories.iter().flat_map(|history| history.by(as_of)) {
        counts[usize::from(one.currency)] += 1;
    }
    let most = counts.iter().zip(&book.currencies);
    most.max_by_key(|(count, code)| (**count, std::cmp::Reverse(**code)))
        .map_or(*b"XXX", |(_, code)| *code)
}
