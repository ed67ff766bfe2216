//! What mails, notes and calls say of buying, by each author.

mod first;
mod second;
mod third;

use crate::world::stage::Stage;

/// What one author writes.
pub(super) struct Words {
    /// Subjects of their mails, and our thanks.
    pub(super) subject: &'static str,
    pub(super) answer: &'static str,
    pub(super) note_title: &'static str,
    /// They make the part themselves.
    pub(super) self_made: &'static str,
    /// The machine was sold: a mail, a note.
    pub(super) machine_sold: [&'static str; 2],
    /// Works holidays; a refit of several months.
    pub(super) pause: &'static str,
    pub(super) refit: &'static str,
    /// A project that is finished.
    pub(super) one_off: &'static str,
    /// One account went into another, `{heir}`.
    pub(super) merged: &'static str,
    /// Bound to the old type.
    pub(super) validated: &'static str,
    /// What they need in a year.
    pub(super) need: &'static str,
    /// They build our machines into plants for others.
    pub(super) builder: &'static str,
    /// Prices are fixed until the end of `{year}`: a mail, a note.
    pub(super) contract: [&'static str; 2],
    /// Our mail with a quote.
    pub(super) quote: &'static [&'static str],
    pub(super) quote_subject: &'static str,
    /// We ask about it; they say when they decide; they decline.
    pub(super) follow_up: &'static str,
    pub(super) decides: &'static str,
    pub(super) declined: &'static str,
    /// A dealer's own brand.
    pub(super) own_brand: &'static str,
    /// They buy from `{rival}` now: two mails, a note.
    pub(super) elsewhere_mail: [&'static str; 2],
    pub(super) elsewhere_note: &'static str,
    /// They tried `{rival}` and came back.
    pub(super) came_back: &'static str,
    /// They buy something from `{rival}` that we do not make.
    pub(super) other_thing: &'static str,
    /// They asked `{rival}` for a price and stay.
    pub(super) asked_elsewhere: &'static str,
    /// Somebody else buys from `{rival}`.
    pub(super) neighbour: &'static str,
}

pub(super) fn of(stage: &Stage) -> &'static Words {
    stage
        .author
        .of(&first::FIRST, &second::SECOND, &third::THIRD)
}
