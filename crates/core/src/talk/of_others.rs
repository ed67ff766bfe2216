//! What a customer tells in passing of somebody else who may need the reader: the dairy they
//! deliver to has lost its supplier, a colleague at another works changes the same part every
//! eight weeks, a friend's house builds anew and asked who could do it.

mod words;

use super::sentences;
use crate::identity::names::fold;
use crate::reading::phrases::{Match, Phrases};
use crate::reading::words::Words;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use words::{
    BUYER, HOUSE, IDLE, MOVES, NEEDS, OPENS, OTHER, REFERS, SAME, SETTLED, SUFFERS, THEM, TRADE,
};

/// What a phrase says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Cue {
    /// They have nobody who supplies it, or ask for somebody.
    Needs,
    /// The writer thought of the reader, or said that they know somebody.
    Refers,
    /// It breaks at theirs, over and over.
    Suffers,
    /// They build or buy something new.
    Opens,
    /// Somebody has another place now.
    Moves,
    /// Somebody else, by no name.
    Other,
    /// A house, by its trade.
    House,
    /// Who buys or decides there.
    Buyer,
    /// Who supplies.
    Trade,
    /// Somebody else goes on being spoken of.
    They,
    /// It is as at the writer's, or what the reader brought.
    Same,
    /// It is settled, or was long ago.
    Settled,
    /// Leisure and family.
    Idle,
}

impl Cue {
    /// How much it says. Chosen.
    fn weight(self) -> u32 {
        match self {
            Cue::Needs | Cue::Refers => 3,
            Cue::Suffers | Cue::Opens | Cue::Moves | Cue::Other => 2,
            Cue::House | Cue::Buyer | Cue::Trade | Cue::They | Cue::Same => 1,
            Cue::Settled | Cue::Idle => 0,
        }
    }

    /// Whether it tells why somebody may need the reader.
    fn tells(self) -> bool {
        self <= Cue::Moves
    }
}

/// What a name says, since it may be one of theirs, and what the reader's goods say.
const NAME: u32 = 1;
const GOODS: u32 = 1;
/// The sum that makes it a word of another.
const ENOUGH: u32 = 5;

static SCALE: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows: [(Cue, &'static [&'static str]); 13] = [
        (Cue::Needs, NEEDS),
        (Cue::Refers, REFERS),
        (Cue::Suffers, SUFFERS),
        (Cue::Opens, OPENS),
        (Cue::Moves, MOVES),
        (Cue::Other, OTHER),
        (Cue::House, HOUSE),
        (Cue::Buyer, BUYER),
        (Cue::Trade, TRADE),
        (Cue::They, THEM),
        (Cue::Same, SAME),
        (Cue::Settled, SETTLED),
        (Cue::Idle, IDLE),
    ];
    let each = |(cue, all): (Cue, &'static [&'static str])| all.iter().map(move |one| (*one, cue));
    Phrases::new(rows.into_iter().flat_map(each))
});

/// Whoever speaks: what `we` need is an ask, and no word of others …
const US: &[&str] = &["i", "we", "wir", "ich"];
/// … unless somebody else is spoken of in between.
const THEY: &[&str] = &["they", "he", "she", "who", "theirs", "er", "denen"];
/// The sentences about one that may tell the rest of it.
const NEAR: usize = 1;

/// What is told of somebody else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfOther {
    /// The sentences that tell it, at most three.
    pub told: String,
    /// They have nobody, rather than only trouble or plans.
    pub needs: bool,
}

/// What a text tells of somebody else who may need the reader. `goods` tells whether a word
/// names what the reader sells; `name` whether a word with a capital names somebody who is
/// neither the writer nor the reader.
pub fn of_others(
    text: &str,
    goods: &dyn Fn(&str) -> bool,
    name: &dyn Fn(&str) -> bool,
) -> Option<OfOther> {
    let sentences: Vec<String> = sentences(text).collect();
    let all: Vec<Told> = (sentences.iter())
        .map(|sentence| Told::of(sentence, name))
        .collect();
    let mut best: Option<(u32, OfOther)> = None;
    for (at, here) in all.iter().enumerate() {
        if !here.cues.iter().any(|cue| cue.tells()) || asks(&sentences[at]) {
            continue;
        }
        // Who it is may stand before it, what it is about behind it.
        let end = (at + NEAR + 1).min(all.len());
        let around = &all[at.saturating_sub(NEAR)..end];
        let wide = &all[at.saturating_sub(NEAR + 1)..end];
        let void = |cue: &Cue| matches!(cue, Cue::Settled | Cue::Idle);
        if wide.iter().flat_map(|one| &one.cues).any(void) {
            continue;
        }
        let sum = Told::together(around).sum();
        // What goods are called is looked up only where it decides.
        let near = || &sentences[at.saturating_sub(NEAR)..end];
        let of_goods = || near().iter().any(|one| plain(one).any(goods));
        let sum = match sum > 0 && sum + GOODS == ENOUGH && of_goods() {
            true => ENOUGH,
            false => sum,
        };
        let needs = here.cues.contains(&Cue::Needs) || here.cues.contains(&Cue::Refers);
        let better = best.as_ref().is_none_or(|(before, _)| sum > *before);
        if sum >= ENOUGH && better {
            let first = match here.somebody() {
                true => at,
                false => at.saturating_sub(NEAR),
            };
            let told = sentences[first..=at].join(" ");
            best = Some((sum, OfOther { told, needs }));
        }
    }
    best.map(|(_, told)| told)
}

