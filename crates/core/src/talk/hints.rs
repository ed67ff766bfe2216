//! Needs that nobody puts into words of asking: `there are two of your rings left on the
//! shelf`, `it weeps the moment it gets warm`, `our auditor is after the certificate`, `I have
//! been wondering whether a year's lot would not be better`.
//!
//! A state of need, a trouble, somebody of theirs who wants something: each is much said. Said
//! of the reader's goods, papers or people it waits for a word of the reader's.

mod words;

use super::scale::Scale;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use words::{
    DISPUTES, LACK, LACKS, MISSING, NOT, PAPER, PRESS, PRICE, RELAYS, STUCK, TERMS, TROUBLE, WANTS,
    WONDERS, YOU,
};

/// What a phrase says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cue {
    // What waits.
    /// There is hardly any left, or it is due.
    Lack,
    /// Somebody of theirs wants it, or would be glad of it.
    Wants,
    /// They cannot go on without it.
    Stuck,
    /// It does what it should not.
    Trouble,
    /// They think about it, or do not know.
    Wonders,
    /// Something is not so, or not there.
    Lacks,
    /// What it costs.
    Price,
    /// It has not come.
    Missing,
    /// It is not what was ordered or agreed.
    Disputes,
    /// They were to tell the reader.
    Relays,
    // Of what.
    /// A paper, an order, a delivery.
    Paper,
    /// How one buys.
    Terms,
    /// Who makes it pressing.
    Press,
    /// The reader, the reader's goods or people.
    You,
    // Not.
    /// It is over, was, or is somebody else's.
    Not,
}

impl Cue {
    /// How much it says. Chosen.
    fn weight(self) -> u32 {
        match self {
            Cue::Missing | Cue::Disputes => 3,
            Cue::Lacks | Cue::Paper | Cue::Terms | Cue::Press | Cue::You => 1,
            Cue::Not => 0,
            _ => 2,
        }
    }

    fn waits(self) -> bool {
        self <= Cue::Relays
    }
}

/// What the reader's goods say.
const GOODS: u32 = 2;
/// The sum that makes a hint, and one that takes two sentences.
const ENOUGH: u32 = 5;
const MORE: u32 = 7;

static SCALE: LazyLock<Scale<Cue>> = LazyLock::new(|| {
    Scale::new(&[
        (Cue::Lack, LACK),
        (Cue::Wants, WANTS),
        (Cue::Stuck, STUCK),
        (Cue::Trouble, TROUBLE),
        (Cue::Wonders, WONDERS),
        (Cue::Lacks, LACKS),
        (Cue::Price, PRICE),
        (Cue::Missing, MISSING),
        (Cue::Disputes, DISPUTES),
        (Cue::Relays, RELAYS),
        (Cue::Paper, PAPER),
        (Cue::Terms, TERMS),
        (Cue::Press, PRESS),
        (Cue::You, YOU),
        (Cue::Not, NOT),
    ])
});

/// Whether a sentence, read with the one before it, hints at what its writer would have of the
/// reader. `subject` says of what a short letter is, else it is empty; `goods` tells whether a
/// word names what the reader sells.
pub(super) fn hints(
    before: Option<&str>,
    sentence: &str,
    subject: &str,
    goods: &dyn Fn(&str) -> bool,
) -> bool {
    let mut here = SCALE.cues(sentence);
    // What goods are called is looked up only where something waits.
    if !here.iter().any(|cue| cue.waits()) {
        return false;
    }
    let ours = names(sentence, goods) || names(subject, goods);
    let of_what = |cue: &Cue| matches!(cue, Cue::Paper | Cue::Terms);
    here.extend(SCALE.cues(subject).into_iter().filter(of_what));
    let with = |before: &str| {
        let both: BTreeSet<Cue> = SCALE.cues(before).union(&here).copied().collect();
        weigh(&both, ours || names(before, goods)) >= MORE
    };
    weigh(&here, ours) >= ENOUGH || before.is_some_and(with)
}

