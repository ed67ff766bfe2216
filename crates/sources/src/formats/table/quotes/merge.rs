//! The rows of one number, brought together to one quote.

use super::TOTAL;
use super::stands::Stand;
use bellwether_core::evidence::entry::Entry;
use bellwether_core::evidence::field::*;
use bellwether_core::money::Money;
use bellwether_core::time::Timestamp;
use std::collections::HashMap;

/// What stands in the rows of quotes, each quote once, in the order of their first rows.
pub(in super::super) struct Quotes {
    /// The currency of rows that name none; may be empty.
    currency: String,
    quotes: Vec<Quote>,
    by_key: HashMap<String, usize>,
    /// The quote of the row before.
    last: Option<usize>,
}

struct Quote {
    /// What its rows say of the whole.
    entry: Entry,
    position: String,
    articles: Vec<Article>,
    total: Option<f64>,
    /// How its rows stand; the first decides.
    stand: Option<Stand>,
    words: Vec<String>,
    has_number: bool,
}

struct Article {
    name: String,
    sku: String,
    quantity: Option<f64>,
    price: Option<f64>,
    amount: Option<f64>,
}

impl Article {
    fn of(row: &Entry) -> Article {
        let number = |name: &str| row.get(name)?.parse().ok();
        Article {
            name: row.text(PRODUCT).to_owned(),
            sku: row.text(SKU).to_owned(),
            quantity: number(QUANTITY),
            price: number(PRICE),
            amount: number(AMOUNT),
        }
    }

    fn is_named(&self) -> bool {
        !self.name.is_empty() || !self.sku.is_empty()
    }

    fn shown(&self) -> &str {
        match self.name.as_str() {
            "" => &self.sku,
            name => name,
        }
    }

    fn product(&self) -> Option<f64> {
        Some(self.quantity? * self.price?)
    }
}

impl Quotes {
    pub(in super::super) fn new(currency: &str) -> Quotes {
        Quotes {
            currency: currency.to_owned(),
            quotes: Vec::new(),
            by_key: HashMap::new(),
            last: None,
        }
    }

    /// Takes a row. `false` where it says of nothing what it is about.
    pub(in super::super) fn take(&mut self, row: Entry, position: String) -> bool {
        let article = Article::of(&row);
        let is_whole = [COMPANY, COMPANY_ID, CREATED]
            .into_iter()
            .any(|name| row.get(name).is_some());
        let has_number = !row.key.is_empty();
        let key = match has_number {
            true => row.key.clone(),
            false => made_up(&row),
        };
        // The number may stand in the first row of a quote only.
        let below = (!has_number && !is_whole).then_some(self.last).flatten();
        let at = match below.or_else(|| self.by_key.get(&key).copied()) {
            Some(at) => at,
            // What sums up other rows is no quote, and names no article.
            None if !is_whole && !article.is_named() => {
                return has_number || article.amount.is_some();
            }
            None if key.is_empty() => return false,
            None => self.add(key, &row, position, has_number),
        };
        self.last = Some(at);
        let quote = &mut self.quotes[at];
        if !article.is_named() && !is_whole {
            return true;
        }
        if let Some(total) = row.get(TOTAL).and_then(|total| total.parse().ok()) {
            quote.total.get_or_insert(total);
        }
        let said = [STATUS, STAGE].into_iter().find_map(|name| row.get(name));
        if let Some(said) = said {
            let stand = Stand::of(said);
            quote.stand = Some(quote.stand.map_or(stand, |known| known.min(stand)));
            quote.words.push(said.to_owned());
        }
        for (name, value) in row.fields() {
            let is_raw = name.starts_with('#');
            let is_of_line = matches!(
                name,
                SKU | PRODUCT | QUANTITY | PRICE | AMOUNT | STATUS | STAGE | TOTAL
            );
            let has_several = matches!(name, CONTACT | CONTACT_ID | TEXT);
            if !is_of_line && (is_raw || has_several || quote.entry.get(name).is_none()) {
                quote.entry.put(name, value);
            }
        }
        quote.articles.push(article);
        true
    }

