//! One of the largest accounts, and nobody ever said to whom they sell.

use super::super::house::{House, Wish};
use super::super::point::Point;
use super::super::teller::{Around, Teller};
use super::super::truths::Way;
use super::super::words::doubts;
use crate::world::truths::Serves;

const KIND: &str = "unknown-customers";

/// So many of the largest.
const LARGEST: usize = 3;

pub(super) fn lay(teller: &mut Teller) {
    let large = Wish {
        home: None,
        size: (4.5, 6.0),
    };
    // Large, and its customers are known.
    let house = teller.house_of(large);
    let [a, b] = [teller.taker(), teller.taker()];
    let days = teller.within(200, 400);
    let first = teller.sells(&house, a, Way::Mail, days);
    let days = teller.within(40, 180);
    let second = teller.sells(&house, b, Way::Note, days);
    let why = "two of its customers are known";
    let point = Point::decoy(KIND, &house, &[a, b], &[&first, &second], why);
    teller.claim(point);
    // Large, and there is nobody outside to know.
    let house = teller.house_of(large);
    let who = house.front;
    let english = House {
        german: false,
        ..house.clone()
    };
    let days = teller.within(40, 300);
    let slots = teller.slots(&english, who, house.firm, days);
    let wording = teller.deal(doubts::OWN);
    let text = teller.fill(wording, &slots);
    let said = teller.mail(&english, who, days, &text, Around::Matters);
    let why = "makes all for its own group, as they wrote";
    let point = Point::decoy(KIND, &house, &[], &[&said], why);
    teller.claim(point);
}

/// The largest accounts of whose customers nothing was told.
pub(super) fn close(teller: &mut Teller) {
    let unnamed: Vec<_> = (teller.shelf.largest().into_iter())
        .filter(|(_, firm, _)| !teller.tale.told_of.contains(firm))
        .take(LARGEST)
        .collect();
    for (account, firm, _) in unnamed {
        let people = teller.shelf.stage.cast.firm(firm).people.clone();
        let note = format!(
            "{} is one of our largest accounts, and nobody ever named a customer of theirs.",
            teller.name(firm)
        );
        teller.claim_unnamed(KIND, Serves::Both, (account, firm), &people, note);
    }
}
