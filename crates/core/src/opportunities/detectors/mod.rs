//! The kinds of opportunity. A new one is one file and one line here.

mod fading_tie;
mod moved_contact;
mod new_face;
mod open_offer;
mod open_promise;
mod shared_concern;
mod single_contact;
mod unanswered_ask;
mod unreached_role;
mod unreached_site;

use super::Detector;

/// Every kind there is.
pub static ALL: &[&Detector] = &[
    &unanswered_ask::DETECTOR,
    &open_offer::DETECTOR,
    &moved_contact::DETECTOR,
    &new_face::DETECTOR,
    &unreached_role::DETECTOR,
    &unreached_site::DETECTOR,
    &shared_concern::DETECTOR,
    &open_promise::DETECTOR,
    &fading_tie::DETECTOR,
    &single_contact::DETECTOR,
];
