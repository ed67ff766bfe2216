//! The words of a letter that are shown on a card: the sentence that asks or promises,
//! together with the one that it leans on, and no greeting.

use super::request::{Form, Request, is_bare};
use crate::reading::greetings::without_greeting;
use crate::words::{content_words, shorten};

/// The most that stands over a card, in characters.
const MOST: usize = 110;
/// Less of a sentence tells nothing, in characters.
const SOME: usize = 40;

/// What stands over a card: `sentence`, or with what it leans on, as `matter` has it.
pub fn headline(sentence: &str, matter: &str) -> String {
    let sentence = without_greeting(sentence);
    let matter = without_greeting(matter);
    if matter.chars().count() <= MOST {
        return matter.to_owned();
    }
    let context = matter.split(sentence).next().unwrap_or_default().trim();
    if context.is_empty() || !leans(sentence) {
        return shorten(sentence, MOST);
    }
    if is_bare(sentence) {
        return shorten(context, MOST);
    }
    match MOST.saturating_sub(sentence.chars().count() + 1) {
        0..SOME => shorten(sentence, MOST),
        room => format!("{} {sentence}", shorten(context, room)),
    }
}

/// Whether a sentence needs the one before it to be understood.
fn leans(sentence: &str) -> bool {
    const BACK: &[&str] = &[
        "it", "that", "this", "them", "these", "those", "so", "one", "both",
    ];
    let points = (sentence.split(|c: char| !c.is_alphanumeric()))
        .any(|word| BACK.contains(&word.to_lowercase().as_str()));
    is_bare(sentence) || points && content_words(sentence).len() < 4
}

/// How well a sentence alone carries what is asked, 0 to 1.
pub fn carries(sentence: &str) -> f64 {
    const BESIDE: &[&str] = &["also", "besides", "ps", "btw", "außerdem"];
    let sentence = without_greeting(sentence);
    let first = sentence.split(|c: char| !c.is_alphanumeric()).next();
    let beside = first.is_some_and(|word| BESIDE.contains(&word.to_lowercase().as_str()));
    let request = Request::of(sentence);
    let told = match request.form {
        _ if request.says_what() => 1.0,
        Form::Call | Form::Meet => 0.85,
        _ if is_bare(sentence) => 0.7,
        _ => 0.9,
    };
    if beside { told * 0.9 } else { told }
}

/// Whether a sentence only asks for a word on the one before, and that asks nothing:
/// `You will have to settle it with Ann. Let me know.`
pub fn is_nod(sentence: &str, matter: &str) -> bool {
    const NODS: &[&str] = &[
        "let me know",
        "let us know",
        "please advise",
        "keep me posted",
    ];
    let lower = without_greeting(sentence).to_lowercase();
    let lower = lower
        .trim_start_matches("please ")
        .trim_end_matches(['.', '!', ' ']);
    let nods = NODS.contains(&lower.trim_end_matches(" please"));
    nods && !matter.contains('?') && !matter.to_lowercase().contains("whether")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_over_a_card() {
        let ask = "Hi Sam, please send me the data sheet of the pump.";
        assert_eq!(
            headline(ask, ask),
            "please send me the data sheet of the pump."
        );
        let long = "We want something in writing from the yard that says whether the second lot \
                    of valves was taken over by your men in March.";
        let both = format!("{long} Could you please track that down?");
        let over = headline("Could you please track that down?", &both);
        assert!(over.starts_with("We want something in writing"), "{over}");
        assert!(over.chars().count() <= MOST);
        let both = format!("{long} Is it still open with the yard at Leeds and its foreman?");
        let over = headline(
            "Is it still open with the yard at Leeds and its foreman?",
            &both,
        );
        assert!(
            over.ends_with("… Is it still open with the yard at Leeds and its foreman?"),
            "{over}"
        );
        let alone = format!("{long} Please quote 40 seals DN80 for the boiler.");
        let over = headline("Please quote 40 seals DN80 for the boiler.", &alone);
        assert_eq!(over, "Please quote 40 seals DN80 for the boiler.");
    }

    #[test]
    fn a_nod_asks_nothing() {
        assert!(is_nod(
            "Let me know.",
            "You will have to settle it with Ann. Let me know."
        ));
        assert!(!is_nod(
            "Let me know.",
            "Does Friday suit you? Let me know."
        ));
        assert!(!is_nod("Let me know the price.", "Let me know the price."));
    }

    #[test]
    fn which_sentence_carries() {
        assert!(carries("Please send me the data sheet.") > carries("Please advise."));
        assert!(carries("Who signs the contract?") > carries("Any help would be great."));
        let also = "Also, please send me the data sheet.";
        assert!(carries("Please send me the data sheet.") > carries(also));
    }
}
