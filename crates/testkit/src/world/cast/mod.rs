//! Everybody in the world: the seller, colleagues, customers, and the machines.

pub(crate) mod firms;
pub(crate) mod names;
pub(crate) mod person;
pub(crate) mod signature;
pub(crate) mod spelling;
pub(crate) mod titles;
pub(crate) mod trades;

use super::rng::{Deck, Rng};
use bellwether_core::time::Day;
use firms::{Country, Industry};
use person::{Days, FirmNo, Greeting, NameForm, Person, PersonNo, Style};
use std::collections::BTreeSet;
use titles::{Function, Level};
use trades::Trade;

/// What a firm is to the seller.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    /// The seller's own.
    Us,
    /// A customer or prospect with contacts in several functions.
    Customer,
    /// A customer kept for one plot, which hires its people.
    Reserved,
    /// Sells to us, or does not buy: supplier, recruiter, publisher, carrier.
    Other,
}

/// A firm.
#[derive(Clone, Debug)]
pub(crate) struct Firm {
    pub(crate) stem: String,
    /// `Tarnwick Dairies`
    pub(crate) name: String,
    pub(crate) domain: String,
    pub(crate) country: Country,
    pub(crate) town: &'static str,
    pub(crate) street: String,
    pub(crate) phone: String,
    pub(crate) industry: &'static Industry,
    pub(crate) part: Part,
    pub(crate) people: Vec<PersonNo>,
    address_form: usize,
}

impl Firm {
    pub(crate) fn legal_name(&self) -> String {
        format!("{} {}", self.name, self.country.legal_form())
    }
}

/// All firms and people.
pub(crate) struct Cast {
    pub(crate) firms: Vec<Firm>,
    pub(crate) people: Vec<Person>,
    pub(crate) trade: &'static Trade,
    pub(crate) me: PersonNo,
    pub(crate) first_day: Day,
    pub(crate) last_day: Day,
    stems: Deck,
    industries: Deck,
    taken: BTreeSet<String>,
}

impl Cast {
    /// An empty stage with only the seller's firm and the seller.
    pub(crate) fn new(first_day: Day, last_day: Day, rng: &mut Rng) -> Cast {
        let trade = &trades::TRADES[rng.index(trades::TRADES.len())];
        let stems = Deck::new(firms::STEM_HEADS.len() * firms::STEM_TAILS.len(), rng);
        let mut cast = Cast {
            firms: Vec::new(),
            people: Vec::new(),
            trade,
            me: PersonNo(0),
            first_day,
            last_day,
            stems,
            industries: Deck::new(firms::INDUSTRIES.len(), rng),
            taken: BTreeSet::new(),
        };
        let us = cast.found(Part::Us, rng);
        let words = rng.pick(trade.firm);
        let firm = &mut cast.firms[us.0];
        firm.name = format!("{} {}", firm.stem, words.0);
        firm.domain = format!("{}-{}.com", spelling::ascii(&firm.stem), words.1);
        cast.me = cast.hire(us, Function::Sales, Level::Head, rng);
        cast
    }

    pub(crate) fn me(&self) -> &Person {
        &self.people[self.me.0]
    }

    pub(crate) fn person(&self, person: PersonNo) -> &Person {
        &self.people[person.0]
    }

    pub(crate) fn firm(&self, firm: FirmNo) -> &Firm {
        &self.firms[firm.0]
    }

    /// The firm somebody works for. Robots and private people have none.
    pub(crate) fn firm_of(&self, person: PersonNo) -> Option<&Firm> {
        self.person(person).firm.map(|firm| self.firm(firm))
    }

    /// Our own firm.
    pub(crate) fn us(&self) -> &Firm {
        &self.firms[0]
    }

    /// A new firm without people.
    pub(crate) fn found(&mut self, part: Part, rng: &mut Rng) -> FirmNo {
        let card = self.stems.deal();
        let heads = firms::STEM_HEADS;
        let stem = format!(
            "{}{}",
            heads[card % heads.len()],
            firms::STEM_TAILS[card / heads.len()]
        );
        let industry = &firms::INDUSTRIES[self.industries.deal()];
        let words = rng.pick(industry.words);
        let country = rng.pick(firms::COUNTRIES);
        let tld = if rng.chance(0.5) {
            "com"
        } else {
            country.tld()
        };
        let joint = if rng.chance(0.7) { "-" } else { "" };
        let firm = Firm {
            name: format!("{stem} {}", words.0),
            domain: format!("{}{joint}{}.{tld}", spelling::ascii(&stem), words.1),
            stem,
            country,
            town: rng.pick(country.towns()),
            street: format!("{} {}", rng.pick(country.streets()), rng.within(2, 190)),
            phone: format!(
                "{} {} {}",
                country.dial(),
                rng.within(20, 98),
                rng.within(1000, 9999)
            ),
            industry,
            part,
            people: Vec::new(),
            address_form: rng.index(5),
        };
        self.firms.push(firm);
        FirmNo(self.firms.len() - 1)
    }

