//! The thing that a sentence asks for, as the one who answers would name it: what stands
//! after the verb, up to where the sentence goes on, with `your` turned into `our`.

use crate::words::content_words;

/// Verbs after which stands what is to be handed over.
const HANDS: &str = "send sending forward provide give email e-mail fax mail share resend supply get \
    quote quoting offer bring show attach submit issue prepare arrange order find \
    check review sign execute approve confirm verify return revise update correct \
    discuss finalize reissue deliver complete explain describe add reserve book \
    cancel extend change replace release need require requested ordered";
/// Words after which it stands as well: `the status of`, `a price for`.
const NAMES: &[(&str, &str)] = &[
    ("price", "for"),
    ("price", "of"),
    ("price", "on"),
    ("prices", "for"),
    ("prices", "of"),
    ("quote", "for"),
    ("quote", "on"),
    ("quotation", "for"),
    ("status", "of"),
    ("status", "on"),
    ("update", "on"),
    ("news", "on"),
    ("news", "about"),
    ("news", "of"),
    ("copy", "of"),
    ("copies", "of"),
    ("comments", "on"),
    ("thoughts", "on"),
    ("feedback", "on"),
    ("look", "at"),
    ("looking", "for"),
    ("interested", "in"),
    ("interest", "in"),
    ("think", "of"),
    ("trouble", "with"),
    ("problem", "with"),
    ("problems", "with"),
];
/// To whom it is handed.
const WHOM: &str = "me us him her them over along on back again out";
/// What stands for something said elsewhere.
const POINTS: &str = "up it that this them these those one something anything everything attached below \
    above following same me us you him her to if so what who whom when where whether \
    how why which call ring know back ok okay";
/// Where the sentence goes on to something else.
const ENDS: &str = "so because since if when before until till unless but asap please thanks thank \
    which who where today tomorrow tonight while as via by once after whenever \
    however still then i we you he she they it that is are was were will would can could \
    has have should let again now soon at yet too also or";
/// What may stand at the edge of a thing that is cut.
const LEANS: &str = "each for of in on with from at to and or the a an similar like regarding about \
    concerning your our my their this that under between per into over through any \
    some";
/// Words that open a question within a sentence.
const OPENS: &str = "who whom what which when where how why whether if";
/// Verbs after which it stands.
const TELLS: &str = "know tell advise see check out confirm ask me us wondering clarify explain";
/// A thing is named in at most so many words; a question within, in at most so many.
const LONG: usize = 9;
const LONG_CLAUSE: usize = 22;

/// What stands beside a sum.
const MONEY: &str = "eur usd gbp chf euro euros dollar dollars pounds";

/// Whether a word is in a list.
fn among(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// A word without marks, in small letters.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
        .replace('’', "'")
}

/// Whether a word ends a part of the sentence.
fn is_last(word: &str) -> bool {
    let word = word.trim_end_matches(['"', '”', '\'', ')']);
    word.ends_with(['?', '!', ';', ':', ',']) || word.ends_with('.') && word.len() > 2
}

/// Whether a sentence has a verb that hands something over, whatever it is.
pub(super) fn verbs(sentence: &str) -> bool {
    const PLAIN: &str = "quote sign confirm approve deliver send forward";
    let words: Vec<String> = sentence.split(' ').map(bare).collect();
    words.iter().any(|word| among(PLAIN, word)) && content_words(sentence).len() > 1
}

/// The thing a sentence asks for.
pub(super) fn object(sentence: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split(' ').collect();
    let plain: Vec<String> = words.iter().map(|word| bare(word)).collect();
    let mut starts: Vec<usize> = Vec::new();
    for at in 0..words.len() {
        let hands = among(HANDS, &plain[at]) && !is_last(words[at]);
        let named =
            at > 0 && (NAMES.iter()).any(|(name, of)| plain[at - 1] == *name && plain[at] == *of);
        // `The quote`, `your order` are no verbs.
        let noun = at > 0
            && [
                "the", "a", "an", "your", "our", "my", "this", "any", "in", "of", "no",
            ]
            .contains(&plain[at - 1].as_str());
        if hands && !noun || named {
            starts.push(at + 1);
        }
    }
    starts
        .into_iter()
        .find_map(|start| thing(&words, &plain, start, turned))
}

