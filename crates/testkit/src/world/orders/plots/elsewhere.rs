//! They buy it from somebody else now, and said so.

use super::Teller;
use crate::world::orders::book::{BuyerNo, Origin};
use crate::world::orders::catalogue::{ArticleNo, Kit};
use crate::world::truths::Serves;
use bellwether_core::time::Day;

const KIND: &str = "bought-elsewhere";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..4 {
        let buyer = teller.house((1.0, 3.0));
        let kit = teller.line(buyer, |_| true);
        let stopped = teller.within(75, 150);
        let day = teller.ago(stopped);
        let articles = parts(&kit);
        teller.ends(buyer, &articles, day);
        let said = teller.within(12, 60);
        let at = teller.stage.as_of;
        let slots = teller.slots(buyer, &kit, at);
        let words = teller.words();
        let rival = slots.get("rival").unwrap_or_default().to_owned();
        let person = teller.person(buyer);
        let (posts, key) = match (n, person) {
            (0 | 1, Some(person)) => {
                let posts = teller.they_write(person, words.elsewhere_mail[n], &slots, said);
                (posts.to_vec(), None)
            }
            (3, Some(person)) => (Vec::new(), Some(call(teller, person, &slots, said))),
            _ => (
                Vec::new(),
                Some(teller.noted(words.elsewhere_note, &slots, said)),
            ),
        };
        let note = format!(
            "{} takes its {}s from {rival}, as they said; our last ones went out before {}.",
            teller.name(buyer),
            kit.line.spare,
            day.date()
        );
        let mut story = teller.truth(KIND, Serves::Us, buyer).articles(&articles);
        story = story.proof(&posts).on(day);
        if let Some(key) = key {
            story = story.entry(key);
        }
        let also = &["basket-shrinks", "order-gap", "reorder-due", "wallet-share"];
        teller.tell(story.also(also), note);
    }
    decoys(teller);
}

/// What wears out in a line.
fn parts(kit: &Kit) -> Vec<ArticleNo> {
    [Some(kit.wear[0]), Some(kit.wear[1]), kit.heavy, kit.old]
        .into_iter()
        .flatten()
        .collect()
}

/// A call that was logged.
fn call(
    teller: &mut Teller,
    person: crate::world::cast::person::PersonNo,
    slots: &crate::world::phrase::Slots,
    days_ago: i64,
) -> String {
    let words = teller.words();
    let text = teller.stage.say(words.elsewhere_note, slots);
    let title = teller.stage.say(words.note_title, slots);
    match teller.contact(person) {
        Some(contact) => {
            teller.stage.call(contact, None, days_ago, (&title, &text));
            teller.stage.contact_key(contact)
        }
        None => teller.noted(words.elsewhere_note, slots, days_ago),
    }
}

fn decoys(teller: &mut Teller) {
    back(teller);
    let words = teller.words();
    let why = "what they buy elsewhere is nothing we make";
    by_mail(teller, Origin::Regular, words.other_thing, why);
    let why = "asked for a price elsewhere and stays with us";
    by_mail(teller, Origin::House, words.asked_elsewhere, why);
    // A note about somebody else's supplier, filed under the account.
    let buyer = teller.account(Origin::Listed, (0.8, 2.5));
    let kit = teller.line(buyer, |_| true);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at);
    let days = teller.within(20, 70);
    let key = teller.noted(words.neighbour, &slots, days);
    let articles = parts(&kit);
    let story = teller.decoy(KIND, buyer).articles(&articles).entry(key);
    teller.tell(story, "it is a neighbour who buys elsewhere, they order on");
}

/// They mention it while orders go on.
fn by_mail(teller: &mut Teller, origin: Origin, wording: &'static str, why: &str) {
    let buyer: BuyerNo = match origin {
        Origin::House => teller.house((1.0, 2.5)),
        _ => teller.account(origin, (1.0, 2.5)),
    };
    let kit = teller.line(buyer, |_| true);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at);
    let days = teller.within(15, 70);
    let posts = match teller.person(buyer) {
        Some(person) => teller.they_write(person, wording, &slots, days).to_vec(),
        None => Vec::new(),
    };
    let articles = parts(&kit);
    let story = teller.decoy(KIND, buyer).articles(&articles);
    teller.tell(story.proof(&posts), why);
}

/// Tried somebody else for some months and came back.
fn back(teller: &mut Teller) {
    let buyer = teller.house((1.0, 2.5));
    let kit = teller.line(buyer, |_| true);
    let articles = parts(&kit);
    let (gone, again) = (teller.ago(250), teller.ago(95));
    let uses = teller.all_uses(buyer);
    let mut later: Vec<_> = (uses.iter())
        .filter(|used| articles.contains(&used.article) && used.until > again)
        .cloned()
        .collect();
    for used in &mut later {
        used.from = Day(again.0);
        used.every = used.every.min(40.0);
    }
    teller.ends(buyer, &articles, gone);
    teller.all_uses(buyer).extend(later);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at);
    let wording = teller.words().came_back;
    let posts = match teller.person(buyer) {
        Some(person) => teller.they_write(person, wording, &slots, 98).to_vec(),
        None => Vec::new(),
    };
    let story = teller.decoy(KIND, buyer).articles(&articles);
    teller.tell(
        story.proof(&posts).on(again),
        "tried another make and came back",
    );
}
