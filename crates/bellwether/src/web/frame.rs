//! What stands around every page, and how moments and numbers are written on it.

use super::desk::Desk;
use super::draw;
use crate::wire::{Amount, Hex, Time};
use crate::words;
use bellwether_core::downstream::edges::TOPIC;
use bellwether_core::ledger::{Anchor, Decision, Verb};
use bellwether_core::time::Timestamp;
use jiff::tz::TimeZone;

/// From so many letters on a word may not fit into a line of a phone.
const LONG_WORD: usize = 16;

/// What stands around a page.
#[derive(Clone, Debug)]
pub struct Frame {
    /// What the page is called.
    pub title: String,
    /// Which entry of the navigation it belongs to.
    pub nav: &'static str,
    /// What forms carry.
    pub token: String,
    /// Which state of things is shown.
    pub stamp: String,
    /// How many doubts wait.
    pub doubts: usize,
    /// Whether there are orders.
    pub orders: bool,
    /// The day looked from, where that is not today.
    pub looking_from: Option<String>,
    /// What was just done.
    pub said: Option<Said>,
    /// What is in the search field.
    pub query: String,
    /// Whether files are being read in.
    pub importing: bool,
    /// Why what is shown is not the newest, where it is not.
    pub behind: Option<String>,
    /// Whether one logs in here.
    pub login: bool,
    /// How moments are written.
    pub look: Look,
}

/// What was just done, with the way back.
#[derive(Clone, Debug)]
pub struct Said {
    /// In words.
    pub says: String,
    /// The decision, where one press takes it back.
    pub undo: Option<String>,
}

/// How moments and numbers are written.
#[derive(Clone, Debug)]
pub struct Look {
    zone: TimeZone,
    as_of: Timestamp,
}

impl Frame {
    /// The frame of a page.
    pub fn of(
        desk: &Desk<'_, '_>,
        nav: &'static str,
        token: String,
        stamp: String,
        fixed: bool,
    ) -> Frame {
        let k = &desk.sight.knowledge;
        let look = Look::of(desk.workspace.zone.clone(), k.as_of);
        Frame {
            title: String::new(),
            nav,
            token,
            stamp,
            doubts: desk.doubts(),
            orders: !k.orders().buyers.is_empty(),
            looking_from: fixed.then(|| look.day(&Time(k.as_of))),
            said: None,
            query: String::new(),
            importing: false,
            behind: None,
            login: false,
            look,
        }
    }

    /// Under a title.
    pub fn titled(mut self, title: impl Into<String>) -> Frame {
        self.title = title.into();
        self
    }

    /// Says what the decision was with which a page was come to.
    pub fn saying(mut self, desk: &Desk<'_, '_>, id: Option<&str>) -> Frame {
        let decisions = &desk.sight.knowledge.ledger.decisions;
        let Some(id) = id else {
            return self;
        };
        if id == "undone" {
            self.said = Some(Said {
                says: "Taken back.".to_owned(),
                undo: None,
            });
            return self;
        }
        let decision = match id {
            // What is put in by hand is noted with the evidence it becomes.
            "told" => decisions.last().filter(|one| one.verb == Verb::Note),
            id => decisions.iter().find(|one| one.id.to_string() == id),
        };
        // Only the last one is taken back by one press.
        let newest = (decisions.last().zip(decision)).is_some_and(|(last, one)| last.id == one.id);
        self.said = decision.map(|decision| Said {
            says: in_words(decision),
            undo: newest.then(|| decision.id.to_string()),
        });
        self
    }

    /// ` aria-current="page"` where this is the page.
    pub fn here(&self, nav: &str) -> &'static str {
        match self.nav == nav {
            true => " aria-current=\"page\"",
            false => "",
        }
    }
}

fn in_words(decision: &Decision) -> String {
    let says = match decision.verb {
        Verb::Take => "Noted: you'll do it.",
        Verb::Done => "Noted what came of it.",
        Verb::Dismiss => match decision.word("because") {
            Some("knew") => "Put away: you knew it. Such things count as less new from now on.",
            Some("wrong") => "Put away as wrong. Such things are trusted less from now on.",
            _ => "Put away.",
        },
        Verb::Snooze => {
            let until = decision.word("until").unwrap_or("later");
            return format!("It comes back on {until}.");
        }
        Verb::Same if is_edge(decision) => "Noted: the first sells to the second.",
        Verb::Different if is_edge(decision) => "Noted: the first does not sell to the second.",
        Verb::Same => "They are one from now on.",
        Verb::Different => "They stay two.",
        Verb::Me => "Noted who you are.",
        _ => "Noted.",
    };
    says.to_owned()
}

