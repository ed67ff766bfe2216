//! What people of one house tell each other of somebody outside: a customer rang, wants a
//! price, disputes an invoice, waits, ends something.

pub mod stakes;
mod words;

use super::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;
use words::{
    CONTACT, DONE, ENDS, HEARSAY, IN_HAND, OPENS, PARTY, REACH, SAYS, TROUBLE, UNDONE, WAITS, WANTS,
};

/// What a phrase tells of somebody outside.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Tells {
    /// They got in touch with one of us.
    Contact,
    /// They say or show something.
    Says,
    /// They want something.
    Wants,
    /// Something is wrong, or not paid.
    Trouble,
    /// Something of theirs ends.
    Ends,
    /// They will buy, build or choose.
    Opens,
    /// They wait for us, or we for them.
    Waits,
    /// One of us is to get in touch with them, or to work for them.
    Reach,
    /// Nobody need do anything any more.
    Done,
    /// One of us is on it, or promises to be.
    InHand,
    /// It is supposed, or was in the papers: that is no word of theirs.
    Hearsay,
    /// It is not done: beside it nothing says that it is.
    Undone,
    /// Names somebody outside by no name: the customer, their buyer.
    Party,
}

static CUES: LazyLock<Phrases<Tells>> = LazyLock::new(|| {
    let rows = [
        (Tells::Contact, CONTACT),
        (Tells::Says, SAYS),
        (Tells::Wants, WANTS),
        (Tells::Trouble, TROUBLE),
        (Tells::Ends, ENDS),
        (Tells::Opens, OPENS),
        (Tells::Waits, WAITS),
        (Tells::Reach, REACH),
        (Tells::Done, DONE),
        (Tells::InHand, IN_HAND),
        (Tells::Undone, UNDONE),
        (Tells::Hearsay, HEARSAY),
        (Tells::Party, PARTY),
    ];
    let phrases = rows.into_iter();
    Phrases::new(phrases.flat_map(|(cue, all)| all.iter().map(move |phrase| (*phrase, cue))))
});

/// Before what is said or wanted, they make it ours: `we need`, `you asked`.
const OURS: &[&str] = &[
    "i", "we", "you", "please", "us", "ve", "d", "m", "am", "wir", "ich", "du",
];

/// What a sentence tells of somebody outside: each cue once, in their order.
pub fn cues(sentence: &str) -> Vec<Tells> {
    cues_but(sentence, &|_| false)
}

/// The same; what those say or want of whom `ours` is true does not count: `Tom said`.
pub fn cues_but(sentence: &str, ours: &dyn Fn(&str) -> bool) -> Vec<Tells> {
    let words = Words::of(sentence);
    let found = CUES.find(&words);
    let theirs = |cue: Tells, start: usize| {
        let said = matches!(cue, Tells::Says | Tells::Wants | Tells::Waits);
        let before = start.checked_sub(1).map_or("", |at| words.get(at));
        !said || !OURS.contains(&before) && !ours(before)
    };
    let mut cues: Vec<Tells> = (found.iter())
        .filter(|found| theirs(*found.meaning, found.start))
        .map(|found| *found.meaning)
        .collect();
    cues.sort_unstable();
    cues.dedup();
    if cues.contains(&Tells::Undone) {
        cues.retain(|cue| *cue != Tells::Done);
    }
    cues
}

/// How clearly cues tell of something that a seller should know, 0 to 1; chosen. What
/// two of them say is clearer.
pub fn clearness(cues: &[Tells]) -> f64 {
    let weigh = |cue: &Tells| match cue {
        Tells::Trouble | Tells::Contact => 0.85,
        Tells::Ends | Tells::Waits => 0.8,
        Tells::Wants | Tells::Opens => 0.75,
        Tells::Says => 0.6,
        Tells::Reach | Tells::Party => 0.0,
        Tells::Done | Tells::InHand | Tells::Undone | Tells::Hearsay => 0.0,
    };
    let mut weights: Vec<f64> = cues.iter().map(weigh).filter(|w| *w > 0.0).collect();
    weights.sort_by(|a, b| b.total_cmp(a));
    match weights.as_slice() {
        [] => 0.0,
        [one] => *one,
        [one, rest @ ..] => (one + 0.1 * rest.len() as f64).min(1.0),
    }
}

