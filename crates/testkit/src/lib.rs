//! What tests and the demo are made of: a seeded world, small fixture ledgers.

pub mod fixture;
pub mod ledger;
pub mod world;

pub use world::{
    Decoy, SITUATIONS, Seller, Serves, Truth, World, WorldFile, demo_world, truth_file,
};
