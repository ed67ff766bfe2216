//! What a seller notes beside mail of what is open with somebody: `wants a price`, `promised
//! her the samples by Tuesday`, `follow up on 26 November`, `she will call me on Friday`.

mod cues;
mod needs;
mod plans;
mod wrong;

use crate::calendar;
use crate::reading::words::Words;
use crate::talk::appointed::last_day;
use crate::time::Timestamp;
use cues::{CUES, Cue, HANDED};
use needs::{is_counted, is_ours_to_give, needing};
pub(super) use needs::{is_need, only_needs};
use plans::plans;
use std::collections::BTreeSet;
use wrong::complains;

/// What a note says is open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Says {
    /// They want something.
    Wants,
    /// Something of ours is wrong, and they say no more than that.
    Wrong,
    /// We said that they would have something.
    Promised,
    /// We are to get in touch with them on a day.
    Meant,
    /// They said that they would come back to us by a day.
    Announced,
    /// Something is to come at their house: a site, a move, the end of a contract.
    Plans,
}

const WE: &[&str] = &["i", "we", "ich", "wir", "je", "nous"];
const THEY: &[&str] = &[
    "they",
    "she",
    "he",
    "who",
    "customer",
    "client",
    "buyer",
    "er",
    "sie",
    "kunde",
    "kundin",
    "einkäufer",
    "il",
    "elle",
];
/// Behind these the subject may be that of the words before.
const AND: &[&str] = &["and", "und", "et", "then", "also"];
const US: &[&str] = &["us", "me", "uns", "mich", "mir"];
/// What follows is theirs.
const THEIRS: &[&str] = &[
    "their", "her", "his", "ihr", "ihre", "ihren", "ihrer", "ihrem", "sein", "seine", "seinen",
    "seiner", "seinem", "deren", "leur", "leurs", "ses",
];

/// Somebody whose doing a phrase is.
#[derive(Clone, PartialEq, Eq)]
enum Subject {
    We,
    /// They, with the word that says so.
    They(String),
    /// Nobody is named.
    Left,
}

/// What a sentence of a note says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Said {
    /// What is open.
    pub(super) says: Says,
    /// Of whom, as one of the names is written there; empty where it names nobody.
    pub(super) who: String,
    /// Days after the note until the last day it names.
    pub(super) days: Option<i32>,
    /// Whether it is something of which a mail shows that it was done.
    pub(super) handed: bool,
}

/// What a sentence of a note of the moment `at` says is open with one of some names.
pub(super) fn said(sentence: &str, names: &BTreeSet<String>, at: Timestamp) -> Option<Said> {
    let owed = owed(sentence, names, at);
    // What they want by a day, or to have in hand, is told by that.
    let told = (owed.as_ref())
        .is_some_and(|said| said.says != Says::Wants || said.handed || said.days.is_some());
    let sure = (owed.as_ref()).is_some_and(|said| said.says != Says::Wants || said.handed);
    let bare = |says: Says, who: String| Said {
        says,
        who,
        days: None,
        handed: false,
    };
    // What they need for what they plan is asked of nobody yet.
    if !sure && plans(sentence, at) {
        return Some(bare(Says::Plans, named(sentence, names)));
    }
    if told {
        return owed;
    }
    let wrong = complains(sentence, names).map(|who| bare(Says::Wrong, who));
    wrong.or(owed)
}

/// The first of some names that a sentence gives, empty where it gives none.
fn named(sentence: &str, names: &BTreeSet<String>) -> String {
    let words = Words::of(sentence);
    let named = words.iter().find(|word| names.contains(*word));
    named.unwrap_or_default().to_owned()
}

