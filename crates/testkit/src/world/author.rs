//! Who wrote the wordings of a world.

/// One of two people who wrote all the wordings apart from each other. A world
/// of the second shows whether a reader has learnt how people write, or only
/// how the first author does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Author {
    /// Even-tempered, in full sentences.
    #[default]
    First,
    /// A terse seller, with customers of very different temper.
    Second,
}

impl Author {
    /// What this author wrote.
    pub(crate) fn of<T: ?Sized>(self, first: &'static T, second: &'static T) -> &'static T {
        match self {
            Author::First => first,
            Author::Second => second,
        }
    }
}
