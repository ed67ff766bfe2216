//! Whose an ask is to answer: by the name at its beginning, else by whom it went to.

use crate::evidence::Role;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::addressed::{called, calls_another, is_mine, opens_to_another};

/// Whose an ask is to answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Whose {
    /// The seller's, by name or since it went to nobody else of us.
    Mine,
    /// Anybody's of us whom it went to: each waits for the other.
    Ours,
    /// A colleague's, with the seller in copy or beside.
    Colleagues,
    /// A colleague's, by name in the sentence itself.
    Called,
    /// Each receiver's of a mail to many.
    Everybodys,
    /// Somebody's whom the mail does not show, or of another house.
    Others,
    /// It came to the seller for information, some other way.
    Nobodys,
}

impl Whose {
    /// How much it counts for the seller, where it does at all. Of what is put to a
    /// colleague only what lasts should be seen by somebody: readers of real mail acted on
    /// nothing else that was not the seller's.
    pub fn weight(self, lasting: bool) -> Option<f64> {
        match (self, lasting) {
            (Whose::Mine, _) => Some(1.0),
            (Whose::Ours, true) => Some(0.95),
            (Whose::Ours, false) => Some(0.85),
            (Whose::Colleagues, true) => Some(0.8),
            (Whose::Called, true) => Some(0.7),
            (Whose::Everybodys, _) => Some(0.65),
            (Whose::Colleagues | Whose::Called, false) | (Whose::Nobodys | Whose::Others, _) => {
                None
            }
        }
    }

    /// Whether it is put to the seller in person.
    pub fn is_in_person(self) -> bool {
        self == Whose::Mine
    }

    /// Whether it is put to a colleague by name, or with the seller in copy.
    pub fn is_a_colleagues(self) -> bool {
        matches!(self, Whose::Colleagues | Whose::Called)
    }

    /// Whether it went to many.
    pub fn is_many(self) -> bool {
        self == Whose::Everybodys
    }
}

/// The colleague to remind, where an ask is a colleague's.
pub(super) fn colleague(k: &Knowledge, message: &Message, sentence: &str) -> Option<PersonNo> {
    let other = |person: &PersonNo| k.person(*person).ours && !is_mine(k, *person);
    let to = k.recipients_in(message, Role::To);
    let greeted = k.greeted(message).map(|who| who.id);
    let by_name = called(k, message, sentence).filter(other);
    let greeted = || {
        to.iter()
            .copied()
            .find(|p| Some(k.person(*p).id) == greeted)
    };
    by_name
        .or_else(|| greeted().filter(other))
        .or_else(|| to.iter().copied().find(other))
}

/// Whose the ask `sentence` of a message is.
pub(super) fn whose(k: &Knowledge, message: &Message, sentence: &str) -> Whose {
    let ours = |role| {
        let to = k.recipients_in(message, role);
        let all = to.iter().filter(|p| k.person(**p).ours).count();
        (all, to.iter().any(|p| is_mine(k, *p)))
    };
    let ((to, direct), (_, copied)) = (ours(Role::To), ours(Role::Cc));
    match called(k, message, sentence) {
        Some(person) if is_mine(k, person) => return Whose::Mine,
        Some(person) if k.person(person).ours => return Whose::Called,
        _ => {}
    }
    if super::is_circular(k, message) {
        return Whose::Everybodys;
    }
    if calls_another(k, message, sentence) {
        return Whose::Others;
    }
    let greeted = k.greeted(message);
    match greeted {
        Some(who) if who.me => return Whose::Mine,
        // An address of the seller's own that nobody knows for it.
        Some(who) if !copied && direct && to == 1 && who.ours => return Whose::Mine,
        Some(who) if who.ours && (direct || copied) => return Whose::Colleagues,
        Some(_) => return Whose::Others,
        None if opens_to_another(k, message) => return Whose::Others,
        None => {}
    }
    match (direct, copied) {
        (true, _) if to > 1 => Whose::Ours,
        (true, _) => Whose::Mine,
        (false, true) => Whose::Colleagues,
        (false, false) => Whose::Nobodys,
    }
}
