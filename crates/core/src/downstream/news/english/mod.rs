//! Reads a clause of English trade news.

mod nouns;
mod owners;
mod parts;
mod verbs;
mod words;

use self::nouns::{level, noun};
use self::parts::{object, verb_at, word};
use self::verbs::told;
use self::words::REASONS;
use super::super::told::House;
use super::clauses::Clause;
use super::houses::{Place, Spot, Who};
use super::lookup::Among;
use super::scene::{Event, Scene};
use super::{Lang, What, fixed, guards};
use std::ops::Range;

/// What the clause tells.
pub fn read(scene: &Scene<'_, '_>, clause: &Clause) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::new();
    // "Was not awarded the contract": what is denied is the verb's, not the phrase's.
    let denied = fixed::phrase(scene.line.tokens, &clause.at, Lang::English)
        .is_some_and(|found| found.negated && guards::not_so(scene.line, clause, true));
    for i in clause.at.clone().filter(|_| !denied) {
        if scene.named(i) {
            continue;
        }
        let from = if scene.published {
            reasons_from(scene)
        } else {
            clause.at.start
        };
        let reason = |n: usize| {
            let before = &scene.line.tokens[n.saturating_sub(3).max(scene.line.at.start)..n];
            scene.line.tokens[n].is_in(&REASONS)
                && !before
                    .iter()
                    .any(|t| t.among(&["exclude", "excludes", "excluding"]))
        };
        if (from..i).any(reason) {
            break;
        }
        let found = verb_at(scene, clause, i)
            .and_then(|verb| told(scene, clause, i, verb))
            .or_else(|| level(scene, clause, i))
            .or_else(|| noun(scene, clause, i));
        if let Some(event) = found.filter(|e| !out.iter().any(|o| o.what == e.what)) {
            out.push(event);
        }
    }
    if out.is_empty() {
        out.extend(phrase(scene, clause).filter(|e| !scene.published || e.weight > 0.5));
    }
    out
}

/// From where a reason spoils what is behind it: an opening phrase ("Excluding the
/// impact of …,") does not.
fn reasons_from(scene: &Scene<'_, '_>) -> usize {
    let at = &scene.line.at;
    let opens =
        scene.line.tokens[at.start].among(&["excluding", "despite", "as", "due", "because"]);
    let comma = at.clone().find(|&n| scene.line.tokens[n].is(","));
    comma.filter(|_| opens).unwrap_or(at.start)
}

/// Fixed ways of saying something.
fn phrase(scene: &Scene<'_, '_>, clause: &Clause) -> Option<Event> {
    let found = fixed::phrase(scene.line.tokens, &clause.at, Lang::English)?
        .unless_over(scene.line.tokens, &clause.at)?;
    if scene.named(found.at.start) {
        return None;
    }
    let last = &scene.line.tokens[found.at.end - 1];
    let next = word(scene, clause, found.at.end);
    let idle = [
        "time", "ideas", "breath", "players", "words", "patience", "cash", "credit", "money",
        "space", "disk", "memory", "paper",
    ];
    if found.what == What::Shortage && next.is_some_and(|t| t.among(&idle)) {
        return None;
    }
    let inside = |s: &&Spot| s.at.start >= clause.at.start && s.at.end <= clause.at.end;
    let spot = scene.subject(clause, found.at.start + 1).or_else(|| {
        // "Strong sales of cars" are of goods.
        let goods = |s: &Spot| {
            s.at.start == found.at.end + 1
                && last.is("sales")
                && scene.line.tokens[s.at.start - 1].is("of")
        };
        scene.spots.iter().filter(inside).find(|s| {
            s.place != Place::Aside
                && !goods(s)
                && !(s.at.start > 0 && scene.line.tokens[s.at.start - 1].is("for"))
                && found.what != What::OrderLost
        })
    });
    let crowded = guards::crowd(scene.line, &clause.at);
    let sold = last.among(&["demand", "orders", "sales", "revenue"]);
    let complaint = found.what == What::Complaint && found.negated;
    let of = match spot {
        Some(spot) => scene.resolve(spot)?,
        None if crowded || guards::of_the_market(scene.line, found.at.end - 1) => return None,
        None if complaint => (House::Writer, 0.7),
        None if sold || scene.bare(clause, found.at.start) => scene.implied()?,
        None => return None,
    };
    // A shop takes somebody else's goods off its shelves.
    let others = scene.spots.iter().any(|s| {
        clause.at.contains(&s.at.start)
            && s.place == Place::Owner
            && matches!(&s.who, Who::House(house) if *house != of.0)
    });
    if others && found.what == What::Recall {
        return None;
    }
    let object = object(scene, clause, found.at.end);
    Some(event(
        found.what,
        found.weight,
        of,
        found.at.start,
        object.at,
    ))
}

fn event(
    what: What,
    weight: f32,
    of: (House, f32),
    trigger: usize,
    product: Range<usize>,
) -> Event {
    Event {
        what,
        weight,
        of,
        trigger,
        change: None,
        product,
    }
}
