//! The one kernel: a tile of six rows and two vectors, summed in registers.
//!
//! Left rows and right columns are *packed* first: the numbers of one step of the sum
//! lie beside each other, so the kernel only ever reads forward.

use pulp::{Arch, Simd, WithSimd};

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
    /// multiplied by `sign`.
    pub(super) fn pack_left(
        self,
        rows: &[f32],
        stride: usize,
        depth: usize,
        sign: f32,
        packed: &mut Vec<f32>,
    ) {
        packed.clear();
        let count = rows.len().div_ceil(stride);
        for strip in 0..count / TALL {
            for step in 0..depth {
                for row in strip * TALL..(strip + 1) * TALL {
                    packed.push(sign * rows[row * stride + step]);
                }
            }
        }
    }

    /// Packs a right side of `columns` columns: `number(step, column)` for `depth` steps.
    pub(super) fn pack_right(
        self,
        depth: usize,
        columns: usize,
        number: impl Fn(usize, usize) -> f32,
    ) -> Vec<f32> {
        let mut packed = Vec::with_capacity(depth * columns);
        for panel in 0..columns / self.columns {
            for step in 0..depth {
                for column in panel * self.columns..(panel + 1) * self.columns {
                    packed.push(number(step, column));
                }
            }
        }
        packed
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
                let mut sums = [[simd.splat_f32s(0.0); WIDE]; TALL];
                for (left, right) in left.chunks_exact(TALL).zip(right.chunks_exact(WIDE)) {
                    let [first, second] = [right[0], right[1]];
                    for (sum, left) in sums.iter_mut().zip(left) {
                        let left = simd.splat_f32s(*left);
                        sum[0] = simd.mul_add_f32s(left, first, sum[0]);
                        sum[1] = simd.mul_add_f32s(left, second, sum[1]);
                    }
                }
                for (row, sum) in sums.iter().enumerate() {
                    let from = (strip * TALL + row) * self.stride + panel * wide;
                    let (out, _) = S::as_mut_simd_f32s(&mut self.out[from..from + wide]);
                    for (out, sum) in out.iter_mut().zip(sum) {
                        *out = simd.add_f32s(*out, *sum);
                    }
                }
            }
        }
    }
}
