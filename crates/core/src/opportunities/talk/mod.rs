//! What letters say, as far as several detectors ask: how they are meant, when
//! something is due, which matters, places and people they speak of.

mod answerable;
pub mod appointed;
pub mod asking;
pub mod dates;
mod elsewhere;
mod elsewhere_words;
pub mod enquiry;
pub mod inside;
pub mod introductions;
pub mod matters;
pub mod mentions;
pub mod moments;
pub mod moves;
mod object;
pub mod offers;
pub mod other_source;
pub mod places;
pub mod pledges;
pub mod reasons;
pub mod request;
mod site_words;
pub mod telling;
pub mod tone;
pub mod unasked;
mod wanted;
mod withdrawn;
pub mod worries;
