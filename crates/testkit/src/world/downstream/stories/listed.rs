//! Three accounts that are listed and say in their annual report to whom they sell.

use super::super::Said;
use super::super::edges::Told;
use super::super::firms::listed_name;
use super::super::house::{House, Wish};
use super::super::papers::filing::{self, Cell, Filing};
use super::super::papers::submission;
use super::super::point::Point;
use super::super::teller::Teller;
use super::super::truths::{Share, Way};
use super::super::words::reports;
use crate::world::cast::firms::Country;
use crate::world::cast::person::FirmNo;
use crate::world::phrase::Slots;
use crate::world::truths::Serves;

pub(super) fn lay(teller: &mut Teller) {
    pair(teller);
    floor(teller);
    heavy(teller);
}

fn listed(teller: &mut Teller, home: Country) -> House {
    teller.house_of(Wish {
        home: Some(home),
        size: (1.4, 2.6),
    })
}

/// Slots of a report: names as a report gives them.
fn report_slots(teller: &mut Teller, house: &House, a: FirmNo, b: FirmNo) -> Slots {
    let slots = teller.slots(house, house.front, a, 0);
    let formal = teller.chance(0.5);
    let name = |firm: FirmNo| match formal {
        true => listed_name(teller.shelf.stage.cast.firm(firm)),
        false => teller.name(firm),
    };
    let (a, b) = (name(a), name(b));
    slots.with("a", a).with("b", b)
}

/// Out it comes, as a page or as a full submission.
pub(super) fn file(teller: &mut Teller, filing: &Filing, full: bool) -> Said {
    let (path, bytes) = match full {
        true => submission::text(teller, filing),
        false => {
            let page = filing::html(teller, filing);
            (
                format!("documents/{}", filing.file_name(teller)),
                page.into_bytes(),
            )
        }
    };
    teller.publish(path, bytes, filing.filed, Way::Report)
}

fn line(teller: &mut Teller, list: &'static [&'static str], slots: &Slots) -> String {
    let wording = teller.deal(list);
    teller.fill(wording, slots)
}

/// A share of cost, and somebody who delivers: both are no customers.
fn vendors(teller: &mut Teller, house: &House, slots: &Slots) -> (Vec<String>, [FirmNo; 2], i64) {
    let [dear, plain] = [teller.taker(), teller.taker()];
    let cost = teller.within(14, 38);
    let slots = slots.clone().with("sc", format!("{cost}%"));
    let mut texts = Vec::new();
    for (firm, list) in [(dear, reports::COST), (plain, reports::VENDOR)] {
        let name = teller.name(firm);
        texts.push(line(teller, list, &slots.clone().with("s", name)));
    }
    teller.tale.told_of.insert(house.firm);
    (texts, [dear, plain], cost)
}

/// Two customers with their shares, a third that fell below the threshold, a supplier.
fn pair(teller: &mut Teller) {
    let house = listed(teller, Country::America);
    let [a, b, fell] = [teller.taker(), teller.taker(), teller.taker()];
    let (sa, sb) = (teller.within(17, 23), teller.within(11, 16));
    let (pa, pb, pf) = (sa - teller.within(1, 4), sb - 1, teller.within(11, 15));
    let days = teller.within(130, 220);
    let mut filing = Filing::of(teller, house.firm, "10-K", days, house.part);
    let slots = report_slots(teller, &house, a, b);
    let slots = slots
        .with("sa", format!("{sa}%"))
        .with("sb", format!("{sb}%"));
    let joint = teller.within(48, 70);
    let slots = slots.with("joint", format!("{joint}%"));
    let market = teller.within(21, 44);
    let slots = slots.with("sm", format!("{market}%"));
    filing
        .business
        .push(line(teller, reports::CUSTOMERS, &slots));
    filing.business.push(line(teller, reports::MARKET, &slots));
    let (texts, [dear, plain], cost) = vendors(teller, &house, &slots);
    filing.business.push(texts[1].clone());
    filing.risks.push(texts[0].clone());
    filing
        .concentration
        .push(line(teller, reports::PAIR, &slots));
    let old = report_slots(teller, &house, fell, b).with("sa", format!("{pf}%"));
    filing.concentration.push(line(teller, reports::FELL, &old));
    let nameless = slots
        .clone()
        .with("sa", format!("{}%", teller.within(11, 30)));
    filing
        .concentration
        .push(line(teller, reports::NAMELESS, &nameless));
    // The second is new, now and then.
    let new = teller.chance(0.3);
    let percent = |share: i64| Cell::Percent(share as u32);
    let before = if new { Cell::Dash } else { percent(pb) };
    filing.table = vec![
        (teller.name(a), percent(sa), percent(pa)),
        (teller.name(b), percent(sb), before),
        (teller.name(fell), Cell::Less, percent(pf)),
    ];
    let (year, prev) = (filing.year, filing.year - 1);
    let said = file(teller, &filing, false);
    for (firm, share, period) in [
        (a, Share::Exact(sa as u32), year),
        (a, Share::Exact(pa as u32), prev),
        (b, Share::Exact(sb as u32), year),
        (fell, Share::Below(10), year),
        (fell, Share::Exact(pf as u32), prev),
    ] {
        teller.edge(&house, firm, Told::of(share, period), &said);
    }
    if !new {
        teller.edge(&house, b, Told::of(Share::Exact(pb as u32), prev), &said);
    }
    let percent = |share: i64| Some(share as u32);
    teller.no_edge(&house, fell, percent(pf), ("share", "prior-year"), &said);
    teller.no_edge(&house, dear, percent(cost), ("edge", "cost"), &said);
    teller.no_edge(&house, plain, None, ("edge", "supplier"), &said);
    // A mail says another number; another says the same without one.
    let other = sa + teller.within(5, 9);
    teller.shares(&house, a, other, Way::Mail, days - 60);
    teller.tale.edge_note(house.firm, a, "contradicted");
    let way = teller.way(&[Way::Mail, Way::Note]);
    teller.sells(&house, b, way, days - 30);
    teller.tale.edge_note(house.firm, b, "corroborated");
}

