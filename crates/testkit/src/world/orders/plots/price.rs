//! Prices: discounts that bring nothing, prices that were never raised, and a rise that
//! was borne.

use super::Teller;
use crate::world::orders::book::{BuyerNo, Currency, Origin};
use crate::world::orders::catalogue::ArticleNo;
use crate::world::truths::Serves;

const DISCOUNT: &str = "discount-for-nothing";
const HELD: &str = "price-held";
const BORNE: &str = "price-borne";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..3 {
        let (buyer, off) = match n {
            0 | 1 => (
                teller.account(Origin::Regular, (0.65, 1.2)),
                teller.within(270, 330),
            ),
            _ => (
                teller.account(Origin::Small, (0.25, 0.5)),
                teller.within(230, 290),
            ),
        };
        teller.book.buyer(buyer).terms.off = [off; 3];
        let note = format!(
            "{} gets {} % off the list; others of its size get {} %.",
            teller.name(buyer),
            off / 10,
            crate::world::orders::buyers::tier(teller.book.buyers[buyer.0].size) / 10
        );
        let story = teller.truth(DISCOUNT, Serves::Us, buyer);
        teller.tell(story, note);
    }
    for n in 0..3 {
        let origin = if n < 2 {
            Origin::Regular
        } else {
            Origin::Small
        };
        let buyer = teller.account(origin, (0.5, 2.5));
        teller.book.buyer(buyer).terms.held = true;
        let [first, second] = teller.book.catalogue.rises;
        let note = format!(
            "{} still pays the prices of before {}; others had a rise then and another on {}.",
            teller.name(buyer),
            first.date(),
            second.date()
        );
        let story = teller.truth(HELD, Serves::Us, buyer).also(&[DISCOUNT]);
        teller.tell(story.on(second), note);
    }
    for _ in 0..2 {
        let buyer = teller.account(Origin::Regular, (0.8, 2.5));
        let off = teller.within(165, 195);
        teller.book.buyer(buyer).terms.off = [off, off - 60, off - 125];
        let since = teller.book.catalogue.rises[0];
        for used in teller.all_uses(buyer) {
            used.change = Some((since, 115));
        }
        let note = format!(
            "{} took the two rises and lost half its discount as well, and buys more than before.",
            teller.name(buyer)
        );
        let story = teller.truth(BORNE, Serves::Us, buyer).on(since);
        teller.tell(story, note);
    }
    no_discounts(teller);
    not_held(teller);
    not_borne(teller);
}

fn no_discounts(teller: &mut Teller) {
    for origin in [Origin::Listed, Origin::Small] {
        let buyer = teller.account(origin, (7.0, 9.0));
        let off = teller.within(230, 260);
        teller.book.buyer(buyer).terms.off = [off; 3];
        let story = teller.decoy(DISCOUNT, buyer);
        teller.tell(story, "pays little and takes by far the most");
    }
    for currency in [Currency::Gbp, Currency::Usd] {
        let buyer = teller.account(Origin::Small, (0.4, 1.0));
        teller.book.buyer(buyer).currency = currency;
        let story = teller.decoy(DISCOUNT, buyer);
        teller.tell(
            story,
            format!("pays in {}, the usual price", currency.code()),
        );
    }
    let buyer = teller.account(Origin::Small, (0.5, 1.2));
    teller.book.buyer(buyer).terms.lag = 95;
    let story = teller.decoy(DISCOUNT, buyer);
    teller.tell(
        story,
        "the new price list reached it three months late, as agreed; now it pays it",
    );
    once(
        teller,
        (0.6, 1.2),
        650,
        40,
        "one large order at a project price, else the usual",
    );
    once(
        teller,
        (0.3, 0.8),
        0,
        1,
        "a free sample among ordinary orders",
    );
}

