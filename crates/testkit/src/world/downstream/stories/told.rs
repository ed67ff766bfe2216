//! Who sells to whom, where nothing more comes of it: told once or several times, in
//! agreement or not, over by now, or put right later.

use super::super::house::{House, Wish};
use super::super::teller::Teller;
use super::super::truths::{Share, Way};
use super::super::words::{doubts, shares};
use crate::world::cast::firms::Country;
use crate::world::cast::person::FirmNo;

pub(super) fn lay(teller: &mut Teller) {
    roughly(teller);
    contradicted(teller);
    over(teller);
    columns(teller);
    both_say(teller);
    in_german(teller);
    steady(teller);
}

/// More or less so much in a mail, and the same house in a note.
fn roughly(teller: &mut Teller) {
    for _ in 0..2 {
        let house = teller.house();
        let to = teller.taker();
        let days = teller.within(60, 330);
        rough(teller, &house, to, days);
        teller.sells(&house, to, Way::Note, days - 40);
        teller.tale.edge_note(house.firm, to, "corroborated");
    }
}

fn rough(teller: &mut Teller, house: &House, to: FirmNo, days: i64) {
    let who = teller.anybody(house);
    let english = House {
        german: false,
        ..house.clone()
    };
    let slots = teller.slots(&english, who, to, days);
    let (wording, share) = teller.deal(shares::ROUGH);
    let text = teller.fill(wording, &slots);
    let around = super::super::teller::Around::Matters;
    let said = teller.mail(&english, who, days, &text, around);
    teller.edge(house, to, *share, &said);
}

/// A note and a mail that do not agree.
fn contradicted(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    let share = teller.within(11, 20);
    let days = teller.within(120, 260);
    teller.shares(&house, to, share, Way::Note, days);
    let other = share + teller.within(6, 12);
    let days = days - teller.within(20, 60);
    teller.shares(&house, to, other, Way::Mail, days);
    teller.tale.edge_note(house.firm, to, "contradicted");
}

/// Was a customer and is none any more; another still is.
fn over(teller: &mut Teller) {
    for _ in 0..2 {
        let house = teller.house();
        let [gone, stays] = [teller.taker(), teller.taker()];
        let days = teller.within(300, 420);
        let way = teller.way(&[Way::Mail, Way::Note]);
        teller.sells(&house, gone, way, days);
        let way = teller.way(&[Way::Mail, Way::Note, Way::Press]);
        let later = teller.within(150, 280);
        teller.sells(&house, stays, way, later);
        let days = teller.within(30, 130);
        teller.ends(&house, gone, doubts::ENDED, days);
    }
}

/// A column of the CRM, with one name or with two.
fn columns(teller: &mut Teller) {
    for two in [true, false] {
        let house = teller.house();
        let [a, b] = [teller.taker(), teller.taker()];
        let days = teller.within(70, 260);
        let names = match two {
            true => {
                let mark = teller.rng().pick(&["; ", " / ", ", "]);
                format!("{}{mark}{}", teller.name(a), teller.name(b))
            }
            false => teller.name(a),
        };
        let said = teller.column(&house, &names, days);
        teller.edge(&house, a, Share::Unknown, &said);
        if two {
            teller.edge(&house, b, Share::Unknown, &said);
        }
    }
}

/// In public, and once more in a mail.
fn both_say(teller: &mut Teller) {
    for way in [Way::Press, Way::Feed] {
        let house = teller.house();
        let to = teller.taker();
        let days = teller.within(80, 380);
        teller.sells(&house, to, way, days);
        let days = days - teller.within(10, 60);
        let share = teller.within(8, 30);
        teller.shares(&house, to, share, Way::Mail, days);
        teller.tale.edge_note(house.firm, to, "corroborated");
    }
}

/// Two mails in German: a share, and a name without one.
fn in_german(teller: &mut Teller) {
    let wish = Wish {
        home: Some(Country::Germany),
        ..Wish::default()
    };
    let house = House {
        german: true,
        ..teller.house_of(wish)
    };
    let [a, b] = [teller.taker(), teller.taker()];
    let share = teller.within(9, 31);
    let days = teller.within(50, 300);
    teller.shares(&house, a, share, Way::Mail, days);
    let days = teller.within(50, 300);
    teller.sells(&house, b, Way::Mail, days);
}

/// Told again and again over the years.
fn steady(teller: &mut Teller) {
    let house = teller.house();
    let to = teller.taker();
    for (days, way) in [(410, Way::Mail), (260, Way::Note), (70, Way::Mail)] {
        let days = days + teller.within(-20, 20);
        teller.sells(&house, to, way, days);
    }
    let share = teller.within(12, 28);
    teller.shares(&house, to, share, Way::Note, 45);
    teller.tale.edge_note(house.firm, to, "corroborated");
}
