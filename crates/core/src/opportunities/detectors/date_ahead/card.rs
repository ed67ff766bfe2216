//! The card of a date of theirs.

use super::{Open, Sort, WISH_DAYS};
use crate::evidence::Role;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::lens::{freshness, part, proof, quote};
use crate::opportunities::{Ask, Finding};
use crate::talk::dates::Dated;
use crate::talk::pledges::Pledge;
use crate::talk::telling::headline;
use crate::words::shorten;

pub(super) fn finding(
    k: &Knowledge,
    message: &Message,
    person: PersonNo,
    account: AccountNo,
    open: Open,
) -> Finding {
    let named = k.named_at(person, Some(account));
    let name = k.first_name(person);
    let day = k.on(message.known);
    let on = open.days.map(|days| k.on(message.known.plus_days(days)));
    let on = on.unwrap_or_default();
    let said = headline(&open.text, &open.text);
    let mine = |role| (k.recipients_in(message, role).iter()).any(|to| k.person(*to).me);
    let one_of_us = (message.recipients())
        .filter_map(|address| k.person_at(address))
        .any(|to| k.person(to).ours);
    let age = k.as_of.days_since(message.known);
    let (title, now, question) = match open.sort {
        Sort::Announced(pledge) => {
            let verb = match pledge {
                Pledge::Call => "call",
                Pledge::Visit => "come by",
                Pledge::Word => "come back to you",
                Pledge::Deed => "see to it",
            };
            let when = if open.ahead == 0 {
                format!("{named} meant to {verb} by today")
            } else {
                format!("{named} meant to {verb} by {on}, and no mail shows it")
            };
            (
                format!("{when}: “{said}”"),
                "Nothing has come from them about it since; a call would leave no trace here.",
                format!(
                    "You wrote on {day} under “{}” that we would hear from you. What has come up, and does … suit you to settle it?",
                    shorten(&message.subject, 50)
                ),
            )
        }
        Sort::Dated(Dated::Offered) => (
            format!("{named} offered a date {}, and nobody has confirmed it: “{said}”", k.ago(message.known)),
            "None of us has answered it in writing since.",
            "That suits us: shall we say … at …? Who else of yours should be there, and what do you want to have settled by the end?".to_owned(),
        ),
        Sort::Dated(Dated::Wished) => (
            format!("{named} would like to meet, and no date is set: “{said}”"),
            "None of us has answered it in writing since.",
            "I would be glad to. Does … or … suit you? What should I bring along?".to_owned(),
        ),
        Sort::Dated(Dated::Event) => (
            format!("{named} had a date on {on}: “{said}”"),
            "Neither of you has written since that day: ask how it went.",
            format!("On {on} it was the day at your house. How did it go, and what does it change for what we had in hand?"),
        ),
        Sort::Dated(Dated::Ends) => (
            format!("{named} named a last day, {on}: “{said}”"),
            "Nobody has written about what comes after it.",
            format!("What do you plan for the time after {on}, and by when do you need our figures for it?"),
        ),
    };
    Finding {
        anchors: vec![
            Anchor::Evidence(message.id),
            Anchor::Topic("date".to_owned()),
        ],
        title,
        account: Some(account),
        person: Some(person),
        why: format!(
            "On {day} {name} wrote, under “{}”: {} {now}",
            shorten(&message.subject, 60),
            quote(&open.text)
        ),
        if_you_act: format!("{name} sees that their dates count with you, and you hear first."),
        if_you_wait: "The day passes, and with it the occasion.".to_owned(),
        who_else_knows: "Whoever had that mail.".to_owned(),
        rarity: 0.5,
        evidence: vec![proof(message, quote(&open.text))],
        ask: Some(Ask { person, question }),
        parts: vec![
            part(
                "how much the date binds",
                match open.sort {
                    Sort::Announced(Pledge::Deed) => 0.7,
                    Sort::Announced(_) => 0.8,
                    Sort::Dated(Dated::Offered) => 0.9,
                    Sort::Dated(Dated::Wished) => 0.8,
                    Sort::Dated(Dated::Event) => 0.7,
                    Sort::Dated(Dated::Ends) => 0.6,
                },
            ),
            part(
                "written to you",
                match (mine(Role::To), mine(Role::Cc)) {
                    (true, _) => 1.0,
                    (_, true) => 0.8,
                    _ if one_of_us => 0.7,
                    // To a list of theirs: whoever is on it may answer, and it settles itself.
                    _ => 0.2,
                },
            ),
            part(
                "still fresh",
                match open.days {
                    Some(_) if open.ahead >= 0 => 1.0,
                    Some(_) => freshness(f64::from(-open.ahead), 3.0, 15.0),
                    None => freshness(age, 7.0, WISH_DAYS + 14.0),
                },
            ),
            part(
                "nothing else since",
                match open.against.len() {
                    0 => 1.0,
                    1 => 0.8,
                    _ => 0.5,
                },
            ),
        ],
        against: open.against.into_iter().take(2).collect(),
        value: None,
        seen: false,
    }
}
