//! Those who are not customers: colleagues, suppliers, friends.

use super::people::contact;
use crate::world::calendar::Zone;
use crate::world::cast::person::{BodyForm, Client, Greeting, NameForm, Person, Signature, Style};
use crate::world::cast::spelling::ascii;
use crate::world::cast::titles::{Function, Level};
use crate::world::stage::Stage;

/// Free-mail hosts of friends and family.
pub(crate) const FREE_MAIL: &[&str] =
    &["gmail.com", "outlook.com", "gmx.net", "yahoo.com", "web.de"];

/// Words of suppliers' names, and whom we write with there.
const SUPPLIERS: &[(&str, &str, Function)] = &[
    ("Print Studio", "print", Function::Assistance),
    ("Laboratories", "labs", Function::Quality),
    ("Car Leasing", "leasing", Function::Sales),
    ("Trade Media", "media", Function::Sales),
];
const FRIENDS: usize = 5;

/// Gives colleagues their rhythm, and brings in suppliers and friends.
pub(crate) fn arrive(stage: &mut Stage) {
    let team = stage.team;
    for (person, gap) in [
        (team.inside, 14.0),
        (team.engineer, 22.0),
        (team.service, 22.0),
        (team.logistics, 24.0),
        (team.boss, 20.0),
        (team.finance, 28.0),
        (team.peer, 24.0),
    ] {
        stage.cast.people[person.0].days.gap = gap;
    }
    for (word, label, function) in SUPPLIERS {
        let firm = stage.cast.found_outside(word, label, &mut stage.rng);
        for _ in 0..2 {
            let gap = stage.rng.within(50, 90) as f64;
            contact(stage, firm, *function, Level::Staff, gap);
        }
    }
    for _ in 0..FRIENDS {
        let country = stage.cast.us().country;
        let name = stage.cast.name(country, &mut stage.rng);
        let mut friend = private_person(stage, name);
        friend.days.gap = stage.rng.within(18, 60) as f64;
        stage.cast.add(friend);
    }
}

/// Somebody with a private address at a free-mail host.
pub(crate) fn private_person(stage: &mut Stage, name: (String, String, bool)) -> Person {
    let (first, last, woman) = name;
    let host = stage.rng.pick(FREE_MAIL);
    let number = stage.rng.within(1961, 1999);
    let address = format!("{}.{}.{number}@{host}", ascii(&first), ascii(&last));
    let style = Style {
        greeting: stage
            .rng
            .pick(&[Greeting::Hi, Greeting::NameOnly, Greeting::Hello]),
        farewell: stage
            .rng
            .pick(&["Cheers", "See you", "All the best", "Love"]),
        client: stage.rng.pick(&[Client::Caret, Client::Silent]),
        body: stage.rng.pick(&[
            BodyForm::Alternative,
            BodyForm::Plain,
            BodyForm::QuotedPrintable,
        ]),
        signature: stage.rng.pick(&[Signature::Phone, Signature::Nothing]),
        signs_replies: true,
        wrap: None,
        name: NameForm::FirstLast,
        forgets_thread: 0.0,
        ..Style::MACHINE
    };
    let mut days = stage.cast.me().days;
    days.gap = 0.0;
    Person {
        first,
        last,
        woman,
        address,
        firm: None,
        title: "",
        function: Function::Assistance,
        level: Level::Staff,
        zone: Zone::London,
        phone: String::new(),
        style,
        days,
    }
}
