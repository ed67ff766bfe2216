//! Several things at a time, for what takes long with a large mailbox. What comes of
//! them is the same as one after the other: each looks at what is there, and changes
//! nothing.

use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread::ScopedJoinHandle;

/// How many threads to use for what is cut in as many pieces as one likes. The core does
/// not ask the machine; more than it has cores cost nothing to speak of.
pub const THREADS: usize = 4;

/// How many of things that hold much memory, and use threads of their own, to do at a time.
const LANES: usize = 2;

/// Does the same with each number below a count, in as many pieces as there are threads;
/// the answers are in order.
pub fn range<R: Send>(count: usize, does: impl Fn(usize) -> R + Sync) -> Vec<R> {
    let size = count.div_ceil(THREADS).max(1);
    let starts: Vec<usize> = (0..count).step_by(size).collect();
    let pieces = each(&starts, |start| {
        let end = (start + size).min(count);
        (*start..end).map(&does).collect::<Vec<R>>()
    });
    pieces.into_iter().flatten().collect()
}

/// Does two things.
pub fn both<A, B: Send>(a: impl FnOnce() -> A, b: impl FnOnce() -> B + Send) -> (A, B) {
    std::thread::scope(|scope| {
        let b = scope.spawn(b);
        (a(), joined(b))
    })
}

/// Does the same with each of a few things; the answers are in their order.
pub fn each<T: Sync, R: Send>(all: &[T], does: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let does = &does;
    std::thread::scope(|scope| {
        let runs: Vec<_> = (all.iter())
            .map(|one| scope.spawn(move || does(one)))
            .collect();
        runs.into_iter().map(joined).collect()
    })
}

/// Does the same with each of many things, a few at a time, and begins them in their order;
/// the answers are in it too. Each is handed over, so that what only it holds is gone when
/// it is done.
pub fn in_turn<T: Send, R: Send>(all: Vec<T>, does: impl Fn(T) -> R + Sync) -> Vec<R> {
    let waiting = Mutex::new(all.into_iter().enumerate());
    // Nothing is in it that could be half done.
    let next = || (waiting.lock().unwrap_or_else(PoisonError::into_inner)).next();
    let lanes = each(&[(); LANES], |()| {
        let each = std::iter::from_fn(next);
        each.map(|(at, one)| (at, does(one))).collect::<Vec<_>>()
    });
    let mut done: Vec<(usize, R)> = lanes.into_iter().flatten().collect();
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, answer)| answer).collect()
}

fn joined<T>(run: ScopedJoinHandle<T>) -> T {
    run.join().unwrap_or_else(|panic| resume_unwind(panic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_order() {
        assert_eq!(both(|| 1, || "b"), (1, "b"));
        assert_eq!(each(&[3, 1, 2], |n| n * 2), [6, 2, 4]);
        assert_eq!(range(9, |n| n * n), [0, 1, 4, 9, 16, 25, 36, 49, 64]);
        assert!(range(0, |n| n).is_empty());
        let many: Vec<i32> = (0..99).collect();
        assert_eq!(in_turn(many.clone(), |n| n), many);
    }
}
