//! Whose sales they are, and who does what a verb says.

use super::super::super::tokens::Kind;
use super::super::super::told::House;
use super::super::Lang;
use super::super::acts::{Theme, act, theme};
use super::super::clauses::Clause;
use super::super::function::{AUXILIARY, DETERMINERS};
use super::super::guards::{crowd, of_the_market};
use super::super::houses::{Place, Spot, Who};
use super::super::lookup::Among;
use super::super::scene::Scene;
use super::parts::Object;
use super::words::{REASONS, STOPS};

/// Who owns what the subject speaks of.
pub fn owner(
    scene: &Scene<'_, '_>,
    clause: &Clause,
    i: usize,
    head: usize,
) -> Option<(House, f32)> {
    let inside = |s: &&Spot| s.at.start >= clause.at.start && s.at.end <= clause.at.end;
    let spots = || scene.spots.iter().filter(inside);
    if let Some(spot) = spots().rfind(|s| s.at.start < head && s.place == Place::Owner) {
        return scene.resolve(spot);
    }
    let within = spots().find(|s| {
        let between = &scene.line.tokens[head + 1..s.at.start.max(head + 1)];
        let of = between.last().is_some_and(|t| t.is("of"));
        // "Sales of Veltras" are sales of goods.
        let goods = s.at.start == head + 2
            && of
            && scene.line.tokens[head].one_of("sales shipments exports purchases");
        s.place == Place::Within
            && s.at.start > head
            && !goods
            && !between.iter().any(|t| {
                t.is_in(&REASONS)
                    || theme(&t.low, Lang::English).is_some()
                    || of && t.is_in(&AUXILIARY)
            })
    });
    if let Some(spot) = within {
        return scene.resolve(spot).map(|(h, sure)| (h, sure * 0.95));
    }
    if let Some(spot) = scene.subject(clause, i) {
        return scene.resolve(spot);
    }
    // "Demand at our plant".
    let at = |n: usize| scene.line.tokens[n].among(&["at", "of", "by", "from", "for"]);
    if let Some(spot) =
        spots().find(|s| s.at.start > head + 1 && s.place == Place::Owner && at(s.at.start - 1))
    {
        return scene.resolve(spot).map(|(h, sure)| (h, sure * 0.9));
    }
    if crowd(scene.line, &clause.at) {
        return None;
    }
    if of_the_market(scene.line, head) {
        return None;
    }
    // "Industrial production": of whoever was named before, only what has no word of
    // its own.
    let plain = scene.line.tokens[clause.at.start..head].iter().all(|t| {
        t.kind != Kind::Word
            || t.is_in(&DETERMINERS)
            || t.is_in(&STOPS)
            || t.is_in(&AUXILIARY)
            || t.year().is_some()
            || t.one_of(
                "net total overall quarterly annual organic new unit quarter year month first \
                    second third fourth half order unfortunately",
            )
            || act(&t.low, Lang::English).is_some()
    });
    scene
        .implied()
        .filter(|of| plain || scene.published || scene.current.is_some() || of.1 > 0.75)
}

/// Who does what a verb with an object says.
pub fn doer(
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
        owned.is_some_and(|o| {
            matches!(&o.who, Who::House(house) if house != of) || o.who == Who::Nobody
        })
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
        s.at.start >= clause.at.start
            && s.at.start < i
            && s.place == Place::Owner
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
    let at = |n: usize| n > 0 && scene.line.tokens[n - 1].is("at");
    let behind = scene.spots.iter().find(|s| {
        s.place == Place::Owner
            && at(s.at.start)
            && s.at.start >= object.at.end
            && s.at.end <= clause.at.end
    });
    let other = within.or(behind).or(owned).filter(|_| demand)?;
    scene
        .resolve(other)
        .filter(|(of, _)| *of != House::Reader)
        .map(|(h, sure)| (h, sure * 0.8))
}
