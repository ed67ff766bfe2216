//! What a verb means with the words around it: "roll out", "step up", "push back".

use super::super::super::acts::Act;
use super::Verb;

impl Verb<'_, '_, '_> {
    /// What it does here, where it does something.
    pub(super) fn meant(&self) -> Option<Act> {
        use Act::*;
        let token = self.token();
        let begins = |with: &str| token.low.starts_with(with);
        let none = match self.act {
            Say | Deny | Report | Slow | Expect => true,
            LayOff => begins("la") && !self.near(&["off"], 4),
            Win => token.is("awarded") && !self.has(&["was", "were", "been", "is"]),
            Delay => begins("push") && !self.near(&["back"], 9),
            Raise => begins("step") && !self.near(&["up"], 2),
            // "Double booked".
            Grow => token.is("double") && self.next().is_some_and(|t| t.low.ends_with("ed")),
            Up => token.is("picked") && !self.near(&["up"], 1),
            Lower => begins("scal") && !self.near(&["back", "down"], 6),
            Launch => begins("roll") && !self.near(&["out"], 1),
            Close => self.is_for_days(),
            Open => self.tells_hours() || self.breaks() && !self.near(&["ground"], 1),
            Cancel => self.has(&["cut", "close", "reduce", "lay", "shut"]),
            _ => false,
        };
        let stops = |next: &str| ["selling", "making", "producing"].contains(&next);
        match self.act {
            _ if none => None,
            Hasten if self.near(&["forward"], 7) => Some(Hasten),
            Hasten if self.near(&["out"], 1) => Some(Launch),
            Hasten if self.has(&["online", "onstream", "stream"]) => Some(Open),
            Hasten => None,
            Halt if self.next().is_some_and(|t| stops(&t.low)) => Some(Drop),
            act => Some(act),
        }
    }

    /// Whether it breaks ground for something.
    pub(super) fn breaks(&self) -> bool {
        let token = self.token();
        let breaks = token.low.starts_with("bro") || token.low.starts_with("brea");
        breaks && self.act == Act::Open
    }

    /// Closed for holidays, or once a year.
    fn is_for_days(&self) -> bool {
        self.has(&[
            "holiday",
            "holidays",
            "observance",
            "weekend",
            "honor",
            "honour",
            "monday",
            "friday",
            "day",
            "pm",
            "p.m.",
            "a.m.",
            "usual",
            "annual",
            "august",
            "maintenance",
            "stocktaking",
        ])
    }

    /// At which hour, and no news.
    fn tells_hours(&self) -> bool {
        self.has(&[
            "morning", "evening", "a.m.", "p.m.", "o'clock", "hours", "daily",
        ])
    }
}
