//! # Something they buy elsewhere, by their own word
//!
//! A mail of theirs, or a note of ours, says that an account gets something from somebody
//! else, or makes it; it is something we sell, and by the order book they do not, or no
//! longer, buy it from us. Whoever has ordered nothing yet and writes with us counts, too.
//!
//! Left out: what they still order from us, what we do not sell (no product or family of
//! the order book is named), words that fit too many products, and questions.
//!
//! - **Population**: what was said of one account, at others that do not buy it either: up
//!   to twenty for each.
//! - **Outcome**: within 168 days the account buys a product of that name from us.
//! - **Base rate**: how often that happens at those others.
//!
//! ```example
//! me Sam Seller <sam@northseal.com>
//! 2024-01-10 me -> Ann Smith <ann@acmevalves.com>: Hall 3 | The offer is attached.
//! 2024-02-20 Ann Smith <ann@acmevalves.com> -> me: RE: Hall 3 | Thank you, Sam. The filter bags we get from Hexal now, the rest stays as it is.
//! ordered every 28 days from 2023-02-01 to 2024-03-10 Acme Valves: 2 x Ball valve = 90 EUR
//! ordered every 20 days from 2023-02-01 to 2024-03-14 Other House: 5 x Filter bag = 90 EUR
//! as of 2024-03-15
//! => filter bags
//! ```

