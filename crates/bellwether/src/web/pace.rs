//! When the next picture is drawn: soon after a change, at the end of a day, and after a
//! failure again, later each time.

use std::time::{Duration, Instant};

/// Drawing takes at most one part in so many of the time while others go on writing.
const REST: u32 = 4;
/// The first wait after a failure, and the longest.
const AGAIN: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(300));

/// What speaks for drawing.
#[derive(Clone, Copy, Default, Debug)]
pub struct Reasons {
    /// Somebody waits for it.
    pub wished: bool,
    /// The evidence is not what it was.
    pub changed: bool,
    /// The picture is of a day that is over.
    pub day_is_over: bool,
}

/// What is remembered between pictures.
#[derive(Debug)]
pub struct Pace {
    /// After a failure later each time.
    rest_until: Instant,
    /// For as long as drawing took, and some.
    tired_until: Instant,
    failures: u32,
}

impl Pace {
    /// Nothing was drawn yet.
    pub fn new(now: Instant) -> Pace {
        Pace {
            rest_until: now,
            tired_until: now,
            failures: 0,
        }
    }

    /// Whether it is time. Who waits is not kept waiting; and what has changed since a
    /// failure may have mended it.
    pub fn is_due(&self, why: Reasons, now: Instant) -> bool {
        let reason = why.changed || why.day_is_over || self.failures > 0;
        let until = match why.changed {
            true => self.tired_until,
            false => self.rest_until,
        };
        why.wished || reason && now >= until
    }

    /// One was drawn, from `begun` to `now`; or was tried to be.
    pub fn drawn(&mut self, well: bool, begun: Instant, now: Instant) {
        self.failures = match well {
            true => 0,
            false => self.failures.saturating_add(1),
        };
        let again = self.failures.checked_sub(1);
        let again = again.map_or(Duration::ZERO, |more| AGAIN.0 * (1 << more.min(16)));
        let rest = now.duration_since(begun) * REST;
        self.tired_until = now + rest;
        self.rest_until = now + rest.max(again.min(AGAIN.1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often it draws in so many seconds, looking ten times a second.
    fn drawings(seconds: u64, why: Reasons, well: bool) -> usize {
        let mut now = Instant::now();
        let mut pace = Pace::new(now);
        let mut number = 0;
        for _ in 0..seconds * 10 {
            if pace.is_due(why, now) {
                number += 1;
                pace.drawn(well, now, now);
            }
            now += Duration::from_millis(100);
        }
        number
    }

    #[test]
    fn a_failed_midnight_is_tried_again_later_each_time() {
        let midnight = Reasons {
            day_is_over: true,
            ..Reasons::default()
        };
        // 1, 2, 4 … 256 s after each other, then every 300 s.
        assert_eq!(drawings(3600, midnight, false), 20);
    }

    #[test]
    fn what_may_have_mended_a_failure_is_looked_at_at_once() {
        let begun = Instant::now();
        let mut pace = Pace::new(begun);
        for _ in 0..20 {
            pace.drawn(false, begun, begun + Duration::from_secs(1));
        }
        let changed = Reasons {
            changed: true,
            ..Reasons::default()
        };
        let now = begun + Duration::from_secs(1);
        assert!(
            !pace.is_due(changed, now),
            "who writes on is not drawn all the time"
        );
        assert!(pace.is_due(changed, now + Duration::from_secs(4)));
        let later = now + Duration::from_secs(4);
        assert!(!pace.is_due(Reasons::default(), later));
    }

    #[test]
    fn what_failed_is_tried_again_without_another_reason() {
        let begun = Instant::now();
        let mut pace = Pace::new(begun);
        pace.drawn(false, begun, begun);
        let none = Reasons::default();
        assert!(!pace.is_due(none, begun));
        let later = begun + AGAIN.0;
        assert!(pace.is_due(none, later));
        pace.drawn(true, later, later);
        assert!(!pace.is_due(none, later + AGAIN.1 * 10));
    }

    #[test]
    fn changes_are_drawn_with_rests_between_and_wishes_at_once() {
        let begun = Instant::now();
        let mut pace = Pace::new(begun);
        let drawn = begun + Duration::from_secs(2);
        pace.drawn(true, begun, drawn);
        let changed = Reasons {
            changed: true,
            ..Reasons::default()
        };
        assert!(!pace.is_due(changed, drawn + Duration::from_secs(7)));
        assert!(pace.is_due(changed, drawn + Duration::from_secs(8)));
        let wished = Reasons {
            wished: true,
            ..Reasons::default()
        };
        assert!(pace.is_due(wished, drawn));
    }
}