/// Whether a decision is about who sells to whom.
fn is_edge(decision: &Decision) -> bool {
    matches!(decision.anchors.first(), Some(Anchor::Topic(topic)) if topic == TOPIC)
}

impl Look {
    /// The time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// In a time zone, from a moment.
    pub fn of(zone: TimeZone, as_of: Timestamp) -> Look {
        Look { zone, as_of }
    }

    /// `14 Nov 2001`
    pub fn day(&self, at: &Time) -> String {
        words::written(&self.zone, at.0, words::DAY)
    }

    /// `14 Nov 2001`, of a day that a file names.
    pub fn file_day(&self, day: &Time) -> String {
        words::file_day(day.0)
    }

    /// `14 Nov 2001 09:30`, or the day alone of what is dated by the day.
    pub fn time(&self, at: &Time) -> String {
        words::day_or_time(&self.zone, at.0)
    }

    /// `09:30`
    pub fn clock(&self, at: &Time) -> String {
        words::written(&self.zone, at.0, "%H:%M")
    }

    /// `Wednesday, 14 November 2001`
    pub fn today(&self) -> String {
        words::written(&self.zone, self.as_of, "%A, %-d %B %Y")
    }

    /// The day of a number of days from now, as forms send it.
    pub fn in_days(&self, days: i32) -> String {
        words::written(&self.zone, self.as_of.plus_days(days), "%Y-%m-%d")
    }

    /// `3 months ago`
    pub fn ago(&self, at: &Time) -> String {
        words::ago(&self.zone, at.0, self.as_of)
    }

    /// As programs read it.
    pub fn iso(&self, at: &Time) -> String {
        at.0.to_string()
    }

    /// `every 12 days`
    pub fn every(&self, days: &f64) -> String {
        match days.round() {
            ..1.5 => "every day".to_owned(),
            days => format!("every {days:.0} days"),
        }
    }

    /// `26 %`
    pub fn percent(&self, share: &f64) -> String {
        words::percent(*share)
    }

    /// `1,200 EUR` of `1,200.35 EUR`: for lists, where cents only take room.
    pub fn about(&self, amount: &Amount) -> String {
        format!("{} {}", amount.whole(), amount.unit())
            .trim_end()
            .to_owned()
    }

    /// `+0.43` or `−0.97`, with a minus as wide as the plus.
    pub fn signed(&self, value: &f64) -> String {
        format!("{value:+.2}").replace('-', "−")
    }

    /// `12,345`
    pub fn number<N: Copy + TryInto<u64>>(&self, number: &N) -> String {
        (*number)
            .try_into()
            .map_or_else(|_| String::new(), words::thousands)
    }

    /// `12,345 mails`
    pub fn count(&self, number: &usize, noun: &str) -> String {
        words::count(*number as u64, noun)
    }

    /// A heading as HTML: addresses and domains may go on in the next line, at a dot or an
    /// `@`; a number and its `%` stay together.
    pub fn heading(&self, text: &str) -> String {
        let words = text.split(' ').map(|word| match word {
            "%" | "%," | "%;" => format!("\u{a0}{word}"),
            word if word.contains('.') && word.len() >= LONG_WORD => {
                let word = draw::escape(word);
                let at = word.replace('@', "<wbr>@");
                format!(" {}", at.replace('.', "<wbr>."))
            }
            word => format!(" {}", draw::escape(word)),
        });
        words.collect::<String>().trim_start_matches(' ').to_owned()
    }

    /// The beginning of an id, as the command line takes it.
    pub fn short(&self, id: &Hex) -> String {
        id.short()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_breaks_where_it_may() {
        let look = Look::of(TimeZone::UTC, Timestamp(0));
        assert_eq!(
            look.heading("ann@valves.customer.example asks"),
            "ann<wbr>@valves<wbr>.customer<wbr>.example asks"
        );
        assert_eq!(
            look.heading("A rise of 9 %, and <b>"),
            "A rise of 9\u{a0}%, and &lt;b&gt;"
        );
        assert_eq!(look.heading("Acme Sp. z o.o."), "Acme Sp. z o.o.");
    }
}
