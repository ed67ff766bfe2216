//! Deeds told by more than a verb and its object: more sold, a new site, a market left,
//! a complaint.

use super::super::super::super::tokens::Token;
use super::super::super::super::told::House;
use super::super::super::acts::{Theme, theme};
use super::super::super::complaints::is_fault;
use super::super::super::function::AUXILIARY;
use super::super::super::lookup::Among;
use super::super::super::scene::Event;
use super::super::super::{Lang, What};
use super::super::event;
use super::super::owners::doer;
use super::{Verb, ahead};

impl Verb<'_, '_, '_> {
    /// Who does it.
    fn by(&self, theme: Option<Theme>) -> Option<(House, f32)> {
        doer(self.scene, self.clause, self.i, &self.object, theme)
    }

    /// The first word of a theme behind the verb.
    fn find(&self, wanted: Theme) -> Option<usize> {
        let theme_of = |n: usize| theme(&self.scene.line.tokens[n].low, Lang::English);
        (self.i + 1..self.clause.at.end).find(|&n| theme_of(n) == Some(wanted))
    }

    /// Something is brought forward: deliveries that are wanted earlier are wanted.
    pub(super) fn sooner(&self) -> Option<Event> {
        let (what, wanted, head) = match self
            .find(Theme::Demand)
            .or_else(|| self.find(Theme::Orders))
        {
            Some(head) => (What::Growth, Theme::Demand, head),
            None => (What::NewProduct, Theme::Start, self.find(Theme::Start)?),
        };
        let of = self.by(Some(wanted))?;
        Some(event(what, 0.6, of, self.i, head..head + 1))
    }

    /// "Built more than last year", without a thing that is built.
    pub(super) fn builds_more(&self) -> bool {
        self.token().low.starts_with("buil")
            && self.object.words == 0
            && self.has(&["more", "fewer", "less"])
    }

    /// More or fewer were sold or made.
    pub(super) fn more_or_less(&self) -> Option<Event> {
        let line = self.scene.line;
        let end = self.clause.at.end.min(self.i + 5);
        let what = (self.object.at.start..end).find_map(|n| {
            let behind = line.get(n + 1);
            match line.tokens[n].low.as_str() {
                _ if behind.is_some_and(|t| t.one_of("time money energy power space")) => None,
                "more" => Some(What::Growth),
                "fewer" | "less" => Some(What::Decline),
                _ => None,
            }
        })?;
        let behind =
            |at: &std::ops::Range<usize>| at.start >= self.i && at.end <= self.clause.at.end;
        let amount = self.scene.amounts.iter().any(|a| behind(&a.at));
        let next = self.next();
        let plain = next.is_some_and(|t| t.among(&["more", "fewer", "less"]))
            && !self.token().low.starts_with("ma");
        if !(amount || plain) {
            return None;
        }
        let of = self.by(None)?;
        let what = ahead(self.scene, self.clause, self.i, what);
        Some(event(what, 0.75, of, self.i, self.i..self.i))
    }

    /// Somebody complains.
    pub(super) fn complains(&self) -> Option<Event> {
        let (scene, i) = (self.scene, self.i);
        let auxiliary = scene.line.tokens[i.saturating_sub(1)].is_in(&AUXILIARY);
        if self.token().is("complaining") && !auxiliary {
            let before =
                |at: &std::ops::Range<usize>| self.clause.at.contains(&at.start) && at.end <= i;
            let spot = scene.spots.iter().rfind(|s| before(&s.at))?;
            let of = scene.resolve(spot)?;
            return Some(event(What::Complaint, 0.75, of, i, self.object.at.clone()));
        }
        let of = self.by(None)?;
        // "The ones that complain the most".
        let over = |t: &Token<'_>| t.one_of("about of over that how because") || is_fault(t);
        let matter = scene.line.tokens[i + 1..scene.line.at.end].iter().any(over);
        (matter || of.0 == House::Writer)
            .then(|| event(What::Complaint, 0.85, of, i, self.object.at.clone()))
    }

    /// A new site, or a larger one: "invests in a second plant", "broke ground for a hall".
    pub(super) fn new_site(&self) -> Option<Event> {
        let tokens = self.scene.line.tokens;
        let fresh = |t: &Token<'_>| {
            t.among(&["new", "second", "third", "additional", "its"])
                || self.breaks() && t.among(&["a", "an", "another"])
        };
        let site = (self.i..self.clause.at.end).find(|&n| {
            let theme = theme(&tokens[n].low, Lang::English);
            matches!(theme, Some(Theme::Site | Theme::Capacity))
                && tokens[self.i..n].iter().any(fresh)
        })?;
        let of = self.by(None)?;
        Some(event(What::Opening, 0.8, of, self.i, site..site + 1))
    }

    /// "Withdraws from the German market".
    pub(super) fn leaves_market(&self) -> Option<Event> {
        let market = self.find(Theme::Market)?;
        let of = self.by(None)?;
        let at = market.saturating_sub(1)..market + 1;
        Some(event(What::Closure, 0.7, of, self.i, at))
    }
}