/// Whether a text names the reader's goods, or a size of them: `the 35x52s`, `DN50`.
pub(super) fn names(text: &str, goods: &dyn Fn(&str) -> bool) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.any(|word| !word.is_empty() && (is_size(word) || goods(word)))
}

fn is_size(word: &str) -> bool {
    let low = word.to_lowercase();
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let times = low.trim_end_matches('s').split_once(['x', '×']);
    let width = low.strip_prefix("dn").or_else(|| low.strip_prefix("pn"));
    times.is_some_and(|(a, b)| figures(a) && figures(b)) || width.is_some_and(figures)
}

/// What cues say together; nothing where nothing waits, or it is of nothing of the reader's.
fn weigh(cues: &BTreeSet<Cue>, goods: bool) -> u32 {
    let has = |cue: Cue| cues.contains(&cue);
    let sum = cues.iter().map(|cue| cue.weight()).sum::<u32>();
    let sum = sum + if goods { GOODS } else { 0 };
    // A paper, an order, a way to buy: the reader's, or missed.
    let trade = has(Cue::Paper) || has(Cue::Terms);
    let missed = has(Cue::Missing) || has(Cue::Disputes);
    let pressing = has(Cue::You) || has(Cue::Stuck) || has(Cue::Wants);
    let owed = missed || pressing && (sum > ENOUGH || has(Cue::Press));
    let waits = cues.iter().any(|cue| cue.waits());
    match waits && (goods || trade && owed) && !has(Cue::Not) {
        true => sum,
        false => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::hints;
    use crate::talk::sentences;

    fn is_hint(text: &str) -> bool {
        let goods = |word: &str| {
            let word = word.to_lowercase();
            [
                "seal",
                "pump",
                "gasket",
                "packing",
                "diaphragm",
                "impeller",
                "dichtung",
                "pumpe",
                "packung",
                "ringe",
            ]
            .iter()
            .any(|stem| word.contains(stem))
        };
        let all: Vec<String> = sentences(text).collect();
        let above = |at: usize| at.checked_sub(1).map(|at| all[at].as_str());
        (0..all.len()).any(|at| hints(above(at), &all[at], "", &goods))
    }

    #[test]
    fn needs_that_nobody_puts_into_asking() {
        let all = [
            "We opened the crate this morning and the gaskets on top had a bite out of them.",
            "Pump three is off again. We've got it running on one leg with a rag round it.",
            "Our chemist has changed the cleaning stuff to something with chlorine in it and wonders what it does to your seals.",
            "Two of the last dozen seals won't go on the shaft whatever the lads try.",
            "I see the price of the gland packing went up by a third, the boss raised an eyebrow.",
            "I've no spare diaphragm left after Sunday and it always happens on a Sunday.",
            "Cellar's flooded to the ankle, the impeller's in bits, that's my Monday.",
            "Von den bestellten zwanzig Ringen waren siebzehn im Karton.",
            "Bei der Flachdichtung weiß hier keiner, wie fest man anziehen darf.",
            "Mein Meister würde gern mal einen von euch dahaben, wenn er die Gleitringdichtung einbaut.",
        ];
        let missed: Vec<&str> = all.into_iter().filter(|text| !is_hint(text)).collect();
        assert!(missed.is_empty(), "{missed:#?}");
    }

    #[test]
    fn what_is_said_and_waits_for_nothing() {
        for text in [
            "The seals are in and running, no drip anywhere.",
            "The gaskets arrived on Monday, all complete.",
            "We ordered four pumps on Friday, the number is 4711.",
            "Dad's old pump in the garden finally died.",
            "Your invoice was paid this morning.",
            "The new O-rings last twice as long as the old ones.",
            "Der Ring passt, alles dicht.",
            "Danke für das Zeugnis, liegt im Ordner.",
            "Wir haben die Dichtungen gestern eingebaut, läuft.",
            "Bob has found the drawing in the drawer.",
            "We have no budget for the pumps this year.",
        ] {
            assert!(!is_hint(text), "{text}");
        }
    }
}
