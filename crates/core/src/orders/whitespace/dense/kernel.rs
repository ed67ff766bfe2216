//! The one kernel: a tile of six rows and two vectors, summed in registers.
//!
//! Left rows and right columns are *packed* first: the numbers of one step of the sum
//! lie beside each other, so the kernel only ever reads forward.

use pulp::{Arch, Simd, WithSimd};
use std::slice::ChunksExactMut;

/// Rows of a tile.
const TALL: usize = 6;

/// Columns of a tile, in vectors.
const WIDE: usize = 2;

/// What runs the kernel, and how many columns its tile has.
#[derive(Clone, Copy)]
pub(super) struct Kernel {
    arch: Arch,
    columns: usize,
}

impl Kernel {
    /// The kernel of this machine.
    pub(super) fn new() -> Self {
        let arch = Arch::new();
        Self {
            arch,
            columns: arch.dispatch(Columns),
        }
    }

    /// Runs what the compiler itself makes vectors of, in the widest there are; it is to be
    /// `#[inline(always)]`.
    #[inline(always)]
    pub(super) fn run<R>(self, does: impl FnOnce() -> R) -> R {
        self.arch.dispatch(does)
    }

    /// Packs a left side: `rows × depth`, row by row with `stride` between them,
    /// multiplied by `sign`; in place of what is in `packed`.
    pub(super) fn pack_left(
        self,
        rows: &[f32],
        stride: usize,
        depth: usize,
        sign: f32,
        packed: &mut Vec<f32>,
    ) {
        let count = rows.len().div_ceil(stride) / TALL;
        // Every number is written.
        packed.resize(count * TALL * depth, 0.0);
        for (strip, packed) in packed.chunks_exact_mut(TALL * depth).enumerate() {
            for row in 0..TALL {
                let numbers = &rows[(strip * TALL + row) * stride..][..depth];
                for (steps, number) in packed.chunks_exact_mut(TALL).zip(numbers) {
                    steps[row] = sign * number;
                }
            }
        }
    }

    /// Packs a right side of `columns` columns and `depth` steps, in place of what is in
    /// `packed`; `fill(column, steps)` writes what a tile's columns from this one on hold,
    /// step after step.
    pub(super) fn pack_right(
        self,
        depth: usize,
        columns: usize,
        packed: &mut Vec<f32>,
        fill: impl Fn(usize, &mut ChunksExactMut<'_, f32>),
    ) {
        // Every number is written.
        packed.resize(columns / self.columns * self.columns * depth, 0.0);
        let tiles = packed.chunks_exact_mut(self.columns * depth);
        for (tile, steps) in tiles.enumerate() {
            fill(
                tile * self.columns,
                &mut steps.chunks_exact_mut(self.columns),
            );
        }
    }

    /// `out += left · right` over the first `columns` columns of `out`.
    pub(super) fn add(
        self,
        left: &[f32],
        right: &[f32],
        depth: usize,
        out: &mut [f32],
        stride: usize,
        columns: usize,
    ) {
        if depth == 0 {
            return;
        }
        self.arch.dispatch(Add {
            left,
            right,
            depth,
            out,
            stride,
            columns,
        });
    }
}

struct Columns;

impl WithSimd for Columns {
    type Output = usize;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> usize {
        WIDE * S::F32_LANES
    }
}

struct Add<'a> {
    left: &'a [f32],
    right: &'a [f32],
    depth: usize,
    out: &'a mut [f32],
    stride: usize,
    columns: usize,
}

impl WithSimd for Add<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) {
        let wide = WIDE * S::F32_LANES;
        let panels = self.right.chunks_exact(wide * self.depth);
        for (panel, right) in panels.take(self.columns / wide).enumerate() {
            let (right, _) = S::as_simd_f32s(right);
            for (strip, left) in self.left.chunks_exact(TALL * self.depth).enumerate() {
                // Asked for before it is needed, it is here from memory by then.
                let mut before = [[simd.splat_f32s(0.0); WIDE]; TALL];
                for (row, before) in before.iter_mut().enumerate() {
                    let from = (strip * TALL + row) * self.stride + panel * wide;
                    let (out, _) = S::as_simd_f32s(&self.out[from..from + wide]);
                    before.copy_from_slice(out);
                }
                let mut sums = [[simd.splat_f32s(0.0); WIDE]; TALL];
                for (left, right) in left.chunks_exact(TALL).zip(right.chunks_exact(WIDE)) {
                    let [first, second] = [right[0], right[1]];
                    for (sum, left) in sums.iter_mut().zip(left) {
                        let left = simd.splat_f32s(*left);
                        sum[0] = simd.mul_add_f32s(left, first, sum[0]);
                        sum[1] = simd.mul_add_f32s(left, second, sum[1]);
                    }
                }
                for (row, (sum, before)) in sums.iter().zip(&before).enumerate() {
                    let from = (strip * TALL + row) * self.stride + panel * wide;
                    let (out, _) = S::as_mut_simd_f32s(&mut self.out[from..from + wide]);
                    for ((out, before), sum) in out.iter_mut().zip(before).zip(sum) {
                        *out = simd.add_f32s(*before, *sum);
                    }
                }
            }
        }
    }
}
