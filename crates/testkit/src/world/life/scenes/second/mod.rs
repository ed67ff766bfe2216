//! Conversations of everyday life, by the second author.

mod buying;
mod others;
mod papers;
mod plant;
mod visits;

use super::Scenes;

pub(super) static SECOND: Scenes = Scenes {
    customers: &[
        buying::SCENES,
        plant::SCENES,
        papers::SCENES,
        visits::SCENES,
    ],
    german: others::GERMAN,
    inside: others::INSIDE,
    supplier: others::SUPPLIER,
    private: others::PRIVATE,
};

/// How a customer closes a matter.
const THANKS: &[&str] = &[
    "[tks|thx|ok tks]",
    "[Noted with thanks.|Received with thanks.]",
    "[Appreciate it.|Much appreciated, y'all.]",
    "[That will do nicely.|Splendid, that answers it.]",
    "[We thank you for the prompt reply.|Thank you. The matter is closed for us.]",
    "[perfect, thank you very much|ok now is clear]",
];
