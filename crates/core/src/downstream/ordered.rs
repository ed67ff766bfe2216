//! For whom accounts order from us: the end customers that order lines name, and the firms
//! to whom goods are sent, where these are another house than the one that pays.

use super::bases::Base;
use super::claims::{Claim, Quote, Source, TOLD_DAYS};
use super::companies::{Companies, CompanyNo};
use super::names::is_common;
use super::no_house::{has_form, is_nobody};
use super::told::names_a_firm;
use super::written::head;
use crate::identity::company_names::core;
use crate::knowledge::Knowledge;
use crate::orders::book::{Bought, Onward, ProductNo};
use crate::orders::line::{self, ORDERS};
use crate::orders::netting;
use crate::orders::onward::Way;
use crate::orders::picture::Buyer;
use crate::time::{Day, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Orders that are cited for one name: the first and the newest.
const CITED: usize = 3;
/// However often it is named, a column may be filled wrongly.
const SUREST: f64 = 0.9;

/// What was ordered for a name.
type Ordered<'o> = (&'o Onward, Bought);
/// Who orders, for whom, and how that is said.
type Between = (CompanyNo, CompanyNo, Way);

/// How surely one order shows that who is named is a customer of the one who orders. Goods
/// are sent to many who are none, and one word that only the column makes a name is asked about.
fn sure(way: Way, shows_a_firm: bool) -> f64 {
    match way {
        Way::EndCustomer if shows_a_firm => 0.6,
        Way::EndCustomer => 0.45,
        Way::ShipTo => 0.25,
    }
}

/// How surely `orders` of them do: each may be wrong for a reason of its own.
fn confidence(way: Way, shows_a_firm: bool, orders: usize) -> f64 {
    let orders = i32::try_from(orders).unwrap_or(i32::MAX);
    let doubt = (1.0 - sure(way, shows_a_firm)).powi(orders);
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
        if one.known.is_some_and(|known| known > k.as_of) {
            continue;
        }
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
        let formal = || all.iter().any(|(one, _)| has_form(head(&one.name)));
        let shows_a_firm = companies.is_known(customer) || formal();
        let orders = days(&all);
        let sure = confidence(way, shows_a_firm, orders);
        claims.extend(claimed(k, (supplier, customer, way), sure, &all));
    }
}

/// What an account ordered for one of its customers, as its lines name them: each day's sum in
/// minor units, oldest first; nothing where sums are in several currencies.
pub fn ordered_for(k: &Knowledge, buyer: &Buyer, customer: CompanyNo) -> Vec<(Day, i64)> {
    let company = k.downstream().companies.get(customer);
    let names = company.aliases.iter().chain([&company.name]);
    let names: BTreeSet<String> = names.map(|name| core(name)).collect();
    let keys = buyer.keys.iter().map(|key| line::party(ORDERS, key));
    let parties: BTreeSet<i64> = keys.collect();
    let is_known = |one: &&Onward| one.known.is_none_or(|known| known <= k.as_of);
    let of_it = k.ledger.orders.onward.iter().filter(is_known);
    let of_it = of_it.filter(|one| {
        parties.contains(&one.history.party) && names.contains(&core(head(&one.name)))
    });
    let all: Vec<Bought> = of_it.flat_map(|one| left(k, buyer, one)).collect();
    let mut sums: BTreeMap<Day, i64> = BTreeMap::new();
    for one in &all {
        if one.currency != all[0].currency {
            return Vec::new();
        }
        *sums.entry(one.day()).or_default() += one.amount_minor;
    }
    sums.into_iter().collect()
}

/// What of it was bought and neither taken back nor cancelled: a line that takes back need
/// not name anybody.
fn left(k: &Knowledge, buyer: &Buyer, one: &Onward) -> Vec<Bought> {
    let products = &k.orders().catalogue.products;
    let all = one.history.by(k.as_of);
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
    if is_nobody(name, one.way) || is_own(k, companies, buyer, name) {
        return None;
    }
    companies.named_in_talk(k, name)
}

/// Whether a name is a site's of the house that orders: `Acme Valves Plant 2`, and `Acme
/// Hamburg` where its first word is nobody else's.
fn is_own(k: &Knowledge, companies: &Companies, buyer: &Buyer, name: &str) -> bool {
    let account = k.account(buyer.account);
    let firms = account.domains.iter();
    let firms = firms.filter_map(|key| k.cards.firms.by_key.get(key));
    let names = firms.flat_map(|firm| firm.names.iter().map(String::as_str));
    let called = core(name);
    let begins = |own: &str| {
        let rest = called.strip_prefix(own);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    names.chain([account.name.as_str()]).any(|own| {
        let own = core(own);
        let first = own.split(' ').next().unwrap_or_default();
        let tells = !is_common(first)
            && !PARTICLES.contains(&first)
            && !names_a_firm(first)
            && !companies.several_begin(first);
        !own.is_empty() && (begins(&own) || tells && begins(first))
    })
}

/// Words before the one by which a house is known: `Van Hool`, `St. Mary`.
const PARTICLES: &[&str] = &[
    "van",
    "von",
    "vom",
    "zu",
    "zum",
    "zur",
    "de",
    "del",
    "della",
    "di",
    "da",
    "do",
    "dos",
    "du",
    "des",
    "der",
    "den",
    "die",
    "das",
    "la",
    "le",
    "les",
    "lo",
    "el",
    "al",
    "los",
    "las",
    "il",
    "st",
    "ste",
    "saint",
    "sankt",
    "san",
    "santa",
    "santo",
    "sao",
    "ten",
    "ter",
    "mac",
    "mc",
    "ben",
    "bin",
    "the",
    "gebr",
    "gebrueder",
    "gebruder",
    "brothers",
    "bros",
    "city",
    "stadt",
    "gemeinde",
    "a",
    "an",
    "und",
    "and",
];

/// The claims of one name, a few of its orders cited: the newest first.
fn claimed(
    k: &Knowledge,
    (supplier, customer, way): Between,
    confidence: f64,
    all: &[Ordered],
) -> Vec<Claim> {
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
            confidence,
            quote: Quote {
                evidence: named.history.evidence(bought),
                known: known(k, named, bought),
                says,
                by: "your order book".to_owned(),
                source: Source::Orders,
            },
        }
    };
    cited.into_iter().enumerate().map(claim).collect()
}

/// On how many days something was ordered.
fn days(all: &[Ordered]) -> usize {
    let days: BTreeSet<Day> = all.iter().map(|(_, one)| one.day()).collect();
    days.len()
}

/// Since when it is known for whom something was bought: since its day, which is the same
/// day wherever it is read, or since a later file named it.
fn known(k: &Knowledge, named: &Onward, bought: &Bought) -> Timestamp {
    let day = k.ledger.zone.noon(bought.day());
    named.known.map_or(day, |known| known.max(day))
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
        assert!(confidence(Way::ShipTo, true, 1) < SURE);
        assert!(confidence(Way::ShipTo, true, 2) < SURE);
        assert!(confidence(Way::ShipTo, true, 3) > SURE);
        assert!(confidence(Way::EndCustomer, true, 1) > SURE);
        assert!(confidence(Way::EndCustomer, false, 1) < SURE);
        assert!(confidence(Way::EndCustomer, false, 2) > SURE);
        assert!(confidence(Way::EndCustomer, true, 500) <= SUREST);
    }
}
