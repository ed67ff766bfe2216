//! Dense matrices of single precision: just what a regression over a catalogue
//! needs, which is one inverse and its product with what is bought: dense where that is
//! much ([`product`]), else fetched row by row ([`sparse`]).
//!
//! All runs in the widest vectors the machine has, the inverse and the dense product on
//! one kernel ([`kernel`]). Every number is one sum in one order, however many threads share the rows, so
//! the result is the same bytes on one thread and on eight. (Machines with and without
//! fused multiply-add differ in the last digits.)

pub(super) mod inverse;
mod kernel;
pub(super) mod product;
pub(super) mod sparse;

/// Sides are rounded up to a multiple of this, so that no tile of [`kernel`] is cut.
const ROUND: usize = 96;

/// Rows or columns that are worked at while they lie in the cache.
const BLOCK: usize = 2 * ROUND;

/// Numbers that are fetched from memory together; [`ROUND`] is a multiple.
const LINE: usize = 16;

/// The side of a matrix that holds `n` rows or columns.
pub(super) fn rounded(n: usize) -> usize {
    n.div_ceil(ROUND).max(1) * ROUND
}

/// Cuts `rows` (a multiple of [`ROUND`]) into one part for each thread, each about as
/// much work; `work` tells how much lies before a row.
pub(super) fn parts(rows: usize, threads: usize, work: impl Fn(usize) -> f64) -> Vec<usize> {
    let threads = threads.max(1);
    let all = work(rows);
    let mut ends: Vec<usize> = (1..threads)
        .map(|part| {
            let share = all * part as f64 / threads as f64;
            (0..rows / ROUND)
                .map(|block| block * ROUND)
                .find(|row| work(*row) >= share)
                .unwrap_or(rows)
        })
        .collect();
    ends.push(rows);
    ends
}

/// Runs `does(first row, rows)` on each part of a matrix, a thread each.
pub(super) fn on_rows(
    data: &mut [f32],
    stride: usize,
    ends: &[usize],
    does: impl Fn(usize, &mut [f32]) + Sync,
) {
    let does = &does;
    std::thread::scope(|scope| {
        let mut rest = data;
        let mut from = 0;
        for (part, end) in ends.iter().enumerate() {
            let (rows, later) = rest.split_at_mut((end - from) * stride);
            rest = later;
            let first = from;
            from = *end;
            if rows.is_empty() {
            } else if part + 1 == ends.len() {
                does(first, rows);
            } else {
                scope.spawn(move || does(first, rows));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_shared_by_work() {
        assert_eq!(rounded(0), 96);
        assert_eq!(rounded(97), 192);
        assert_eq!(parts(960, 2, |row| row as f64), [480, 960]);
        // A triangle: the later rows are longer.
        assert_eq!(parts(960, 2, |row| (row * row) as f64), [768, 960]);
        assert_eq!(parts(96, 3, |row| row as f64), [96, 96, 96]);
    }
}
