//! Made-up worlds whose accounts have customers of their own: who sells to whom must be
//! known, what it means be seen beside the rest, and what only looks so be left.

#![allow(clippy::print_stderr, reason = "the figures are worth seeing")]

mod worlds;

use bellwether_testkit::world::chain_world;
use std::ops::RangeInclusive;
use worlds::Floors;

const SEEDS: RangeInclusive<u64> = 1301..=1306;

#[test]
fn customers_of_accounts_are_known_and_seen() {
    let floors = Floors {
        recall: 0.0,
        first_ten: 0.0,
        decoys: 1.0,
    };
    let seeds = match std::env::var("SEEDS") {
        Ok(from) => {
            let from: u64 = from.parse().expect("a number");
            from..=from + 3
        }
        Err(_) => SEEDS,
    };
    let worlds = seeds.map(chain_world);
    worlds::check("with customers' customers", worlds, &floors);
}
