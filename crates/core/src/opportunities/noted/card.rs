//! The card of something said beside mail that is open.

use super::Noted;
use super::says::{Says, only_needs};
use crate::encounters::Voice;
use crate::knowledge::Knowledge;
use crate::ledger::Anchor;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::lens::{freshness, part, quote, quote_at_end};
use crate::opportunities::{Ask, Finding, Proof};
use crate::reading::words::Words;

/// How it was said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// In a message to us.
    Chat,
    /// In a meeting that was written down.
    Meeting,
    /// To the seller, who noted it.
    Note,
}

const UNSENT: &str = "No mail of ours has taken it up since.";

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
        let way = self.way();
        let words = self.in_words(k, way);
        let day = k.on(self.one.at);
        let said = quote_at_end(&self.sentence);
        let name = k.first_name(self.person);
        let why = match way {
            Way::Chat => format!("On {day} {name} wrote: {said} {}", words.now),
            Way::Meeting => format!("On {day} {name} said: {said} {}", words.now),
            Way::Note => format!("On {day} you noted: {said} {}", words.now),
        };
        let who_else = match way {
            Way::Chat => "Only you: it stands in a message to you.",
            Way::Meeting => "Only those who were there.",
            Way::Note => "Only you: it stands in your own note.",
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
            evidence: vec![self.proof(k)],
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
                        Says::Announced | Says::Plans => 0.8,
                    },
                ),
                part("still fresh", fresh),
            ],
            against: Vec::new(),
            value: None,
            seen: false,
        }
    }

    /// What was written down of a meeting says more than the calendar's entry of it.
    fn proof(&self, k: &Knowledge) -> Proof {
        match &self.one.transcript {
            Some(said) => Proof {
                evidence: said.evidence,
                says: format!("said on {}: {}", k.on(self.one.at), quote(&self.sentence)),
            },
            None => met_proof(k, self.one),
        }
    }

    /// The words of the sentence: they tell it apart from the others of its note.
    fn matter(&self) -> String {
        let words = Words::of(&self.sentence);
        words.iter().collect::<Vec<_>>().join(" ")
    }

    fn way(&self) -> Way {
        match self.one.voice {
            _ if self.one.transcript.is_some() => Way::Meeting,
            Voice::Theirs(_) => Way::Chat,
            _ => Way::Note,
        }
    }

    fn in_words(&self, k: &Knowledge, way: Way) -> Told {
        let named = k.named(self.person);
        let name = k.first_name(self.person);
        let ago = k.ago(self.one.at);
        let said = quote(&self.sentence);
        let due = self.one.at.plus_days(self.days.unwrap_or_default());
        let on = k.on(due);
        let today = k.day(due) == k.day(k.as_of);
        match self.says {
            Says::Wants => self.wanted(k, way),
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
            Says::Plans => Told {
                title: format!(
                    "{named} told you what is to come, as you noted {ago}, and nothing has gone \
                     out: {said}"
                ),
                now: UNSENT,
                if_you_act: format!("{name} hears from you while nothing is settled."),
                if_you_wait: format!("{name} asks others first, and you hear of it afterwards."),
                question: "You told me what is to come at your house. What will you need for it, \
                           by when, and who decides on it?"
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

    /// The words of what somebody wants: they asked for it, or said that they need it.
    fn wanted(&self, k: &Knowledge, way: Way) -> Told {
        let named = k.named(self.person);
        let name = k.first_name(self.person);
        let ago = k.ago(self.one.at);
        let said = quote(&self.sentence);
        let needs = way != Way::Chat && only_needs(&self.sentence);
        let wants = if needs { "needs" } else { "wants" };
        let by_a_day = if self.days.is_some() { " by a day" } else { "" };
        let title = match way {
            Way::Chat => {
                format!("{named} asked {ago} in a message, and nobody answered: {said}")
            }
            Way::Meeting if needs => format!(
                "{named} needs something, as said when you met {ago}, and nothing has gone out: \
                 {said}"
            ),
            Way::Meeting => {
                format!("{named} asked when you met {ago}, and nothing has gone out: {said}")
            }
            Way::Note => format!(
                "{named} {wants} something{by_a_day}, as you noted {ago}, and nothing has gone \
                 out: {said}"
            ),
        };
        let question = match needs {
            true => {
                "You told me what you need. What does it have to do, by when do you need it, and \
                 who decides on it?"
            }
            false => "Here is what you asked me for: … Is that all you need to go on?",
        };
        Told {
            title,
            now: match way {
                Way::Chat => "Nothing of ours has taken it up since.",
                Way::Meeting | Way::Note => UNSENT,
            },
            if_you_act: format!("{name} has it in time, without asking again."),
            if_you_wait: format!("{name} asks somebody else, or stops asking."),
            question: question.to_owned(),
        }
    }
}
