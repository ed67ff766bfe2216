//! A value for each of many of whom most have none: a large address book has a hundred
//! people whom nobody ever wrote to for each one somebody did.

/// A value for each number below a length; where none was set, the default.
#[derive(Debug)]
pub(crate) struct Sparse<T> {
    set: Vec<Option<Box<T>>>,
    unset: T,
}

impl<T: Default> Sparse<T> {
    /// As many as that, none set.
    pub fn of(length: usize) -> Sparse<T> {
        Sparse {
            set: std::iter::repeat_with(|| None).take(length).collect(),
            unset: T::default(),
        }
    }

    /// The value of a number.
    pub fn get(&self, number: u32) -> &T {
        self.set[number as usize].as_deref().unwrap_or(&self.unset)
    }

    /// The value of a number, to be changed.
    pub fn get_mut(&mut self, number: u32) -> &mut T {
        self.set[number as usize].get_or_insert_default()
    }
}
