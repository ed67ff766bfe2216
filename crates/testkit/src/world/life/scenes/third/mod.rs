//! Conversations of everyday life, by the third author.

mod office;
mod others;
mod technical;
mod trade;

use super::Scenes;

pub(super) static THIRD: Scenes = Scenes {
    customers: &[trade::SCENES, technical::SCENES, office::SCENES],
    german: others::GERMAN,
    inside: others::INSIDE,
    supplier: others::SUPPLIER,
    private: others::PRIVATE,
};

/// How a customer closes a matter.
const THANKS: &[&str] = &[
    "[Thank you very much for the fast reply.|Thanks a million for the quick help.]",
    "[That is exactly what I was looking for, thanks.|Thank you, this is clear for me.]",
    "[Okay, thanks.|Fine, thank you.|Good, thank you.]",
    "[Thanks, I have informed my colleagues.|Thank you, I have put it in our system.]",
    "[Received, thank you and have a nice day.|Well received, thanks.]",
];
