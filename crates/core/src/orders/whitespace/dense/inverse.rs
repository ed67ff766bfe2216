//! The inverse of a symmetric, positive definite matrix, in place.
//!
//! The sweep operator (Goodnight 1979), block by block: with `D` the inverse of the
//! pivot block `A_kk`,
//!
//! ```text
//! A_ij ← A_ij − A_ik D A_kj      A_ik ← A_ik D      A_kk ← −D
//! ```
//!
//! and after all blocks the matrix is minus its inverse. It stays symmetric, so only
//! the lower half is worked at: n³ operations, no second matrix, and all of it in one
//! kernel. No pivoting is needed: each pivot block is a Schur complement, positive
//! definite like the whole.

use super::kernel::Kernel;
use super::{BLOCK, LINE, ROUND, on_rows, parts};

/// Replaces the matrix by its inverse. `data` is `side × side`, `side` is
/// [rounded](super::rounded), and only the lower half (column ≤ row) need be filled.
/// False where the matrix is not positive definite; then its content means nothing.
pub(in super::super) fn invert(data: &mut [f32], side: usize, threads: usize) -> bool {
    let kernel = Kernel::new();
    // The lower half up to a row is a triangle.
    let ends = parts(side, threads, |row| (row * row) as f64);
    // Memory that is used again need not be cleared by the system again.
    let [mut column, mut swept, mut right] = [const { Vec::new() }; 3];
    for from in (0..side).step_by(BLOCK) {
        let size = BLOCK.min(side - from);
        let Some(pivot) = kernel.run(|| pivot(data, side, from, size)) else {
            return false;
        };
        self::column(data, side, from, size, &mut column);
        times(kernel, &column, &pivot, size, threads, &mut swept);
        kernel.pack_right(size, side, &mut right, |row, tile| {
            let rows = &column[row * size..];
            for (step, numbers) in tile.enumerate() {
                for (number, row) in numbers.iter_mut().zip(rows.chunks_exact(size)) {
                    *number = row[step];
                }
            }
        });
        on_rows(data, side, &ends, |first, rows| {
            let mut strips = Vec::new();
            for (block, rows) in rows.chunks_mut(ROUND * side).enumerate() {
                let row = first + block * ROUND;
                let left = &swept[row * size..(row + ROUND) * size];
                kernel.pack_left(left, size, size, -1.0, &mut strips);
                kernel.add(&strips, &right, size, rows, side, row + ROUND);
            }
        });
        put(data, side, from, size, &swept, &pivot);
    }
    mirror_negated(data, side);
    true
}

/// Changes the sign of the lower half and writes it to the upper one too, block by block:
/// down a whole column each number would be fetched from memory by itself.
fn mirror_negated(data: &mut [f32], side: usize) {
    const BLOCK: usize = ROUND / 3;
    // Turned round beside the matrix, whose columns share few places of the cache.
    let mut turned = [[0.0; BLOCK]; BLOCK];
    for below in (0..side).step_by(BLOCK) {
        for left in (0..below).step_by(BLOCK) {
            for (n, row) in data[below * side..]
                .chunks_exact_mut(side)
                .take(BLOCK)
                .enumerate()
            {
                for (number, turned) in row[left..left + BLOCK].iter_mut().zip(&mut turned) {
                    *number = -*number;
                    turned[n] = *number;
                }
            }
            for (row, turned) in data[left * side..].chunks_exact_mut(side).zip(&turned) {
                row[below..below + BLOCK].copy_from_slice(turned);
            }
        }
        for row in below..below + BLOCK {
            for column in below..=row {
                let number = -data[row * side + column];
                data[row * side + column] = number;
                data[column * side + row] = number;
            }
        }
    }
}

/// The column of blocks under and over the pivot, `side × size`, in place of what is in
/// `column`; zero at the pivot.
fn column(data: &[f32], side: usize, from: usize, size: usize, column: &mut Vec<f32>) {
    column.clear();
    column.resize(side * size, 0.0);
    let across = &data[from * side..(from + size) * side];
    // Line by line of memory: number by number each would be fetched by itself.
    for first in (0..from).step_by(LINE) {
        for (step, row) in across.chunks_exact(side).enumerate() {
            let numbers = row[first..first + LINE].iter();
            for (line, number) in column[first * size..].chunks_exact_mut(size).zip(numbers) {
                line[step] = *number;
            }
        }
    }
    for row in from + size..side {
        column[row * size..(row + 1) * size].copy_from_slice(&data[row * side + from..][..size]);
    }
}

