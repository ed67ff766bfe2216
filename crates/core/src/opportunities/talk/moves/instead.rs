//! Who does not leave: they are away for months, or somebody has taken over what they did.

use super::words::Cue;
use super::{Going, Token, Who, after, before, is_name};
use crate::reading::phrases::Match;

/// What becomes of somebody who does not leave, as far as is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Instead {
    /// They are away for months, and come back.
    Away,
    /// Somebody has taken over what they did.
    HandedOver,
}

impl Going {
    /// What is only said of somebody so far.
    pub(super) fn of(who: Who, says: &str) -> Going {
        Going {
            who,
            leaves: false,
            by_house: false,
            instead: None,
            writer_follows: false,
            from: None,
            to: None,
            address: None,
            heir: None,
            vague: false,
            says: says.to_owned(),
        }
    }

    /// Whether it is told who is to be asked instead.
    pub fn is_followed(&self) -> bool {
        self.heir.is_some() || self.writer_follows
    }
}

/// Who is away for months, or whose work somebody else has taken over, as a sentence says it.
pub(super) fn going(sentence: &str, tokens: &[Token], found: &[Match<Cue>]) -> Option<Going> {
    /// So many words before what is said stands of whom.
    const FAR: usize = 6;
    let one = |cue| found.iter().find(|found| *found.meaning == cue);
    let at_start = |found: &Match<Cue>| found.start.min(tokens.len());
    if let Some(found) = one(Cue::TakenFrom) {
        // `den Einkauf von Ann Smith übernommen`: the name stands within.
        let within = tokens.get(found.start).is_some_and(|t| t.text == "von");
        let name = after(tokens, if within { found.start + 1 } else { found.end })?;
        return Some(Going {
            instead: Some(Instead::HandedOver),
            ..Going::of(Who::Named(name), sentence)
        });
    }
    let found = one(Cue::Away)?;
    let before_it = (found.start.saturating_sub(FAR)..at_start(found)).rev();
    let who = before_it.clone().find_map(|at| {
        let word = tokens[at].text.to_lowercase();
        match word.as_str() {
            "i" | "my" | "ich" | "mein" | "meine" | "meiner" | "je" | "mon" => Some(Who::Writer),
            "he" | "she" | "his" | "her" | "er" | "sie" | "il" | "elle" => {
                Some(Who::Named(String::new()))
            }
            _ if is_name(tokens[at].text) => before(tokens, at + 1),
            _ => None,
        }
    })?;
    Some(Going {
        instead: Some(Instead::Away),
        ..Going::of(who, sentence)
    })
}
