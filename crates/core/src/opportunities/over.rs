//! Accounts that are no more: the seller noted that they have closed down, or are insolvent,
//! they wrote so themselves, or the list of customers says so. What only rests on what was
//! before asks for nothing any longer.

use super::lens::quote;
use super::{Finding, Proof};
use crate::encounters::Voice;
use crate::evidence::entry::{EntryKind, ORDERS};
use crate::id::Id;
use crate::knowledge::{AccountNo, Knowledge};
use crate::opportunities::arrived::met_proof;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::closing::{closes_for_good, is_noted_closed, last_day_of, may_tell};
use crate::talk::sentences;
use crate::time::{Day, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What was noted longer ago may have been taken back by life, in days.
const LASTS_DAYS: i32 = 400;

/// Words by which a whole house ends, behind the house or first of all, and those by which it
/// does not.
static ENDS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let ends = [
        "closed|closing|closes|close|shut|shutting down",
        "closed|closing|closes|close for good|ever",
        "closed|closing|closes|close permanently",
        "permanently closed|closing",
        "insolvent|bankrupt",
        "filed|filing|files|file for insolvency|bankruptcy|administration",
        "into|in|under insolvency|liquidation|receivership",
        "into administration",
        "gone|went|goes|going bust",
        "out of business",
        "ceased|ceases|cease|stopped trading|operations|business",
        "insolvenz angemeldet|beantragt",
        "melden|meldet insolvenz",
        "in insolvenz|konkurs|liquidation",
        "pleite",
        "betrieb|geschäft|praxis|laden|firma eingestellt|aufgegeben|geschlossen|zugemacht|dicht",
        "betrieb|geschäft|praxis|laden|firma ist|wird|wurde|hat|macht eingestellt|aufgegeben|zugemacht|dicht",
        "schließt|schließen .. endgültig",
        "schließt|schließen .. für immer",
        "endgültig geschlossen|zu",
        "für immer geschlossen|zu",
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
        // What they end, or somebody with it, is not themselves.
        "closed|closing|closes|close|shut|shutting down the|a|an|my|our|your|this|that",
        "for good money|price|prices|reason|reasons",
        "trading|operations|business with|in",
        "schließt|schließen|schließe den|das|die|einen|einem|mit",
    ];
    let each = |phrases: &[&'static str], ends| {
        let phrases = phrases.iter().map(|phrase| (*phrase, ends));
        phrases.collect::<Vec<_>>()
    };
    Phrases::new([each(&ends, true), each(&not, false)].concat())
});

/// Small words between a house and what becomes of it.
const BETWEEN: &[&str] = &[
    "have", "has", "had", "ve", "s", "re", "are", "is", "was", "were", "be", "been", "being",
    "will", "just", "now", "sadly", "also", "all", "already", "recently", "finally", "gone",
    "went", "go", "goes", "going", "getting", "the", "its", "soon", "haben", "hat", "ist", "sind",
    "war", "wird", "werden", "wurde", "leider", "jetzt", "nun", "auch", "geht", "gehen", "ging",
    "gingen", "den", "das", "die", "der", "sont", "est", "ont", "a", "seit", "since",
];

/// How a house is called whose name need not be said.
const HOUSE: &[&str] = &[
    "they",
    "it",
    "we",
    "company",
    "firm",
    "business",
    "house",
    "practice",
    "group",
    "factory",
    "sie",
    "wir",
    "firma",
    "betrieb",
    "praxis",
    "laden",
    "geschäft",
    "unternehmen",
    "haus",
    "ils",
    "elle",
    "nous",
    "entreprise",
    "société",
    "maison",
    "cabinet",
];