/// `left · right`, in place of what is in `out`.
fn times(
    kernel: Kernel,
    left: &[f32],
    right: &[f32],
    size: usize,
    threads: usize,
    out: &mut Vec<f32>,
) {
    out.clear();
    out.resize(left.len(), 0.0);
    let mut packed = Vec::new();
    kernel.pack_right(size, size, &mut packed, |column, tile| {
        for (numbers, row) in tile.zip(right.chunks_exact(size)) {
            numbers.copy_from_slice(&row[column..][..numbers.len()]);
        }
    });
    let ends = parts(left.len() / size, threads, |row| row as f64);
    on_rows(out, size, &ends, |first, out| {
        let mut strips = Vec::new();
        for (block, out) in out.chunks_mut(ROUND * size).enumerate() {
            let from = (first + block * ROUND) * size;
            let left = &left[from..from + ROUND * size];
            kernel.pack_left(left, size, size, 1.0, &mut strips);
            kernel.add(&strips, &packed, size, out, size, size);
        }
    });
}

/// Writes the swept column and the pivot into the lower half.
fn put(data: &mut [f32], side: usize, from: usize, size: usize, swept: &[f32], pivot: &[f32]) {
    let across = &mut data[from * side..(from + size) * side];
    for first in (0..from).step_by(LINE) {
        for (step, row) in across.chunks_exact_mut(side).enumerate() {
            let numbers = row[first..first + LINE].iter_mut();
            for (number, line) in numbers.zip(swept[first * size..].chunks_exact(size)) {
                *number = line[step];
            }
        }
    }
    for (row, pivot) in across.chunks_exact_mut(side).zip(pivot.chunks_exact(size)) {
        for (number, pivot) in row[from..from + size].iter_mut().zip(pivot) {
            *number = -pivot;
        }
    }
    for row in from + size..side {
        data[row * side + from..][..size].copy_from_slice(&swept[row * size..(row + 1) * size]);
    }
}

/// The inverse of the block on the diagonal, whole: the same sweep, number by number.
#[inline(always)]
fn pivot(data: &[f32], side: usize, from: usize, size: usize) -> Option<Vec<f32>> {
    let mut block = vec![0.0; size * size];
    for row in 0..size {
        for column in 0..=row {
            let number = data[(from + row) * side + from + column];
            block[row * size + column] = number;
            block[column * size + row] = number;
        }
    }
    let mut line = vec![0.0; size];
    for step in 0..size {
        line.copy_from_slice(&block[step * size..(step + 1) * size]);
        let middle = line[step];
        if middle.is_nan() || middle <= 0.0 {
            return None;
        }
        for (row, numbers) in block.chunks_exact_mut(size).enumerate() {
            if row == step {
                continue;
            }
            let factor = line[row] / middle;
            for (number, other) in numbers.iter_mut().zip(&line) {
                *number -= factor * other;
            }
            numbers[step] = factor;
        }
        for (number, other) in block[step * size..].iter_mut().zip(&line) {
            *number = other / middle;
        }
        block[step * size + step] = -1.0 / middle;
    }
    block.iter_mut().for_each(|number| *number = -*number);
    Some(block)
}

#[cfg(test)]
mod tests {
    use super::super::rounded;
    use super::*;

    /// A gram matrix of made-up rows, with a ridge; side × side.
    fn gram(n: usize) -> Vec<f32> {
        let number = |n: usize| ((n * 7919 + 3) % 1009) as f32 / 500.0 - 1.0;
        let side = rounded(n);
        let mut data = vec![0.0; side * side];
        for row in 0..side {
            for column in 0..n.min(side) {
                let sum: f32 = (0..40)
                    .map(|k| number(row * 40 + k) * number(column * 40 + k))
                    .sum();
                data[row * side + column] = if row < n { sum } else { 0.0 };
            }
            data[row * side + row] += 3.0;
        }
        data
    }

    #[test]
    fn a_matrix_times_its_inverse_is_one() {
        for n in [1, 7, 200, 500] {
            let side = rounded(n);
            let matrix = gram(n);
            let mut inverse = matrix.clone();
            assert!(invert(&mut inverse, side, 1));
            for row in (0..n).step_by(13) {
                for column in (0..n).step_by(7) {
                    let sum: f64 = (0..side)
                        .map(|k| {
                            f64::from(matrix[row * side + k])
                                * f64::from(inverse[k * side + column])
                        })
                        .sum();
                    let one = f64::from(u8::from(row == column));
                    assert!((sum - one).abs() < 1e-4, "{n} {row} {column}: {sum}");
                }
            }
            for row in 0..side {
                for column in 0..row {
                    let (below, above) = (row * side + column, column * side + row);
                    assert_eq!(inverse[below].to_bits(), inverse[above].to_bits());
                }
            }
            let mut again = matrix;
            assert!(invert(&mut again, side, 3));
            assert_eq!(again, inverse, "the same bytes on three threads");
        }
    }

    #[test]
    fn what_is_not_positive_definite_is_refused() {
        let mut data = gram(5);
        data[96 * 4 + 4] = -1.0;
        assert!(!invert(&mut data, 96, 2));
    }
}