/// The thing that one of us is to hand over, as we said it.
pub(super) fn promise(sentence: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split(' ').collect();
    let plain: Vec<String> = words.iter().map(|word| bare(word)).collect();
    let mut hands = (0..words.len()).filter(|at| among(HANDS, &plain[*at]) && !is_last(words[*at]));
    hands.find_map(|at| {
        let you = plain.get(at + 1).is_some_and(|word| word == "you");
        thing(&words, &plain, at + 1 + usize::from(you), |words| {
            trimmed(&words.join(" "))
        })
    })
}

/// What stands from `start`, up to where the sentence goes on.
fn thing(
    words: &[&str],
    plain: &[String],
    mut start: usize,
    say: impl Fn(&[&str]) -> String,
) -> Option<String> {
    while plain.get(start).is_some_and(|word| among(WHOM, word)) {
        if is_last(words[start]) {
            return None;
        }
        start += 1;
    }
    if plain.get(start).is_some_and(|word| word == "with") {
        start += 1;
    }
    let first = plain.get(start)?;
    if among(POINTS, first) || among(ENDS, first) || first.is_empty() {
        return None;
    }
    let mut end = start;
    let mut whole = true;
    while end < words.len() {
        let word = plain[end].as_str();
        let next = plain.get(end + 1).map_or("", String::as_str);
        let to_whom = word == "to" && (among(WHOM, next) || ["my", "our"].contains(&next));
        let goes_on = word == "and"
            && (among(HANDS, next) || among(ENDS, next) || next == "any" || next.is_empty());
        let opens =
            words[end].starts_with(['(', '[', '"', '“']) || word.is_empty() && words[end] != "&";
        let verb = word == "to" && end > start && content_words(next).is_empty();
        if end > start && (among(ENDS, word) || to_whom || goes_on || opens || verb) {
            break;
        }
        if end - start == LONG {
            whole = false;
            break;
        }
        end += 1;
        if is_last(words[end - 1]) {
            break;
        }
    }
    if !whole {
        // Cut where a part of it ends, not in the middle of one.
        let cut = (start + 2..end).rev().find(|at| among(LEANS, &plain[*at]));
        end = cut?;
    }
    while end > start + 1 && among(LEANS, &plain[end - 1]) {
        end -= 1;
    }
    // `A price for EUR 400`: a sum is no thing.
    let sum = |word: &String| {
        word.is_empty() || word.bytes().any(|b| b.is_ascii_digit()) || among(MONEY, word)
    };
    if plain[start..end].iter().all(sum) && plain[start..end].iter().any(|w| among(MONEY, w)) {
        return None;
    }
    let named = say(&words[start..end]);
    let says = content_words(&named);
    let capital = words[start].starts_with(char::is_uppercase);
    let figures = named.bytes().any(|b| b.is_ascii_digit());
    // `the date`, `your answer`: a common word with an article is still a thing.
    let common = end - start >= 2 && plain[end - 1].len() >= 4 && !among(LEANS, &plain[start]);
    (!says.is_empty()
        || figures
        || capital
        || common
        || end - start >= 2 && is_a_paper(&plain[end - 1]))
    .then_some(named)
}

/// Things whose names are too common to tell of anything else.
fn is_a_paper(word: &str) -> bool {
    const PAPERS: &str = "price prices copy list number numbers date dates details information info \
    address answer figures schedule plan order offer quote contact names name file \
    files comments question";
    among(PAPERS, word)
}

