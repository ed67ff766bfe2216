//! What stands between a name and what its house does, set aside: `Acme, a maker of buses,
//! will double …`, `Acme (NYSE: ACM) opens …`, `Acme said today that it will close …`.
//!
//! A sentence is read as it stands first; only where nothing is found is it read again so.

use super::super::tokens::Token;
use super::Lang;
use super::acts::act;
use super::function::AUXILIARY;
use super::guards::modal;
use super::houses::says;
use super::lookup::Among;

/// Tokens of the longest apposition: our choice.
const LONGEST: usize = 25;

/// How what is said of a house beside its name begins.
const OPENS: &str = "a an the one which that who whose based headquartered located part formerly \
                     known founded owned maker makers manufacturer provider supplier producer \
                     operator ein eine einer der die das mit hersteller anbieter betreiber tochter \
                     teil ansässig größter größte";

/// When something was said.
const WHEN: &str = "today yesterday monday tuesday wednesday thursday friday saturday sunday \
                    earlier recently";

/// A sentence without it; `None` where nothing of the kind is there.
pub fn set_aside<'t>(sentence: &[Token<'t>], lang: Lang) -> Option<Vec<Token<'t>>> {
    let mut left: Vec<Token<'t>> = Vec::with_capacity(sentence.len());
    let mut i = 0;
    while i < sentence.len() {
        let named = left.last().is_some_and(Token::capital);
        let end = match &sentence[i] {
            token if named && token.is(",") => apposition(sentence, i, lang),
            token if named && token.is("(") => ticker(sentence, i),
            token if named && says(token, lang) => own_word(sentence, i, lang),
            _ => None,
        };
        match end {
            Some(end) => i = end,
            None => {
                left.push(sentence[i].clone());
                i += 1;
            }
        }
    }
    (left.len() < sentence.len()).then_some(left)
}

/// Behind the second comma of what is said of a house beside its name, where the house goes
/// on to do something.
fn apposition(tokens: &[Token<'_>], comma: usize, lang: Lang) -> Option<usize> {
    tokens.get(comma + 1).filter(|t| t.one_of(OPENS))?;
    let inside = tokens[comma + 1..].iter().take(LONGEST);
    let length = inside.take_while(|t| !t.is(",") && !t.is(";")).count();
    let end = comma + 1 + length;
    let closed = tokens.get(end).is_some_and(|t| t.is(","));
    (closed && does(tokens, end + 1, lang)).then_some(end + 1)
}

/// Behind the bracket of where a house's shares are traded, or of what it is called in short:
/// `(NYSE: ACM)`, `(“Acme”)`, `(ACM)`.
fn ticker(tokens: &[Token<'_>], bracket: usize) -> Option<usize> {
    let inside = &tokens[bracket + 1..];
    let length = inside.iter().take(8).position(|t| t.is(")"))?;
    let short = |t: &Token<'_>| t.capital() || !t.text.chars().any(char::is_alphabetic);
    let of_name = length > 0 && inside[..length].iter().all(short);
    of_name.then_some(bracket + length + 2)
}

/// Behind the pronoun by which a house tells of itself: `said today that it`.
fn own_word(tokens: &[Token<'_>], verb: usize, lang: Lang) -> Option<usize> {
    let is = |at: usize, words: &str| tokens.get(at).is_some_and(|t| t.one_of(words));
    let mut at = verb + 1;
    if is(at, "on") && is(at + 1, WHEN) || is(at, "this") && is(at + 1, "week month morning") {
        at += 2;
    } else if is(at, WHEN) {
        at += 1;
    } else if is(at, "in") && is(at + 1, "a") && is(at + 2, "statement release") {
        at += 3;
    }
    at += usize::from(is(at, ","));
    at += usize::from(is(at, "that dass"));
    (is(at, "it they") && does(tokens, at + 1, lang)).then_some(at + 1)
}

/// Whether a verb follows, at most an adverb before it.
fn does(tokens: &[Token<'_>], from: usize, lang: Lang) -> bool {
    let verb = |t: &Token<'_>| {
        !t.capital() && (t.is_in(&AUXILIARY) || modal(t) || act(&t.low, lang).is_some())
    };
    let adverb = |t: &Token<'_>| t.low.ends_with("ly") || t.one_of("also today now auch nun");
    match tokens.get(from) {
        Some(next) if adverb(next) => tokens.get(from + 1).is_some_and(verb),
        next => next.is_some_and(verb),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tokens::tokens;
    use super::*;

    fn without(text: &str) -> Option<String> {
        let left = set_aside(&tokens(text), Lang::English)?;
        let words: Vec<&str> = left.iter().map(|t| t.text).collect();
        Some(words.join(" "))
    }

    #[test]
    fn what_stands_between_a_name_and_its_verb() {
        for text in [
            "Vantor Mobility, a maker of buses, will double its production.",
            "Vantor Mobility, based in Kiel, will double its production.",
            "Vantor Mobility, which makes buses, will double its production.",
            "Vantor Mobility (XETRA: VMO) will double its production.",
            "Vantor Mobility said today that it will double its production.",
            "Vantor Mobility announced on Monday it will double its production.",
        ] {
            let left = "Vantor Mobility will double its production .";
            assert_eq!(without(text).as_deref(), Some(left), "{text}");
        }
        for text in [
            "Vantor Mobility will double its production.",
            "Vantor Mobility, Borealis and Acme will double their production.",
            "Vantor Mobility said today that Borealis will double its production.",
            "Vantor Mobility (which sells to Acme) will double its production.",
            "He thanked Vantor Mobility, a maker of buses, and left.",
        ] {
            assert_eq!(without(text), None, "{text}");
        }
        // What else is in the sentence stays.
        let left = without("For Acme, a maker of buses, will Borealis close, it says.");
        assert_eq!(
            left.as_deref(),
            Some("For Acme will Borealis close , it says .")
        );
    }
}
