//! More than a third of an account hangs on one name.

use super::super::Said;
use super::super::edges::Told;
use super::super::house::House;
use super::super::point::Point;
use super::super::teller::Teller;
use super::super::truths::{Share, Way};
use super::super::words::{doubts, german, shares};
use crate::world::cast::person::FirmNo;
use crate::world::phrase::Slots;
use crate::world::truths::Serves;

const KIND: &str = "concentration";

pub(super) fn lay(teller: &mut Teller) {
    by_mail(teller);
    by_note(teller);
    cost(teller);
    joint(teller);
    fell(teller);
    market(teller);
    below(teller);
}

fn real(teller: &mut Teller, house: &House, to: FirmNo, share: i64, said: &[&Said]) {
    let note = format!(
        "{share} % of the sales of {} hang on {}.",
        teller.name(house.firm),
        teller.name(to)
    );
    let point = Point::truth(KIND, Serves::Both, house, &[to], said, note);
    teller.claim(point.ask(house.front));
}

fn by_mail(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let share = teller.within(36, 71);
    let who = house.front;
    let days = teller.within(10, 200);
    let slots = teller.share_slots(&house, who, (to, share), days);
    let list = if house.german {
        german::SHARES
    } else {
        shares::HEAVY
    };
    let said = teller.writes(&house, who, list, &slots, days);
    teller.edge(&house, to, Share::Exact(share as u32), &said);
    real(teller, &house, to, share, &[&said]);
}

fn by_note(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let share = teller.within(36, 64);
    let days = teller.within(10, 150);
    let said = teller.shares(&house, to, share, Way::Note, days);
    real(teller, &house, to, share, &[&said]);
}

/// A mail in English about a house and a percentage.
fn says(
    teller: &mut Teller,
    house: &House,
    to: FirmNo,
    list: &'static [&'static str],
    with: (i64, &[(&'static str, FirmNo)]),
) -> Said {
    let english = House {
        german: false,
        ..house.clone()
    };
    let who = teller.anybody(house);
    let days = teller.within(15, 220);
    let mut slots: Slots = teller.share_slots(&english, who, (to, with.0), days);
    for (slot, firm) in with.1 {
        slots.set(slot, teller.name(*firm));
    }
    teller.writes(&english, who, list, &slots, days)
}

/// A share of what they spend.
fn cost(teller: &mut Teller) {
    for _ in 0..2 {
        let house = teller.house();
        let to = teller.taker();
        let share = teller.within(35, 62);
        let said = says(teller, &house, to, doubts::COST, (share, &[]));
        teller.no_edge(&house, to, Some(share as u32), ("edge", "cost"), &said);
        let why = "a share of what they spend, not of what they sell";
        let point = Point::decoy(KIND, &house, &[to], &[&said], why);
        teller.claim(point);
    }
}

/// Three customers together.
fn joint(teller: &mut Teller) {
    let house = teller.house();
    let [a, b, c] = [teller.taker(), teller.taker(), teller.taker()];
    let share = teller.within(46, 74);
    let others = [("other", b), ("third", c)];
    let said = says(teller, &house, a, doubts::JOINT, (share, &others));
    for firm in [a, b, c] {
        teller.edge(&house, firm, Share::Unknown, &said);
        teller.no_edge(&house, firm, Some(share as u32), ("share", "joint"), &said);
    }
    let why = "three customers together, none is known to be that large";
    let point = Point::decoy(KIND, &house, &[a, b, c], &[&said], why);
    teller.claim(point);
}

/// It was much and is little.
fn fell(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let share = teller.within(36, 55);
    let said = says(teller, &house, to, doubts::FELL, (share, &[]));
    let year = said.at.day().date().year() - 1;
    teller.edge(&house, to, Told::of(Share::Below(10), year), &said);
    let (was, why) = (Some(share as u32), ("share", "prior-year"));
    teller.no_edge(&house, to, was, why, &said);
    let why = "that was years ago, today it is less than a tenth";
    let point = Point::decoy(KIND, &house, &[to], &[&said], why);
    teller.claim(point);
}

/// A customer's share of its own market.
fn market(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let share = teller.within(35, 58);
    let said = says(teller, &house, to, doubts::MARKET, (share, &[]));
    // One of the wordings does not say that they are a customer; a note does.
    let days = teller.within(60, 250);
    teller.sells(&house, to, Way::Note, days);
    teller.no_edge(&house, to, Some(share as u32), ("share", "market"), &said);
    let why = "the customer's share of its market";
    let point = Point::decoy(KIND, &house, &[to], &[&said], why);
    teller.claim(point);
}

/// Large, but not that large.
fn below(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let share = teller.within(22, 30);
    let way = teller.way(&[Way::Mail, Way::Note]);
    let days = teller.within(15, 220);
    let said = teller.shares(&house, to, share, way, days);
    let why = "less than a third";
    let point = Point::decoy(KIND, &house, &[to], &[&said], why);
    teller.claim(point);
}
