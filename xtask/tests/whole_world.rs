//! Whole made-up worlds: the mailbox with its calendar, address book, CRM exports and
//! notes. The planted truths of the mailbox must be seen beside the others, and what a
//! meeting, a call or a note settles must be left alone.

#![allow(clippy::print_stderr, reason = "the figures are worth seeing")]

mod worlds;

use bellwether_testkit::{Author, whole_world_by};
use std::ops::RangeInclusive;
use worlds::Floors;

const FIRST: RangeInclusive<u64> = 1101..=1120;
const THIRD: RangeInclusive<u64> = 3101..=3120;

fn check(author: Author, seeds: RangeInclusive<u64>, floors: &Floors) {
    let worlds = seeds.map(|seed| whole_world_by(author, seed));
    worlds::check(&format!("{author:?} author, whole"), worlds, floors);
}

#[test]
fn truths_of_all_sources_are_seen() {
    let floors = Floors {
        recall: 0.9,
        first_ten: 0.9,
        decoys: 0.03,
    };
    check(Author::First, FIRST, &floors);
}

/// Held out: his wordings are not read by those who change a reader.
#[test]
fn a_third_author_is_read() {
    let floors = Floors {
        recall: 0.78,
        first_ten: 0.8,
        decoys: 0.08,
    };
    check(Author::Third, THIRD, &floors);
}
