//! Phrases that several faces say the same way.

use crate::wire::opportunities::{Cases, Opportunity, Track};

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
    let mut says = right_of(track.hits, track.fired, track.base_rate);
    if track.too_few {
        says.push_str(" (too little history to lean on)");
    }
    says
}

/// `right 7 of 20; by luck 2`
fn right_of(hits: u32, fired: u32, base_rate: Option<f64>) -> String {
    let mut says = format!("right {hits} of {fired}");
    if let Some(rate) = base_rate {
        let luck = (rate * f64::from(fired)).round();
        says.push_str(&format!("; by luck {luck:.0}"));
    }
    says
}

/// The same of the cases an opportunity carries.
pub fn cases(cases: &Cases) -> String {
    right_of(cases.hits, cases.fired, cases.base_rate)
}
