//! Two numbers that are set against each other: what was, and what is to be.

use super::super::tokens::{Kind, Token};
use super::What;
use super::acts::{Theme, theme};
use super::lookup::{Among, Words};
use super::planned::{MOVES, Read, grows, has, money};
use super::scene::Scene;
use std::sync::LazyLock;

/// Units of time and money: numbers of them are no goods.
static UNITS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "day days week weeks month months year years hour hours minute minutes pm am uhr euro euros \
         eur usd dollars million billion percent % tag tage tagen woche wochen monat monate jahr \
         jahre stunde stunden minuten prozent cents degrees grad km miles mm cm kg o'clock floor \
         page pages seite seiten points people employees mitarbeiter ppm bar",
    )
});

/// A pause of a whole works, of which more is worse.
static BREAKS: LazyLock<Words<()>> = LazyLock::new(|| {
    Words::set(
        "break shutdown closure holiday holidays stop standstill summer christmas betriebsferien \
         werksferien betriebsruhe sommerpause zwangspause stillstand pause produktionspause furlough",
    )
});

/// The number, spelled or not; a year is none.
pub fn number(token: &Token<'_>) -> Option<f64> {
    if token.year().is_some() {
        return None;
    }
    let spelled = "zero one two three four five six seven eight nine ten eleven twelve";
    let german = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf";
    let place = |all: &str| all.split(' ').position(|w| token.is(w));
    let inflected = ["eine", "einer", "einem", "einen"]
        .iter()
        .any(|w| token.is(w));
    place(spelled)
        .or_else(|| place(german))
        .or(inflected.then_some(1))
        .map(|n| n as f64)
        .or_else(|| {
            (token.kind == Kind::Number)
                .then(|| token.text.replace([',', '.', '\''], "").parse().ok())
                .flatten()
        })
}

/// `950 a quarter, up from 500`, `on two lines instead of one`, `from 660 to 1254`.
pub fn set_against(scene: &Scene<'_, '_>, i: usize) -> Option<Read> {
    let tokens = scene.line.tokens;
    let end = scene.line.at.end;
    let token = &tokens[i];
    let next = scene.line.get(i + 1)?;
    let behind = |from: usize| {
        (from..end.min(from + 3)).find_map(|n| number(&tokens[n]).map(|value| (value, n)))
    };
    let before = || {
        let from = i.saturating_sub(12).max(scene.line.at.start);
        (from..i)
            .rev()
            .find_map(|n| number(&tokens[n]).map(|value| (value, n)))
    };
    let instead = token.among(&["instead", "anstelle"]) && next.among(&["of", "von"])
        || token.is("rather") && next.is("than");
    let short = token.among(&["statt", "anstatt"]);
    if instead || short {
        let found = seldomer(scene, i, i + 1 + usize::from(instead));
        if found.is_some() {
            return found;
        }
    }
    let from = token.among(&["from", "von"]);
    let led = from && i > scene.line.at.start && tokens[i - 1].among(&["up", "down"]);
    let before_now = token.is("until") && next.is("now")
        || token.is("so") && next.is("far")
        || token.one_of("bisher previously formerly");
    let year_ago = |n: usize| {
        (n + 1..end.min(n + 6)).any(|m| {
            tokens[m].one_of("ago earlier before vorjahr vorjahresquartal previously")
                || tokens[m].one_of("last previous prior same")
                    && tokens
                        .get(m + 1)
                        .is_some_and(|t| t.one_of("year quarter month half period spring"))
        })
    };
    let set = token.one_of("against after versus vs gegenüber nach");
    let today = token.one_of("today now currently present heute derzeit aktuell");
    let (old, new) = if set {
        let (old, n) = behind(i + 1).filter(|(_, n)| year_ago(*n))?;
        ((old, n), before()?)
    } else if today {
        // "(1300 today)", "today it is 40": what was said before is what is to be.
        let own = i
            .checked_sub(1)
            .filter(|n| *n >= scene.line.at.start)
            .and_then(|n| number(&tokens[n]).map(|value| (value, n)));
        let old = own.or_else(|| behind(i + 1))?;
        let from = i.saturating_sub(14).max(scene.line.at.start);
        let to = old.1.min(i);
        let new = (from..to)
            .rev()
            .find_map(|n| number(&tokens[n]).map(|value| (value, n)))?;
        (old, new)
    } else if before_now {
        let (old, n) = behind(i + 1 + usize::from(!next.is_in(&UNITS) && number(next).is_none()))?;
        let to = (n + 1..end).find(|&m| {
            tokens[m].one_of("from then now new neu ab künftig jetzt afterwards dann")
        })?;
        let new =
            (to + 1..end.min(to + 4)).find_map(|m| number(&tokens[m]).map(|value| (value, m)))?;
        ((old, n), new)
    } else if instead || short || led {
        let (old, n) = behind(i + 1 + usize::from(instead))?;
        let (new, m) = before()?;
        ((old, n), (new, m))
    } else if from {
        let (old, n) = behind(i + 1)?;
        let to = (n + 1..end.min(n + 5)).find(|&m| tokens[m].among(&["to", "auf"]))?;
        let (new, m) =
            (to + 1..end.min(to + 3)).find_map(|m| number(&tokens[m]).map(|value| (value, m)))?;
        ((old, n), (new, m))
    } else {
        return None;
    };
    let (was, is) = (old.0, new.0);
    if (was - is).abs() < f64::EPSILON || was <= 0.0 || money(scene) {
        return None;
    }
    let unit = |n: usize| {
        let stop = end.min(n + 3);
        (n + 1..stop).find(|&m| tokens[m].is_in(&UNITS))
    };
    let timed = unit(old.1).is_some() && !set || unit(new.1).is_some();
    let clock = |n: usize| {
        let next = tokens.get(n + 1);
        n > 0 && tokens[n - 1].one_of("$ € £ eur usd gbp . /")
            || n > 0 && tokens[n - 1].is(":") && tokens[n - 1].end() == tokens[n].at
            || next.is_some_and(|t| {
                t.one_of(": / - a.m. p.m. a.m p.m am pm") || t.low.ends_with('m') && t.low.len() < 5
            })
            || tokens[n].text.contains([':', '/'])
    };
    if clock(old.1) || clock(new.1) {
        return None;
    }
    // Small numbers are hours and days as often as lines: what is counted stands by them.
    let beside = |n: usize| {
        (n + 1..end.min(n + 4)).any(|m| {
            let found = theme(&tokens[m].low, scene.line.lang);
            matches!(found, Some(Theme::Shift)) || tokens[m].one_of("line lines linie linien halls")
        })
    };
    let subject = scene
        .line
        .at
        .clone()
        .take(4)
        .any(|n| theme(&tokens[n].low, scene.line.lang) == Some(Theme::Capacity));
    let changes = scene.line.at.clone().any(|n| {
        use super::acts::Act::{Down, Expand, Grow, Lower, Raise, Shrink, Up};
        let found = super::acts::act(&tokens[n].low, scene.line.lang);
        matches!(
            found,
            Some(Down | Expand | Grow | Lower | Raise | Shrink | Up)
        )
    });
    let small = was < 25.0 && is < 25.0;
    let broken = has(scene, &BREAKS) && timed;
    if small && !(beside(old.1) || beside(new.1) || subject || broken) {
        return None;
    }
    if from && !led && !small && !changes {
        return None;
    }
    let up = is > was;
    if broken {
        return up.then_some((What::Decline, 0.65, i, None));
    }
    let run = scene.line.at.clone().find_map(|n| {
        let found = theme(&tokens[n].low, scene.line.lang).filter(|_| !scene.named(n))?;
        match found {
            Theme::Shift | Theme::Capacity | Theme::Making => Some(found),
            Theme::Site if tokens[n].one_of("line lines linie linien") => Some(found),
            Theme::Orders | Theme::Demand | Theme::Order => Some(found),
            _ => None,
        }
    });
    let goods = has(scene, &MOVES) && !timed && !scene.published;
    if timed && run.is_none() || run.is_none() && !goods {
        return None;
    }
    // A shift from two to ten is a time of day.
    let change = (was > 12.0).then(|| ((is - was).abs() / was * 100.0) as f32);
    Some((grows(up), if run.is_some() { 0.7 } else { 0.6 }, i, change))
}

