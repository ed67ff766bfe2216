//! Answers made before they are asked for: those that were asked for most of the pictures
//! before, so that not everybody waits for the same when a new one comes.

use super::desk::Desk;
use super::kept::{Kept, Recipe};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// The longest that a picture is held back by it, and which part of the time it took to draw.
const MOST: Duration = Duration::from_secs(1);
const PART: u32 = 4;

/// What is still to be made for one picture.
pub struct Ahead {
    kept: Kept,
    stamp: String,
    rest: std::vec::IntoIter<(String, Recipe)>,
    is_counted: bool,
}

impl Ahead {
    /// For the picture of a number.
    pub fn of(kept: Kept, number: u64) -> Ahead {
        let stamp = number.to_string();
        let rest = kept.ahead(&stamp).into_iter();
        Ahead {
            kept,
            stamp,
            rest,
            is_counted: false,
        }
    }

    /// Makes what there is time for before the picture, which took `drawing`, is shown.
    pub fn work(&mut self, desk: &mut Desk<'_, '_>, drawing: Duration) {
        let (begun, most) = (Instant::now(), MOST.min(drawing / PART));
        while begun.elapsed() < most && self.one(desk) {}
    }

    /// Makes one; none where there is nothing left to be made. What breaks will be told to
    /// whoever asks for it.
    pub fn one(&mut self, desk: &mut Desk<'_, '_>) -> bool {
        let Some((place, recipe)) = self.rest.next() else {
            // What pages of one account or person ask for, and what the page of sources
            // counts, which is itself made anew each time.
            let is_new = !std::mem::replace(&mut self.is_counted, true);
            if is_new {
                desk.network();
            }
            return is_new && desk.sources().is_ok();
        };
        // It may have been asked for meanwhile.
        if !self.kept.has(&self.stamp, &place) {
            let made = catch_unwind(AssertUnwindSafe(|| recipe(desk)));
            if let Ok(Some(answer)) = made {
                self.kept.keep(&self.stamp, place, &answer);
            }
        }
        true
    }
}
