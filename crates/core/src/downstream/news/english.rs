//! Reads a clause of English trade news.

use super::super::told::House;
use super::super::tokens::{Kind, Token};
use super::acts::{Act, Theme, act, judge, multiple, theme};
use super::clauses::Clause;
use super::fixed;
use super::function::{AUXILIARY, DETERMINERS};
use super::guards::crowd;
use super::houses::{Place, Who};
use super::scene::{Event, Scene};
use super::{Lang, What};
use std::ops::Range;

/// Words that end the words of an object.
const STOPS: &[&str] = &[
    "in", "at", "by", "of", "from", "to", "for", "with", "on", "after", "because", "due", "as",
    "since", "until", "into", "despite", "amid", "last", "next", "this", "today", "yesterday",
    "again", "there", "here", "ahead", "during", "over", "per", "under", "when", "which", "that",
    "and", "or", "than", "before", "through", "following", "compared", "versus", "within", "worth",
    "back", "forward", "good", "without", "across", "between", "against", "about", "yet", "ever", "so",
];

/// Words between a verb and its object.
const PARTICLES: &[&str] = &["up", "down", "out", "off", "also", "further", "back", "go", "ground"];

/// Nouns that look like verbs.
const EITHER: &[&str] = &[
    "increase", "decrease", "decline", "drop", "fall", "rise", "jump", "surge", "slump", "plunge",
    "cut", "launch", "recall", "dip", "slide", "collapse", "rebound", "hike", "win", "halt",
    "increases", "decreases", "declines", "drops", "rises", "cuts", "launches", "recalls", "wins",
    "land", "order", "place", "places", "works", "work", "run", "runs", "report", "reports", "post",
    "posts", "record", "records", "step", "ships", "makes", "delay", "delays", "stop", "pause",
    "closing", "opening", "building",
];

/// Words behind which stands why something happened, and no news of its own.
const REASONS: &[&str] = &[
    "due", "driven", "offset", "reflecting", "because", "despite", "impact", "impacts", "thanks",
    "result", "resulting", "attributable", "benefits", "led", "amid",
];

/// What follows a verb.
struct Object {
    head: Option<(Theme, usize)>,
    at: Range<usize>,
    words: usize,
}

