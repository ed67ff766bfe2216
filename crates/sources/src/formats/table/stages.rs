//! Whether a deal is open, won or lost, by its flags, its status or its stage; and histories
//! of stages.

use super::headings::plain;
use super::plan::Target;
use bellwether_core::evidence::field;
use bellwether_core::identity::names;

/// `won`, `lost` or `open`, where a status or a stage says so by itself.
pub(super) fn status(text: &str) -> Option<&'static str> {
    const LOST: &[&str] = &[
        "lost",
        "verloren",
        "perdu",
        "perdue",
        "perdido",
        "perdida",
        "perso",
        "persa",
        "verlor",
        "abgelehnt",
        "abgesagt",
        "rejected",
        "declined",
        "dead",
        "cancelled",
        "canceled",
        "storniert",
        "abandoned",
        "annule",
        "disqualified",
        "no deal",
        "abgebrochen",
        "rechazado",
        "verworfen",
        "deleted",
        "no decision",
    ];
    const WON: &[&str] = &[
        "won",
        "gewonnen",
        "gagne",
        "gagnee",
        "ganado",
        "ganada",
        "vinto",
        "vinta",
        "signed",
        "unterschrieben",
        "beauftragt",
        "signe",
        "success",
        "erfolgreich",
        "closed sale",
        "contract signed",
        "auftrag erhalten",
    ];
    const OPEN: &[&str] = &[
        "open",
        "offen",
        "ouvert",
        "ouverte",
        "en cours",
        "in progress",
        "abierto",
        "abierta",
        "aperto",
        "aperta",
        "laufend",
        "active",
        "aktiv",
        "pending",
    ];
    let folded = names::fold(text);
    let words: String = folded
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    // `closedwon` is one word in HubSpot.
    let words = words
        .replace("closedwon", "closed won")
        .replace("closedlost", "closed lost");
    let padded = format!(
        " {} ",
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    // Both sides are folded; the lists are in plain letters.
    let says = |list: &[&str]| {
        let mut list = list.iter();
        list.any(|word| padded.contains(&format!(" {} ", names::fold(word))))
    };
    if says(&["not won", "nicht gewonnen"]) || says(LOST) {
        return Some("lost");
    }
    if says(WON) {
        return Some("won");
    }
    says(OPEN).then_some("open")
}

/// From all that a row says: flags first, then the status, then the stage. A deal
/// that is in some stage, and neither won nor lost, is open.
pub(super) fn of_deal(
    closed: Option<bool>,
    won: Option<bool>,
    said: &str,
    stage: &str,
) -> Option<&'static str> {
    match (closed, won) {
        (_, Some(true)) => return Some("won"),
        (Some(true), Some(false)) => return Some("lost"),
        (Some(false), _) => return Some("open"),
        _ => {}
    }
    let found = status(said).or_else(|| status(stage));
    found.or_else(|| (!stage.is_empty() || !said.is_empty()).then_some("open"))
}

/// A history of stages has several rows for one deal: the `Record ID` in it is the deal's,
/// unless it says that it is of the history.
pub(super) fn ids_of_deals(headings: &[String], targets: &mut [Target]) {
    const OWN: &[&str] = &["history", "change", "stage", "verlauf", "phase", "historie"];
    const DEAL_ID: Target = Target::Own(field::DEAL_ID);
    let of_history = |heading: &str| plain(heading).split(' ').any(|word| OWN.contains(&word));
    if targets.contains(&DEAL_ID) {
        return;
    }
    for (heading, target) in headings.iter().zip(targets) {
        if *target == Target::Own(field::ID) && !of_history(heading) {
            *target = DEAL_ID;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_tell_in_many_languages() {
        for (text, expected) in [
            ("Closed Won", Some("won")),
            ("closedlost", Some("lost")),
            ("Geschlossen und gewonnen", Some("won")),
            ("Verloren", Some("lost")),
            ("Perdu", Some("lost")),
            ("Fermé - Gagné", Some("won")),
            ("Cerrada perdida", Some("lost")),
            ("Offen", Some("open")),
            ("Negotiation", None),
            ("Wonderful", None),
        ] {
            assert_eq!(status(text), expected, "{text}");
        }
        assert_eq!(
            of_deal(Some(true), Some(false), "", "Negotiation"),
            Some("lost")
        );
        assert_eq!(of_deal(None, None, "", "Engaging"), Some("open"));
        assert_eq!(of_deal(None, None, "", ""), None);
    }
}
