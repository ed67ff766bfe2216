//! What several faces say of an opportunity, in the same words.

use crate::wire::opportunities::{Opportunity, Track};
use crate::words::thousands;

/// Whom an opportunity serves, as the seller reads it.
pub fn serves(serves: &str) -> &'static str {
    match serves {
        "them" => "them",
        "us" => "you",
        _ => "them and you",
    }
}

/// How often such a thing came true.
pub fn track(opportunity: &Opportunity) -> String {
    match &opportunity.cases {
        Some(cases) if !cases.too_few => right_of(cases.hits, cases.fired, cases.base_rate),
        Some(_) => "untried: too little history to say how often this is right".to_owned(),
        None if opportunity.untried => {
            "untried: history can't show yet how often this is right".to_owned()
        }
        None => String::new(),
    }
}

/// How often a kind was right on this seller's own history.
pub fn record(track: &Track) -> String {
    if track.fired == 0 {
        return "too little history: it has not come up yet".to_owned();
    }
    let mut says = right(track);
    if track.too_few {
        says.push_str(" (too little history to lean on)");
    }
    says
}

/// The same without saying whether it can be leant on.
pub fn right(track: &Track) -> String {
    right_of(track.hits, track.fired, track.base_rate)
}

/// How few of what a kind saw the seller acted on, and what came of these; empty where it
/// saw nothing. They are not among those of [`record`].
pub fn acted(track: &Track) -> String {
    let all = track.fired + track.acted;
    match (all, track.acted) {
        (0, _) => String::new(),
        (_, 0) => format!("you acted on none of {all}: all is what came untouched"),
        (_, few) => {
            let weight = match few < ACTED_ENOUGH {
                true => "too few to compare",
                false => "an observation, since you chose which",
            };
            format!(
                "you acted on {few} of {all}, {} came true ({weight}); counted apart",
                track.acted_hits
            )
        }
    }
}

/// Fewer opportunities acted on are not held against the untouched ones.
const ACTED_ENOUGH: u32 = 30;

/// `right 7 of 20; by luck 2`
fn right_of(hits: u32, fired: u32, base_rate: Option<f64>) -> String {
    let [right, all] = [hits, fired].map(|number| thousands(number.into()));
    // What never happens tells neither for nor against.
    if hits == 0 && fired > 0 && base_rate == Some(0.0) {
        return format!("of {all} none came true, nor by luck: history does not tell");
    }
    let mut says = format!("right {right} of {all}");
    if let Some(rate) = base_rate {
        match rate * f64::from(fired) {
            luck if luck > 0.0 && luck < 0.5 => says.push_str("; by luck under 1"),
            luck => {
                says.push_str("; by luck ");
                says.push_str(&thousands(luck.round() as u64));
            }
        }
    }
    says
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_how_few_were_acted_on() {
        let detector = bellwether_core::opportunities::detectors::ALL[0];
        let mut track = Track::of(detector, None);
        assert_eq!(acted(&track), "");
        track.fired = 31;
        assert!(acted(&track).contains("none of 31"), "{}", acted(&track));
        (track.acted, track.acted_hits) = (3, 2);
        let few = acted(&track);
        assert!(
            few.starts_with("you acted on 3 of 34, 2 came true"),
            "{few}"
        );
        assert!(few.contains("too few"), "{few}");
    }

    #[test]
    fn luck_is_seldom_nothing() {
        assert_eq!(right_of(7, 20, Some(0.1)), "right 7 of 20; by luck 2");
        assert_eq!(
            right_of(689, 14_280, Some(0.1)),
            "right 689 of 14,280; by luck 1,428"
        );
        assert_eq!(
            right_of(1, 20, Some(0.01)),
            "right 1 of 20; by luck under 1"
        );
        assert_eq!(right_of(1, 20, Some(0.0)), "right 1 of 20; by luck 0");
        assert_eq!(right_of(1, 20, None), "right 1 of 20");
    }
}
