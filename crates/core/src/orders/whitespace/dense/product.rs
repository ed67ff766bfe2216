//! The product of two dense matrices.

use super::kernel::Kernel;
use super::{BLOCK, ROUND, on_rows, parts};

/// `left · right`, row by row: `left` has `depth` columns, `right` has `columns`; all
/// three sides are [rounded](super::rounded).
pub(in super::super) fn product(
    left: &[f32],
    right: &[f32],
    depth: usize,
    columns: usize,
    threads: usize,
) -> Vec<f32> {
    let kernel = Kernel::new();
    let rows = left.len() / depth.max(1);
    let mut out = vec![0.0; rows * columns];
    let packed: Vec<(usize, Vec<f32>)> = (0..depth)
        .step_by(BLOCK)
        .map(|from| {
            let steps = BLOCK.min(depth - from);
            let mut packed = Vec::new();
            kernel.pack_right(steps, columns, &mut packed, |column, tile| {
                for (step, numbers) in tile.enumerate() {
                    let row = &right[(from + step) * columns + column..];
                    numbers.copy_from_slice(&row[..numbers.len()]);
                }
            });
            (steps, packed)
        })
        .collect();
    let ends = parts(rows, threads, |row| row as f64);
    on_rows(&mut out, columns, &ends, |first, out| {
        let mut strips = Vec::new();
        for (block, out) in out.chunks_mut(ROUND * columns).enumerate() {
            let row = first + block * ROUND;
            for (part, (steps, right)) in packed.iter().enumerate() {
                let from = row * depth + part * BLOCK;
                let to = (row + ROUND - 1) * depth + part * BLOCK + steps;
                kernel.pack_left(&left[from..to], depth, *steps, 1.0, &mut strips);
                kernel.add(&strips, right, *steps, out, columns, columns);
            }
        }
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_the_plain_sum_on_any_number_of_threads() {
        let (rows, depth, columns) = (192, 288, 96);
        let number = |n: usize| ((n * 7919) % 101) as f32 / 50.0 - 1.0;
        let left: Vec<f32> = (0..rows * depth).map(number).collect();
        let right: Vec<f32> = (0..depth * columns).map(|n| number(n + 13)).collect();
        let out = product(&left, &right, depth, columns, 1);
        assert_eq!(out, product(&left, &right, depth, columns, 3));
        for (row, column) in [(0, 0), (100, 95), (191, 31)] {
            let sum: f32 = (0..depth)
                .map(|step| left[row * depth + step] * right[step * columns + column])
                .sum();
            assert!((out[row * columns + column] - sum).abs() < 1e-3);
        }
    }
}
