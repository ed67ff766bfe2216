//! A mail to start from.

use super::Opportunity;
use crate::knowledge::Knowledge;

/// A mail the user may send from their own program; nothing is sent from here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Address to write to.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text, lines broken by `\n`.
    pub body: String,
}

/// Drafts the mail an opportunity calls for; `None` where there is nobody to
/// write to.
pub fn draft(k: &Knowledge, opportunity: &Opportunity) -> Option<Draft> {
    let ask = opportunity.finding.ask.as_ref()?;
    let person = k.person(ask.person);
    let to = k.ledger.addresses[person.addresses.first()?.0 as usize].clone();
    let first = person
        .name
        .split_whitespace()
        .next()
        .filter(|word| !word.contains('@'));
    let cited = (opportunity.finding.evidence.first()).and_then(|proof| {
        k.messages()
            .iter()
            .rev()
            .find(|m| m.evidence == proof.evidence)
    });
    // Only somebody who was in the conversation gets its subject.
    let addresses = &person.addresses;
    let theirs = cited.filter(|m| m.participants.iter().any(|(_, a)| addresses.contains(a)));
    let subject = match theirs {
        Some(message) if !message.subject.trim().is_empty() => {
            let subject = message.subject.trim();
            let answered = subject
                .get(..3)
                .is_some_and(|mark| mark.eq_ignore_ascii_case("re:"));
            if answered {
                subject.to_owned()
            } else {
                format!("Re: {subject}")
            }
        }
        _ => String::new(),
    };
    let me = (k.people.iter().find(|person| person.me))
        .and_then(|me| me.name.split_whitespace().next())
        .unwrap_or_default();
    let greeting = first.map_or("Hello,".to_owned(), |first| format!("Hello {first},"));
    let body = format!("{greeting}\n\n{}\n\nBest regards\n{me}\n", ask.question);
    Some(Draft { to, subject, body })
}