/// What is wanted, owed or to come by a sentence.
fn owed(sentence: &str, names: &BTreeSet<String>, at: Timestamp) -> Option<Said> {
    let whole = Words::of(sentence);
    let all = CUES.find(&whole);
    let first = |cue: Cue| all.iter().find(|one| *one.meaning == cue);
    let has = |cue: Cue| first(cue).is_some();
    if sentence.trim_end().ends_with('?') || has(Cue::Not) {
        return None;
    }
    let days = last_day(sentence, at);
    let ahead = days.is_some_and(|days| days > 0);
    let done_by = |cue: Cue| first(cue).map(|one| subject(&whole, one.start, names));
    let ours = |subject: &Subject| !matches!(subject, Subject::They(_));
    let word = done_by(Cue::Word).filter(|_| gives_word(sentence, names));
    let own = || first(Cue::Word).is_some_and(|one| to_their_own(&whole, one.end));
    let comes = || coming(sentence, names).filter(|_| ahead && !has(Cue::Asked));
    let (says, who, handed) = match word {
        Some(subject) if ours(&subject) && !has_done(&whole) => {
            (Says::Promised, String::new(), hands(sentence, Cue::Word))
        }
        Some(Subject::They(who)) if ahead && !own() => (Says::Announced, who, false),
        Some(_) => return None,
        None => match comes() {
            Some(Subject::We) => return None,
            Some(Subject::They(who)) => (Says::Announced, who, false),
            Some(Subject::Left) => (Says::Announced, String::new(), false),
            None if ahead && (has(Cue::Reach) || bids_call(&whole, names)) => {
                let asked = has(Cue::Asked) || has(Cue::Wants);
                match done_by(Cue::Reach) {
                    Some(Subject::They(who)) if !asked => (Says::Announced, who, false),
                    _ => (Says::Meant, String::new(), false),
                }
            }
            None => match wants(sentence, names) {
                Some((who, handed)) => (Says::Wants, who, handed),
                None if !has(Cue::Wants) && !has(Cue::Asked) => {
                    let will = first(Cue::Will)?;
                    match subject(&whole, will.start, names) {
                        Subject::They(who) if ahead => (Says::Announced, who, false),
                        Subject::They(_) => return None,
                        // `Should send me the list`
                        Subject::Left if is_to_us(&whole, will.start, will.end) => match ahead {
                            true => (Says::Announced, String::new(), false),
                            false => return None,
                        },
                        _ => (Says::Promised, String::new(), hands(sentence, Cue::Will)),
                    }
                }
                None => return None,
            },
        },
    };
    let who = match names.contains(&who) {
        true => who,
        false => named(sentence, names),
    };
    Some(Said {
        says,
        who,
        days,
        handed,
    })
}

/// Whether a clause or a sentence says that something is wanted or owed.
pub(super) fn owes(text: &str) -> bool {
    let found = CUES.find(&Words::of(text));
    found.iter().any(|one| {
        let open = [Cue::Wants, Cue::Asked, Cue::Trouble, Cue::Word, Cue::Will];
        open.contains(one.meaning)
    })
}

/// What stands behind the last clause of a sentence that says so.
pub(super) fn behind(sentence: &str) -> Vec<&str> {
    let clauses: Vec<&str> = clauses(sentence).map(|(clause, _)| clause).collect();
    let last = clauses.iter().rposition(|clause| owes(clause));
    clauses[last.map_or(clauses.len(), |last| last + 1)..].to_vec()
}

/// The clauses of a sentence, each with what a colon leads on to.
fn clauses(sentence: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = sentence.split([';', '(']).flat_map(|part| part.split(", "));
    parts.flat_map(|part| {
        let starts = part.match_indices(':').map(|(at, _)| at + 1);
        std::iter::once(0).chain(starts).map(move |start| {
            let rest = &part[start..];
            (rest.split(':').next().unwrap_or(rest), rest)
        })
    })
}

/// Whether a clause in which a cue stands names what goes out by mail.
fn hands(sentence: &str, cue: Cue) -> bool {
    clauses(sentence).any(|(clause, rest)| {
        let found = CUES.find(&Words::of(clause));
        found.iter().any(|one| *one.meaning == cue) && !HANDED.find(&Words::of(rest)).is_empty()
    })
}

/// Whether somebody gives their word: not so `the promised samples were fine`.
fn gives_word(sentence: &str, names: &BTreeSet<String>) -> bool {
    const OBJECTS: &[&str] = &[
        "that", "her", "him", "them", "us", "me", "it", "to", "dass", "ihr", "ihm", "ihnen",
    ];
    const IS: &[&str] = &[
        "is", "are", "was", "were", "came", "ist", "sind", "war", "waren", "wurde", "wurden",
        "kam", "kamen",
    ];
    clauses(sentence).any(|(clause, _)| {
        let words = Words::of(clause);
        let found = CUES.find(&words);
        found.iter().any(|one| {
            let next = words.get(one.end);
            let object = OBJECTS.contains(&next) || names.contains(next);
            let told = || (one.end..words.len()).any(|at| IS.contains(&words.get(at)));
            *one.meaning == Cue::Word && (object || !told())
        })
    })
}

