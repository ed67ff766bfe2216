//! Places that are served already, or are nothing of the customer's.

use super::{Host, KIND, elsewhere, letter, local, words};
use crate::world::plots;
use crate::world::stage::Stage;
use crate::world::truths::Claim;

pub(super) fn lay(stage: &mut Stage) {
    for (wording, why) in words(stage).nothing {
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
    for wording in words(stage).served {
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
