//! What a question wants to be told, and what a short answer tells: `About 14 kg` does
//! not answer `when`.

use super::sentences;
use crate::calendar::{self, day, english_month};
use crate::reading::greetings::without_greeting;

/// What a question wants to be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wanted {
    YesOrNo,
    Amount,
    Moment,
    Somebody,
    Else,
}

pub(super) fn wanted(question: &str) -> Wanted {
    let question = without_greeting(question);
    let last = question
        .rsplit_once(": ")
        .map_or(question, |(_, last)| last);
    // `2. When does it come?`
    let counts = |word: &&str| word.is_empty() || word.bytes().all(|b| b.is_ascii_digit());
    let words: Vec<&str> = (last.split(|c: char| !c.is_alphanumeric()))
        .skip_while(counts)
        .filter(|word| !word.is_empty())
        .collect();
    let first = words.first().copied().unwrap_or_default();
    let second = words.get(1).copied().unwrap_or_default();
    match (first, second) {
        (
            "how" | "wie",
            "many" | "much" | "heavy" | "long" | "big" | "large" | "wide" | "high" | "thick"
            | "deep" | "old" | "viel" | "viele" | "schwer" | "lang" | "groß",
        ) => Wanted::Amount,
        ("when" | "wann", _) | ("which" | "what", "day" | "date" | "week" | "time") => {
            Wanted::Moment
        }
        _ if [
            "hours",
            "open",
            "shut",
            "closed",
            "öffnungszeiten",
            "geöffnet",
            "geschlossen",
        ]
        .iter()
        .any(|n| words.contains(n)) =>
        {
            Wanted::Moment
        }
        _ if ["number", "code", "weight", "length", "nummer"]
            .iter()
            .any(|n| words.contains(n)) =>
        {
            Wanted::Amount
        }
        ("who" | "whom" | "wer" | "wen", _) => Wanted::Somebody,
        (
            "is" | "are" | "was" | "were" | "do" | "does" | "did" | "has" | "have" | "will" | "can"
            | "could" | "shall" | "should" | "may" | "ist" | "sind" | "hat" | "haben" | "wird"
            | "kann" | "können",
            _,
        ) => Wanted::YesOrNo,
        _ => Wanted::Else,
    }
}

/// What a short answer tells.
pub(super) fn given(answer: &str) -> Vec<Wanted> {
    const YES: &[&str] = &[
        "yes", "no", "correct", "right", "indeed", "exactly", "sure", "ja", "nein", "genau",
    ];
    let mut given = Vec::new();
    let lower = answer.to_lowercase();
    for sentence in sentences(&lower) {
        let first = sentence
            .split(|c: char| !c.is_alphanumeric())
            .find(|w| !w.is_empty());
        if first.is_some_and(|word| YES.contains(&word)) || sentence.contains("as agreed") {
            given.push(Wanted::YesOrNo);
        }
        let words: Vec<&str> = sentence.split(' ').collect();
        let number = |word: &&str| word.bytes().any(|b| b.is_ascii_digit());
        if words.iter().any(number) && words.len() <= 14 {
            given.push(Wanted::Amount);
        }
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let dated =
            |word: &String| is_time(word) || calendar::month(word).is_some() || is_ordinal(word);
        if words.iter().map(|word| bare(word)).any(|word| dated(&word)) {
            given.push(Wanted::Moment);
        }
    }
    given
}

/// `24th`, `2nd`: a day of the month.
fn is_ordinal(word: &str) -> bool {
    let mut figure = ["st", "nd", "rd", "th"].iter();
    let figure = figure.find_map(|ending| word.strip_suffix(ending));
    figure.is_some_and(|figure| {
        figure
            .parse::<u8>()
            .is_ok_and(|day| (1..=31).contains(&day))
    })
}

/// Days and months: words that many matters share.
pub(super) fn is_time(word: &str) -> bool {
    let workday = day(word).is_some_and(|day| day < 5);
    workday || english_month(word) || matches!(word, "week" | "woche")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_questions_want_and_answers_give() {
        assert_eq!(wanted("how heavy is one pump, roughly?"), Wanted::Amount);
        assert_eq!(wanted("will everything come together?"), Wanted::YesOrNo);
        assert_eq!(wanted("whom do we ring at night?"), Wanted::Somebody);
        assert_eq!(
            wanted("what are your opening hours at christmas?"),
            Wanted::Moment
        );
        assert_eq!(wanted("any chance of a crane?"), Wanted::Else);
        assert_eq!(wanted("2. when does it come?"), Wanted::Moment);
        assert_eq!(given("About 14 kg each."), [Wanted::Amount]);
        assert_eq!(given("Yes, it all comes on one truck."), [Wanted::YesOrNo]);
        assert!(given("We look into it.").is_empty());
    }
}
