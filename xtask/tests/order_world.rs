//! Whole made-up worlds with their order book: what accounts don't buy, what is due, what
//! fades, what is given away must be seen beside the rest, and what only looks so be left.

#![allow(clippy::print_stderr, reason = "the figures are worth seeing")]

mod worlds;

use bellwether_testkit::{Author, order_world_by};
use std::ops::RangeInclusive;
use worlds::Floors;

const FIRST: RangeInclusive<u64> = 1201..=1220;
const THIRD: RangeInclusive<u64> = 3201..=3220;

fn check(author: Author, seeds: RangeInclusive<u64>, floors: &Floors) {
    let worlds = seeds.map(|seed| order_world_by(author, seed));
    worlds::check(&format!("{author:?} author, with orders"), worlds, floors);
}

#[test]
fn truths_of_the_order_book_are_seen() {
    let floors = Floors {
        recall: 0.9,
        first_ten: 0.93,
        decoys: 0.025,
    };
    check(Author::First, FIRST, &floors);
}

/// Held out: neither his words nor his numbers are looked at by those who change a kind.
#[test]
fn a_third_order_book_is_read() {
    let floors = Floors {
        recall: 0.74,
        first_ten: 0.8,
        decoys: 0.09,
    };
    check(Author::Third, THIRD, &floors);
}
