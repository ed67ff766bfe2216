//! Their customer doubles a line; our part is inside what they sell there; their orders
//! do not show it yet; and we know who plans it.

use super::super::Said;
use super::super::house::House;
use super::super::point::Point;
use super::super::teller::Teller;
use super::super::truths::Share;
use super::super::words::{news, openings};
use super::ways::Trend;
use crate::world::cast::person::FirmNo;
use crate::world::orders::Pace;
use crate::world::truths::Serves;

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..4 {
        let house = teller.house();
        let to = teller.taker();
        teller.shelf.takes(house.account, house.line, Pace::Steady);
        let days = teller.within(70, 300);
        let edge = match n % 2 {
            0 => inside(teller, &house, to, days),
            _ => inside_noted(teller, &house, to, days),
        };
        let days = teller.within(4, 32);
        let heard = match n {
            3 => teller.hears(&house, to, Trend::Up, days),
            _ => teller.fares(to, news::DOUBLE, days),
        };
        let note = format!(
            "{} builds our {} into the {} for {}, who is about to need twice as many; the orders do not show it yet, and we know the planner.",
            teller.name(house.firm),
            teller.shelf.line(house.line).many,
            house.part,
            teller.name(to),
        );
        let said = [&edge, &heard];
        let point = Point::truth("chain-opening", Serves::Both, &house, &[to], &said, note);
        let point = point.also(&["demand-rising"]).line(house.line);
        teller.claim(point.ask(house.planner));
    }
    acted(teller);
    outside_them(teller);
}

/// The planner writes what of ours goes into it.
fn inside(teller: &mut Teller, house: &House, to: FirmNo, days: i64) -> Said {
    let english = House {
        german: false,
        ..house.clone()
    };
    let slots = teller.slots(&english, house.planner, to, days);
    let said = teller.writes(&english, house.planner, openings::INSIDE, &slots, days);
    teller.edge(house, to, Share::Unknown, &said);
    said
}

fn inside_noted(teller: &mut Teller, house: &House, to: FirmNo, days: i64) -> Said {
    let slots = teller.slots(house, house.planner, to, days);
    let wording = teller.deal(openings::INSIDE_NOTE);
    let said = teller.note(house, house.planner, wording, &slots, days);
    teller.edge(house, to, Share::Unknown, &said);
    said
}

/// It was seen: they have ordered for it.
fn acted(teller: &mut Teller) {
    for (kind, list) in [("chain-opening", news::DOUBLE), ("demand-rising", news::UP)] {
        let house = teller.house();
        let to = teller.taker();
        let days = teller.within(26, 40);
        teller
            .shelf
            .takes(house.account, house.line, Pace::Rising(days - 6));
        let before = teller.within(120, 300);
        let edge = inside(teller, &house, to, before);
        let heard = teller.fares(to, list, days);
        let english = House {
            german: false,
            ..house.clone()
        };
        let slots = teller.slots(&english, house.buyer, to, days - 14);
        let done = teller.writes(&english, house.buyer, openings::ACTED, &slots, days - 14);
        teller.edge(&house, to, Share::Unknown, &done);
        let said = [&edge, &heard, &done];
        let why = "they have already ordered for it, with us, as a mail says";
        let point = Point::decoy(kind, &house, &[to], &said, why);
        teller.claim(point.line(house.line).ask(house.planner));
    }
}

/// The line that doubles belongs to a namesake of their customer.
fn outside_them(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    teller.shelf.takes(house.account, house.line, Pace::Steady);
    let other = teller.namesake(to);
    let days = teller.within(70, 200);
    // The whole name, so that one can tell them apart.
    let english = House {
        german: false,
        ..house.clone()
    };
    let name = teller.name(to);
    let slots = teller
        .slots(&english, house.planner, to, days)
        .with("cust", name);
    let edge = teller.writes(&english, house.planner, openings::INSIDE, &slots, days);
    teller.edge(&house, to, Share::Unknown, &edge);
    let days = teller.within(5, 30);
    let heard = teller.fares(other, news::DOUBLE, days);
    let why = "another firm with the same first word in its name";
    let point = Point::decoy("chain-opening", &house, &[to], &[&edge, &heard], why);
    teller.claim(point.line(house.line).ask(house.planner));
}