/// Whether a sentence of a note says that the house it is about is no more: the house, or
/// nobody, stands before the words, since the end of somebody else is no end of theirs.
fn ends(sentence: &str, house: &str) -> bool {
    let words = Words::of(sentence);
    let found = ENDS.find(&words);
    let name: BTreeSet<String> = Words::of(house).iter().map(str::to_owned).collect();
    let whole = house.to_lowercase().replace([' ', '-'], "");
    let called = |word: &str| {
        let long = word.chars().count() >= CALLED;
        HOUSE.contains(&word) || name.contains(word) || long && whole.contains(word)
    };
    let theirs = |start: usize| {
        let mut before = (0..start).rev().map(|at| words.get(at));
        before
            .find(|word| !BETWEEN.contains(word))
            .is_none_or(called)
    };
    !found.is_empty()
        && found.iter().all(|one| *one.meaning)
        && found.iter().any(|one| theirs(one.start))
}

/// So many letters of a house's name are it.
const CALLED: usize = 4;

/// The end of an account.
pub(super) struct End {
    /// What says so last.
    proof: Proof,
    /// What became known of the account since.
    newer: BTreeSet<Id>,
}

/// What says that an account is no more.
struct Told {
    proof: Proof,
    /// When it was said.
    at: Timestamp,
    /// From which day on nothing is ordered or written any more.
    until: Day,
}

/// The accounts that are no more.
pub(super) fn accounts(k: &Knowledge) -> BTreeMap<AccountNo, End> {
    let mut told: BTreeMap<AccountNo, Told> = BTreeMap::new();
    let all = listed(k).chain(written(k)).chain(noted(k));
    for (account, one) in all {
        let newer = |before: &Told| before.at <= one.at;
        if told.get(&account).is_none_or(newer) {
            told.insert(account, one);
        }
    }
    told.retain(|account, one| !lives(k, *account, one));
    let end = |(account, one): (AccountNo, Told)| {
        let mails = k.with_account(account, one.at);
        let mails = mails.map(|(_, message)| message.evidence);
        let talks = k.met_there(account, one.at).map(|one| one.evidence);
        let newer = mails.chain(talks).collect();
        let proof = one.proof;
        (account, End { proof, newer })
    };
    told.into_iter().map(end).collect()
}

/// What the seller noted of the end of accounts.
fn noted<'k>(k: &'k Knowledge<'_>) -> impl Iterator<Item = (AccountNo, Told)> + 'k {
    let from = k.as_of.plus_days(-LASTS_DAYS);
    let start = k.encounters.partition_point(|one| one.at <= from);
    let ours = k.encounters[start..].iter();
    let ours = ours.filter(|one| one.voice == Voice::Ours);
    ours.filter_map(|one| {
        let firm = one.firm.as_ref().and_then(|firm| k.account_of_key(firm));
        let mut houses = firm.into_iter().chain(k.accounts_then(one));
        let account = houses.next()?;
        let alone = houses.all(|other| other == account);
        (alone && says_so(one.text, &k.account(account).name)).then(|| {
            let told = Told {
                proof: met_proof(k, one),
                at: one.at,
                until: one.at.day(),
            };
            (account, told)
        })
    })
}

/// What accounts wrote of their own end.
fn written<'k>(k: &'k Knowledge<'_>) -> impl Iterator<Item = (AccountNo, Told)> + 'k {
    /// A longer mail tells of much.
    const WORDS: u32 = 200;
    let mails = k.since(k.as_of.plus_days(-LASTS_DAYS));
    let mails = mails.filter(|(_, mail)| mail.own_words < WORDS && k.is_letter(mail));
    mails.filter_map(|(_, mail)| {
        let author = k.person(k.author(mail)?);
        let account = author.account.filter(|_| !author.ours)?;
        if !may_tell(&mail.own) {
            return None;
        }
        let house = &k.account(account).name;
        let said = sentences(&mail.own).find(|sentence| closes_for_good(sentence, house))?;
        let told = Told {
            proof: Proof {
                evidence: mail.evidence,
                says: format!("{}: {}", k.on(mail.known), quote(&said)),
            },
            at: mail.known,
            until: last_day_of(&mail.own, mail.known),
        };
        Some((account, told))
    })
}

