//! A matrix of few numbers times a few columns of a dense one.
//!
//! Who owns what is one number in a hundred, so what is multiplied by it costs a
//! hundredth of a product of dense matrices, even though each number is fetched for
//! itself. The columns are taken a *panel* at a time, so narrow that all rows of it lie
//! in the cache while they are fetched in any order.

use super::{LINE, ROUND};
use pulp::{Arch, Simd, WithSimd};

/// Columns of a panel, in vectors.
const WIDE: usize = 3;

/// The numbers of a matrix that are not zero, row by row.
#[derive(Clone, Copy)]
pub(in super::super) struct Sparse<'a> {
    /// Where each row begins among the columns, and where the last one ends.
    pub(in super::super) starts: &'a [usize],
    /// The column of each number.
    pub(in super::super) columns: &'a [u32],
    /// The numbers; all are 1 where there are none.
    pub(in super::super) numbers: Option<&'a [f32]>,
}

/// How many columns a panel has on this machine; it divides [rounded](super::rounded)
/// sides.
pub(in super::super) fn width() -> usize {
    let width = Arch::new().dispatch(Width);
    debug_assert_eq!(ROUND % width, 0, "panels would be cut");
    width
}

/// Some [`width`] columns of a symmetric matrix, row by row, in place of what is in `out`
/// (memory that is used again need not be cleared again). They are handed over as the
/// rows they equal, `side` long.
pub(in super::super) fn panel(rows: &[f32], side: usize, out: &mut Vec<f32>) {
    let width = rows.len() / side;
    out.resize(rows.len(), 0.0);
    for from in (0..side).step_by(LINE) {
        for (n, row) in rows.chunks_exact(side).enumerate() {
            for (column, number) in row[from..from + LINE].iter().enumerate() {
                out[(from + column) * width + n] = *number;
            }
        }
    }
}

/// The other way round: rewrites rows, of each the number in a column by what `number`
/// says of its place in a panel.
pub(in super::super) fn put_back(
    rows: &mut [f32],
    side: usize,
    columns: usize,
    number: impl Fn(usize, usize) -> f32,
) {
    let width = rows.len() / side;
    for from in (0..columns).step_by(LINE) {
        for (n, row) in rows.chunks_exact_mut(side).enumerate() {
            let line = from..(from + LINE).min(columns);
            for (column, place) in line.clone().zip(&mut row[line]) {
                *place = number(column, column * width + n);
            }
        }
    }
}

impl Sparse<'_> {
    /// `self · panel`, row by row, in place of what is in `out`; a row is [`width`] long.
    pub(in super::super) fn times(self, panel: &[f32], out: &mut Vec<f32>) {
        let arch = Arch::new();
        let rows = self.starts.len().saturating_sub(1);
        // Every number is written.
        out.resize(rows * arch.dispatch(Width), 0.0);
        let of = self;
        arch.dispatch(Times { of, panel, out });
    }
}

struct Width;

impl WithSimd for Width {
    type Output = usize;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> usize {
        WIDE * S::F32_LANES
    }
}

struct Times<'a> {
    of: Sparse<'a>,
    panel: &'a [f32],
    out: &'a mut [f32],
}

impl WithSimd for Times<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let (panel, _) = S::as_simd_f32s(self.panel);
        let (out, _) = S::as_mut_simd_f32s(self.out);
        let ranges = self.of.starts.windows(2).map(|ends| ends[0]..ends[1]);
        for (range, out) in ranges.zip(out.chunks_exact_mut(WIDE)) {
            let mut sums = [simd.splat_f32s(0.0); WIDE];
            let columns = &self.of.columns[range.clone()];
            let row = |column: u32| &panel[column as usize * WIDE..][..WIDE];
            match self.of.numbers {
                None => {
                    for column in columns {
                        for (sum, other) in sums.iter_mut().zip(row(*column)) {
                            *sum = simd.add_f32s(*sum, *other);
                        }
                    }
                }
                Some(numbers) => {
                    for (column, number) in columns.iter().zip(&numbers[range]) {
                        let number = simd.splat_f32s(*number);
                        for (sum, other) in sums.iter_mut().zip(row(*column)) {
                            *sum = simd.mul_add_f32s(number, *other, *sum);
                        }
                    }
                }
            }
            out.copy_from_slice(&sums);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_the_plain_sum() {
        let width = width();
        let dense: Vec<f32> = (0..4 * width).map(|n| (n % 17) as f32 - 5.0).collect();
        let made = |numbers| Sparse {
            starts: &[0, 2, 2, 3],
            columns: &[0, 3, 1],
            numbers,
        };
        let (mut with, mut ones, mut part) = (vec![9.0; 5], vec![9.0; 999], Vec::new());
        made(Some(&[2.0, -1.0, 0.5])).times(&dense, &mut with);
        made(None).times(&dense, &mut ones);
        for at in 0..width {
            let row = |row: usize| dense[row * width + at];
            assert_eq!(with[at], 2.0 * row(0) - row(3));
            assert_eq!(ones[at], row(0) + row(3));
            assert_eq!((with[width + at], ones[width + at]), (0.0, 0.0));
            assert_eq!(with[2 * width + at], 0.5 * row(1));
        }
        assert_eq!((with.len(), ones.len()), (3 * width, 3 * width));
        let side = ROUND;
        let rows: Vec<f32> = (0..width * side).map(|n| n as f32).collect();
        panel(&rows, side, &mut part);
        assert_eq!(part.len(), width * side);
        assert_eq!(part[5 * width + 1], rows[side + 5]);
        let mut back = vec![0.0; width * side];
        put_back(&mut back, side, side - 3, |_, at| part[at]);
        assert_eq!(back[side..2 * side - 3], rows[side..2 * side - 3]);
        assert_eq!(back[2 * side - 1], 0.0, "what lies beyond is left");
    }
}
