//! Accounts that still buy what has a successor.

use super::Teller;
use crate::world::orders::book::{BuyerNo, Origin};
use crate::world::orders::catalogue::{ArticleNo, Kit};
use crate::world::truths::Serves;

const KIND: &str = "article-replaced";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..4 {
        let origin = if n < 2 {
            Origin::Regular
        } else {
            Origin::Small
        };
        let buyer = teller.account(origin, (0.5, 2.0));
        let (kit, old) = old_type(teller, buyer);
        stays(teller, buyer, kit, old);
        let note = format!(
            "{} still buys {}; its successor {} is in the catalogue and others have changed.",
            teller.name(buyer),
            teller.article(old),
            teller.article(kit.wear[1])
        );
        let story = teller
            .truth(KIND, Serves::Both, buyer)
            .articles(&[old, kit.wear[1]]);
        teller.tell(story.also(&["order-gap"]), note);
    }
    decoys(teller);
}

/// A line with an old type, which the account has in the second size.
fn old_type(teller: &mut Teller, buyer: BuyerNo) -> (Kit, ArticleNo) {
    let kit = teller.line(buyer, |kit| kit.old.is_some());
    (kit, kit.old.unwrap_or(kit.wear[1]))
}

/// Buys the old type to this day and never the new one.
fn stays(teller: &mut Teller, buyer: BuyerNo, kit: Kit, old: ArticleNo) {
    teller.without(buyer, &[kit.wear[1]]);
    let until = teller.book.last_day;
    let every = teller.within(40, 70);
    let lag = every * teller.within(10, 60) / 100;
    let used = teller.using(buyer, old);
    (used.every, used.until) = (every as f64, until);
    used.lag = Some(lag);
}

fn decoys(teller: &mut Teller) {
    for origin in [Origin::Listed, Origin::Small] {
        let buyer = teller.account(origin, (0.6, 2.0));
        let (kit, old) = old_type(teller, buyer);
        stays(teller, buyer, kit, old);
        let days = teller.within(60, 110);
        let day = teller.ago(days);
        teller.ends(buyer, &[old], day);
        let used = teller.using(buyer, kit.wear[1]);
        (used.from, used.every, used.lag) = (day, 40.0, Some(9));
        let story = teller.decoy(KIND, buyer).articles(&[old, kit.wear[1]]);
        teller.tell(story.on(day), "went over to the successor some time ago");
    }
    validated(teller);
    without_successor(teller);
    by_mistake(teller);
}

/// Bound to the old type, as a note says.
fn validated(teller: &mut Teller) {
    let buyer = teller.account(Origin::Listed, (0.8, 2.5));
    let (kit, old) = old_type(teller, buyer);
    stays(teller, buyer, kit, old);
    let at = teller.stage.as_of;
    let number = teller.book.catalogue.of(old).number.clone();
    let slots = teller.slots(buyer, &kit, at).with("code", number);
    let wording = teller.words().validated;
    let days = teller.within(30, 120);
    let key = teller.noted(wording, &slots, days);
    let story = teller.decoy(KIND, buyer).articles(&[old, kit.wear[1]]);
    teller.tell(
        story.entry(key),
        "may not change before the new approval, a note says",
    );
}

/// Bought what is gone, as long as there was any.
fn without_successor(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.5, 1.2));
    let gone = teller.book.catalogue.gone[0];
    let until = teller
        .book
        .catalogue
        .of(gone)
        .gone
        .unwrap_or(teller.book.last_day);
    let used = teller.using(buyer, gone);
    (used.every, used.until) = (45.0, until);
    let story = teller.decoy(KIND, buyer).articles(&[gone]);
    teller.tell(story, "discontinued, and nothing takes its place");
}

/// Uses the new type; the old one came by mistake and went back.
fn by_mistake(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.5, 1.5));
    let (kit, old) = old_type(teller, buyer);
    teller.without(buyer, &[old, kit.wear[1]]);
    teller.using(buyer, kit.wear[1]).every = 50.0;
    let (sold, back) = (teller.ago(24), teller.ago(19));
    teller.book.sell(buyer, old, sold, 6, 1);
    teller.book.cancel(buyer, sold, 1, back);
    let story = teller.decoy(KIND, buyer).articles(&[old, kit.wear[1]]);
    teller.tell(
        story,
        "uses the successor; the old type was sent by mistake and taken back",
    );
}
