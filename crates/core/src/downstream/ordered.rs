//! For whom accounts order from us: the end customers that order lines name, and the firms
//! to whom goods are sent, where these are another house than the one that pays.

use super::bases::Base;
use super::claims::{Claim, Quote, Source, TOLD_DAYS};
use super::companies::{Companies, CompanyNo};
use super::names::is_common;
use super::told::{is_person, stands_for_nobody};
use super::written::head;
use crate::identity::company_names::core;
use crate::identity::names::fold;
use crate::knowledge::Knowledge;
use crate::orders::book::{Bought, Onward, ProductNo};
use crate::orders::line::{self, ORDERS};
use crate::orders::netting;
use crate::orders::onward::Way;
use crate::orders::picture::Buyer;
use crate::time::Day;
use std::collections::{BTreeMap, HashMap};

/// Orders that are cited for one name: the first and the newest.
const CITED: usize = 3;
/// However often it is named, a column may be filled wrongly.
const SUREST: f64 = 0.9;

/// What was ordered for a name.
type Ordered<'o> = (&'o Onward, Bought);
/// Who orders, for whom, and how that is said.
type Between = (CompanyNo, CompanyNo, Way);

/// How surely one order shows that who is named is a customer of the one who orders. Goods
/// are sent to many who are none.
fn sure(way: Way) -> f64 {
    match way {
        Way::EndCustomer => 0.6,
        Way::ShipTo => 0.25,
    }
}

/// How surely `orders` of them do: each may be wrong for a reason of its own.
fn confidence(way: Way, orders: usize) -> f64 {
    let doubt = (1.0 - sure(way)).powi(i32::try_from(orders).unwrap_or(i32::MAX));
    (1.0 - doubt).min(SUREST)
}

/// What order lines claim by the picture's moment.
pub(super) fn claims(k: &Knowledge, companies: &mut Companies, claims: &mut Vec<Claim>) {
    let onward = &k.ledger.orders.onward;
    if onward.is_empty() {
        return;
    }
    let mut buyers: HashMap<i64, &Buyer> = HashMap::new();
    for buyer in &k.orders().buyers {
        let parties = buyer.keys.iter().map(|key| line::party(ORDERS, key));
        buyers.extend(parties.map(|party| (party, buyer)));
    }
    // One house by several customer numbers, or by several spellings of the other's name.
    let mut joined: BTreeMap<Between, Vec<Ordered>> = BTreeMap::new();
    for one in onward {
        let Some(buyer) = buyers.get(&one.history.party) else {
            continue;
        };
        let left = left(k, buyer, one);
        if left.is_empty() {
            continue;
        }
        let Some(customer) = customer(k, companies, buyer, one) else {
            continue;
        };
        let supplier = companies.account(k, buyer.account);
        if supplier != customer {
            let all = joined.entry((supplier, customer, one.way)).or_default();
            all.extend(left.into_iter().map(|bought| (one, bought)));
        }
    }
    for ((supplier, customer, way), mut all) in joined {
        all.sort_by_key(|(_, one)| (one.happened, one.product, one.line));
        claims.extend(claimed(k, (supplier, customer, way), &all));
    }
}

/// What of it was bought and neither taken back nor cancelled: a line that takes back need
/// not name anybody.
fn left(k: &Knowledge, buyer: &Buyer, one: &Onward) -> Vec<Bought> {
    let products = &k.orders().catalogue.products;
    let all = one.history.by(k.as_of).iter();
    let goods = all.filter(|one| !products[one.product.0 as usize].is_charge);
    let mut left = netting::net(goods);
    left.retain(|one| {
        let of = |day, product| (day, product);
        let bought = (buyer.purchases)
            .binary_search_by_key(&of(one.day(), one.product), |all| of(all.day, all.product));
        bought.is_ok()
    });
    left
}

