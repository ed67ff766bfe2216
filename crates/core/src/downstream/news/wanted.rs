//! Goods that are wanted beside others, and orders against those of another time.

use super::super::tokens::Kind;
use super::What;
use super::acts::{Theme, theme};
use super::lookup::Among;
use super::planned::{ELSE, Read, grows, money};
use super::scene::Scene;
use super::weighed::number;

/// `a quarter more`, `ein Drittel weniger`.
pub fn fraction(scene: &Scene<'_, '_>, i: usize) -> Option<f32> {
    let before = i.checked_sub(1).filter(|n| *n > scene.line.at.start)?;
    let one = scene.line.tokens[before - 1].one_of("a one ein");
    let part = match scene.line.tokens[before].low.as_str() {
        "quarter" | "viertel" => 25.0,
        "third" | "drittel" => 33.3,
        "fifth" | "fünftel" => 20.0,
        "tenth" | "zehntel" => 10.0,
        _ => return None,
    };
    one.then_some(part)
}

/// `17 % above last year's`, `a fifth short of the plan`: orders or sales against those of
/// another time.
pub fn off_last(scene: &Scene<'_, '_>, i: usize) -> Option<Read> {
    let tokens = scene.line.tokens;
    let up = tokens[i].one_of("above over ahead über");
    if !(up || tokens[i].one_of("below under short behind unter")) {
        return None;
    }
    let amount = scene.amounts.iter().find(|a| a.at.end == i);
    let percent = amount.map(|a| a.percent).or_else(|| fraction(scene, i))?;
    let against = (i + 1..scene.line.at.end.min(i + 5)).any(|n| {
        tokens[n].one_of(
            "year year's ago last prior-year previous plan planned forecast budgeted expected \
             vorjahr vorjahres vorjahresquartal plan prognose",
        )
    });
    let counted = scene.line.at.clone().any(|n| {
        let found = theme(&tokens[n].low, scene.line.lang);
        matches!(found, Some(Theme::Demand | Theme::Orders | Theme::Making)) && !scene.named(n)
    });
    (against && counted && !money(scene)).then_some((grows(up), 0.7, i, Some(percent)))
}

/// `another 150 frames`, `weitere 40 Pumpen`, where they are wanted.
pub fn so_many_more(scene: &Scene<'_, '_>, i: usize) -> Option<Read> {
    const LEAST: f64 = 10.0;
    let tokens = scene.line.tokens;
    let more = tokens[i].one_of("another additional further extra weitere zusätzliche");
    let count = scene.line.get(i + 1).filter(|_| more)?;
    let goods = scene.line.get(i + 2)?;
    let many = count.kind == Kind::Number && number(count).is_some_and(|n| n >= LEAST);
    let wanted = scene.line.at.clone().any(|n| {
        tokens[n].one_of(
            "ask asks asked wants want needs need orders ordered requests requested bestellt \
             braucht will",
        )
    });
    let counted = goods.kind == Kind::Word
        && !goods.is_in(&ELSE)
        && theme(&goods.low, scene.line.lang) != Some(Theme::Jobs);
    let told = many && wanted && counted && !money(scene) && !scene.published;
    told.then_some((What::Growth, 0.6, i, None))
}
