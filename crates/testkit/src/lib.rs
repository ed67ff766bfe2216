//! Worlds and fixtures for tests and for the demo.

pub mod world;

pub use world::{
    Decoy, SITUATIONS, Seller, Serves, Truth, World, WorldFile, demo_world, truth_file,
};