/// Whom a line names, where it is a firm other than the one that orders, or ours.
fn customer(
    k: &Knowledge,
    companies: &mut Companies,
    buyer: &Buyer,
    one: &Onward,
) -> Option<CompanyNo> {
    let name = head(&one.name);
    let words: Vec<String> = words(name);
    let run = || words.iter().map(String::as_str);
    let own = words_of_house(k, buyer);
    let is_own = words
        .first()
        .is_some_and(|first| own.contains(&fold(first)));
    if is_own || says_same(&words) || stands_for_nobody(run()) || is_person(run()) {
        return None;
    }
    if one.way == Way::ShipTo && (is_place(&words) || handles(&words)) {
        return None;
    }
    companies.named_in_talk(k, name)
}

/// The words that names of a house's sites begin with: `Acme Plant 2` is Acme's.
fn words_of_house(k: &Knowledge, buyer: &Buyer) -> Vec<String> {
    let account = k.account(buyer.account);
    let firms = account.domains.iter();
    let firms = firms.filter_map(|key| k.cards.firms.by_key.get(key));
    let names = firms.flat_map(|firm| firm.names.iter().map(String::as_str));
    let first = |name: &str| core(name).split(' ').next().map(str::to_owned);
    let firsts = names.chain([account.name.as_str()]).filter_map(first);
    firsts.filter(|word| !is_common(word)).collect()
}

fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words.filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Whether a cell says that it is the same address, or none.
fn says_same(words: &[String]) -> bool {
    const BEGIN: &[&str] = &[
        "same",
        "ditto",
        "dito",
        "idem",
        "identical",
        "identisch",
        "identique",
        "même",
        "meme",
        "wie",
        "siehe",
        "see",
        "as",
        "various",
        "diverse",
        "divers",
        "unknown",
        "unbekannt",
        "pickup",
        "pick",
        "abholung",
        "selbstabholer",
        "self",
        "none",
        "keine",
        "keiner",
        "aucun",
        "ninguno",
        "attn",
        "zhd",
        "attention",
        "herr",
        "herrn",
        "frau",
        "madame",
        "monsieur",
    ];
    let first = words.first().map_or("", String::as_str);
    BEGIN.contains(&first)
}

/// Whether a ship-to is a street or a site, not a house: `Hauptstr. 5`, `Site Hamm`.
fn is_place(words: &[String]) -> bool {
    const SITES: &[&str] = &[
        "site",
        "plant",
        "factory",
        "branch",
        "store",
        "gate",
        "dock",
        "hall",
        "building",
        "construction",
        "werk",
        "baustelle",
        "filiale",
        "niederlassung",
        "zweigstelle",
        "halle",
        "tor",
        "usine",
        "chantier",
        "succursale",
        "planta",
        "obra",
        "stabilimento",
        "po",
        "postfach",
    ];
    const STREETS: &[&str] = &[
        "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "str", "strasse", "straße",
        "weg", "platz", "allee", "gasse", "ring", "rue", "via", "calle", "laan", "straat",
    ];
    let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    let is_street = |word: &String| {
        let tails = ["str", "strasse", "straße", "weg", "straat"];
        STREETS.contains(&word.as_str()) || tails.iter().any(|tail| word.ends_with(tail))
    };
    let begins = |list: &[&str]| words.first().is_some_and(|w| list.contains(&w.as_str()));
    begins(SITES) || words.iter().any(is_number) && words.iter().any(is_street)
}

/// Whether a ship-to is a store of goods, or somebody who carries them.
fn handles(words: &[String]) -> bool {
    const HANDLERS: &[&str] = &[
        "warehouse",
        "warehousing",
        "depot",
        "hub",
        "forwarder",
        "forwarding",
        "freight",
        "logistics",
        "logistic",
        "cargo",
        "shipping",
        "terminal",
        "fulfilment",
        "fulfillment",
        "consolidation",
        "storage",
        "lager",
        "lagerhaus",
        "zentrallager",
        "auslieferungslager",
        "konsignationslager",
        "logistik",
        "logistikzentrum",
        "spedition",
        "spediteur",
        "transporte",
        "fracht",
        "entrepôt",
        "entrepot",
        "logistique",
        "transitaire",
        "transport",
        "transports",
        "magazzino",
        "spedizioni",
        "almacén",
        "almacen",
        "logística",
        "logistica",
        "magazijn",
        "expeditie",
        "dhl",
        "ups",
        "fedex",
        "dsv",
        "schenker",
        "kuehne",
        "kühne",
        "dachser",
        "gls",
        "tnt",
    ];
    words.iter().any(|word| HANDLERS.contains(&word.as_str()))
}

