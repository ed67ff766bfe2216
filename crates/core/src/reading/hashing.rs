//! One hash of words for all models: the weights hold numbers, and nobody's words.

/// The prime of FNV.
pub const PRIME: u64 = 0x0100_0000_01b3;

/// FNV-1a of a text. Its lower bits are poor: who needs few takes the upper ones.
pub fn hash(text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
