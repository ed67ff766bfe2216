//! Reads a clause of German trade news: where words stand matters less than what
//! they are, so the verb, what it speaks of and the house are looked for anywhere.

pub mod words;

use super::super::tokens::Kind;
use super::super::told::House;
use super::acts::{Act, Theme, act, judge, multiple, theme};
use super::clauses::Clause;
use super::guards::crowd;
use super::houses::{Place, Who};
use super::lookup::{Among, Words};
use super::scene::{Event, Scene};
use super::{Lang, What, fixed};
use std::ops::Range;
use std::sync::LazyLock;

/// Words before a noun that take it out of the play.
static ASIDE: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "in im an am auf aus mit nach zu zum zur für wegen durch gegen unter über vor ab \
         seit trotz ohne dank",
    )
});

/// What the clause tells.
pub fn read(scene: &Scene<'_, '_>, clause: &Clause) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::new();
    if let Some(found) = fixed::phrase(scene.line.tokens, &clause.at, Lang::German)
        .and_then(|found| found.unless_over(scene.line.tokens, &clause.at))
    {
        if let Some(of) = house(scene, clause, None) {
            out.push(event(
                found.what,
                found.weight,
                of,
                found.at.start,
                None,
                found.at.end..found.at.end,
            ));
            return out;
        }
        if found.what == What::Complaint {
            let delivered = scene.line.tokens[clause.at.clone()]
                .iter()
                .any(|t| t.among(&["lieferung", "charge", "sendung"]));
            if delivered {
                let (at, end) = (found.at.start, found.at.end);
                let of = (House::Writer, 0.7);
                out.push(event(What::Complaint, 0.65, of, at, None, end..end));
            }
            return out;
        }
    }
    let Some((verb, i)) = verb(scene, clause) else {
        return out;
    };
    out.extend(told(scene, clause, verb, i));
    out
}

/// The verb of the clause, in one piece or two.
fn verb(scene: &Scene<'_, '_>, clause: &Clause) -> Option<(Act, usize)> {
    let tokens = scene.line.tokens;
    let last = clause
        .at
        .clone()
        .rev()
        .find(|&n| tokens[n].kind != Kind::Sign)?;
    let free = |n: &usize| !scene.named(*n);
    for n in clause.at.clone().filter(free) {
        let pair = words::PAIRS.iter().find(|(forms, far, _)| {
            forms.split(' ').any(|f| tokens[n].is(f))
                && (tokens[last].is(far)
                    || clause
                        .at
                        .clone()
                        .skip_while(|m| *m <= n)
                        .any(|m| tokens[m].is(far) && m + 2 > last))
        });
        if let Some((_, _, act)) = pair {
            return Some((*act, n));
        }
    }
    let mut best = None;
    for n in clause.at.clone().filter(free) {
        let Some(found) = act(&tokens[n].low, Lang::German) else {
            continue;
        };
        let tells = matches!(
            found,
            Act::Report | Act::Expect | Act::Say | Act::Sell | Act::Run
        );
        // A verb with a capital is a noun or a name.
        if tokens[n].capital() && n > scene.line.at.start {
            continue;
        }
        if !tells {
            return Some((found, n));
        }
        best = best.or(Some((found, n)));
    }
    best
}

/// Nouns that what the verb says can be about.
fn themes(scene: &Scene<'_, '_>, clause: &Clause) -> Vec<(Theme, usize)> {
    let tokens = scene.line.tokens;
    let mut out = Vec::new();
    for n in clause.at.clone().filter(|n| !scene.named(*n)) {
        let Some(found) = theme(&tokens[n].low, Lang::German).filter(|_| tokens[n].capital())
        else {
            continue;
        };
        let mut from = n;
        while from > clause.at.start && n - from < 3 {
            let before = &tokens[from - 1];
            let inner = before.kind != Kind::Sign
                && !before.capital()
                && !before.is_in(&ASIDE)
                && act(&before.low, Lang::German).is_none();
            if !inner {
                break;
            }
            from -= 1;
        }
        let aside = from > clause.at.start && tokens[from - 1].is_in(&ASIDE);
        if !aside || found == Theme::Market {
            out.push((found, n));
        }
    }
    out
}