    fn add(&mut self, key: String, row: &Entry, position: String, has_number: bool) -> usize {
        let at = self.quotes.len();
        self.quotes.push(Quote {
            entry: Entry::new(row.kind, &row.system, &key),
            position,
            articles: Vec::new(),
            total: None,
            stand: None,
            words: Vec::new(),
            has_number,
        });
        self.by_key.insert(key, at);
        at
    }

    /// All quotes, with where they begin.
    pub(in super::super) fn finish(self) -> impl Iterator<Item = (Entry, String)> {
        let currency = self.currency;
        let quotes = self.quotes.into_iter();
        quotes.map(move |quote| quote.finish(&currency))
    }
}

/// What a quote without a number is known by.
fn made_up(row: &Entry) -> String {
    let who = [COMPANY_ID, COMPANY]
        .into_iter()
        .find_map(|name| row.get(name));
    let day = row
        .get(CREATED)
        .and_then(|at| at.parse().ok())
        .map(Timestamp);
    match (who, day) {
        (Some(who), Some(day)) => format!("{who} {}", day.day()),
        _ => String::new(),
    }
}

impl Quote {
    fn finish(self, currency: &str) -> (Entry, String) {
        let amount = self.amount();
        let mut entry = self.entry;
        let called = match self.has_number {
            true => format!("Quote {}", entry.key),
            false => "Quote".to_owned(),
        };
        let mut shown: Vec<&str> = Vec::new();
        for article in self.articles.iter().filter(|article| article.is_named()) {
            if !shown.contains(&article.shown()) {
                shown.push(article.shown());
            }
            entry.put(SKU, &article.sku);
        }
        let name = match shown.as_slice() {
            [] => called,
            articles => {
                let first: Vec<&str> = articles.iter().take(2).copied().collect();
                format!("{called}: {}", first.join(", "))
            }
        };
        entry.put(NAME, &name);
        shown.iter().for_each(|article| entry.put(PRODUCT, article));
        if entry.get(CURRENCY).is_none() {
            entry.put(CURRENCY, currency);
        }
        if let Some(amount) = amount {
            let places = Money::decimals(entry.text(CURRENCY));
            let text = format!("{amount:.places$}");
            let bare = match text.contains('.') {
                true => text.trim_end_matches('0').trim_end_matches('.'),
                false => &text,
            };
            entry.put(AMOUNT, bare);
        }
        // Where no column says how quotes stand, all of them may still be ordered.
        let stand = self.stand.unwrap_or(Stand::Open);
        entry.put(STAGE, stand.stage());
        entry.put(STATUS, stand.status());
        let worded = |words: &&String| !words.eq_ignore_ascii_case(stand.stage());
        for words in self.words.iter().filter(worded) {
            entry.put_raw("Status", words);
        }
        for article in self.articles.iter().filter(|article| article.is_named()) {
            if let Some(quantity) = article.quantity {
                entry.put_raw("Line", &format!("{quantity} x {}", article.shown()));
            }
        }
        (entry, self.position)
    }

    /// What it comes to.
    fn amount(&self) -> Option<f64> {
        let sum = |of: fn(&Article) -> Option<f64>| -> Option<f64> {
            let known: Option<Vec<f64>> = self.articles.iter().map(of).collect();
            known
                .filter(|all| !all.is_empty())
                .map(|all| all.iter().sum())
        };
        let lines = sum(Article::product);
        let amounts: Vec<f64> = self.articles.iter().filter_map(|one| one.amount).collect();
        let added = (!amounts.is_empty()).then(|| amounts.iter().sum::<f64>());
        // The whole quote's total may stand in each of its rows.
        let first = amounts.first().copied();
        let is_repeated = amounts.len() > 1 && amounts.iter().all(|one| Some(*one) == first);
        if let (true, Some(lines), Some(first), Some(added)) = (is_repeated, lines, first, added) {
            let is_nearer = (first - lines).abs() < (added - lines).abs();
            return Some(if is_nearer { first } else { added });
        }
        if amounts.len() == self.articles.len() {
            return added.or(self.total);
        }
        self.total.or(lines).or(added)
    }
}
