//! Answers: what is asked of a picture, in the wire's shapes. Every face asks here; each
//! lays the answer out in its own way.

pub mod accounts;
pub mod by_hand;
pub mod chain;
pub mod decisions;
pub mod doubts;
pub mod opportunities;
pub mod people;
pub mod phrases;
pub mod preparations;
pub mod search;
pub mod supply;
pub mod told;
pub mod trade;
pub mod untold;
