//! Answers as they were made, pages and JSON, kept as long as the picture they were made
//! from: each is made once, however many ask for it, and who asks in the meantime need not
//! wait behind others for the picture. What is asked for most is made ahead for the next one.

use super::desk::Desk;
use axum::body::Bytes;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The most that is kept, in bytes.
const MOST_BYTES: usize = 32 << 20;
/// What an answer takes besides its text and its place, about.
const ENTRY_BYTES: usize = 128;
/// Whoever links to a page writes a shorter place than this.
const PLACE_BYTES: usize = 1024;
/// Answers of which it is counted how often they are asked for.
const COUNTED: usize = 512;
/// Answers that are made ahead.
const AHEAD: usize = 64;

/// Makes an answer anew; none where there is nothing to keep.
pub type Recipe = Arc<dyn Fn(&mut Desk<'_, '_>) -> Option<Bytes> + Send + Sync>;

/// Answers of one state of things. Cheap to clone.
#[derive(Clone, Default)]
pub struct Kept(Arc<Mutex<Shelf>>);

#[derive(Default)]
struct Shelf {
    stamp: String,
    /// What was asked for lately, and before that: when there is no more room, the older goes.
    recent: Answers,
    older: Answers,
    /// Of the picture that comes next.
    coming: Option<(String, Answers)>,
    asked: HashMap<String, (u32, Recipe)>,
}

#[derive(Default)]
struct Answers {
    all: HashMap<String, Bytes>,
    bytes: usize,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kept")
    }
}

impl Answers {
    fn put(&mut self, place: String, answer: Bytes) {
        self.take(&place);
        self.bytes += room(&place, &answer);
        self.all.insert(place, answer);
    }

    fn take(&mut self, place: &str) -> Option<Bytes> {
        let answer = self.all.remove(place)?;
        self.bytes -= room(place, &answer);
        Some(answer)
    }
}

/// What an answer takes, its place included.
fn room(place: &str, answer: &Bytes) -> usize {
    place.len() + ENTRY_BYTES + answer.len()
}

impl Shelf {
    /// Turns to a state; what was kept of another goes.
    fn turn(&mut self, stamp: &str) {
        if self.stamp == stamp {
            return;
        }
        stamp.clone_into(&mut self.stamp);
        self.older = Answers::default();
        self.recent = match self.coming.take() {
            Some((coming, answers)) if coming == stamp => answers,
            other => {
                self.coming = other;
                Answers::default()
            }
        };
    }

    fn put(&mut self, place: String, answer: Bytes) {
        let room = room(&place, &answer);
        if self.recent.bytes + room > MOST_BYTES / 2 {
            self.older = std::mem::take(&mut self.recent);
        }
        if room <= MOST_BYTES / 2 {
            self.recent.put(place, answer);
        }
    }
}

impl Kept {
    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An answer, where it is kept.
    pub fn answer(&self, stamp: &str, place: &str) -> Option<Bytes> {
        let mut shelf = self.shelf();
        shelf.turn(stamp);
        if let Some(answer) = shelf.recent.all.get(place) {
            return Some(answer.clone());
        }
        let answer = shelf.older.take(place)?;
        shelf.put(place.to_owned(), answer.clone());
        Some(answer)
    }

    /// Whether it is kept, or made ahead already.
    pub fn has(&self, stamp: &str, place: &str) -> bool {
        let shelf = self.shelf();
        let coming = shelf.coming.iter().filter(|(coming, _)| coming == stamp);
        let mut answers = coming.map(|(_, answers)| answers).chain(
            [&shelf.recent, &shelf.older]
                .into_iter()
                .filter(|_| shelf.stamp == stamp),
        );
        answers.any(|answers| answers.all.contains_key(place))
    }

    /// Keeps an answer. One of a state that is over finds no place, nor does one of which the
    /// place itself is long.
    pub fn keep(&self, stamp: &str, place: String, answer: &Bytes) {
        if place.len() > PLACE_BYTES {
            return;
        }
        let mut shelf = self.shelf();
        if shelf.stamp == stamp {
            shelf.put(place, answer.clone());
            return;
        }
        let coming = shelf.coming.as_mut().filter(|(coming, _)| coming == stamp);
        if let Some((_, answers)) = coming
            && answers.bytes + room(&place, answer) <= MOST_BYTES / 2
        {
            answers.put(place, answer.clone());
        }
    }

    /// Counts that a place is asked for.
    pub fn count(&self, place: &str, recipe: impl FnOnce() -> Recipe) {
        if place.len() > PLACE_BYTES {
            return;
        }
        let mut shelf = self.shelf();
        if let Some((times, _)) = shelf.asked.get_mut(place) {
            *times = times.saturating_add(1);
        } else if shelf.asked.len() < COUNTED {
            shelf.asked.insert(place.to_owned(), (1, recipe()));
        }
    }

