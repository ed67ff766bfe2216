//! Contracts of a list that end soon, or of which notice may be given for the last time, and
//! of which nobody has spoken.

use crate::evidence::entry::{CONTRACT, EntryKind};
use crate::evidence::field;
use crate::exports::EntrySeen;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::lens::part;
use crate::opportunities::{Ask, Finding, Proof};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use crate::words::{one_line, shorten};
use std::sync::LazyLock;

/// So long before its end a contract is spoken of, in days: after that they have decided.
const AHEAD_DAYS: i32 = 45;
/// Who has spoken of it within these is on it, in days.
const SPOKEN_DAYS: i32 = 60;

/// What a phrase says of a contract.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Speaks {
    /// That it goes on, or does not.
    Renewal,
    /// That something does, of whatever.
    Goes,
    /// That it is one.
    Contract,
}

/// Words of going on with a contract, or of not doing so.
static WORDS: LazyLock<Phrases<Speaks>> = LazyLock::new(|| {
    let rows = [
        (
            Speaks::Renewal,
            "renew|renews|renewed|renewal|renewals|renewing",
        ),
        (
            Speaks::Renewal,
            "verlängern|verlängert|verlängerung|kündigen|kündigung",
        ),
        (
            Speaks::Renewal,
            "renouveler|renouvelle|renouvellement|reconduction",
        ),
        (
            Speaks::Goes,
            "end|ends|ending|expire|expires|expiry|extend|extended|extension|continue|terminate|terminated|termination",
        ),
        (Speaks::Goes, "run|runs|running out"),
        (
            Speaks::Goes,
            "endet|enden|ende|läuft|auslaufen|gekündigt|weiter|fortführen|neuen",
        ),
        (Speaks::Goes, "finit|prend|expire|prolonger|résilier"),
        (
            Speaks::Contract,
            "contract|contracts|agreement|agreements|vertrag|vertrags|vertrages|verträge|contrat|contrats",
        ),
    ];
    Phrases::new(rows.map(|(speaks, phrase)| (phrase, speaks)))
});

/// Words of a status by which there is nothing to renew.
static SETTLED: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "cancelled|canceled|terminated|ended|expired|lapsed|closed|renewed",
        "gekündigt|beendet|ausgelaufen|verlängert|erneuert",
        "résilié|terminé|expiré|renouvelé",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// A card for each contract that ends soon.
pub(super) fn ending(k: &Knowledge) -> Vec<Finding> {
    let listed = k.known.entries().filter(|seen| {
        let entry = &seen.entry;
        let is_settled = || {
            !SETTLED
                .find(&Words::of(entry.text(field::STATUS)))
                .is_empty()
        };
        entry.kind == EntryKind::Activity
            && entry.all(field::TYPE).any(|sort| sort == CONTRACT)
            && !is_settled()
    });
    listed.filter_map(|seen| finding(k, seen)).collect()
}

/// Whether anybody has spoken of going on, or of this contract by its name.
fn is_spoken_of(k: &Knowledge, account: AccountNo, name: &str) -> bool {
    let from = k.as_of.plus_days(-SPOKEN_DAYS);
    let name = Words::of(name);
    let speaks = |text: &str| is_named(&name, text) || speaks_of_going_on(text);
    let mut mails = k.with_account(account, from);
    let mut met = k.met_there(account, from);
    mails.any(|(_, mail)| speaks(&mail.subject) || speaks(&mail.own))
        || met.any(|one| speaks(&one.said()))
}

/// Whether a text names a contract. A name that is one word (`Support`) or a figure says no
/// more than that word.
fn is_named(name: &Words, text: &str) -> bool {
    let letters = |word: &str| word.chars().any(char::is_alphabetic);
    let figures = |word: &str| word.bytes().any(|b| b.is_ascii_digit());
    let telling = name.len() > 1 || letters(name.get(0)) && figures(name.get(0));
    let said = Words::of(text);
    let begins = |start: usize| (0..name.len()).all(|at| said.get(start + at) == name.get(at));
    telling && name.len() <= said.len() && (0..=said.len() - name.len()).any(begins)
}

