//! Who wrote the wordings of a world.

/// One of three people who wrote all the wordings apart from each other. A world
/// of another shows whether a reader has learnt how people write, or only how
/// the first author does.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Author {
    /// Even-tempered, in full sentences.
    #[default]
    First,
    /// A terse seller, with customers of very different temper.
    Second,
    /// Plain business English of many countries. Held out: whoever changes a
    /// reader does not look at these wordings, so that the figures on them say how
    /// it does on mail it was not made for.
    Third,
}

impl Author {
    /// What this author wrote.
    pub(crate) fn of<T: ?Sized>(
        self,
        first: &'static T,
        second: &'static T,
        third: &'static T,
    ) -> &'static T {
        match self {
            Author::First => first,
            Author::Second => second,
            Author::Third => third,
        }
    }
}