/// The claims of one name, a few of its orders cited: the newest first.
fn claimed(k: &Knowledge, (supplier, customer, way): Between, all: &[Ordered]) -> Vec<Claim> {
    let mut orders: Vec<&Ordered> = all.iter().collect();
    orders.dedup_by_key(|(_, one)| one.day());
    let (Some(first), Some(last)) = (orders.first(), orders.last()) else {
        return Vec::new();
    };
    let (count, until) = (orders.len(), last.1.day());
    let product = most_bought(k, all);
    let since = k.on(first.1.day());
    let newest = orders.iter().rev().take(CITED - 1);
    let mut cited: Vec<&Ordered> = newest.copied().collect();
    if count >= CITED {
        cited.push(first);
    }
    let claim = |(at, (named, bought)): (usize, &Ordered)| {
        let product_of = |no: ProductNo| &k.orders().catalogue.product(no).name;
        let called = way.heading().to_lowercase();
        let mut says = format!("{}, {called} {}", product_of(bought.product), named.name);
        if at == 0 && count > 1 {
            says.push_str(&format!(": the newest of {count} orders since {since}"));
        }
        Claim {
            supplier,
            customer,
            // What they buy from us for somebody is no part of what they sell.
            share: None,
            of: Base::Revenue,
            product: product.clone(),
            since: bought.day(),
            until: Some(Day(until.0 + TOLD_DAYS)),
            over: false,
            way: match way {
                Way::EndCustomer => "order for",
                Way::ShipTo => "order to",
            },
            confidence: confidence(way, count),
            quote: Quote {
                evidence: named.history.evidence(bought),
                // A file's day is of the same day wherever it is read.
                known: k.ledger.zone.noon(bought.day()),
                says,
                by: "your order book".to_owned(),
                source: Source::Orders,
            },
        }
    };
    cited.into_iter().enumerate().map(claim).collect()
}

/// The product that was bought most often.
fn most_bought(k: &Knowledge, all: &[Ordered]) -> String {
    let mut times: BTreeMap<ProductNo, usize> = BTreeMap::new();
    for (_, one) in all {
        *times.entry(one.product).or_default() += 1;
    }
    let most = times
        .iter()
        .max_by_key(|(no, times)| (**times, std::cmp::Reverse(**no)));
    most.map(|(no, _)| k.orders().catalogue.product(*no).name.clone())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_ship_to_is_doubtful_and_three_are_sure() {
        use super::super::edges::SURE;
        assert!(confidence(Way::ShipTo, 1) < SURE);
        assert!(confidence(Way::ShipTo, 2) < SURE);
        assert!(confidence(Way::ShipTo, 3) > SURE);
        assert!(confidence(Way::EndCustomer, 1) > SURE);
        assert!(confidence(Way::EndCustomer, 500) <= SUREST);
    }

    #[test]
    fn streets_sites_and_carriers_are_no_house() {
        for text in [
            "Hauptstr. 5",
            "12 Mill Lane",
            "Rue de Lille 4",
            "Werk Hamm",
            "Site 4",
        ] {
            assert!(is_place(&words(text)), "{text}");
        }
        for text in [
            "Dunlin Spedition GmbH",
            "Zentrallager Nord",
            "Eider Freight Ltd",
        ] {
            assert!(handles(&words(text)), "{text}");
        }
        for text in [
            "Dunlin Foods Plant 2",
            "Eider Strassenbau GmbH",
            "Corvo 1 Dairies",
        ] {
            assert!(!is_place(&words(text)) && !handles(&words(text)), "{text}");
        }
    }
}
