//! What verbs tell.

use super::super::super::tokens::{Kind, Token};
use super::super::super::told::House;
use super::super::acts::{Act, Theme, act, judge, multiple, theme};
use super::super::clauses::Clause;
use super::super::complaints::is_fault;
use super::super::function::{AUXILIARY, DETERMINERS};
use super::super::houses;
use super::super::lookup::Among;
use super::super::scene::{Event, Scene};
use super::super::{Lang, What};
use super::event;
use super::owners::{doer, owner};
use super::parts::{object, passive, product, subject_head, word};
use super::words::STOPS;

/// What the verb at `i` tells.
pub fn told(scene: &Scene<'_, '_>, clause: &Clause, i: usize, verb: Act) -> Option<Event> {
    use Act::*;
    let line = scene.line;
    let token = &line.tokens[i];
    let next = word(scene, clause, i + 1);
    let object = object(scene, clause, i + 1);
    let passive = passive(scene, clause, i) && !token.is("awarded");
    let near = |words: &[&str], most: usize| {
        (i + 1..clause.at.end.min(i + 1 + most)).any(|n| line.tokens[n].among(words))
    };
    let has = |words: &[&str]| {
        line.tokens[clause.at.clone()]
            .iter()
            .any(|t| t.among(words))
    };
    // "Extending the contract is doubling volumes": what is done is no house.
    let opens = &line.tokens[clause.at.start];
    if opens.low.ends_with("ing")
        && !opens.among(&["during", "following", "according", "including", "regarding"])
        && opens.capital()
        && !scene.named(clause.at.start)
        && i > clause.at.start
    {
        return None;
    }
    // "scrapped its plan to close the works", "cut prices to win customers".
    let to = i > clause.at.start && line.tokens[i - 1].is("to");
    let earlier = |wanted: &[Act]| {
        (clause.at.start..i).any(|n| {
            !scene.named(n)
                && act(&line.tokens[n].low, Lang::English).is_some_and(|a| wanted.contains(&a))
        })
    };
    if to && earlier(&[Cancel, Delay, Drop])
        || to && verb == Win && earlier(&[Lower, Raise, Launch, Open, Expand, Up, Down, Hire, Add])
    {
        return None;
    }
    let mut verb = verb;
    let mut weight = 1.0;
    match verb {
        Say | Deny | Report | Slow | Expect | Complain if verb != Complain => return None,
        LayOff if token.low.starts_with("la") && !near(&["off"], 4) => return None,
        Win if token.is("awarded") && !has(&["was", "were", "been", "is"]) => return None,
        Delay if token.low.starts_with("push") && !near(&["back"], 9) => return None,
        Raise if token.low.starts_with("step") && !near(&["up"], 2) => return None,
        // "Double booked".
        Grow if token.is("double") && next.is_some_and(|t| t.low.ends_with("ed")) => return None,
        Up if token.is("picked") && !near(&["up"], 1) => return None,
        Lower if token.low.starts_with("scal") && !near(&["back", "down"], 6) => return None,
        Launch if token.low.starts_with("roll") && !near(&["out"], 1) => return None,
        Hasten if near(&["forward"], 7) => {
            let find = |wanted: Theme| {
                (i + 1..clause.at.end)
                    .find(|&n| theme(&line.tokens[n].low, Lang::English) == Some(wanted))
            };
            // Deliveries that are wanted earlier are wanted.
            if let Some(head) = find(Theme::Demand).or_else(|| find(Theme::Orders)) {
                let of = doer(scene, clause, i, &object, Some(Theme::Demand))?;
                return Some(event(What::Growth, 0.6, of, i, head..head + 1));
            }
            let head = find(Theme::Start)?;
            let of = doer(scene, clause, i, &object, Some(Theme::Start))?;
            return Some(event(What::NewProduct, 0.6, of, i, head..head + 1));
        }
        Hasten if near(&["out"], 1) => verb = Launch,
        Hasten if has(&["online", "onstream", "stream"]) => verb = Open,
        Hasten => return None,
        Halt if next.is_some_and(|t| t.among(&["selling", "making", "producing"])) => {
            verb = Drop;
        }
        Close
            if has(&[
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
                // Once a year.
                "usual",
                "annual",
                "august",
                "maintenance",
                "stocktaking",
            ]) =>
        {
            return None;
        }
        // At which hour, and no news.
        Open if has(&[
            "morning", "evening", "a.m.", "p.m.", "o'clock", "hours", "daily",
        ]) =>
        {
            return None;
        }
        Cancel if has(&["cut", "close", "reduce", "lay", "shut"]) => return None,
        _ => {}
    }
    let builds =
        token.low.starts_with("buil") && object.words == 0 && has(&["more", "fewer", "less"]);
    let more = (verb == Sell || builds).then(|| {
        (object.at.start..clause.at.end.min(i + 5)).find_map(|n| {
            match line.tokens[n].low.as_str() {
                _ if line
                    .get(n + 1)
                    .is_some_and(|t| t.one_of("time money energy power space")) =>
                {
                    None
                }
                "more" => Some(Up),
                "fewer" | "less" => Some(Down),
                _ => None,
            }
        })
    });
    if let Some(more) = more {
        let grows = more?;
        let amount = scene
            .amounts
            .iter()
            .any(|a| a.at.start >= i && a.at.end <= clause.at.end);
        let plain = next.is_some_and(|t| t.among(&["more", "fewer", "less"]))
            && !token.low.starts_with("ma");
        if !(amount || plain) {
            return None;
        }
        let of = doer(scene, clause, i, &object, None)?;
        let what = if grows == Up {
            What::Growth
        } else {
            What::Decline
        };
        return Some(event(ahead(scene, clause, i, what), 0.75, of, i, i..i));
    }
    if verb == Complain
        && token.is("complaining")
        && !scene.line.tokens[i.saturating_sub(1)].is_in(&AUXILIARY)
    {
        let spot = scene
            .spots
            .iter()
            .rfind(|s| clause.at.contains(&s.at.start) && s.at.end <= i)?;
        let of = scene.resolve(spot)?;
        return Some(event(What::Complaint, 0.75, of, i, object.at));
    }
    if verb == Complain {
        let of = doer(scene, clause, i, &object, None)?;
        // "The ones that complain the most".
        let over = |t: &Token<'_>| t.one_of("about of over that how because") || is_fault(t);
        let matter = line.tokens[i + 1..line.at.end].iter().any(over);
        if !matter && of.0 != House::Writer {
            return None;
        }
        return Some(event(What::Complaint, 0.85, of, i, object.at));
    }
    let ground = (token.low.starts_with("bro") || token.low.starts_with("brea")) && verb == Open;
    if ground && !near(&["ground"], 1) {
        return None;
    }
    if token.low.starts_with("invest") || ground {
        let site = (i..clause.at.end).find(|&n| {
            matches!(
                theme(&line.tokens[n].low, Lang::English),
                Some(Theme::Site | Theme::Capacity)
            ) && line.tokens[i..n].iter().any(|t| {
                t.among(&["new", "second", "third", "additional", "its"])
                    || ground && t.among(&["a", "an", "another"])
            })
        })?;
        let of = doer(scene, clause, i, &object, None)?;
        return Some(event(What::Opening, 0.8, of, i, site..site + 1));
    }
    if verb == Drop && object.words == 0 && !passive {
        let market = (i + 1..clause.at.end)
            .find(|&n| theme(&line.tokens[n].low, Lang::English) == Some(Theme::Market))?;
        let of = doer(scene, clause, i, &object, None)?;
        return Some(event(
            What::Closure,
            0.7,
            of,
            i,
            market.saturating_sub(1)..market + 1,
        ));
    }
    if passive || object.words == 0 {
        let alone = object.words == 0 && !passive;
        let be = i
            .checked_sub(1)
            .and_then(|n| word(scene, clause, n))
            .is_some_and(|t| t.is_in(&AUXILIARY) || t.low.ends_with("ly") || t.is("not"));
        if token.low.ends_with("ing") && !be {
            return None;
        }
        let itself = matches!(verb, Up | Down | Grow | Shrink | Close | Halt | Expand)
            || verb == Open && (token.low.starts_with("open") || token.low.starts_with("reopen"));
        let lately = i.saturating_sub(2).max(clause.at.start)..i;
        let adjective = token.is("open")
            && (line.tokens[lately].iter()).any(|t| t.one_of("is are be remain remains was were"));
        // "the demand for accelerated computing".
        let behind = i
            .checked_sub(1)
            .and_then(|n| word(scene, clause, n))
            .is_some_and(|t| t.among(&["for", "of", "in", "with", "by", "from", "at"]));
        if !passive && (!itself || adjective || behind) {
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
            let owned = scene
                .spots
                .iter()
                .any(|s| clause.at.contains(&s.at.start) && s.place == houses::Place::Owner);
            if theme == Theme::Order && !owned {
                return None;
            }
            let what = ahead(scene, clause, i, what);
            return Some(Event {
                change: multiple(&token.low),
                ..event(
                    what,
                    sure * weight,
                    of,
                    i,
                    product(scene, clause, head, head..head + 1),
                )
            });
        }
        let subject = scene.subject(clause, i);
        let of = subject.map_or_else(
            || scene.carried_on().filter(|_| scene.bare(clause, i)),
            |s| scene.resolve(s),
        );
        // "Norvik expects the dispute to grow".
        let from = subject.map_or(i, |s| s.at.end);
        let direct = line.tokens[from..i].iter().all(|t| {
            t.is_in(&AUXILIARY)
                || t.low.ends_with("ly")
                || t.among(&["to", "also", "still", "not", "again"])
                || act(&t.low, Lang::English).is_some()
        });
        let stays = direct
            && next.is_none_or(|t| {
                t.kind == Kind::Sign
                    || t.among(&["by", "in", "again", "this", "last"])
                    || t.number().is_some()
                    || t.low.ends_with("ly")
            })
            && multiple(&token.low).is_none();
        return match verb {
            Grow if stays => Some(event(What::Growth, 0.85, of?, i, i..i)),
            Shrink if stays => Some(event(What::Decline, 0.85, of?, i, i..i)),
            Expand if !passive && near(&["into", "in", "to"], 1) => {
                Some(event(What::Opening, 0.5, of?, i, i..i))
            }
            _ => None,
        };
    }
    let head = object.head;
    let determined = line.tokens[object.at.start..object.at.end]
        .first()
        .is_some_and(|t| {
            t.is_in(&DETERMINERS)
                || t.kind == Kind::Number
                || scene.spots.iter().any(|s| s.at.start == object.at.start)
        });
    let done = i
        .checked_sub(1)
        .and_then(|n| word(scene, clause, n))
        .is_some_and(|t| {
            t.is_in(&AUXILIARY)
                || t.among(&["also", "and"])
                || t.low.ends_with("ly")
                || t.is("to") && !token.low.ends_with("ing")
        })
        || scene.spots.iter().any(|s| s.at.end == i);
    let participle = matches!(verb, Up | Down | Grow | Shrink | Raise | Lower | Expand)
        && (token.low.ends_with("ed") || token.low.ends_with("ing"))
        && !determined
        && !done;
    let adjective = token.among(&["lower", "higher"]) && !done || participle;
    let recalled = token.is("recalled") && !determined && !done;
    let program = token.is("recall") && line.headline;
    // "clearance and discontinued goods".
    let goods = matches!(verb, Drop | Recall)
        && token.low.ends_with("ed")
        && i == clause.at.start
        && !determined;
    if adjective && scene.published || recalled || program || goods {
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
        let counted = word(scene, clause, n + 1).is_none_or(|t| {
            t.low.ends_with('s') || t.is("people") || t.kind == Kind::Sign || t.is_in(&STOPS)
        });
        let t = &line.tokens[n];
        counted
            && (t.kind == Kind::Number && t.year().is_none()
                || t.one_of("dozens hundreds ten twenty thirty forty fifty"))
    });
    let what = match (verb, head) {
        (Recall, _) if next.is_some_and(|t| t.one_of("that what how when you me")) => None,
        (Recall, Some((Theme::Other | Theme::Jobs | Theme::Outlook | Theme::Capacity, _))) => None,
        // Orders of courts.
        (Win, Some((Theme::Order, _))) if has(&["requiring", "court", "judge", "attorney", "commission"]) => None,
        // Room in a pipe that was lent.
        (Recall, _) if has(&["capacity"]) => None,
        (Recall, _) => Some((What::Recall, 0.9)),
        (Drop, Some((Theme::Orders | Theme::Order, _))) => judge(Cancel, Theme::Order),
        (Drop, Some((Theme::Other | Theme::Jobs | Theme::Outlook | Theme::Plans | Theme::Deal, _))) => None,
        (Drop, _) if token.low.starts_with("with") && !has(&["market", "shelves", "sale"]) => None,
        (Drop, _)
            if object.words == 0
                || line.tokens[object.at.clone()].iter().any(|t| {
                    t.one_of("operations capital investments use payments efforts relationship match practice \
                    program policy benefits support membership service")
                }) =>
        {
            None
        }
        (Drop, _) => Some((What::Recall, 0.75)),
        (Launch, None) => launched(&line.tokens[object.at.clone()]),
        (Launch, Some((Theme::Site, at))) if line.tokens[at].one_of("line lines machine machines oven ovens") => {
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
    if token.low.starts_with("receiv") || token.is("got") {
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
        ..event(
            what,
            sure * weight,
            of,
            i,
            product(scene, clause, at, object.at),
        )
    })
}

/// Whether a launched thing is goods, and how surely.
pub fn launched(object: &[Token<'_>]) -> Option<(What, f32)> {
    let no = object.iter().any(|t| {
        t.one_of(
            "lawsuit investigation buyback offer strike appeal attack probe campaign \
                    programme program review process website inquiry audit initiative committee \
                    committees attachments application plan search legislation law bill measures \
                    scheme fund company look strategy plans proposal team manager director colleague survey policy work \
                    working hours new-hire myself himself herself you me us",
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