/// Whether a sentence that is known to tell of somebody else tells of what is settled, or only
/// asks.
pub fn is_void(sentence: &str) -> bool {
    let void = |cue: &Cue| matches!(cue, Cue::Settled | Cue::Idle);
    theirs(sentence).iter().any(void) || asks(sentence)
}

/// Whether a sentence asks, other than by `Did I tell you that …?`
fn asks(sentence: &str) -> bool {
    const TELLS: &[&str] = &[
        "did i say",
        "did i tell",
        "did i mention",
        "have i told",
        "know what",
        "guess wh",
        "hab ich schon",
        "habe ich schon",
        "wissen sie schon",
        "kennen sie noch",
        "remember",
    ];
    let low = sentence.to_lowercase();
    low.trim_end().ends_with('?') && !TELLS.iter().any(|words| low.contains(words))
}

/// What some sentences tell.
#[derive(Default)]
struct Told {
    cues: BTreeSet<Cue>,
    /// They name somebody else.
    named: bool,
}

impl Told {
    fn of(sentence: &str, name: &dyn Fn(&str) -> bool) -> Told {
        Told {
            cues: theirs(sentence),
            named: names(sentence, name),
        }
    }

    fn together(all: &[Told]) -> Told {
        let cues = all.iter().flat_map(|one| one.cues.iter().copied());
        Told {
            cues: cues.collect(),
            named: all.iter().any(|one| one.named),
        }
    }

    /// Whether somebody else is spoken of.
    fn somebody(&self) -> bool {
        let other = |cue: &Cue| matches!(cue, Cue::Other | Cue::House);
        self.named || self.cues.iter().any(other)
    }

    /// What it says; nothing where nobody else is spoken of.
    fn sum(&self) -> u32 {
        let cues: u32 = self.cues.iter().map(|cue| cue.weight()).sum();
        let no_other = !self.cues.contains(&Cue::Other);
        let name = if self.named && no_other { NAME } else { 0 };
        match self.somebody() {
            true => cues + name,
            false => 0,
        }
    }
}

/// The cues of a sentence that are not said of the writer.
fn theirs(sentence: &str) -> BTreeSet<Cue> {
    let words = Words::of(sentence);
    let found = SCALE.find(&words);
    let other = |one: &&Match<'_, Cue>| matches!(one.meaning, Cue::Other | Cue::House);
    let others: Vec<usize> = found.iter().filter(other).map(|one| one.start).collect();
    // `We hold a safety day and are looking for somebody`: who was named last does it.
    let of_us = |start: usize| {
        let last = (0..=start).rev().find_map(|at| {
            let word = words.get(at);
            let third = THEY.contains(&word) || others.contains(&at) && at < start;
            // `The dairy that we supply`: of it the sentence speaks.
            let within = found
                .iter()
                .any(|one| other(&one) && (one.start..one.end).contains(&at));
            match (US.contains(&word) && !within, third) {
                (true, _) => Some(true),
                (_, true) => Some(false),
                _ => None,
            }
        });
        last.unwrap_or_default()
    };
    let kept = found.iter().filter(|one| match one.meaning {
        Cue::Needs | Cue::Suffers | Cue::Opens | Cue::Moves => !of_us(one.start),
        _ => true,
    });
    kept.map(|one| *one.meaning).collect()
}

fn plain(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
}

