//! What the same note says was done of what it says is open: `wants the price list, sent it
//! right away`.

use super::says::{behind, owes};
use crate::encounters::told;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::content_words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words by which a seller notes that something went out.
static DONE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "sent|gave|given|handed|mailed|emailed|forwarded|brought|done|settled|sorted",
        "erledigt|geschickt|gesendet|verschickt|zugeschickt|gegeben|mitgegeben|übergeben",
        "envoyé|donné|remis|réglé",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Words that stand for what was named before.
const IT: &[&str] = &[
    "it", "this", "them", "which", "es", "sie", "die", "das", "le", "la", "les",
];
const ALL: &[&str] = &["both", "everything", "all", "alles", "beides", "tout"];
/// Whose doing is not ours, and what comes to us.
const THEIRS: &[&str] = &[
    "she", "he", "they", "er", "il", "elle", "me", "us", "mir", "uns",
];
/// No longer clause says that all is done without saying of what, in words.
const SHORT: usize = 3;

/// Whether what a sentence says is wanted or owed was done, by what stands behind it there or
/// in the sentences after it. `about` is what it is about.
pub(super) fn is_done(sentence: &str, later: &[String], about: &BTreeSet<String>) -> bool {
    let mut here = behind(sentence).into_iter().flat_map(told);
    if here.any(|clause| does(clause, about, false)) {
        return true;
    }
    // Behind something else that is open, `it` is that.
    let mut other = false;
    later.iter().any(|sentence| {
        other |= owes(sentence);
        told(sentence).any(|clause| does(clause, about, other))
    })
}

fn does(clause: &str, about: &BTreeSet<String>, other: bool) -> bool {
    let words = Words::of(clause);
    let found = DONE.find(&words);
    let Some(last) = found.last() else {
        return false;
    };
    let is = |list: &[&str]| words.iter().any(|word| list.contains(&word));
    let bare = is(IT) || words.len() <= SHORT || last.end == words.len();
    let told = !content_words(clause).is_disjoint(about) || is(ALL) || bare && !other;
    told && !is(THEIRS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_same_note_says_was_done() {
        let about = content_words("wants the price list");
        let done = |sentence: &str, later: &str| is_done(sentence, &[later.to_owned()], &about);
        for (sentence, later) in [
            ("wants the price list", "Sent it right away."),
            ("wants the price list", "Price list sent by mail."),
            ("wants the price list, gave it to her", ""),
            ("wanted a price list, which I handed over", ""),
            ("promised her the price list", "Done."),
            ("wants the price list", "Wants samples; sent both."),
            ("möchte die Preisliste, gleich per Mail geschickt", ""),
        ] {
            assert!(done(sentence, later), "{sentence} {later}");
        }
        for (sentence, later) in [
            ("wants the price list", ""),
            ("wants the price list", "Must be sent by Friday."),
            ("wants the price list", "Not sent yet."),
            ("wants the price list", "She gave it to her boss."),
            ("wants the price list", "Gave her a lift to the station."),
            ("sent the drawing, wants the price list", ""),
            ("wants the price list", "Wants samples; sent them."),
        ] {
            assert!(!done(sentence, later), "{sentence} {later}");
        }
    }
}
