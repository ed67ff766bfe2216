//! Accounts that order as often as ever, and less each time.

use super::{SPRING, Teller};
use crate::world::orders::book::{BuyerNo, Origin, Use};
use crate::world::orders::catalogue::{ArticleNo, Kit};
use crate::world::truths::Serves;
use bellwether_core::time::Day;

const KIND: &str = "basket-shrinks";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..3 {
        let buyer = match n {
            0 => teller.account(Origin::Regular, (1.3, 3.5)),
            1 => teller.house((1.3, 3.5)),
            _ => teller.account(Origin::Small, (0.8, 1.2)),
        };
        let kit = steady(teller, buyer);
        let keep = teller.book.catalogue.family(kit.wear[0]);
        let days = teller.within(125, 185);
        let since = teller.ago(days);
        let left: Vec<ArticleNo> = others(teller, buyer, keep);
        teller.ends(buyer, &left, since);
        // No new machines either.
        teller.ends(buyer, &[kit.machines[0], kit.machines[1]], since);
        for used in teller.all_uses(buyer) {
            used.change = Some((since, 65));
        }
        let mut families: Vec<usize> = (left.iter())
            .map(|article| teller.book.catalogue.family(*article))
            .collect();
        families.sort_unstable();
        families.dedup();
        let names: Vec<&str> = (families.iter())
            .map(|family| teller.book.catalogue.families[*family].as_str())
            .collect();
        let note = format!(
            "{} orders as often as before, but since {} no more of {}.",
            teller.name(buyer),
            since.date(),
            names.join(", ")
        );
        let story = teller
            .truth(KIND, Serves::Us, buyer)
            .articles(&left)
            .on(since);
        let story = story.also(&["order-gap", "reorder-due", "bought-elsewhere"]);
        teller.tell(story, note);
    }
    decoys(teller);
}

/// Orders one thing steadily, so that the rhythm goes on.
fn steady(teller: &mut Teller, buyer: BuyerNo) -> Kit {
    let kit = teller.line(buyer, |_| true);
    let rhythm = teller.book.buyers[buyer.0].rhythm;
    let used = teller.using(buyer, kit.wear[0]);
    (used.every, used.jitter) = (rhythm, 0.2);
    used.joins = false;
    kit
}

/// What it uses of other lines. Small things it goes on buying.
fn others(teller: &Teller, buyer: BuyerNo, keep: usize) -> Vec<ArticleNo> {
    let catalogue = &teller.book.catalogue;
    let lines: Vec<usize> = (catalogue.kits.iter())
        .map(|kit| catalogue.family(kit.wear[0]))
        .collect();
    (teller.book.buyers[buyer.0].uses.iter())
        .filter(|used| used.until == teller.book.last_day)
        .map(|used| used.article)
        .filter(|article| {
            let family = catalogue.family(*article);
            family != keep && lines.contains(&family)
        })
        .collect()
}

fn decoys(teller: &mut Teller) {
    sold(teller);
    bundles(teller);
    of_spring(teller);
    project(teller);
    heavy(teller);
}

/// A line of theirs was closed; the note says so.
fn sold(teller: &mut Teller) {
    let buyer = teller.house((1.3, 3.0));
    steady(teller, buyer);
    let keep = teller.line(buyer, |_| true);
    let kit = teller.line(buyer, |kit| kit.wear[0] != keep.wear[0]);
    let days = teller.within(110, 160);
    let since = teller.ago(days);
    let family = teller.book.catalogue.family(kit.wear[0]);
    let catalogue = &teller.book.catalogue;
    let of_it: Vec<ArticleNo> = (teller.book.buyers[buyer.0].uses.iter())
        .map(|used| used.article)
        .filter(|article| catalogue.family(*article) == family)
        .collect();
    teller.ends(buyer, &of_it, since);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at);
    let wording = teller.words().machine_sold[1];
    let key = teller.noted(wording, &slots, days - 4);
    let story = teller
        .decoy(KIND, buyer)
        .family(family)
        .on(since)
        .entry(key);
    teller.tell(story, "the machines these parts went into were sold");
}

/// Half as many orders, twice as large.
fn bundles(teller: &mut Teller) {
    let buyer = teller.account(Origin::Listed, (1.0, 2.5));
    let since = teller.ago(200);
    let before: Vec<Use> = teller.book.buyers[buyer.0].uses.clone();
    for used in teller.all_uses(buyer) {
        if used.until > since {
            used.from = used.from.max(since);
            used.every *= 2.0;
            used.pieces *= 2.0;
            used.lag = Some((used.every * 0.25) as i64);
        }
    }
    let last = Day(since.0 - 1);
    for mut used in before.into_iter().filter(|used| used.from < last) {
        if used.until > since {
            used.until = last;
            used.lag = None;
            teller.all_uses(buyer).push(used);
        }
    }
    let story = teller.decoy(KIND, buyer).on(since);
    teller.tell(story, "orders half as often and twice as much");
}

/// One of its families is for spring.
fn of_spring(teller: &mut Teller) {
    let buyer = teller.account(Origin::Listed, (1.3, 3.0));
    let keep = steady(teller, buyer);
    let kit = teller.line(buyer, |kit| kit.wear[0] != keep.wear[0]);
    let family = teller.book.catalogue.family(kit.wear[0]);
    let families: Vec<(ArticleNo, usize)> = (teller.book.buyers[buyer.0].uses.iter())
        .map(|used| (used.article, teller.book.catalogue.family(used.article)))
        .collect();
    for (used, (_, of)) in teller.all_uses(buyer).iter_mut().zip(families) {
        if of == family {
            used.months = Some(SPRING);
            used.every = used.every.min(35.0);
        }
    }
    let story = teller.decoy(KIND, buyer).family(family);
    teller.tell(story, "needs this family in spring only, each year");
}

/// Last year had a project on top.
fn project(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.6, 1.2));
    steady(teller, buyer);
    let kit = teller.line(buyer, |_| true);
    for days in [330, 300, 265] {
        let day = teller.ago(days);
        for article in [kit.machines[0], kit.machines[1], kit.accessory] {
            teller.book.sell(buyer, article, day, 7, 0);
        }
    }
    let story = teller.decoy(KIND, buyer);
    teller.tell(story, "had a project on top last year, the rest is as ever");
}

/// Other articles of the same family.
fn heavy(teller: &mut Teller) {
    let buyer = teller.account(Origin::Listed, (1.0, 2.5));
    let kit = teller.line(buyer, |kit| kit.heavy.is_some());
    let days = teller.within(140, 190);
    let since = teller.ago(days);
    let every = teller.using(buyer, kit.wear[0]).every;
    teller.ends(buyer, &[kit.wear[0]], since);
    if let Some(heavy) = kit.heavy {
        let used = teller.using(buyer, heavy);
        (used.from, used.every) = (since, every);
    }
    let story = teller.decoy(KIND, buyer).articles(&[kit.wear[0]]).on(since);
    teller.tell(story, "went over to the heavy duty type");
}
