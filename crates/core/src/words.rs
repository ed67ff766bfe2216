//! Words that carry what a sentence is about, how alike two sentences are, and how texts
//! stand in a sentence of ours.

mod hashed;

pub use hashed::{ByWord, Turned, Word, numbers};

use std::collections::BTreeSet;

/// Words too common in business mail to say what it is about (English, German).
const COMMON: &str = "able about above after again against also although always among another answer anybody anyone \
anything appreciate around asap asked asking attached back because been before begin behind being believe below best better \
between both bring call came cannot case cause cheers certain change check clear come comes coming confirm contact copy could \
date days dear discuss does doing done down during each early earlier either else email enough even ever every everyone \
everything fine first follow following forward found from full further gave general getting give given gives glad going good \
great greetings guess half hand happen happy hard have having hear hello help here high hope hour hours however idea \
inform information instead into issue item just keep kind kindly know known last late later least left less \
like likely little long look looking looks made mail make makes making many matter maybe mean means meet meeting mention message \
might mind minute monday month months more morning most much must need needed needs never next nice night note nothing \
number offer often okay once only open order other others ours over part people perhaps person phone place plan \
please point possible probably problem provide question questions quick quite rather reach read ready really \
reason receive received regarding regards reply request respond response right said same saying says schedule second see seem \
seems seen send sending sent several shall share short should show side since some somebody someone something \
soon sorry still stuff such sure take taken takes talk tell than thank thanks that their them then there these they thing \
things think this those though thought three through thursday time times today together told tomorrow tonight touch \
toward tried tuesday turn under understand unless until update upon used using very wait want wanted wants wednesday week weeks \
well went were what whatever when where whether which while whole will wish with within without wonder wondering word \
work working would write wrote year years yesterday your yours friday saturday sunday january february march april june july august \
september october november december able team guys folks \
aber alle also andere auch aufgrund bereits besten bitte dabei danke dann dass dein denn deren dies diese diesem diesen dieser \
doch dort durch eine einem einen einer eines etwas falls frau freundlichen fuer ganz gern gerne gibt grüße guten haben hallo \
hatte heute herr hier hätten ihnen ihre ihrem ihren ihrer immer indem jetzt kann kein keine können könnte könnten liebe mail \
mehr mein meine mich möchte möchten morgen nach nicht noch nochmal oder ohne sehr seit sich sind sodass soll sollte sollten \
sowie über unser unsere unter viele vielen vielleicht wann warum weil weiter welche wenn werden wieder wird wirklich woche \
wollen wurde würde würden zwischen";

/// The words of a text that tell what it is about: at least four letters, or
/// with a digit in them, not common ones, cut to a crude stem.
pub fn content_words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            let letters = word.chars().count();
            letters >= 4 || (letters >= 2 && word.chars().any(|c| c.is_ascii_digit()))
        })
        .map(str::to_lowercase)
        .filter(|word| !is_common(word))
        .map(|word| stem(&word))
        .collect()
}

/// The share of `of`'s content words that `text` has too, 0 to 1.
pub fn coverage(of: &BTreeSet<String>, text: &BTreeSet<String>) -> f64 {
    if of.is_empty() {
        return 0.0;
    }
    of.intersection(text).count() as f64 / of.len() as f64
}

fn is_common(word: &str) -> bool {
    use std::collections::HashSet;
    use std::sync::LazyLock;
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| COMMON.split_whitespace().collect());
    WORDS.contains(word)
}

/// Cuts the commonest English endings, so that `valves` meets `valve` and
/// `quoting` meets `quoted`. Crude on purpose: it only has to agree with itself.
fn stem(word: &str) -> String {
    if word.chars().any(|c| c.is_ascii_digit()) || word.chars().count() < 5 {
        return word.trim_end_matches('s').to_owned();
    }
    let base = [
        "ations", "ation", "ings", "ing", "ies", "ers", "ed", "es", "er", "s", "y", "e",
    ]
    .iter()
    .find_map(|ending| {
        word.strip_suffix(ending)
            .filter(|rest| rest.chars().count() >= 4)
    })
    .unwrap_or(word);
    base.to_owned()
}

/// What is said one after the other, as in a sentence: `A, B and C`.
pub fn listed<T: AsRef<str>>(all: &[T]) -> String {
    let Some((last, rest)) = all.split_last() else {
        return String::new();
    };
    let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
    match rest.as_slice() {
        [] => last.as_ref().to_owned(),
        rest => format!("{} and {}", rest.join(", "), last.as_ref()),
    }
}

/// A text with every run of white space as one blank.
pub fn folded(text: &str) -> String {
    if !text.contains(|c: char| c.is_whitespace() && c != ' ') && !text.contains("  ") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A name as it may stand in a sentence: on one line, without the quotation marks around
/// it that some tables keep.
pub fn one_line(name: &str) -> String {
    let mut name = folded(name.trim());
    while let Some(inner) = name
        .strip_prefix('"')
        .and_then(|name| name.strip_suffix('"'))
        && !inner.contains('"')
    {
        name = inner.trim().to_owned();
    }
    name
}

/// Cuts a text at a word boundary so that it has at most `most` characters.
pub fn shorten(text: &str, most: usize) -> String {
    let folded = folded(text.trim());
    if folded.chars().count() <= most {
        return folded;
    }
    let cut: String = folded.chars().take(most.saturating_sub(1)).collect();
    let end = cut
        .rfind(' ')
        .filter(|end| *end > cut.len() / 2)
        .unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', ' ']))
}

/// Whether two words are the same but for one letter more, less or changed.
pub fn one_letter_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = |a: &[char], b: &[char]| a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let front = same(&one, &other);
    let turned = |word: &[char]| word[front..].iter().rev().copied().collect::<Vec<_>>();
    let back = same(&turned(&one), &turned(&other));
    one.len().max(other.len()) - front - back <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sentence_is_about() {
        let words = content_words("Could you please send us the prices of DN50 valves next week?");
        assert_eq!(
            words.into_iter().collect::<Vec<_>>(),
            ["dn50", "pric", "valv"]
        );
        let ask = content_words("certificate for the valves");
        assert_eq!(
            coverage(&ask, &content_words("the certificates are attached")),
            0.5
        );
        assert_eq!(coverage(&BTreeSet::new(), &ask), 0.0);
    }

    #[test]
    fn a_list_is_said_as_in_a_sentence() {
        for (all, said) in [
            (&[][..], ""),
            (&["seals"], "seals"),
            (&["seals", "pumps"], "seals and pumps"),
            (&["seals", "pumps", "valves"], "seals, pumps and valves"),
        ] {
            assert_eq!(listed(all), said);
        }
    }

    #[test]
    fn shortened_at_words() {
        assert_eq!(shorten("one  two three", 20), "one two three");
        assert_eq!(shorten("one two three four", 12), "one two…");
    }
}
