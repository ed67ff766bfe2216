//! The card of something said beside mail that is open.

use super::Noted;
use super::says::Says;
use crate::encounters::Voice;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::lens::{freshness, part, quote, quote_at_end};
use crate::opportunities::{Ask, Finding};
use crate::reading::words::Words;

/// What a card says of each.
struct Told {
    title: String,
    now: &'static str,
    if_you_act: String,
    if_you_wait: String,
    question: String,
}

impl Noted<'_, '_> {
    pub(in crate::opportunities) fn card(&self, k: &Knowledge) -> Finding {
        let late = self.late(k);
        let chat = matches!(self.one.voice, Voice::Theirs(_));
        let words = self.in_words(k, chat);
        let day = k.on(self.one.at);
        let said = quote_at_end(&self.sentence);
        let why = match chat {
            true => format!(
                "On {day} {} wrote: {said} {}",
                k.first_name(self.person),
                words.now
            ),
            false => format!("On {day} you noted: {said} {}", words.now),
        };
        let who_else = match chat {
            true => "Only you: it stands in a message to you.",
            false => "Only you: it stands in your own note.",
        };
        let fresh = match self.days {
            Some(_) => freshness(late, 0.0, 14.0),
            None => freshness(k.as_of.days_since(self.one.at), 14.0, 60.0),
        };
        Finding {
            anchors: vec![
                Anchor::Party(self.one.party.clone()),
                Anchor::Topic(self.one.at.day().to_string()),
                // A note may say several things.
                Anchor::Topic(self.matter()),
            ],
            title: words.title,
            account: Some(self.account),
            person: Some(self.person),
            why,
            if_you_act: words.if_you_act,
            if_you_wait: words.if_you_wait,
            who_else_knows: who_else.to_owned(),
            rarity: 1.0,
            evidence: vec![met_proof(k, self.one)],
            ask: Some(Ask {
                person: self.person,
                question: words.question,
            }),
            parts: vec![
                part(
                    "how much it binds",
                    match self.says {
                        Says::Wants | Says::Wrong | Says::Promised => 0.9,
                        Says::Meant => 0.85,
                        Says::Announced => 0.8,
                    },
                ),
                part("still fresh", fresh),
            ],
            against: Vec::new(),
            value: None,
            seen: false,
        }
    }

    /// The words of the sentence: they tell it apart from the others of its note.
    fn matter(&self) -> String {
        let words = Words::of(&self.sentence);
        words.iter().collect::<Vec<_>>().join(" ")
    }

    fn in_words(&self, k: &Knowledge, chat: bool) -> Told {
        const UNSENT: &str = "No mail of ours has taken it up since.";
        let named = k.named(self.person);
        let name = k.first_name(self.person);
        let ago = k.ago(self.one.at);
        let said = quote(&self.sentence);
        let due = self.one.at.plus_days(self.days.unwrap_or_default());
        let on = k.on(due);
        let today = k.day(due) == k.day(k.as_of);
        match self.says {
            Says::Wants => Told {
                title: match (chat, self.days) {
                    (true, _) => {
                        format!("{named} asked {ago} in a message, and nobody answered: {said}")
                    }
                    (false, Some(_)) => format!(
                        "{named} wants something by a day, as you noted {ago}, and nothing has \
                         gone out: {said}"
                    ),
                    (false, None) => format!(
                        "{named} wants something, as you noted {ago}, and nothing has gone out: \
                         {said}"
                    ),
                },
                now: match chat {
                    true => "Nothing of ours has taken it up since.",
                    false => UNSENT,
                },
                if_you_act: format!("{name} has it in time, without asking again."),
                if_you_wait: format!("{name} asks somebody else, or stops asking."),
                question: "Here is what you asked me for: … Is that all you need to go on?"
                    .to_owned(),
            },
            Says::Wrong => Told {
                title: format!(
                    "{named} complained, as you noted {ago}, and nothing shows that it was put \
                     right: {said}"
                ),
                now: "No mail and no talk since has taken it up.",
                if_you_act: format!("{name} sees that somebody takes it seriously."),
                if_you_wait: format!("{name} tells others, and looks for somebody else."),
                question: "You told me what was wrong, and I am sorry about it. What we do about \
                           it: … Is it put right with that?"
                    .to_owned(),
            },
            Says::Promised => Told {
                title: format!(
                    "You promised {named} something, as you noted {ago}, and nothing has gone \
                     out: {said}"
                ),
                now: UNSENT,
                if_you_act: format!("{name} sees that your word counts."),
                if_you_wait: format!("{name} remembers, even without reminding you."),
                question: "Here is what I promised you: … Is it still in time?".to_owned(),
            },
            Says::Meant => Told {
                title: match today {
                    true => format!("{named} is to hear from you today, as you noted: {said}"),
                    false => format!(
                        "{named} was to hear from you on {on}, as you noted, and nothing shows \
                         it: {said}"
                    ),
                },
                now: "No mail and no talk since shows that it was done.",
                if_you_act: format!("{name} hears from you when you said, and you hear first."),
                if_you_wait: "The day passes, and with it the occasion.".to_owned(),
                question: "We said that we would speak about now. Where do you stand, and what \
                           do you need from us?"
                    .to_owned(),
            },
            Says::Announced => Told {
                title: match today {
                    true => {
                        format!("{named} meant to come back to you by today, as you noted: {said}")
                    }
                    false => format!(
                        "{named} meant to come back to you by {on}, as you noted, and nothing \
                         shows it: {said}"
                    ),
                },
                now: "Nothing has come from them since, as far as mail and notes tell.",
                if_you_act: format!("{name} sees that you listened, and you hear first."),
                if_you_wait: "The day passes, and with it the occasion.".to_owned(),
                question: "We said that I would hear from you about now. What has come up, and \
                           when does it suit you to settle it?"
                    .to_owned(),
            },
        }
    }
}
