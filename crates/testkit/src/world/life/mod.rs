//! Everyday life around the plots.

pub(crate) mod desk;
pub(crate) mod noise;
pub(crate) mod noise_words;
pub(crate) mod others;
pub(crate) mod people;
pub(crate) mod play;
pub(crate) mod scenes;
pub(crate) mod smalltalk;

use super::cast::Part;
use super::cast::firms::Country;
use super::cast::person::PersonNo;
use super::stage::Stage;
use bellwether_core::time::Day;
use scenes::{Scene, scenes};

/// Plays everybody's conversations with the seller.
pub(crate) fn go_on(stage: &mut Stage) {
    others::arrive(stage);
    for person in (0..stage.cast.people.len()).map(PersonNo) {
        live(stage, person);
    }
}

/// Plays somebody's conversations with the seller.
pub(crate) fn live(stage: &mut Stage, person: PersonNo) {
    for day in people::rhythm(stage, person) {
        let scene = choose(stage, person, day);
        play::play(stage, scene, person, day);
    }
}

/// A scene that suits who it is with and the day, by weight.
fn choose(stage: &mut Stage, person: PersonNo, day: Day) -> &'static Scene {
    let all = scenes(stage);
    let groups: &[&'static [Scene]] = match stage.cast.firm_of(person) {
        None => &[all.private],
        Some(firm) if firm.part == Part::Us => &[all.inside],
        Some(firm) if firm.part == Part::Other => &[all.supplier],
        Some(firm) if firm.country == Country::Germany && stage.rng.chance(0.06) => &[all.german],
        Some(_) => all.customers,
    };
    let who = stage.cast.person(person);
    let light = who.days.light_from.is_some_and(|from| day >= from);
    let function = who.function;
    let fitting: Vec<&'static Scene> = groups
        .iter()
        .flat_map(|group| group.iter())
        .filter(|s| s.functions.is_empty() || s.functions.contains(&function))
        .filter(|s| s.light || !light)
        .collect();
    let total: u32 = fitting.iter().map(|s| s.weight).sum();
    let mut ticket = stage.rng.within(1, i64::from(total)) as u32;
    for scene in &fitting {
        if ticket <= scene.weight {
            return scene;
        }
        ticket -= scene.weight;
    }
    fitting[0]
}
