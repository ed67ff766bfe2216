//! Two accounts that sell to the same house.

use super::super::Said;
use super::super::house::House;
use super::super::point::Point;
use super::super::teller::Teller;
use super::super::truths::{Share, Way};
use super::super::words::{doubts, sells};
use crate::world::cast::person::FirmNo;
use crate::world::truths::Serves;

pub(super) fn lay(teller: &mut Teller) {
    let ways = [Way::Mail, Way::Note, Way::Press, Way::Crm, Way::Feed];
    for n in 0..3 {
        let (one, two) = (teller.house(), teller.house());
        let to = teller.taker();
        let days = teller.within(60, 300);
        let first = match n {
            0 => {
                let share = teller.within(8, 28);
                teller.shares(&one, to, share, Way::Mail, days)
            }
            _ => teller.sells(&one, to, Way::Mail, days),
        };
        let way = teller.way(&ways);
        let days = teller.within(8, 150);
        let second = teller.sells(&two, to, way, days);
        let note = format!(
            "{} and {} both sell to {}.",
            teller.name(one.firm),
            teller.name(two.firm),
            teller.name(to)
        );
        let said = [&first, &second];
        let point = Point::truth(
            "shared-end-customer",
            Serves::Both,
            &one,
            &[to],
            &said,
            note,
        );
        teller.tale.told_of.insert(two.firm);
        teller.claim(point.with(two.firm).ask(one.front));
    }
    namesakes(teller);
    other_way(teller);
    left(teller);
}

/// Named in full, so that one can tell it from others.
fn in_full(teller: &mut Teller, house: &House, to: FirmNo, days: i64) -> Said {
    let english = House {
        german: false,
        ..house.clone()
    };
    let name = teller.name(to);
    let who = teller.anybody(house);
    let slots = teller.slots(&english, who, to, days).with("cust", name);
    let said = teller.writes(&english, who, sells::MAIL, &slots, days);
    teller.edge(house, to, Share::Unknown, &said);
    said
}

/// Two houses whose names begin with the same word.
fn namesakes(teller: &mut Teller) {
    let (one, two) = (teller.house(), teller.house());
    let to = teller.taker();
    let other = teller.namesake(to);
    let days = teller.within(60, 250);
    let first = in_full(teller, &one, to, days);
    let days = teller.within(20, 200);
    let second = in_full(teller, &two, other, days);
    let why = "two firms with the same first word in their names";
    let said = [&first, &second];
    let point = Point::decoy("shared-end-customer", &one, &[to, other], &said, why);
    teller.claim(point.with(two.firm));
}

/// One sells to it, the other buys from it.
fn other_way(teller: &mut Teller) {
    let (one, two) = (teller.house(), teller.house());
    let to = teller.taker();
    let days = teller.within(60, 250);
    let first = teller.sells(&one, to, Way::Mail, days);
    let days = teller.within(20, 200);
    let who = teller.anybody(&two);
    let english = House {
        german: false,
        ..two.clone()
    };
    let slots = teller.slots(&english, who, to, days);
    let second = teller.writes(&english, who, doubts::SUPPLIER, &slots, days);
    teller.no_edge(&two, to, None, ("edge", "supplier"), &second);
    let why = "one sells to it, the other buys from it";
    let said = [&first, &second];
    let point = Point::decoy("shared-end-customer", &one, &[to], &said, why);
    teller.claim(point.with(two.firm));
}

/// One of them has lost it.
fn left(teller: &mut Teller) {
    let (one, two) = (teller.house(), teller.house());
    let to = teller.taker();
    let days = teller.within(250, 330);
    let first = teller.sells(&one, to, Way::Mail, days);
    let gone = teller.ends(&one, to, doubts::ENDED, days - 120);
    let days = teller.within(20, 100);
    let second = teller.sells(&two, to, Way::Note, days);
    let why = "one of the two lost it";
    let said = [&first, &gone, &second];
    let point = Point::decoy("shared-end-customer", &two, &[to], &said, why);
    teller.claim(point.with(one.firm));
}
