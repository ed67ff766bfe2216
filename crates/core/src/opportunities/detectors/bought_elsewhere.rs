//! # Something they buy elsewhere, by their own word
//!
//! A mail of theirs, or a note of ours, says that an account gets something from somebody
//! else; it is something we sell, and by the order book they do not, or no longer, buy it
//! from us.
//!
//! Left out: what they still order from us, what we do not sell (no product or family of
//! the order book is named), and what was said of others.
//!
//! - **Population**: accounts that order.
//! - **Outcome**: within 168 days the account buys a product of that name from us.
//! - **Base rate**: how often any account buys a product that it has not bought for half
//!   a year: not counted here, since the words are the case.
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
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::lens::{freshness, part, quote};
use crate::opportunities::talk::mentions::sentences;
use crate::opportunities::{Ask, Detector, Finding, Outcome, Proof, Serves, Stance};
use crate::orders::book::ProductNo;
use crate::orders::picture::Buyer;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::{Day, Timestamp};
use crate::words::content_words;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The kind.
pub static DETECTOR: Detector = Detector {
    kind: "bought-elsewhere",
    name: "something they buy elsewhere, by their own word",
    stance: Stance::Build,
    serves: Serves::Both,
    chance_if_acted: 0.4,
    detect,
    outcome: Some(Outcome {
        says: "within 168 days the account buys a product of that name from us",
        population_says: "what accounts were said to buy elsewhere",
        horizon_days: 168,
        loss: false,
        population,
        came_true,
        prior: 0.1,
    }),
};

/// Ways to say that something comes from somebody else.
static ELSEWHERE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "get|gets|getting|got|take|takes|taking|took|buy|buys|buying|bought|order|orders|ordering|ordered|source|sources|sourcing|sourced|purchase|purchases|purchasing|purchased .. from|at|with|elsewhere|locally",
        "come|comes|coming|came|delivered|supplied|provided|covered .. from|by",
        "switched|switch|switching|moved|changed|gone|went .. to|over",
        "another|other|different|second|new|local|cheaper|current|present|existing supplier|source|vendor|manufacturer|dealer|wholesaler",
        "supplier|source|vendor .. for",
        "supplies|supply|delivers|provides us|them|our|their",
        "supplied|delivered|covered elsewhere",
        "web|online shop|store",
        "framework|supply|blanket agreement|contract with",
        "beziehen|bezieht|bezogen|kaufen|kauft|gekauft|bestellen|bestellt|holen|holt|nehmen|nimmt .. bei|von|vom|woanders|anderswo",
        "kommen|kommt|geliefert|liefert .. von|vom|bei|uns",
        "anderen|anderer|anderem|neuen|neuer lieferant|lieferanten|anbieter|hersteller|händler",
        "gewechselt|umgestellt|gewandert zu|auf",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words of our side: what comes from us is not bought elsewhere.
static FROM_US: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "from|by|with|at you|your|yourselves|us",
        "bei|von|mit|durch euch|ihnen|dir|uns|ihrer|eurer",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// How long such a word is worth something, in days.
const REACH_DAYS: i32 = 300;
/// What was ordered so lately comes from us, in days.
const LATELY_DAYS: i32 = 75;

/// A word that something comes from elsewhere.
struct Said {
    account: AccountNo,
    person: Option<PersonNo>,
    at: Timestamp,
    evidence: Id,
    sentence: String,
    /// The products it may be, of one family or one word.
    products: BTreeSet<ProductNo>,
    /// What it calls them.
    called: String,
}

fn said(k: &Knowledge) -> Vec<Said> {
    let from = k.as_of.plus_days(-REACH_DAYS);
    let goods = Goods::of(k);
    let mut found = Vec::new();
    for buyer in &k.orders().buyers {
        let account = buyer.account;
        for (_, message) in k.with_account(account, from) {
            let author = k.author(message);
            let theirs = author.filter(|who| k.person(*who).account == Some(account));
            if theirs.is_none() || !k.is_letter(message) {
                continue;
            }
            for sentence in sentences(&message.own) {
                if let Some((products, called)) = goods.elsewhere(&sentence, true) {
                    found.push(Said {
                        account,
                        person: theirs,
                        at: message.known,
                        evidence: message.evidence,
                        sentence,
                        products,
                        called,
                    });
                }
            }
        }
        for one in k.met_there(account, from) {
            for sentence in sentences(one.text) {
                if let Some((products, called)) = goods.elsewhere(&sentence, false) {
                    found.push(Said {
                        account,
                        person: one.people.first().copied(),
                        at: one.at,
                        evidence: one.evidence,
                        sentence,
                        products,
                        called,
                    });
                }
            }
        }
    }
    found.retain(|said| {
        let buyer = k.orders().of(said.account);
        !buyer.is_some_and(|buyer| still_ours(k, buyer, said))
    });
    found
}

