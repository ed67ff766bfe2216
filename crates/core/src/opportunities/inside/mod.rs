//! What people of one house tell each other of somebody outside, and what came of it.

pub mod after;
mod first_names;
mod house_words;
pub mod houses;
pub mod passage;
mod spelling;
