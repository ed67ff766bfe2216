//! A house we court is the customer of an account: ask for the introduction.

use super::super::Said;
use super::super::firms;
use super::super::house::House;
use super::super::point::Point;
use super::super::teller::Teller;
use super::super::truths::{Share, Way};
use super::super::words::{doubts, openings};
use crate::world::cast::Part;
use crate::world::cast::person::FirmNo;
use crate::world::cast::titles::{Function, Level};
use crate::world::mail::Draft;
use crate::world::truths::Serves;

const KIND: &str = "prospect-downstream";

pub(super) fn lay(teller: &mut Teller) {
    for n in 0..3 {
        let house = teller.house();
        let (to, courted) = match n {
            2 => {
                let to = teller.taker();
                let said = court(teller, to);
                (to, said)
            }
            _ => {
                let (to, company) = teller.prospect();
                let key = teller.shelf.stage.company_key(company);
                (to, vec![listed(teller, key, 240)])
            }
        };
        let days = teller.within(15, 200);
        let way = teller.way(&[Way::Mail, Way::Note, Way::Mail, Way::Press]);
        let edge = teller.sells_by(&house, to, way, days, house.front);
        let note = format!(
            "We court {}; {} sells there and could introduce us.",
            teller.name(to),
            teller.name(house.firm)
        );
        let mut said: Vec<&Said> = courted.iter().collect();
        said.push(&edge);
        let point = Point::truth(KIND, Serves::Us, &house, &[to], &said, note);
        teller.claim(point.ask(house.front));
    }
    ours(teller);
    supplier(teller);
    wished(teller);
}

/// A row of the CRM, known with an export that many days ago at the latest.
fn listed(teller: &mut Teller, key: String, days_ago: i64) -> Said {
    let stage = &teller.shelf.stage;
    let day = stage.workday_ago(days_ago);
    let export = stage.desk.months.iter().find(|month| **month >= day);
    let export = *export.unwrap_or(&stage.cast.last_day);
    Said {
        proof: super::super::Proof::Entry(key),
        at: stage.our_zone().moment(export, 18 * 60 + 10, 0),
        way: Way::Crm,
    }
}

/// We write to somebody there now and then, and are sent away politely.
fn court(teller: &mut Teller, to: FirmNo) -> Vec<Said> {
    let stage = &mut *teller.shelf.stage;
    stage.cast.firms[to.0].part = Part::Reserved;
    let who = (stage.cast).hire(to, Function::Purchasing, Level::Head, &mut stage.rng);
    let me = stage.me();
    let mut all = Vec::new();
    for days in [330, 210] {
        let days = days + teller.within(-25, 25);
        let name = teller.shelf.stage.cast.firm(to).name.clone();
        let products = teller.tale.trades.taker(to).products;
        let site = firms::town(teller.shelf.stage.cast.firm(to));
        let at = teller.stage().days_ago(days, days + 2, me);
        let slots = teller.stage().slots(who, at);
        let slots = slots.with("custname", name).with("site", site);
        let slots = slots.with("products", products);
        let wording = teller.deal(openings::COURT_SUBJECTS);
        let subject = teller.fill(wording, &slots);
        let wording = teller.deal(openings::COURT);
        let text = teller.fill(wording, &slots);
        let draft = Draft::new(me, who, at).subject(subject).text(text);
        let post = teller.stage().send(draft);
        let wording = teller.deal(openings::COLD);
        let text = teller.fill(wording, &slots);
        teller.stage().reply(post, who, (4, 70), &text);
        all.push(teller.posted(post));
    }
    all
}

/// It is a customer of our own, as all know.
fn ours(teller: &mut Teller) {
    let house = teller.house();
    let stage = &*teller.shelf.stage;
    let firms: Vec<FirmNo> = (0..stage.cast.firms.len())
        .map(FirmNo)
        .filter(|firm| stage.cast.firm(*firm).part == Part::Customer)
        .collect();
    let to = teller.rng().pick(&firms);
    let name = teller.name(to);
    let english = House {
        german: false,
        ..house.clone()
    };
    let days = teller.within(20, 160);
    let slots = teller.slots(&english, house.front, to, days);
    let slots = slots.with("cust", name);
    let said = teller.writes(&english, house.front, doubts::OURS, &slots, days);
    teller.edge(&house, to, Share::Unknown, &said);
    let why = "we deliver there ourselves";
    let point = Point::decoy(KIND, &house, &[to], &[&said], why);
    teller.claim(point.ask(house.front));
}

/// The house we court delivers to the account.
fn supplier(teller: &mut Teller) {
    let house = teller.house();
    let (to, company) = teller.prospect();
    let key = teller.shelf.stage.company_key(company);
    let row = listed(teller, key, 240);
    let said = by_doubt(teller, &house, to, doubts::SUPPLIER);
    teller.no_edge(&house, to, None, ("edge", "supplier"), &said);
    let why = "they buy from it, they do not sell to it";
    let point = Point::decoy(KIND, &house, &[to], &[&row, &said], why);
    teller.claim(point.ask(house.front));
}

/// The account would like to sell there, too.
fn wished(teller: &mut Teller) {
    let house = teller.house();
    let (to, company) = teller.prospect();
    let key = teller.shelf.stage.company_key(company);
    let row = listed(teller, key, 240);
    let said = by_doubt(teller, &house, to, doubts::WISH);
    teller.no_edge(&house, to, None, ("edge", "wish"), &said);
    let why = "they would like to sell there and do not";
    let point = Point::decoy(KIND, &house, &[to], &[&row, &said], why);
    teller.claim(point.ask(house.front));
}

fn by_doubt(teller: &mut Teller, house: &House, to: FirmNo, list: &'static [&'static str]) -> Said {
    let english = House {
        german: false,
        ..house.clone()
    };
    let days = teller.within(20, 200);
    let slots = teller.slots(&english, house.front, to, days);
    teller.writes(&english, house.front, list, &slots, days)
}
