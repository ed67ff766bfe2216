//! Dealers: what others of them sell well and one does not have.

use super::Teller;
use crate::world::orders::book::{BuyerNo, Origin};
use crate::world::orders::buyers::DEALERS;
use crate::world::orders::catalogue::{ArticleNo, Kit};
use crate::world::truths::Serves;

const KIND: &str = "peers-stock-it";

pub(super) fn lay(teller: &mut Teller) {
    // The houses come first, so that they are among those who sell the star.
    let houses: Vec<BuyerNo> = (0..4)
        .map(|_| teller.house_of((0.8, 2.5), true, None))
        .collect();
    let lines = teller.sectors[DEALERS].lines.clone();
    let kits: Vec<Kit> = (lines.iter())
        .map(|line| teller.book.catalogue.kits[*line])
        .collect();
    let star = kits.iter().find(|kit| kit.heavy.is_some()).copied();
    let star = star.unwrap_or(kits[0]);
    let fading = kits.iter().find(|kit| kit.wear[0] != star.wear[0]);
    let fading = fading.unwrap_or(&star).accessory;
    everybody(teller, star.wear[0], fading);

    let small = teller.small_dealer();
    for (n, buyer) in [houses[0], houses[1], small].into_iter().enumerate() {
        let days = teller.within(230, 330);
        let day = teller.ago(days);
        let how = if n == 1 {
            teller.without(buyer, &[star.wear[0]]);
            "never had it".to_owned()
        } else {
            teller.ends(buyer, &[star.wear[0]], day);
            format!("dropped it around {}", day.date())
        };
        let note = format!(
            "The other dealers sell more and more of {}; {} {how}.",
            teller.article(star.wear[0]),
            teller.name(buyer)
        );
        let story = teller.truth(KIND, Serves::Them, buyer);
        let story = story
            .articles(&[star.wear[0]])
            .also(&["order-gap", "basket-shrinks"]);
        teller.tell(story, note);
    }
    decoys(teller, (houses[2], houses[3]), star, fading);
}

/// What all dealers do: the star sells, another article goes out of use.
fn everybody(teller: &mut Teller, star: ArticleNo, fading: ArticleNo) {
    let all: Vec<BuyerNo> = (0..teller.book.buyers.len())
        .map(BuyerNo)
        .filter(|b| teller.book.buyers[b.0].sector == DEALERS)
        .filter(|b| !teller.book.buyers[b.0].taken || teller.people.contains_key(b))
        .collect();
    let since = teller.ago(290);
    for buyer in all {
        let every = teller.within(24, 36);
        let size = teller.book.buyers[buyer.0].size;
        let used = teller.using(buyer, star);
        (used.every, used.pieces) = (every as f64, 4.0 + 9.0 * size);
        used.change = Some((since, 150));
        let days = teller.within(180, 330);
        let end = teller.ago(days);
        teller.using(buyer, fading).every = 40.0;
        teller.ends(buyer, &[fading], end);
    }
}

fn decoys(teller: &mut Teller, houses: (BuyerNo, BuyerNo), star: Kit, fading: ArticleNo) {
    let family = teller.book.catalogue.family(star.wear[0]);
    // Has nothing of that line at all.
    let buyer = teller.small_dealer();
    let catalogue = &teller.book.catalogue;
    let of_it: Vec<ArticleNo> = (0..catalogue.articles.len())
        .map(ArticleNo)
        .filter(|article| {
            let lines = catalogue
                .kits
                .iter()
                .skip(2)
                .map(|kit| catalogue.family(kit.wear[0]));
            let of = catalogue.family(*article);
            of == family || lines.clone().any(|line| line == of)
        })
        .collect();
    teller.without(buyer, &of_it);
    let story = teller.decoy(KIND, buyer).articles(&[star.wear[0]]);
    teller.tell(
        story,
        "deals in consumables only, not in parts of this kind",
    );

    let buyer = teller.small_dealer();
    let every = teller.using(buyer, star.wear[0]).every;
    teller.without(buyer, &[star.wear[0]]);
    if let Some(heavy) = star.heavy {
        teller.using(buyer, heavy).every = every;
    }
    let story = teller.decoy(KIND, buyer).articles(&[star.wear[0]]);
    teller.tell(story, "stocks the heavy duty type in its place");

    let buyer = houses.0;
    let day = teller.ago(345);
    teller.ends(buyer, &[fading], day);
    let story = teller.decoy(KIND, buyer).articles(&[fading]);
    teller.tell(
        story,
        "dropped it as all the others did, nobody sells it any more",
    );

    let buyer = houses.1;
    let days = teller.within(200, 260);
    let day = teller.ago(days);
    teller.ends(buyer, &[star.wear[0]], day);
    let at = teller.stage.as_of;
    let slots = teller.slots(buyer, &star, at);
    let wording = teller.words().own_brand;
    let key = teller.noted(wording, &slots, days - 6);
    let story = teller
        .decoy(KIND, buyer)
        .articles(&[star.wear[0]])
        .entry(key);
    teller.tell(
        story,
        "has a brand of its own for it by order of the group, a note says",
    );
    ordinary(teller, star.wear[0]);
}

/// Sells the star like the others, in a small way.
fn ordinary(teller: &mut Teller, star: ArticleNo) {
    let buyer = teller.small_dealer();
    teller.using(buyer, star).pieces = 2.0;
    let story = teller.decoy(KIND, buyer).articles(&[star]);
    let origin = teller.book.buyers[buyer.0].origin;
    debug_assert_eq!(origin, Origin::Small);
    teller.tell(story, "stocks it, a few pieces at a time");
}
