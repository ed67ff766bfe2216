//! What is told to who runs the server, and to nobody who knocks.

use crate::failure::Failure;
use std::sync::{Mutex, PoisonError};

/// How the owner is told.
pub type Tell = Box<dyn Fn(&Failure) + Send + Sync>;

/// Who runs the server.
pub struct Owner {
    tell: Tell,
    /// What was told last, and holds on.
    told: Mutex<String>,
}

impl std::fmt::Debug for Owner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Owner")
    }
}

impl Owner {
    /// One who is told so.
    pub fn new(tell: Tell) -> Owner {
        Owner {
            tell,
            told: Mutex::default(),
        }
    }

    /// Tells what is wrong; once, until it is well again.
    pub fn hears<T>(&self, came_of: Result<T, Failure>) -> Option<T> {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        match came_of {
            Ok(value) => {
                told.clear();
                Some(value)
            }
            Err(failure) => {
                if *told != failure.says {
                    (self.tell)(&failure);
                    told.clone_from(&failure.says);
                }
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn what_is_wrong_is_told_once() {
        let said = Arc::new(Mutex::new(Vec::new()));
        let hears = Arc::clone(&said);
        let owner = Owner::new(Box::new(move |failure: &Failure| {
            hears.lock().expect("one thread").push(failure.says.clone());
        }));
        let wrong = || Err::<u8, Failure>(Failure::asked("the file is damaged"));
        assert_eq!(owner.hears(wrong()), None);
        assert_eq!(owner.hears(wrong()), None);
        assert_eq!(owner.hears(Ok(1)), Some(1));
        assert_eq!(owner.hears(wrong()), None);
        let said = said.lock().expect("one thread");
        assert_eq!(*said, ["the file is damaged", "the file is damaged"]);
    }
}
