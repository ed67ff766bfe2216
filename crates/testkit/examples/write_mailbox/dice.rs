//! Numbers that look random and are always the same (xorshift).

/// A small generator.
pub struct Dice(u64);

impl Dice {
    /// The generator of one seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        (self.next() >> 8) % end
    }

    /// A number below `end`, small ones far more often than large ones.
    pub fn skewed(&mut self, end: u64) -> u64 {
        let part = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((end as f64).powf(part) - 1.0) as u64
    }

    /// One of several.
    pub fn pick<T: Copy>(&mut self, several: &[T]) -> T {
        several[self.below(several.len() as u64) as usize]
    }
}
