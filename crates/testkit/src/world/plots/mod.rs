//! The situations planted in the world, and their look-alikes.
//!
//! One folder per kind: `words.rs` holds the wordings, `mod.rs` stages what is
//! real, `decoys.rs` what is not. Wordings come from shuffled decks, so that a
//! world never uses one twice.

mod ask;
mod beside;
pub(crate) mod carrier;
mod cross;
mod fading;
mod level;
mod mover;
mod newface;
pub(crate) mod offer;
mod promise;
mod single;
mod site;

pub(crate) use beside::lay_beside;

use super::cast::Part;
use super::cast::person::{FirmNo, PersonNo};
use super::cast::titles::{Function, Level};
use super::mail::PostNo;
use super::stage::Stage;
use bellwether_core::time::Timestamp;

/// Lays all plots. Those that change who is in touch come first.
pub(crate) fn lay(stage: &mut Stage) {
    fading::lay(stage);
    mover::lay(stage);
    single::lay(stage);
    level::lay(stage);
    newface::lay(stage);
    site::lay(stage);
    cross::lay(stage);
    promise::lay(stage);
    ask::lay(stage);
}

/// A regular contact of the seller, any that is free.
fn anybody(stage: &mut Stage) -> Option<PersonNo> {
    stage.engage(|_, _| true)
}

/// A regular contact with one of these functions.
fn one_of(stage: &mut Stage, functions: &[Function]) -> Option<PersonNo> {
    stage.engage(|stage, p| functions.contains(&stage.cast.person(p).function))
}

/// Whether a regular contact with one of these functions is free.
fn is_free(stage: &Stage, functions: &[Function]) -> bool {
    stage
        .free(|stage, p| functions.contains(&stage.cast.person(p).function))
        .next()
        .is_some()
}

/// Some customer with several contacts.
fn some_customer(stage: &mut Stage) -> Option<FirmNo> {
    let firms = &stage.cast.firms;
    let customers: Vec<usize> = (0..firms.len())
        .filter(|f| firms[*f].part == Part::Customer)
        .collect();
    if customers.is_empty() {
        None
    } else {
        Some(FirmNo(stage.rng.pick(&customers)))
    }
}

impl Stage {
    /// Nothing more between the seller and somebody after a moment.
    fn quiet_after(&mut self, person: PersonNo, at: Timestamp) {
        self.cast.people[person.0].days.last = at.day();
    }

    /// Only small matters with somebody from a moment on.
    fn light_after(&mut self, person: PersonNo, at: Timestamp) {
        self.cast.people[person.0].days.light_from = Some(at.day());
    }

    /// One or the other: an open matter is followed by silence or by other things.
    fn move_on(&mut self, person: PersonNo, at: Timestamp) {
        if self.rng.chance(0.45) {
            self.quiet_after(person, at);
        } else {
            self.light_after(person, at);
        }
    }

    /// Another firm's regular contact, free for the plot.
    fn engage_elsewhere(&mut self, than: PersonNo) -> Option<PersonNo> {
        let firm = self.cast.person(than).firm;
        self.engage(|stage, p| stage.cast.person(p).firm != firm)
    }

    /// A customer apart from the others, without people.
    fn reserved_firm(&mut self) -> FirmNo {
        self.cast.found(Part::Reserved, &mut self.rng)
    }

    /// Somebody at the same firm whom the seller has nothing to do with.
    fn stranger(&mut self, known: PersonNo, function: Function, level: Level) -> Option<PersonNo> {
        let firm = self.cast.person(known).firm?;
        Some(self.cast.hire(firm, function, level, &mut self.rng))
    }

    /// How a note names somebody: `Birgit Köhler (Tarnwick Dairies)`.
    fn called(&self, person: PersonNo) -> String {
        let name = self.cast.person(person).full_name();
        match self.cast.firm_of(person) {
            Some(firm) => format!("{name} ({})", firm.name),
            None => name,
        }
    }

    /// The date of a mail as a note gives it.
    fn day_of(&self, post: PostNo) -> String {
        super::calendar::day_month(self.post(post).at.day())
    }
}