/// `Promised her kids a trip`: what follows the word number `end` is theirs, and nothing
/// that would come to us.
fn to_their_own(words: &Words, end: usize) -> bool {
    const ARTICLES: &[&str] = &[
        "the", "a", "an", "some", "die", "der", "das", "den", "ein", "eine", "einen",
    ];
    let handed = || HANDED.find(words).iter().any(|one| one.start == end + 1);
    let next = words.get(end + 1);
    THEIRS.contains(&words.get(end)) && !ARTICLES.contains(&next) && !handed()
}

/// Whether what is handed over goes to us.
fn is_to_us(words: &Words, start: usize, end: usize) -> bool {
    const NEAR: usize = 5;
    (start..end + NEAR).any(|at| US.contains(&words.get(at)))
}

/// Who is to get in touch with us: whoever is named right before it, or nobody is.
fn coming(sentence: &str, names: &BTreeSet<String>) -> Option<Subject> {
    const BESIDE: &[&str] = &[
        "also",
        "again",
        "probably",
        "maybe",
        "perhaps",
        "soon",
        "herself",
        "himself",
        "wahrscheinlich",
        "vielleicht",
        "dann",
        "selbst",
        "wohl",
        "sicher",
        "noch",
        "wieder",
    ];
    clauses(sentence).find_map(|(clause, _)| {
        let words = Words::of(clause);
        let is_them = |start: usize, end: usize| {
            let before = words.get(start.saturating_sub(1));
            let dated = || {
                let figure = before.bytes().all(|b| b.is_ascii_digit());
                figure || calendar::day(before).is_some() || calendar::month(before).is_some()
            };
            let last = words.get(end - 1);
            start == 0
                || names.contains(before)
                || [WE, THEY, AND, BESIDE].iter().any(|list| list.contains(&before))
                || dated()
                || words.get(start) == "to"
                // Whoever decides, it is what they wait for.
                || last.starts_with("decide")
                || last.starts_with("entscheide")
        };
        let found = CUES.find(&words);
        let mut comes = found.iter().filter(|one| *one.meaning == Cue::Comes);
        let one = comes.find(|one| is_them(one.start, one.end))?;
        Some(subject(&words, one.start, names))
    })
}

/// Who wants something by a sentence, and whether it is what goes out by mail.
fn wants(sentence: &str, names: &BTreeSet<String>) -> Option<(String, bool)> {
    let clauses = clauses(sentence).map(|(clause, rest)| (Words::of(clause), Words::of(rest)));
    let mut all = clauses.filter_map(|(clause, rest)| {
        wanting(&clause, &rest, names).or_else(|| needing(&clause, names))
    });
    let (who, handed) = all.next()?;
    Some((who, handed || all.any(|(_, handed)| handed)))
}

/// `Call Ann on 26 November`
fn bids_call(words: &Words, names: &BTreeSet<String>) -> bool {
    matches!(words.get(0), "call" | "ring" | "phone" | "visit") && names.contains(words.get(1))
}

/// `Sie hat die Muster zugesagt`: they, though nothing before the words says so.
fn has_done(words: &Words) -> bool {
    words.iter().any(|word| matches!(word, "hat" | "haben"))
        && !words.iter().any(|word| WE.contains(&word))
}

/// Whose doing the phrase is that begins at a word of a clause.
fn subject(words: &Words, start: usize, names: &BTreeSet<String>) -> Subject {
    let is_we = |at: usize| WE.contains(&words.get(at));
    let tells =
        |at: &usize| is_we(*at) || names.contains(words.get(*at)) || THEY.contains(&words.get(*at));
    let joined = |at: &usize| AND.contains(&words.get(*at));
    let before = (0..start).rev().take_while(|at| !joined(at));
    let first = (0..start).take(1);
    match before.chain(first).find(tells) {
        Some(at) if is_we(at) => Subject::We,
        Some(at) => Subject::They(words.get(at).to_owned()),
        None => Subject::Left,
    }
}

