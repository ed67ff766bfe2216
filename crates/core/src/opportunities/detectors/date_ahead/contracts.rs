//! Contracts that end soon, by a list, a letter or a note, or of which notice may be given for
//! the last time, and of which nobody has spoken.

use crate::evidence::entry::{CONTRACT, EntryKind};
use crate::evidence::field;
use crate::knowledge::{AccountNo, Knowledge};
use crate::ledger::Anchor;
use crate::opportunities::lens::{part, proof, quote};
use crate::opportunities::{Ask, Finding, Proof};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::full_dates::date;
use crate::talk::sentences;
use crate::time::{Day, Timestamp};
use crate::words::{one_line, shorten};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// So long before its end a contract is spoken of, in days: after that they have decided.
const AHEAD_DAYS: i32 = 45;
/// Who has spoken of it within these is on it, in days.
const SPOKEN_DAYS: i32 = 60;

/// A letter or a note that told of an end is remembered so long, in days …
const TOLD_DAYS: i32 = 400;
/// … and what was said within these of it belongs to it.
const AT_ONCE_DAYS: i32 = 5;

/// Words by which who tells of a contract says that it is theirs …
const OURS: &[&str] = &["our", "ours", "unser", "unsere", "unserem", "unseren"];
/// … with us.
const WITH_YOU: &[&str] = &[
    "with you",
    "with yourselves",
    "mit ihnen",
    "mit euch",
    "mit dir",
];

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

/// A contract that ends, and what says so.
struct Ending {
    account: AccountNo,
    anchors: Vec<Anchor>,
    /// What it is called; may be empty.
    name: String,
    /// Its last day.
    ends: Day,
    /// Until when notice may be given, while that is to come.
    notice: Option<Day>,
    /// When that was told, unless a list says it.
    told: Option<Timestamp>,
    proof: Proof,
}

/// A card for each contract that ends soon and of which nobody has spoken.
pub(super) fn ending(k: &Knowledge) -> Vec<Finding> {
    let mut last: BTreeMap<(AccountNo, Day), Ending> = BTreeMap::new();
    for one in listed(k).chain(told(k)) {
        let ahead = one.notice.unwrap_or(one.ends).0 - k.day(k.as_of).0;
        if (0..=AHEAD_DAYS).contains(&ahead) && !is_spoken_of(k, &one) {
            // A list says more than a letter.
            last.entry((one.account, one.ends)).or_insert(one);
        }
    }
    last.into_values().map(|one| finding(k, &one)).collect()
}

/// Those that stand in a list of contracts.
fn listed<'k>(k: &'k Knowledge<'k>) -> impl Iterator<Item = Ending> + 'k {
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
    listed.filter_map(|seen| {
        let entry = &seen.entry;
        let ends = k.day(entry.moment(field::WHEN)?);
        // What is not given notice goes on by itself: that day decides, while it is to come.
        let notice = crate::deals::day(entry.text(field::CLOSES));
        let on = k.on(k.ledger.zone.noon(ends));
        Some(Ending {
            account: k.account_of_key(&k.cards.firms.of(entry)?)?,
            anchors: vec![
                Anchor::Party(entry.party()),
                Anchor::Topic("date".to_owned()),
            ],
            name: one_line(entry.text(field::NAME)),
            ends,
            notice: notice.filter(|day| k.day(k.as_of) <= *day && *day < ends),
            told: None,
            proof: Proof {
                evidence: seen.evidence,
                says: format!("ends on {on}, by the list as of {}", k.on(seen.known)),
            },
        })
    })
}

/// Those of which a letter of theirs tells, or what was noted of them.
fn told<'k>(k: &'k Knowledge<'k>) -> impl Iterator<Item = Ending> + 'k {
    let from = k.as_of.plus_days(-TOLD_DAYS);
    let letters = k.since(from).filter_map(|(_, letter)| {
        let person = k.author(letter).filter(|who| k.is_counterpart(*who))?;
        let account = k.house_in(letter, person)?;
        let (ends, sentence) = end_told(&letter.own, letter.known)?;
        let proof = proof(letter, quote(&sentence));
        (k.is_letter(letter) && k.is_customer(account)).then_some((
            account,
            ends,
            letter.known,
            proof,
        ))
    });
    let noted = k.numbered_accounts().flat_map(move |(account, _)| {
        k.met_there(account, from).filter_map(move |one| {
            let (ends, sentence) = end_told(one.text, one.at)?;
            let proof = Proof {
                evidence: one.evidence,
                says: format!("{}: {}", k.on(one.at), quote(&sentence)),
            };
            Some((account, ends, one.at, proof))
        })
    });
    letters
        .chain(noted)
        .map(|(account, ends, at, proof)| Ending {
            account,
            anchors: vec![
                Anchor::Evidence(proof.evidence),
                Anchor::Topic("date".to_owned()),
            ],
            name: String::new(),
            ends,
            notice: None,
            told: Some(at),
            proof,
        })
}

