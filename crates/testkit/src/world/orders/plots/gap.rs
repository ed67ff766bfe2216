//! What everybody like them buys and they do not.

use super::Teller;
use crate::world::orders::book::Origin;
use crate::world::orders::catalogue::LINES;
use crate::world::truths::Serves;

const KIND: &str = "order-gap";

pub(super) fn lay(teller: &mut Teller) {
    part(teller);
    care(teller);
    family(teller);
    service(teller);
    decoys(teller);
}

/// Has the machines and never bought what wears out in them; the one time it was sold,
/// all of it came back.
fn part(teller: &mut Teller) {
    let buyer = teller.account(Origin::Regular, (1.3, 4.0));
    let kit = teller.line(buyer, |_| true);
    let article = kit.wear[0];
    teller.without(buyer, &[article]);
    let sold = teller.within(170, 260);
    let (sold, back) = (teller.ago(sold), teller.ago(sold - 6));
    teller.book.sell(buyer, article, sold, 4, 1);
    teller.book.cancel(buyer, sold, 1, back);
    let note = format!(
        "{} runs our {} and never kept a {} of ours; the only order was cancelled.",
        teller.name(buyer),
        kit.line.many,
        kit.line.spare
    );
    let story = teller.truth(KIND, Serves::Both, buyer).articles(&[article]);
    teller.tell(story.also(&["wallet-share"]), note);
}

/// What is used with the machines and belongs to no line.
fn care(teller: &mut Teller) {
    let buyer = teller.account(Origin::Regular, (1.2, 4.0));
    let kit = teller.line(buyer, |_| true);
    teller.without(buyer, &[kit.care]);
    let note = format!(
        "Everybody with {} takes {} with them, {} never did.",
        kit.line.many,
        teller.article(kit.care),
        teller.name(buyer)
    );
    let story = teller
        .truth(KIND, Serves::Both, buyer)
        .articles(&[kit.care]);
    teller.tell(story, note);
}

/// A family that all of its trade and size use.
fn family(teller: &mut Teller) {
    let buyer = teller.account(Origin::Regular, (1.3, 4.0));
    let sector = teller.book.buyers[buyer.0].sector;
    let line = teller.sectors[sector].lines[1];
    let kit = teller.book.catalogue.kits[line];
    let family = teller.book.catalogue.family(kit.wear[0]);
    let catalogue = &teller.book.catalogue;
    let of_it: Vec<_> = (teller.book.buyers[buyer.0].uses.iter())
        .map(|used| used.article)
        .filter(|article| catalogue.family(*article) == family)
        .collect();
    teller.without(buyer, &of_it);
    let note = format!(
        "The whole trade of {} buys {}; they buy none.",
        teller.name(buyer),
        kit.line.many
    );
    let articles = [kit.wear[0], kit.service, kit.machines[0]];
    let story = teller.truth(KIND, Serves::Both, buyer).articles(&articles);
    teller.tell(story.family(family), note);
}

/// A small account.
fn service(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.6, 1.0));
    let kit = teller.line(buyer, |_| true);
    teller.without(buyer, &[kit.service]);
    let note = format!(
        "{} has {} and buys the {}, but no service kit.",
        teller.name(buyer),
        kit.line.many,
        kit.line.spare
    );
    let story = teller
        .truth(KIND, Serves::Both, buyer)
        .articles(&[kit.service]);
    teller.tell(story, note);
}

fn decoys(teller: &mut Teller) {
    for origin in [Origin::Listed, Origin::Small] {
        let buyer = teller.account(origin, (0.8, 2.5));
        let kit = teller.line(buyer, |kit| kit.heavy.is_some());
        let every = teller.using(buyer, kit.wear[0]).every;
        teller.without(buyer, &[kit.wear[0]]);
        if let Some(heavy) = kit.heavy {
            teller.using(buyer, heavy).every = every;
        }
        let story = teller.decoy(KIND, buyer).articles(&[kit.wear[0]]);
        teller.tell(story, "buys the heavy duty type, which does the same work");
    }
    for origin in [Origin::Listed, Origin::Small] {
        let buyer = teller.account(origin, (1.2, 2.5));
        let sector = teller.book.buyers[buyer.0].sector;
        let uses = |line: &usize| teller.sectors[sector].lines.contains(line);
        let line = (0..LINES).find(|line| !uses(line)).unwrap_or_default();
        let kit = teller.book.catalogue.kits[line];
        let family = teller.book.catalogue.family(kit.wear[0]);
        let catalogue = &teller.book.catalogue;
        let of_it: Vec<_> = (teller.book.buyers[buyer.0].uses.iter())
            .map(|used| used.article)
            .filter(|article| catalogue.family(*article) == family)
            .collect();
        teller.without(buyer, &of_it);
        let story = teller.decoy(KIND, buyer).family(family);
        let story = story.articles(&[kit.wear[0], kit.service, kit.machines[0]]);
        teller.tell(story, "nobody of this trade has any use for it");
    }
    gone(teller);
    just_begun(teller);
    self_made(teller);
}

fn gone(teller: &mut Teller) {
    let buyer = teller.account(Origin::Small, (0.8, 1.6));
    let gone = teller.book.catalogue.gone[0];
    let family = teller.book.catalogue.family(gone);
    let kits = teller.book.catalogue.kits.clone();
    let families: Vec<usize> = (kits.iter())
        .map(|kit| teller.book.catalogue.family(kit.wear[0]))
        .collect();
    teller.line(buyer, |kit| {
        let at = kits.iter().position(|k| k.wear[0] == kit.wear[0]);
        at.is_some_and(|at| families[at] == family)
    });
    teller.without(buyer, &[gone]);
    let story = teller.decoy(KIND, buyer).articles(&[gone]);
    teller.tell(story, "others bought it once, it is not to be had any more");
}

fn just_begun(teller: &mut Teller) {
    let buyer = teller.account(Origin::Regular, (1.2, 3.0));
    let kit = teller.line(buyer, |_| true);
    teller.without(buyer, &[kit.wear[0]]);
    let days = teller.within(3, 6);
    let day = teller.ago(days);
    teller.book.sell(buyer, kit.wear[0], day, 6, 0);
    let story = teller.decoy(KIND, buyer).articles(&[kit.wear[0]]);
    teller.tell(story.on(day), "bought it for the first time this week");
}

fn self_made(teller: &mut Teller) {
    let buyer = teller.account(Origin::Listed, (1.0, 3.0));
    let kit = teller.line(buyer, |_| true);
    teller.without(buyer, &[kit.wear[0]]);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &kit, at);
    let days = teller.within(40, 160);
    let wording = teller.words().self_made;
    let key = teller.noted(wording, &slots, days);
    let story = teller.decoy(KIND, buyer).articles(&[kit.wear[0]]);
    teller.tell(
        story.entry(key),
        "they make it in their own workshop, a note says",
    );
}
