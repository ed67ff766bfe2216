//! An answer to an offer that says no to it, and why: `no money this year`, `we have gone
//! with the others`, `the boss won't have it`. What it says is weighed, since a no is
//! seldom said in one word: thanks, regret and a reason together are one.

mod words;

use super::acts::{Act, Does, LIKELY};
use super::sentences;
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::speech::accepting::accepts_it;
use crate::reading::words::Words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Why an offer was declined.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// There was no money for it.
    Money,
    /// Somebody else got it, or does it.
    Rival,
    /// What it was for did not go ahead.
    Project,
    /// Somebody there was against it.
    Person,
    /// A standard or an approval stood in the way, or did not ask for it.
    Rule,
    /// Nobody there had the time for it.
    Hands,
    /// They may not buy it from us: a contract, a list of suppliers.
    Bound,
    /// They use too little of it.
    Volume,
}

/// A no to an offer.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Declined {
    /// The sentence that says most of it, white space folded.
    pub sentence: String,
    /// Why, as far as it says.
    pub reasons: BTreeSet<Reason>,
}

/// What a phrase of an answer to an offer says.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Says {
    /// A no: so much of one.
    No(f64),
    /// A reason.
    Why(Reason),
    /// It is over for good, or it is taken.
    Other,
}

/// What the kinds are worth; each another figure, since each counts once.
const HALF: f64 = 0.5;
const LACKING: f64 = 0.51;

static SAYS: LazyLock<Phrases<Says>> = LazyLock::new(|| {
    let rows = words::ROWS.iter();
    Phrases::new(
        rows.flat_map(|(says, phrases)| phrases.iter().map(move |phrase| (*phrase, *says))),
    )
});

/// The kinds of saying a no that a sentence uses, each with how much of one it is.
fn kinds(sentence: &str) -> Vec<f64> {
    let mut kinds: Vec<f64> = Vec::new();
    for found in SAYS.find(&Words::of(sentence)) {
        if let Says::No(weight) = found.meaning
            && !kinds.contains(weight)
        {
            kinds.push(*weight);
        }
    }
    kinds
}

/// A longer answer is about several things, in words.
const LONG: u32 = 150;

/// Whether a letter may say no to what it answers in words of its own, by what its sentences
/// do.
pub fn may_decline(message: &Message, acts: &[Does]) -> bool {
    let mut noes = acts.iter().filter(|one| one.act == Act::No);
    message.own_words <= LONG && answers(message) && noes.any(|one| one.probability() >= LIKELY)
}

/// Whether a letter answers another, as far as it shows.
fn answers(message: &Message) -> bool {
    const REPLIES: &[&str] = &["re:", "aw:", "antw:", "sv:"];
    let subject = message.subject.trim_start().to_lowercase();
    !message.parents.is_empty()
        || !message.quoted.is_empty()
        || REPLIES.iter().any(|word| subject.starts_with(word))
}

/// The no that an answer to an offer says in words of its own.
pub fn declined_in_other_words(message: &Message) -> Option<Declined> {
    let sentence = message.that_most_does(Act::No, LIKELY)?.text;
    let open = sentences(&message.own).any(|one| stays_open(&one));
    let meanings = meanings(&Words::of(&message.own));
    (!open && !meanings.contains(&Says::Other)).then(|| Declined {
        sentence,
        reasons: reasons(&meanings),
    })
}

fn meanings(words: &Words) -> Vec<Says> {
    let found = SAYS.find(words).into_iter();
    found.map(|one| *one.meaning).collect()
}

fn reasons(meanings: &[Says]) -> BTreeSet<Reason> {
    let why = |one: &Says| match one {
        Says::Why(reason) => Some(*reason),
        _ => None,
    };
    meanings.iter().filter_map(why).collect()
}

/// Whether a sentence shows that nothing is decided: who asks on, or takes it.
fn stays_open(sentence: &str) -> bool {
    sentence.ends_with('?') || accepts_it(sentence)
}

