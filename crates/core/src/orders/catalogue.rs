//! What is sold: products as order files and price lists name them.

use crate::evidence::entry::{Entry, EntryKind};
use crate::evidence::field;
use crate::exports::is_of_orders;
use crate::id::Id;
use crate::known::Known;
use crate::money::Money;
use crate::orders::book::ProductNo;
use crate::orders::line;
use crate::time::Day;
use std::collections::{BTreeMap, HashMap};

/// A product that was bought.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Product {
    /// Its number in the order file, or its name where that has none.
    pub key: String,
    /// What it is called: as the price list has it, else as order files had first.
    pub name: String,
    /// Number of its family, see [`Catalogue::families`].
    pub family: Option<u32>,
    /// What the price list asks for one.
    pub list_price: Option<Money>,
    /// What one costs us, where the price list says.
    pub cost: Option<Money>,
    /// The product that takes its place, as the price list calls it, and the entry that
    /// says so.
    pub successor: Option<(String, Id)>,
    /// The price list calls it discontinued.
    pub discontinued: bool,
    /// Not goods: freight, a fee, a discount, a correction.
    pub is_charge: bool,
}

/// All products of an order book.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Catalogue {
    /// In the order of [`ProductNo`].
    pub products: Vec<Product>,
    /// Names of families, sorted.
    pub families: Vec<String>,
    /// Products with the one that takes their place, where that was ever bought.
    pub replaced: Vec<(ProductNo, ProductNo)>,
    numbers: HashMap<String, ProductNo>,
}

impl Catalogue {
    /// What is known of the products of an order book by a moment.
    pub fn gather(known: &Known) -> Catalogue {
        let book = &known.ledger.orders;
        let numbers: HashMap<i64, usize> = (book.products.iter().copied()).zip(0..).collect();
        let mut products = vec![Product::default(); book.products.len()];
        let mut families: Vec<Option<String>> = vec![None; products.len()];
        let mut by_key: BTreeMap<String, usize> = BTreeMap::new();
        let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
        let entries = || {
            let entries = known.entries();
            entries.filter(|seen| seen.entry.kind == EntryKind::Product)
        };
        // A file can have several names for a key, each an entry of its own, oldest first.
        let mut called: Vec<Vec<&str>> = vec![Vec::new(); products.len()];
        for seen in known.versions(EntryKind::Product) {
            let number = line::product(&seen.entry.system, &seen.entry.key);
            let at = numbers.get(&number).filter(|_| is_of_orders(&seen.entry));
            if let (Some(&at), Some(name)) = (at, seen.entry.get(field::NAME)) {
                called[at].push(name);
            }
        }
        for seen in entries().filter(|seen| is_of_orders(&seen.entry)) {
            let entry = &seen.entry;
            let number = line::product(&entry.system, &entry.key);
            let Some(&at) = numbers.get(&number) else {
                continue;
            };
            entry.key.clone_into(&mut products[at].key);
            by_key.insert(folded(&entry.key), at);
            if let Some(name) = entry.get(field::NAME) {
                by_name.insert(folded(name), at);
            }
            if let Some(family) = entry.get(field::FAMILY) {
                families[at] = Some(family.to_owned());
            }
        }
        let shout = names_shout(&called);
        for (product, names) in products.iter_mut().zip(&called) {
            if let Some(name) = best_name(names, shout) {
                name.clone_into(&mut product.name);
            }
        }
        for seen in entries().filter(|seen| !is_of_orders(&seen.entry)) {
            let entry = &seen.entry;
            let ids = std::iter::once(entry.key.as_str())
                .chain(entry.all(field::SKU))
                .chain(entry.all(field::ID));
            let names = entry.all(field::NAME).chain(entry.all(field::PRODUCT));
            let find = |id: &str| {
                let id = folded(id);
                by_key.get(&id).or(by_name.get(&id))
            };
            let found = ids.chain(names).find_map(find);
            let Some(&at) = found else { continue };
            let product = &mut products[at];
            if let Some(name) = entry.get(field::NAME) {
                name.clone_into(&mut product.name);
            }
            if let Some(family) = entry.get(field::FAMILY) {
                families[at] = Some(family.to_owned());
            }
            let money = |name| Money::read(entry.get(name)?, entry.text(field::CURRENCY));
            let listed = money(field::LIST_PRICE).or_else(|| money(field::PRICE));
            product.list_price = listed.or(product.list_price);
            product.cost = money(field::COST).or(product.cost);
            if let Some(successor) = entry.get(field::SUCCESSOR) {
                product.successor = Some((successor.to_owned(), seen.evidence));
            }
            product.discontinued |= is_discontinued(entry, known.as_of.day());
        }
        for product in &mut products {
            if product.name.is_empty() {
                product.name.clone_from(&product.key);
            }
            product.is_charge = is_charge(&product.key, &product.name);
        }
        let mut named: Vec<String> = families.iter().flatten().cloned().collect();
        named.sort();
        named.dedup();
        for (product, family) in products.iter_mut().zip(&families) {
            let place = family
                .as_ref()
                .and_then(|name| named.binary_search(name).ok());
            product.family = place.map(|place| place as u32);
        }
        // A number is the better key; a name does where no number is it.
        by_name.extend(by_key);
        let numbers = (by_name.into_iter())
            .map(|(key, at)| (key, ProductNo(at as u32)))
            .collect();
        let mut catalogue = Catalogue {
            products,
            families: named,
            replaced: Vec::new(),
            numbers,
        };
        let all = (0..catalogue.products.len() as u32).map(ProductNo);
        let replaced = all.filter_map(|old| Some((old, catalogue.successor(old)?)));
        catalogue.replaced = replaced.collect();
        catalogue
    }

