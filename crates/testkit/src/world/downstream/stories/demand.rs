//! Something changed at the customer's customer: they will need more, or less.

use super::super::Said;
use super::super::house::House;
use super::super::papers::filing::Filing;
use super::super::papers::series::{self, Turn};
use super::super::point::Point;
use super::super::teller::Teller;
use super::super::truths::Way;
use super::super::words::{complaints, news, openings, reports};
use super::listed;
use super::ways::Trend;
use crate::world::cast::firms::Country;
use crate::world::cast::person::FirmNo;
use crate::world::orders::Pace;
use crate::world::truths::Serves;

pub(super) fn lay(teller: &mut Teller) {
    let trends = [Trend::Up, Trend::Down];
    for trend in trends {
        in_public(teller, trend);
        by_letter(teller, trend);
        in_figures(teller, trend);
    }
    // One of the two once more, on their own word.
    let trend = teller.rng().pick(&trends);
    by_mail(teller, trend);
}

/// How the account orders meanwhile: news and orders need not agree.
fn pace(teller: &mut Teller, house: &House, trend: Trend) -> Pace {
    let odd = match trend {
        Trend::Up => Pace::Falling(110),
        Trend::Down => Pace::Rising(110),
    };
    let pace = teller
        .rng()
        .pick(&[Pace::Steady, Pace::Steady, odd, Pace::Never]);
    teller.shelf.takes(house.account, house.line, pace);
    pace
}

fn tell(teller: &mut Teller, trend: Trend, house: &House, to: FirmNo, said: &[&Said], pace: Pace) {
    let (kind, also): (_, &'static [&'static str]) = match trend {
        Trend::Up => ("demand-rising", &["chain-opening"]),
        Trend::Down => ("demand-falling", &[]),
    };
    let does = match trend {
        Trend::Up => "needs more",
        Trend::Down => "needs less",
    };
    let note = format!(
        "{} sells to {}, who {does} from now on; their orders of our {}: {pace:?}.",
        teller.name(house.firm),
        teller.name(to),
        teller.shelf.line(house.line).many,
    );
    let mut point = Point::truth(kind, Serves::Both, house, &[to], said, note);
    if pace != Pace::Never {
        point = point.line(house.line);
    }
    teller.claim(point.also(also).ask(house.planner));
}

/// An edge told long ago, and news on a page or in a paper.
fn in_public(teller: &mut Teller, trend: Trend) {
    let house = teller.house();
    let to = teller.taker();
    let pace = pace(teller, &house, trend);
    let days = teller.within(120, 400);
    let way = teller.way(&[Way::Mail, Way::Mail, Way::Note, Way::Press]);
    let edge = teller.sells(&house, to, way, days);
    let days = teller.within(5, 45);
    let list = match trend {
        Trend::Up => news::UP,
        Trend::Down => news::DOWN,
    };
    let heard = teller.fares(to, list, days);
    tell(teller, trend, &house, to, &[&edge, &heard], pace);
}

/// Their forecast, handed on to us.
fn by_letter(teller: &mut Teller, trend: Trend) {
    let house = teller.house();
    let to = teller.taker();
    let pace = pace(teller, &house, trend);
    let days = teller.within(90, 330);
    let way = teller.way(&[Way::Crm, Way::Note, Way::Mail]);
    let edge = teller.sells(&house, to, way, days);
    let days = teller.within(4, 35);
    let letter = match trend {
        Trend::Up => openings::FORECAST_UP,
        Trend::Down => openings::FORECAST_DOWN,
    };
    let heard = teller.hands_on(&house, to, (complaints::PLAN_BELOW, letter), days);
    tell(teller, trend, &house, to, &[&edge, &heard], pace);
}

/// Their own figures: a series that the seller keeps, or an annual report.
fn in_figures(teller: &mut Teller, trend: Trend) {
    let house = teller.house();
    let pace = pace(teller, &house, trend);
    let report = teller.chance(0.5);
    let to = match report {
        true => teller.taker_at(Country::America),
        false => teller.taker(),
    };
    let days = teller.within(190, 400);
    let way = teller.way(&[Way::Mail, Way::Note]);
    let share = teller.within(9, 30);
    let edge = teller.shares(&house, to, share, way, days);
    let heard = match report {
        true => annual(teller, to, trend),
        false => {
            let turn = match trend {
                Trend::Up => Turn::Up,
                Trend::Down => Turn::Down,
            };
            let days = teller.within(1, 9);
            series::publish(teller, to, turn, days)
        }
    };
    tell(teller, trend, &house, to, &[&edge, &heard], pace);
}

/// The annual report of somebody who buys from accounts.
fn annual(teller: &mut Teller, who: FirmNo, trend: Trend) -> Said {
    let things = teller.tale.trades.taker(who).products;
    let days = teller.within(95, 135);
    let mut filing = Filing::of(teller, who, "10-K", days, things);
    let change = teller.within(12, 27);
    let now = match trend {
        Trend::Up => filing.sales.1 * (100 + change) / 100,
        Trend::Down => filing.sales.1 * (100 - change) / 100,
    };
    filing.sales.0 = now;
    let slots = teller.slots_of(who, 0);
    let slots = slots
        .with("up", format!("{change}%"))
        .with("down", format!("{change}%"))
        .with("m1", filing.sales.0.to_string())
        .with("m0", filing.sales.1.to_string());
    let list = match trend {
        Trend::Up => reports::GREW,
        Trend::Down => reports::SHRANK,
    };
    let wording = teller.deal(list);
    let text = teller.fill(wording, &slots);
    filing.discussion.push(text);
    listed::file(teller, &filing, false)
}

/// The account itself says so.
fn by_mail(teller: &mut Teller, trend: Trend) {
    let house = teller.house();
    let to = teller.taker();
    let pace = pace(teller, &house, trend);
    let days = teller.within(3, 30);
    let heard = teller.hears(&house, to, trend, days);
    tell(teller, trend, &house, to, &[&heard], pace);
}