/// One order at another price: so many per mille of the usual, and so many pieces.
fn once(teller: &mut Teller, size: (f64, f64), part: i64, pieces: i64, why: &str) {
    let buyer = teller.account(Origin::Small, size);
    let kit = teller.line(buyer, |_| true);
    let days = teller.within(60, 300);
    let day = teller.ago(days);
    for article in [kit.machines[0], kit.wear[0]] {
        let price = teller.book.price(buyer, article, day) * part / 1000;
        teller.book.sell_at(buyer, article, day, pieces, 1, price);
    }
    let story = teller
        .decoy(DISCOUNT, buyer)
        .articles(&[kit.machines[0], kit.wear[0]]);
    teller.tell(story.on(day), why);
}

fn not_held(teller: &mut Teller) {
    contract(teller, Origin::Listed);
    contract(teller, Origin::Regular);
    // Only articles of which the list never moved.
    let buyer = teller.account(Origin::Small, (0.5, 1.2));
    let unmoved: Vec<ArticleNo> = (0..teller.book.catalogue.articles.len())
        .map(ArticleNo)
        .filter(|a| {
            let article = teller.book.catalogue.of(*a);
            article.list[0] == article.list[2]
                && article.gone.is_none()
                && article.successor.is_none()
        })
        .collect();
    teller.all_uses(buyer).clear();
    for article in unmoved.iter().take(4) {
        teller.using(buyer, *article).every = 45.0;
    }
    let story = teller
        .decoy(HELD, buyer)
        .articles(&unmoved[..unmoved.len().min(4)]);
    teller.tell(story, "the list prices of what it buys were never raised");
}

/// A contract fixes the prices, as a note or a mail says.
fn contract(teller: &mut Teller, origin: Origin) {
    let buyer = teller.account(origin, (1.2, 3.0));
    teller.book.buyer(buyer).terms.held = true;
    let (key, posts) = agreed(teller, buyer);
    let mut story = teller.decoy(HELD, buyer).proof(&posts);
    if let Some(key) = key {
        story = story.entry(key);
    }
    teller.tell(
        story,
        "prices are fixed by contract until the end of next year",
    );
}

fn agreed(
    teller: &mut Teller,
    buyer: BuyerNo,
) -> (Option<String>, Vec<crate::world::mail::PostNo>) {
    let kit = teller.line(buyer, |_| true);
    let at = teller.stage.as_of;
    let year = teller.book.last_day.date().year() + 1;
    let slots = teller.slots(buyer, &kit, at).with("year", year.to_string());
    let days = teller.within(200, 400);
    let words = teller.words();
    match teller.person(buyer) {
        Some(person) => {
            let posts = teller.they_write(person, words.contract[0], &slots, days);
            (None, posts.to_vec())
        }
        None => (
            Some(teller.noted(words.contract[1], &slots, days)),
            Vec::new(),
        ),
    }
}

fn not_borne(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.6, 1.2));
    teller.book.buyer(buyer).terms.off = [180, 110, 50];
    let since = teller.book.catalogue.rises[0];
    for used in teller.all_uses(buyer) {
        used.change = Some((since, 38));
    }
    let story = teller.decoy(BORNE, buyer).on(since);
    teller.tell(
        story,
        "buys a third of what it did since its prices went up",
    );
    let buyer = teller.account(Origin::Listed, (0.8, 2.0));
    let kit = teller.line(buyer, |kit| kit.heavy.is_some());
    let every = teller.using(buyer, kit.wear[0]).every;
    teller.ends(buyer, &[kit.wear[0]], since);
    if let Some(heavy) = kit.heavy {
        let used = teller.using(buyer, heavy);
        (used.from, used.every) = (since, every);
    }
    let articles: Vec<ArticleNo> = kit.heavy.into_iter().chain([kit.wear[0]]).collect();
    let story = teller.decoy(BORNE, buyer).articles(&articles).on(since);
    teller.tell(
        story,
        "pays more because it takes the heavy duty type, at the usual price",
    );
}
