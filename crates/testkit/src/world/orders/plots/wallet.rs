//! Accounts with as many machines as the large ones and a fraction of the parts.

use super::Teller;
use crate::world::orders::book::{BuyerNo, Origin};
use crate::world::orders::catalogue::ArticleNo;
use crate::world::truths::Serves;

const KIND: &str = "wallet-share";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..3 {
        let buyer = match n {
            0 | 1 => teller.account(Origin::Regular, (2.6, 4.0)),
            _ => teller.house((2.6, 4.0)),
        };
        let machines = machines(teller);
        for used in teller.all_uses(buyer) {
            if machines.contains(&used.article) {
                used.every = used.every.min(240.0);
                used.pieces = used.pieces.max(2.6);
            } else {
                used.pieces *= 0.2;
                used.every *= 1.4;
            }
        }
        let note = format!(
            "{} bought as many machines as the large ones of its trade and takes a seventh of the parts.",
            teller.name(buyer)
        );
        let mut story = teller
            .truth(KIND, Serves::Us, buyer)
            .also(&["bought-elsewhere"]);
        if n > 0 {
            let key = need(teller, buyer);
            story = story.entry(key);
        }
        teller.tell(story, note);
    }
    decoys(teller);
}

fn machines(teller: &Teller) -> Vec<ArticleNo> {
    (teller.book.catalogue.kits.iter())
        .flat_map(|kit| kit.machines)
        .collect()
}

/// A note says what they need in a year.
fn need(teller: &mut Teller, buyer: BuyerNo) -> String {
    let kit = teller.line(buyer, |_| true);
    let used = teller.using(buyer, kit.wear[0]);
    let a_year = used.pieces * 365.0 / used.every * 7.0;
    let need = (a_year / 10.0) as i64 * 10 + 10;
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at).with("need", need.to_string());
    let days = teller.within(40, 200);
    let wording = teller.words().need;
    teller.noted(wording, &slots, days)
}

fn decoys(teller: &mut Teller) {
    for _ in 0..2 {
        let buyer = teller.account(Origin::Small, (0.2, 0.35));
        let story = teller.decoy(KIND, buyer);
        teller.tell(story, "a small plant, and all it needs comes from us");
    }
    let buyer = teller.account(Origin::Listed, (1.5, 3.0));
    let since = teller.ago(105);
    for used in teller.all_uses(buyer) {
        used.from = since;
        used.every = used.every.min(40.0);
    }
    teller.all_uses(buyer).retain(|used| used.until > since);
    let story = teller.decoy(KIND, buyer).on(since);
    teller.tell(story, "began to buy a few months ago, at a full rate");
    builder(teller);
}

/// Builds our machines into plants of its own and sells them on.
fn builder(teller: &mut Teller) {
    let buyer = teller.account(Origin::Listed, (2.0, 3.5));
    let machines = machines(teller);
    for used in teller.all_uses(buyer) {
        let share = if machines.contains(&used.article) {
            1.6
        } else {
            0.2
        };
        used.pieces *= share;
    }
    let kit = teller.line(buyer, |_| true);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at);
    let wording = teller.words().builder;
    let days = teller.within(60, 250);
    let key = teller.noted(wording, &slots, days);
    let story = teller.decoy(KIND, buyer).entry(key);
    teller.tell(
        story,
        "builds the machines into plants for others, a note says",
    );
}
