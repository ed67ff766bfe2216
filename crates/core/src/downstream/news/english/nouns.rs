//! What is told without a verb of its own: `up 12 %`, `a rise in orders`.

use super::super::acts::{Act, Theme, act, judge, theme};
use super::super::clauses::Clause;
use super::super::lookup::Among;
use super::super::scene::{Event, Scene};
use super::super::{Lang, What};
use super::event;
use super::owners::{doer, owner};
use super::parts::{object, product, subject_head, verb_at, word};
use super::verbs::ahead;

/// `up 12 %`, `are down`.
pub fn level(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> Option<Event> {
    let token = &scene.line.tokens[i];
    let up = token.among(&["up", "higher"]);
    // "Sales are off 15 %".
    if !(up || token.among(&["down", "lower", "off"])) {
        return None;
    }
    let before = i.checked_sub(1).and_then(|n| word(scene, clause, n));
    let amount = scene.amounts.iter().any(|a| {
        let ahead = a.at.start == i || a.at.start == i + 1 || a.at.start == i + 2;
        ahead && token.among(&["up", "down", "off"]) || a.at.end == i && !token.is("off")
    });
    let be = before.is_some_and(|t| t.one_of("is are was were be been go went going goes gone"));
    let verbal = before.is_some_and(|t| {
        act(&t.low, Lang::English).is_some() || t.among(&["wound", "sign", "set"])
    });
    // "Down for maintenance", "up and running".
    let next = |n: usize, low: &str| word(scene, clause, i + n).is_some_and(|t| t.is(low));
    let for_now = token.is("down") && next(1, "for")
        || token.is("up") && scene.line.get(i + 2).is_some_and(|t| t.is("running"));
    if verbal || for_now || !(be || amount) || token.is("off") && !amount {
        return None;
    }
    let found = subject_head(scene, clause, i).or_else(|| {
        scene
            .carried
            .filter(|_| scene.bare(clause, i))
            .map(|t| (t, i))
    });
    let (theme, head) = found?;
    if matches!(theme, Theme::Stock | Theme::Jobs) {
        return None;
    }
    let verb = if up { Act::Up } else { Act::Down };
    let (what, sure) = judge(verb, theme)?;
    let of = owner(scene, clause, i, head)?;
    Some(event(
        ahead(scene, clause, i, what),
        sure,
        of,
        i,
        product(scene, clause, head, head..head + 1),
    ))
}

/// `a 12 % increase in sales`, `sales growth of 4 %`, `the closure of its plant`.
pub fn noun(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> Option<Event> {
    let line = scene.line;
    let token = &line.tokens[i];
    let verb = match token.low.as_str() {
        "increase" | "rise" | "growth" | "jump" | "surge" | "upturn" | "rebound" | "increases" => {
            Act::Up
        }
        "decrease" | "decline" | "drop" | "fall" | "slump" | "downturn" | "reduction" | "dip"
        | "slowdown" | "decreases" | "declines" => Act::Down,
        "closure" | "closing" | "shutdown" => Act::Close,
        "opening" | "construction" | "inauguration" => Act::Open,
        "recall" => Act::Recall,
        "loss" => Act::Lose,
        _ => return None,
    };
    let slows = line.tokens[clause.at.clone()]
        .iter()
        .any(|t| act(&t.low, Lang::English) == Some(Act::Slow));
    if slows || (verb_at(scene, clause, i).is_some() && verb_at(scene, clause, i) != Some(verb)) {
        return None;
    }
    let before = i.checked_sub(1).filter(|n| *n >= clause.at.start);
    let near = &line.tokens[i.saturating_sub(3).max(clause.at.start)..i];
    if near.iter().any(|t| t.is("as")) {
        return None;
    }
    let behind = word(scene, clause, i + 1)
        .filter(|t| t.among(&["in", "of"]))
        .map(|_| object(scene, clause, i + 2));
    let made = before.and_then(|n| theme(&line.tokens[n].low, Lang::English).map(|t| (t, n)));
    let head = behind.as_ref().and_then(|o| o.head).or(made);
    let tells = line.tokens[clause.at.clone()].iter().any(|t| {
        matches!(
            act(&t.low, Lang::English),
            Some(Act::Report | Act::Expect | Act::Say)
        )
    });
    let amount = scene
        .amounts
        .iter()
        .any(|a| a.at.end == i || a.at.start == i + 1 || a.at.start == i + 2);
    if matches!(verb, Act::Close | Act::Open | Act::Recall | Act::Lose) {
        let announced = line.tokens[clause.at.start..i]
            .iter()
            .any(|t| act(&t.low, Lang::English) == Some(Act::Say));
        let (theme, head) = behind
            .as_ref()?
            .head
            .or_else(|| (verb == Act::Recall).then_some((Theme::Start, i)))?;
        let (what, sure) = if verb == Act::Recall {
            (What::Recall, 0.8)
        } else {
            judge(verb, theme)?
        };
        let of = doer(scene, clause, i, behind.as_ref()?, Some(theme)).filter(|_| announced)?;
        let at = behind.map_or(i..i, |o| o.at);
        return Some(event(
            what,
            sure * 0.9,
            of,
            i,
            product(scene, clause, head, at),
        ));
    }
    let theme = match head {
        Some((theme, _)) => theme,
        None if behind.as_ref().is_none_or(|o| o.words == 0) => {
            let carried = scene.carried.filter(|_| scene.bare(clause, i));
            let own = Theme::Demand;
            carried.or_else(|| {
                (token.is("growth") && tells && amount && scene.subject(clause, i).is_some())
                    .then_some(own)
            })?
        }
        None => return None,
    };
    if !(amount || tells) {
        return None;
    }
    let (what, sure) = judge(verb, theme)?;
    if matches!(theme, Theme::Stock | Theme::Jobs | Theme::Site) {
        return None;
    }
    let at = head.map_or(i, |h| h.1);
    let of = match scene.subject(clause, i) {
        Some(spot) => scene.resolve(spot)?,
        None => owner(scene, clause, i, at)?,
    };
    let what = ahead(scene, clause, i, what);
    Some(event(
        what,
        sure * 0.9,
        of,
        i,
        product(scene, clause, at, at..at + 1),
    ))
}
