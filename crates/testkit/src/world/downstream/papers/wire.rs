//! A release as plain text, as a wire sends it.

use super::super::teller::Teller;
use super::super::words::press;
use super::{american_date, date_in_words, slug};
use crate::world::cast::person::FirmNo;
use crate::world::mail::compose::wrap;
use crate::world::phrase::Slots;
use bellwether_core::time::Day;

const WIRES: &[&str] = &["Plantwire", "Nordlicht Presse", "Inkwell Newswire"];

/// Path and bytes.
pub(in super::super) fn page(
    teller: &mut Teller,
    issuer: FirmNo,
    story: &[String],
    day: Day,
) -> (String, Vec<u8>) {
    let number = teller.number();
    let wire = teller.rng().pick(WIRES);
    let town = teller.seat(issuer).to_uppercase();
    let firm = teller.shelf.stage.cast.firm(issuer).clone();
    let american = teller.chance(0.5);
    let date = if american {
        american_date(day)
    } else {
        date_in_words(day)
    };
    let mut text = String::new();
    if teller.chance(0.5) {
        text.push_str("FOR IMMEDIATE RELEASE\n\n");
    }
    text.push_str(&story[0]);
    text.push_str("\n\n");
    let dash = teller.rng().pick(&["--", "-", "\u{2013}"]);
    let lead = format!(
        "{town}, {:?}, {date} ({wire}) {dash} {}",
        firm.country, story[1]
    );
    let days = i64::from(teller.shelf.stage.cast.last_day.0 - day.0);
    let slots = teller.slots_of(issuer, days);
    let mut paragraphs = vec![lead];
    paragraphs.extend(story[2..].iter().cloned());
    let around = teller.deal(press::AROUND);
    paragraphs.push(teller.fill(around, &slots));
    for paragraph in &paragraphs {
        text.push_str(&wrap(paragraph, 76));
        text.push('\n');
        text.push('\n');
    }
    let about = about(teller, issuer);
    text.push_str(&format!("About {}\n{}\n\n", firm.name, wrap(&about, 76)));
    text.push_str(&format!(
        "Contact: press@{}, {}\n\n###\n",
        firm.domain, firm.phone
    ));
    let path = format!(
        "documents/wire/{}-{number:03}-{}.txt",
        day.date(),
        slug(&story[0])
    );
    (path, text.into_bytes())
}

/// What a firm says of itself.
pub(super) fn about(teller: &mut Teller, issuer: FirmNo) -> String {
    let things = match teller.shelf.stage.cast.firm(issuer).part {
        crate::world::cast::Part::Reserved => teller.tale.trades.makes(issuer)[0],
        _ => teller.tale.trades.taker(issuer).products,
    };
    let (people, year) = (teller.within(12, 240) * 10, teller.within(21, 89));
    let slots = Slots::default()
        .with("name", teller.name(issuer))
        .with("place", teller.seat(issuer))
        .with("things", things)
        .with("year", year.to_string())
        .with("n", people.to_string());
    let wording = teller.deal(press::ABOUT);
    teller.stage().say(wording, &slots)
}