/// At least so much of one, and two others together.
fn floor(teller: &mut Teller) {
    let home = teller
        .rng()
        .pick(&[Country::Britain, Country::Netherlands, Country::Germany]);
    let house = listed(teller, home);
    let [a, b, c] = [teller.taker(), teller.taker(), teller.taker()];
    let floor = teller.rng().pick(&[10, 10, 15, 20]);
    let joint = teller.within(24, 33);
    let days = teller.within(90, 190);
    let mut filing = Filing::of(teller, house.firm, "20-F", days, house.part);
    let slots = report_slots(teller, &house, a, b).with("floor", format!("{floor}%"));
    let (texts, [dear, plain], cost) = vendors(teller, &house, &slots);
    filing.business.push(texts[1].clone());
    filing.business.push(texts[0].clone());
    filing.business.push(line(teller, reports::FLOOR, &slots));
    let both = report_slots(teller, &house, b, c).with("joint", format!("{joint}%"));
    filing
        .concentration
        .push(line(teller, reports::JOINT, &both));
    let year = filing.year;
    let said = file(teller, &filing, false);
    teller.edge(&house, a, Told::of(Share::Floor(floor as u32), year), &said);
    for firm in [b, c] {
        teller.edge(&house, firm, Told::of(Share::Unknown, year), &said);
        teller.no_edge(&house, firm, Some(joint as u32), ("share", "joint"), &said);
    }
    teller.no_edge(&house, dear, Some(cost as u32), ("edge", "cost"), &said);
    teller.no_edge(&house, plain, None, ("edge", "supplier"), &said);
}

/// One name is far more than a third, and the report says so.
fn heavy(teller: &mut Teller) {
    let house = listed(teller, Country::America);
    let [a, b] = [teller.taker(), teller.taker()];
    let share = teller.within(37, 52);
    let before = share - teller.within(1, 3);
    let days = teller.within(60, 160);
    let mut filing = Filing::of(teller, house.firm, "10-K", days, house.part);
    let slots = report_slots(teller, &house, a, b).with("sa", format!("{share}%"));
    filing
        .business
        .push(line(teller, reports::CUSTOMERS, &slots));
    filing
        .concentration
        .push(line(teller, reports::SINGLE, &slots));
    let name = teller.name(a);
    let now = Cell::Percent(share as u32);
    filing.table = vec![(name.clone(), now, Cell::Percent(before as u32))];
    let (year, prev) = (filing.year, filing.year - 1);
    let said = file(teller, &filing, true);
    teller.edge(&house, a, Told::of(Share::Exact(share as u32), year), &said);
    teller.edge(
        &house,
        a,
        Told::of(Share::Exact(before as u32), prev),
        &said,
    );
    teller.edge(&house, b, Told::of(Share::Unknown, year), &said);
    let note = format!(
        "{} sells {share} % of its output to {name}, its annual report says.",
        teller.name(house.firm)
    );
    let point = Point::truth("concentration", Serves::Both, &house, &[a], &[&said], note);
    teller.claim(point.ask(house.front));
}