/// Whether a text may tell of somebody outside: something happened, and a name or “the
/// customer” stands in the same sentence or close by.
pub fn may_tell(subject: &str, own: &str) -> bool {
    let named = |text: &str| text.split(' ').skip(1).any(is_capital);
    // A subject of any length may name it in small letters.
    let about = subject.split(' ').any(|word| word.len() > 3);
    sentences(own).any(|sentence| {
        let cues = cues(&sentence);
        (clearness(&cues) > 0.0 || cues.contains(&Tells::Reach))
            && (about || cues.contains(&Tells::Party) || named(&sentence))
    })
}

/// Whether a word begins with a capital, or is all capitals.
pub fn is_capital(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some()
}

/// Whether a text gives a telephone number: seven figures or more in a row, with marks
/// between them.
pub fn has_phone(text: &str) -> bool {
    const LEAST: usize = 7;
    const GROUPS: usize = 2;
    let mark = |c: char| matches!(c, '-' | '.' | ')' | '(' | ' ' | '/' | '+');
    text.split(|c: char| !c.is_ascii_digit() && !mark(c))
        .any(|run| {
            let groups = run.split(|c: char| !c.is_ascii_digit());
            let groups: Vec<&str> = groups.filter(|group| !group.is_empty()).collect();
            let joined = run.trim().contains(['-', '.', ')', '/']);
            let figures: usize = groups.iter().map(|group| group.len()).sum();
            let year = |group: &&str| group.len() == 4 && group.starts_with(['1', '2']);
            let dated = groups.len() == 3 && groups.last().is_some_and(year) && groups[0].len() < 3;
            joined
                && !dated
                && groups.len() >= GROUPS
                && (LEAST..=15).contains(&figures)
                && groups.last().is_some_and(|last| last.len() >= 3)
                && groups.iter().all(|group| group.len() <= 8)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_colleague_tells() {
        for (sentence, expected) in [
            ("I received a call from Bo Berg with Acme.", Tells::Contact),
            ("Acme says that one pallet is missing.", Tells::Trouble),
            (
                "The customer would like to have a second line.",
                Tells::Wants,
            ),
            ("Their contract expires on 1 October.", Tells::Ends),
            ("They have not paid the last two invoices.", Tells::Trouble),
            ("He is waiting on our drawing.", Tells::Waits),
            ("Acme brings out an RFP for pumps.", Tells::Opens),
            ("Could you give him a call?", Tells::Reach),
            ("Der Kunde hat sich beschwert.", Tells::Contact),
            ("This has been resolved.", Tells::Done),
            ("Tom fixed this for me.", Tells::Done),
            ("I will call them tomorrow.", Tells::InHand),
            ("This has still not been resolved.", Tells::Undone),
        ] {
            assert!(
                cues(sentence).contains(&expected),
                "{sentence}: {:?}",
                cues(sentence)
            );
        }
        for open in [
            "This has still not been resolved.",
            "I will call them tomorrow.",
        ] {
            assert!(!cues(open).contains(&Tells::Done), "{open}");
        }
        assert_eq!(clearness(&cues("The list is on the drive.")), 0.0);
    }

    #[test]
    fn numbers_to_ring() {
        for text in [
            "He is at 212-555-0187.",
            "Tel. (0)89 555-0199",
            "720.555.0100",
        ] {
            assert!(has_phone(text), "{text}");
        }
        for text in [
            "On 03/04/2001 we sold 20,000.",
            "deal 1234567",
            "5.25 5.23 5.78",
        ] {
            assert!(!has_phone(text), "{text}");
        }
    }
}