/// What the clause tells.
pub fn read(scene: &Scene<'_, '_>, clause: &Clause) -> Vec<Event> {
    let mut out: Vec<Event> = Vec::new();
    for i in clause.at.clone() {
        if scene.named(i) {
            continue;
        }
        let from = if scene.published { reasons_from(scene) } else { clause.at.start };
        if from < i && scene.line.tokens[from..i].iter().any(|t| t.among(REASONS)) {
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
    let opens = scene.line.tokens[at.start].among(&["excluding", "despite", "as", "due", "because"]);
    let comma = at.clone().find(|&n| scene.line.tokens[n].is(","));
    comma.filter(|_| opens).unwrap_or(at.start)
}

fn word<'s>(scene: &'s Scene<'_, '_>, clause: &Clause, i: usize) -> Option<&'s Token<'s>> {
    scene
        .line
        .tokens
        .get(i)
        .filter(|_| i < clause.at.end && i >= clause.at.start)
}

/// What the word at `i` does, where it is a verb there.
fn verb_at(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> Option<Act> {
    let token = &scene.line.tokens[i];
    let found = act(&token.low, Lang::English)?;
    let before = i
        .checked_sub(1)
        .and_then(|n| word(scene, clause, n));
    let next = word(scene, clause, i + 1);
    if token.capital() && !scene.line.headline && i > scene.line.at.start {
        return None;
    }
    if before.is_some_and(|t| t.among(DETERMINERS) || t.among(&["%", "percent", "no", "any", "of"])) {
        return None;
    }
    let either = token.among(EITHER);
    let to = before.is_some_and(|t| {
        t.among(&["to", "will", "would", "we", "they", "you", "not", "also", "must"])
    });
    if either && !to && next.is_some_and(|t| t.among(&["in", "of"])) {
        return None;
    }
    // "production cuts from …".
    let compound = before.is_some_and(|t| theme(&t.low, Lang::English).is_some())
        && next.is_none_or(|t| t.among(STOPS) && !t.among(&["by", "last", "this", "again"]) || t.among(AUXILIARY));
    if either && compound && token.low.ends_with('s') {
        return None;
    }
    Some(found)
}

/// The words behind a verb.
fn object(scene: &Scene<'_, '_>, clause: &Clause, from: usize) -> Object {
    let mut i = from;
    while word(scene, clause, i).is_some_and(|t| {
        t.among(PARTICLES)
            || t.low.ends_with("ly")
            || t.among(&["less", "more", "faster", "slower", "further", "again"])
    }) {
        i += 1;
    }
    let start = i;
    let mut words = 0;
    while let Some(token) = word(scene, clause, i) {
        let percent = scene.amounts.iter().any(|a| a.at.contains(&i));
        let counted = token.is("of")
            && i > start
            && scene.line.tokens[i - 1].among(&[
                "some", "one", "two", "three", "four", "five", "most", "all", "part", "half",
                "number", "number", "dozens", "hundreds",
            ]);
        let ratio = token.is("in")
            && i > start
            && scene.line.tokens[i - 1].is("one")
            && scene.line.tokens.get(i + 1).is_some_and(|t| t.kind == Kind::Number || t.among(&["ten", "five", "four", "three", "twenty", "eight", "six"]));
        let counted = counted || ratio;
        let sign = token.kind == Kind::Sign && !token.among(&["-", "$", "€", "£", "/", "'", "’"]);
        if percent || sign || token.among(STOPS) && !counted && !scene.named(i) || token.among(AUXILIARY) && i > start {
            break;
        }
        words += usize::from(token.kind != Kind::Sign && !token.low.ends_with("ly"));
        i += 1;
    }
    let it = i == start + 1 && scene.line.tokens[start].among(&["it", "them"]);
    let head = match scene.carried {
        Some(theme) if it => Some((theme, start)),
        _ => (start < i).then(|| head_of(scene, start..i)).flatten(),
    };
    Object {
        head,
        at: start..i,
        words,
    }
}

/// What the last word of a phrase speaks of.
fn head_of(scene: &Scene<'_, '_>, at: Range<usize>) -> Option<(Theme, usize)> {
    let last = at.end - 1;
    let token = &scene.line.tokens[last];
    let before = (last > at.start).then(|| &scene.line.tokens[last - 1]);
    if token.is("book") && before.is_some_and(|t| t.is("order")) {
        return Some((Theme::Demand, last));
    }
    let found = theme(&token.low, Lang::English)?;
    let staff = scene.line.tokens.get(last + 2).is_some_and(|t| {
        t.among(&["staff", "employees", "personnel"]) && token.is("turnover")
    });
    let money = staff || scene.line.tokens[at].iter().any(|t| {
        t.among(&["price", "cost", "tax", "pricing", "rating", "staff"]) && found != Theme::Jobs
            || found != Theme::Outlook && theme(&t.low, Lang::English) == Some(Theme::Other)
    });
    if money {
        return Some((Theme::Other, last));
    }
    (!scene.named(last)).then_some((found, last))
}

/// What the subject before the verb at `i` speaks of.
fn subject_head(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> Option<(Theme, usize)> {
    let mut from = clause.at.start;
    // Behind the verb before: "expects sales to grow".
    for n in clause.at.start..i {
        let verb = verb_at(scene, clause, n);
        if matches!(verb, Some(Act::Expect | Act::Report | Act::Say)) {
            from = n + 1;
        }
    }
    let mut behind = false;
    for n in from..i {
        let token = &scene.line.tokens[n];
        if scene.named(n) {
            continue;
        }
        let counted = n > from
            && scene.line.tokens[n - 1].among(&["level", "volume", "most", "all", "part"]);
        if token.among(STOPS) && token.kind == Kind::Word && n > from && !counted {
            behind = true;
        }
        let next = &scene.line.tokens[n + 1];
        let ends = n + 1 == i
            || next.among(STOPS)
            || next.among(AUXILIARY)
            || next.low.ends_with("ly")
            || scene.named(n + 1)
            || next.among(&["not", "also", "more", "up", "down", "to", "grow", "fall"]);
        if ends && !behind && theme(&token.low, Lang::English).is_some() {
            return head_of(scene, from..n + 1);
        }
    }
    None
}

/// Who owns what the subject speaks of.
fn owner(scene: &Scene<'_, '_>, clause: &Clause, i: usize, head: usize) -> Option<(House, f32)> {
    let inside = |s: &&super::houses::Spot| {
        s.at.start >= clause.at.start && s.at.end <= clause.at.end
    };
    let spots = || scene.spots.iter().filter(inside);
    if let Some(spot) = spots().rfind(|s| s.at.start < head && s.place == Place::Owner) {
        return scene.resolve(spot);
    }
    let within = spots().find(|s| {
        let between = &scene.line.tokens[head + 1..s.at.start.max(head + 1)];
        let of = between.last().is_some_and(|t| t.is("of"));
        s.place == Place::Within
            && s.at.start > head
            && !between.iter().any(|t| {
                t.among(REASONS) || theme(&t.low, Lang::English).is_some() || of && t.among(AUXILIARY)
            })
    });
    if let Some(spot) = within {
        return scene.resolve(spot).map(|(h, sure)| (h, sure * 0.95));
    }
    if let Some(spot) = scene.subject(clause, i) {
        return scene.resolve(spot);
    }
    // "Demand at our plant".
    let at = |n: usize| scene.line.tokens[n].among(&["at", "of", "by", "from"]);
    if let Some(spot) = spots().find(|s| s.at.start > head + 1 && s.place == Place::Owner && at(s.at.start - 1)) {
        return scene.resolve(spot).map(|(h, sure)| (h, sure * 0.9));
    }
    if crowd(scene.line, &clause.at) {
        return None;
    }
    // "Industrial production": of whoever was named before, only what has no word of
    // its own.
    let plain = scene.line.tokens[clause.at.start..head].iter().all(|t| {
        t.kind != Kind::Word
            || t.among(DETERMINERS)
            || t.among(STOPS)
            || t.among(AUXILIARY)
            || t.year().is_some()
            || t.among(&["net", "total", "overall", "quarterly", "annual", "organic", "new", "unit", "quarter", "year", "month", "first", "second", "third", "fourth", "half", "order", "unfortunately"])
            || act(&t.low, Lang::English).is_some()
    });
    scene
        .implied()
        .filter(|_| plain || scene.published || scene.current.is_some())
}

/// Who does what a verb with an object says.
fn doer(
    scene: &Scene<'_, '_>,
    clause: &Clause,
    i: usize,
    object: &Object,
    theme: Option<Theme>,
) -> Option<(House, f32)> {
    let owned = scene
        .spots
        .iter()
        .find(|s| object.at.contains(&s.at.start) && s.place == Place::Owner);
    let conflict = |of: &House| {
        owned.is_some_and(|o| matches!(&o.who, Who::House(house) if house != of) || o.who == Who::Nobody)
    };
    if let Some(spot) = scene.subject(clause, i) {
        return scene.resolve(spot).filter(|(of, _)| !conflict(of));
    }
    if scene.bare(clause, i) {
        return scene.carried_on().filter(|(of, _)| !conflict(of));
    }
    if crowd(scene.line, &(clause.at.start..i)) {
        return None;
    }
    if let Some(spot) = scene.spots.iter().find(|s| {
        s.at.start >= clause.at.start && s.at.start < i && s.place == Place::Owner
            && (matches!(theme, Some(Theme::Demand | Theme::Orders))
                || owned.is_some_and(|o| o.who == Who::Same))
    }) {
        return scene.resolve(spot).filter(|(of, _)| !conflict(of));
    }
    // "Orders from carmakers boosted sales at Veltro".
    let demand = matches!(theme, Some(Theme::Demand | Theme::Orders | Theme::Making));
    let within = scene.spots.iter().find(|s| {
        s.place == Place::Within && s.at.start >= object.at.end && s.at.end <= clause.at.end
    });
    let other = within.or(owned).filter(|_| demand)?;
    scene
        .resolve(other)
        .filter(|(of, _)| *of != House::Reader)
        .map(|(h, sure)| (h, sure * 0.8))
}

/// Whether the verb at `i` is passive.
fn passive(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> bool {
    let mut n = i;
    while n > clause.at.start && scene.line.tokens[n - 1].low.ends_with("ly") {
        n -= 1;
    }
    let be = n > clause.at.start
        && scene.line.tokens[n - 1].among(&["is", "are", "was", "were", "be", "been", "being"]);
    be && !scene.line.tokens[i].low.ends_with("ing")
        && !scene.line.tokens[i].among(&["open", "close", "lower", "higher"])
}

fn told(scene: &Scene<'_, '_>, clause: &Clause, i: usize, verb: Act) -> Option<Event> {
    use Act::*;
    let line = scene.line;
    let token = &line.tokens[i];
    let next = word(scene, clause, i + 1);
    let object = object(scene, clause, i + 1);
    let passive = passive(scene, clause, i) && !token.is("awarded");
    let near = |words: &[&str], most: usize| {
        (i + 1..clause.at.end.min(i + 1 + most)).any(|n| line.tokens[n].among(words))
    };
    let has = |words: &[&str]| line.tokens[clause.at.clone()].iter().any(|t| t.among(words));
    let mut verb = verb;
    let mut weight = 1.0;
    match verb {
        Say | Deny | Report | Slow | Expect | Complain if verb != Complain => return None,
        LayOff if token.low.starts_with("la") && !near(&["off"], 4) => return None,
        Win if token.is("awarded") && !has(&["was", "were", "been", "is"]) => return None,
        Delay if token.low.starts_with("push") && !near(&["back"], 6) => return None,
        Raise if token.low.starts_with("step") && !near(&["up"], 2) => return None,
        Up if token.is("picked") && !near(&["up"], 1) => return None,
        Lower if token.low.starts_with("scal") && !near(&["back", "down"], 6) => return None,
        Hasten if near(&["forward"], 7) => {
            let head = (i + 1..clause.at.end).find(|&n| {
                theme(&line.tokens[n].low, Lang::English) == Some(Theme::Start)
            })?;
            let of = doer(scene, clause, i, &object, Some(Theme::Start))?;
            return Some(event(What::NewProduct, 0.6, of, i, head..head + 1));
        }
        Hasten if near(&["out"], 1) => verb = Launch,
        Hasten => return None,
        Halt if next.is_some_and(|t| t.among(&["selling", "making", "producing"])) => {
            verb = Drop;
        }
        Close if has(&["holiday", "holidays", "observance", "weekend", "honor", "honour", "monday", "friday", "day", "pm", "p.m.", "a.m."]) => return None,
        Cancel if has(&["cut", "close", "reduce", "lay", "shut"]) => return None,
        _ => {}
    }
    let more = (verb == Sell).then(|| {
        (object.at.start..clause.at.end.min(i + 5)).find_map(|n| match line.tokens[n].low.as_str() {
            "more" => Some(Up),
            "fewer" | "less" => Some(Down),
            _ => None,
        })
    });
    if let Some(more) = more {
        let grows = more?;
        let amount = scene.amounts.iter().any(|a| a.at.start >= i && a.at.end <= clause.at.end);
        let plain = next.is_some_and(|t| t.among(&["more", "fewer", "less"])) && !token.low.starts_with("ma");
        if !(amount || plain) {
            return None;
        }
        let of = doer(scene, clause, i, &object, None)?;
        let what = if grows == Up { What::Growth } else { What::Decline };
        return Some(event(what, 0.75, of, i, i..i));
    }
    if verb == Complain && token.is("complaining") && !scene.line.tokens[i.saturating_sub(1)].among(AUXILIARY) {
        let spot = scene.spots.iter().rfind(|s| clause.at.contains(&s.at.start) && s.at.end <= i)?;
        let of = scene.resolve(spot)?;
        return Some(event(What::Complaint, 0.75, of, i, object.at));
    }
    if verb == Complain {
        let of = doer(scene, clause, i, &object, None)?;
        return Some(event(What::Complaint, 0.85, of, i, object.at));
    }
    let ground = token.low.starts_with("br") && verb == Open;
    if ground && !near(&["ground"], 1) {
        return None;
    }
    if token.low.starts_with("invest") || ground {
        let site = (i..clause.at.end).find(|&n| {
            matches!(theme(&line.tokens[n].low, Lang::English), Some(Theme::Site | Theme::Capacity))
                && line.tokens[i..n].iter().any(|t| t.among(&["new", "second", "third", "additional", "its"]))
        })?;
        let of = doer(scene, clause, i, &object, None)?;
        return Some(event(What::Opening, 0.8, of, i, site..site + 1));
    }
    if verb == Drop && object.words == 0 && !passive {
        let market = (i + 1..clause.at.end).find(|&n| {
            theme(&line.tokens[n].low, Lang::English) == Some(Theme::Market)
        })?;
        let of = doer(scene, clause, i, &object, None)?;
        return Some(event(What::Closure, 0.7, of, i, market.saturating_sub(1)..market + 1));
    }
    if passive || object.words == 0 {
        let alone = object.words == 0 && !passive;
        let be = i.checked_sub(1).and_then(|n| word(scene, clause, n)).is_some_and(|t| {
            t.among(AUXILIARY) || t.low.ends_with("ly") || t.is("not")
        });
        if token.low.ends_with("ing") && !be {
            return None;
        }
        let itself = matches!(verb, Up | Down | Grow | Shrink | Close | Halt | Expand)
            || verb == Open && (token.low.starts_with("open") || token.low.starts_with("reopen"));
        let adjective = token.is("open") && scene.line.tokens[i.saturating_sub(1)].among(&["is", "are", "remain", "remains", "was", "were"]);
        if !passive && (!itself || adjective) {
            return None;
        }
        if let Some((theme, head)) = subject_head(scene, clause, i).or_else(|| {
            let carried = scene.carried.filter(|_| scene.bare(clause, i));
            carried.map(|theme| (theme, i))
        }) {
            let stocks = theme == Theme::Stock || theme == Theme::Deal;
            if stocks && alone {
                return None;
            }
            let (what, sure) = judge(verb, theme)?;
            let of = owner(scene, clause, i, head)?;
            let owned = scene.spots.iter().any(|s| clause.at.contains(&s.at.start) && s.place == super::houses::Place::Owner);
            if theme == Theme::Order && !owned {
                return None;
            }
            let what = ahead(scene, clause, i, what);
            return Some(Event {
                change: multiple(&token.low),
                ..event(what, sure * weight, of, i, product(scene, clause, head, head..head + 1))
            });
        }
        let subject = scene.subject(clause, i);
        let of = subject.map_or_else(
            || scene.carried_on().filter(|_| scene.bare(clause, i)),
            |s| scene.resolve(s),
        );
        let stays = next.is_none_or(|t| {
            t.kind == Kind::Sign || t.among(&["by", "in", "again", "this", "last"])
                || t.number().is_some()
                || t.low.ends_with("ly")
        }) && multiple(&token.low).is_none();
        return match verb {
            Grow if stays => Some(event(What::Growth, 0.85, of?, i, i..i)),
            Shrink if stays => Some(event(What::Decline, 0.85, of?, i, i..i)),
            Expand if near(&["into", "in", "to"], 1) => Some(event(What::Opening, 0.5, of?, i, i..i)),
            _ => None,
        };
    }
    let head = object.head;
    let determined = line.tokens[object.at.start..object.at.end].first().is_some_and(|t| {
        t.among(DETERMINERS) || t.kind == Kind::Number || scene.spots.iter().any(|s| s.at.start == object.at.start)
    });
    let done = i.checked_sub(1).and_then(|n| word(scene, clause, n)).is_some_and(|t| {
        t.among(AUXILIARY) || t.among(&["also", "and"]) || t.low.ends_with("ly")
            || t.is("to") && !token.low.ends_with("ing")
    }) || scene.spots.iter().any(|s| s.at.end == i);
    let participle = matches!(verb, Up | Down | Grow | Shrink | Raise | Lower | Expand)
        && (token.low.ends_with("ed") || token.low.ends_with("ing"))
        && !determined
        && !done;
    let adjective = token.among(&["lower", "higher"]) && !done || participle;
    let recalled = token.is("recalled") && !determined && !done;
    let program = token.is("recall") && line.headline;
    if adjective && scene.published || recalled || program {
        return None;
    }
    if adjective {
        weight = 0.55;
    }
    let of = |theme: Option<Theme>| {
        if adjective {
            owner(scene, clause, i, head.map_or(i, |h| h.1)).map(|(h, s)| (h, s * 0.9))
        } else {
            doer(scene, clause, i, &object, theme)
        }
    };
    let count = object.at.clone().any(|n| {
        let counted = word(scene, clause, n + 1)
            .is_none_or(|t| t.low.ends_with('s') || t.is("people") || t.kind == Kind::Sign || t.among(STOPS));
        let t = &line.tokens[n];
        counted
            && (t.kind == Kind::Number && t.year().is_none()
                || t.among(&["dozens", "hundreds", "ten", "twenty", "thirty", "forty", "fifty"]))
    });
    let what = match (verb, head) {
        (Recall, _) if next.is_some_and(|t| t.among(&["that", "what", "how", "when", "you", "me"])) => None,
        (Recall, Some((Theme::Other | Theme::Jobs | Theme::Outlook, _))) => None,
        (Recall, _) => Some((What::Recall, 0.9)),
        (Drop, Some((Theme::Orders | Theme::Order, _))) => judge(Cancel, Theme::Order),
        (Drop, Some((Theme::Other | Theme::Jobs | Theme::Outlook | Theme::Plans | Theme::Deal, _))) => None,
        (Drop, _) if token.low.starts_with("with") && !has(&["market", "shelves", "sale"]) => None,
        (Drop, _)
            if object.words == 0
                || line.tokens[object.at.clone()].iter().any(|t| {
                    t.among(&["operations", "capital", "investments", "use", "payments", "efforts", "relationship", "match", "practice", "program", "policy", "benefits", "support", "membership", "service"])
                }) =>
        {
            None
        }
        (Drop, _) => Some((What::Recall, 0.75)),
        (Launch, None) => launched(&line.tokens[object.at.clone()]),
        (Launch, Some((Theme::Site, at))) if line.tokens[at].among(&["line", "lines"]) => {
            launched(&line.tokens[object.at.clone()])
        }
        (Launch, Some((Theme::Shift, _))) => judge(Add, Theme::Shift),
        (LayOff | Hire, None) if count => judge(verb, Theme::Jobs),
        (Halt, Some((Theme::Making, _))) => Some((What::Closure, 0.8)),
        (Run, Some((Theme::Shift, _))) if count || has(&["two", "three", "double"]) => {
            Some((What::Growth, 0.65))
        }
        (Leave, Some((Theme::Site, _))) => None,
        (_, Some((theme, _))) => judge(verb, theme),
        _ => None,
    };
    let (what, mut sure) = what?;
    let theme = head.map(|h| h.0);
    let of = of(theme)?;
    // "Thank you for placing an order" is no news of the reader.
    let faint = verb == Place || verb == Launch && sure < 0.6;
    if faint && of.0 == House::Reader {
        return None;
    }
    if token.low.starts_with("receiv") {
        sure *= 0.7;
    }
    let lines = head.is_some_and(|(_, n)| line.tokens[n].among(&["line", "lines"]));
    if lines && verb == Open && !token.low.starts_with("buil") && !token.low.starts_with("open") {
        return None;
    }
    let what = ahead(scene, clause, i, what);
    let at = head.map_or(object.at.start, |h| h.1);
    Some(Event {
        change: multiple(&token.low),
        ..event(what, sure * weight, of, i, product(scene, clause, at, object.at))
    })
}

/// Whether a launched thing is goods, and how surely.
fn launched(object: &[Token<'_>]) -> Option<(What, f32)> {
    let no = object.iter().any(|t| {
        t.among(&[
            "lawsuit", "investigation", "buyback", "offer", "strike", "appeal", "attack", "probe",
            "campaign", "programme", "program", "review", "process", "website", "inquiry", "audit",
            "initiative", "committee", "committees", "attachments", "application", "plan", "search", "legislation", "law", "bill", "measures", "scheme", "fund",
            "company", "look", "team", "manager", "director", "colleague", "survey", "policy", "work", "working", "hours", "new-hire", "myself", "himself", "herself", "you", "me", "us",
        ])
    });
    let new = object.iter().any(|t| {
        t.among(&[
            "new", "range", "line", "series", "model", "generation", "first", "product", "products",
            "version", "flavour", "flavor", "collection",
        ])
    });
    (!no).then_some((What::NewProduct, if new { 0.85 } else { 0.55 }))
}

/// What is expected has not happened yet.
fn ahead(scene: &Scene<'_, '_>, clause: &Clause, i: usize, what: What) -> What {
    let expects = (clause.at.start..i).any(|n| {
        act(&scene.line.tokens[n].low, Lang::English) == Some(Act::Expect)
    });
    match what {
        What::Growth if expects => What::BetterOutlook,
        What::Decline if expects => What::WorseOutlook,
        what => what,
    }
}

/// `up 12 %`, `are down`.
fn level(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> Option<Event> {
    let token = &scene.line.tokens[i];
    let up = token.among(&["up", "higher"]);
    if !(up || token.among(&["down", "lower"])) {
        return None;
    }
    let before = i.checked_sub(1).and_then(|n| word(scene, clause, n));
    let amount = scene.amounts.iter().any(|a| {
        let ahead = a.at.start == i || a.at.start == i + 1 || a.at.start == i + 2;
        ahead && token.among(&["up", "down"]) || a.at.end == i
    });
    let be = before.is_some_and(|t| {
        t.among(&["is", "are", "was", "were", "be", "been", "go", "went", "going", "goes", "gone"])
    });
    let verbal = before.is_some_and(|t| {
        act(&t.low, Lang::English).is_some() || t.among(&["wound", "sign", "set"])
    });
    if verbal || !(be || amount) {
        return None;
    }
    let found = subject_head(scene, clause, i)
        .or_else(|| scene.carried.filter(|_| scene.bare(clause, i)).map(|t| (t, i)));
    let (theme, head) = found?;
    if matches!(theme, Theme::Stock | Theme::Jobs) {
        return None;
    }
    let verb = if up { Act::Up } else { Act::Down };
    let (what, sure) = judge(verb, theme)?;
    let of = owner(scene, clause, i, head)?;
    Some(event(ahead(scene, clause, i, what), sure, of, i, product(scene, clause, head, head..head + 1)))
}

/// `a 12 % increase in sales`, `sales growth of 4 %`, `the closure of its plant`.
fn noun(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> Option<Event> {
    let line = scene.line;
    let token = &line.tokens[i];
    let verb = match token.low.as_str() {
        "increase" | "rise" | "growth" | "jump" | "surge" | "upturn" | "rebound" | "increases" => Act::Up,
        "decrease" | "decline" | "drop" | "fall" | "slump" | "downturn" | "reduction" | "dip"
        | "decreases" | "declines" => Act::Down,
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
    let behind = word(scene, clause, i + 1).filter(|t| t.among(&["in", "of"])).map(|_| {
        object(scene, clause, i + 2)
    });
    let made = before.and_then(|n| theme(&line.tokens[n].low, Lang::English).map(|t| (t, n)));
    let head = behind.as_ref().and_then(|o| o.head).or(made);
    let tells = line.tokens[clause.at.clone()].iter().any(|t| {
        matches!(act(&t.low, Lang::English), Some(Act::Report | Act::Expect | Act::Say))
    });
    let amount = scene.amounts.iter().any(|a| {
        a.at.end == i || a.at.start == i + 1 || a.at.start == i + 2
    });
    if matches!(verb, Act::Close | Act::Open | Act::Recall | Act::Lose) {
        let announced = line.tokens[clause.at.start..i]
            .iter()
            .any(|t| act(&t.low, Lang::English) == Some(Act::Say));
        let (theme, head) = behind.as_ref()?.head.or_else(|| (verb == Act::Recall).then_some((Theme::Start, i)))?;
        let (what, sure) = if verb == Act::Recall { (What::Recall, 0.8) } else { judge(verb, theme)? };
        let of = doer(scene, clause, i, behind.as_ref()?, Some(theme)).filter(|_| announced)?;
        let at = behind.map_or(i..i, |o| o.at);
        return Some(event(what, sure * 0.9, of, i, product(scene, clause, head, at)));
    }
    let theme = match head {
        Some((theme, _)) => theme,
        None if behind.as_ref().is_none_or(|o| o.words == 0) => {
            let carried = scene.carried.filter(|_| scene.bare(clause, i));
            let own = Theme::Demand;
            carried.or_else(|| {
                (token.is("growth") && tells && amount && scene.subject(clause, i).is_some()).then_some(own)
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
    Some(event(what, sure * 0.9, of, i, product(scene, clause, at, at..at + 1)))
}

/// Fixed ways of saying something.
fn phrase(scene: &Scene<'_, '_>, clause: &Clause) -> Option<Event> {
    let found = fixed::phrase(scene.line.tokens, &clause.at, Lang::English)?;
    if scene.named(found.at.start) {
        return None;
    }
    let last = &scene.line.tokens[found.at.end - 1];
    let next = word(scene, clause, found.at.end);
    let idle = ["time", "ideas", "breath", "players", "words", "patience", "cash", "money", "space", "disk", "memory", "paper"];
    if found.what == What::Shortage && next.is_some_and(|t| t.among(&idle)) {
        return None;
    }
    let inside = |s: &&super::houses::Spot| {
        s.at.start >= clause.at.start && s.at.end <= clause.at.end
    };
    let spot = scene.subject(clause, found.at.start + 1).or_else(|| {
        scene.spots.iter().filter(inside).find(|s| {
            s.place != Place::Aside && !(found.what == What::OrderLost)
        })
    });
    let crowded = crowd(scene.line, &clause.at);
    let sold = last.among(&["demand", "orders", "sales", "revenue"]);
    let complaint = found.what == What::Complaint && found.negated;
    let of = match spot {
        Some(spot) => scene.resolve(spot)?,
        None if crowded => return None,
        None if complaint => (House::Writer, 0.7),
        None if sold || scene.bare(clause, found.at.start) => scene.implied()?,
        None => return None,
    };
    let object = object(scene, clause, found.at.end);
    Some(event(found.what, found.weight, of, found.at.start, object.at))
}

fn event(what: What, weight: f32, of: (House, f32), trigger: usize, product: Range<usize>) -> Event {
    Event {
        what,
        weight,
        of,
        trigger,
        change: None,
        product,
    }
}

/// What is sold, made, opened: behind "of" or "for", the words before the noun, or the
/// object itself.
fn product(scene: &Scene<'_, '_>, clause: &Clause, head: usize, object: Range<usize>) -> Range<usize> {
    let line = scene.line;
    let time = |at: &Range<usize>| {
        line.tokens[at.clone()].iter().any(|t| {
            t.year().is_some() || t.among(&["fiscal", "quarter", "year", "month", "months", "half"])
        })
    };
    if word(scene, clause, head + 1).is_some_and(|t| t.among(&["of", "for"])) {
        let mut behind = self::object(scene, clause, head + 2).at;
        let verb = behind.clone().find(|&n| act(&line.tokens[n].low, Lang::English).is_some());
        behind.end = verb.unwrap_or(behind.end);
        let free = !scene.spots.iter().any(|s| behind.contains(&s.at.start));
        if free && !time(&behind) && behind.start < behind.end {
            return behind;
        }
    }
    if object.len() > 1 || !object.contains(&head) {
        return object;
    }
    if theme(&line.tokens[head].low, Lang::English).is_none() {
        return head..head;
    }
    // "Mac net sales", "oat drink sales".
    let house = |n: usize| {
        scene.spots.iter().any(|s| {
            let named = matches!(&s.who, Who::House(House::Named(_)));
            s.at.contains(&n) && (named || !line.tokens[n].capital() || line.tokens[n].is("our"))
        })
    };
    let filler = |t: &Token<'_>| {
        t.kind == Kind::Sign
            || t.kind == Kind::Number
            || t.among(DETERMINERS)
            || t.among(STOPS)
            || t.among(AUXILIARY)
            || act(&t.low, Lang::English).is_some()
            || t.among(&["net", "total", "overall", "organic", "quarterly", "annual", "order", "first", "unit"])
    };
    let mut end = head;
    while end > clause.at.start && line.tokens[end - 1].among(&["net", "total", "organic", "unit"]) {
        end -= 1;
    }
    let mut from = end;
    while from > clause.at.start && end - from < 4 && !house(from - 1) && !filler(&line.tokens[from - 1]) {
        from -= 1;
    }
    if from < end && !time(&(from..end)) { from..end } else { object }
}
