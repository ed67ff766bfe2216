//! What others have worked out of a picture, each question once: a picture keeps the answers
//! without knowing who asks.

use super::Knowledge;
use std::any::{Any, TypeId};
use std::fmt;
use std::sync::OnceLock;

/// Questions with their answers, in the order in which they were answered.
#[derive(Default)]
pub(crate) struct Asked(OnceLock<Box<Answered>>);

struct Answered {
    question: TypeId,
    answer: Box<dyn Any + Send + Sync>,
    next: Asked,
}

impl Asked {
    fn of(&self, question: TypeId) -> Option<&(dyn Any + Send + Sync)> {
        let mut at = self;
        while let Some(one) = at.0.get() {
            if one.question == question {
                return Some(one.answer.as_ref());
            }
            at = &one.next;
        }
        None
    }

    fn keep(&self, question: TypeId, answer: Box<dyn Any + Send + Sync>) {
        let next = Asked::default();
        let mut new = Box::new(Answered {
            question,
            answer,
            next,
        });
        let mut at = self;
        // Where another thread was first, behind it.
        while let Err(back) = at.0.set(new) {
            let Some(one) = at.0.get() else { return };
            (new, at) = (back, &one.next);
        }
    }
}

impl fmt::Debug for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asked")
    }
}

impl Knowledge<'_> {
    /// What `question` answers, which is worked out when first asked. A closure or a function
    /// has a type of its own, by which its answer is found again; so it takes nothing with it.
    pub(crate) fn once<Q, A>(&self, question: Q) -> &A
    where
        Q: Fn(&Knowledge<'_>) -> A + 'static,
        A: Any + Send + Sync,
    {
        const {
            assert!(
                size_of::<Q>() == 0,
                "an answer must hang on the picture alone"
            )
        };
        let kind = TypeId::of::<Q>();
        loop {
            if let Some(answer) = self.index.asked.of(kind).and_then(|a| a.downcast_ref()) {
                return answer;
            }
            let answer = question(self);
            self.index.asked.keep(kind, Box::new(answer));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    #[test]
    fn each_question_has_its_own_answer_and_is_asked_once() {
        static TIMES: AtomicUsize = AtomicUsize::new(0);
        let ledger = crate::ledger::Ledger::default();
        let k = Knowledge::at(&ledger, crate::time::Timestamp(0));
        let people = |k: &Knowledge<'_>| {
            TIMES.fetch_add(1, Relaxed);
            k.people.len()
        };
        let first: *const usize = k.once(people);
        let moment: i64 = *k.once(|k| k.as_of.0);
        let again: *const usize = k.once(people);
        assert_eq!((first, moment), (again, 0));
        assert_eq!(TIMES.load(Relaxed), 1);
    }
}