/// Whether a sentence of a text speaks of going on with a contract, or of not doing so.
fn speaks_of_going_on(text: &str) -> bool {
    text.split(['.', '!', '?', ';', '\n']).any(|sentence| {
        let found = WORDS.find(&Words::of(sentence));
        let says = |speaks: Speaks| found.iter().any(|one| *one.meaning == speaks);
        says(Speaks::Renewal) || says(Speaks::Contract) && says(Speaks::Goes)
    })
}

fn finding(k: &Knowledge, seen: &EntrySeen) -> Option<Finding> {
    let entry = &seen.entry;
    let ends: Timestamp = entry.moment(field::WHEN)?;
    let today = k.day(k.as_of);
    // What is not given notice goes on by itself: that day decides, while it is to come.
    let notice = crate::deals::day(entry.text(field::CLOSES));
    let notice = notice.filter(|day| today <= *day && *day < k.day(ends));
    let ahead = notice.unwrap_or_else(|| k.day(ends)).0 - today.0;
    let account = k.account_of_key(&k.cards.firms.of(entry)?)?;
    let called = one_line(entry.text(field::NAME));
    if !(0..=AHEAD_DAYS).contains(&ahead) || is_spoken_of(k, account, &called) {
        return None;
    }
    let house = &k.account(account).name;
    let person = k.who_orders(account);
    let (name, on) = (shorten(&called, 60), k.on(ends));
    let last = notice.map(|day| k.on(k.ledger.zone.noon(day)));
    Some(Finding {
        anchors: vec![
            Anchor::Party(entry.party()),
            Anchor::Topic("date".to_owned()),
        ],
        title: match &last {
            Some(last) => format!(
                "Notice on “{name}” of {house} is due by {last}, and nobody has spoken of it"
            ),
            None => format!("“{name}” of {house} ends on {on}, and nobody has spoken of it"),
        },
        account: Some(account),
        person,
        why: format!(
            "By your list its last day is {on}{}. In the last {SPOKEN_DAYS} days no mail or note \
             with them speaks of what comes after it.",
            match &last {
                Some(last) => format!(", and notice may be given until {last}"),
                None => String::new(),
            }
        ),
        if_you_act: "You hear what they want next while it can still be had from you.".to_owned(),
        if_you_wait: "It runs out, or somebody else makes the offer.".to_owned(),
        who_else_knows: "Whoever has the contract; and whoever asks them first.".to_owned(),
        rarity: 0.5,
        evidence: vec![Proof {
            evidence: seen.evidence,
            says: format!("ends on {on}, by the list as of {}", k.on(seen.known)),
        }],
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "“{name}” ends on {on}: what has worked for you, what should be different, and by \
                 when do you want to have the next one settled?"
            ),
        }),
        parts: vec![
            part("how much the date binds", 0.9),
            part(
                "how near it is",
                1.0 - 0.4 * f64::from(ahead) / f64::from(AHEAD_DAYS),
            ),
            part("somebody to ask", if person.is_some() { 1.0 } else { 0.7 }),
        ],
        against: Vec::new(),
        value: None,
        seen: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_of_a_contract() {
        for text in [
            "Shall we renew it?",
            "Our contract ends in May, what then",
            "Wir möchten den Vertrag nicht verlängern.",
            "der Vertrag läuft aus",
        ] {
            assert!(speaks_of_going_on(text), "{text}");
        }
        for text in [
            "we signed the non-disclosure agreement with Bo",
            "the contract is in the file. The fair ends on Friday.",
            "thank you for your support",
        ] {
            assert!(!speaks_of_going_on(text), "{text}");
        }
        for (name, text) in [
            ("Service Contract", "the service contract, as you know"),
            ("C-17", "what about C-17?"),
            ("K17", "Zu K17: danke"),
        ] {
            assert!(is_named(&Words::of(name), text), "{name} {text}");
        }
        for (name, text) in [
            ("7", "the 7 trays came"),
            ("Support", "thank you for your support"),
            ("Service Contract", "the service contractor came"),
            ("", "anything"),
        ] {
            assert!(!is_named(&Words::of(name), text), "{name} {text}");
        }
    }
}