/// Whether the account ordered of these products lately, or since it said so.
fn still_ours(k: &Knowledge, buyer: &Buyer, said: &Said) -> bool {
    let since = said.at.day().min(Day(k.orders_until().0 - LATELY_DAYS));
    let ordered = |one: &&crate::orders::picture::Purchase| {
        said.products.contains(&one.product) && one.day > since
    };
    buyer.purchases.iter().any(|one| ordered(&one))
}

/// The words by which what we sell is called.
struct Goods {
    /// Stem of a word, with the products it occurs in.
    by_word: BTreeMap<String, BTreeSet<ProductNo>>,
    /// Stems of all words of products, short ones too.
    all_words: BTreeSet<String>,
}

impl Goods {
    fn of(k: &Knowledge) -> Goods {
        let catalogue = &k.orders().catalogue;
        let mut by_word: BTreeMap<String, BTreeSet<ProductNo>> = BTreeMap::new();
        let mut all_words = BTreeSet::new();
        for (number, product) in (0..).zip(&catalogue.products) {
            if product.is_charge {
                continue;
            }
            let family = product
                .family
                .map(|at| catalogue.families[at as usize].as_str());
            let text = format!("{} {}", product.name, family.unwrap_or_default());
            all_words.extend(text.split(|c: char| !c.is_alphabetic()).map(stem));
            for word in content_words(&text) {
                if word.chars().any(|c| c.is_ascii_digit()) || word.chars().count() < 3 {
                    continue;
                }
                by_word
                    .entry(stem(&word))
                    .or_default()
                    .insert(ProductNo(number));
            }
        }
        // What half of all products are called by tells none of them.
        let most = (catalogue.products.len() / 3).max(3);
        by_word.retain(|_, products| products.len() <= most);
        Goods { by_word, all_words }
    }

    /// The products that a sentence says come from elsewhere, and what it calls them.
    fn elsewhere(&self, sentence: &str, theirs: bool) -> Option<(BTreeSet<ProductNo>, String)> {
        let words = Words::of(sentence);
        if ELSEWHERE.find(&words).is_empty()
            || !FROM_US.find(&words).is_empty() && theirs
            || sentence.trim_end().ends_with('?')
        {
            return None;
        }
        let named: Vec<&str> = sentence
            .split(|c: char| !c.is_alphanumeric() && c != '-')
            .filter(|word| word.chars().count() >= 3)
            .filter(|word| self.by_word.contains_key(&stem(&word.to_lowercase())))
            .collect();
        let sets = named
            .iter()
            .map(|word| &self.by_word[&stem(&word.to_lowercase())]);
        let products = sets
            .clone()
            .skip(1)
            .fold(sets.clone().next()?.clone(), |all, set| {
                // What all words fit, else what any does.
                let both: BTreeSet<ProductNo> = all.intersection(set).copied().collect();
                match both.is_empty() {
                    true => all,
                    false => both,
                }
            });
        // What it calls them: the first such word, and those after it that belong to it.
        let words = sentence.split(|c: char| !c.is_alphanumeric() && c != '-');
        let from = words.skip_while(|word| *word != named[0]);
        let called = from.take_while(|word| self.all_words.contains(&stem(word)));
        let called: Vec<String> = called.take(4).map(str::to_lowercase).collect();
        Some((products, called.join(" ")))
    }
}

/// A word without the ending of its plural.
fn stem(word: &str) -> String {
    let word = word.to_lowercase();
    let cut = ["es", "en", "er", "s", "n", "e"].iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        (stem.chars().count() >= 3).then(|| stem.to_owned())
    });
    cut.unwrap_or(word)
}

fn detect(k: &Knowledge) -> Vec<Finding> {
    let mut newest: BTreeMap<(AccountNo, Option<ProductNo>), Said> = BTreeMap::new();
    for one in said(k) {
        let key = (one.account, one.products.first().copied());
        match newest.get(&key) {
            Some(before) if before.at >= one.at => {}
            _ => {
                newest.insert(key, one);
            }
        }
    }
    newest.values().map(|one| finding(k, one)).collect()
}