    /// The product that takes another's place in the end, where it was ever bought.
    pub fn successor(&self, old: ProductNo) -> Option<ProductNo> {
        const STEPS: usize = 8;
        let next = |product: ProductNo| {
            let (key, _) = self.product(product).successor.as_ref()?;
            self.of_key(key).filter(|new| *new != product)
        };
        std::iter::successors(next(old), |one| next(*one))
            .take(STEPS)
            .last()
            .filter(|new| *new != old)
    }

    /// A product.
    pub fn product(&self, number: ProductNo) -> &Product {
        &self.products[number.0 as usize]
    }

    /// The product of a key, however it is written.
    pub fn of_key(&self, key: &str) -> Option<ProductNo> {
        self.numbers.get(&folded(key)).copied()
    }
}

/// A key without what two systems write differently.
fn folded(key: &str) -> String {
    let kept = key.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

/// Whether a text may be what a thing is called, rather than a remark, a number or a
/// question mark.
fn is_name(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() >= 4
}

/// Whether names stand in capitals here, as most systems of stock have them: by those of
/// products that are called one thing only.
fn names_shout(called: &[Vec<&str>]) -> bool {
    let alone = called.iter().filter(|names| names.len() == 1);
    let (mut all, mut loud) = (0_usize, 0_usize);
    for names in alone {
        all += 1;
        loud += usize::from(shouts(names[0]));
    }
    loud * 2 > all
}

fn shouts(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// Of what a file calls a product, by when it did: the first that is a name and is written
/// as names are here, since clerks leave remarks in the same column.
fn best_name<'a>(names: &[&'a str], shout: bool) -> Option<&'a str> {
    let rank = |name: &&str| (!is_name(name), shouts(name) != shout);
    names.iter().copied().min_by_key(rank)
}

