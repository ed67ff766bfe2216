//! The demo world, imported by the ordinary door: are its planted truths seen,
//! and its decoys left alone? On seeds that are used nowhere else, though their totals
//! are watched while the detectors change: for a figure, draw seeds of your own.
//!
//! The floors are a ratchet: what has been reached, to be raised, never lowered.
//! The aim was recall .9 and eight of the first ten.

#![allow(clippy::print_stderr, reason = "the figures are worth seeing")]

mod worlds;

use bellwether_testkit::{Author, demo_world_by};
use std::ops::RangeInclusive;
use worlds::Floors;

const SEEDS: RangeInclusive<u64> = 1001..=1020;
/// Of the worlds in the words of the second author, who had not seen the readers.
const SECOND: RangeInclusive<u64> = 2001..=2020;
/// Of the worlds in the words of the third author, whose wordings nobody reads who
/// changes a reader.
const THIRD: RangeInclusive<u64> = 3001..=3020;
fn check(author: Author, seeds: RangeInclusive<u64>, floors: &Floors) {
    let worlds = seeds.map(|seed| demo_world_by(author, seed));
    worlds::check(&format!("{author:?} author"), worlds, floors);
}

#[test]
fn truths_are_seen_and_decoys_left_alone() {
    let floors = Floors {
        recall: 0.9,
        first_ten: 0.9,
        decoys: 0.04,
    };
    check(Author::First, SEEDS, &floors);
}

#[test]
fn a_second_author_is_read() {
    let floors = Floors {
        recall: 0.75,
        first_ten: 0.9,
        decoys: 0.05,
    };
    check(Author::Second, SECOND, &floors);
}

/// Held out: his floors tell how well what was learnt from the others carries.
#[test]
fn a_third_author_is_read() {
    let floors = Floors {
        recall: 0.75,
        first_ten: 0.78,
        decoys: 0.1,
    };
    check(Author::Third, THIRD, &floors);
}
