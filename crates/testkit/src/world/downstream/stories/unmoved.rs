//! News that looks as if something had changed at the customer's customer, and has not,
//! or not for us.

use super::super::Said;
use super::super::house::House;
use super::super::papers::series::{self, Turn};
use super::super::point::Point;
use super::super::teller::Teller;
use super::super::truths::{Share, Way};
use super::super::words::{News, calm, doubts, news, sells};
use crate::world::cast::person::FirmNo;

const UP: &str = "demand-rising";
const DOWN: &str = "demand-falling";

pub(super) fn lay(teller: &mut Teller) {
    namesake(teller, UP, news::UP);
    namesake(teller, DOWN, news::DOWN);
    of_that_name(teller);
    rival(teller);
    old(teller, UP, news::UP);
    old(teller, DOWN, news::DOWN);
    steady(
        teller,
        UP,
        calm::COST,
        "their costs grew, not their business",
    );
    steady(
        teller,
        UP,
        calm::CALM,
        "nothing that changes what they need",
    );
    steady(teller, UP, calm::DENIED, "it is denied");
    denied_after(teller);
    left(teller);
    supplier(teller);
    wished(teller);
    slip(teller);
    flat(teller);
}

fn english(house: &House) -> House {
    House {
        german: false,
        ..house.clone()
    }
}

/// An edge told with the whole name.
fn edge(teller: &mut Teller, house: &House, to: FirmNo) -> Said {
    let name = teller.name(to);
    let who = teller.anybody(house);
    let days = teller.within(100, 330);
    let slots = teller.slots(&english(house), who, to, days);
    let slots = slots.with("cust", name);
    let said = teller.writes(&english(house), who, sells::MAIL, &slots, days);
    teller.edge(house, to, Share::Unknown, &said);
    said
}

fn shrug(
    teller: &mut Teller,
    kind: &'static str,
    house: &House,
    to: &[FirmNo],
    said: &[&Said],
    why: &str,
) {
    let point = Point::decoy(kind, house, to, said, why);
    teller.claim(point.ask(house.planner));
}

/// News of another house whose name begins with the same word.
fn namesake(teller: &mut Teller, kind: &'static str, list: &'static [News]) {
    let house = teller.house();
    let to = teller.taker();
    let other = teller.namesake(to);
    let edge = edge(teller, &house, to);
    let days = teller.within(5, 40);
    let heard = teller.fares(other, list, days);
    let why = format!("news of {}, another house", teller.name(other));
    shrug(teller, kind, &house, &[to], &[&edge, &heard], &why);
}

/// News of a person or a place of that name.
fn of_that_name(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let edge = edge(teller, &house, to);
    let days = teller.within(5, 40);
    let slots = teller.slots_of(to, days);
    let story = teller.news(doubts::PLACE, &slots);
    let heard = teller.item(&story, days);
    let why = "a person or a place of that name";
    shrug(teller, UP, &house, &[to], &[&edge, &heard], why);
}

/// News of a rival of theirs.
fn rival(teller: &mut Teller) {
    for _ in 0..2 {
        let house = teller.house();
        let to = teller.taker();
        let other = teller.rival(to);
        let edge = edge(teller, &house, to);
        let days = teller.within(5, 40);
        let rival = teller.name(other);
        let slots = teller.slots_of(to, days).with("rival", rival);
        let story = teller.news(doubts::RIVAL, &slots);
        let heard = match teller.chance(0.5) {
            true => teller.item(&story, days),
            false => teller.release(other, &story, days),
        };
        shrug(
            teller,
            UP,
            &house,
            &[to],
            &[&edge, &heard],
            "news of a rival of theirs",
        );
    }
}

/// News of long ago.
fn old(teller: &mut Teller, kind: &'static str, list: &'static [News]) {
    let house = teller.house();
    let to = teller.taker();
    let days = teller.within(540, 660);
    let heard = teller.fares(to, list, days);
    let edge = edge(teller, &house, to);
    shrug(
        teller,
        kind,
        &house,
        &[to],
        &[&heard, &edge],
        "news of a year and a half ago",
    );
}

/// News that does not mean more or less.
fn steady(teller: &mut Teller, kind: &'static str, list: &'static [News], why: &str) {
    let house = teller.house();
    let to = teller.taker();
    let edge = edge(teller, &house, to);
    let days = teller.within(5, 40);
    let heard = teller.fares(to, list, days);
    shrug(teller, kind, &house, &[to], &[&edge, &heard], why);
}

