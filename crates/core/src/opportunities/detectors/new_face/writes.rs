//! New faces that write: the first letters of somebody at an account whom nobody of us
//! had seen before. Worth a word where they have a say, where they gave us something
//! unasked, or where they have come into something that goes on.

use super::{KNOWN_DAYS, known_for};
use crate::evidence::Role;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::lens::{freshness, part, proof, quote, titled};
use crate::opportunities::talk::mentions::sentences;
use crate::opportunities::{Ask, Finding};
use crate::reading::Speech;
use crate::reading::phrases::Phrases;
use crate::reading::titles::Level;
use crate::reading::words::Words;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How long ago their first letter may be, in days.
const FIRST_DAYS: i32 = 21;
/// A letter younger than this may still be answered, in days.
const WAITED_DAYS: f64 = 1.0;
/// Who writes with us on more days than this is no new face any more.
const FEW_LETTERS: u32 = 4;

/// How people give what was not asked for, or make themselves known.
static GIVES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "hope this|it|that helps",
        "hope this|it|that is|will|may|might be .. help|useful|helpful|interest",
        "thought you|this .. interested|interest|like|useful|helpful|want",
        "may|might|could be .. interest|use|help .. to|for you",
        "if i can be .. help|assistance|service",
        "let me introduce",
        "introduce myself",
        "i am|m .. new",
        "i|we have|ve .. taken|took over",
        "i|we will|ll be taking over",
        "your new contact|representative|rep|manager",
        "i have|ve just joined|started",
        "look|looking forward .. working|meeting",
        "hoffe .. hilft|weiter",
        "vorstellen darf|möchte",
        "ihr|ihre neuer|neue ansprechpartner|ansprechpartnerin",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// What somebody wrote that makes them worth a word.
struct Letter<'k> {
    message: &'k Message,
    /// The sentence in which they give something or make themselves known.
    gives: Option<String>,
}

pub(super) fn findings(k: &Knowledge) -> Vec<Finding> {
    let mut letters: BTreeMap<PersonNo, Vec<&Message>> = BTreeMap::new();
    for (_, message) in k.since(k.as_of.plus_days(-FIRST_DAYS)) {
        let Some(author) = k.author(message).filter(|author| k.is_counterpart(*author)) else {
            continue;
        };
        let news = k.person(author).first_seen > k.as_of.plus_days(-FIRST_DAYS);
        let to_us = k
            .recipients_in(message, Role::To)
            .iter()
            .any(|p| k.person(*p).ours);
        if news && to_us && k.is_letter(message) && !k.is_routine(message) {
            letters.entry(author).or_default().push(message);
        }
    }
    (letters.into_iter())
        .filter_map(|(person, letters)| finding(k, person, &letters))
        .collect()
}

fn gives(message: &Message) -> Option<String> {
    sentences(&message.own).find(|sentence| !GIVES.find(&Words::of(sentence)).is_empty())
}

fn finding(k: &Knowledge, number: PersonNo, messages: &[&Message]) -> Option<Finding> {
    let person = k.person(number);
    let account: AccountNo = person.account?;
    let contact = k.contact(number);
    if known_for(k, account) < KNOWN_DAYS
        || contact.inbound > FEW_LETTERS
        || contact.outbound_personal > FEW_LETTERS
        || !person.name.contains(' ')
        || k.is_chatty(number)
    {
        return None;
    }
    let letters: Vec<Letter> = (messages.iter())
        .map(|message| Letter {
            message,
            gives: gives(message),
        })
        .collect();
    let told = letters.iter().find(|letter| letter.gives.is_some());
    let letter = told.or(letters.first())?;
    let age = k.as_of.days_since(letter.message.known);
    let answered = contact
        .last_out
        .is_some_and(|last| last > letter.message.known);
    let senior = matches!(
        person.level,
        Some(Level::Top | Level::Executive | Level::Director)
    );
    let manager = matches!(person.level, Some(Level::Manager));
    // What they ask is an ask, and has its own card.
    let asks = (letter.message.utterances.iter())
        .any(|said| matches!(said.speech, Speech::Request | Speech::Question));
    let worth = match (letter.gives.is_some() && !answered, senior, manager) {
        (true, ..) => 1.0,
        (_, true, _) => 0.9,
        (_, _, true) => 0.6,
        _ => return None,
    };
    if age < WAITED_DAYS || asks && !answered && letter.gives.is_none() {
        return None;
    }
    let (house, name) = (&k.account(account).name, k.first_name(number));
    let said = match &letter.gives {
        Some(said) => format!(": {}", quote(said)),
        None => String::new(),
    };
    let after = match answered {
        true => format!("You have answered; {name} had not been seen before."),
        false => format!("Nobody has answered; {name} had not been seen before."),
    };
    Some(Finding {
        anchors: vec![k.anchor(number)],
        title: format!("A new face at {house}: {}", titled(person)),
        account: Some(account),
        person: Some(number),
        why: format!(
            "{} wrote for the first time on {} about “{}”{said}. {after}",
            titled(person),
            k.on(letter.message.known),
            letter.message.subject.trim(),
        ),
        if_you_act: format!("A word of thanks, and {name} is somebody whom you can ask."),
        if_you_wait: format!("{name} stays a name in an old mail."),
        who_else_knows: "Only whoever had that mail.".to_owned(),
        rarity: 0.8,
        evidence: vec![proof(
            letter.message,
            format!("{name}'s first mail, on {}", k.on(letter.message.known)),
        )],
        against: Vec::new(),
        ask: Some(Ask {
            person: number,
            question: format!(
                "Thank you for your mail about “{}”. What do you look after at {house}, and what \
                 of it touches us that we should know?",
                letter.message.subject.trim()
            ),
        }),
        parts: vec![
            part("what they have a say in, or gave", worth),
            part("how new", freshness(age, 7.0, f64::from(FIRST_DAYS) + 14.0)),
            part("whether it was taken up", if answered { 0.8 } else { 1.0 }),
        ],
        value: None,
        seen: false,
    })
}
