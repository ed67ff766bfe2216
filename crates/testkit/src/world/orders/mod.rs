//! The order book of the seller's firm: what its customers bought in two years, its
//! price lists, and the quotes it sent.
//!
//! About sixty accounts are those of the CRM; some ninety small ones stand in the order
//! book alone. First it is settled who uses what; then the [`plots`] change that for the
//! accounts they are about; then two years go by and become lines.

mod book;
mod buyers;
mod catalogue;
mod chain;
mod files;
mod headings;
mod manner;
mod plots;
mod words;
mod workbook;

use super::desk::Export;
use super::rng::Rng;
use super::stage::Stage;
use super::truths::{Booked, Decoy, Truth};
pub(super) use chain::{AccountNo, Aside, Pace, Shelf};

use book::{Book, BuyerNo, Story, What};
use catalogue::Catalogue;
use manner::Manner;
use plots::Teller;
use std::collections::{BTreeMap, BTreeSet};

/// Situations of the rest of the world with which steady orders go together.
const STEADY: &[&str] = &[
    "deal-single",
    "deal-stalled",
    "meeting-no-followup",
    "unspoken-contact",
    "single-thread",
    "new-face",
];

/// Keeps the order book of a whole world; returns its files.
pub(super) fn keep(
    stage: &mut Stage,
    seed: u64,
    truths: &[Truth],
    decoys: &[Decoy],
    aside: &mut dyn Aside,
) -> Vec<Export> {
    let before = std::mem::replace(&mut stage.rng, Rng::new(seed.rotate_left(29) ^ 0x0b00));
    let manner = Manner::draw(stage.author, seed);
    let last_day = stage.cast.last_day;
    let catalogue = Catalogue::make(stage.cast.trade, last_day, &manner, &mut stage.rng);
    let mut book = Book {
        manner,
        catalogue,
        buyers: Vec::new(),
        sales: Vec::new(),
        quotes: Vec::new(),
        stories: Vec::new(),
        last_day,
        first_day: stage.cast.first_day,
    };
    let sectors = buyers::sectors(&book, &mut stage.rng);
    let busy: BTreeSet<String> = (truths.iter())
        .map(|t| (t.situation, &t.account_domain))
        .chain(decoys.iter().map(|d| (d.looks_like, &d.account_domain)))
        .filter(|(situation, _)| !STEADY.contains(situation))
        .map(|(_, domain)| domain.clone())
        .collect();
    buyers::gather(stage, &mut book, &sectors, &busy);
    let claimed = (truths.iter())
        .flat_map(|t| t.others.iter().chain([&t.person_address]))
        .chain((decoys.iter()).flat_map(|d| d.others.iter().chain([&d.person_address])))
        .cloned()
        .collect();
    let mut teller = Teller {
        stage,
        book: &mut book,
        sectors: &sectors,
        claimed,
        people: BTreeMap::new(),
    };
    plots::lay(&mut teller, seed);
    aside.open(&mut Shelf::new(stage, &mut book, &sectors));
    let mut dice = Rng::new(seed.rotate_left(7) ^ 0x11e5);
    book.go_on();
    everyday_quotes(&mut book, &mut dice);
    let first = 30_000 + dice.within(0, 40_000) as u32;
    book.number(first, &mut dice);
    aside.close(&mut Shelf::new(stage, &mut book, &sectors));
    settle(stage, &mut book);
    stage.rng = before;
    let zone = stage.our_zone();
    // A little before the other exports of an evening.
    files::exports(&book, |day| zone.moment(day, 17 * 60 + 40, 0), &mut dice)
}

/// Quotes of which something came, or that were lost and marked so.
fn everyday_quotes(book: &mut Book, dice: &mut Rng) {
    let machines: BTreeSet<_> = (book.catalogue.kits.iter())
        .flat_map(|kit| kit.machines)
        .collect();
    let sold: Vec<(
        bellwether_core::time::Day,
        BuyerNo,
        catalogue::ArticleNo,
        i64,
    )> = (book.sales.iter())
        .filter(|s| machines.contains(&s.article) && s.what == What::Sale && s.slot == 0)
        .filter(|s| s.day.0 > book.first_day.0 + 40)
        .map(|s| (s.day, s.buyer, s.article, s.pieces))
        .collect();
    for (n, (day, buyer, article, pieces)) in sold.into_iter().enumerate() {
        if !dice.chance(0.12) {
            continue;
        }
        let day = bellwether_core::time::Day(day.0 - dice.within(6, 24) as i32);
        let state = plots::ORDERED;
        plots::quote(book, buyer, article, day, pieces, state);
        let lost = bellwether_core::time::Day(day.0 - 20);
        if n % 4 == 0 && lost > book.first_day {
            let article = book.catalogue.kits[n % book.catalogue.kits.len()].machines[0];
            plots::quote(book, buyer, article, lost, pieces + 1, plots::LOST);
        }
    }
}

/// Stories become claims, now that invoices have their numbers.
fn settle(stage: &mut Stage, book: &mut Book) {
    for story in std::mem::take(&mut book.stories) {
        let claim = claim_of(book, story);
        stage.claims.push(claim);
    }
}

fn claim_of(book: &Book, story: Story) -> super::truths::Claim {
    let buyer = &book.buyers[story.buyer.0];
    let catalogue = &book.catalogue;
    let mut claim = story.claim;
    // The last lines of the account, and of the articles where it ever had them.
    let mut cited = BTreeSet::new();
    // A chain cites orders only where it is about something that is ordered.
    let any = claim.chain.is_none().then_some(None);
    for article in story.articles.iter().map(|a| Some(*a)).chain(any) {
        let known = claim.chain.as_ref().map_or(book.last_day, |c| c.last_day());
        let sales = book.sales_of(story.buyer, article);
        if let Some(sale) = sales.filter(|s| s.day <= known).last() {
            cited.insert((sale.day, sale.invoice));
        }
    }
    for (day, invoice) in cited {
        let path = files::order_path(book, day);
        claim.entries.push(format!("{path}#{invoice}"));
    }
    for number in &story.quotes {
        let path = files::quote_path(book);
        claim.entries.push(format!("{path}#{number}"));
    }
    let last = book.sales_of(story.buyer, None).last().map(|s| s.day);
    let families: BTreeSet<usize> = (story.articles.iter())
        .map(|article| catalogue.family(*article))
        .collect();
    let one = families.first().copied().filter(|_| families.len() == 1);
    claim.booked = Some(Booked {
        customer: buyer.number.clone(),
        customer_name: buyer.name.clone(),
        only_there: buyer.company.is_none(),
        articles: (story.articles.iter())
            .map(|article| {
                let article = catalogue.of(*article);
                (article.number.clone(), article.name.clone())
            })
            .collect(),
        family: (story.family.or(one))
            .map_or(String::new(), |family| catalogue.families[family].clone()),
        day: story.day.or(last).unwrap_or(book.last_day),
    });
    claim
}