/// First it is in the paper, then the account says that it is not so.
fn denied_after(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let edge = edge(teller, &house, to);
    let days = teller.within(24, 40);
    let heard = teller.fares(to, news::DOUBLE, days);
    let who = teller.anybody(&house);
    let days = teller.within(6, 15);
    let slots = teller.slots(&english(&house), who, to, days);
    let denied = teller.writes(&english(&house), who, doubts::DENIED, &slots, days);
    let said = [&edge, &heard, &denied];
    shrug(
        teller,
        UP,
        &house,
        &[to],
        &said,
        "the account asked: it is not so",
    );
}

/// They sell there no longer.
fn left(teller: &mut Teller) {
    for (kind, list) in [(UP, news::UP), (DOWN, news::DOWN)] {
        let house = teller.house();
        let to = teller.taker();
        let days = teller.within(280, 380);
        let edge = teller.sells(&house, to, Way::Mail, days);
        let days = teller.within(60, 200);
        let gone = teller.ends(&house, to, doubts::ENDED, days);
        let days = teller.within(5, 40);
        let heard = teller.fares(to, list, days);
        let said = [&edge, &gone, &heard];
        shrug(
            teller,
            kind,
            &house,
            &[to],
            &said,
            "they lost it as a customer",
        );
    }
}

/// Whoever grows delivers to them.
fn supplier(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let said = doubt(teller, &house, to, doubts::SUPPLIER);
    teller.no_edge(&house, to, None, ("edge", "supplier"), &said);
    let days = teller.within(5, 40);
    let heard = teller.fares(to, news::UP, days);
    shrug(
        teller,
        UP,
        &house,
        &[to],
        &[&said, &heard],
        "it delivers to them",
    );
}

/// They would like to sell there.
fn wished(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let said = doubt(teller, &house, to, doubts::WISH);
    teller.no_edge(&house, to, None, ("edge", "wish"), &said);
    let days = teller.within(5, 40);
    let heard = teller.fares(to, news::UP, days);
    shrug(
        teller,
        UP,
        &house,
        &[to],
        &[&said, &heard],
        "only a wish of theirs",
    );
}

fn doubt(teller: &mut Teller, house: &House, to: FirmNo, list: &'static [&'static str]) -> Said {
    let who = teller.anybody(house);
    let days = teller.within(60, 240);
    let slots = teller.slots(&english(house), who, to, days);
    teller.writes(&english(house), who, list, &slots, days)
}

/// The wrong name, put right some days later; the wrong one has good news.
fn slip(teller: &mut Teller) {
    let house = teller.house();
    let [wrong, right] = [teller.taker(), teller.taker()];
    let who = teller.anybody(&house);
    let (first, then) = teller.deal(doubts::SLIP);
    let (wrong_name, right_name) = (teller.name(wrong), teller.name(right));
    let days = teller.within(70, 140);
    let slots = teller.slots(&english(&house), who, wrong, days);
    let slots = slots.with("cust", wrong_name).with("other", right_name);
    let around = super::super::teller::Around::Nothing;
    let text = teller.fill(first, &slots);
    let said = teller.mail(&english(&house), who, days, &text, around);
    let text = teller.fill(then, &slots);
    let days = days - teller.within(3, 9);
    let put_right = teller.mail(&english(&house), who, days, &text, around);
    teller.no_edge(&house, wrong, None, ("edge", "corrected"), &said);
    teller.edge(&house, right, Share::Unknown, &put_right);
    teller.tale.edge_note(house.firm, right, "corrected");
    let days = teller.within(5, 40);
    let heard = teller.fares(wrong, news::UP, days);
    let said = [&said, &put_right, &heard];
    shrug(
        teller,
        UP,
        &house,
        &[wrong],
        &said,
        "the wrong name, put right later",
    );
}

/// A series of figures that stays as it is.
fn flat(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let edge = edge(teller, &house, to);
    let days = teller.within(1, 9);
    let heard = series::publish(teller, to, Turn::Flat, days);
    shrug(
        teller,
        UP,
        &house,
        &[to],
        &[&edge, &heard],
        "the figures go sideways",
    );
}
