//! Pages as they were written, kept as long as the picture they were made from: a page is
//! made once, however many ask for it, and who asks in the meantime need not wait behind
//! others for the picture.

use axum::body::Bytes;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The most that is kept, in bytes.
const MOST_BYTES: usize = 32 << 20;
/// What a page takes besides its text and its place, about.
const ENTRY_BYTES: usize = 128;
/// Whoever links to a page writes a shorter place than this.
const PLACE_BYTES: usize = 1024;

/// Pages of one state of things. Cheap to clone.
#[derive(Clone, Default, Debug)]
pub struct Kept(Arc<Mutex<Pages>>);

#[derive(Default, Debug)]
struct Pages {
    stamp: String,
    pages: HashMap<String, Bytes>,
    bytes: usize,
}

impl Kept {
    /// Those of a state; what was kept of another goes.
    fn of(&self, stamp: &str) -> MutexGuard<'_, Pages> {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.stamp != stamp {
            *pages = Pages {
                stamp: stamp.to_owned(),
                ..Pages::default()
            };
        }
        pages
    }

    /// A page, where it is kept.
    pub fn page(&self, stamp: &str, place: &str) -> Option<Bytes> {
        self.of(stamp).pages.get(place).cloned()
    }

    /// Keeps a page. One of a state that is over finds no place, nor does one of which the
    /// place itself is long.
    pub fn keep(&self, stamp: &str, place: String, page: &Bytes) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.stamp != stamp || place.len() > PLACE_BYTES {
            return;
        }
        let around = place.len() + ENTRY_BYTES;
        if pages.bytes + around + page.len() > MOST_BYTES {
            pages.pages.clear();
            pages.bytes = 0;
        }
        pages.bytes += around + page.len();
        if let Some(before) = pages.pages.insert(place, page.clone()) {
            pages.bytes -= around + before.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_go_with_their_picture() {
        let kept = Kept::default();
        assert_eq!(kept.page("1", "/"), None);
        kept.keep("1", "/".to_owned(), &Bytes::from_static(b"one"));
        assert_eq!(kept.page("1", "/").as_deref(), Some(&b"one"[..]));
        assert_eq!(kept.page("1", "/people"), None);
        assert_eq!(kept.page("2", "/"), None);
        kept.keep("1", "/".to_owned(), &Bytes::from_static(b"late"));
        assert_eq!(kept.page("2", "/"), None, "what is over is not kept");
        assert_eq!(kept.page("1", "/"), None);
    }

    #[test]
    fn there_is_room_for_so_much() {
        let kept = Kept::default();
        assert_eq!(kept.page("1", ""), None);
        let page = Bytes::from(vec![0; 1 << 20]);
        for number in 0..100 {
            kept.keep("1", number.to_string(), &page);
            kept.keep("1", number.to_string(), &page);
            let pages = kept.of("1");
            let each = |(place, page): (&String, &Bytes)| place.len() + ENTRY_BYTES + page.len();
            let held: usize = pages.pages.iter().map(each).sum();
            assert!(held <= MOST_BYTES && held == pages.bytes);
        }
        assert!(kept.page("1", "99").is_some());
    }

    #[test]
    fn places_take_room_too() {
        let kept = Kept::default();
        assert_eq!(kept.page("1", ""), None);
        let page = Bytes::from_static(b"one");
        for number in 0..MOST_BYTES / 1000 {
            kept.keep("1", format!("/{number:0>1000}"), &page);
        }
        let room: usize = kept.of("1").pages.keys().map(String::len).sum();
        assert!(room <= MOST_BYTES, "{room}");
        let long = "x".repeat(PLACE_BYTES + 1);
        kept.keep("1", long.clone(), &page);
        assert_eq!(kept.page("1", &long), None);
    }
}
