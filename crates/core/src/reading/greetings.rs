//! Words by which people are greeted, and a sentence without them.

/// Words before a name that only greet.
pub const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "good",
    "morning",
    "afternoon",
    "evening",
    "mr",
    "ms",
    "mrs",
    "dr",
    "thanks",
    "hallo",
    "liebe",
    "lieber",
    "geehrte",
    "geehrter",
    "herr",
    "frau",
    "guten",
    "tag",
    "danke",
];

/// A greeting has at most so many words: `Sehr geehrter Herr Dr. Weber`.
const LONGEST: usize = 5;
/// A greeting by a name in small letters, so many.
const PLAIN: usize = 3;

/// A sentence without the greeting that ran into it: `Hello Sam, please …`, `Guten Tag Herr
/// Weber, bitte …`. `If not, I will …` has none, nor has `Thanks for the list, …`.
pub fn without_greeting(sentence: &str) -> &str {
    /// Who is greeted, beside people by name.
    const CALLED: &[&str] = &[
        "all",
        "again",
        "both",
        "colleagues",
        "everybody",
        "everyone",
        "folks",
        "madam",
        "sir",
        "team",
        "there",
        "together",
        "and",
        "or",
        "alle",
        "damen",
        "herren",
        "kollegen",
        "kolleginnen",
        "und",
        "zusammen",
        "morgen",
        "abend",
        "mittag",
        "day",
    ];
    const PLAINLY: &[&str] = &["hi", "hello", "hey", "dear", "hallo", "liebe", "lieber"];
    let Some((head, rest)) = sentence.split_once(',') else {
        return sentence;
    };
    let mut words = head.split_whitespace().peekable();
    let count = words.clone().count();
    let low = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    };
    // `Sehr geehrte Damen und Herren`
    words.next_if(|&word| low(word) == "sehr");
    let Some(first) = words.next().map(low) else {
        return sentence;
    };
    let called = |word: &str| {
        let low = low(word);
        word.starts_with(char::is_uppercase)
            || GREETINGS.contains(&low.as_str())
            || CALLED.contains(&low.as_str())
    };
    let by_name = count <= LONGEST && words.all(called);
    let plainly = count <= PLAIN && PLAINLY.contains(&first.as_str());
    if GREETINGS.contains(&first.as_str()) && (by_name || plainly) {
        rest.trim_start()
    } else {
        sentence
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_that_ran_into_a_sentence() {
        for sentence in [
            "Hello Sam, please send it.",
            "hi sam, please send it.",
            "Good morning, please send it.",
            "Good morning Tom and all, please send it.",
            "Guten Tag Herr Weber, please send it.",
            "guten morgen zusammen, please send it.",
            "Sehr geehrter Herr Dr. Weber, please send it.",
            "Sehr geehrte Damen und Herren, please send it.",
            "Thanks Sam, please send it.",
        ] {
            assert_eq!(without_greeting(sentence), "please send it.", "{sentence}");
        }
        for sentence in [
            "If not, please send it.",
            "Thanks for the list, please send it.",
            "Dear friends of the house, please send it.",
            "Sehr gerne, please send it.",
            "Good quality costs money, please send it.",
        ] {
            assert_eq!(without_greeting(sentence), sentence);
        }
    }
}