fn finding(k: &Knowledge, one: &Said) -> Finding {
    let account = one.account;
    let house = &k.account(account).name;
    let person = one.person.or_else(|| k.who_orders(account));
    let age = k.as_of.days_since(one.at);
    let buyer = k.orders().of(account);
    let before = buyer.and_then(|buyer| {
        let of = |p: &&crate::orders::picture::Purchase| one.products.contains(&p.product);
        buyer.purchases.iter().rfind(of)
    });
    let had = match before {
        Some(last) => format!(
            "The last of it that they had from us was {}.",
            k.ago(last.day.start())
        ),
        None => "By the order book they never had it from us.".to_owned(),
    };
    let of_us = most_sold(k, &one.products);
    let proof = Proof {
        evidence: one.evidence,
        says: format!("{}: {}", k.on(one.at), quote(&one.sentence)),
    };
    let typical = typical_year(k, &one.products, account);
    Finding {
        anchors: vec![k.account_anchor(account), Anchor::Evidence(one.evidence)],
        title: format!("{house} gets {} from somebody else", one.called),
        account: Some(account),
        person,
        why: format!(
            "We sell such a thing: {of_us}. {had} They order other things from us, so a lorry \
             goes there anyway."
        ),
        if_you_act: "You learn what made them choose the other, and what would bring it back."
            .to_owned(),
        if_you_wait: "The other one will be asked for the rest next.".to_owned(),
        who_else_knows: "Whoever heard it and knows what we sell.".to_owned(),
        rarity: 0.8,
        evidence: std::iter::once(proof)
            .chain(before.map(|last| k.bought_proof(last)))
            .collect(),
        against: Vec::new(),
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "You get {} from somebody else: what decided it, and what would you want to be \
                 different?",
                one.called
            ),
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
            part(
                "how clear what it is",
                if one.products.len() <= 6 { 1.0 } else { 0.7 },
            ),
        ],
        value: (typical > 0).then(|| k.orders().money(typical)),
        seen: false,
    }
}

/// What we sell of it: the product that most accounts buy, with its family.
fn most_sold(k: &Knowledge, products: &BTreeSet<ProductNo>) -> String {
    let catalogue = &k.orders().catalogue;
    let buyers = |product: &ProductNo| {
        let all = k.orders().buyers.iter();
        all.filter(|buyer| buyer.of(*product).next().is_some())
            .count()
    };
    let most = products
        .iter()
        .max_by_key(|product| (buyers(product), **product));
    let named = most.map(|product| {
        let family = catalogue.product(*product).family;
        let family = family.map(|at| format!(" ({})", catalogue.families[at as usize]));
        format!("{}{}", k.product_name(*product), family.unwrap_or_default())
    });
    named.unwrap_or_default()
}

/// What other accounts spend on these products in a year: the middle of those who do.
fn typical_year(k: &Knowledge, products: &BTreeSet<ProductNo>, but: AccountNo) -> i64 {
    let from = Day(k.orders_until().0 - 365);
    let mut sums: Vec<i64> = (k.orders().buyers.iter())
        .filter(|buyer| buyer.account != but)
        .map(|buyer| {
            let these = buyer.purchases.iter();
            let these = these.filter(|p| p.day > from && products.contains(&p.product));
            these.map(|p| p.amount).sum()
        })
        .filter(|sum| *sum > 0)
        .collect();
    sums.sort_unstable();
    sums.get(sums.len() / 2).copied().unwrap_or_default()
}

fn population(k: &Knowledge) -> Vec<Vec<Anchor>> {
    let anchors = |one: &Said| {
        vec![
            k.account_anchor(one.account),
            Anchor::Evidence(one.evidence),
        ]
    };
    said(k).iter().map(anchors).collect()
}

fn came_true(before: &Knowledge, after: &Knowledge, anchors: &[Anchor]) -> bool {
    let all = before.index.elsewhere.get_or_init(|| {
        let key = |product: &ProductNo| before.orders().catalogue.product(*product).key.clone();
        let keys = |one: &Said| (one.evidence, one.products.iter().map(key).collect());
        said(before).iter().map(keys).collect()
    });
    let Some(Anchor::Evidence(evidence)) = anchors.get(1) else {
        return false;
    };
    let Some(keys) = all.get(evidence) else {
        return false;
    };
    let account = anchors.first().and_then(|a| after.anchored_account(a));
    let buyer = account.and_then(|account| after.orders().of(account));
    let then = before.as_of.day();
    buyer.is_some_and(|buyer| {
        let catalogue = &after.orders().catalogue;
        let these = buyer.purchases.iter().filter(|p| p.day > then);
        these
            .into_iter()
            .any(|p| keys.contains(&catalogue.product(p.product).key))
    })
}
