//! What comes at a steady rhythm and did not come this time.

use super::{SPRING, Teller};
use crate::world::orders::book::{BuyerNo, Origin};
use crate::world::orders::catalogue::ArticleNo;
use crate::world::truths::Serves;
use bellwether_core::time::Day;

const KIND: &str = "reorder-due";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..4 {
        let buyer = match n {
            0 | 1 => teller.account(Origin::Regular, (0.8, 3.0)),
            2 => teller.house((0.8, 3.0)),
            _ => teller.account(Origin::Small, (0.4, 0.8)),
        };
        let kit = teller.line(buyer, |_| true);
        let article = if n == 2 { kit.care } else { kit.wear[0] };
        let (due, every) = clockwork(teller, buyer, article);
        if n == 1 {
            // What looks like the order was taken back as a whole.
            let days = teller.within(9, 13);
            let (sold, back) = (teller.ago(days), teller.ago(days - 3));
            teller.book.sell(buyer, article, sold, 12, 1);
            teller.book.cancel(buyer, sold, 1, back);
        }
        let note = format!(
            "{} takes {} every {every} days; it was due on {} and nothing came{}.",
            teller.name(buyer),
            teller.article(article),
            due.date(),
            if n == 1 {
                " but an order that was cancelled"
            } else {
                ""
            }
        );
        let story = teller.truth(KIND, Serves::Both, buyer).articles(&[article]);
        teller.tell(story.on(due), note);
    }
    decoys(teller);
}

/// The account takes the article like clockwork, and the next time is overdue. Returns
/// the day on which it was due and the days between two orders.
fn clockwork(teller: &mut Teller, buyer: BuyerNo, article: ArticleNo) -> (Day, i64) {
    let every = teller.within(34, 54);
    let lag = every * teller.within(130, 165) / 100;
    let used = teller.using(buyer, article);
    used.every = every as f64;
    used.jitter = 0.06;
    used.joins = false;
    used.lag = Some(lag);
    (teller.ago(lag - every), every)
}

fn decoys(teller: &mut Teller) {
    for origin in [Origin::Regular, Origin::Small] {
        let buyer = teller.account(origin, (0.5, 2.0));
        let kit = teller.line(buyer, |_| true);
        clockwork(teller, buyer, kit.wear[0]);
        let day = teller.ago(1);
        let pieces = teller.using(buyer, kit.wear[0]).pieces as i64;
        teller.book.sell(buyer, kit.wear[0], day, pieces + 1, 1);
        let story = teller.decoy(KIND, buyer).articles(&[kit.wear[0]]);
        teller.tell(story.on(day), "ordered yesterday, on an invoice of its own");
    }
    for by_mail in [false, true] {
        let buyer = teller.house((1.2, 2.5));
        let kit = teller.line(buyer, |_| true);
        clockwork(teller, buyer, kit.wear[0]);
        let days = teller.within(30, 45);
        let of_it = [
            Some(kit.wear[1]),
            Some(kit.service),
            Some(kit.machines[0]),
            Some(kit.machines[1]),
            kit.heavy,
            kit.old,
        ];
        let end = teller.ago(days + 20);
        for article in of_it.into_iter().flatten() {
            teller.ends(buyer, &[article], end);
        }
        let at = teller.stage.as_of;
        let slots = teller.slots(buyer, &kit, at);
        let words = teller.words();
        let (posts, key) = match (by_mail, teller.person(buyer)) {
            (true, Some(person)) => {
                let posts = teller.they_write(person, words.machine_sold[0], &slots, days);
                (posts.to_vec(), None)
            }
            _ => (
                Vec::new(),
                Some(teller.noted(words.machine_sold[1], &slots, days)),
            ),
        };
        let mut story = teller
            .decoy(KIND, buyer)
            .articles(&[kit.wear[0]])
            .proof(&posts);
        if let Some(key) = key {
            story = story.entry(key);
        }
        teller.tell(story, "the machine it went into was sold");
    }
    pause(teller);
    stocked_up(teller);
    gone(teller);
    seasonal(teller);
    samples(teller);
}

/// The works are shut for some weeks, and they said so.
fn pause(teller: &mut Teller) {
    let buyer = teller.house((1.0, 2.0));
    let kit = teller.line(buyer, |_| true);
    clockwork(teller, buyer, kit.wear[0]);
    let shut = teller.ago(32);
    teller.quits(buyer, shut);
    let used = teller.using(buyer, kit.wear[0]);
    used.lag = Some(used.every as i64 / 3);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at);
    let wording = teller.words().pause;
    let posts = match teller.person(buyer) {
        Some(person) => teller.they_write(person, wording, &slots, 33).to_vec(),
        None => Vec::new(),
    };
    let story = teller.decoy(KIND, buyer).articles(&[kit.wear[0]]);
    teller.tell(story.proof(&posts), "the works are shut, as they wrote");
}

fn stocked_up(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.5, 1.2));
    let kit = teller.line(buyer, |_| true);
    let (due, every) = clockwork(teller, buyer, kit.wear[0]);
    let used = teller.using(buyer, kit.wear[0]);
    let pieces = used.pieces;
    let last = Day(due.0 - every as i32);
    used.until = Day(last.0 - 1);
    used.lag = Some(every - 1);
    teller
        .book
        .sell(buyer, kit.wear[0], last, (pieces * 3.0) as i64 + 2, 0);
    let story = teller.decoy(KIND, buyer).articles(&[kit.wear[0]]).on(last);
    teller.tell(story, "took three times as much the last time");
}

fn gone(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.4, 1.0));
    let gone = teller.book.catalogue.gone[0];
    let until = teller
        .book
        .catalogue
        .of(gone)
        .gone
        .unwrap_or(teller.book.last_day);
    let used = teller.using(buyer, gone);
    (used.every, used.jitter, used.joins) = (38.0, 0.06, false);
    (used.until, used.lag) = (until, Some(4));
    let story = teller.decoy(KIND, buyer).articles(&[gone]);
    teller.tell(story, "took it steadily until it was discontinued");
}

fn seasonal(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.5, 1.2));
    let kit = teller.line(buyer, |_| true);
    let used = teller.using(buyer, kit.wear[0]);
    (used.every, used.jitter, used.joins) = (21.0, 0.08, false);
    (used.months, used.lag) = (Some(SPRING), Some(3));
    let story = teller.decoy(KIND, buyer).articles(&[kit.wear[0]]);
    teller.tell(story, "needs it in spring only, each year");
}

/// A piece now and then for trying out, at no price.
fn samples(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.4, 1.0));
    let sector = teller.book.buyers[buyer.0].sector;
    let kits = &teller.book.catalogue.kits;
    let line = (0..kits.len()).find(|line| !teller.sectors[sector].lines.contains(line));
    let article = kits[line.unwrap_or_default()].wear[0];
    for days in [230, 178, 127, 75] {
        let day = teller.ago(days);
        teller.book.sell_at(buyer, article, day, 1, 0, 0);
    }
    let story = teller.decoy(KIND, buyer).articles(&[article]);
    teller.tell(story, "free samples, no purchases");
}
