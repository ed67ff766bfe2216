//! A pair of addresses with what it weighs, and what that is made of.

use super::Part;

/// What speaks for or against a pair, and by how much. There are many pairs, and few
/// are shown to anybody: only then does it become a [`Part`].
pub(super) type Says = (&'static str, f64);

/// A weighed pair, `a < b`.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Weighed {
    pub a: u32,
    pub b: u32,
    pub weight: f64,
    pub says: Vec<Says>,
}

impl Weighed {
    /// The parts of the weight, to be shown.
    pub(super) fn parts(&self) -> Vec<Part> {
        let part = |&(name, value): &Says| Part {
            name: name.to_owned(),
            value,
        };
        self.says.iter().map(part).collect()
    }
}

/// Whether a part is among those that say something.
pub(super) fn has(says: &[Says], part: &str) -> bool {
    says.iter().any(|(name, _)| *name == part)
}