/// The question that stands within a request: `let me know who signs`.
pub(super) fn clause(sentence: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split(' ').collect();
    let plain: Vec<String> = words.iter().map(|word| bare(word)).collect();
    let at = (1..words.len()).find(|at| {
        among(OPENS, &plain[*at]) && among(TELLS, &plain[at - 1]) && !is_last(words[at - 1])
    })?;
    let rest = &words[at..];
    let end = rest
        .iter()
        .position(|word| is_last(word))
        .map_or(rest.len(), |last| last + 1);
    // What points says nothing by itself, and a question as such stands in another order.
    let few = content_words(&rest[..end].join(" ")).is_empty();
    let asked = [
        "is", "are", "do", "does", "did", "can", "could", "will", "would", "should",
    ]
    .contains(&plain.get(at + 1).map_or("", String::as_str));
    if !(2..=LONG_CLAUSE).contains(&end) || few || asked {
        return None;
    }
    // `If you have any questions`, `if you need more`.
    let offers = matches!(plain[at].as_str(), "if" | "when" | "what")
        && plain.get(at + 1).is_some_and(|word| word == "you")
        && plain
            .get(at + 2)
            .is_some_and(|w| ["need", "want", "have", "think", "would", "d"].contains(&w.as_str()));
    (!offers).then(|| turned(&rest[..end]))
}

/// Words of theirs as we say them to them, without the marks at both ends.
pub(super) fn turned(words: &[&str]) -> String {
    const BEFORE: &str = "to for with from of by about at on send give tell call between";
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let plain = bare(word);
        let before = at
            .checked_sub(1)
            .map_or(String::new(), |at| bare(words[at]));
        let new = match plain.as_str() {
            "your" => "our",
            "yours" => "ours",
            "my" | "our" => "your",
            "me" | "us" | "i" | "we" => "you",
            "i'm" | "we're" => "you are",
            "i've" | "we've" => "you have",
            "i'd" | "we'd" => "you would",
            "i'll" | "we'll" => "you will",
            "am" => "are",
            "you" if among(BEFORE, &before) => "us",
            "you" => "we",
            "you're" => "we are",
            "you've" => "we have",
            "a" | "an" | "any" | "some" if at == 0 => "the",
            _ => {
                out.push((*word).to_owned());
                continue;
            }
        };
        let marks = word.trim_start_matches(|c: char| c.is_alphanumeric() || c == '\'' || c == '’');
        out.push(format!("{new}{marks}"));
    }
    trimmed(&out.join(" "))
}

/// Without the marks at both ends.
fn trimmed(text: &str) -> String {
    let inner = text
        .trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | '$' | '€' | '£' | '#'));
    inner.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for() {
        for (sentence, thing) in [
            (
                "Could you send us a quotation for 200 graphite gaskets DN80?",
                "the quotation for 200 graphite gaskets DN80",
            ),
            ("Please send me September's price.", "September's price"),
            (
                "Please provide me with the delivery terms and contract numbers for each lot.",
                "the delivery terms and contract numbers for each lot",
            ),
            (
                "Can you forward your price list to me by Friday?",
                "our price list",
            ),
            (
                "What is the status of the second boiler?",
                "the second boiler",
            ),
            (
                "We need 40 pump seals before the shutdown.",
                "40 pump seals",
            ),
            (
                "I am looking for a supplier of cast valves.",
                "the supplier of cast valves",
            ),
            (
                "Could you email me a daily spreadsheet for the north store similar to what you do for the south?",
                "the daily spreadsheet for the north store",
            ),
        ] {
            assert_eq!(object(sentence).as_deref(), Some(thing), "{sentence}");
        }
        for sentence in [
            "Could you please track that down?",
            "Please send it to me.",
            "Give me a call when you have a minute.",
            "Please let me know.",
            "Do I need to resend them?",
        ] {
            assert_eq!(object(sentence), None, "{sentence}");
        }
    }

    #[test]
    fn questions_within_a_request() {
        for (sentence, within) in [
            (
                "Please let me know who we can speak with regarding the agreement.",
                "who you can speak with regarding the agreement",
            ),
            (
                "Let me know if your plant agrees with my figures.",
                "if our plant agrees with your figures",
            ),
            (
                "Could you tell me which actuators would stand the new cleaner?",
                "which actuators would stand the new cleaner",
            ),
        ] {
            assert_eq!(clause(sentence).as_deref(), Some(within), "{sentence}");
        }
        for sentence in [
            "Let me know if you have any questions.",
            "Let me know.",
            "Let me know what you think.",
        ] {
            assert_eq!(clause(sentence), None, "{sentence}");
        }
    }
}
