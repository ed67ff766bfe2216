//! What tests and the demo are made of: a seeded world, small fixture ledgers.

pub mod fixture;
pub mod ledger;
pub mod orders;
pub mod world;

pub use world::{
    Author, Decoy, Export, SITUATIONS, SITUATIONS_BESIDE, Seller, Serves, Truth, World, WorldFile,
    demo_world, demo_world_by, truth_file, whole_world, whole_world_by,
};
