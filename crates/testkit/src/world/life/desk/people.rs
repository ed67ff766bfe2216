//! Cards and connections that mean nothing: people we write with, colleagues,
//! family, a doctor, school friends.

use crate::world::cast::Part;
use crate::world::cast::person::PersonNo;
use crate::world::cast::spelling::ascii;
use crate::world::desk::account::spelled;
use crate::world::desk::book::Card;
use crate::world::life::others::FREE_MAIL;
use crate::world::stage::Stage;

/// Callings of people who are nobody's customer.
const CALLINGS: &[(&str, &str)] = &[
    ("City Hospital", "Consultant"),
    ("Freelance", "Photographer"),
    ("State University", "Lecturer"),
    ("Self-employed", "Coach"),
    ("City Council", "Planner"),
    ("Public Library", "Librarian"),
    ("Tax Advisers & Partners", "Tax Adviser"),
    ("Recruiting Partners", "Talent Partner"),
];

/// Cards of private life: first name or calling, label, note.
const PRIVATE: &[(&str, &str, &str)] = &[
    ("Mum", "Family", "Birthday 4 May"),
    ("Dr", "Private", "Family doctor, closed Wednesday afternoon"),
    ("Plumber", "Private", "Only mornings"),
    ("Garage", "Private", ""),
    ("Uncle", "Family", ""),
    ("Babysitter", "Family", "Fridays"),
    ("Landlord", "Private", ""),
];

pub(super) fn fill(stage: &mut Stage) {
    for person in regulars(stage) {
        if stage.rng.chance(0.45) {
            let mut card = stage.card_of(person);
            if stage.rng.chance(0.15) {
                card.emails.push(private_address(stage, &card));
            }
            if stage.rng.chance(0.1) {
                card.emails.remove(0);
            }
            stage.file_card(card);
        }
        if stage.rng.chance(0.35) {
            at_their_desk(stage, person);
        }
    }
    let team = stage.team;
    for person in [
        team.inside,
        team.engineer,
        team.service,
        team.boss,
        team.peer,
    ] {
        let card = stage.card_of(person);
        stage.file_card(card);
        at_their_desk(stage, person);
    }
    for (who, label, note) in PRIVATE {
        let country = stage.cast.us().country;
        let (first, last, _) = stage.cast.name(country, &mut stage.rng);
        let given = match *who {
            "Dr" => format!("Dr {first}"),
            other => other.to_owned(),
        };
        let mut card = Card {
            first: given,
            last,
            phones: vec![format!(
                "{} {}",
                country.dial(),
                stage.rng.within(200_000, 999_999)
            )],
            label,
            note: (*note).to_owned(),
            ..Card::default()
        };
        if stage.rng.chance(0.4) {
            card.emails.push(private_address(stage, &card));
        }
        stage.file_card(card);
    }
    for n in 0..30 {
        let country = stage.cast.us().country;
        let (first, last, _) = stage.cast.name(country, &mut stage.rng);
        let (company, position) = CALLINGS[n % CALLINGS.len()];
        let days = stage.rng.within(30, 2500);
        let on = stage.ago(days);
        stage.connect((&first, &last), (company, position), on);
    }
}

fn regulars(stage: &Stage) -> Vec<PersonNo> {
    (0..stage.cast.people.len())
        .map(PersonNo)
        .filter(|p| {
            let days = stage.cast.person(*p).days;
            let firm = stage.cast.firm_of(*p);
            firm.is_some_and(|f| f.part == Part::Customer)
                && days.gap > 0.0
                && days.last == stage.cast.last_day
        })
        .collect()
}

/// A connection with somebody where they work.
fn at_their_desk(stage: &mut Stage, person: PersonNo) {
    let who = stage.cast.person(person);
    let (first, last, title) = (who.first.clone(), who.last.clone(), who.title);
    let Some(firm) = stage.cast.firm_of(person) else {
        return;
    };
    let company = spelled(firm, &mut stage.desk.dice);
    let days = stage.rng.within(20, 1500);
    let on = stage.ago(days);
    stage.connect((&first, &last), (&company, title), on);
}

pub(crate) fn private_address(stage: &mut Stage, card: &Card) -> String {
    let host = stage.rng.pick(FREE_MAIL);
    let last = ascii(&card.last);
    format!(
        "{}{last}{}@{host}",
        ascii(&card.first).chars().take(3).collect::<String>(),
        stage.rng.within(2, 98)
    )
}
