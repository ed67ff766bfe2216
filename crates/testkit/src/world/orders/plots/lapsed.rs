//! Accounts that ordered regularly and no longer do.

use super::{SPRING, Teller};
use crate::world::orders::book::{BuyerNo, Origin};
use crate::world::truths::Serves;

const KIND: &str = "account-lapsed";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..3 {
        let (quiet, buyer) = match n {
            0 | 1 => {
                let quiet = teller.within(115, 190);
                (quiet, teller.house_of((0.9, 2.5), false, Some(quiet - 10)))
            }
            _ => (
                teller.within(150, 220),
                teller.account(Origin::Small, (0.6, 1.0)),
            ),
        };
        steady(teller, buyer);
        let day = teller.ago(quiet);
        teller.quits(buyer, day);
        let note = format!(
            "{} ordered every few weeks until about {} and has not since.",
            teller.name(buyer),
            day.date()
        );
        let story = teller.truth(KIND, Serves::Us, buyer);
        let story = story.also(&["reorder-due", "fading", "basket-shrinks"]);
        teller.tell(story, note);
    }
    decoys(teller);
}

/// Orders every few weeks.
fn steady(teller: &mut Teller, buyer: BuyerNo) {
    let rhythm = teller.within(18, 30);
    let kit = teller.line(buyer, |_| true);
    teller.book.buyer(buyer).rhythm = rhythm as f64;
    let used = teller.using(buyer, kit.wear[0]);
    used.every = rhythm as f64;
    used.jitter = 0.18;
    used.joins = false;
}

fn decoys(teller: &mut Teller) {
    for origin in [Origin::Small, Origin::Listed] {
        let buyer = teller.account(origin, (0.6, 1.6));
        steady(teller, buyer);
        for used in teller.all_uses(buyer) {
            used.months = Some(SPRING);
            used.every = used.every.min(30.0);
        }
        let story = teller.decoy(KIND, buyer);
        teller.tell(story, "buys in spring only, each year");
    }
    one_off(teller, false);
    one_off(teller, true);
    merged(teller);
    pause(teller);
    never(teller, true);
    never(teller, false);
}

/// One plant was fitted out, and that was it.
fn one_off(teller: &mut Teller, noted: bool) {
    let buyer = match noted {
        true => teller.house((1.0, 2.0)),
        false => teller.account(Origin::Small, (0.5, 1.0)),
    };
    let kit = teller.line(buyer, |_| true);
    teller.all_uses(buyer).clear();
    let days = teller.within(200, 330);
    let parts = if noted { 3 } else { 1 };
    for part in 0..parts {
        let day = teller.ago(days + 25 * part);
        for (article, pieces) in [
            (kit.machines[0], 14),
            (kit.machines[1], 9),
            (kit.accessory, 23),
            (kit.wear[0], 20),
        ] {
            teller.book.sell(buyer, article, day, pieces / parts, 0);
        }
    }
    let mut story = teller.decoy(KIND, buyer);
    if noted {
        let at = teller.stage.as_of;
        let slots = teller.slots(buyer, &kit, at);
        let wording = teller.words().one_off;
        let key = teller.noted(wording, &slots, days - 12);
        story = story.entry(key);
    }
    teller.tell(story, "one project, finished; there is nothing to come");
}

/// Buys through the account it was merged into.
fn merged(teller: &mut Teller) {
    let buyer = teller.house((0.9, 2.0));
    let heir = teller.account(Origin::Listed, (1.3, 3.0));
    steady(teller, buyer);
    let quiet = teller.within(120, 170);
    let day = teller.ago(quiet);
    teller.quits(buyer, day);
    for used in teller.all_uses(heir) {
        used.change = Some((day, 160));
    }
    let kit = teller.line(buyer, |_| true);
    teller.using(heir, kit.wear[0]).change = Some((day, 170));
    let at = teller.stage.as_of;
    let other = teller.name(heir).to_owned();
    let slots = teller.slots(buyer, &kit, at).with("heir", other.clone());
    let wording = teller.words().merged;
    let key = teller.noted(wording, &slots, quiet - 5);
    let story = teller.decoy(KIND, buyer).entry(key);
    teller.tell(story, format!("merged into {other}, which orders for both"));
}

/// A refit that was announced.
fn pause(teller: &mut Teller) {
    let buyer = teller.house((0.9, 2.0));
    steady(teller, buyer);
    let day = teller.ago(62);
    teller.quits(buyer, day);
    let kit = teller.line(buyer, |_| true);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at);
    let wording = teller.words().refit;
    let posts = match teller.person(buyer) {
        Some(person) => teller.they_write(person, wording, &slots, 60).to_vec(),
        None => Vec::new(),
    };
    let story = teller.decoy(KIND, buyer).proof(&posts);
    teller.tell(story, "the plant is being rebuilt, as they wrote");
}

/// Never was a customer: an order that was cancelled as a whole, or a test order.
fn never(teller: &mut Teller, cancelled: bool) {
    let buyer = teller.account(Origin::Small, (0.4, 1.0));
    let kit = teller.line(buyer, |_| true);
    teller.all_uses(buyer).clear();
    let days = teller.within(160, 300);
    let day = teller.ago(days);
    let why = if cancelled {
        teller.book.sell(buyer, kit.machines[0], day, 5, 0);
        teller.book.sell(buyer, kit.wear[0], day, 20, 0);
        let back = teller.ago(days - 9);
        teller.book.cancel(buyer, day, 0, back);
        "its only order was cancelled as a whole"
    } else {
        for (article, days) in [(kit.wear[0], days + 40), (kit.service, days)] {
            let day = teller.ago(days);
            let price = teller.book.price(buyer, article, day) / 10;
            teller.book.sell_at(buyer, article, day, 1, 0, price);
        }
        "two test pieces, nothing more"
    };
    let story = teller.decoy(KIND, buyer);
    teller.tell(story, why);
}