/// What lists of customers and contacts say of accounts that are closed.
fn listed<'k>(k: &'k Knowledge<'_>) -> impl Iterator<Item = (AccountNo, Told)> + 'k {
    /// Who wrote or ordered so shortly before a list was exported lives, whatever it says.
    const BEFORE_DAYS: i32 = 60;
    let lists = k.known.entries().filter(|seen| {
        matches!(seen.entry.kind, EntryKind::Contact | EntryKind::Company)
            && seen.entry.system != ORDERS
    });
    lists.filter_map(|seen| {
        let says = seen.entry.fields();
        let (_, said) = says.into_iter().find(|(_, text)| is_noted_closed(text))?;
        let firm = match seen.entry.kind {
            EntryKind::Company => k.cards.firms.of_company(&seen.entry),
            _ => k.cards.firms.of(&seen.entry),
        };
        let account = k.account_of_key(&firm?)?;
        let at = seen.known.plus_days(-BEFORE_DAYS);
        let told = Told {
            proof: Proof {
                evidence: seen.evidence,
                says: format!(
                    "your list says, as of {}: {}",
                    k.on(seen.known),
                    quote(said)
                ),
            },
            at,
            until: at.day(),
        };
        Some((account, told))
    })
}

fn says_so(text: &str, house: &str) -> bool {
    let mut clauses = text.split(['.', '!', ';', '\n']);
    clauses.any(|clause| ends(clause, house) || closes_for_good(clause, house))
}

/// Whether an account has ordered since its end was told, or written by itself of anything but
/// that.
fn lives(k: &Knowledge, account: AccountNo, told: &Told) -> bool {
    let buyer = k.orders().of(account);
    let ordered = |day| day > told.until;
    let mut mails = k.with_account(account, told.at);
    let name = &k.account(account).name;
    buyer.is_some_and(|buyer| buyer.purchases.iter().any(|one| ordered(one.day)))
        || mails.any(|(_, message)| {
            let author = k.author(message).map(|author| k.person(author));
            author.is_some_and(|author| !author.ours && author.is_at(account))
                && message.known.day() > told.until
                && k.is_letter(message)
                && !says_so(&message.own, name)
        })
}

/// Sets a finding about such an account aside where nothing newer speaks for it, and says why.
pub(super) fn settle(over: &BTreeMap<AccountNo, End>, found: &mut Finding) {
    let Some(end) = found.account.and_then(|account| over.get(&account)) else {
        return;
    };
    let mut proofs = found.evidence.iter();
    if proofs.any(|proof| end.newer.contains(&proof.evidence)) {
        return;
    }
    found.seen = true;
    let known = |one: &Proof| one.evidence == end.proof.evidence;
    if !found.against.iter().any(known) {
        found.against.push(end.proof.clone());
    }
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
            "insolvent since March",
            "Acme Valves went bankrupt",
            "Acme has gone into administration",
            "they filed for insolvency",
            "Firma ist insolvent",
            "Firma ist pleite",
            "haben Insolvenz angemeldet",
            "haben den Betrieb eingestellt",
            "Praxis schließt zum Jahresende endgültig",
            "went out of business",
            "met Ann, they have closed down",
        ] {
            assert!(ends(text, "Acme Valves"), "{text}");
        }
        assert!(ends("Acme is insolvent", "acmevalves.com"));
        for text in [
            "they have closed down line 2",
            "closed down for two weeks",
            "not insolvent, only late",
            "their customer is insolvent",
            "closes at five",
            "the Leeds plant closes for good",
            "met Ann, she now works in administration",
            "Closed the deal for good money",
            "Closed for good money",
            "Firma hat die Bestellung aufgegeben",
            "talked about the insolvency of Galeria, Ann is calm",
            "price went under 5 EUR",
            "talked about liquidation stock",
            "she buys stock in liquidation",
            "closed down the topic of prices",
            // Another house.
            "Galeria is insolvent, Ann is calm",
            "Rival has closed down, so she looks for somebody",
            "Rival ist pleite",
        ] {
            assert!(!ends(text, "Acme Valves"), "{text}");
        }
    }
}