/// The day on which a text of the moment `at` says that the contract with its reader ends, and
/// the sentence. What another has with them is theirs to end.
fn end_told(text: &str, at: Timestamp) -> Option<(Day, String)> {
    let low = text.to_lowercase();
    if !["contract", "agreement", "vertrag"]
        .iter()
        .any(|word| low.contains(word))
    {
        return None;
    }
    let ends = |sentence: &String| {
        let words = Words::of(sentence);
        let found = WORDS.find(&words);
        let says = |speaks: Speaks| found.iter().any(|one| *one.meaning == speaks);
        let contract = says(Speaks::Contract) || words.iter().any(|word| word.ends_with("vertrag"));
        let until = words
            .iter()
            .any(|word| matches!(word, "until" | "till" | "bis" | "zum"));
        let low = sentence.to_lowercase();
        let ours = words.iter().any(|word| OURS.contains(&word))
            || WITH_YOU.iter().any(|with| low.contains(with));
        contract && ours && (says(Speaks::Goes) || until) && !is_with_another(sentence)
    };
    sentences(text).filter(ends).find_map(|sentence| {
        let words = Words::of(&sentence);
        let days = (0..words.len()).filter_map(|at| date(&words, at));
        let day = days.map(Day::of).max()?;
        (day > at.day()).then_some((day, sentence))
    })
}

/// Whether a sentence says with whom somebody else has it: `with Hydra`, `bei der Firma Brandt`.
fn is_with_another(sentence: &str) -> bool {
    const WITH: &[&str] = &["with", "mit", "bei"];
    let words: Vec<&str> = sentence.split_whitespace().collect();
    words.windows(2).any(|two| {
        let polite = ["Ihnen", "Euch", "Dir"].contains(&two[1].trim_end_matches(['.', ',']));
        WITH.contains(&two[0]) && two[1].starts_with(char::is_uppercase) && !polite
    })
}

/// Whether anybody has spoken of going on, or of this contract by its name. What was said at
/// once when they told of it left it open.
fn is_spoken_of(k: &Knowledge, one: &Ending) -> bool {
    let from = k.as_of.plus_days(-SPOKEN_DAYS);
    let from = one
        .told
        .map_or(from, |told| from.max(told.plus_days(AT_ONCE_DAYS)));
    let name = Words::of(&one.name);
    let speaks = |text: &str| is_named(&name, text) || speaks_of_going_on(text);
    let mut mails = k.with_account(one.account, from);
    let mut met = k.met_there(one.account, from);
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

fn finding(k: &Knowledge, one: &Ending) -> Finding {
    let house = &k.account(one.account).name;
    let ahead = one.notice.unwrap_or(one.ends).0 - k.day(k.as_of).0;
    let person = k.who_orders(one.account);
    let on = |day: Day| k.on(k.ledger.zone.noon(day));
    let called = match one.name.is_empty() {
        true => "The contract with us".to_owned(),
        false => format!("“{}”", shorten(&one.name, 60)),
    };
    let (ends, last) = (on(one.ends), one.notice.map(on));
    let spoken = match one.told {
        Some(told) if told > k.as_of.plus_days(-SPOKEN_DAYS) => "Since then".to_owned(),
        _ => format!("In the last {SPOKEN_DAYS} days"),
    };
    let source = match one.told {
        Some(told) => format!("It was said on {}: {}", k.on(told), one.proof.says),
        None => format!(
            "By your list its last day is {ends}{}.",
            match &last {
                Some(last) => format!(", and notice may be given until {last}"),
                None => String::new(),
            }
        ),
    };
    Finding {
        anchors: one.anchors.clone(),
        title: match (&last, one.name.is_empty()) {
            (Some(last), _) => format!(
                "Notice on {called} of {house} is due by {last}, and nobody has spoken of it"
            ),
            (None, true) => format!(
                "{house}'s contract with us ends on {ends}, and nobody has spoken of what comes \
                 after it"
            ),
            (None, false) => {
                format!("{called} of {house} ends on {ends}, and nobody has spoken of it")
            }
        },
        account: Some(one.account),
        person,
        why: format!("{source} {spoken} no mail or note with them speaks of what comes after it."),
        if_you_act: "You hear what they want next while it can still be had from you.".to_owned(),
        if_you_wait: "It runs out, or somebody else makes the offer.".to_owned(),
        who_else_knows: "Whoever has the contract; and whoever asks them first.".to_owned(),
        rarity: 0.5,
        evidence: vec![one.proof.clone()],
        ask: person.map(|person| Ask {
            person,
            question: format!(
                "{called} ends on {ends}: what has worked for you, what should be different, and \
                 by when do you want to have the next one settled?"
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_a_contract_ends() {
        /// A Wednesday, 6 March 2024.
        const AT: Timestamp = Timestamp(1_709_726_400);
        for text in [
            "Dear Owen, our frame agreement FA-0611 runs until 31 March 2024.",
            "Unser Rahmenvertrag läuft zum 31.03.2024 aus.",
            "The contract with you ends on 31 March 2024, as you know.",
        ] {
            let found = end_told(text, AT).map(|(day, _)| day.to_string());
            assert_eq!(found.as_deref(), Some("2024-03-31"), "{text}");
        }
        for text in [
            "Our contract with Hydra runs until 31 March 2024.",
            "Unser Vertrag mit Brandt läuft bis 31.03.2024.",
            "We sent the contract on 31 January 2024.",
            "Most carriers have agreed to extend the contracts through 31 March 2024.",
            "Our stocktaking ends on 31 March 2024.",
        ] {
            assert_eq!(end_told(text, AT), None, "{text}");
        }
    }

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