/// Of whom the clause speaks.
fn house(scene: &Scene<'_, '_>, clause: &Clause, head: Option<usize>) -> Option<(House, f32)> {
    let inside = || {
        scene
            .spots
            .iter()
            .filter(|s| s.at.start >= clause.at.start && s.at.end <= clause.at.end)
    };
    let free = inside().find(|s| s.place == Place::Free);
    let owner = inside().find(|s| s.place == Place::Owner);
    let within = inside().find(|s| s.place == Place::Within);
    if free.is_none() && crowd(scene.line, &clause.at) {
        return None;
    }
    match (free, owner, within) {
        (Some(free), owner, _) => {
            let of = scene.resolve(free)?;
            let other = owner.is_some_and(|o| matches!(&o.who, Who::House(h) if *h != of.0));
            (!other).then_some(of)
        }
        (None, Some(owner), _) => scene.resolve(owner),
        (None, None, Some(within)) => scene.resolve(within),
        _ => {
            let first = clause.at.start;
            let begins = head.is_some_and(|h| h < first + 3);
            if begins {
                scene.implied()
            } else {
                scene.carried_on()
            }
        }
    }
}

fn told(scene: &Scene<'_, '_>, clause: &Clause, verb: Act, i: usize) -> Option<Event> {
    let tokens = scene.line.tokens;
    let themes = themes(scene, clause);
    let has = |words: &[&str]| tokens[clause.at.clone()].iter().any(|t| t.among(words));
    let ends = |tails: &[&str]| {
        clause.at.clone().find(|&n| {
            tokens[n].capital()
                && !scene.named(n)
                && tails.iter().any(|t| tokens[n].low.ends_with(t))
        })
    };
    if verb == Act::Slow || verb == Act::Deny {
        return None;
    }
    let expects = tokens[clause.at.clone()]
        .iter()
        .any(|t| act(&t.low, Lang::German) == Some(Act::Expect));
    let ahead = |what: What| match what {
        What::Growth if expects => What::BetterOutlook,
        What::Decline if expects => What::WorseOutlook,
        what => what,
    };
    let amount = scene
        .amounts
        .iter()
        .any(|a| a.at.start >= clause.at.start && a.at.end <= clause.at.end);
    let counted = verb == Act::Win && amount && has(&["mehr", "weniger"]);
    if counted || matches!(verb, Act::Expect | Act::Report | Act::Sell) {
        let up = ends(words::MORE);
        let down = ends(words::FEWER);
        let named = up.or(down);
        let other = themes.iter().any(|(t, _)| *t == Theme::Other);
        if let Some(n) = named.filter(|_| !other) {
            let what = if up.is_some() {
                What::Growth
            } else {
                What::Decline
            };
            let of = house(scene, clause, None)?;
            return Some(event(ahead(what), 0.85, of, n, None, n..n + 1));
        }
        let more = has(&["mehr"]);
        if amount && (more || has(&["weniger"])) && !other {
            let what = if more { What::Growth } else { What::Decline };
            let of = house(scene, clause, None)?;
            return Some(event(ahead(what), 0.75, of, i, None, i..i));
        }
        return None;
    }
    if verb == Act::Complain {
        let of = house(scene, clause, None)?;
        return Some(event(What::Complaint, 0.85, of, i, None, i..i));
    }
    let find = |wanted: &[Theme]| themes.iter().find(|(t, _)| wanted.contains(t)).copied();
    let money = themes.iter().any(|(t, _)| *t == Theme::Other);
    use Theme::*;
    let found: Option<(What, f32, usize)> = match verb {
        Act::LayOff => find(&[Jobs])
            .map(|(_, n)| (What::Layoffs, 0.9, n))
            .or_else(|| find(&[Stock]).map(|(_, n)| (What::Decline, 0.55, n)))
            .or_else(|| {
                let fired = tokens[i].low.starts_with("entl")
                    && tokens[clause.at.clone()]
                        .iter()
                        .any(|t| t.kind == Kind::Number);
                fired.then_some((What::Layoffs, 0.8, i))
            }),
        Act::Halt => find(&[Making, Site])
            .map(|(t, n)| {
                let of = tokens.get(n + 1).is_some_and(|t| t.is("von"));
                let what = if t == Making && of {
                    What::Recall
                } else {
                    What::Closure
                };
                (what, 0.75, n)
            })
            .or_else(|| find(&[Jobs]).map(|(_, n)| (What::Growth, 0.45, n))),
        Act::Recall => {
            let free = scene.spots.iter().any(|s| {
                clause.at.contains(&s.at.start)
                    && matches!(&s.who, Who::House(House::Named(_) | House::Writer))
            });
            (free && !has(&["sie", "mich", "dich", "morgen"])).then_some((What::Recall, 0.85, i))
        }
        Act::Launch => find(&[Shift])
            .map(|(_, n)| (What::Growth, 0.8, n))
            .or_else(|| has(&["neue", "neues", "neuen"]).then_some((What::NewProduct, 0.75, i))),
        Act::Hasten => find(&[Start]).map(|(_, n)| (What::NewProduct, 0.6, n)),
        Act::Run => find(&[Shift])
            .filter(|_| has(&["zwei", "drei", "2", "3"]))
            .map(|(_, n)| (What::Growth, 0.65, n)),
        Act::Open => {
            let built = tokens[i].low.starts_with("inv");
            let into = clause.at.clone().find_map(|n| {
                let found = theme(&tokens[n].low, Lang::German)?;
                (built && matches!(found, Site | Capacity)).then_some((found, n))
            });
            find(&[Site, Capacity, Shift, Market])
                .or(into)
                .map(|(t, n)| {
                    let what = if t == Shift {
                        What::Growth
                    } else {
                        What::Opening
                    };
                    (what, if built { 0.7 } else { 0.85 }, n)
                })
        }
        _ if money => None,
        _ => {
            let order = [
                Outlook, Demand, Orders, Making, Capacity, Order, Shift, Jobs, Deal, Site, Start,
                Plans, Market, Stock,
            ];
            order.iter().find_map(|wanted| {
                let (theme, n) = find(&[*wanted])?;
                let (what, sure) = judge(verb, theme)?;
                Some((what, sure, n))
            })
        }
    };
    let found = found.or_else(|| {
        let alone = themes.is_empty()
            && matches!(verb, Act::Grow | Act::Shrink)
            && multiple(&tokens[i].low).is_none();
        let what = if verb == Act::Grow {
            What::Growth
        } else {
            What::Decline
        };
        alone.then_some((what, 0.8, i))
    });
    let (what, sure, head) = found?;
    let of = house(scene, clause, Some(head).filter(|h| *h != i))?;
    Some(event(
        ahead(what),
        sure,
        of,
        i,
        multiple(&tokens[i].low),
        product(scene, clause, head),
    ))
}

fn event(
    what: What,
    weight: f32,
    of: (House, f32),
    trigger: usize,
    change: Option<f32>,
    product: Range<usize>,
) -> Event {
    Event {
        what,
        weight,
        of,
        trigger,
        change,
        product,
    }
}

/// "Produktion von Haferdrinks": what stands behind "von", or the noun itself.
fn product(scene: &Scene<'_, '_>, clause: &Clause, head: usize) -> Range<usize> {
    let tokens = scene.line.tokens;
    let of = tokens
        .get(head + 1)
        .is_some_and(|t| t.among(&["von", "für"]))
        && head + 2 < clause.at.end;
    if of && !scene.named(head + 2) {
        return head + 2..head + 3;
    }
    head..head + 1
}
