//! Of which house a card is about somebody who is at two at once: of the one whose address
//! what is cited names them by. Kinds speak of the house that is most theirs.

use super::Finding;
use crate::identity::PersonNo;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Message;

/// Puts a finding about such a one at the house that its proof names.
pub(super) fn settle(k: &Knowledge, finding: &mut Finding) {
    let Some((person, other)) = finding
        .person
        .and_then(|who| Some((who, other(k, finding, who)?)))
    else {
        return;
    };
    let said = k.named(person);
    let means = format!("{} ({})", k.person(person).name, k.account(other).name);
    for text in [&mut finding.title, &mut finding.why] {
        *text = text.replace(&said, &means);
    }
    finding.account = Some(other);
}

/// The one other house of theirs that all the mails name which are cited.
fn other(k: &Knowledge, finding: &Finding, who: PersonNo) -> Option<AccountNo> {
    let person = k.person(who);
    if person.also.is_empty() || finding.account != person.account {
        return None;
    }
    let named = |message: &Message| {
        let addresses = message.participants.iter().map(|(_, address)| *address);
        let own = addresses.filter(|address| k.person_at(*address) == Some(who));
        own.filter_map(|address| k.house(address))
            .collect::<Vec<_>>()
    };
    let cited = finding.evidence.iter();
    let mut houses = cited
        .filter_map(|proof| {
            k.messages()
                .iter()
                .find(|one| one.evidence == proof.evidence)
        })
        .flat_map(named);
    let first = houses.next()?;
    (Some(first) != person.account && houses.all(|house| house == first)).then_some(first)
}