/// Whether a price list says that a product is no longer sold.
fn is_discontinued(entry: &Entry, today: Day) -> bool {
    const YES: &[&str] = &["yes", "ja", "oui", "si", "sí", "true", "1", "y", "x", "j"];
    const WORDS: &[&str] = &[
        "discontinued",
        "obsolete",
        "eol",
        "end of life",
        "phased out",
        "withdrawn",
        "inactive",
        "ausgelaufen",
        "auslauf",
        "abgekündigt",
        "eingestellt",
        "nicht mehr",
        "obsolet",
        "arrêté",
        "descatalogado",
        "fuori produzione",
        "vervallen",
    ];
    // A column of its own says yes, a day that has come, or a word; so does a status.
    let told = entry.text(field::DISCONTINUED).trim().to_lowercase();
    let day = told
        .get(..10)
        .and_then(|day| day.parse::<jiff::civil::Date>().ok());
    let status = entry.text(field::STATUS).to_lowercase();
    let says = |text: &str| WORDS.iter().any(|word| text.contains(word));
    YES.contains(&told.as_str())
        || day.is_some_and(|day| Day::of(day) <= today)
        || says(&told)
        || says(&status)
}

/// Words that say that a line is no goods.
const CHARGES: &[&str] = &[
    "adjust",
    "adjustment",
    "bank",
    "carriage",
    "charge",
    "charges",
    "commission",
    "correction",
    "courier",
    "credit",
    "debt",
    "delivery",
    "deposit",
    "discount",
    "fee",
    "fees",
    "fracht",
    "frachtkosten",
    "freight",
    "gebuehr",
    "gebühr",
    "gutschrift",
    "handling",
    "korrektur",
    "logistikpauschale",
    "manual",
    "mindermengenzuschlag",
    "pauschale",
    "porto",
    "postage",
    "rabatt",
    "rounding",
    "rundung",
    "sample",
    "samples",
    "shipping",
    "skonto",
    "surcharge",
    "tax",
    "versand",
    "versandkosten",
    "verpackung",
    "voucher",
    "zuschlag",
    "transport",
    "port",
    "frais",
    "envio",
    "verzendkosten",
    "remise",
    "descuento",
    "sconto",
    "spedizione",
];

/// Whether a product is no goods, by its name, or by its key where that is a word: its
/// first or last word says so.
fn is_charge(key: &str, name: &str) -> bool {
    let key_tells = !key.chars().any(|c| c.is_ascii_digit());
    let says = |text: &str| {
        let text = text.to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let is_one = |word: Option<&&str>| word.is_some_and(|word| CHARGES.contains(word));
        // Of a long name a word of these is part of the thing: `postage stamp holder`.
        words.len() <= 3 && (is_one(words.first()) || is_one(words.last()))
    };
    says(name) && (key_tells || words_only(name)) || key_tells && says(key)
}

/// Whether a name is nothing but such words.
fn words_only(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.all(|word| CHARGES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_keeps_its_name_beside_the_remarks_of_clerks() {
        let called: [Vec<&str>; 3] = [
            vec!["?", "website fixed", "RABBIT LIGHT", "Found again"],
            vec!["TIN BOX"],
            vec!["CAKE CASES"],
        ];
        let shout = names_shout(&called);
        assert_eq!(best_name(&called[0], shout), Some("RABBIT LIGHT"));
        let calm: [Vec<&str>; 2] = [vec!["Rabbit light", "DAMAGED"], vec!["Tin box"]];
        assert_eq!(
            best_name(&calm[0], names_shout(&calm)),
            Some("Rabbit light")
        );
        assert_eq!(best_name(&["?"], false), Some("?"));
        assert_eq!(best_name(&[], true), None);
    }

    #[test]
    fn what_is_no_goods_is_told_by_its_words() {
        for (key, name) in [
            ("POST", "POSTAGE"),
            ("M", "Manual"),
            ("BANK CHARGES", "Bank Charges"),
            ("900001", "Fracht"),
            ("DOT", "web postage"),
        ] {
            assert!(is_charge(key, name), "{name}");
        }
        for (key, name) in [
            ("84077", "postage stamp holder tin"),
            ("V-10", "Ball valve"),
            ("22423", "delivery van money box"),
            ("LAMP", "Desk lamp"),
            ("71053", "credit card case"),
        ] {
            assert!(!is_charge(key, name), "{name}");
        }
    }
}