    /// A firm that is no customer: its name says what it does, `label` goes into
    /// its domain.
    pub(crate) fn found_outside(&mut self, word: &str, label: &str, rng: &mut Rng) -> FirmNo {
        let number = self.found(Part::Other, rng);
        let firm = &mut self.firms[number.0];
        firm.name = format!("{} {word}", firm.stem);
        firm.domain = format!("{}-{label}.com", spelling::ascii(&firm.stem));
        number
    }

    /// A new person at the firm, whom the seller has nothing to do with yet.
    pub(crate) fn hire(
        &mut self,
        firm: FirmNo,
        function: Function,
        level: Level,
        rng: &mut Rng,
    ) -> PersonNo {
        let country = self.firm(firm).country;
        let (first, last, woman) = self.name(country, rng);
        self.hire_named(firm, function, level, (first, last, woman), rng)
    }

    /// The same with a name that is given: somebody who moved, or a namesake.
    pub(crate) fn hire_named(
        &mut self,
        firm: FirmNo,
        function: Function,
        level: Level,
        name: (String, String, bool),
        rng: &mut Rng,
    ) -> PersonNo {
        let (first, last, woman) = name;
        let at = self.firm(firm);
        let mut local = local_part(at.address_form, &first, &last);
        while self
            .people
            .iter()
            .any(|p| p.address == format!("{local}@{}", at.domain))
        {
            local.push('2');
        }
        let (country, phone) = (at.country, at.phone.clone());
        let address = format!("{local}@{}", at.domain);
        let german = country == Country::Germany;
        let mut style = Style::draw(german, country == Country::America, rng);
        if at.part == Part::Us {
            style.name = NameForm::FirstLast;
            if style.greeting == Greeting::Formal {
                style.greeting = Greeting::Dear;
            }
        }
        let person = Person {
            first,
            last,
            woman,
            address,
            firm: Some(firm),
            title: titles::title(function, level, rng),
            function,
            level,
            zone: country.zone(),
            phone: format!("{phone}-{}", rng.within(11, 899)),
            style,
            days: self.never(),
        };
        let number = self.add(person);
        self.firms[firm.0].people.push(number);
        number
    }

    /// A machine or a list: no firm of the cast, no habits.
    pub(crate) fn machine(&mut self, name: &str, address: &str) -> PersonNo {
        let person = Person {
            first: name.to_owned(),
            last: String::new(),
            woman: false,
            address: address.to_owned(),
            firm: None,
            title: "",
            function: Function::Assistance,
            level: Level::Staff,
            zone: self
                .people
                .first()
                .map_or(crate::world::calendar::Zone::London, |p| p.zone),
            phone: String::new(),
            style: Style::MACHINE,
            days: self.never(),
        };
        self.add(person)
    }

    /// Adds somebody as they are.
    pub(crate) fn add(&mut self, person: Person) -> PersonNo {
        self.people.push(person);
        PersonNo(self.people.len() - 1)
    }

    fn never(&self) -> Days {
        Days {
            first: self.first_day,
            last: self.last_day,
            gap: 0.0,
            light_from: None,
            engaged: false,
            aside: false,
        }
    }

    /// A name nobody else in the world has; last names repeat only when the
    /// pool runs dry.
    pub(crate) fn name(&mut self, country: Country, rng: &mut Rng) -> (String, String, bool) {
        let elsewhere = [
            &names::ANGLO,
            &names::GERMANIC,
            &names::NORDIC,
            &names::SLAVIC,
            &names::LATIN,
            &names::SOUTH_ASIAN,
        ];
        for attempt in 0.. {
            let home = rng.chance(0.75) && attempt < 12;
            let region = if home {
                country.names()
            } else {
                rng.pick(&elsewhere)
            };
            let woman = rng.chance(0.45);
            let first = rng.pick(if woman { region.women } else { region.men });
            let last = rng.pick(region.last);
            let full = format!("{first} {last}");
            let fresh = attempt >= 40 || !self.taken.contains(last);
            if fresh && !self.taken.contains(&full) {
                self.taken.insert(last.to_owned());
                self.taken.insert(full);
                return (first.to_owned(), last.to_owned(), woman);
            }
        }
        unreachable!("the loop above only ends by returning")
    }
}

fn local_part(form: usize, first: &str, last: &str) -> String {
    let (first, last) = (spelling::ascii(first), spelling::ascii(last));
    let initial = &first[..first.len().min(1)];
    match form {
        0 | 1 => format!("{first}.{last}"),
        2 => format!("{initial}.{last}"),
        3 => format!("{initial}{last}"),
        _ => format!("{first}_{last}"),
    }
}
