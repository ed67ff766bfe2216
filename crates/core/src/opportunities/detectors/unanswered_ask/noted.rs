//! What the seller noted that a customer wants by a day, in a call, a visit or a note, and of
//! which nothing has gone out since: `wants a price for 5,000 cartons by 4 December`.

use super::open::Open;
use crate::encounters::Encounter;
use crate::gist::Word;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::lens::{freshness, part, quote, quote_at_end};
use crate::opportunities::spoken::Spoken;
use crate::opportunities::talk::mentions::sentences;
use crate::opportunities::talk::moments;
use crate::opportunities::{Ask, Finding};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::content_words;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What was noted longer ago is not looked at, in days.
const STALE_DAYS: i32 = 40;
/// It is still wanted so long after its day, in days.
const LATE_DAYS: f64 = 7.0;

/// How a seller notes what a customer wants; and what is wanted of others than us.
static WANTS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let theirs = [
        "want|wants|wanted|needs|asks|asked|requests|requested|expects|awaits|wishes",
        "would like",
        "waits|waiting for",
        "möchte|möchten|braucht|benötigt|wünscht|erwartet|bittet",
        "will|wollen .. haben",
        "wartet auf",
        "veut|voudrait|attend|demande|souhaite",
    ];
    let not = [
        "i|we want|wants|wanted|asked|asks|need|needs",
        "not|no|never|t want|wants|wanted|need|needs|asked",
        "no longer|more",
        "nicht|kein|keine|keinen mehr|braucht|möchte",
    ];
    let each = |phrases: &[&'static str], wants| {
        phrases
            .iter()
            .map(move |phrase| (*phrase, wants))
            .collect::<Vec<_>>()
    };
    Phrases::new([each(&theirs, true), each(&not, false)].concat())
});

/// Whether a sentence of a note says that somebody wants something.
fn wants(sentence: &str) -> bool {
    let found = WANTS.find(&Words::of(sentence));
    found.iter().any(|one| *one.meaning) && found.iter().all(|one| *one.meaning)
}

/// The cards of what was noted and is open, where no mail of theirs asks for the same.
pub(super) fn open(k: &Knowledge, by_mail: &BTreeMap<PersonNo, Vec<Open>>) -> Vec<Finding> {
    let from = k.as_of.plus_days(-STALE_DAYS);
    let start = k.encounters.partition_point(|one| one.at <= from);
    let today = k.day(k.as_of);
    let noted = k.encounters[start..].iter();
    let noted = noted.filter(|one| one.held && k.day(one.at) < today);
    let cards = noted.filter_map(|one| {
        let people = one.people.iter().copied();
        let person = people.clone().find(|who| k.is_counterpart(*who))?;
        let account = k.person(person).account?;
        let by_mail = by_mail.get(&person).map_or(&[][..], Vec::as_slice);
        sentences(one.text).find_map(|sentence| {
            let about = content_words(&sentence);
            let words: BTreeSet<Word> = about.iter().map(|word| Word::of(word)).collect();
            let asked = |open: &Open| open.about.iter().any(|word| words.contains(word));
            (wants(&sentence) && !by_mail.iter().any(asked))
                .then(|| card(k, one, (person, account), &sentence, &about))?
        })
    });
    cards.collect()
}

fn card(
    k: &Knowledge,
    one: &Encounter,
    (person, account): (PersonNo, AccountNo),
    sentence: &str,
    about: &BTreeSet<String>,
) -> Option<Finding> {
    let days = moments::due_days(sentence, one.at)?;
    let left = f64::from(days) - k.as_of.days_since(one.at);
    let done = matches!(k.spoken_since(person, one.at, about), Spoken::Settled);
    if about.len() < 2 || left < -LATE_DAYS || done || is_sent(k, one, account, about) {
        return None;
    }
    let name = k.first_name(person);
    let day = k.on(one.at);
    let said = quote(sentence);
    let noted = quote_at_end(sentence);
    Some(Finding {
        anchors: vec![
            Anchor::Party(one.party.clone()),
            Anchor::Topic(one.at.day().to_string()),
        ],
        title: format!(
            "{} wants something by a day, as you noted {}, and nothing has gone out: {said}",
            k.named(person),
            k.ago(one.at),
        ),
        account: Some(account),
        person: Some(person),
        why: format!("On {day} you noted: {noted} No mail of ours has taken it up since."),
        if_you_act: format!("{name} has it in time, without asking again."),
        if_you_wait: format!("{name} asks somebody else, or stops asking."),
        who_else_knows: "Only you: it stands in your own note.".to_owned(),
        rarity: 1.0,
        evidence: vec![met_proof(k, one)],
        ask: Some(Ask {
            person,
            question: "Here is what you asked me for: … Is that all you need to go on?".to_owned(),
        }),
        parts: vec![
            part("how clearly they ask", 0.9),
            part(
                "still fresh",
                if left >= 0.0 {
                    1.0
                } else {
                    freshness(-left, 0.0, 14.0)
                },
            ),
        ],
        against: Vec::new(),
        value: None,
        seen: false,
    })
}

/// Whether a mail of ours on the matter, or with papers, has gone to the account since.
fn is_sent(k: &Knowledge, one: &Encounter, account: AccountNo, about: &BTreeSet<String>) -> bool {
    let words: Vec<Word> = about.iter().map(|word| Word::of(word)).collect();
    k.with_account(account, one.at).any(|(later, message)| {
        let ours = k.from_us(message) && k.went_to_account(message, account);
        let papers = !message.attachments.is_empty() && !k.is_routine(message);
        ours && (papers || !k.common(later, &words).is_empty())
    })
}

/// Whether the two sides wrote after a picture about what was noted in it.
pub(super) fn came_true(before: &Knowledge, after: &Knowledge, party: &str) -> bool {
    let one = before
        .encounters
        .iter()
        .rev()
        .find(|one| one.party == party);
    let account = one.and_then(|one| {
        let addresses = one
            .people
            .iter()
            .flat_map(|who| &before.person(*who).addresses);
        let mut people = addresses.filter_map(|address| after.person_at(*address));
        people.find_map(|who| after.person(who).account)
    });
    account.is_some_and(|account| {
        let mut since = after.with_account(account, before.as_of);
        since.any(|(_, message)| after.is_letter(message))
    })
}

#[cfg(test)]
mod tests {
    use super::wants;

    #[test]
    fn what_a_note_says_they_want() {
        for text in [
            "wants a price for 5,000 soap cartons by 4 December",
            "Ann wants a quote for trays by Friday.",
            "Er möchte bis Freitag ein Angebot.",
            "elle attend le devis",
        ] {
            assert!(wants(text), "{text}");
        }
        for text in [
            "does not want the trays",
            "we want an order by Friday",
            "price is fine",
        ] {
            assert!(!wants(text), "{text}");
        }
    }
}
