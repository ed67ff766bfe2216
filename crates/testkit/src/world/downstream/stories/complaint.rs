//! The account's customer complained of something that we can mend.

use super::super::Said;
use super::super::house::House;
use super::super::point::Point;
use super::super::teller::Teller;
use super::super::truths::{Share, Way};
use super::super::words::complaints;
use crate::world::cast::person::FirmNo;
use crate::world::orders::Pace;
use crate::world::truths::Serves;

const KIND: &str = "complaint-downstream";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..4 {
        let house = teller.house();
        let to = teller.taker();
        teller.shelf.takes(house.account, house.line, Pace::Steady);
        let days = teller.within(4, 60);
        let letters = (complaints::HANDED_ON, complaints::LETTER);
        let said = match n {
            0 | 3 => teller.hands_on(&house, to, letters, days),
            1 => mail(teller, &house, to, complaints::TALK, days),
            _ => noted(teller, &house, to, days),
        };
        let note = format!(
            "{} complained to {} about something of ours.",
            teller.name(to),
            teller.name(house.firm)
        );
        let point = Point::truth(KIND, Serves::Both, &house, &[to], &[&said], note);
        teller.claim(point.ask(house.front).line(house.line));
    }
    for _ in 0..2 {
        let house = teller.house();
        let to = teller.taker();
        let before = teller.within(90, 250);
        let edge = teller.sells(&house, to, Way::Mail, before);
        let days = teller.within(6, 70);
        let said = mail(teller, &house, to, complaints::NOT_OURS, days);
        let why = "nothing that we could mend";
        let point = Point::decoy(KIND, &house, &[to], &[&edge, &said], why);
        teller.claim(point);
    }
    for noted_first in [true, false] {
        let house = teller.house();
        let to = teller.taker();
        teller.shelf.takes(house.account, house.line, Pace::Steady);
        let days = teller.within(50, 80);
        let said = match noted_first {
            true => noted(teller, &house, to, days),
            false => mail(teller, &house, to, complaints::TALK, days),
        };
        let days = teller.within(8, 26);
        let done = mail(teller, &house, to, complaints::MENDED, days);
        let why = "mended by us, as they wrote";
        let point = Point::decoy(KIND, &house, &[to], &[&said, &done], why);
        teller.claim(point.line(house.line));
    }
}

fn mail(
    teller: &mut Teller,
    house: &House,
    to: FirmNo,
    list: &'static [&'static str],
    days: i64,
) -> Said {
    let english = House {
        german: false,
        ..house.clone()
    };
    let who = teller.anybody(house);
    let slots = teller.slots(&english, who, to, days);
    let said = teller.writes(&english, who, list, &slots, days);
    teller.edge(house, to, Share::Unknown, &said);
    said
}

fn noted(teller: &mut Teller, house: &House, to: FirmNo, days: i64) -> Said {
    let slots = teller.slots(house, house.front, to, days);
    let wording = teller.deal(complaints::NOTE);
    let said = teller.note(house, house.front, wording, &slots, days);
    teller.edge(house, to, Share::Unknown, &said);
    said
}
