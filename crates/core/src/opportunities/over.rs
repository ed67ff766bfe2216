//! Accounts that are no more: the seller noted that they have closed down, or are insolvent.
//! What only rests on what was before asks for nothing any longer.

use super::{Finding, Proof};
use crate::encounters::{Encounter, Voice};
use crate::knowledge::{AccountNo, Knowledge};
use crate::opportunities::arrived::met_proof;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What was noted longer ago may have been taken back by life, in days.
const LASTS_DAYS: i32 = 400;

/// Words by which a whole house ends, and those by which it does not.
static ENDS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let ends = [
        "closed|closing|closes|close|shut|shutting down",
        "closed|closing|closes|close .. for good|ever",
        "closed|closing|closes .. permanently",
        "insolvent|insolvency|bankrupt|bankruptcy|liquidation|receivership",
        "into|in administration",
        "gone|went|goes|going bust|under",
        "out of business",
        "ceased|cease|stopped trading|operations|business",
        "insolvent|insolvenz|konkurs|pleite|liquidation",
        "betrieb|geschäft|praxis|laden|firma .. eingestellt|aufgegeben|geschlossen|zugemacht|dicht",
        "schließt|schließen|geschlossen .. für immer|endgültig",
        "schließt|schließen|geschlossen .. endgültig",
        "en faillite|liquidation",
        "fermé|ferme|fermée définitivement",
    ];
    let not = [
        "not|no|never|if|whether|nearly|almost|may|might|could",
        "nicht|kein|keine|wenn|falls|ob|fast|vielleicht",
        // A part of it, or for a time.
        "line|plant|site|machine|mill|branch|shop|office|canteen|department|road",
        "werk|linie|anlage|filiale|büro|abteilung|kantine|straße",
        "for|until|till two|three|four|a|the|summer|winter|christmas|easter|monday|january",
        "holiday|holidays|weekend|week|weeks|summer|winter|christmas|ferien|urlaub|wochen|woche",
        // Another's end.
        "competitor|supplier|customer|neighbour|wettbewerber|lieferant|kunde|their|his|her|ihr|ihre",
    ];
    let each = |phrases: &[&'static str], ends| {
        let phrases = phrases.iter().map(|phrase| (*phrase, ends));
        phrases.collect::<Vec<_>>()
    };
    Phrases::new([each(&ends, true), each(&not, false)].concat())
});

/// Whether a sentence of a note says that the house it is about is no more.
fn ends(sentence: &str) -> bool {
    let found = ENDS.find(&Words::of(sentence));
    !found.is_empty() && found.iter().all(|one| *one.meaning)
}

/// The accounts that are no more, each with the note that says so last.
pub(super) fn accounts<'k, 'a>(k: &'k Knowledge<'a>) -> BTreeMap<AccountNo, &'k Encounter<'a>> {
    let from = k.as_of.plus_days(-LASTS_DAYS);
    let start = k.encounters.partition_point(|one| one.at <= from);
    let mut over = BTreeMap::new();
    for one in &k.encounters[start..] {
        let mut sentences = one.text.split(['.', '!', ';', '\n']);
        if one.voice != Voice::Ours || !sentences.any(ends) {
            continue;
        }
        let firm = one.firm.as_ref().and_then(|firm| k.account_of_key(firm));
        let mut houses = firm.into_iter().chain(k.accounts_then(one));
        if let Some(account) = houses.next()
            && houses.all(|other| other == account)
        {
            over.insert(account, one);
        }
    }
    over
}

/// Sets a finding about such an account aside where nothing newer speaks for it, and says why.
pub(super) fn settle(over: &BTreeMap<AccountNo, &Encounter>, k: &Knowledge, found: &mut Finding) {
    let Some(end) = found.account.and_then(|account| over.get(&account)) else {
        return;
    };
    let newer = |proof: &Proof| when(k, proof).is_some_and(|at| at > end.at);
    if found.evidence.iter().any(newer) {
        return;
    }
    found.seen = true;
    if found.against.iter().all(|one| one.evidence != end.evidence) {
        found.against.push(met_proof(k, end));
    }
}

/// When what is cited became known, where it is a mail, a talk or a note.
fn when(k: &Knowledge, proof: &Proof) -> Option<Timestamp> {
    let mails = k.messages().iter();
    let mut mails = mails.filter(|one| one.evidence == proof.evidence);
    let mut talks = (k.encounters.iter()).filter(|one| one.evidence == proof.evidence);
    let mail = mails.next().map(|one| one.known);
    mail.or_else(|| talks.next().map(|one| one.at))
}

#[cfg(test)]
mod tests {
    use super::ends;

    #[test]
    fn houses_that_are_no_more() {
        for text in [
            "they have closed down",
            "the practice closes for good at the end of December",
            "they are insolvent",
            "Firma ist insolvent",
            "haben den Betrieb eingestellt",
            "went out of business",
        ] {
            assert!(ends(text), "{text}");
        }
        for text in [
            "they have closed down line 2",
            "closed down for two weeks",
            "not insolvent, only late",
            "their customer is insolvent",
            "closes at five",
            "the Leeds plant closes for good",
        ] {
            assert!(!ends(text), "{text}");
        }
    }
}
