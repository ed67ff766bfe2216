//! The parts of a clause: its verb, what stands before and behind it.

use super::super::super::tokens::{Kind, Token};
use super::super::super::told::House;
use super::super::Lang;
use super::super::acts::{Act, Theme, act, theme};
use super::super::clauses::Clause;
use super::super::function::{AUXILIARY, DETERMINERS};
use super::super::houses::Who;
use super::super::lookup::Among;
use super::super::scene::Scene;
use super::words::{EITHER, PARTICLES, STOPS};
use std::ops::Range;

/// What follows a verb.
pub struct Object {
    /// What its last noun speaks of, and where that stands.
    pub head: Option<(Theme, usize)>,
    /// Its tokens.
    pub at: Range<usize>,
    /// How many words it has.
    pub words: usize,
}

/// The token at `i`, if the clause has it.
pub fn word<'s>(scene: &'s Scene<'_, '_>, clause: &Clause, i: usize) -> Option<&'s Token<'s>> {
    scene
        .line
        .tokens
        .get(i)
        .filter(|_| i < clause.at.end && i >= clause.at.start)
}

/// What the word at `i` does, where it is a verb there.
pub fn verb_at(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> Option<Act> {
    let token = &scene.line.tokens[i];
    let found = act(&token.low, Lang::English)?;
    let before = i.checked_sub(1).and_then(|n| word(scene, clause, n));
    let next = word(scene, clause, i + 1);
    if token.capital() && !scene.line.headline && i > scene.line.at.start {
        return None;
    }
    if before
        .is_some_and(|t| t.is_in(&DETERMINERS) || t.among(&["%", "percent", "no", "any", "of"]))
    {
        return None;
    }
    let either = token.is_in(&EITHER);
    let to = before.is_some_and(|t| t.one_of("to will would we they you not also must"));
    if either && !to && next.is_some_and(|t| t.among(&["in", "of"])) {
        return None;
    }
    // "mail stop locations": a bare form behind a noun.
    let bare = either
        && !["s", "ed", "ing", "cut"]
            .iter()
            .any(|t| token.low.ends_with(t));
    let after = before.is_some_and(|t| {
        t.low.ends_with('s')
            || t.low.ends_with("ly")
            || t.is_in(&AUXILIARY)
            || t.among(&["and", "or"])
            || scene.spots.iter().any(|s| s.at.end == i)
    });
    if bare && !to && !after && !scene.line.headline && before.is_some() {
        return None;
    }
    // "production cuts from …".
    let compound = before.is_some_and(|t| theme(&t.low, Lang::English).is_some())
        && next.is_none_or(|t| {
            t.is_in(&STOPS) && !t.among(&["by", "last", "this", "again"]) || t.is_in(&AUXILIARY)
        });
    if either && compound && token.low.ends_with('s') {
        return None;
    }
    Some(found)
}

/// The words behind a verb.
pub fn object(scene: &Scene<'_, '_>, clause: &Clause, from: usize) -> Object {
    let mut i = from;
    while word(scene, clause, i).is_some_and(|t| {
        t.is_in(&PARTICLES)
            || t.low.ends_with("ly")
            || t.one_of("less more faster slower further again")
    }) {
        i += 1;
    }
    let start = i;
    let mut words = 0;
    while let Some(token) = word(scene, clause, i) {
        let percent = scene.amounts.iter().any(|a| a.at.contains(&i));
        let counted = token.is("of")
            && i > start
            && scene.line.tokens[i - 1]
                .one_of("some one two three four five six seven eight nine ten most all part half number dozens hundreds");
        let ratio = token.is("in")
            && i > start
            && scene.line.tokens[i - 1].is("one")
            && scene.line.tokens.get(i + 1).is_some_and(|t| {
                t.kind == Kind::Number || t.one_of("ten five four three twenty eight six")
            });
        let counted = counted || ratio;
        let sign = token.kind == Kind::Sign && !token.one_of("- $ € £ / ' ’");
        if percent
            || sign
            || token.is_in(&STOPS) && !counted && !scene.named(i)
            || token.is_in(&AUXILIARY) && i > start
        {
            break;
        }
        words += usize::from(token.kind != Kind::Sign && !token.low.ends_with("ly"));
        i += 1;
    }
    // "increased $245 million", "low single digits": how much, and no object.
    let text = &scene.line.tokens[start..i];
    let much = text.first().is_some_and(|t| t.among(&["$", "€", "£"]))
        || text.first().is_some_and(|t| t.kind == Kind::Number)
            && text
                .get(1)
                .is_some_and(|t| t.among(&["million", "billion"]))
        || text
            .iter()
            .any(|t| t.among(&["digits", "double-digit", "single-digit", "single-digits"]));
    if much {
        words = 0;
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
pub fn head_of(scene: &Scene<'_, '_>, at: Range<usize>) -> Option<(Theme, usize)> {
    let last = at.end - 1;
    let token = &scene.line.tokens[last];
    let before = (last > at.start).then(|| &scene.line.tokens[last - 1]);
    if token.is("book") && before.is_some_and(|t| t.is("order")) {
        return Some((Theme::Demand, last));
    }
    if token.one_of("plan plans schedule programme program book books") {
        let made = before.and_then(|t| theme(&t.low, Lang::English));
        if let Some(theme @ (Theme::Demand | Theme::Making)) = made {
            return Some((theme, last));
        }
    }
    // How many a works makes a week is no rate of interest.
    let pace = token.one_of("rate rates")
        && before.is_some_and(|t| {
            t.one_of("weekly daily monthly build production line output assembly delivery run")
        });
    if pace {
        return Some((Theme::Making, last));
    }
    let theirs = before.is_some_and(|t| t.one_of("its their our delivery call-off"));
    if theirs && token.one_of("schedule schedules") {
        return Some((Theme::Demand, last));
    }
    let found = theme(&token.low, Lang::English)?;
    let staff = scene
        .line
        .tokens
        .get(last + 2)
        .is_some_and(|t| t.among(&["staff", "employees", "personnel"]) && token.is("turnover"));
    let money = staff
        || scene.line.tokens[at].iter().any(|t| {
            t.one_of("price cost tax pricing rating staff") && found != Theme::Jobs
                || found != Theme::Outlook && theme(&t.low, Lang::English) == Some(Theme::Other)
        });
    if money {
        return Some((Theme::Other, last));
    }
    (!scene.named(last)).then_some((found, last))
}

/// What the subject before the verb at `i` speaks of.
pub fn subject_head(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> Option<(Theme, usize)> {
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
        let counted =
            n > from && scene.line.tokens[n - 1].among(&["level", "volume", "most", "all", "part"]);
        if token.is_in(&STOPS) && token.kind == Kind::Word && n > from && !counted {
            behind = true;
        }
        let next = &scene.line.tokens[n + 1];
        let ends = n + 1 == i
            || next.is_in(&STOPS)
            || next.is_in(&AUXILIARY)
            || next.low.ends_with("ly")
            || scene.amounts.iter().any(|a| a.at.start == n + 1)
            || scene.named(n + 1)
            || next.one_of("not also more up down to grow fall");
        if ends && !behind && theme(&token.low, Lang::English).is_some() {
            // Another verb and its own words stand between.
            let helped = (n + 1..i).find(|&m| scene.line.tokens[m].is_in(&AUXILIARY));
            let other = helped.is_some_and(|m| {
                (m..i).any(|k| {
                    let t = &scene.line.tokens[k];
                    !(t.is_in(&AUXILIARY)
                        || t.low.ends_with("ly")
                        || t.number().is_some()
                        || t.one_of("to not also again % percent up down by about around expected set now still already more even than further go goes went gone going come came")
                        || act(&t.low, Lang::English).is_some())
                })
            });
            if other {
                return None;
            }
            return head_of(scene, from..n + 1);
        }
    }
    None
}

/// Whether the verb at `i` is passive.
pub fn passive(scene: &Scene<'_, '_>, clause: &Clause, i: usize) -> bool {
    let mut n = i;
    while n > clause.at.start && scene.line.tokens[n - 1].low.ends_with("ly") {
        n -= 1;
    }
    let be =
        n > clause.at.start && scene.line.tokens[n - 1].one_of("is are was were be been being");
    be && !scene.line.tokens[i].low.ends_with("ing")
        && !scene.line.tokens[i].among(&["open", "close", "lower", "higher"])
}

/// What is sold, made, opened: behind "of" or "for", the words before the noun, or the
/// object itself.
pub fn product(
    scene: &Scene<'_, '_>,
    clause: &Clause,
    head: usize,
    own: Range<usize>,
) -> Range<usize> {
    let line = scene.line;
    let time = |at: &Range<usize>| {
        line.tokens[at.clone()]
            .iter()
            .any(|t| t.year().is_some() || t.one_of("fiscal quarter year month months half"))
    };
    if word(scene, clause, head + 1).is_some_and(|t| t.among(&["of", "for"])) {
        let mut behind = object(scene, clause, head + 2).at;
        let verb = behind
            .clone()
            .find(|&n| act(&line.tokens[n].low, Lang::English).is_some());
        behind.end = verb.unwrap_or(behind.end);
        let free = !scene.spots.iter().any(|s| behind.contains(&s.at.start));
        if free && !time(&behind) && behind.start < behind.end {
            return behind;
        }
    }
    if own.len() > 1 || !own.contains(&head) {
        return own;
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
            || t.is_in(&DETERMINERS)
            || t.is_in(&STOPS)
            || t.is_in(&AUXILIARY)
            || act(&t.low, Lang::English).is_some()
            || t.one_of("net total overall organic quarterly annual order first unit")
    };
    let mut end = head;
    while end > clause.at.start && line.tokens[end - 1].among(&["net", "total", "organic", "unit"])
    {
        end -= 1;
    }
    let mut from = end;
    while from > clause.at.start
        && end - from < 4
        && !house(from - 1)
        && !filler(&line.tokens[from - 1])
    {
        from -= 1;
    }
    if from < end && !time(&(from..end)) {
        from..end
    } else {
        own
    }
}