/// `monthly instead of weekly deliveries`: goods that come more seldom, or more often.
fn seldomer(scene: &Scene<'_, '_>, i: usize, old: usize) -> Option<Read> {
    const STEPS: &[&str] = &[
        "daily täglich tägliche täglichen",
        "weekly wöchentlich wöchentliche wöchentlichen",
        "fortnightly biweekly bi-weekly vierzehntägig vierzehntägige",
        "monthly monatlich monatliche monatlichen",
        "bimonthly zweimonatlich zweimonatliche",
        "quarterly vierteljährlich vierteljährliche quartalsweise",
    ];
    let step = |at: usize| {
        let token = scene.line.get(at)?;
        STEPS.iter().position(|words| token.one_of(words))
    };
    let new = step(i.checked_sub(1).filter(|n| *n >= scene.line.at.start)?)?;
    let old = step(old)?;
    let goods = scene.line.at.clone().any(|n| {
        scene.line.tokens[n].one_of(
            "deliveries delivery shipments shipment call-offs call-off lots trucks pallets \
             lieferungen lieferung abrufe lieferabrufe",
        )
    });
    // What a house gets of others it does not sell.
    let word = |words| {
        scene
            .line
            .at
            .clone()
            .any(|n| scene.line.tokens[n].one_of(words))
    };
    let got = word("get gets got receive receives bekommen bekommt erhalten erhält")
        && !word("you your u ihnen euch ihre ihren");
    let told = goods && !got && new != old && !money(scene);
    told.then(|| (grows(new < old), 0.65, i, None))
}

/// `moves to two lines`, `goes to three shifts`.
pub fn moves_to(scene: &Scene<'_, '_>, i: usize) -> Option<Read> {
    let tokens = scene.line.tokens;
    let token = &tokens[i];
    let moves = token.one_of(
        "move moves moved moving go goes going went gone change changes changed changing switch \
         switches switched switching step steps geht gehen ging wechselt wechseln stellt",
    );
    let to = (i + 1..scene.line.at.end.min(i + 4))
        .find(|&n| tokens[n].one_of("to into onto auf in"))
        .filter(|_| moves)?;
    let count = scene.line.get(to + 1)?;
    let many = number(count).or_else(|| count.one_of("double twin several").then_some(2.0))?;
    let what = scene.line.get(to + 2)?;
    let run = what.one_of("line lines shift shifts linie linien schicht schichten shift-operation")
        || what.low.ends_with("schichtbetrieb");
    (run && many < 8.0).then_some((grows(many > 1.0), 0.65, i, None))
}
