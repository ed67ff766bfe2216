//! What a verb tells of its subject alone, and of its object.

use super::super::super::super::tokens::{Kind, Token};
use super::super::super::super::told::House;
use super::super::super::acts::{Act, Theme, act, judge, multiple};
use super::super::super::function::{AUXILIARY, DETERMINERS};
use super::super::super::houses::Place;
use super::super::super::lookup::Among;
use super::super::super::scene::Event;
use super::super::super::{Lang, What};
use super::super::event;
use super::super::owners::{doer, owner};
use super::super::parts::{product, subject_head, word};
use super::super::words::STOPS;
use super::{Verb, ahead, launched};

impl Verb<'_, '_, '_> {
    /// What has no object, or is done to the subject: "orders were cancelled", "sales grew".
    pub(super) fn of_itself(&self) -> Option<Event> {
        use Act::*;
        let (scene, clause, i, token) = (self.scene, self.clause, self.i, self.token());
        let before = self.before();
        let be =
            before.is_some_and(|t| t.is_in(&AUXILIARY) || t.low.ends_with("ly") || t.is("not"));
        if token.low.ends_with("ing") && !be {
            return None;
        }
        let opens = token.low.starts_with("open") || token.low.starts_with("reopen");
        let itself = matches!(self.act, Up | Down | Grow | Shrink | Close | Halt | Expand)
            || self.act == Open && opens;
        let lately = &scene.line.tokens[i.saturating_sub(2).max(clause.at.start)..i];
        let is = |t: &Token<'_>| t.one_of("is are be remain remains was were");
        let adjective = token.is("open") && lately.iter().any(is);
        // "the demand for accelerated computing".
        let behind = before.is_some_and(|t| t.one_of("for of in with by from at"));
        if !self.passive && (!itself || adjective || behind) {
            return None;
        }
        let carried = || {
            let carried = scene.carried.filter(|_| scene.bare(clause, i));
            carried.map(|theme| (theme, i))
        };
        match subject_head(scene, clause, i).or_else(carried) {
            Some((theme, head)) => self.of_theme(theme, head),
            None => self.of_house(),
        }
    }

    /// What is told of a thing that somebody owns: their sales, their works, an order.
    fn of_theme(&self, theme: Theme, head: usize) -> Option<Event> {
        let (scene, clause, i) = (self.scene, self.clause, self.i);
        if matches!(theme, Theme::Stock | Theme::Deal) && !self.passive {
            return None;
        }
        let (what, sure) = judge(self.act, theme)?;
        let of = owner(scene, clause, i, head)?;
        let mut spots = scene.spots.iter();
        let owned = spots.any(|s| clause.at.contains(&s.at.start) && s.place == Place::Owner);
        if theme == Theme::Order && !owned {
            return None;
        }
        let what = ahead(scene, clause, i, what);
        let at = product(scene, clause, head, head..head + 1);
        Some(Event {
            change: multiple(&self.token().low),
            ..event(what, sure, of, i, at)
        })
    }

    /// What is told of a house itself: "Norvik grew by a tenth".
    fn of_house(&self) -> Option<Event> {
        let (scene, clause, i) = (self.scene, self.clause, self.i);
        let subject = scene.subject(clause, i);
        let of = subject.map_or_else(
            || scene.carried_on().filter(|_| scene.bare(clause, i)),
            |s| scene.resolve(s),
        );
        // "Norvik expects the dispute to grow".
        let from = subject.map_or(i, |s| s.at.end);
        let direct = scene.line.tokens[from..i].iter().all(|t| {
            t.is_in(&AUXILIARY)
                || t.low.ends_with("ly")
                || t.among(&["to", "also", "still", "not", "again"])
                || act(&t.low, Lang::English).is_some()
        });
        let ends = self.next().is_none_or(|t| {
            t.kind == Kind::Sign
                || t.among(&["by", "in", "again", "this", "last"])
                || t.number().is_some()
                || t.low.ends_with("ly")
        });
        let stays = direct && ends && multiple(&self.token().low).is_none();
        let (what, sure) = match self.act {
            Act::Grow if stays => (What::Growth, 0.85),
            Act::Shrink if stays => (What::Decline, 0.85),
            Act::Expand if !self.passive && self.near(&["into", "in", "to"], 1) => {
                (What::Opening, 0.5)
            }
            _ => return None,
        };
        Some(event(what, sure, of?, i, i..i))
    }

    /// What is done to its object: "opened a works", "cut its orders".
    pub(super) fn of_object(&self) -> Option<Event> {
        let (scene, clause, i, token) = (self.scene, self.clause, self.i, self.token());
        let adjective = self.is_adjective();
        if adjective && scene.published || self.is_of_goods() {
            return None;
        }
        let head = self.object.head;
        let (what, sure) = self.judged()?;
        let theme = head.map(|h| h.0);
        let of = if adjective {
            owner(scene, clause, i, head.map_or(i, |h| h.1)).map(|(h, s)| (h, s * 0.9))
        } else {
            doer(scene, clause, i, &self.object, theme)
        }?;
        // "Thank you for placing an order" is no news of the reader.
        let faint = self.act == Act::Place || self.act == Act::Launch && sure < 0.6;
        if faint && of.0 == House::Reader {
            return None;
        }
        let begins = |with: &str| token.low.starts_with(with);
        let lines = head.is_some_and(|(_, n)| scene.line.tokens[n].among(&["line", "lines"]));
        if lines && self.act == Act::Open && !begins("buil") && !begins("open") {
            return None;
        }
        let weight = match adjective {
            true => 0.55,
            false if begins("receiv") || token.is("got") => 0.7,
            false => 1.0,
        };
        let what = ahead(scene, clause, i, what);
        let at = head.map_or(self.object.at.start, |h| h.1);
        let at = product(scene, clause, at, self.object.at.clone());
        Some(Event {
            change: multiple(&token.low),
            ..event(what, sure * weight, of, i, at)
        })
    }

    /// Whether the object is a certain one: "its orders", "two plants", "Norvik's works".
    fn is_determined(&self) -> bool {
        let at = &self.object.at;
        let first = self.scene.line.tokens[at.clone()].first();
        first.is_some_and(|t| {
            t.is_in(&DETERMINERS)
                || t.kind == Kind::Number
                || self.scene.spots.iter().any(|s| s.at.start == at.start)
        })
    }

    /// Whether it is said as something that somebody does: "has recalled", "and lowered".
    fn is_done(&self) -> bool {
        let to = !self.token().low.ends_with("ing");
        self.before().is_some_and(|t| {
            t.is_in(&AUXILIARY)
                || t.among(&["also", "and"])
                || t.low.ends_with("ly")
                || t.is("to") && to
        }) || self.scene.spots.iter().any(|s| s.at.end == self.i)
    }

    /// "Lower sales", "increased demand".
    fn is_adjective(&self) -> bool {
        use Act::*;
        let token = self.token();
        let participle = matches!(self.act, Up | Down | Grow | Shrink | Raise | Lower | Expand)
            && (token.low.ends_with("ed") || token.low.ends_with("ing"))
            && !self.is_determined();
        (token.among(&["lower", "higher"]) || participle) && !self.is_done()
    }

    /// "Recalled cars", "recall programme", "clearance and discontinued goods".
    fn is_of_goods(&self) -> bool {
        let token = self.token();
        let recalled = token.is("recalled") && !self.is_determined() && !self.is_done();
        let program = token.is("recall") && self.scene.line.headline;
        let goods = matches!(self.act, Act::Drop | Act::Recall)
            && token.low.ends_with("ed")
            && self.i == self.clause.at.start
            && !self.is_determined();
        recalled || program || goods
    }

    /// Whether the object is so many: "300 people", "dozens of jobs".
    fn is_counted(&self) -> bool {
        self.object.at.clone().any(|n| {
            let ends = word(self.scene, self.clause, n + 1).is_none_or(|t| {
                t.low.ends_with('s') || t.is("people") || t.kind == Kind::Sign || t.is_in(&STOPS)
            });
            let t = &self.scene.line.tokens[n];
            let number = t.kind == Kind::Number && t.year().is_none();
            ends && (number || t.one_of("dozens hundreds ten twenty thirty forty fifty"))
        })
    }

    /// What the verb tells of its object, and how surely.
    fn judged(&self) -> Option<(What, f32)> {
        use Act::*;
        let object = &self.scene.line.tokens[self.object.at.clone()];
        let machine =
            |at: usize| self.scene.line.tokens[at].one_of("line lines machine machines oven ovens");
        match (self.act, self.object.head) {
            (Recall, head) => self.recalled(head.map(|h| h.0)),
            (Drop, head) => self.dropped(object, head.map(|h| h.0)),
            // Orders of courts.
            (Win, Some((Theme::Order, _)))
                if self.has(&["requiring", "court", "judge", "attorney", "commission"]) =>
            {
                None
            }
            (Launch, None) => launched(object),
            (Launch, Some((Theme::Site, at))) if machine(at) => launched(object),
            (Launch, Some((Theme::Shift, _))) => judge(Add, Theme::Shift),
            (LayOff | Hire, None) if self.is_counted() => judge(self.act, Theme::Jobs),
            (Halt, Some((Theme::Making, _))) => Some((What::Closure, 0.8)),
            (Run, Some((Theme::Shift, _)))
                if self.is_counted() || self.has(&["two", "three", "double"]) =>
            {
                Some((What::Growth, 0.65))
            }
            (Leave, Some((Theme::Site, _))) => None,
            (_, Some((theme, _))) => judge(self.act, theme),
            _ => None,
        }
    }

    fn recalled(&self, theme: Option<Theme>) -> Option<(What, f32)> {
        use Theme::*;
        let to_mind = (self.next()).is_some_and(|t| t.one_of("that what how when you me"));
        let no_goods = matches!(theme, Some(Other | Jobs | Outlook | Capacity));
        // Room in a pipe that was lent.
        let room = self.has(&["capacity"]);
        (!to_mind && !no_goods && !room).then_some((What::Recall, 0.9))
    }

    /// What is given up: orders, or goods that are sold no more.
    fn dropped(&self, object: &[Token<'_>], theme: Option<Theme>) -> Option<(What, f32)> {
        use Theme::*;
        match theme {
            Some(Orders | Order) => return judge(Act::Cancel, Order),
            Some(Other | Jobs | Outlook | Plans | Deal) => return None,
            _ => {}
        }
        let withdraws = self.token().low.starts_with("with");
        let no_goods = |t: &Token<'_>| {
            t.one_of(
                "operations capital investments use payments efforts relationship match practice \
                 program policy benefits support membership service",
            )
        };
        if withdraws && !self.has(&["market", "shelves", "sale"]) || object.iter().any(no_goods) {
            return None;
        }
        Some((What::Recall, 0.75))
    }
}
