//! What verbs tell.

mod deeds;
mod taken;
mod turned;

use super::super::super::tokens::Token;
use super::super::acts::{Act, act};
use super::super::clauses::Clause;
use super::super::lookup::Among;
use super::super::scene::{Event, Scene};
use super::super::{Lang, What};
use super::parts::{Object, object, passive, word};

/// A verb in its clause.
struct Verb<'a, 's, 't> {
    scene: &'a Scene<'s, 't>,
    clause: &'a Clause,
    /// Where it stands.
    i: usize,
    /// What it does.
    act: Act,
    /// To what.
    object: Object,
    /// Whether it is done to the subject.
    passive: bool,
}

/// What the verb at `i` tells.
pub fn told(scene: &Scene<'_, '_>, clause: &Clause, i: usize, act: Act) -> Option<Event> {
    let verb = Verb {
        scene,
        clause,
        i,
        act,
        object: object(scene, clause, i + 1),
        passive: passive(scene, clause, i) && !scene.line.tokens[i].is("awarded"),
    };
    if verb.is_no_houses() || verb.is_for_another() {
        return None;
    }
    let verb = Verb {
        act: verb.meant()?,
        ..verb
    };
    let counts = verb.act == Act::Sell || verb.builds_more();
    let sites = verb.token().low.starts_with("invest") || verb.breaks();
    match verb.act {
        Act::Hasten => verb.sooner(),
        _ if counts => verb.more_or_less(),
        Act::Complain => verb.complains(),
        _ if sites => verb.new_site(),
        _ if verb.passive => verb.of_itself(),
        Act::Drop if verb.object.words == 0 => verb.leaves_market(),
        _ if verb.object.words == 0 => verb.of_itself(),
        _ => verb.of_object(),
    }
}

impl Verb<'_, '_, '_> {
    fn token(&self) -> &Token<'_> {
        &self.scene.line.tokens[self.i]
    }

    /// The word behind it.
    fn next(&self) -> Option<&Token<'_>> {
        word(self.scene, self.clause, self.i + 1)
    }

    /// The word before it.
    fn before(&self) -> Option<&Token<'_>> {
        let at = self.i.checked_sub(1)?;
        word(self.scene, self.clause, at)
    }

    /// Whether one of these is among so many words behind it.
    fn near(&self, words: &[&str], most: usize) -> bool {
        let end = self.clause.at.end.min(self.i + 1 + most);
        (self.i + 1..end).any(|n| self.scene.line.tokens[n].among(words))
    }

    /// Whether the clause has one of these.
    fn has(&self, words: &[&str]) -> bool {
        let clause = &self.scene.line.tokens[self.clause.at.clone()];
        clause.iter().any(|t| t.among(words))
    }

    /// "Extending the contract is doubling volumes": what is done is no house.
    fn is_no_houses(&self) -> bool {
        let start = self.clause.at.start;
        let opens = &self.scene.line.tokens[start];
        opens.low.ends_with("ing")
            && !opens.among(&["during", "following", "according", "including", "regarding"])
            && opens.capital()
            && !self.scene.named(start)
            && self.i > start
    }

    /// "scrapped its plan to close the works", "cut prices to win customers".
    fn is_for_another(&self) -> bool {
        use Act::*;
        let (tokens, start) = (self.scene.line.tokens, self.clause.at.start);
        let earlier = |wanted: &[Act]| {
            (start..self.i).any(|n| {
                !self.scene.named(n)
                    && act(&tokens[n].low, Lang::English).is_some_and(|a| wanted.contains(&a))
            })
        };
        let to = self.i > start && tokens[self.i - 1].is("to");
        let gains = || earlier(&[Lower, Raise, Launch, Open, Expand, Up, Down, Hire, Add]);
        to && (earlier(&[Cancel, Delay, Drop]) || self.act == Win && gains())
    }
}

/// Whether a launched thing is goods, and how surely.
fn launched(object: &[Token<'_>]) -> Option<(What, f32)> {
    let no = object.iter().any(|t| {
        t.one_of(
            "lawsuit investigation buyback offer strike appeal attack probe campaign \
             programme program review process website inquiry audit initiative committee \
             committees attachments application plan search legislation law bill measures \
             scheme fund company look strategy plans proposal team manager director colleague \
             survey policy work working hours new-hire myself himself herself you me us",
        )
    });
    let new = object.iter().any(|t| {
        t.one_of(
            "new range line series model generation first product products version flavour \
             flavor collection",
        )
    });
    let own = object.first().is_some_and(|t| t.one_of("its their our"));
    let sure = if new { 0.85 } else { 0.55 };
    (!no && (new || own)).then_some((What::NewProduct, sure))
}

/// What is expected has not happened yet.
pub fn ahead(scene: &Scene<'_, '_>, clause: &Clause, i: usize, what: What) -> What {
    let expects = (clause.at.start..i)
        .any(|n| act(&scene.line.tokens[n].low, Lang::English) == Some(Act::Expect));
    match what {
        What::Growth if expects => What::BetterOutlook,
        What::Decline if expects => What::WorseOutlook,
        what => what,
    }
}
