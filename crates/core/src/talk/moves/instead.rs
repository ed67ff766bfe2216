//! Who does not leave: they are away for months, or somebody has taken over what they did.

use super::words::{
    BACK, BEFORE_POST, Cue, NOT_OWN, OF_LEAVE, OVER, PASSIVE, POST, STANDS_IN, has,
};
use super::{Going, Token, Who, after, before, is_name};
use crate::calendar;
use crate::reading::phrases::Match;
use crate::reading::words::Words;

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

    /// Whether what else is told in the sentence of somebody may be of whom this is. `I left
    /// Acme and am now at …`: the house before the words is nobody, and `she` is who was
    /// spoken of. What is told of another is other news.
    pub(super) fn is_of(&self, who: &Who) -> bool {
        let same = |who: &Who| match who {
            Who::Named(name) => {
                name.is_empty() || [&self.from, &self.to].contains(&&Some(name.clone()))
            }
            Who::Writer => false,
        };
        self.who == *who || same(&self.who) || same(who)
    }

    /// Whether it is told who is to be asked instead.
    pub fn is_followed(&self) -> bool {
        self.heir.is_some() || self.writer_follows
    }
}

/// Whether a sentence is of who stands in while somebody is away.
pub(super) fn stands_in(words: &Words) -> bool {
    words.iter().any(|word| has(STANDS_IN, word))
}

/// Whether the writer says of themselves what a phrase says that begins with `I`: not so
/// `I am sorry, your contact …` and `I will ask who your contact is`.
pub(super) fn is_own(phrase: &[Token]) -> bool {
    let words: Vec<String> = (phrase.iter())
        .map(|token| token.text.to_lowercase())
        .collect();
    if (words.first()).is_none_or(|first| !has("i ve ich bin", first)) {
        return true;
    }
    let parted = phrase.iter().skip(1).any(|token| is_cut(token.between));
    let is_day = |word: &String| {
        let digits = word.bytes().all(|b| b.is_ascii_digit());
        digits || calendar::day(word).is_some() || calendar::month(word).is_some()
    };
    let own = |word: &String| has(BEFORE_POST, word) || is_day(word);
    match words.iter().position(|word| has(POST, word)) {
        _ if parted => false,
        Some(post) => words[..post].iter().all(own),
        None => !words.iter().any(|word| has(NOT_OWN, word)),
    }
}

/// Whether a clause ends in what stands between two words.
fn is_cut(between: &str) -> bool {
    between.contains([',', ';', ':'])
}

/// Who is away for months, or whose work somebody else has taken over, as a sentence says it.
pub(super) fn going(sentence: &str, tokens: &[Token], found: &[Match<Cue>]) -> Option<Going> {
    let one = |cue| found.iter().find(|found| *found.meaning == cue);
    let taken = one(Cue::TakenFrom).and_then(|found| taken_over(sentence, tokens, found));
    taken.or_else(|| away(sentence, tokens, one(Cue::Away)?))
}

fn taken_over(sentence: &str, tokens: &[Token], found: &Match<Cue>) -> Option<Going> {
    let end = found.end.min(tokens.len());
    let start = found.start.min(end);
    // `den Einkauf von Ann Smith übernommen`: the name stands within.
    let within = (start..end).find(|at| tokens[*at].text == "von");
    let name = after(tokens, within.map_or(end, |at| at + 1))?;
    let own = |token: &Token| matches!(token.text, "I" | "ich" | "Ich");
    let writer_follows = match within {
        Some(_) => {
            // `wird von Ann Smith übernommen` is what she will do; `ich` says that it is not so.
            let from = (0..=start).rev();
            let from = from.take_while(|at| *at == start || !is_cut(tokens[at + 1].between));
            let clause = &tokens[from.last()?..tokens.len().min(end + 1)];
            let passive = |token: &Token| has(PASSIVE, token.text);
            if !clause.iter().any(own) || clause.iter().any(passive) {
                return None;
            }
            true
        }
        None => tokens[..start].iter().any(own),
    };
    Some(Going {
        instead: Some(Instead::HandedOver),
        writer_follows,
        ..Going::of(Who::Named(name), sentence)
    })
}

fn away(sentence: &str, tokens: &[Token], found: &Match<Cue>) -> Option<Going> {
    /// So many words before what is said stands of whom.
    const FAR: usize = 6;
    let leave = found.start.min(tokens.len());
    let word = |at: usize| tokens[at].text.to_lowercase();
    let near = leave.saturating_sub(FAR)..leave;
    // `Bo is back from parental leave.`
    let mut before_it = (0..leave).rev().map(word);
    let before_it = before_it.find(|word| !has(OF_LEAVE, word));
    let over = before_it.is_some_and(|word| has(OVER, &word));
    if over || near.clone().any(|at| has(BACK, &word(at))) {
        return None;
    }
    let of_whom = near.rev().find_map(|at| {
        // `My parental leave` is mine, `my wife is on parental leave` is not.
        let direct = leave - at <= 2 || has("last final letzter letzte", &word(at + 1));
        match word(at).as_str() {
            "i" | "ich" | "je" => Some(Some(Who::Writer)),
            "my" | "mein" | "meine" | "meiner" | "mon" => Some(direct.then_some(Who::Writer)),
            "he" | "she" | "er" | "sie" | "il" | "elle" => Some(Some(Who::Named(String::new()))),
            "his" | "her" => Some(direct.then(|| Who::Named(String::new()))),
            "our" | "the" | "unser" | "unsere" if !direct => Some(None),
            _ if is_name(tokens[at].text) => before(tokens, at + 1).map(Some),
            _ => None,
        }
    });
    Some(Going {
        instead: Some(Instead::Away),
        ..Going::of(of_whom.flatten()?, sentence)
    })
}
