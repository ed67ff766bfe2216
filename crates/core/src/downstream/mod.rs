//! Customers' customers: what reports, press and mail say of who sells to whom.

mod apposed;
pub mod assign;
pub mod bases;
pub mod captive;
pub mod claims;
pub mod companies;
#[cfg(test)]
mod constructions;
mod cues;
mod denied;
mod desks;
mod documents;
pub mod edges;
mod handed_on;
pub mod known;
mod lexicon;
pub mod library;
pub mod mentions;
mod name_joins;
mod name_words;
pub mod names;
pub mod news;
mod no_house;
mod ordered;
mod ours;
pub mod percents;
mod periods;
pub mod picture;
pub mod relations;
mod roles;
mod rows;
mod runs;
pub mod said;
pub mod shares;
pub mod signals;
pub mod statements;
mod subjects;
mod talks;
#[cfg(test)]
mod tests;
mod things;
pub mod tokens;
pub mod told;
mod turned;
mod whose;
mod written;

pub use bases::Base;
pub use known::Known;
pub use mentions::Party;
pub use news::{News, What, news};
pub use percents::Share;
pub use picture::Downstream;
pub use said::{Said, Why, current};
pub use shares::shares;
pub use statements::{Block, Statement, statements};
pub use told::{House, Told, told};
