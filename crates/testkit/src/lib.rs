//! What tests and the demo are made of: a seeded world, small fixture ledgers.

pub mod fixture;
pub mod ledger;
pub mod orders;
pub mod world;

pub use world::{
    Author, Booked, Decoy, Export, SITUATIONS, SITUATIONS_BESIDE, SITUATIONS_ORDERS, Seller,
    Serves, Truth, World, WorldFile, demo_world, demo_world_by, order_world, order_world_by,
    truth_file, whole_world, whole_world_by,
};
