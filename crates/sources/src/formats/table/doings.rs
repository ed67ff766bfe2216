//! Whether what an activity speaks of has been done, by its flag or its status.

use super::amounts;
use bellwether_core::identity::names;

/// `done` or `open`, where that is said; `open` is also what was called off, for
/// nobody met. A meeting that is only said to be scheduled may have been held long
/// ago, without anybody saying so: that tells nothing.
pub(super) fn of_activity(closed: Option<bool>, said: &str) -> Option<&'static str> {
    let named = |done: bool| if done { "done" } else { "open" };
    closed
        .or_else(|| amounts::is_yes(said))
        .or_else(|| is_done(said))
        .map(named)
}

/// `cancelled` for a meeting that Outlook keeps under the title it gave it when it was
/// called off.
pub(super) fn of_meeting(title: &str) -> Option<&'static str> {
    const MARKS: &[&str] = &[
        "canceled:",
        "cancelled:",
        "abgesagt:",
        "annule :",
        "annule:",
    ];
    let title = names::fold(title);
    let marked = MARKS.iter().any(|mark| title.starts_with(mark));
    marked.then_some("cancelled")
}

fn is_done(said: &str) -> Option<bool> {
    const OPEN: &str = "to do|todo|open|not|in progress|waiting|deferred|planned|pending|incomplete|overdue\
        |upcoming|canceled|cancelled|no show|undone|uncompleted\
        |offen|ausstehend|geplant|nicht|in bearbeitung|in arbeit|zuruckgestellt|warten|wartend|zu erledigen\
        |unerledigt|verschoben|uberfallig|abgesagt|storniert\
        |a faire|en cours|en attente|non|pas|planifie|planifiee|prevu|prevue|reporte|reportee|differe|differee\
        |ouvert|ouverte|annule|annulee|en retard";
    const DONE: &str = "done|completed|complete|closed|finished|held|marked as done\
        |erledigt|abgeschlossen|fertig|beendet|geschlossen|gehalten|durchgefuhrt|stattgefunden\
        |termine|terminee|acheve|achevee|fait|faite|ferme|fermee|effectue|effectuee|realise|realisee|tenu|tenue";
    let words: String = names::fold(said)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    let padded = format!(" {} ", words.join(" "));
    // Both sides are folded: letters with marks become other letters there.
    let says = |list: &str| {
        let mut list = list.split('|');
        list.any(|word| padded.contains(&format!(" {} ", names::fold(word))))
    };
    // `Not done` holds `done`.
    if says(OPEN) {
        return Some(false);
    }
    says(DONE).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meeting_is_called_off_by_its_title() {
        assert_eq!(of_meeting("Canceled: Visit"), Some("cancelled"));
        assert_eq!(of_meeting("Annulé : Visite"), Some("cancelled"));
        assert_eq!(of_meeting("Visit: cancelled orders"), None);
    }

    #[test]
    fn activities_are_done_or_open_in_three_languages() {
        for (said, expected) in [
            ("Done", Some("done")),
            ("To do", Some("open")),
            ("COMPLETED", Some("done")),
            ("NOT_STARTED", Some("open")),
            ("Not done", Some("open")),
            ("In Progress", Some("open")),
            ("Waiting on someone else", Some("open")),
            ("Erledigt", Some("done")),
            ("Nicht erledigt", Some("open")),
            ("Zurückgestellt", Some("open")),
            ("Überfällig", Some("open")),
            ("Durchgeführt", Some("done")),
            ("Terminée", Some("done")),
            ("Non terminé", Some("open")),
            ("À faire", Some("open")),
            ("Planifié", Some("open")),
            ("Yes", Some("done")),
            ("0", Some("open")),
            ("Canceled", Some("open")),
            ("Scheduled", None),
            ("Left voicemail", None),
            ("", None),
        ] {
            assert_eq!(of_activity(None, said), expected, "{said}");
        }
        assert_eq!(of_activity(Some(true), "Deferred"), Some("done"));
        assert_eq!(of_activity(Some(false), ""), Some("open"));
    }
}