/// Whether a letter says no to an offer, if it answers one or speaks of one.
pub fn declines(message: &Message) -> bool {
    const YOUR: &[&str] = &[
        "your", "ihr", "ihre", "ihrem", "ihren", "dein", "deine", "euer",
    ];
    let to_us = || {
        Words::of(&message.own)
            .iter()
            .any(|word| YOUR.contains(&word))
    };
    message.own_words <= LONG && (answers(message) || to_us()) && declined(&message.own).is_some()
}

/// The no that an answer to an offer says, if it does.
pub fn declined(own: &str) -> Option<Declined> {
    /// A whole no, or two halves …
    const ENOUGH: f64 = 1.0;
    /// … or one half, where nothing else is said, in words.
    const FEW: usize = 14;
    let said: Vec<String> = sentences(own).filter(|one| !one.is_empty()).collect();
    let mut all: Vec<f64> = Vec::new();
    let mut best: Option<(f64, &String)> = None;
    for sentence in &said {
        let kinds = kinds(sentence);
        let weight = kinds.iter().sum();
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, sentence));
        }
        all.extend(kinds);
    }
    all.sort_by(f64::total_cmp);
    all.dedup();
    let words = Words::of(own);
    let bare = words.len() <= FEW && (all.contains(&HALF) || all.contains(&LACKING));
    if all.iter().sum::<f64>() < ENOUGH && !bare {
        return None;
    }
    let meanings = meanings(&words);
    let open = said.iter().any(|one| stays_open(one));
    if open || meanings.contains(&Says::Other) {
        return None;
    }
    Some(Declined {
        sentence: best?.1.clone(),
        reasons: reasons(&meanings),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_no_and_why() {
        for (text, reason) in [
            (
                "Sorry Tom, there is no budget for it this year, so it's a no.",
                Reason::Money,
            ),
            ("We can't afford it at the moment. Pity.", Reason::Money),
            (
                "Thanks, but we have gone with Kirkham, they were a good bit cheaper.",
                Reason::Rival,
            ),
            ("The job went to another firm, I'm afraid.", Reason::Rival),
            (
                "The extension has been postponed, so no order from us.",
                Reason::Project,
            ),
            (
                "I would have liked it, but Mr Oakes won't hear of it. Sorry.",
                Reason::Person,
            ),
            (
                "Our works standard wants welded ends only. We have to decline.",
                Reason::Rule,
            ),
            (
                "Nobody here has the time to fit them, so we will leave it.",
                Reason::Hands,
            ),
            (
                "We're tied to Brandt until the contract ends, sorry.",
                Reason::Bound,
            ),
            (
                "Your minimum would last us ten years. No thanks.",
                Reason::Volume,
            ),
            ("Can't afford it this year.", Reason::Money),
            ("Leider nein, das Budget ist aufgebraucht.", Reason::Money),
            (
                "Wir haben uns für einen anderen Anbieter entschieden.",
                Reason::Rival,
            ),
            (
                "Der Umbau ist verschoben, daher kein Auftrag.",
                Reason::Project,
            ),
            (
                "Unser Chef will das nicht, also nein. Schade.",
                Reason::Person,
            ),
            ("Ohne Zulassung geht das nicht, tut mir leid.", Reason::Rule),
            (
                "Wir haben keine Leute, die das einbauen. Absage also.",
                Reason::Hands,
            ),
            (
                "Die Zentrale erlaubt keine neuen Lieferanten. Leider Absage.",
                Reason::Bound,
            ),
        ] {
            let no = declined(text).unwrap_or_else(|| panic!("{text}"));
            assert!(no.reasons.contains(&reason), "{text}: {no:?}");
        }
    }

    #[test]
    fn what_is_no_no() {
        for text in [
            "Thanks, I will pass it on to purchasing.",
            "Too dear, can you do better?",
            "Sorry for the late answer, the order is attached.",
            "We'll go with your offer.",
            "Thanks Tom, got it.",
            "Nicht schlecht, ich zeige es dem Chef.",
            "Danke, die Bestellung folgt.",
            "Wir sind seit Mai in Insolvenz, daher Absage.",
        ] {
            assert_eq!(declined(text), None, "{text}");
        }
    }
}
