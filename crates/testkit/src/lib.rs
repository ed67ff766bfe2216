//! What tests and the demo are made of: a seeded world, small fixture ledgers.

pub mod fixture;
pub mod ledger;
pub mod orders;
pub mod paper;
pub mod world;

pub use world::{
    Author, Booked, Chain, Decoy, EdgeDecoy, EdgeTruth, Export, Outside, SITUATIONS,
    SITUATIONS_BESIDE, SITUATIONS_CHAIN, SITUATIONS_ORDERS, Seller, Serves, Share, Standing,
    Telling, Truth, Way, World, WorldFile, chain_world, chain_world_by, demo_world, demo_world_by,
    edge_file, order_world, order_world_by, truth_file, whole_world, whole_world_by,
};
