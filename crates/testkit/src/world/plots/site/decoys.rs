//! Places that are served already, or are nothing of the customer's.

use super::{Host, KIND, elsewhere, letter, local};
use crate::world::plots;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

const NOTHING: &[(&str, &str)] = &[
    (
        "[I am just back from a long weekend in {place}, and I can recommend the old town.|We spent the holidays near {place}, lovely beaches.]",
        "a holiday, not a site",
    ),
    (
        "[The plant of our competitor in {place} burned last week, terrible pictures.|Did you read about the strike at our competitor's works in {place}?]",
        "a competitor's site",
    ),
    (
        "[Our works in {place} closed at the end of last year, the halls are empty.|The {place} plant was sold to a logistics firm and has been pulled down.]",
        "closed",
    ),
];

pub(super) fn lay(stage: &mut Stage) {
    for (wording, why) in NOTHING {
        let Some(contact) = plots::anybody(stage) else {
            return;
        };
        let place = elsewhere(stage, contact);
        let at = stage.days_ago(4, 40, contact);
        let slots = stage.slots(contact, at).with("place", place);
        let key = stage.say(wording, &slots);
        let post = letter(stage, contact, None, &key, at, &slots);
        let note = format!("{} mentions {place}: {why}.", stage.called(contact));
        stage
            .claims
            .push(Claim::decoy(KIND, contact).proof(&[post]).note(note));
    }
    served(stage);
}

/// A site whose people have been in touch all along.
fn served(stage: &mut Stage) {
    for wording in [
        "Our colleagues in {place} run the same {unit}, as you know.",
        "{place} has the same issue with the {spare}, by the way.",
    ] {
        let Some(contact) = plots::anybody(stage) else {
            return;
        };
        let place = elsewhere(stage, contact);
        let Some(there) = local(stage, contact, place, Host::Sub) else {
            return;
        };
        let days = &mut stage.cast.people[there.0].days;
        (days.gap, days.engaged) = (34.0, true);
        let at = stage.days_ago(4, 30, contact);
        let slots = stage.slots(contact, at).with("place", place);
        let key = stage.say(wording, &slots);
        let post = letter(stage, contact, Some(there), &key, at, &slots);
        let note = format!(
            "{place} is served: {} is in touch with us.",
            stage.called(there)
        );
        stage.claims.push(
            Claim::decoy(KIND, there)
                .proof(&[post])
                .by_last_mails()
                .note(note),
        );
    }
}