/// Words that tell that a sentence is German, where every noun has a capital …
const GERMAN: &[&str] = &[
    "der", "die", "das", "und", "ist", "nicht", "wir", "sie", "ich", "den", "dem", "ein", "eine",
    "bei",
];
/// … and the words before one that is a name.
const BEFORE_A_NAME: &[&str] = &[
    "bei",
    "in",
    "aus",
    "nach",
    "firma",
    "molkerei",
    "brauerei",
    "käserei",
    "papierfabrik",
    "werk",
    "herr",
    "herrn",
    "frau",
];
/// What the name at the head of a sentence does.
const DOES: &[&str] = &[
    "is", "are", "has", "have", "had", "was", "were", "look", "looks", "needs", "need", "wants",
    "want", "go", "goes", "swear", "swears",
];
/// Words at the head of a sentence that name nobody.
const HEADS: &[&str] = &[
    "the",
    "they",
    "this",
    "that",
    "these",
    "those",
    "there",
    "she",
    "you",
    "who",
    "what",
    "which",
    "all",
    "some",
    "both",
    "everything",
    "everybody",
    "everyone",
    "nothing",
    "nobody",
    "somebody",
    "someone",
    "production",
    "maintenance",
    "purchasing",
    "stores",
    "management",
    "one",
    "our",
    "his",
    "her",
    "their",
    "its",
    "here",
    "yours",
    "mine",
    "ours",
    "only",
    "none",
];

/// Whether a sentence names somebody.
fn names(sentence: &str, name: &dyn Fn(&str) -> bool) -> bool {
    let words: Vec<&str> = plain(sentence).collect();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase) && word.chars().count() > 2;
    let is_name = |word: &str| is_capital(word) && name(&fold(word));
    let german = words.iter().any(|word| GERMAN.contains(word));
    let first = words.windows(2).take(1).any(|two| {
        let head = two[0].to_lowercase();
        !german && DOES.contains(&two[1]) && !HEADS.contains(&head.as_str()) && is_name(two[0])
    });
    first
        || words.windows(2).any(|two| {
            let led = BEFORE_A_NAME.contains(&two[0].to_lowercase().as_str());
            (!german || led) && is_name(two[1])
        })
}

#[cfg(test)]
mod tests {
    use super::of_others;

    fn told(text: &str) -> bool {
        let goods = |word: &str| {
            let word = word.to_lowercase();
            ["seal", "pump", "gasket", "dichtung", "packung"]
                .iter()
                .any(|stem| word.contains(stem))
        };
        let name = |word: &str| matches!(word, "dornby" | "york" | "petersen");
        of_others(text, &goods, &name).is_some()
    }

    #[test]
    fn somebody_else_may_need_the_reader() {
        for text in [
            "The people at Dornby are looking for a new supplier.",
            "My cousin runs a dairy. He asked me who makes decent seals.",
            "The mill next door cannot run, nobody will sell them a shaft.",
            "Rang Petersen in York. Their dealer has gone bust.",
            "Our counterpart over in York swears at his pumps every week.",
            "A friend of mine is putting in a second line and needs somebody who does pumps.",
            "Der Nachbar steht ohne Lieferant da.",
            "Drüben bei Petersen tropft die Dichtung alle drei Wochen.",
            "Mein Schwager baut eine neue Linie. Er hat gefragt, wer Pumpen macht.",
            "Our sister in Graz has just thrown out its pump supplier.",
            "The man who services our lifts has a seal that nobody can identify, he showed me a photo.",
            "A former apprentice of ours has opened his own repair shop and asked where he could get packing.",
            "Die Kollegin in Linz fragt, wer uns die Dichtung liefert, bei ihr hält sie nur ein Quartal.",
            "Our landlord has three car washes and gets through a pump a month.",
        ] {
            assert!(told(text), "{text}");
        }
    }

    #[test]
    fn what_is_said_and_means_nothing() {
        for text in [
            "We are looking for a new supplier.",
            "I asked Petersen who makes the drawing.",
            "Dornby were looking for somebody, but have signed with a Swiss house.",
            "My cousin is building a new house with a second bathroom.",
            "York lost 3-0, their defence leaks every week.",
            "The order for York is attached.",
            "Petersen changes his car every two years.",
            "The neighbours are putting up a fence.",
            "The canteen of our works is looking for a cook.",
            "Our customer in York has paid at last.",
            "Mein Bruder baut ein Haus in York.",
            "Drüben bei Petersen haben sie gut gefeiert.",
            "Wir suchen jemanden für die Pumpen.",
            "Der Kollege in York ist versorgt, er hat die Dichtung alle drei Wochen gewechselt.",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
