//! Accounts of the tale, and the people there who write.

use super::firms;
use super::teller::Teller;
use crate::world::cast::Part;
use crate::world::cast::firms::Country;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::cast::titles::{Function, Level};
use crate::world::desk::crm::{CompanyNo, Standing};
use crate::world::life;
use crate::world::orders::AccountNo;

/// An account whose customers a story is about.
#[derive(Clone, Debug)]
pub(super) struct House {
    pub(super) firm: FirmNo,
    pub(super) company: CompanyNo,
    pub(super) account: AccountNo,
    /// Buys from us.
    pub(super) buyer: PersonNo,
    /// Plans production.
    pub(super) planner: PersonNo,
    /// Speaks to their customers: sales, quality, the head of it all.
    pub(super) front: PersonNo,
    /// What they make.
    pub(super) part: &'static str,
    /// The line of ours that goes into it.
    pub(super) line: usize,
    /// People there write German to us.
    pub(super) german: bool,
}

/// How an account is to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    pub(super) home: Option<Country>,
    pub(super) size: (f64, f64),
}

impl Default for Wish {
    fn default() -> Wish {
        Wish {
            home: None,
            size: (0.7, 1.9),
        }
    }
}

impl Teller<'_, '_, '_> {
    /// An account of no special kind.
    pub(super) fn house(&mut self) -> House {
        self.house_of(Wish::default())
    }

    pub(super) fn house_of(&mut self, wish: Wish) -> House {
        let stage = &mut *self.shelf.stage;
        let firm = self.tale.trades.found_maker(stage, wish.home);
        let me = stage.me();
        let days = stage.rng.within(560, 700);
        let created = stage.ago(days);
        let company = stage.enter_firm(firm, Standing::Customer, me, created);
        let front = stage.rng.pick(&[
            (Function::Sales, Level::Head, "Sales Manager"),
            (Function::Sales, Level::Staff, "Key Account Manager"),
            (Function::Quality, Level::Head, "Quality Manager"),
            (Function::Management, Level::Director, "Managing Director"),
        ]);
        let level = stage.rng.pick(&[Level::Staff, Level::Head]);
        let planner = stage
            .rng
            .pick(&["Production Planner", "Head of Planning", "Planner"]);
        let people: Vec<PersonNo> = [
            (Function::Purchasing, level, "", 90, 125),
            (Function::Production, Level::Staff, planner, 110, 150),
            (front.0, front.1, front.2, 140, 200),
        ]
        .into_iter()
        .map(|(function, level, title, low, high)| {
            let person = stage.cast.hire(firm, function, level, &mut stage.rng);
            if !title.is_empty() {
                stage.cast.people[person.0].title = title;
            }
            let on = stage.ago(470);
            stage.enter(company, person, on);
            let gap = stage.rng.within(low, high) as f64;
            let (first, last) = (stage.ago(460), stage.cast.last_day);
            let light = stage.ago(110);
            let days = &mut stage.cast.people[person.0].days;
            (days.first, days.last, days.gap) = (first, last, gap);
            (days.engaged, days.light_from) = (true, Some(light));
            life::live(stage, person);
            person
        })
        .collect();
        let size = wish.size.0 + (wish.size.1 - wish.size.0) * stage.rng.unit();
        let german = stage.cast.firm(firm).country == Country::Germany && stage.rng.chance(0.6);
        let makes = self.tale.trades.makes(firm);
        let part = stage.rng.pick(makes);
        let lines = self.shelf.lines();
        let line = self.shelf.stage.rng.index(lines);
        let account = self.shelf.account(firm, company, size);
        House {
            firm,
            company,
            account,
            buyer: people[0],
            planner: people[1],
            front: people[2],
            part,
            line,
            german,
        }
    }

    /// Somebody who buys from accounts and is nothing to us.
    pub(super) fn taker(&mut self) -> FirmNo {
        self.tale.trades.found_taker(self.shelf.stage, None)
    }

    pub(super) fn taker_at(&mut self, home: Country) -> FirmNo {
        self.tale.trades.found_taker(self.shelf.stage, Some(home))
    }

    /// Another firm that makes the same.
    pub(super) fn rival(&mut self, of: FirmNo) -> FirmNo {
        self.tale.trades.found_rival(self.shelf.stage, of)
    }

    /// Another firm whose name begins with the same word.
    pub(super) fn namesake(&mut self, of: FirmNo) -> FirmNo {
        self.tale.trades.found_namesake(self.shelf.stage, of)
    }

    /// A firm we want to sell to: a prospect in the CRM.
    pub(super) fn prospect(&mut self) -> (FirmNo, CompanyNo) {
        let firm = self.taker();
        let stage = &mut *self.shelf.stage;
        stage.cast.firms[firm.0].part = Part::Reserved;
        let (me, days) = (stage.me(), stage.rng.within(300, 420));
        let created = stage.ago(days);
        let company = stage.enter_firm(firm, Standing::Prospect, me, created);
        (firm, company)
    }

    /// Any of those at the house who write.
    pub(super) fn anybody(&mut self, house: &House) -> PersonNo {
        let people = [house.buyer, house.planner, house.front];
        self.shelf.stage.rng.pick(&people)
    }

    pub(super) fn name(&self, firm: FirmNo) -> String {
        self.shelf.stage.cast.firm(firm).name.clone()
    }

    /// `Tarnwick`
    pub(super) fn stem(&self, firm: FirmNo) -> String {
        self.shelf.stage.cast.firm(firm).stem.clone()
    }

    /// `Ravenna`
    pub(super) fn seat(&self, firm: FirmNo) -> &'static str {
        firms::town(self.shelf.stage.cast.firm(firm))
    }
}