    /// What to make ahead for a picture that is to come, the most asked for first. What was
    /// asked for counts half from then on, so that what nobody asks for any more is forgotten.
    pub fn ahead(&self, stamp: &str) -> Vec<(String, Recipe)> {
        let mut shelf = self.shelf();
        if shelf.stamp != stamp {
            shelf.coming = Some((stamp.to_owned(), Answers::default()));
        }
        let mut all: Vec<(u32, String, Recipe)> = (shelf.asked.iter())
            .map(|(place, (times, recipe))| (*times, place.clone(), Arc::clone(recipe)))
            .collect();
        all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        all.truncate(AHEAD);
        shelf.asked.retain(|_, (times, _)| {
            *times /= 2;
            *times > 0
        });
        (all.into_iter())
            .map(|(_, place, recipe)| (place, recipe))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing() -> Recipe {
        Arc::new(|_| None)
    }

    #[test]
    fn answers_go_with_their_picture() {
        let kept = Kept::default();
        assert_eq!(kept.answer("1", "/"), None);
        kept.keep("1", "/".to_owned(), &Bytes::from_static(b"one"));
        assert_eq!(kept.answer("1", "/").as_deref(), Some(&b"one"[..]));
        assert_eq!(kept.answer("1", "/people"), None);
        assert_eq!(kept.answer("2", "/"), None);
        kept.keep("1", "/".to_owned(), &Bytes::from_static(b"late"));
        assert_eq!(kept.answer("2", "/"), None, "what is over is not kept");
        assert_eq!(kept.answer("1", "/"), None);
    }

    #[test]
    fn what_is_made_ahead_is_there_when_its_picture_comes() {
        let kept = Kept::default();
        assert_eq!(kept.answer("1", "/"), None);
        kept.keep("1", "/".to_owned(), &Bytes::from_static(b"one"));
        kept.ahead("2");
        kept.keep("2", "/".to_owned(), &Bytes::from_static(b"two"));
        kept.keep("3", "/".to_owned(), &Bytes::from_static(b"three"));
        assert_eq!(kept.answer("1", "/").as_deref(), Some(&b"one"[..]));
        assert_eq!(kept.answer("1-f", "/"), None, "it could not be drawn");
        kept.ahead("3");
        assert_eq!(kept.answer("2", "/"), None, "nor did it come later");
        kept.keep("3", "/".to_owned(), &Bytes::from_static(b"three"));
        assert_eq!(kept.answer("3", "/").as_deref(), Some(&b"three"[..]));
    }

    #[test]
    fn the_most_asked_for_comes_first_and_is_forgotten_in_time() {
        let kept = Kept::default();
        for _ in 0..9 {
            kept.count("/", nothing);
        }
        for number in 0..COUNTED * 2 {
            kept.count(&format!("/{number}"), nothing);
            kept.count("/people", nothing);
        }
        let places = |stamp: &str| {
            let ahead = kept.ahead(stamp).into_iter();
            ahead.map(|(place, _)| place).collect::<Vec<String>>()
        };
        let first = places("1");
        assert_eq!(
            (first[0].as_str(), first[1].as_str(), first.len()),
            ("/people", "/", AHEAD)
        );
        assert_eq!(places("2"), ["/people", "/"], "what was asked for once");
        for number in 3..8 {
            places(&number.to_string());
        }
        assert_eq!(places("8"), ["/people"]);
    }

    #[test]
    fn there_is_room_for_so_much_and_what_is_asked_for_stays() {
        let kept = Kept::default();
        assert_eq!(kept.answer("1", ""), None);
        let page = Bytes::from(vec![0; 1 << 20]);
        kept.keep("1", "/".to_owned(), &page);
        for number in 0..100 {
            kept.keep("1", number.to_string(), &page);
            kept.keep("1", number.to_string(), &page);
            assert!(kept.answer("1", "/").is_some(), "{number}");
            let shelf = kept.shelf();
            for answers in [&shelf.recent, &shelf.older] {
                let held: usize = answers
                    .all
                    .iter()
                    .map(|(place, page)| room(place, page))
                    .sum();
                assert!(held <= MOST_BYTES / 2 && held == answers.bytes);
            }
        }
        assert!(kept.answer("1", "99").is_some() && kept.answer("1", "9").is_none());
    }

    #[test]
    fn places_take_room_too() {
        let kept = Kept::default();
        assert_eq!(kept.answer("1", ""), None);
        let page = Bytes::from_static(b"one");
        for number in 0..MOST_BYTES / 1000 {
            kept.keep("1", format!("/{number:0>1000}"), &page);
        }
        let held: usize = {
            let shelf = kept.shelf();
            let places = shelf.recent.all.keys().chain(shelf.older.all.keys());
            places.map(String::len).sum()
        };
        assert!(held <= MOST_BYTES, "{held}");
        let long = "x".repeat(PLACE_BYTES + 1);
        kept.keep("1", long.clone(), &page);
        assert_eq!(kept.answer("1", &long), None);
        kept.count(&long, nothing);
        assert!(kept.ahead("2").is_empty());
    }
}
