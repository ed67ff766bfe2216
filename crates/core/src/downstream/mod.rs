//! Customers' customers: what reports, press and mail say of who sells to whom.

pub mod assign;
pub mod bases;
mod cues;
pub mod known;
mod lexicon;
pub mod mentions;
mod name_words;
pub mod names;
pub mod news;
pub mod percents;
mod periods;
pub mod relations;
mod roles;
mod rows;
mod runs;
pub mod said;
pub mod shares;
pub mod statements;
mod subjects;
#[cfg(test)]
mod tests;
pub mod tokens;
pub mod told;

pub use bases::Base;
pub use known::Known;
pub use mentions::Party;
pub use news::{News, What};
pub use percents::Share;
pub use said::{Said, Why, current};
pub use shares::shares;
pub use statements::{Block, Statement, statements};
pub use told::{House, Told};