use crate::id::Id;
use crate::identity::company_names::core;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::addressed::is_business;
use crate::opportunities::called::{Goods, Named};
use crate::opportunities::lens::{freshness, part, quote};
use crate::opportunities::{
    Ask, Detector, Finding, Outcome, Proof, Serves, ShownBy, Stance, WORTH_SHOWING,
};
use crate::orders::book::ProductNo;
use crate::orders::picture::Buyer;
use crate::orders::prices::middle;
use crate::talk::acts::{Act, MAYBE};
use crate::talk::other_source::{is_nobody, is_said};
use crate::talk::other_ways::{Way, way, way_in_other_words};
use crate::talk::sentences;
use crate::time::{Day, Timestamp};
use std::cell::LazyCell;
use std::collections::{BTreeMap, BTreeSet};

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "bought-elsewhere",
    name: "something they buy elsewhere, by their own word",
    stance: Stance::Build,
    serves: Serves::Both,
    somebody_waits: false,
    chance_if_acted: 0.4,
    minutes: 20,
    worth_showing: WORTH_SHOWING,
    detect,
    outcome: Some(Outcome {
        says: "within 168 days the account buys a product of that name from us",
        population_says: "what was said of one account, at others that do not buy it either",
        horizon_days: 168,
        loss: false,
        shown_by: ShownBy::Orders,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// How long such a word is worth something, in days.
const REACH_DAYS: i32 = 300;
/// What was ordered so lately comes from us, in days.
const LATELY_DAYS: i32 = 75;
/// Other accounts looked at for each word.
const OTHERS: usize = 20;

/// A word that something comes from elsewhere.
struct Said {
    account: AccountNo,
    person: Option<PersonNo>,
    at: Timestamp,
    evidence: Id,
    sentence: String,
    goods: Named,
    /// Who supplies it, where that is said.
    source: Option<String>,
    /// They make it themselves.
    made: bool,
}

/// Who supplies what a clause speaks of: `from Hexal Filters`. In German every noun has a
/// capital letter: there a name has several words, or is known.
fn source(k: &Knowledge, account: AccountNo, clause: &str) -> Option<String> {
    let words: Vec<&str> = clause.split(' ').collect();
    let own = &k.account(account).name;
    let behind = |at: usize| {
        let named = words[at + 1..].iter();
        let named = named.take_while(|word| word.starts_with(char::is_uppercase));
        let name: Vec<&str> = named
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .collect();
        let somebody = name.first().is_some_and(|first| !is_nobody(first));
        let sure = words[at] == "from" || name.len() > 1;
        let name = name.join(" ");
        let other = somebody && !k.is_our_house(&name) && !begins(&name, own);
        (other && (sure || is_known(k, &name))).then_some(name)
    };
    let leads = |at: &usize| ["from", "bei", "von", "vom"].contains(&words[*at]);
    (0..words.len()).filter(leads).find_map(behind)
}

/// Whether a name is a person's, or that of the goods themselves.
fn is_no_supplier(k: &Knowledge, name: &str, goods: &Named) -> bool {
    let name = name.to_lowercase();
    let is_person = k
        .numbered()
        .any(|(_, person)| person.name.to_lowercase() == name);
    is_person || name == goods.called
}

/// Whether a house's name begins with another, or is it.
fn begins(name: &str, whole: &str) -> bool {
    format!("{} ", core(whole)).starts_with(&format!("{} ", core(name)))
}

/// Whether a house of that name is known.
fn is_known(k: &Knowledge, name: &str) -> bool {
    let mut accounts = k.numbered_accounts();
    let firms = &k.cards.firms;
    let listed = (firms.named(name)).is_some_and(|key| firms.by_key.contains_key(&key));
    listed || accounts.any(|(_, one)| begins(name, &one.name))
}

/// What a text tells of goods that come from elsewhere.
struct Heard {
    sentence: String,
    clause: String,
    goods: Named,
    made: bool,
}

/// `likely` tells how likely a sentence of theirs says so.
fn told(goods: &Goods, text: &str, theirs: bool, likely: &dyn Fn(usize) -> f32) -> Vec<Heard> {
    let mut found = Vec::new();
    let sentences: Vec<String> = sentences(text).collect();
    for (at, sentence) in sentences.iter().enumerate() {
        let named = |clause: &str| goods.named(clause).or_else(|| goods.named(sentence));
        if is_said(sentence, theirs) {
            // `We get our syrups from them, they come with the fruit`: what is got counts.
            let mut clauses = sentence.split([',', ';']);
            let clause = clauses.find(|clause| is_said(clause, theirs));
            let clause = clause.unwrap_or(sentence).to_owned();
            if let Some(goods) = named(&clause) {
                let sentence = sentence.clone();
                found.push(Heard {
                    sentence,
                    clause,
                    goods,
                    made: false,
                });
                continue;
            }
        }
        if !theirs {
            continue;
        }
        let next = sentences.get(at + 1).map(String::as_str);
        let of_goods = |word: &str| goods.is_one(word);
        let learned = || {
            let way = way_in_other_words(sentence, &of_goods);
            way.filter(|_| likely(at) >= MAYBE)
        };
        let Some(way) = way(sentence, next, &of_goods).or_else(learned) else {
            continue;
        };
        if let Some(goods) = goods.named(sentence) {
            let (clause, sentence) = (sentence.clone(), sentence.clone());
            found.push(Heard {
                sentence,
                clause,
                goods,
                made: way == Way::Made,
            });
        }
    }
    found
}

fn said(k: &Knowledge) -> Vec<Said> {
    let from = k.as_of.plus_days(-REACH_DAYS);
    // Where nothing is written or told nobody asks what goods are called.
    let goods = LazyCell::new(|| Goods::of(&k.orders().catalogue));
    let mut found = Vec::new();
    if k.orders().catalogue.products.is_empty() {
        return found;
    }
    for (account, house) in k.numbered_accounts() {
        let orders = k.orders().of(account).is_some();
        if !orders && (!house.relationship || k.is_service(account)) {
            continue;
        }
        let mut hear = |text: &str,
                        person: Option<PersonNo>,
                        at,
                        evidence,
                        likely: Option<&dyn Fn(usize) -> f32>| {
            for heard in told(&goods, text, likely.is_some(), likely.unwrap_or(&|_| 0.0)) {
                let source = source(k, account, &heard.clause);
                if source
                    .as_ref()
                    .is_some_and(|name| is_no_supplier(k, name, &heard.goods))
                {
                    continue;
                }
                found.push(Said {
                    account,
                    person,
                    at,
                    evidence,
                    sentence: heard.sentence,
                    goods: heard.goods,
                    source: source.filter(|_| !heard.made),
                    made: heard.made,
                });
            }
        };
        for (_, message) in k.with_account(account, from) {
            let author = k.author(message);
            let theirs = author.filter(|who| k.person(*who).account == Some(account));
            let letter = || k.is_letter(message) && (orders || is_business(k, message));
            if theirs.is_some() && letter() {
                let likely = |nth: usize| message.does(nth, Act::Elsewhere);
                let (known, evidence) = (message.known, message.evidence);
                hear(&message.own, theirs, known, evidence, Some(&likely));
            }
        }
        for one in k.met_there(account, from) {
            let whom = one.people.first().copied();
            hear(one.text, whom, one.at, one.evidence, None);
        }
    }
    found.retain(|said| {
        let buyer = k.orders().of(said.account);
        !buyer.is_some_and(|buyer| still_ours(k, buyer, &said.goods, said.at))
    });
    found
}

/// Whether an account ordered of some goods lately, or since it said so.
fn still_ours(k: &Knowledge, buyer: &Buyer, goods: &Named, said: Timestamp) -> bool {
    let since = said.day().min(Day(k.orders_until().0 - LATELY_DAYS));
    let mut products = goods.products.iter();
    products.any(|product| buyer.of(*product).any(|one| one.day > since))
}

fn anchors(k: &Knowledge, account: AccountNo, words: &str) -> Vec<Anchor> {
    vec![k.account_anchor(account), Anchor::Topic(words.to_owned())]
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut newest: BTreeMap<(AccountNo, String), Said> = BTreeMap::new();
    for one in said(k) {
        let key = (one.account, one.goods.words.clone());
        if newest.get(&key).is_none_or(|before| before.at < one.at) {
            newest.insert(key, one);
        }
    }
    newest.values().map(|one| finding(k, one)).collect()
}

fn finding(k: &Knowledge, one: &Said) -> Finding {
    let (account, goods) = (one.account, &one.goods);
    let house = &k.account(account).name;
    let called = &goods.called;
    let from = one.source.as_deref().unwrap_or("somebody else");
    let other = one.source.as_deref().unwrap_or("the other");
    let person = one.person.or_else(|| k.who_orders(account));
    let age = k.as_of.days_since(one.at);
    let buyer = k.orders().of(account);
    let of_it = |product: &ProductNo| buyer.and_then(|buyer| buyer.of(*product).next_back());
    let before = goods.products.iter().filter_map(of_it);
    let before = before.max_by_key(|purchase| purchase.day);
    let had = match before {
        Some(last) => format!(
            "The last of it that they had from us was {}.",
            k.ago(last.day)
        ),
        None => "By the order book they never had it from us.".to_owned(),
    };
    let last = buyer.and_then(|buyer| buyer.purchases.last());
    let still = match last.filter(|one| k.orders_until().0 - one.day.0 <= LATELY_DAYS) {
        Some(_) if k.book_is_current() => " Other things they still order from us.",
        _ => "",
    };
    let proof = Proof {
        evidence: one.evidence,
        says: format!("{}: {}", k.on(one.at), quote(&one.sentence)),
    };
    let typical = typical_year(k, &goods.products, account);
    Finding {
        anchors: anchors(k, account, &goods.words),
        title: match one.made {
            true => format!("{house} makes {called} itself"),
            false => format!("{house} gets {called} from {from}"),
        },
        account: Some(account),
        person,
        why: format!("We sell {}. {had}{still}", most_sold(k, &goods.products)),
        if_you_act: match one.made {
            true => "You learn what it costs them, and what would bring it back.".to_owned(),
            false => {
                format!("You learn what made them choose {other}, and what would bring it back.")
            }
        },
        if_you_wait: match one.made {
            true => "They get used to it, and try the next thing.".to_owned(),
            false => format!("Next they will ask {other} for the rest."),
        },
        who_else_knows: "Whoever heard it and knows what we sell.".to_owned(),
        rarity: 0.8,
        evidence: std::iter::once(proof)
            .chain(before.map(|last| k.bought_proof(last)))
            .collect(),
        against: Vec::new(),
        ask: person.map(|person| Ask {
            person,
            question: match one.made {
                true => format!(
                    "You make {called} yourselves: what decided it, and what does it cost you in \
                     hours?"
                ),
                false => format!(
                    "You get {called} from {from}: what decided it, and what would you want to \
                     be different?"
                ),
            },
        }),
        parts: vec![
            part(
                "said by them",
                if one.person.is_some() { 1.0 } else { 0.85 },
            ),
            part(
                "how lately",
                freshness(age, 60.0, f64::from(REACH_DAYS) + 60.0),
            ),
        ],
        value: (typical > 0).then(|| k.orders().money(typical)),
        seen: k.deal_names(account, called),
    }
}

/// What we sell of it: the product that most accounts buy, with its family.
fn most_sold(k: &Knowledge, products: &BTreeSet<ProductNo>) -> String {
    let catalogue = &k.orders().catalogue;
    let owners = |product: &ProductNo| k.orders().owners(*product).count();
    let most = products
        .iter()
        .max_by_key(|product| (owners(product), **product));
    let named = most.map(|product| {
        let family = catalogue.product(*product).family;
        let family = family.map(|at| format!(" ({})", catalogue.families[at as usize]));
        format!("{}{}", k.product_name(*product), family.unwrap_or_default())
    });
    named.unwrap_or_default()
}

/// What others who buy some products spend on them in a year, in minor units: the middle.
fn typical_year(k: &Knowledge, products: &BTreeSet<ProductNo>, but: AccountNo) -> i64 {
    let from = Day(k.orders_until().0 - 365);
    let mut sums: BTreeMap<AccountNo, f64> = BTreeMap::new();
    for product in products {
        for buyer in k.orders().owners(*product) {
            let year = buyer.of(*product).filter(|one| one.day > from);
            let sum = sums.entry(buyer.account).or_default();
            *sum += year.map(|one| one.amount as f64).sum::<f64>();
        }
    }
    sums.remove(&but);
    middle(sums.into_values().filter(|sum| *sum > 0.0)) as i64
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let mut all = Vec::new();
    for one in said(k) {
        let without: Vec<AccountNo> = (k.orders().buyers.iter())
            .filter(|buyer| buyer.account != one.account)
            .filter(|buyer| !still_ours(k, buyer, &one.goods, one.at))
            .map(|buyer| buyer.account)
            .collect();
        // Evenly spread, so that none is chosen by what it buys.
        let step = without.len().div_ceil(OTHERS).max(1);
        let some = without.iter().step_by(step);
        all.extend(some.map(|account| anchors(k, *account, &one.goods.words)));
    }
    all
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let [account, Anchor::Topic(words)] = anchors else {
        return false;
    };
    let buyer = (after.anchored_account(account)).and_then(|a| after.orders().of(a));
    let Some(buyer) = buyer else {
        return false;
    };
    let then = before.as_of.day();
    let products = Goods::of(&after.orders().catalogue).of_words(words);
    let mut products = products.iter();
    products.any(|product| buyer.of(*product).any(|one| one.day > then))
}