/// Who wants something by a clause, empty where it names nobody, and whether what it and the
/// `rest` name goes out by mail. `None` where nobody wants anything, or the seller does.
fn wanting(words: &Words, rest: &Words, names: &BTreeSet<String>) -> Option<(String, bool)> {
    let found = CUES.find(words);
    let things = HANDED.find(rest);
    found.iter().find_map(|one| {
        let (start, end) = (one.start, one.end);
        if !matches!(one.meaning, Cue::Wants | Cue::Asked | Cue::Trouble) {
            return None;
        }
        // A verb may end the clause: `das Angebot, das sie bis Freitag braucht`.
        let handed = things
            .iter()
            .any(|thing| thing.start >= start || end == words.len() && thing.end <= end)
            || is_counted(words, end);
        if *one.meaning == Cue::Trouble && !handed
            || *one.meaning == Cue::Wants && is_theirs_to_do(words, start, end)
        {
            return None;
        }
        // `Bis Freitag möchten wir`
        if WE.contains(&words.get(end)) {
            return None;
        }
        match subject(words, start, names) {
            Subject::We => return None,
            Subject::They(who) => return Some((who, handed)),
            Subject::Left => {}
        }
        if *one.meaning == Cue::Asked {
            let next = words.get(end);
            let joined = (0..start).any(|at| AND.contains(&words.get(at)));
            let by_another = start > 0 && next == "for" && !joined;
            let of_us = US.contains(&next) || is_ours_to_give(words, end, names);
            return (of_us || by_another).then(|| (String::new(), handed));
        }
        // `Habe Muster angefragt`
        if words.iter().any(|word| word == "habe") {
            return None;
        }
        // `Bis Freitag möchte Ann ein Angebot`
        let behind = (end..end + 2).find(|at| names.contains(words.get(*at)));
        let who = behind.map_or_else(String::new, |at| words.get(at).to_owned());
        Some((who, handed))
    })
}

/// Whether what they want is nothing of ours: what they want to do themselves (`wants to
/// think it over`), what they see coming (`expects prices to fall`), what they ask about
/// (`asks whether I like it`), and what somebody of theirs wants (`their customer needs`).
fn is_theirs_to_do(words: &Words, start: usize, end: usize) -> bool {
    const TAKES: &[&str] = &[
        "have", "get", "receive", "know", "try", "test", "order", "buy",
    ];
    const GIVES: &[&str] = &[
        "send", "bring", "quote", "offer", "deliver", "give", "mail", "email",
    ];
    const BE: &[&str] = &["sent", "told", "informed", "called", "quoted", "given"];
    const CAN: &[&str] = &[
        "can", "could", "have", "offer", "quote", "supply", "send", "deliver", "make", "sell",
        "können", "könnten", "haben", "liefern",
    ];
    const THINK: &[&str] = &[
        "prüfen",
        "besprechen",
        "überlegen",
        "überdenken",
        "nachdenken",
        "abwarten",
        "warten",
        "klären",
        "entscheiden",
        "sprechen",
        "reden",
        "vergleichen",
        "ansehen",
        "anschauen",
    ];
    const NEAR: usize = 4;
    let cue = words.get(end - 1);
    let next = words.get(end + 1);
    let whose =
        start > 1 && THEY.contains(&words.get(start - 1)) && THEIRS.contains(&words.get(start - 2));
    let does = match words.get(end) {
        "to" => {
            let sees = || {
                let found = HANDED.find(words);
                found
                    .iter()
                    .any(|one| (end + 2..=end + NEAR).contains(&one.start))
            };
            let of_us = ["asks", "requests"].contains(&cue) && GIVES.contains(&next);
            !(TAKES.contains(&next)
                || of_us
                || next == "be" && BE.contains(&words.get(end + 2))
                || next == "see" && sees())
        }
        "whether" | "if" | "ob" => {
            let can =
                CAN.contains(&words.get(end + 2)) || CAN.contains(&words.get(words.len() - 1));
            !(can && (WE.contains(&next) || next == "you"))
        }
        _ => false,
    };
    let foresees = ["expects", "erwartet"].contains(&cue)
        && (end..end + NEAR)
            .take_while(|at| !US.contains(&words.get(*at)) && words.get(*at) != "you")
            .any(|at| words.get(at) == "to");
    whose || does || foresees || THINK.contains(&words.get(words.len() - 1))
}

#[cfg(test)]
mod tests;
