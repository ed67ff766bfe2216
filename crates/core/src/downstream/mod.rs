//! Customers' customers: what reports, press and mail say of who sells to whom.

pub mod assign;
pub mod bases;
mod cues;
mod lexicon;
pub mod mentions;
pub mod names;
pub mod percents;
mod periods;
pub mod relations;
mod rows;
mod runs;
pub mod shares;
pub mod statements;
mod subjects;
#[cfg(test)]
mod tests;
pub mod tokens;

pub use bases::Base;
pub use mentions::Party;
pub use percents::Share;
pub use shares::{Known, Said, Why, current, shares};
pub use statements::{Block, Statement, statements};
