//! Claims: what a story comes to.

use super::Proof;
use super::Said;
use super::firms::outside;
use super::house::House;
use super::teller::Teller;
use super::truths::Chain;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::orders::AccountNo;
use crate::world::truths::{Claim, Serves};
use bellwether_core::time::Timestamp;

/// A claim in the making.
pub(super) struct Point<'a> {
    pub(super) kind: &'static str,
    pub(super) real: Option<Serves>,
    pub(super) also: &'static [&'static str],
    pub(super) house: &'a House,
    /// Whom to ask, where there is somebody.
    pub(super) person: Option<PersonNo>,
    pub(super) with: Vec<FirmNo>,
    pub(super) customers: Vec<FirmNo>,
    pub(super) said: Vec<Said>,
    pub(super) line: Option<usize>,
    pub(super) note: String,
}

impl Teller<'_, '_, '_> {
    /// Makes a claim of all that was told.
    pub(super) fn claim(&mut self, point: Point) {
        let house = point.house;
        let known = point.said.iter().map(|said| said.at).max();
        let known = known.unwrap_or(self.shelf.stage.as_of);
        self.claim_at(point, house, known);
    }

    fn claim_at(&mut self, point: Point, house: &House, known: Timestamp) {
        let stage = &*self.shelf.stage;
        let all = |firms: &[FirmNo]| firms.iter().map(|f| outside(&stage.cast, *f)).collect();
        let mut claim = Claim::truth(point.kind, Serves::Us, house.buyer).also(point.also);
        (claim.real, claim.person) = (point.real, point.person);
        claim.domain = Some(stage.cast.firm(house.firm).domain.clone());
        for who in [house.buyer, house.planner, house.front] {
            if point.person != Some(who) {
                claim = claim.other(stage.cast.person(who).address.clone());
            }
        }
        claim.chain = Some(Chain {
            account: outside(&stage.cast, house.firm),
            with: all(&point.with),
            customers: all(&point.customers),
            known,
        });
        claim.note = point.note;
        for said in point.said {
            match said.proof {
                Proof::Post(post) => claim.proof.push(post),
                Proof::Entry(entry) => claim.entries.push(entry),
            }
        }
        self.tale.told_of.insert(house.firm);
        self.shelf
            .story(house.account, point.line, claim, known.day());
    }

    /// A truth about an account none of whose customers is known: there is no proof but
    /// that nothing was ever told.
    pub(super) fn claim_unnamed(
        &mut self,
        kind: &'static str,
        serves: Serves,
        (account, firm): (AccountNo, FirmNo),
        people: &[PersonNo],
        note: String,
    ) {
        let stage = &*self.shelf.stage;
        let mut claim = Claim::truth(kind, serves, stage.me()).note(note);
        claim.person = None;
        claim.domain = Some(stage.cast.firm(firm).domain.clone());
        for who in people {
            claim = claim.other(stage.cast.person(*who).address.clone());
        }
        claim.chain = Some(Chain {
            account: outside(&stage.cast, firm),
            with: Vec::new(),
            customers: Vec::new(),
            known: stage.as_of,
        });
        let day = stage.cast.last_day;
        self.shelf.story(account, None, claim, day);
    }
}

impl<'a> Point<'a> {
    /// A truth about an account and some of its customers.
    pub(super) fn truth(
        kind: &'static str,
        serves: Serves,
        house: &'a House,
        customers: &[FirmNo],
        said: &[&Said],
        note: String,
    ) -> Point<'a> {
        Point {
            kind,
            real: Some(serves),
            also: &[],
            house,
            person: None,
            with: Vec::new(),
            customers: customers.to_vec(),
            said: said.iter().map(|said| (*said).clone()).collect(),
            line: None,
            note,
        }
    }

    /// What only looks like it.
    pub(super) fn decoy(
        kind: &'static str,
        house: &'a House,
        customers: &[FirmNo],
        said: &[&Said],
        note: &str,
    ) -> Point<'a> {
        Point {
            real: None,
            ..Point::truth(kind, Serves::Us, house, customers, said, note.to_owned())
        }
    }

    pub(super) fn ask(mut self, person: PersonNo) -> Point<'a> {
        self.person = Some(person);
        self
    }

    pub(super) fn also(mut self, also: &'static [&'static str]) -> Point<'a> {
        self.also = also;
        self
    }

    pub(super) fn with(mut self, firm: FirmNo) -> Point<'a> {
        self.with.push(firm);
        self
    }

    pub(super) fn line(mut self, line: usize) -> Point<'a> {
        self.line = Some(line);
        self
    }
}
